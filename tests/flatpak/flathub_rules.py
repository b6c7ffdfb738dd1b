# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Flathub asks of a manifest, and what Stet promises beyond.

Each rule gets a manifest and yields what is wrong with it.
"""

import re

# All that the program may do outside its sandbox.
PERMISSIONS = {"--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri"}

WIDE_FILESYSTEMS = re.compile(r"--filesystem=(host|home|~|/|xdg-config|xdg-data|xdg-cache)\b")
TALK_NAMES = re.compile(r"--(?:system-)?(?:talk|own)-name=(org\.freedesktop\.portal\.|org\.freedesktop\.DBus|ca\.desrt\.dconf|\*)")
HASH = re.compile(r"[0-9a-f]{64}")


def id_is_a_forge_account(manifest):
    if not re.fullmatch(r"io\.github\.[a-z0-9_]+\.[A-Z]\w*(\.Devel)?", manifest["id"]):
        yield f"{manifest['id']}: not of the form io.github.account.Name"


def runtime_is_named(manifest):
    if manifest["runtime"] != "org.gnome.Platform" or manifest["sdk"] != "org.gnome.Sdk":
        yield "the runtime is not GNOME's"
    if not re.fullmatch(r"\d+", manifest["runtime-version"]):
        yield f"{manifest['runtime-version']}: not a released runtime"


def command_is_a_name(manifest):
    if "/" in manifest["command"]:
        yield f"{manifest['command']}: a command is a name without a path"


def display_is_complete(manifest):
    args = set(manifest["finish-args"])
    if "--socket=fallback-x11" in args and "--socket=x11" in args:
        yield "--socket=x11 beside --socket=fallback-x11"
    if "--socket=fallback-x11" in args and "--socket=wayland" not in args:
        yield "--socket=fallback-x11 without --socket=wayland"
    if args & {"--socket=x11", "--socket=fallback-x11"} and "--share=ipc" not in args:
        yield "X11 without --share=ipc"


def no_wide_permission(manifest):
    for arg in manifest["finish-args"]:
        if WIDE_FILESYSTEMS.match(arg):
            yield f"{arg}: files are chosen through the portal"
        if TALK_NAMES.match(arg):
            yield f"{arg}: a sandbox may talk to this without, or not at all"
        if arg in ("--device=all", "--socket=session-bus", "--socket=system-bus"):
            yield f"{arg}: opens the sandbox"


def permissions_are_promised(manifest):
    for arg in sorted(set(manifest["finish-args"]) ^ PERMISSIONS):
        yield f"{arg}: " + ("not promised" if arg in manifest["finish-args"] else "missing")


def no_network_while_building(manifest):
    for holder in [manifest, *manifest["modules"]]:
        options = holder.get("build-options", {})
        if any("network" in arg for arg in options.get("build-args", [])):
            yield f"{holder.get('name', 'the manifest')}: builds with network"


def sources_are_fixed(manifest):
    """A source is a release at a public address, and nobody can change it unseen."""
    for module in manifest["modules"]:
        for source in module.get("sources", []):
            if source["type"] == "dir" and manifest["id"].endswith(".Devel"):
                continue
            if not source.get("url", "").startswith("https://"):
                yield f"{module['name']}: a source without an https address"
            elif source["type"] == "archive" and not HASH.fullmatch(source.get("sha256", "")):
                yield f"{module['name']}: an archive without its SHA-256"
            elif source["type"] == "git" and not re.fullmatch(r"v\d+\.\d+\.\d+", source.get("tag", "")):
                yield f"{module['name']}: a repository without the tag of a release"


RULES = [
    id_is_a_forge_account,
    runtime_is_named,
    command_is_a_name,
    display_is_complete,
    no_wide_permission,
    permissions_are_promised,
    no_network_while_building,
    sources_are_fixed,
]


def check(manifest):
    """Return every problem of a manifest, as "rule: what"."""
    return [f"{rule.__name__}: {problem}" for rule in RULES for problem in rule(manifest)]
