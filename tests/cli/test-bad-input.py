# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input: README.md says what the program says, and this makes sure.

Each row of the table in the section "When something is wrong with a file" has
a maker here, found by the words in its first column; N in a message stands
for a number, … for anything.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

from stet_cli import ARTICLES, CLI, SAMPLE, CliTest, main

README = pathlib.Path(os.environ["STET_SOURCE_DIR"]) / "README.md"
SECTION = "## When something is wrong with a file"
NOBODY = 65534


def read_table():
    """The rows of the section's table: {what: (message, exit code)}."""
    text = README.read_text(encoding="utf-8")
    section = text.split(SECTION, 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"^\| (.+?) \| `(.+?)` \| (\d) \|$", section, re.MULTILINE)
    return {what: (message, int(code)) for what, message, code in rows}


def pattern_of(message, file):
    """The regular expression that a message of the table stands for."""
    escaped = re.escape(message).replace("…", ".*")
    escaped = re.sub(r"\bN\b", r"\\d+", escaped)
    return "^stet-cli: " + escaped.replace("FILE", re.escape(file), 1) + "\n$"


class BadInput(CliTest):
    def new(self, file):
        """Make a case of one article; it must not come into being."""
        done = self.run_cli("new", "-o", "x.stet", file)
        self.assertFalse((self.folder / "x.stet").exists())
        return done, file

    def both(self, file):
        """Every command that reads a case says the same of it."""
        done = self.run_cli("show", file)
        export = self.run_cli("export", "--format", "json", "-o", "x.json", file)
        self.assertEqual((export.returncode, export.stdout, export.stderr), (done.returncode, done.stdout, done.stderr))
        self.assertFalse((self.folder / "x.json").exists())
        self.assertEqual(self.run_cli("validate", file).returncode, done.returncode)
        return done, file

    def write(self, name, data):
        (self.folder / name).write_bytes(data)
        return name

    def as_nobody(self, *args):
        """Run a copy of the program as somebody who may do little."""
        self.folder.chmod(0o755)
        if os.geteuid() != 0:
            return self.run_cli(*args)
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            self.skipTest("no setpriv to become somebody else than root")
        program = self.folder / "stet-cli"
        shutil.copy(CLI, program)
        prefix = [setpriv, f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
        can = subprocess.run([*prefix, program, "--version"], capture_output=True, check=False)
        if can.returncode != 0:
            self.skipTest("cannot run the program as somebody else than root")
        return self.run_cli(*args, prefix=prefix, program=program)

    def make_missing(self):
        return self.new("lost.txt")

    def make_missing_case(self):
        return self.both("lost.stet")

    def make_folder(self):
        (self.folder / "folder").mkdir()
        return self.new("folder")

    def make_unreadable(self):
        path = self.folder / self.write("secret.txt", ARTICLES[0].read_bytes())
        path.chmod(0)
        self.folder.chmod(0o755)
        return self.as_nobody("new", "-o", "x.stet", path.name), path.name

    def make_picture(self):
        return self.new(self.write("picture.txt", b"GIF89a\x00\x01\x02\xff" * 200))

    def make_binary(self):
        return self.new(self.write("ledger.txt", b"\x01\x02\x00\xfe\xff" * 200))

    def make_empty(self):
        return self.new(self.write("empty.txt", b""))

    def make_blank(self):
        return self.new(self.write("blank.txt", b" \n\t\r\n"))

    def make_huge(self):
        path = self.folder / self.write("huge.txt", b"")
        os.truncate(path, 200 * 1024 * 1024)
        return self.new(path.name)

    def make_unknown_encoding(self):
        return self.new(self.write("caf.txt", b"caf\xe9 \xff\xfe\x81 x"))

    def make_huge_case(self):
        path = self.folder / self.write("huge.stet", b"")
        os.truncate(path, 200 * 1024 * 1024)
        return self.both(path.name)

    def make_case_not_utf8(self):
        return self.both(self.write("bad.stet", b'{"format": "stet-case", "title": "\xff"}'))

    def make_empty_case(self):
        return self.both(self.write("empty.stet", b""))

    def make_truncated(self):
        return self.both(self.write("cut.stet", SAMPLE.read_bytes()[:5000]))

    def make_nested(self):
        return self.both(self.write("deep.stet", b"[" * 100000))

    def make_foreign(self):
        return self.both(self.write("other.stet", b'{"format": "stet-verdicts", "version": 1}'))

    def make_wrong_type(self):
        path = self.copy_sample("types.stet")
        self.edit(path, '"number": 1,', '"number": "1",')
        return self.both(path.name)

    def make_newer(self):
        path = self.copy_sample("newer.stet")
        self.edit(path, '"version": 1', '"version": 2')
        return self.both(path.name)

    def make_edited_text(self):
        path = self.copy_sample("edited.stet")
        text = path.read_text(encoding="utf-8")
        start = text.index('"texts": [')
        path.write_text(text[:start] + text[start:].replace("1,000 megawatts", "2,000 megawatts", 1), encoding="utf-8")
        return self.both(path.name)

    def make_edited_history(self):
        path = self.copy_sample("history.stet")
        self.edit(path, '"by": "Ada Brandt",\n      "op"', '"by": "Eve Brandt",\n      "op"')
        return self.both(path.name)

    def make_existing(self):
        self.write("x.stet", b"mine")
        done = self.run_cli("new", "-o", "x.stet", ARTICLES[0])
        self.assertEqual((self.folder / "x.stet").read_bytes(), b"mine")
        return done, "x.stet"

    def make_read_only_folder(self):
        article = self.write("a.txt", ARTICLES[0].read_bytes())
        folder = self.folder / "locked"
        folder.mkdir()
        folder.chmod(0o555)
        return self.as_nobody("new", "-o", "locked/x.stet", article), "locked/x.stet"

    def make_full_disk(self):
        """A report that does not fit; the old one stays as it was."""
        disk = self.folder / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", str(disk)]
        if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
            self.skipTest("cannot mount a small disk here; test-case-save fills one through its fault seam")
        self.addCleanup(subprocess.run, ["umount", str(disk)], check=False)
        self.write("disk/x.json", b"old")
        done = self.run_cli("export", "--format", "json", "-o", "disk/x.json", SAMPLE)
        self.assertEqual((disk / "x.json").read_bytes(), b"old")
        self.assertEqual([path.name for path in disk.iterdir()], ["x.json"])
        return done, "disk/x.json"

    MAKERS = {
        "an article that is not there": make_missing,
        "a review that is not there": make_missing_case,
        "a folder": make_folder,
        "an article that you may not read": make_unreadable,
        "a picture": make_picture,
        "another binary file": make_binary,
        "an empty article": make_empty,
        "an article of white space": make_blank,
        "an article that is too large": make_huge,
        "text whose encoding cannot be told": make_unknown_encoding,
        "a review full of zeros": make_huge_case,
        "a review that is not UTF-8": make_case_not_utf8,
        "an empty review": make_empty_case,
        "a review cut off in the middle": make_truncated,
        "a review nested without end": make_nested,
        "another kind of JSON": make_foreign,
        "a review with a wrong type": make_wrong_type,
        "a review of a newer Stet": make_newer,
        "a text edited outside Stet": make_edited_text,
        "a history edited outside Stet": make_edited_history,
        "a case file that exists already": make_existing,
        "a folder that you may not write to": make_read_only_folder,
        "a disk that is full": make_full_disk,
    }


def add_test(number, what, maker):
    """Make a test of a row, so that each is counted and can be skipped."""

    def test(self):
        message, code = read_table()[what]
        done, file = maker(self)
        self.assert_fails(done, code, pattern_of(message, file))

    setattr(BadInput, f"test_{number:02}_{re.sub('[^a-z]+', '_', what.lower())}", test)


for index, (description, function) in enumerate(BadInput.MAKERS.items(), start=1):
    add_test(index, description, function)


class Table(CliTest):
    def test_has_the_rows_that_are_tested(self):
        self.assertEqual(list(read_table()), list(BadInput.MAKERS))


if __name__ == "__main__":
    sys.exit(main(__name__))
