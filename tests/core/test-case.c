/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-fold-test.h"

static void
test_case__empty_has_nothing (void **state)
{
  g_autoptr (StetCase) self = stet_case_new_empty ();

  assert_string_equal (stet_case_get_info (self)->id, "");
  assert_string_equal (stet_case_get_info (self)->scale, "desk");
  assert_int_equal (stet_case_get_n_articles (self), 0);
  assert_int_equal (stet_case_get_n_claims (self), 0);
  assert_int_equal (stet_case_get_n_statements (self), 0);
  assert_int_equal (stet_case_get_n_texts (self), 0);
  assert_int_equal (stet_case_get_n_changes (self), 0);
  assert_int_equal (stet_case_get_tally (self)->n_claims, 0);
  assert_null (stet_case_get_article (self, 0));
  assert_null (stet_case_get_change (self, 0));
  assert_null (stet_case_find_claim (self, ""));
  assert_false (stet_case_is_read_only (self));
}

static void
test_case__fold_builds_what_the_changes_say (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  const StetClaim *claim = fold_claim (self, 21);
  const StetStatement *second = fold_statement (self, 32);
  g_autofree char *quote = stet_case_dup_quote (self, second);

  assert_string_equal (stet_case_get_info (self)->title, "Bridges");
  assert_int_equal (stet_case_get_n_articles (self), 3);
  assert_int_equal (stet_case_get_n_changes (self), 3);
  assert_int_equal (stet_case_get_n_texts (self), 3);
  assert_string_equal (claim->title, "Number of arches");
  assert_int_equal (claim->n_statements, 2);
  assert_ptr_equal (claim->statements[1], second);
  assert_ptr_equal (stet_case_find_claim_by_number (self, 1), claim);
  assert_ptr_equal (stet_case_find_article_by_number (self, 3), fold_article (self, 13));
  /* Code points 15 to 21 of the second text are bytes 20 to 27. */
  assert_string_equal (quote, "15 vòm");
  assert_int_equal (second->start, 20);
  assert_int_equal (second->end, 27);
  assert_int_equal (stet_case_get_tally (self)->n_left, 1);
}

static void
test_case__records_have_one_type (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autofree char *claim = fold_dup_id (21);
  g_autofree char *statement = fold_dup_id (31);

  assert_null (stet_case_find_statement (self, claim));
  assert_null (stet_case_find_evidence (self, claim));
  assert_null (stet_case_find_mark (self, statement));
  assert_null (stet_case_find_claim (self, statement));
  assert_null (stet_case_find_article (self, "nobody"));
}

static void
test_case__statements_of_an_article_are_ordered (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  static const guint expected[] = { 35, 34, 31, 33 };
  const StetArticle *article = fold_article (self, 11);

  fold (&self, STET_OP_STATEMENT_ADD, "[]",
        "[{'type':'statement','id':'@33','claim':'@21','article':'@11','text':'#A','start':29,'end':34},"
        "{'type':'statement','id':'@34','claim':'@21','article':'@11','text':'#A','start':15,'end':17},"
        "{'type':'statement','id':'@35','claim':'@21','article':'@11','text':'#A','end':3}]");
  assert_int_equal (stet_case_get_n_statements_in (self, article), 4);
  for (guint i = 0; i < 4; i++)
    {
      assert_ptr_equal (stet_case_get_statement_in (self, article, i), fold_statement (self, expected[i]));
      assert_ptr_equal (fold_claim (self, 21)->statements[i], fold_statement (self, expected[i]));
    }
  assert_null (stet_case_get_statement_in (self, article, 4));
  assert_null (stet_case_get_statement_in (self, article, G_MAXUINT));
  assert_int_equal (stet_case_get_n_statements_in (self, fold_article (self, 13)), 0);
  assert_null (stet_case_get_statement_in (self, fold_article (self, 13), 0));
}

