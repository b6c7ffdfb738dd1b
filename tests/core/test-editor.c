/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-limits.h"
#include "stet-uuid.h"

#include "stet-review-test.h"

/* What the callback was told. */
typedef struct
{
  guint n_changes;
  guint n_saves;
  StetChange *last;
} Told;

static void
count_cb (StetCaseEditor *editor,
          StetChange *change,
          gpointer user_data)
{
  Told *told = user_data;

  if (change == NULL)
    {
      told->n_saves++;
      return;
    }

  /* The case that is told of is the one to be had. */
  assert_ptr_equal (change, stet_case_get_change (get_case (editor), stet_case_get_n_changes (get_case (editor)) - 1));
  told->n_changes++;
  told->last = change;
}

static void
set_title (StetCaseEditor *editor,
           const char *title)
{
  g_autoptr (GError) error = NULL;

  assert_true (stet_command_set_case_title (editor, title, &error));
  g_assert_no_error (error);
}

static const char *
get_title (StetCaseEditor *editor)
{
  return stet_case_get_info (get_case (editor))->title;
}

static void
test_editor__new_case_is_clean_and_not_undoable (void **state)
{
  g_autoptr (StetCaseEditor) editor = stet_case_editor_new (NULL, TEST_BY);
  StetCase *created = get_case (editor);

  assert_int_equal (stet_case_get_n_changes (created), 1);
  assert_string_equal (stet_case_get_change (created, 0)->op, STET_OP_CASE_CREATE);
  assert_string_equal (stet_case_get_change (created, 0)->by, TEST_BY);
  assert_true (stet_uuid_is_valid (stet_case_get_info (created)->id));
  assert_string_equal (stet_case_get_info (created)->created, stet_case_get_change (created, 0)->at);
  assert_string_equal (stet_case_get_info (created)->scale, "desk");
  assert_false (stet_case_editor_is_dirty (editor));
  assert_null (stet_case_editor_get_undo (editor));
  assert_refused (editor, stet_case_editor_undo (editor, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_case_editor_redo (editor, &error), STET_ERROR_REFUSED);
}

static void
test_editor__two_new_cases_differ (void **state)
{
  g_autoptr (StetCaseEditor) one = stet_case_editor_new (NULL, TEST_BY);
  g_autoptr (StetCaseEditor) other = stet_case_editor_new (NULL, TEST_BY);

  assert_string_not_equal (stet_case_get_info (get_case (one))->id, stet_case_get_info (get_case (other))->id);
}

static void
test_editor__fixed_cases_are_the_same_to_the_byte (void **state)
{
  g_autoptr (StetCaseEditor) one = new_review ();
  g_autoptr (StetCaseEditor) other = new_review ();
  g_autofree char *claim_one = mark (one, 1, "14 arches");
  g_autofree char *claim_other = mark (other, 1, "14 arches");
  guint n = stet_case_get_n_changes (get_case (one));

  assert_string_equal (stet_case_get_info (get_case (one))->id, TEST_ID);
  assert_string_equal (claim_one, claim_other);
  assert_int_equal (n, stet_case_get_n_changes (get_case (other)));
  for (guint i = 0; i < n; i++)
    {
      assert_string_equal (stet_case_get_change (get_case (one), i)->at, TEST_AT);
      assert_string_equal (stet_case_get_change (get_case (one), i)->hash, stet_case_get_change (get_case (other), i)->hash);
    }
}

static void
test_editor__changes_are_chained (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();

  for (guint i = 0; i < 5; i++)
    set_title (editor, i % 2 == 0 ? "Bridges" : "Arches");
  assert_true (stet_case_editor_undo (editor, NULL));

  for (guint i = 1; i < stet_case_get_n_changes (get_case (editor)); i++)
    {
      StetChange *change = stet_case_get_change (get_case (editor), i);

      assert_string_equal (change->parents[0], stet_case_get_change (get_case (editor), i - 1)->hash);
      assert_null (change->parents[1]);
    }
  assert_null (stet_case_get_change (get_case (editor), 0)->parents[0]);
}

static void
test_editor__undo_and_redo_append_changes (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  guint n = stet_case_get_n_changes (get_case (editor));
  g_autofree char *id = NULL;
  StetChange *last;

  set_title (editor, "Bridges");
  id = g_strdup (stet_case_get_change (get_case (editor), n)->id);
  assert_string_equal (stet_case_editor_get_undo (editor)->id, id);
  assert_null (stet_case_editor_get_redo (editor));

  assert_true (stet_case_editor_undo (editor, NULL));
  last = stet_case_get_change (get_case (editor), n + 1);
  assert_string_equal (last->op, STET_OP_UNDO);
  assert_string_equal (last->target, id);
  assert_string_equal (get_title (editor), "");
  assert_string_equal (stet_case_editor_get_redo (editor)->id, id);
  assert_string_equal (stet_case_editor_get_undo (editor)->op, STET_OP_ARTICLE_ADD);

  assert_true (stet_case_editor_redo (editor, NULL));
  last = stet_case_get_change (get_case (editor), n + 2);
  assert_string_equal (last->op, STET_OP_REDO);
  assert_string_equal (last->target, id);
  assert_string_equal (get_title (editor), "Bridges");
  assert_string_equal (stet_case_editor_get_undo (editor)->id, id);
  assert_null (stet_case_editor_get_redo (editor));
  assert_int_equal (stet_case_get_n_changes (get_case (editor)), n + 3);
}

static void
test_editor__new_command_ends_redo (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();

  set_title (editor, "Bridges");
  assert_true (stet_case_editor_undo (editor, NULL));
  set_title (editor, "Arches");
  assert_null (stet_case_editor_get_redo (editor));
  assert_refused (editor, stet_case_editor_redo (editor, &error), STET_ERROR_REFUSED);
  assert_true (stet_case_editor_undo (editor, NULL));
  assert_string_equal (get_title (editor), "");
}

static void
test_editor__what_changes_nothing_keeps_redo (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  guint n;

  set_title (editor, "Bridges");
  assert_true (stet_case_editor_undo (editor, NULL));
  n = stet_case_get_n_changes (get_case (editor));
  set_title (editor, "");
  set_title (editor, " \n ");
  assert_int_equal (stet_case_get_n_changes (get_case (editor)), n);
  assert_non_null (stet_case_editor_get_redo (editor));
}

/* Undone one by one, each state is exactly the one that was there before. */
static void
test_editor__undo_walks_back_through_every_state (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_case_unref);
  g_autofree char *claim = NULL;
  g_autofree char *other = NULL;
  g_autofree char *statement = NULL;

#define STEP(call)                             \
  g_ptr_array_add (states, snapshot (editor)); \
  call
  STEP (claim = mark (editor, 1, "14 arches"));
  STEP (statement = add (editor, claim, 2, "15 arches"));
  STEP (assert_true (stet_command_set_relation (editor, claim, NULL, STET_RELATION_CONFLICT, NULL)));
  STEP (assert_true (stet_command_set_explanation (editor, statement, "one was walled up", NULL)));
  STEP (assert_true (stet_command_set_answer (editor, claim, "14", NULL)));
  STEP (assert_true (stet_command_set_stance (editor, statement, STET_STANCE_CONTRADICTS, NULL)));
  STEP (assert_true (stet_command_set_verdict (editor, claim, 1, NULL)));
  STEP (other = stet_command_split (editor, statement, NULL));
  STEP (assert_true (stet_command_merge (editor, claim, other, NULL)));
  STEP (assert_true (stet_command_delete_claim (editor, claim, NULL)));
  STEP (assert_true (stet_command_remove_article (editor, get_article (editor, 3)->id, NULL)));
  g_ptr_array_add (states, snapshot (editor));
#undef STEP

  for (guint i = states->len - 1; i > 0; i--)
    {
      assert_true (stet_case_editor_undo (editor, NULL));
      assert_same_state (g_ptr_array_index (states, i - 1), get_case (editor));
    }
  for (guint i = 1; i < states->len; i++)
    {
      assert_true (stet_case_editor_redo (editor, NULL));
      assert_same_state (g_ptr_array_index (states, i), get_case (editor));
    }
  assert_null (stet_case_editor_get_redo (editor));
}

