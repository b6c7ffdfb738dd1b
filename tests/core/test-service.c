/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the command line and the window share: opening many files, exporting
 * to one. */

#define G_LOG_DOMAIN "stet-test"

#include "stet.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "stet-test-cap.h"
#include "stet-test-flood.h"

typedef struct
{
  char *folder;
  GPtrArray *files;
} Pile;

static int
setup (void **state)
{
  Pile *pile = g_new0 (Pile, 1);

  pile->folder = g_dir_make_tmp ("stet-service-XXXXXX", NULL);
  pile->files = g_ptr_array_new_with_free_func (g_object_unref);
  *state = pile;
  return 0;
}

static int
teardown (void **state)
{
  Pile *pile = *state;
  g_autoptr (GDir) dir = g_dir_open (pile->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (pile->folder, name, NULL);
      if (g_unlink (path) != 0)
        g_rmdir (path);
    }
  g_rmdir (pile->folder);
  g_ptr_array_unref (pile->files);
  g_free (pile->folder);
  g_free (pile);
  return 0;
}

static GFile *
add_path (Pile *pile,
          const char *name)
{
  GFile *file = g_file_new_build_filename (pile->folder, name, NULL);

  g_ptr_array_add (pile->files, file);
  return file;
}

static GFile *
add_file (Pile *pile,
          const char *name,
          const char *data,
          gsize len)
{
  GFile *file = add_path (pile, name);

  assert_true (g_file_set_contents (g_file_peek_path (file), data, (gssize) len, NULL));
  return file;
}

static GFile *
add_case (Pile *pile,
          const char *name)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  GFile *file = add_path (pile, name);

  assert_true (stet_case_file_save (stet_case_editor_get_case (editor), file, NULL, NULL, NULL, NULL, NULL, NULL));
  return file;
}

static StetOpening *
open_all (Pile *pile)
{
  StetOpening *opening = stet_open_files ((GFile *const *) pile->files->pdata, pile->files->len, NULL, NULL, NULL, NULL);

  assert_non_null (opening);
  return opening;
}

static void
test_open_files__tells_case_and_articles_apart (void **state)
{
  Pile *pile = *state;
  GFile *second;
  g_autoptr (StetOpening) opening = NULL;
  const StetArticleIntake *intake;

  add_file (pile, "a.txt", TEST_TEXT_A, strlen (TEST_TEXT_A));
  second = add_case (pile, "flood.stet");
  add_file (pile, "b.md", TEST_TEXT_B, strlen (TEST_TEXT_B));
  opening = open_all (pile);
  assert_int_equal (opening->failures->len, 0);
  assert_int_equal (opening->intakes->len, 2);
  intake = g_ptr_array_index (opening->intakes, 0);
  assert_string_equal (intake->source_name, "a.txt");
  intake = g_ptr_array_index (opening->intakes, 1);
  assert_string_equal (intake->source_name, "b.md");
  assert_non_null (opening->case_file);
  assert_true (g_file_equal (opening->file, second));
  assert_string_equal (stet_case_get_info (opening->case_file->snapshot)->title, "Flood");
}