static void
test_case__label_has_a_row_only_where_there_are_several (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autofree char *alone = stet_case_dup_label (self, fold_statement (self, 31));
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *other = NULL;

  assert_string_equal (alone, "A");
  fold (&self, STET_OP_STATEMENT_ADD, "[]", "[{'type':'statement','id':'@33','claim':'@21','article':'@11','text':'#A','start':0,'end':3}]");
  first = stet_case_dup_label (self, fold_statement (self, 33));
  second = stet_case_dup_label (self, fold_statement (self, 31));
  other = stet_case_dup_label (self, fold_statement (self, 32));
  assert_string_equal (first, "A1");
  assert_string_equal (second, "A2");
  assert_string_equal (other, "B");
}

static void
test_case__marks_and_looked_for_are_apart (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  const StetArticle *article;

  fold (&self, STET_OP_MARK_ADD, "[]",
        "[{'type':'mark','id':'@51','kind':'caption','article':'@13','text':'#C','start':2,'end':7},"
        "{'type':'mark','id':'@52','article':'@13','text':'#C','start':0,'end':1},"
        "{'type':'mark','id':'@53','kind':'not-there','article':'@13','claim':'@21'}]");
  article = fold_article (self, 13);
  assert_int_equal (stet_case_get_n_marks_in (self, article), 2);
  assert_int_equal (stet_case_get_mark_in (self, article, 0)->kind, STET_MARK_OPINION);
  assert_int_equal (stet_case_get_mark_in (self, article, 1)->kind, STET_MARK_CAPTION);
  assert_null (stet_case_get_mark_in (self, article, 2));
  assert_int_equal (fold_claim (self, 21)->n_not_there, 1);
  assert_string_equal (fold_claim (self, 21)->not_there[0]->article, article->id);

  /* A mark that changes its kind changes its place. */
  fold (&self, STET_OP_MARK_ADD,
        "[{'type':'mark','id':'@51','kind':'caption','text':'#C','start':2,'end':7}]",
        "[{'type':'mark','id':'@51','kind':'not-there','claim':'@21'}]");
  assert_int_equal (stet_case_get_n_marks_in (self, article), 1);
  assert_int_equal (fold_claim (self, 21)->n_not_there, 2);
}

static void
test_case__evidence_keeps_its_order (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autoptr (StetCase) three = NULL;
  g_autofree char *last = fold_dup_id (41);
  g_autofree char *middle = fold_dup_id (42);

  fold (&self, STET_OP_EVIDENCE_ADD, "[]", "[{'type':'evidence','id':'@43','claim':'@21','citation':'first'}]");
  fold (&self, STET_OP_EVIDENCE_ADD, "[]", "[{'type':'evidence','id':'@42','claim':'@21','citation':'second'}]");
  fold (&self, STET_OP_EVIDENCE_ADD, "[]", "[{'type':'evidence','id':'@41','claim':'@21','citation':'third'}]");
  three = stet_case_ref (self);
  assert_string_equal (fold_claim (self, 21)->evidence[2]->id, last);
  assert_int_equal (stet_case_find_evidence (self, middle)->number, 2);

  /* What is undone comes back to where it was. */
  fold (&self, STET_OP_EVIDENCE_REMOVE, "[{'type':'evidence','id':'@42','claim':'@21','number':2,'citation':'second'}]", "[]");
  assert_int_equal (fold_claim (self, 21)->n_evidence, 2);
  fold (&self, STET_OP_UNDO, "[]", "[{'type':'evidence','id':'@42','claim':'@21','number':2,'citation':'second'}]");
  assert_string_equal (fold_claim (self, 21)->evidence[1]->id, middle);
  assert_same_case (self, three);
}

static void
test_case__order_within_a_change_is_free (void **state)
{
  g_autoptr (StetCase) self = fold_new ();

  fold (&self, STET_OP_CLAIM_CREATE, "[]",
        "[{'type':'mark','id':'@51','kind':'not-there','article':'@12','claim':'@21'},"
        "{'type':'evidence','id':'@41','claim':'@21'},"
        "{'type':'statement','id':'@31','claim':'@21','article':'@11','text':'#A','start':15,'end':24},"
        "{'type':'claim','id':'@21','number':1},"
        "{'type':'article','id':'@12','number':2,'text_sha256':'#B'},"
        "{'type':'article','id':'@11','number':1,'text_sha256':'#A'}]");
  assert_int_equal (fold_claim (self, 21)->status, STET_STATUS_SINGLE_SOURCE);
  fold (&self, STET_OP_UNDO,
        "[{'type':'article','id':'@11'},{'type':'claim','id':'@21'},{'type':'article','id':'@12'},"
        "{'type':'statement','id':'@31'},{'type':'evidence','id':'@41'},{'type':'mark','id':'@51'}]",
        "[]");
  assert_int_equal (stet_case_get_n_articles (self), 0);
  assert_int_equal (stet_case_get_tally (self)->n_claims, 0);
}

