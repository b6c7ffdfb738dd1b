/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-review-test.h"

/* The words of the statements of a claim, in their order. */
static char *
describe (StetCaseEditor *editor,
          const char *id)
{
  const StetClaim *claim = get_claim (editor, id);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < claim->n_statements; i++)
    {
      const StetStatement *statement = claim->statements[i];
      g_autofree char *label = stet_case_dup_label (get_case (editor), statement);
      g_autofree char *quote = stet_case_dup_quote (get_case (editor), statement);

      g_string_append_printf (out, "%s%s%s: %s%s", i > 0 ? "; " : "", stet_claim_get_anchor (claim) == statement ? "*" : "", label, quote,
                              statement->relation == STET_RELATION_UNSET ? "" : " !");
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

#define assert_claim(editor, id, expected)                     \
  G_STMT_START                                                 \
  {                                                            \
    g_autofree char *description_ = describe ((editor), (id)); \
    assert_string_equal (description_, (expected));            \
  }                                                            \
  G_STMT_END

static void
test_mark__makes_a_claim_with_title_and_value (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetCase) before = snapshot (editor);
  g_autofree char *id = mark (editor, 1, "Repairs cost $3 million.");
  const StetClaim *claim = get_claim (editor, id);

  assert_int_equal (claim->number, 1);
  assert_string_equal (claim->title, "Repairs");
  assert_int_equal (claim->kind, STET_CLAIM_FACT);
  assert_string_equal (claim->anchor, "");
  assert_int_equal (claim->n_statements, 1);
  assert_string_equal (claim->statements[0]->value, "$3 million");
  assert_claim (editor, id, "*A: Repairs cost $3 million.");
  assert_int_equal (claim->work_state, STET_WORK_STATE_OPEN);
  assert_true (claim->is_left);
  assert_undo_and_redo (editor, before);
}

static void
test_mark__takes_whole_letters_without_blanks (void **state)
{
  static const struct
  {
    guint article;
    const char *words;
    gsize skip; /* bytes cut off at each end */
    const char *result;
  } cases[] = {
    { 1, "\n\nThe bridge ", 0, "The bridge" },
    { 1, ".  Nobody", 1, "Nobod" },
    { 3, "g\xcc\x88one", 1, "g\xcc\x88on" },
    { 3, "café ", 1, "afé" },
  };
  g_autoptr (StetCaseEditor) editor = new_review ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StetSpan span = find_words (editor, cases[i].article, cases[i].words);
      g_autofree char *id = NULL;
      g_autofree char *quote = NULL;

      span.start += cases[i].skip;
      span.end -= cases[i].skip;
      id = stet_command_mark (editor, get_article (editor, cases[i].article)->id, span, STET_CLAIM_FACT, NULL);
      assert_non_null (id);
      quote = stet_case_dup_quote (get_case (editor), get_claim (editor, id)->statements[0]);
      assert_string_equal (quote, cases[i].result);
    }
}

