/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include "stet-scale-dialog.h"
#include "stet-scale-row.h"

typedef struct
{
  StetFactsFixture *facts;
  StetScaleDialog *dialog; /* (nullable): until it is closed */
} Fixture;

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = STET_SCALE_DIALOG (stet_scale_dialog_new (NULL, fixture->facts->session));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  stet_gui_test_frames (GTK_WIDGET (fixture->dialog), 2);
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->facts = stet_facts_fixture_new ();
  stet_facts_fixture_add_facts (fixture->facts);
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

static StetCaseEditor *
get_editor (Fixture *fixture)
{
  return stet_session_get_editor (fixture->facts->session);
}

static const StetCaseInfo *
get_info (Fixture *fixture)
{
  return stet_case_get_info (stet_session_get_case (fixture->facts->session));
}

static void
choose_scale (Fixture *fixture,
              guint i)
{
  adw_combo_row_set_selected (stet_gui_test_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_COMBO_ROW), i);
}

static void
choose_own (Fixture *fixture)
{
  choose_scale (fixture, stet_scale_get_n ());
}

/* Step @i of the review's own scale: the list of fixed ones is empty then. */
static StetScaleRow *
get_step (Fixture *fixture,
          guint i)
{
  return stet_facts_fixture_find (GTK_WIDGET (fixture->dialog), STET_TYPE_SCALE_ROW, i);
}

static guint
count_steps (Fixture *fixture)
{
  guint n = 0;

  while (get_step (fixture, n) != NULL)
    n++;
  return n;
}

static void
press (Fixture *fixture,
       GtkWidget *root,
       const char *name)
{
  GtkWidget *button = stet_facts_fixture_find_named (root, GTK_TYPE_BUTTON, name);

  assert_non_null (button);
  assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
says (Fixture *fixture,
      const char *words)
{
  stet_gui_test_frames (GTK_WIDGET (fixture->dialog), 2);
  return stet_gui_test_shows (GTK_WIDGET (fixture->dialog), words);
}

static void
decide (Fixture *fixture,
        guint rating)
{
  assert_true (stet_command_set_verdict (get_editor (fixture), fixture->facts->growth, rating, NULL));
}

static void
test_dialog__chooses_a_scale_for_the_review (void **state)
{
  Fixture *fixture = *state;

  open_dialog (fixture);
  assert_true (says (fixture, "The 1 verdict given so far stands on this scale."));
  choose_scale (fixture, 2);
  assert_true (says (fixture, "Pants on Fire"));
  stet_gui_test_shot (GTK_WIDGET (fixture->dialog), "scale-fixed");
  assert_true (stet_scale_dialog_accept (fixture->dialog));
  assert_string_equal (get_info (fixture)->scale, "politifact");
  assert_true (stet_case_editor_undo (get_editor (fixture), NULL));
  assert_string_equal (get_info (fixture)->scale, "desk");
}

/* What becomes of the verdicts is said before, and is so afterwards. */
static void
test_dialog__says_what_becomes_of_verdicts (void **state)
{
  Fixture *fixture = *state;
  const StetClaim *claim;

  decide (fixture, 3);
  open_dialog (fixture);
  assert_true (says (fixture, "The 2 verdicts given so far stand on this scale."));
  choose_scale (fixture, 1);
  assert_true (says (fixture, "2 verdicts given so far are not on this scale. They keep their words and their meaning, and the facts stay decided until you give them others."));
  assert_true (stet_scale_dialog_accept (fixture->dialog));
  claim = stet_facts_fixture_claim (fixture->facts, fixture->facts->growth);
  assert_string_equal (claim->verdict, "Disputed");
  assert_int_equal (claim->rating, 3);
  assert_false (claim->is_left);
}

static void
test_dialog__writes_a_scale_of_the_review (void **state)
{
  Fixture *fixture = *state;

  open_dialog (fixture);
  choose_own (fixture);
  assert_int_equal (count_steps (fixture), 6);
  for (guint n = 6; n > 2; n--)
    press (fixture, GTK_WIDGET (get_step (fixture, 2)), "Remove step 3");
  assert_int_equal (count_steps (fixture), 2);
  assert_false (gtk_widget_get_sensitive (stet_facts_fixture_find_named (GTK_WIDGET (get_step (fixture, 0)), GTK_TYPE_BUTTON, "Remove step 1")));
  stet_scale_row_set_step (get_step (fixture, 0), "  Holds ", STET_EFFECT_STANDS);
  stet_scale_row_set_step (get_step (fixture, 1), "Is: wrong", STET_EFFECT_CHANGE);
  press (fixture, GTK_WIDGET (fixture->dialog), "Add a Step");
  stet_scale_row_set_step (get_step (fixture, 2), "Off", STET_EFFECT_CUT);
  press (fixture, GTK_WIDGET (get_step (fixture, 2)), "Move step 3 up");
  gtk_editable_set_text (stet_gui_test_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_ENTRY_ROW), "The house");
  stet_gui_test_shot (GTK_WIDGET (fixture->dialog), "scale-own");
  assert_true (stet_scale_dialog_accept (fixture->dialog));
  assert_string_equal (get_info (fixture)->scale, STET_SCALE_CUSTOM);
  assert_string_equal (get_info (fixture)->custom_scale_title, "The house");
  assert_string_equal (get_info (fixture)->custom_scale_steps, "stands: Holds\ncut: Off\nchange: Is: wrong\n");
  assert_true (stet_case_editor_undo (get_editor (fixture), NULL));
  assert_string_equal (get_info (fixture)->scale, "desk");
  assert_string_equal (get_info (fixture)->custom_scale_steps, "");
}

