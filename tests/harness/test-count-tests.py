#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The counter counts what ran: nothing is lost, nothing counts as passed."""

import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).with_name("count-tests.py")
spec = importlib.util.spec_from_file_location("count_tests", SCRIPT)
count_tests = importlib.util.module_from_spec(spec)
spec.loader.exec_module(count_tests)

# What meson recorded of a program -> passed, failed, skipped.
PROGRAMS = [
    ("a program that passes", "OK", 0, "", (1, 0, 0)),
    ("a program that fails", "FAIL", 1, "", (0, 1, 0)),
    ("a program that hangs", "TIMEOUT", -15, "", (0, 1, 0)),
    ("a program that skips itself", "SKIP", 77, "", (0, 0, 1)),
    ("a TAP program that says nothing", "SKIP", 0, "", (0, 1, 0)),
    ("three points", "OK", 0, "1..3\nok 1 - a\nok 2 - b\nok 3 - c\n", (3, 0, 0)),
    ("a late plan", "OK", 0, "ok 1 - a\nok 2 - b\n1..2\n", (2, 0, 0)),
    ("a failing point", "ERROR", 1, "1..2\nok 1 - a\nnot ok 2 - b\n", (1, 1, 0)),
    ("a skipped point", "OK", 0, "1..2\nok 1 - a\nok 2 - b # SKIP why\n", (1, 0, 1)),
    ("lower case", "OK", 0, "1..1\nok 1 - a # skip why\n", (0, 0, 1)),
    ("a failure is not skipped", "FAIL", 0, "1..1\nnot ok 1 - a # SKIP\n", (0, 1, 0)),
    ("a known fault", "OK", 0, "1..1\nnot ok 1 - a # TODO later\n", (1, 0, 0)),
    ("a fault that is gone", "FAIL", 0, "1..1\nok 1 - a # TODO later\n", (0, 1, 0)),
    ("a crash between points", "ERROR", -6, "1..3\nok 1 - a\n", (1, 1, 0)),
    ("a skipped whole", "SKIP", 0, "1..0 # SKIP no display\n", (0, 0, 1)),
    ("an empty plan", "SKIP", 0, "1..0\n", (0, 1, 0)),
    ("other output", "OK", 0, "1..1\n# ok 9\nokay\nok 1 - a\n", (1, 0, 0)),
]

# What programs that speak TAP said, beside one that passed -> the sum.
TAP_LOGS = [
    ("1..2\nok 1 - a\nok 2 - b\n1..1\nok 1 - c\n", "4 passed, 0 failed, 0 skipped"),
    ("1..1\nnot ok 1 - a\n# why\n", "1 passed, 1 failed, 0 skipped"),
    ("ok - a # SKIP why\n", "1 passed, 0 failed, 1 skipped"),
    ("", "1 passed, 1 failed, 0 skipped"),
]


def run(records):
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder, "testlog.json")
        log.write_text("".join(json.dumps(record) + "\n" for record in records))
        return subprocess.run(
            [sys.executable, SCRIPT, log], capture_output=True, text=True, check=False
        )


def record_of(result, status, output):
    return {"name": "x", "result": result, "returncode": status, "stdout": output}


class CountTests(unittest.TestCase):
    def test_each_kind_of_program(self):
        for name, result, status, output, expected in PROGRAMS:
            with self.subTest(name):
                record = record_of(result, status, output)
                self.assertEqual(count_tests.count_program(record), expected)

    def test_sums_and_succeeds_when_nothing_failed(self):
        done = run([record_of("OK", 0, ""), record_of("OK", 0, "1..2\nok 1\nok 2\n")])
        self.assertEqual((done.returncode, done.stdout), (0, "3 passed, 0 failed, 0 skipped\n"))

    def test_fails_when_one_failed(self):
        done = run([record_of("OK", 0, ""), record_of("FAIL", 1, "")])
        self.assertEqual((done.returncode, done.stdout), (1, "1 passed, 1 failed, 0 skipped\n"))

    def test_fails_when_nothing_passed(self):
        self.assertEqual(run([]).returncode, 1)
        self.assertEqual(run([record_of("SKIP", 77, "")]).returncode, 1)

    def test_names_a_log_that_cannot_be_read(self):
        done = subprocess.run(
            [sys.executable, SCRIPT, "/nowhere/testlog.json"],
            capture_output=True, text=True, check=False,
        )
        self.assertEqual((done.returncode, done.stdout), (1, "0 passed, 1 failed, 0 skipped\n"))
        self.assertIn("/nowhere/testlog.json", done.stderr)

    def test_sums_over_several_logs(self):
        with tempfile.TemporaryDirectory() as folder:
            log = pathlib.Path(folder, "testlog.json")
            log.write_text(json.dumps(record_of("OK", 0, "")) + "\n")
            for points, expected in TAP_LOGS:
                tap = pathlib.Path(folder, "points.tap")
                tap.write_text(points)
                done = subprocess.run([sys.executable, SCRIPT, log, tap], capture_output=True, text=True, check=False)
                self.assertEqual(done.stdout, f"{expected}\n", points)
                self.assertEqual(done.returncode, 0 if " 0 failed" in expected else 1, points)


if __name__ == "__main__":
    unittest.main()