static void
test_editor__undo_stops_at_its_cap (void **state)
{
  g_autoptr (StetCaseEditor) editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  guint n_undone = 0;

  for (guint i = 0; i <= STET_LIMIT_UNDO; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      set_title (editor, title);
    }

  while (stet_case_editor_undo (editor, NULL))
    n_undone++;
  assert_int_equal (n_undone, STET_LIMIT_UNDO);
  assert_string_equal (get_title (editor), "0");

  while (stet_case_editor_redo (editor, NULL))
    n_undone--;
  assert_int_equal (n_undone, 0);
  assert_string_equal (get_title (editor), G_STRINGIFY (10000));
}

static void
test_editor__saved_position_moves_with_the_snapshot (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetCase) saved = NULL;

  assert_true (stet_case_editor_is_dirty (editor));
  saved = snapshot (editor);
  stet_case_editor_mark_saved (editor, saved);
  assert_false (stet_case_editor_is_dirty (editor));

  set_title (editor, "Bridges");
  assert_true (stet_case_editor_is_dirty (editor));
  /* Undoing leaves its trace in the history, which is not on disk yet. */
  assert_true (stet_case_editor_undo (editor, NULL));
  assert_true (stet_case_editor_is_dirty (editor));
}

static void
test_editor__edits_during_a_save_keep_it_dirty (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetCase) being_saved = snapshot (editor);

  set_title (editor, "Bridges");
  stet_case_editor_mark_saved (editor, being_saved);
  assert_true (stet_case_editor_is_dirty (editor));
  stet_case_editor_mark_saved (editor, get_case (editor));
  assert_false (stet_case_editor_is_dirty (editor));
  stet_case_editor_mark_saved (editor, NULL);
  assert_true (stet_case_editor_is_dirty (editor));
}

