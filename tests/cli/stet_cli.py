# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real stet-cli, and reports each test as a line of TAP."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import jsonschema

CLI = pathlib.Path(os.environ["STET_CLI"])
DATA = pathlib.Path(os.environ["STET_DATA_DIR"])
TEST_DATA = pathlib.Path(os.environ["STET_TEST_DATA"])
ARTICLES = sorted(DATA.glob("sample/[1-5]-*"))
SAMPLE = DATA / "sample" / "sample.stet"

FIXED = ["--at", "2024-07-01T08:00:00Z", "--by", "Ada", "--id", "0b9d2f36-8f1e-4d2b-9a53-3f6d1a2b4c5d"]


class CliTest(unittest.TestCase):
    """A test in an empty folder of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="stet-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def run_cli(self, *args, prefix=(), stdout=subprocess.PIPE, program=CLI, environment=None):
        """Run the program in the test's folder; nothing it prints may be anything but UTF-8."""
        done = subprocess.run(
            [*prefix, str(program), *map(str, args)],
            cwd=self.folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            timeout=120,
            check=False,
        )
        done.stderr = done.stderr.decode("utf-8")
        if done.stdout is not None:
            done.stdout = done.stdout.decode("utf-8")
        return done

    def assert_done(self, done):
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def assert_fails(self, done, code, message):
        """One line on stderr, nothing on stdout, and the right exit code."""
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(done.stdout or "", "")
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertTrue(done.stderr.startswith("stet-cli: "), done.stderr)
        self.assertRegex(done.stderr, message)

    def make_case(self, name="review.stet", articles=None):
        self.assert_done(self.run_cli("new", "-o", name, *FIXED, "--title", "Test", *(articles or ARTICLES)))
        return self.folder / name

    def copy_sample(self, name="sample.stet"):
        return pathlib.Path(shutil.copy(SAMPLE, self.folder / name))

    def edit(self, path, old, new, count=1):
        text = path.read_text(encoding="utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, count), encoding="utf-8")


def validator(name):
    """An independent validator for one of the published schemas."""
    schema = json.loads((DATA / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def errors_of(name, document):
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(document)]


class TapResult(unittest.TestResult):
    """Prints a point for each test when it is done."""

    def __init__(self):
        super().__init__()
        self.number = 0

    def point(self, word, test, directive="", details=""):
        self.number += 1
        name = re.sub(r"[#\\\n]", " ", test.id().split(".", 1)[-1])
        print(f"{word} {self.number} - {name}{directive}")
        for line in details.splitlines():
            print(f"# {line}")
        sys.stdout.flush()

    def addSuccess(self, test):
        super().addSuccess(test)
        self.point("ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.point("not ok", test, details=self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self.point("not ok", test, details=self.errors[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.point("ok", test, directive=f" # SKIP {reason}")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            failed = self.failures if issubclass(err[0], test.failureException) else self.errors
            self.point("not ok", subtest, details=failed[-1][1])


def main(module):
    """Run all tests of a script; its exit code is for those who do not read TAP."""
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules[module])
    result = TapResult()
    suite.run(result)
    print(f"1..{result.number}")
    return 0 if result.wasSuccessful() else 1
