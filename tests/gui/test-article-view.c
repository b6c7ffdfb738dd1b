/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include <string.h>

#include "stet-article-view.h"

#define TITLE "Leaders meet in Hà Nội"
#define TEXT                                                                        \
  "Leaders meet in Hà Nội\n"                                                     \
  "\n"                                                                              \
  "By Ada Example, 21 June 2024\n"                                                  \
  "\n"                                                                              \
  "Tô Lâm welcomed the visitor, who has come to Việt Nam five times since the " \
  "turn of the century. The two sides signed eleven agreements on energy, "         \
  "science and schools, and spoke of trade worth nearly five billion dollars.\n"    \
  "\n"                                                                              \
  "What was signed\n"                                                               \
  "\n"                                                                              \
  "Nine documents concern energy; two concern schools. The visitor called the "     \
  "day a success. Others saw little that was new.\n"

typedef struct
{
  StetCaseEditor *editor;
  char *article;
  StetArticleView *view;
  GtkWidget *scroller;
  GtkWindow *window;
  char *chosen; /* by the last "statement-chosen" */
  guint n_moved;
} Fixture;

static void
chosen_cb (Fixture *fixture,
           const char *statement)
{
  g_free (fixture->chosen);
  fixture->chosen = g_strdup (statement);
}

static void
moved_cb (Fixture *fixture)
{
  fixture->n_moved++;
}

static void
show (Fixture *fixture)
{
  StetCase *stet_case = stet_case_editor_get_case (fixture->editor);

  stet_article_view_set_article (fixture->view, stet_case, stet_case_find_article (stet_case, fixture->article));
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->editor = stet_case_editor_new_fixed ("2026-01-02T03:04:05Z", "Ada", "00000000-0000-4000-8000-000000000000");
  fixture->article = stet_gui_test_add_article (fixture->editor, TITLE, TEXT);
  fixture->view = STET_ARTICLE_VIEW (stet_article_view_new ());
  fixture->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller), GTK_WIDGET (fixture->view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (fixture->scroller), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  g_signal_connect_swapped (fixture->view, "statement-chosen", G_CALLBACK (chosen_cb), fixture);
  g_signal_connect_swapped (fixture->view, "caret-moved", G_CALLBACK (moved_cb), fixture);
  show (fixture);
  fixture->window = stet_gui_test_present (fixture->scroller, 520, 640);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;
  gpointer view = fixture->view;

  g_object_add_weak_pointer (G_OBJECT (view), &view);
  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  assert_null (view);
  stet_case_editor_free (fixture->editor);
  g_free (fixture->article);
  g_free (fixture->chosen);
  g_free (fixture);
  return 0;
}

static char *
mark (Fixture *fixture,
      const char *words)
{
  return stet_gui_test_mark (fixture->editor, fixture->article, words);
}

static const char *
statement_of (Fixture *fixture,
              const char *claim)
{
  return stet_case_find_claim (stet_case_editor_get_case (fixture->editor), claim)->statements[0]->id;
}

/* The middle of the first letter of some words, in widget coordinates. */
static void
find_place (Fixture *fixture,
            const char *words,
            double *x,
            double *y)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, found;
  GdkRectangle rect;
  int widget_x, widget_y;

  gtk_text_buffer_get_start_iter (buffer, &start);
  assert_true (gtk_text_iter_forward_search (&start, words, GTK_TEXT_SEARCH_TEXT_ONLY, &found, NULL, NULL));
  gtk_text_view_get_iter_location (view, &found, &rect);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, rect.x + rect.width / 2, rect.y + rect.height / 2, &widget_x, &widget_y);
  *x = widget_x;
  *y = widget_y;
}

static void
test_view__has_role_and_names (void **state)
{
  Fixture *fixture = *state;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Article A: " TITLE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE);
  assert_false (gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (fixture->view)));
  assert_true (gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (fixture->view)));
}

