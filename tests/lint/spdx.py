# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source says whose it is and under which licence."""

import pathlib

SUFFIXES = (
    ".c", ".h", ".py", ".sh", ".build", ".ui", ".xml", ".css", ".svg", ".in",
    ".page", ".yml", "meson_options.txt", "LINGUAS", "POTFILES.in",
)
LINES = ("SPDX-FileCopyrightText: ", "SPDX-License-Identifier: ")
# What a test reads or must find is not a source.
DATA = "tests/data/"
DEPTH = 5


def check(tree):
    for path in tree.files():
        if path.startswith(DATA):
            continue
        script = not pathlib.PurePath(path).suffix and tree.bytes(path).startswith(b"#!")
        if not script and not path.endswith(SUFFIXES):
            continue
        head = "\n".join(tree.lines(path)[:DEPTH])
        for line in LINES:
            if line not in head:
                yield path, 1, f"no line {line.strip()}"
