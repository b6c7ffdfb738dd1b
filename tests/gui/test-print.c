/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing, into a file and into the program that shows a preview, as far as
 * it goes without a printer and without somebody who answers the dialog. */

#include "stet-facts-fixture.h"

#include <glib/gstdio.h>

#include "stet-print.h"

static const char *const formats[] = { "pdf", "queries-pdf" };

typedef struct
{
  StetFactsFixture *facts;
  char *folder;
  char *path;
  guint n_done;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->facts = stet_facts_fixture_new ();
  stet_facts_fixture_add_facts (fixture->facts);
  fixture->folder = g_dir_make_tmp ("stet-print-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  g_unlink (fixture->path);
  assert_int_equal (g_rmdir (fixture->folder), 0);
  stet_facts_fixture_free (fixture->facts);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture);
  return 0;
}

static void
done_cb (const GError *error,
         gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_no_error (error);
  fixture->n_done++;
}

static gboolean
is_done (gpointer data)
{
  const Fixture *fixture = data;

  return fixture->n_done > 0;
}

static gboolean
is_written (gpointer data)
{
  const Fixture *fixture = data;

  return is_done (data) && g_file_test (fixture->path, G_FILE_TEST_EXISTS);
}

static StetExportWish *
new_wish (const char *format)
{
  return stet_export_wish_new (stet_export_find_format (format));
}

static GtkPrintOperation *
new_operation (Fixture *fixture,
               const char *format)
{
  fixture->n_done = 0;
  return stet_print_operation_new (stet_session_get_case (fixture->facts->session), new_wish (format), done_cb, fixture);
}

/* The words of a PDF, page by page, as a program reads them that is not ours. */
static char *
read_words (const char *path)
{
  const char *const argv[] = { "pdftotext", "-layout", path, "-", NULL };
  char *words = NULL;
  int status;

  assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &words, NULL, &status, NULL));
  assert_int_equal (status, 0);
  return words;
}

/* The words of the PDF that is exported. */
static char *
export_words (Fixture *fixture,
              const char *format)
{
  g_autoptr (StetExportWish) wish = new_wish (format);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = stet_export_wish_to_bytes (wish, stet_session_get_case (fixture->facts->session), NULL, NULL, NULL, &error);
  g_autofree char *path = g_build_filename (fixture->folder, "exported.pdf", NULL);
  char *words;

  g_assert_no_error (error);
  assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  words = read_words (path);
  g_unlink (path);
  return words;
}

static void
assert_printed_as_exported (Fixture *fixture,
                            const char *format)
{
  g_autofree char *printed = read_words (fixture->path);
  g_autofree char *exported = export_words (fixture, format);

  assert_non_null (strstr (exported, "Review without a title"));
  assert_string_equal (printed, exported);
}

static void
test_print__gives_the_pages_of_the_export (void **state)
{
  Fixture *fixture = *state;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GtkPrintOperation) operation = new_operation (fixture, formats[i]);

      gtk_print_operation_set_show_progress (operation, FALSE);
      gtk_print_operation_set_export_filename (operation, fixture->path);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
      stet_gui_test_wait (is_done, fixture);
      assert_int_equal (fixture->n_done, 1);
      assert_printed_as_exported (fixture, formats[i]);
    }
}

/* GTK hands a preview to the program that its settings name; here that is one
 * which keeps the file. */
static void
test_preview__shows_the_pages_of_the_export (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *part = g_strdup_printf ("%s.part", fixture->path);
  g_autofree char *script = g_strdup_printf ("cp \"$0\" '%s' && mv '%s' '%s'", part, part, fixture->path);
  g_autofree char *quoted = g_shell_quote (script);
  g_autofree char *command = g_strdup_printf ("sh -c %s %%f", quoted);
  g_autoptr (GtkPrintOperation) operation = new_operation (fixture, "pdf");

  g_object_set (gtk_settings_get_default (), "gtk-print-preview-command", command, NULL);
  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, NULL, NULL);
  stet_gui_test_wait (is_written, fixture);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-print-preview-command");
  assert_printed_as_exported (fixture, "pdf");
}

/* What was on its way when nobody wants it any more is dropped. */
static void
test_print__can_be_cancelled (void **state)
{
  Fixture *fixture = *state;
  GtkPrintOperation *operation = new_operation (fixture, "pdf");

  g_object_add_weak_pointer (G_OBJECT (operation), (gpointer *) &operation);
  g_signal_connect (operation, "begin-print", G_CALLBACK (gtk_print_operation_cancel), NULL);
  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, fixture->path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
  stet_gui_test_wait (is_done, fixture);
  g_object_unref (operation);
  stet_gui_test_settle ();
  assert_null (operation);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_print__gives_the_pages_of_the_export, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_preview__shows_the_pages_of_the_export, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_print__can_be_cancelled, set_up, tear_down),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
