# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ladder: text flows down the folders, knowledge never flows up."""

import collections
import pathlib
import re

from tree import c_code, line_of

# What a folder may see besides itself.
CORE = {"base", "json", "article", "statement", "match", "review", "report", "store", "service"}
LADDER = {
    "base": set(),
    "json": {"base"},
    "article": {"base"},
    "statement": {"base", "article"},
    "match": {"base", "article", "statement"},
    "review": {"base", "json", "article"},
    "report": {"base", "json", "article", "review"},
    "store": {"base", "json", "article", "review"},
    "service": CORE - {"service"},
    "cli": CORE,
    "tools": {"base", "article", "statement"},
    "app": CORE,
}
# Which sources may name the toolkit.
SCREEN = ("src/app/", "tests/gui/", "tests/bench/")
FACE = "stet.h"
FACE_READERS = {"cli", "app"}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]*)"|<([^>\n]*)>)', re.MULTILINE)
JSON_GLIB = re.compile(r"\bJson[A-Z]\w*|\bjson_(?:node|object|array|parser|builder|generator|reader|path)_\w+")
TOOLKIT = re.compile(r"\b(?:Gtk|Gdk|Gsk|Adw)[A-Z]\w*|\b(?:gtk|gdk|gsk|adw)_\w+|\b(?:GTK|GDK|GSK|ADW)_[A-Z]\w*")


def check(tree):
    sources = tree.files(".c", ".h", under="src/") + tree.files(".c", ".h", under="tests/")
    owners = {}
    for path in sources:
        if path.endswith(".h"):
            name = pathlib.PurePath(path).name
            if name in owners:
                yield path, 1, f"{owners[name]} has the same name"
            owners[name] = path

    edges = collections.defaultdict(set)
    for path in sources:
        text = c_code(tree.text(path), keep_strings=True)
        for match in INCLUDE.finditer(text):
            line = line_of(text, match.start())
            own, system = match.groups()
            for problem in check_include(path, own, system, owners):
                yield path, line, problem
            target = owners.get(own)
            if target is not None and place(target) == place(path):
                edges[place(path), module(path)].add((place(path), module(target)))
        yield from check_tokens(path, c_code(text))
    yield from check_circles(edges)


def place(path):
    """Return the folder of the ladder, or "tests"."""
    parts = pathlib.PurePath(path).parts
    return parts[1] if parts[0] == "src" and len(parts) > 2 else parts[0]


def module(path):
    return pathlib.PurePath(path).stem.removesuffix("-private")


def check_include(path, own, system, owners):
    here = place(path)
    in_app = path.startswith(SCREEN)
    if system is not None:
        if system.startswith("json-glib") and not (here == "json" and path.endswith(".c")):
            yield "json-glib belongs to the .c files of json/"
        if system.startswith("unicode/") and not (
            here in ("base", "statement") and path.endswith(".c")
        ):
            yield "ICU belongs to the .c files of base/"
        if re.match(r"(gtk|gdk|gsk)/|adwaita", system) and not in_app:
            yield "GTK belongs to app/"
        return

    if "/" in own:
        yield f"{own}: an include has no folder in it"
        return
    target = owners.get(own)
    if target is None:
        if own != "config.h":
            yield f"{own}: there is no such header in the tree"
        return
    there = place(target)
    if own.endswith("-private.h") and there != here:
        yield f"{own} is private to {there}/"
    elif own == FACE and here not in FACE_READERS | {"tests"}:
        yield f"{FACE} is for cli/, app/ and tests/"
    elif here in LADDER and there != here and there not in LADDER[here]:
        yield f"{own}: {here}/ must not see {there}/"
    elif here not in LADDER and here != "tests":
        yield f"{here}/ has no rung on the ladder"


def check_tokens(path, code):
    if path.endswith(".h"):
        for match in JSON_GLIB.finditer(code):
            yield path, line_of(code, match.start()), f"{match.group()}: no json-glib type in a header"
    if not path.startswith(SCREEN):
        for match in TOOLKIT.finditer(code):
            yield path, line_of(code, match.start()), f"{match.group()}: the toolkit belongs to app/"


def check_circles(edges):
    """Give one problem for each set of modules that include each other."""
    reach = {}
    for start in list(edges):
        seen, waiting = set(), list(edges[start])
        while waiting:
            node = waiting.pop()
            if node not in seen:
                seen.add(node)
                waiting.extend(edges.get(node, ()))
        reach[start] = seen
    reported = set()
    for start in sorted(reach):
        circle = {node for node in reach[start] if start in reach.get(node, ()) and node != start}
        if circle and start not in reported:
            circle.add(start)
            reported |= circle
            names = ", ".join(name for _, name in sorted(circle))
            yield f"src/{start[0]}", 1, f"these modules include each other in a circle: {names}"
