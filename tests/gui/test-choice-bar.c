/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include "stet-choice-bar.h"
#include "stet-wrap-box.h"

typedef struct
{
  GtkWidget *bar;
  GtkWindow *window;
  int chosen;
  guint n_chosen;
} Fixture;

static void
chosen_cb (GtkWidget *bar,
           int value,
           Fixture *fixture)
{
  fixture->chosen = value;
  fixture->n_chosen++;
}

static int
set_up (void **state)
{
  const StetChoice choices[] = {
    { .value = 1, .word = "Stands", .lead = "1", .style = "stands" },
    { .value = 2, .word = "Stands with change", .lead = "2" },
    { .value = 3, .word = "Disputed", .lead = "3", .tail = "9", .tooltip = "Sides differ" },
  };
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->bar = stet_choice_bar_new (0);
  stet_choice_bar_set_choices (STET_CHOICE_BAR (fixture->bar), choices, G_N_ELEMENTS (choices));
  stet_choice_bar_set_label (STET_CHOICE_BAR (fixture->bar), "Verdict");
  g_signal_connect (fixture->bar, "chosen", G_CALLBACK (chosen_cb), fixture);
  fixture->window = stet_gui_test_present (fixture->bar, 400, 100);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;
  gpointer bar = fixture->bar;

  g_object_add_weak_pointer (G_OBJECT (bar), &bar);
  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  assert_null (bar);
  g_free (fixture);
  return 0;
}

static GtkWidget *
get_button (Fixture *fixture,
            int value)
{
  return stet_choice_bar_get_button (STET_CHOICE_BAR (fixture->bar), value);
}

static gboolean
is_on (Fixture *fixture,
       int value)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, value)));
}

static void
test_names__hold_lead_word_and_tail (void **state)
{
  Fixture *fixture = *state;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->bar), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, "Verdict");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (fixture, 1)), GTK_ACCESSIBLE_PROPERTY_LABEL, "1 Stands");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (fixture, 3)), GTK_ACCESSIBLE_PROPERTY_LABEL, "3 Disputed 9");
  assert_string_equal (gtk_widget_get_tooltip_text (get_button (fixture, 3)), "Sides differ");
  assert_true (gtk_widget_has_css_class (get_button (fixture, 1), "stands"));
  assert_null (get_button (fixture, 4));
}

static void
test_click__tells_and_leaves_the_state_to_others (void **state)
{
  Fixture *fixture = *state;

  g_signal_emit_by_name (get_button (fixture, 2), "clicked");
  assert_int_equal (fixture->chosen, 2);
  assert_false (is_on (fixture, 2));
  stet_choice_bar_set_active (STET_CHOICE_BAR (fixture->bar), 2);
  assert_true (is_on (fixture, 2));
  assert_int_equal (fixture->n_chosen, 1);
  /* Also a click on the one that is on. */
  g_signal_emit_by_name (get_button (fixture, 2), "clicked");
  assert_int_equal (fixture->n_chosen, 2);
  assert_true (is_on (fixture, 2));
  stet_choice_bar_set_active (STET_CHOICE_BAR (fixture->bar), -1);
  assert_false (is_on (fixture, 2));
  assert_int_equal (stet_choice_bar_get_active (STET_CHOICE_BAR (fixture->bar)), -1);
}

static void
test_choices__use_the_buttons_again (void **state)
{
  Fixture *fixture = *state;
  const StetChoice one[] = { { .value = 7, .word = "Seven" } };
  GtkWidget *first = get_button (fixture, 1);

  stet_choice_bar_set_active (STET_CHOICE_BAR (fixture->bar), 7);
  stet_choice_bar_set_choices (STET_CHOICE_BAR (fixture->bar), one, 1);
  assert_ptr_equal (get_button (fixture, 7), first);
  assert_null (get_button (fixture, 1));
  assert_false (gtk_widget_has_css_class (first, "stands"));
  assert_true (is_on (fixture, 7));
  stet_choice_bar_set_choices (STET_CHOICE_BAR (fixture->bar), NULL, 0);
  assert_null (get_button (fixture, 7));
  assert_false (gtk_widget_get_visible (first));
}

