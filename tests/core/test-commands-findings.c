/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-review-test.h"

#include "stet-case-file.h"
#include "stet-findings.h"
#include "stet-text.h"

#define KEY_1 "1111111111111111111111111111111111111111111111111111111111111111"
#define KEY_2 "2222222222222222222222222222222222222222222222222222222222222222"

static StetClaimPassage
passage (StetCaseEditor *editor,
         guint number,
         const char *words,
         StetRelation relation,
         const char *explanation)
{
  return (StetClaimPassage){
    .article = get_article (editor, number)->id,
    .span = find_words (editor, number, words),
    .relation = relation,
    .explanation = explanation,
  };
}

static char *
accept (StetCaseEditor *editor,
        const char *claim,
        const StetClaimPassage *passages,
        guint n,
        guint anchor)
{
  g_autoptr (GError) error = NULL;
  char *id = stet_command_accept_claim (editor, claim, "Number of arches", passages, n, anchor, &error);

  g_assert_no_error (error);
  assert_non_null (id);
  return id;
}

/* A validator reads what is written, and finds that the history leads there. */
static void
assert_saved_and_read (StetCaseEditor *editor)
{
  g_autoptr (GBytes) bytes = stet_case_to_bytes (get_case (editor));
  g_autoptr (StetProblems) problems = stet_problems_new ();

  stet_case_file_validate_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), problems);
  assert_int_equal (stet_problems_get_n (problems), 0);
}

static void
test_accept__makes_a_claim_in_one_change (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetCase) before = snapshot (editor);
  guint n_changes = stet_case_get_n_changes (before);
  StetClaimPassage passages[] = {
    passage (editor, 2, "15 arches", STET_RELATION_CONFLICT, "One says 14, the other 15."),
    passage (editor, 1, "14 arches", STET_RELATION_UNSET, NULL),
    passage (editor, 3, "fourteen arches", STET_RELATION_AGREE, NULL),
  };
  g_autofree char *id = accept (editor, NULL, passages, 3, 1);
  const StetClaim *claim = get_claim (editor, id);

  assert_int_equal (stet_case_get_n_changes (get_case (editor)), n_changes + 1);
  assert_string_equal (stet_case_get_change (get_case (editor), n_changes)->op, STET_OP_CLAIM_ACCEPT);
  assert_string_equal (stet_case_get_change (get_case (editor), n_changes)->by, TEST_BY);
  assert_string_equal (claim->title, "Number of arches");
  assert_int_equal (claim->kind, STET_CLAIM_FACT);
  assert_int_equal (claim->n_statements, 3);
  assert_string_equal (claim->statements[0]->value, "14 arches");
  assert_ptr_equal (stet_claim_get_anchor (claim), claim->statements[0]);
  assert_int_equal (claim->statements[0]->relation, STET_RELATION_UNSET);
  assert_int_equal (claim->statements[1]->relation, STET_RELATION_CONFLICT);
  assert_string_equal (claim->statements[1]->explanation, "One says 14, the other 15.");
  assert_int_equal (claim->statements[2]->relation, STET_RELATION_AGREE);
  assert_int_equal (claim->status, STET_STATUS_CONFLICTING);
  assert_undo_and_redo (editor, before);
  assert_saved_and_read (editor);
}

/* The anchor need not be the first row, nor the values those of a mark. */
static void
test_accept__keeps_anchor_and_values (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  StetClaimPassage passages[] = {
    passage (editor, 1, "14 arches", STET_RELATION_AGREE, NULL),
    passage (editor, 3, "fourteen arches", STET_RELATION_UNSET, NULL),
  };
  g_autofree char *id = NULL;

  passages[1].value = "14";
  passages[0].outcome = STET_OUTCOME_FORECAST;
  passages[1].outcome = STET_OUTCOME_OUTCOME;
  id = accept (editor, NULL, passages, 2, 1);
  assert_ptr_equal (stet_claim_get_anchor (get_claim (editor, id)), get_claim (editor, id)->statements[1]);
  assert_string_equal (get_claim (editor, id)->statements[1]->value, "14");
  assert_int_equal (get_claim (editor, id)->statements[0]->relation, STET_RELATION_AGREE);
  assert_int_equal (get_claim (editor, id)->statements[0]->outcome, STET_OUTCOME_FORECAST);
  assert_int_equal (get_claim (editor, id)->status, STET_STATUS_SINGLE_SOURCE);
}

