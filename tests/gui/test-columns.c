/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-columns.h"

#define FILLER "The rest of the day passed without news. Reporters waited in the yard of the palace and wrote down who came and who went, as they do on every such day.\n"
#define PAGE FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER FILLER

#define TEXT_A "Visitor praised in Hà Nội\n\nThe two sides signed eleven agreements on Thursday. Trade reached $3.6 billion last year.\n" PAGE "It was the fifth visit of the leader.\n"
#define TEXT_B "Guest leaves after a day\n\nOfficials spoke of fifteen documents in all. Trade reached $3.6 billion, they said.\n" PAGE "He flew home at night.\n"
#define TEXT_C "A note on schools\n\nTwo new schools will teach the language of the guest.\n" PAGE "The guest has been here six times.\n"
#define TEXT_D "Long ties\n\nThis marks the fifth visit of the Russian leader to the country.\n" PAGE "The Russian President has visited six times.\n"

typedef struct
{
  StetSession *session;
  StetCaseEditor *editor;
  char *articles[4];
  StetColumns *columns;
  GtkWindow *window;
} Fixture;

static int
set_up (void **state)
{
  static const char *const titles[] = { "Visitor praised in Hà Nội", "Guest leaves after a day", "A note on schools and on the language that is taught in them since the spring", "Long ties" };
  static const char *const texts[] = { TEXT_A, TEXT_B, TEXT_C, TEXT_D };
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->session = stet_session_new ();
  fixture->editor = stet_session_get_editor (fixture->session);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fixture->articles[i] = stet_gui_test_add_article (fixture->editor, titles[i], texts[i]);
  fixture->columns = STET_COLUMNS (stet_columns_new (fixture->session));
  fixture->window = stet_gui_test_present (GTK_WIDGET (fixture->columns), 1000, 700);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;
  gpointer columns = fixture->columns;
  gpointer session = fixture->session;

  g_object_add_weak_pointer (G_OBJECT (columns), &columns);
  g_object_add_weak_pointer (G_OBJECT (session), &session);
  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  assert_null (columns);
  g_object_unref (fixture->session);
  assert_null (session);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->articles); i++)
    g_free (fixture->articles[i]);
  g_free (fixture);
  return 0;
}

static StetArticleView *
get_view (Fixture *fixture,
          guint i)
{
  return stet_article_column_get_view (stet_columns_get_column (fixture->columns, i));
}

static gboolean
is_at_rest (gpointer data)
{
  Fixture *fixture = data;

  for (guint i = 0; i < stet_columns_get_n_columns (fixture->columns); i++)
    {
      if (stet_article_view_is_scrolling (get_view (fixture, i)))
        return FALSE;
    }
  return TRUE;
}

static void
rest (Fixture *fixture)
{
  stet_gui_test_settle ();
  stet_gui_test_wait (is_at_rest, fixture);
}

/* What the columns show, "AB". */
static void
assert_shows (Fixture *fixture,
              const char *letters)
{
  StetCase *stet_case = stet_session_get_case (fixture->session);
  g_autoptr (GString) shown = g_string_new (NULL);

  rest (fixture);
  for (guint i = 0; i < stet_columns_get_n_columns (fixture->columns); i++)
    {
      const char *id = stet_article_column_get_article (stet_columns_get_column (fixture->columns, i));
      const StetArticle *article = id != NULL ? stet_case_find_article (stet_case, id) : NULL;

      g_string_append_c (shown, article != NULL ? (char) ('A' + article->number - 1) : '-');
    }
  assert_string_equal (shown->str, letters);
}

static gboolean
is_in_sight (Fixture *fixture,
             guint column,
             const char *words)
{
  const char *article = stet_article_column_get_article (stet_columns_get_column (fixture->columns, column));
  StetSpan span = stet_gui_test_find_span (fixture->editor, article, words, 0);
  StetSpan visible = stet_article_view_get_visible (get_view (fixture, column));

  return visible.start <= span.start && span.end <= visible.end;
}

