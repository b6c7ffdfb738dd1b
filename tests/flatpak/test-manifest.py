#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manifests are what Flathub takes, and each rule sees what breaks it.

    test-manifest.py FLATPAK_DIR VERSION
"""

import copy
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

import flathub_rules

FOLDER = pathlib.Path(sys.argv[1])
VERSION = sys.argv[2]
RELEASE = FOLDER / "io.github.stetdesk.Stet.json"
DEVEL = FOLDER / "io.github.stetdesk.Stet.Devel.json"


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def change_source(manifest, **members):
    manifest["modules"][0]["sources"][0].update(members)


# What somebody does to a manifest -> the rule that must see it.
BREAKS = {
    "an id of nobody": (lambda m: m.update(id="stet"), "id_is_a_forge_account"),
    "another runtime": (lambda m: m.update(runtime="org.kde.Platform"), "runtime_is_named"),
    "an unreleased runtime": (lambda m: m.update({"runtime-version": "master"}), "runtime_is_named"),
    "a path as command": (lambda m: m.update(command="/app/bin/stet"), "command_is_a_name"),
    "both kinds of X11": (lambda m: m["finish-args"].append("--socket=x11"), "display_is_complete"),
    "no Wayland": (lambda m: m["finish-args"].remove("--socket=wayland"), "display_is_complete"),
    "X11 alone": (lambda m: m["finish-args"].remove("--share=ipc"), "display_is_complete"),
    "the home folder": (lambda m: m["finish-args"].append("--filesystem=home"), "no_wide_permission"),
    "the whole machine": (lambda m: m["finish-args"].append("--filesystem=host:ro"), "no_wide_permission"),
    "a portal by name": (lambda m: m["finish-args"].append("--talk-name=org.freedesktop.portal.Desktop"), "no_wide_permission"),
    "all devices": (lambda m: m["finish-args"].append("--device=all"), "no_wide_permission"),
    "the network": (lambda m: m["finish-args"].append("--share=network"), "permissions_are_promised"),
    "a folder": (lambda m: m["finish-args"].append("--filesystem=xdg-documents"), "permissions_are_promised"),
    "no graphics": (lambda m: m["finish-args"].remove("--device=dri"), "permissions_are_promised"),
    "network while building": (
        lambda m: m["modules"][0].update({"build-options": {"build-args": ["--share=network"]}}),
        "no_network_while_building",
    ),
    "an archive without hash": (lambda m: change_source(m, sha256=""), "sources_are_fixed"),
    "a plain http source": (lambda m: change_source(m, url="http://example.org/a.tar.xz"), "sources_are_fixed"),
    "a local source": (lambda m: change_source(m, type="dir", url=""), "sources_are_fixed"),
    "no release": (lambda m: m["modules"][-1]["sources"][0].update(tag="main"), "sources_are_fixed"),
}


class ManifestTest(unittest.TestCase):
    def test_manifests_keep_every_rule(self):
        for path in (RELEASE, DEVEL):
            self.assertEqual(flathub_rules.check(load(path)), [], path)

    def test_each_rule_sees_what_breaks_it(self):
        for name, (change, rule) in BREAKS.items():
            with self.subTest(name):
                manifest = copy.deepcopy(load(RELEASE))
                change(manifest)
                seen = {problem.split(":")[0] for problem in flathub_rules.check(manifest)}
                self.assertIn(rule, seen)
        self.assertEqual({rule for _, rule in BREAKS.values()}, {rule.__name__ for rule in flathub_rules.RULES})

    def test_file_and_release_are_named_alike(self):
        for path in (RELEASE, DEVEL):
            self.assertEqual(f"{load(path)['id']}.json", path.name)
        self.assertEqual(load(RELEASE)["modules"][-1]["sources"][0]["tag"], f"v{VERSION}")

    def test_devel_differs_in_source_and_name_alone(self):
        release, devel = load(RELEASE), load(DEVEL)
        self.assertEqual(devel.pop("id"), release.pop("id") + ".Devel")
        ours, theirs = release["modules"].pop(), devel["modules"].pop()
        self.assertEqual([source["type"] for source in theirs.pop("sources")], ["dir"])
        ours.pop("sources")
        self.assertEqual(theirs.pop("config-opts"), [*ours.pop("config-opts"), "-Dprofile=devel"])
        self.assertEqual(theirs, ours)
        self.assertEqual(devel, release)

    @unittest.skipUnless(shutil.which("flatpak-builder"), "flatpak-builder is not installed")
    def test_flatpak_builder_reads_the_manifests(self):
        for path in (RELEASE, DEVEL):
            done = subprocess.run(["flatpak-builder", "--show-manifest", path], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(done.stderr, "")
            shown = json.loads(re.sub(r'"app-id"', '"id"', done.stdout))
            self.assertEqual(shown["id"], load(path)["id"])
            self.assertEqual([m["name"] for m in shown["modules"]], [m["name"] for m in load(path)["modules"]])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
