#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule sees what it is there for, and only that."""

import importlib
import json
import pathlib
import re
import tempfile
import unittest

from tree import Skip, Tree

HERE = pathlib.Path(__file__).parent
RULES = re.findall(r"^  '(\w+)',$", (HERE / "meson.build").read_text(), re.MULTILINE)

SPDX = "/* SPDX-FileCopyrightText: 2026 */\n/* SPDX-License-Identifier: X */\n"
DOMAIN = '#define G_LOG_DOMAIN "stet-base"\n'
BUTTON = '<interface><object class="GtkButton" id="b">{}</object></interface>'
ICON = '<property name="icon-name">go</property>'


def function(lines, name="do_it"):
    return f"static void\n{name} (void)\n{{\n" + "  x ();\n" * (lines - 2) + "}\n"


# rule -> what is tried -> files -> the problems found: (path, line, words of it).
CASES = {
    "binaries": {
        "text and pictures pass": ({"src/base/a.c": "x\n", "data/a.png": b"\x89PNG\0\xff"}, []),
        "test data may be anything": ({"tests/data/a.in": b"\0\xff"}, []),
        "no NUL": ({"src/base/a.c": b"x\0"}, [("src/base/a.c", 1, "binary")]),
        "no Latin-1": ({"ui/a.ui": b"\xe9"}, [("ui/a.ui", 1, "UTF-8")]),
        "no CRLF": ({"po/a": b"x\r\n"}, [("po/a", 1, "carriage")]),
        "no pictures in the source": ({"src/app/a.png": b"\0"}, [("src/app/a.png", 1, "data/")]),
    },
    "formatting": {
        "formatted": ({"src/base/a.c": "int a;\n"}, []),
        "not formatted": ({"src/base/a.c": "int  a ;\n"}, [("src/base/a.c", 1, "clang-format")]),
        "tests count too": ({"tests/core/a.c": "int  a ;\n"}, [("tests/core/a.c", 1, "clang-format")]),
    },
    "habits": {
        "a tidy file": ({"src/base/a.c": SPDX + DOMAIN + "/* goto printf ( */\n"}, []),
        "the program may print": ({"src/cli/a.c": '#define G_LOG_DOMAIN "stet-cli"\ng_print ("x");\n'}, []),
        "the core prints": ({"src/base/a.c": DOMAIN + "g_print (x);\n"}, [("src/base/a.c", 2, "print")]),
        "the core prints to a file": ({"src/base/a.c": DOMAIN + "fprintf (x);\n"}, [("src/base/a.c", 2, "print")]),
        "the core logs": ({"src/base/a.c": DOMAIN + "g_warning (x);\n"}, [("src/base/a.c", 2, "log")]),
        "the core exits": ({"src/base/a.c": DOMAIN + "exit (1);\n"}, [("src/base/a.c", 2, "exit")]),
        "goto": ({"tests/core/a.c": "goto out;\n"}, [("tests/core/a.c", 1, "goto")]),
        "no domain": ({"src/base/a.c": "int a;\n"}, [("src/base/a.c", 1, "G_LOG_DOMAIN")]),
        "another folder's domain": ({"src/json/a.c": DOMAIN}, [("src/json/a.c", 1, "stet-json")]),
        "a note to oneself": ({"ui/a.css": "/* TODO */\n"}, [("ui/a.css", 1, "finish")]),
        "a tab": ({"ui/a.css": "a\n\tb\n"}, [("ui/a.css", 2, "tab")]),
        "white space at the end": ({"dev": "a \n"}, [("dev", 1, "end of the line")]),
        "no newline at the end": ({"dev": "a\nb"}, [("dev", 2, "no newline")]),
    },
    "headers": {
        "complete": ({"src/base/a.c": "", "src/base/a.h": "int a (void);\n"}, []),
        "a type is missing": (
            {"src/base/a.c": "", "src/base/a.h": "gboolean a (void);\n"},
            [("src/base/a.h", 1, "gboolean")],
        ),
        "no guard": (
            {"src/base/a.c": "", "src/base/a.h": "struct a { int b; };\n"},
            [("src/base/a.h", 1, "redefinition")],
        ),
        "a warning is enough": (
            {"src/base/a.c": "", "src/base/a.h": "static inline int a (void) { int b; return 0; }\n"},
            [("src/base/a.h", 1, "unused")],
        ),
        "nothing is compiled there": ({"src/json/a.h": ""}, [("src/json/a.h", 1, "cannot be tried")]),
    },
    "layers": {
        "down the ladder": (
            {"src/base/b.h": "", "src/review/r.h": '#include "b.h"\n', "src/review/r.c": '#include "r.h"\n#include "b.h"\n'},
            [],
        ),
        "up the ladder": (
            {"src/base/b.c": '\n#include "r.h"\n', "src/review/r.h": ""},
            [("src/base/b.c", 2, "base/ must not see review/")],
        ),
        "siblings": (
            {"src/report/p.h": '#include "s.h"\n', "src/store/s.h": ""},
            [("src/report/p.h", 1, "report/ must not see store/")],
        ),
        "the two programs": (
            {"src/cli/c.h": "", "src/app/a.c": '#include "c.h"\n'},
            [("src/app/a.c", 1, "app/ must not see cli/")],
        ),
        "a folder nobody placed": (
            {"src/new/n.c": '#include "b.h"\n', "src/base/b.h": ""},
            [("src/new/n.c", 1, "no rung")],
        ),
        "up a folder": ({"src/base/b.c": '#include "../json/j.h"\n'}, [("src/base/b.c", 1, "folder in it")]),
        "in a comment": ({"src/base/b.c": '/*\n#include "../json/j.h"\n*/\n'}, []),
        "private outside": (
            {"src/base/b-private.h": "", "tests/core/t.c": '#include "b-private.h"\n'},
            [("tests/core/t.c", 1, "private to base/")],
        ),
        "private inside": ({"src/base/b-private.h": "", "src/base/b.c": '#include "b-private.h"\n'}, []),
        "the face below": (
            {"src/service/stet.h": "", "src/service/s.c": '#include "stet.h"\n'},
            [("src/service/s.c", 1, "stet.h is for")],
        ),
        "the face above": (
            {"src/service/stet.h": "", "src/cli/c.c": '#include "stet.h"\n', "tests/core/t.c": '#include "stet.h"\n'},
            [],
        ),
        "nowhere": ({"src/base/b.c": '#include "gone.h"\n'}, [("src/base/b.c", 1, "no such header")]),
        "twice the same name": ({"src/base/b.h": "", "src/json/b.h": ""}, [("src/json/b.h", 1, "same name")]),
        "a circle": (
            {"src/base/a.h": '#include "b.h"\n', "src/base/b.h": "", "src/base/b.c": '#include "a.h"\n'},
            [("src/base", 1, "circle: a, b")],
        ),
        "a circle of three": (
            {"src/base/a.h": '#include "b.h"\n', "src/base/b.h": '#include "c.h"\n', "src/base/c.c": '#include "a.h"\n', "src/base/c.h": ""},
            [("src/base", 1, "circle: a, b, c")],
        ),
        "a file and its own headers are one": (
            {"src/base/a.h": "", "src/base/a-private.h": '#include "a.h"\n', "src/base/a.c": '#include "a-private.h"\n'},
            [],
        ),
        "json-glib inside": ({"src/json/j.c": "#include <json-glib/json-glib.h>\nJsonNode *n;\n"}, []),
        "json-glib outside": ({"src/store/s.c": "#include <json-glib/json-glib.h>\n"}, [("src/store/s.c", 1, "json-glib")]),
        "json-glib in a header": ({"src/json/j.h": "JsonNode *n;\n"}, [("src/json/j.h", 1, "JsonNode")]),
        "ICU inside": ({"src/base/b.c": "#include <unicode/ubrk.h>\n"}, []),
        "ICU outside": ({"src/review/r.c": "#include <unicode/ubrk.h>\n"}, [("src/review/r.c", 1, "ICU")]),
        "ICU in a header": ({"src/base/b.h": "#include <unicode/ubrk.h>\n"}, [("src/base/b.h", 1, "ICU")]),
        "GTK inside": ({"src/app/a.c": "#include <gtk/gtk.h>\ngtk_init ();\n", "tests/gui/t.c": "GtkWidget *w;\n"}, []),
        "GTK outside": (
            {"src/cli/c.c": "#include <adwaita.h>\ngtk_init ();\n"},
            [("src/cli/c.c", 1, "app/"), ("src/cli/c.c", 2, "gtk_init")],
        ),
    },
    "listed": {
        "listed": ({"src/base/a.c": "", "src/base/meson.build": "'a.c'", "tests/core/test-a.c": "", "tests/core/meson.build": "['a']"}, []),
        "a source": ({"src/base/a.c": "", "src/base/meson.build": "'aa.c'"}, [("src/base/a.c", 1, "src/base/meson.build")]),
        "a test": ({"tests/core/test-a.c": "", "tests/core/meson.build": "'b'"}, [("tests/core/test-a.c", 1, "not listed")]),
        "a test of the program": ({"tests/cli/test-a.py": ""}, [("tests/cli/test-a.py", 1, "tests/cli/meson.build")]),
        "a fuzz target": ({"tests/fuzz/fuzz-a.c": ""}, [("tests/fuzz/fuzz-a.c", 1, "tests/fuzz/meson.build")]),
        "a template": ({"ui/a.ui": "<interface/>"}, [("ui/a.ui", 1, "gresource")]),
        "a table of words": (
            {"src/statement/es/kind.tsv": "", "src/statement/meson.build": "'en/kind.tsv'"},
            [("src/statement/es/kind.tsv", 1, "src/statement/meson.build")],
        ),
    },
    "potfiles": {
        "listed": ({"src/app/a.c": 'x (_("Hi"));\n', "po/POTFILES.in": "# c\nsrc/app/a.c\n"}, []),
        "silent": ({"src/app/a.c": '/* _("Hi") */ foo_ ("Hi"); x = "_(";\n#define _(x) x\n'}, []),
        "a forgotten source": ({"src/app/a.c": 'ngettext ("a", "b", 1);\n'}, [("src/app/a.c", 1, "POTFILES.in")]),
        "a forgotten template": (
            {"ui/a.ui": '<interface><property translatable="yes">Hi</property></interface>'},
            [("ui/a.ui", 1, "POTFILES.in")],
        ),
        "a forgotten desktop file": ({"data/a.desktop.in": "Name=A\n"}, [("data/a.desktop.in", 1, "POTFILES.in")]),
        "forgotten settings": ({"data/a.gschema.xml.in": "<schemalist/>\n"}, [("data/a.gschema.xml.in", 1, "POTFILES.in")]),
        "a forgotten media type": ({"data/a.mime.xml.in": "<mime-info/>\n"}, [("data/a.mime.xml.in", 1, "POTFILES.in")]),
        "a file that is gone": ({"po/POTFILES.in": "src/app/a.c\n"}, [("po/POTFILES.in", 1, "does not exist")]),
        "a file that fell silent": (
            {"src/app/a.c": "x ();\n", "po/POTFILES.in": "src/app/a.c\n"},
            [("po/POTFILES.in", 1, "no words")],
        ),
        "out of order": (
            {"src/app/a.c": '_("A");\n', "src/app/b.c": '_("B");\n', "po/POTFILES.in": "src/app/b.c\nsrc/app/a.c\n"},
            [("po/POTFILES.in", 2, "alphabet")],
        ),
    },
    "scripts": {
        "good ones": ({"dev": "#!/bin/sh\ntrue\n", "tests/a.py": "x = 1\n"}, []),
        "shell": ({"dev": "#!/bin/sh\nif true\n"}, [("dev", 1, "")]),
        "bash": ({".ci/run": "#!/bin/bash\n((\n"}, [(".ci/run", 1, "")]),
        "python": ({"tests/a.py": "x = \n"}, [("tests/a.py", 1, "python")]),
        "no interpreter": ({"tests/a.sh": "true\n"}, [("tests/a.sh", 1, "#!")]),
        "not executable": ({"tests/plain/a.py": "#!/usr/bin/python3\n"}, [("tests/plain/a.py", 1, "executable")]),
    },
    "sizes": {
        "at the budget": (
            {"src/base/a.c": "#include <x>\n" * 12 + function(60) + "int a;\n" * (800 - 12 - 62), "src/base/a.h": "#include <x>\n" * 6 + "x\n" * 144},
            [],
        ),
        "a long file": ({"src/base/a.c": "int a;\n" * 801}, [("src/base/a.c", 801, "801 lines")]),
        "a long header": ({"src/base/a.h": "int a;\n" * 151}, [("src/base/a.h", 151, "151 lines")]),
        "a long template": ({"ui/a.ui": "<a/>\n" * 401}, [("ui/a.ui", 401, "401 lines")]),
        "a long function": ({"src/base/a.c": function(61)}, [("src/base/a.c", 3, "do_it: 61 lines")]),
        "a long test": ({"tests/core/a.c": function(61)}, [("tests/core/a.c", 3, "do_it: 61 lines")]),
        "a class may be long": ({"src/app/a.c": function(61, "stet_a_class_init")}, []),
        "a table is no function": ({"src/base/a.c": "struct a\n{\n" + "  int b;\n" * 70 + "};\n"}, []),
        "many includes": ({"src/base/a.c": "#include <x>\n" * 13}, [("src/base/a.c", 1, "13 includes")]),
        "many includes in a header": ({"src/base/a.h": "# include <x>\n" * 7}, [("src/base/a.h", 1, "7 includes")]),
    },
    "sleeps": {
        "a pump may": (
            {
                "tests/gui/a.c": "void\npump_until (void)\n{\n  g_usleep (1);\n}\n",
                "tests/e2e/a.py": "def await_it():\n    time.sleep(1)\n",
                "tests/harness/a.sh": "#!/bin/sh\nawait_it ()\n{\n  sleep 1\n}\n",
            },
            [],
        ),
        "C": ({"tests/gui/a.c": "void\ntest_a (void)\n{\n  g_usleep (1);\n}\n"}, [("tests/gui/a.c", 4, "test_a sleeps")]),
        "after the pump": (
            {"tests/gui/a.c": "void\npump (void)\n{\n}\n\nstatic void\ntest_a (void)\n{\n  sleep (1);\n}\n"},
            [("tests/gui/a.c", 9, "test_a sleeps")],
        ),
        "Python": ({"tests/e2e/a.py": "def test_a():\n    time.sleep(1)\n"}, [("tests/e2e/a.py", 2, "test_a sleeps")]),
        "shell": ({"tests/cli/a.sh": "#!/bin/sh\ntrue; sleep 1\n"}, [("tests/cli/a.sh", 2, "sleeps")]),
        "in a comment": ({"tests/gui/a.c": "/* sleep (1); */\n"}, []),
    },
    "spdx": {
        "marked": ({"src/base/a.c": SPDX, "po/LINGUAS": SPDX, "data/b.json": "{}"}, []),
        "a source": ({"src/base/a.c": "int a;\n"}, [("src/base/a.c", 1, "Copyright"), ("src/base/a.c", 1, "License")]),
        "half": ({"src/base/a.h": SPDX.split("\n", 1)[0]}, [("src/base/a.h", 1, "License")]),
        "a script without a suffix": ({"dev": "#!/bin/sh\n"}, [("dev", 1, "Copyright"), ("dev", 1, "License")]),
        "too far down": ({"ui/a.css": "\n" * 5 + SPDX}, [("ui/a.css", 1, "Copyright"), ("ui/a.css", 1, "License")]),
        "test data": ({"tests/data/a.in": "x"}, []),
    },
    "templates": {
        "a button with words": ({"ui/a.ui": BUTTON.format(ICON + '<property name="label">Go</property>')}, []),
        "a button with a name": (
            {"ui/a.ui": BUTTON.format(ICON + '<accessibility><property name="label">Go</property></accessibility>')},
            [],
        ),
        "a button that says nothing": ({"ui/a.ui": BUTTON.format(ICON)}, [("ui/a.ui", 1, "b: a button")]),
        "a name that is empty": (
            {"ui/a.ui": BUTTON.format(ICON + '<accessibility><property name="label"/></accessibility>')},
            [("ui/a.ui", 1, "b: a button")],
        ),
        "the old spelling": (
            {"ui/a.ui": BUTTON.format('<property name="icon_name">go</property>')},
            [("ui/a.ui", 1, "b: a button")],
        ),
        "a picture as a child": (
            {"ui/a.ui": BUTTON.format('<child><object class="GtkImage"/></child>')},
            [("ui/a.ui", 1, "b: a button")],
        ),
        "a template of a button": (
            {"ui/a.ui": f'<interface><template class="StetB" parent="GtkButton">{ICON}</template></interface>'},
            [("ui/a.ui", 1, "a button")],
        ),
        "not well-formed": ({"ui/a.ui": "<interface>\n<object>\n</interface>"}, [("ui/a.ui", 3, "well-formed")]),
        "a drawing too": ({"data/a.svg": "<svg>"}, [("data/a.svg", 1, "well-formed")]),
    },
    "words": {
        "nothing to see": ({"src/base/a.c": "/* A session of a person's work is issued. */\n"}, []),
        "a path": ({"README.md": "x\ncd " + "/wo" + "rk/main\n"}, [("README.md", 2, "path")]),
        "somebody's home": ({"data/a.txt": "/ho" + "me/me\n"}, [("data/a.txt", 1, "path")]),
        "a number": ({"src/base/a.c": "/* see issue" + " #12 */\n"}, [("src/base/a.c", 1, "tracker")]),
        "quoted articles may say anything": ({"data/sample/a.txt": "/ho" + "me/me\n"}, []),
    },
}