static void
test_case__statement_moves_with_its_counts (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();

  fold (&self, STET_OP_CLAIM_SPLIT,
        "[{'type':'statement','id':'@32','claim':'@21'}]",
        "[{'type':'claim','id':'@22','number':2},{'type':'statement','id':'@32','claim':'@22'}]");
  assert_int_equal (fold_claim (self, 21)->n_statements, 1);
  assert_int_equal (fold_claim (self, 22)->n_statements, 1);
  assert_int_equal (stet_case_get_article_tally (self, fold_article (self, 12))->n_claims, 1);
  assert_int_equal (stet_case_get_tally (self)->n_claims, 2);

  fold (&self, STET_OP_CLAIM_MERGE,
        "[{'type':'statement','id':'@32','claim':'@22'},{'type':'claim','id':'@22','number':2}]",
        "[{'type':'statement','id':'@32','claim':'@21'}]");
  assert_int_equal (fold_claim (self, 21)->n_statements, 2);
  assert_int_equal (stet_case_get_tally (self)->n_claims, 1);
}

/* Code points stay what they are when a passage goes over to another text. */
static void
test_case__new_text_moves_the_bytes (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autofree char *quote = NULL;

  fold (&self, STET_OP_STATEMENT_EDGES, "[{'type':'statement','id':'@32','text':'#B'}]", "[{'type':'statement','id':'@32','text':'#A'}]");
  assert_int_equal (fold_statement (self, 32)->start, 15);
  assert_int_equal (fold_statement (self, 32)->end, 21);
  quote = stet_case_dup_quote (self, fold_statement (self, 32));
  assert_string_equal (quote, "14 arc");
}

static void
test_case__snapshots_share_and_stay (void **state)
{
  g_autoptr (StetCase) old = fold_new_filled ();
  g_autoptr (StetCase) self = stet_case_ref (old);
  const StetClaim *claim = fold_claim (old, 21);
  const StetStatement *statement = fold_statement (old, 31);

  fold (&self, STET_OP_CLAIM_TITLE, "[{'type':'claim','id':'@21','title':'Number of arches'}]", "[{'type':'claim','id':'@21','title':'Arches'}]");
  assert_string_equal (claim->title, "Number of arches");
  assert_ptr_equal (fold_claim (old, 21), claim);
  assert_string_equal (fold_claim (self, 21)->title, "Arches");
  assert_ptr_equal (fold_statement (self, 31), statement);
  assert_ptr_equal (fold_claim (self, 21)->statements, claim->statements);
  assert_ptr_equal (fold_article (self, 11), fold_article (old, 11));
  assert_int_equal (stet_case_get_n_changes (old) + 1, stet_case_get_n_changes (self));
}

static void
test_case__unknown_op_makes_it_read_only (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();

  fold (&self, "claim.sign", "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','signed':[{'by':'Ann'}],'verdict':{'seal':7}}]");
  assert_true (stet_case_is_read_only (self));
  assert_json (fold_claim (self, 21)->extra, "{'signed':[{'by':'Ann'}],'verdict':{'seal':7}}");
  fold (&self, STET_OP_UNDO, "[{'type':'claim','id':'@21','signed':[{'by':'Ann'}],'verdict':{'seal':7}}]", "[{'type':'claim','id':'@21'}]");
  assert_null (fold_claim (self, 21)->extra);
  assert_true (stet_case_is_read_only (self));
}

