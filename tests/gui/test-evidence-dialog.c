/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include "stet-evidence-dialog.h"

typedef struct
{
  StetFactsFixture *facts;
  StetEvidenceDialog *dialog; /* (nullable): until it is closed */
} Fixture;

static gboolean
is_drawn (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

static void
open_dialog (Fixture *fixture,
             const char *evidence)
{
  fixture->dialog = STET_EVIDENCE_DIALOG (stet_evidence_dialog_new (NULL, fixture->facts->session, fixture->facts->growth, evidence));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  stet_gui_test_wait (is_drawn, fixture->dialog);
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->facts = stet_facts_fixture_new ();
  stet_facts_fixture_add_facts (fixture->facts);
  open_dialog (fixture, NULL);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  stet_gui_test_settle ();
  assert_null (fixture->dialog);
  stet_facts_fixture_free (fixture->facts);
  g_free (fixture);
  return 0;
}

/* A row of the form by its title, shown or not. */
static gpointer
find_row (GtkWidget *root,
          const char *title)
{
  gpointer found = NULL;

  if (ADW_IS_PREFERENCES_ROW (root) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

static gpointer
get_row (Fixture *fixture,
         const char *title)
{
  gpointer row = find_row (GTK_WIDGET (fixture->dialog), title);

  if (row == NULL)
    fail_msg ("there is no row “%s”", title);
  return row;
}

static void
fill (Fixture *fixture,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, title)), text);
}

static void
choose_kind (Fixture *fixture,
             const char *kind)
{
  GtkWidget *button = stet_facts_fixture_find_named (GTK_WIDGET (fixture->dialog), GTK_TYPE_TOGGLE_BUTTON, kind);

  assert_non_null (button);
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
says (Fixture *fixture,
      const char *words)
{
  GtkLabel *label;

  stet_gui_test_frames (GTK_WIDGET (fixture->dialog), 2);
  for (guint nth = 0; (label = stet_facts_fixture_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_LABEL, nth)) != NULL; nth++)
    {
      if (g_str_equal (gtk_label_get_text (label), words))
        return TRUE;
    }
  return FALSE;
}

static const StetClaim *
get_claim (Fixture *fixture)
{
  return stet_facts_fixture_claim (fixture->facts, fixture->facts->growth);
}

static void
test_focus__begins_in_the_first_field (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->dialog));

  assert_non_null (focus);
  assert_true (gtk_widget_is_ancestor (focus, get_row (fixture, "Title of the document")));
}

/* Sensitive back-up stays so when it is written down anew, and is marked in its
 * row; one undo takes both back. */
static void
test_sensitive__is_switched_on_and_off (void **state)
{
  Fixture *fixture = *state;
  guint before = stet_facts_fixture_n_changes (fixture->facts);
  g_autofree char *id = NULL;

  fill (fixture, "Title of the document", "A leaked list");
  gtk_switch_set_active (stet_facts_fixture_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_SWITCH, 0), TRUE);
  stet_gui_test_shot (GTK_WIDGET (fixture->dialog), "evidence-sensitive");
  assert_true (stet_evidence_dialog_save (fixture->dialog));
  stet_gui_test_settle ();
  assert_int_equal (stet_facts_fixture_n_changes (fixture->facts), before + 1);
  assert_int_equal (get_claim (fixture)->evidence[0]->sensitivity, STET_SENSITIVITY_SENSITIVE);

  id = g_strdup (get_claim (fixture)->evidence[0]->id);
  open_dialog (fixture, id);
  fill (fixture, "Title of the document", "The list");
  assert_true (stet_evidence_dialog_save (fixture->dialog));
  stet_gui_test_settle ();
  assert_int_equal (get_claim (fixture)->evidence[0]->sensitivity, STET_SENSITIVITY_SENSITIVE);

  open_dialog (fixture, id);
  gtk_switch_set_active (stet_facts_fixture_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_SWITCH, 0), FALSE);
  assert_true (stet_evidence_dialog_save (fixture->dialog));
  stet_gui_test_settle ();
  assert_int_equal (get_claim (fixture)->evidence[0]->sensitivity, STET_SENSITIVITY_NORMAL);
  assert_true (stet_case_editor_undo (fixture->facts->editor, NULL));
  assert_int_equal (get_claim (fixture)->evidence[0]->sensitivity, STET_SENSITIVITY_SENSITIVE);
}

static void
test_confidential__is_sensitive_in_any_case (void **state)
{
  Fixture *fixture = *state;

  adw_combo_row_set_selected (get_row (fixture, "Terms"), STET_TERMS_CONFIDENTIAL);
  assert_true (says (fixture, "What was said in confidence is treated as sensitive in any case."));
  adw_combo_row_set_selected (get_row (fixture, "Terms"), STET_TERMS_ON_RECORD);
  assert_false (says (fixture, "What was said in confidence is treated as sensitive in any case."));
}

