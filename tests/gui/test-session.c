/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include <glib/gstdio.h>

#include "stet-session-io.h"

/* The session: what the keys do, without any widget. */

#define TEXT_A "Harbour piece\n\nThis is the fifth visit of the leader.\n\nA calm paragraph.\n\nLeaders of the country came six times, five of them himself.\n"
#define TEXT_B "Wire\n\nIt was the fifth visit, officials said.\n"

typedef struct
{
  StetSession *session;
  char *a;
  char *b;
  GPtrArray *messages;
  guint n_changed;
  char *revealed;
  guint64 revealed_start;
} Fixture;

static void
message_cb (StetSession *session,
            const char *text,
            gboolean with_undo,
            Fixture *fixture)
{
  g_ptr_array_add (fixture->messages, g_strdup (text));
}

static void
changed_cb (StetSession *session,
            StetChange *change,
            Fixture *fixture)
{
  fixture->n_changed++;
}

static void
reveal_cb (StetSession *session,
           const char *article,
           guint64 start,
           guint64 end,
           gboolean focus,
           Fixture *fixture)
{
  g_free (fixture->revealed);
  fixture->revealed = g_strdup (article);
  fixture->revealed_start = start;
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->session = stet_session_new ();
  fixture->messages = g_ptr_array_new_with_free_func (g_free);
  fixture->a = stet_gui_test_add_article (stet_session_get_editor (fixture->session), "Harbour piece", TEXT_A);
  fixture->b = stet_gui_test_add_article (stet_session_get_editor (fixture->session), "Wire", TEXT_B);
  g_signal_connect (fixture->session, "message", G_CALLBACK (message_cb), fixture);
  g_signal_connect (fixture->session, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect (fixture->session, "reveal", G_CALLBACK (reveal_cb), fixture);
  *state = fixture;
  return 0;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* A worker may let go of the session a moment after it has answered. */
static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->session), (gpointer *) &fixture->session);
  g_object_unref (fixture->session);
  stet_gui_test_wait (is_gone, &fixture->session);
  g_ptr_array_unref (fixture->messages);
  g_free (fixture->a);
  g_free (fixture->b);
  g_free (fixture->revealed);
  g_free (fixture);
  return 0;
}

static void
select_words (Fixture *fixture,
              const char *article,
              const char *words)
{
  StetSpan span = stet_gui_test_find_span (stet_session_get_editor (fixture->session), article, words, 0);

  stet_session_set_active_article (fixture->session, article);
  stet_session_set_selection (fixture->session, article, span);
}

static const StetClaim *
get_chosen (Fixture *fixture)
{
  const StetClaim *claim = stet_session_get_chosen_claim (fixture->session);

  assert_non_null (claim);
  return claim;
}

static void
test_session_mark__asks_for_a_selection (void **state)
{
  Fixture *fixture = *state;

  assert_false (stet_session_mark (fixture->session));
  assert_int_equal (fixture->messages->len, 1);
  assert_int_equal (fixture->n_changed, 0);
}

static void
test_session__makes_a_fact_of_two_articles_with_two_keys (void **state)
{
  Fixture *fixture = *state;

  select_words (fixture, fixture->a, "fifth visit of the leader");
  assert_true (stet_session_mark (fixture->session));
  assert_int_equal (get_chosen (fixture)->n_statements, 1);
  select_words (fixture, fixture->b, "fifth visit");
  assert_true (stet_session_add_to_fact (fixture->session));
  assert_int_equal (get_chosen (fixture)->n_statements, 2);
  assert_int_equal (fixture->n_changed, 2);
  assert_non_null (stet_session_get_row (fixture->session));
}

static void
mark_two (Fixture *fixture)
{
  select_words (fixture, fixture->a, "fifth visit of the leader");
  assert_true (stet_session_mark (fixture->session));
  select_words (fixture, fixture->a, "six times");
  assert_true (stet_session_add_to_fact (fixture->session));
}

static void
test_session_set_relation__again_takes_it_off (void **state)
{
  Fixture *fixture = *state;

  mark_two (fixture);
  assert_true (stet_session_set_relation (fixture->session, STET_RELATION_CONFLICT));
  assert_int_equal (get_chosen (fixture)->status, STET_STATUS_CONFLICTING);
  assert_true (stet_session_set_relation (fixture->session, STET_RELATION_SCOPE_DIFFERS));
  assert_int_equal (get_chosen (fixture)->status, STET_STATUS_RECONCILED);
  assert_true (stet_session_set_relation (fixture->session, STET_RELATION_SCOPE_DIFFERS));
  assert_int_equal (get_chosen (fixture)->status, STET_STATUS_OPEN);
}

static void
test_session_set_relation__on_the_anchor_row_means_the_other (void **state)
{
  Fixture *fixture = *state;

  mark_two (fixture);
  stet_session_focus_row (fixture->session, stet_claim_get_anchor (get_chosen (fixture))->id);
  assert_true (stet_session_set_relation (fixture->session, STET_RELATION_AGREE));
  assert_int_equal (get_chosen (fixture)->statements[1]->relation, STET_RELATION_AGREE);
}

