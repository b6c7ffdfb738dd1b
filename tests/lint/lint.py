#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read the sources and complain: lint.py ROOT RULE [BUILD]

Each rule is a module of this folder with a function check (tree) that gives
problems.  It reads the files as they lie there and asks no version control,
so that it says the same about a tarball.
"""

import importlib
import pathlib
import sys

from tree import Skip, Tree


def main(arguments):
    if len(arguments) not in (2, 3):
        print("usage: lint.py ROOT RULE [BUILD]", file=sys.stderr)
        return 2
    root, rule, *build = arguments
    tree = Tree(pathlib.Path(root), pathlib.Path(build[0]) if build else None)
    try:
        problems = sorted(importlib.import_module(rule).check(tree))
    except Skip as reason:
        print(f"{rule}: skipped: {reason}")
        return 77
    for path, line, text in problems:
        print(f"{path}:{line}: {text}")
    print(f"{rule}: {len(problems)} problems in {len(tree.files())} files")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