static void
test_view__describes_the_statement_at_the_caret (void **state)
{
  Fixture *fixture = *state;
  StetSpan five = stet_gui_test_find_span (fixture->editor, fixture->article, "five times", 0);
  g_autofree char *claim = mark (fixture, "five times");

  assert_true (stet_command_set_title (fixture->editor, claim, "Number of visits", NULL));
  show (fixture);
  stet_article_view_select (fixture->view, (StetSpan){ five.start, five.start });
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Fact 1, open: Number of visits");
  stet_article_view_select (fixture->view, (StetSpan){ five.end, five.end });
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  /* A change that comes while the caret stands there is told, too. */
  stet_article_view_select (fixture->view, (StetSpan){ five.start, five.start });
  assert_true (stet_command_set_verdict (fixture->editor, claim, 1, NULL));
  show (fixture);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Fact 1, open, Stands: Number of visits");
}

static void
test_view__describes_marked_passages (void **state)
{
  Fixture *fixture = *state;
  StetSpan span = stet_gui_test_find_span (fixture->editor, fixture->article, "Others saw little that was new.", 0);

  assert_true (stet_command_mark_passage (fixture->editor, fixture->article, span, STET_MARK_OPINION, NULL));
  show (fixture);
  stet_article_view_select (fixture->view, (StetSpan){ span.start + 3, span.start + 3 });
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Opinion");
}

static void
test_selection__counts_bytes (void **state)
{
  static const char *const words[] = { "Tô Lâm", "Việt Nam", "Hà Nội", "eleven", "new" };
  Fixture *fixture = *state;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      StetSpan span = stet_gui_test_find_span (fixture->editor, fixture->article, words[i], 0);
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
      g_autofree char *selected = NULL;
      GtkTextIter start, end;
      StetSpan told;

      fixture->n_moved = 0;
      stet_article_view_select (fixture->view, span);
      assert_true (fixture->n_moved > 0);
      assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
      selected = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
      assert_string_equal (selected, words[i]);
      told = stet_article_view_get_selection (fixture->view);
      assert_int_equal (told.start, span.start);
      assert_int_equal (told.end, span.end);
    }
}

static void
test_selection__grows_by_words_from_the_keyboard (void **state)
{
  Fixture *fixture = *state;
  StetSpan span = stet_gui_test_find_span (fixture->editor, fixture->article, "Lâm welcomed", 0);
  StetSpan told;

  stet_article_view_select (fixture->view, (StetSpan){ span.start, span.start });
  for (guint i = 0; i < 2; i++)
    g_signal_emit_by_name (fixture->view, "move-cursor", GTK_MOVEMENT_WORDS, 1, TRUE);
  told = stet_article_view_get_selection (fixture->view);
  assert_int_equal (told.start, span.start);
  assert_int_equal (told.end, span.end);
}

static void
test_click__chooses_and_takes_turns (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *outer = mark (fixture, "signed eleven agreements on energy");
  g_autofree char *inner = mark (fixture, "eleven agreements");
  double x, y;

  show (fixture);
  stet_gui_test_frames (GTK_WIDGET (fixture->view), 2);
  find_place (fixture, "agreements", &x, &y);
  assert_true (stet_article_view_click (fixture->view, x, y));
  assert_string_equal (fixture->chosen, statement_of (fixture, inner));
  stet_article_view_set_chosen (fixture->view, inner, fixture->chosen);
  assert_true (stet_article_view_click (fixture->view, x, y));
  assert_string_equal (fixture->chosen, statement_of (fixture, outer));
  stet_article_view_set_chosen (fixture->view, outer, fixture->chosen);
  assert_true (stet_article_view_click (fixture->view, x, y));
  assert_string_equal (fixture->chosen, statement_of (fixture, inner));
  find_place (fixture, "success", &x, &y);
  assert_false (stet_article_view_click (fixture->view, x, y));
}

