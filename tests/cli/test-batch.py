# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""stet-cli batch: JSON Lines in, JSON Lines out."""

import json
import subprocess
import sys

from stet_cli import CLI, CliTest, main


class Batch(CliTest):
    def batch(self, feed):
        done = subprocess.run([CLI, "batch"], input=feed, capture_output=True, timeout=120, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]

    def test_answers_each_line(self):
        requests = [{"id": i, "kind": "sentences", "text": f"Line {i}. It ends."} for i in range(500)]
        answers = self.batch("".join(json.dumps(r) + "\n" for r in requests).encode())
        self.assertEqual(sorted(a["id"] for a in answers), list(range(500)))
        for answer in answers:
            self.assertEqual(len(answer["sentences"]), 2)

    def test_goes_on_after_a_bad_line(self):
        answers = self.batch(b'poem\n\n{"id":1}\n\xff\n{"id":2,"kind":"check","text":"x"}')
        self.assertEqual([a["id"] for a in answers], [None, 1, None, 2])
        self.assertIn("error", answers[0])
        self.assertEqual(answers[1], {"id": 1})
        self.assertIn("score", answers[3])

    def test_reads_lines_longer_than_what_is_read_at_once(self):
        text = "Seven men came. " * 40000
        answers = self.batch(json.dumps({"id": "long", "kind": "sentences", "text": text}).encode() + b"\n")
        self.assertEqual(len(answers[0]["sentences"]), 40000)

    def test_says_nothing_to_nothing(self):
        self.assertEqual(self.batch(b""), [])

    def test_takes_no_file(self):
        self.assert_fails(self.run_cli("batch", "file"), 2, "takes no file")


if __name__ == "__main__":
    sys.exit(main(__name__))
