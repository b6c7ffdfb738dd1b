# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""stet-cli export: the verdicts for other programs."""

import json
import subprocess
import sys

from stet_cli import SAMPLE, CliTest, errors_of, main


class Export(CliTest):
    def export(self, *args):
        done = self.run_cli("export", "--format", "json", *args)
        self.assert_done(done)
        return done.stdout

    def test_is_valid_under_the_published_schema(self):
        self.assertEqual(errors_of("stet-verdicts", json.loads(self.export(SAMPLE))), [])
        self.assertEqual(errors_of("stet-verdicts", json.loads(self.export(self.make_case()))), [])

    def test_gives_the_same_bytes_each_time_and_anywhere(self):
        first = self.export(SAMPLE)
        self.assertEqual(first, self.export(SAMPLE))
        self.assert_done(self.run_cli("export", "--format=json", "-o", "v.json", SAMPLE, environment={"TZ": "Asia/Tokyo", "LC_ALL": "C"}))
        self.assertEqual((self.folder / "v.json").read_text(encoding="utf-8"), first)
        self.assertTrue(first.endswith("\n}\n"))

    def test_bears_the_time_asked_for(self):
        self.assertEqual(json.loads(self.export(SAMPLE))["generated"], "2024-12-30T09:00:00Z")
        later = json.loads(self.export("--at", "2031-01-02T03:04:05Z", SAMPLE))
        self.assertEqual(later["generated"], "2031-01-02T03:04:05Z")

    def test_counts_add_up(self):
        report = json.loads(self.export(SAMPLE))
        counts = report["counts"]
        claims = report["claims"]
        facts = [claim for claim in claims if claim["kind"] == "fact"]
        self.assertEqual(counts["claims"], len(claims))
        self.assertEqual(counts["facts"], len(facts))
        self.assertEqual(counts["left"], sum(claim["left"] for claim in claims))
        self.assertEqual(counts["decided"], sum(claim["verdict"] is not None for claim in facts))
        for status, n in counts["by_status"].items():
            self.assertEqual(n, sum(claim["status"] == status for claim in claims), status)
        for state, n in counts["by_work_state"].items():
            self.assertEqual(n, sum(claim["work"]["state"] == state for claim in facts), state)
        self.assertEqual(sum(counts["by_status"].values()), len(claims))
        self.assertEqual(sum(counts["by_work_state"].values()), len(facts))

    def test_quotes_are_the_words_at_their_place(self):
        report = json.loads(self.export(SAMPLE))
        texts = {text["sha256"]: text["text"] for text in json.loads(SAMPLE.read_text(encoding="utf-8"))["texts"]}
        passages = [row for claim in report["claims"] for row in claim["statements"]] + report["coverage"]
        self.assertGreater(len(passages), 25)
        for passage in passages:
            text = texts[passage["revision"]]
            self.assertEqual(text[passage["start"] : passage["end"]], passage["quote"])
            blocks = [line for line in text[: passage["start"] + 1].splitlines() if line.strip()]
            self.assertLessEqual(passage["paragraph"], len(blocks))

    def test_holds_the_case_of_the_two_visits(self):
        """Both values, the explanation, and no verdict yet: not a bare contradiction."""
        visits = json.loads(self.export(SAMPLE))["claims"][0]
        self.assertEqual(visits["title"], "Number of visits")
        self.assertEqual(visits["status"], "reconciled")
        self.assertIsNone(visits["verdict"])
        rows = {row["label"]: row for row in visits["statements"]}
        self.assertEqual(rows["C1"]["value"]["text"], "fifth")
        self.assertEqual(rows["C2"]["value"]["text"], "six")
        self.assertEqual(rows["C2"]["relation"], "scope-differs")
        self.assertIn("five by Putin and one by Medvedev", rows["C2"]["explanation"])
        self.assertTrue(rows["C1"]["is_anchor"])

    def test_a_forecast_corroborates_nothing(self):
        path = self.copy_sample()
        trade = json.loads(self.export(path))["claims"][1]
        self.assertEqual(trade["status"], "corroborated")
        forecast = next(row for row in trade["statements"] if row["label"] == "C")
        self.assertEqual((forecast["relation"], forecast["value"]["outcome"]), ("agree", "forecast"))

    def test_fails_when_nobody_takes_the_output(self):
        with open("/dev/full", "wb") as full:
            done = self.run_cli("export", "--format", "json", SAMPLE, stdout=full)
        self.assert_fails(done, 4, "standard output: ")
        done = self.run_cli("export", "--format", "json", "-o", "no/such/folder.json", SAMPLE)
        self.assert_fails(done, 4, "no/such/folder.json: there is no such file or folder")

    def test_writes_over_an_old_report(self):
        (self.folder / "v.json").write_text("old", encoding="utf-8")
        self.assert_done(self.run_cli("export", "--format", "json", "-o", "v.json", SAMPLE))
        self.assertEqual((self.folder / "v.json").read_text(encoding="utf-8"), self.export(SAMPLE))

    def test_tells_wrong_usage(self):
        table = [
            (["export", SAMPLE], "needs --format"),
            (["export", "--format", "papyrus", SAMPLE], "no format “papyrus”; there is: html, pdf, md"),
            (["export", "--format", "json"], "exactly one"),
            (["export", "--format", "json", "--at", "noon", SAMPLE], "--at: “noon”"),
        ]
        for args, message in table:
            with self.subTest(args=args):
                self.assert_fails(self.run_cli(*args), 2, message)

    def test_says_nothing_on_stdout_for_a_bad_case(self):
        (self.folder / "bad.stet").write_text("{", encoding="utf-8")
        self.assert_fails(self.run_cli("export", "--format", "json", "bad.stet", stdout=subprocess.PIPE), 3, r"bad\.stet: line 1")


if __name__ == "__main__":
    sys.exit(main(__name__))
