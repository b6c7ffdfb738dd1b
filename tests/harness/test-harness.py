#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen of the tests and the door of the tree do what they say."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DISPLAY = HERE / "with-display.sh"
SHOT = HERE / "shot.sh"
DEV = ROOT / "dev"


def run(*command, **environment):
    return subprocess.run(
        [str(word) for word in command],
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
    )


class DisplayTests(unittest.TestCase):
    def test_passes_the_status_and_the_words_on(self):
        done = run(DISPLAY, "sh", "-c", 'printf "%s|" "$@"; exit 7', "sh", "a b", "--size", "c")
        self.assertEqual((done.returncode, done.stdout), (7, "a b|--size|c|"))

    def test_hides_the_machine(self):
        with tempfile.TemporaryDirectory() as folder:
            done = run(
                DISPLAY, "env",
                XDG_STATE_HOME=folder, HOME=folder, WAYLAND_DISPLAY="wayland-9",
                LANGUAGE="de", GTK_THEME="Other", TMPDIR=folder,
            )
            seen = dict(line.split("=", 1) for line in done.stdout.splitlines())
            for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
                self.assertRegex(seen[name], r"/stet-display\.\w+/")
            for name in ("WAYLAND_DISPLAY", "LANGUAGE", "GTK_THEME"):
                self.assertNotIn(name, seen)
            self.assertEqual(os.listdir(folder), [], "it cleans up")

    def test_gives_the_screen_that_was_asked_for(self):
        done = run(DISPLAY, "--size", "641x483", "xdotool", "getdisplaygeometry")
        self.assertEqual((done.returncode, done.stdout), (0, "641 483\n"))

    def test_can_start_the_accessibility_bus_and_nothing_else(self):
        ask = ["gdbus", "call", "--session", "--dest", "org.freedesktop.DBus",
               "--object-path", "/", "--method", "org.freedesktop.DBus.ListActivatableNames"]
        done = run(DISPLAY, *ask)
        names = set(re.findall(r"'([^']+)'", done.stdout)) - {"org.freedesktop.DBus"}
        self.assertEqual(names, {"org.a11y.Bus"}, done.stderr)

    def test_two_displays_at_once(self):
        done = run(DISPLAY, DISPLAY, "--size", "320x200", "xdotool", "getdisplaygeometry")
        self.assertEqual((done.returncode, done.stdout), (0, "320 200\n"))

    def test_wrong_use_is_told(self):
        for arguments in (["--size", "big", "true"], ["--text-scale", "x", "true"], ["--what"], []):
            with self.subTest(arguments):
                done = run(DISPLAY, *arguments)
                self.assertEqual((done.returncode, done.stdout), (125, ""))
                self.assertRegex(done.stderr, r"\Awith-display\.sh: .+\n\Z")


class ShotTests(unittest.TestCase):
    def test_a_program_that_dies_is_told_with_its_words(self):
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder, "a.png")
            done = run(DISPLAY, SHOT, out, "sh", "-c", "echo no such thing; exit 3")
            self.assertEqual(done.returncode, 1)
            self.assertIn("ended before its window", done.stderr)
            self.assertIn("no such thing", done.stderr)
            self.assertFalse(out.exists())


class DevTests(unittest.TestCase):
    def test_help_names_every_verb(self):
        verbs = re.findall(r"^  ([a-z]+)\) ", DEV.read_text(encoding="utf-8"), re.MULTILINE)
        self.assertIn("run", verbs)
        done = run(DEV, "help")
        self.assertEqual(done.returncode, 0)
        for verb in verbs + ["bench"]:
            self.assertRegex(done.stdout, rf"(?m)^  {verb}\b")

    def test_run_without_a_display_says_so_and_names_the_other_way(self):
        done = run(DEV, "run", DISPLAY="", WAYLAND_DISPLAY="")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertRegex(done.stderr, r"\Adev: there is no display .*\./dev shot FILE\.png.*\n\Z")

    def test_wrong_use_is_told(self):
        for arguments in (["fly"], ["shot"], ["shot", "a.jpg"], ["shot", "a.png", "--size"], ["shot", "a.png", "--what"]):
            with self.subTest(arguments):
                done = run(DEV, *arguments)
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertIn("dev: ", done.stderr)


if __name__ == "__main__":
    unittest.main()
