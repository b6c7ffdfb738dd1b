/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-review-test.h"

#include "stet-findings.h"
#include "stet-suggestions.h"

#define STORM_A "Storm hits the coast\n\nThe storm killed 12 people in Port Marlow on Thursday, the mayor said. Repairs to the harbour will cost $3.6 million.\n"
#define STORM_B "Coast counts its dead\n\nThe storm in Port Marlow killed 15 people on Thursday, police said. Repairs to the harbour will cost $3.6 million.\n"
#define STORM_C "After the storm\n\nThe storm killed 12 people in Port Marlow on Thursday, a hospital said.\n"

static StetCaseEditor *
new_storm (void)
{
  StetCaseEditor *editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  const char *const texts[] = { STORM_A, STORM_B, STORM_C };
  const char *const outlets[] = { "Daily", "Wire", "Courier" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      add_article (editor, texts[i], outlets[i]);
      assert_true (stet_command_set_article (editor, get_article (editor, i + 1)->id, "published", "2024-06-21", NULL));
    }
  return editor;
}

static StetCheck *
check (StetCaseEditor *editor)
{
  g_autoptr (GError) error = NULL;
  StetCheck *result = stet_suggestions_check_case (get_case (editor), NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  assert_non_null (result);
  return result;
}

static StetSuggestions *
suggest (StetCaseEditor *editor)
{
  g_autoptr (StetCheck) result = check (editor);

  return stet_suggestions_new (get_case (editor), result);
}

/* The suggestion of which some row says @value. */
static const StetSuggestion *
find (const StetSuggestions *suggestions,
      const char *value)
{
  for (guint i = 0; i < stet_suggestions_get_n (suggestions); i++)
    {
      const StetSuggestion *suggestion = stet_suggestions_get (suggestions, i);

      for (guint j = 0; j < suggestion->n_rows; j++)
        if (strstr (suggestion->rows[j].value, value) != NULL)
          return suggestion;
    }
  return NULL;
}

static void
test_suggestions__propose_what_conflicts_first (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_storm ();
  g_autoptr (StetSuggestions) suggestions = suggest (editor);
  const StetSuggestion *dead = find (suggestions, "15");
  const StetSuggestion *cost = find (suggestions, "3.6 million");

  assert_non_null (dead);
  assert_non_null (cost);
  assert_ptr_equal (stet_suggestions_get (suggestions, 0), dead);
  assert_int_equal (dead->relation, STET_RELATION_CONFLICT);
  assert_int_equal (dead->n_rows, 3);
  assert_null (dead->claim);
  assert_int_equal (cost->relation, STET_RELATION_AGREE);
  assert_int_equal (cost->n_rows, 2);
  assert_ptr_equal (stet_suggestions_find (suggestions, dead->key), dead);
  assert_null (stet_suggestions_find (suggestions, "no key"));
}

/* Every row is a place in its article, and every relation one to the anchor. */
static void
test_suggestions__rows_are_places_and_relations (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_storm ();
  g_autoptr (StetSuggestions) suggestions = suggest (editor);
  const StetSuggestion *dead = find (suggestions, "15");

  assert_non_null (dead);
  for (guint i = 0; i < dead->n_rows; i++)
    {
      const StetSuggestionRow *row = &dead->rows[i];
      StetArticleText *text = stet_case_get_text (get_case (editor), stet_case_find_article (get_case (editor), row->article));
      g_autofree char *words = stet_article_text_dup_quote (text, row->words);
      g_autofree char *passage = stet_article_text_dup_quote (text, row->passage);

      assert_string_equal (words, row->value);
      assert_non_null (strstr (passage, words));
      assert_int_equal (row->relation == STET_RELATION_UNSET, i == dead->anchor);
      if (i != dead->anchor)
        {
          gboolean is_same = g_str_equal (row->value, dead->rows[dead->anchor].value);

          assert_int_equal (row->relation, is_same ? STET_RELATION_AGREE : STET_RELATION_CONFLICT);
          assert_non_null (row->explanation);
        }
    }
}

static void
test_suggestions__are_accepted_as_one_change (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_storm ();
  g_autoptr (StetSuggestions) suggestions = suggest (editor);
  g_autoptr (StetCheck) result = check (editor);
  g_autoptr (StetCase) before = snapshot (editor);
  g_autoptr (StetSuggestions) after = NULL;
  g_autoptr (StetSuggestions) undone = NULL;
  g_autofree char *id = stet_suggestions_accept (suggestions, find (suggestions, "15"), editor, NULL);
  const StetClaim *claim;

  assert_non_null (id);
  claim = get_claim (editor, id);
  assert_int_equal (claim->n_statements, 3);
  assert_int_equal (claim->status, STET_STATUS_CONFLICTING);
  assert_int_equal (stet_case_get_n_changes (get_case (editor)), stet_case_get_n_changes (before) + 1);
  after = stet_suggestions_new (get_case (editor), result);
  assert_null (find (after, "15"));
  assert_non_null (find (after, "3.6 million"));
  assert_undo_and_redo (editor, before);
  assert_true (stet_case_editor_undo (editor, NULL));
  undone = stet_suggestions_new (get_case (editor), result);
  assert_non_null (find (undone, "15"));
}

static void
test_suggestions__that_are_dismissed_stay_away (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_storm ();
  g_autoptr (StetSuggestions) suggestions = suggest (editor);
  g_autoptr (StetSuggestions) after = NULL;

  assert_true (stet_suggestions_dismiss (suggestions, find (suggestions, "15"), editor, NULL));
  assert_true (stet_case_get_n_dismissals (get_case (editor)) > 0);
  /* Also when everything is looked at anew, with another article. */
  add_article (editor, "A picnic\n\nThe band played until noon.\n", "Village");
  after = suggest (editor);
  assert_null (find (after, "15"));
  assert_non_null (find (after, "3.6 million"));
}

/* What a person marked is added to, not proposed a second time. */
static void
test_suggestions__add_to_what_is_marked (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_storm ();
  g_autofree char *claim = mark (editor, 1, "killed 12 people");
  g_autoptr (StetSuggestions) suggestions = suggest (editor);
  const StetSuggestion *dead = find (suggestions, "15");
  g_autofree char *id = NULL;

  assert_non_null (dead);
  assert_string_equal (dead->claim, claim);
  id = stet_suggestions_accept (suggestions, dead, editor, NULL);
  assert_string_equal (id, claim);
  assert_int_equal (get_claim (editor, claim)->n_statements, 3);
  assert_int_equal (get_claim (editor, claim)->statements[0]->start, find_words (editor, 1, "killed 12 people").start);
}

/* A sentence that is marked for one fact can hold another one. */
static void
test_suggestions__tell_the_facts_of_a_sentence_apart (void **state)
{
  g_autoptr (StetCaseEditor) editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  g_autoptr (StetSuggestions) suggestions = NULL;
  g_autofree char *claim = NULL;
  g_autofree char *row = NULL;

  add_article (editor, "Fire\n\nThe fire in Port Marlow killed 12 people and destroyed 40 houses on Thursday.\n", "Daily");
  add_article (editor, "Blaze\n\nThe fire in Port Marlow killed 12 people and destroyed 55 houses on Thursday.\n", "Wire");
  claim = mark (editor, 1, "The fire in Port Marlow killed 12 people and destroyed 40 houses on Thursday.");
  row = add (editor, claim, 2, "The fire in Port Marlow killed 12 people and destroyed 55 houses on Thursday.");
  suggestions = suggest (editor);
  assert_null (find (suggestions, "12"));
  assert_non_null (find (suggestions, "55"));
  assert_null (find (suggestions, "55")->claim);
}

static void
test_suggestions__leave_out_articles_that_are_gone (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_storm ();
  g_autoptr (StetCheck) result = check (editor);
  g_autoptr (StetSuggestions) suggestions = NULL;

  assert_true (stet_command_remove_article (editor, get_article (editor, 2)->id, NULL));
  suggestions = stet_suggestions_new (get_case (editor), result);
  assert_null (find (suggestions, "15"));
}

static void
test_suggestions__are_the_same_every_time (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_storm ();
  g_autoptr (StetSuggestions) a = suggest (editor);
  g_autoptr (StetSuggestions) b = suggest (editor);

  assert_int_equal (stet_suggestions_get_n (a), stet_suggestions_get_n (b));
  for (guint i = 0; i < stet_suggestions_get_n (a); i++)
    {
      assert_string_equal (stet_suggestions_get (a, i)->key, stet_suggestions_get (b, i)->key);
      assert_string_equal (stet_suggestions_get (a, i)->explanation, stet_suggestions_get (b, i)->explanation);
    }
}

static void
test_check__of_nothing_proposes_nothing (void **state)
{
  g_autoptr (StetCaseEditor) editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  g_autoptr (StetSuggestions) suggestions = suggest (editor);

  assert_int_equal (stet_suggestions_get_n (suggestions), 0);
}

static void
test_check__is_cancelled (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_storm ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  assert_null (stet_suggestions_check_case (get_case (editor), NULL, cancellable, NULL, NULL, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_suggestions__propose_what_conflicts_first),
    cmocka_unit_test (test_suggestions__rows_are_places_and_relations),
    cmocka_unit_test (test_suggestions__are_accepted_as_one_change),
    cmocka_unit_test (test_suggestions__that_are_dismissed_stay_away),
    cmocka_unit_test (test_suggestions__add_to_what_is_marked),
    cmocka_unit_test (test_suggestions__tell_the_facts_of_a_sentence_apart),
    cmocka_unit_test (test_suggestions__leave_out_articles_that_are_gone),
    cmocka_unit_test (test_suggestions__are_the_same_every_time),
    cmocka_unit_test (test_check__of_nothing_proposes_nothing),
    cmocka_unit_test (test_check__is_cancelled),
  };

  return cmocka_run_group_tests_name ("suggestions", tests, NULL, NULL);
}