static void
test_click__on_a_note_chooses_its_statement (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *claim = mark (fixture, "Nine documents");
  StetSpan span = stet_gui_test_find_span (fixture->editor, fixture->article, "Nine documents", 0);
  double x, y;

  show (fixture);
  stet_gui_test_frames (GTK_WIDGET (fixture->view), 2);
  find_place (fixture, "Nine documents", &x, &y);
  assert_true (stet_article_view_click (fixture->view, gtk_text_view_get_left_margin (GTK_TEXT_VIEW (fixture->view)) - 40, y));
  assert_string_equal (fixture->chosen, statement_of (fixture, claim));
  assert_int_equal (stet_article_view_get_selection (fixture->view).start, span.start);
  assert_false (stet_article_view_click (fixture->view, 8, y + 200));
}

static void
test_click__on_a_note_goes_through_those_it_stands_for (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *one = mark (fixture, "Leaders");
  g_autofree char *two = mark (fixture, "meet");
  g_autofree char *three = mark (fixture, "Hà Nội");
  const char *const expected[] = { one, two, three, one };
  double x, y;

  show (fixture);
  stet_gui_test_frames (GTK_WIDGET (fixture->view), 2);
  find_place (fixture, "Leaders", &x, &y);
  x = gtk_text_view_get_left_margin (GTK_TEXT_VIEW (fixture->view)) - 40;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      assert_true (stet_article_view_click (fixture->view, x, y));
      assert_string_equal (fixture->chosen, statement_of (fixture, expected[i]));
      stet_article_view_set_chosen (fixture->view, expected[i], fixture->chosen);
    }
}

/* The keys of the menu as the widget has them, pressed. */
static gboolean
press_menu_key (GtkWidget *view)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller) || gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, "<Shift>F10"))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, view, NULL);
        }
    }
  return FALSE;
}

static void
test_menu__opens_from_the_keyboard (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *menu;

  assert_null (stet_gui_test_find (GTK_WIDGET (fixture->view), GTK_TYPE_POPOVER_MENU));
  assert_true (press_menu_key (GTK_WIDGET (fixture->view)));
  menu = stet_gui_test_find (GTK_WIDGET (fixture->view), GTK_TYPE_POPOVER_MENU);
  assert_non_null (menu);
  assert_true (gtk_widget_get_visible (menu));
  assert_int_equal (g_menu_model_get_n_items (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu))), 3);
  gtk_popover_popdown (GTK_POPOVER (menu));
}

static void
test_text__is_filled_in_once (void **state)
{
  Fixture *fixture = *state;
  GtkTextBuffer *before = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  g_autofree char *claim = mark (fixture, "eleven agreements");
  GtkTextIter start, end;
  g_autofree char *words = NULL;

  show (fixture);
  stet_article_view_update (fixture->view, stet_case_editor_get_case (fixture->editor));
  assert_ptr_equal (before, gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view)));
  assert_int_equal (stet_passages_get_n (stet_article_view_get_passages (fixture->view)), 1);
  gtk_text_buffer_get_bounds (before, &start, &end);
  words = gtk_text_buffer_get_text (before, &start, &end, TRUE);
  assert_string_equal (words, TEXT);
}

/* A style must not leak past the end of its line. */
static void
test_tags__stop_before_the_end_of_the_line (void **state)
{
  Fixture *fixture = *state;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter iter;
  guint n_tagged = 0;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  do
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&iter);

      if (gtk_text_iter_get_char (&iter) == '\n')
        assert_null (tags);
      n_tagged += tags != NULL;
    }
  while (gtk_text_iter_forward_char (&iter));
  assert_true (n_tagged >= strlen (TITLE) - 4);
}

static void
test_headline_mark__changes_the_style (void **state)
{
  Fixture *fixture = *state;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "headline");
  StetSpan span = stet_gui_test_find_span (fixture->editor, fixture->article, "Others saw little that was new.", 0);
  GtkTextIter start, found;

  gtk_text_buffer_get_start_iter (buffer, &start);
  assert_true (gtk_text_iter_forward_search (&start, "Others saw", 0, &found, NULL, NULL));
  assert_false (gtk_text_iter_has_tag (&found, tag));
  assert_true (stet_command_mark_passage (fixture->editor, fixture->article, span, STET_MARK_HEADLINE, NULL));
  show (fixture);
  gtk_text_buffer_get_start_iter (buffer, &start);
  assert_true (gtk_text_iter_forward_search (&start, "Others saw", 0, &found, NULL, NULL));
  assert_true (gtk_text_iter_has_tag (&found, tag));
}

