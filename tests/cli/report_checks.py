# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page must be, whoever wrote it: outline, tables, links, contrast."""

import re
import xml.etree.ElementTree as ElementTree

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What can run or be fetched has no place in a report.
FORBIDDEN = ("script", "iframe", "object", "embed", "link", "img", "audio", "video", "form", "input", "base", "svg", "math")
# The least contrast between text and what is behind it, as WCAG 2.1 AA asks.
CONTRAST = 4.5


def parse(page):
    """Parse a page as XML, which forgives nothing."""
    return ElementTree.fromstring(page)


def text_of(element):
    return "".join(element.itertext())


def problems(page):
    """Yield what is wrong with a page."""
    root = parse(page)
    elements = list(root.iter())
    ids = [element.get("id") for element in elements if element.get("id") is not None]
    if root.tag != "html" or not root.get("lang"):
        yield "the page names no language"
    for name in sorted({name for name in ids if ids.count(name) > 1} if len(ids) < 2000 else set()):
        yield f"two elements are called {name}"
    yield from outline_problems(elements)
    yield from link_problems(elements, set(ids))
    yield from name_problems(elements)
    yield from table_problems(root)
    for element in elements:
        if element.tag in FORBIDDEN:
            yield f"<{element.tag}> has no place here"
        for name in element.attrib:
            if name.startswith("on") or name in ("style", "src", "srcset", "action", "formaction", "background"):
                yield f"{name} has no place here"


def outline_problems(elements):
    level = 0
    tags = [element.tag for element in elements]
    if tags.count("h1") != 1:
        yield f"{tags.count('h1')} headings of the first level"
    if tags.count("main") != 1:
        yield "there is not one main part"
    for element in elements:
        if element.tag in HEADINGS:
            here = HEADINGS.index(element.tag) + 1
            if here > level + 1:
                yield f"from a heading of level {level} to one of level {here}: {text_of(element)[:40]}"
            if not text_of(element).strip():
                yield "a heading without words"
            level = here


def name_problems(elements):
    """Two regions of one name cannot be told apart by ear."""
    names = [element.get("aria-labelledby") or element.get("aria-label") for element in elements if element.tag in ("section", "nav") or element.get("role") == "region"]
    for name in sorted({name or "" for name in names if names.count(name) > 1}):
        yield f"two regions are named {name or 'nothing'}"


def link_problems(elements, ids):
    for element in elements:
        for name in ("aria-labelledby", "aria-describedby"):
            for target in (element.get(name) or "").split():
                if target not in ids:
                    yield f"{name} points at {target}, which is not there"
        if element.tag != "a":
            continue
        target = element.get("href") or ""
        if not text_of(element).strip() and not element.get("aria-label"):
            yield f"a link without words to {target}"
        if target.startswith("#") and target[1:] not in ids:
            yield f"a link to {target}, which is not there"
        if not target.startswith(("#", "https://", "http://")):
            yield f"a link to {target}"


def table_problems(root):
    for table in root.iter("table"):
        if table.find("caption") is None or not text_of(table.find("caption")).strip():
            yield "a table without a caption"
        for head in table.iter("th"):
            if head.get("scope") not in ("col", "row"):
                yield f"a head cell without scope: {text_of(head)[:40]}"
        widths = {len(row.findall("th") + row.findall("td")) for row in table.iter("tr")}
        if len(widths) != 1:
            yield f"rows of {sorted(widths)} cells in one table"


def luminance(colour):
    def part(value):
        value /= 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    red, green, blue = (int(digits[i : i + 2], 16) for i in (0, 2, 4))
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)


def contrast(a, b):
    lighter, darker = sorted((luminance(a), luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def palettes(style):
    """Give the colours of each `:root` block: light, dark, print."""
    for block in re.findall(r":root\s*{([^}]*)}", style):
        yield dict(re.findall(r"--(\w+):\s*(#[0-9a-f]+)", block))


def contrast_problems(style):
    for palette in palettes(style):
        for ground in ("paper", "panel"):
            for name, colour in palette.items():
                if name not in ("paper", "panel", "rule") and contrast(colour, palette[ground]) < CONTRAST:
                    yield f"{name} {colour} on {ground} {palette[ground]}: {contrast(colour, palette[ground]):.2f}"