static void
test_session_decide__stands_advances_unless_unexplained (void **state)
{
  Fixture *fixture = *state;
  gboolean advance = FALSE;

  mark_two (fixture);
  assert_true (stet_session_decide (fixture->session, 1, &advance));
  assert_true (advance);
  assert_true (stet_session_set_relation (fixture->session, STET_RELATION_CONFLICT));
  assert_true (stet_session_decide (fixture->session, 1, &advance));
  assert_false (advance);
  assert_true (stet_session_decide (fixture->session, 3, &advance));
  assert_false (advance);
  assert_int_equal (get_chosen (fixture)->rating, 3);
}

static void
test_session_choose_next_open__goes_round_and_ends (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  first = stet_gui_test_mark (stet_session_get_editor (fixture->session), fixture->a, "fifth visit");
  second = stet_gui_test_mark (stet_session_get_editor (fixture->session), fixture->a, "six times");
  assert_true (stet_session_choose_next_open (fixture->session));
  assert_string_equal (stet_session_get_chosen (fixture->session), first);
  assert_true (stet_session_choose_next_open (fixture->session));
  assert_string_equal (stet_session_get_chosen (fixture->session), second);
  assert_true (stet_session_choose_next_open (fixture->session));
  assert_string_equal (stet_session_get_chosen (fixture->session), first);
  assert_true (stet_session_decide (fixture->session, 1, NULL));
  assert_true (stet_session_choose_next_open (fixture->session));
  assert_true (stet_session_decide (fixture->session, 1, NULL));
  assert_false (stet_session_choose_next_open (fixture->session));
}

static const StetMark *
get_only_mark (Fixture *fixture)
{
  StetCase *stet_case = stet_session_get_case (fixture->session);
  const StetArticle *article = stet_case_find_article (stet_case, fixture->a);

  return stet_case_get_n_marks_in (stet_case, article) == 1 ? stet_case_get_mark_in (stet_case, article, 0) : NULL;
}

static void
test_session_cover__marks_the_paragraph_and_takes_it_off (void **state)
{
  static const StetMarkKind kinds[] = { STET_MARK_OPINION, STET_MARK_NOTHING_TO_CHECK, STET_MARK_HEADLINE, STET_MARK_CAPTION };
  Fixture *fixture = *state;
  StetSpan caret = stet_gui_test_find_span (stet_session_get_editor (fixture->session), fixture->a, "calm", 0);
  StetSpan paragraph = stet_gui_test_find_span (stet_session_get_editor (fixture->session), fixture->a, "A calm paragraph.", 0);

  caret.end = caret.start;
  stet_session_set_selection (fixture->session, fixture->a, caret);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      assert_true (stet_session_cover (fixture->session, kinds[i], FALSE));
      assert_non_null (get_only_mark (fixture));
      assert_int_equal (get_only_mark (fixture)->kind, kinds[i]);
      assert_int_equal (get_only_mark (fixture)->start, paragraph.start);
      assert_true (get_only_mark (fixture)->end >= paragraph.end);
      assert_true (stet_session_cover (fixture->session, kinds[i], FALSE));
      assert_null (get_only_mark (fixture));
    }
}

static void
test_session_cover__prefers_selected_words (void **state)
{
  Fixture *fixture = *state;
  StetSpan words = stet_gui_test_find_span (stet_session_get_editor (fixture->session), fixture->a, "Harbour piece", 0);

  select_words (fixture, fixture->a, "Harbour piece");
  assert_true (stet_session_cover (fixture->session, STET_MARK_HEADLINE, FALSE));
  assert_non_null (get_only_mark (fixture));
  assert_int_equal (get_only_mark (fixture)->start, words.start);
  assert_int_equal (get_only_mark (fixture)->end, words.end);
  assert_true (stet_session_cover (fixture->session, STET_MARK_HEADLINE, FALSE));
  assert_null (get_only_mark (fixture));
}

static void
test_session_not_there__is_recorded_for_the_active_article (void **state)
{
  Fixture *fixture = *state;

  mark_two (fixture);
  stet_session_set_active_article (fixture->session, fixture->b);
  assert_true (stet_session_toggle_not_there (fixture->session));
  assert_int_equal (get_chosen (fixture)->n_not_there, 1);
  assert_int_equal (get_chosen (fixture)->status, STET_STATUS_SINGLE_SOURCE);
  assert_true (stet_session_toggle_not_there (fixture->session));
  assert_int_equal (get_chosen (fixture)->n_not_there, 0);
}