static const char *
absence (Fixture *fixture,
         guint column)
{
  GtkWidget *label = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (stet_columns_get_column (fixture->columns, column)), STET_TYPE_ARTICLE_COLUMN, "counts"));

  return gtk_widget_has_css_class (label, "absent") ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

static char *
mark (Fixture *fixture,
      guint article,
      const char *words)
{
  return stet_gui_test_mark (fixture->editor, fixture->articles[article], words);
}

static char *
add (Fixture *fixture,
     const char *claim,
     guint article,
     const char *words)
{
  return stet_gui_test_add_statement (fixture->editor, claim, fixture->articles[article], words);
}

static void
test_columns__begin_with_what_is_checked (void **state)
{
  Fixture *fixture = *state;

  assert_shows (fixture, "AB");
  assert_int_equal (stet_columns_get_active (fixture->columns), 0);
  assert_string_equal (stet_session_get_active_article (fixture->session), fixture->articles[0]);
  stet_columns_set_n_columns (fixture->columns, 3);
  assert_shows (fixture, "ABC");
  stet_columns_set_n_columns (fixture->columns, 1);
  assert_shows (fixture, "A");
  assert_null (stet_columns_get_column (fixture->columns, 1));
}

static void
test_columns__have_roles_and_names (void **state)
{
  Fixture *fixture = *state;
  StetArticleColumn *column = stet_columns_get_column (fixture->columns, 0);
  GtkWidget *menu = stet_gui_test_find (GTK_WIDGET (column), GTK_TYPE_MENU_BUTTON);
  g_autofree char *claim = mark (fixture, 0, "eleven agreements");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->columns), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL, "Column with article A, Visitor praised in Hà Nội: 1 statement");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Column in use");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, "Article Menu");
}

static void
test_choosing__keeps_the_active_column_and_moves_the_other (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *claim = mark (fixture, 0, "fifth visit of the leader");
  g_autofree char *statement = add (fixture, claim, 2, "six times");

  stet_session_choose (fixture->session, claim);
  assert_shows (fixture, "AC");
  assert_true (is_in_sight (fixture, 0, "fifth visit of the leader"));
  assert_true (is_in_sight (fixture, 1, "six times"));
  /* With the other column in use, the first one follows. */
  stet_columns_set_active (fixture->columns, 1);
  stet_columns_show_article (fixture->columns, 0, fixture->articles[1]);
  stet_session_choose (fixture->session, NULL);
  assert_shows (fixture, "BC");
  stet_session_choose (fixture->session, claim);
  assert_shows (fixture, "AC");
  assert_int_equal (stet_columns_get_active (fixture->columns), 1);
}

static void
test_choosing__does_not_scroll_a_column_without_a_statement (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *claim = mark (fixture, 2, "six times");
  double start, end;

  stet_session_choose (fixture->session, claim);
  assert_shows (fixture, "AC");
  assert_true (is_in_sight (fixture, 1, "six times"));
  stet_article_view_get_visible_share (get_view (fixture, 0), &start, &end);
  assert_true (start == 0);
  assert_string_equal (absence (fixture, 0), "Nothing marked here");
  assert_null (absence (fixture, 1));
  /* Z records that somebody looked. */
  assert_true (stet_session_toggle_not_there (fixture->session));
  assert_string_equal (absence (fixture, 0), "Looked, not there");
  assert_true (stet_session_undo (fixture->session));
  assert_string_equal (absence (fixture, 0), "Nothing marked here");
  stet_session_choose (fixture->session, NULL);
  rest (fixture);
  assert_null (absence (fixture, 0));
}

static void
test_choosing__shows_one_article_in_both_columns (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *claim = mark (fixture, 3, "fifth visit of the Russian leader");
  g_autofree char *statement = add (fixture, claim, 3, "six times");

  stet_columns_open_article (fixture->columns, fixture->articles[3]);
  stet_session_choose (fixture->session, claim);
  assert_shows (fixture, "DD");
  assert_true (is_in_sight (fixture, 0, "fifth visit"));
  assert_true (is_in_sight (fixture, 1, "six times"));
  assert_false (is_in_sight (fixture, 0, "six times"));
}

