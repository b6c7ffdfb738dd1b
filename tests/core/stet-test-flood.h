/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A small review with one of everything in it, for the tests of what stands
 * above the review itself. */

#include "stet-test-case.h"

/* Claim 1: rise of the river, conflicting, decided; 2: people, corroborated,
 * open; 3: an opinion; 4: alone in A, looked for in B. */
static inline StetCaseEditor *
test_editor_new_filled (void)
{
  StetCaseEditor *editor = test_editor_new ();
  g_autofree char *rise = NULL;
  g_autofree char *people = NULL;
  g_autofree char *opinion = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *other = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  assert_true (stet_command_set_case_title (editor, "Flood", NULL));
  test_add_article (editor, "a.txt", TEST_TEXT_A, "");
  test_add_article (editor, "b.txt", TEST_TEXT_B, "Agency");
  test_add_article (editor, "c.txt", TEST_TEXT_C, "");
  rise = test_mark (editor, 1, "rose by 3 metres", STET_CLAIM_FACT);
  other = test_add_statement (editor, rise, 2, "rose by 4 metres on Friday");
  people = test_mark (editor, 1, "About 200 people fled", STET_CLAIM_FACT);
  second = test_add_statement (editor, people, 2, "Some 200 people left");
  third = test_add_statement (editor, people, 3, "Two hundred persons were brought to safety");
  opinion = test_mark (editor, 3, "It was a sad day.", STET_CLAIM_OPINION);
  alone = test_mark (editor, 1, "Hạ Long 🌊", STET_CLAIM_FACT);
  assert_true (stet_command_set_relation (editor, rise, NULL, STET_RELATION_CONFLICT, NULL));
  assert_true (stet_command_set_explanation (editor, other, "3 against 4", NULL));
  assert_true (stet_command_set_answer (editor, rise, "4 metres", NULL));
  assert_true (stet_command_set_stance (editor, other, STET_STANCE_SUPPORTS, NULL));
  assert_true (stet_command_set_fix (editor, test_claim (editor, 1)->statements[0]->id, "rose by 4 metres", "the gauge", NULL));
  assert_true (stet_command_set_rationale (editor, rise, "The gauge says so.", NULL));
  test_add_evidence (editor, rise);
  assert_true (stet_command_set_verdict (editor, rise, 2, NULL));
  assert_true (stet_command_set_relation (editor, people, NULL, STET_RELATION_AGREE, NULL));
  assert_true (stet_command_set_waiting (editor, people, "the mayor", "2024-07-02", "called twice", NULL));
  assert_true (stet_command_set_not_there (editor, alone, test_article (editor, 2)->id, TRUE, NULL));
  assert_true (stet_command_set_not_there (editor, alone, test_article (editor, 3)->id, TRUE, NULL));
  assert_true (stet_command_mark_passage (editor, test_article (editor, 2)->id, test_span (editor, 2, "Agency report"), STET_MARK_HEADLINE, NULL));
  return editor;
}