static void
test_case__unknown_members_come_and_go_one_by_one (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();

  fold (&self, STET_OP_STATEMENT_VALUE, "[{'type':'statement','id':'@31'}]",
        "[{'type':'statement','id':'@31','a':1,'b':2,'value':{'text':'14','c':3,'d':4}}]");
  assert_json (fold_statement (self, 31)->extra, "{'a':1,'b':2,'value':{'c':3,'d':4}}");
  fold (&self, STET_OP_STATEMENT_VALUE,
        "[{'type':'statement','id':'@31','a':1,'value':{'c':3,'d':4}}]",
        "[{'type':'statement','id':'@31','value':{'d':5,'e':6},'f':7}]");
  assert_json (fold_statement (self, 31)->extra, "{'b':2,'value':{'d':5,'e':6},'f':7}");
  assert_string_equal (fold_statement (self, 31)->value, "14");
  fold (&self, STET_OP_STATEMENT_VALUE, "[{'type':'statement','id':'@31','b':2,'value':{'d':5,'e':6},'f':7}]", "[{'type':'statement','id':'@31'}]");
  assert_null (fold_statement (self, 31)->extra);
}

static void
test_case__removed_article_leaves_its_text (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autofree char *sha256 = fold_expand ("#C");

  fold (&self, STET_OP_ARTICLE_REMOVE, "[{'type':'article','id':'@13','number':3,'title':'Third','text_sha256':'#C'}]", "[]");
  assert_int_equal (stet_case_get_n_articles (self), 2);
  assert_non_null (stet_case_find_text (self, sha256));
  fold (&self, STET_OP_UNDO, "[]", "[{'type':'article','id':'@13','number':3,'title':'Third','text_sha256':'#C'}]");
  assert_string_equal (fold_article (self, 13)->title, "Third");
}

static void
test_case__texts_are_kept_once (void **state)
{
  g_autoptr (StetCase) self = fold_new ();
  g_autoptr (StetArticleText) text = fold_text ('A');
  g_autoptr (StetCase) next = stet_case_add_text (self, text);

  assert_int_equal (stet_case_get_n_texts (next), 3);
  for (guint i = 1; i < 3; i++)
    assert_true (strcmp (stet_article_text_get_sha256 (stet_case_get_nth_text (self, i - 1)), stet_article_text_get_sha256 (stet_case_get_nth_text (self, i))) < 0);
  assert_null (stet_case_get_nth_text (self, 3));
}

static void
test_case__unknown_members_are_not_compared (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autoptr (StetJson) extra = fold_json ("{'newer':true}");
  g_autoptr (StetCase) next = stet_case_with_extra (self, extra);

  fold (&next, STET_OP_CLAIM_TITLE, "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','newer':1}]");

  assert_json (stet_case_get_extra (next), "{'newer':true}");
  assert_null (stet_case_get_extra (self));
  assert_same_case (self, next);
}

static void
test_case__difference_is_named (void **state)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *expected;
  } cases[] = {
    { "[{'type':'case','id':'@1'}]", "[{'type':'case','id':'@1','scale':'five'}]", "case @1 scale" },
    { "[{'type':'article','id':'@12'}]", "[{'type':'article','id':'@12','outlet':'Wire'}]", "article @12 outlet" },
    { "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','verdict':{'by':'Ann'}}]", "claim @21 verdict.by" },
    { "[{'type':'statement','id':'@31','end':24}]", "[{'type':'statement','id':'@31','end':25}]", "statement @31 end" },
    { "[{'type':'statement','id':'@31'}]", "[]", "statement @31" },
    { "[]", "[{'type':'evidence','id':'@41','claim':'@21'}]", "evidence @41" },
    { "[]", "[{'type':'mark','id':'@51','article':'@11','text':'#A','end':1}]", "mark @51" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetCase) self = fold_new_filled ();
      g_autoptr (StetCase) next = stet_case_ref (self);
      g_autofree char *expected = fold_expand (cases[i].expected);
      g_autofree char *where = NULL;
      g_autofree char *back = NULL;

      fold (&next, STET_OP_CASE_TITLE, cases[i].before, cases[i].after);
      if (stet_case_equal_state (self, next, &where))
        fail_msg ("%s: no difference", expected);
      assert_false (stet_case_equal_state (next, self, &back));
      assert_string_equal (where, expected);
      assert_string_equal (back, expected);
    }
}