static void
test_document__is_added_with_all_that_is_known (void **state)
{
  Fixture *fixture = *state;
  GtkTextView *note = stet_facts_fixture_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_TEXT_VIEW, 0);
  const StetEvidence *evidence;
  guint before = stet_facts_fixture_n_changes (fixture->facts);

  assert_string_equal (gtk_window_get_title (GTK_WINDOW (fixture->dialog)), "Add Back-up");
  fill (fixture, "Title of the document", "  Yearbook \t 2023 ");
  fill (fixture, "Address", "https://example.org/yearbook");
  fill (fixture, "Page or paragraph", "p. 14");
  fill (fixture, "Date (year-month-day)", "2024-03");
  fill (fixture, "Who", "Bureau of Statistics");
  fill (fixture, "Role of that person", "publisher");
  adw_combo_row_set_selected (get_row (fixture, "Terms"), STET_TERMS_ON_RECORD);
  adw_combo_row_set_selected (get_row (fixture, "Primary or secondary"), STET_RANK_PRIMARY);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (note), "Table 3.\nSecond line.\n", -1);
  assert_true (stet_evidence_dialog_save (fixture->dialog));
  stet_gui_test_settle ();
  assert_null (fixture->dialog);

  assert_int_equal (stet_facts_fixture_n_changes (fixture->facts), before + 1);
  assert_int_equal (get_claim (fixture)->n_evidence, 1);
  evidence = get_claim (fixture)->evidence[0];
  assert_int_equal (evidence->kind, STET_EVIDENCE_DOCUMENT);
  assert_string_equal (evidence->citation, "Yearbook 2023");
  assert_string_equal (evidence->url, "https://example.org/yearbook");
  assert_string_equal (evidence->locator, "p. 14");
  assert_string_equal (evidence->date, "2024-03");
  assert_string_equal (evidence->who, "Bureau of Statistics");
  assert_string_equal (evidence->role, "publisher");
  assert_int_equal (evidence->terms, STET_TERMS_ON_RECORD);
  assert_int_equal (evidence->rank, STET_RANK_PRIMARY);
  assert_string_equal (evidence->note, "Table 3.\nSecond line.");
}

static void
test_kinds__name_their_fields (void **state)
{
  Fixture *fixture = *state;

  assert_true (gtk_widget_get_visible (get_row (fixture, "Address")));
  assert_true (gtk_widget_get_mapped (get_row (fixture, "Who")));
  choose_kind (fixture, "Link");
  stet_gui_test_frames (GTK_WIDGET (fixture->dialog), 2);
  get_row (fixture, "Title of the page");
  get_row (fixture, "Place on the page");
  assert_false (gtk_widget_get_mapped (get_row (fixture, "Who")));
  choose_kind (fixture, "Call");
  stet_gui_test_frames (GTK_WIDGET (fixture->dialog), 2);
  get_row (fixture, "What was said");
  get_row (fixture, "Time");
  assert_false (gtk_widget_get_mapped (get_row (fixture, "Address")));
  assert_true (gtk_widget_get_mapped (get_row (fixture, "Who")));
}

static void
test_addresses__are_looked_at (void **state)
{
  static const struct
  {
    const char *url;
    const char *problem;
  } cases[] = {
    { "", "A link needs its address" },
    { "example.org/page", "An address looks like https://example.org/page" },
    { "https://", "The address names no site" },
    { "not an address", "An address looks like https://example.org/page" },
  };
  Fixture *fixture = *state;

  choose_kind (fixture, "Link");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fill (fixture, "Address", cases[i].url);
      assert_false (stet_evidence_dialog_save (fixture->dialog));
      assert_true (says (fixture, cases[i].problem));
      assert_true (gtk_widget_has_css_class (get_row (fixture, "Address"), "error"));
    }
  assert_int_equal (get_claim (fixture)->n_evidence, 0);
  /* Correcting it takes the words away. */
  fill (fixture, "Address", "https://example.org/page");
  assert_false (says (fixture, cases[3].problem));
  assert_true (stet_evidence_dialog_save (fixture->dialog));
  assert_int_equal (get_claim (fixture)->n_evidence, 1);
}

