# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges findings by gold pairs, and counts."""

import collections
import dataclasses

from bundles import AGREE, CONFLICT, DIFFERENT, EITHER, OPEN, SCOPE, TRAP

# What a finding turns out to be.
RIGHT, MISLABELLED, FALSE, UNKNOWN = "right", "mislabelled", "false", "unknown"


@dataclasses.dataclass(frozen=True)
class Side:
    """One end of a finding: an article and a span in it."""

    article: str
    start: int
    end: int

    def meets(self, mention):
        return self.article == mention.article and any(
            self.start < end and start < self.end for start, end in mention.spans
        )

    def is_inside(self, mention):
        return mention.start <= self.start and self.end <= mention.end


@dataclasses.dataclass(frozen=True)
class Finding:
    """A relation that a program proposes between two spans."""

    relation: str
    field: str
    a: Side
    b: Side
    explanation: str = ""

    def meets(self, pair):
        return (self.a.meets(pair.a) and self.b.meets(pair.b)) or (
            self.a.meets(pair.b) and self.b.meets(pair.a)
        )

    def is_sharp(self, pair):
        return (self.a.is_inside(pair.a) and self.b.is_inside(pair.b)) or (
            self.a.is_inside(pair.b) and self.b.is_inside(pair.a)
        )


def allows(pair, relation):
    """Whether a finding of this relation says what the pair is."""
    if pair.relation == EITHER:
        return relation in (CONFLICT, SCOPE)
    return pair.relation == relation


def judge(finding, pairs):
    """Return what a finding is worth, and the pairs that it has found."""
    met = [pair for pair in pairs if finding.meets(pair)]
    exact = [pair for pair in met if allows(pair, finding.relation)]
    if exact:
        return RIGHT, exact
    if finding.relation == AGREE:
        wrong = [pair for pair in met if pair.relation in (*DIFFERENT, TRAP)]
        return (FALSE if wrong else UNKNOWN), wrong
    different = [pair for pair in met if pair.relation in DIFFERENT]
    if different:
        return MISLABELLED, different
    if met and all(pair.relation == OPEN for pair in met):
        return UNKNOWN, met
    return FALSE, met


@dataclasses.dataclass
class Judged:
    """A finding of a bundle with what it is worth."""

    bundle: object
    finding: Finding
    worth: str
    pairs: list


class Score:
    """What a program found in some bundles, and what it missed."""

    def __init__(self):
        self.judged = []
        self.missed = []
        self.counts = collections.Counter()

    def add(self, bundle, findings):
        found, trapped = set(), set()
        for finding in findings:
            worth, pairs = judge(finding, bundle.pairs)
            self.judged.append(Judged(bundle, finding, worth, pairs))
            if worth in (RIGHT, MISLABELLED):
                found.update(pairs)
                self.counts["sharp", finding.relation] += any(map(finding.is_sharp, pairs))
            self.counts[worth, finding.relation] += 1
            trapped.update(pair for pair in pairs if pair.relation == TRAP)
        self.counts["traps", ""] += len(bundle.traps)
        self.counts["trapped", ""] += len(trapped)
        self._count_gold(bundle, found)

    def _count_gold(self, bundle, found):
        for kind, relations in (("differ", DIFFERENT), ("agree", (AGREE,))):
            gold = [pair for pair in bundle.pairs if pair.relation in relations]
            facts = {(pair.fact, pair.values) for pair in gold}
            known = {(pair.fact, pair.values) for pair in gold if pair in found}
            self.counts["pairs", kind] += len(gold)
            self.counts["found pairs", kind] += sum(pair in found for pair in gold)
            self.counts["facts", kind] += len(facts)
            self.counts["found facts", kind] += len(known)
            self.missed += [
                (bundle, pair) for pair in gold if (pair.fact, pair.values) in facts - known
            ]

    def _sum(self, worths, relations):
        return sum(self.counts[worth, relation] for worth in worths for relation in relations)

    def measures(self):
        """Return name -> (count, of how many), in the order to print."""
        both = (CONFLICT, SCOPE)
        hits = self._sum((RIGHT, MISLABELLED), both)
        return {
            "difference precision": (hits, self._sum((RIGHT, MISLABELLED, FALSE), both)),
            "difference recall": (self.counts["found facts", "differ"], self.counts["facts", "differ"]),
            "recall by pairs": (self.counts["found pairs", "differ"], self.counts["pairs", "differ"]),
            "label right": (self._sum((RIGHT,), both), hits),
            "conflict precision": (
                self.counts[RIGHT, CONFLICT],
                self._sum((RIGHT, MISLABELLED, FALSE), (CONFLICT,)),
            ),
            "spans sharp": (self._sum(("sharp",), both), hits),
            "agree recall": (self.counts["found facts", "agree"], self.counts["facts", "agree"]),
            "agree precision": (
                self.counts[RIGHT, AGREE],
                self._sum((RIGHT, FALSE), (AGREE,)),
            ),
            "traps avoided": (
                self.counts["traps", ""] - self.counts["trapped", ""],
                self.counts["traps", ""],
            ),
        }


def percent(count, of):
    """Return a share; of nothing, all of it is right."""
    return 100.0 * count / of if of else 100.0


def gold_findings(bundle):
    """Return the gold as a program would report it that finds all of it."""
    for pair in bundle.pairs:
        if pair.relation in (AGREE, *DIFFERENT):
            relation = CONFLICT if pair.relation == EITHER else pair.relation
            sides = [Side(m.article, *m.spans[0]) for m in (pair.a, pair.b)]
            yield Finding(relation, pair.field, *sides)
