/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include <glib/gstdio.h>

#include "stet-application.h"
#include "stet-autosave.h"
#include "stet-session-io.h"
#include "stet-window.h"

/* What a crash leaves behind, and what becomes of it. The journals are kept
 * in a folder that only this program uses. */

#define TEXT "Piece\n\nThe leader came five times.\n"

typedef struct
{
  StetSession *session;
  StetAutosave *autosave;
  char *folder; /* of case files */
  GFile *file;
} Fixture;

/* One for all tests: it has a place on the bus. */
static StetApplication *app;

static int
start_application (void **state)
{
  app = stet_application_new (G_APPLICATION_NON_UNIQUE);
  assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  return 0;
}

static int
end_application (void **state)
{
  g_clear_object (&app);
  return 0;
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("stet-autosave-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "case.stet", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->session = stet_session_new ();
  fixture->autosave = stet_autosave_new (fixture->session);
  *state = fixture;
  return 0;
}

/* The names of all journals, also of those that are in use. */
static GPtrArray *
list_journals (void)
{
  g_autofree char *folder = stet_journal_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  assert_true (g_str_has_prefix (folder, g_getenv ("XDG_STATE_HOME")));
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  return names;
}

static guint
count_journals (void)
{
  g_autoptr (GPtrArray) names = list_journals ();

  return names->len;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* As a crash does: the journal stays. */
static void
crash (Fixture *fixture)
{
  gpointer left = fixture->session;

  if (left == NULL)
    return;
  g_object_add_weak_pointer (left, &left);
  g_clear_object (&fixture->autosave);
  g_clear_object (&fixture->session);
  /* A worker that has just ended may hold it for a moment. */
  stet_gui_test_wait (is_gone, &left);
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GPtrArray) journals = NULL;

  if (fixture->autosave != NULL)
    stet_autosave_flush (fixture->autosave);
  crash (fixture);
  stet_gui_test_settle ();
  journals = list_journals ();
  for (guint i = 0; i < journals->len; i++)
    g_unlink (g_ptr_array_index (journals, i));
  g_unlink (g_file_peek_path (fixture->file));
  assert_int_equal (g_rmdir (fixture->folder), 0);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
  g_free (fixture);
  return 0;
}

static void
add_article (Fixture *fixture,
             const char *title)
{
  g_autofree char *id = stet_gui_test_add_article (stet_session_get_editor (fixture->session), title, TEXT);
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
is_done (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static void
save (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;

  stet_session_save_async (fixture->session, fixture->file, TRUE, done_cb, &result);
  stet_gui_test_wait (is_done, &result);
  assert_true (stet_session_save_finish (fixture->session, result, NULL));
}

/* The one journal that was left behind. */
static char *
dup_left (void)
{
  g_autoptr (GPtrArray) journals = stet_journal_list (NULL);

  assert_int_equal (journals->len, 1);
  return g_strdup (g_ptr_array_index (journals, 0));
}

static StetRecovery *
recover (void)
{
  g_autofree char *path = dup_left ();
  g_autoptr (GError) error = NULL;
  StetRecovery *recovery = stet_journal_recover (path, NULL, &error);

  assert_null (error);
  return recovery;
}

static gboolean
has_a_journal (gpointer data)
{
  return count_journals () == 1;
}

static void
test_change__is_in_a_journal_by_itself (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (StetRecovery) recovery = NULL;

  assert_int_equal (count_journals (), 0);
  add_article (fixture, "Piece");
  stet_gui_test_wait (has_a_journal, NULL);
  stet_autosave_flush (fixture->autosave);
  crash (fixture);
  recovery = recover ();
  assert_int_equal (recovery->state, STET_RECOVERY_NEVER_SAVED);
  assert_int_equal (stet_case_get_n_articles (recovery->snapshot), 1);
}

static void
test_changes__made_while_it_writes_are_written_too (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (StetRecovery) recovery = NULL;

  for (guint i = 0; i < 20; i++)
    add_article (fixture, "Piece");
  stet_autosave_flush (fixture->autosave);
  crash (fixture);
  recovery = recover ();
  assert_int_equal (stet_case_get_n_articles (recovery->snapshot), 20);
}

static void
test_save__begins_the_journal_anew (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (StetRecovery) recovery = NULL;

  add_article (fixture, "Piece");
  stet_autosave_flush (fixture->autosave);
  save (fixture);
  stet_autosave_flush (fixture->autosave);
  add_article (fixture, "Other");
  stet_autosave_flush (fixture->autosave);
  assert_int_equal (count_journals (), 1);
  crash (fixture);
  recovery = recover ();
  assert_int_equal (recovery->state, STET_RECOVERY_READY);
  assert_int_equal (recovery->n_changes, 1);
  assert_true (g_file_equal (recovery->file, fixture->file));
  assert_int_equal (stet_case_get_n_articles (recovery->base), 1);
  assert_int_equal (stet_case_get_n_articles (recovery->snapshot), 2);
}

static void
test_save__leaves_nothing_to_recover (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GPtrArray) journals = NULL;

  add_article (fixture, "Piece");
  stet_autosave_flush (fixture->autosave);
  save (fixture);
  stet_autosave_flush (fixture->autosave);
  crash (fixture);
  journals = stet_journal_list (NULL);
  if (journals->len > 0)
    {
      g_autoptr (StetRecovery) recovery = recover ();

      assert_int_equal (recovery->state, STET_RECOVERY_NOTHING);
    }
}

static void
test_discard__deletes_the_journal (void **state)
{
  Fixture *fixture = *state;

  add_article (fixture, "Piece");
  stet_gui_test_wait (has_a_journal, NULL);
  add_article (fixture, "Other");
  stet_autosave_discard (fixture->autosave);
  assert_int_equal (count_journals (), 0);
  stet_gui_test_settle ();
  assert_int_equal (count_journals (), 0);
}

typedef struct
{
  StetWindow *window;
  guint n_articles;
} Expected;

static gboolean
has_articles (gpointer data)
{
  const Expected *expected = data;

  return stet_case_get_n_articles (stet_session_get_case (stet_window_get_session (expected->window))) == expected->n_articles;
}

static StetWindow *
open_window (void)
{
  StetWindow *window = stet_window_new (GTK_APPLICATION (app));

  gtk_window_present (GTK_WINDOW (window));
  stet_gui_test_frames (GTK_WIDGET (window), 1);
  return window;
}

static StetWindow *
recover_in_window (const char *journal,
                   guint n_articles)
{
  StetWindow *window = open_window ();
  Expected expected = { window, n_articles };

  stet_window_recover (window, journal);
  stet_gui_test_wait (has_articles, &expected);
  stet_gui_test_settle ();
  return window;
}

static gboolean
is_dirty (StetWindow *window)
{
  return stet_case_editor_is_dirty (stet_session_get_editor (stet_window_get_session (window)));
}

static gboolean
has_words (GtkWidget *widget,
           const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_words (child, words))
        return TRUE;
    }
  return FALSE;
}

