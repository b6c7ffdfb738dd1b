/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-limits.h"

#include "stet-review-test.h"

static gboolean
commit (StetEdit *edit)
{
  g_autoptr (GError) error = NULL;
  gboolean done = stet_edit_commit (edit, &error);

  g_assert_no_error (error);
  return done;
}

static StetChange *
get_last_change (StetCaseEditor *editor)
{
  return stet_case_get_change (get_case (editor), stet_case_get_n_changes (get_case (editor)) - 1);
}

static const StetJson *
get_delta (const StetJson *deltas,
           const char *id)
{
  for (guint i = 0; i < stet_json_get_length (deltas); i++)
    {
      const StetJson *delta = stet_json_get_element (deltas, i);

      if (g_str_equal (stet_json_get_string (stet_json_get_member (delta, "id")), id))
        return delta;
    }
  return NULL;
}

static void
test_edit__nothing_happens_before_the_commit (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  StetCase *before = get_case (editor);

  {
    g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_CASE_TITLE);

    stet_edit_set (edit, STET_RECORD_CASE, TEST_ID, "title", "Bridges");
  }
  assert_ptr_equal (get_case (editor), before);
}

static void
test_edit__deltas_hold_only_what_changes (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_CLAIM_TITLE);
  const StetJson *before;
  const StetJson *after;

  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "title", "Arches");
  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "kind", "fact");
  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "answer", "14");
  stet_edit_set (edit, STET_RECORD_CASE, TEST_ID, "title", "");
  assert_true (commit (edit));

  before = get_last_change (editor)->before;
  after = get_last_change (editor)->after;
  assert_int_equal (stet_json_get_length (before), 1);
  assert_int_equal (stet_json_get_length (after), 1);
  before = get_delta (before, claim);
  after = get_delta (after, claim);
  assert_string_equal (stet_json_get_string (stet_json_get_member (before, "title")), "Number of arches");
  assert_string_equal (stet_json_get_string (stet_json_get_member (after, "title")), "Arches");
  assert_string_equal (stet_json_get_string (stet_json_get_member (after, "answer")), "14");
  assert_null (stet_json_get_member (after, "kind"));
  assert_null (stet_json_get_member (after, "number"));
}

/* Undo brings the record back from what the change holds of it. */
static void
test_edit__removed_records_are_kept_whole (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *statement = add (editor, claim, 2, "15 arches");
  const StetJson *delta;

  assert_true (stet_command_remove_statement (editor, statement, NULL));
  assert_null (get_delta (get_last_change (editor)->after, statement));
  delta = get_delta (get_last_change (editor)->before, statement);
  assert_string_equal (stet_json_get_string (stet_json_get_member (delta, "claim")), claim);
  assert_string_equal (stet_json_get_string (stet_json_get_member (delta, "text")), get_article (editor, 2)->text_sha256);
  assert_non_null (stet_json_get_member (delta, "end"));
}

static void
test_edit__offsets_are_bytes_inside_and_code_points_outside (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 3, "1999");
  const StetStatement *statement = get_claim (editor, claim)->statements[0];
  const StetJson *delta = get_delta (get_last_change (editor)->after, statement->id);
  StetSpan bytes = find_words (editor, 3, "1999");

  assert_int_equal (statement->start, bytes.start);
  assert_int_equal (statement->end, bytes.end);
  assert_int_equal (stet_json_get_int (stet_json_get_member (delta, "start")), bytes.start - 1); /* é */
  assert_int_equal (stet_json_get_int (stet_json_get_member (delta, "end")), bytes.end - 1);
}

static void
test_edit__created_and_removed_again_is_nothing (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_CLAIM_CREATE);
  StetCase *before = get_case (editor);

  stet_edit_create (edit, STET_RECORD_CLAIM, NO_ID);
  stet_edit_set (edit, STET_RECORD_CLAIM, NO_ID, "title", "Arches");
  stet_edit_remove (edit, STET_RECORD_CLAIM, NO_ID);
  assert_true (commit (edit));
  assert_ptr_equal (get_case (editor), before);
}

static void
test_edit__set_and_set_back_is_nothing (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_CASE_TITLE);
  StetCase *before = get_case (editor);

  stet_edit_set (edit, STET_RECORD_CASE, TEST_ID, "title", "Bridges");
  stet_edit_set (edit, STET_RECORD_CASE, TEST_ID, "title", "");
  assert_true (commit (edit));
  assert_ptr_equal (get_case (editor), before);
}

static void
test_edit__first_mistake_is_reported (void **state)
{
  static const struct
  {
    StetRecordType type;
    const char *id;
    const char *field;
    const char *value;
  } cases[] = {
    { STET_RECORD_CLAIM, NO_ID, "title", "x" },
    { STET_RECORD_CASE, TEST_ID, "colour", "x" },
    { STET_RECORD_CASE, TEST_ID, "title", "\xff" },
    { STET_RECORD_ARTICLE, TEST_ID, "title", "x" },
  };
  g_autoptr (StetCaseEditor) editor = new_review ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_CASE_TITLE);

      stet_edit_set (edit, cases[i].type, cases[i].id, cases[i].field, cases[i].value);
      stet_edit_set (edit, STET_RECORD_CASE, TEST_ID, "title", "Bridges");
      assert_refused (editor, stet_edit_commit (edit, &error), STET_ERROR_INVALID);
    }
}

