/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The crash journal: after any end of the program, what was acknowledged is
 * there again. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-journal.h"

#include "stet-case-file.h"
#include "stet-recovery.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stet-test-flood.h"

typedef struct
{
  char *folder;    /* of the journals */
  char *elsewhere; /* of the case file */
  GFile *file;
  StetCaseEditor *editor;
  StetCase *saved;
  char *sha256;
} World;

static int
setup (void **state)
{
  World *world = g_new0 (World, 1);
  g_autofree char *path = NULL;

  world->folder = g_dir_make_tmp ("stet-journal-XXXXXX", NULL);
  world->elsewhere = g_dir_make_tmp ("stet-case-XXXXXX", NULL);
  path = g_build_filename (world->elsewhere, "flood.stet", NULL);
  world->file = g_file_new_for_path (path);
  world->editor = test_editor_new_filled ();
  world->saved = stet_case_ref (stet_case_editor_get_case (world->editor));
  assert_true (stet_case_file_save (world->saved, world->file, NULL, NULL, NULL, NULL, &world->sha256, NULL));
  *state = world;
  return 0;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (folder);
}

static int
teardown (void **state)
{
  World *world = *state;

  remove_folder (world->folder);
  remove_folder (world->elsewhere);
  g_object_unref (world->file);
  stet_case_unref (world->saved);
  stet_case_editor_free (world->editor);
  g_free (world->folder);
  g_free (world->elsewhere);
  g_free (world->sha256);
  g_free (world);
  return 0;
}

static StetCase *
now (World *world)
{
  return stet_case_editor_get_case (world->editor);
}

static void
edit (World *world,
      const char *title)
{
  assert_true (stet_command_set_title (world->editor, test_claim (world->editor, 2)->id, title, NULL));
}

static StetJournal *
begin (World *world)
{
  StetJournal *journal = stet_journal_new (world->folder, world->saved, world->file, world->sha256, NULL);

  assert_non_null (journal);
  return journal;
}

/* Edits three times and ends as a crash would: the path of the journal. */
static char *
crash (World *world)
{
  g_autoptr (StetJournal) journal = begin (world);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i + 1);
      edit (world, title);
      assert_true (stet_journal_append (journal, now (world), NULL));
    }
  assert_true (stet_journal_sync (journal, NULL));
  return g_strdup (stet_journal_get_path (journal));
}

static void
assert_equal_bytes (const StetCase *a,
                    const StetCase *b)
{
  g_autoptr (GBytes) bytes_a = stet_case_to_bytes (a);
  g_autoptr (GBytes) bytes_b = stet_case_to_bytes (b);

  assert_true (g_bytes_equal (bytes_a, bytes_b));
}

static void
test_append__writes_nothing_while_there_is_nothing (void **state)
{
  World *world = *state;
  g_autoptr (StetJournal) journal = begin (world);

  assert_true (stet_journal_append (journal, now (world), NULL));
  assert_true (stet_journal_sync (journal, NULL));
  assert_null (stet_journal_get_path (journal));
}

static void
test_append__keeps_the_file_to_its_owner (void **state)
{
  World *world = *state;
  g_autofree char *deep = g_build_filename (world->folder, "deep", NULL);
  g_autoptr (StetJournal) journal = stet_journal_new (deep, world->saved, world->file, world->sha256, NULL);
  struct stat info;

  edit (world, "x");
  assert_true (stet_journal_append (journal, now (world), NULL));
  assert_int_equal (stat (deep, &info), 0);
  assert_int_equal (info.st_mode & 0777, 0700);
  assert_int_equal (stat (stet_journal_get_path (journal), &info), 0);
  assert_int_equal (info.st_mode & 0777, 0600);
  stet_journal_discard (g_steal_pointer (&journal));
  assert_int_equal (g_rmdir (deep), 0);
}

static void
test_recover__gives_the_case_of_the_lost_window (void **state)
{
  World *world = *state;
  g_autofree char *path = crash (world);
  g_autoptr (GError) error = NULL;
  g_autoptr (StetRecovery) recovery = stet_journal_recover (path, NULL, &error);

  if (recovery == NULL)
    fail_msg ("%s", error->message);
  assert_int_equal (recovery->state, STET_RECOVERY_READY);
  assert_int_equal (recovery->n_changes, 3);
  assert_false (recovery->torn);
  assert_string_equal (recovery->title, "Flood");
  assert_string_equal (recovery->file_sha256, world->sha256);
  assert_true (g_file_equal (recovery->file, world->file));
  assert_equal_bytes (recovery->snapshot, now (world));
  assert_equal_bytes (recovery->base, world->saved);
}

