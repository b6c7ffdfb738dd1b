/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include "stet-choice-bar.h"
#include "stet-fact-row.h"
#include "stet-facts-pane.h"
#include "stet-statement-row.h"
#include "stet-text-field.h"

typedef struct
{
  StetFactsFixture *facts;
  StetFactsPane *pane;
  GtkWidget *box;
  GtkWindow *window;
} Fixture;

static Fixture *
make (gboolean with_facts,
      int width)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->facts = stet_facts_fixture_new ();
  if (with_facts)
    stet_facts_fixture_add_facts (fixture->facts);
  fixture->pane = stet_facts_pane_new ();
  stet_facts_pane_set_session (fixture->pane, fixture->facts->session);
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (fixture->box, "facts-pane");
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->pane), TRUE);
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (fixture->pane));
  fixture->window = stet_gui_test_present (fixture->box, width, 940);
  return fixture;
}

static void
drop (Fixture *fixture)
{
  gpointer pane = fixture->pane;

  g_object_add_weak_pointer (G_OBJECT (pane), &pane);
  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  assert_null (pane);
  stet_facts_fixture_free (fixture->facts);
  g_free (fixture);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, drop)

static int
set_up (void **state)
{
  *state = make (TRUE, 424);
  return 0;
}

static int
tear_down (void **state)
{
  drop (*state);
  return 0;
}

static void
draw (Fixture *fixture)
{
  stet_gui_test_frames (fixture->box, 3);
}

static GtkListView *
get_list (Fixture *fixture)
{
  return stet_facts_fixture_find (fixture->box, GTK_TYPE_LIST_VIEW, 0);
}

static GtkSingleSelection *
get_selection (Fixture *fixture)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (get_list (fixture)));
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_selection (fixture)));
}

static gpointer
get_named (Fixture *fixture,
           GType type,
           const char *label)
{
  gpointer found = stet_facts_fixture_find_named (fixture->box, type, label);

  if (found == NULL)
    fail_msg ("there is no %s with the name “%s”", g_type_name (type), label);
  return found;
}

static void
click (Fixture *fixture,
       const char *label)
{
  g_signal_emit_by_name (get_named (fixture, GTK_TYPE_BUTTON, label), "clicked");
  draw (fixture);
}

static gboolean
says (Fixture *fixture,
      const char *words)
{
  GtkLabel *label;

  for (guint nth = 0; (label = stet_facts_fixture_find (fixture->box, GTK_TYPE_LABEL, nth)) != NULL; nth++)
    {
      if (g_str_equal (gtk_label_get_text (label), words))
        return TRUE;
    }
  return FALSE;
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (fixture->window);
}

static void
test_empty__says_how_to_begin (void **state)
{
  g_autoptr (Fixture) fixture = make (FALSE, 424);
  g_autofree char *claim = NULL;

  assert_true (says (fixture, "No Facts Yet"));
  assert_true (says (fixture, "Select words in an article and press M"));
  assert_null (stet_facts_fixture_find_named (fixture->box, GTK_TYPE_TOGGLE_BUTTON, "1 Stands"));
  assert_false (stet_facts_pane_focus_list (fixture->pane));
  assert_false (stet_facts_pane_focus_search (fixture->pane));
  assert_false (stet_facts_pane_step (fixture->pane, 1));
  assert_false (stet_facts_pane_add_evidence (fixture->pane));
  stet_gui_test_shot (fixture->box, "facts-empty");

  claim = stet_gui_test_mark (fixture->facts->editor, fixture->facts->articles[0], "eleven agreements");
  draw (fixture);
  assert_false (says (fixture, "No Facts Yet"));
  assert_int_equal (count_rows (fixture), 1);
  assert_true (says (fixture, "Choose a fact in the list or in the text"));
  assert_true (stet_session_undo (fixture->facts->session));
  draw (fixture);
  assert_true (says (fixture, "No Facts Yet"));
}

