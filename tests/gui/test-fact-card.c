/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include <string.h>

#include "stet-choice-bar.h"
#include "stet-evidence-row.h"
#include "stet-fact-card.h"
#include "stet-quote.h"
#include "stet-statement-row.h"
#include "stet-text-field.h"
#include "stet-verdict-bar.h"

typedef struct
{
  StetFactsFixture *facts;
  StetFactCard *card;
  StetVerdictBar *verdict;
  GtkWidget *box;
  GtkWindow *window;
  GString *revealed; /* what the columns were asked to show */
} Fixture;

static void
reveal_cb (StetSession *session,
           const char *article,
           guint64 start,
           guint64 end,
           gboolean focus,
           Fixture *fixture)
{
  const StetArticle *found = stet_case_find_article (stet_session_get_case (session), article);
  g_autofree char *letter = stet_article_number_to_letter (found->number);

  g_string_append_printf (fixture->revealed, "%s%s ", letter, focus ? "!" : "");
}

/* A change that only a newer version knows. */
static void
make_read_only (StetFactsFixture *facts)
{
  g_autoptr (StetEdit) edit = stet_edit_new (facts->editor, "future.rename");

  stet_edit_set (edit, STET_RECORD_CASE, stet_case_get_info (stet_session_get_case (facts->session))->id, "title", "Renamed");
  assert_true (stet_edit_commit (edit, NULL));
  assert_true (stet_case_is_read_only (stet_session_get_case (facts->session)));
}

static Fixture *
make (gboolean read_only)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->facts = stet_facts_fixture_new ();
  stet_facts_fixture_add_facts (fixture->facts);
  if (read_only)
    make_read_only (fixture->facts);
  fixture->revealed = g_string_new (NULL);
  g_signal_connect (fixture->facts->session, "reveal", G_CALLBACK (reveal_cb), fixture);
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (fixture->box, "facts-pane");
  fixture->card = g_object_new (STET_TYPE_FACT_CARD, "vexpand", TRUE, NULL);
  fixture->verdict = g_object_new (STET_TYPE_VERDICT_BAR, NULL);
  stet_fact_card_set_session (fixture->card, fixture->facts->session);
  stet_verdict_bar_set_session (fixture->verdict, fixture->facts->session);
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (fixture->card));
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (fixture->verdict));
  fixture->window = stet_gui_test_present (fixture->box, 424, 1040);
  return fixture;
}

static int
set_up (void **state)
{
  *state = make (FALSE);
  return 0;
}

static int
set_up_read_only (void **state)
{
  *state = make (TRUE);
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;
  gpointer card = fixture->card;
  gpointer verdict = fixture->verdict;

  g_signal_handlers_disconnect_by_data (fixture->facts->session, fixture);
  g_object_add_weak_pointer (G_OBJECT (card), &card);
  g_object_add_weak_pointer (G_OBJECT (verdict), &verdict);
  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  assert_null (card);
  assert_null (verdict);
  stet_facts_fixture_free (fixture->facts);
  g_string_free (fixture->revealed, TRUE);
  g_free (fixture);
  return 0;
}

static void
choose (Fixture *fixture,
        const char *claim)
{
  StetCase *stet_case;

  stet_session_choose (fixture->facts->session, claim);
  stet_case = stet_session_get_case (fixture->facts->session);
  stet_verdict_bar_show (fixture->verdict, stet_case, claim != NULL ? stet_case_find_claim (stet_case, claim) : NULL);
  stet_gui_test_frames (fixture->box, 3);
}

static const StetClaim *
get_claim (Fixture *fixture)
{
  return stet_facts_fixture_claim (fixture->facts, stet_session_get_chosen (fixture->facts->session));
}

static StetStatementRow *
get_row (Fixture *fixture,
         guint nth)
{
  return stet_facts_fixture_find (fixture->box, STET_TYPE_STATEMENT_ROW, nth);
}

