# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No binary files but pictures, and what a test reads."""

PICTURES = (".png",)
TEST_DATA = ("tests/data/", "tests/fuzz/corpus/")


def check(tree):
    for path in tree.files():
        if path.startswith(TEST_DATA) or path.endswith((".pyc", ".swp")):
            continue
        content = tree.bytes(path)
        if path.endswith(PICTURES):
            if not path.startswith("data/"):
                yield path, 1, "pictures live in data/"
            continue
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            yield path, 1, "not UTF-8 text"
            continue
        if b"\0" in content:
            yield path, 1, "a binary file"
        elif b"\r" in content:
            yield path, 1, "a carriage return; lines end with LF"
