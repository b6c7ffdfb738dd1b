# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample review is what make-sample makes of the sample articles."""

import json
import os
import subprocess
import sys

from stet_cli import ARTICLES, DATA, SAMPLE, CliTest, errors_of, main

MAKE_SAMPLE = os.environ["STET_MAKE_SAMPLE"]


class Sample(CliTest):
    def test_is_made_of_the_articles_beside_it(self):
        made = self.folder / "made.stet"
        subprocess.run([MAKE_SAMPLE, DATA / "sample", made], check=True, timeout=120)
        self.assertTrue(made.read_bytes() == SAMPLE.read_bytes(), f"run {MAKE_SAMPLE} data/sample data/sample/sample.stet")

    def test_is_valid(self):
        self.assertEqual(errors_of("stet-case", json.loads(SAMPLE.read_text(encoding="utf-8"))), [])
        self.assert_done(self.run_cli("validate", SAMPLE))

    def test_leaves_something_to_do(self):
        document = json.loads(SAMPLE.read_text(encoding="utf-8"))
        claims = document["claims"]
        self.assertEqual([article["source_name"] for article in document["articles"]], [path.name for path in ARTICLES])
        self.assertEqual(len(claims), 14)
        self.assertEqual(claims[0]["title"], "Number of visits")
        self.assertTrue(claims[0]["left"])
        for status in ("open", "corroborated", "conflicting", "reconciled", "single-source", "opinion", "not-checkable"):
            self.assertIn(status, [claim["status"] for claim in claims])
        for state in ("open", "waiting", "decided", "needs-attention"):
            self.assertIn(state, [claim["work_state"] for claim in claims])
        self.assertTrue(any(claim["evidence"] for claim in claims))
        self.assertTrue(any(len(claim["not_there"]) == 4 for claim in claims))


if __name__ == "__main__":
    sys.exit(main(__name__))