static void
test_choosing__a_row_shows_it (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *claim = mark (fixture, 0, "eleven agreements");
  g_autofree char *in_b = add (fixture, claim, 1, "fifteen documents");
  g_autofree char *in_c = add (fixture, claim, 2, "Two new schools");

  stet_session_choose (fixture->session, claim);
  assert_shows (fixture, "AB");
  stet_session_focus_row (fixture->session, in_c);
  assert_shows (fixture, "AC");
  stet_session_focus_row (fixture->session, in_b);
  assert_shows (fixture, "AB");
}

static void
test_choosing__a_single_column_follows (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *claim = mark (fixture, 2, "six times");

  stet_columns_set_n_columns (fixture->columns, 1);
  stet_session_choose (fixture->session, claim);
  assert_shows (fixture, "C");
  assert_true (is_in_sight (fixture, 0, "six times"));
  assert_string_equal (stet_session_get_active_article (fixture->session), fixture->articles[2]);
}

static void
test_reveal__finds_the_column_or_opens_one (void **state)
{
  Fixture *fixture = *state;
  StetSpan in_b = stet_gui_test_find_span (fixture->editor, fixture->articles[1], "flew home", 0);
  StetSpan in_d = stet_gui_test_find_span (fixture->editor, fixture->articles[3], "six times", 0);

  stet_session_reveal (fixture->session, fixture->articles[1], in_b, FALSE);
  assert_shows (fixture, "AB");
  assert_true (is_in_sight (fixture, 1, "flew home"));
  assert_int_equal (stet_columns_get_active (fixture->columns), 0);
  stet_session_reveal (fixture->session, fixture->articles[3], in_d, TRUE);
  assert_shows (fixture, "AD");
  assert_true (is_in_sight (fixture, 1, "six times"));
  assert_int_equal (stet_columns_get_active (fixture->columns), 1);
  assert_true (gtk_widget_has_focus (GTK_WIDGET (get_view (fixture, 1))));
  assert_int_equal (stet_article_view_get_selection (get_view (fixture, 1)).start, in_d.start);
  /* An article that is gone is not revealed. */
  stet_session_reveal (fixture->session, "no such article", in_d, TRUE);
  assert_shows (fixture, "AD");
}

static void
test_undo__scrolls_to_what_it_changes (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *claim = mark (fixture, 3, "six times");

  assert_shows (fixture, "AB");
  assert_true (stet_session_undo (fixture->session));
  assert_shows (fixture, "AD");
  assert_true (is_in_sight (fixture, 1, "six times"));
  assert_int_equal (stet_passages_get_n (stet_article_view_get_passages (get_view (fixture, 1))), 0);
  assert_true (stet_session_redo (fixture->session));
  assert_int_equal (stet_passages_get_n (stet_article_view_get_passages (get_view (fixture, 1))), 1);
}

static void
test_selection__reaches_the_session (void **state)
{
  Fixture *fixture = *state;
  StetSpan in_a = stet_gui_test_find_span (fixture->editor, fixture->articles[0], "Hà Nội", 0);
  StetSpan in_b = stet_gui_test_find_span (fixture->editor, fixture->articles[1], "fifteen", 0);
  StetSpan told;

  stet_article_view_select (get_view (fixture, 0), in_a);
  assert_string_equal (stet_session_get_selection (fixture->session, &told), fixture->articles[0]);
  assert_true (stet_span_equal (told, in_a));
  /* A column that is not in use does not speak. */
  stet_article_view_select (get_view (fixture, 1), in_b);
  assert_string_equal (stet_session_get_selection (fixture->session, &told), fixture->articles[0]);
  stet_columns_set_active (fixture->columns, 1);
  assert_string_equal (stet_session_get_selection (fixture->session, &told), fixture->articles[1]);
  assert_true (stet_span_equal (told, in_b));
  assert_string_equal (stet_session_get_active_article (fixture->session), fixture->articles[1]);
}