static void
test_edit__enums_and_numbers_are_checked (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  const char *article = get_article (editor, 1)->id;

  {
    g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_ARTICLE_ROLE);
    stet_edit_set (edit, STET_RECORD_ARTICLE, article, "role", "judge");
    assert_refused (editor, stet_edit_commit (edit, &error), STET_ERROR_INVALID);
  }
  {
    g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_ARTICLE_EDIT);
    stet_edit_set_uint (edit, STET_RECORD_ARTICLE, article, "title", 3);
    assert_refused (editor, stet_edit_commit (edit, &error), STET_ERROR_INVALID);
  }
  {
    g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_ARTICLE_EDIT);
    stet_edit_set_uint (edit, STET_RECORD_ARTICLE, article, "number", 2);
    assert_refused (editor, stet_edit_commit (edit, &error), STET_ERROR_INVALID);
  }
}

static void
test_edit__removed_records_cannot_be_set (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_CLAIM_DELETE);

  stet_edit_remove (edit, STET_RECORD_CLAIM, claim);
  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "title", "Arches");
  assert_refused (editor, stet_edit_commit (edit, &error), STET_ERROR_INVALID);
}

/* A statement without its claim would hang in the air. */
static void
test_edit__references_must_hold_afterwards (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_CLAIM_DELETE);

  stet_edit_remove (edit, STET_RECORD_CLAIM, claim);
  assert_refused (editor, stet_edit_commit (edit, &error), STET_ERROR_INVALID);
}

static void
test_edit__existing_records_are_not_created (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_ARTICLE_ADD);

  stet_edit_create (edit, STET_RECORD_ARTICLE, get_article (editor, 1)->id);
  assert_refused (editor, stet_edit_commit (edit, &error), STET_ERROR_INVALID);
}

/* Two windows on one field: the later one must look again. */
static void
test_edit__edit_of_an_old_case_is_refused (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_CASE_TITLE);

  stet_edit_set (edit, STET_RECORD_CASE, TEST_ID, "title", "Bridges");
  assert_true (stet_command_set_case_title (editor, "Arches", NULL));
  assert_refused (editor, stet_edit_commit (edit, &error), STET_ERROR_REFUSED);
  assert_string_equal (stet_case_get_info (get_case (editor))->title, "Arches");
}

static void
test_edit__strings_stop_at_their_caps (void **state)
{
  static const struct
  {
    StetRecordType type;
    const char *field;
    gsize cap;
  } cases[] = {
    { STET_RECORD_CASE, "title", STET_LIMIT_TITLE_BYTES },
    { STET_RECORD_CLAIM, "title", STET_LIMIT_TITLE_BYTES },
    { STET_RECORD_ARTICLE, "outlet", STET_LIMIT_TITLE_BYTES },
    { STET_RECORD_CLAIM, "verdict.rationale", STET_LIMIT_FIELD_BYTES },
    { STET_RECORD_CLAIM, "answer", STET_LIMIT_FIELD_BYTES },
  };
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize more = 0; more <= 1; more++)
      {
        g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_CASE_TITLE);
        g_autofree char *value = g_strnfill (cases[i].cap + more, 'x');
        const char *ids[STET_N_RECORD_TYPES] = { TEST_ID, get_article (editor, 1)->id, claim };

        stet_edit_set (edit, cases[i].type, ids[cases[i].type], cases[i].field, value);
        if (more == 0)
          assert_true (commit (edit));
        else
          assert_refused (editor, stet_edit_commit (edit, &error), STET_ERROR_TOO_LARGE);
      }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_edit__nothing_happens_before_the_commit),
    cmocka_unit_test (test_edit__deltas_hold_only_what_changes),
    cmocka_unit_test (test_edit__removed_records_are_kept_whole),
    cmocka_unit_test (test_edit__offsets_are_bytes_inside_and_code_points_outside),
    cmocka_unit_test (test_edit__created_and_removed_again_is_nothing),
    cmocka_unit_test (test_edit__set_and_set_back_is_nothing),
    cmocka_unit_test (test_edit__first_mistake_is_reported),
    cmocka_unit_test (test_edit__enums_and_numbers_are_checked),
    cmocka_unit_test (test_edit__removed_records_cannot_be_set),
    cmocka_unit_test (test_edit__references_must_hold_afterwards),
    cmocka_unit_test (test_edit__existing_records_are_not_created),
    cmocka_unit_test (test_edit__edit_of_an_old_case_is_refused),
    cmocka_unit_test (test_edit__strings_stop_at_their_caps),
  };

  return cmocka_run_group_tests_name ("edit", tests, NULL, NULL);
}
