/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include "stet-export-dialog.h"
#include "stet-export-preview.h"
#include "stet-session-io.h"

#include <glib/gstdio.h>
#include <stdlib.h>

typedef struct
{
  StetFactsFixture *facts;
  GtkWidget *dialog;
  StetExportPreview *preview;
  char *exported; /* name of the format that was asked for */
  gboolean was_final;
} Fixture;

static void
export_cb (StetExportDialog *dialog,
           StetExportWish *wish,
           Fixture *fixture)
{
  g_free (fixture->exported);
  fixture->exported = g_strdup (wish->format->name);
  fixture->was_final = wish->is_final;
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->facts = stet_facts_fixture_new ();
  stet_facts_fixture_add_facts (fixture->facts);
  fixture->dialog = stet_export_dialog_new (NULL, fixture->facts->session);
  fixture->preview = stet_gui_test_find (fixture->dialog, STET_TYPE_EXPORT_PREVIEW);
  g_signal_connect (fixture->dialog, "export", G_CALLBACK (export_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  stet_gui_test_settle ();
  stet_facts_fixture_free (fixture->facts);
  g_free (fixture->exported);
  g_free (fixture);
  return 0;
}

/* What the preview shows now: "page", "text", "problem". */
static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (stet_gui_test_find (GTK_WIDGET (fixture->preview), GTK_TYPE_STACK));
}

static gboolean
shows_page (gpointer data)
{
  return g_str_equal (get_page (data), "page");
}

static gboolean
shows_text (gpointer data)
{
  return g_str_equal (get_page (data), "text");
}

static gboolean
shows_problem (gpointer data)
{
  return g_str_equal (get_page (data), "problem");
}

static AdwComboRow *
find_row (Fixture *fixture,
          guint nth)
{
  return stet_facts_fixture_find (fixture->dialog, ADW_TYPE_COMBO_ROW, nth);
}

static void
choose_format (Fixture *fixture,
               const char *name)
{
  guint i = 0;

  while (!g_str_equal (stet_export_get_formats ()[i].name, name))
    i++;
  adw_combo_row_set_selected (find_row (fixture, 0), i);
}

static void
press_export (Fixture *fixture)
{
  g_signal_emit_by_name (stet_facts_fixture_find_named (fixture->dialog, GTK_TYPE_BUTTON, "Export…"), "clicked");
}

static void
test_dialog__shows_pages_first (void **state)
{
  Fixture *fixture = *state;

  stet_gui_test_wait (shows_page, fixture);
  assert_false (stet_export_preview_is_refused (fixture->preview));
  assert_non_null (stet_facts_fixture_find_named (fixture->dialog, GTK_TYPE_BUTTON, "Print…"));
  stet_gui_test_shot (fixture->dialog, "export");
  press_export (fixture);
  assert_string_equal (fixture->exported, "pdf");
  assert_false (fixture->was_final);
}

static void
test_dialog__shows_the_text_of_the_others (void **state)
{
  static const char *const names[] = { "md", "csv", "json", "claimreview", "annotations", "html" };
  Fixture *fixture = *state;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      choose_format (fixture, names[i]);
      stet_gui_test_wait (shows_text, fixture);
      press_export (fixture);
      assert_string_equal (fixture->exported, names[i]);
    }
}

static void
test_dialog__refuses_what_is_not_final (void **state)
{
  Fixture *fixture = *state;
  GtkEditable *reason = NULL;

  adw_combo_row_set_selected (find_row (fixture, 1), 1);
  stet_gui_test_wait (shows_problem, fixture);
  assert_true (stet_export_preview_is_refused (fixture->preview));
  assert_false (gtk_widget_get_sensitive (stet_facts_fixture_find_named (fixture->dialog, GTK_TYPE_BUTTON, "Export…")));
  reason = stet_facts_fixture_find (fixture->dialog, ADW_TYPE_ENTRY_ROW, 0);
  assert_non_null (reason);
  gtk_editable_set_text (reason, "The deadline has passed");
  stet_gui_test_wait (shows_page, fixture);
  assert_false (stet_export_preview_is_refused (fixture->preview));
  press_export (fixture);
  assert_true (fixture->was_final);
}

static gboolean
says (Fixture *fixture,
      const char *text)
{
  stet_gui_test_frames (fixture->dialog, 2);
  return stet_gui_test_shows (fixture->dialog, text);
}

/* What the review says already is not asked again, and can be taken back where
 * it acts. */
