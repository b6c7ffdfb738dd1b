#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the sources that a manifest names where flatpak-builder keeps downloads.

    seed_sources.py MANIFEST STATE_DIR CHECKOUT

So the manifest is built as it is, and without network.  Debian's archive
carries upstream's own tarballs, which the manifest's hash proves; and the
checkout as it lies there stands in for the tag of a release.
"""

import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request

# The archives that a manifest may name, and where Debian has the same bytes.
IN_DEBIAN = {
    "uchardet-0.0.8.tar.xz": "pool/main/u/uchardet/uchardet_0.0.8.orig.tar.xz",
    "snowball-2.2.0.tar.gz": "pool/main/s/snowball/snowball_2.2.0.orig.tar.gz",
}
SIZE_MAX = 64 * 1024 * 1024


def find_mirror():
    """Return the archive of Debian that this machine uses."""
    wanted = ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", "Origin: Debian"]
    lines = subprocess.run(wanted, capture_output=True, text=True, check=True).stdout.split()
    if not lines:
        sys.exit("seed_sources.py: apt knows no archive of Debian")
    return lines[0].rstrip("/")


def name_of(source):
    return source.get("dest-filename") or source["url"].rsplit("/", 1)[1]


def seed_archive(source, state):
    name = name_of(source)
    target = state / "downloads" / source["sha256"] / name
    if target.exists():
        return
    if name not in IN_DEBIAN:
        sys.exit(f"seed_sources.py: {name}: not known where Debian has it")
    with urllib.request.urlopen(f"{find_mirror()}/{IN_DEBIAN[name]}", timeout=60) as answer:
        content = answer.read(SIZE_MAX)
    found = hashlib.sha256(content).hexdigest()
    if found != source["sha256"]:
        sys.exit(f"seed_sources.py: {name}: the hash is {found}, and the manifest says {source['sha256']}")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as file:
        file.write(content)
    os.replace(file.name, target)


def seed_checkout(source, state, checkout):
    """Commit the files as they are to a mirror of their own, under the tag.

    Equal files make an equal commit, so that nothing is built twice.
    """
    mirror = state / "git" / re.sub(r"[/:]+", "_", source["url"])
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(state),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_DIR": str(mirror),
        "GIT_WORK_TREE": str(checkout),
        # Beside the mirror: flatpak-builder copies what is in it.
        "GIT_INDEX_FILE": f"{mirror}.index",
    }
    for who in ("AUTHOR", "COMMITTER"):
        env.update({f"GIT_{who}_NAME": "Stet", f"GIT_{who}_EMAIL": "stet@localhost", f"GIT_{who}_DATE": "@0 +0000"})

    def git(*args):
        return subprocess.run(["git", *args], env=env, cwd=checkout, capture_output=True, text=True, check=True).stdout.strip()

    if not (mirror / "HEAD").exists():
        # Without a work tree of its own: whoever clones it would inherit that.
        subprocess.run(["git", "init", "-q", "--bare", mirror], env={"PATH": os.environ["PATH"]}, capture_output=True, check=True)
    git("add", "--all", ".")
    commit = git("commit-tree", git("write-tree"), "-m", "The checkout as it is")
    git("update-ref", f"refs/tags/{source['tag']}", commit)
    git("update-ref", "HEAD", commit)


def main(arguments):
    if len(arguments) != 3:
        sys.exit(f"usage: {sys.argv[0]} MANIFEST STATE_DIR CHECKOUT")
    manifest, state, checkout = map(pathlib.Path, arguments)
    for module in json.loads(manifest.read_text(encoding="utf-8"))["modules"]:
        for source in module.get("sources", []):
            if source["type"] == "archive":
                seed_archive(source, state.resolve())
            elif source["type"] == "git":
                seed_checkout(source, state.resolve(), checkout.resolve())
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as error:
        sys.exit(f"seed_sources.py: {shutil.which(error.cmd[0]) or error.cmd[0]}: {error.stderr.strip() or error}")
    except OSError as error:
        sys.exit(f"seed_sources.py: {error}")