static void
test_recover__brings_back_what_was_never_saved (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *journal = NULL;
  StetWindow *window;

  add_article (fixture, "Piece");
  stet_autosave_flush (fixture->autosave);
  crash (fixture);
  journal = dup_left ();
  window = recover_in_window (journal, 1);
  assert_true (is_dirty (window));
  assert_null (stet_session_get_file (stet_window_get_session (window)));
  assert_true (has_words (GTK_WIDGET (window), "Your unsaved changes are back"));
  assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  /* The next crash must not lose it either. */
  assert_int_equal (count_journals (), 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_recover__goes_on_with_the_file_it_belongs_to (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *journal = NULL;
  StetWindow *window;

  add_article (fixture, "Piece");
  save (fixture);
  add_article (fixture, "Other");
  stet_autosave_flush (fixture->autosave);
  crash (fixture);
  journal = dup_left ();
  window = recover_in_window (journal, 2);
  assert_true (is_dirty (window));
  assert_true (g_file_equal (stet_session_get_file (stet_window_get_session (window)), fixture->file));
  assert_int_equal (count_journals (), 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_recover__asks_for_another_name_when_the_file_changed (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *journal = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (StetCaseEditor) editor = NULL;
  g_autoptr (StetCaseFile) loaded = NULL;
  StetWindow *window;

  add_article (fixture, "Piece");
  save (fixture);
  add_article (fixture, "Other");
  stet_autosave_flush (fixture->autosave);
  crash (fixture);
  loaded = stet_case_file_load (fixture->file, NULL, NULL, NULL, NULL);
  editor = stet_case_editor_new (loaded->snapshot, "Somebody");
  assert_true (stet_command_set_case_title (editor, "Somebody else's", NULL));
  assert_true (stet_case_file_save (stet_case_editor_get_case (editor), fixture->file, NULL, NULL, NULL, NULL, NULL, NULL));
  assert_true (g_file_load_contents (fixture->file, NULL, &before, NULL, NULL, NULL));
  journal = dup_left ();
  window = recover_in_window (journal, 2);
  assert_true (is_dirty (window));
  assert_null (stet_session_get_file (stet_window_get_session (window)));
  assert_true (has_words (GTK_WIDGET (window), "the file has changed meanwhile"));
  assert_true (g_file_load_contents (fixture->file, NULL, &after, NULL, NULL, NULL));
  assert_string_equal (after, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_alert (gpointer data)
{
  return stet_gui_test_find_alert (data) != NULL;
}

static gboolean
mentions (GtkWidget *widget,
          const char *name)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), name) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (mentions (child, name))
        return TRUE;
    }
  return FALSE;
}

static void
test_recover__keeps_the_journal_when_the_file_is_gone (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *journal = NULL;
  StetWindow *window;
  GtkWidget *alert;

  add_article (fixture, "Piece");
  save (fixture);
  add_article (fixture, "Other");
  stet_autosave_flush (fixture->autosave);
  crash (fixture);
  assert_int_equal (g_unlink (g_file_peek_path (fixture->file)), 0);
  journal = dup_left ();
  window = open_window ();
  stet_window_recover (window, journal);
  stet_gui_test_wait (has_alert, (gpointer) "Unsaved Work Needs Its File");
  alert = stet_gui_test_find_alert ("Unsaved Work Needs Its File");
  assert_true (mentions (alert, "case.stet"));
  assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  if (alert != GTK_WIDGET (window))
    gtk_window_destroy (GTK_WINDOW (alert));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_no_journal (gpointer data)
{
  return count_journals () == 0;
}

static void
test_close__that_lets_changes_go_deletes_the_journal (void **state)
{
  StetWindow *window = open_window ();
  g_autofree char *article = stet_gui_test_add_article (stet_session_get_editor (stet_window_get_session (window)), "Piece", TEXT);
  GtkWidget *alert;

  stet_gui_test_wait (has_a_journal, NULL);
  gtk_window_close (GTK_WINDOW (window));
  stet_gui_test_wait (has_alert, (gpointer) "Save Changes?");
  assert_int_equal (count_journals (), 1);
  alert = stet_gui_test_find_alert ("Save Changes?");
  g_signal_emit_by_name (stet_gui_test_find_button (alert, "Discard"), "clicked");
  stet_gui_test_wait (has_no_journal, NULL);
}

int
main (void)
{
#define WITH_SESSION(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_SESSION (test_change__is_in_a_journal_by_itself),
    WITH_SESSION (test_changes__made_while_it_writes_are_written_too),
    WITH_SESSION (test_save__begins_the_journal_anew),
    WITH_SESSION (test_save__leaves_nothing_to_recover),
    WITH_SESSION (test_discard__deletes_the_journal),
    WITH_SESSION (test_recover__brings_back_what_was_never_saved),
    WITH_SESSION (test_recover__goes_on_with_the_file_it_belongs_to),
    WITH_SESSION (test_recover__asks_for_another_name_when_the_file_changed),
    WITH_SESSION (test_recover__keeps_the_journal_when_the_file_is_gone),
    WITH_SESSION (test_close__that_lets_changes_go_deletes_the_journal),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("autosave", tests, start_application, end_application);
}
