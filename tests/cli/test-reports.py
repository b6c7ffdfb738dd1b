# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every format of stet-cli export, held against programs that we did not write."""

import base64
import csv
import hashlib
import io
import json
import os
import pathlib
import pty
import re
import signal
import subprocess
import sys
import zipfile

import jsonschema

from report_checks import contrast_problems, palettes, parse, problems, text_of
from stet_cli import CLI, SAMPLE, TEST_DATA, CliTest, errors_of, main

MAKE_CASE = pathlib.Path(os.environ["STET_MAKE_REPORT_CASE"])
FORMATS = ["html", "pdf", "md", "queries", "queries-html", "queries-pdf", "csv", "json", "claimreview", "annotations", "packet"]
PAGES = ["html", "queries-html"]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# Where memory is scribbled over when it is freed, as meson asks for, the C
# library scribbles over megabytes each time a small piece grows beside them.
UNPERTURBED = {"MALLOC_PERTURB_": "0"}
PUBLISHED = ["--publisher", "The Desk", "--publisher-url", "https://example.org/checks/7"]


def schema_errors(name, document):
    schema = json.loads((TEST_DATA / "report" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return [f"{error.json_path}: {error.message}" for error in jsonschema.Draft202012Validator(schema).iter_errors(document)]


class ReportTest(CliTest):
    def export(self, case, name, *options, environment=None):
        path = self.folder / f"out.{name}"
        self.assert_done(self.run_cli("export", "--format", name, "-o", path, *options, case, environment=environment))
        return path.read_bytes()

    def text(self, case, name, *options):
        return self.export(case, name, *options).decode("utf-8")

    def dests_of(self, pdf):
        """The facts to which the links of a PDF lead."""
        path = self.folder / "dests.pdf"
        path.write_bytes(pdf)
        done = subprocess.run(["pdfinfo", "-dests", path], capture_output=True, check=True, timeout=120)
        return set(re.findall(rb'"fact-\d+"', done.stdout))

    def made(self, *what):
        path = self.folder / f"{what[0]}.stet"
        with open(path, "wb") as out:
            subprocess.run([MAKE_CASE, *map(str, what)], stdout=out, check=True, timeout=300)
        return path

    def cases(self):
        return [SAMPLE, self.made("hostile"), self.made("secret"), self.make_case()]


def texts_of(case):
    return {text["sha256"]: text["text"] for text in json.loads(pathlib.Path(case).read_text(encoding="utf-8"))["texts"]}


class Pages(ReportTest):
    def test_are_well_formed_for_a_strict_parser(self):
        for case in self.cases():
            for name in PAGES:
                with self.subTest(case=case.name, name=name):
                    path = self.folder / "page.html"
                    path.write_bytes(self.export(case, name))
                    done = subprocess.run(["xmllint", "--noout", "--nonet", path], capture_output=True, check=False)
                    self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_are_html_for_a_conformance_checker(self):
        for case in self.cases():
            for name in PAGES:
                with self.subTest(case=case.name, name=name):
                    done = subprocess.run(["tidy", "-q", "-e", "-utf8", "--doctype", "html5"], input=self.export(case, name), capture_output=True, check=False)
                    self.assertEqual(done.stderr.decode("utf-8"), "")

    def test_have_outline_heads_and_links_that_lead_somewhere(self):
        for case in self.cases():
            for name in PAGES:
                with self.subTest(case=case.name, name=name):
                    self.assertEqual(list(problems(self.export(case, name))), [])

    def test_can_be_read_in_light_in_dark_and_on_paper(self):
        style = text_of(parse(self.export(SAMPLE, "html")).find("head/style"))
        self.assertEqual(len(list(palettes(style))), 3)
        self.assertEqual(list(contrast_problems(style)), [])

    def test_stand_in_the_order_in_which_an_editor_acts(self):
        main_part = parse(self.export(SAMPLE, "html")).find("body/main")
        self.assertEqual(
            [section.get("id") for section in main_part.findall("section")],
            ["must-change", "disputed", "unanswered", "one-origin", "not-checked", "facts", "matrix", "articles", "method", "sources"],
        )

    def test_link_facts_and_passages_both_ways(self):
        root = parse(self.export(SAMPLE, "html"))
        links = {link.get("href") for link in root.iter("a")}
        places = [link for link in root.iter("a") if (link.get("id") or "").startswith("m-")]
        self.assertGreater(len(places), 25)
        for place in places:
            self.assertIn(f"#{place.get('id')}", links)
            self.assertIn(place.get("href"), links)

    def test_hold_the_whole_text_of_each_article(self):
        """Marks and numbers aside, nothing is lost and nothing is added."""
        root = parse(self.export(SAMPLE, "html"))
        wanted = {" ".join(text.replace("#", "").replace("\n- ", "\n• ").split()) for text in texts_of(SAMPLE).values()}
        found = set()
        for body in root.iter("div"):
            if body.get("class") == "body":
                for link in body.iter("a"):
                    link.text = ""
                    for part in link:
                        part.text = part.tail = ""
                found.add(" ".join(" ".join(text_of(part) for part in body.iter("p")).split()))
        self.assertEqual(found, wanted)

    def test_say_in_which_direction_an_article_runs(self):
        path = self.folder / "arabic.txt"
        path.write_text("عنوان الخبر\n\nوصل الرئيس إلى هانوي يوم الخميس.\n", encoding="utf-8")
        case = self.make_case(articles=[path])
        bodies = [part for part in parse(self.export(case, "html")).iter("div") if part.get("class") == "body"]
        self.assertEqual([body.get("dir") for body in bodies], ["rtl"])


class Tables(ReportTest):
    def rows(self, case, *options, encoding="utf-8"):
        return list(csv.DictReader(io.StringIO(self.export(case, "csv", *options).decode(encoding), newline=""), strict=True))

    def test_have_a_row_for_each_statement(self):
        rows = self.rows(SAMPLE)
        verdicts = json.loads(self.text(SAMPLE, "json"))
        statements = {(str(claim["number"]), row["label"]) for claim in verdicts["claims"] for row in claim["statements"]}
        self.assertEqual({(row["fact"], row["label"]) for row in rows}, statements)
        self.assertEqual(len(rows), len(statements))

    def test_lead_back_to_the_words(self):
        for case in self.cases():
            texts = texts_of(case)
            for row in self.rows(case, "--sensitive", "include"):
                words = texts[row["revision"]][int(row["start"]) : int(row["end"])]
                quote = row["quote"]
                self.assertIn(quote, (words, "'" + words))

    def test_hold_no_formula(self):
        rows = self.rows(self.made("hostile"))
        self.assertGreater(len(rows), 20)
        for row in rows:
            for name, cell in row.items():
                self.assertFalse(cell.lstrip(" ").startswith(FORMULA), f"{name}: {cell}")
        self.assertTrue(any(row["quote"].startswith("'=cmd|") for row in rows))

    def test_begin_with_a_mark_only_when_asked(self):
        self.assertFalse(self.export(SAMPLE, "csv").startswith(b"\xef\xbb\xbf"))
        self.assertTrue(self.export(SAMPLE, "csv", "--bom").startswith(b"\xef\xbb\xbf"))
        self.assertEqual(self.rows(SAMPLE, "--bom", encoding="utf-8-sig"), self.rows(SAMPLE))

    def test_give_words_and_number_of_each_verdict(self):
        decided = [row for row in self.rows(SAMPLE) if row["rating"]]
        self.assertGreater(len(decided), 5)
        for row in decided:
            self.assertEqual(row["verdict"], {"1": "Stands", "3": "Disputed"}[row["rating"]])
            self.assertEqual(row["scale"], "desk")


class ClaimReviews(ReportTest):
    def test_have_what_a_search_engine_asks_for(self):
        for case in self.cases():
            reviews = json.loads(self.text(case, "claimreview", *PUBLISHED))
            self.assertEqual(schema_errors("claimreview", reviews), [])
            for review in reviews:
                self.assertTrue(review["url"].startswith("https://example.org/checks/7#fact-"))
                self.assertEqual(review["author"], {"@type": "Organization", "name": "The Desk"})

    def test_are_drafts_without_an_address_and_say_so(self):
        reviews = json.loads(self.text(SAMPLE, "claimreview"))
        self.assertEqual(len(reviews), 5)
        for review in reviews:
            self.assertNotIn("url", review)
            self.assertTrue(review["creativeWorkStatus"].startswith("Draft"))
        self.assertTrue(any("'url' is a required property" in error for error in schema_errors("claimreview", reviews)))

    def test_judge_an_assertion_and_never_the_title(self):
        verdicts = json.loads(self.text(SAMPLE, "json"))
        titles = {claim["title"] for claim in verdicts["claims"]}
        quotes = {" ".join(row["quote"].split()) for claim in verdicts["claims"] for row in claim["statements"]}
        for review in json.loads(self.text(SAMPLE, "claimreview")):
            self.assertNotIn(review["claimReviewed"], titles)
            self.assertIn(review["claimReviewed"], quotes)

    def test_cite_what_conflicts_and_do_not_call_it_an_appearance(self):
        growth = next(review for review in json.loads(self.text(SAMPLE, "claimreview")) if "8 per cent" in review["claimReviewed"])
        self.assertEqual([work["publisher"]["name"] for work in growth["itemReviewed"]["appearance"]], ["The Harbour Post"])
        self.assertEqual([work["publisher"]["name"] for work in growth["citation"]], ["Delta Dispatch"])

    def test_refuse_an_address_that_is_none(self):
        for address in ("example.org", "javascript:alert(1)", "https://", "https://a b"):
            done = self.run_cli("export", "--format", "claimreview", "--publisher-url", address, SAMPLE)
            self.assert_fails(done, 2, "is not an address")


class Annotations(ReportTest):
    def test_keep_the_rules_of_the_model(self):
        for case in self.cases():
            page = json.loads(self.text(case, "annotations"))
            self.assertEqual(schema_errors("annotations", page), [])
            ids = [annotation["id"] for annotation in page["items"]]
            self.assertEqual(len(ids), len(set(ids)))

    def test_lead_back_to_the_words(self):
        for case in (SAMPLE, self.made("hostile")):
            by_hash = {hashlib.sha256(text.encode("utf-8")).digest(): text for text in texts_of(case).values()}
            n = 0
            for annotation in json.loads(self.text(case, "annotations"))["items"]:
                targets = annotation["target"]
                for target in targets if isinstance(targets, list) else [targets]:
                    quote, position = target["selector"]
                    text = by_hash[ni_digest(target["state"]["cached"])]
                    start, end = position["start"], position["end"]
                    self.assertEqual(text[start:end], quote["exact"])
                    self.assertTrue(text[:start].endswith(quote["prefix"]))
                    self.assertTrue(text[end:].startswith(quote["suffix"]))
                    n += 1
            self.assertGreater(n, 25)

    def test_hold_each_statement_relation_fix_and_verdict(self):
        verdicts = json.loads(self.text(SAMPLE, "json"))
        rows = [row for claim in verdicts["claims"] for row in claim["statements"]]
        counts = {}
        for annotation in json.loads(self.text(SAMPLE, "annotations"))["items"]:
            counts[annotation["motivation"]] = counts.get(annotation["motivation"], 0) + 1
        self.assertEqual(counts["identifying"], len(rows))
        self.assertEqual(counts["linking"], sum(row["relation"] is not None for row in rows))
        self.assertEqual(counts["editing"], sum(row["fix"] is not None for row in rows))
        self.assertEqual(counts["assessing"], verdicts["counts"]["decided"])
        self.assertEqual(counts["questioning"], verdicts["counts"]["by_work_state"]["waiting"])


def ni_digest(uri):
    prefix = "ni:///sha-256;"
    assert uri.startswith(prefix)
    return base64.urlsafe_b64decode(uri[len(prefix) :] + "=")


class Markdown(ReportTest):
    def test_keeps_content_from_being_markup(self):
        text = self.text(self.made("hostile"), "md")
        for line in text.splitlines():
            self.assertNotRegex(line, r"(?<!\\)<(?!https://)", "a tag")
            self.assertNotRegex(line, r"^(# not|1\. not|- one\u2028)")
        self.assertIn(r"\[link\](javascript:alert(1))", text)
        self.assertNotRegex(text, r"[^\\]\]\((?!<https)")

    def test_has_tables_with_as_many_cells_in_each_row(self):
        for case in self.cases():
            width = None
            for line in self.text(case, "md").splitlines():
                if not line.startswith("| "):
                    width = None
                    continue
                cells = len(re.findall(r"(?<!\\)\|", line))
                self.assertEqual(cells, width or cells, line)
                width = cells


class Pressure(ReportTest):
    """What is very much, or very odd, is content all the same, and all of it is there."""

    def words_of_pdf(self, case):
        self.export(case, "pdf")
        done = subprocess.run(["pdftotext", "-raw", self.folder / "out.pdf", "-"], capture_output=True, check=True, timeout=120)
        self.assertEqual(done.stderr, b"")
        return " ".join(done.stdout.decode("utf-8").split())

    def test_a_fact_of_a_thousand_statements_is_whole(self):
        case = self.made("wide", 1000)
        wanted = {f"Mention {i:06} of it." for i in range(1000)}
        find = re.compile(r"Mention \d{6} of it\.").findall
        for name in ("html", "md", "csv", "json", "annotations"):
            with self.subTest(name=name):
                self.assertEqual(set(find(self.text(case, name))), wanted)
        words = find(self.words_of_pdf(case))
        self.assertEqual(set(words), wanted)
        self.assertGreaterEqual(len(words), 2000)

    def test_a_line_without_an_end_is_whole(self):
        case = self.made("line", 300000)
        (text,) = texts_of(case).values()
        line = max(text.split("\n"), key=len)
        self.assertGreater(len(line), 299000)
        for name in ("html", "md"):
            self.assertIn("The line ends here.", self.text(case, name))
        words = re.findall(r"Word (\d{6})", self.words_of_pdf(case))
        last = [int(word) for word in words[-2 * line.count("Word") :]]
        self.assertLessEqual({int(word) for word in re.findall(r"Word (\d{6})", line)}, set(last))

    def test_odd_letters_are_shown_or_something_in_their_place(self):
        case = self.made("hostile")
        words = self.words_of_pdf(case)
        for wanted in ("</script><script>alert(1)</script>", "=cmd|' /C calc'!A0", "漢字と仮名 Việt Nam", "lone marks", "mark inside", "red �[0m delete"):
            self.assertIn(wanted, words)
        for name in ("html", "md"):
            text = self.text(case, name)
            self.assertIn("red �[0m delete", text.replace("\\", ""))
            self.assertNotRegex(text, "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0\ufffe\uffff]")


class Queries(ReportTest):
    def test_ask_each_open_fact_once(self):
        verdicts = json.loads(self.text(SAMPLE, "json"))
        text = self.text(SAMPLE, "queries")
        for claim in verdicts["claims"]:
            asked = text.count(f"**{claim['number']}. ")
            self.assertEqual(asked, 1 if claim["left"] else 0, claim["title"])

    def test_are_grouped_by_whom_to_ask(self):
        heads = [line for line in self.text(SAMPLE, "queries").splitlines() if line.startswith("## ")]
        self.assertEqual(heads, ["## Press desk, Ministry of Overseas Trade (1)", "## Nobody named yet (5)"])


class Packets(ReportTest):
    def open(self, *options, case=SAMPLE):
        archive = zipfile.ZipFile(io.BytesIO(self.export(case, "packet", *options)))
        self.assertIsNone(archive.testzip())
        return archive

    def test_name_every_file_with_its_hash(self):
        archive = self.open()
        manifest = json.loads(archive.read("MANIFEST.json"))
        self.assertEqual(errors_of("stet-packet", manifest), [])
        self.assertEqual(["MANIFEST.json"] + [file["path"] for file in manifest["files"]], archive.namelist())
        for file in manifest["files"]:
            data = archive.read(file["path"])
            self.assertEqual((file["bytes"], file["sha256"]), (len(data), hashlib.sha256(data).hexdigest()))

    def test_hold_the_case_and_what_the_exports_give(self):
        archive = self.open()
        self.assertEqual(archive.read("case.stet"), SAMPLE.read_bytes())
        for path, name in (
            ("report.html", "html"),
            ("report.pdf", "pdf"),
            ("report.md", "md"),
            ("queries.html", "queries-html"),
            ("queries.pdf", "queries-pdf"),
            ("queries.md", "queries"),
            ("statements.csv", "csv"),
            ("verdicts.json", "json"),
            ("claimreview.jsonld", "claimreview"),
            ("annotations.jsonld", "annotations"),
        ):
            with self.subTest(path=path):
                self.assertEqual(archive.read(path), self.export(SAMPLE, name))
        self.assertEqual(subprocess.run(["pdfinfo", "-"], input=archive.read("report.pdf"), capture_output=True, check=False).returncode, 0)
        texts = {text.encode("utf-8") for text in texts_of(SAMPLE).values()}
        self.assertEqual({archive.read(name) for name in archive.namelist() if name.startswith("texts/")}, texts)

    def test_bear_no_time_of_their_own(self):
        self.assertEqual({info.date_time for info in self.open().infolist()}, {(1980, 1, 1, 0, 0, 0)})

    def test_keep_the_case_out_when_it_would_tell_too_much(self):
        case = self.made("secret")
        for policy in ("leave-out", "mask"):
            archive = self.open("--sensitive", policy, case=case)
            self.assertFalse(json.loads(archive.read("MANIFEST.json"))["has_case"])
            self.assertNotIn("case.stet", archive.namelist())
            for name in archive.namelist():
                self.assertNotIn(b"SECRET", archive.read(name), name)
        self.assertIn("case.stet", self.open("--sensitive", "include", case=case).namelist())


class Sensitivity(ReportTest):
    def test_keeps_secrets_out_of_every_format(self):
        case = self.made("secret")
        for policy in ([], ["--sensitive", "leave-out"], ["--sensitive", "mask"]):
            for name in FORMATS:
                with self.subTest(policy=policy, name=name):
                    self.assertNotIn(b"SECRET", self.export(case, name, *policy))

    def test_says_that_something_is_missing(self):
        case = self.made("secret")
        self.assertIn("Left out as sensitive: 1 article, 1 fact, 2 pieces of back-up, 1 name", self.text(case, "html"))
        self.assertIn("Masked as sensitive: 1 article, 2 pieces of back-up, 1 name", self.text(case, "md", "--sensitive", "mask"))
        self.assertEqual(json.loads(self.text(case, "json"))["left_out"], {"articles": 1, "claims": 1, "statements": 1, "evidence": 2, "names": 1})

    def test_lets_everything_through_when_asked(self):
        text = self.text(self.made("secret"), "html", "--sensitive", "include")
        for words in ("SECRET memo", "SECRET: it leaks.", "SECRET engineer", "SECRET guard", "SECRET clerk"):
            self.assertIn(words, text)
        self.assertIn("Not for publication", text)

    def test_lists_what_would_leave(self):
        case = self.made("secret")
        done = self.run_cli("export", "--format", "html", "--list", case)
        self.assert_done(done)
        lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
        self.assertIn("article whole A Open", lines)
        self.assertIn("article no B SECRET memo", lines)
        self.assertIn("person whole Kim Doe", lines)
        self.assertNotIn("person whole SECRET engineer", lines)
        self.assertIn("article quotes A Open", " ".join(self.run_cli("export", "--format", "csv", "--list", case).stdout.split()))

    def test_stands_in_the_case_as_the_schema_says(self):
        case = json.loads(self.made("secret").read_text(encoding="utf-8"))
        self.assertEqual(errors_of("stet-case", case), [])
        self.assertEqual([article.get("sensitivity") for article in case["articles"]], [None, "sensitive"])
        self.assert_done(self.run_cli("show", "secret.stet"))

    def test_knows_three_policies(self):
        self.assert_fails(self.run_cli("export", "--format", "md", "--sensitive", "shred", SAMPLE), 2, "“shred” is none of")


class Final(ReportTest):
    def test_is_refused_while_facts_are_left(self):
        for name in FORMATS:
            done = self.run_cli("export", "--format", name, "--final", SAMPLE)
            self.assert_fails(done, 3, "6 facts are left to be decided")

    def test_can_be_had_with_a_reason_which_is_in_it(self):
        options = ["--final", "--override", "The page closes at nine.", "--by", "Kim Doe"]
        for name in ("html", "md"):
            text = self.text(SAMPLE, name, *options)
            self.assertIn("Final report, with 6 facts left open", text)
            self.assertIn("by Kim Doe, 30 December 2024, 09:00 UTC. Reason given: The page closes at nine.", text)
        verdicts = json.loads(self.text(SAMPLE, "json", *options))
        self.assertEqual(errors_of("stet-verdicts", verdicts), [])
        self.assertEqual(verdicts["override"], {"by": "Kim Doe", "at": "2024-12-30T09:00:00Z", "reason": "The page closes at nine."})

    def test_needs_both_a_name_and_a_reason(self):
        for options in (["--final", "--override", "x"], ["--override", "x", "--by", "Kim"]):
            self.assert_fails(self.run_cli("export", "--format", "md", *options, SAMPLE), 2, "--override: needs --final and --by")


class Scales(ReportTest):
    def test_can_be_chosen_for_a_new_case(self):
        for scale in ("desk", "truth", "politifact", "plain"):
            self.assert_done(self.run_cli("new", "--force", "-o", "s.stet", "--scale", scale, SAMPLE.parent / "1-harbour-post.md"))
            self.assertEqual(json.loads(self.text(self.folder / "s.stet", "json"))["case"]["scale"], scale)

    def test_can_be_ones_own(self):
        (self.folder / "House.txt").write_text("stands: Holds\nchange: Reword\ncut: Out\n", encoding="utf-8")
        self.assert_done(self.run_cli("new", "-o", "s.stet", "--scale", "House.txt", SAMPLE.parent / "1-harbour-post.md"))
        case = self.folder / "s.stet"
        self.assertEqual(errors_of("stet-case", json.loads(case.read_text(encoding="utf-8"))), [])
        verdicts = json.loads(self.text(case, "json"))
        self.assertEqual(errors_of("stet-verdicts", verdicts), [])
        self.assertEqual(verdicts["case"]["scale_steps"][1], {"rating": 2, "label": "Reword", "effect": "change"})
        self.assertIn("1 Holds, 2 Reword, 3 Out.", self.text(case, "html"))

    def test_are_refused_with_the_line_that_is_wrong(self):
        (self.folder / "bad.txt").write_text("stands: Holds\nmaybe: Perhaps\n", encoding="utf-8")
        done = self.run_cli("new", "-o", "s.stet", "--scale", "bad.txt", SAMPLE.parent / "1-harbour-post.md")
        self.assert_fails(done, 3, "line 2 of the verdict scale: “maybe”")


class Long(ReportTest):
    """A long export, with a terminal for its messages, that is stopped on its way."""

    def stop(self, signal_number, *args):
        case = self.made("large", 5000)
        before = sorted(path.name for path in self.folder.iterdir())
        master, terminal = pty.openpty()
        with subprocess.Popen(
            [CLI, "export", "--format", "packet", *args, case],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=terminal,
        ) as process:
            os.close(terminal)
            said = b""
            while b"%" not in said:
                said += os.read(master, 1000)
            process.send_signal(signal_number)
            while True:
                # Linux answers so when the last writer has closed the terminal.
                try:
                    said += os.read(master, 1000)
                except OSError:
                    break
            written = process.stdout.read()
        os.close(master)
        self.assertEqual((written, process.returncode), (b"", 4))
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), before)
        return said.decode("utf-8")

    def test_tells_how_far_it_is_and_leaves_nothing_when_interrupted(self):
        said = self.stop(signal.SIGINT, "-o", "out.zip")
        self.assertRegex(said, r"\rExporting \d+ %")
        self.assertRegex(said, r"\r\x1b\[Kstet-cli: out.zip: stopped, and nothing was written\r\n$")

    def test_writes_nothing_to_standard_output_when_told_to_end(self):
        self.assertIn("standard output: stopped, and nothing was written", self.stop(signal.SIGTERM))

    def test_says_nothing_where_no_terminal_is(self):
        self.assertEqual(self.run_cli("export", "--format", "csv", "-o", "out.csv", self.made("large", 5000)).stderr, "")


class Bytes(ReportTest):
    def test_are_the_same_anywhere(self):
        case = self.made("hostile")
        for name in FORMATS:
            with self.subTest(name=name):
                first = self.export(case, name)
                self.assertEqual(self.export(case, name, environment={"TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C"}), first)

    def test_bear_the_time_asked_for(self):
        self.assertIn("1 February 2031, 03:04 UTC", self.text(SAMPLE, "html", "--at", "2031-02-01T03:04:05Z"))

    def test_hold_five_thousand_facts_and_a_quotation_of_100_kB(self):
        case = self.made("large", 5000)
        exported = {name: self.export(case, name, environment=UNPERTURBED) for name in FORMATS if name != "packet"}
        rows = list(csv.DictReader(io.StringIO(exported["csv"].decode("utf-8"), newline="")))
        self.assertEqual(len(rows), 10001)
        self.assertEqual(max(len(row["quote"]) for row in rows), 100000)
        self.assertEqual(sum(element.get("class") == "fact" for element in parse(exported["html"]).iter("article")), 5001)
        for name, content in exported.items():
            self.assertGreater(len(content), 10000, name)
        self.assertEqual(len(self.dests_of(exported["pdf"])), 5001)


if __name__ == "__main__":
    sys.exit(main(__name__))