static void
test_dates__are_looked_at (void **state)
{
  static const char *const good[] = { "2024", "2024-06", "2024-06-21", "2024-02-29", "" };
  static const char *const bad[] = { "21 June", "2024-13", "2023-02-29", "yesterday" };
  Fixture *fixture = *state;

  fill (fixture, "Title of the document", "Yearbook");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      fill (fixture, "Date (year-month-day)", bad[i]);
      assert_false (stet_evidence_dialog_save (fixture->dialog));
      assert_true (says (fixture, "A date is written like 2024-06-21, 2024-06 or 2024"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      if (fixture->dialog == NULL)
        open_dialog (fixture, NULL);
      fill (fixture, "Title of the document", "Yearbook");
      fill (fixture, "Date (year-month-day)", good[i]);
      assert_true (stet_evidence_dialog_save (fixture->dialog));
      stet_gui_test_settle ();
      assert_int_equal (get_claim (fixture)->n_evidence, i + 1);
      assert_string_equal (get_claim (fixture)->evidence[i]->date, good[i]);
    }
}

static void
test_empty__back_up_is_not_stored (void **state)
{
  Fixture *fixture = *state;

  assert_false (stet_evidence_dialog_save (fixture->dialog));
  assert_true (says (fixture, "Say what the document is"));
  choose_kind (fixture, "Call");
  fill (fixture, "Time", "noon");
  assert_false (stet_evidence_dialog_save (fixture->dialog));
  assert_true (says (fixture, "Say who said it, or what was said"));
  assert_int_equal (get_claim (fixture)->n_evidence, 0);
  fill (fixture, "Who", "Lan");
  assert_true (stet_evidence_dialog_save (fixture->dialog));
  assert_int_equal (get_claim (fixture)->n_evidence, 1);
}

static void
test_call__drops_an_address_that_it_cannot_have (void **state)
{
  Fixture *fixture = *state;

  fill (fixture, "Address", "no address at all");
  choose_kind (fixture, "Call");
  fill (fixture, "Who", "Lan");
  assert_true (stet_evidence_dialog_save (fixture->dialog));
  assert_string_equal (get_claim (fixture)->evidence[0]->url, "");
}

static void
test_edit__shows_what_there_is_and_changes_it (void **state)
{
  Fixture *fixture = *state;
  const StetClaim *documents = stet_facts_fixture_claim (fixture->facts, fixture->facts->documents);
  g_autofree char *id = g_strdup (documents->evidence[0]->id);
  const StetEvidence *evidence;

  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  open_dialog (fixture, id);
  assert_string_equal (gtk_window_get_title (GTK_WINDOW (fixture->dialog)), "Edit Back-up");
  assert_string_equal (gtk_editable_get_text (get_row (fixture, "What was said")), "Eleven, counted page by page");
  assert_string_equal (gtk_editable_get_text (get_row (fixture, "Who")), "Lan Pham");
  assert_int_equal (adw_combo_row_get_selected (get_row (fixture, "Terms")), STET_TERMS_ON_RECORD);
  fill (fixture, "Time", "15:00");
  stet_gui_test_shot (GTK_WIDGET (fixture->dialog), "evidence-call");
  assert_true (stet_evidence_dialog_save (fixture->dialog));
  evidence = stet_case_find_evidence (stet_session_get_case (fixture->facts->session), id);
  assert_string_equal (evidence->locator, "15:00");
  assert_string_equal (evidence->citation, "Eleven, counted page by page");
  assert_int_equal (evidence->kind, STET_EVIDENCE_CALL);
}

static void
test_cancel__stores_nothing (void **state)
{
  Fixture *fixture = *state;
  guint before = stet_facts_fixture_n_changes (fixture->facts);

  fill (fixture, "Title of the document", "Yearbook");
  fill (fixture, "Date (year-month-day)", "soon");
  assert_false (stet_evidence_dialog_save (fixture->dialog));
  stet_gui_test_frames (GTK_WIDGET (fixture->dialog), 2);
  stet_gui_test_shot (GTK_WIDGET (fixture->dialog), "evidence-problem");
  assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "window.close", NULL));
  stet_gui_test_settle ();
  assert_null (fixture->dialog);
  assert_int_equal (stet_facts_fixture_n_changes (fixture->facts), before);
}

static void
test_gone__fact_is_told_in_the_window (void **state)
{
  Fixture *fixture = *state;

  assert_true (stet_command_delete_claim (fixture->facts->editor, fixture->facts->growth, NULL));
  fill (fixture, "Title of the document", "Yearbook");
  assert_false (stet_evidence_dialog_save (fixture->dialog));
  assert_non_null (fixture->dialog);
}

static void
test_roles__are_those_of_a_dialog (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *note;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->dialog), GTK_ACCESSIBLE_ROLE_WINDOW);
  assert_true (gtk_window_get_modal (GTK_WINDOW (fixture->dialog)));
  assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)), get_row (fixture, "Title of the document")));
  note = stet_facts_fixture_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_TEXT_VIEW, 0);
  /* Once, by the words above it, and not by a label of its own as well. */
  assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (note), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (note), GTK_ACCESSIBLE_PROPERTY_LABEL));
  assert_non_null (stet_facts_fixture_find_named (GTK_WIDGET (fixture->dialog), GTK_TYPE_TOGGLE_BUTTON, "Document"));
}

int
main (void)
{
#define WITH_DIALOG(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_DIALOG (test_focus__begins_in_the_first_field),
    WITH_DIALOG (test_sensitive__is_switched_on_and_off),
    WITH_DIALOG (test_confidential__is_sensitive_in_any_case),
    WITH_DIALOG (test_document__is_added_with_all_that_is_known),
    WITH_DIALOG (test_kinds__name_their_fields),
    WITH_DIALOG (test_addresses__are_looked_at),
    WITH_DIALOG (test_dates__are_looked_at),
    WITH_DIALOG (test_empty__back_up_is_not_stored),
    WITH_DIALOG (test_call__drops_an_address_that_it_cannot_have),
    WITH_DIALOG (test_edit__shows_what_there_is_and_changes_it),
    WITH_DIALOG (test_cancel__stores_nothing),
    WITH_DIALOG (test_gone__fact_is_told_in_the_window),
    WITH_DIALOG (test_roles__are_those_of_a_dialog),
  };
#undef WITH_DIALOG

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("evidence-dialog", tests, NULL, NULL);
}
