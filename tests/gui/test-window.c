/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include <glib/gstdio.h>

#include "stet-actions.h"
#include "stet-application.h"
#include "stet-facts-fixture.h"
#include "stet-panes.h"
#include "stet-sample.h"
#include "stet-scale-dialog.h"
#include "stet-session-io.h"
#include "stet-window.h"
#include "stet-wording.h"

/* The real window in a real application: what is on screen follows the review
 * and the width. The tests run on a screen that is wider than the widest. */

typedef struct
{
  StetWindow *window;
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

static gboolean
is_drawn (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

static StetWindow *
open_window (int width)
{
  StetWindow *window = stet_window_new (GTK_APPLICATION (app));

  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  gtk_window_present (GTK_WINDOW (window));
  stet_gui_test_wait (is_drawn, window);
  return window;
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->window = open_window (1280);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  stet_gui_test_settle ();
  assert_null (fixture->window);
  g_free (fixture);
  return 0;
}

/* A part of the window, or of the panes that come with the first review. */
static gpointer
get_child (Fixture *fixture,
           const char *name)
{
  StetPanes *panes = stet_gui_test_find (GTK_WIDGET (fixture->window), STET_TYPE_PANES);

  if (g_str_equal (name, "stack") || g_str_equal (name, "toasts"))
    return gtk_widget_get_template_child (GTK_WIDGET (fixture->window), STET_TYPE_WINDOW, name);
  assert_non_null (panes);
  return stet_panes_get (panes, name);
}

static StetSession *
get_session (Fixture *fixture)
{
  return stet_window_get_session (fixture->window);
}

static gboolean
has_articles (gpointer data)
{
  return stet_case_get_n_articles (stet_session_get_case (get_session (data))) > 0;
}

static void
open_file (Fixture *fixture,
           GFile *file)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  stet_window_open_files (fixture->window, G_LIST_MODEL (files));
  stet_gui_test_wait (has_articles, fixture);
  stet_gui_test_frames (GTK_WIDGET (fixture->window), 2);
}

/* A copy, in a folder that goes with the screen of the test: some of the
 * actions save. */
static void
open_sample (Fixture *fixture)
{
  g_autoptr (GFile) sample = stet_sample_dup_file ();
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "sample.stet", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);

  assert_non_null (sample);
  assert_int_equal (g_mkdir_with_parents (g_get_user_data_dir (), 0700), 0);
  assert_true (g_file_copy (sample, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));
  open_file (fixture, copy);
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (get_child (fixture, "stack"));
}

static void
test_pages__welcome_until_there_is_an_article (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *article = NULL;

  assert_string_equal (get_page (fixture), "welcome");
  assert_true (stet_window_is_untouched (fixture->window));
  article = stet_gui_test_add_article (stet_session_get_editor (get_session (fixture)), "Piece", "Piece\n\nWords.\n");
  assert_string_equal (get_page (fixture), "review");
  assert_false (stet_window_is_untouched (fixture->window));
}

static void
replace_window (Fixture *fixture,
                int width)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = open_window (width);
}

static void
test_width__decides_on_columns_and_sidebar (void **state)
{
  static const struct
  {
    int width;
    guint n_columns;
    int sidebar;
    const char *state;
  } rows[] = {
    { 900, 1, 48, "1" },
    { 1280, 2, 48, "2" },
    { 1720, 3, 256, "3" },
  };
  Fixture *fixture = *state;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      StetColumns *columns;

      replace_window (fixture, rows[i].width);
      open_sample (fixture);
      columns = get_child (fixture, "columns");
      /* A frame may take some of it; the panes must not widen it. */
      assert_in_range (gtk_widget_get_width (GTK_WIDGET (fixture->window)), rows[i].width - 20, rows[i].width);
      assert_int_equal (stet_columns_get_n_columns (columns), rows[i].n_columns);
      for (guint column = 0; column < rows[i].n_columns; column++)
        {
          GtkWidget *widget = GTK_WIDGET (stet_columns_get_column (columns, column));

          assert_true (gtk_widget_get_mapped (widget));
          assert_true (gtk_widget_get_width (widget) >= 300);
        }
      assert_null (stet_columns_get_column (columns, rows[i].n_columns));
      assert_in_range (gtk_widget_get_width (get_child (fixture, "sidebar")), rows[i].sidebar, rows[i].sidebar + 12);
      assert_string_equal (g_variant_get_string (g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "columns"), NULL), rows[i].state);
    }
}