static guint
longest_line (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;
  guint longest = 0;

  gtk_text_buffer_get_start_iter (buffer, &start);
  do
    {
      end = start;
      if (!gtk_text_view_starts_display_line (view, &end))
        gtk_text_view_backward_display_line_start (view, &end);
      gtk_text_view_forward_display_line_end (view, &end);
      longest = MAX (longest, (guint) (gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start)));
    }
  while (gtk_text_view_forward_display_line (view, &start) && (gtk_text_view_backward_display_line_start (view, &start), TRUE));
  return longest;
}

static void
test_lines__are_never_longer_than_75_characters (void **state)
{
  Fixture *fixture = *state;
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view);

  assert_in_range (longest_line (view), 30, 75);
  gtk_window_set_default_size (fixture->window, 1500, 640);
  stet_gui_test_frames (GTK_WIDGET (view), 4);
  assert_true (gtk_widget_get_width (GTK_WIDGET (view)) > 1400);
  assert_in_range (longest_line (view), 55, 75);
  assert_true (gtk_text_view_get_left_margin (view) > 200);
  stet_gui_test_shot (fixture->scroller, "article-view-wide");
}

static void
test_margin__is_smaller_when_narrow (void **state)
{
  Fixture *fixture = *state;
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view);

  assert_int_equal (gtk_text_view_get_left_margin (view), 66);
  stet_article_view_set_narrow (fixture->view, TRUE);
  assert_in_range (gtk_text_view_get_left_margin (view), 44, 48);
}

/* After the width changed, the notes and clicks must be where the text is. */
static void
test_width__lays_out_again (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *claim = mark (fixture, "called the day a success");
  double x, y, old_y;

  show (fixture);
  stet_gui_test_frames (GTK_WIDGET (fixture->view), 2);
  find_place (fixture, "called the", &x, &old_y);
  assert_true (stet_article_view_click (fixture->view, gtk_text_view_get_left_margin (GTK_TEXT_VIEW (fixture->view)) - 40, old_y));
  gtk_window_set_default_size (fixture->window, 330, 640);
  stet_gui_test_frames (GTK_WIDGET (fixture->view), 4);
  find_place (fixture, "called the", &x, &y);
  assert_true (y > old_y + 20);
  g_clear_pointer (&fixture->chosen, g_free);
  assert_true (stet_article_view_click (fixture->view, gtk_text_view_get_left_margin (GTK_TEXT_VIEW (fixture->view)) - 40, y));
  assert_string_equal (fixture->chosen, statement_of (fixture, claim));
  assert_false (stet_article_view_click (fixture->view, gtk_text_view_get_left_margin (GTK_TEXT_VIEW (fixture->view)) - 40, old_y - 60));
}

static gboolean
is_at_rest (gpointer view)
{
  return !stet_article_view_is_scrolling (view);
}

static char *
make_long_text (guint n_lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_lines; i++)
    g_string_append_printf (text, "In paragraph %05u the ministry says that Hà Nội has %u schools and that it will build %u more of them before the year ends, as it promised.\n", i, i * 3, i + 1);
  return g_string_free (text, FALSE);
}

static gboolean
is_in_sight (Fixture *fixture,
             StetSpan span)
{
  StetSpan visible = stet_article_view_get_visible (fixture->view);

  return visible.start <= span.start && span.end <= visible.end;
}

static void
show_long (Fixture *fixture)
{
  g_autofree char *text = make_long_text (3000);

  g_free (fixture->article);
  fixture->article = stet_gui_test_add_article (fixture->editor, "Schools", text);
  show (fixture);
}

static void
test_scroll__arrives_while_the_text_is_laid_out (void **state)
{
  static const char *const words[] = { "paragraph 02900", "paragraph 00003", "paragraph 01500", "paragraph 02999" };
  Fixture *fixture = *state;

  show_long (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      StetSpan span = stet_gui_test_find_span (fixture->editor, fixture->article, words[i], 0);

      stet_article_view_scroll_to (fixture->view, span);
      assert_true (stet_article_view_is_scrolling (fixture->view));
      stet_gui_test_wait (is_at_rest, fixture->view);
      assert_true (is_in_sight (fixture, span));
    }
}

