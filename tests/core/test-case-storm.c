/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-fold-test.h"

/* Hundreds of edits that a fixed seed chooses, good and bad ones. After each,
 * what is kept up to date must be what a count from scratch gives. */

#define N_EDITS 600
#define N_IDS 12
#define N_ARTICLES 4

enum
{
  ARTICLES = 100,
  CLAIMS = 200,
  STATEMENTS = 300,
  EVIDENCE = 400,
  MARKS = 500,
};

typedef struct
{
  StetCase *self;
  GRand *rand;
  GPtrArray *changes; /* all that were applied */
  guint n_articles;   /* numbers given so far */
  guint n_claims;
  guint n_refused;
} Storm;

static guint
pick (Storm *storm,
      guint n)
{
  return (guint) g_rand_int_range (storm->rand, 0, (gint32) n);
}

/* Records of one kind have ids of one range, so that guesses often hit. */
static guint
pick_id (Storm *storm,
         guint range)
{
  return range + pick (storm, range == ARTICLES ? N_ARTICLES : N_IDS);
}

static gboolean
has_record (Storm *storm,
            guint n)
{
  g_autofree char *id = fold_dup_id (n);

  return stet_case_find_article (storm->self, id) != NULL || stet_case_find_claim (storm->self, id) != NULL || stet_case_find_statement (storm->self, id) != NULL || stet_case_find_evidence (storm->self, id) != NULL || stet_case_find_mark (storm->self, id) != NULL;
}

static char *
describe_article (Storm *storm,
                  guint n)
{
  static const char *const origins[] = { "", ",'origin':'AP'", ",'origin':'Reuters'" };
  gboolean is_new = !has_record (storm, n);
  g_autofree char *number = is_new ? g_strdup_printf (",'number':%u", ++storm->n_articles) : g_strdup ("");

  return g_strdup_printf ("{'type':'article','id':'@%u'%s,'text_sha256':'#%c','role':'%s'%s}", n, number, 'A' + (char) (n % 3), pick (storm, 4) == 0 ? "checked" : "backup", origins[pick (storm, 3)]);
}

static char *
describe_claim (Storm *storm,
                guint n)
{
  gboolean is_new = !has_record (storm, n);
  g_autofree char *number = is_new ? g_strdup_printf (",'number':%u", ++storm->n_claims) : g_strdup ("");
  g_autofree char *anchor = pick (storm, 3) == 0 ? g_strdup_printf (",'anchor':'@%u'", pick_id (storm, STATEMENTS)) : g_strdup ("");

  return g_strdup_printf ("{'type':'claim','id':'@%u'%s%s,'kind':'%s','work':{'state':'%s'},'verdict':{'rating':%u}}", n, number, anchor, stet_claim_kind_names[pick (storm, 5) % 3], stet_work_names[pick (storm, 3)], pick (storm, 2) * pick (storm, 6));
}

static char *
describe_statement (Storm *storm,
                    guint n)
{
  guint article = pick_id (storm, ARTICLES);
  guint start = pick (storm, 20);

  return g_strdup_printf ("{'type':'statement','id':'@%u','claim':'@%u','article':'@%u','text':'#%c','start':%u,'end':%u,'relation':'%s','value':{'outcome':'%s'}}", n, pick_id (storm, CLAIMS), article, 'A' + (char) (article % 3), start, start + pick (storm, 8), stet_relation_names[pick (storm, 4)], stet_outcome_names[pick (storm, 3)]);
}

static char *
describe_mark (Storm *storm,
               guint n)
{
  guint article = pick_id (storm, ARTICLES);

  if (pick (storm, 2) == 0)
    return g_strdup_printf ("{'type':'mark','id':'@%u','kind':'not-there','article':'@%u','claim':'@%u'}", n, article, pick_id (storm, CLAIMS));
  return g_strdup_printf ("{'type':'mark','id':'@%u','kind':'%s','article':'@%u','text':'#%c','start':%u,'end':%u}", n, stet_mark_kind_names[pick (storm, 4)], article, 'A' + (char) (article % 3), pick (storm, 10), 8 + pick (storm, 10));
}

static char *
describe (Storm *storm,
          guint n)
{
  switch (n / 100 * 100)
    {
    case ARTICLES:
      return describe_article (storm, n);
    case CLAIMS:
      return describe_claim (storm, n);
    case STATEMENTS:
      return describe_statement (storm, n);
    case EVIDENCE:
      return g_strdup_printf ("{'type':'evidence','id':'@%u','claim':'@%u','kind':'call'}", n, pick_id (storm, CLAIMS));
    default:
      return describe_mark (storm, n);
    }
}

