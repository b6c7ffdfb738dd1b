/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What decides how a case leaves the desk. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-review-test.h"

#include "stet-case-scale.h"

#define STEPS "stands: Holds\nchange: Needs work\n"

static void
test_custom_scale__is_used_and_undone (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");
  g_autoptr (StetCase) before = snapshot (editor);
  g_autoptr (StetScale) scale = NULL;
  g_autoptr (StetScale) desk = NULL;

  assert_true (stet_command_set_custom_scale (editor, " The  house ", STEPS, NULL));
  assert_undo_and_redo (editor, before);
  scale = stet_case_dup_scale (get_case (editor), NULL);
  assert_string_equal (scale->id, STET_SCALE_CUSTOM);
  assert_string_equal (scale->title, "The house");
  assert_true (stet_command_set_verdict (editor, id, 2, NULL));
  assert_string_equal (get_claim (editor, id)->verdict, "Needs work");
  assert_string_equal (get_claim (editor, id)->scale, STET_SCALE_CUSTOM);
  assert_refused (editor, stet_command_set_verdict (editor, id, 3, &error), STET_ERROR_INVALID);
  desk = stet_case_dup_scale (get_case (editor), "desk");
  assert_true (stet_scale_equal (desk, stet_scale_find ("desk")));
}

static void
test_custom_scale__must_be_one (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();

  assert_refused (editor, stet_command_set_custom_scale (editor, "House", "stands: Holds", &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_case_scale (editor, STET_SCALE_CUSTOM, &error), STET_ERROR_INVALID);
  assert_true (stet_command_set_custom_scale (editor, "House", STEPS, NULL));
  assert_true (stet_command_set_case_scale (editor, "desk", NULL));
  assert_true (stet_command_set_case_scale (editor, STET_SCALE_CUSTOM, NULL));
}

/* Such a case can only come from a file; then the file is at fault. */
static void
test_custom_scale__that_is_broken_is_no_case (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_CASE_SCALE);
  g_autoptr (GError) error = NULL;

  stet_edit_set (edit, STET_RECORD_CASE, stet_case_get_info (get_case (editor))->id, "custom_scale.steps", "maybe: Perhaps\ncut: Cut");
  assert_false (stet_edit_commit (edit, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_INVALID));
  assert_non_null (strstr (error->message, "custom_scale"));
}

/* What was said on a scale is not taken back by changing the scale. */
static void
test_custom_scale__that_changes_leaves_verdicts_as_they_were (void **state)
{
  static const struct
  {
    const char *steps;
    guint rating; /* where "Needs work" stands on it, 0 for nowhere */
  } rows[] = {
    { "stands: Holds\nchange: Needs work\n", 2 },
    { "change: Needs work\nstands: Holds\ncut: Out\n", 1 },
    { "stands: Holds\ndisputed: Hm\nunverified: Needs work\n", 3 },
    { "stands: Holds\ndisputed: Hm\n", 0 },
  };
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");

  assert_true (stet_command_set_custom_scale (editor, "House", STEPS, NULL));
  assert_true (stet_command_set_verdict (editor, id, 2, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (StetCase) before = snapshot (editor);
      g_autoptr (StetScale) scale = NULL;
      const StetClaim *claim;

      assert_true (stet_command_set_custom_scale (editor, "House", rows[i].steps, NULL));
      if (i > 0)
        assert_undo_and_redo (editor, before);
      scale = stet_case_dup_scale (get_case (editor), NULL);
      claim = get_claim (editor, id);
      assert_string_equal (claim->verdict, "Needs work");
      assert_int_equal (claim->rating, 2);
      assert_string_equal (claim->effect, "change");
      assert_int_equal (stet_claim_find_rating (claim, scale), rows[i].rating);
      assert_int_equal (stet_claim_find_effect (claim, scale), STET_EFFECT_CHANGE);
      assert_int_equal (stet_case_get_tally (get_case (editor))->n_left, 0);
    }
  assert_true (stet_command_set_case_scale (editor, "desk", NULL));
  assert_int_equal (stet_claim_find_rating (get_claim (editor, id), stet_scale_find ("desk")), 0);
  assert_true (stet_command_set_verdict (editor, id, 1, NULL));
  assert_string_equal (get_claim (editor, id)->effect, "");
  assert_int_equal (stet_claim_find_rating (get_claim (editor, id), stet_scale_find ("desk")), 1);
}

static void
test_verdict__that_means_nothing_is_no_case (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_VERDICT_SET);
  g_autoptr (GError) error = NULL;

  stet_edit_set (edit, STET_RECORD_CLAIM, id, "verdict.effect", "maybe");
  assert_false (stet_edit_commit (edit, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_INVALID));
  assert_non_null (strstr (error->message, "maybe"));
}

