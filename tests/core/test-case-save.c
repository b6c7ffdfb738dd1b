/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replacing a file: whatever goes wrong, the old bytes or the new ones are
 * there, and nothing else is left behind. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-error.h"
#include "stet-replace-fault.h"
#include "stet-replace.h"
#include "stet-text.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stet-test.h"

#define OLD "the old words\n"
#define NEW "the new words, which are more\n"

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Place;

static int
setup (void **state)
{
  Place *place = g_new0 (Place, 1);

  place->folder = g_dir_make_tmp ("stet-save-XXXXXX", NULL);
  assert_non_null (place->folder);
  place->path = g_build_filename (place->folder, "review.stet", NULL);
  place->file = g_file_new_for_path (place->path);
  assert_true (g_file_set_contents (place->path, OLD, -1, NULL));
  *state = place;
  return 0;
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static int
teardown (void **state)
{
  Place *place = *state;
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  stet_replace_set_fault (STET_FAULT_NONE, 0);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);
      if (unlink (path) != 0)
        rmdir (path);
    }
  rmdir (place->folder);
  g_object_unref (place->file);
  g_free (place->path);
  g_free (place->folder);
  g_free (place);
  return 0;
}

static void
assert_holds (const char *path,
              const char *expected)
{
  g_autofree char *contents = NULL;

  assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  assert_string_equal (contents, expected);
}

static gboolean
replace (Place *place,
         StetReplaceMode mode,
         const char *expected_sha256,
         GError **error)
{
  return stet_replace_file (place->file, NEW, strlen (NEW), mode, expected_sha256, NULL, NULL, NULL, error);
}

static guint
get_mode (const char *path)
{
  struct stat info;

  assert_int_equal (stat (path, &info), 0);
  return info.st_mode & 07777;
}

static void
test_replace__puts_the_new_bytes_in_place (void **state)
{
  Place *place = *state;

  assert_true (replace (place, STET_REPLACE_ANY, NULL, NULL));
  assert_holds (place->path, NEW);
  assert_int_equal (count_entries (place->folder), 1);
}

static void
test_replace__writes_nothing_at_all_if_there_is_nothing (void **state)
{
  Place *place = *state;

  assert_true (stet_replace_file (place->file, "", 0, STET_REPLACE_ANY, NULL, NULL, NULL, NULL, NULL));
  assert_holds (place->path, "");
}

static void
test_replace__puts_bytes_over_whatever_is_there (void **state)
{
  Place *place = *state;
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));
  g_autoptr (GBytes) nothing = g_bytes_new_static (NULL, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  assert_true (stet_replace_bytes (place->file, bytes, NULL, NULL));
  assert_holds (place->path, NEW);
  g_cancellable_cancel (cancellable);
  assert_false (stet_replace_bytes (place->file, nothing, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_holds (place->path, NEW);
  assert_true (stet_replace_bytes (place->file, nothing, NULL, NULL));
  assert_holds (place->path, "");
}

static void
test_replace__keeps_the_permissions (void **state)
{
  static const mode_t modes[] = { 0600, 0640, 0664, 0444, 0755 };
  Place *place = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      assert_int_equal (chmod (place->path, modes[i]), 0);
      assert_true (replace (place, STET_REPLACE_ANY, NULL, NULL));
      assert_int_equal (get_mode (place->path), modes[i]);
    }
}

static void
test_replace__gives_a_new_file_what_the_umask_leaves (void **state)
{
  static const mode_t masks[] = { 022, 077, 002 };
  Place *place = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      mode_t before = umask (masks[i]);
      unlink (place->path);
      assert_true (replace (place, STET_REPLACE_NONE, NULL, NULL));
      umask (before);
      assert_int_equal (get_mode (place->path), 0666 & ~masks[i]);
    }
}

static void
test_replace__keeps_the_owner_where_it_may (void **state)
{
  Place *place = *state;
  struct stat info;

  if (geteuid () != 0)
    {
      print_message ("only root can give files away\n");
      skip ();
    }
  assert_int_equal (chown (place->path, 12345, 12346), 0);
  assert_true (replace (place, STET_REPLACE_ANY, NULL, NULL));
  assert_int_equal (stat (place->path, &info), 0);
  assert_int_equal (info.st_uid, 12345);
  assert_int_equal (info.st_gid, 12346);
}

