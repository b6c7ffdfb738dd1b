/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Thousands of commands in an order that nobody would think of, from a fixed
 * seed: whatever happens, a case stays a case, and every step can be undone. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-review-test.h"

#define N_STEPS 4000
#define SEED 20240621u

typedef struct
{
  StetCaseEditor *editor;
  guint32 seed;
  guint n_done;
  guint n_refused;
} Storm;

/* Numerical Recipes' generator: good enough to be surprising, the same everywhere. */
static guint
pick (Storm *storm,
      guint n)
{
  storm->seed = storm->seed * 1664525u + 1013904223u;
  return (storm->seed >> 8) % n;
}

static const char *
pick_article (Storm *storm)
{
  guint n = stet_case_get_n_articles (get_case (storm->editor));

  if (n == 0 || pick (storm, 20) == 0)
    return NO_ID;
  return stet_case_get_article (get_case (storm->editor), pick (storm, n))->id;
}

static const char *
pick_claim (Storm *storm)
{
  guint n = stet_case_get_n_claims (get_case (storm->editor));

  if (n == 0 || pick (storm, 20) == 0)
    return NO_ID;
  return stet_case_get_claim (get_case (storm->editor), pick (storm, n))->id;
}

static const char *
pick_statement (Storm *storm)
{
  const StetClaim *claim = stet_case_find_claim (get_case (storm->editor), pick_claim (storm));

  return claim != NULL ? claim->statements[pick (storm, claim->n_statements)]->id : NO_ID;
}

static const char *
pick_evidence (Storm *storm)
{
  const StetClaim *claim = stet_case_find_claim (get_case (storm->editor), pick_claim (storm));

  return claim != NULL && claim->n_evidence > 0 ? claim->evidence[pick (storm, claim->n_evidence)]->id : NO_ID;
}

static StetSpan
pick_span (Storm *storm)
{
  gsize start = pick (storm, 110);

  /* Few different spans, so that the same passage comes up again. */
  start -= start % 5;
  return (StetSpan){ start, start + pick (storm, 5) * 6 };
}

static const char *
pick_words (Storm *storm)
{
  static const char *const words[] = { "", " ", "14", "see the plan", "  two  words ", "đường", "\xff", "2024-06-21" };

  return words[pick (storm, G_N_ELEMENTS (words))];
}

static gboolean
change_article (Storm *storm,
                GError **error)
{
  static const char *const texts[] = { TEXT_A, TEXT_B, TEXT_C };
  static const char *const fields[] = { "title", "origin", "published", "language", "number" };

  switch (pick (storm, 5))
    {
    case 0:
      if (stet_case_get_n_articles (get_case (storm->editor)) < 6)
        add_article (storm->editor, texts[pick (storm, 3)], "Daily");
      return TRUE;
    case 1:
      return stet_command_set_article (storm->editor, pick_article (storm), fields[pick (storm, 5)], pick_words (storm), error);
    case 2:
      return stet_command_set_role (storm->editor, pick_article (storm), pick (storm, 3), error);
    case 3:
      return stet_command_set_same_origin (storm->editor, pick_article (storm), pick_article (storm), error);
    default:
      return pick (storm, 10) > 0 || stet_command_remove_article (storm->editor, pick_article (storm), error);
    }
}

static gboolean
change_claim (Storm *storm,
              GError **error)
{
  g_autofree char *id = NULL;

  switch (pick (storm, 8))
    {
    case 0:
    case 1:
    case 2:
      id = stet_command_mark (storm->editor, pick_article (storm), pick_span (storm), pick (storm, 4), error);
      return id != NULL;
    case 3:
      id = stet_command_split (storm->editor, pick_statement (storm), error);
      return id != NULL;
    case 4:
      return stet_command_merge (storm->editor, pick_claim (storm), pick_claim (storm), error);
    case 5:
      return pick (storm, 3) > 0 || stet_command_delete_claim (storm->editor, pick_claim (storm), error);
    case 6:
      return stet_command_set_kind (storm->editor, pick_claim (storm), pick (storm, 4), error);
    default:
      return stet_command_set_answer (storm->editor, pick_claim (storm), pick_words (storm), error);
    }
}

