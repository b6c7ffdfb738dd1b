#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure the program: bench.py BUILD [--runs N] [--long] [--json] [PART…]

It prints figures for people who compare two builds on one machine, and what
the design wants them to be.  It judges nothing: a busy machine is no fault of
the program.  Its status is 0 when everything could be measured.
"""

import argparse
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DISPLAY = ROOT / "tests" / "harness" / "with-display.sh"
START_PAIRS = 7
EDITS_COUNTED = 50  # as in bench-core.c

# Each part is what one program prints: name, words, the wanted value.
PARTS = {
    "scroll": [
        ("scroll", "a frame while scrolling 1 MB with 10,000 statements, p95", 16),
        ("scroll-early", "the same while the text is still being laid out, p95", None),
        ("view-change", "showing one change of that article", None),
    ],
    "file": [
        ("open", "opening a review of 1,000 articles in the window", 1),
        ("open-stop", "longest stop of the window meanwhile", 50),
        ("save", "saving it", 1),
        ("save-stop", "longest stop of the window meanwhile", 50),
        ("open-peak", "most memory of the window for it", None),
        ("file-load", "reading it without a window", None),
        ("file-save", "writing it without a window", None),
        ("file-peak", "most memory without a window", None),
        ("file-size", "the size of its file", None),
        ("json-parse", "reading its JSON alone", None),
        ("json-write", "writing its JSON alone", None),
    ],
    "start": [
        ("start-ratio", "Stet's first painted frame against a bare window's", 1.25),
        ("start-least", "the same of the least times, for a busy machine", 1.25),
        ("start-stet", "Stet's first painted frame", None),
        ("start-bare", "a bare window's first painted frame", None),
    ],
    "edit": [
        ("edit-mark-large", "marking a passage in 100,000 statements", None),
        ("edit-relate-large", "setting a relation", None),
        ("edit-undo-large", "undoing it", None),
        ("edit-mark-ratio", "marking, against a case of 1,000 statements", None),
        ("edit-relate-ratio", "setting a relation, likewise", None),
        ("edit-undo-ratio", "undoing, likewise", None),
    ],
    "count": [
        ("count-mark-large", "marking a passage in 100,000 statements", None),
        ("count-relate-large", "setting a relation", None),
        ("count-undo-large", "undoing it", None),
        ("count-mark-ratio", "marking, against a case of 1,000 statements", None),
        ("count-relate-ratio", "setting a relation, likewise", None),
        ("count-undo-ratio", "undoing, likewise", None),
    ],
    "react": [
        ("react-mark", "the window's work after marking in 100,000 statements", None),
        ("react-relate", "the window's work after setting a relation", None),
        ("react-undo", "the window's work after undoing", None),
        ("react-stop", "longest stop of the window after these, p95", 50),
    ],
    "search": [
        ("fold", "folding 1 MB for search", None),
        ("search", "searching 1 MB that is folded", None),
    ],
    "engine": [
        ("engine-read", "reading articles, one core, start-up taken out", 20),
        ("engine-sentences", "of it: words and sentences", None),
        ("engine-quantities", "quantities and dates", None),
        ("engine-names", "names", None),
        ("engine-cues", "cues", None),
        ("engine-worth", "check-worthiness", None),
        ("engine-batch", "answering batch requests for quantities and names", None),
        ("engine-5", "checking five articles of one event", 50),
        ("engine-100", "checking 100 articles, five of each event", None),
        ("engine-100-again", "checking them again with another one among them", None),
        ("engine-100-peak", "most memory for it", None),
        ("engine-1000", "checking 1,000 articles", 5),
        ("engine-1000-again", "checking them again with another one among them", None),
        ("engine-1000-peak", "most memory for it", None),
        ("engine-growth-1000", "1,000 articles against 100", None),
        ("engine-10000", "checking 10,000 articles", None),
        ("engine-10000-again", "checking them again with another one among them", None),
        ("engine-10000-peak", "most memory for it", None),
        ("engine-growth-10000", "10,000 articles against 1,000", None),
    ],
    "machine": [
        ("machine", "SHA-256 by the system's library, to compare machines", None),
    ],
}
# What is only measured when time does not matter.
LONG = {"engine-10000", "engine-10000-again", "engine-10000-peak", "engine-growth-10000"}
WANTED = {name: wanted for rows in PARTS.values() for name, _, wanted in rows}


class Figures:
    """What was measured: for each name the values of all runs."""

    def __init__(self):
        self.wall = {}
        self.cpu = {}
        self.units = {}

    def add(self, name, wall, cpu, unit):
        self.wall.setdefault(name, []).append(wall)
        if cpu is not None:
            self.cpu.setdefault(name, []).append(cpu)
        self.units[name] = unit

    def read(self, output):
        """Take over the lines of a program: name, wall, processor, unit."""
        for line in output.splitlines():
            name, wall, cpu, unit = line.split("\t")
            self.add(name, float(wall), float(cpu) if cpu else None, unit)

    def add_ratio(self, name, large, small):
        if self.wall.get(large) and self.wall.get(small):
            wall = statistics.median(self.wall[large]) / statistics.median(self.wall[small])
            cpu = None
            if large in self.cpu:
                cpu = statistics.median(self.cpu[large]) / statistics.median(self.cpu[small])
            self.add(name, wall, cpu, "times")

    def get(self, name):
        """Return the medians of the wall and the processor, and the unit."""
        if name not in self.wall:
            return None
        cpu = self.cpu.get(name)
        return (
            statistics.median(self.wall[name]),
            statistics.median(cpu) if cpu else None,
            self.units[name],
        )


class Bench:
    """The programs of a build, and a folder for what they write."""

    def __init__(self, build, folder, runs, is_long):
        self.programs = build / "tests" / "bench"
        self.stet = build / "src" / "app" / "stet"
        self.folder = folder
        self.runs = runs
        self.is_long = is_long
        self.figures = Figures()
        self.environment = {
            **os.environ,
            "LC_ALL": "C.UTF-8",
            "TMPDIR": str(folder),
            "STET_DATA_DIR": str(ROOT / "data"),
            "GSETTINGS_SCHEMA_DIR": str(build / "data"),
        }

    def run(self, command):
        done = subprocess.run(
            [str(word) for word in command], env=self.environment, cwd=self.folder,
            stdout=subprocess.PIPE, encoding="utf-8", check=False,
        )
        if done.returncode != 0:
            words = " ".join(str(word) for word in command)
            raise RuntimeError(f"{words}: status {done.returncode}")
        return done.stdout

    def measure(self, *command, display=False, runs=None):
        prefix = [DISPLAY] if display else []
        for _ in range(runs or self.runs):
            self.figures.read(self.run([*prefix, self.programs / command[0], *command[1:]]))

    # Each of these is a part.

    def scroll(self):
        self.measure("bench-article-view", display=True, runs=1)  # has its own five runs

    def file(self):
        case = self.folder / "thousand.stet"
        self.run([self.programs / "bench-core", "make", case, 1000])
        self.measure("bench-window", "file", case, display=True)
        self.measure("bench-core", "file", case)

    def start(self):
        self.measure(
            "bench-start", START_PAIRS, self.stet, self.programs / "bench-bare",
            display=True, runs=1,
        )

    def edit(self):
        self.measure("bench-core", "edit", runs=1)
        for kind in ("mark", "relate", "undo"):
            self.figures.add_ratio(
                f"edit-{kind}-ratio", f"edit-{kind}-large", f"edit-{kind}-small"
            )

    def count(self):
        """Instructions do not depend on what else the machine does."""
        out = self.folder / "callgrind.out"
        self.run([
            "valgrind", "--quiet", "--tool=callgrind", "--instr-atstart=no",
            "--collect-atstart=no", f"--callgrind-out-file={out}",
            self.programs / "bench-core", "edit",
        ])
        for path in self.folder.glob("callgrind.out.*"):
            text = path.read_text(encoding="utf-8", errors="replace")
            name = re.search(r"^desc: Trigger: Client Request: edit-(\S+)$", text, re.MULTILINE)
            total = re.search(r"^(?:totals|summary): (\d+)", text, re.MULTILINE)
            if name and total:
                instructions = int(total.group(1)) / EDITS_COUNTED
                self.figures.add(f"count-{name.group(1)}", instructions, None, "instructions")
        for kind in ("mark", "relate", "undo"):
            self.figures.add_ratio(
                f"count-{kind}-ratio", f"count-{kind}-large", f"count-{kind}-small"
            )

    def react(self):
        self.measure("bench-window", "edit", display=True, runs=1)

    def search(self):
        self.measure("bench-core", "search", runs=1)

    def engine(self):
        self.measure("bench-engine", "speed", runs=1)
        sizes = (100, 1000, 10000) if self.is_long else (100, 1000)
        for n in sizes:
            self.measure("bench-engine", "check", n, runs=1)
        for small, large in zip(sizes, sizes[1:]):
            self.figures.add_ratio(f"engine-growth-{large}", f"engine-{large}", f"engine-{small}")

    def machine(self):
        self.measure("bench-core", "machine")


def describe_machine():
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return (
        f"{os.cpu_count()} processors ({platform.machine()}), {pages / 2**30:.0f} GiB, "
        f"{os.getloadavg()[0]:.1f} programs running meanwhile"
    )


def show_number(value):
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def show_part(part, figures, is_long):
    """Print the lines of a part; tell whether all of them were measured."""
    complete = True
    for name, words, wanted in PARTS[part]:
        row = figures.get(name)
        if row is None and name in LONG and not is_long:
            continue
        if row is None:
            complete = False
            print(f"{words:58} {'not measured':>10}", flush=True)
            continue
        wall, cpu, unit = row
        print(
            f"{words:58} {show_number(wall):>10} {show_number(cpu):>10} "
            f"{show_number(wanted):>7}  {unit}",
            flush=True,
        )
    return complete


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--runs", type=int, default=3, help="how often a file is opened and saved")
    parser.add_argument("--long", action="store_true", help="check 10,000 articles, too")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_intermixed_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")

    parts = options.parts or [part for part in PARTS if part != "count" or shutil.which("valgrind")]
    complete = True
    if not options.json:
        print(describe_machine())
        print(f"{'':58} {'measured':>10} {'processor':>10} {'wanted':>7}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.build.resolve(), pathlib.Path(folder), options.runs, options.long)
        for part in parts:
            try:
                getattr(bench, part)()
            except (RuntimeError, OSError) as error:
                complete = False
                print(f"bench: {part}: {error}", file=sys.stderr)
            if not options.json:
                complete = show_part(part, bench.figures, options.long) and complete
        if options.json:
            rows = {name: bench.figures.get(name) for name in bench.figures.wall}
            named = {
                name: {"measured": wall, "processor": cpu, "unit": unit, "wanted": WANTED.get(name)}
                for name, (wall, cpu, unit) in rows.items()
            }
            json.dump(named, sys.stdout, indent=2)
            print()
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