static void
test_names__are_there_for_assistive_technology (void **state)
{
  Fixture *fixture = *state;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->pane), GTK_ACCESSIBLE_PROPERTY_LABEL, "Facts");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_list (fixture)), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_list (fixture)), GTK_ACCESSIBLE_PROPERTY_LABEL, "List of facts");
  assert_non_null (get_named (fixture, GTK_TYPE_SEARCH_ENTRY, "Search facts"));
  assert_non_null (get_named (fixture, GTK_TYPE_MENU_BUTTON, "Sort facts"));
}

static void
test_rows__say_all_of_a_fact (void **state)
{
  static const char *const sentences[] = {
    "Fact 1, Conflicting: Number of visits. A fifth, C six times, D1 fifth visit, D2 six times",
    "Fact 2, Corroborated: Documents signed. A, B eleven. Verdict: Stands",
    "Fact 3, Open: Trade last year. A $3.6 billion, B 3.6 billion dollars. Waiting for the ministry of trade until 24 June 2024",
  };
  Fixture *fixture = *state;

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row = stet_facts_fixture_find (fixture->box, STET_TYPE_FACT_ROW, i);

      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentences[i]);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, sentences[i]);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
    }
  stet_session_choose (fixture->facts->session, fixture->facts->trade);
  draw (fixture);
  assert_non_null (get_named (fixture, STET_TYPE_FACT_ROW, sentences[2]));
  /* An edit is told without a new row. */
  assert_true (stet_command_set_title (fixture->facts->editor, fixture->facts->trade, "Trade of last year", NULL));
  assert_non_null (get_named (fixture, STET_TYPE_FACT_ROW, "Fact 3, Open: Trade of last year. A $3.6 billion, B 3.6 billion dollars. Waiting for the ministry of trade until 24 June 2024"));
}

static void
test_pills__count_in_words (void **state)
{
  static const char *const pills[] = { "All 5", "Left 3", "Differ 1", "Agree 1", "Only here 1", "Open 1", "Waiting 1", "Opinion 1" };
  Fixture *fixture = *state;

  for (guint i = 0; i < G_N_ELEMENTS (pills); i++)
    {
      GtkAccessible *pill = get_named (fixture, GTK_TYPE_TOGGLE_BUTTON, pills[i]);

      gtk_test_accessible_assert_state (pill, GTK_ACCESSIBLE_STATE_PRESSED, i == 0 ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE);
    }
  assert_null (stet_facts_fixture_find_named (fixture->box, GTK_TYPE_TOGGLE_BUTTON, "Explained 0"));
  assert_true (stet_command_set_verdict (fixture->facts->editor, fixture->facts->growth, 3, NULL));
  assert_non_null (get_named (fixture, GTK_TYPE_TOGGLE_BUTTON, "Left 2"));
}

static void
test_pill__filters_and_offers_the_way_back (void **state)
{
  Fixture *fixture = *state;

  click (fixture, "Differ 1");
  assert_int_equal (stet_facts_pane_get_filter (fixture->pane), STET_FACTS_CONFLICTING);
  assert_int_equal (count_rows (fixture), 1);
  assert_true (stet_command_delete_claim (fixture->facts->editor, fixture->facts->visits, NULL));
  draw (fixture);
  /* The pill that is on stays, even with nothing behind it. */
  assert_non_null (get_named (fixture, GTK_TYPE_TOGGLE_BUTTON, "Differ 0"));
  assert_true (says (fixture, "No fact matches"));
  click (fixture, "Clear Filter");
  assert_int_equal (stet_facts_pane_get_filter (fixture->pane), STET_FACTS_ALL);
  assert_int_equal (count_rows (fixture), 4);
}

static gboolean
has_two_rows (gpointer data)
{
  return count_rows (data) == 2;
}

static void
test_search__narrows_the_list (void **state)
{
  Fixture *fixture = *state;
  GtkEditable *entry = get_named (fixture, GTK_TYPE_SEARCH_ENTRY, "Search facts");

  assert_true (stet_facts_pane_focus_search (fixture->pane));
  gtk_editable_set_text (entry, "THE");
  stet_gui_test_wait (has_two_rows, fixture);
  g_signal_emit_by_name (entry, "activate");
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->visits);
  draw (fixture);
  g_signal_emit_by_name (entry, "stop-search");
  draw (fixture);
  assert_string_equal (gtk_editable_get_text (entry), "");
  stet_facts_pane_clear_filter (fixture->pane);
  assert_int_equal (count_rows (fixture), 5);
}