static void
test_columns__are_as_many_as_asked_for (void **state)
{
  Fixture *fixture = *state;

  replace_window (fixture, 1720);
  open_sample (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "columns", g_variant_new_string ("2"));
  assert_int_equal (stet_columns_get_n_columns (get_child (fixture, "columns")), 2);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "columns", g_variant_new_string ("3"));
  assert_int_equal (stet_columns_get_n_columns (get_child (fixture, "columns")), 3);
}

static void
test_sidebar__can_be_hidden (void **state)
{
  Fixture *fixture = *state;

  open_sample (fixture);
  assert_true (gtk_widget_get_mapped (get_child (fixture, "sidebar")));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "sidebar", NULL);
  assert_false (gtk_widget_get_mapped (get_child (fixture, "sidebar")));
  assert_true (gtk_widget_get_mapped (get_child (fixture, "main_menu_button")));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "sidebar", NULL);
  assert_true (gtk_widget_get_mapped (get_child (fixture, "sidebar")));
}

static void
count_claims (StetCase *stet_case,
              StetTally *counted)
{
  for (guint i = 0; i < stet_case_get_n_claims (stet_case); i++)
    {
      const StetClaim *claim = stet_case_get_claim (stet_case, i);

      counted->n_claims++;
      counted->n_facts += claim->kind == STET_CLAIM_FACT;
      counted->n_by_status[claim->status]++;
      counted->n_decided += claim->kind == STET_CLAIM_FACT && claim->rating > 0;
    }
}

static void
test_counts__on_screen_add_up (void **state)
{
  Fixture *fixture = *state;
  StetCase *stet_case;
  const StetTally *tally;
  StetTally counted = { 0 };
  g_autofree char *subtitle = NULL;
  g_autofree char *left = NULL;
  g_autofree char *checked = NULL;
  guint n_shown = 0;

  replace_window (fixture, 1720);
  open_sample (fixture);
  stet_case = stet_session_get_case (get_session (fixture));
  tally = stet_case_get_tally (stet_case);
  count_claims (stet_case, &counted);
  assert_true (counted.n_claims > 5);
  subtitle = g_strdup_printf ("%u articles · %u facts", stet_case_get_n_articles (stet_case), counted.n_facts);
  assert_string_equal (adw_window_title_get_subtitle (get_child (fixture, "title")), subtitle);
  left = stet_wording_left (tally->n_left);
  assert_string_equal (adw_window_title_get_subtitle (get_child (fixture, "facts_title")), left);
  assert_true (stet_gui_test_shows (get_child (fixture, "articles"), left));
  checked = g_strdup_printf ("Checked %u of %u", tally->n_in_check - tally->n_left, tally->n_in_check);
  assert_true (stet_gui_test_shows (get_child (fixture, "articles"), checked));
  for (StetStatus status = 0; status < STET_N_STATUSES; status++)
    {
      g_autofree char *row = g_strdup_printf ("%s: %u", stet_wording_status (status), counted.n_by_status[status]);
      gboolean shown = stet_facts_fixture_find_named (get_child (fixture, "articles"), GTK_TYPE_LIST_BOX_ROW, row) != NULL;

      if (shown != (counted.n_by_status[status] > 0))
        fail_msg ("\"%s\" is %son screen", row, shown ? "" : "not ");
      n_shown += counted.n_by_status[status];
    }
  assert_int_equal (n_shown, counted.n_claims);
}

/* Whether what is bound to an action could be clicked. */
static gboolean
is_enabled (Fixture *fixture,
            const char *detailed)
{
  GtkWidget *button = gtk_button_new ();
  GtkStack *stack = get_child (fixture, "stack");
  gboolean enabled;

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), detailed);
  gtk_stack_add_child (stack, button);
  enabled = gtk_widget_get_sensitive (button);
  gtk_stack_remove (stack, button);
  return enabled;
}

