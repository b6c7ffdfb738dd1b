# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates are well-formed, and each button can be read aloud."""

import xml.etree.ElementTree as ElementTree

BUTTONS = {"GtkButton", "GtkToggleButton", "GtkMenuButton", "GtkLinkButton", "AdwSplitButton"}


def check(tree):
    for path in tree.files(".ui", ".xml", ".svg", ".metainfo.xml.in"):
        if path.startswith("tests/data/"):
            continue
        try:
            root = ElementTree.fromstring(tree.bytes(path))
        except ElementTree.ParseError as error:
            yield path, error.position[0], f"not well-formed: {error}"
            continue
        if path.endswith(".ui"):
            for node in root.iter():
                if is_icon_only(node) and not has_accessible_label(node):
                    name = node.get("id") or properties(node).get("icon-name") or node.get("class")
                    yield path, 1, f"{name}: a button with an icon alone has an accessible label"


def properties(node):
    return {
        child.get("name", "").replace("_", "-"): (child.text or "").strip()
        for child in node.findall("property")
    }


def is_icon_only(node):
    kind = node.get("class") if node.tag == "object" else node.get("parent")
    if node.tag not in ("object", "template") or kind not in BUTTONS:
        return False
    given = properties(node)
    if given.get("label"):
        return False
    children = [child.get("class") for child in node.findall("./child/object")]
    children += [child.get("class") for child in node.findall("./property/object")]
    return "icon-name" in given or "GtkImage" in children or "GtkDrawingArea" in children


def has_accessible_label(node):
    return any(
        entry.get("name") in ("label", "labelled-by")
        and ((entry.text or "").strip() or len(entry))
        for entry in node.findall("./accessibility/*")
    )
