#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is told about the program is valid, whole and consistent."""

import configparser
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import gi

ID = os.environ["STET_APPLICATION_ID"]
MEDIA_TYPE = os.environ["STET_MEDIA_TYPE"]
DATA = pathlib.Path(os.environ["STET_BUILD_ROOT"], "data")
SOURCE = pathlib.Path(os.environ["STET_SOURCE_DIR"])
ICONS = SOURCE / "data" / "icons"


def run(*command, **environment):
    return subprocess.run(
        [str(word) for word in command],
        capture_output=True, text=True, check=False, env={**os.environ, **environment},
    )


def need(program):
    if shutil.which(program) is None:
        raise unittest.SkipTest(f"{program} is not installed")


class LauncherTests(unittest.TestCase):
    def setUp(self):
        self.path = DATA / f"{ID}.desktop"
        self.entries = configparser.ConfigParser(interpolation=None, delimiters="=")
        self.entries.optionxform = str
        self.entries.read(self.path, encoding="utf-8")

    def test_is_valid(self):
        need("desktop-file-validate")
        done = run("desktop-file-validate", self.path)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_names_what_is_installed(self):
        entry = self.entries["Desktop Entry"]
        self.assertEqual(entry["Icon"], ID)
        self.assertEqual(entry["MimeType"], MEDIA_TYPE + ";")
        self.assertEqual(entry["DBusActivatable"], "true")
        service = configparser.ConfigParser()
        service.optionxform = str
        service.read(DATA / f"{ID}.service", encoding="utf-8")
        self.assertEqual(service["D-BUS Service"]["Name"], ID)
        self.assertTrue(service["D-BUS Service"]["Exec"].endswith("/bin/stet --gapplication-service"))

    def test_offers_only_what_the_program_can_do(self):
        application = (SOURCE / "src/app/stet-application.c").read_text(encoding="utf-8")
        offered = self.entries["Desktop Entry"]["Actions"].strip(";").split(";")
        self.assertGreater(len(offered), 1)
        for action in offered:
            section = self.entries[f"Desktop Action {action}"]
            self.assertIn(f'.name = "{action}"', application, "an action of the application")
            option = section["Exec"].split()[1].removeprefix("--")
            self.assertIn(f'{{ "{option}"', application, "an option of the command line")


class CatalogueTests(unittest.TestCase):
    def setUp(self):
        self.path = DATA / f"{ID}.metainfo.xml"
        self.root = ElementTree.parse(self.path).getroot()

    def test_is_valid(self):
        need("appstreamcli")
        done = run("appstreamcli", "validate", "--no-net", self.path)
        self.assertEqual(done.returncode, 0, done.stdout)
        # Old versions do not know who develops the program; nothing else is worth a word.
        said = [line for line in done.stdout.splitlines() if re.match(r"[EWI]: ", line)]
        self.assertEqual([line for line in said if "unknown-tag developer" not in line], [])

    def test_belongs_to_launcher_and_media_type(self):
        self.assertEqual(self.root.findtext("id"), ID)
        self.assertEqual(self.root.find("launchable").text, f"{ID}.desktop")
        self.assertIn(MEDIA_TYPE, [node.text for node in self.root.iter("mediatype")])

    def test_has_what_a_catalogue_shows(self):
        pictures = list(self.root.iter("screenshot"))
        self.assertGreater(len(pictures), 1)
        for picture in pictures:
            self.assertTrue(picture.findtext("caption"))
            name = picture.findtext("image").rsplit("/", 1)[1]
            self.assertTrue((SOURCE / "data/screenshots" / name).exists(), name)
            self.assertRegex(picture.findtext("image"), r"/v\d+\.\d+\.\d+/", "a place that does not change")
        self.assertEqual(self.root.find("content_rating").get("type"), "oars-1.1")
        self.assertEqual([node.text for node in self.root.iter("internet")], ["offline-only"])
        self.assertEqual({node.get("scheme_preference") for node in self.root.iter("color")}, {"light", "dark"})

    def test_knows_the_version(self):
        project = (SOURCE / "meson.build").read_text(encoding="utf-8")
        version = re.search(r"version: '([\d.]+)'", project).group(1)
        self.assertEqual(next(self.root.iter("release")).get("version"), version)


class MediaTypeTests(unittest.TestCase):
    """The desktop's own programs tell what a file is, by name and by content."""

    @classmethod
    def setUpClass(cls):
        need("update-mime-database")
        cls.folder = tempfile.TemporaryDirectory()
        packages = pathlib.Path(cls.folder.name, "mime", "packages")
        packages.mkdir(parents=True)
        shutil.copy(DATA / f"{ID}.xml", packages)
        done = run("update-mime-database", packages.parent)
        assert done.returncode == 0 and "rror" not in done.stderr, done.stderr

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def type_of(self, name, content):
        path = pathlib.Path(self.folder.name, name)
        path.write_bytes(content)
        done = run(
            "gio", "info", "-a", "standard::content-type,standard::icon", path,
            XDG_DATA_HOME=self.folder.name, XDG_DATA_DIRS="/usr/local/share:/usr/share",
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_by_name(self):
        said = self.type_of("a.stet", b"words\n")
        self.assertIn(f"standard::content-type: {MEDIA_TYPE}", said)
        self.assertIn(f"{ID}-case", said)

    def test_by_content(self):
        sample = (SOURCE / "data/sample/sample.stet").read_bytes()
        self.assertIn(MEDIA_TYPE, self.type_of("review", sample))
        self.assertIn(MEDIA_TYPE, self.type_of("dense", b'{"format":"stet-case","version":1}'))

    def test_other_json_stays_what_it_is(self):
        self.assertNotIn(MEDIA_TYPE, self.type_of("other.json", b'{"format": "other"}'))


class IconTests(unittest.TestCase):
    def test_are_of_the_size_that_the_desktop_draws_on(self):
        for path in ICONS.glob("*.svg"):
            with self.subTest(path.name):
                root = ElementTree.parse(path).getroot()
                size = "16" if path.stem.endswith("-symbolic") else "128"
                self.assertEqual((root.get("width"), root.get("height")), (size, size))
                self.assertEqual(root.get("viewBox"), f"0 0 {size} {size}")

    def test_the_symbolic_one_has_one_colour(self):
        colours = set(re.findall(r"#[0-9a-f]{6}", (ICONS / "stet-symbolic.svg").read_text(encoding="utf-8")))
        self.assertEqual(colours, {"#2e3436"})

    def test_can_be_drawn(self):
        gi.require_version("GdkPixbuf", "2.0")
        from gi.repository import GdkPixbuf

        for path in ICONS.glob("*.svg"):
            for size in (16, 32, 64, 128):
                with self.subTest(path.name, size=size):
                    picture = GdkPixbuf.Pixbuf.new_from_file_at_size(str(path), size, size)
                    self.assertEqual(picture.get_width(), size)
                    self.assertGreater(len(set(picture.get_pixels())), 2, "nothing is on it")


class TranslationTests(unittest.TestCase):
    def test_every_listed_file_gives_its_words(self):
        need("xgettext")
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder, "stet.pot")
            done = run(
                "xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_", f"--directory={SOURCE}",
                f"--files-from={SOURCE / 'po/POTFILES.in'}", f"--output={out}",
            )
            self.assertEqual(done.returncode, 0, done.stderr)
            words = out.read_text(encoding="utf-8")
        for text in (
            "Check facts across articles",
            "Stet review",
            "Make a fact of the selection",
            "Single-letter keys",
            "Scale of verdicts",
        ):
            self.assertIn(f'msgid "{text}"', words)


if __name__ == "__main__":
    unittest.main()
