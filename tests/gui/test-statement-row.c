/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include "stet-fact-card.h"
#include "stet-statement-row.h"

/* Going through the rows of a card by keyboard; test-fact-card.c holds what
 * they say. */

typedef struct
{
  StetFactsFixture *facts;
  GtkWindow *window;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  StetFactCard *card = g_object_new (STET_TYPE_FACT_CARD, NULL);

  fixture->facts = stet_facts_fixture_new ();
  stet_facts_fixture_add_facts (fixture->facts);
  stet_fact_card_set_session (card, fixture->facts->session);
  fixture->window = stet_gui_test_present (GTK_WIDGET (card), 424, 1040);
  stet_session_choose (fixture->facts->session, fixture->facts->visits);
  stet_gui_test_frames (GTK_WIDGET (card), 3);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  stet_facts_fixture_free (fixture->facts);
  g_free (fixture);
  return 0;
}

/* The accessible labels of what Tab stops at in a row, after the row itself. */
static void
assert_next (GtkWidget *row,
             GtkDirectionType direction,
             GType type,
             const char *label)
{
  GtkWidget *named = stet_facts_fixture_find_named (row, type, label);
  GtkWidget *focus;

  assert_non_null (named);
  assert_true (gtk_widget_child_focus (row, direction));
  focus = gtk_root_get_focus (gtk_widget_get_root (row));
  if (!gtk_widget_is_ancestor (focus, named) && focus != named)
    fail_msg ("the focus is not on “%s” but on a %s", label, G_OBJECT_TYPE_NAME (focus));
}

static void
test_tab__goes_from_the_value_to_its_details_to_the_actions (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *row = stet_facts_fixture_find (GTK_WIDGET (fixture->window), STET_TYPE_STATEMENT_ROW, 1);

  assert_non_null (row);
  assert_true (gtk_widget_grab_focus (row));
  assert_next (row, GTK_DIR_TAB_FORWARD, GTK_TYPE_TEXT_VIEW, "Value");
  assert_next (row, GTK_DIR_TAB_FORWARD, GTK_TYPE_MENU_BUTTON, "Details of the value");
  assert_next (row, GTK_DIR_TAB_FORWARD, GTK_TYPE_MENU_BUTTON, "Actions for this statement");
  assert_next (row, GTK_DIR_TAB_BACKWARD, GTK_TYPE_MENU_BUTTON, "Details of the value");
  assert_next (row, GTK_DIR_TAB_BACKWARD, GTK_TYPE_TEXT_VIEW, "Value");
  assert_true (gtk_widget_child_focus (row, GTK_DIR_TAB_BACKWARD));
  assert_ptr_equal (gtk_root_get_focus (gtk_widget_get_root (row)), row);
  assert_false (gtk_widget_child_focus (row, GTK_DIR_TAB_BACKWARD));
}

/* The row of a sensitive article says so, to the eye and to whoever listens. */
static void
test_sensitive__is_said_in_the_row (void **state)
{
  Fixture *fixture = *state;
  const StetClaim *claim = stet_facts_fixture_claim (fixture->facts, fixture->facts->visits);
  g_autofree char *article = g_strdup (claim->statements[0]->article);
  GtkWidget *card = gtk_window_get_child (fixture->window);

  assert_false (stet_gui_test_shows (card, "Sensitive"));
  assert_true (stet_command_set_sensitivity (fixture->facts->editor, article, STET_SENSITIVITY_SENSITIVE, NULL));
  stet_gui_test_frames (card, 3);
  assert_true (stet_gui_test_shows (card, "Sensitive"));
  assert_true (stet_case_editor_undo (fixture->facts->editor, NULL));
  stet_gui_test_frames (card, 3);
  assert_false (stet_gui_test_shows (card, "Sensitive"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_tab__goes_from_the_value_to_its_details_to_the_actions, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_sensitive__is_said_in_the_row, set_up, tear_down),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("statement-row", tests, NULL, NULL);
}
