# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""stet-cli check: what articles agree on, and where they conflict."""

import glob
import json
import os
import sys
import unittest

from stet_cli import ARTICLES, CliTest, main

CONFLICT = (
    "The storm over Arden killed 12 people on Friday, the police said.\n",
    "In Arden 15 people were killed by the storm on Friday.\n",
)
PEACE = ("The storm over Arden killed 12 people on Friday.\n", "Arden's harbour will be dredged next autumn.\n")

# Real articles that do not belong to this tree, and what is to be found in them,
# told by figures: no text of the articles is here.
REAL = sorted(glob.glob(os.path.join(os.environ["STET_SOURCE_DIR"], "..", "shared", "seeds", "*.txt")))
REAL_CONFLICTS = {("10", "15"), ("2015", "2016"), ("2.3%", "8%")}


class Check(CliTest):
    def write(self, texts):
        paths = [self.folder / f"{letter}.txt" for letter in "ab"]
        for path, text in zip(paths, texts):
            path.write_text(text, encoding="utf-8")
        return paths

    def check(self, *args):
        done = self.run_cli("check", *args)
        self.assert_done(done)
        return done.stdout

    def test_shows_a_table(self):
        out = self.check(*self.write(CONFLICT))
        self.assertIn("Conflicts", out)
        self.assertRegex(out, r"A +12 ")
        self.assertRegex(out.splitlines()[-1], r"^1 conflict, 0 can both be right, \d agree$")
        self.assertLessEqual(max(map(len, out.splitlines())), 80)

    def test_fails_on_a_conflict_when_asked(self):
        paths = self.write(CONFLICT)
        self.assertEqual(self.run_cli("check", *paths).returncode, 0)
        self.assertEqual(self.run_cli("check", "--fail-on-conflict", *paths).returncode, 1)
        self.assertEqual(self.run_cli("check", "--fail-on-conflict", *self.write(PEACE)).returncode, 0)

    def test_prints_the_document(self):
        out = self.check("--json", *ARTICLES)
        document = json.loads(out)
        self.assertEqual((document["format"], document["version"]), ("stet-check", 1))
        self.assertEqual([article["id"] for article in document["articles"]], [f"a{i + 1}" for i in range(len(ARTICLES))])
        statements = {s["id"]: s for article in document["articles"] for s in article["statements"]}
        findings = {finding["id"]: finding for finding in document["findings"]}
        self.assertEqual(len(findings), len(document["findings"]))
        for finding in findings.values():
            for side in (finding["a"], finding["b"]):
                statement = statements[side["statement"]]
                begin = side["start"] - statement["start"]
                self.assertTrue(begin >= 0, finding)
                if side["end"] <= statement["end"]:
                    self.assertEqual(statement["text"][begin:begin + len(side["text"])], side["text"])
        scores = [finding["score"] for finding in document["findings"]]
        self.assertEqual(scores, sorted(scores, reverse=True))
        for claim in document["claims"]:
            self.assertTrue(set(claim["statements"]) <= set(statements))
            self.assertTrue(set(claim["findings"]) <= set(findings))
        self.assertEqual(out, self.check("--json", *ARTICLES))

    @unittest.skipUnless(REAL, "there are no articles beside the tree")
    def test_reads_real_articles(self):
        findings = json.loads(self.check("--json", *REAL))["findings"]

        def figures(relation):
            return {tuple(sorted(f[side]["text"].replace("ten", "10") for side in "ab")) for f in findings if f["relation"] == relation}

        self.assertEqual({tuple(sorted(text.split()[0] for text in pair)) for pair in figures("conflict")}, REAL_CONFLICTS)
        scope = [f for f in findings if f["relation"] == "scope-differs"]
        self.assertEqual(len(scope), 1)
        self.assertIn("5 + 1 = 6", scope[0]["explanation"])
        self.assertTrue(any("3.6" in one and "3.6" in other for one, other in figures("agree")))

    def test_needs_articles_that_can_be_read(self):
        self.assert_fails(self.run_cli("check"), 2, "at least one article")
        self.assert_fails(self.run_cli("check", "missing.txt"), 3, "missing.txt")
        self.assert_fails(self.run_cli("check", "--width", "3", *self.write(PEACE)), 2, "--width")

    def test_findings_become_facts_that_wait_for_a_reader(self):
        paths = self.write(CONFLICT)
        self.assert_done(self.run_cli("new", "-o", "plain.stet", *paths))
        self.assert_done(self.run_cli("new", "-o", "full.stet", "--accept-findings", *paths))
        self.assert_done(self.run_cli("validate", "full.stet"))
        plain = self.run_cli("show", "plain.stet").stdout
        full = self.run_cli("show", "full.stet").stdout
        self.assertNotIn("needs attention", plain)
        self.assertIn("Conflicting", full)
        self.assertIn("needs attention", full)


if __name__ == "__main__":
    sys.exit(main(__name__))
