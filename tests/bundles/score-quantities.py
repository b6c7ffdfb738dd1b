#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures which quantities and dates stet-cli batch reads in sentences of news.

    score-quantities.py --cli PATH [--part dev|held|all] [--errors]
    score-quantities.py --cli PATH --part dev --floor 'value=90' ...

Prints precision, recall and F1.  With --errors also each item that is not read
as its gold says; never of the part held back.  README.md of
tests/data/quantity-gold explains the gold.
"""

import argparse
import collections
import dataclasses
import itertools
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1] / "data" / "quantity-gold"
PARTS = ("dev", "held")
DATED = ("date", "time", "duration", "set")
NO_AMOUNT = ("ordinal", "date", "time", "set")
ONE_NAME = {"person": "people"}


@dataclasses.dataclass
class Item:
    """A text with its gold: amounts as tuples, dates as (start, end, value)."""

    name: str
    text: str
    day: str | None = None
    gold: list = dataclasses.field(default_factory=list)


def read_amount(line):
    head, _, concept = line.partition("; ")
    change, value, unit = head.split(" ", 2)
    low, _, high = value.partition("..")
    return change, float(low), float(high) if high else None, unit, set(concept.split())


def read_items(part, kind):
    path = ROOT / part / f"{kind}.txt"
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        text, *lines = block.split("\n")
        item = Item(f"{part}: {text}", text)
        if kind == "dates":
            item.day, item.text = text.split(": ", 1)
        end = 0
        for line in map(str.strip, lines):
            if kind == "amounts":
                item.gold.append(read_amount(line))
                continue
            words, value = line.rsplit(" = ", 1)
            start = item.text.index(words, end)
            end = start + len(words)
            item.gold.append((start, end, value))
        yield item


def ask(cli, items):
    """Run the program once over all items and return its quantities of each."""
    feed = "".join(
        json.dumps({"id": i, "kind": "quantity", "text": item.text, "ref": item.day}) + "\n"
        for i, item in enumerate(items)
    )
    done = subprocess.run([cli, "batch"], input=feed, capture_output=True, text=True, check=True, encoding="utf-8")
    answers = {answer["id"]: answer["quantities"] for answer in map(json.loads, done.stdout.splitlines())}
    return [answers[i] for i in range(len(items))]


def is_close(a, b):
    return (a is None) == (b is None) and (a is None or abs(a - b) <= 1e-5 * abs(b))


def same_value(gold, found):
    return is_close(found.get("value"), gold[1]) and is_close(found.get("value_hi"), gold[2])


def same_unit(gold, found):
    unit = found.get("unit") or "-"
    return ONE_NAME.get(unit, unit) == gold[3]


def same_change(gold, found):
    return found.get("change", "=") == gold[0]


def same_concept(gold, found):
    return gold[4] == {"-"} or bool(gold[4] & set(re.split(r"[,\s]+", found.get("concept") or "")))


def same_place(gold, found):
    return found["start"] < gold[1] and gold[0] < found["end"]


def same_timex(gold, found):
    return gold[2] in (found.get("timex"), found.get("resolved"))


def n_matched(gold, found, tests):
    """How many of gold can be paired with one found each that passes all tests."""
    taken = {}

    def place(i, seen):
        for j in range(len(found)):
            if j not in seen and all(test(gold[i], found[j]) for test in tests):
                seen.add(j)
                if j not in taken or place(taken[j], seen):
                    taken[j] = i
                    return True
        return False

    return sum(place(i, set()) for i in range(len(gold)))


MEASURES = {
    "amounts": {
        "value": [same_value],
        "value+unit": [same_value, same_unit],
        "value+change": [same_value, same_change],
        "value+concept": [same_value, same_concept],
    },
    "dates": {"extent": [same_place], "timex": [same_place, same_timex]},
}


def show(item, found, kind):
    """Say what an item holds by its gold and by the program."""
    print(item.name)
    for gold in item.gold:
        if not any(all(test(gold, one) for test in MEASURES[kind][key]) for key in MEASURES[kind] for one in found):
            print("  missed", gold)
        elif not all(
            any(all(test(gold, one) for test in tests) for one in found) for tests in MEASURES[kind].values()
        ):
            print("  unlike", gold)
    for one in found:
        print("  found ", item.text[one["start"] : one["end"]], {k: v for k, v in one.items() if k not in ("start", "end")})


def measure(cli, parts, kind, with_errors):
    """Return {measure: (precision, recall, F1)} of all items of a kind."""
    items = list(itertools.chain.from_iterable(read_items(part, kind) for part in parts))
    counts = collections.Counter()
    for item, answer in zip(items, ask(cli, items)):
        found = [one for one in answer if (one["type"] in DATED if kind == "dates" else one["type"] not in NO_AMOUNT)]
        counts["gold"] += len(item.gold)
        counts["found"] += len(found)
        whole = max(len(item.gold), len(found))
        for name, tests in MEASURES[kind].items():
            right = n_matched(item.gold, found, tests)
            counts[name] += right
            whole = min(whole, right) if len(found) == len(item.gold) else -1
        if with_errors and whole != len(item.gold) and not item.name.startswith("held"):
            show(item, found, kind)
    totals = {}
    for name in MEASURES[kind]:
        precision = 100 * counts[name] / max(counts["found"], 1)
        recall = 100 * counts[name] / max(counts["gold"], 1)
        totals[name] = (precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))
    return totals


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--part", choices=(*PARTS, "all"), default="all")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--floor", action="append", default=[], help="MEASURE=F1 that must be reached")
    args = parser.parse_args()
    parts = PARTS if args.part == "all" else (args.part,)
    totals = {}
    for kind in MEASURES:
        totals.update(measure(args.cli, parts, kind, args.errors))
    for name, (precision, recall, f1) in totals.items():
        print(f"{args.part:5} {name:14} P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}")
    floors = [floor.split("=") for floor in args.floor]
    low = [name for name, least in floors if totals[name][2] < float(least)]
    if low:
        sys.exit(f"score-quantities: below the floor: {', '.join(low)}")


if __name__ == "__main__":
    main()
