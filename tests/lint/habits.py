# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small habits that the compiler does not watch."""

import re

from tree import c_code, line_of

FIRST = re.compile(r'#define G_LOG_DOMAIN "stet-(\w+)"')
LEAP = (re.compile(r"\bgoto\b"), "no goto; g_autoptr frees")
CORE = [
    LEAP,
    (re.compile(r"\b(?:f|v|vf)?printf \(|\bg_print(?:err)? \("), "the core does not print"),
    (re.compile(r"\bg_(?:message|info|warning) \("), "the core does not log"),
    (re.compile(r"\b_?exit \("), "the core does not exit"),
]
EVERYWHERE = [
    (re.compile(r"\b(?:TODO|FIXME|XXX)\b"), "finish it, or write it down elsewhere"),
    (re.compile(r"[ \t]+$", re.MULTILINE), "white space at the end of the line"),
    (re.compile(r"^ *\t", re.MULTILINE), "a tab; two spaces are one step"),
    (re.compile(r"[^\n]\Z"), "no newline at the end of the file"),
]
# The two programs talk to people, and tests and tools of the build to whoever
# runs them.
SPEAKING = ("src/cli/", "src/app/", "src/tools/", "tests/")
# Here the marks are words that are talked about.
QUOTING = ("tests/lint/", "tests/harness/")


def check(tree):
    for path in tree.files(".c", ".h", under="src/") + tree.files(".c", ".h", under="tests/"):
        text = tree.text(path)
        code = c_code(text)
        for pattern, problem in [LEAP] if path.startswith(SPEAKING) else CORE:
            for match in pattern.finditer(code):
                yield path, line_of(code, match.start()), problem
        if path.endswith(".c") and path.startswith("src/"):
            yield from check_domain(path, c_code(text, keep_strings=True))

    for path in tree.files(".c", ".h", ".py", ".sh", ".ui", ".css", "meson.build", "dev"):
        if path.startswith(QUOTING):
            continue
        text = tree.text(path)
        for pattern, problem in EVERYWHERE:
            for match in pattern.finditer(text):
                yield path, line_of(text, match.start()), problem


def check_domain(path, text):
    folder = path.split("/")[1]
    domain = FIRST.match(text.lstrip())
    if domain is None or domain.group(1) != folder:
        yield path, 1, f'the first line of code is: #define G_LOG_DOMAIN "stet-{folder}"'
