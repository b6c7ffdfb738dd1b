/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include <adwaita.h>
#include <string.h>

#include "stet-columns.h"
#include "stet-suggestion-card.h"
#include "stet-suggestions-pane.h"

#define STORM_A "Storm hits the coast\n\nThe storm killed 12 people in Port Marlow on Thursday, the mayor said. Repairs to the harbour will cost $3.6 million.\n"
#define STORM_B "Coast counts its dead\n\nThe storm in Port Marlow killed 15 people on Thursday, police said. Repairs to the harbour will cost $3.6 million.\n"

typedef struct
{
  StetSession *session;
  StetCaseEditor *editor;
  StetSuggester *suggester;
  StetSuggestionsPane *pane;
  StetColumns *columns;
  GtkWindow *window;
  GPtrArray *messages;
} Fixture;

static void
message_cb (StetSession *session,
            const char *text,
            gboolean with_undo,
            gpointer user_data)
{
  g_ptr_array_add (user_data, g_strdup (text));
}

static guint
get_n (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->suggester));
}

static gboolean
is_ready (gpointer data)
{
  Fixture *fixture = data;

  return get_n (fixture) > 0 && !stet_suggester_get_analysing (fixture->suggester);
}

static gboolean
is_idle (gpointer data)
{
  Fixture *fixture = data;

  return stet_suggester_get_suggestions (fixture->suggester) != NULL && !stet_suggester_get_analysing (fixture->suggester);
}

static Fixture *
make (gboolean with_articles)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  fixture->session = stet_session_new ();
  fixture->editor = stet_session_get_editor (fixture->session);
  fixture->messages = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (fixture->session, "message", G_CALLBACK (message_cb), fixture->messages);
  if (with_articles)
    {
      g_free (stet_gui_test_add_article (fixture->editor, "Storm hits the coast", STORM_A));
      g_free (stet_gui_test_add_article (fixture->editor, "Coast counts its dead", STORM_B));
    }
  fixture->suggester = stet_suggester_new (fixture->session);
  fixture->columns = STET_COLUMNS (stet_columns_new (fixture->session));
  stet_columns_set_suggester (fixture->columns, fixture->suggester);
  fixture->pane = STET_SUGGESTIONS_PANE (stet_suggestions_pane_new ());
  stet_suggestions_pane_set_suggester (fixture->pane, fixture->suggester, fixture->session);
  gtk_widget_set_hexpand (GTK_WIDGET (fixture->columns), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (fixture->pane), 400, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->columns));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->pane));
  fixture->window = stet_gui_test_present (box, 1300, 700);
  if (with_articles)
    stet_gui_test_wait (is_ready, fixture);
  return fixture;
}

static void
drop (Fixture *fixture)
{
  gpointer pane = fixture->pane;
  gpointer suggester = fixture->suggester;

  g_object_add_weak_pointer (G_OBJECT (pane), &pane);
  g_object_add_weak_pointer (G_OBJECT (suggester), &suggester);
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->suggester);
  stet_gui_test_settle ();
  assert_null (pane);
  assert_null (suggester);
  g_object_unref (fixture->session);
  g_ptr_array_unref (fixture->messages);
  g_free (fixture);
}

static int
set_up (void **state)
{
  *state = make (TRUE);
  return 0;
}

static int
tear_down (void **state)
{
  drop (*state);
  return 0;
}

static gboolean
is_analysing (gpointer data)
{
  Fixture *fixture = data;

  return stet_suggester_get_analysing (fixture->suggester);
}

static const char *
get_title (Fixture *fixture)
{
  return adw_status_page_get_title (ADW_STATUS_PAGE (stet_gui_test_find (GTK_WIDGET (fixture->pane), ADW_TYPE_STATUS_PAGE)));
}

/* The two articles are read in no time, so what stands there meanwhile can be
 * any step of it; at the end it is the last one. */
static void
test_progress__stands_in_the_pane_until_all_is_compared (void **state)
{
  Fixture *fixture = make (FALSE);
  g_autofree char *end = NULL;

  assert_string_equal (get_title (fixture), "No Suggestions");
  g_free (stet_gui_test_add_article (fixture->editor, "Storm hits the coast", STORM_A));
  stet_gui_test_wait (is_analysing, fixture);
  assert_true (g_str_has_prefix (get_title (fixture), "Reading ") || g_str_has_prefix (get_title (fixture), "Comparing "));
  stet_gui_test_wait (is_idle, fixture);
  end = stet_suggester_dup_progress (fixture->suggester);
  assert_string_equal (end, "Comparing the Articles… 100 %");
  assert_string_equal (get_title (fixture), "No Suggestions");
  drop (fixture);
}