static void
test_accept__without_a_title_asks_as_a_mark_does (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  StetClaimPassage passages[] = { passage (editor, 1, "The bridge has 14 arches.", STET_RELATION_UNSET, NULL) };
  g_autofree char *marked = mark (editor, 1, "The bridge has 14 arches.");
  g_autofree char *id = stet_command_accept_claim (editor, NULL, " ", passages, 1, 0, NULL);

  assert_string_equal (get_claim (editor, id)->title, get_claim (editor, marked)->title);
}

static void
test_accept__counts_a_double_once (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  StetClaimPassage passages[] = {
    passage (editor, 2, "15 arches", STET_RELATION_CONFLICT, "Differs."),
    passage (editor, 1, "14 arches", STET_RELATION_UNSET, NULL),
    passage (editor, 2, " 15 arches", STET_RELATION_AGREE, NULL),
    passage (editor, 1, "14 arches", STET_RELATION_CONFLICT, NULL),
  };
  g_autofree char *id = accept (editor, NULL, passages, 4, 1);

  assert_int_equal (get_claim (editor, id)->n_statements, 2);
  assert_int_equal (get_claim (editor, id)->statements[0]->relation, STET_RELATION_UNSET);
  assert_int_equal (get_claim (editor, id)->statements[1]->relation, STET_RELATION_CONFLICT);
}

/* What a person judged stays; what nobody judged is proposed; what was looked
 * for in vain is found. */
static void
test_accept__into_a_claim_leaves_what_was_judged (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 2, "15 arches");
  g_autofree char *anchor = g_strdup (get_claim (editor, claim)->statements[0]->id);
  g_autofree char *row = add (editor, claim, 2, "It was opened in 1931.");
  StetClaimPassage passages[] = {
    passage (editor, 2, "15 arches", STET_RELATION_CONFLICT, "Differs."),
    passage (editor, 1, "14 arches", STET_RELATION_CONFLICT, "One says 14, the other 15."),
    passage (editor, 2, "It was opened in 1931.", STET_RELATION_CONFLICT, "Not what was judged."),
  };
  g_autoptr (StetCase) before = NULL;
  g_autofree char *id = NULL;
  const StetClaim *now;

  assert_true (stet_command_set_relation (editor, claim, row, STET_RELATION_AGREE, NULL));
  assert_true (stet_command_set_not_there (editor, claim, get_article (editor, 1)->id, TRUE, NULL));
  before = snapshot (editor);
  id = accept (editor, claim, passages, 3, 0);
  now = get_claim (editor, claim);

  assert_string_equal (id, claim);
  assert_int_equal (now->n_statements, 3);
  assert_int_equal (now->n_not_there, 0);
  assert_string_equal (stet_claim_get_anchor (now)->id, anchor);
  assert_int_equal (stet_claim_get_anchor (now)->relation, STET_RELATION_UNSET);
  assert_int_equal (stet_claim_find_statement (now, row)->relation, STET_RELATION_AGREE);
  assert_string_equal (stet_claim_find_statement (now, row)->explanation, "");
  assert_int_equal (now->statements[0]->relation, STET_RELATION_CONFLICT);
  assert_undo_and_redo (editor, before);
  assert_saved_and_read (editor);
}

