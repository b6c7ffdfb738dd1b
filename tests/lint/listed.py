# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is not listed is not built, not shipped, not run."""

import pathlib
import re


def check(tree):
    for path in tree.files(".c", under="src/"):
        yield from check_listed(tree, path, pathlib.PurePath(path).parent / "meson.build", "'{name}'")
    for path in tree.files(".tsv", under="src/statement/"):
        yield from check_listed(tree, path, "src/statement/meson.build", "'{table}'")
    for path in tree.files(".c", under="tests/core/"):
        yield from check_listed(tree, path, "tests/core/meson.build", "'{test}'", "'{name}'")
    for path in tree.files(".c", under="tests/fuzz/"):
        yield from check_listed(tree, path, "tests/fuzz/meson.build", "'{name}'", "'{fuzz}'")
    for folder in ("cli", "gui", "e2e"):
        for path in tree.files(".c", ".py", ".sh", under=f"tests/{folder}/test"):
            yield from check_listed(
                tree, path, f"tests/{folder}/meson.build", "'{name}'", "'{test}'", "'{stem}'"
            )
    for path in tree.files(".ui", ".css", ".svg", under="ui/"):
        yield from check_listed(
            tree, path, "src/app/stet.gresource.xml", ">{inner}<", ">{name}<", "/{name}<"
        )


def check_listed(tree, path, where, *spellings):
    where = str(where)
    pure = pathlib.PurePath(path)
    words = {
        "name": pure.name,
        "stem": pure.stem,
        "test": re.sub(r"^test[-_]", "", pure.stem),
        "fuzz": pure.stem.removeprefix("fuzz-"),
        "inner": "/".join(pure.parts[1:]),
        "table": "/".join(pure.parts[2:]),
    }
    listing = tree.text(where) if where in tree.files() else ""
    if not any(spelling.format(**words) in listing for spelling in spellings):
        yield path, 1, f"not listed in {where}"
