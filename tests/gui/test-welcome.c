/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include <glib/gstdio.h>

#include "stet-facts-fixture.h"
#include "stet-recent.h"
#include "stet-welcome.h"

/* What a person sees who starts the program: three ways to begin, and what
 * was open last. */

#define N_SHOWN 5

typedef struct
{
  char *folder;
  GPtrArray *paths;
  GtkWindow *window;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->folder = g_dir_make_tmp ("stet-welcome-XXXXXX", NULL);
  fixture->paths = g_ptr_array_new_with_free_func (g_free);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  gtk_recent_manager_purge_items (gtk_recent_manager_get_default (), NULL);
  for (guint i = 0; i < fixture->paths->len; i++)
    g_unlink (g_ptr_array_index (fixture->paths, i));
  assert_int_equal (g_rmdir (fixture->folder), 0);
  g_ptr_array_unref (fixture->paths);
  g_free (fixture->folder);
  g_free (fixture);
  return 0;
}

static gboolean
has_item (gpointer data)
{
  return gtk_recent_manager_has_item (gtk_recent_manager_get_default (), data);
}

static void
add_recent (Fixture *fixture,
            const char *name)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  g_ptr_array_add (fixture->paths, path);
  assert_true (g_file_set_contents (path, "{}", -1, NULL));
  stet_recent_add (file);
  stet_gui_test_wait (has_item, uri);
}

static void
present (Fixture *fixture)
{
  fixture->window = stet_gui_test_present (stet_welcome_new (), 900, 800);
}

static guint
count_rows (Fixture *fixture)
{
  guint n = 0;

  while (stet_facts_fixture_find (GTK_WIDGET (fixture->window), ADW_TYPE_ACTION_ROW, n) != NULL)
    n++;
  return n;
}

static void
test_buttons__are_three_ways_to_begin (void **state)
{
  static const char *const buttons[][2] = {
    { "Open Articles…", "win.add-articles" },
    { "Open a Review…", "win.open" },
    { "Try the Sample", "win.sample" },
  };
  Fixture *fixture = *state;

  present (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = stet_facts_fixture_find_named (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, buttons[i][0]);

      if (button == NULL)
        fail_msg ("there is no button %s", buttons[i][0]);
      assert_string_equal (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), buttons[i][1]);
    }
}

static void
test_recent__is_left_out_when_there_is_none (void **state)
{
  Fixture *fixture = *state;

  present (fixture);
  assert_false (stet_gui_test_shows (GTK_WIDGET (fixture->window), "Recent Reviews"));
  assert_int_equal (count_rows (fixture), 0);
}

static void
test_recent__rows_open_what_they_name (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *row;
  g_autoptr (GFile) file = NULL;
  g_autofree char *uri = NULL;

  add_recent (fixture, "Harbour & <sea>.stet");
  present (fixture);
  assert_true (stet_gui_test_shows (GTK_WIDGET (fixture->window), "Recent Reviews"));
  assert_int_equal (count_rows (fixture), 1);
  row = stet_facts_fixture_find (GTK_WIDGET (fixture->window), ADW_TYPE_ACTION_ROW, 0);
  assert_string_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Harbour &amp; &lt;sea&gt;");
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), fixture->folder);
  assert_string_equal (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), "win.open-uri");
  file = g_file_new_for_path (g_ptr_array_index (fixture->paths, 0));
  uri = g_file_get_uri (file);
  assert_string_equal (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL), uri);
}

static void
test_recent__is_read_again_each_time_it_is_shown (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *welcome;

  present (fixture);
  welcome = gtk_window_get_child (fixture->window);
  for (guint i = 0; i < N_SHOWN + 1; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.stet", i);

      add_recent (fixture, name);
    }
  gtk_widget_set_visible (welcome, FALSE);
  gtk_widget_set_visible (welcome, TRUE);
  assert_int_equal (count_rows (fixture), N_SHOWN);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_buttons__are_three_ways_to_begin, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_recent__is_left_out_when_there_is_none, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_recent__rows_open_what_they_name, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_recent__is_read_again_each_time_it_is_shown, set_up, tear_down),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("welcome", tests, NULL, NULL);
}