def plant(root, files):
    """Write the files; a script is executable unless it lies in plain/."""
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
        if "/plain/" not in path:
            target.chmod(0o755)
    (root / ".clang-format").write_text("# SPDX-FileCopyrightText: \nBasedOnStyle: GNU\n")
    command = {"directory": str(root), "file": "src/base/a.c", "command": "ccache cc -std=gnu11 -Wall -c a.c"}
    (root / "compile_commands.json").write_text(json.dumps([command]))


def problems_of(rule, files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder, "a tree with spaces")
        root.mkdir()
        plant(root, files)
        return sorted(importlib.import_module(rule).check(Tree(root, root)))


class LintTests(unittest.TestCase):
    def check_case(self, rule, files, expected):
        try:
            found = problems_of(rule, files)
        except Skip as reason:
            self.skipTest(str(reason))
        self.assertEqual([place[:2] for place in found], [place[:2] for place in expected], found)
        for (_, _, text), (_, _, words) in zip(found, expected):
            self.assertIn(words, text)

    def test_every_rule_that_runs_is_tried(self):
        self.assertEqual(sorted(CASES), RULES)

    def test_every_rule_finds_and_passes(self):
        for rule, cases in CASES.items():
            for name, (files, expected) in cases.items():
                with self.subTest(rule=rule, case=name):
                    self.check_case(rule, files, sorted(expected))
            with self.subTest(rule=rule, case="both kinds of case"):
                self.assertTrue(any(expected for _, expected in cases.values()))
                self.assertFalse(all(expected for _, expected in cases.values()))

    def test_a_header_that_passed_is_tried_again_when_what_it_includes_changes(self):
        import headers

        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            files = {"src/base/a.c": "", "src/base/a.h": '#pragma once\n#include "b.h"\nb_t a (void);\n'}
            plant(root, {**files, "src/base/b.h": "#pragma GCC system_header\n#pragma once\ntypedef int b_t;\n"})
            for _ in range(2):
                self.assertEqual(list(headers.check(Tree(root, root))), [])
            (root / "src/base/b.h").write_text("#pragma once\n")
            self.assertEqual([path for path, _, _ in headers.check(Tree(root, root))], ["src/base/a.h"])

    def test_an_empty_tree_passes(self):
        for rule in RULES:
            with self.subTest(rule=rule):
                self.check_case(rule, {}, [])

    def test_build_folders_are_not_read(self):
        self.assertEqual(problems_of("binaries", {"_build/a.o": b"\0", "src/__pycache__/a.pyc": b"\0"}), [])


if __name__ == "__main__":
    unittest.main()