static void
test_sort__is_a_choice_of_the_menu (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (StetFact) first = NULL;
  g_autoptr (StetFact) last = NULL;

  assert_true (gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "facts.sort", "s", "place"));
  first = g_list_model_get_item (G_LIST_MODEL (get_selection (fixture)), 0);
  assert_int_equal (stet_fact_get_number (first), 2);
  stet_facts_pane_set_sort (fixture->pane, STET_FACTS_BY_STATE);
  last = g_list_model_get_item (G_LIST_MODEL (get_selection (fixture)), 0);
  assert_int_equal (stet_fact_get_number (last), 1);
}

static void
test_chosen__is_the_selected_row_and_the_other_way_round (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (gtk_single_selection_get_selected (get_selection (fixture)), GTK_INVALID_LIST_POSITION);
  stet_session_choose (fixture->facts->session, fixture->facts->trade);
  assert_int_equal (gtk_single_selection_get_selected (get_selection (fixture)), 2);
  gtk_single_selection_set_selected (get_selection (fixture), 3);
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->growth);
  stet_session_choose (fixture->facts->session, NULL);
  assert_int_equal (gtk_single_selection_get_selected (get_selection (fixture)), GTK_INVALID_LIST_POSITION);
}

static void
test_filtered__out_fact_can_be_chosen_from_the_text (void **state)
{
  Fixture *fixture = *state;

  stet_facts_pane_set_filter (fixture->pane, STET_FACTS_CONFLICTING);
  stet_session_choose (fixture->facts->session, fixture->facts->growth);
  draw (fixture);
  assert_int_equal (gtk_single_selection_get_selected (get_selection (fixture)), GTK_INVALID_LIST_POSITION);
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->growth);
  assert_true (says (fixture, "Fact 4"));
}

static void
test_decided__fact_stays_until_another_is_chosen (void **state)
{
  Fixture *fixture = *state;

  stet_facts_pane_set_filter (fixture->pane, STET_FACTS_LEFT);
  stet_session_choose (fixture->facts->session, fixture->facts->trade);
  assert_true (stet_session_decide (fixture->facts->session, 4, NULL));
  assert_int_equal (count_rows (fixture), 3);
  assert_int_equal (gtk_single_selection_get_selected (get_selection (fixture)), 1);
  assert_true (stet_session_choose_next_open (fixture->facts->session));
  assert_int_equal (count_rows (fixture), 2);
  assert_int_equal (gtk_single_selection_get_selected (get_selection (fixture)), 1);
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->growth);
}

static void
test_decided__fact_leaves_when_another_row_is_clicked (void **state)
{
  Fixture *fixture = *state;

  stet_facts_pane_set_filter (fixture->pane, STET_FACTS_LEFT);
  stet_session_choose (fixture->facts->session, fixture->facts->visits);
  assert_true (stet_session_decide (fixture->facts->session, 4, NULL));
  draw (fixture);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "list.select-item", "(ubb)", 2, FALSE, FALSE));
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->growth);
  assert_int_equal (count_rows (fixture), 2);
  assert_int_equal (gtk_single_selection_get_selected (get_selection (fixture)), 1);
  draw (fixture);
}

static void
test_step__walks_the_list_as_it_is_filtered (void **state)
{
  Fixture *fixture = *state;
  StetSession *session = fixture->facts->session;

  stet_facts_pane_set_filter (fixture->pane, STET_FACTS_LEFT);
  assert_true (stet_facts_pane_step (fixture->pane, 1));
  assert_string_equal (stet_session_get_chosen (session), fixture->facts->visits);
  assert_true (stet_facts_pane_step (fixture->pane, 1));
  assert_string_equal (stet_session_get_chosen (session), fixture->facts->trade);
  assert_true (stet_facts_pane_step (fixture->pane, 1));
  assert_false (stet_facts_pane_step (fixture->pane, 1));
  assert_string_equal (stet_session_get_chosen (session), fixture->facts->growth);
  /* From a fact that the list does not show, to its neighbours. */
  stet_session_choose (session, fixture->facts->documents);
  assert_true (stet_facts_pane_step (fixture->pane, 1));
  assert_string_equal (stet_session_get_chosen (session), fixture->facts->trade);
  stet_session_choose (session, fixture->facts->documents);
  assert_true (stet_facts_pane_step (fixture->pane, -1));
  assert_string_equal (stet_session_get_chosen (session), fixture->facts->visits);
  assert_false (stet_facts_pane_step (fixture->pane, -1));
  stet_session_choose (session, NULL);
  assert_true (stet_facts_pane_step (fixture->pane, -1));
  assert_string_equal (stet_session_get_chosen (session), fixture->facts->growth);
}

