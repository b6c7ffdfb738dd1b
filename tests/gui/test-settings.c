/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "config.h"
#include "stet-application.h"
#include "stet-person.h"
#include "stet-settings.h"
#include "stet-window.h"

/* What is remembered, where, and what happens where it cannot be. Run as
 * "test-settings --without-schema" the program tells whether it works there. */

static void
forget_all (void)
{
  g_autoptr (GSettings) settings = g_settings_new (STET_APPLICATION_ID);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

static int
set_up (void **state)
{
  forget_all ();
  return 0;
}

static void
test_properties__are_the_keys_of_the_schema (void **state)
{
  g_autoptr (StetSettings) settings = stet_settings_new ();
  g_autoptr (GSettings) stored = g_settings_new (STET_APPLICATION_ID);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;
  g_autofree GParamSpec **properties = NULL;
  guint n_properties = 0;

  assert_true (stet_settings_are_kept (settings));
  g_object_get (stored, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (settings), &n_properties);
  assert_int_equal (g_strv_length (keys), n_properties);
  for (guint i = 0; i < n_properties; i++)
    assert_true (g_strv_contains ((const char *const *) keys, properties[i]->name));
}

/* A program without a schema must not begin otherwise than one with it. */
static void
test_defaults__are_those_of_the_schema (void **state)
{
  g_autoptr (StetSettings) settings = stet_settings_new ();
  g_autofree GParamSpec **properties = NULL;
  guint n_properties = 0;

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (settings), &n_properties);
  for (guint i = 0; i < n_properties; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (settings), properties[i]->name, &value);
      if (!g_param_value_defaults (properties[i], &value))
        fail_msg ("%s begins differently", properties[i]->name);
    }
}

/* Ranges that differ would make GSettings refuse what the program wants. */
static void
test_ranges__are_those_of_the_schema (void **state)
{
  g_autoptr (StetSettings) settings = stet_settings_new ();
  g_autoptr (GSettings) stored = g_settings_new (STET_APPLICATION_ID);
  g_autofree GParamSpec **properties = NULL;
  guint n_properties = 0;
  guint n_checked = 0;

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (settings), &n_properties);
  for (guint i = 0; i < n_properties; i++)
    {
      int ends[2];

      if (!G_IS_PARAM_SPEC_INT (properties[i]))
        continue;
      ends[0] = G_PARAM_SPEC_INT (properties[i])->minimum;
      ends[1] = G_PARAM_SPEC_INT (properties[i])->maximum;
      for (guint j = 0; j < 2; j++)
        {
          g_object_set (settings, properties[i]->name, ends[j], NULL);
          assert_int_equal (g_settings_get_int (stored, properties[i]->name), ends[j]);
          assert_false (g_settings_set_int (stored, properties[i]->name, ends[j] + (j == 0 ? -1 : 1)));
          n_checked++;
        }
    }
  assert_int_equal (n_checked, 10);
}

static void
test_values__are_shared_and_kept (void **state)
{
  g_autoptr (StetSettings) one = stet_settings_new ();
  g_autoptr (StetSettings) other = stet_settings_new ();
  g_autoptr (GSettings) stored = g_settings_new (STET_APPLICATION_ID);

  stet_settings_set (one, "zoom", 4);
  stet_settings_set (one, "single-keys", FALSE);
  stet_settings_set (one, "columns", 2);
  assert_int_equal (stet_settings_get_int (other, "zoom"), 4);
  assert_false (stet_settings_get_boolean (other, "single-keys"));
  assert_int_equal (stet_settings_get_uint (other, "columns"), 2);
  assert_int_equal (g_settings_get_int (stored, "zoom"), 4);
}

static void
count_cb (guint *n_notified)
{
  (*n_notified)++;
}

static void
test_notify__comes_once_a_change (void **state)
{
  g_autoptr (StetSettings) settings = stet_settings_new ();
  guint n_notified = 0;

  g_signal_connect_swapped (settings, "notify::zoom", G_CALLBACK (count_cb), &n_notified);
  stet_settings_set (settings, "zoom", 2);
  assert_int_equal (n_notified, 1);
  stet_settings_set (settings, "zoom", 2);
  assert_int_equal (n_notified, 1);
}

static void
test_person__is_the_systems_until_a_name_is_set (void **state)
{
  g_autoptr (StetSettings) settings = stet_settings_new ();
  g_autofree char *before = stet_settings_dup_person (settings);
  g_autofree char *blank = NULL;
  g_autofree char *after = NULL;

  assert_string_equal (before, stet_person_get_name ());
  assert_true (strlen (before) > 0);
  stet_settings_set (settings, "name", "   ");
  blank = stet_settings_dup_person (settings);
  assert_string_equal (blank, before);
  stet_settings_set (settings, "name", " Mara Lind ");
  after = stet_settings_dup_person (settings);
  assert_string_equal (after, "Mara Lind");
}

static void
test_without_a_schema__all_goes_on (void **state)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_unsetenv (launcher, "GSETTINGS_SCHEMA_DIR");
  process = g_subprocess_launcher_spawn (launcher, &error, "/proc/self/exe", "--without-schema", NULL);
  assert_null (error);
  assert_true (g_subprocess_wait_check (process, NULL, NULL));
}

/* In a program of its own, since a process looks for schemas but once. */
static void
test_schema__is_not_there (void **state)
{
  g_autoptr (StetSettings) settings = stet_settings_new ();

  assert_false (stet_settings_are_kept (settings));
  assert_int_equal (stet_settings_get_int (settings, "zoom"), 0);
  stet_settings_set (settings, "zoom", 3);
  assert_int_equal (stet_settings_get_int (settings, "zoom"), 3);
}

static void
test_window__opens_without_a_schema (void **state)
{
  g_autoptr (StetApplication) app = stet_application_new (G_APPLICATION_NON_UNIQUE);
  StetWindow *window;

  assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  window = stet_window_new (GTK_APPLICATION (app));
  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "zoom", g_variant_new_int32 (1));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
  stet_gui_test_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  stet_gui_test_settle ();
}

int
main (int argc,
      char *argv[])
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup (test_properties__are_the_keys_of_the_schema, set_up),
    cmocka_unit_test_setup (test_defaults__are_those_of_the_schema, set_up),
    cmocka_unit_test_setup (test_ranges__are_those_of_the_schema, set_up),
    cmocka_unit_test_setup (test_values__are_shared_and_kept, set_up),
    cmocka_unit_test_setup (test_notify__comes_once_a_change, set_up),
    cmocka_unit_test_setup (test_person__is_the_systems_until_a_name_is_set, set_up),
    cmocka_unit_test (test_without_a_schema__all_goes_on),
  };
  const struct CMUnitTest without[] = {
    cmocka_unit_test (test_schema__is_not_there),
    cmocka_unit_test (test_window__opens_without_a_schema),
  };

  stet_gui_test_init ();
  /* What the child says is no part of what this program reports. */
  if (argc > 1)
    return cmocka_run_group_tests_name ("without a schema", without, NULL, NULL);
  return cmocka_run_group_tests_name ("settings", tests, NULL, NULL);
}