static void
test_open_files__goes_on_after_a_failure (void **state)
{
  Pile *pile = *state;
  g_autoptr (StetOpening) opening = NULL;
  static const char *const messages[] = { "there is no such file", "folder", "" };

  add_path (pile, "lost.txt");
  add_file (pile, "a.txt", TEST_TEXT_A, strlen (TEST_TEXT_A));
  assert_int_equal (g_mkdir (g_file_peek_path (add_path (pile, "folder")), 0700), 0);
  add_file (pile, "picture.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  opening = open_all (pile);
  assert_int_equal (opening->intakes->len, 1);
  assert_int_equal (opening->failures->len, 3);
  for (guint i = 0; i < 3; i++)
    {
      const StetFailure *failure = g_ptr_array_index (opening->failures, i);
      g_autofree char *prefix = g_strconcat (g_file_peek_path (failure->file), ": ", NULL);
      if (!g_str_has_prefix (failure->error->message, prefix) || strstr (failure->error->message, messages[i]) == NULL ||
          strstr (failure->error->message + strlen (prefix), "picture.png") != NULL)
        fail_msg ("%s", failure->error->message);
    }
}

static void
test_open_files__opens_one_case_at_a_time (void **state)
{
  Pile *pile = *state;
  GFile *first = add_case (pile, "first.stet");
  GFile *second = add_case (pile, "second.stet");
  g_autoptr (StetOpening) opening = open_all (pile);
  const StetFailure *failure;

  assert_true (g_file_equal (opening->file, first));
  assert_int_equal (opening->failures->len, 1);
  failure = g_ptr_array_index (opening->failures, 0);
  assert_true (g_file_equal (failure->file, second));
  assert_true (g_error_matches (failure->error, STET_ERROR, STET_ERROR_REFUSED));
}

static void
test_open_files__of_none_is_nothing (void **state)
{
  Pile *pile = *state;
  g_autoptr (StetOpening) opening = open_all (pile);

  assert_null (opening->case_file);
  assert_int_equal (opening->intakes->len + opening->failures->len, 0);
}

static void
test_open_files__holds_its_cap (void **state)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.txt");
  g_autofree GFile **files = g_new (GFile *, STET_LIMIT_ARTICLES + 1);
  g_autoptr (StetOpening) at_cap = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= STET_LIMIT_ARTICLES; i++)
    files[i] = file;
  at_cap = stet_open_files (files, STET_LIMIT_ARTICLES, NULL, NULL, NULL, NULL);
  assert_non_null (at_cap);
  assert_int_equal (at_cap->failures->len, STET_LIMIT_ARTICLES);
  assert_null (stet_open_files (files, STET_LIMIT_ARTICLES + 1, NULL, NULL, NULL, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
}

static GBytes *
make_packet (StetCaseEditor *editor,
             gsize max_bytes,
             GError **error)
{
  StetReportOptions options = { .max_bytes = max_bytes };

  return stet_packet_to_bytes (stet_case_editor_get_case (editor), &options, NULL, NULL, NULL, error);
}

static gboolean
can_make_packet_cb (gsize cap,
                    gpointer user_data)
{
  g_autoptr (GBytes) packet = make_packet (user_data, cap, NULL);

  return packet != NULL;
}

/* The files of a packet may hold so much, and not a byte more. */
static void
test_packet__has_an_end (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (GError) error = NULL;
  gsize least = test_find_least_cap (4 * 1024 * 1024, can_make_packet_cb, editor);
  g_autofree char *message = g_strdup_printf ("the packet would hold more than %" G_GSIZE_FORMAT " bytes", least - 1);

  assert_true (least > 10000 && least < 4 * 1024 * 1024);
  assert_null (make_packet (editor, least - 1, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
  assert_string_equal (error->message, message);
}

static void
collect_cb (double fraction,
            gpointer user_data)
{
  double *last = user_data;

  assert_true (fraction >= *last && fraction <= 1.0);
  *last = fraction;
}

static void
cancel_cb (double fraction,
           gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_open_files__tells_how_far_it_is_and_can_be_cancelled (void **state)
{
  Pile *pile = *state;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (StetOpening) opening = NULL;
  g_autoptr (GError) error = NULL;
  double last = 0.0;

  add_file (pile, "a.txt", TEST_TEXT_A, strlen (TEST_TEXT_A));
  add_case (pile, "flood.stet");
  add_path (pile, "lost.txt");
  opening = stet_open_files ((GFile *const *) pile->files->pdata, 3, NULL, collect_cb, &last, NULL);
  assert_non_null (opening);
  assert_true (last == 1.0);
  assert_null (stet_open_files ((GFile *const *) pile->files->pdata, 3, cancellable, cancel_cb, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

static void
test_file_is_case__looks_at_name_and_beginning (void **state)
{
  Pile *pile = *state;
  const struct
  {
    const char *name;
    const char *data;
    gboolean is_case;
  } table[] = {
    { "a.stet", "", TRUE },
    { "A.STET", "x", TRUE },
    { "a.json", "{\n  \"format\": \"stet-case\",\n", TRUE },
    { "a.stet~", " {\"version\": 1, \"format\":\"stet-case\"", TRUE },
    { "a.txt", "“stet-case” is what the \"format\" says", FALSE },
    { "b.json", "{\"format\": \"stet-verdicts\"}", FALSE },
    { "empty", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      GFile *file = add_file (pile, table[i].name, table[i].data, strlen (table[i].data));
      if (stet_file_is_case (file) != table[i].is_case)
        fail_msg ("%s", table[i].name);
    }
  assert_false (stet_file_is_case (add_path (pile, "lost")));
  assert_int_equal (mkfifo (g_file_peek_path (add_path (pile, "fifo")), 0600), 0);
  assert_false (stet_file_is_case (g_ptr_array_index (pile->files, pile->files->len - 1)));
}

static void
test_export__writes_the_same_bytes_to_a_file (void **state)
{
  Pile *pile = *state;
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  StetCase *snapshot = stet_case_editor_get_case (editor);
  GFile *file = add_path (pile, "verdicts.json");

  for (const StetExportFormat *format = stet_export_get_formats (); format->name != NULL; format++)
    {
      g_autoptr (GBytes) first = stet_export_to_bytes (snapshot, format, NULL, NULL, NULL, NULL, NULL);
      g_autoptr (GBytes) second = stet_export_to_bytes (snapshot, format, NULL, NULL, NULL, NULL, NULL);
      g_autofree char *contents = NULL;
      gsize len;

      assert_non_null (first);
      assert_true (g_bytes_equal (first, second));
      assert_true (stet_export_find_format (format->name) == format);
      assert_true (stet_export_to_file (snapshot, format, NULL, file, NULL, NULL, NULL, NULL));
      assert_true (g_file_get_contents (g_file_peek_path (file), &contents, &len, NULL));
      assert_int_equal (len, g_bytes_get_size (first));
      assert_memory_equal (contents, g_bytes_get_data (first, NULL), len);
    }
  assert_null (stet_export_find_format ("papyrus"));
}

static void
test_export__stops_in_every_format_when_asked (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (const StetExportFormat *format = stet_export_get_formats (); format->name != NULL; format++)
    {
      g_autoptr (GError) error = NULL;
      assert_null (stet_export_to_bytes (stet_case_editor_get_case (editor), format, NULL, cancellable, NULL, NULL, &error));
      assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
    }
}

/* Whoever is asked to agree to an export must see each article once. */
static void
test_export__lists_what_it_would_tell (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  StetCase *snapshot = stet_case_editor_get_case (editor);

  for (const StetExportFormat *format = stet_export_get_formats (); format->name != NULL; format++)
    {
      g_autoptr (GPtrArray) contents = stet_export_list_contents (snapshot, format, NULL);
      guint n_articles = 0;

      for (guint i = 0; i < contents->len; i++)
        {
          const StetExportContent *content = g_ptr_array_index (contents, i);
          if (content->kind == STET_EXPORT_ARTICLE)
            n_articles++;
          assert_int_not_equal (content->amount, STET_EXPORT_NOTHING);
          assert_string_not_equal (content->text, "");
        }
      assert_int_equal (n_articles, 3);
    }
}

static void
test_export__refuses_a_time_that_is_none (void **state)
{
  static const char *const times[] = { "", "now", "2024-06-31T00:00:00Z", "2024-06-21T18:28:05+02:00", "2024-06-21" };
  Pile *pile = *state;
  g_autoptr (StetCaseEditor) editor = test_editor_new ();
  GFile *file = add_path (pile, "verdicts.json");

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      StetExportOptions options = { .report.at = times[i] };
      g_autoptr (GError) error = NULL;
      assert_false (stet_export_to_file (stet_case_editor_get_case (editor), stet_export_find_format ("json"), &options, file, NULL, NULL, NULL, &error));
      assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_INVALID));
    }
  assert_false (g_file_query_exists (file, NULL));
}

static void
test_file_dup_name__is_what_a_person_calls_it (void **state)
{
  g_autoptr (GFile) local = g_file_new_for_path ("/tmp/Flood é.stet");
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/x");
  g_autofree char *local_name = stet_file_dup_name (local);
  g_autofree char *remote_name = stet_file_dup_name (remote);

  assert_string_equal (local_name, "/tmp/Flood é.stet");
  assert_string_equal (remote_name, "https://example.org/x");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_packet__has_an_end),
    cmocka_unit_test_setup_teardown (test_open_files__tells_case_and_articles_apart, setup, teardown),
    cmocka_unit_test_setup_teardown (test_open_files__goes_on_after_a_failure, setup, teardown),
    cmocka_unit_test_setup_teardown (test_open_files__opens_one_case_at_a_time, setup, teardown),
    cmocka_unit_test_setup_teardown (test_open_files__of_none_is_nothing, setup, teardown),
    cmocka_unit_test (test_open_files__holds_its_cap),
    cmocka_unit_test_setup_teardown (test_open_files__tells_how_far_it_is_and_can_be_cancelled, setup, teardown),
    cmocka_unit_test_setup_teardown (test_file_is_case__looks_at_name_and_beginning, setup, teardown),
    cmocka_unit_test_setup_teardown (test_export__writes_the_same_bytes_to_a_file, setup, teardown),
    cmocka_unit_test (test_export__stops_in_every_format_when_asked),
    cmocka_unit_test (test_export__lists_what_it_would_tell),
    cmocka_unit_test_setup_teardown (test_export__refuses_a_time_that_is_none, setup, teardown),
    cmocka_unit_test (test_file_dup_name__is_what_a_person_calls_it),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