static GtkWidget *
get_list (Fixture *fixture)
{
  return stet_gui_test_find (GTK_WIDGET (fixture->pane), GTK_TYPE_LIST_VIEW);
}

static GtkWidget *
get_card (Fixture *fixture)
{
  return stet_gui_test_find (GTK_WIDGET (fixture->pane), STET_TYPE_SUGGESTION_CARD);
}

static guint
get_n_claims (Fixture *fixture)
{
  return stet_case_get_n_claims (stet_session_get_case (fixture->session));
}

static const char *
get_last_message (Fixture *fixture)
{
  return fixture->messages->len > 0 ? fixture->messages->pdata[fixture->messages->len - 1] : "";
}

static void
test_card__says_what_why_and_both_values (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *card;
  g_autofree char *sentence = NULL;
  g_autoptr (StetProposal) proposal = g_list_model_get_item (G_LIST_MODEL (fixture->suggester), 0);
  const StetSuggestion *suggestion = stet_proposal_get_suggestion (proposal);

  stet_gui_test_frames (GTK_WIDGET (fixture->window), 2);
  stet_gui_test_shot (GTK_WIDGET (fixture->window), "suggestions");
  card = get_card (fixture);
  assert_non_null (card);
  assert_true (stet_gui_test_shows (card, "Conflicts"));
  assert_true (stet_gui_test_shows (card, suggestion->title));
  assert_true (stet_gui_test_shows (card, suggestion->explanation));
  sentence = stet_suggestion_card_describe (stet_session_get_case (fixture->session), suggestion);
  assert_non_null (strstr (sentence, "12"));
  assert_non_null (strstr (sentence, "15"));
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
}

/* Ghosts are drawn in every column whose article has a row, and only then. */
static void
test_ghosts__follow_what_is_proposed (void **state)
{
  Fixture *fixture = *state;
  StetArticleView *a = stet_article_column_get_view (stet_columns_get_column (fixture->columns, 0));
  StetArticleView *b = stet_article_column_get_view (stet_columns_get_column (fixture->columns, 1));
  guint n = get_n (fixture);

  assert_int_equal (stet_article_view_get_n_ghosts (a), n);
  assert_int_equal (stet_article_view_get_n_ghosts (b), n);
  stet_suggester_set_ghosts (fixture->suggester, FALSE);
  assert_int_equal (stet_article_view_get_n_ghosts (a), 0);
  assert_true (stet_suggestions_pane_step (fixture->pane, 1));
  /* The chosen one is shown all the same. */
  assert_int_equal (stet_article_view_get_n_ghosts (a), 1);
  stet_suggester_set_ghosts (fixture->suggester, TRUE);
  assert_int_equal (stet_article_view_get_n_ghosts (a), n);
}

static void
test_keys__space_backspace_and_enter (void **state)
{
  Fixture *fixture = *state;
  guint n = get_n (fixture);

  assert_true (n >= 2);
  assert_true (stet_suggestions_pane_focus_list (fixture->pane));
  assert_non_null (stet_suggester_get_chosen (fixture->suggester));
  assert_true (stet_gui_test_press (get_list (fixture), GDK_KEY_space, 0));
  assert_false (stet_suggester_get_ghosts (fixture->suggester));
  assert_true (stet_gui_test_press (get_list (fixture), GDK_KEY_BackSpace, 0));
  assert_int_equal (get_n (fixture), n - 1);
  assert_int_equal (get_n_claims (fixture), 0);
  assert_true (g_str_has_prefix (get_last_message (fixture), "Dismissed"));
  /* The next one is chosen at once. */
  assert_non_null (stet_suggester_get_chosen (fixture->suggester));
  g_signal_emit_by_name (get_list (fixture), "activate", 0);
  assert_true (get_n (fixture) < n - 1);
  assert_int_equal (get_n_claims (fixture), 1);
  assert_true (g_str_has_prefix (get_last_message (fixture), "Accepted"));
}