/* The next visit begins with what was written, and keeps what was decided. */
static void
test_dialog__edits_the_scale_that_there_is (void **state)
{
  Fixture *fixture = *state;
  const StetClaim *claim;

  assert_true (stet_command_set_custom_scale (get_editor (fixture), "House", "stands: Holds\ndisputed: Hm\ncut: Off\n", NULL));
  decide (fixture, 2);
  assert_true (stet_command_set_verdict (get_editor (fixture), fixture->facts->documents, 0, NULL));
  open_dialog (fixture);
  assert_int_equal (count_steps (fixture), 3);
  assert_true (says (fixture, "The 1 verdict given so far stands on this scale."));
  press (fixture, GTK_WIDGET (get_step (fixture, 1)), "Move step 2 up");
  assert_true (says (fixture, "The 1 verdict given so far stands on this scale."));
  press (fixture, GTK_WIDGET (get_step (fixture, 0)), "Remove step 1");
  assert_true (says (fixture, "1 verdict given so far is not on this scale. It keeps its words and its meaning, and the fact stays decided until you give it another."));
  assert_true (stet_scale_dialog_accept (fixture->dialog));
  claim = stet_facts_fixture_claim (fixture->facts, fixture->facts->growth);
  assert_string_equal (claim->verdict, "Hm");
  assert_string_equal (claim->effect, "disputed");
}

static void
test_dialog__says_what_has_to_be_corrected (void **state)
{
  Fixture *fixture = *state;

  open_dialog (fixture);
  choose_own (fixture);
  stet_scale_row_set_step (get_step (fixture, 1), "   ", STET_EFFECT_CHANGE);
  assert_false (stet_scale_dialog_accept (fixture->dialog));
  assert_true (says (fixture, "Step 2 has no words yet"));
  stet_scale_row_set_step (get_step (fixture, 1), "Cut", STET_EFFECT_CHANGE);
  assert_false (stet_scale_dialog_accept (fixture->dialog));
  assert_true (says (fixture, "Two steps are called “Cut”"));
  assert_string_equal (get_info (fixture)->scale, "desk");
}

/* Number keys end at nine. */
static void
test_dialog__has_nine_steps_at_most (void **state)
{
  Fixture *fixture = *state;

  open_dialog (fixture);
  choose_own (fixture);
  while (count_steps (fixture) < STET_LIMIT_SCALE_STEPS)
    press (fixture, GTK_WIDGET (fixture->dialog), "Add a Step");
  assert_false (gtk_widget_get_sensitive (stet_facts_fixture_find_named (GTK_WIDGET (fixture->dialog), GTK_TYPE_BUTTON, "Add a Step")));
  press (fixture, GTK_WIDGET (get_step (fixture, 8)), "Remove step 9");
  assert_true (gtk_widget_get_sensitive (stet_facts_fixture_find_named (GTK_WIDGET (fixture->dialog), GTK_TYPE_BUTTON, "Add a Step")));
}

/* Alt+Up and Alt+Down move the step that the caret is in, and it stays there. */
static void
test_dialog__moves_steps_by_keys (void **state)
{
  Fixture *fixture = *state;
  StetScaleRow *row;

  open_dialog (fixture);
  choose_own (fixture);
  row = get_step (fixture, 0);
  stet_scale_row_focus_label (row);
  assert_true (stet_gui_test_press (GTK_WIDGET (row), GDK_KEY_Down, GDK_ALT_MASK));
  assert_ptr_equal (get_step (fixture, 1), row);
  stet_gui_test_frames (GTK_WIDGET (fixture->dialog), 2);
  assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)), GTK_WIDGET (row)));
  assert_true (stet_gui_test_press (GTK_WIDGET (row), GDK_KEY_Up, GDK_ALT_MASK));
  assert_ptr_equal (get_step (fixture, 0), row);
}

int
main (void)
{
#define WITH_FACTS(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_FACTS (test_dialog__chooses_a_scale_for_the_review),
    WITH_FACTS (test_dialog__says_what_becomes_of_verdicts),
    WITH_FACTS (test_dialog__writes_a_scale_of_the_review),
    WITH_FACTS (test_dialog__edits_the_scale_that_there_is),
    WITH_FACTS (test_dialog__says_what_has_to_be_corrected),
    WITH_FACTS (test_dialog__has_nine_steps_at_most),
    WITH_FACTS (test_dialog__moves_steps_by_keys),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
