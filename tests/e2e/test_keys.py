# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What single keys do where, on the real program.

    test_keys.py PROGRAM DATA_DIR
"""

import os
import shutil
import sys
import tempfile

from stet_e2e import Stet, main, until

PROGRAM, DATA = sys.argv[1:3]


def with_sample(story):
    folder = tempfile.mkdtemp(prefix="stet-e2e-")
    case = os.path.join(folder, "review.stet")
    shutil.copy(os.path.join(DATA, "sample", "sample.stet"), case)
    stet = Stet(PROGRAM, case, env={"XDG_STATE_HOME": os.path.join(folder, "state")})
    try:
        stet.await_focus("text", "Article A")
        story(stet, case)
    except BaseException:
        stet.shot(story.__name__)
        raise
    finally:
        stet.kill()
        shutil.rmtree(folder)


def test_tab_leaves_the_list_for_the_card():
    def story(stet, case):
        stet.keys("ctrl+l")
        stet.await_focus("list item", "Fact 1,")
        stet.keys("Tab")
        stet.await_focus("list item", "Meridian Wire")

    with_sample(story)


def test_letters_are_text_where_text_is_typed():
    def story(stet, case):
        stet.keys("ctrl+shift+f")
        entry = stet.await_focus("entry", "Search facts")
        stet.type("x1m")
        until("the letters in the entry", lambda: stet.text_of(entry) == "x1m")
        stet.keys("ctrl+a", "BackSpace")
        stet.sees("Fact 1, Explained")
        stet.misses("Fact 15")

    with_sample(story)


if __name__ == "__main__":
    sys.exit(main([test_tab_leaves_the_list_for_the_card, test_letters_are_text_where_text_is_typed]))