static void
test_session_try__tells_a_sentence (void **state)
{
  Fixture *fixture = *state;

  mark_two (fixture);
  stet_session_set_active_article (fixture->session, fixture->a);
  g_ptr_array_set_size (fixture->messages, 0);
  assert_false (stet_session_toggle_not_there (fixture->session));
  assert_int_equal (fixture->messages->len, 1);
  assert_true (g_ascii_isupper (*(const char *) g_ptr_array_index (fixture->messages, 0)));
}

static void
test_session_undo__names_and_reveals_what_it_changes (void **state)
{
  Fixture *fixture = *state;
  StetSpan span = stet_gui_test_find_span (stet_session_get_editor (fixture->session), fixture->a, "six times", 0);

  mark_two (fixture);
  g_ptr_array_set_size (fixture->messages, 0);
  assert_true (stet_session_undo (fixture->session));
  assert_int_equal (get_chosen (fixture)->n_statements, 1);
  assert_string_equal (fixture->revealed, fixture->a);
  assert_int_equal (fixture->revealed_start, span.start);
  assert_non_null (strstr (g_ptr_array_index (fixture->messages, 0), "Add a statement"));
  assert_true (stet_session_undo (fixture->session));
  assert_null (stet_session_get_chosen (fixture->session));
  assert_true (stet_session_redo (fixture->session));
  assert_true (stet_session_redo (fixture->session));
  assert_int_equal (get_chosen (fixture)->n_statements, 2);
}

static void
flush_cb (gpointer owner)
{
  (*(guint *) owner)++;
}

static void
test_session_flush__runs_before_every_command (void **state)
{
  Fixture *fixture = *state;
  guint n_flushed = 0;

  stet_session_add_flush (fixture->session, flush_cb, &n_flushed);
  select_words (fixture, fixture->a, "fifth visit");
  stet_session_mark (fixture->session);
  assert_true (n_flushed > 0);
  stet_session_remove_flush (fixture->session, &n_flushed);
  n_flushed = 0;
  stet_session_undo (fixture->session);
  assert_int_equal (n_flushed, 0);
}

typedef struct
{
  GAsyncResult *result;
} Wait;

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer data)
{
  ((Wait *) data)->result = g_object_ref (result);
}

static gboolean
is_done (gpointer data)
{
  return ((Wait *) data)->result != NULL;
}

static void
test_session_save__keeps_what_was_edited_meanwhile_dirty (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *folder = g_dir_make_tmp ("stet-session-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "case.stet", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  Wait wait = { NULL };
  gboolean dirty = FALSE;

  mark_two (fixture);
  stet_session_save_async (fixture->session, file, FALSE, done_cb, &wait);
  assert_true (stet_session_is_busy (fixture->session));
  assert_true (stet_session_decide (fixture->session, 2, NULL));
  stet_gui_test_wait (is_done, &wait);
  result = wait.result;
  assert_true (stet_session_save_finish (fixture->session, result, NULL));
  assert_false (stet_session_is_busy (fixture->session));
  g_object_get (fixture->session, "dirty", &dirty, NULL);
  assert_true (dirty);
  assert_true (g_file_equal (stet_session_get_file (fixture->session), file));
  assert_int_equal (g_unlink (path), 0);
  assert_int_equal (g_rmdir (folder), 0);
}

static void
test_session_save__refuses_a_file_that_changed_on_disk (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *folder = g_dir_make_tmp ("stet-session-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "case.stet", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  Wait wait = { NULL };

  stet_session_save_async (fixture->session, file, FALSE, done_cb, &wait);
  stet_gui_test_wait (is_done, &wait);
  first = g_steal_pointer (&wait.result);
  assert_true (stet_session_save_finish (fixture->session, first, NULL));
  assert_true (g_file_set_contents (path, "somebody else's", -1, NULL));
  stet_session_save_async (fixture->session, NULL, FALSE, done_cb, &wait);
  stet_gui_test_wait (is_done, &wait);
  second = g_steal_pointer (&wait.result);
  assert_false (stet_session_save_finish (fixture->session, second, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_CONFLICT));
  /* It says of which file. */
  assert_non_null (strstr (error->message, ".stet: "));
  assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  assert_string_equal (kept, "somebody else's");
  assert_int_equal (g_unlink (path), 0);
  assert_int_equal (g_rmdir (folder), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_session_mark__asks_for_a_selection, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session__makes_a_fact_of_two_articles_with_two_keys, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_set_relation__again_takes_it_off, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_set_relation__on_the_anchor_row_means_the_other, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_decide__stands_advances_unless_unexplained, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_choose_next_open__goes_round_and_ends, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_cover__marks_the_paragraph_and_takes_it_off, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_cover__prefers_selected_words, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_try__tells_a_sentence, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_not_there__is_recorded_for_the_active_article, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_undo__names_and_reveals_what_it_changes, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_flush__runs_before_every_command, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_save__keeps_what_was_edited_meanwhile_dirty, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_session_save__refuses_a_file_that_changed_on_disk, set_up, tear_down),
  };

  return cmocka_run_group_tests_name ("session", tests, NULL, NULL);
}