/* A change that is wrong, what the error must say, and its code. */
typedef struct
{
  const char *before;
  const char *after;
  const char *message;
} Hostile;

static const Hostile hostile[] = {
  /* The form of the deltas. */
  { "{}", "[]", "$.before: expected an array" },
  { "[]", "'x'", "$.after: expected an array" },
  { "[]", "[7]", "$.after[0]: expected an object" },
  { "[]", "[{'id':'@91'}]", "$.after[0]" },
  { "[]", "[{'type':'sentence','id':'@91'}]", "$.after[0].type" },
  { "[]", "[{'type':'claim'}]", "$.after[0]" },
  { "[]", "[{'type':'claim','id':'one','number':9}]", "$.after[0].id" },
  { "[]", "[{'type':'claim','id':'@91','number':9},{'type':'claim','id':'@91','number':10}]", "$.after[1].id: the same record is there twice" },
  { "[{'type':'claim','id':'@21'}]", "[{'type':'article','id':'@21'}]", "$.after[0].type" },
  /* What is there and what is not. */
  { "[]", "[{'type':'claim','id':'@21','number':9}]", "$.after[0].id: there already is a record with this id, of type claim" },
  { "[]", "[{'type':'claim','id':'@11','number':9}]", "$.after[0].id: there already is a record with this id, of type article" },
  { "[]", "[{'type':'article','id':'@1','number':9,'text_sha256':'#A'}]", "$.after[0].id: there already is a record with this id, of type case" },
  { "[{'type':'claim','id':'@91'}]", "[]", "$.before[0].id: there is no such claim" },
  { "[{'type':'claim','id':'@91'}]", "[{'type':'claim','id':'@91'}]", "$.before[0].id: there is no such claim" },
  { "[{'type':'evidence','id':'@31'}]", "[]", "$.before[0].id: there is no such evidence" },
  { "[]", "[{'type':'case','id':'@2'}]", "$.after[0].id: the review has another id" },
  { "[{'type':'case','id':'@1'}]", "[]", "$.before[0].type: the review itself cannot be removed" },
  /* Values. */
  { "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','title':7}]", "$.after[0].title: expected a string" },
  { "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','title':null}]", "$.after[0].title: expected a string" },
  { "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','kind':'rumour'}]", "$.after[0].kind" },
  { "[{'type':'claim','id':'@21','kind':'rumour'}]", "[{'type':'claim','id':'@21'}]", "$.before[0].kind" },
  { "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','verdict':7}]", "$.after[0].verdict: expected an object" },
  { "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','verdict':{'rating':-1}}]", "$.after[0].verdict.rating" },
  { "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','verdict':{'rating':100}}]", "$.after[0].verdict.rating" },
  { "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','verdict':{'rating':1.0}}]", "$.after[0].verdict.rating" },
  { "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','verdict':{'at':'yesterday'}}]", "$.after[0].verdict.at" },
  { "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','anchor':'first'}]", "$.after[0].anchor" },
  { "[{'type':'article','id':'@11'}]", "[{'type':'article','id':'@11','published':'June'}]", "$.after[0].published: not a date" },
  { "[{'type':'article','id':'@11'}]", "[{'type':'article','id':'@11','published':'2024-02-30'}]", "$.after[0].published: not a date" },
  { "[{'type':'article','id':'@11'}]", "[{'type':'article','id':'@11','retrieved':'2024-06-21'}]", "$.after[0].retrieved" },
  { "[{'type':'article','id':'@11'}]", "[{'type':'article','id':'@11','original_size':-5}]", "$.after[0].original_size" },
  { "[{'type':'article','id':'@11'}]", "[{'type':'article','id':'@11','text_sha256':'abc'}]", "$.after[0].text_sha256" },
  /* Numbers. */
  { "[]", "[{'type':'claim','id':'@91'}]", "$.after[0]: “number”: missing" },
  { "[]", "[{'type':'claim','id':'@91','number':0}]", "$.after[0].number: missing" },
  { "[]", "[{'type':'claim','id':'@91','number':1}]", "$.after[0].number: there already is one with this number" },
  { "[]", "[{'type':'claim','id':'@91','number':5},{'type':'claim','id':'@92','number':5}]", "$.after[1].number: there already is one with this number" },
  { "[]", "[{'type':'claim','id':'@91','number':2147483648}]", "$.after[0].number" },
  { "[{'type':'claim','id':'@21','number':1}]", "[{'type':'claim','id':'@21','number':2}]", "$.after[0].number: a number never changes" },
  { "[{'type':'claim','id':'@21','number':1}]", "[{'type':'claim','id':'@21'}]", "a number never changes" },
  { "[{'type':'article','id':'@11'}]", "[{'type':'article','id':'@11','number':7}]", "$.after[0].number: a number never changes" },
  { "[]", "[{'type':'article','id':'@91','number':2,'text_sha256':'#A'}]", "$.after[0].number: there already is one with this number" },
  /* References. */
  { "[]", "[{'type':'article','id':'@91','number':9}]", "“text_sha256”: missing" },
  { "[{'type':'article','id':'@11','text_sha256':'#A'}]", "[{'type':'article','id':'@11'}]", "“text_sha256”: missing" },
  { "[]", "[{'type':'article','id':'@91','number':9,'text_sha256':'0000000000000000000000000000000000000000000000000000000000000000'}]", "$.after[0].text_sha256: there is no text with this SHA-256" },
  { "[]", "[{'type':'statement','id':'@91','article':'@11','text':'#A','end':3}]", "“claim”: missing" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@92','article':'@11','text':'#A','end':3}]", "$.after[0].claim: there is no such claim" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@11','article':'@11','text':'#A','end':3}]", "$.after[0].claim: there is no such claim" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@21','article':'@21','text':'#A','end':3}]", "$.after[0].article: there is no such article" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@21','text':'#A','end':3}]", "“article”: missing" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@21','article':'@11','end':3}]", "“text”: missing" },
  { "[]", "[{'type':'evidence','id':'@91'}]", "“claim”: missing" },
  { "[]", "[{'type':'evidence','id':'@91','claim':'@31'}]", "$.after[0].claim: there is no such claim" },
  { "[{'type':'statement','id':'@31','claim':'@21'}]", "[{'type':'statement','id':'@31'}]", "“claim”: missing" },
  { "[{'type':'claim','id':'@21'}]", "[]", "$.before[0]: the claim still has statements, evidence or marks" },
  { "[{'type':'claim','id':'@21'},{'type':'statement','id':'@31'}]", "[]", "$.before[0]: the claim still has statements, evidence or marks" },
  { "[{'type':'claim','id':'@21'}]", "[{'type':'evidence','id':'@91','claim':'@21'}]", "$.after[0].claim: there is no such claim" },
  { "[{'type':'article','id':'@11'}]", "[]", "$.before[0]: the article still has statements or marks" },
  { "[{'type':'article','id':'@11'},{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','title':'x'}]", "$.before[0]: the article still has statements or marks" },
  { "[{'type':'article','id':'@11'}]", "[{'type':'article','id':'@91','number':1,'text_sha256':'#A'}]", "$.before[0]: the article still has statements or marks" },
  /* Passages. */
  { "[]", "[{'type':'statement','id':'@91','claim':'@21','article':'@11','text':'#A'}]", "“end”: the passage is empty" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@21','article':'@11','text':'#A','start':5,'end':5}]", "$.after[0].end: the passage is empty" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@21','article':'@11','text':'#A','start':6,'end':5}]", "$.after[0].end: the passage is empty" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@21','article':'@11','text':'#A','start':0,'end':71}]", "$.after[0].end: beyond the end of the text, which has 70 code points" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@21','article':'@11','text':'#A','start':-1,'end':5}]", "$.after[0].start" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@21','article':'@11','text':'#A','start':0,'end':9007199254740993}]", "$.after[0].end" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@21','article':'@12','text':'#B','start':22,'end':24}]", "$.after[0].end: inside what a reader sees as one character" },
  { "[]", "[{'type':'statement','id':'@91','claim':'@21','article':'@12','text':'#B','start':28,'end':29}]", "$.after[0].start: inside what a reader sees as one character" },
  { "[{'type':'statement','id':'@32','start':15,'end':21}]", "[{'type':'statement','id':'@32','start':23,'end':28}]", "$.after[0].end: inside what a reader sees as one character" },
  { "[{'type':'statement','id':'@32','start':15}]", "[{'type':'statement','id':'@32','start':21}]", "“end”: the passage is empty" },
  /* Marks. */
  { "[]", "[{'type':'mark','id':'@91','article':'@11','text':'#A','claim':'@21','end':2}]", "$.after[0].claim: a mark on a passage belongs to no claim" },
  { "[]", "[{'type':'mark','id':'@91','kind':'not-there','article':'@13'}]", "“claim”: missing" },
  { "[]", "[{'type':'mark','id':'@91','kind':'not-there','article':'@13','claim':'@21','text':'#C'}]", "$.after[0].text: what is not there has no passage" },
  { "[]", "[{'type':'mark','id':'@91','kind':'not-there','claim':'@21'}]", "“article”: missing" },
  { "[]", "[{'type':'mark','id':'@91','kind':'headline','article':'@13'}]", "“text”: missing" },
};

static void
test_case__refuses_hostile_changes (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (StetCase) self = fold_new_filled ();
      g_autoptr (StetCase) copy = fold_new_filled ();
      g_autoptr (GError) error = NULL;
      g_autoptr (StetCase) next = fold_apply (self, STET_OP_CLAIM_CREATE, hostile[i].before, hostile[i].after, &error);

      if (next != NULL)
        fail_msg ("%s %s: was taken", hostile[i].before, hostile[i].after);
      if (!g_error_matches (error, STET_ERROR, STET_ERROR_INVALID) || strstr (error->message, hostile[i].message) == NULL)
        fail_msg ("%s %s: %s", hostile[i].before, hostile[i].after, error->message);
      /* The case is as it was, and works. */
      assert_same_case (self, copy);
      fold (&self, STET_OP_CASE_TITLE, "[{'type':'case','id':'@1'}]", "[{'type':'case','id':'@1','title':'x'}]");
    }
}

static void
test_case__refuses_a_change_twice (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autoptr (StetCase) next = NULL;
  g_autoptr (StetCase) again = NULL;
  g_autoptr (StetJson) none = fold_json ("[]");
  g_autoptr (StetChange) change = fold_change (STET_OP_CASE_TITLE, none, none);
  g_autoptr (GError) error = NULL;

  next = stet_case_apply (self, change, &error);
  assert_non_null (next);
  again = stet_case_apply (next, change, &error);
  assert_null (again);
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_INVALID));
}

