#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Flatpaks that are broken on purpose: each fault must be seen, and by whom.

    test_broken.py APP DATA_DIR SCHEMA_DIR OUT MANIFEST RUNTIME STATE

Runs inside with-display.sh --portal.  A fault is built into the program by one
more module at the end, so that everything before it comes from the cache.
"""

import copy
import json
import pathlib
import subprocess
import sys

import installed
from test_window import check_window, main, window_manager

OUT, MANIFEST, RUNTIME, STATE = sys.argv[4:8]
BUILD = pathlib.Path(MANIFEST).with_name("build.sh")
ID = "io.github.stetdesk.Stet"


class Seen(Exception):
    """The fault stopped the build."""


def build(manifest):
    path = pathlib.Path(OUT, f"{ID}.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(manifest), encoding="utf-8")
    done = subprocess.run([BUILD, path, RUNTIME, STATE, OUT], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Seen(done.stderr)
    return installed.Installed(OUT, path)


def load_manifest():
    return json.loads(pathlib.Path(MANIFEST).read_text(encoding="utf-8"))


def add_commands(manifest, *commands):
    manifest["modules"].append({"name": "fault", "buildsystem": "simple", "build-commands": list(commands)})


def expect_failure(check, app, words):
    try:
        check(app)
    except AssertionError as error:
        assert words in str(error), f"seen, but not as {words!r}: {error}"
        return
    raise AssertionError(f"{check.__name__} did not see it")


def break_build(manifest, words):
    try:
        build(manifest)
    except Seen as error:
        assert words in str(error), f"the build stopped, but not for {words!r}: {error}"
        return
    raise AssertionError("the build went through")


def test_broken_permission_added():
    manifest = load_manifest()
    manifest["finish-args"].append("--filesystem=home")
    app = build(manifest)
    expect_failure(installed.check_permissions, app, "filesystems")
    expect_failure(installed.check_sandbox, app, "HOME")


def test_broken_desktop_id():
    manifest = load_manifest()
    add_commands(manifest, f"mv /app/share/applications/{ID}.desktop /app/share/applications/stet.desktop")
    app = build(manifest)
    expect_failure(installed.check_nothing_is_left_behind, app, "stet.desktop")
    expect_failure(installed.check_exports, app, f"{ID}.desktop")


def test_broken_icon_missing():
    manifest = load_manifest()
    add_commands(manifest, f"rm /app/share/icons/hicolor/scalable/apps/{ID}.svg")
    break_build(manifest, "icon")


def test_broken_library_missing():
    manifest = copy.deepcopy(load_manifest())
    manifest["cleanup"].append("/lib/libuchardet.so*")
    expect_failure(installed.check_libraries, build(manifest), "libuchardet")


def test_broken_start():
    manifest = load_manifest()
    add_commands(manifest, "printf '#!/bin/sh\\nkill -ABRT $$\\n' >/app/bin/stet")
    expect_failure(check_window, build(manifest), "the program ended with")


if __name__ == "__main__":
    with window_manager():
        sys.exit(
            main(
                [
                    test_broken_permission_added,
                    test_broken_desktop_id,
                    test_broken_icon_missing,
                    test_broken_library_missing,
                    test_broken_start,
                ]
            )
        )
