#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak, without its window.

    test_install.py OUT MANIFEST
"""

import sys
import traceback

from installed import CHECKS, Installed


def main(arguments):
    if len(arguments) != 2:
        print("usage: test_install.py OUT MANIFEST", file=sys.stderr)
        return 2
    app = Installed(*arguments)
    print(f"1..{len(CHECKS)}")
    failed = 0
    for number, check in enumerate(CHECKS, 1):
        name = check.__name__.removeprefix("check_")
        try:
            check(app)
        except Exception as error:  # Whatever it was, the next check still runs.
            failed += 1
            print(f"not ok {number} - flatpak {name}")
            lines = [str(error)] if isinstance(error, AssertionError) else traceback.format_exc().splitlines()
            for line in "\n".join(lines).splitlines():
                print(f"# {line}")
        else:
            print(f"ok {number} - flatpak {name}")
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
