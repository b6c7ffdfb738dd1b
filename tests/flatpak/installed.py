# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An installed Flatpak, and what must be true of it.

Each check raises AssertionError and says what it found.
"""

import configparser
import contextlib
import gzip
import http.server
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import xml.etree.ElementTree as ElementTree

PERMISSIONS = {"shared": {"ipc"}, "sockets": {"x11", "wayland", "fallback-x11"}, "devices": {"dri"}}
MEDIA_TYPE = "application/vnd.stet.case+json"
# What flatpak leaves where it is, because it makes its own.
NOT_EXPORTED = {"mimeinfo.cache", "icon-theme.cache"}

FIND_LIBRARIES = r"""
find /app -type f \( -perm /111 -o -name '*.so*' \) ! -path '*/lib/debug/*' -print0 |
  xargs -0 -n 1 ldd 2>/dev/null | grep 'not found' | sort -u
"""
LOOK_AROUND = r"""
(exec 3<>/dev/tcp/127.0.0.1/PORT) 2>/dev/null && echo NETWORK
[ -e "$HOME/secret.txt" ] && echo HOME
echo kept >"$XDG_DATA_HOME/probe" && echo DATA
"""


class Installed:
    """The installation that build.sh made in a folder."""

    def __init__(self, out, manifest):
        self.out = pathlib.Path(out)
        self.manifest = json.loads(pathlib.Path(manifest).read_text(encoding="utf-8"))
        self.id = self.manifest["id"]
        self.branch = self.manifest["runtime-version"]
        self.home = self.out / "home"
        self.share = self.out / "user" / "exports" / "share"
        self.data = self.home / ".var" / "app" / self.id / "data"
        drop = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "FONTCONFIG_FILE")
        self.env = {name: value for name, value in os.environ.items() if name not in drop}
        runtime = pathlib.Path(f"/run/user/{os.getuid()}")
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.env.update(FLATPAK_USER_DIR=str(self.out / "user"), HOME=str(self.home), XDG_RUNTIME_DIR=str(runtime))

    def run(self, *command, check=True, env=None):
        done = subprocess.run(
            list(map(str, command)),
            env={**self.env, **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if check and done.returncode != 0:
            raise AssertionError(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def inside(self, command, *args, options=(), check=True):
        """Run a command in the sandbox."""
        return self.run("dbus-run-session", "--", "flatpak", "run", "--user", *options, f"--command={command}", self.id, *args, check=check)

    def find_files(self):
        return pathlib.Path(self.run("flatpak", "info", "--user", "--show-location", self.id).stdout.strip()) / "files"

    def find_metainfo(self):
        found = [*self.share.glob(f"metainfo/{self.id}.*.xml")]
        assert len(found) == 1, f"metainfo: {found}"
        return found[0]


def check_nothing_is_left_behind(app):
    log = (app.out / "build.log").read_text(encoding="utf-8", errors="replace")
    left = {os.path.basename(path) for path in re.findall(r"Not exporting (\S+),", log)}
    assert left <= NOT_EXPORTED, f"not exported: {sorted(left - NOT_EXPORTED)}"


def check_exports(app):
    wanted = [
        f"applications/{app.id}.desktop",
        f"dbus-1/services/{app.id}.service",
        f"icons/hicolor/scalable/apps/{app.id}.svg",
        f"icons/hicolor/symbolic/apps/{app.id}-symbolic.svg",
        f"mime/packages/{app.id}.xml",
    ]
    missing = [name for name in wanted if not (app.share / name).is_file()]
    assert not missing, f"not exported: {missing}"


def check_desktop_file(app):
    path = app.share / "applications" / f"{app.id}.desktop"
    app.run("desktop-file-validate", path)
    desktop = configparser.RawConfigParser(strict=True)
    desktop.optionxform = str
    desktop.read(path, encoding="utf-8")
    entry = desktop["Desktop Entry"]
    assert entry["Exec"].endswith(f"--file-forwarding {app.id} @@ %F @@"), entry["Exec"]
    icon = app.share / "icons" / "hicolor" / "scalable" / "apps" / f"{entry['Icon']}.svg"
    assert icon.is_file(), f"Icon={entry['Icon']}: there is no {icon.name}"
    assert MEDIA_TYPE in entry["MimeType"].split(";"), entry["MimeType"]


def check_metainfo(app):
    """appstreamcli of the runtime's own age, and what a catalogue wants."""
    path = app.find_metainfo()
    user = app.out / "user"
    app.run(
        "flatpak", "run", "--user", "--command=appstreamcli", f"--filesystem={user}:ro",
        f"org.gnome.Sdk//{app.branch}", "validate", "--no-net", path.resolve(),
    )  # fmt: skip
    root = ElementTree.parse(path).getroot()
    assert root.findtext("id") == app.id, root.findtext("id")
    assert root.findtext("launchable") == f"{app.id}.desktop", root.findtext("launchable")
    for name in ("name", "summary", "developer/name", "description/p", "content_rating", "branding/color", "project_license", "url"):
        assert root.find(name) is not None, f"no <{name}>"
    assert root.find("releases/release[@version][@date]") is not None, "no dated release"
    assert root.findtext("supports/internet") == "offline-only", "not offline-only"
    pictures = root.findall("screenshots/screenshot")
    assert pictures, "no screenshots"
    for picture in pictures:
        assert picture.findtext("caption"), "a screenshot without a caption"
        assert (picture.findtext("image") or "").startswith("https://"), "a screenshot without an address"


