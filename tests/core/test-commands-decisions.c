/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-limits.h"

#include "stet-review-test.h"

static void
test_verdict__records_words_scale_person_and_time (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");
  g_autoptr (StetCase) before = snapshot (editor);
  const StetClaim *claim;

  assert_true (stet_command_set_verdict (editor, id, 2, NULL));
  claim = get_claim (editor, id);
  assert_int_equal (claim->rating, 2);
  assert_string_equal (claim->verdict, "Stands with change");
  assert_string_equal (claim->scale, "desk");
  assert_string_equal (claim->reviewer, TEST_BY);
  assert_string_equal (claim->decided_at, TEST_AT);
  assert_int_equal (claim->work_state, STET_WORK_STATE_DECIDED);
  assert_int_equal (stet_case_get_tally (get_case (editor))->n_left, 0);
  assert_string_equal (stet_case_editor_get_undo (editor)->op, STET_OP_VERDICT_SET);
  assert_undo_and_redo (editor, before);
}

static void
test_verdict__zero_clears_and_keeps_why (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");
  g_autoptr (StetCase) before = NULL;
  g_autoptr (StetCase) open = snapshot (editor);

  assert_true (stet_command_set_verdict (editor, id, 0, NULL));
  assert_ptr_equal (get_case (editor), open);

  assert_true (stet_command_set_verdict (editor, id, 4, NULL));
  assert_true (stet_command_set_rationale (editor, id, "counted on the spot", NULL));
  before = snapshot (editor);
  assert_true (stet_command_set_verdict (editor, id, 0, NULL));
  assert_int_equal (get_claim (editor, id)->rating, 0);
  assert_string_equal (get_claim (editor, id)->verdict, "");
  assert_string_equal (get_claim (editor, id)->scale, "");
  assert_string_equal (get_claim (editor, id)->reviewer, "");
  assert_string_equal (get_claim (editor, id)->decided_at, "");
  assert_string_equal (get_claim (editor, id)->rationale, "counted on the spot");
  assert_true (get_claim (editor, id)->is_left);
  assert_string_equal (stet_case_editor_get_undo (editor)->op, STET_OP_VERDICT_CLEAR);
  assert_undo_and_redo (editor, before);
}

static void
test_verdict__same_again_is_nothing_unless_by_another (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");
  StetCase *before;

  assert_true (stet_command_set_verdict (editor, id, 1, NULL));
  before = get_case (editor);
  assert_true (stet_command_set_verdict (editor, id, 1, NULL));
  assert_ptr_equal (get_case (editor), before);

  stet_case_editor_set_by (editor, "Sam Roe");
  assert_true (stet_command_set_verdict (editor, id, 1, NULL));
  assert_string_equal (get_claim (editor, id)->reviewer, "Sam Roe");
}

/* A verdict says what it said when it was given, whatever the scale is now. */
static void
test_verdict__keeps_the_scale_it_was_given_on (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");

  assert_true (stet_command_set_verdict (editor, id, 4, NULL));
  assert_true (stet_command_set_case_scale (editor, "plain", NULL));
  assert_string_equal (get_claim (editor, id)->verdict, "Wrong");
  assert_string_equal (get_claim (editor, id)->scale, "desk");
  assert_refused (editor, stet_command_set_verdict (editor, id, 4, &error), STET_ERROR_INVALID);
  assert_true (stet_command_set_verdict (editor, id, 2, NULL));
  assert_string_equal (get_claim (editor, id)->verdict, "Refuted");
  assert_string_equal (get_claim (editor, id)->scale, "plain");
}

