# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the window as a report, by keyboard: the table of facts as it stands, and a final report.

    test_reports.py PROGRAM DATA_DIR
"""

import csv
import json
import os
import shutil
import sys
import tempfile

from stet_e2e import Atspi, Stet, main, role_of, until

PROGRAM, DATA = sys.argv[1:3]
SAMPLE = os.path.join(DATA, "sample", "sample.stet")

# Places in the lists of choices.
BY_TITLE, CSV_TABLE = 2, -1
WEB_PAGE, MARKDOWN, FINAL, MASKED = 0, 2, 1, 1


def tell(story, name):
    folder = tempfile.mkdtemp(prefix="stet-e2e-")
    path = os.path.join(folder, "review.stet")
    shutil.copy(SAMPLE, path)
    stet = Stet(PROGRAM, path, env={"XDG_STATE_HOME": os.path.join(folder, "state")})
    try:
        stet.await_focus("text", "Article A")
        story(stet, folder)
    except BaseException:
        stet.shot(f"reports-{name}")
        raise
    finally:
        stet.kill()
        shutil.rmtree(folder)


def load_case(path=SAMPLE):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def place_of(statement):
    return next(selector for selector in statement["selector"] if selector["type"] == "TextPositionSelector")


def words_of(statement):
    return next(selector["exact"] for selector in statement["selector"] if selector["type"] == "TextQuoteSelector")


def names_of(node):
    """The name of what has the focus, and of what it is a part of."""
    parent = node.get_parent()
    return [node.get_name() or "", (parent.get_name() or "") if parent is not None else ""]


def tab_to(stet, key, name):
    """Goes on with a key until the focus is on something of that name."""
    for _ in range(40):
        before = stet.focused()
        if before is not None and name in names_of(before):
            return before
        stet.keys(key)
        until("the focus to move", lambda: (node := stet.focused()) is not None and node != before)
    raise AssertionError(f"the keyboard does not reach {name}")


def focus_row(stet, name):
    """Goes to a row of the list of articles."""

    def is_in_list():
        node = stet.focused()
        return node is not None and role_of(node) == "list item" and (node.get_name() or "").startswith("Article ")

    for _ in range(8):
        if is_in_list():
            break
        before = stet.focused()
        stet.keys("F6")
        until("the focus in another pane", lambda: (node := stet.focused()) is not None and node != before)
    stet.keys("Home", "Down")
    stet.await_focus("list item", name)


def open_table(stet):
    stet.keys("ctrl+t")
    return stet.await_focus(contains="Fact ")


def read_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def export_table(stet, path):
    stet.keys("alt+e")
    stet.await_active(stet.find("frame", "Export This Table"))
    stet.choose("alt+f", CSV_TABLE)
    stet.sees("Table for spreadsheets")
    stet.shot("reports-export-table")
    stet.keys("alt+e")
    stet.misses("What Leaves This Computer")
    stet.save_dialog(path)
    return until("the table", lambda: read_table(path))


def test_the_table_leaves_as_it_stands():
    def story(stet, folder):
        claims = {str(claim["number"]): claim for claim in load_case()["claims"]}
        open_table(stet)
        tab_to(stet, "shift+Tab", "Order")
        stet.choose("space", BY_TITLE)
        stet.sees(", by title")
        tab_to(stet, "shift+Tab", "Search the Table")
        stet.type("visit")
        stet.sees("“visit”, by title")
        stet.shot("reports-table")
        rows = export_table(stet, os.path.join(folder, "table.csv"))
        titles = [row["title"] for row in rows]
        assert 0 < len(rows) < len(claims), titles
        assert titles == sorted(titles, key=str.casefold), titles
        assert titles == [claims[row["fact"]]["title"] for row in rows], titles
        assert sum(key.endswith(" state") for key in rows[0]) == len(load_case()["articles"]), rows[0]

    tell(story, "the-table-leaves")


def test_a_cell_leads_to_its_words():
    def story(stet, folder):
        case = load_case()
        numbers = {article["id"]: article["number"] for article in case["articles"]}
        letters = {article["id"]: chr(ord("A") + article["number"] - 1) for article in case["articles"]}
        open_table(stet)
        stet.keys("ctrl+Home")
        number = int(until("the first fact", lambda: stet.focused().get_name().split()[1]))
        claim = next(claim for claim in case["claims"] if claim["number"] == number)
        last = max(claim["statements"], key=lambda statement: (numbers[statement["article"]], -place_of(statement)["start"]))
        # From the title of the fact to the column of the article that has it last.
        for at in range(1, numbers[last["article"]] + 1):
            stet.keys("Right")
            stet.await_focus(contains=f", {chr(ord('A') + at - 1)}  ")
        stet.keys("Return")
        article = stet.await_focus("text", f"Article {letters[last['article']]}")
        words = words_of(last)

        def reads():
            at = Atspi.Text.get_caret_offset(article)
            return words in stet.text_of(article)[max(0, at - len(words)) : at + len(words)]

        until(f"the caret at “{words}”", reads)

    tell(story, "a-cell-leads")


def save(stet, path):
    stet.keys("ctrl+s")
    stet.await_saved()
    return load_case(path)


def open_export(stet):
    stet.keys("ctrl+e")
    stet.await_active(stet.find("frame", "Export"))
    stet.choose("alt+f", MARKDOWN)
    stet.sees("Report as Markdown")


def write_report(stet, path):
    stet.keys("alt+e")
    stet.misses("What Leaves This Computer")
    stet.save_dialog(path)

    def read():
        with open(path, encoding="utf-8") as file:
            return file.read()

    return until("the report", read)


def test_what_is_sensitive_is_masked():
    def story(stet, folder):
        article = load_case()["articles"][1]
        focus_row(stet, "Article B: ")
        stet.keys("shift+F10")
        stet.find("menu item")
        # From the first entry to the last.
        stet.keys("Up", "Return")
        # What the toast says is gone before a slow machine has looked; the row says it on.
        stet.find("list item", contains=", Sensitive")
        open_export(stet)
        stet.sees(": left out")
        stet.choose("alt+s", MASKED)
        stet.sees(": masked")
        stet.shot("reports-sensitive")
        report = write_report(stet, os.path.join(folder, "report.md"))
        assert article["title"] not in report, article["title"]
        assert "Masked as sensitive: 1 article" in report, report[:600]

    tell(story, "what-is-sensitive")


def test_a_final_report_needs_a_reason_which_stays_in_the_review():
    def story(stet, folder):
        open_export(stet)
        stet.choose("alt+k", FINAL)
        stet.sees("A final report is refused while ")
        reason = stet.find("text", "Why it is final although facts are left")
        stet.keys("Tab")
        stet.type("The page closes at nine")
        until("the reason typed", lambda: stet.text_of(reason) == "The page closes at nine")
        stet.misses("A final report is refused while ")
        report = write_report(stet, os.path.join(folder, "report.md"))
        assert "Reason given: The page closes at nine" in report, report[:600]
        case = save(stet, os.path.join(folder, "review.stet"))
        assert case["override"]["reason"] == "The page closes at nine", case["override"]
        # An editor finds it where it acts, and takes it back.
        open_export(stet)
        stet.choose("alt+k", FINAL)
        stet.sees("Final although ")
        stet.shot("reports-final")
        stet.keys("alt+w")
        stet.sees("A final report is refused while ")
        stet.keys("Escape")
        stet.misses("What Leaves This Computer")
        case = save(stet, os.path.join(folder, "review.stet"))
        assert "override" not in case or not case["override"]["reason"], case["override"]

    tell(story, "a-final-report")


if __name__ == "__main__":
    sys.exit(
        main(
            [
                test_the_table_leaves_as_it_stands,
                test_a_cell_leads_to_its_words,
                test_what_is_sensitive_is_masked,
                test_a_final_report_needs_a_reason_which_stays_in_the_review,
            ]
        )
    )
