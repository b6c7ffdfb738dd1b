#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the weights of src/match/stet-evidence.c to the bundles in dev.

    fit-evidence.py --figures PATH [--folds 10] [--strength 3] [--weights] [--losses LEAST]

The bundles are dealt out in folds.  For each fold the weights are fitted to all
the others, and its pairs of figures are weighed by them; what is printed first
is the recall of these at some precisions, with the odds to ask for.  A change of
the clues is good if that rises.  Then, on demand, the weights that all bundles together ask for, and where
the differences are lost that the program as it is does not find.  Needs NumPy.
"""

import argparse
import collections
import pathlib
import subprocess

import bundles
import numpy
import scoring

ROOT = pathlib.Path(__file__).resolve().parents[1] / "data" / "bundles"
SAME, FITS, DIFFERENT = 1, 2, 3

# Weights that are not fitted.  Articles of the bundles are shorter than real
# ones, in which what is of one thing may well stand far apart.
HELD = {"far": -1.2}

# Equal figures whose odds are less by no more than this stand in the way.
EQUAL_MARGIN = 1.5
PRECISIONS = (95, 90, 85, 80, 70)


class Pair:
    """Two figures, their clues, and what the gold says of them."""

    def __init__(self, sides, relation, is_apart, odds, clues):
        self.sides, self.relation, self.odds, self.clues = sides, relation, odds, clues
        self.is_apart = bool(is_apart)
        self.gold, self.is_right = [], None

    def judge(self, gold):
        finding = scoring.Finding(bundles.CONFLICT, "value", *(side for _, side in self.sides))
        worth, self.gold = scoring.judge(finding, gold)
        if worth != scoring.UNKNOWN:
            self.is_right = worth != scoring.FALSE

    def keys(self):
        """A figure, and the article where its partner is sought."""
        (a, one), (b, other) = self.sides
        return (a, other.article), (b, one.article)


def read(program, bundle):
    """Return the names of the clues, the figures and the pairs of a bundle."""
    done = subprocess.run([program, *map(str, bundle.paths.values())], capture_output=True, text=True, check=True)
    letters, names, sides, pairs = list(bundle.paths), [], [], []
    for line in done.stdout.splitlines():
        kind, *cells = line.split("\t")
        if kind == "clues":
            names = cells
        elif kind == "figure":
            sides.append(scoring.Side(letters[int(cells[1])], int(cells[2]), int(cells[3])))
        else:
            a, b, relation, is_apart = map(int, cells[:4])
            pairs.append(Pair(((a, sides[a]), (b, sides[b])), relation, is_apart, float(cells[4]), list(map(float, cells[5:]))))
            pairs[-1].judge(bundle.pairs)
    return names, sides, pairs


def fit(names, pairs, strength):
    """Logistic regression by Newton's steps, each halved until it helps."""
    used = [pair for pair in pairs if pair.relation == DIFFERENT and pair.is_right is not None and not pair.is_apart]
    every = numpy.array([[1.0, *pair.clues] for pair in used])
    result = numpy.array([0.0, *(HELD.get(name, 0.0) for name in names)])
    known = every @ result
    free = [0, *(i for i, name in enumerate(names, 1) if name not in HELD)]
    clues = every[:, free]
    right = numpy.array([float(pair.is_right) for pair in used])
    pull = numpy.full(len(free), float(strength))
    pull[0] = 1e-3
    weights = numpy.zeros(len(free))

    def loss(values):
        odds = clues @ values + known
        return (numpy.logaddexp(0, odds) - right * odds).sum() + 0.5 * (pull * values**2).sum()

    for _ in range(60):
        chance = 1 / (1 + numpy.exp(-numpy.clip(clues @ weights + known, -30, 30)))
        slope = clues.T @ (chance - right) + pull * weights
        step = numpy.linalg.solve((clues * (chance * (1 - chance))[:, None]).T @ clues + numpy.diag(pull), slope)
        while loss(weights - step) > loss(weights) and numpy.abs(step).max() > 1e-9:
            step /= 2
        weights = weights - step
        if numpy.abs(step).max() < 1e-6:
            break
    result[free] = weights
    return result


def choose(pairs, odds):
    """Each figure has one partner in an article, and none beside an equal one."""
    best, equal = collections.defaultdict(lambda: -99.0), collections.defaultdict(lambda: -99.0)
    for pair, value in zip(pairs, odds):
        table = best if pair.relation == DIFFERENT else equal if pair.relation in (SAME, FITS) else None
        for key in pair.keys() if table is not None else ():
            table[key] = max(table[key], value)
    for pair, value in zip(pairs, odds):
        if pair.relation != DIFFERENT or pair.is_apart or pair.is_right is None:
            continue
        if all(value >= best[key] and equal[key] <= value - EQUAL_MARGIN for key in pair.keys()):
            yield value, pair


