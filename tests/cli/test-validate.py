# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""stet-cli validate, and how the published schema agrees with it."""

import json
import sys

from stet_cli import SAMPLE, TEST_DATA, CliTest, errors_of, main


class Validate(CliTest):
    def test_says_that_a_case_is_valid(self):
        done = self.run_cli("validate", SAMPLE)
        self.assert_done(done)
        self.assertEqual(done.stdout, f"{SAMPLE}: valid\n")

    def test_lists_every_error_with_its_place(self):
        path = self.copy_sample()
        self.edit(path, '"kind": "opinion"', '"kind": "whim"')
        self.edit(path, '"rating": 1,', '"rating": -1,')
        done = self.run_cli("validate", path.name)
        self.assertEqual((done.returncode, done.stderr), (3, ""))
        lines = done.stdout.splitlines()
        self.assertTrue(any(line.startswith("sample.stet: $.claims[12].kind: ") for line in lines), lines)
        self.assertTrue(any(line.startswith("sample.stet: $.claims[1].verdict.rating: ") for line in lines), lines)
        self.assertFalse([line for line in lines if not line.startswith("sample.stet: $")])

    def test_finds_a_state_that_the_history_does_not_give(self):
        path = self.copy_sample()
        self.edit(path, '"title": "Number of visits"', '"title": "Number of visitors"')
        done = self.run_cli("validate", path.name)
        self.assertEqual(done.returncode, 3)
        self.assertIn("is not what the history gives", done.stdout)
        self.assert_done(self.run_cli("show", path.name))

    def test_stops_listing_somewhere(self):
        path = self.copy_sample()
        text = path.read_text(encoding="utf-8").replace('"hash": "', '"hash": "0')
        text = text.replace('"role": "checked"', '"role": ' + json.dumps(["checked"] * 3))
        path.write_text(text, encoding="utf-8")
        done = self.run_cli("validate", path.name)
        self.assertEqual(done.returncode, 3)
        self.assertGreater(len(done.stdout.splitlines()), 10)
        self.assertLessEqual(len(done.stdout.splitlines()), 1001)

    def test_agrees_with_the_schema_on_what_is_wrong(self):
        """Each of these is refused by the program and by the independent validator."""
        for path in sorted(TEST_DATA.glob("case/wrong-*.json")):
            edits = json.loads(path.read_text(encoding="utf-8"))
            for old, new in edits:
                with self.subTest(file=path.name, edit=new):
                    copy = self.copy_sample()
                    self.edit(copy, old, new)
                    self.assertEqual(self.run_cli("validate", copy.name).returncode, 3)
                    self.assertNotEqual(errors_of("stet-case", json.loads(copy.read_text(encoding="utf-8"))), [])

    def test_keeps_what_it_does_not_know(self):
        """Unknown members are valid for program and schema; making a report does not mind them."""
        path = self.copy_sample()
        document = json.loads(path.read_text(encoding="utf-8"))
        for claim in document["claims"]:
            claim["priority"] = {"of": "another program"}
        document["articles"][0]["mood"] = None
        document["x-vendor"] = [1, 2.5, "drei"]
        path.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        self.assertEqual(errors_of("stet-case", document), [])
        self.assert_done(self.run_cli("validate", path.name))
        self.assert_done(self.run_cli("show", path.name))

    def test_tells_wrong_usage(self):
        self.assert_fails(self.run_cli("validate"), 2, "exactly one")
        self.assert_fails(self.run_cli("validate", SAMPLE, SAMPLE), 2, "exactly one")


if __name__ == "__main__":
    sys.exit(main(__name__))
