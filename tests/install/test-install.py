#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installed, the program runs and finds its data; uninstalled, nothing is left."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ID = os.environ["STET_APPLICATION_ID"]
BUILD = os.environ["STET_BUILD_ROOT"]
SOURCE = pathlib.Path(os.environ["STET_SOURCE_DIR"])
PREFIX = pathlib.PurePosixPath(os.environ["STET_PREFIX"])

# Where the desktop looks, below the prefix.
EXPECTED = {
    "bin/stet",
    "bin/stet-cli",
    f"share/applications/{ID}.desktop",
    f"share/dbus-1/services/{ID}.service",
    f"share/glib-2.0/schemas/{ID}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{ID}.svg",
    f"share/icons/hicolor/scalable/mimetypes/{ID}-case.svg",
    f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
    f"share/metainfo/{ID}.metainfo.xml",
    f"share/mime/packages/{ID}.xml",
    "share/stet/sample/sample.stet",
    "share/stet/schema/stet-case.schema.json",
}


def run(*command, **environment):
    return subprocess.run(
        [str(word) for word in command],
        capture_output=True, text=True, check=False, env={**os.environ, **environment},
    )


def files_below(folder):
    return {
        str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()
    }


class InstallTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.destination = pathlib.Path(cls.folder.name, "destination")
        done = run("meson", "install", "-C", BUILD, "--no-rebuild", "--destdir", cls.destination)
        assert done.returncode == 0, done.stdout + done.stderr
        cls.installed = cls.destination / PREFIX.relative_to("/")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def in_place(self, *command):
        """Runs a command as if the prefix of this system were what was installed."""
        script = 'mkdir -p "$1" && mount --bind "$2" "$1" && shift 2 && exec "$@"'
        return ["unshare", "--mount", "sh", "-c", script, "sh", str(PREFIX), str(self.installed), *map(str, command)]

    def need_place(self):
        if shutil.which("unshare") is None or run(*self.in_place("true")).returncode != 0:
            self.skipTest("the prefix cannot be put in place: only root may mount")

    def test_1_all_is_below_the_prefix(self):
        self.assertEqual([path.name for path in self.destination.iterdir()], [PREFIX.parts[1]])
        there = files_below(self.installed)
        self.assertEqual(EXPECTED - there, set())
        for path in there - EXPECTED:
            self.assertRegex(path, r"^share/(stet|locale)/", "nobody knows what this is for")

    def test_2_caches_are_left_to_the_packager(self):
        for path in files_below(self.installed):
            self.assertNotIn(pathlib.PurePath(path).name, ("gschemas.compiled", "mimeinfo.cache", "icon-theme.cache", "mime.cache"))

    def test_3_the_settings_can_be_compiled(self):
        folder = self.installed / "share/glib-2.0/schemas"
        with tempfile.TemporaryDirectory() as out:
            done = run("glib-compile-schemas", "--strict", f"--targetdir={out}", folder)
            self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_4_the_command_line_program_runs(self):
        self.need_place()
        sample = PREFIX / "share/stet/sample/sample.stet"
        done = run(*self.in_place(PREFIX / "bin/stet-cli", "show", sample))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Number of visits", done.stdout)

    def test_5_the_window_finds_sample_and_settings(self):
        self.need_place()
        script = f"""
import sys
sys.path.insert(0, {str(SOURCE / 'tests/e2e')!r})
from stet_e2e import Stet
stet = Stet({str(PREFIX / 'bin/stet')!r})
try:
    stet.press("Try the Sample")
    stet.await_focus("text", "Article A")
    stet.keys("ctrl+comma")
    stet.sees("New Reviews")
    assert not stet.all(contains="Stet is not installed"), "the settings were not found"
    stet.keys("Escape")
    stet.misses("New Reviews")
finally:
    stet.kill()
"""
        schemas = self.installed / "share/glib-2.0/schemas"
        self.assertEqual(run("glib-compile-schemas", schemas).returncode, 0)
        self.addCleanup((schemas / "gschemas.compiled").unlink)
        environment = {name: value for name, value in os.environ.items() if name not in ("STET_DATA_DIR", "GSETTINGS_SCHEMA_DIR")}
        environment["XDG_DATA_DIRS"] = f"{PREFIX}/share:/usr/share"
        done = subprocess.run(
            self.in_place(sys.executable, "-c", script),
            capture_output=True, text=True, check=False, env=environment,
        )
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_6_uninstalling_leaves_nothing(self):
        done = run("ninja", "-C", BUILD, "uninstall")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(files_below(self.destination), set())


if __name__ == "__main__":
    unittest.main()
