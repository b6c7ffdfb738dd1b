# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests wait for a condition; they do not sleep and hope.

The one place that may pause is a function that says so by its name: it pumps,
awaits or looks again, with a bound.
"""

import re

from tree import c_code

NAMES = re.compile(r"pump|await|look_again")
C_SLEEP = re.compile(r"\b(?:sleep|usleep|nanosleep|g_usleep|clock_nanosleep)\s*\(")
C_FUNCTION = re.compile(r"^(?:[A-Za-z_][\w\s*]*?[\s*])?(\w+) ?\(")
PY_SLEEP = re.compile(r"\bsleep\s*\(")
PY_FUNCTION = re.compile(r"^\s*(?:async )?def (\w+)")
SH_SLEEP = re.compile(r"^\s*(?:[^#]*[;&|]\s*)?sleep\b")
SH_FUNCTION = re.compile(r"^(\w+) ?\(\)")

LANGUAGES = {
    ".c": (C_SLEEP, C_FUNCTION),
    ".h": (C_SLEEP, C_FUNCTION),
    ".py": (PY_SLEEP, PY_FUNCTION),
    ".sh": (SH_SLEEP, SH_FUNCTION),
}
THIS = ("tests/lint/sleeps.py", "tests/lint/test-lint.py")


def check(tree):
    for path in tree.files(*LANGUAGES, under="tests/"):
        if path in THIS:
            continue
        suffix = path[path.rindex(".") :]
        sleep, function = LANGUAGES[suffix]
        text = tree.text(path)
        lines = (c_code(text) if suffix in (".c", ".h") else text).split("\n")
        name = ""
        for number, line in enumerate(lines, 1):
            begin = function.match(line)
            if begin is not None:
                name = begin.group(1)
            if sleep.search(line) and NAMES.search(name) is None:
                yield path, number, f"{name or 'the file'} sleeps; pump until a condition instead"