/* What a record is now, as a delta of all its members. */
static StetJson *
full_delta (const StetCase *self,
            StetRecordType type,
            gconstpointer record)
{
  g_autoptr (StetJson) json = stet_record_to_json (self, type, record);
  StetJson *delta = stet_json_new_object ();

  stet_json_object_take (delta, "type", stet_json_new_string (stet_record_type_names[type]));
  for (guint i = 0; i < stet_json_get_length (json); i++)
    stet_json_object_take (delta, stet_json_get_member_name (json, i), stet_json_ref (stet_json_get_member_value (json, i)));
  return delta;
}

static StetJson *
dup_present (Storm *storm,
             guint n)
{
  g_autofree char *id = fold_dup_id (n);
  const StetCase *self = storm->self;

  if (stet_case_find_article (self, id) != NULL)
    return full_delta (self, STET_RECORD_ARTICLE, stet_case_find_article (self, id));
  if (stet_case_find_claim (self, id) != NULL)
    return full_delta (self, STET_RECORD_CLAIM, stet_case_find_claim (self, id));
  if (stet_case_find_statement (self, id) != NULL)
    return full_delta (self, STET_RECORD_STATEMENT, stet_case_find_statement (self, id));
  if (stet_case_find_evidence (self, id) != NULL)
    return full_delta (self, STET_RECORD_EVIDENCE, stet_case_find_evidence (self, id));
  if (stet_case_find_mark (self, id) != NULL)
    return full_delta (self, STET_RECORD_MARK, stet_case_find_mark (self, id));
  return NULL;
}

/* One more record in the change: made, edited or removed. */
static void
add_deltas (Storm *storm,
            guint n,
            StetJson *before,
            StetJson *after)
{
  g_autofree char *text = describe (storm, n);
  g_autoptr (StetJson) present = dup_present (storm, n);
  gboolean is_removed = present != NULL && pick (storm, 3) == 0;
  StetJson *next;

  if (present != NULL)
    stet_json_array_take (before, stet_json_ref (present));
  if (is_removed)
    return;
  next = fold_json (text);
  /* The number of a record that is there already stays. */
  if (present != NULL && stet_json_get_member (present, "number") != NULL && stet_json_get_member (next, "number") == NULL)
    stet_json_object_take (next, "number", stet_json_ref (stet_json_get_member (present, "number")));
  stet_json_array_take (after, next);
}

static StetChange *
make_change (Storm *storm)
{
  static const guint ranges[] = { ARTICLES, CLAIMS, CLAIMS, STATEMENTS, STATEMENTS, STATEMENTS, EVIDENCE, MARKS, MARKS };
  g_autoptr (StetJson) before = stet_json_new_array ();
  g_autoptr (StetJson) after = stet_json_new_array ();
  guint n = 1 + pick (storm, 3) * pick (storm, 2);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      guint record = pick_id (storm, ranges[pick (storm, G_N_ELEMENTS (ranges))]);

      if (g_hash_table_add (seen, GUINT_TO_POINTER (record)))
        add_deltas (storm, record, before, after);
    }
  return fold_change (STET_OP_CLAIM_TITLE, before, after);
}

static void
count_claim (const StetCase *self,
             const StetClaim *claim,
             StetTally *tally)
{
  gboolean is_fact = claim->kind == STET_CLAIM_FACT;
  gboolean in_check = tally->n_checked_articles == 0;

  for (guint i = 0; i < claim->n_statements; i++)
    in_check |= stet_case_find_article (self, claim->statements[i]->article)->role == STET_ROLE_CHECKED;
  tally->n_claims++;
  tally->n_facts += is_fact;
  tally->n_by_status[claim->status]++;
  tally->n_by_work_state[claim->work_state] += is_fact;
  tally->n_decided += is_fact && claim->rating > 0;
  tally->n_in_check += is_fact && in_check;
  tally->n_left += is_fact && in_check && claim->rating == 0;
  assert_int_equal (claim->is_left, is_fact && in_check && claim->rating == 0);
}

