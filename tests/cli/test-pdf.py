# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The PDF of stet-cli export, as poppler reads it."""

import re
import subprocess
import sys

from stet_cli import SAMPLE, CliTest, main

FORMATS = ["pdf", "queries-pdf"]


def broken(words):
    """A pattern of the words over one line or more, as the width of the font has it."""
    return r"\s".join(map(re.escape, words.split()))


class PdfTest(CliTest):
    def export(self, name, *options):
        path = self.folder / f"{name}.pdf"
        self.assert_done(self.run_cli("export", "--format", name, "-o", path, *options, SAMPLE))
        return path

    def ask(self, program, *arguments):
        done = subprocess.run([program, *map(str, arguments)], capture_output=True, check=True, timeout=60)
        self.assertEqual(done.stderr, b"")
        return done.stdout.decode("utf-8")

    def info(self, path):
        lines = self.ask("pdfinfo", "-isodates", path).splitlines()
        return {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}

    def test_bears_the_time_and_title_of_the_review(self):
        for name in FORMATS:
            with self.subTest(name=name):
                info = self.info(self.export(name))
                self.assertEqual(info["Title"], "State visit to Hanoi, June 2024")
                self.assertEqual(info["CreationDate"], "2024-12-30T09:00:00Z")
                self.assertEqual(info["ModDate"], "2024-12-30T09:00:00Z")
                self.assertIn("(A4)", info["Page size"])
                self.assertEqual(info["Tagged"], "yes")
                self.assertEqual(info["JavaScript"], "no")

    def test_bears_the_time_that_is_asked_for(self):
        info = self.info(self.export("pdf", "--at", "2025-02-03T04:05:06Z"))
        self.assertEqual(info["CreationDate"], "2025-02-03T04:05:06Z")

    def test_is_the_same_each_time(self):
        for name in FORMATS:
            with self.subTest(name=name):
                first = self.export(name).read_bytes()
                self.assertEqual(self.export(name).read_bytes(), first)

    def test_embeds_every_font(self):
        for name in FORMATS:
            with self.subTest(name=name):
                fonts = self.ask("pdffonts", self.export(name)).splitlines()[2:]
                self.assertTrue(fonts)
                for font in fonts:
                    # Name, type, encoding; embedded, subset, in Unicode; object.
                    self.assertRegex(font, r" yes yes yes +\d+ +\d+$")

    def test_says_on_each_page_which_of_how_many_it_is(self):
        path = self.export("pdf")
        pages = int(self.info(path)["Pages"])
        texts = self.ask("pdftotext", "-layout", path, "-").split("\f")[:-1]
        self.assertEqual(len(texts), pages)
        for number, text in enumerate(texts, 1):
            self.assertIn(f"{number} / {pages}", text)

    def test_holds_what_the_review_says(self):
        text = " ".join(self.ask("pdftotext", self.export("pdf"), "-").split())
        for words in [
            "5 of 11 facts decided, 6 left.",
            "Must change",
            "Number of agreements",
            "Nguyễn Phú Trọng",
            "Both can be right",
            "Overseas Trade in Figures",
        ]:
            self.assertIn(words, text)

    def test_order_of_reading_is_that_of_the_pages(self):
        text = self.ask("pdftotext", self.export("pdf"), "-")
        place = 0
        for head in ["Must change", "Disputed", "Unanswered", "One origin only", "Not checked", "Facts", "Facts by article", "Articles", "Method and sources"]:
            # The contents stand before all of them: "Must change (2)".
            found = re.compile(rf"\n{broken(head)}\n").search(text, place)
            self.assertIsNotNone(found, head)
            place = found.end() - 1

    def pages(self, path):
        return [page.split("\n") for page in self.ask("pdftotext", "-layout", path, "-").split("\f")[:-1]]

    def test_tears_no_note_from_the_words_that_it_is_about(self):
        for page in self.pages(self.export("pdf"))[1:]:
            first = next(line for line in page[1:] if line.strip())
            self.assertNotRegex(first, r"· ¶ \d+|Should read:")

    def test_keeps_each_question_on_a_page(self):
        pages = self.pages(self.export("queries-pdf"))
        self.assertGreater(len(pages), 1)
        for page in pages:
            questions = sum(line.strip().endswith("?") for line in page)
            self.assertEqual(sum("From whom, when" in line for line in page), questions)
            self.assertGreater(questions, 0)

    def test_says_on_each_page_what_it_is(self):
        for name, kind in (("pdf", "Working report"), ("queries-pdf", "Query sheet")):
            for page in self.pages(self.export(name))[1:]:
                self.assertRegex(page[0], rf"State visit to Hanoi, June 2024 +{kind}$")

    def test_gives_words_and_sources_with_what_is_to_do(self):
        text = " ".join(" ".join(line for page in self.pages(self.export("pdf")) for line in page).split())
        self.assertIn("As written “ten agreements and a joint declaration” Sources give A ten, and a declaration; D 15, and a statement (Conflicts); E ten, and a statement (Agrees)", text)

    def test_numbers_of_the_contents_lead_to_their_pages(self):
        path = self.export("pdf")
        first = self.ask("pdftotext", "-layout", "-f", 1, "-l", 1, path, "-")
        entries = re.findall(r"^(?:In this report)? +(\S.*?)(?: \(\d+\))? {3,}(\d+)$", first, re.MULTILINE)
        self.assertEqual(len(entries), 9)
        for title, page in entries:
            self.assertRegex(self.ask("pdftotext", "-f", page, "-l", page, path, "-"), broken(title))

    def test_has_an_outline_and_links(self):
        path = self.export("pdf")
        links = self.ask("pdfinfo", "-dests", path)
        for name in ["must-change", "facts", "fact-1", "fact-14", "articles", "method"]:
            self.assertIn(f'"{name}"', links)
        structure = self.ask("pdfinfo", "-struct", path)
        for element in ["Document", "H1", "H2", "Table", "TR", "TD", "Link"]:
            self.assertIn(element, structure)


if __name__ == "__main__":
    sys.exit(main(__name__))
