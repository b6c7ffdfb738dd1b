#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure the real programs: bench.py BUILD [--runs N] [--json] [NAME…]

Figures are for people who compare two builds on one machine.  No test looks
at them: a busy machine is not a fault of the program.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLE_VIEW = "tests/bench/bench-article-view"
DISPLAY = ROOT / "tests" / "harness" / "with-display.sh"
WORDS = (
    "The minister told reporters on Tuesday that the harbour handled {n} ships "
    "in 2023, {m} more than a year before, and called it a good sign. "
)
MEGABYTE = 1024 * 1024


def write_article(path, size):
    """Write prose of about that many bytes; the same each time."""
    sentences = []
    written = 0
    number = 0
    while written < size:
        number += 1
        end = "\n\n" if number % 5 == 0 else ""
        sentence = WORDS.format(n=number * 7 % 9973, m=number * 13 % 101) + end
        sentences.append(sentence)
        written += len(sentence)
    path.write_text("".join(sentences), encoding="utf-8")


class Bench:
    """The programs of a build, and files made for them."""

    def __init__(self, build, folder):
        self.cli = build / "src" / "cli" / "stet-cli"
        self.window = build / "src" / "app" / "stet"
        self.article = folder / "article.txt"
        self.bundle = [folder / f"bundle-{number}.txt" for number in range(30)]
        self.case = folder / "case.stet"
        self.scratch = folder / "scratch.stet"
        write_article(self.article, MEGABYTE)
        for path in self.bundle:
            write_article(path, 8000)
        self.check([self.cli, "new", "-o", self.case, self.article, *self.bundle])

    def cases(self):
        new = [self.cli, "new", "--force", "-o", self.scratch]
        return {
            "cli-starts": [self.cli, "--version"],
            "new-megabyte": [*new, self.article],
            "new-bundle": [*new, *self.bundle],
            "show": [self.cli, "show", self.case],
            "validate": [self.cli, "validate", self.case],
            "export-json": [self.cli, "export", "--format", "json", self.case],
            "window-maps": [
                DISPLAY, "sh", "-c",
                '"$1" "$2" & xdotool search --sync --onlyvisible --name . >&2 && kill $!',
                "sh", self.window, self.case,
            ],
        }

    @staticmethod
    def check(command):
        """Run a command to its end; return the seconds it took."""
        start = time.monotonic()
        done = subprocess.run(
            [str(word) for word in command],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False,
        )
        seconds = time.monotonic() - start
        if done.returncode != 0:
            said = done.stderr.decode(errors="replace")
            raise RuntimeError(f"{command[0]}: status {done.returncode}: {said}")
        return seconds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_intermixed_args()

    results = {}
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.build.resolve(), pathlib.Path(folder))
        cases = bench.cases()
        unknown = set(options.names) - set(cases)
        if unknown:
            parser.error(f"no such measurement: {', '.join(sorted(unknown))}")
        for name in options.names or cases:
            runs = [bench.check(cases[name]) for _ in range(options.runs)]
            results[name] = {
                "median_ms": round(statistics.median(runs) * 1000, 1),
                "slowest_ms": round(max(runs) * 1000, 1),
            }
            if not options.json:
                row = results[name]
                print(f"{name:14} {row['median_ms']:9} ms  slowest {row['slowest_ms']:9} ms")
    if not options.json and not options.names:
        print(flush=True)
        subprocess.run([DISPLAY, options.build.resolve() / ARTICLE_VIEW], check=True)
    if options.json:
        json.dump(results, sys.stdout, indent=2)
        print()


if __name__ == "__main__":
    main()
