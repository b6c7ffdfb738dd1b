# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A newcomer opens five articles, and takes or leaves what the program proposes.

    test_suggestions.py PROGRAM DATA_DIR SCHEMA_DIR

By keyboard alone.
"""

import glob
import json
import os
import re
import shutil
import sys
import tempfile

import jsonschema

from stet_e2e import Stet, main, until

PROGRAM, DATA, SCHEMAS = sys.argv[1:4]
ARTICLES = sorted(glob.glob(os.path.join(DATA, "sample", "[1-5]-*")))


def tell(story, *files):
    folder = tempfile.mkdtemp(prefix="stet-e2e-")
    stet = Stet(PROGRAM, *files, env={"XDG_STATE_HOME": os.path.join(folder, "state")})
    try:
        story(stet, folder)
    except BaseException:
        stet.shot(story.__name__)
        raise
    finally:
        stet.kill()
        shutil.rmtree(folder)


def take_in(stet):
    stet.find("frame", "Add Articles")
    stet.keys("ctrl+Return")
    stet.await_focus("text", "Article A")


def save(stet, folder):
    path = os.path.join(folder, "review.stet")
    stet.keys("ctrl+s")
    stet.save_dialog(path)
    stet.await_saved()
    with open(path, encoding="utf-8") as file:
        case = json.load(file)
    with open(os.path.join(SCHEMAS, "stet-case.schema.json"), encoding="utf-8") as file:
        jsonschema.Draft202012Validator(json.load(file)).validate(case)
    return case


def n_suggestions(stet):
    """What the button says: "Suggestions 12"."""
    names = (re.fullmatch(r"Suggestions (\d+)", node.get_name() or "") for node in stet.all(contains="Suggestions "))
    return next((int(found[1]) for found in names if found), 0)


def test_enter_accepts_and_backspace_dismisses():
    def story(stet, folder):
        take_in(stet)
        # Nothing is marked yet, so the suggestions show of themselves.
        n = until("suggestions", lambda: n_suggestions(stet))
        stet.keys("ctrl+shift+l")
        first = stet.await_focus("list item", ": ").get_name()
        stet.keys("Return")
        until("the first one gone", lambda: n_suggestions(stet) < n)
        n = n_suggestions(stet)
        second = until("another one in focus", lambda: next((f for f in [stet.focused()] if f is not None and f.get_name() not in (first, "") and ": " in f.get_name()), None)).get_name()
        stet.keys("BackSpace")
        until("the second one gone", lambda: n_suggestions(stet) == n - 1)
        # A wrong key costs nothing.
        stet.keys("ctrl+z")
        until("the second one back", lambda: n_suggestions(stet) == n)
        stet.keys("ctrl+shift+z")
        until("the second one gone again", lambda: n_suggestions(stet) == n - 1)
        case = save(stet, folder)
        assert len(case["claims"]) == 1, case["claims"]
        assert case["claims"][0]["title"] in first
        assert len(case["claims"][0]["statements"]) >= 2
        assert all(d["explanation"] for d in case["dismissed"])
        assert any(d["explanation"] in second for d in case["dismissed"])
        assert [c["op"] for c in case["history"]].count("claim.accept") == 1

    tell(story, *ARTICLES)


def test_the_text_takes_the_same_keys():
    def story(stet, folder):
        take_in(stet)
        n = until("suggestions", lambda: n_suggestions(stet))
        # Space hides them and shows them again.
        stet.tells("space", "Suggestions are ")
        stet.keys("ctrl+shift+l")
        stet.await_focus("list item", ": ")
        # The focus goes back to the text; the chosen one stays chosen.
        stet.keys("ctrl+k")
        stet.await_focus("text", "Article")
        stet.keys("BackSpace")
        until("one less", lambda: n_suggestions(stet) == n - 1)
        assert save(stet, folder)["claims"] == []

    tell(story, *ARTICLES)


if __name__ == "__main__":
    sys.exit(main([test_enter_accepts_and_backspace_dismisses, test_the_text_takes_the_same_keys]))
