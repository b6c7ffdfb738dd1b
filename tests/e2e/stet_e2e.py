# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program in a real window, as a person would.

Keys and the mouse go through the X server, and what is on screen is read
from the accessibility bus.  Nothing waits for a time: everything waits for a
condition, with a bound after which the test fails and says what it saw.
"""

import os
import re
import subprocess
import sys
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = float(os.environ.get("STET_E2E_PATIENCE", "60"))
PACE = 0.05


class Gone(Exception):
    """A widget that was looked at went away meanwhile."""


def until(what, condition):
    """Waits until the condition gives something true, and returns that."""
    end = time.monotonic() + PATIENCE
    last = None
    while time.monotonic() < end:
        try:
            last = condition()
            if last:
                return last
        except (Gone, gi.repository.GLib.Error):
            pass
        look_again()
    raise AssertionError(f"waited in vain for: {what} (last seen: {last!r})")


def look_again():
    """The one pause between two looks at a condition."""
    time.sleep(PACE)


# Newer accessibility libraries call some roles by other names.
ROLES = {"button": "push button"}


def role_of(node):
    name = node.get_role_name()
    return ROLES.get(name, name)


def walk(node):
    """The node and all below it, in the order of the screen."""
    yield node
    try:
        count = node.get_child_count()
    except gi.repository.GLib.Error:
        return
    for i in range(min(count, 500)):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


def xdo(*args):
    result = subprocess.run(["xdotool", *map(str, args)], capture_output=True, text=True)
    if result.returncode != 0 and result.stderr:
        raise AssertionError(f"xdotool {args}: {result.stderr}")
    return result.stdout


class Stet:
    """One run of the program."""

    def __init__(self, program, *args, env=None):
        self.process = subprocess.Popen([*self.command_of(program), *args], env={**os.environ, **(env or {})})
        self.app = until("the program on the accessibility bus", self._find_app)
        until("a window", lambda: self.app.get_child_count() > 0)
        until("a window on screen", self.screen_windows)
        self.maximise()
        # A list that opens under the pointer chooses what lies below it.
        xdo("mousemove", 0, 0)

    # What is different for a program that runs in a sandbox

    def command_of(self, program):
        return [program]

    def is_mine(self, app):
        return app.get_process_id() == self.process.pid

    def screen_windows(self):
        """The windows of the program as the screen knows them."""
        return xdo("search", "--onlyvisible", "--pid", self.process.pid).split()

    def _find_app(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app is not None and app.get_name() == "stet" and self.is_mine(app):
                app.set_cache_mask(Atspi.Cache.NONE)
                return app
        return None

    def maximise(self):
        """There is no window manager: the first window takes the screen."""
        width, height = xdo("getdisplaygeometry").split()
        window = self.screen_windows()[0]
        xdo("windowmove", window, 0, 0, "windowsize", window, width, height, "windowfocus", window)
        self.window = window

    # Looking

    def windows(self):
        return [self.app.get_child_at_index(i) for i in range(self.app.get_child_count())]

    def all(self, role=None, name=None, contains=None, below=None):
        found = []
        for root in [below] if below is not None else self.windows():
            for node in walk(root):
                try:
                    if role is not None and role_of(node) != role:
                        continue
                    text = node.get_name() or ""
                except gi.repository.GLib.Error:
                    continue
                if name is not None and text != name:
                    continue
                if contains is not None and contains not in text:
                    continue
                found.append(node)
        return found

    def find(self, role=None, name=None, contains=None, below=None):
        return until(
            f"{role or 'anything'} {name or contains or ''}",
            lambda: next(iter(self.all(role, name, contains, below)), None),
        )

    def sees(self, text):
        """Waits until some widget has this text in its name."""
        return self.find(contains=text)

    def misses(self, text):
        until(f"no {text}", lambda: not self.all(contains=text))

    def focused(self):
        for root in self.windows():
            for node in walk(root):
                try:
                    if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                        return node
                except gi.repository.GLib.Error:
                    continue
        return None

    def await_focus(self, role=None, contains=None):
        def has():
            node = self.focused()
            if node is None:
                return None
            if role is not None and role_of(node) != role:
                return None
            if contains is not None and contains not in (node.get_name() or ""):
                return None
            return node

        return until(f"the focus on {role or ''} {contains or ''}", has)

    def await_active(self, window):
        """A dialog is on the bus before the keyboard is in it."""

        def has():
            node = self.focused()
            while node is not None and node != window:
                node = node.get_parent()
            return node

        until(f"the keyboard in {window.get_name()}", has)

    @staticmethod
    def text_of(node):
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    @staticmethod
    def selection_of(node):
        if Atspi.Text.get_n_selections(node) < 1:
            return ""
        part = Atspi.Text.get_selection(node, 0)
        return Atspi.Text.get_text(node, part.start_offset, part.end_offset)

    # Doing

    def keys(self, *names):
        for name in names:
            xdo("key", "--clearmodifiers", name)

    def type(self, text):
        xdo("type", "--clearmodifiers", "--delay", 25, text)

    def click(self, node, button=1):
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        if box.width <= 0:
            raise AssertionError(f"{node.get_name()!r} has no place on the screen")
        shadow = self._shadow()
        xdo("mousemove", shadow[0] + box.x + box.width // 2, shadow[1] + box.y + box.height // 2, "click", button)

    def _shadow(self):
        geometry = dict(line.split("=") for line in xdo("getwindowgeometry", "--shell", self.window).split())
        out = subprocess.run(["xprop", "-id", self.window, "_GTK_FRAME_EXTENTS"], capture_output=True, text=True).stdout
        left = top = 0
        if "=" in out:
            left, _, top, _ = [int(v) for v in out.split("=")[1].split(",")]
        return int(geometry["X"]) + left, int(geometry["Y"]) + top

    def press(self, name):
        """Activates a button through its action."""
        button = self.find("push button", name)
        until(f"an action of {name}", lambda: Atspi.Action.get_n_actions(button) > 0)
        Atspi.Action.do_action(button, 0)

    def find_words(self, words):
        """Finds words with the find bar and leaves them selected in the text."""
        self.keys("ctrl+f")
        entry = self.await_focus(contains="Find in all articles")
        self.keys("ctrl+a")
        self.type(words)
        until("the words in the entry", lambda: words in self.text_of(entry))
        self.keys("Return")
        until("a hit", lambda: any(re.fullmatch(r"\d+ of \d+", n.get_name() or "") for n in self.all("label")))
        self.keys("Escape")
        node = self.await_focus("text", "Article")
        until(f"{words} selected", lambda: self.selection_of(node).casefold() == words.casefold())
        return node

    def choose(self, key, place):
        """Opens a list of choices with a key and takes the one at this place, counted from the end if negative."""

        def row():
            node = self.focused()
            is_choice = node is not None and role_of(node) == "list item" and role_of(node.get_parent().get_parent()) == "scroll pane"
            return node if is_choice else None

        self.keys(key)
        count = until("an open list of choices", row).get_parent().get_child_count()
        # From the end: whether the first arrow moves on differs between versions.
        self.keys("End")
        for at in range(count - 1, place % count - 1, -1):
            until(f"choice {at} under the keyboard", lambda: (node := row()) and node.get_index_in_parent() == at)
            if at != place % count:
                self.keys("Up")
        self.keys("Return")
        until("the list to close", lambda: row() is None)

    def save_dialog(self, path):
        """Types a path into the file dialog and accepts it."""
        dialog = until("a file dialog", lambda: next((w for w in self.windows() if role_of(w) in ("dialog", "file chooser") or "Save" in (w.get_name() or "") or "Export" in (w.get_name() or "")), None))
        entry = until("the name entry", lambda: next(iter(self.all("text", below=dialog)), None))
        del entry
        self.keys("ctrl+a")
        self.type(path)
        self.keys("Return")
        until(f"{path} on disk", lambda: os.path.exists(path))

    def tells(self, key, text):
        """A key that only says something: pressed again until a slow machine has looked in time."""

        def look():
            self.keys(key)
            return self.all(contains=text)

        until(f"{key} to tell: {text}", look)

    def await_saved(self):
        """A toast is gone before a slow machine has looked; the mark in the title stays away."""
        until("no mark of unsaved changes", lambda: self.windows() and not any((w.get_name() or "").startswith("•") for w in self.windows()))

    def take_keyboard(self):
        """Without a window manager nobody gives the keyboard back when a dialog is gone."""
        subprocess.run(["xdotool", "windowfocus", self.window], capture_output=True, check=False)

    def go_back(self):
        """From a dialog that is gone to the article."""
        self.take_keyboard()
        self.await_focus("text", "Article")

    def quit(self):
        self.take_keyboard()
        self.keys("ctrl+q")
        until("the end of the program", lambda: self.process.poll() is not None)
        if self.process.returncode != 0:
            raise AssertionError(f"the program ended with {self.process.returncode}")

    @staticmethod
    def shot(name):
        """A picture of the screen for whoever looks into a failure."""
        folder = os.environ.get("STET_TEST_SHOTS")
        if folder:
            subprocess.run(["import", "-window", "root", os.path.join(folder, f"{name}.png")], check=False)

    def kill(self):
        self.process.kill()
        self.process.wait()


def main(tests):
    """Runs the tests and speaks TAP."""
    print(f"1..{len(tests)}")
    failed = 0
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix("test_")
        try:
            reason = test()
        except Exception as error:  # Whatever it was, the next story still runs.
            failed += 1
            print(f"not ok {number} - {name}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
        else:
            print(f"ok {number} - {name}" + (f" # SKIP {reason}" if reason else ""))
        sys.stdout.flush()
    return 1 if failed else 0
