/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-facts-fixture.h"
#include "stet-find-bar.h"

#define TEXT_A "Harbour piece\n\nThe visit began. Another visit followed.\n"
#define TEXT_B "Wire\n\nIt was the fifth VISIT, officials said.\n"

typedef struct
{
  StetSession *session;
  GtkWindow *window;
  StetFindBar *bar;
  char *a;
  char *b;
  guint n_searches; /* times that the hits were told anew */
  guint n_revealed;
  char *revealed;
  StetSpan span;
  gboolean with_focus;
} Fixture;

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
  fixture->span = (StetSpan){ start, end };
  fixture->with_focus = focus;
  fixture->n_revealed++;
}

static void
hits_changed_cb (StetFindBar *bar,
                 Fixture *fixture)
{
  fixture->n_searches++;
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->session = stet_session_new ();
  fixture->a = stet_gui_test_add_article (stet_session_get_editor (fixture->session), "Harbour piece", TEXT_A);
  fixture->b = stet_gui_test_add_article (stet_session_get_editor (fixture->session), "Wire", TEXT_B);
  fixture->bar = g_object_new (STET_TYPE_FIND_BAR, "session", fixture->session, NULL);
  g_signal_connect (fixture->session, "reveal", G_CALLBACK (reveal_cb), fixture);
  g_signal_connect (fixture->bar, "hits-changed", G_CALLBACK (hits_changed_cb), fixture);
  fixture->window = stet_gui_test_present (GTK_WIDGET (fixture->bar), 700, 120);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  g_signal_handlers_disconnect_by_data (fixture->bar, fixture);
  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  g_assert_finalize_object (fixture->session);
  g_free (fixture->a);
  g_free (fixture->b);
  g_free (fixture->revealed);
  g_free (fixture);
  return 0;
}

static GtkWidget *
get_entry (Fixture *fixture)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->bar), STET_TYPE_FIND_BAR, "entry"));
}

static const char *
get_count (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (fixture->bar), STET_TYPE_FIND_BAR, "count")));
}

static guint
count_hits (Fixture *fixture,
            const char *article)
{
  const GArray *hits = stet_find_bar_get_hits (fixture->bar, article, NULL);

  return hits != NULL ? hits->len : 0;
}

typedef struct
{
  Fixture *fixture;
  guint n_a;
  guint n_b;
} Hits;

static gboolean
has_hits (gpointer data)
{
  const Hits *hits = data;

  return count_hits (hits->fixture, hits->fixture->a) == hits->n_a && count_hits (hits->fixture, hits->fixture->b) == hits->n_b;
}

static void
wait_for_hits (Fixture *fixture,
               guint n_a,
               guint n_b)
{
  Hits hits = { fixture, n_a, n_b };

  stet_gui_test_wait (has_hits, &hits);
}

static void
search (Fixture *fixture,
        const char *words)
{
  stet_find_bar_open (fixture->bar);
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture)), words);
}

static void
assert_at (Fixture *fixture,
           const char *article,
           const char *words,
           guint nth)
{
  StetSpan span = stet_gui_test_find_span (stet_session_get_editor (fixture->session), article, words, nth);

  assert_string_equal (fixture->revealed, article);
  assert_int_equal (fixture->span.start, span.start);
  assert_int_equal (fixture->span.end, span.end);
}

static void
test_search__finds_in_all_articles_without_case (void **state)
{
  Fixture *fixture = *state;

  search (fixture, "visit");
  wait_for_hits (fixture, 2, 1);
  assert_string_equal (get_count (fixture), "3 hits");
  assert_int_equal (fixture->n_revealed, 0);
  assert_non_null (stet_facts_fixture_find_named (GTK_WIDGET (fixture->bar), GTK_TYPE_BUTTON, "Article A: 2 hits"));
  assert_non_null (stet_facts_fixture_find_named (GTK_WIDGET (fixture->bar), GTK_TYPE_BUTTON, "Article B: 1 hit"));
}

static gboolean
says_no_hits (gpointer data)
{
  return g_str_equal (get_count (data), "No hits") && ((Fixture *) data)->n_searches > 0;
}

static void
test_search__says_when_there_is_nothing (void **state)
{
  Fixture *fixture = *state;

  search (fixture, "summit");
  stet_gui_test_wait (says_no_hits, fixture);
  stet_find_bar_step (fixture->bar, 1);
  assert_int_equal (fixture->n_revealed, 0);
}

static void
test_open__looks_for_the_selection (void **state)
{
  Fixture *fixture = *state;
  StetSpan span = stet_gui_test_find_span (stet_session_get_editor (fixture->session), fixture->b, "fifth VISIT", 0);

  stet_session_set_selection (fixture->session, fixture->b, span);
  stet_find_bar_open (fixture->bar);
  assert_string_equal (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture))), "fifth VISIT");
  wait_for_hits (fixture, 0, 1);
}

static void
test_open__keeps_the_words_when_there_is_only_a_caret (void **state)
{
  Fixture *fixture = *state;

  search (fixture, "visit");
  wait_for_hits (fixture, 2, 1);
  stet_find_bar_close (fixture->bar);
  wait_for_hits (fixture, 0, 0);
  stet_session_set_selection (fixture->session, fixture->b, (StetSpan){ 3, 3 });
  stet_find_bar_open (fixture->bar);
  assert_string_equal (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture))), "visit");
  wait_for_hits (fixture, 2, 1);
}