static gpointer
get_named (gpointer root,
           GType type,
           const char *label)
{
  gpointer found = stet_facts_fixture_find_named (root, type, label);

  if (found == NULL)
    fail_msg ("there is no %s with the name “%s”", g_type_name (type), label);
  return found;
}

static StetTextField *
get_field (gpointer root,
           const char *label)
{
  GtkWidget *view = get_named (root, GTK_TYPE_TEXT_VIEW, label);

  return STET_TEXT_FIELD (gtk_widget_get_ancestor (view, STET_TYPE_TEXT_FIELD));
}

static void
click (gpointer root,
       const char *label)
{
  g_signal_emit_by_name (get_named (root, GTK_TYPE_BUTTON, label), "clicked");
}

static gboolean
is_on (gpointer root,
       const char *label)
{
  return gtk_toggle_button_get_active (get_named (root, GTK_TYPE_TOGGLE_BUTTON, label));
}

static void
assert_shows (Fixture *fixture,
              gboolean shown,
              const char *text)
{
  guint nth = 0;
  GtkLabel *label;

  while ((label = stet_facts_fixture_find (fixture->box, GTK_TYPE_LABEL, nth++)) != NULL)
    {
      if (g_str_equal (gtk_label_get_text (label), text))
        {
          assert_true (shown);
          return;
        }
    }
  if (shown)
    fail_msg ("nothing says “%s”", text);
}

static void
assert_field (gpointer root,
              const char *label,
              const char *text)
{
  g_autofree char *shown = stet_text_field_dup_text (get_field (root, label));

  assert_string_equal (shown, text);
}

static void
test_rows__name_article_value_and_relation (void **state)
{
  static const char *const names[] = {
    "A, Our draft, 21 June 2024: fifth. The others are compared with this",
    "C, Ministry of Education, 19 June 2024: six times. Conflicts",
    "D1, The Evening Standard of the Northern Provinces, 2024-06: fifth visit. Agrees",
    "D2, The Evening Standard of the Northern Provinces, 2024-06: six times. Both can be right",
  };
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->visits);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_row (fixture, i)), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_row (fixture, i)), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i]);
    }
  assert_null (get_row (fixture, 4));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->card), GTK_ACCESSIBLE_PROPERTY_LABEL, "Chosen fact");
}

static void
test_card__says_status_number_origins_and_why (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->visits);
  assert_shows (fixture, TRUE, "Conflicting");
  assert_shows (fixture, TRUE, "Fact 1 · 3 articles, 3 origins");
  assert_shows (fixture, TRUE, "The subject differs: the leader himself came five times, the office of head of state six times; 5 + 1 = 6 holds.");
  choose (fixture, fixture->facts->documents);
  assert_shows (fixture, TRUE, "Corroborated");
  assert_shows (fixture, TRUE, "Stands");
  assert_shows (fixture, TRUE, "Looked, not there: C");
}

static void
test_quote__has_the_value_in_bold (void **state)
{
  Fixture *fixture = *state;
  StetQuote *quote;
  GtkLabel *label;
  g_autofree char *attributes = NULL;

  choose (fixture, fixture->facts->documents);
  quote = stet_facts_fixture_find (GTK_WIDGET (get_row (fixture, 0)), STET_TYPE_QUOTE, 0);
  label = stet_facts_fixture_find (GTK_WIDGET (quote), GTK_TYPE_LABEL, 0);
  assert_string_equal (gtk_label_get_text (label), "“signed eleven agreements”");
  attributes = pango_attr_list_to_string (gtk_label_get_attributes (label));
  assert_string_equal (attributes, "10 16 weight bold");
}

static void
test_quote__that_is_long_shows_all_on_demand (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *row;
  int height;

  choose (fixture, fixture->facts->visits);
  assert_null (stet_facts_fixture_find_named (GTK_WIDGET (get_row (fixture, 0)), GTK_TYPE_BUTTON, "Whole Quote"));
  row = GTK_WIDGET (get_row (fixture, 2));
  height = gtk_widget_get_height (row);
  click (row, "Whole Quote");
  stet_gui_test_frames (fixture->box, 3);
  assert_true (gtk_widget_get_height (row) > height);
  click (row, "Less");
  stet_gui_test_frames (fixture->box, 3);
  assert_int_equal (gtk_widget_get_height (row), height);
}