static void
test_accept__what_is_wrong_is_refused (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  StetClaimPassage good = passage (editor, 1, "14 arches", STET_RELATION_UNSET, NULL);
  StetClaimPassage empty = good;
  StetClaimPassage elsewhere = good;
  StetClaimPassage strange = good;
  StetClaimPassage odd = good;

  empty.span.end = empty.span.start;
  elsewhere.article = NO_ID;
  strange.relation = STET_RELATION_SCOPE_DIFFERS + 1;
  odd.outcome = STET_OUTCOME_FORECAST + 1;
  assert_refused (editor, stet_command_accept_claim (editor, NULL, NULL, &empty, 1, 0, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_accept_claim (editor, NULL, NULL, &elsewhere, 1, 0, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_accept_claim (editor, NULL, NULL, &strange, 1, 0, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_accept_claim (editor, NULL, NULL, &odd, 1, 0, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_accept_claim (editor, NO_ID, NULL, &good, 1, 0, &error), STET_ERROR_INVALID);
}

static void
test_dismiss__is_remembered_once_and_undone (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetCase) before = snapshot (editor);
  const StetDismissal findings[] = {
    { .key = KEY_2, .relation = STET_RELATION_CONFLICT, .field = "value", .explanation = "One says 14,\nthe other 15." },
    { .key = KEY_1, .relation = STET_RELATION_AGREE, .field = "value" },
    { .key = KEY_2, .relation = STET_RELATION_CONFLICT },
  };
  StetCase *dismissed;

  assert_true (stet_command_dismiss_findings (editor, findings, G_N_ELEMENTS (findings), NULL));
  assert_undo_and_redo (editor, before);
  dismissed = get_case (editor);
  assert_int_equal (stet_case_get_n_dismissals (dismissed), 2);
  assert_string_equal (stet_case_get_dismissal (dismissed, 0)->key, KEY_1);
  assert_string_equal (stet_case_find_dismissal (dismissed, KEY_2)->explanation, "One says 14,\nthe other 15.");
  assert_int_equal (stet_case_find_dismissal (dismissed, KEY_2)->relation, STET_RELATION_CONFLICT);
  assert_null (stet_case_find_dismissal (dismissed, "0"));
  assert_saved_and_read (editor);

  assert_true (stet_command_dismiss_findings (editor, findings, 2, NULL));
  assert_ptr_equal (get_case (editor), dismissed);
  assert_true (stet_case_editor_undo (editor, NULL));
  assert_int_equal (stet_case_get_n_dismissals (get_case (editor)), 0);
}

static void
test_dismiss__wrong_keys_are_refused (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  const StetDismissal none = { .key = NULL };
  const StetDismissal pair[] = { { .key = KEY_1 }, { .key = "no key" } };
  const StetDismissal strange = { .key = KEY_1, .relation = STET_RELATION_SCOPE_DIFFERS + 1 };

  assert_refused (editor, stet_command_dismiss_findings (editor, &none, 1, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_dismiss_findings (editor, pair, 2, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_dismiss_findings (editor, &strange, 1, &error), STET_ERROR_INVALID);
}

/* The key is what a dismissal is for. */
static void
test_dismissed__without_a_key_is_no_valid_file (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  const StetDismissal finding = { .key = KEY_1, .relation = STET_RELATION_AGREE };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (StetProblems) problems = stet_problems_new ();
  g_autoptr (GString) text = NULL;

  assert_true (stet_command_dismiss_findings (editor, &finding, 1, NULL));
  bytes = stet_case_to_bytes (get_case (editor));
  text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_string_replace (text, "\"key\": \"" KEY_1 "\"", "\"yek\": 1", 1);
  stet_case_file_validate_bytes (text->str, text->len, problems);
  assert_true (stet_problems_get_n (problems) > 0);
  assert_string_equal (stet_problems_get (problems, 0)->path, "$.dismissed[0]");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_accept__makes_a_claim_in_one_change),
    cmocka_unit_test (test_accept__keeps_anchor_and_values),
    cmocka_unit_test (test_accept__without_a_title_asks_as_a_mark_does),
    cmocka_unit_test (test_accept__counts_a_double_once),
    cmocka_unit_test (test_accept__into_a_claim_leaves_what_was_judged),
    cmocka_unit_test (test_accept__what_is_wrong_is_refused),
    cmocka_unit_test (test_dismiss__is_remembered_once_and_undone),
    cmocka_unit_test (test_dismiss__wrong_keys_are_refused),
    cmocka_unit_test (test_dismissed__without_a_key_is_no_valid_file),
  };

  return cmocka_run_group_tests_name ("commands-findings", tests, NULL, NULL);
}