static void
test_scroll__leaves_what_is_in_sight_where_it_is (void **state)
{
  Fixture *fixture = *state;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));
  double before;

  show_long (fixture);
  stet_article_view_scroll_to (fixture->view, stet_gui_test_find_span (fixture->editor, fixture->article, "paragraph 00100", 0));
  stet_gui_test_wait (is_at_rest, fixture->view);
  before = gtk_adjustment_get_value (adjustment);
  stet_article_view_scroll_to (fixture->view, stet_gui_test_find_span (fixture->editor, fixture->article, "paragraph 00101", 0));
  stet_gui_test_wait (is_at_rest, fixture->view);
  assert_true (gtk_adjustment_get_value (adjustment) == before);
}

static void
test_scroll__survives_a_change_of_width_and_of_text (void **state)
{
  Fixture *fixture = *state;
  StetSpan span;

  show_long (fixture);
  span = stet_gui_test_find_span (fixture->editor, fixture->article, "paragraph 02500", 0);
  stet_article_view_scroll_to (fixture->view, span);
  gtk_window_set_default_size (fixture->window, 700, 500);
  stet_gui_test_wait (is_at_rest, fixture->view);
  assert_true (is_in_sight (fixture, span));
  stet_article_view_scroll_to (fixture->view, span);
  stet_article_view_set_article (fixture->view, stet_case_editor_get_case (fixture->editor), NULL);
  assert_false (stet_article_view_is_scrolling (fixture->view));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_LABEL, "No article");
}

static void
test_top__is_found_again (void **state)
{
  Fixture *fixture = *state;
  gsize top;

  show_long (fixture);
  stet_article_view_scroll_to (fixture->view, stet_gui_test_find_span (fixture->editor, fixture->article, "paragraph 00700", 0));
  stet_gui_test_wait (is_at_rest, fixture->view);
  top = stet_article_view_get_top (fixture->view);
  assert_true (top > 0);
  stet_article_view_set_top (fixture->view, 0);
  stet_gui_test_wait (is_at_rest, fixture->view);
  assert_int_equal (stet_article_view_get_top (fixture->view), 0);
  stet_article_view_set_top (fixture->view, top);
  stet_gui_test_wait (is_at_rest, fixture->view);
  assert_in_range (stet_article_view_get_top (fixture->view), top - 160, top + 160);
}

static void
test_hits__are_drawn (void **state)
{
  Fixture *fixture = *state;
  StetSpan hits[] = {
    stet_gui_test_find_span (fixture->editor, fixture->article, "visitor", 0),
    stet_gui_test_find_span (fixture->editor, fixture->article, "visitor", 1),
  };

  stet_article_view_set_hits (fixture->view, hits, G_N_ELEMENTS (hits), 1);
  assert_int_equal (stet_article_view_get_n_hits (fixture->view), 2);
  stet_gui_test_frames (GTK_WIDGET (fixture->view), 2);
  stet_gui_test_shot (fixture->scroller, "article-view-hits");
  stet_article_view_set_hits (fixture->view, NULL, 0, -1);
  stet_gui_test_frames (GTK_WIDGET (fixture->view), 2);
}

/* Every status, overlaps, marks and the chosen fact: drawn without a word of
 * complaint, which fatal criticals would turn into a failure. */
