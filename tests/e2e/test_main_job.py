# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, from articles to saved and exported verdicts, by keyboard.

    test_main_job.py PROGRAM DATA_DIR SCHEMA_DIR

The story is told once more with real articles that do not belong to this tree:
those of the folder named by STET_E2E_ARTICLES, else of shared/seeds beside the
checkout; without them that half is skipped.
"""

import glob
import json
import os
import re
import shutil
import sys
import tempfile

import jsonschema
from stet_e2e import Atspi, Stet, main, until

PROGRAM, DATA, SCHEMAS = sys.argv[1:4]
OTHERS = os.environ.get("STET_E2E_ARTICLES") or os.path.join(DATA, "..", "..", "shared", "seeds")

# The two passages are found by their figures: no text of the articles is here.
FIFTH = re.compile(r"\bfifth \w+", re.IGNORECASE)
SIX = re.compile(r"\b[Ss]ix\b(?= times| \w+| visits)")


def find_article(paths):
    """The article that holds both figures, and the two passages."""
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        fifth, six = FIFTH.search(text), None
        for match in SIX.finditer(text):
            if re.search(r"\bfive\b", text[match.end() : match.end() + 120]):
                six = match
        if fifth and six:
            return path, fifth.group(), text[six.start() : six.end()] + re.match(r" \w+", text[six.end() :]).group()
    raise AssertionError("no article holds both figures")


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def validate(document, schema):
    with open(os.path.join(SCHEMAS, schema), encoding="utf-8") as file:
        jsonschema.Draft202012Validator(json.load(file)).validate(document)


def get_claim(path, title):
    claims = [claim for claim in load(path)["claims"] if claim["title"] == title]
    return claims[0] if claims else None


def mark_both(stet, fifth, six):
    """One fact of two passages of one article: two keys once words are selected."""
    stet.find_words(fifth)
    stet.keys("m")
    stet.sees("Fact 1,")
    stet.find_words(six)
    stet.keys("a")
    until("two rows in the fact", lambda: [n for n in stet.all("list item", contains="Fact 1, Open") if re.search(r"([A-E])1 .*\b\1", n.get_name())])


def decide(stet):
    """Relation, answer, verdict and Why, each from the keyboard."""
    stet.keys("x")
    stet.sees("Fact 1, Conflicting")
    stet.keys("s")
    stet.sees("Fact 1, Explained")
    stet.keys("F2")
    stet.await_focus(contains="Title")
    stet.keys("ctrl+a")
    stet.type("Number of visits")
    stet.keys("Return")
    stet.sees("Fact 1, Explained: Number of visits")
    stet.keys("ctrl+shift+a")
    answer = stet.await_focus(contains="Answer")
    stet.type("Putin five; Russian presidents six")
    until("the answer", lambda: stet.text_of(answer).endswith("six"))
    stet.keys("Escape")
    stet.await_focus("list item", "Fact 1")
    stet.keys("3")
    why = stet.await_focus("text", "Why")
    stet.type("One counts the man, one the office.")
    until("the Why", lambda: "office." in stet.text_of(why))
    stet.keys("ctrl+Return")
    stet.sees("Verdict: Disputed")


def undo_all(stet):
    undo = stet.find("push button", "Undo")
    for _ in range(40):
        if not undo.get_state_set().contains(Atspi.StateType.SENSITIVE):
            return
        stet.keys("ctrl+z")
    until("nothing to undo", lambda: not undo.get_state_set().contains(Atspi.StateType.SENSITIVE))


def redo_all(stet):
    redo = stet.find("push button", "Redo")
    for _ in range(40):
        if not redo.get_state_set().contains(Atspi.StateType.SENSITIVE):
            return
        stet.keys("ctrl+shift+z")
    until("nothing to redo", lambda: not redo.get_state_set().contains(Atspi.StateType.SENSITIVE))


def check_case(path):
    claim = until("the fact on disk", lambda: get_claim(path, "Number of visits"))
    validate(load(path), "stet-case.schema.json")
    assert len(claim["statements"]) == 2, claim
    assert claim["statements"][0]["article"] == claim["statements"][1]["article"], claim
    assert [s.get("relation") for s in claim["statements"] if s.get("relation")] == ["scope-differs"], claim
    assert claim["status"] == "reconciled", claim["status"]
    assert claim["answer"] == "Putin five; Russian presidents six", claim["answer"]
    assert claim["verdict"]["label"] == "Disputed", claim["verdict"]
    assert claim["verdict"]["rationale"] == "One counts the man, one the office.", claim["verdict"]


def export_verdicts(stet):
    """Goes from the format that is chosen first to the verdicts, the fourth from the end, and on to the file."""
    stet.keys("ctrl+e")
    stet.await_active(stet.find("frame", "Export"))
    stet.choose("alt+f", -4)
    stet.sees("Verdicts for other programs")
    stet.keys("alt+e")
    stet.misses("What Leaves This Computer")


def tell_story(paths):
    folder = tempfile.mkdtemp(prefix="stet-e2e-")
    case = os.path.join(folder, "visit.stet")
    report = os.path.join(folder, "visit.json")
    _, fifth, six = find_article(paths)
    env = {"XDG_STATE_HOME": os.path.join(folder, "state")}
    stet = Stet(PROGRAM, *paths, env=env)
    try:
        stet.find("frame", "Add Articles")
        stet.keys("ctrl+Return")
        stet.await_focus("text", "Article A")
        mark_both(stet, fifth, six)
        decide(stet)
        undo_all(stet)
        stet.misses("Fact 1,")
        redo_all(stet)
        stet.sees("Fact 1, Explained: Number of visits")
        stet.sees("Verdict: Disputed")
        stet.keys("ctrl+s")
        stet.save_dialog(case)
        stet.await_saved()
        stet.quit()
        check_case(case)

        before = load(case)
        stet = Stet(PROGRAM, case, env=env)
        stet.sees("Fact 1, Explained: Number of visits")
        stet.sees("Verdict: Disputed")
        stet.await_focus("text", "Article A")
        export_verdicts(stet)
        stet.save_dialog(report)
        document = until("a whole report", lambda: load(report))
        validate(document, "stet-verdicts.schema.json")
        assert any(claim["title"] == "Number of visits" for claim in document["claims"]), document
        stet.quit()
        assert load(case) == before
    except BaseException:
        stet.shot("main-job")
        raise
    finally:
        stet.kill()
        shutil.rmtree(folder)


def test_story_with_the_sample_articles():
    tell_story(sorted(glob.glob(os.path.join(DATA, "sample", "[0-9]*"))))


def test_story_with_other_articles():
    paths = sorted(glob.glob(os.path.join(OTHERS, "*.txt")))
    if not paths:
        return f"there are no articles in {OTHERS}"
    tell_story(paths)
    return None


if __name__ == "__main__":
    sys.exit(main([test_story_with_the_sample_articles, test_story_with_other_articles]))