static void
test_replace__follows_links_and_leaves_them (void **state)
{
  Place *place = *state;
  g_autofree char *near = g_build_filename (place->folder, "near", NULL);
  g_autofree char *far = g_build_filename (place->folder, "far", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (far);
  g_autofree char *target = NULL;

  assert_int_equal (symlink ("review.stet", near), 0);
  assert_int_equal (symlink (near, far), 0);
  assert_true (stet_replace_file (file, NEW, strlen (NEW), STET_REPLACE_ANY, NULL, NULL, NULL, NULL, NULL));
  assert_holds (place->path, NEW);
  target = g_file_read_link (far, NULL);
  assert_string_equal (target, near);
  assert_true (g_file_test (near, G_FILE_TEST_IS_SYMLINK));
}

static void
test_replace__makes_the_file_that_a_link_promises (void **state)
{
  Place *place = *state;
  g_autofree char *link = g_build_filename (place->folder, "link", NULL);
  g_autofree char *made = g_build_filename (place->folder, "made", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);

  assert_int_equal (symlink ("made", link), 0);
  assert_true (stet_replace_file (file, NEW, strlen (NEW), STET_REPLACE_ANY, NULL, NULL, NULL, NULL, NULL));
  assert_holds (made, NEW);
}

static void
test_replace__refuses_what_is_no_file (void **state)
{
  Place *place = *state;
  g_autofree char *circle = g_build_filename (place->folder, "circle", NULL);
  g_autofree char *folder = g_build_filename (place->folder, "folder", NULL);
  g_autofree char *lost = g_build_filename (place->folder, "lost", "review.stet", NULL);
  const struct
  {
    const char *path;
    gint code;
  } table[] = {
    { circle, G_IO_ERROR_TOO_MANY_LINKS },
    { folder, G_IO_ERROR_IS_DIRECTORY },
    { lost, G_IO_ERROR_NOT_FOUND },
    { "/dev/null", G_IO_ERROR_NOT_REGULAR_FILE },
    { "/proc/self/status/x", G_IO_ERROR_NOT_DIRECTORY },
  };

  assert_int_equal (symlink ("circle", circle), 0);
  assert_int_equal (mkdir (folder, 0700), 0);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (table[i].path);
      g_autoptr (GError) error = NULL;
      assert_false (stet_replace_file (file, NEW, strlen (NEW), STET_REPLACE_ANY, NULL, NULL, NULL, NULL, &error));
      if (!g_error_matches (error, G_IO_ERROR, table[i].code))
        fail_msg ("%s: %s", table[i].path, error->message);
    }
}

static void
test_replace__refuses_what_is_not_on_this_computer (void **state)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("https://example.org/review.stet");
  g_autoptr (GError) error = NULL;

  assert_false (stet_replace_file (file, NEW, strlen (NEW), STET_REPLACE_ANY, NULL, NULL, NULL, NULL, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED));
}

static void
test_replace_none__never_overwrites (void **state)
{
  Place *place = *state;
  g_autoptr (GError) error = NULL;

  assert_false (replace (place, STET_REPLACE_NONE, NULL, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS));
  assert_holds (place->path, OLD);
  assert_int_equal (count_entries (place->folder), 1);
}

static void
write_meanwhile_cb (double fraction,
                    gpointer user_data)
{
  Place *place = user_data;

  assert_true (g_file_set_contents (place->path, "somebody else\n", -1, NULL));
}

static void
test_replace_none__leaves_what_appears_while_it_writes (void **state)
{
  Place *place = *state;
  g_autoptr (GError) error = NULL;

  unlink (place->path);
  assert_false (stet_replace_file (place->file, NEW, strlen (NEW), STET_REPLACE_NONE, NULL, NULL, write_meanwhile_cb, place, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS));
  assert_holds (place->path, "somebody else\n");
  assert_int_equal (count_entries (place->folder), 1);
}

static void
test_replace_expected__accepts_what_was_opened (void **state)
{
  Place *place = *state;
  g_autofree char *sha256 = stet_sha256_hex (OLD, strlen (OLD));

  assert_true (replace (place, STET_REPLACE_EXPECTED, sha256, NULL));
  assert_holds (place->path, NEW);
}

static void
test_replace_expected__tells_a_change_and_overwrites_nothing (void **state)
{
  Place *place = *state;
  g_autofree char *sha256 = stet_sha256_hex (NEW, strlen (NEW));
  g_autoptr (GError) error = NULL;

  assert_false (replace (place, STET_REPLACE_EXPECTED, sha256, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_CONFLICT));
  assert_non_null (strstr (error->message, "changed on the disk"));
  assert_holds (place->path, OLD);
  assert_int_equal (count_entries (place->folder), 1);
}

static void
test_replace_expected__tells_a_change_made_while_it_writes (void **state)
{
  Place *place = *state;
  g_autofree char *sha256 = stet_sha256_hex (OLD, strlen (OLD));
  g_autoptr (GError) error = NULL;

  assert_false (stet_replace_file (place->file, NEW, strlen (NEW), STET_REPLACE_EXPECTED, sha256, NULL, write_meanwhile_cb, place, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_CONFLICT));
  assert_holds (place->path, "somebody else\n");
  assert_int_equal (count_entries (place->folder), 1);
}

static void
test_replace_expected__tells_that_the_file_is_gone (void **state)
{
  Place *place = *state;
  g_autofree char *sha256 = stet_sha256_hex (OLD, strlen (OLD));
  g_autoptr (GError) error = NULL;

  unlink (place->path);
  assert_false (replace (place, STET_REPLACE_EXPECTED, sha256, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_CONFLICT));
  assert_non_null (strstr (error->message, "gone"));
  assert_int_equal (count_entries (place->folder), 0);
}