/* Without a place for the error nothing else happens. */
static void
test_case__error_may_be_ignored (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();

  assert_null (fold_apply (self, STET_OP_CLAIM_DELETE, "[{'type':'claim','id':'@21'}]", "[]", NULL));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_case__empty_has_nothing),
    cmocka_unit_test (test_case__fold_builds_what_the_changes_say),
    cmocka_unit_test (test_case__records_have_one_type),
    cmocka_unit_test (test_case__statements_of_an_article_are_ordered),
    cmocka_unit_test (test_case__label_has_a_row_only_where_there_are_several),
    cmocka_unit_test (test_case__marks_and_looked_for_are_apart),
    cmocka_unit_test (test_case__evidence_keeps_its_order),
    cmocka_unit_test (test_case__order_within_a_change_is_free),
    cmocka_unit_test (test_case__statement_moves_with_its_counts),
    cmocka_unit_test (test_case__new_text_moves_the_bytes),
    cmocka_unit_test (test_case__snapshots_share_and_stay),
    cmocka_unit_test (test_case__unknown_op_makes_it_read_only),
    cmocka_unit_test (test_case__unknown_members_come_and_go_one_by_one),
    cmocka_unit_test (test_case__removed_article_leaves_its_text),
    cmocka_unit_test (test_case__texts_are_kept_once),
    cmocka_unit_test (test_case__unknown_members_are_not_compared),
    cmocka_unit_test (test_case__difference_is_named),
    cmocka_unit_test (test_case__refuses_hostile_changes),
    cmocka_unit_test (test_case__refuses_a_change_twice),
    cmocka_unit_test (test_case__error_may_be_ignored),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