static void
test_relation__is_set_and_taken_off_by_its_button (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *row;

  choose (fixture, fixture->facts->trade);
  row = GTK_WIDGET (get_row (fixture, 1));
  assert_null (stet_facts_fixture_find_named (GTK_WIDGET (get_row (fixture, 0)), GTK_TYPE_TOGGLE_BUTTON, "Agrees"));
  assert_false (is_on (row, "Agrees"));
  click (row, "Agrees");
  assert_int_equal (get_claim (fixture)->statements[1]->relation, STET_RELATION_AGREE);
  assert_true (is_on (row, "Agrees"));
  assert_shows (fixture, TRUE, "Corroborated");
  click (row, "Conflicts");
  assert_int_equal (get_claim (fixture)->statements[1]->relation, STET_RELATION_CONFLICT);
  assert_false (is_on (row, "Agrees"));
  assert_true (is_on (row, "Conflicts"));
  click (row, "Conflicts");
  assert_int_equal (get_claim (fixture)->statements[1]->relation, STET_RELATION_UNSET);
  assert_false (is_on (row, "Conflicts"));
  assert_shows (fixture, TRUE, "Open");
}

static void
test_explanation__shows_where_there_is_a_difference (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *row;

  choose (fixture, fixture->facts->trade);
  row = GTK_WIDGET (get_row (fixture, 1));
  assert_null (stet_facts_fixture_find_named (row, GTK_TYPE_TEXT_VIEW, "Explanation"));
  click (row, "Both can be right");
  stet_gui_test_frames (fixture->box, 2);
  stet_text_field_type (get_field (row, "Explanation"), "Another year");
  stet_session_flush (fixture->facts->session);
  assert_string_equal (get_claim (fixture)->statements[1]->explanation, "Another year");
  assert_shows (fixture, TRUE, "Another year");
}

static void
test_value__is_typed_and_undone (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *row;

  choose (fixture, fixture->facts->trade);
  row = GTK_WIDGET (get_row (fixture, 0));
  assert_field (row, "Value", "$3.6 billion");
  stet_text_field_type (get_field (row, "Value"), "$3.7 billion");
  assert_true (stet_session_undo (fixture->facts->session));
  assert_string_equal (get_claim (fixture)->statements[0]->value, "$3.6 billion");
  assert_field (row, "Value", "$3.6 billion");
}

static void
test_details__of_the_value_are_kept_with_it (void **state)
{
  Fixture *fixture = *state;
  GtkMenuButton *button;
  GtkWidget *popover;
  const StetStatement *statement;

  choose (fixture, fixture->facts->trade);
  button = get_named (get_row (fixture, 0), GTK_TYPE_MENU_BUTTON, "Details of the value");
  gtk_menu_button_popup (button);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  assert_non_null (popover);
  stet_gui_test_wait ((StetGuiTestCondition) gtk_widget_get_mapped, popover);
  stet_text_field_type (get_field (popover, "Hedge"), "nearly");
  stet_text_field_type (get_field (popover, "Period"), "2023");
  stet_text_field_type (get_field (popover, "Speaker"), "officials");
  stet_text_field_type (get_field (popover, "Subject"), "both countries");
  click (popover, "Forecast");
  statement = get_claim (fixture)->statements[0];
  assert_string_equal (statement->hedge, "nearly");
  assert_string_equal (statement->period, "2023");
  assert_string_equal (statement->speaker, "officials");
  assert_string_equal (statement->subject, "both countries");
  assert_int_equal (statement->outcome, STET_OUTCOME_FORECAST);
  assert_string_equal (statement->value, "$3.6 billion");
  assert_shows (fixture, TRUE, "nearly · Forecast · 2023 · both countries · officials");
  gtk_menu_button_popdown (button);
  stet_gui_test_frames (fixture->box, 2);
}

