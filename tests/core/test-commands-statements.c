/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-limits.h"

#include "stet-review-test.h"

static const StetStatement *
get_statement (StetCaseEditor *editor,
               const char *id)
{
  return stet_case_find_statement (get_case (editor), id);
}

static void
test_add__joins_a_passage_to_a_claim (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *b = NULL;
  g_autoptr (StetCase) before = NULL;

  assert_true (stet_command_set_not_there (editor, claim, get_article (editor, 2)->id, TRUE, NULL));
  before = snapshot (editor);
  b = add (editor, claim, 2, "15 arches");
  assert_int_equal (get_claim (editor, claim)->n_statements, 2);
  assert_string_equal (get_statement (editor, b)->value, "15 arches");
  assert_string_equal (get_statement (editor, b)->claim, claim);
  assert_int_equal (get_claim (editor, claim)->n_not_there, 0);
  assert_undo_and_redo (editor, before);
}

static void
test_add__refuses_the_same_passage_twice (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  const char *article = get_article (editor, 1)->id;
  StetSpan span = find_words (editor, 1, "14 arches");
  StetSpan blanks = { span.start - 1, span.end };

  assert_refused (editor, stet_command_add_statement (editor, claim, article, span, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_add_statement (editor, claim, article, blanks, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_add_statement (editor, claim, article, (StetSpan){ 3, 3 }, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_add_statement (editor, NO_ID, article, span, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_add_statement (editor, claim, NO_ID, span, &error), STET_ERROR_INVALID);
}

static void
test_edges__move_within_the_article (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  const char *id = get_claim (editor, claim)->statements[0]->id;
  g_autoptr (StetCase) before = snapshot (editor);
  g_autofree char *quote = NULL;

  assert_true (stet_command_set_edges (editor, id, find_words (editor, 1, "The bridge has 14 arches. "), NULL));
  quote = stet_case_dup_quote (get_case (editor), get_statement (editor, id));
  assert_string_equal (quote, "The bridge has 14 arches.");
  assert_string_equal (get_statement (editor, id)->value, "14 arches");
  assert_undo_and_redo (editor, before);
}

static void
test_edges__refuse_nothing_and_another_row (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *other = add (editor, claim, 1, "opened in 1931");

  assert_refused (editor, stet_command_set_edges (editor, other, find_words (editor, 1, "14 arches"), &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_set_edges (editor, other, (StetSpan){ 5, 5 }, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_set_edges (editor, NO_ID, (StetSpan){ 0, 5 }, &error), STET_ERROR_INVALID);
  assert_true (stet_command_set_edges (editor, other, find_words (editor, 1, "opened in 1931"), NULL));
}

/* Rows change places when edges move; the anchor does not change with them. */
static void
test_edges__anchor_stays_when_rows_change_places (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *second = add (editor, claim, 1, "opened in 1931");
  const char *first = get_claim (editor, claim)->statements[0]->id;

  assert_true (stet_command_set_edges (editor, second, find_words (editor, 1, "The bridge has"), NULL));
  assert_string_equal (get_claim (editor, claim)->statements[0]->id, second);
  assert_string_equal (stet_claim_get_anchor (get_claim (editor, claim))->id, first);
  assert_true (stet_case_editor_undo (editor, NULL));
  assert_true (stet_command_set_edges (editor, first, find_words (editor, 1, "Nobody was hurt"), NULL));
  assert_string_equal (get_claim (editor, claim)->statements[0]->id, second);
  assert_string_equal (stet_claim_get_anchor (get_claim (editor, claim))->id, first);
}

static void
test_move__to_another_claim (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *from = mark (editor, 1, "14 arches");
  g_autofree char *b = add (editor, from, 2, "15 arches");
  g_autofree char *to = mark (editor, 3, "fourteen arches");
  g_autoptr (StetCase) before = NULL;

  assert_true (stet_command_set_relation (editor, from, b, STET_RELATION_CONFLICT, NULL));
  assert_true (stet_command_set_explanation (editor, b, "miscounted", NULL));
  assert_true (stet_command_set_answer (editor, from, "14", NULL));
  assert_true (stet_command_set_stance (editor, b, STET_STANCE_CONTRADICTS, NULL));
  assert_true (stet_command_set_not_there (editor, to, get_article (editor, 2)->id, TRUE, NULL));
  before = snapshot (editor);

  assert_true (stet_command_move_statement (editor, b, to, NULL));
  assert_int_equal (get_claim (editor, from)->n_statements, 1);
  assert_int_equal (get_claim (editor, to)->n_statements, 2);
  assert_int_equal (get_claim (editor, to)->n_not_there, 0);
  assert_string_equal (stet_claim_get_anchor (get_claim (editor, to))->article, get_article (editor, 3)->id);
  assert_int_equal (get_statement (editor, b)->relation, STET_RELATION_UNSET);
  assert_int_equal (get_statement (editor, b)->stance, STET_STANCE_UNSET);
  assert_string_equal (get_statement (editor, b)->explanation, "");
  assert_string_equal (get_statement (editor, b)->value, "15 arches");
  assert_undo_and_redo (editor, before);
}

static void
test_move__of_the_last_row_removes_the_claim (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *from = mark (editor, 1, "14 arches");
  g_autofree char *to = mark (editor, 3, "fourteen arches");
  g_autofree char *evidence = stet_command_put_evidence (editor, &(StetEvidence){ .claim = from, .citation = "Plan" }, NULL);
  g_autofree char *moved = g_strdup (get_claim (editor, from)->statements[0]->id);
  g_autoptr (StetCase) before = snapshot (editor);

  assert_true (stet_command_move_statement (editor, moved, to, NULL));
  assert_null (stet_case_find_claim (get_case (editor), from));
  assert_null (stet_case_find_evidence (get_case (editor), evidence));
  assert_string_equal (get_claim (editor, to)->statements[0]->id, moved);
  assert_undo_and_redo (editor, before);
}

static void
test_move__refuses_the_same_passage (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *one = mark (editor, 1, "14 arches");
  g_autofree char *other = mark (editor, 1, "14 arches");
  const char *row = get_claim (editor, one)->statements[0]->id;
  StetCase *before = get_case (editor);

  assert_refused (editor, stet_command_move_statement (editor, row, other, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_move_statement (editor, row, NO_ID, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_move_statement (editor, NO_ID, other, &error), STET_ERROR_INVALID);
  assert_true (stet_command_move_statement (editor, row, one, NULL));
  assert_ptr_equal (get_case (editor), before);
}

static void
test_remove__of_the_anchor_leaves_the_next_one (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *b = add (editor, claim, 2, "15 arches");
  g_autofree char *c = add (editor, claim, 3, "fourteen arches");
  g_autoptr (StetCase) before = NULL;

  assert_true (stet_command_set_anchor (editor, c, NULL));
  assert_true (stet_command_set_relation (editor, claim, NULL, STET_RELATION_CONFLICT, NULL));
  before = snapshot (editor);
  assert_true (stet_command_remove_statement (editor, c, NULL));
  assert_string_equal (get_claim (editor, claim)->anchor, "");
  assert_int_equal (get_claim (editor, claim)->statements[0]->relation, STET_RELATION_UNSET);
  assert_int_equal (get_claim (editor, claim)->statements[1]->relation, STET_RELATION_CONFLICT);
  assert_undo_and_redo (editor, before);
}

static void
test_remove__of_the_last_row_removes_the_claim (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autoptr (StetCase) before = snapshot (editor);

  assert_true (stet_command_remove_statement (editor, get_claim (editor, claim)->statements[0]->id, NULL));
  assert_int_equal (stet_case_get_n_claims (get_case (editor)), 0);
  assert_undo_and_redo (editor, before);
  assert_refused (editor, stet_command_remove_statement (editor, NO_ID, &error), STET_ERROR_INVALID);
}

static void
test_relation__of_one_row_or_of_all (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *b = add (editor, claim, 2, "15 arches");
  g_autofree char *c = add (editor, claim, 3, "fourteen arches");
  g_autoptr (StetCase) before = snapshot (editor);
  g_autoptr (StetCase) agreed = NULL;

  assert_true (stet_command_set_relation (editor, claim, NULL, STET_RELATION_AGREE, NULL));
  assert_int_equal (get_claim (editor, claim)->statements[0]->relation, STET_RELATION_UNSET);
  assert_int_equal (get_statement (editor, b)->relation, STET_RELATION_AGREE);
  assert_int_equal (get_statement (editor, c)->relation, STET_RELATION_AGREE);
  assert_int_equal (get_claim (editor, claim)->status, STET_STATUS_CORROBORATED);
  assert_undo_and_redo (editor, before);

  agreed = snapshot (editor);
  assert_true (stet_command_set_relation (editor, claim, b, STET_RELATION_CONFLICT, NULL));
  assert_int_equal (get_statement (editor, c)->relation, STET_RELATION_AGREE);
  assert_int_equal (get_claim (editor, claim)->status, STET_STATUS_CONFLICTING);
  assert_undo_and_redo (editor, agreed);
}

static void
test_relation__refuses_the_anchor_and_strangers (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *other = mark (editor, 2, "15 arches");
  const char *anchor = get_claim (editor, claim)->statements[0]->id;
  const char *foreign = get_claim (editor, other)->statements[0]->id;

  assert_refused (editor, stet_command_set_relation (editor, claim, anchor, STET_RELATION_AGREE, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_set_relation (editor, claim, NULL, STET_RELATION_AGREE, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_set_relation (editor, claim, foreign, STET_RELATION_AGREE, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_relation (editor, claim, NO_ID, STET_RELATION_AGREE, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_relation (editor, NO_ID, NULL, STET_RELATION_AGREE, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_relation (editor, claim, NULL, 4, &error), STET_ERROR_INVALID);
}

static void
test_statement__explanation_explains (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *b = add (editor, claim, 2, "15 arches");
  g_autoptr (StetCase) before = NULL;

  assert_true (stet_command_set_relation (editor, claim, b, STET_RELATION_SCOPE_DIFFERS, NULL));
  assert_true (stet_claim_is_unexplained (get_claim (editor, claim)));
  before = snapshot (editor);
  assert_true (stet_command_set_explanation (editor, b, "B counts the gate, too", NULL));
  assert_false (stet_claim_is_unexplained (get_claim (editor, claim)));
  assert_undo_and_redo (editor, before);
  assert_true (stet_command_set_explanation (editor, b, "  ", NULL));
  assert_string_equal (get_statement (editor, b)->explanation, "");
  assert_refused (editor, stet_command_set_explanation (editor, NO_ID, "x", &error), STET_ERROR_INVALID);
}

static void
test_statement__stance_needs_an_answer (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  const char *row = get_claim (editor, claim)->statements[0]->id;
  g_autoptr (StetCase) before = NULL;

  assert_refused (editor, stet_command_set_stance (editor, row, STET_STANCE_SUPPORTS, &error), STET_ERROR_REFUSED);
  assert_true (stet_command_set_stance (editor, row, STET_STANCE_UNSET, NULL));
  assert_true (stet_command_set_answer (editor, claim, "14", NULL));
  before = snapshot (editor);
  assert_true (stet_command_set_stance (editor, row, STET_STANCE_SUPPORTS, NULL));
  assert_int_equal (get_statement (editor, row)->stance, STET_STANCE_SUPPORTS);
  assert_undo_and_redo (editor, before);
  assert_refused (editor, stet_command_set_stance (editor, row, 4, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_stance (editor, NO_ID, STET_STANCE_UNSET, &error), STET_ERROR_INVALID);
}

static void
test_statement__fix_and_reason_are_one_change (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  const char *row = get_claim (editor, claim)->statements[0]->id;
  g_autofree char *too_long = g_strnfill (STET_LIMIT_FIELD_BYTES + 1, 'x');
  g_autoptr (StetCase) before = snapshot (editor);

  assert_true (stet_command_set_fix (editor, row, "15 arches", "see the plan", NULL));
  assert_string_equal (get_statement (editor, row)->fix, "15 arches");
  assert_string_equal (get_statement (editor, row)->fix_reason, "see the plan");
  assert_undo_and_redo (editor, before);
  assert_refused (editor, stet_command_set_fix (editor, row, "x", too_long, &error), STET_ERROR_TOO_LARGE);
  assert_refused (editor, stet_command_set_fix (editor, NO_ID, "x", "", &error), STET_ERROR_INVALID);
  assert_true (stet_command_set_fix (editor, row, NULL, "", NULL));
  assert_same_state (before, get_case (editor));
}

static void
test_statement__value_has_all_its_parts (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  const char *row = get_claim (editor, claim)->statements[0]->id;
  StetValue value = { " 14 ", "about", STET_OUTCOME_FORECAST, "2025", "the mayor", "the old bridge" };
  g_autoptr (StetCase) before = snapshot (editor);

  assert_true (stet_command_set_value (editor, row, &value, NULL));
  assert_string_equal (get_statement (editor, row)->value, "14");
  assert_string_equal (get_statement (editor, row)->hedge, "about");
  assert_int_equal (get_statement (editor, row)->outcome, STET_OUTCOME_FORECAST);
  assert_string_equal (get_statement (editor, row)->period, "2025");
  assert_string_equal (get_statement (editor, row)->speaker, "the mayor");
  assert_string_equal (get_statement (editor, row)->subject, "the old bridge");
  assert_undo_and_redo (editor, before);

  value.outcome = 3;
  assert_refused (editor, stet_command_set_value (editor, row, &value, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_value (editor, NO_ID, &(StetValue){ 0 }, &error), STET_ERROR_INVALID);
  assert_true (stet_command_set_value (editor, row, &(StetValue){ 0 }, NULL));
  assert_string_equal (get_statement (editor, row)->value, "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_add__joins_a_passage_to_a_claim),
    cmocka_unit_test (test_add__refuses_the_same_passage_twice),
    cmocka_unit_test (test_edges__move_within_the_article),
    cmocka_unit_test (test_edges__refuse_nothing_and_another_row),
    cmocka_unit_test (test_edges__anchor_stays_when_rows_change_places),
    cmocka_unit_test (test_move__to_another_claim),
    cmocka_unit_test (test_move__of_the_last_row_removes_the_claim),
    cmocka_unit_test (test_move__refuses_the_same_passage),
    cmocka_unit_test (test_remove__of_the_anchor_leaves_the_next_one),
    cmocka_unit_test (test_remove__of_the_last_row_removes_the_claim),
    cmocka_unit_test (test_relation__of_one_row_or_of_all),
    cmocka_unit_test (test_relation__refuses_the_anchor_and_strangers),
    cmocka_unit_test (test_statement__explanation_explains),
    cmocka_unit_test (test_statement__stance_needs_an_answer),
    cmocka_unit_test (test_statement__fix_and_reason_are_one_change),
    cmocka_unit_test (test_statement__value_has_all_its_parts),
  };

  return cmocka_run_group_tests_name ("commands-statements", tests, NULL, NULL);
}