static void
test_dialog__shows_and_withdraws_the_override (void **state)
{
  Fixture *fixture = *state;
  guint n_left = stet_case_get_tally (stet_session_get_case (fixture->facts->session))->n_left;
  g_autofree char *title = g_strdup_printf ("Final although %u facts are left", n_left);

  assert_true (n_left > 1);
  assert_true (stet_command_set_override (fixture->facts->editor, "The <b>page</b> closes", NULL));
  adw_combo_row_set_selected (find_row (fixture, 1), 1);
  stet_gui_test_wait (shows_page, fixture);
  assert_false (stet_export_preview_is_refused (fixture->preview));
  assert_true (says (fixture, title));
  assert_null (stet_facts_fixture_find_named (fixture->dialog, GTK_TYPE_EDITABLE, "Why it is final although facts are left"));
  stet_gui_test_shot (fixture->dialog, "export-override");
  press_export (fixture);
  assert_true (fixture->was_final);
  g_signal_emit_by_name (stet_facts_fixture_find_named (fixture->dialog, GTK_TYPE_BUTTON, "Withdraw"), "clicked");
  stet_gui_test_wait (shows_problem, fixture);
  assert_string_equal (stet_case_get_info (stet_session_get_case (fixture->facts->session))->override_reason, "");
  assert_false (says (fixture, title));
  assert_true (stet_case_editor_undo (fixture->facts->editor, NULL));
  assert_string_equal (stet_case_get_info (stet_session_get_case (fixture->facts->session))->override_reason, "The <b>page</b> closes");
}

/* What stays here is told before anything leaves, article and back-up. */
static void
test_dialog__tells_what_is_kept_back (void **state)
{
  static const struct
  {
    guint how;
    const char *words;
  } rows[] = {
    { STET_SENSITIVE_LEAVE_OUT, "left out" },
    { STET_SENSITIVE_MASK, "masked" },
  };
  Fixture *fixture = *state;
  const StetClaim *claim = stet_facts_fixture_claim (fixture->facts, fixture->facts->documents);
  g_autofree char *backup = g_strdup (claim->evidence[0]->id);

  assert_false (says (fixture, "Kept back"));
  assert_true (stet_command_set_sensitivity (fixture->facts->editor, fixture->facts->articles[1], STET_SENSITIVITY_SENSITIVE, NULL));
  assert_true (stet_command_set_sensitivity (fixture->facts->editor, backup, STET_SENSITIVITY_SENSITIVE, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      StetCase *stet_case = stet_session_get_case (fixture->facts->session);
      const StetArticle *article = stet_case_find_article (stet_case, fixture->facts->articles[1]);
      const StetEvidence *evidence = stet_case_find_evidence (stet_case, backup);
      g_autofree char *list = g_strdup_printf ("B  %s: %s\n%s  %s: %s", article->title, rows[i].words, stet_facts_fixture_claim (fixture->facts, fixture->facts->documents)->title, evidence->citation, rows[i].words);

      adw_combo_row_set_selected (find_row (fixture, 2), STET_SENSITIVE_INCLUDE);
      assert_false (says (fixture, "Kept back"));
      adw_combo_row_set_selected (find_row (fixture, 2), rows[i].how);
      assert_true (says (fixture, "Kept back"));
      assert_true (says (fixture, list));
      stet_gui_test_shot (fixture->dialog, "export-kept-back");
    }
}

typedef struct
{
  StetSession *session;
  GError *error;
  gboolean is_done;
} Export;

static void
exported_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  Export *export = user_data;

  stet_session_export_finish (export->session, result, &export->error);
  export->is_done = TRUE;
}

static gboolean
has_progress (gpointer data)
{
  double progress = 0;

  g_object_get (((Export *) data)->session, "progress", &progress, NULL);
  return progress > 0 || ((Export *) data)->is_done;
}

static gboolean
is_done (gpointer data)
{
  return ((Export *) data)->is_done;
}

/* A long export tells how far it is, and leaves nothing behind when it is
 * stopped on its way. */
