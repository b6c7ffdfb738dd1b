# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is acknowledged is never lost: a killed program gives the work back.

    test_crash.py PROGRAM DATA_DIR
"""

import glob
import os
import shutil
import sys
import tempfile

from stet_e2e import Stet, main, until

PROGRAM, DATA = sys.argv[1:3]


def journals(state):
    return [path for path in glob.glob(os.path.join(state, "**"), recursive=True) if os.path.isfile(path)]


def holds(state, text):
    for path in journals(state):
        with open(path, encoding="utf-8", errors="replace") as file:
            if text in file.read():
                return True
    return False


def mark_something(stet, words):
    stet.find_words(words)
    stet.keys("m")
    stet.sees("Fact 1")


def test_never_saved_work_comes_back_after_a_kill():
    folder = tempfile.mkdtemp(prefix="stet-e2e-")
    env = {"XDG_STATE_HOME": folder}
    articles = sorted(glob.glob(os.path.join(DATA, "sample", "[0-9]*")))[:2]
    stet = Stet(PROGRAM, *articles, env=env)
    try:
        stet.find("frame", "Add Articles")
        stet.keys("ctrl+Return")
        stet.await_focus("text", "Article A")
        mark_something(stet, "ten agreements")
        until("the mark in the journal", lambda: holds(folder, "claim.create"))
        stet.kill()
        stet = Stet(PROGRAM, env=env)
        stet.sees("Fact 1")
        stet.sees("unsaved changes are back")
        stet.sees("Article B")
    except BaseException:
        stet.shot("crash-never-saved")
        raise
    finally:
        stet.kill()
        shutil.rmtree(folder)


def test_changes_to_a_saved_review_come_back_after_a_kill():
    folder = tempfile.mkdtemp(prefix="stet-e2e-")
    env = {"XDG_STATE_HOME": os.path.join(folder, "state")}
    case = os.path.join(folder, "review.stet")
    shutil.copy(os.path.join(DATA, "sample", "sample.stet"), case)
    with open(case, "rb") as file:
        before = file.read()
    stet = Stet(PROGRAM, case, env=env)
    try:
        stet.await_focus("text", "Article A")
        stet.find_words("research centre")
        stet.keys("m")
        stet.sees("Fact 15")
        until("the mark in the journal", lambda: holds(env["XDG_STATE_HOME"], "claim.create"))
        stet.kill()
        with open(case, "rb") as file:
            assert file.read() == before, "the person's file was touched"
        stet = Stet(PROGRAM, env=env)
        stet.sees("unsaved changes are back")
        # The last row of a list may not be there before the list is scrolled.
        stet.keys("ctrl+l")
        stet.await_focus("list item")
        stet.keys("End")
        stet.sees("Fact 15")
        stet.keys("ctrl+s")
        stet.await_saved()
        stet.quit()
        with open(case, "rb") as file:
            assert file.read() != before
        assert not journals(env["XDG_STATE_HOME"]), journals(env["XDG_STATE_HOME"])
    except BaseException:
        stet.shot("crash-saved")
        raise
    finally:
        stet.kill()
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main([test_never_saved_work_comes_back_after_a_kill, test_changes_to_a_saved_review_come_back_after_a_kill]))
