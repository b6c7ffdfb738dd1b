/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-facts-fixture.h"
#include "stet-person.h"
#include "stet-preferences-page.h"
#include "stet-session.h"

/* The page of preferences, whatever kind of window it is in. */

typedef struct
{
  StetSettings *settings;
  GtkWindow *window;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->settings = stet_settings_new ();
  g_object_set (fixture->settings, "appearance", "system", "name", "", "scale", "desk", "single-keys", TRUE, NULL);
  fixture->window = stet_gui_test_present (GTK_WIDGET (stet_preferences_page_new (fixture->settings)), 640, 640);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  assert_int_equal (G_OBJECT (fixture->settings)->ref_count, 1);
  g_object_unref (fixture->settings);
  g_free (fixture);
  return 0;
}

static AdwComboRow *
get_combo (Fixture *fixture,
           const char *title)
{
  AdwComboRow *row;

  for (guint nth = 0; (row = stet_facts_fixture_find (GTK_WIDGET (fixture->window), ADW_TYPE_COMBO_ROW, nth)) != NULL; nth++)
    {
      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        return row;
    }
  fail_msg ("there is no row “%s”", title);
  return NULL;
}

static void
test_appearance__is_chosen_and_followed (void **state)
{
  Fixture *fixture = *state;
  AdwComboRow *row = get_combo (fixture, "Appearance");
  g_autofree char *chosen = NULL;

  assert_int_equal (adw_combo_row_get_selected (row), 0);
  adw_combo_row_set_selected (row, 2);
  chosen = stet_settings_dup_string (fixture->settings, "appearance");
  assert_string_equal (chosen, "dark");
  stet_settings_set (fixture->settings, "appearance", "light");
  assert_int_equal (adw_combo_row_get_selected (row), 1);
}

static void
test_single_keys__are_switched (void **state)
{
  Fixture *fixture = *state;
  GtkSwitch *keys = stet_facts_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_SWITCH, 0);

  assert_true (gtk_switch_get_active (keys));
  gtk_switch_set_active (keys, FALSE);
  assert_false (stet_settings_get_boolean (fixture->settings, "single-keys"));
}

static void
test_name__says_what_an_empty_one_means (void **state)
{
  Fixture *fixture = *state;
  GtkEditable *name = stet_facts_fixture_find (GTK_WIDGET (fixture->window), ADW_TYPE_ENTRY_ROW, 0);
  AdwPreferencesGroup *group = stet_facts_fixture_find (GTK_WIDGET (fixture->window), ADW_TYPE_PREFERENCES_GROUP, 0);
  g_autofree char *person = NULL;

  assert_non_null (strstr (adw_preferences_group_get_description (group), stet_person_get_name ()));
  gtk_editable_set_text (name, "Mara Lind");
  person = stet_settings_dup_person (fixture->settings);
  assert_string_equal (person, "Mara Lind");
}

static void
test_scale__shows_its_words (void **state)
{
  Fixture *fixture = *state;
  AdwComboRow *row = get_combo (fixture, "Scale of verdicts");
  g_autofree char *chosen = NULL;

  assert_int_equal (g_list_model_get_n_items (adw_combo_row_get_model (row)), stet_scale_get_n ());
  assert_non_null (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Stands with change"));
  adw_combo_row_set_selected (row, 1);
  chosen = stet_settings_dup_string (fixture->settings, "scale");
  assert_string_equal (chosen, stet_scale_get_nth (1)->id);
  assert_non_null (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), stet_scale_get_nth (1)->steps[0].label));
}

static void
test_picture (void **state)
{
  Fixture *fixture = *state;

  stet_gui_test_shot (gtk_window_get_child (fixture->window), "preferences");
}

/* What the settings say is what a new review begins with, and nothing to undo. */
static void
test_session__begins_with_name_and_scale (void **state)
{
  g_autoptr (StetSession) session = stet_session_new ();
  StetCaseEditor *editor;

  stet_session_set_person (session, "Mara Lind", "plain");
  editor = stet_session_get_editor (session);
  assert_true (stet_session_is_fresh (session));
  assert_false (stet_case_editor_is_dirty (editor));
  assert_null (stet_case_editor_get_undo (editor));
  assert_string_equal (stet_case_editor_get_by (editor), "Mara Lind");
  assert_string_equal (stet_case_get_info (stet_session_get_case (session))->scale, "plain");

  g_free (stet_gui_test_add_article (editor, "Piece", "Piece\n\nSome words.\n"));
  assert_false (stet_session_is_fresh (session));
  stet_session_set_person (session, "Ben Okri", "truth");
  assert_string_equal (stet_case_editor_get_by (stet_session_get_editor (session)), "Ben Okri");
  assert_string_equal (stet_case_get_info (stet_session_get_case (session))->scale, "plain");
  assert_int_equal (stet_case_get_n_articles (stet_session_get_case (session)), 1);
}

static void
test_session__ignores_a_scale_that_is_gone (void **state)
{
  g_autoptr (StetSession) session = stet_session_new ();

  stet_session_set_person (session, "Mara Lind", "no-such-scale");
  assert_string_equal (stet_case_get_info (stet_session_get_case (session))->scale, "desk");
}

int
main (void)
{
#define WITH_PAGE(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_PAGE (test_appearance__is_chosen_and_followed),
    WITH_PAGE (test_single_keys__are_switched),
    WITH_PAGE (test_name__says_what_an_empty_one_means),
    WITH_PAGE (test_scale__shows_its_words),
    WITH_PAGE (test_picture),
    cmocka_unit_test (test_session__begins_with_name_and_scale),
    cmocka_unit_test (test_session__ignores_a_scale_that_is_gone),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("preferences", tests, NULL, NULL);
}