static void
test_stance__can_be_taken_once_there_is_an_answer (void **state)
{
  Fixture *fixture = *state;
  GtkDropDown *stance;

  choose (fixture, fixture->facts->trade);
  assert_null (stet_facts_fixture_find (fixture->box, GTK_TYPE_DROP_DOWN, 0));
  stet_text_field_type (get_field (fixture->box, "Answer"), "$3.6 billion in 2023");
  stet_session_flush (fixture->facts->session);
  stet_gui_test_frames (fixture->box, 2);
  assert_string_equal (get_claim (fixture)->answer, "$3.6 billion in 2023");
  stance = get_named (get_row (fixture, 1), GTK_TYPE_DROP_DOWN, "Stance towards the answer");
  gtk_drop_down_set_selected (stance, STET_STANCE_SUPPORTS);
  assert_int_equal (get_claim (fixture)->statements[1]->stance, STET_STANCE_SUPPORTS);
  assert_true (stet_session_undo (fixture->facts->session));
  assert_int_equal (gtk_drop_down_get_selected (stance), STET_STANCE_UNSET);
}

static void
test_anchor__can_be_another_row (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->visits);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 3)), "row.compare", NULL));
  assert_ptr_equal (stet_claim_get_anchor (get_claim (fixture)), get_claim (fixture)->statements[3]);
  stet_gui_test_frames (fixture->box, 2);
  assert_non_null (get_named (get_row (fixture, 0), GTK_TYPE_TOGGLE_BUTTON, "Agrees"));
  assert_null (stet_facts_fixture_find_named (GTK_WIDGET (get_row (fixture, 3)), GTK_TYPE_TOGGLE_BUTTON, "Agrees"));
}

static void
test_fix__has_words_and_a_reason (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *row;

  choose (fixture, fixture->facts->trade);
  row = GTK_WIDGET (get_row (fixture, 0));
  assert_null (stet_facts_fixture_find_named (row, GTK_TYPE_TEXT_VIEW, "Should read"));
  assert_true (gtk_widget_activate_action (row, "row.fix", NULL));
  stet_gui_test_frames (fixture->box, 2);
  stet_text_field_type (get_field (row, "Should read"), "Trade reached $3.7 billion");
  stet_text_field_type (get_field (row, "Reason for the fix"), "Customs figures");
  stet_session_flush (fixture->facts->session);
  assert_string_equal (get_claim (fixture)->statements[0]->fix, "Trade reached $3.7 billion");
  assert_string_equal (get_claim (fixture)->statements[0]->fix_reason, "Customs figures");
}

static void
test_split_and_remove__act_on_the_row (void **state)
{
  Fixture *fixture = *state;
  guint n_claims = stet_case_get_n_claims (stet_session_get_case (fixture->facts->session));

  choose (fixture, fixture->facts->visits);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 1)), "row.split", NULL));
  assert_int_equal (stet_case_get_n_claims (stet_session_get_case (fixture->facts->session)), n_claims + 1);
  assert_string_not_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->visits);
  choose (fixture, fixture->facts->visits);
  assert_int_equal (get_claim (fixture)->n_statements, 3);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 1)), "row.remove", NULL));
  assert_int_equal (get_claim (fixture)->n_statements, 2);
  stet_gui_test_frames (fixture->box, 2);
  assert_null (get_row (fixture, 2));
}

static void
test_move__asks_for_the_other_fact (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GList) windows = NULL;
  GtkListBox *list = NULL;
  g_autofree char *statement = NULL;

  choose (fixture, fixture->facts->visits);
  statement = g_strdup (get_claim (fixture)->statements[1]->id);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 1)), "row.move", NULL));
  windows = gtk_window_list_toplevels ();
  for (GList *link = windows; link != NULL && list == NULL; link = link->next)
    {
      if (link->data != fixture->window)
        list = stet_gui_test_find (link->data, GTK_TYPE_LIST_BOX);
    }
  assert_non_null (list);
  /* Of the other facts the second one: the trade. */
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 1));
  stet_gui_test_settle ();
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->trade);
  assert_string_equal (stet_session_get_row (fixture->facts->session), statement);
  assert_int_equal (get_claim (fixture)->n_statements, 3);
}