static void
test_recover__brings_undo_and_new_texts_back (void **state)
{
  World *world = *state;
  g_autoptr (StetJournal) journal = begin (world);
  g_autoptr (StetRecovery) recovery = NULL;
  g_autofree char *path = NULL;

  edit (world, "x");
  assert_true (stet_case_editor_undo (world->editor, NULL));
  assert_true (stet_journal_append (journal, now (world), NULL));
  test_add_article (world->editor, "d.md", "# Later\n\nThe river fell.\n", "");
  assert_true (stet_journal_append (journal, now (world), NULL));
  path = g_strdup (stet_journal_get_path (journal));
  stet_journal_free (g_steal_pointer (&journal));
  recovery = stet_journal_recover (path, NULL, NULL);
  assert_non_null (recovery);
  assert_equal_bytes (recovery->snapshot, now (world));
}

static void
test_recover__gives_a_case_that_was_never_saved (void **state)
{
  World *world = *state;
  g_autoptr (StetJournal) journal = stet_journal_new (world->folder, now (world), NULL, NULL, NULL);
  g_autoptr (StetRecovery) recovery = NULL;
  g_autofree char *path = NULL;

  assert_true (stet_journal_append (journal, now (world), NULL));
  edit (world, "One more");
  assert_true (stet_journal_append (journal, now (world), NULL));
  path = g_strdup (stet_journal_get_path (journal));
  stet_journal_free (g_steal_pointer (&journal));
  recovery = stet_journal_recover (path, NULL, NULL);
  assert_non_null (recovery);
  assert_int_equal (recovery->state, STET_RECOVERY_NEVER_SAVED);
  assert_null (recovery->file);
  assert_int_equal (recovery->n_changes, stet_case_get_n_changes (now (world)));
  assert_equal_bytes (recovery->snapshot, now (world));
}

static void
test_append__passes_over_a_review_that_was_only_begun (void **state)
{
  World *world = *state;
  g_autoptr (StetCaseEditor) editor = test_editor_new ();
  g_autoptr (StetJournal) journal = stet_journal_new (world->folder, stet_case_editor_get_case (editor), NULL, NULL, NULL);

  assert_true (stet_journal_append (journal, stet_case_editor_get_case (editor), NULL));
  assert_null (stet_journal_get_path (journal));
  assert_true (stet_command_set_case_title (editor, "A title", NULL));
  assert_true (stet_journal_append (journal, stet_case_editor_get_case (editor), NULL));
  assert_non_null (stet_journal_get_path (journal));
}

/* Wherever the last write was cut off, all lines before it count. */
static void
test_recover__leaves_a_torn_last_line_out (void **state)
{
  World *world = *state;
  g_autofree char *path = crash (world);
  g_autofree char *data = NULL;
  gsize len, last;

  assert_true (g_file_get_contents (path, &data, &len, NULL));
  for (last = len - 1; data[last - 1] != '\n'; last--)
    ;
  for (gsize n = last; n < len; n += (n < last + 8 || n > len - 8) ? 1 : 37)
    {
      g_autoptr (StetRecovery) recovery = NULL;
      assert_true (g_file_set_contents (path, data, (gssize) n, NULL));
      recovery = stet_journal_recover (path, NULL, NULL);
      assert_non_null (recovery);
      assert_int_equal (recovery->n_changes, 2);
      assert_int_equal (recovery->torn, n > last);
      assert_string_equal (stet_case_find_claim_by_number (recovery->snapshot, 2)->title, "Title 2");
    }
}

static void
test_recover__takes_zeros_at_the_end_for_a_torn_line (void **state)
{
  World *world = *state;
  g_autofree char *path = crash (world);
  g_autoptr (StetRecovery) recovery = NULL;
  struct stat info;

  assert_int_equal (stat (path, &info), 0);
  assert_int_equal (truncate (path, info.st_size + 4096), 0);
  recovery = stet_journal_recover (path, NULL, NULL);
  assert_non_null (recovery);
  assert_true (recovery->torn);
  assert_int_equal (recovery->n_changes, 3);
}