static void
test_mark__refuses_what_holds_no_words (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  const char *article = get_article (editor, 1)->id;
  StetSpan gap = find_words (editor, 1, "  ");
  StetSpan spans[] = { { 4, 4 }, { 9, 4 }, gap, { G_MAXSIZE, G_MAXSIZE }, { 100000, 100010 } };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    assert_refused (editor, stet_command_mark (editor, article, spans[i], STET_CLAIM_FACT, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_mark (editor, NO_ID, (StetSpan){ 0, 3 }, STET_CLAIM_FACT, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_mark (editor, article, (StetSpan){ 0, 3 }, 9, &error), STET_ERROR_INVALID);
}

static void
test_mark__opinions_are_not_left (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *id = stet_command_mark (editor, get_article (editor, 1)->id, find_words (editor, 1, "a marvel"), STET_CLAIM_OPINION, NULL);

  assert_int_equal (get_claim (editor, id)->status, STET_STATUS_OPINION);
  assert_int_equal (stet_case_get_tally (get_case (editor))->n_left, 0);
}

static void
test_split__gives_a_statement_its_own_claim (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *b = add (editor, claim, 2, "15 arches");
  g_autofree char *c = add (editor, claim, 3, "fourteen arches");
  g_autofree char *other = NULL;
  g_autoptr (StetCase) before = NULL;

  assert_true (stet_command_set_relation (editor, claim, NULL, STET_RELATION_AGREE, NULL));
  assert_true (stet_command_set_explanation (editor, b, "one was walled up", NULL));
  assert_true (stet_command_set_answer (editor, claim, "14", NULL));
  assert_true (stet_command_set_stance (editor, b, STET_STANCE_CONTRADICTS, NULL));
  before = snapshot (editor);

  other = stet_command_split (editor, b, NULL);
  assert_non_null (other);
  assert_claim (editor, claim, "*A: 14 arches; C: fourteen arches !");
  assert_claim (editor, other, "*B: 15 arches");
  assert_string_equal (get_claim (editor, other)->title, "Number of arches");
  assert_int_equal (get_claim (editor, other)->number, 2);
  assert_string_equal (get_claim (editor, other)->statements[0]->value, "15 arches");
  assert_string_equal (get_claim (editor, other)->statements[0]->explanation, "");
  assert_int_equal (get_claim (editor, other)->statements[0]->stance, STET_STANCE_UNSET);
  assert_undo_and_redo (editor, before);
}

static void
test_split__of_the_anchor_leaves_the_next_one (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *b = add (editor, claim, 2, "15 arches");
  g_autofree char *c = add (editor, claim, 3, "fourteen arches");
  g_autofree char *other = NULL;

  assert_true (stet_command_set_relation (editor, claim, NULL, STET_RELATION_CONFLICT, NULL));
  other = stet_command_split (editor, get_claim (editor, claim)->statements[0]->id, NULL);
  assert_claim (editor, claim, "*B: 15 arches; C: fourteen arches !");
  assert_claim (editor, other, "*A: 14 arches");
  assert_refused (editor, stet_command_split (editor, get_claim (editor, other)->statements[0]->id, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_split (editor, claim, &error), STET_ERROR_INVALID);
}

static void
test_merge__keeps_what_the_first_has (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *into = mark (editor, 2, "15 arches");
  g_autofree char *from = mark (editor, 1, "14 arches");
  g_autofree char *c = add (editor, from, 3, "fourteen arches");
  g_autofree char *kept = stet_command_put_evidence (editor, &(StetEvidence){ .claim = into, .citation = "Plan" }, NULL);
  g_autofree char *moved = stet_command_put_evidence (editor, &(StetEvidence){ .claim = from, .citation = "Photo" }, NULL);
  g_autoptr (StetCase) before = NULL;
  const StetClaim *claim;

  assert_true (stet_command_set_title (editor, into, "Arches", NULL));
  assert_true (stet_command_set_relation (editor, from, c, STET_RELATION_AGREE, NULL));
  assert_true (stet_command_set_answer (editor, from, "14", NULL));
  assert_true (stet_command_set_stance (editor, c, STET_STANCE_SUPPORTS, NULL));
  assert_true (stet_command_set_verdict (editor, from, 1, NULL));
  before = snapshot (editor);

  assert_true (stet_command_merge (editor, into, from, NULL));
  claim = get_claim (editor, into);
  assert_null (stet_case_find_claim (get_case (editor), from));
  assert_claim (editor, into, "A: 14 arches; *B: 15 arches; C: fourteen arches");
  assert_string_equal (claim->title, "Arches");
  assert_string_equal (claim->answer, "");
  assert_int_equal (claim->rating, 0);
  assert_int_equal (stet_case_find_statement (get_case (editor), c)->stance, STET_STANCE_UNSET);
  assert_int_equal (claim->n_evidence, 2);
  assert_string_equal (claim->evidence[0]->id, kept);
  assert_string_equal (claim->evidence[1]->id, moved);
  assert_undo_and_redo (editor, before);
}

static void
test_merge__drops_the_very_same_passage (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *into = mark (editor, 1, "14 arches");
  g_autofree char *from = mark (editor, 1, "14 arches");
  g_autofree char *longer = add (editor, from, 1, "has 14 arches");
  g_autoptr (StetCase) before = snapshot (editor);

  assert_true (stet_command_merge (editor, into, from, NULL));
  assert_claim (editor, into, "A1: has 14 arches; *A2: 14 arches");
  assert_int_equal (stet_case_get_n_statements (get_case (editor)), 2);
  assert_undo_and_redo (editor, before);
}

static void
test_merge__not_there_holds_only_where_nothing_is (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *into = mark (editor, 1, "14 arches");
  g_autofree char *from = mark (editor, 2, "15 arches");
  g_autoptr (StetCase) before = NULL;

  assert_true (stet_command_set_not_there (editor, into, get_article (editor, 2)->id, TRUE, NULL));
  assert_true (stet_command_set_not_there (editor, from, get_article (editor, 1)->id, TRUE, NULL));
  assert_true (stet_command_set_not_there (editor, from, get_article (editor, 3)->id, TRUE, NULL));
  before = snapshot (editor);
  assert_true (stet_command_merge (editor, into, from, NULL));
  assert_int_equal (get_claim (editor, into)->n_not_there, 1);
  assert_string_equal (get_claim (editor, into)->not_there[0]->article, get_article (editor, 3)->id);
  assert_undo_and_redo (editor, before);
}

static void
test_merge__refuses_itself_and_strangers (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");

  assert_refused (editor, stet_command_merge (editor, claim, claim, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_merge (editor, claim, NO_ID, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_merge (editor, NO_ID, claim, &error), STET_ERROR_INVALID);
}

static void
test_merge__target_of_the_change_is_what_stays (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *into = mark (editor, 1, "14 arches");
  g_autofree char *from = mark (editor, 2, "15 arches");
  StetRecordType type;

  assert_true (stet_command_merge (editor, into, from, NULL));
  assert_string_equal (stet_change_get_target (stet_case_editor_get_undo (editor), &type), into);
  assert_int_equal (type, STET_RECORD_CLAIM);
}

static void
test_delete__takes_all_that_belongs_to_it (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *b = add (editor, claim, 2, "15 arches");
  g_autofree char *evidence = stet_command_put_evidence (editor, &(StetEvidence){ .claim = claim, .citation = "Plan" }, NULL);
  g_autofree char *mark_id = NULL;
  g_autoptr (StetCase) before = NULL;

  assert_true (stet_command_set_not_there (editor, claim, get_article (editor, 3)->id, TRUE, NULL));
  mark_id = g_strdup (get_claim (editor, claim)->not_there[0]->id);
  before = snapshot (editor);
  assert_true (stet_command_delete_claim (editor, claim, NULL));
  assert_int_equal (stet_case_get_n_claims (get_case (editor)), 0);
  assert_int_equal (stet_case_get_n_statements (get_case (editor)), 0);
  assert_null (stet_case_find_evidence (get_case (editor), evidence));
  assert_null (stet_case_find_mark (get_case (editor), mark_id));
  assert_undo_and_redo (editor, before);
  assert_refused (editor, stet_command_delete_claim (editor, claim, &error), STET_ERROR_INVALID);
}

static void
test_claim__title_and_kind_are_set (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autoptr (StetCase) before = snapshot (editor);
  g_autoptr (StetCase) titled = NULL;

  assert_true (stet_command_set_title (editor, claim, " Arches\n of the bridge", NULL));
  assert_string_equal (get_claim (editor, claim)->title, "Arches of the bridge");
  assert_undo_and_redo (editor, before);

  titled = snapshot (editor);
  assert_true (stet_command_set_kind (editor, claim, STET_CLAIM_NOT_CHECKABLE, NULL));
  assert_int_equal (get_claim (editor, claim)->status, STET_STATUS_NOT_CHECKABLE);
  assert_undo_and_redo (editor, titled);

  assert_refused (editor, stet_command_set_kind (editor, claim, 3, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_kind (editor, NO_ID, STET_CLAIM_FACT, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_title (editor, NULL, "x", &error), STET_ERROR_INVALID);
}

static void
test_claim__no_answer_no_stance (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *b = add (editor, claim, 2, "15 arches");
  g_autoptr (StetCase) before = snapshot (editor);
  g_autoptr (StetCase) stanced = NULL;

  assert_true (stet_command_set_answer (editor, claim, " 14 ", NULL));
  assert_string_equal (get_claim (editor, claim)->answer, " 14 ");
  assert_undo_and_redo (editor, before);

  assert_true (stet_command_set_stance (editor, b, STET_STANCE_CONTRADICTS, NULL));
  stanced = snapshot (editor);
  assert_true (stet_command_set_answer (editor, claim, " \n", NULL));
  assert_string_equal (get_claim (editor, claim)->answer, "");
  assert_int_equal (stet_case_find_statement (get_case (editor), b)->stance, STET_STANCE_UNSET);
  assert_undo_and_redo (editor, stanced);
  assert_refused (editor, stet_command_set_answer (editor, NO_ID, "x", &error), STET_ERROR_INVALID);
}

static void
test_anchor__chosen_one_has_no_relation (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *b = add (editor, claim, 2, "15 arches");
  g_autofree char *c = add (editor, claim, 3, "fourteen arches");
  g_autoptr (StetCase) before = NULL;

  assert_true (stet_command_set_relation (editor, claim, NULL, STET_RELATION_CONFLICT, NULL));
  before = snapshot (editor);
  assert_true (stet_command_set_anchor (editor, b, NULL));
  assert_claim (editor, claim, "A: 14 arches; *B: 15 arches; C: fourteen arches !");
  assert_undo_and_redo (editor, before);
  before = (stet_case_unref (before), snapshot (editor));
  assert_true (stet_command_set_anchor (editor, b, NULL));
  assert_ptr_equal (before, get_case (editor));
  assert_refused (editor, stet_command_set_anchor (editor, NO_ID, &error), STET_ERROR_INVALID);
}

/* An anchor that nobody chose stays all the same when another row comes first. */
static void
test_anchor__stays_when_an_earlier_row_comes (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 2, "15 arches");
  g_autofree char *c = add (editor, claim, 3, "fourteen arches");
  g_autofree char *a = NULL;

  assert_string_equal (get_claim (editor, claim)->anchor, "");
  assert_true (stet_command_set_relation (editor, claim, c, STET_RELATION_CONFLICT, NULL));
  a = add (editor, claim, 1, "14 arches");
  assert_claim (editor, claim, "A: 14 arches; *B: 15 arches; C: fourteen arches !");
  assert_true (stet_command_remove_statement (editor, a, NULL));
  assert_claim (editor, claim, "*B: 15 arches; C: fourteen arches !");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_mark__makes_a_claim_with_title_and_value),
    cmocka_unit_test (test_mark__takes_whole_letters_without_blanks),
    cmocka_unit_test (test_mark__refuses_what_holds_no_words),
    cmocka_unit_test (test_mark__opinions_are_not_left),
    cmocka_unit_test (test_split__gives_a_statement_its_own_claim),
    cmocka_unit_test (test_split__of_the_anchor_leaves_the_next_one),
    cmocka_unit_test (test_merge__keeps_what_the_first_has),
    cmocka_unit_test (test_merge__drops_the_very_same_passage),
    cmocka_unit_test (test_merge__not_there_holds_only_where_nothing_is),
    cmocka_unit_test (test_merge__refuses_itself_and_strangers),
    cmocka_unit_test (test_merge__target_of_the_change_is_what_stays),
    cmocka_unit_test (test_delete__takes_all_that_belongs_to_it),
    cmocka_unit_test (test_claim__title_and_kind_are_set),
    cmocka_unit_test (test_claim__no_answer_no_stance),
    cmocka_unit_test (test_anchor__chosen_one_has_no_relation),
    cmocka_unit_test (test_anchor__stays_when_an_earlier_row_comes),
  };

  return cmocka_run_group_tests_name ("commands-claims", tests, NULL, NULL);
}