/* A child of a fixed size, which cannot be narrower. */
static GtkWidget *
append_block (GtkWidget *box,
              int width,
              int height)
{
  GtkWidget *block = gtk_drawing_area_new ();

  gtk_widget_set_size_request (block, width, height);
  stet_wrap_box_append (STET_WRAP_BOX (box), block);
  return block;
}

static int
measure_height (GtkWidget *box,
                int width)
{
  int height;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
test_flow__goes_on_below_when_the_line_is_full (void **state)
{
  GtkWidget *box = g_object_ref_sink (stet_wrap_box_new (10, 0));
  int min;
  int natural;

  assert_int_equal (measure_height (box, 100), 0);
  append_block (box, 50, 20);
  append_block (box, 60, 30);
  append_block (box, 40, 20);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &min, &natural, NULL, NULL);
  assert_int_equal (min, 60);
  assert_int_equal (natural, 170);
  assert_int_equal (measure_height (box, 170), 30);
  assert_int_equal (measure_height (box, 169), 30 + 10 + 20);
  assert_int_equal (measure_height (box, 120), 30 + 10 + 20);
  assert_int_equal (measure_height (box, 60), 20 + 10 + 30 + 10 + 20);
  assert_int_equal (measure_height (box, -1), 30);
  g_object_unref (box);
}

static void
test_columns__are_as_many_as_fit_in_full_lines (void **state)
{
  static const struct
  {
    int width;
    int n_lines;
  } cases[] = {
    { 6 * 50 + 5 * 10, 1 },
    { 6 * 50 + 5 * 10 - 1, 2 }, /* five would fit: three by three is even */
    { 3 * 50 + 2 * 10, 2 },
    { 3 * 50 + 2 * 10 - 1, 3 },
    { 2 * 50 + 10 - 1, 6 },
    { 50, 6 },
  };
  GtkWidget *box = g_object_ref_sink (stet_wrap_box_new (10, 6));

  for (guint i = 0; i < 6; i++)
    append_block (box, 50, 20);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (measure_height (box, cases[i].width), cases[i].n_lines * 30 - 10);
  g_object_unref (box);
}

static void
assert_place (GtkWidget *child,
              GtkWidget *box,
              int x,
              int y,
              int width)
{
  graphene_rect_t bounds;

  assert_true (gtk_widget_compute_bounds (child, box, &bounds));
  assert_int_equal ((int) bounds.origin.x, x);
  assert_int_equal ((int) bounds.origin.y, y);
  assert_int_equal ((int) bounds.size.width, width);
}

static void
test_columns__share_what_is_left_and_follow_the_direction (void **state)
{
  GtkWidget *box = g_object_ref_sink (stet_wrap_box_new (10, 2));
  GtkWidget *children[3];

  children[0] = append_block (box, 50, 20);
  children[1] = append_block (box, 80, 20);
  children[2] = append_block (box, 50, 20);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, 160, 50 }, -1);
  assert_place (children[0], box, 0, 0, 60);
  assert_place (children[1], box, 70, 0, 90);
  assert_place (children[2], box, 0, 30, 60);
  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, 160, 50 }, -1);
  assert_place (children[0], box, 100, 0, 60);
  assert_place (children[1], box, 0, 0, 90);
  /* Who is hidden takes no place. */
  gtk_widget_set_visible (children[0], FALSE);
  assert_int_equal (measure_height (box, 160), 20);
  g_object_unref (box);
}

int
main (void)
{
#define WITH_BAR(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_BAR (test_names__hold_lead_word_and_tail),
    WITH_BAR (test_click__tells_and_leaves_the_state_to_others),
    WITH_BAR (test_choices__use_the_buttons_again),
    cmocka_unit_test (test_flow__goes_on_below_when_the_line_is_full),
    cmocka_unit_test (test_columns__are_as_many_as_fit_in_full_lines),
    cmocka_unit_test (test_columns__share_what_is_left_and_follow_the_direction),
  };
#undef WITH_BAR

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("choice-bar", tests, NULL, NULL);
}