static void
test_marking__takes_two_keys_across_columns (void **state)
{
  Fixture *fixture = *state;

  stet_article_view_select (get_view (fixture, 0), stet_gui_test_find_span (fixture->editor, fixture->articles[0], "$3.6 billion", 0));
  assert_true (stet_session_mark (fixture->session));
  stet_columns_set_active (fixture->columns, 1);
  stet_article_view_select (get_view (fixture, 1), stet_gui_test_find_span (fixture->editor, fixture->articles[1], "$3.6 billion", 0));
  assert_true (stet_session_add_to_fact (fixture->session));
  assert_shows (fixture, "AB");
  for (guint i = 0; i < 2; i++)
    assert_int_equal (stet_passages_get_n (stet_article_view_get_passages (get_view (fixture, i))), 1);
  assert_int_equal (stet_session_get_chosen_claim (fixture->session)->n_statements, 2);
}

static void
test_step__goes_through_the_statements (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *one = mark (fixture, 0, "eleven agreements");
  g_autofree char *two = mark (fixture, 0, "$3.6 billion");
  g_autofree char *three = mark (fixture, 0, "fifth visit");

  assert_true (stet_columns_step (fixture->columns, 1));
  assert_string_equal (stet_session_get_chosen (fixture->session), one);
  assert_true (stet_columns_step (fixture->columns, 1));
  assert_string_equal (stet_session_get_chosen (fixture->session), two);
  assert_true (stet_columns_step (fixture->columns, 1));
  assert_string_equal (stet_session_get_chosen (fixture->session), three);
  rest (fixture);
  assert_true (is_in_sight (fixture, 0, "fifth visit"));
  assert_false (stet_columns_step (fixture->columns, 1));
  assert_true (stet_columns_step (fixture->columns, -1));
  assert_string_equal (stet_session_get_chosen (fixture->session), two);
  stet_columns_set_active (fixture->columns, 1);
  assert_false (stet_columns_step (fixture->columns, 1));
}

static void
test_edges__move_by_words_and_come_back (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *claim = mark (fixture, 0, "eleven agreements");
  g_autofree char *quote = NULL;
  const StetStatement *statement;

  assert_false (stet_columns_move_edge (fixture->columns, STET_EDGE_END, 1));
  stet_session_choose (fixture->session, claim);
  assert_true (stet_columns_move_edge (fixture->columns, STET_EDGE_END, 1));
  assert_true (stet_columns_move_edge (fixture->columns, STET_EDGE_START, -1));
  statement = stet_session_get_chosen_claim (fixture->session)->statements[0];
  quote = stet_case_dup_quote (stet_session_get_case (fixture->session), statement);
  assert_string_equal (quote, "signed eleven agreements on");
  assert_true (stet_session_undo (fixture->session));
  assert_true (stet_session_undo (fixture->session));
  g_free (quote);
  quote = stet_case_dup_quote (stet_session_get_case (fixture->session), stet_session_get_chosen_claim (fixture->session)->statements[0]);
  assert_string_equal (quote, "eleven agreements");
}

static void
test_removed_article__makes_room_for_another (void **state)
{
  Fixture *fixture = *state;

  assert_shows (fixture, "AB");
  assert_true (stet_command_remove_article (fixture->editor, fixture->articles[1], NULL));
  assert_shows (fixture, "AC");
  assert_true (stet_session_undo (fixture->session));
  assert_shows (fixture, "AC");
  for (guint i = 0; i < 4; i++)
    assert_true (stet_command_remove_article (fixture->editor, fixture->articles[i], NULL));
  assert_shows (fixture, "--");
  assert_null (stet_session_get_active_article (fixture->session));
  stet_gui_test_shot (GTK_WIDGET (fixture->columns), "columns-empty");
}