static void
test_recover__names_the_line_of_other_damage (void **state)
{
  World *world = *state;
  g_autofree char *path = crash (world);
  g_autofree char *data = NULL;
  g_auto (GStrv) lines = NULL;
  const struct
  {
    guint line;
    const char *new;
    int code;
  } table[] = {
    { 0, "{}", STET_ERROR_INVALID },
    { 0, "not JSON", STET_ERROR_INVALID },
    { 0, "{\"format\":\"stet-journal\",\"version\":2}", STET_ERROR_NEWER },
    { 0, "{\"format\":\"stet-journal\",\"version\":1}", STET_ERROR_INVALID },
    { 1, "{\"change\":{}}", STET_ERROR_INVALID },
    { 1, "{\"change\":7}", STET_ERROR_INVALID },
    { 1, "{\"text\":{\"sha256\":\"x\"}}", STET_ERROR_INVALID },
    { 2, "", STET_ERROR_EMPTY },
  };

  assert_true (g_file_get_contents (path, &data, NULL, NULL));
  lines = g_strsplit (data, "\n", -1);
  assert_int_equal (g_strv_length (lines), 5);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      char *old = lines[table[i].line];
      g_autofree char *place = g_strdup_printf ("line %u: ", table[i].line + 1);
      g_autofree char *damaged = NULL;
      g_autoptr (GError) error = NULL;

      lines[table[i].line] = (char *) table[i].new;
      damaged = g_strjoinv ("\n", lines);
      lines[table[i].line] = old;
      assert_true (g_file_set_contents (path, damaged, -1, NULL));
      assert_null (stet_journal_recover (path, NULL, &error));
      if (!g_error_matches (error, STET_ERROR, table[i].code) || strstr (error->message, place) == NULL)
        fail_msg ("%s: %s", table[i].new, error->message);
    }
}

static void
test_recover__refuses_a_change_that_was_altered (void **state)
{
  World *world = *state;
  g_autofree char *path = crash (world);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  char *found;

  assert_true (g_file_get_contents (path, &data, NULL, NULL));
  found = strstr (data, "\"Title 1\"");
  assert_non_null (found);
  found[7] = '9';
  assert_true (g_file_set_contents (path, data, -1, NULL));
  assert_null (stet_journal_recover (path, NULL, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_INVALID));
}

static void
test_recover__refuses_an_empty_file (void **state)
{
  World *world = *state;
  g_autofree char *path = g_build_filename (world->folder, "20240701-080000-00000000.journal", NULL);
  g_autoptr (GError) error = NULL;

  assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_null (stet_journal_recover (path, NULL, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_EMPTY));
}

/* Another window went on with the file: its words stay, and so do ours. */
static void
test_recover__keeps_both_when_the_file_went_on (void **state)
{
  World *world = *state;
  g_autofree char *path = crash (world);
  g_autoptr (StetCaseEditor) other = stet_case_editor_new (world->saved, "Somebody Else");
  g_autoptr (StetRecovery) recovery = NULL;

  assert_true (stet_command_set_case_title (other, "Flood, by somebody else", NULL));
  assert_true (stet_case_file_save (stet_case_editor_get_case (other), world->file, NULL, NULL, NULL, NULL, NULL, NULL));
  recovery = stet_journal_recover (path, NULL, NULL);
  assert_non_null (recovery);
  assert_int_equal (recovery->state, STET_RECOVERY_FILE_CHANGED);
  assert_int_equal (recovery->n_changes, 3);
  assert_null (recovery->base);
  assert_equal_bytes (recovery->snapshot, now (world));
}