static void
test_editor__callback_comes_once_for_each_change (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  Told told = { 0 };

  stet_case_editor_set_callback (editor, count_cb, &told);
  set_title (editor, "Bridges");
  assert_int_equal (told.n_changes, 1);
  assert_string_equal (told.last->op, STET_OP_CASE_TITLE);
  set_title (editor, "Bridges");
  assert_int_equal (told.n_changes, 1);
  assert_refused (editor, stet_command_set_title (editor, NO_ID, "x", &error), STET_ERROR_INVALID);
  assert_int_equal (told.n_changes, 1);
  assert_true (stet_case_editor_undo (editor, NULL));
  assert_int_equal (told.n_changes, 2);
  assert_string_equal (told.last->op, STET_OP_UNDO);
  assert_true (stet_case_editor_redo (editor, NULL));
  assert_int_equal (told.n_changes, 3);
  assert_int_equal (told.n_saves, 0);
  stet_case_editor_mark_saved (editor, get_case (editor));
  assert_int_equal (told.n_changes, 3);
  assert_int_equal (told.n_saves, 1);
  stet_case_editor_set_callback (editor, NULL, NULL);
  set_title (editor, "Arches");
  assert_int_equal (told.n_changes, 3);
}

static void
test_editor__changes_carry_the_name_of_the_day (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  guint n = stet_case_get_n_changes (get_case (editor));

  stet_case_editor_set_by (editor, "Sam Roe");
  assert_string_equal (stet_case_editor_get_by (editor), "Sam Roe");
  stet_case_editor_set_by (editor, stet_case_editor_get_by (editor));
  set_title (editor, "Bridges");
  assert_string_equal (stet_case_get_change (get_case (editor), n)->by, "Sam Roe");
  assert_string_equal (stet_case_get_change (get_case (editor), n - 1)->by, TEST_BY);
}

/* Letters and numbers are in print somewhere: they never mean another thing. */
static void
test_editor__numbers_are_never_used_twice (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetCaseEditor) reopened = NULL;
  g_autofree char *first = mark (editor, 1, "14 arches");
  g_autofree char *second = mark (editor, 1, "opened in 1931");
  g_autofree char *third = NULL;
  g_autofree char *fourth = NULL;

  assert_int_equal (get_claim (editor, first)->number, 1);
  assert_int_equal (get_claim (editor, second)->number, 2);
  assert_true (stet_command_delete_claim (editor, second, NULL));
  third = mark (editor, 1, "$3 million");
  assert_int_equal (get_claim (editor, third)->number, 3);
  assert_true (stet_case_editor_undo (editor, NULL));
  assert_true (stet_command_remove_article (editor, get_article (editor, 3)->id, NULL));

  reopened = stet_case_editor_new (get_case (editor), TEST_BY);
  fourth = mark (reopened, 2, "15 arches");
  assert_int_equal (get_claim (reopened, fourth)->number, 4);
  add_article (reopened, TEXT_C, "Walker");
  assert_null (stet_case_find_article_by_number (get_case (reopened), 3));
  assert_string_equal (get_article (reopened, 4)->outlet, "Walker");
}

