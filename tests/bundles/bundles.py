# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bundles of articles, and what a careful reader finds in them.

tests/data/bundles/README.md says how gold.txt is written and why.
"""

import dataclasses
import itertools
import pathlib
import re
import unicodedata

# What two statements of one fact can be to each other; all but the last three
# are relations that a program should propose.
AGREE, CONFLICT, SCOPE, EITHER = "agree", "conflict", "scope-differs", "either"
FITS, OPEN, TRAP = "fits", "open", "trap"
WORDS = {"agree": AGREE, "conflict": CONFLICT, "scope": SCOPE, "either": EITHER, "fits": FITS, "open": OPEN}
DIFFERENT = (CONFLICT, SCOPE, EITHER)

SPAN = re.compile(r"\[\[(.*?)\]\]")


class GoldError(Exception):
    """A line of gold.txt that says nothing, or something untrue."""


@dataclasses.dataclass(frozen=True)
class Mention:
    """A phrase of an article, and the spans in it that carry the value."""

    article: str
    start: int
    end: int
    spans: tuple


@dataclasses.dataclass
class Fact:
    """Statements of one thing, each with the value that it gives."""

    name: str
    field: str
    mentions: list = dataclasses.field(default_factory=list)
    relations: dict = dataclasses.field(default_factory=dict)

    def relation(self, one, other):
        if one == other:
            return self.relations.get(frozenset((one,)), AGREE)
        return self.relations.get(frozenset((one, other)), CONFLICT)


@dataclasses.dataclass(frozen=True)
class Pair:
    """Two mentions and what they are to each other."""

    relation: str
    a: Mention
    b: Mention
    field: str
    fact: str
    values: frozenset


class Bundle:
    """A folder with the articles a.txt, b.md and so on, and gold.txt."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.name = self.folder.name
        self.paths = {path.stem: path for path in sorted(self.folder.glob("[a-z].*"))}
        self.texts = {letter: _read(path) for letter, path in self.paths.items()}
        self.facts, self.traps = [], []
        self._parse(_read(self.folder / "gold.txt"))
        self.pairs = [pair for fact in self.facts for pair in _pairs_of(fact)] + self.traps

    def _parse(self, text):
        for number, line in enumerate(text.split("\n"), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                self._parse_line(line)
            except (GoldError, ValueError, IndexError, KeyError) as error:
                raise GoldError(f"{self.folder / 'gold.txt'}:{number}: {error!r}") from error

    def _parse_line(self, line):
        if line.startswith("fact: "):
            name, field = _columns(line[6:], 2)[:2]
            self.facts.append(Fact(name, field))
        elif line.startswith("trap: "):
            one, first, other, second, kind = _columns(line[6:], 5)[:5]
            self._add_trap(self._mention(one, first), self._mention(other, second), kind)
        elif ": " in line and line.lstrip().split(": ")[0] in WORDS:
            word, rest = line.strip().split(": ", 1)
            values = [value.strip() for value in _columns(rest, 1)[0].split(",")]
            self._relate(self.facts[-1], values, WORDS[word])
        else:
            value, letter, phrase = _columns(line, 3)[:3]
            self.facts[-1].mentions.append((value, self._mention(letter, phrase)))

    def _relate(self, fact, values, relation):
        known = {value for value, _ in fact.mentions}
        if not set(values) <= known:
            raise GoldError(f"{fact.name} has no value {set(values) - known}")
        pairs = itertools.combinations(values, 2) if len(values) > 1 else [values]
        for pair in pairs:
            fact.relations[frozenset(pair)] = relation

    def _add_trap(self, a, b, kind):
        self.traps.append(Pair(TRAP, a, b, kind, "", frozenset()))

    def _mention(self, letter, marked):
        text = self.texts[letter]
        phrase = marked.replace("[[", "").replace("]]", "")
        if text.count(phrase) != 1:
            raise GoldError(f"article {letter} has {text.count(phrase)} times: {phrase}")
        start = text.index(phrase)
        return Mention(letter, start, start + len(phrase), _spans(marked, start))


def _read(path):
    """The text as the program keeps it, so that offsets mean the same."""
    return unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))


def _columns(line, least):
    columns = [column.strip() for column in line.split(" | ")]
    if len(columns) < least:
        raise GoldError(f"{len(columns)} columns, not {least}")
    return columns


def _spans(marked, start):
    """Where the brackets stood, without them; all of it if there are none."""
    if "[[" not in marked:
        return ((start, start + len(marked)),)
    spans = []
    for count, match in enumerate(SPAN.finditer(marked)):
        begin = start + match.start() - 4 * count
        spans.append((begin, begin + len(match.group(1))))
    return tuple(spans)


def _pairs_of(fact):
    for (one, a), (other, b) in itertools.combinations(fact.mentions, 2):
        relation = fact.relation(one, other)
        if relation == AGREE and a.article == b.article:
            relation = OPEN
        yield Pair(relation, a, b, fact.field, fact.name, frozenset((one, other)))


def read_all(root, part):
    """Read the bundles of a part, "dev" or "held", in the order of their names."""
    return [Bundle(path.parent) for path in sorted(pathlib.Path(root, part).glob("*/gold.txt"))]