static void
test_recover__knows_what_was_saved_before_the_crash (void **state)
{
  World *world = *state;
  g_autoptr (StetJournal) journal = begin (world);
  g_autofree char *path = NULL;
  g_autoptr (StetRecovery) all = NULL;
  g_autoptr (StetRecovery) rest = NULL;

  edit (world, "Saved");
  assert_true (stet_journal_append (journal, now (world), NULL));
  path = g_strdup (stet_journal_get_path (journal));
  assert_true (stet_case_file_save (now (world), world->file, world->sha256, NULL, NULL, NULL, NULL, NULL));
  edit (world, "Not saved");
  assert_true (stet_journal_append (journal, now (world), NULL));
  stet_journal_free (g_steal_pointer (&journal));
  rest = stet_journal_recover (path, NULL, NULL);
  assert_int_equal (rest->state, STET_RECOVERY_READY);
  assert_int_equal (rest->n_changes, 1);
  assert_equal_bytes (rest->snapshot, now (world));
  g_clear_pointer (&rest, stet_recovery_free);
  assert_true (stet_case_file_save (now (world), world->file, NULL, NULL, NULL, NULL, NULL, NULL));
  all = stet_journal_recover (path, NULL, NULL);
  assert_int_equal (all->state, STET_RECOVERY_NOTHING);
  assert_int_equal (all->n_changes, 0);
}

static void
test_recover__waits_for_a_file_that_was_moved (void **state)
{
  World *world = *state;
  g_autofree char *path = crash (world);
  g_autofree char *old_path = g_file_get_path (world->file);
  g_autofree char *new_path = g_strconcat (old_path, "-moved", NULL);
  g_autoptr (GFile) moved = g_file_new_for_path (new_path);
  g_autoptr (StetRecovery) missing = NULL;
  g_autoptr (StetRecovery) found = NULL;

  assert_int_equal (g_rename (old_path, new_path), 0);
  missing = stet_journal_recover (path, NULL, NULL);
  assert_non_null (missing);
  assert_int_equal (missing->state, STET_RECOVERY_FILE_MISSING);
  assert_null (missing->snapshot);
  assert_int_equal (missing->n_changes, 3);
  assert_string_equal (missing->title, "Flood");
  g_clear_pointer (&missing, stet_recovery_free);
  found = stet_journal_recover (path, moved, NULL);
  assert_non_null (found);
  assert_int_equal (found->state, STET_RECOVERY_READY);
  assert_equal_bytes (found->snapshot, now (world));
}

static void
test_recover__refuses_the_file_of_another_case (void **state)
{
  World *world = *state;
  g_autofree char *path = crash (world);
  g_autofree char *other_path = g_build_filename (world->elsewhere, "other.stet", NULL);
  g_autoptr (GFile) other_file = g_file_new_for_path (other_path);
  g_autoptr (StetCaseEditor) other = stet_case_editor_new_fixed (TEST_AT, TEST_BY, "11111111-2222-4333-8444-555555555555");
  g_autoptr (GError) error = NULL;

  assert_true (stet_case_file_save (stet_case_editor_get_case (other), other_file, NULL, NULL, NULL, NULL, NULL, NULL));
  assert_null (stet_journal_recover (path, other_file, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_INVALID));
  assert_non_null (strstr (error->message, "another case"));
}

static void
test_recover__says_that_the_file_cannot_be_read (void **state)
{
  World *world = *state;
  g_autofree char *path = crash (world);
  g_autofree char *file = g_file_get_path (world->file);
  g_autoptr (GError) error = NULL;

  assert_true (g_file_set_contents (file, "{", 1, NULL));
  assert_null (stet_journal_recover (path, NULL, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_INVALID));
  assert_non_null (strstr (error->message, "flood.stet"));
}

static void
test_rebase__keeps_only_what_is_not_saved (void **state)
{
  World *world = *state;
  g_autoptr (StetJournal) journal = begin (world);
  g_autoptr (StetCase) saved = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *sha256 = NULL;
  g_autoptr (StetRecovery) recovery = NULL;

  edit (world, "Saved");
  assert_true (stet_journal_append (journal, now (world), NULL));
  first = g_strdup (stet_journal_get_path (journal));
  saved = stet_case_ref (now (world));
  assert_true (stet_case_file_save (saved, world->file, world->sha256, NULL, NULL, NULL, &sha256, NULL));
  edit (world, "Made during the save");
  assert_true (stet_journal_append (journal, now (world), NULL));
  assert_true (stet_journal_rebase (journal, saved, world->file, sha256, now (world), NULL));
  assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
  second = g_strdup (stet_journal_get_path (journal));
  stet_journal_free (g_steal_pointer (&journal));
  recovery = stet_journal_recover (second, NULL, NULL);
  assert_int_equal (recovery->n_changes, 1);
  assert_equal_bytes (recovery->snapshot, now (world));
}