static void
test_title__takes_what_the_case_takes (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *most = g_strnfill (STET_LIMIT_TITLE_BYTES, 't');
  g_autofree char *more = g_strnfill (STET_LIMIT_TITLE_BYTES + 1, 'u');

  choose (fixture, fixture->facts->trade);
  stet_text_field_type (get_field (fixture->box, "Title of the fact"), most);
  stet_session_flush (fixture->facts->session);
  assert_string_equal (get_claim (fixture)->title, most);
  assert_int_equal (fixture->facts->messages->len, 0);
  stet_text_field_type (get_field (fixture->box, "Title of the fact"), more);
  stet_session_flush (fixture->facts->session);
  assert_int_equal (strlen (get_claim (fixture)->title), STET_LIMIT_TITLE_BYTES);
  assert_int_equal (fixture->facts->messages->len, 1);
}

static void
test_focus__makes_the_row_of_the_session_and_shows_it (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->visits);
  g_string_truncate (fixture->revealed, 0);
  assert_true (stet_fact_card_focus (fixture->card));
  assert_string_equal (stet_session_get_row (fixture->facts->session), get_claim (fixture)->statements[0]->id);
  assert_true (stet_facts_fixture_press (GTK_WIDGET (get_row (fixture, 0)), GDK_KEY_Down, 0));
  assert_true (stet_facts_fixture_press (GTK_WIDGET (get_row (fixture, 1)), GDK_KEY_Down, 0));
  assert_true (stet_facts_fixture_press (GTK_WIDGET (get_row (fixture, 2)), GDK_KEY_Up, 0));
  assert_string_equal (stet_session_get_row (fixture->facts->session), get_claim (fixture)->statements[1]->id);
  assert_string_equal (fixture->revealed->str, "A C D C ");
  assert_true (stet_facts_fixture_press (GTK_WIDGET (get_row (fixture, 1)), GDK_KEY_Return, 0));
  assert_string_equal (fixture->revealed->str, "A C D C C! ");
  assert_true (stet_fact_card_step (fixture->card, 1));
  assert_true (stet_fact_card_step (fixture->card, 1));
  assert_false (stet_fact_card_step (fixture->card, 1));
}

static gboolean
is_in_view (gpointer data)
{
  GtkWidget *row = data;
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (row, scroller, &bounds) && bounds.origin.y >= -1 && bounds.origin.y < (float) gtk_widget_get_height (scroller) - 20;
}

static void
test_row__of_the_session_is_marked_and_scrolled_to (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->visits);
  gtk_window_set_default_size (fixture->window, 424, 500);
  stet_gui_test_frames (fixture->box, 3);
  assert_false (is_in_view (get_row (fixture, 3)));
  stet_session_focus_row (fixture->facts->session, get_claim (fixture)->statements[3]->id);
  stet_gui_test_wait (is_in_view, get_row (fixture, 3));
  assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_row (fixture, 3)), "current"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_row (fixture, 3)), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_row (fixture, 0)), "current"));
}

static void
test_title__is_renamed_in_place (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->trade);
  assert_true (stet_fact_card_rename (fixture->card));
  assert_true (gtk_widget_has_focus (stet_text_field_get_view (get_field (fixture->box, "Title of the fact"))));
  stet_text_field_type (get_field (fixture->box, "Title of the fact"), "Volume of trade");
  assert_true (stet_facts_fixture_press (stet_text_field_get_view (get_field (fixture->box, "Title of the fact")), GDK_KEY_Return, 0));
  assert_string_equal (get_claim (fixture)->title, "Volume of trade");
  /* Enter goes on to the rows. */
  assert_string_equal (stet_session_get_row (fixture->facts->session), get_claim (fixture)->statements[0]->id);
}