static void
test_place__is_kept_for_each_article (void **state)
{
  Fixture *fixture = *state;
  gsize top;

  stet_article_view_scroll_to (get_view (fixture, 0), stet_gui_test_find_span (fixture->editor, fixture->articles[0], "It was the fifth visit", 0));
  rest (fixture);
  top = stet_article_view_get_top (get_view (fixture, 0));
  assert_true (top > 0);
  stet_columns_open_article (fixture->columns, fixture->articles[2]);
  rest (fixture);
  assert_int_equal (stet_article_view_get_top (get_view (fixture, 0)), 0);
  stet_columns_open_article (fixture->columns, fixture->articles[0]);
  rest (fixture);
  assert_in_range (stet_article_view_get_top (get_view (fixture, 0)), top - 200, top + 200);
}

static void
test_menu__acts_on_its_article (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *column = GTK_WIDGET (stet_columns_get_column (fixture->columns, 1));
  GtkMenuButton *button = stet_gui_test_find (column, GTK_TYPE_MENU_BUTTON);
  StetCase *stet_case;

  gtk_menu_button_popup (button);
  assert_int_equal (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), 3);
  gtk_menu_button_popdown (button);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (button), "column.checked", NULL));
  stet_case = stet_session_get_case (fixture->session);
  assert_int_equal (stet_case_find_article (stet_case, fixture->articles[1])->role, STET_ROLE_CHECKED);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (button), "column.same-origin", "s", fixture->articles[0]));
  stet_case = stet_session_get_case (fixture->session);
  assert_string_equal (stet_case_find_article (stet_case, fixture->articles[1])->origin, stet_case_find_article (stet_case, fixture->articles[0])->origin);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (button), "column.article", "s", fixture->articles[3]));
  assert_shows (fixture, "AD");
  assert_int_equal (stet_columns_get_active (fixture->columns), 1);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (button), "column.remove", NULL));
  assert_null (stet_case_find_article (stet_session_get_case (fixture->session), fixture->articles[3]));
}

static void
test_hits__reach_every_column_of_the_article (void **state)
{
  Fixture *fixture = *state;
  StetSpan hit = stet_gui_test_find_span (fixture->editor, fixture->articles[1], "fifteen", 0);
  StetSpan later = stet_gui_test_find_span (fixture->editor, fixture->articles[2], "schools", 0);

  stet_columns_open_article (fixture->columns, fixture->articles[1]);
  assert_shows (fixture, "BB");
  stet_columns_set_hits (fixture->columns, fixture->articles[1], &hit, 1, 0);
  stet_columns_set_hits (fixture->columns, fixture->articles[2], &later, 1, -1);
  for (guint i = 0; i < 2; i++)
    assert_int_equal (stet_article_view_get_n_hits (get_view (fixture, i)), 1);
  stet_gui_test_frames (GTK_WIDGET (fixture->columns), 2);
  /* An article that is opened later has its hits, too. */
  stet_columns_open_article (fixture->columns, fixture->articles[0]);
  assert_int_equal (stet_article_view_get_n_hits (get_view (fixture, 0)), 0);
  stet_columns_open_article (fixture->columns, fixture->articles[2]);
  assert_int_equal (stet_article_view_get_n_hits (get_view (fixture, 0)), 1);
  stet_columns_clear_hits (fixture->columns);
  for (guint i = 0; i < 2; i++)
    assert_int_equal (stet_article_view_get_n_hits (get_view (fixture, i)), 0);
}

static void
test_active__survives_fewer_columns (void **state)
{
  Fixture *fixture = *state;

  stet_columns_set_active (fixture->columns, 1);
  stet_columns_set_n_columns (fixture->columns, 1);
  assert_shows (fixture, "B");
  assert_int_equal (stet_columns_get_active (fixture->columns), 0);
}

static void
test_focus__can_leave_with_tab (void **state)
{
  Fixture *fixture = *state;

  stet_columns_focus_article (fixture->columns);
  assert_true (gtk_widget_has_focus (GTK_WIDGET (get_view (fixture, 0))));
  assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD));
  assert_false (gtk_widget_has_focus (GTK_WIDGET (get_view (fixture, 0))));
  /* The column that has the focus is the one in use. */
  assert_int_equal (stet_columns_get_active (fixture->columns), 1);
  stet_columns_focus_other (fixture->columns);
  assert_true (gtk_widget_has_focus (GTK_WIDGET (get_view (fixture, 0))));
  assert_int_equal (stet_columns_get_active (fixture->columns), 0);
  stet_columns_focus_other (fixture->columns);
  assert_true (gtk_widget_has_focus (GTK_WIDGET (get_view (fixture, 1))));
}