static void
test_rebase__leaves_no_file_when_all_is_saved (void **state)
{
  World *world = *state;
  g_autoptr (StetJournal) journal = begin (world);
  g_autofree char *path = NULL;

  edit (world, "Saved");
  assert_true (stet_journal_append (journal, now (world), NULL));
  path = g_strdup (stet_journal_get_path (journal));
  assert_true (stet_journal_rebase (journal, now (world), world->file, world->sha256, now (world), NULL));
  assert_null (stet_journal_get_path (journal));
  assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_list__leaves_out_what_a_window_has_open (void **state)
{
  World *world = *state;
  g_autofree char *left = crash (world);
  g_autofree char *noise = g_build_filename (world->folder, "notes.txt", NULL);
  g_autoptr (StetJournal) live = stet_journal_new (world->folder, world->saved, world->file, world->sha256, NULL);
  g_autofree char *open = NULL;
  g_autoptr (GPtrArray) during = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  assert_true (g_file_set_contents (noise, "x", 1, NULL));
  assert_true (stet_journal_append (live, now (world), NULL));
  open = g_strdup (stet_journal_get_path (live));
  during = stet_journal_list (world->folder);
  assert_int_equal (during->len, 1);
  assert_string_equal (g_ptr_array_index (during, 0), left);
  assert_null (stet_journal_recover (open, NULL, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_REFUSED));
  assert_false (stet_journal_delete (open, NULL));
  stet_journal_free (g_steal_pointer (&live));
  after = stet_journal_list (world->folder);
  assert_int_equal (after->len, 2);
  assert_true (strcmp (g_ptr_array_index (after, 0), g_ptr_array_index (after, 1)) < 0);
}

static void
test_list__is_empty_without_a_folder (void **state)
{
  g_autoptr (GPtrArray) paths = stet_journal_list ("/nowhere/at/all");

  assert_int_equal (paths->len, 0);
}

static void
test_recover__locks_the_journal_until_it_is_let_go (void **state)
{
  World *world = *state;
  g_autofree char *path = crash (world);
  g_autoptr (StetRecovery) recovery = stet_journal_recover (path, NULL, NULL);
  g_autoptr (GPtrArray) during = stet_journal_list (world->folder);

  assert_non_null (recovery);
  assert_int_equal (during->len, 0);
  assert_null (stet_journal_recover (path, NULL, NULL));
  assert_true (stet_recovery_delete (recovery, NULL));
  assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_delete__takes_an_orphan_away (void **state)
{
  World *world = *state;
  g_autofree char *path = crash (world);

  assert_true (stet_journal_delete (path, NULL));
  assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_false (stet_journal_delete (path, NULL));
}

static void
test_discard__leaves_nothing (void **state)
{
  World *world = *state;
  StetJournal *journal = begin (world);
  g_autofree char *path = NULL;

  edit (world, "x");
  assert_true (stet_journal_append (journal, now (world), NULL));
  path = g_strdup (stet_journal_get_path (journal));
  stet_journal_discard (journal);
  assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A limit on the size of files stands for a full disk. */
static void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  assert_int_equal (getrlimit (RLIMIT_FSIZE, &limit), 0);
  limit.rlim_cur = MIN (bytes, limit.rlim_max);
  assert_int_equal (setrlimit (RLIMIT_FSIZE, &limit), 0);
}

static void
test_rebase__keeps_the_old_journal_if_there_is_no_room (void **state)
{
  World *world = *state;
  g_autoptr (StetJournal) journal = begin (world);
  g_autoptr (StetCase) saved = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sha256 = NULL;
  g_autoptr (StetRecovery) recovery = NULL;
  gboolean done;

  edit (world, "Saved");
  saved = stet_case_ref (now (world));
  assert_true (stet_case_file_save (saved, world->file, world->sha256, NULL, NULL, NULL, &sha256, NULL));
  edit (world, "Not saved");
  assert_true (stet_journal_append (journal, now (world), NULL));
  path = g_strdup (stet_journal_get_path (journal));
  limit_files (20);
  done = stet_journal_rebase (journal, saved, world->file, sha256, now (world), NULL);
  limit_files (RLIM_INFINITY);
  assert_false (done);
  assert_string_equal (stet_journal_get_path (journal), path);
  stet_journal_free (g_steal_pointer (&journal));
  recovery = stet_journal_recover (path, NULL, NULL);
  assert_non_null (recovery);
  assert_int_equal (recovery->n_changes, 1);
  assert_equal_bytes (recovery->snapshot, now (world));
}

static void
test_recover__reads_what_was_written_long_ago (void **state)
{
  World *world = *state;
  g_autofree char *old = g_build_filename (g_getenv ("STET_TEST_DATA"), "case", "never-saved.journal", NULL);
  g_autofree char *path = g_build_filename (world->folder, "old.journal", NULL);
  g_autofree char *data = NULL;
  g_autoptr (StetRecovery) recovery = NULL;

  assert_true (g_file_get_contents (old, &data, NULL, NULL));
  assert_true (g_file_set_contents (path, data, -1, NULL));
  recovery = stet_journal_recover (path, NULL, NULL);
  assert_non_null (recovery);
  assert_int_equal (recovery->state, STET_RECOVERY_NEVER_SAVED);
  assert_int_equal (recovery->n_changes, 5);
  assert_int_equal (stet_case_get_n_claims (recovery->snapshot), 1);
}

/* Half a line is written and taken back, and once there is room the journal
 * is whole. */
static void
test_append__takes_half_a_line_back_and_tries_again (void **state)
{
  World *world = *state;
  g_autoptr (StetJournal) journal = begin (world);
  struct stat info;
  gboolean done;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (StetRecovery) recovery = NULL;

  edit (world, "Fits");
  assert_true (stet_journal_append (journal, now (world), NULL));
  path = g_strdup (stet_journal_get_path (journal));
  assert_int_equal (stat (path, &info), 0);
  edit (world, "Does not fit");
  limit_files ((rlim_t) info.st_size + 20);
  done = stet_journal_append (journal, now (world), &error);
  limit_files (RLIM_INFINITY);
  assert_false (done);
  assert_non_null (error);
  assert_true (stet_journal_append (journal, now (world), NULL));
  stet_journal_free (g_steal_pointer (&journal));
  recovery = stet_journal_recover (path, NULL, NULL);
  assert_non_null (recovery);
  assert_false (recovery->torn);
  assert_int_equal (recovery->n_changes, 2);
  assert_equal_bytes (recovery->snapshot, now (world));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_append__writes_nothing_while_there_is_nothing, setup, teardown),
    cmocka_unit_test_setup_teardown (test_append__keeps_the_file_to_its_owner, setup, teardown),
    cmocka_unit_test_setup_teardown (test_append__passes_over_a_review_that_was_only_begun, setup, teardown),
    cmocka_unit_test_setup_teardown (test_append__takes_half_a_line_back_and_tries_again, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__gives_the_case_of_the_lost_window, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__brings_undo_and_new_texts_back, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__gives_a_case_that_was_never_saved, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__leaves_a_torn_last_line_out, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__takes_zeros_at_the_end_for_a_torn_line, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__names_the_line_of_other_damage, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__refuses_a_change_that_was_altered, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__refuses_an_empty_file, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__keeps_both_when_the_file_went_on, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__knows_what_was_saved_before_the_crash, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__waits_for_a_file_that_was_moved, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__refuses_the_file_of_another_case, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__says_that_the_file_cannot_be_read, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__locks_the_journal_until_it_is_let_go, setup, teardown),
    cmocka_unit_test_setup_teardown (test_rebase__keeps_only_what_is_not_saved, setup, teardown),
    cmocka_unit_test_setup_teardown (test_rebase__leaves_no_file_when_all_is_saved, setup, teardown),
    cmocka_unit_test_setup_teardown (test_rebase__keeps_the_old_journal_if_there_is_no_room, setup, teardown),
    cmocka_unit_test_setup_teardown (test_recover__reads_what_was_written_long_ago, setup, teardown),
    cmocka_unit_test_setup_teardown (test_list__leaves_out_what_a_window_has_open, setup, teardown),
    cmocka_unit_test (test_list__is_empty_without_a_folder),
    cmocka_unit_test_setup_teardown (test_delete__takes_an_orphan_away, setup, teardown),
    cmocka_unit_test_setup_teardown (test_discard__leaves_nothing, setup, teardown),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