static void
test_typing__goes_to_the_fact_it_was_typed_for (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->trade);
  stet_text_field_type (get_field (fixture->box, "Answer"), "Of the trade");
  choose (fixture, fixture->facts->growth);
  assert_string_equal (stet_facts_fixture_claim (fixture->facts, fixture->facts->trade)->answer, "Of the trade");
  assert_string_equal (get_claim (fixture)->answer, "");
  assert_field (fixture->box, "Answer", "");
}

static void
test_opinion__says_so_and_can_become_a_fact (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->praise);
  assert_shows (fixture, TRUE, "An opinion: it needs no verdict.");
  assert_null (stet_facts_fixture_find_named (fixture->box, GTK_TYPE_TEXT_VIEW, "Answer"));
  assert_false (stet_fact_card_focus_answer (fixture->card));
  click (fixture->box, "It Is a Fact");
  assert_int_equal (get_claim (fixture)->kind, STET_CLAIM_FACT);
  stet_gui_test_frames (fixture->box, 2);
  assert_true (stet_fact_card_focus_answer (fixture->card));
}

static void
test_work__waits_for_whom_until_when (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->growth);
  click (fixture->box, "Waiting");
  stet_gui_test_frames (fixture->box, 2);
  assert_int_equal (get_claim (fixture)->work, STET_WORK_WAITING);
  stet_text_field_type (get_field (fixture->box, "Asked whom"), "the bank");
  stet_text_field_type (get_field (fixture->box, "Deadline"), "2024-06-25");
  stet_text_field_type (get_field (fixture->box, "Note on the work"), "Called twice");
  stet_session_flush (fixture->facts->session);
  assert_string_equal (get_claim (fixture)->asked, "the bank");
  assert_string_equal (get_claim (fixture)->deadline, "2024-06-25");
  assert_string_equal (get_claim (fixture)->work_note, "Called twice");
  assert_int_equal (get_claim (fixture)->work, STET_WORK_WAITING);
  click (fixture->box, "Needs attention");
  assert_int_equal (get_claim (fixture)->work, STET_WORK_NEEDS_ATTENTION);
  assert_string_equal (get_claim (fixture)->work_note, "Called twice");
  click (fixture->box, "Needs attention");
  assert_int_equal (get_claim (fixture)->work, STET_WORK_AUTO);
}

static void
test_back_up__is_listed_and_removed (void **state)
{
  Fixture *fixture = *state;
  StetEvidenceRow *row;

  choose (fixture, fixture->facts->documents);
  row = stet_facts_fixture_find (fixture->box, STET_TYPE_EVIDENCE_ROW, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Eleven, counted page by page. Call · Lan Pham, press office · 21 June 2024 · On record · Primary · 14:05");
  click (row, "Remove this back-up");
  assert_int_equal (get_claim (fixture)->n_evidence, 1);
  stet_gui_test_frames (fixture->box, 2);
  assert_null (stet_facts_fixture_find (fixture->box, STET_TYPE_EVIDENCE_ROW, 1));
  assert_true (stet_session_undo (fixture->facts->session));
  stet_gui_test_frames (fixture->box, 2);
  assert_non_null (stet_facts_fixture_find (fixture->box, STET_TYPE_EVIDENCE_ROW, 1));
}

static void
test_many__statements_are_shown_as_one_looks (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GString) text = g_string_new ("Long\n\n");
  g_autofree char *article = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "Mention %03u of it.\n\n", i);
  article = stet_gui_test_add_article (fixture->facts->editor, "Long", text->str);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *words = g_strdup_printf ("Mention %03u of it", i);
      g_autofree char *statement = stet_gui_test_add_statement (fixture->facts->editor, fixture->facts->growth, article, words);
    }
  choose (fixture, fixture->facts->growth);
  assert_non_null (get_row (fixture, 29));
  assert_null (get_row (fixture, 30));
  click (fixture->box, "Show 71 More Statements");
  stet_gui_test_frames (fixture->box, 2);
  assert_non_null (get_row (fixture, 59));
  assert_null (get_row (fixture, 60));
  /* The row that somebody points at is always there. */
  stet_session_focus_row (fixture->facts->session, get_claim (fixture)->statements[100]->id);
  stet_gui_test_frames (fixture->box, 2);
  assert_non_null (get_row (fixture, 100));
}