static void
test_replace__keeps_the_old_file_whatever_fails (void **state)
{
  static const struct
  {
    StetFault fault;
    gsize at;
    gint code;
  } table[] = {
    { STET_FAULT_NO_SPACE, 0, G_IO_ERROR_NO_SPACE },
    { STET_FAULT_NO_SPACE, 10, G_IO_ERROR_NO_SPACE },
    { STET_FAULT_NO_SPACE, sizeof NEW - 2, G_IO_ERROR_NO_SPACE },
    { STET_FAULT_SYNC, 0, G_IO_ERROR_FAILED },
    { STET_FAULT_RENAME, 0, G_IO_ERROR_FAILED },
  };
  Place *place = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;
      stet_replace_set_fault (table[i].fault, table[i].at);
      assert_false (replace (place, STET_REPLACE_ANY, NULL, &error));
      assert_true (g_error_matches (error, G_IO_ERROR, table[i].code));
      assert_holds (place->path, OLD);
      assert_int_equal (count_entries (place->folder), 1);
    }
}

static void
test_replace__has_room_when_the_disk_has (void **state)
{
  Place *place = *state;

  stet_replace_set_fault (STET_FAULT_NO_SPACE, strlen (NEW));
  assert_true (replace (place, STET_REPLACE_ANY, NULL, NULL));
  assert_holds (place->path, NEW);
}

static void
test_replace__survives_a_crash_before_the_rename (void **state)
{
  Place *place = *state;

  stet_replace_set_fault (STET_FAULT_CRASH, 0);
  assert_false (replace (place, STET_REPLACE_ANY, NULL, NULL));
  assert_holds (place->path, OLD);
  assert_int_equal (count_entries (place->folder), 2);
  stet_replace_set_fault (STET_FAULT_NONE, 0);
  assert_true (replace (place, STET_REPLACE_ANY, NULL, NULL));
  assert_holds (place->path, NEW);
}

static void
test_replace__needs_no_synced_folder_where_there_is_none (void **state)
{
  Place *place = *state;
  g_autoptr (GError) error = NULL;

  stet_replace_set_fault (STET_FAULT_SYNC_FOLDER_UNSUPPORTED, 0);
  assert_true (replace (place, STET_REPLACE_ANY, NULL, NULL));
  assert_holds (place->path, NEW);
  stet_replace_set_fault (STET_FAULT_SYNC_FOLDER, 0);
  assert_false (replace (place, STET_REPLACE_ANY, NULL, &error));
  assert_non_null (strstr (error->message, "power cut"));
}

static void
cancel_cb (double fraction,
           gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_replace__leaves_the_old_file_when_cancelled (void **state)
{
  Place *place = *state;
  gsize len = 3 * 1024 * 1024;
  g_autofree char *much = g_strnfill (len, 'x');
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  assert_false (stet_replace_file (place->file, much, len, STET_REPLACE_ANY, NULL, cancellable, cancel_cb, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_holds (place->path, OLD);
  assert_int_equal (count_entries (place->folder), 1);
}

typedef struct
{
  double last;
  guint n;
} Fractions;

static void
collect_cb (double fraction,
            gpointer user_data)
{
  Fractions *fractions = user_data;

  assert_true (fraction >= fractions->last && fraction <= 1.0);
  fractions->last = fraction;
  fractions->n++;
}

static void
test_replace__tells_how_far_it_is (void **state)
{
  Place *place = *state;
  gsize len = 5 * 1024 * 1024 + 1;
  g_autofree char *much = g_strnfill (len, 'x');
  Fractions fractions = { 0.0, 0 };

  assert_true (stet_replace_file (place->file, much, len, STET_REPLACE_ANY, NULL, NULL, collect_cb, &fractions, NULL));
  assert_true (fractions.last == 1.0);
  assert_true (fractions.n >= 5);
}

static void
test_replace__finds_room_for_the_longest_name (void **state)
{
  Place *place = *state;
  g_autofree char *name = g_strnfill (255, 'n');
  g_autofree char *path = g_build_filename (place->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  assert_true (stet_replace_file (file, NEW, strlen (NEW), STET_REPLACE_ANY, NULL, NULL, NULL, NULL, NULL));
  assert_holds (path, NEW);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_replace__puts_the_new_bytes_in_place, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__writes_nothing_at_all_if_there_is_nothing, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__puts_bytes_over_whatever_is_there, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__keeps_the_permissions, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__gives_a_new_file_what_the_umask_leaves, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__keeps_the_owner_where_it_may, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__follows_links_and_leaves_them, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__makes_the_file_that_a_link_promises, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__refuses_what_is_no_file, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__refuses_what_is_not_on_this_computer, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace_none__never_overwrites, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace_none__leaves_what_appears_while_it_writes, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace_expected__accepts_what_was_opened, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace_expected__tells_a_change_and_overwrites_nothing, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace_expected__tells_a_change_made_while_it_writes, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace_expected__tells_that_the_file_is_gone, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__keeps_the_old_file_whatever_fails, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__has_room_when_the_disk_has, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__survives_a_crash_before_the_rename, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__needs_no_synced_folder_where_there_is_none, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__leaves_the_old_file_when_cancelled, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__tells_how_far_it_is, setup, teardown),
    cmocka_unit_test_setup_teardown (test_replace__finds_room_for_the_longest_name, setup, teardown),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
