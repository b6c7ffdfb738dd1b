#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scorer of the bundles counts what its README says, and gold is checked."""

import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import bundles
import scoring
from scoring import Finding, Side

SCRIPT = pathlib.Path(__file__).with_name("score-bundles.py")
spec = importlib.util.spec_from_file_location("score_bundles", SCRIPT)
score_bundles = importlib.util.module_from_spec(spec)
spec.loader.exec_module(score_bundles)

ARTICLES = {
    "a": "Fire kills 12. The mill burned in 1974 too, and 30 died. Ana Novák spoke.\n",
    "b": "At least 10 died. Later 14 dead were counted. Ana Novak left on Monday.\n",
}
GOLD = """# A comment.
fact: dead | value | in the fire
  12 | a | Fire kills [[12]].
  10 | b | [[At least 10]] died
  14 | b | Later [[14 dead]] were
  fits: 10, 12, 14
  conflict: 12, 14

fact: name | name | two spellings
  A | a | [[Ana Novák]] spoke
  A | b | [[Ana Novak]] left

trap: a | and [[30]] died | b | Later [[14]] dead | year | 1974
"""


def write_bundle(folder, gold=GOLD, articles=None):
    for letter, text in (articles or ARTICLES).items():
        pathlib.Path(folder, f"{letter}.txt").write_text(text, encoding="utf-8")
    pathlib.Path(folder, "gold.txt").write_text(gold, encoding="utf-8")