static void
test_focus__goes_where_it_is_sent (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *row;

  assert_false (stet_facts_pane_focus_why (fixture->pane));
  stet_session_choose (fixture->facts->session, fixture->facts->trade);
  draw (fixture);
  assert_true (stet_facts_pane_focus_list (fixture->pane));
  row = gtk_widget_get_first_child (get_focus (fixture));
  assert_true (STET_IS_FACT_ROW (row));
  assert_string_equal (stet_fact_row_get_id (STET_FACT_ROW (row)), fixture->facts->trade);
  assert_true (stet_facts_pane_contains_focus (fixture->pane));

  assert_true (stet_facts_pane_focus_why (fixture->pane));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_focus (fixture)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Why");
  assert_true (stet_facts_pane_focus_answer (fixture->pane));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_focus (fixture)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Answer");
  assert_true (stet_facts_pane_rename (fixture->pane));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_focus (fixture)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Title of the fact");
  assert_true (stet_facts_pane_focus_card (fixture->pane));
  assert_true (STET_IS_STATEMENT_ROW (get_focus (fixture)));
  assert_true (stet_facts_pane_step_row (fixture->pane, 1));
  assert_string_equal (stet_session_get_row (fixture->facts->session), stet_facts_fixture_claim (fixture->facts, fixture->facts->trade)->statements[1]->id);
}

static void
test_focus__in_the_list_follows_the_chosen (void **state)
{
  Fixture *fixture = *state;

  stet_session_choose (fixture->facts->session, fixture->facts->visits);
  draw (fixture);
  assert_true (stet_facts_pane_focus_list (fixture->pane));
  for (guint i = 0; i < 4; i++)
    {
      GtkWidget *row;

      assert_true (stet_facts_pane_step (fixture->pane, 1));
      row = gtk_widget_get_first_child (get_focus (fixture));
      assert_true (STET_IS_FACT_ROW (row));
      assert_string_equal (stet_fact_row_get_id (STET_FACT_ROW (row)), stet_session_get_chosen (fixture->facts->session));
    }
  /* Elsewhere it stays where it is. */
  assert_true (stet_facts_pane_focus_why (fixture->pane));
  assert_true (stet_facts_pane_step (fixture->pane, -1));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_focus (fixture)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Why");
}

static void
test_enter__on_a_row_goes_to_the_card (void **state)
{
  Fixture *fixture = *state;

  stet_session_choose (fixture->facts->session, fixture->facts->visits);
  draw (fixture);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "list.activate-item", "u", 0));
  assert_true (STET_IS_STATEMENT_ROW (get_focus (fixture)));
}

static void
test_back_up__is_asked_for (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GList) windows = NULL;

  assert_false (stet_facts_pane_add_evidence (fixture->pane));
  stet_session_choose (fixture->facts->session, fixture->facts->growth);
  assert_true (stet_facts_pane_add_evidence (fixture->pane));
  windows = gtk_window_list_toplevels ();
  for (GList *link = windows; link != NULL; link = link->next)
    {
      if (link->data != fixture->window)
        gtk_window_destroy (link->data);
    }
  assert_int_equal (g_list_length (windows), 2);
}

static void
test_typing__is_stored_when_the_focus_goes_to_the_list (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *view;

  stet_session_choose (fixture->facts->session, fixture->facts->trade);
  draw (fixture);
  assert_true (stet_facts_pane_focus_answer (fixture->pane));
  view = get_focus (fixture);
  stet_text_field_type (STET_TEXT_FIELD (gtk_widget_get_ancestor (view, STET_TYPE_TEXT_FIELD)), "About $3.6 billion");
  assert_true (stet_facts_pane_focus_list (fixture->pane));
  assert_string_equal (stet_facts_fixture_claim (fixture->facts, fixture->facts->trade)->answer, "About $3.6 billion");
}

