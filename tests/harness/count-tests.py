#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Count what really ran: count-tests.py LOG…

A log is meson's (BUILD/meson-logs/testlog.json), or the output of programs
that speak TAP (*.tap).  Meson counts programs; this counts every test inside a program that speaks
TAP.  A program that broke without blaming one of its tests counts as one
failure, and so does one that was "skipped" without saying so.
"""

import json
import re
import sys

POINT = re.compile(r"(ok|not ok)\b[^#]*(?:#\s*(SKIP|TODO))?", re.IGNORECASE)
PLAN = re.compile(r"^1\.\.\d+\s*(#\s*SKIP)?", re.MULTILINE | re.IGNORECASE)
BAD = {"FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS"}
SKIPPED_STATUS = 77


def count_points(output):
    """Return how many points of a TAP stream passed, failed, were skipped."""
    passed = failed = skipped = 0
    for point in filter(None, map(POINT.match, output.splitlines())):
        good = point.group(1) == "ok"
        directive = (point.group(2) or "").upper()
        if directive == "TODO":
            # A known fault passes as long as it is there; one that is gone
            # without anybody noticing does not.
            good = not good
        if directive == "SKIP" and good:
            skipped += 1
        elif good:
            passed += 1
        else:
            failed += 1
    return passed, failed, skipped


def count_program(record):
    """Return the three counts of one program in meson's log."""
    result = record["result"]
    output = record.get("stdout") or ""
    plan = PLAN.search(output)
    if plan is None:
        if result == "SKIP":
            said_so = record["returncode"] == SKIPPED_STATUS
            return (0, 0, 1) if said_so else (0, 1, 0)
        return (0, 1, 0) if result in BAD else (1, 0, 0)

    passed, failed, skipped = count_points(output)
    if result in BAD and failed == 0:
        failed = 1
    elif passed + failed + skipped == 0:
        return (0, 0, 1) if plan.group(1) else (0, 1, 0)
    return passed, failed, skipped


def count_log(path):
    """Yield the three counts of each program in a log."""
    with open(path, encoding="utf-8") as log:
        if path.endswith(".tap"):
            counts = count_points(log.read())
            # A log without a single point is a program that never came to one.
            yield counts if any(counts) else (0, 1, 0)
            return
        for line in log:
            yield count_program(json.loads(line))


def main(arguments):
    if not arguments:
        print("usage: count-tests.py LOG…", file=sys.stderr)
        return 2
    totals = [0, 0, 0]
    for path in arguments:
        try:
            for counts in count_log(path):
                totals = [total + more for total, more in zip(totals, counts)]
        except (OSError, ValueError, KeyError) as error:
            # A part that left nothing to count is a failure, and the others count.
            print(f"count-tests.py: {path}: {error}", file=sys.stderr)
            totals[1] += 1
    print("{} passed, {} failed, {} skipped".format(*totals))
    return 0 if totals[0] > 0 and totals[1] == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