static void
check_tally (const StetCase *self)
{
  StetTally tally = { 0 };
  guint n_statements = 0;

  for (guint i = 0; i < stet_case_get_n_articles (self); i++)
    tally.n_checked_articles += stet_case_get_article (self, i)->role == STET_ROLE_CHECKED;
  for (guint i = 0; i < stet_case_get_n_claims (self); i++)
    {
      count_claim (self, stet_case_get_claim (self, i), &tally);
      n_statements += stet_case_get_claim (self, i)->n_statements;
    }
  assert_memory_equal (&tally, stet_case_get_tally (self), sizeof tally);
  assert_int_equal (stet_case_get_n_statements (self), n_statements);
}

static gboolean
has_statement_in (const StetClaim *claim,
                  const StetArticle *article,
                  guint *n)
{
  guint found = 0;

  for (guint i = 0; i < claim->n_statements; i++)
    found += strcmp (claim->statements[i]->article, article->id) == 0;
  *n += found;
  return found > 0;
}

static void
check_article_tally (const StetCase *self,
                     const StetArticle *article)
{
  StetArticleTally tally = { 0 };

  for (guint i = 0; i < stet_case_get_n_claims (self); i++)
    {
      const StetClaim *claim = stet_case_get_claim (self, i);
      gboolean is_fact = claim->kind == STET_CLAIM_FACT;

      if (!has_statement_in (claim, article, &tally.n_statements))
        continue;
      tally.n_claims++;
      tally.n_by_status[claim->status]++;
      tally.n_left += is_fact && claim->rating == 0;
      tally.n_decided += is_fact && claim->rating > 0;
    }
  assert_memory_equal (&tally, stet_case_get_article_tally (self, article), sizeof tally);
  for (guint i = 0; i < tally.n_statements; i++)
    assert_string_equal (stet_case_get_statement_in (self, article, i)->article, article->id);
  assert_null (stet_case_get_statement_in (self, article, tally.n_statements));
}

/* The same records put into a case at once: it must derive the same. */
static StetCase *
rebuild (const StetCase *self)
{
  g_autoptr (StetProblems) problems = stet_problems_new ();
  g_autoptr (StetCaseBuilder) builder = stet_case_builder_new (problems);
  const StetRecordFrame frame = { .others = (const char *const[]){ "type", NULL } };
  g_autoptr (GPtrArray) deltas = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_json_unref);
  g_autoptr (GArray) types = g_array_new (FALSE, FALSE, sizeof (StetRecordType));
  StetCase *made;
#define ADD(type, record)                                         \
  G_STMT_START                                                    \
  {                                                               \
    const StetRecordType type_ = (type);                          \
    g_ptr_array_add (deltas, full_delta (self, type_, (record))); \
    g_array_append_val (types, type_);                            \
  }                                                               \
  G_STMT_END

  for (guint i = 0; i < stet_case_get_n_texts (self); i++)
    stet_case_builder_add_text (builder, stet_case_get_nth_text (self, i));
  ADD (STET_RECORD_CASE, stet_case_get_info (self));
  for (guint i = 0; i < stet_case_get_n_articles (self); i++)
    ADD (STET_RECORD_ARTICLE, stet_case_get_article (self, i));
  for (guint i = 0; i < stet_case_get_n_claims (self); i++)
    {
      const StetClaim *claim = stet_case_get_claim (self, i);

      ADD (STET_RECORD_CLAIM, claim);
      for (guint j = 0; j < claim->n_statements; j++)
        ADD (STET_RECORD_STATEMENT, claim->statements[j]);
      for (guint j = 0; j < claim->n_evidence; j++)
        ADD (STET_RECORD_EVIDENCE, claim->evidence[j]);
      for (guint j = 0; j < claim->n_not_there; j++)
        ADD (STET_RECORD_MARK, claim->not_there[j]);
    }
  for (guint i = 0; i < stet_case_get_n_articles (self); i++)
    for (guint j = 0; j < stet_case_get_n_marks_in (self, stet_case_get_article (self, i)); j++)
      ADD (STET_RECORD_MARK, stet_case_get_mark_in (self, stet_case_get_article (self, i), j));
#undef ADD
  for (guint i = 0; i < deltas->len; i++)
    {
      StetJsonCursor cursor;

      stet_json_cursor_init (&cursor, deltas->pdata[i]);
      stet_case_builder_add (builder, g_array_index (types, StetRecordType, i), &cursor, &frame);
    }
  made = stet_case_builder_finish (builder);
  if (made == NULL)
    {
      g_autofree char *text = fold_dup_problems (problems);

      fail_msg ("%s", text);
    }
  return made;
}

