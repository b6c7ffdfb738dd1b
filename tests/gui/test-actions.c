/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-actions.h"
#include "stet-application.h"
#include "stet-shortcuts.h"
#include "stet-single-keys.h"
#include "stet-window.h"

/* The table of actions against everything that is made of it. */

/* A process has but one application. */
static int
set_up (void **state)
{
  StetApplication *app = stet_application_new (G_APPLICATION_NON_UNIQUE);

  assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  *state = app;
  return 0;
}

static int
tear_down (void **state)
{
  StetApplication *app = *state;

  g_object_unref (app);
  return 0;
}

static void
test_actions__have_names_and_keys_that_parse (void **state)
{
  for (const StetActionInfo *info = stet_actions_get (); info->name != NULL; info++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      g_auto (GStrv) accels = g_strsplit (info->accels, "|", -1);

      assert_true (g_action_parse_detailed_name (info->name, &name, &target, NULL));
      for (guint i = 0; accels[i] != NULL; i++)
        {
          guint key = 0;
          GdkModifierType mods = 0;

          assert_true (gtk_accelerator_parse (accels[i], &key, &mods));
          assert_int_not_equal (key, 0);
          /* A single key with Control or Alt would be none. */
          if (info->single_key)
            assert_int_equal (mods & (GDK_CONTROL_MASK | GDK_ALT_MASK), 0);
          else
            assert_true (mods != 0 || (key >= GDK_KEY_F1 && key <= GDK_KEY_F12));
        }
    }
}

static void
test_actions__use_no_key_twice (void **state)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const StetActionInfo *info = stet_actions_get (); info->name != NULL; info++)
    {
      g_auto (GStrv) accels = g_strsplit (info->accels, "|", -1);

      for (guint i = 0; accels[i] != NULL; i++)
        {
          guint key = 0;
          GdkModifierType mods = 0;

          gtk_accelerator_parse (accels[i], &key, &mods);
          assert_true (g_hash_table_add (seen, gtk_accelerator_name (key, mods)));
        }
    }
}

static gboolean
has_class_action (const char *name)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (STET_TYPE_WINDOW);

  for (guint i = 0;; i++)
    {
      GType owner;
      const char *found;
      const GVariantType *type;
      const char *property;

      if (!gtk_widget_class_query_action (GTK_WIDGET_CLASS (klass), i, &owner, &found, &type, &property))
        return FALSE;
      if (g_str_equal (found, name))
        return TRUE;
    }
}

static void
test_actions__are_there_with_the_type_of_their_target (void **state)
{
  StetApplication *app = *state;
  StetWindow *window;

  window = stet_window_new (GTK_APPLICATION (app));
  for (const StetActionInfo *info = stet_actions_get (); info->name != NULL; info++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      const char *bare;
      GActionMap *map;

      assert_true (g_action_parse_detailed_name (info->name, &name, &target, NULL));
      bare = strchr (name, '.') + 1;
      map = g_str_has_prefix (name, "app.") ? G_ACTION_MAP (app) : G_ACTION_MAP (window);
      if (g_action_map_lookup_action (map, bare) == NULL && !has_class_action (name))
        fail_msg ("there is no action %s", name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  stet_gui_test_settle ();
}

static void
message_cb (StetSession *session,
            const char *text,
            gboolean with_undo,
            guint *n_messages)
{
  assert_true (strlen (text) > 0);
  (*n_messages)++;
}

static void
assert_explained (StetWindow *window,
                  const char *action,
                  guint *n_messages,
                  guint expected)
{
  *n_messages = 0;
  assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.explain", "s", action));
  assert_int_equal (*n_messages, expected);
}

static void
test_keys__say_why_they_do_nothing (void **state)
{
  StetApplication *app = *state;
  StetWindow *window = stet_window_new (GTK_APPLICATION (app));
  StetSession *session = stet_window_get_session (window);
  g_autofree char *article = NULL;
  guint n_messages = 0;

  g_signal_connect (session, "message", G_CALLBACK (message_cb), &n_messages);
  assert_explained (window, "win.mark", &n_messages, 1);
  assert_explained (window, "win.relation", &n_messages, 1);
  assert_explained (window, "win.open", &n_messages, 0);

  article = stet_gui_test_add_article (stet_session_get_editor (session), "Piece", "Piece\n\nSome words.\n");
  assert_explained (window, "win.mark", &n_messages, 0);
  assert_explained (window, "win.relation", &n_messages, 1);
  /* Not only letters: these have a key with Control, and one of their own. */
  n_messages = 0;
  assert_false (stet_gui_test_press (GTK_WIDGET (window), GDK_KEY_F2, 0));
  assert_int_equal (n_messages, 1);
  assert_false (stet_gui_test_press (GTK_WIDGET (window), GDK_KEY_m, GDK_CONTROL_MASK));
  assert_int_equal (n_messages, 2);
  gtk_window_destroy (GTK_WINDOW (window));
  stet_gui_test_settle ();
}

/* A file that is opened meanwhile must not land in the same window. */
static void
test_window__that_recovers_is_not_untouched (void **state)
{
  StetApplication *app = *state;
  StetWindow *window;

  window = stet_window_new (GTK_APPLICATION (app));
  assert_true (stet_window_is_untouched (window));
  stet_window_recover (window, "/nonexistent/lost.journal");
  assert_false (stet_window_is_untouched (window));
  while (!stet_window_is_untouched (window))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  stet_gui_test_settle ();
}

static void
count_shortcuts (GtkWidget *widget,
                 guint *n)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    (*n)++;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    count_shortcuts (child, n);
}

static void
test_shortcuts__show_every_titled_action (void **state)
{
  GtkWidget *window = stet_shortcuts_window_new ();
  guint n_shown = 0;
  guint n_titled = 0;

  for (const StetActionInfo *info = stet_actions_get (); info->name != NULL; info++)
    n_titled += info->title != NULL;
  count_shortcuts (window, &n_shown);
  assert_true (n_shown >= n_titled);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_actions__have_names_and_keys_that_parse),
    cmocka_unit_test (test_actions__use_no_key_twice),
    cmocka_unit_test (test_actions__are_there_with_the_type_of_their_target),
    cmocka_unit_test (test_keys__say_why_they_do_nothing),
    cmocka_unit_test (test_window__that_recovers_is_not_untouched),
    cmocka_unit_test (test_shortcuts__show_every_titled_action),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("actions", tests, set_up, tear_down);
}