static void
test_deleted__fact_leaves_an_empty_card (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->growth);
  assert_true (stet_command_delete_claim (fixture->facts->editor, fixture->facts->growth, NULL));
  stet_gui_test_frames (fixture->box, 2);
  assert_null (get_row (fixture, 0));
  assert_false (stet_fact_card_focus (fixture->card));
  assert_false (stet_fact_card_rename (fixture->card));
  assert_false (stet_fact_card_add_evidence (fixture->card));
}

static void
test_verdict__is_recorded_with_why (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->growth);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->verdict), GTK_ACCESSIBLE_PROPERTY_LABEL, "Verdict");
  click (fixture->verdict, "4 Wrong");
  assert_int_equal (get_claim (fixture)->rating, 4);
  /* Anything but a plain Stands wants to know why. */
  assert_true (gtk_widget_has_focus (stet_text_field_get_view (get_field (fixture->verdict, "Why"))));
  stet_text_field_type (get_field (fixture->verdict, "Why"), "2.3 percent");
  assert_true (stet_facts_fixture_press (stet_text_field_get_view (get_field (fixture->verdict, "Why")), GDK_KEY_Return, GDK_CONTROL_MASK));
  assert_string_equal (stet_facts_fixture_claim (fixture->facts, fixture->facts->growth)->rationale, "2.3 percent");
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->visits);
}

static void
test_stands__goes_on_at_once (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->trade);
  click (fixture->verdict, "1 Stands");
  assert_int_equal (stet_facts_fixture_claim (fixture->facts, fixture->facts->trade)->rating, 1);
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->growth);
}

static void
test_verdict__is_cleared_by_a_second_click (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->documents);
  assert_true (is_on (fixture->verdict, "1 Stands"));
  click (fixture->verdict, "1 Stands");
  assert_int_equal (get_claim (fixture)->rating, 0);
  choose (fixture, fixture->facts->documents);
  assert_false (is_on (fixture->verdict, "1 Stands"));
}

static void
test_open_facts__are_reached_in_both_directions (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->trade);
  assert_shows (fixture, TRUE, "3 left");
  click (fixture->verdict, "Next open fact");
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->growth);
  click (fixture->verdict, "Next open fact");
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->visits);
  click (fixture->verdict, "Previous open fact");
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->growth);
  click (fixture->verdict, "Previous open fact");
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), fixture->facts->trade);
}

static void
test_scale__is_out_of_reach_without_a_fact (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->praise);
  assert_false (gtk_widget_is_sensitive (get_named (fixture->verdict, GTK_TYPE_TOGGLE_BUTTON, "1 Stands")));
  choose (fixture, NULL);
  assert_false (gtk_widget_is_sensitive (get_named (fixture->verdict, GTK_TYPE_TOGGLE_BUTTON, "1 Stands")));
  assert_false (stet_verdict_bar_focus_why (fixture->verdict));
}

static void
test_read_only__case_shows_all_and_takes_nothing (void **state)
{
  static const char *const fields[] = { "Title of the fact", "Value", "Answer", "Why" };
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->trade);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    assert_false (gtk_text_view_get_editable (get_named (fixture->box, GTK_TYPE_TEXT_VIEW, fields[i])));
  assert_false (gtk_widget_is_sensitive (get_named (fixture->box, GTK_TYPE_TOGGLE_BUTTON, "Agrees")));
  assert_false (gtk_widget_is_sensitive (get_named (fixture->box, GTK_TYPE_TOGGLE_BUTTON, "Waiting")));
  assert_false (gtk_widget_is_sensitive (get_named (fixture->box, GTK_TYPE_TOGGLE_BUTTON, "1 Stands")));
  assert_false (gtk_widget_is_sensitive (get_named (fixture->box, GTK_TYPE_BUTTON, "Add back-up")));
  /* Moving about still works. */
  assert_true (stet_fact_card_focus (fixture->card));
  assert_true (stet_verdict_bar_step_open (fixture->verdict, 1));
}