static void
assert_enabled (Fixture *fixture,
                const char *const *names,
                gboolean expected)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (is_enabled (fixture, names[i]) != expected)
        fail_msg ("%s is %s", names[i], expected ? "disabled" : "enabled");
    }
}

static const char *const needing_a_fact[] = { "win.add-to-fact", "win.not-there", "win.relation('agree')", "win.decide(uint32 1)", "win.add-evidence", "win.rename-fact", "win.merge-fact", "win.delete-fact", "win.remove-row", "win.focus-answer", NULL };
static const char *const always[] = { "win.open", "win.save-as", "win.export", NULL };
static const char *const reading[] = { "win.find", "win.step(1)", "win.focus-facts", NULL }; /* what there is */
static const char *const writing[] = { "win.add-articles", "win.paste-article", "win.save", NULL };

static void
test_actions__follow_the_state (void **state)
{
  static const char *const nothing_yet[] = { "win.undo", "win.redo", "win.next-open", "win.cancel", NULL };
  Fixture *fixture = *state;

  assert_enabled (fixture, always, TRUE);
  assert_enabled (fixture, writing, TRUE);
  assert_enabled (fixture, reading, FALSE);
  assert_false (is_enabled (fixture, "win.mark"));
  assert_enabled (fixture, needing_a_fact, FALSE);
  assert_enabled (fixture, nothing_yet, FALSE);
  open_sample (fixture);
  assert_enabled (fixture, reading, TRUE);
  assert_true (is_enabled (fixture, "win.mark"));
  assert_non_null (stet_session_get_chosen (get_session (fixture)));
  assert_enabled (fixture, needing_a_fact, TRUE);
  assert_true (is_enabled (fixture, "win.next-open"));
  assert_false (is_enabled (fixture, "win.undo"));
  stet_session_decide (get_session (fixture), 3, NULL);
  assert_true (is_enabled (fixture, "win.undo"));
  assert_false (is_enabled (fixture, "win.redo"));
  stet_session_undo (get_session (fixture));
  assert_false (is_enabled (fixture, "win.undo"));
  assert_true (is_enabled (fixture, "win.redo"));
  stet_session_choose (get_session (fixture), NULL);
  assert_enabled (fixture, needing_a_fact, FALSE);
}

/* A copy of the sample in which a later version of the program had a hand. */
static GFile *
write_later_version (const char *path)
{
  g_autoptr (GFile) sample = stet_sample_dup_file ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (StetCaseFile) loaded = stet_case_file_load (sample, NULL, NULL, NULL, NULL);
  StetChange *last = stet_case_get_change (loaded->snapshot, stet_case_get_n_changes (loaded->snapshot) - 1);
  const char *parents[] = { last->hash, NULL };
  g_autoptr (StetJson) nothing = stet_json_new_array ();
  g_autoptr (StetChange) change = stet_change_new ("11111111-2222-4333-8444-555555555555", "2025-01-01T00:00:00Z", "Later", "claim.teleport", "", nothing, nothing, parents, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StetCase) later = stet_case_apply (loaded->snapshot, change, &error);

  assert_null (error);
  assert_true (stet_case_file_save (later, file, NULL, NULL, NULL, NULL, NULL, &error));
  return g_steal_pointer (&file);
}