class BundleTest(unittest.TestCase):
    """A test with a folder for a bundle."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def read(self, *args):
        write_bundle(self.folder, *args)
        return bundles.Bundle(self.folder)

    def side(self, bundle, letter, words):
        start = bundle.texts[letter].index(words)
        return Side(letter, start, start + len(words))

    def finding(self, bundle, relation, first, second):
        return Finding(relation, "value", self.side(bundle, "a", first), self.side(bundle, "b", second))


class Gold(BundleTest):
    def test_marks_are_the_spans(self):
        bundle = self.read()
        _, mention = bundle.facts[0].mentions[2]
        self.assertEqual(bundle.texts["b"][slice(*mention.spans[0])], "14 dead")
        self.assertEqual(bundle.texts["b"][mention.start : mention.end], "Later 14 dead were")

    def test_several_marks_and_none(self):
        bundle = self.read("fact: x | value\n  1 | a | [[Fire]] kills [[12]].\n  2 | b | At least\n")
        (_, two), (_, one) = bundle.facts[0].mentions
        self.assertEqual([bundle.texts["a"][slice(*span)] for span in two.spans], ["Fire", "12"])
        self.assertEqual([bundle.texts["b"][slice(*span)] for span in one.spans], ["At least"])

    def test_each_two_statements_of_a_fact_are_a_pair(self):
        relations = [pair.relation for pair in self.read().pairs]
        self.assertEqual(relations, ["fits", "conflict", "fits", "agree", "trap"])

    def test_equal_values_in_one_article_ask_for_nothing(self):
        bundle = self.read("fact: x | value\n  1 | a | [[12]]\n  1 | a | Fire\n")
        self.assertEqual([pair.relation for pair in bundle.pairs], ["open"])

    def test_offsets_count_in_composed_characters(self):
        decomposed = dict(ARTICLES, a="Novák 5.\n")
        bundle = self.read("fact: x | value\n  5 | a | [[5]].\n", decomposed)
        self.assertEqual(bundle.facts[0].mentions[0][1].start, 6)

    def test_refuses_what_is_not_so(self):
        for gold in (
            "fact: x | value\n  1 | a | nowhere\n",
            "fact: x | value\n  1 | b | a\n",
            "fact: x | value\n  1 | c | Fire\n",
            "fact: x | value\n  1 | a | Fire\n  scope: 1, 2\n",
            "fact: x | value\n  1 | a\n",
            "fact: x\n",
            "  1 | a | Fire\n",
            "trap: a | Fire | b | At least\n",
        ):
            with self.subTest(gold), self.assertRaisesRegex(bundles.GoldError, r"gold\.txt:\d: "):
                self.read(gold)


class Judging(BundleTest):
    def test_each_kind_of_finding(self):
        bundle = self.read()
        for relation, first, second, worth in (
            ("conflict", "12", "14", "right"),
            ("conflict", "Fire kills 12.", "14 dead", "right"),
            ("scope-differs", "12", "14", "mislabelled"),
            ("conflict", "12", "10", "false"),
            ("agree", "12", "10", "unknown"),
            ("agree", "12", "14", "false"),
            ("agree", "30", "14", "false"),
            ("conflict", "30", "14", "false"),
            ("agree", "Ana Novák", "Ana Novak", "right"),
            ("conflict", "Novák", "Novak", "false"),
            ("conflict", "1974", "Monday", "false"),
            ("agree", "1974", "Monday", "unknown"),
        ):
            with self.subTest(f"{relation} {first} {second}"):
                finding = self.finding(bundle, relation, first, second)
                self.assertEqual(scoring.judge(finding, bundle.pairs)[0], worth)

    def test_order_of_the_sides_is_nothing(self):
        bundle = self.read()
        finding = self.finding(bundle, "conflict", "12", "14")
        turned = Finding("conflict", "value", finding.b, finding.a)
        self.assertEqual(scoring.judge(turned, bundle.pairs), scoring.judge(finding, bundle.pairs))

    def test_either_allows_two_labels_and_open_all(self):
        gold = "fact: dead | value\n  12 | a | [[12]]\n  14 | b | [[14]]\n  {}: 12, 14\n"
        for word, worths in (
            ("either", ("right", "right", "false")),
            ("scope", ("mislabelled", "right", "false")),
            ("open", ("unknown", "unknown", "unknown")),
            ("agree", ("false", "false", "right")),
        ):
            bundle = self.read(gold.format(word))
            for relation, worth in zip(("conflict", "scope-differs", "agree"), worths):
                with self.subTest(f"{word} {relation}"):
                    finding = self.finding(bundle, relation, "12", "14")
                    self.assertEqual(scoring.judge(finding, bundle.pairs)[0], worth)


class Counting(BundleTest):
    def measures(self, *findings):
        score = scoring.Score()
        score.add(bundles.Bundle(self.folder), findings)
        return score.measures()

    def test_gold_is_all_right(self):
        bundle = self.read()
        for count, of in self.measures(*scoring.gold_findings(bundle)).values():
            self.assertEqual(count, of)

    def test_silence_finds_nothing(self):
        self.read()
        measures = self.measures()
        self.assertEqual(measures["difference precision"], (0, 0))
        self.assertEqual(measures["difference recall"], (0, 1))
        self.assertEqual(measures["agree recall"], (0, 1))

    def test_false_alarms_cost_precision_and_traps(self):
        bundle = self.read()
        right = self.finding(bundle, "conflict", "12", "14")
        trapped = self.finding(bundle, "conflict", "30", "14")
        measures = self.measures(right, trapped, trapped)
        self.assertEqual(measures["difference precision"], (1, 3))
        self.assertEqual(measures["difference recall"], (1, 1))
        self.assertEqual(measures["traps avoided"], (0, 1))

    def test_a_wrong_label_is_a_difference_found(self):
        bundle = self.read()
        measures = self.measures(self.finding(bundle, "scope-differs", "12", "14"))
        self.assertEqual(measures["difference precision"], (1, 1))
        self.assertEqual(measures["label right"], (0, 1))

    def test_a_difference_is_found_once_and_pairs_are_counted(self):
        gold = "fact: x | value\n  1 | a | [[12]]\n  1 | a | [[30]]\n  2 | b | [[14]]\n"
        bundle = self.read(gold)
        measures = self.measures(self.finding(bundle, "conflict", "12", "14"))
        self.assertEqual(measures["difference recall"], (1, 1))
        self.assertEqual(measures["recall by pairs"], (1, 2))

    def test_a_sentence_is_no_sharp_span(self):
        bundle = self.read()
        wide = self.finding(bundle, "conflict", "Fire kills 12. The mill", "14")
        self.assertEqual(self.measures(wide)["spans sharp"], (0, 1))
        self.assertEqual(self.measures(self.finding(bundle, "conflict", "12", "14"))["spans sharp"], (1, 1))


PROGRAM = """#!{python}
import json, sys
print(json.dumps(json.load(open({document!r}))))
"""


class Program(BundleTest):
    """The scorer reads what a program prints."""

    def run_with(self, text):
        bundle = self.read()
        start = bundle.texts["a"].index("12")
        side = {"article": "a1", "start": start, "end": start + 2, "text": text}
        document = {
            "articles": [{"id": "a1"}, {"id": "a2"}],
            "findings": [{"relation": "conflict", "field": "value", "explanation": "", "a": side, "b": side}],
        }
        path = pathlib.Path(self.folder, "document.json")
        path.write_text(json.dumps(document), encoding="utf-8")
        program = pathlib.Path(self.folder, "program")
        program.write_text(PROGRAM.format(python=sys.executable, document=str(path)), encoding="utf-8")
        program.chmod(0o755)
        return score_bundles.check(str(program), bundle)

    def test_letters_and_offsets(self):
        (finding,) = self.run_with("12")
        self.assertEqual((finding.a.article, finding.relation), ("a", "conflict"))

    def test_refuses_offsets_that_are_not_in_the_text(self):
        with self.assertRaisesRegex(SystemExit, "the span holds '12', not '13'"):
            self.run_with("13")


class CommandLine(unittest.TestCase):
    def run_script(self, *args):
        return subprocess.run(
            [sys.executable, SCRIPT, *args], capture_output=True, text=True, encoding="utf-8", check=False
        )

    def test_the_gold_of_the_project_scores_100(self):
        done = self.run_script("gold")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_refuses_a_measure_and_a_bundle_that_are_not_there(self):
        done = self.run_script("run", "--cli", "none", "--floor", "luck=3")
        self.assertEqual((done.returncode, done.stderr), (1, "score-bundles: there is no measure 'luck'\n"))
        done = self.run_script("run", "--cli", "none", "nowhere")
        self.assertEqual((done.returncode, done.stderr), (1, "score-bundles: dev has no such bundle\n"))


if __name__ == "__main__":
    unittest.main()
