#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialogs, whichever kind the libraries have; and what is remembered."""

import json
import os
import shutil
import sys
import tempfile

from stet_e2e import Atspi, Stet, main, until

PROGRAM, DATA = sys.argv[1:3]
SAMPLE = os.path.join(DATA, "sample", "sample.stet")
ANSWERS = "This review has changes"


class Review:
    """A copy of the sample in a folder of its own, open in the program."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="stet-e2e-")
        self.path = os.path.join(self.folder, "review.stet")
        shutil.copy(SAMPLE, self.path)
        self.open()
        return self

    def open(self):
        """Starts the program once more on the same file."""
        self.stet = Stet(PROGRAM, self.path, env={"XDG_STATE_HOME": os.path.join(self.folder, "state")})
        try:
            self.stet.await_focus("text", "Article A")
        except AssertionError:
            self.stet.kill()
            raise
        return self.stet

    def __exit__(self, kind, value, trace):
        if kind is not None:
            self.stet.shot("dialogs-failed")
        self.stet.kill()
        shutil.rmtree(self.folder)


def open_preferences(stet):
    stet.keys("ctrl+comma")
    return stet.find("text", "Name")


def test_preferences_act_at_once_and_are_remembered():
    with Review() as review:
        stet = review.stet
        name = open_preferences(stet)
        stet.shot("dialog-preferences")
        Atspi.EditableText.set_text_contents(name, "Mara Lind")
        until("the name typed", lambda: stet.text_of(name) == "Mara Lind")
        stet.keys("Escape")
        stet.misses("New Reviews")
        stet.go_back()
        stet.keys("ctrl+l")
        stet.await_focus("list item")
        stet.keys("0", "4")
        until("the verdict", lambda: stet.windows()[0].get_name().startswith("•"))
        stet.keys("ctrl+s")
        stet.await_saved()
        with open(review.path, encoding="utf-8") as saved:
            assert json.load(saved)["history"][-1]["by"] == "Mara Lind"
        stet.quit()
        stet = review.open()
        name = open_preferences(stet)
        until("the name of before", lambda: stet.text_of(name) == "Mara Lind")
        stet.keys("Escape")
        stet.misses("New Reviews")
        stet.go_back()
        stet.quit()


def change_something(stet):
    stet.keys("ctrl+l")
    stet.await_focus("list item")
    stet.keys("4")
    until("the verdict", lambda: stet.windows()[0].get_name().startswith("•"))
    # The verdict asks for a reason, which would take the next keys.
    stet.keys("ctrl+k")
    stet.await_focus("text", "Article")


def test_closing_asks_and_does_what_is_said():
    with Review() as review:
        stet = review.stet
        change_something(stet)
        stet.keys("ctrl+w")
        stet.sees(ANSWERS)
        stet.await_focus("push button", "Save")
        stet.shot("dialog-alert")
        stet.keys("Escape")
        stet.misses(ANSWERS)
        stet.go_back()
        assert stet.process.poll() is None
        stet.keys("ctrl+w")
        stet.sees(ANSWERS)
        stet.press("Discard")
        until("the end", lambda: stet.process.poll() is not None)
        assert stet.process.returncode == 0, stet.process.returncode


def test_closing_saves_when_told_to():
    with Review() as review:
        stet = review.stet
        with open(review.path, "rb") as file:
            before = file.read()
        change_something(stet)
        stet.keys("ctrl+w")
        stet.sees(ANSWERS)
        stet.press("Save")
        until("the end", lambda: stet.process.poll() is not None)
        assert stet.process.returncode == 0, stet.process.returncode
        with open(review.path, "rb") as file:
            assert file.read() != before


def test_about_says_what_this_is():
    with Review() as review:
        stet = review.stet
        stet.keys("F10")
        stet.find("menu item")
        stet.keys("Up", "Return")
        stet.sees("The Stet authors")
        stet.shot("dialog-about")
        stet.keys("Escape")
        stet.misses("The Stet authors")
        stet.quit()


def test_shortcuts_are_shown_and_go():
    with Review() as review:
        stet = review.stet
        stet.keys("ctrl+question")
        stet.sees("Make a fact of the selection")
        stet.shot("dialog-shortcuts")
        stet.keys("Escape")
        stet.misses("Make a fact of the selection")
        stet.go_back()
        stet.quit()


def test_open_reads_the_file_that_was_chosen():
    with Review() as review:
        stet = review.stet
        other = os.path.join(review.folder, "other.stet")
        shutil.copy(SAMPLE, other)
        stet.keys("ctrl+o")
        until("a file dialog", lambda: len(stet.windows()) > 1)
        stet.shot("dialog-open")
        stet.keys("Escape")
        until("no file dialog", lambda: len(stet.windows()) == 1)
        stet.go_back()
        stet.quit()


def test_back_up_begins_with_its_first_field():
    with Review() as review:
        stet = review.stet
        stet.keys("e")
        title = stet.find("text", "Title of the document")
        stet.type("Yearbook")
        until("the words in the first field", lambda: stet.text_of(title) == "Yearbook")
        stet.shot("dialog-back-up")
        stet.keys("Escape")
        stet.misses("Title of the document")
        stet.go_back()
        stet.quit()


if __name__ == "__main__":
    sys.exit(main([value for name, value in list(globals().items()) if name.startswith("test_")]))
