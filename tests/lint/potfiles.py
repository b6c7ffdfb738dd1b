# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with words for the screen is known to the translators."""

import re
import xml.etree.ElementTree as ElementTree

from tree import c_code

LIST = "po/POTFILES.in"
CALL = re.compile(r"(?<![\w.])(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2?|gettext) ?\(")
TEMPLATES = (".desktop.in", ".gschema.xml.in", ".metainfo.xml.in", ".mime.xml.in")


def check(tree):
    listed = {}
    previous = ""
    for number, line in enumerate(tree.lines(LIST) if LIST in tree.files() else [], 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line in listed:
            yield LIST, number, f"{line} is listed twice"
        elif line < previous:
            yield LIST, number, f"{line} comes before {previous} in the alphabet"
        listed[line] = number
        previous = line

    speaking = {path for path in tree.files() if speaks(tree, path)}
    for path in sorted(speaking - set(listed)):
        yield path, 1, f"has words for the screen and is not in {LIST}"
    for path in sorted(set(listed) - speaking):
        there = path in tree.files()
        yield LIST, listed[path], f"{path} {'has no words for the screen' if there else 'does not exist'}"


def speaks(tree, path):
    if path.startswith("src/") and path.endswith((".c", ".h")):
        return CALL.search(re.sub(r"^\s*#.*", "", c_code(tree.text(path)), flags=re.MULTILINE)) is not None
    if path.startswith("ui/") and path.endswith(".ui"):
        try:
            nodes = ElementTree.fromstring(tree.bytes(path)).iter()
        except ElementTree.ParseError:
            return False
        return any(node.get("translatable") in ("yes", "true", "1") for node in nodes)
    return path.startswith("data/") and path.endswith(TEMPLATES)