def check_catalogue(app):
    """What a software centre shows was composed while building."""
    path = app.find_files() / "share" / "app-info" / "xmls" / f"{app.id}.xml.gz"
    with gzip.open(path) as file:
        root = ElementTree.parse(file).getroot()
    component = root.find("component")
    assert component is not None and component.findtext("id", "").startswith(app.id), "an empty catalogue"
    assert component.find("icon") is not None, "a catalogue without an icon"


def check_schemas(app):
    app.run("glib-compile-schemas", "--strict", "--dry-run", app.find_files() / "share" / "glib-2.0" / "schemas")
    got = app.inside("gsettings", "list-recursively", app.id).stdout
    assert got.strip(), "the program has no settings"


def check_permissions(app):
    text = app.run("flatpak", "info", "--user", "--show-permissions", app.id).stdout
    shown = configparser.RawConfigParser()
    shown.optionxform = str
    shown.read_string(text)
    context = {name: {part for part in value.split(";") if part} for name, value in shown["Context"].items()}
    assert context == PERMISSIONS, f"permissions: {context}"
    assert shown.sections() == ["Context"], f"permissions: {shown.sections()}"


def check_libraries(app):
    missing = app.inside("bash", "-c", FIND_LIBRARIES, check=False).stdout.strip()
    assert not missing, f"missing in the runtime: {missing}"


@contextlib.contextmanager
def web_server():
    """Something to connect to, on this machine."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def look_around(app, *options):
    (app.home / "secret.txt").write_text("secret", encoding="utf-8")
    with web_server() as port:
        done = app.inside("bash", "-c", LOOK_AROUND.replace("PORT", str(port)), options=options, check=False)
    return done.stdout.split()


def check_sandbox(app):
    """No network and no home; and the same look finds both where they are allowed."""
    probe = app.data / "probe"
    probe.unlink(missing_ok=True)
    found = look_around(app)
    assert found == ["DATA"], f"in the sandbox: {found}"
    assert probe.read_text(encoding="utf-8") == "kept\n"
    found = look_around(app, "--share=network", "--filesystem=home")
    assert found == ["NETWORK", "HOME", "DATA"], f"opened on purpose: {found}"


def check_media_type(app):
    env = {"XDG_DATA_DIRS": f"{app.share}:/usr/share"}
    answer = app.run("gio", "mime", MEDIA_TYPE, env=env).stdout
    assert f"{app.id}.desktop" in answer, answer
    with tempfile.TemporaryDirectory() as folder:
        path = shutil.copy(app.find_files() / "share" / "stet" / "sample" / "sample.stet", folder)
        answer = app.run("gio", "info", "-a", "standard::content-type", path, env=env).stdout
    assert MEDIA_TYPE in answer, answer


def check_command_line(app):
    """stet-cli works in the sandbox, on what it is given."""
    sample = app.find_files() / "share" / "stet" / "sample"
    with tempfile.TemporaryDirectory(dir=app.out) as folder:
        article = shutil.copy(sample / "1-harbour-post.md", folder)
        case = pathlib.Path(folder, "case.stet")
        options = [f"--filesystem={folder}"]
        app.inside("stet-cli", "new", "-o", case, article, options=options)
        assert json.loads(case.read_text(encoding="utf-8"))["articles"], "no article in the case"
        app.inside("stet-cli", "validate", case, options=options)
        refused = app.inside("stet-cli", "validate", case, check=False)
        assert refused.returncode == 3, f"without permission: {refused.returncode}"
    shown = app.inside("stet-cli", "show", "/app/share/stet/sample/sample.stet").stdout
    assert "Number of visits" in shown, shown


def check_nothing_for_builders(app):
    """Headers, static libraries and manuals are of no use to anybody there."""
    files = app.find_files()
    left = [str(path.relative_to(files)) for path in files.rglob("*") if path.suffix in (".h", ".a", ".la", ".pc", ".cmake", ".1")]
    assert not left, f"left: {left}"


CHECKS = [
    check_nothing_is_left_behind,
    check_exports,
    check_desktop_file,
    check_metainfo,
    check_catalogue,
    check_schemas,
    check_permissions,
    check_libraries,
    check_sandbox,
    check_media_type,
    check_command_line,
    check_nothing_for_builders,
]
