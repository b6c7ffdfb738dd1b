# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""stet-cli show: the table for people."""

import os
import pty
import struct
import subprocess
import sys
import unicodedata
import fcntl
import termios

from stet_cli import CLI, SAMPLE, CliTest, main


def width_of(line):
    """Cells of a terminal that a line takes."""
    line = unicodedata.normalize("NFC", line)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in line)


class Show(CliTest):
    def show(self, *args):
        done = self.run_cli("show", *args)
        self.assert_done(done)
        return done.stdout

    def test_shows_facts_values_and_what_is_left(self):
        out = self.show(SAMPLE)
        lines = out.splitlines()
        self.assertEqual(lines[0], "State visit to Hanoi, June 2024")
        self.assertRegex(out, r"\n 1  Number of visits +Explained +– +B four before\n +C1 fifth\n +C2 six\n")
        self.assertRegex(out, r"\n 2  Trade in 2023 +Corroborated +Stands +B US\$3\.6 billion")
        self.assertRegex(out, r"\n 3  Growth of trade in +Conflicting +Disputed +A 8 per cent\n")
        self.assertIn("needs attention", out)
        self.assertIn("Only here", out)
        self.assertIn("Nothing to check", out)
        self.assertEqual(lines[-1], "6 left")
        self.assertEqual(lines[-2], "1 opinion, 1 with nothing to check")
        self.assertTrue(lines[-3].startswith("12 facts: "), lines[-3])
        self.assertEqual(sum(int(part.split()[0]) for part in lines[-3].removeprefix("12 facts: ").split(", ")), 12)

    def test_fits_the_width(self):
        for width in (60, 80, 100, 132, 400):
            with self.subTest(width=width):
                lines = self.show("--width", str(width), SAMPLE).splitlines()
                self.assertLessEqual(max(map(width_of, lines)), width)
                self.assertFalse([line for line in lines if line != line.rstrip()])

    def test_is_80_wide_without_a_terminal(self):
        self.assertEqual(self.show(SAMPLE), self.show("--width", "80", SAMPLE))

    def test_is_as_wide_as_the_terminal(self):
        try:
            parent, child = pty.openpty()
        except OSError as error:
            self.skipTest(f"no pseudo-terminal: {error}")
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 100, 0, 0))
        with subprocess.Popen([CLI, "show", SAMPLE], stdout=child, stdin=subprocess.DEVNULL) as process:
            os.close(child)
            chunks = []
            while True:
                try:
                    chunk = os.read(parent, 65536)
                except OSError:
                    break
                if not chunk:
                    break
                chunks.append(chunk)
            self.assertEqual(process.wait(timeout=60), 0)
        os.close(parent)
        out = b"".join(chunks).decode("utf-8").replace("\r\n", "\n")
        self.assertEqual(out, self.show("--width", "100", SAMPLE))

    def test_counts_wide_and_combining_letters(self):
        article = self.folder / "東京.txt"
        article.write_text("洪水の報告 Việt Nam\n\nThe water rose by two metres in one night, they say.\n", encoding="utf-8")
        case = self.make_case(articles=[article])
        self.edit(case, '"title": "Test"', '"title": "Test"')
        lines = self.show("--width", "60", case).splitlines()
        self.assertLessEqual(max(map(width_of, lines)), 60)
        self.assertTrue(any("洪水の報告" in line for line in lines))

    def test_lets_no_escape_sequence_through(self):
        self.assert_done(self.run_cli("new", "-o", "x.stet", "--title", "Red \x1b[31m\x07\u202e title\nnext", SAMPLE.parent / "1-harbour-post.md"))
        out = self.show("x.stet")
        self.assertEqual(out.splitlines()[0], "Red \ufffd[31m\ufffd\ufffd title next")

    def test_shows_a_case_without_facts(self):
        lines = self.show(self.make_case()).splitlines()
        self.assertEqual(lines[-2:], ["0 facts", "0 left"])

    def test_tells_wrong_usage(self):
        table = [
            (["show"], "exactly one"),
            (["show", SAMPLE, SAMPLE], "exactly one"),
            (["show", "--width", "39", SAMPLE], "between 40 and 1000"),
            (["show", "--width", "1001", SAMPLE], "between 40 and 1000"),
            (["show", "--width", "wide", SAMPLE], "wide"),
        ]
        for args, message in table:
            with self.subTest(args=args):
                self.assert_fails(self.run_cli(*args), 2, message)


if __name__ == "__main__":
    sys.exit(main(__name__))
