# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program in its sandbox, and the portal that hands it files."""

import os
import subprocess

from stet_e2e import Atspi, Stet, role_of, until, walk, xdo

PORTAL = "xdg-desktop-portal-gtk"


class FlatpakStet(Stet):
    """One run of the installed Flatpak; the file arguments go through the portal."""

    def __init__(self, app, *files, options=()):
        self.sandbox = app
        self.options = options
        forwarded = ["@@", *map(str, files), "@@"] if files else []
        super().__init__(app.id, *forwarded, env=app.env)

    def command_of(self, program):
        return ["env", "-u", "FONTCONFIG_FILE", "flatpak", "run", "--user", "--file-forwarding", *self.options, program]

    def is_mine(self, app):
        # Its number in the sandbox is not its number outside.
        return True

    def screen_windows(self):
        found = xdo("search", "--onlyvisible", "--name", ".").split()
        return [window for window in found if self._is_of_program(window)]

    def _is_of_program(self, window):
        said = subprocess.run(["xprop", "-id", window, "_GTK_APPLICATION_ID"], capture_output=True, text=True, check=False).stdout
        return f'"{self.sandbox.id}"' in said

    def portal_dialog(self):
        """The file dialog, which belongs to another program."""

        def look():
            desktop = Atspi.get_desktop(0)
            for i in range(desktop.get_child_count()):
                app = desktop.get_child_at_index(i)
                if app is None or app.get_name() != PORTAL:
                    continue
                app.set_cache_mask(Atspi.Cache.NONE)
                for node in walk(app):
                    if role_of(node) == "file chooser":
                        return node
            return None

        return until("the dialog of the portal", look)

    def answer_portal(self, path, button, *keys):
        """Type a path into the dialog of the portal and press its button."""
        dialog = self.portal_dialog()
        until("the focus on the dialog of the portal", lambda: dialog.get_state_set().contains(Atspi.StateType.ACTIVE))
        self.keys(*keys)
        until("an entry for the path", lambda: self.all("text", below=dialog))

        def is_written():
            # A key may come before the entry is ready, or while it completes a name.
            self.keys("ctrl+a")
            self.type(path)
            return any(self.text_of(entry) == path for entry in self.all("text", below=dialog))

        until(f"{path} in the dialog", is_written)
        accept = self.find("push button", button, below=dialog)
        Atspi.Action.do_action(accept, 0)

    def open_dialog(self, path):
        # The slash opens the entry.
        self.answer_portal(path, "Open", "slash")
        self.await_keyboard()

    def save_dialog(self, path):
        self.answer_portal(path, "Save")
        until(f"{path} on disk", lambda: os.path.exists(path))
        self.await_keyboard()

    def await_keyboard(self):
        """The window manager gives the keyboard back some time after a dialog of the portal is gone."""
        until("the keyboard back in the program", self.focused)

    def take_picture(self, path):
        """A picture of the screen at rest: two in a row are the same."""
        before = []

        def is_at_rest():
            subprocess.run(["import", "-silent", "-window", "root", path], check=True)
            before.append(path.read_bytes())
            return len(before) > 1 and before[-1] == before[-2]

        until("a screen at rest", is_at_rest)

    def kill(self):
        subprocess.run(["flatpak", "kill", self.sandbox.id], env=self.sandbox.env, capture_output=True, check=False)
        super().kill()
