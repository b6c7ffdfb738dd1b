/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-fact-picker.h"
#include "stet-facts-fixture.h"

#define CAP 200

typedef struct
{
  StetFactsFixture *facts;
  GtkWindow *parent;
} Fixture;

static char *picked; /* the callback has no data of its own */
static guint n_picked;

static void
picked_cb (StetSession *session,
           const char *claim)
{
  g_free (picked);
  picked = g_strdup (claim);
  n_picked++;
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->facts = stet_facts_fixture_new ();
  fixture->parent = stet_gui_test_present (gtk_label_new ("Parent"), 300, 200);
  n_picked = 0;
  *state = fixture;
  return 0;
}

static gpointer
find_picker (void)
{
  return stet_gui_test_find_window (ADW_TYPE_WINDOW, "Merge Into");
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  if (find_picker () != NULL)
    gtk_window_destroy (find_picker ());
  gtk_window_destroy (fixture->parent);
  stet_gui_test_settle ();
  stet_facts_fixture_free (fixture->facts);
  g_clear_pointer (&picked, g_free);
  g_free (fixture);
  return 0;
}

static gboolean
is_open (gpointer data)
{
  return find_picker () != NULL;
}

static void
open_picker (Fixture *fixture,
             const char *except)
{
  stet_fact_picker_show (fixture->parent, fixture->facts->session, "Merge Into", except, picked_cb);
  stet_gui_test_wait (is_open, NULL);
}

static GtkListBox *
get_list (void)
{
  GtkListBox *list = stet_facts_fixture_find_named (find_picker (), GTK_TYPE_LIST_BOX, "Facts");

  assert_non_null (list);
  return list;
}

static guint
count_rows (void)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (get_list (), (int) n) != NULL)
    n++;
  return n;
}

static gboolean
has_rows (gpointer data)
{
  return count_rows () == GPOINTER_TO_UINT (data);
}

static GtkWidget *
get_entry (void)
{
  GtkWidget *entry = stet_facts_fixture_find_named (find_picker (), GTK_TYPE_SEARCH_ENTRY, "Search the facts");

  assert_non_null (entry);
  return entry;
}

static void
search (const char *words,
        guint n_expected)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry ()), words);
  stet_gui_test_wait (has_rows, GUINT_TO_POINTER (n_expected));
}

static void
test_picker__offers_all_but_the_excepted_one (void **state)
{
  Fixture *fixture = *state;
  guint n_claims;

  stet_facts_fixture_add_facts (fixture->facts);
  n_claims = stet_case_get_n_claims (stet_session_get_case (fixture->facts->session));
  open_picker (fixture, fixture->facts->visits);
  assert_int_equal (count_rows (), n_claims - 1);
  for (guint i = 0; i < n_claims - 1; i++)
    {
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (get_list (), (int) i)));

      assert_string_not_equal (title, stet_facts_fixture_claim (fixture->facts, fixture->facts->visits)->title);
    }
}

static void
test_search__folds_case_and_accents (void **state)
{
  Fixture *fixture = *state;

  stet_facts_fixture_add_facts (fixture->facts);
  assert_true (stet_command_set_title (fixture->facts->editor, fixture->facts->trade, "Tô Lâm & <guests>", NULL));
  open_picker (fixture, NULL);
  search ("TO LAM", 1);
  assert_true (stet_gui_test_shows (find_picker (), "Tô Lâm &amp; &lt;guests&gt;"));
  search ("nothing like it", 0);
}

static void
test_search__finds_the_number_and_the_answer (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *number = NULL;

  stet_facts_fixture_add_facts (fixture->facts);
  assert_true (stet_command_set_answer (fixture->facts->editor, fixture->facts->trade, "unheard of", NULL));
  open_picker (fixture, NULL);
  search ("Unheard", 1);
  g_signal_emit_by_name (get_entry (), "activate");
  assert_string_equal (picked, fixture->facts->trade);
}

static void
test_enter__picks_the_first_row_once (void **state)
{
  Fixture *fixture = *state;
  const char *title;

  stet_facts_fixture_add_facts (fixture->facts);
  title = stet_facts_fixture_claim (fixture->facts, fixture->facts->documents)->title;
  open_picker (fixture, NULL);
  search (title, 1);
  g_signal_emit_by_name (get_entry (), "activate");
  stet_gui_test_settle ();
  assert_null (find_picker ());
  assert_int_equal (n_picked, 1);
  assert_string_equal (picked, fixture->facts->documents);
}

/* The entry tells of typing with a delay; Enter does not wait for it. */
static void
test_enter__picks_by_what_is_written_now (void **state)
{
  Fixture *fixture = *state;

  stet_facts_fixture_add_facts (fixture->facts);
  assert_true (stet_command_set_title (fixture->facts->editor, fixture->facts->trade, "The one and only", NULL));
  open_picker (fixture, NULL);
  gtk_editable_set_text (GTK_EDITABLE (get_entry ()), "one and only");
  g_signal_emit_by_name (get_entry (), "activate");
  assert_string_equal (picked, fixture->facts->trade);
}

static void
test_enter__without_a_match_picks_nothing (void **state)
{
  Fixture *fixture = *state;

  stet_facts_fixture_add_facts (fixture->facts);
  open_picker (fixture, NULL);
  search ("nothing like it", 0);
  g_signal_emit_by_name (get_entry (), "activate");
  stet_gui_test_settle ();
  assert_non_null (find_picker ());
  assert_int_equal (n_picked, 0);
}

static void
test_row__picks_when_it_is_activated (void **state)
{
  Fixture *fixture = *state;
  GtkListBoxRow *row;

  stet_facts_fixture_add_facts (fixture->facts);
  open_picker (fixture, NULL);
  row = gtk_list_box_get_row_at_index (get_list (), 1);
  g_signal_emit_by_name (get_list (), "row-activated", row);
  stet_gui_test_settle ();
  assert_int_equal (n_picked, 1);
  assert_string_equal (picked, stet_case_get_claim (stet_session_get_case (fixture->facts->session), 1)->id);
}

static void
test_escape__picks_nothing (void **state)
{
  Fixture *fixture = *state;

  stet_facts_fixture_add_facts (fixture->facts);
  open_picker (fixture, NULL);
  g_signal_emit_by_name (get_entry (), "stop-search");
  stet_gui_test_settle ();
  assert_null (find_picker ());
  assert_int_equal (n_picked, 0);
}

static void
test_list__ends_at_its_cap (void **state)
{
  Fixture *fixture = *state;

  stet_facts_fixture_add_many (fixture->facts, CAP + 1);
  open_picker (fixture, NULL);
  assert_int_equal (count_rows (), CAP);
}

int
main (void)
{
#define WITH_FACTS(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_FACTS (test_picker__offers_all_but_the_excepted_one),
    WITH_FACTS (test_search__folds_case_and_accents),
    WITH_FACTS (test_search__finds_the_number_and_the_answer),
    WITH_FACTS (test_enter__picks_the_first_row_once),
    WITH_FACTS (test_enter__picks_by_what_is_written_now),
    WITH_FACTS (test_enter__without_a_match_picks_nothing),
    WITH_FACTS (test_row__picks_when_it_is_activated),
    WITH_FACTS (test_escape__picks_nothing),
    WITH_FACTS (test_list__ends_at_its_cap),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("fact-picker", tests, NULL, NULL);
}