static gboolean
change_statement (Storm *storm,
                  GError **error)
{
  g_autofree char *id = NULL;

  switch (pick (storm, 9))
    {
    case 0:
    case 1:
    case 2:
      id = stet_command_add_statement (storm->editor, pick_claim (storm), pick_article (storm), pick_span (storm), error);
      return id != NULL;
    case 3:
      return stet_command_set_edges (storm->editor, pick_statement (storm), pick_span (storm), error);
    case 4:
      return stet_command_move_statement (storm->editor, pick_statement (storm), pick_claim (storm), error);
    case 5:
      return stet_command_remove_statement (storm->editor, pick_statement (storm), error);
    case 6:
      return stet_command_set_anchor (storm->editor, pick_statement (storm), error);
    case 7:
      return stet_command_set_stance (storm->editor, pick_statement (storm), pick (storm, 5), error);
    default:
      return stet_command_set_explanation (storm->editor, pick_statement (storm), pick_words (storm), error);
    }
}

static gboolean
change_decision (Storm *storm,
                 GError **error)
{
  g_autofree char *id = NULL;
  StetEvidence evidence = { .id = pick (storm, 2) > 0 ? pick_evidence (storm) : "", .claim = pick_claim (storm), .date = pick_words (storm) };

  switch (pick (storm, 7))
    {
    case 0:
      return stet_command_set_verdict (storm->editor, pick_claim (storm), pick (storm, 8), error);
    case 1:
      return stet_command_set_rationale (storm->editor, pick_claim (storm), pick_words (storm), error);
    case 2:
      return stet_command_set_waiting (storm->editor, pick_claim (storm), pick_words (storm), pick_words (storm), pick_words (storm), error);
    case 3:
      return stet_command_set_work (storm->editor, pick_claim (storm), pick (storm, 4), pick_words (storm), error);
    case 4:
      id = stet_command_put_evidence (storm->editor, &evidence, error);
      return id != NULL;
    case 5:
      return stet_command_remove_evidence (storm->editor, pick_evidence (storm), error);
    default:
      return stet_command_set_relation (storm->editor, pick_claim (storm), pick (storm, 2) > 0 ? pick_statement (storm) : NULL, pick (storm, 5), error);
    }
}

static gboolean
change_coverage (Storm *storm,
                 GError **error)
{
  if (pick (storm, 2) > 0)
    return stet_command_mark_passage (storm->editor, pick_article (storm), pick_span (storm), pick (storm, 6), error);
  return stet_command_set_not_there (storm->editor, pick_claim (storm), pick_article (storm), pick (storm, 4) > 0, error);
}

static void
check_claim (const StetCase *current,
             const StetClaim *claim)
{
  const StetStatement *anchor = stet_claim_get_anchor (claim);

  assert_true (claim->n_statements > 0);
  assert_true (*claim->anchor == '\0' || g_str_equal (claim->anchor, anchor->id));
  assert_int_equal (anchor->relation, STET_RELATION_UNSET);
  for (guint i = 0; i < claim->n_statements; i++)
    {
      const StetStatement *statement = claim->statements[i];
      g_autofree char *quote = stet_case_dup_quote (current, statement);

      assert_string_equal (statement->claim, claim->id);
      assert_non_null (stet_case_find_article (current, statement->article));
      assert_true (*quote != '\0' && !g_ascii_isspace (*quote) && !g_ascii_isspace (quote[strlen (quote) - 1]));
      assert_true (statement->stance == STET_STANCE_UNSET || *claim->answer != '\0');
      for (guint j = 0; j < i; j++)
        assert_false (statement->start == claim->statements[j]->start && statement->end == claim->statements[j]->end && g_str_equal (statement->article, claim->statements[j]->article));
      for (guint j = 0; j < claim->n_not_there; j++)
        assert_string_not_equal (claim->not_there[j]->article, statement->article);
    }
  for (guint i = 1; i < claim->n_evidence; i++)
    assert_true (claim->evidence[i - 1]->number < claim->evidence[i]->number);
  assert_true ((claim->rating == 0) == (*claim->verdict == '\0'));
}

static void
check_case (StetCaseEditor *editor)
{
  StetCase *current = get_case (editor);
  const StetTally *tally = stet_case_get_tally (current);
  guint n_by_status = 0;
  guint n_by_work_state = 0;
  guint n_left = 0;
  guint n_statements = 0;

  for (guint i = 0; i < stet_case_get_n_claims (current); i++)
    {
      const StetClaim *claim = stet_case_get_claim (current, i);

      check_claim (current, claim);
      n_left += claim->is_left ? 1 : 0;
      n_statements += claim->n_statements;
      if (i > 0)
        assert_true (stet_case_get_claim (current, i - 1)->number < claim->number);
    }
  for (guint i = 0; i < STET_N_STATUSES; i++)
    n_by_status += tally->n_by_status[i];
  for (guint i = 0; i < STET_N_WORK_STATES; i++)
    n_by_work_state += tally->n_by_work_state[i];

  assert_int_equal (tally->n_claims, stet_case_get_n_claims (current));
  assert_int_equal (n_by_status, tally->n_claims);
  assert_int_equal (n_by_work_state, tally->n_facts);
  assert_int_equal (tally->n_left, n_left);
  assert_int_equal (stet_case_get_n_statements (current), n_statements);
}