static double
get_scroll (Fixture *fixture)
{
  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_list (fixture))));
}

static void
test_many__facts_scroll_to_the_chosen_and_stay (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = NULL;
  double scroll;

  stet_facts_fixture_add_many (fixture->facts, 2000);
  draw (fixture);
  assert_int_equal (count_rows (fixture), 2005);
  id = g_strdup (stet_case_find_claim_by_number (stet_session_get_case (fixture->facts->session), 1500)->id);
  stet_session_choose (fixture->facts->session, id);
  draw (fixture);
  scroll = get_scroll (fixture);
  assert_true (scroll > 0);
  assert_true (stet_facts_pane_focus_list (fixture->pane));
  assert_string_equal (stet_fact_row_get_id (STET_FACT_ROW (gtk_widget_get_first_child (get_focus (fixture)))), id);
  /* An edit, above or here, leaves the list where it is. */
  assert_true (stet_command_set_title (fixture->facts->editor, id, "A longer title than before", NULL));
  assert_true (stet_command_set_verdict (fixture->facts->editor, fixture->facts->trade, 2, NULL));
  draw (fixture);
  assert_true (get_scroll (fixture) == scroll);
  assert_true (stet_facts_pane_step (fixture->pane, 1));
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), stet_case_find_claim_by_number (stet_session_get_case (fixture->facts->session), 1501)->id);
}

static void
assert_inside (GtkWidget *widget,
               GtkWidget *root,
               float width)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return;
  if (gtk_widget_compute_bounds (widget, root, &bounds) && bounds.size.width > 0 && (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > width + 1))
    fail_msg ("%s reaches from %g to %g", G_OBJECT_TYPE_NAME (widget), bounds.origin.x, bounds.origin.x + bounds.size.width);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_inside (child, root, width);
}

