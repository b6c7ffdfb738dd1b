# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Articles on their way in that are not what one hopes for.

    test_intake.py PROGRAM DATA_DIR
"""

import os
import shutil
import sys
import tempfile

from stet_e2e import Stet, main, until

PROGRAM, DATA = sys.argv[1:3]
WIRE = os.path.join(DATA, "sample", "2-meridian-wire.txt")


def tell(story, *files):
    folder = tempfile.mkdtemp(prefix="stet-e2e-")
    stet = Stet(PROGRAM, *files, env={"XDG_STATE_HOME": folder})
    try:
        story(stet)
    except BaseException:
        stet.shot("intake")
        raise
    finally:
        stet.kill()
        shutil.rmtree(folder)


def test_the_same_text_twice_is_told():
    def story(stet):
        stet.find("frame", "Add Articles")
        stet.sees("B is the same text as A")
        stet.keys("ctrl+Return")
        stet.await_focus("text", "Article A")
        # A key that needs a fact says so instead of doing nothing.
        stet.tells("c", "Choose a fact first")
        stet.tells("alt+9", "There is no such article")

    tell(story, WIRE, WIRE)


def test_f6_visits_every_column():
    def story(stet):
        stet.await_focus("text", "Article A")
        stet.keys("F6")
        until("the other column", lambda: "Article A" not in stet.await_focus("text", "Article").get_name())
        stet.keys("F6")
        stet.await_focus("list item", "Fact ")
        stet.keys("F6")
        stet.await_focus("list item", "Article ")
        stet.keys("F6")
        stet.await_focus("text", "Article A")

    tell(story, os.path.join(DATA, "sample", "sample.stet"))


if __name__ == "__main__":
    sys.exit(main([test_the_same_text_twice_is_told, test_f6_visits_every_column]))