static void
test_editor__opened_case_starts_with_empty_stacks (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetCaseEditor) reopened = stet_case_editor_new (get_case (editor), "Sam Roe");

  assert_ptr_equal (get_case (reopened), get_case (editor));
  assert_null (stet_case_editor_get_undo (reopened));
  assert_false (stet_case_editor_is_dirty (reopened));
  set_title (reopened, "Bridges");
  assert_string_equal (get_title (editor), "");
}

static StetCase *
new_read_only (StetCaseEditor *editor)
{
  StetCase *current = get_case (editor);
  g_autoptr (StetJson) before = stet_json_new_array ();
  g_autoptr (StetJson) after = stet_json_new_array ();
  const char *parents[] = { stet_case_get_change (current, stet_case_get_n_changes (current) - 1)->hash, NULL };
  g_autofree char *id = stet_case_editor_dup_id (editor);
  g_autoptr (StetChange) change = stet_change_new (id, TEST_AT, TEST_BY, "case.dream", "", before, after, parents, NULL);
  g_autoptr (GError) error = NULL;
  StetCase *next = stet_case_apply (current, change, &error);

  g_assert_no_error (error);
  assert_true (stet_case_is_read_only (next));
  return next;
}

static void
test_editor__read_only_case_refuses_every_edit (void **state)
{
  g_autoptr (StetCaseEditor) writable = new_review ();
  g_autofree char *claim = mark (writable, 1, "14 arches");
  g_autoptr (StetCase) base = new_read_only (writable);
  g_autoptr (StetCaseEditor) editor = stet_case_editor_new (base, TEST_BY);

  assert_refused (editor, stet_command_set_title (editor, claim, "Arches", &error), STET_ERROR_READ_ONLY);
  assert_refused (editor, stet_command_delete_claim (editor, claim, &error), STET_ERROR_READ_ONLY);
  assert_refused (editor, stet_command_set_case_title (editor, "Arches", &error), STET_ERROR_READ_ONLY);
  assert_refused (editor, stet_command_mark (editor, get_article (editor, 2)->id, find_words (editor, 2, "15 arches"), STET_CLAIM_FACT, &error), STET_ERROR_READ_ONLY);
  assert_refused (editor, stet_case_editor_undo (editor, &error), STET_ERROR_READ_ONLY);
  assert_refused (editor, stet_case_editor_redo (editor, &error), STET_ERROR_READ_ONLY);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_editor__new_case_is_clean_and_not_undoable),
    cmocka_unit_test (test_editor__two_new_cases_differ),
    cmocka_unit_test (test_editor__fixed_cases_are_the_same_to_the_byte),
    cmocka_unit_test (test_editor__changes_are_chained),
    cmocka_unit_test (test_editor__undo_and_redo_append_changes),
    cmocka_unit_test (test_editor__new_command_ends_redo),
    cmocka_unit_test (test_editor__what_changes_nothing_keeps_redo),
    cmocka_unit_test (test_editor__undo_walks_back_through_every_state),
    cmocka_unit_test (test_editor__undo_stops_at_its_cap),
    cmocka_unit_test (test_editor__saved_position_moves_with_the_snapshot),
    cmocka_unit_test (test_editor__edits_during_a_save_keep_it_dirty),
    cmocka_unit_test (test_editor__callback_comes_once_for_each_change),
    cmocka_unit_test (test_editor__changes_carry_the_name_of_the_day),
    cmocka_unit_test (test_editor__numbers_are_never_used_twice),
    cmocka_unit_test (test_editor__opened_case_starts_with_empty_stacks),
    cmocka_unit_test (test_editor__read_only_case_refuses_every_edit),
  };

  return cmocka_run_group_tests_name ("editor", tests, NULL, NULL);
}
