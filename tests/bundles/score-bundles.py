#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what stet-cli check finds in bundles of articles.

    score-bundles.py run --cli PATH [--part dev|held|all] [--errors] [BUNDLE ...]
    score-bundles.py run --cli PATH --floor 'difference recall=40' ...
    score-bundles.py gold                  the gold fed back must score 100

Prints totals.  With --errors also every false, mislabelled and missed pair; of
the part held back only with --reveal, and whoever writes rules does not ask.
"""

import argparse
import json
import pathlib
import subprocess
import sys

import bundles
import scoring

ROOT = pathlib.Path(__file__).resolve().parents[1] / "data" / "bundles"
PARTS = ("dev", "held")


def fail(message):
    sys.exit(f"score-bundles: {message}")


def check(cli, bundle):
    """Run the program on a bundle and return its findings."""
    command = [cli, "check", "--json", *map(str, bundle.paths.values())]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode not in (0, 1):
        fail(f"{bundle.name}: exit {done.returncode}: {done.stderr.strip()}")
    document = json.loads(done.stdout)
    letters = dict(zip((article["id"] for article in document["articles"]), bundle.paths))
    return [_finding(entry, letters, bundle) for entry in document["findings"]]


def _finding(entry, letters, bundle):
    sides = []
    for end in (entry["a"], entry["b"]):
        side = scoring.Side(letters[end["article"]], end["start"], end["end"])
        text = bundle.texts[side.article][side.start : side.end]
        if text != end["text"]:
            fail(f"{bundle.name}: the span holds {text!r}, not {end['text']!r}")
        sides.append(side)
    return scoring.Finding(entry["relation"], entry["field"], *sides, entry["explanation"])


def sentence_around(text, start, end):
    """Show a span in what stands around it on its line."""
    left = max(text.rfind("\n", 0, start) + 1, start - 60)
    right = text.find("\n", end)
    right = min(len(text) if right < 0 else right, end + 60)
    return f"{text[left:start]}[[{text[start:end]}]]{text[end:right]}"


def print_finding(judged):
    finding = judged.finding
    print(f"\n{judged.worth}: {judged.bundle.name}: {finding.relation}, {finding.field}: {finding.explanation}")
    for side in (finding.a, finding.b):
        print(f"  {side.article}  {sentence_around(judged.bundle.texts[side.article], side.start, side.end)}")
    for pair in judged.pairs[:2]:
        print(f"  gold: {pair.relation}, {pair.fact or pair.field}")


def print_missed(bundle, pair):
    print(f"\nmissed: {bundle.name}: {pair.relation}, {pair.fact} ({pair.field})")
    for mention in (pair.a, pair.b):
        print(f"  {mention.article}  {sentence_around(bundle.texts[mention.article], *mention.spans[0])}")


def print_errors(score, with_agreements):
    for judged in score.judged:
        if judged.worth in (scoring.FALSE, scoring.MISLABELLED):
            print_finding(judged)
    shown = set()
    for bundle, pair in score.missed:
        key = (bundle.name, pair.fact, pair.values)
        if key not in shown and (with_agreements or pair.relation != bundles.AGREE):
            print_missed(bundle, pair)
        shown.add(key)


def print_measures(title, score):
    print(f"\n{title}")
    for name, (count, of) in score.measures().items():
        print(f"  {name:<22}{scoring.percent(count, of):6.1f}   {count} of {of}")


def read_floors(words):
    """Read "name=percent"; both must mean something."""
    floors = {}
    for word in words:
        name, _, value = word.partition("=")
        if name not in scoring.Score().measures():
            fail(f"there is no measure {name!r}")
        floors[name] = float(value)
    return floors


def below_floors(score, floors):
    for name, least in floors.items():
        value = scoring.percent(*score.measures()[name])
        if value < least:
            print(f"score-bundles: {name} is {value:.1f}, below {least:g}", file=sys.stderr)
            yield name


def run(arguments):
    floors = read_floors(arguments.floor)
    failed = False
    for part in PARTS if arguments.part == "all" else (arguments.part,):
        score = scoring.Score()
        for bundle in bundles.read_all(ROOT, part):
            if not arguments.bundle or bundle.name in arguments.bundle:
                score.add(bundle, check(arguments.cli, bundle))
        if not score.counts:
            fail(f"{part} has no such bundle")
        if arguments.errors and (part == "dev" or arguments.reveal):
            print_errors(score, arguments.agreements)
        print_measures(part, score)
        failed |= bool(list(below_floors(score, floors)))
    return int(failed)


def feed_back(_arguments):
    """Score the gold as if a program had found it: each measure is 100."""
    score = scoring.Score()
    for part in PARTS:
        for bundle in bundles.read_all(ROOT, part):
            score.add(bundle, scoring.gold_findings(bundle))
    print_measures("gold", score)
    return int(any(count != of or of == 0 for count, of in score.measures().values()))


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("run", help="measure a program")
    command.add_argument("--cli", required=True, help="stet-cli")
    command.add_argument("--part", choices=(*PARTS, "all"), default="dev")
    command.add_argument("--errors", action="store_true", help="also what is wrong or missed")
    command.add_argument("--agreements", action="store_true", help="with --errors: missed agreements too")
    command.add_argument("--reveal", action="store_true", help="with --errors: of the part held back too")
    command.add_argument("--floor", action="append", default=[], metavar="MEASURE=PERCENT")
    command.add_argument("bundle", nargs="*", help="only these bundles")
    command.set_defaults(function=run)
    commands.add_parser("gold", help="feed the gold back").set_defaults(function=feed_back)
    return parser.parse_args()


if __name__ == "__main__":
    arguments = parse_arguments()
    try:
        sys.exit(arguments.function(arguments))
    except (bundles.GoldError, OSError, ValueError, KeyError) as error:
        fail(error)