static void
assert_same_derived (const StetCase *a,
                     const StetCase *b)
{
  assert_same_case (a, b);
  assert_memory_equal (stet_case_get_tally (a), stet_case_get_tally (b), sizeof (StetTally));
  for (guint i = 0; i < stet_case_get_n_claims (a); i++)
    {
      const StetClaim *claim_a = stet_case_get_claim (a, i);
      const StetClaim *claim_b = stet_case_get_claim (b, i);

      assert_int_equal (claim_a->status, claim_b->status);
      assert_int_equal (claim_a->work_state, claim_b->work_state);
      assert_int_equal (claim_a->n_articles, claim_b->n_articles);
      assert_int_equal (claim_a->n_origins, claim_b->n_origins);
      assert_int_equal (claim_a->is_left, claim_b->is_left);
      assert_int_equal (claim_a->n_statements, claim_b->n_statements);
      for (guint j = 0; j < claim_a->n_statements; j++)
        assert_string_equal (claim_a->statements[j]->id, claim_b->statements[j]->id);
      for (guint j = 0; j < claim_a->n_evidence; j++)
        assert_string_equal (claim_a->evidence[j]->id, claim_b->evidence[j]->id);
    }
}

static void
check_everything (const StetCase *self)
{
  g_autoptr (StetCase) rebuilt = rebuild (self);

  check_tally (self);
  for (guint i = 0; i < stet_case_get_n_articles (self); i++)
    check_article_tally (self, stet_case_get_article (self, i));
  assert_same_derived (self, rebuilt);
}

/* Swapping the two sides leads back. */
static void
check_undo (const StetCase *before,
            const StetCase *after,
            const StetChange *change)
{
  g_autoptr (StetChange) undo = fold_change (STET_OP_UNDO, change->after, change->before);
  g_autoptr (StetChange) redo = fold_change (STET_OP_REDO, change->before, change->after);
  g_autoptr (GError) error = NULL;
  g_autoptr (StetCase) undone = stet_case_apply (after, undo, &error);
  g_autoptr (StetCase) redone = NULL;

  if (undone == NULL)
    fail_msg ("undo: %s", error->message);
  assert_same_derived (undone, before);
  redone = stet_case_apply (undone, redo, &error);
  if (redone == NULL)
    fail_msg ("redo: %s", error->message);
  assert_same_derived (redone, after);
}

/* The evidence that a change makes gets its number when it is applied, which
 * is why it is undone as it is then, and not as the change has it. */
static gboolean
makes_evidence (const StetChange *change)
{
  for (guint i = 0; i < stet_json_get_length (change->after); i++)
    if (strcmp (stet_json_get_string (stet_json_get_member (stet_json_get_element (change->after, i), "type")), "evidence") == 0)
      return TRUE;
  return FALSE;
}

static void
step (Storm *storm)
{
  g_autoptr (StetChange) change = make_change (storm);
  g_autoptr (GError) error = NULL;
  g_autoptr (StetCase) next = stet_case_apply (storm->self, change, &error);

  if (next == NULL)
    {
      assert_non_null (error);
      storm->n_refused++;
      return;
    }
  check_everything (next);
  if (!makes_evidence (change))
    check_undo (storm->self, next, change);
  g_ptr_array_add (storm->changes, g_steal_pointer (&change));
  stet_case_unref (storm->self);
  storm->self = g_steal_pointer (&next);
}

static void
run_storm (guint32 seed)
{
  Storm storm = { .self = fold_new (), .rand = g_rand_new_with_seed (seed), .changes = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_change_unref) };
  g_autoptr (StetCase) folded = fold_new ();

  for (guint i = 0; i < N_EDITS; i++)
    step (&storm);
  /* The seed is good for nothing if it meets no success or no failure. */
  assert_true (storm.changes->len > N_EDITS / 6);
  assert_true (storm.n_refused > N_EDITS / 6);

  for (guint i = 0; i < storm.changes->len; i++)
    {
      StetCase *next = stet_case_apply (folded, storm.changes->pdata[i], NULL);

      assert_non_null (next);
      stet_case_unref (folded);
      folded = next;
    }
  assert_same_derived (folded, storm.self);
  stet_case_unref (storm.self);
  g_rand_free (storm.rand);
  g_ptr_array_unref (storm.changes);
}

static void
test_case__storm_keeps_all_counts (void **state)
{
  run_storm (20240621);
}

static void
test_case__another_storm_keeps_all_counts (void **state)
{
  run_storm (1931);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_case__storm_keeps_all_counts),
    cmocka_unit_test (test_case__another_storm_keeps_all_counts),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