/* A refused command leaves the very same case behind. */
static void
blow (Storm *storm)
{
  static gboolean (*const changes[]) (Storm *, GError **) = { change_article, change_claim, change_claim, change_statement, change_statement, change_decision, change_decision, change_coverage };
  g_autoptr (StetCase) before = snapshot (storm->editor);
  g_autoptr (GError) error = NULL;
  guint what = pick (storm, 10);
  gboolean done;

  if (what == 8)
    done = stet_case_editor_undo (storm->editor, &error);
  else if (what == 9)
    done = stet_case_editor_redo (storm->editor, &error);
  else
    done = changes[what](storm, &error);

  if (done)
    {
      g_assert_no_error (error);
      storm->n_done += get_case (storm->editor) != before ? 1 : 0;
      return;
    }
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_INVALID) || g_error_matches (error, STET_ERROR, STET_ERROR_REFUSED));
  assert_ptr_equal (before, get_case (storm->editor));
  storm->n_refused++;
}

static StetCaseEditor *
rage (guint n_steps)
{
  Storm storm = { .editor = new_review (), .seed = SEED };

  for (guint i = 0; i < n_steps; i++)
    {
      blow (&storm);
      if (i % 10 == 0)
        check_case (storm.editor);
    }
  /* It must have been a storm, of both sorts. */
  assert_true (storm.n_done > n_steps / 3);
  assert_true (storm.n_refused > n_steps / 20);
  return storm.editor;
}

static void
test_storm__leaves_a_sound_case_that_undoes_to_nothing (void **state)
{
  g_autoptr (StetCaseEditor) editor = rage (N_STEPS);
  g_autoptr (StetCaseEditor) fresh = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  g_autoptr (StetCase) last = NULL;
  guint n = 0;

  while (stet_case_editor_redo (editor, NULL))
    n++;
  last = snapshot (editor);
  n = 0;
  while (stet_case_editor_undo (editor, NULL))
    if (n++ % 10 == 0)
      check_case (editor);
  assert_true (n > N_STEPS / 10);
  assert_same_state (get_case (fresh), get_case (editor));

  while (stet_case_editor_redo (editor, NULL))
    n--;
  assert_int_equal (n, 0);
  assert_same_state (last, get_case (editor));
}

/* The history alone, replayed change by change, gives the same case. */
static void
test_storm__history_folds_to_the_same_case (void **state)
{
  g_autoptr (StetCaseEditor) editor = rage (N_STEPS / 4);
  g_autoptr (StetCase) fold = stet_case_new_empty ();

  for (guint i = 0; i < stet_case_get_n_texts (get_case (editor)); i++)
    {
      StetCase *next = stet_case_add_text (fold, stet_case_get_nth_text (get_case (editor), i));

      stet_case_unref (fold);
      fold = next;
    }
  for (guint i = 0; i < stet_case_get_n_changes (get_case (editor)); i++)
    {
      g_autoptr (GError) error = NULL;
      StetCase *next = stet_case_apply (fold, stet_case_get_change (get_case (editor), i), &error);

      g_assert_no_error (error);
      stet_case_unref (fold);
      fold = next;
    }
  assert_same_state (fold, get_case (editor));
}

static void
test_storm__twice_gives_the_same_bytes (void **state)
{
  g_autoptr (StetCaseEditor) one = rage (N_STEPS / 8);
  g_autoptr (StetCaseEditor) other = rage (N_STEPS / 8);
  guint n = stet_case_get_n_changes (get_case (one));

  assert_int_equal (n, stet_case_get_n_changes (get_case (other)));
  assert_string_equal (stet_case_get_change (get_case (one), n - 1)->hash, stet_case_get_change (get_case (other), n - 1)->hash);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_storm__leaves_a_sound_case_that_undoes_to_nothing),
    cmocka_unit_test (test_storm__history_folds_to_the_same_case),
    cmocka_unit_test (test_storm__twice_gives_the_same_bytes),
  };

  return cmocka_run_group_tests_name ("commands-storm", tests, NULL, NULL);
}