static void
test_pictures__of_the_card (void **state)
{
  Fixture *fixture = *state;

  choose (fixture, fixture->facts->visits);
  stet_session_focus_row (fixture->facts->session, get_claim (fixture)->statements[1]->id);
  stet_gui_test_frames (fixture->box, 3);
  stet_gui_test_shot (fixture->box, "card-visits");
  choose (fixture, fixture->facts->documents);
  assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 1)), "row.fix", NULL));
  stet_gui_test_frames (fixture->box, 3);
  stet_gui_test_shot (fixture->box, "card-documents");
  choose (fixture, fixture->facts->trade);
  stet_gui_test_shot (fixture->box, "card-trade");
  assert_non_null (get_row (fixture, 1));
  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *text = g_strdup_printf ("Paper %u\n\nIn the year %u the trade between the two countries reached some $3.%u billion, which is more than ever before.\n", i, 2016 + i, i);
      g_autofree char *article = stet_gui_test_add_article (fixture->facts->editor, "Paper", text);
      g_autofree char *statement = stet_gui_test_add_statement (fixture->facts->editor, fixture->facts->trade, article, "In the year");
    }
  assert_true (stet_command_set_title (fixture->facts->editor, fixture->facts->trade, "How much the two countries traded with each other in the last full year, in dollars of that year and by the customs of either", NULL));
  stet_gui_test_frames (fixture->box, 3);
  stet_gui_test_shot (fixture->box, "card-nine");
  assert_non_null (get_row (fixture, 8));
}

int
main (void)
{
#define WITH_CARD(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_CARD (test_rows__name_article_value_and_relation),
    WITH_CARD (test_card__says_status_number_origins_and_why),
    WITH_CARD (test_quote__has_the_value_in_bold),
    WITH_CARD (test_quote__that_is_long_shows_all_on_demand),
    WITH_CARD (test_relation__is_set_and_taken_off_by_its_button),
    WITH_CARD (test_explanation__shows_where_there_is_a_difference),
    WITH_CARD (test_value__is_typed_and_undone),
    WITH_CARD (test_details__of_the_value_are_kept_with_it),
    WITH_CARD (test_stance__can_be_taken_once_there_is_an_answer),
    WITH_CARD (test_anchor__can_be_another_row),
    WITH_CARD (test_fix__has_words_and_a_reason),
    WITH_CARD (test_split_and_remove__act_on_the_row),
    WITH_CARD (test_move__asks_for_the_other_fact),
    WITH_CARD (test_title__takes_what_the_case_takes),
    WITH_CARD (test_focus__makes_the_row_of_the_session_and_shows_it),
    WITH_CARD (test_row__of_the_session_is_marked_and_scrolled_to),
    WITH_CARD (test_title__is_renamed_in_place),
    WITH_CARD (test_typing__goes_to_the_fact_it_was_typed_for),
    WITH_CARD (test_opinion__says_so_and_can_become_a_fact),
    WITH_CARD (test_work__waits_for_whom_until_when),
    WITH_CARD (test_back_up__is_listed_and_removed),
    WITH_CARD (test_many__statements_are_shown_as_one_looks),
    WITH_CARD (test_deleted__fact_leaves_an_empty_card),
    WITH_CARD (test_verdict__is_recorded_with_why),
    WITH_CARD (test_stands__goes_on_at_once),
    WITH_CARD (test_verdict__is_cleared_by_a_second_click),
    WITH_CARD (test_open_facts__are_reached_in_both_directions),
    WITH_CARD (test_scale__is_out_of_reach_without_a_fact),
    cmocka_unit_test_setup_teardown (test_read_only__case_shows_all_and_takes_nothing, set_up_read_only, tear_down),
    WITH_CARD (test_pictures__of_the_card),
  };
#undef WITH_CARD

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("fact-card", tests, NULL, NULL);
}