/* In a low window the pills stand behind a button that says which one is on. */
/* What was decided on another scale is none of the buttons of this one. */
static void
test_verdict__of_another_scale_is_told_in_words (void **state)
{
  Fixture *fixture = *state;

  assert_true (stet_command_set_verdict (fixture->facts->editor, fixture->facts->growth, 2, NULL));
  stet_session_choose (fixture->facts->session, fixture->facts->growth);
  draw (fixture);
  gtk_test_accessible_assert_state (get_named (fixture, GTK_TYPE_TOGGLE_BUTTON, "2 Stands with change"), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  assert_true (stet_command_set_case_scale (fixture->facts->editor, "truth", NULL));
  draw (fixture);
  gtk_test_accessible_assert_state (get_named (fixture, GTK_TYPE_TOGGLE_BUTTON, "2 Mostly true"), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  assert_true (stet_gui_test_shows (GTK_WIDGET (fixture->pane), "Decided on another scale: Stands with change"));
  assert_true (stet_command_set_verdict (fixture->facts->editor, fixture->facts->growth, 2, NULL));
  draw (fixture);
  assert_false (stet_gui_test_shows (GTK_WIDGET (fixture->pane), "Decided on another scale: Stands with change"));
  gtk_test_accessible_assert_state (get_named (fixture, GTK_TYPE_TOGGLE_BUTTON, "2 Mostly true"), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
}

static void
test_compact__filters_are_behind_a_button (void **state)
{
  Fixture *fixture = *state;
  gpointer button;

  stet_facts_pane_set_compact (fixture->pane, TRUE);
  draw (fixture);
  assert_null (stet_facts_fixture_find_named (GTK_WIDGET (fixture->pane), GTK_TYPE_TOGGLE_BUTTON, "Left 3"));
  button = get_named (fixture, GTK_TYPE_MENU_BUTTON, "Show: All 5");
  gtk_menu_button_popup (button);
  draw (fixture);
  g_signal_emit_by_name (get_named (fixture, GTK_TYPE_TOGGLE_BUTTON, "Left 3"), "clicked");
  draw (fixture);
  assert_int_equal (stet_facts_pane_get_filter (fixture->pane), STET_FACTS_LEFT);
  get_named (fixture, GTK_TYPE_MENU_BUTTON, "Show: Left 3");
  assert_false (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  stet_facts_pane_set_compact (fixture->pane, FALSE);
  draw (fixture);
  gtk_test_accessible_assert_state (get_named (fixture, GTK_TYPE_TOGGLE_BUTTON, "Left 3"), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
}

static void
test_narrow__pane_clips_nothing (void **state)
{
  g_autoptr (Fixture) fixture = make (TRUE, 340);
  const char *claims[] = { fixture->facts->visits, fixture->facts->documents, fixture->facts->trade, fixture->facts->growth, fixture->facts->praise };
  int min;

  gtk_widget_measure (GTK_WIDGET (fixture->pane), GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  assert_true (min <= 340);
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      g_autofree char *name = g_strdup_printf ("facts-340-%u", i);

      stet_session_choose (fixture->facts->session, claims[i]);
      draw (fixture);
      assert_inside (GTK_WIDGET (fixture->pane), fixture->box, 340);
      stet_gui_test_shot (fixture->box, name);
    }
}

static void
test_session__can_be_taken_away (void **state)
{
  Fixture *fixture = *state;

  stet_session_choose (fixture->facts->session, fixture->facts->visits);
  draw (fixture);
  stet_facts_pane_set_session (fixture->pane, NULL);
  assert_null (stet_facts_pane_get_session (fixture->pane));
  assert_false (stet_facts_pane_step (fixture->pane, 1));
  assert_int_equal (stet_facts_pane_get_filter (fixture->pane), STET_FACTS_ALL);
  stet_facts_pane_set_session (fixture->pane, fixture->facts->session);
  draw (fixture);
  assert_int_equal (count_rows (fixture), 5);
}

static void
test_pictures__of_the_pane (void **state)
{
  Fixture *fixture = *state;

  stet_gui_test_shot (fixture->box, "facts-none-chosen");
  stet_session_choose (fixture->facts->session, fixture->facts->visits);
  draw (fixture);
  stet_gui_test_shot (fixture->box, "facts-visits");
  stet_session_choose (fixture->facts->session, fixture->facts->documents);
  draw (fixture);
  stet_gui_test_shot (fixture->box, "facts-documents");
  assert_true (says (fixture, "Stands"));
}

int
main (void)
{
#define WITH_FACTS(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_empty__says_how_to_begin),
    WITH_FACTS (test_names__are_there_for_assistive_technology),
    WITH_FACTS (test_rows__say_all_of_a_fact),
    WITH_FACTS (test_pills__count_in_words),
    WITH_FACTS (test_verdict__of_another_scale_is_told_in_words),
    WITH_FACTS (test_compact__filters_are_behind_a_button),
    WITH_FACTS (test_pill__filters_and_offers_the_way_back),
    WITH_FACTS (test_search__narrows_the_list),
    WITH_FACTS (test_sort__is_a_choice_of_the_menu),
    WITH_FACTS (test_chosen__is_the_selected_row_and_the_other_way_round),
    WITH_FACTS (test_filtered__out_fact_can_be_chosen_from_the_text),
    WITH_FACTS (test_decided__fact_stays_until_another_is_chosen),
    WITH_FACTS (test_decided__fact_leaves_when_another_row_is_clicked),
    WITH_FACTS (test_step__walks_the_list_as_it_is_filtered),
    WITH_FACTS (test_focus__goes_where_it_is_sent),
    WITH_FACTS (test_focus__in_the_list_follows_the_chosen),
    WITH_FACTS (test_enter__on_a_row_goes_to_the_card),
    WITH_FACTS (test_back_up__is_asked_for),
    WITH_FACTS (test_typing__is_stored_when_the_focus_goes_to_the_list),
    WITH_FACTS (test_many__facts_scroll_to_the_chosen_and_stay),
    cmocka_unit_test (test_narrow__pane_clips_nothing),
    WITH_FACTS (test_session__can_be_taken_away),
    WITH_FACTS (test_pictures__of_the_pane),
  };
#undef WITH_FACTS

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("facts-pane", tests, NULL, NULL);
}