static void
test_actions__of_a_read_only_review_change_nothing (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *folder = g_dir_make_tmp ("stet-window-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "later.stet", NULL);
  g_autoptr (GFile) file = write_later_version (path);

  open_file (fixture, file);
  assert_non_null (stet_session_get_chosen (get_session (fixture)));
  assert_enabled (fixture, needing_a_fact, FALSE);
  assert_enabled (fixture, writing, FALSE);
  assert_enabled (fixture, always, TRUE);
  assert_true (g_str_has_suffix (adw_window_title_get_subtitle (get_child (fixture, "title")), "read-only"));
  assert_int_equal (g_unlink (path), 0);
  assert_int_equal (g_rmdir (folder), 0);
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
assert_title (Fixture *fixture,
              const char *title)
{
  assert_string_equal (adw_window_title_get_title (get_child (fixture, "title")), title);
  assert_string_equal (gtk_window_get_title (GTK_WINDOW (fixture->window)), title);
}

static void
test_title__marks_what_is_not_saved (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *folder = g_dir_make_tmp ("stet-window-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "case.stet", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  assert_string_equal (gtk_window_get_title (GTK_WINDOW (fixture->window)), "New Review");
  open_sample (fixture);
  assert_title (fixture, "State visit to Hanoi, June 2024");
  assert_true (stet_command_set_case_title (stet_session_get_editor (get_session (fixture)), "A <b> & c", NULL));
  assert_title (fixture, "• A <b> & c");
  stet_session_save_async (get_session (fixture), file, TRUE, done_cb, &result);
  stet_gui_test_wait (is_done, &result);
  assert_true (stet_session_save_finish (get_session (fixture), result, NULL));
  assert_title (fixture, "A <b> & c");
  assert_int_equal (g_unlink (path), 0);
  assert_int_equal (g_rmdir (folder), 0);
}

static void
close_others (Fixture *fixture)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      GtkWindow *window = g_list_model_get_item (windows, i);

      if (window != GTK_WINDOW (fixture->window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        g_ptr_array_add (others, window);
      else
        g_object_unref (window);
    }
  for (guint i = 0; i < others->len; i++)
    gtk_window_close (g_ptr_array_index (others, i));
  stet_gui_test_settle ();
}

/* All but those that end the window. */
static void
activate_all (Fixture *fixture)
{
  for (const StetActionInfo *info = stet_actions_get (); info->name != NULL; info++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      assert_true (g_action_parse_detailed_name (info->name, &name, &target, NULL));
      if (g_str_equal (name, "win.close") || g_str_equal (name, "app.quit"))
        continue;
      if (stet_session_get_chosen (get_session (fixture)) == NULL)
        stet_session_choose_next_open (get_session (fixture));
      if (!gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), name, target))
        fail_msg ("there is no action %s", info->name);
      stet_gui_test_settle ();
      close_others (fixture);
    }
}

static void
test_actions__are_harmless_on_an_empty_review (void **state)
{
  Fixture *fixture = *state;
  guint n_changes = stet_case_get_n_changes (stet_session_get_case (get_session (fixture)));

  activate_all (fixture);
  assert_int_equal (stet_case_get_n_changes (stet_session_get_case (get_session (fixture))), n_changes);
}

static void
test_actions__can_all_be_done_on_the_sample (void **state)
{
  Fixture *fixture = *state;
  StetSession *session = get_session (fixture);
  const StetArticle *article;
  guint n_changes;

  open_sample (fixture);
  n_changes = stet_case_get_n_changes (stet_session_get_case (session));
  article = stet_case_get_article (stet_session_get_case (session), 0);
  stet_session_set_active_article (session, article->id);
  stet_session_set_selection (session, article->id, (StetSpan){ 0, 3 });
  activate_all (fixture);
  assert_true (stet_case_get_n_changes (stet_session_get_case (session)) > n_changes + 5);
}

static gboolean
shows_scale_dialog (gpointer data)
{
  return stet_gui_test_find_window (STET_TYPE_SCALE_DIALOG, NULL) != NULL;
}

static void
test_verdict_scale__is_asked_for_from_the_menu (void **state)
{
  Fixture *fixture = *state;

  open_sample (fixture);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.verdict-scale", NULL));
  stet_gui_test_wait (shows_scale_dialog, NULL);
  gtk_window_destroy (stet_gui_test_find_window (STET_TYPE_SCALE_DIALOG, NULL));
}

static void
test_close__goes_at_once_when_all_is_saved (void **state)
{
  StetWindow *other = open_window (900);

  g_object_add_weak_pointer (G_OBJECT (other), (gpointer *) &other);
  gtk_widget_activate_action (GTK_WIDGET (other), "win.close", NULL);
  stet_gui_test_settle ();
  assert_null (other);
}

static gboolean
has_text (GtkWidget *widget,
          const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_text (child, text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
has_alert (gpointer data)
{
  return stet_gui_test_find_alert ("Save Changes?") != NULL;
}

static gboolean
has_no_alert (gpointer data)
{
  return !has_alert (data);
}

static void
answer_alert (const char *label)
{
  g_signal_emit_by_name (stet_gui_test_find_button (stet_gui_test_find_alert ("Save Changes?"), label), "clicked");
}

static void
test_close__asks_about_unsaved_work (void **state)
{
  Fixture *fixture = *state;
  StetWindow *other = fixture->window;

  open_sample (fixture);
  stet_session_decide (get_session (fixture), 3, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.close", NULL);
  stet_gui_test_wait (has_alert, NULL);
  answer_alert ("Cancel");
  stet_gui_test_wait (has_no_alert, NULL);
  assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  g_object_add_weak_pointer (G_OBJECT (other), (gpointer *) &other);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.close", NULL);
  stet_gui_test_wait (has_alert, NULL);
  answer_alert ("Discard");
  stet_gui_test_wait (is_gone, &other);
  assert_null (other);
  fixture->window = open_window (900);
}

static void
test_toast__shows_markup_as_it_is (void **state)
{
  Fixture *fixture = *state;

  stet_session_tell (get_session (fixture), "Tom & Jerry <b>\"wed\"</b>", FALSE);
  stet_gui_test_settle ();
  assert_true (has_text (get_child (fixture, "toasts"), "Tom & Jerry <b>\"wed\"</b>"));
  stet_session_tell (get_session (fixture), "The next", TRUE);
  stet_gui_test_frames (GTK_WIDGET (fixture->window), 2);
  assert_true (has_text (get_child (fixture, "toasts"), "The next"));
}

static guint
count_changes (Fixture *fixture)
{
  return stet_case_get_n_changes (stet_session_get_case (get_session (fixture)));
}

static void
test_single_keys__wait_while_words_are_typed (void **state)
{
  Fixture *fixture = *state;
  guint n_changes;

  open_sample (fixture);
  n_changes = count_changes (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.find", NULL);
  assert_true (GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  assert_false (stet_gui_test_press (GTK_WIDGET (fixture->window), GDK_KEY_3, 0));
  assert_int_equal (count_changes (fixture), n_changes);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.focus-article", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "single-keys", NULL);
  assert_false (stet_gui_test_press (GTK_WIDGET (fixture->window), GDK_KEY_3, 0));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "single-keys", NULL);
  assert_true (stet_gui_test_press (GTK_WIDGET (fixture->window), GDK_KEY_3, 0));
  assert_int_equal (count_changes (fixture), n_changes + 1);
  assert_int_equal (stet_session_get_chosen_claim (get_session (fixture))->rating, 3);
  /* The verdict asked for a reason, which is typed. */
  assert_false (stet_gui_test_press (GTK_WIDGET (fixture->window), GDK_KEY_4, 0));
  assert_int_equal (count_changes (fixture), n_changes + 1);
}

int
main (void)
{
#define WITH_WINDOW(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_WINDOW (test_pages__welcome_until_there_is_an_article),
    WITH_WINDOW (test_width__decides_on_columns_and_sidebar),
    WITH_WINDOW (test_columns__are_as_many_as_asked_for),
    WITH_WINDOW (test_sidebar__can_be_hidden),
    WITH_WINDOW (test_counts__on_screen_add_up),
    WITH_WINDOW (test_actions__follow_the_state),
    WITH_WINDOW (test_actions__of_a_read_only_review_change_nothing),
    WITH_WINDOW (test_title__marks_what_is_not_saved),
    WITH_WINDOW (test_actions__are_harmless_on_an_empty_review),
    WITH_WINDOW (test_actions__can_all_be_done_on_the_sample),
    WITH_WINDOW (test_verdict_scale__is_asked_for_from_the_menu),
    WITH_WINDOW (test_close__goes_at_once_when_all_is_saved),
    WITH_WINDOW (test_close__asks_about_unsaved_work),
    WITH_WINDOW (test_toast__shows_markup_as_it_is),
    WITH_WINDOW (test_single_keys__wait_while_words_are_typed),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("window", tests, start_application, end_application);
}