static void
test_export__tells_how_far_it_is_and_can_be_cancelled (void **state)
{
  Fixture *fixture = *state;
  Export export = { fixture->facts->session, NULL, FALSE };
  g_autoptr (StetExportWish) wish = stet_export_wish_new (stet_export_find_format ("pdf"));
  g_autofree char *folder = g_dir_make_tmp ("stet-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "long.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  stet_facts_fixture_add_many (fixture->facts, 3000);
  stet_session_export_async (export.session, file, wish, exported_cb, &export);
  assert_true (stet_session_is_busy (export.session));
  stet_gui_test_wait (has_progress, &export);
  assert_false (export.is_done);
  stet_session_cancel (export.session);
  stet_gui_test_wait (is_done, &export);
  assert_true (g_error_matches (export.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_false (stet_session_is_busy (export.session));
  /* Only an empty folder can be removed. */
  assert_int_equal (g_rmdir (folder), 0);
  g_clear_error (&export.error);
}

static void
matrix_export_cb (StetExportDialog *dialog,
                  StetExportWish *wish,
                  GPtrArray *files)
{
  g_autoptr (GBytes) bytes = stet_export_wish_to_bytes (wish, g_object_get_data (G_OBJECT (dialog), "case"), NULL, NULL, NULL, NULL);

  assert_non_null (bytes);
  g_ptr_array_add (files, g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
}

/* The matrix leaves as it stands: its filter and order are those of the file. */
static void
test_matrix__leaves_in_each_format_as_it_stands (void **state)
{
  Fixture *fixture = *state;
  StetCase *stet_case = stet_session_get_case (fixture->facts->session);
  const StetMatrixView view = { .sort = STET_MATRIX_BY_NUMBER, .descending = TRUE, .text = "visit" };
  g_autoptr (StetFactMatrix) matrix = stet_fact_matrix_new (stet_case, &view);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *dialog = stet_export_dialog_new_matrix (NULL, fixture->facts->session, matrix);
  AdwComboRow *formats;
  static const char *const begins[] = { "%PDF-", "<!DOCTYPE html>", "# ", "\"fact\"," };

  assert_true (stet_fact_matrix_get_n_rows (matrix) > 0);
  assert_true (stet_fact_matrix_get_n_rows (matrix) < stet_case_get_n_claims (stet_case));
  g_object_set_data (G_OBJECT (dialog), "case", stet_case);
  g_signal_connect (dialog, "export", G_CALLBACK (matrix_export_cb), files);
  gtk_window_present (GTK_WINDOW (dialog));
  stet_gui_test_frames (dialog, 2);
  formats = stet_facts_fixture_find (dialog, ADW_TYPE_COMBO_ROW, 0);
  assert_int_equal (g_list_model_get_n_items (adw_combo_row_get_model (formats)), G_N_ELEMENTS (begins));
  for (guint i = 0; i < G_N_ELEMENTS (begins); i++)
    {
      adw_combo_row_set_selected (formats, i);
      g_signal_emit_by_name (stet_facts_fixture_find_named (dialog, GTK_TYPE_BUTTON, "Export…"), "clicked");
      assert_int_equal (files->len, i + 1);
      assert_true (g_str_has_prefix (g_ptr_array_index (files, i), begins[i]));
    }
  assert_non_null (strstr (g_ptr_array_index (files, 2), "“visit”, by number, the other way round"));
  {
    g_auto (GStrv) lines = g_strsplit (g_ptr_array_index (files, 3), "\r\n", -1);

    assert_int_equal (g_strv_length (lines), 1 + stet_fact_matrix_get_n_rows (matrix) + 1);
    for (guint i = 0; i < stet_fact_matrix_get_n_rows (matrix); i++)
      assert_int_equal (atoi (lines[1 + i]), stet_fact_matrix_get_row (matrix, i)->number);
  }
  stet_gui_test_shot (dialog, "export-matrix");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The label inside a button names it; another one, with its underscore, would be read as well. */
static void
test_buttons__are_called_by_their_words_alone (void **state)
{
  static const char *const words[] = { "Cancel", "Print…", "Export…" };
  Fixture *fixture = *state;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *button = stet_facts_fixture_find_named (fixture->dialog, GTK_TYPE_BUTTON, words[i]);

      assert_non_null (button);
      assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
}

int
main (void)
{
#define WITH_DIALOG(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_DIALOG (test_dialog__shows_pages_first),
    WITH_DIALOG (test_buttons__are_called_by_their_words_alone),
    WITH_DIALOG (test_dialog__shows_the_text_of_the_others),
    WITH_DIALOG (test_dialog__refuses_what_is_not_final),
    WITH_DIALOG (test_dialog__shows_and_withdraws_the_override),
    WITH_DIALOG (test_dialog__tells_what_is_kept_back),
    WITH_DIALOG (test_export__tells_how_far_it_is_and_can_be_cancelled),
    WITH_DIALOG (test_matrix__leaves_in_each_format_as_it_stands),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
