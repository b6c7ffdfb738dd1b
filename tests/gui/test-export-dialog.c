/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include "stet-export-dialog.h"
#include "stet-export-preview.h"

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

int
main (void)
{
#define WITH_DIALOG(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_DIALOG (test_dialog__shows_pages_first),
    WITH_DIALOG (test_dialog__shows_the_text_of_the_others),
    WITH_DIALOG (test_dialog__refuses_what_is_not_final),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