static void
test_verdict__refuses_steps_that_are_not_there (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");

  assert_refused (editor, stet_command_set_verdict (editor, id, 7, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_verdict (editor, id, G_MAXUINT, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_verdict (editor, NO_ID, 1, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_verdict (editor, NO_ID, 0, &error), STET_ERROR_INVALID);
}

static void
test_verdict__ends_waiting_and_attention (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");
  g_autoptr (StetCase) before = NULL;

  assert_true (stet_command_set_waiting (editor, id, "the mayor", "2024-06-22", "by phone", NULL));
  before = snapshot (editor);
  assert_true (stet_command_set_verdict (editor, id, 1, NULL));
  assert_int_equal (get_claim (editor, id)->work_state, STET_WORK_STATE_DECIDED);
  assert_string_equal (get_claim (editor, id)->asked, "");
  assert_string_equal (get_claim (editor, id)->asked_at, "");
  assert_string_equal (get_claim (editor, id)->deadline, "");
  assert_undo_and_redo (editor, before);

  assert_true (stet_command_set_work (editor, id, STET_WORK_NEEDS_ATTENTION, "again", NULL));
  assert_int_equal (get_claim (editor, id)->work_state, STET_WORK_STATE_NEEDS_ATTENTION);
  assert_true (stet_command_set_verdict (editor, id, 1, NULL));
  assert_int_equal (get_claim (editor, id)->work_state, STET_WORK_STATE_DECIDED);
}

static void
test_rationale__is_kept_as_it_is_typed (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");
  g_autofree char *too_long = g_strnfill (STET_LIMIT_FIELD_BYTES + 1, 'x');
  g_autoptr (StetCase) before = snapshot (editor);

  assert_true (stet_command_set_rationale (editor, id, "First line.\nSecond ", NULL));
  assert_string_equal (get_claim (editor, id)->rationale, "First line.\nSecond ");
  assert_undo_and_redo (editor, before);
  assert_refused (editor, stet_command_set_rationale (editor, id, too_long, &error), STET_ERROR_TOO_LARGE);
  assert_refused (editor, stet_command_set_rationale (editor, id, "\xf0\x9f", &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_rationale (editor, NO_ID, "x", &error), STET_ERROR_INVALID);
  assert_true (stet_command_set_rationale (editor, id, " \n\t", NULL));
  assert_string_equal (get_claim (editor, id)->rationale, "");
}

static void
test_waiting__says_whom_when_and_until (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");
  g_autoptr (StetCase) before = snapshot (editor);
  const StetClaim *claim;

  assert_true (stet_command_set_waiting (editor, id, " the mayor ", "2024-06-22", "by phone", NULL));
  claim = get_claim (editor, id);
  assert_int_equal (claim->work_state, STET_WORK_STATE_WAITING);
  assert_string_equal (claim->asked, "the mayor");
  assert_string_equal (claim->asked_at, TEST_AT);
  assert_string_equal (claim->deadline, "2024-06-22");
  assert_string_equal (claim->work_note, "by phone");
  assert_undo_and_redo (editor, before);
  assert_refused (editor, stet_command_set_waiting (editor, id, "x", "tomorrow", "", &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_waiting (editor, NO_ID, "x", "", "", &error), STET_ERROR_INVALID);
}

static void
test_waiting__new_note_does_not_ask_again (void **state)
{
  g_autoptr (StetCaseEditor) fixed = new_review ();
  g_autofree char *id = mark (fixed, 1, "14 arches");
  g_autoptr (StetCaseEditor) editor = NULL;

  assert_true (stet_command_set_waiting (fixed, id, "the mayor", "", "", NULL));
  /* From here on the clock runs. */
  editor = stet_case_editor_new (get_case (fixed), TEST_BY);
  assert_true (stet_command_set_waiting (editor, id, "the mayor", "2024-06-22", "rang again", NULL));
  assert_string_equal (get_claim (editor, id)->asked_at, TEST_AT);
  assert_true (stet_command_set_waiting (editor, id, "the archive", NULL, NULL, NULL));
  assert_string_not_equal (get_claim (editor, id)->asked_at, TEST_AT);
}

static void
test_work__leaves_nothing_of_the_wait (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");
  g_autoptr (StetCase) before = snapshot (editor);
  g_autoptr (StetCase) waiting = NULL;

  assert_true (stet_command_set_waiting (editor, id, "the mayor", "2024-06-22", "by phone", NULL));
  waiting = snapshot (editor);
  assert_true (stet_command_set_work (editor, id, STET_WORK_NEEDS_ATTENTION, "new draft", NULL));
  assert_int_equal (get_claim (editor, id)->work_state, STET_WORK_STATE_NEEDS_ATTENTION);
  assert_string_equal (get_claim (editor, id)->work_note, "new draft");
  assert_string_equal (get_claim (editor, id)->asked, "");
  assert_undo_and_redo (editor, waiting);
  assert_true (stet_command_set_work (editor, id, STET_WORK_AUTO, NULL, NULL));
  assert_same_state (before, get_case (editor));
  assert_refused (editor, stet_command_set_work (editor, id, STET_WORK_WAITING, "", &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_work (editor, id, 3, "", &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_work (editor, NO_ID, STET_WORK_AUTO, "", &error), STET_ERROR_INVALID);
}

static const StetEvidence call = {
  .kind = STET_EVIDENCE_CALL,
  .citation = "Fourteen, and I have seen them all.",
  .url = " https://example.org/call ",
  .who = "Ann Poe",
  .role = "bridge master",
  .date = "2024-06-21",
  .terms = STET_TERMS_ON_RECORD,
  .locator = "02:10",
  .rank = STET_RANK_PRIMARY,
  .note = "second call",
};

static void
test_evidence__is_added_and_edited (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *id = NULL;
  g_autofree char *again = NULL;
  g_autoptr (StetCase) before = snapshot (editor);
  g_autoptr (StetCase) added = NULL;
  StetEvidence value = call;
  const StetEvidence *evidence;

  value.claim = claim;
  id = stet_command_put_evidence (editor, &value, NULL);
  evidence = stet_case_find_evidence (get_case (editor), id);
  assert_string_equal (evidence->claim, claim);
  assert_int_equal (evidence->kind, STET_EVIDENCE_CALL);
  assert_string_equal (evidence->citation, call.citation);
  assert_string_equal (evidence->url, "https://example.org/call");
  assert_string_equal (evidence->who, "Ann Poe");
  assert_string_equal (evidence->role, "bridge master");
  assert_string_equal (evidence->date, "2024-06-21");
  assert_int_equal (evidence->terms, STET_TERMS_ON_RECORD);
  assert_string_equal (evidence->locator, "02:10");
  assert_int_equal (evidence->rank, STET_RANK_PRIMARY);
  assert_string_equal (evidence->note, "second call");
  assert_undo_and_redo (editor, before);

  added = snapshot (editor);
  value = (StetEvidence){ .id = id, .citation = "Plan", .kind = STET_EVIDENCE_DOCUMENT };
  again = stet_command_put_evidence (editor, &value, NULL);
  assert_string_equal (again, id);
  evidence = stet_case_find_evidence (get_case (editor), id);
  assert_string_equal (evidence->claim, claim);
  assert_string_equal (evidence->citation, "Plan");
  assert_string_equal (evidence->who, "");
  assert_int_equal (get_claim (editor, claim)->n_evidence, 1);
  assert_undo_and_redo (editor, added);
}

static void
test_evidence__keeps_its_order (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *other = mark (editor, 2, "15 arches");
  g_autoptr (StetCase) before = NULL;
  char *ids[4];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = stet_command_put_evidence (editor, &(StetEvidence){ .claim = claim, .citation = "Plan" }, NULL);
  before = snapshot (editor);
  assert_true (stet_command_remove_evidence (editor, ids[1], NULL));
  assert_int_equal (get_claim (editor, claim)->n_evidence, 3);
  assert_undo_and_redo (editor, before);
  assert_true (stet_case_editor_undo (editor, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    assert_string_equal (get_claim (editor, claim)->evidence[i]->id, ids[i]);

  /* Given to another fact it stands behind what that one has. */
  g_free (stet_command_put_evidence (editor, &(StetEvidence){ .claim = other, .citation = "Photo" }, NULL));
  g_free (stet_command_put_evidence (editor, &(StetEvidence){ .id = ids[0], .claim = other, .citation = "Plan" }, NULL));
  assert_int_equal (get_claim (editor, claim)->n_evidence, 3);
  assert_int_equal (get_claim (editor, other)->n_evidence, 2);
  assert_string_equal (get_claim (editor, other)->evidence[1]->id, ids[0]);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (ids[i]);
}

static void
test_evidence__wrong_values_are_refused (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  const StetEvidence bad[] = {
    { .claim = NULL },
    { .claim = NO_ID },
    { .id = NO_ID, .claim = claim },
    { .claim = claim, .kind = 3 },
    { .claim = claim, .terms = 4 },
    { .claim = claim, .rank = 3 },
    { .claim = claim, .date = "last week" },
    { .claim = claim, .note = "\xff" },
  };
  StetEvidence long_one = { .claim = claim };
  g_autofree char *too_long = g_strnfill (STET_LIMIT_TITLE_BYTES + 1, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (editor, stet_command_put_evidence (editor, &bad[i], &error), STET_ERROR_INVALID);
  long_one.who = too_long;
  assert_refused (editor, stet_command_put_evidence (editor, &long_one, &error), STET_ERROR_TOO_LARGE);
  assert_refused (editor, stet_command_remove_evidence (editor, NO_ID, &error), STET_ERROR_INVALID);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_verdict__records_words_scale_person_and_time),
    cmocka_unit_test (test_verdict__zero_clears_and_keeps_why),
    cmocka_unit_test (test_verdict__same_again_is_nothing_unless_by_another),
    cmocka_unit_test (test_verdict__keeps_the_scale_it_was_given_on),
    cmocka_unit_test (test_verdict__refuses_steps_that_are_not_there),
    cmocka_unit_test (test_verdict__ends_waiting_and_attention),
    cmocka_unit_test (test_rationale__is_kept_as_it_is_typed),
    cmocka_unit_test (test_waiting__says_whom_when_and_until),
    cmocka_unit_test (test_waiting__new_note_does_not_ask_again),
    cmocka_unit_test (test_work__leaves_nothing_of_the_wait),
    cmocka_unit_test (test_evidence__is_added_and_edited),
    cmocka_unit_test (test_evidence__keeps_its_order),
    cmocka_unit_test (test_evidence__wrong_values_are_refused),
  };

  return cmocka_run_group_tests_name ("commands-decisions", tests, NULL, NULL);
}