static void
test_step__goes_round_the_end_over_all_articles (void **state)
{
  Fixture *fixture = *state;

  search (fixture, "visit");
  wait_for_hits (fixture, 2, 1);
  stet_find_bar_step (fixture->bar, 1);
  assert_at (fixture, fixture->a, "visit", 0);
  assert_string_equal (get_count (fixture), "1 of 3");
  assert_false (fixture->with_focus);
  stet_find_bar_step (fixture->bar, 1);
  assert_at (fixture, fixture->a, "visit", 1);
  stet_find_bar_step (fixture->bar, 1);
  assert_at (fixture, fixture->b, "VISIT", 0);
  assert_string_equal (get_count (fixture), "3 of 3");
  stet_find_bar_step (fixture->bar, 1);
  assert_at (fixture, fixture->a, "visit", 0);
  stet_find_bar_step (fixture->bar, -1);
  assert_at (fixture, fixture->b, "VISIT", 0);
}

static void
test_step__begins_at_the_caret (void **state)
{
  Fixture *fixture = *state;
  StetSpan caret = stet_gui_test_find_span (stet_session_get_editor (fixture->session), fixture->a, "Another", 0);

  stet_session_set_selection (fixture->session, fixture->a, (StetSpan){ caret.start, caret.start });
  search (fixture, "visit");
  wait_for_hits (fixture, 2, 1);
  stet_find_bar_step (fixture->bar, 1);
  assert_at (fixture, fixture->a, "visit", 1);
}

static void
test_get_hits__tells_the_one_gone_to (void **state)
{
  Fixture *fixture = *state;
  gssize current = 5;

  search (fixture, "visit");
  wait_for_hits (fixture, 2, 1);
  stet_find_bar_get_hits (fixture->bar, fixture->a, &current);
  assert_int_equal (current, -1);
  stet_find_bar_step (fixture->bar, 1);
  stet_find_bar_step (fixture->bar, 1);
  stet_find_bar_get_hits (fixture->bar, fixture->a, &current);
  assert_int_equal (current, 1);
  stet_find_bar_get_hits (fixture->bar, fixture->b, &current);
  assert_int_equal (current, -1);
}

static void
test_letter__goes_to_the_first_hit_of_its_article (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *button;

  search (fixture, "visit");
  wait_for_hits (fixture, 2, 1);
  button = stet_facts_fixture_find_named (GTK_WIDGET (fixture->bar), GTK_TYPE_BUTTON, "Article B: 1 hit");
  assert_non_null (button);
  g_signal_emit_by_name (button, "clicked");
  assert_at (fixture, fixture->b, "VISIT", 0);
}

static gboolean
was_revealed (gpointer data)
{
  return ((Fixture *) data)->n_revealed > 0;
}

static void
test_enter__takes_the_words_before_the_entry_told_of_them (void **state)
{
  Fixture *fixture = *state;

  search (fixture, "visit");
  wait_for_hits (fixture, 2, 1);
  /* "search-changed" comes only after a pause in the typing. */
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture)), "fifth");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  stet_gui_test_wait (was_revealed, fixture);
  assert_at (fixture, fixture->b, "fifth", 0);
  assert_int_equal (fixture->n_revealed, 1);
}

static void
test_close__selects_the_hit_in_the_text (void **state)
{
  Fixture *fixture = *state;

  search (fixture, "visit");
  wait_for_hits (fixture, 2, 1);
  stet_find_bar_step (fixture->bar, 1);
  stet_find_bar_step (fixture->bar, 1);
  fixture->n_revealed = 0;
  g_signal_emit_by_name (get_entry (fixture), "stop-search");
  assert_int_equal (fixture->n_revealed, 1);
  assert_true (fixture->with_focus);
  assert_at (fixture, fixture->a, "visit", 1);
  assert_int_equal (count_hits (fixture, fixture->a), 0);
}

static void
test_remove_article__takes_its_hits_along (void **state)
{
  Fixture *fixture = *state;

  search (fixture, "visit");
  wait_for_hits (fixture, 2, 1);
  assert_true (stet_command_remove_article (stet_session_get_editor (fixture->session), fixture->a, NULL));
  wait_for_hits (fixture, 0, 1);
  stet_find_bar_step (fixture->bar, 1);
  assert_at (fixture, fixture->b, "VISIT", 0);
  assert_true (stet_session_undo (fixture->session));
  wait_for_hits (fixture, 2, 1);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
test_destroy__is_fine_while_it_searches (void **state)
{
  StetSession *session = stet_session_new ();
  GtkWidget *bar = g_object_ref_sink (g_object_new (STET_TYPE_FIND_BAR, "session", session, NULL));
  GtkWindow *window = stet_gui_test_present (bar, 700, 120);
  gpointer left = bar;

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (bar, STET_TYPE_FIND_BAR, "entry")), "visit");
  stet_find_bar_step (STET_FIND_BAR (bar), 1);
  gtk_window_destroy (window);
  g_object_add_weak_pointer (G_OBJECT (bar), &left);
  g_object_unref (bar);
  /* The worker holds the bar to its own end. */
  stet_gui_test_wait (is_gone, &left);
  g_assert_finalize_object (session);
}

int
main (void)
{
#define WITH_BAR(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_BAR (test_search__finds_in_all_articles_without_case),
    WITH_BAR (test_search__says_when_there_is_nothing),
    WITH_BAR (test_open__looks_for_the_selection),
    WITH_BAR (test_open__keeps_the_words_when_there_is_only_a_caret),
    WITH_BAR (test_step__goes_round_the_end_over_all_articles),
    WITH_BAR (test_step__begins_at_the_caret),
    WITH_BAR (test_get_hits__tells_the_one_gone_to),
    WITH_BAR (test_letter__goes_to_the_first_hit_of_its_article),
    WITH_BAR (test_enter__takes_the_words_before_the_entry_told_of_them),
    WITH_BAR (test_close__selects_the_hit_in_the_text),
    WITH_BAR (test_remove_article__takes_its_hits_along),
    cmocka_unit_test (test_destroy__is_fine_while_it_searches),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("find-bar", tests, NULL, NULL);
}