static void
test_undo__brings_a_suggestion_back (void **state)
{
  Fixture *fixture = *state;
  guint n = get_n (fixture);
  g_autofree char *key = NULL;
  guint position;

  assert_true (stet_suggestions_pane_step (fixture->pane, 1));
  key = g_strdup (stet_suggester_get_chosen (fixture->suggester)->key);
  assert_true (stet_suggester_accept (fixture->suggester));
  assert_false (stet_suggester_find (fixture->suggester, key, &position));
  assert_true (stet_session_undo (fixture->session));
  stet_gui_test_settle ();
  stet_gui_test_wait (is_ready, fixture);
  assert_true (stet_suggester_find (fixture->suggester, key, &position));
  assert_int_equal (get_n (fixture), n);
}

/* A fact and a suggestion are never chosen both. */
static void
test_chosen__is_one_or_the_other (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *article = g_strdup (stet_case_get_article (stet_session_get_case (fixture->session), 0)->id);
  g_autofree char *claim = stet_gui_test_mark (fixture->editor, article, "Port Marlow");

  assert_true (stet_suggestions_pane_step (fixture->pane, 1));
  stet_session_choose (fixture->session, claim);
  assert_null (stet_suggester_get_chosen (fixture->suggester));
  assert_true (stet_suggestions_pane_step (fixture->pane, 1));
  assert_null (stet_session_get_chosen (fixture->session));
}

static void
test_ghost__is_chosen_by_a_click (void **state)
{
  Fixture *fixture = *state;
  StetArticleView *view = stet_article_column_get_view (stet_columns_get_column (fixture->columns, 0));
  g_autofree char *article = g_strdup (stet_article_view_get_article_id (view));
  StetSpan span = stet_gui_test_find_span (fixture->editor, article, "12 people", 0);
  const StetSuggestion *found = stet_suggester_find_at (fixture->suggester, article, span.start);

  assert_non_null (found);
  g_signal_emit_by_name (view, "ghost-chosen", found->key);
  assert_ptr_equal (stet_suggester_get_chosen (fixture->suggester), found);
}

/* What is chosen stays where it is while another article is looked through. */
static void
test_list__does_not_jump (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *key = NULL;
  guint before, after;

  assert_true (stet_suggestions_pane_step (fixture->pane, 1));
  assert_true (stet_suggestions_pane_step (fixture->pane, 1));
  key = g_strdup (stet_suggester_get_chosen (fixture->suggester)->key);
  assert_true (stet_suggester_find (fixture->suggester, key, &before));
  g_free (stet_gui_test_add_article (fixture->editor, "Harbour closed",
                                     "Harbour closed\n\nThe storm in Port Marlow killed 19 people on Thursday, a doctor said. Some 40 boats sank.\n"));
  stet_gui_test_settle ();
  stet_gui_test_wait (is_idle, fixture);
  assert_true (stet_suggester_find (fixture->suggester, key, &after));
  assert_int_equal (before, after);
  assert_string_equal (stet_suggester_get_chosen (fixture->suggester)->key, key);
}

static void
test_pane__without_articles_says_what_to_do (void **state)
{
  Fixture *fixture = make (FALSE);

  stet_gui_test_frames (GTK_WIDGET (fixture->window), 2);
  assert_true (stet_gui_test_shows (GTK_WIDGET (fixture->pane), "No Suggestions"));
  assert_false (stet_suggestions_pane_focus_list (fixture->pane));
  assert_false (stet_suggestions_pane_step (fixture->pane, 1));
  assert_false (stet_suggester_accept (fixture->suggester));
  assert_false (stet_suggester_dismiss (fixture->suggester));
  drop (fixture);
}

int
main (int argc,
      char *argv[])
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_progress__stands_in_the_pane_until_all_is_compared),
    cmocka_unit_test_setup_teardown (test_card__says_what_why_and_both_values, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_ghosts__follow_what_is_proposed, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_keys__space_backspace_and_enter, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_undo__brings_a_suggestion_back, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_chosen__is_one_or_the_other, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_ghost__is_chosen_by_a_click, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_list__does_not_jump, set_up, tear_down),
    cmocka_unit_test (test_pane__without_articles_says_what_to_do),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("suggestions-pane", tests, NULL, NULL);
}
