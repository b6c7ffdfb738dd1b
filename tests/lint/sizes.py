# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Budgets: a file, a function and a list of includes have an end."""

import re

from tree import c_code

LINES = {".c": 800, ".h": 150, ".ui": 400}
INCLUDES = {".c": 12, ".h": 6}
FUNCTION_LINES = 60
# The one header whose job is to include the others.
UMBRELLA = "src/service/stet.h"

INCLUDE = re.compile(r"^\s*#\s*include\b")
NAME = re.compile(r"^(?:[\w\s*]*?)(\w+) \(")


def check(tree):
    paths = [path for folder in ("src/", "tests/", "ui/") for path in tree.files(*LINES, under=folder)]
    for path in paths:
        lines = tree.lines(path)
        suffix = path[path.rindex(".") :]
        if len(lines) > LINES[suffix]:
            yield path, len(lines), f"{len(lines)} lines; a {suffix} file ends at {LINES[suffix]}"
        if suffix in INCLUDES and path != UMBRELLA:
            count = sum(1 for line in lines if INCLUDE.match(line))
            if count > INCLUDES[suffix]:
                yield path, 1, f"{count} includes; a {suffix} file has {INCLUDES[suffix]} at most"
        if suffix == ".c":
            yield from check_functions(path, c_code("\n".join(lines)).split("\n"))


def check_functions(path, lines):
    """A function's braces stand in the first column, and only a function's
    opening brace follows a closing parenthesis."""
    start = None
    name = "?"
    for number, line in enumerate(lines, 1):
        if line[:1].isalpha() or line[:1] == "_":
            match = NAME.match(line)
            name = match.group(1) if match else name
        if line.rstrip() == "{" and number > 1 and lines[number - 2].rstrip().endswith(")"):
            start = number
        elif line.startswith("}") and start is not None:
            length = number - start + 1
            if length > FUNCTION_LINES and not name.endswith("_class_init"):
                yield path, start, f"{name}: {length} lines; a function has {FUNCTION_LINES} at most"
            start = None
