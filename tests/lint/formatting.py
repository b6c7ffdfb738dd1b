# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The formatter has the last word on white space."""

import re
import shutil
import subprocess

from tree import Skip

# Versions differ in what they make of the same rules.
VERSION = "14"


def check(tree):
    program = shutil.which(f"clang-format-{VERSION}") or shutil.which("clang-format")
    if program is None:
        raise Skip("clang-format is not installed")
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    if f"version {VERSION}." not in version:
        raise Skip(f"clang-format is not version {VERSION}: {version.strip()}")

    paths = tree.files(".c", ".h", under="src/") + tree.files(".c", ".h", under="tests/")
    if not paths:
        return
    done = subprocess.run(
        [program, "--dry-run", "-Werror", "--style=file", *paths],
        cwd=tree.root, capture_output=True, text=True, check=False,
    )
    seen = set()
    for path, line in re.findall(r"^(\S+?):(\d+):\d+: error:", done.stderr, re.MULTILINE):
        if path not in seen:
            seen.add(path)
            yield path, int(line), "not as clang-format writes it; run clang-format -i"
    if done.returncode != 0 and not seen:
        yield ".clang-format", 1, done.stderr.strip()