static void
test_override__says_who_when_and_why (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetCase) before = snapshot (editor);
  const StetCaseInfo *info;

  assert_true (stet_command_set_override (editor, "The paper goes to print.", NULL));
  assert_undo_and_redo (editor, before);
  info = stet_case_get_info (get_case (editor));
  assert_string_equal (info->override_by, TEST_BY);
  assert_string_equal (info->override_at, TEST_AT);
  assert_string_equal (info->override_reason, "The paper goes to print.");
  assert_true (stet_command_set_override (editor, " ", NULL));
  assert_same_state (before, get_case (editor));
}

static void
test_sensitivity__is_of_articles_and_of_back_up (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = mark (editor, 1, "14 arches");
  StetEvidence value = { .claim = id, .citation = "A plan", .url = "", .who = "", .role = "", .date = "", .locator = "", .note = "" };
  g_autofree char *evidence = stet_command_put_evidence (editor, &value, NULL);
  g_autoptr (StetCase) before = snapshot (editor);

  assert_true (stet_command_set_sensitivity (editor, evidence, STET_SENSITIVITY_SENSITIVE, NULL));
  assert_undo_and_redo (editor, before);
  assert_int_equal (stet_case_find_evidence (get_case (editor), evidence)->sensitivity, STET_SENSITIVITY_SENSITIVE);
  assert_true (stet_command_set_sensitivity (editor, get_article (editor, 2)->id, STET_SENSITIVITY_SENSITIVE, NULL));
  assert_int_equal (get_article (editor, 2)->sensitivity, STET_SENSITIVITY_SENSITIVE);
  assert_int_equal (get_article (editor, 1)->sensitivity, STET_SENSITIVITY_NORMAL);

  /* To write it down anew is not to make it public. */
  value.id = evidence;
  value.citation = "The plan";
  g_free (stet_command_put_evidence (editor, &value, NULL));
  assert_int_equal (stet_case_find_evidence (get_case (editor), evidence)->sensitivity, STET_SENSITIVITY_SENSITIVE);

  /* Unless somebody says so with it, in one change. */
  {
    g_autoptr (StetCase) sensitive = snapshot (editor);

    value.citation = "A public plan";
    g_free (stet_command_put_evidence_as (editor, &value, STET_SENSITIVITY_NORMAL, NULL));
    assert_undo_and_redo (editor, sensitive);
    assert_int_equal (stet_case_find_evidence (get_case (editor), evidence)->sensitivity, STET_SENSITIVITY_NORMAL);
  }

  assert_refused (editor, stet_command_set_sensitivity (editor, NO_ID, STET_SENSITIVITY_SENSITIVE, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_sensitivity (editor, NULL, STET_SENSITIVITY_SENSITIVE, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_sensitivity (editor, evidence, (StetSensitivity) 2, &error), STET_ERROR_INVALID);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_custom_scale__is_used_and_undone),
    cmocka_unit_test (test_custom_scale__must_be_one),
    cmocka_unit_test (test_custom_scale__that_changes_leaves_verdicts_as_they_were),
    cmocka_unit_test (test_custom_scale__that_is_broken_is_no_case),
    cmocka_unit_test (test_verdict__that_means_nothing_is_no_case),
    cmocka_unit_test (test_override__says_who_when_and_why),
    cmocka_unit_test (test_sensitivity__is_of_articles_and_of_back_up),
  };

  return cmocka_run_group_tests_name ("commands-release", tests, NULL, NULL);
}
