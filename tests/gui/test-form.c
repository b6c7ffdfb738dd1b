/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-facts-fixture.h"
#include "stet-form.h"

typedef struct
{
  GtkWindow *parent;
  const char *problem; /* what the form is told */
  char *first;
  char *second;
  gboolean is_on;
  guint n_accepted;
  guint n_destroyed;
} Fixture;

static const char *
accepted (const char *const *values,
          gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->n_accepted++;
  g_free (fixture->first);
  fixture->first = g_strdup (values[0]);
  g_free (fixture->second);
  fixture->second = g_strdup (values[1]);
  fixture->is_on = g_str_equal (values[2], STET_FORM_ON);
  assert_true (fixture->is_on || *values[2] == '\0');
  assert_null (values[3]);
  return fixture->problem;
}

static void
destroyed (gpointer user_data)
{
  ((Fixture *) user_data)->n_destroyed++;
}

static gpointer
find_form (void)
{
  return stet_gui_test_find_window (ADW_TYPE_WINDOW, "Rename");
}

static gboolean
is_open (gpointer data)
{
  return find_form () != NULL;
}

static int
set_up (void **state)
{
  static const StetFormField fields[] = {
    { "title", "Title", "Old words", NULL },
    { "outlet", "Outlet", "", NULL },
    { "sensitive", "Sensitive", STET_FORM_ON, "It stays here." },
  };
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->parent = stet_gui_test_present (gtk_label_new ("Parent"), 300, 200);
  stet_form_show (fixture->parent, "Rename", fields, G_N_ELEMENTS (fields), accepted, fixture, destroyed);
  stet_gui_test_wait (is_open, NULL);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  if (find_form () != NULL)
    gtk_window_destroy (find_form ());
  gtk_window_destroy (fixture->parent);
  stet_gui_test_settle ();
  assert_int_equal (fixture->n_destroyed, 1);
  g_free (fixture->first);
  g_free (fixture->second);
  g_free (fixture);
  return 0;
}

static GtkWidget *
get_entry (guint nth)
{
  GtkWidget *entry = stet_facts_fixture_find (find_form (), ADW_TYPE_ENTRY_ROW, nth);

  assert_non_null (entry);
  return entry;
}

static void
click (const char *label)
{
  GtkWidget *button = stet_facts_fixture_find_named (find_form (), GTK_TYPE_BUTTON, label);

  assert_non_null (button);
  g_signal_emit_by_name (button, "clicked");
  stet_gui_test_settle ();
}

static void
test_form__is_modal_with_the_fields_filled (void **state)
{
  Fixture *fixture = *state;

  assert_true (gtk_window_get_modal (find_form ()));
  assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (find_form ()), get_entry (0)));
  assert_ptr_equal (gtk_window_get_transient_for (find_form ()), fixture->parent);
  assert_string_equal (gtk_editable_get_text (GTK_EDITABLE (get_entry (0))), "Old words");
  assert_string_equal (gtk_editable_get_text (GTK_EDITABLE (get_entry (1))), "");
  assert_string_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_entry (1))), "Outlet");
}

static void
test_enter__accepts_all_fields_and_closes (void **state)
{
  Fixture *fixture = *state;

  gtk_editable_set_text (GTK_EDITABLE (get_entry (0)), "New words");
  gtk_editable_set_text (GTK_EDITABLE (get_entry (1)), "The Gazette");
  g_signal_emit_by_name (get_entry (0), "entry-activated");
  stet_gui_test_settle ();
  assert_null (find_form ());
  assert_int_equal (fixture->n_accepted, 1);
  assert_string_equal (fixture->first, "New words");
  assert_string_equal (fixture->second, "The Gazette");
}

/* A switch says what it means, and what was chosen. */
static void
test_switch__is_as_it_was_and_can_be_turned (void **state)
{
  Fixture *fixture = *state;
  GtkSwitch *toggle = stet_facts_fixture_find (find_form (), GTK_TYPE_SWITCH, 0);

  assert_true (gtk_switch_get_active (toggle));
  assert_true (stet_gui_test_shows (find_form (), "It stays here."));
  /* Once, by the title of its row, and not by a label of its own as well. */
  assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL));
  fixture->problem = "Once more";
  click ("Save");
  assert_true (fixture->is_on);
  gtk_switch_set_active (toggle, FALSE);
  fixture->problem = NULL;
  click ("Save");
  assert_false (fixture->is_on);
}

static void
test_save__stays_open_and_says_what_is_wrong (void **state)
{
  Fixture *fixture = *state;

  fixture->problem = "Write a title";
  click ("Save");
  assert_non_null (find_form ());
  assert_true (stet_gui_test_shows (find_form (), "Write a title"));
  fixture->problem = NULL;
  click ("Save");
  assert_null (find_form ());
  assert_int_equal (fixture->n_accepted, 2);
}

static void
test_cancel__accepts_nothing (void **state)
{
  Fixture *fixture = *state;

  click ("Cancel");
  assert_null (find_form ());
  assert_int_equal (fixture->n_accepted, 0);
}

static void
test_escape__accepts_nothing (void **state)
{
  Fixture *fixture = *state;

  assert_true (stet_gui_test_press (find_form (), GDK_KEY_Escape, 0));
  stet_gui_test_settle ();
  assert_null (find_form ());
  assert_int_equal (fixture->n_accepted, 0);
}

int
main (void)
{
#define WITH_FORM(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_FORM (test_form__is_modal_with_the_fields_filled),
    WITH_FORM (test_enter__accepts_all_fields_and_closes),
    WITH_FORM (test_switch__is_as_it_was_and_can_be_turned),
    WITH_FORM (test_save__stays_open_and_says_what_is_wrong),
    WITH_FORM (test_cancel__accepts_nothing),
    WITH_FORM (test_escape__accepts_nothing),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("form", tests, NULL, NULL);
}
