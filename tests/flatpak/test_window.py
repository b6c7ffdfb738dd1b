#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of the installed Flatpak: its picture, and the main job in it.

    test_window.py APP DATA_DIR SCHEMA_DIR OUT MANIFEST

Runs inside with-display.sh --portal.  The story is the one of tests/e2e, with
files that the portal hands over.
"""

import contextlib
import glob
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))

from flatpak_stet import FlatpakStet  # noqa: E402
from installed import Installed  # noqa: E402
from stet_e2e import main, until  # noqa: E402
from test_main_job import DATA, check_case, decide, export_verdicts, find_article, load, mark_both, redo_all, undo_all, validate  # noqa: E402

OUT, MANIFEST = sys.argv[4:6]
# One flat colour, or a message on one, has fewer.
COLOURS_MIN = 50


@contextlib.contextmanager
def window_manager():
    """Gives the keyboard to the dialogs of the portal, which are windows of another program."""
    with subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL) as process:
        try:
            yield
        finally:
            process.terminate()


def check_window(app):
    """The program opens the sample, and something is to be seen."""
    picture = app.out / "window.png"
    picture.unlink(missing_ok=True)
    case = shutil.copy(os.path.join(DATA, "sample", "sample.stet"), app.out)
    stet = FlatpakStet(app, case)
    try:
        stet.sees("Fact 1, Explained: Number of visits")
        stet.await_focus("text", "Article A")
        stet.take_picture(picture)
        seen = subprocess.run(["identify", "-format", "%k", picture], capture_output=True, text=True, check=True).stdout
        assert int(seen) > COLOURS_MIN, f"{picture}: {seen} colours"
        stet.quit()
    finally:
        stet.kill()


def test_flatpak_window_shows_the_sample():
    check_window(Installed(OUT, MANIFEST))


def test_flatpak_main_job_through_the_portal():
    app = Installed(OUT, MANIFEST)
    folder = tempfile.mkdtemp(prefix="story-", dir=OUT)
    case = os.path.join(folder, "visit.stet")
    report = os.path.join(folder, "visit.json")
    articles = [shutil.copy(path, folder) for path in sorted(glob.glob(os.path.join(DATA, "sample", "[0-9]*")))]
    path, fifth, six = find_article(articles)
    stet = FlatpakStet(app)
    try:
        stet.sees("Open Articles")
        stet.keys("ctrl+shift+o")
        stet.open_dialog(path)
        stet.find("frame", "Add Articles")
        stet.keys("ctrl+Return")
        stet.await_focus("text", "Article A")
        mark_both(stet, fifth, six)
        decide(stet)
        undo_all(stet)
        stet.misses("Fact 1,")
        redo_all(stet)
        stet.sees("Verdict: Disputed")
        stet.keys("ctrl+s")
        stet.save_dialog(case)
        stet.await_saved()
        stet.quit()
        check_case(case)

        before = load(case)
        stet = FlatpakStet(app, case)
        stet.sees("Fact 1, Explained: Number of visits")
        stet.sees("Verdict: Disputed")
        stet.await_focus("text", "Article A")
        export_verdicts(stet)
        stet.save_dialog(report)
        document = until("a whole report", lambda: load(report))
        validate(document, "stet-verdicts.schema.json")
        stet.quit()
        assert load(case) == before
    except BaseException:
        stet.shot("flatpak-main-job")
        raise
    finally:
        stet.kill()
        shutil.rmtree(folder)


if __name__ == "__main__":
    with window_manager():
        sys.exit(main([test_flatpak_window_shows_the_sample, test_flatpak_main_job_through_the_portal]))
