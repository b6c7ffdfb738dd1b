# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""stet-cli new: makes a case of articles."""

import json
import os
import stat
import sys

from stet_cli import ARTICLES, FIXED, SAMPLE, CliTest, errors_of, main


class New(CliTest):
    def test_makes_a_case_that_is_valid(self):
        path = self.make_case()
        document = json.loads(path.read_text(encoding="utf-8"))
        self.assertEqual(errors_of("stet-case", document), [])
        self.assertEqual(document["title"], "Test")
        self.assertEqual([article["source_name"] for article in document["articles"]], [path.name for path in ARTICLES])
        self.assertEqual([article["number"] for article in document["articles"]], [1, 2, 3, 4, 5])
        self.assertEqual(document["articles"][0]["role"], "checked")
        self.assertNotIn("role", document["articles"][1])
        done = self.run_cli("validate", path)
        self.assert_done(done)
        self.assertEqual(done.stdout, f"{path}: valid\n")

    def test_makes_the_same_bytes_twice(self):
        first = self.make_case("first.stet").read_bytes()
        second = self.make_case("second.stet").read_bytes()
        self.assertEqual(first, second)
        self.assertTrue(first.endswith(b"\n}\n"))

    def test_makes_the_same_bytes_in_another_place_and_language(self):
        first = self.make_case("first.stet").read_bytes()
        environment = {"LC_ALL": "C", "TZ": "Asia/Ho_Chi_Minh", "HOME": str(self.folder)}
        self.assert_done(self.run_cli("new", "-o", "x.stet", *FIXED, "--title", "Test", *ARTICLES, environment=environment))
        self.assertEqual((self.folder / "x.stet").read_bytes(), first)

    def test_makes_another_case_each_time_without_fixed_id(self):
        ids = set()
        for name in ("a.stet", "b.stet"):
            self.assert_done(self.run_cli("new", "-o", name, ARTICLES[0]))
            document = json.loads((self.folder / name).read_text(encoding="utf-8"))
            self.assertEqual(errors_of("stet-case", document), [])
            self.assertNotEqual(document["history"][0]["by"], "")
            ids.add(document["id"])
        self.assertEqual(len(ids), 2)

    def test_does_not_write_over_a_file_unless_told(self):
        path = self.folder / "kept.stet"
        path.write_text("mine\n", encoding="utf-8")
        self.assert_fails(self.run_cli("new", "-o", path.name, ARTICLES[0]), 4, r"kept\.stet: the file exists already")
        self.assertEqual(path.read_text(encoding="utf-8"), "mine\n")
        self.assert_done(self.run_cli("new", "-o", path.name, "--force", ARTICLES[0]))
        self.assert_done(self.run_cli("validate", path.name))

    def test_names_every_file_that_cannot_be_read_and_writes_nothing(self):
        (self.folder / "empty.txt").touch()
        done = self.run_cli("new", "-o", "x.stet", "lost.txt", ARTICLES[0], "empty.txt")
        self.assertEqual((done.returncode, done.stdout), (3, ""))
        self.assertEqual(
            done.stderr.splitlines(),
            ["stet-cli: lost.txt: there is no such file or folder", "stet-cli: empty.txt: it is empty"],
        )
        self.assertFalse((self.folder / "x.stet").exists())

    def test_takes_no_case_for_an_article(self):
        self.assert_fails(self.run_cli("new", "-o", "x.stet", SAMPLE), 3, r"sample\.stet: it is a case already")

    def test_takes_names_of_any_bytes(self):
        name = os.fsdecode("Tô Lâm ".encode() + b"\xff.txt")
        (self.folder / name).write_bytes(ARTICLES[1].read_bytes())
        self.assert_done(self.run_cli("new", "-o", "x.stet", *FIXED, name))
        self.assert_done(self.run_cli("validate", "x.stet"))

    def test_takes_a_name_with_a_colon_for_a_file(self):
        (self.folder / "https:x.txt").write_bytes(ARTICLES[1].read_bytes())
        self.assert_done(self.run_cli("new", "-o", "x.stet", "https:x.txt"))

    def test_leaves_nothing_but_the_case(self):
        path = self.make_case()
        self.assertEqual([entry.name for entry in self.folder.iterdir()], [path.name])
        umask = os.umask(0)
        os.umask(umask)
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o666 & ~umask)

    def test_tells_wrong_usage(self):
        table = [
            (["new"], "needs -o"),
            (["new", "-o", "x.stet"], "at least one article"),
            (["new", ARTICLES[0]], "needs -o"),
            (["new", "-o", "x.stet", "--at", "yesterday", ARTICLES[0]], "--at: “yesterday”"),
            (["new", "-o", "x.stet", "--at", "2024-02-30T00:00:00Z", ARTICLES[0]], "--at"),
            (["new", "-o", "x.stet", "--id", "7", ARTICLES[0]], "--id: “7”"),
            (["new", "--colour", ARTICLES[0]], "--colour"),
            ([], "command is missing"),
            (["judge"], "no command “judge”"),
        ]
        for args, message in table:
            with self.subTest(args=args):
                self.assert_fails(self.run_cli(*args), 2, message)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_helps(self):
        done = self.run_cli("--help")
        self.assert_done(done)
        for command in ("check", "new", "show", "export", "validate", "batch"):
            self.assertIn(f"\n  {command} ", done.stdout)
            help_of = self.run_cli(command, "--help")
            self.assert_done(help_of)
            self.assertIn(f"stet-cli {command}", help_of.stdout)
        for later in ("verify", "merge"):
            self.assertNotIn(f"\n  {later} ", done.stdout)
        version = self.run_cli("--version")
        self.assert_done(version)
        self.assertRegex(version.stdout, r"^stet-cli \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    sys.exit(main(__name__))
