/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-article-row.h"
#include "stet-articles-sidebar.h"
#include "stet-progress-summary.h"
#include "stet-wording.h"

#define TEXT "Piece\n\nOne says five. Another says six. A third says seven.\n"

typedef struct
{
  StetSession *session;
  GtkWindow *window;
  StetArticlesSidebar *sidebar;
  char *article;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->session = stet_session_new ();
  fixture->article = stet_gui_test_add_article (stet_session_get_editor (fixture->session), "Piece", TEXT);
  fixture->sidebar = g_object_new (STET_TYPE_ARTICLES_SIDEBAR, "session", fixture->session, NULL);
  fixture->window = stet_gui_test_present (GTK_WIDGET (fixture->sidebar), 256, 700);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  g_assert_finalize_object (fixture->session);
  g_free (fixture->article);
  g_free (fixture);
  return 0;
}

static void
collect_labels (GtkWidget *widget,
                GPtrArray *labels)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (labels, g_strdup (gtk_label_get_label (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_labels (child, labels);
}

static gboolean
shows (Fixture *fixture,
       const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  collect_labels (GTK_WIDGET (fixture->sidebar), labels);
  return g_ptr_array_find_with_equal_func (labels, text, g_str_equal, NULL);
}

static void
test_sidebar__says_what_is_left_in_words (void **state)
{
  Fixture *fixture = *state;
  StetCaseEditor *editor = stet_session_get_editor (fixture->session);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  assert_true (shows (fixture, "Being checked · nothing marked"));
  assert_true (shows (fixture, "Nothing marked yet"));
  first = stet_gui_test_mark (editor, fixture->article, "five");
  second = stet_gui_test_mark (editor, fixture->article, "seven");
  stet_gui_test_settle ();
  assert_true (shows (fixture, "Being checked · 2 left"));
  assert_true (shows (fixture, "2 left"));
  assert_true (shows (fixture, "Checked 0 of 2"));
  assert_true (stet_command_set_verdict (editor, first, 1, NULL));
  stet_gui_test_settle ();
  assert_true (shows (fixture, "Checked 1 of 2"));
  assert_true (shows (fixture, "Being checked · 1 left"));
  stet_gui_test_shot (GTK_WIDGET (fixture->sidebar), "sidebar");
}

/* A review that may be reported as final although facts are left says so where it says what is left. */
static void
test_sidebar__says_that_it_is_final_all_the_same (void **state)
{
  Fixture *fixture = *state;
  StetCaseEditor *editor = stet_session_get_editor (fixture->session);
  StetProgressSummary *summary = stet_gui_test_find (GTK_WIDGET (fixture->sidebar), STET_TYPE_PROGRESS_SUMMARY);
  g_autofree char *fact = stet_gui_test_mark (editor, fixture->article, "five");
  g_autofree char *why = NULL;

  stet_case_editor_set_by (editor, "Mara Lind");
  assert_true (stet_command_set_override (editor, "The page closes at nine", NULL));
  stet_gui_test_frames (GTK_WIDGET (fixture->sidebar), 2);
  why = stet_wording_override (stet_case_get_info (stet_session_get_case (fixture->session)));
  assert_true (g_str_has_prefix (why, "“The page closes at nine” (Mara Lind, "));
  assert_true (shows (fixture, "Final although 1 fact is left"));
  assert_true (shows (fixture, why));
  stet_gui_test_shot (GTK_WIDGET (fixture->sidebar), "sidebar-final");
  stet_articles_sidebar_set_compact (fixture->sidebar, TRUE);
  assert_false (shows (fixture, why));
  assert_non_null (strstr (gtk_widget_get_tooltip_text (GTK_WIDGET (summary)), "The page closes at nine"));
  stet_articles_sidebar_set_compact (fixture->sidebar, FALSE);
  assert_true (stet_command_set_verdict (editor, fact, 1, NULL));
  stet_gui_test_frames (GTK_WIDGET (fixture->sidebar), 2);
  assert_false (shows (fixture, why));
  assert_true (stet_case_editor_undo (editor, NULL));
  assert_true (stet_command_set_override (editor, "", NULL));
  stet_gui_test_frames (GTK_WIDGET (fixture->sidebar), 2);
  assert_false (shows (fixture, "Final although 1 fact is left"));
}

static void
test_sidebar__has_a_row_for_each_article (void **state)
{
  Fixture *fixture = *state;
  StetCaseEditor *editor = stet_session_get_editor (fixture->session);
  GtkListBox *list = stet_gui_test_find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_LIST_BOX);
  g_autofree char *other = stet_gui_test_add_article (editor, "Other", "Other\n\nA second text.\n");

  assert_non_null (gtk_list_box_get_row_at_index (list, 1));
  assert_null (gtk_list_box_get_row_at_index (list, 2));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (list, 1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Article B: Other, The Gazette · 21 June 2024, Back-up · nothing marked");
  assert_true (stet_case_editor_undo (editor, NULL));
  assert_null (gtk_list_box_get_row_at_index (list, 1));
}

/* Shown by a word beside its icon, told to whoever listens, and gone again. */
static void
test_sidebar__marks_what_is_sensitive (void **state)
{
  Fixture *fixture = *state;
  StetCaseEditor *editor = stet_session_get_editor (fixture->session);
  GtkListBox *list = stet_gui_test_find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_LIST_BOX);

  assert_false (shows (fixture, "Sensitive"));
  assert_true (stet_command_set_sensitivity (editor, fixture->article, STET_SENSITIVITY_SENSITIVE, NULL));
  stet_gui_test_frames (GTK_WIDGET (fixture->sidebar), 2);
  assert_true (shows (fixture, "Sensitive"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (list, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Article A: Piece, The Gazette · 21 June 2024, Being checked · nothing marked, Sensitive");
  stet_gui_test_shot (GTK_WIDGET (fixture->sidebar), "sidebar-sensitive");
  assert_true (stet_case_editor_undo (editor, NULL));
  stet_gui_test_frames (GTK_WIDGET (fixture->sidebar), 2);
  assert_false (shows (fixture, "Sensitive"));
}

/* The keyboard opens the menu of the row that has the focus. */
static void
test_sidebar__has_a_menu_for_each_row (void **state)
{
  Fixture *fixture = *state;
  GtkListBox *list = stet_gui_test_find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_LIST_BOX);
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0));
  gpointer menu;

  gtk_widget_grab_focus (row);
  assert_true (stet_gui_test_press (GTK_WIDGET (fixture->sidebar), GDK_KEY_F10, GDK_SHIFT_MASK));
  stet_gui_test_frames (GTK_WIDGET (fixture->sidebar), 2);
  menu = stet_gui_test_find (GTK_WIDGET (fixture->sidebar), GTK_TYPE_POPOVER_MENU);
  assert_non_null (menu);
  gtk_popover_popdown (menu);
  stet_gui_test_frames (GTK_WIDGET (fixture->sidebar), 2);
  assert_ptr_equal (gtk_window_get_focus (fixture->window), row);
}

static void
test_sidebar_compact__is_a_rail_of_letters (void **state)
{
  Fixture *fixture = *state;

  stet_articles_sidebar_set_compact (fixture->sidebar, TRUE);
  stet_gui_test_frames (GTK_WIDGET (fixture->sidebar), 2);
  assert_true (shows (fixture, "A"));
  assert_false (shows (fixture, "Piece"));
  stet_articles_sidebar_set_compact (fixture->sidebar, FALSE);
  stet_gui_test_frames (GTK_WIDGET (fixture->sidebar), 2);
  assert_true (shows (fixture, "Piece"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_sidebar__says_what_is_left_in_words, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_sidebar__says_that_it_is_final_all_the_same, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_sidebar__has_a_row_for_each_article, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_sidebar__marks_what_is_sensitive, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_sidebar__has_a_menu_for_each_row, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_sidebar_compact__is_a_rail_of_letters, set_up, tear_down),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("sidebar", tests, NULL, NULL);
}
