# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the project, as the rules see them."""

import os
import pathlib
import re

# Where the project's own files are; whatever else lies in a checkout (build
# folders, editors' leftovers) is nobody's business.
FOLDERS = ("src", "ui", "data", "po", "tests", ".ci")
IGNORED = {"__pycache__"}
# Beside the README people leave pictures they took, and editors their copies.
LEFT_BEHIND = ("~", ".swp", ".png")

COMMENT_OR_LITERAL = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL
)


class Skip(Exception):
    """A rule cannot say anything on this machine, for the reason given."""


class Tree:
    """A folder with sources; paths in it are relative, with slashes."""

    def __init__(self, root, build=None):
        self.root = pathlib.Path(root)
        self.build = build
        self._files = None

    def files(self, *suffixes, under=""):
        """List the paths with one of the suffixes, or all, below a folder."""
        if self._files is None:
            self._files = sorted(self._walk())
        return [
            path
            for path in self._files
            if path.startswith(under) and (not suffixes or path.endswith(suffixes))
        ]

    def bytes(self, path):
        return (self.root / path).read_bytes()

    def text(self, path):
        return self.bytes(path).decode("utf-8", errors="replace")

    def lines(self, path):
        return self.text(path).splitlines()

    def is_program(self, path):
        return os.access(self.root / path, os.X_OK)

    def _walk(self):
        for entry in self.root.iterdir():
            # In a second work tree .git is a file, which names a place.
            if entry.is_file() and entry.name != ".git" and not entry.name.endswith(LEFT_BEHIND):
                yield entry.name
        for folder in FOLDERS:
            for parent, names, files in os.walk(self.root / folder):
                names[:] = [name for name in names if name not in IGNORED]
                where = pathlib.Path(parent).relative_to(self.root)
                yield from ((where / name).as_posix() for name in files)


def c_code(text, keep_strings=False):
    """Blank the comments of a C text, and what is inside its literals."""

    def blank(match):
        found = match.group()
        if found[0] in "\"'":
            return found if keep_strings else found[0] * 2
        return re.sub(r"[^\n]", " ", found)

    return COMMENT_OR_LITERAL.sub(blank, text)


def line_of(text, offset):
    """Return the 1-based line of an offset."""
    return text.count("\n", 0, offset) + 1