def facts_of(name, pair):
    return {(name, gold.fact, gold.values) for gold in pair.gold}


def print_curve(chosen, total):
    """Print the recall of facts at each precision of pairs."""
    right, wrong, found, curve = 0, 0, set(), {}
    for odds, name, pair in sorted(chosen, key=lambda entry: -entry[0]):
        right, wrong = right + pair.is_right, wrong + (not pair.is_right)
        found |= facts_of(name, pair) if pair.is_right else set()
        for precision in PRECISIONS:
            if 100 * right >= precision * (right + wrong):
                curve[precision] = (len(found), odds)
    for precision, (count, odds) in curve.items():
        print(f"  precision {precision}: recall {100 * count / total:5.1f}   {count} of {total}, odds from {odds:.1f} on")


def weigh(weights, pairs):
    return [weights[0] + float(numpy.dot(weights[1:], pair.clues)) for pair in pairs]


def cross_validate(read_bundles, folds, strength):
    names = list(read_bundles)
    clues = read_bundles[names[0]][0]
    for fold in range(folds):
        left_out = names[fold::folds]
        weights = fit(clues, [pair for name in names if name not in left_out for pair in read_bundles[name][2]], strength)
        for name in left_out:
            pairs = read_bundles[name][2]
            yield from ((value, name, pair) for value, pair in choose(pairs, weigh(weights, pairs)))


def find_loss(gold, figures, pairs, chosen, least):
    """Say what becomes of one gold pair on its way."""
    ends = [[i for i, side in enumerate(figures) if side.meets(mention)] for mention in (gold.a, gold.b)]
    if not all(ends):
        return "no figure is read"
    if gold.a.article == gold.b.article:
        return "in one article"
    met = [pair for pair in pairs if gold in pair.gold]
    for reason, kept in (
        ("cannot be compared", lambda pair: True),
        ("not different", lambda pair: pair.relation == DIFFERENT),
        ("held apart", lambda pair: not pair.is_apart),
        ("odds too low", lambda pair: pair.odds >= least),
        ("a rival is better", lambda pair: pair in chosen),
    ):
        met = [pair for pair in met if kept(pair)]
        if not met:
            return reason
    return "found"


def print_losses(gold_bundles, read_bundles, least):
    """Count the differences by the last step that any of their pairs reaches."""
    steps = ["no figure is read", "in one article", "cannot be compared", "not different", "held apart", "odds too low", "a rival is better", "found"]
    counts = collections.Counter()
    for bundle in gold_bundles:
        _, figures, pairs = read_bundles[bundle.name]
        chosen = {pair for _, pair in choose(pairs, [pair.odds for pair in pairs])}
        reached = collections.defaultdict(int)
        for gold in bundle.pairs:
            if gold.relation in bundles.DIFFERENT:
                key = (gold.fact, gold.values)
                reached[key] = max(reached[key], steps.index(find_loss(gold, figures, pairs, chosen, least)))
        counts.update(steps[step] for step in reached.values())
    for step in steps:
        print(f"  {step:<20}{counts[step]:4}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--figures", required=True, help="tests/bundles/print-figures")
    parser.add_argument("--folds", type=int, default=10, help="how many times some bundles are left out")
    parser.add_argument("--strength", type=float, default=3, help="how much weights are held near 0")
    parser.add_argument("--weights", action="store_true", help="print what stet-evidence.c should hold")
    parser.add_argument("--losses", type=float, metavar="LEAST", help="where differences are lost, at odds from LEAST on")
    arguments = parser.parse_args()
    gold_bundles = bundles.read_all(ROOT, "dev")
    read_bundles = {bundle.name: read(arguments.figures, bundle) for bundle in gold_bundles}
    names = next(iter(read_bundles.values()))[0]
    everything = [(name, pair) for name, entry in read_bundles.items() for pair in entry[2]]
    total = set().union(*(facts_of(name, pair) for name, pair in everything if pair.relation == DIFFERENT and pair.is_right))
    print("left out")
    print_curve(cross_validate(read_bundles, arguments.folds, arguments.strength), len(total))
    if arguments.weights:
        for name, weight in zip(["PRIOR", *names], fit(names, [pair for _, pair in everything], arguments.strength)):
            print(f"  {name:<20}{weight:6.2f}")
    if arguments.losses is not None:
        print("differences")
        print_losses(gold_bundles, read_bundles, arguments.losses)


if __name__ == "__main__":
    main()
