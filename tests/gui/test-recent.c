/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include <glib/gstdio.h>

#include "stet-recent.h"

/* The reviews that the desktop remembers; its list is a private one here. */

typedef struct
{
  char *folder;
  GPtrArray *paths;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->folder = g_dir_make_tmp ("stet-recent-XXXXXX", NULL);
  fixture->paths = g_ptr_array_new_with_free_func (g_free);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  gtk_recent_manager_purge_items (gtk_recent_manager_get_default (), NULL);
  for (guint i = 0; i < fixture->paths->len; i++)
    g_unlink (g_ptr_array_index (fixture->paths, i));
  assert_int_equal (g_rmdir (fixture->folder), 0);
  g_ptr_array_unref (fixture->paths);
  g_free (fixture->folder);
  g_free (fixture);
  return 0;
}

static const char *
make_file (Fixture *fixture,
           const char *name)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  assert_true (g_file_set_contents (path, "{}", -1, NULL));
  g_ptr_array_add (fixture->paths, path);
  return path;
}

static gboolean
has_item (gpointer data)
{
  return gtk_recent_manager_has_item (gtk_recent_manager_get_default (), data);
}

static void
add (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  stet_recent_add (file);
  stet_gui_test_wait (has_item, uri);
}

static const StetRecentItem *
find_item (GPtrArray *items,
           const char *name)
{
  for (guint i = 0; i < items->len; i++)
    {
      const StetRecentItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (item->name, name))
        return item;
    }
  return NULL;
}

static void
test_list__names_review_and_folder (void **state)
{
  Fixture *fixture = *state;
  const char *path = make_file (fixture, "Harbour & sea.stet");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GPtrArray) items = NULL;
  const StetRecentItem *item;

  add (path);
  items = stet_recent_list (10);
  assert_int_equal (items->len, 1);
  item = g_ptr_array_index (items, 0);
  assert_string_equal (item->name, "Harbour & sea");
  assert_string_equal (item->folder, fixture->folder);
  assert_string_equal (item->uri, uri);
}

static void
test_list__leaves_out_what_is_gone_or_no_review (void **state)
{
  Fixture *fixture = *state;
  const char *here = make_file (fixture, "here.stet");
  const char *gone = make_file (fixture, "gone.stet");
  const char *other = make_file (fixture, "letter.txt");
  g_autoptr (GFile) other_file = g_file_new_for_path (other);
  g_autofree char *other_uri = g_file_get_uri (other_file);
  GtkRecentData data = { .mime_type = (char *) "text/plain", .app_name = (char *) "Other", .app_exec = (char *) "other %u" };
  g_autoptr (GPtrArray) items = NULL;

  add (here);
  add (gone);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), other_uri, &data);
  stet_gui_test_wait (has_item, other_uri);
  items = stet_recent_list (10);
  assert_int_equal (items->len, 2);
  g_clear_pointer (&items, g_ptr_array_unref);
  assert_int_equal (g_unlink (gone), 0);
  items = stet_recent_list (10);
  assert_int_equal (items->len, 1);
  assert_non_null (find_item (items, "here"));
}

static void
test_list__ends_at_the_number_asked_for (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GPtrArray) few = NULL;
  g_autoptr (GPtrArray) all = NULL;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.stet", i);

      add (make_file (fixture, name));
    }
  few = stet_recent_list (3);
  all = stet_recent_list (4);
  assert_int_equal (few->len, 3);
  assert_int_equal (all->len, 4);
}

static void
assert_item (GMenuModel *menu,
             int position,
             const char *attribute,
             const char *expected)
{
  g_autofree char *value = NULL;

  assert_true (g_menu_model_get_item_attribute (menu, position, attribute, "s", &value));
  assert_string_equal (value, expected);
}

static void
test_menu__opens_each_and_says_when_there_is_none (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GMenu) menu = g_menu_new ();
  const char *path = make_file (fixture, "one.stet");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  stet_recent_fill_menu (menu);
  assert_int_equal (g_menu_model_get_n_items (G_MENU_MODEL (menu)), 1);
  assert_item (G_MENU_MODEL (menu), 0, G_MENU_ATTRIBUTE_LABEL, "No Recent Reviews");
  add (path);
  stet_recent_fill_menu (menu);
  assert_int_equal (g_menu_model_get_n_items (G_MENU_MODEL (menu)), 1);
  assert_item (G_MENU_MODEL (menu), 0, G_MENU_ATTRIBUTE_LABEL, "one");
  assert_item (G_MENU_MODEL (menu), 0, G_MENU_ATTRIBUTE_ACTION, "win.open-uri");
  assert_item (G_MENU_MODEL (menu), 0, G_MENU_ATTRIBUTE_TARGET, uri);
}

static void
test_menu__shows_a_name_with_an_underscore_as_it_is (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GMenu) menu = g_menu_new ();

  add (make_file (fixture, "state_visit.stet"));
  stet_recent_fill_menu (menu);
  /* Labels of menus take one underscore for a mnemonic. */
  assert_item (G_MENU_MODEL (menu), 0, G_MENU_ATTRIBUTE_LABEL, "state__visit");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_list__names_review_and_folder, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_list__leaves_out_what_is_gone_or_no_review, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_list__ends_at_the_number_asked_for, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_menu__opens_each_and_says_when_there_is_none, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_menu__shows_a_name_with_an_underscore_as_it_is, set_up, tear_down),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("recent", tests, NULL, NULL);
}