static void
test_widths__are_equal_at_first (void **state)
{
  Fixture *fixture = *state;
  int first = gtk_widget_get_width (GTK_WIDGET (stet_columns_get_column (fixture->columns, 0)));
  int second = gtk_widget_get_width (GTK_WIDGET (stet_columns_get_column (fixture->columns, 1)));

  assert_in_range (first, 499, 501);
  assert_in_range (second, 499, 501);
  stet_columns_set_n_columns (fixture->columns, 3);
  stet_gui_test_frames (GTK_WIDGET (fixture->columns), 2);
  for (guint i = 0; i < 3; i++)
    assert_in_range (gtk_widget_get_width (GTK_WIDGET (stet_columns_get_column (fixture->columns, i))), 332, 335);
}

static void
test_picture__of_a_day_s_work (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *signed_claim = mark (fixture, 0, "The two sides signed eleven agreements");
  g_autofree char *documents = add (fixture, signed_claim, 1, "fifteen documents in all");
  g_autofree char *trade = mark (fixture, 0, "Trade reached $3.6 billion");
  g_autofree char *trade_b = add (fixture, trade, 1, "Trade reached $3.6 billion");
  g_autofree char *visits = mark (fixture, 0, "fifth visit of the leader");
  g_autofree char *visits_c = add (fixture, visits, 2, "six times");
  g_autofree char *schools = mark (fixture, 2, "Two new schools");

  assert_true (stet_command_set_relation (fixture->editor, signed_claim, documents, STET_RELATION_CONFLICT, NULL));
  assert_true (stet_command_set_relation (fixture->editor, trade, trade_b, STET_RELATION_AGREE, NULL));
  assert_true (stet_command_set_relation (fixture->editor, visits, visits_c, STET_RELATION_SCOPE_DIFFERS, NULL));
  stet_session_choose (fixture->session, signed_claim);
  rest (fixture);
  stet_gui_test_frames (GTK_WIDGET (fixture->columns), 3);
  stet_gui_test_shot (GTK_WIDGET (fixture->columns), "columns");
  stet_session_choose (fixture->session, schools);
  stet_columns_set_n_columns (fixture->columns, 3);
  stet_columns_set_narrow (fixture->columns, TRUE);
  rest (fixture);
  stet_gui_test_frames (GTK_WIDGET (fixture->columns), 3);
  stet_gui_test_shot (GTK_WIDGET (fixture->columns), "columns-three");
  assert_shows (fixture, "ABC");
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_active__survives_fewer_columns),
    TEST (test_choosing__a_row_shows_it),
    TEST (test_choosing__a_single_column_follows),
    TEST (test_choosing__does_not_scroll_a_column_without_a_statement),
    TEST (test_choosing__keeps_the_active_column_and_moves_the_other),
    TEST (test_choosing__shows_one_article_in_both_columns),
    TEST (test_columns__begin_with_what_is_checked),
    TEST (test_columns__have_roles_and_names),
    TEST (test_edges__move_by_words_and_come_back),
    TEST (test_focus__can_leave_with_tab),
    TEST (test_hits__reach_every_column_of_the_article),
    TEST (test_marking__takes_two_keys_across_columns),
    TEST (test_menu__acts_on_its_article),
    TEST (test_picture__of_a_day_s_work),
    TEST (test_place__is_kept_for_each_article),
    TEST (test_removed_article__makes_room_for_another),
    TEST (test_reveal__finds_the_column_or_opens_one),
    TEST (test_selection__reaches_the_session),
    TEST (test_step__goes_through_the_statements),
    TEST (test_undo__scrolls_to_what_it_changes),
    TEST (test_widths__are_equal_at_first),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
