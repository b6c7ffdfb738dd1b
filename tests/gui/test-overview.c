/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-overview-strip.h"

#define N_LINES 600

typedef struct
{
  StetCaseEditor *editor;
  char *article;
  StetArticleView *view;
  StetOverviewStrip *strip;
  GtkWindow *window;
} Fixture;

static char *
make_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_LINES; i++)
    g_string_append_printf (text, "Line %04u of a long report.\n", i);
  return g_string_free (text, FALSE);
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autofree char *text = make_text ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  StetCase *stet_case;

  fixture->editor = stet_case_editor_new_fixed ("2026-01-02T03:04:05Z", "Ada", "00000000-0000-4000-8000-000000000000");
  fixture->article = stet_gui_test_add_article (fixture->editor, "Report", text);
  fixture->view = STET_ARTICLE_VIEW (stet_article_view_new ());
  fixture->strip = STET_OVERVIEW_STRIP (stet_overview_strip_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->strip));
  stet_overview_strip_set_view (fixture->strip, fixture->view);
  stet_case = stet_case_editor_get_case (fixture->editor);
  stet_article_view_set_article (fixture->view, stet_case, stet_case_find_article (stet_case, fixture->article));
  fixture->window = stet_gui_test_present (box, 500, 600);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;
  gpointer view = fixture->view;
  gpointer strip = fixture->strip;

  g_object_add_weak_pointer (G_OBJECT (view), &view);
  g_object_add_weak_pointer (G_OBJECT (strip), &strip);
  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  assert_null (view);
  assert_null (strip);
  stet_case_editor_free (fixture->editor);
  g_free (fixture->article);
  g_free (fixture);
  return 0;
}

static char *
mark_line (Fixture *fixture,
           guint line)
{
  g_autofree char *words = g_strdup_printf ("Line %04u", line);

  return stet_gui_test_mark (fixture->editor, fixture->article, words);
}

static void
update (Fixture *fixture)
{
  stet_article_view_update (fixture->view, stet_case_editor_get_case (fixture->editor));
}

static gboolean
is_at_rest (gpointer view)
{
  return !stet_article_view_is_scrolling (view);
}

static void
test_strip__says_what_it_shows (void **state)
{
  Fixture *fixture = *state;
  GtkAccessible *strip = GTK_ACCESSIBLE (fixture->strip);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  gtk_test_accessible_assert_role (strip, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Overview of the article: 0 statements, 0 differ");
  one = mark_line (fixture, 3);
  update (fixture);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Overview of the article: 1 statement, 0 differ");
  two = stet_gui_test_add_statement (fixture->editor, one, fixture->article, "Line 0400");
  assert_true (stet_command_set_relation (fixture->editor, one, two, STET_RELATION_CONFLICT, NULL));
  update (fixture);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Overview of the article: 2 statements, 2 differ");
}

static void
test_strip__goes_where_it_is_pressed (void **state)
{
  static const double shares[] = { 0.5, 0.9, 0.1, 0, 1, -3, 7 };
  Fixture *fixture = *state;
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->strip));

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      double wanted = CLAMP (shares[i], 0, 1);
      double start, end;

      stet_overview_strip_go (fixture->strip, shares[i] * height);
      stet_gui_test_wait (is_at_rest, fixture->view);
      stet_article_view_get_visible_share (fixture->view, &start, &end);
      assert_true (start <= wanted && wanted <= end + 0.001);
    }
}

/* A drag is told by the gesture; the strip follows it all the way. */
static void
test_strip__follows_a_drag (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->strip));
  guint n_drags = 0;
  double start, end;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_DRAG (controller))
        continue;
      n_drags++;
      g_signal_emit_by_name (controller, "drag-begin", 8.0, 300.0);
    }
  assert_int_equal (n_drags, 1);
  stet_gui_test_wait (is_at_rest, fixture->view);
  stet_article_view_get_visible_share (fixture->view, &start, &end);
  assert_true (start < 0.5 && 0.5 < end);
}

static void
test_strip__draws_any_number_of_ticks (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *chosen = NULL;

  for (guint i = 0; i < N_LINES; i += 2)
    {
      g_free (chosen);
      chosen = mark_line (fixture, i);
    }
  update (fixture);
  stet_article_view_set_chosen (fixture->view, chosen, NULL);
  stet_gui_test_frames (GTK_WIDGET (fixture->strip), 2);
  stet_gui_test_shot (GTK_WIDGET (fixture->window), "overview");
}

static void
test_strip__without_a_view_is_empty (void **state)
{
  Fixture *fixture = *state;

  stet_overview_strip_set_view (fixture->strip, NULL);
  stet_overview_strip_go (fixture->strip, 100);
  stet_gui_test_frames (GTK_WIDGET (fixture->strip), 2);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->strip), GTK_ACCESSIBLE_PROPERTY_LABEL, "Overview of the article: 0 statements, 0 differ");
  assert_false (stet_article_view_is_scrolling (fixture->view));
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_strip__draws_any_number_of_ticks),
    TEST (test_strip__follows_a_drag),
    TEST (test_strip__goes_where_it_is_pressed),
    TEST (test_strip__says_what_it_shows),
    TEST (test_strip__without_a_view_is_empty),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