static void
test_view__draws_every_status (void **state)
{
  static const char *const words[] = { "Tô Lâm welcomed the visitor", "five times", "eleven agreements", "nearly five billion dollars", "Nine documents concern energy", "two concern schools", "called the day a success" };
  static const StetRelation relations[] = { STET_RELATION_UNSET, STET_RELATION_AGREE, STET_RELATION_CONFLICT, STET_RELATION_SCOPE_DIFFERS, STET_RELATION_UNSET, STET_RELATION_UNSET, STET_RELATION_UNSET };
  Fixture *fixture = *state;
  g_autofree char *other = stet_gui_test_add_article (fixture->editor, "Other", "one two three four five six seven");
  g_autofree char *chosen = NULL;
  g_autofree char *overlap = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *claim = mark (fixture, words[i]);
      g_autofree char *statement = NULL;

      if (relations[i] != STET_RELATION_UNSET)
        {
          statement = stet_gui_test_add_statement (fixture->editor, claim, other, i == 1 ? "one" : i == 2 ? "two"
                                                                                                          : "three");
          assert_true (stet_command_set_relation (fixture->editor, claim, statement, relations[i], NULL));
        }
      if (i == 4)
        assert_true (stet_command_set_not_there (fixture->editor, claim, other, TRUE, NULL));
      if (i == 5)
        assert_true (stet_command_set_verdict (fixture->editor, claim, 1, NULL));
      if (i == 6)
        assert_true (stet_command_set_kind (fixture->editor, claim, STET_CLAIM_OPINION, NULL));
      if (i == 2)
        chosen = g_steal_pointer (&claim);
    }
  overlap = mark (fixture, "The two sides signed eleven agreements on energy, science and schools");
  assert_true (stet_command_mark_passage (fixture->editor, fixture->article, stet_gui_test_find_span (fixture->editor, fixture->article, "Others saw little that was new.", 0), STET_MARK_OPINION, NULL));
  assert_true (stet_command_mark_passage (fixture->editor, fixture->article, stet_gui_test_find_span (fixture->editor, fixture->article, "What was signed", 0), STET_MARK_NOTHING_TO_CHECK, NULL));
  show (fixture);
  stet_article_view_set_chosen (fixture->view, chosen, statement_of (fixture, chosen));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  stet_gui_test_frames (GTK_WIDGET (fixture->view), 3);
  stet_gui_test_shot (fixture->scroller, "article-view");
  assert_string_equal (stet_article_view_get_chosen (fixture->view), chosen);
}

static void
test_view__carries_thousands_of_statements (void **state)
{
  Fixture *fixture = *state;
  const guint n = 2500;
  StetSpan last = { 0, 0 };

  show_long (fixture);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *claim = NULL;

      last = (StetSpan){ i * 40, i * 40 + 60 };
      claim = stet_command_mark (fixture->editor, fixture->article, last, STET_CLAIM_FACT, NULL);
      assert_non_null (claim);
    }
  show (fixture);
  assert_int_equal (stet_passages_get_n (stet_article_view_get_passages (fixture->view)), n);
  stet_article_view_scroll_to (fixture->view, last);
  stet_gui_test_wait (is_at_rest, fixture->view);
  assert_true (is_in_sight (fixture, last));
  stet_gui_test_shot (fixture->scroller, "article-view-many");
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_click__chooses_and_takes_turns),
    TEST (test_click__on_a_note_chooses_its_statement),
    TEST (test_click__on_a_note_goes_through_those_it_stands_for),
    TEST (test_headline_mark__changes_the_style),
    TEST (test_hits__are_drawn),
    TEST (test_lines__are_never_longer_than_75_characters),
    TEST (test_margin__is_smaller_when_narrow),
    TEST (test_menu__opens_from_the_keyboard),
    TEST (test_scroll__arrives_while_the_text_is_laid_out),
    TEST (test_scroll__leaves_what_is_in_sight_where_it_is),
    TEST (test_scroll__survives_a_change_of_width_and_of_text),
    TEST (test_selection__counts_bytes),
    TEST (test_selection__grows_by_words_from_the_keyboard),
    TEST (test_tags__stop_before_the_end_of_the_line),
    TEST (test_text__is_filled_in_once),
    TEST (test_top__is_found_again),
    TEST (test_view__carries_thousands_of_statements),
    TEST (test_view__describes_marked_passages),
    TEST (test_view__describes_the_statement_at_the_caret),
    TEST (test_view__draws_every_status),
    TEST (test_view__has_role_and_names),
    TEST (test_width__lays_out_again),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
