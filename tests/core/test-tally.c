/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-fold-test.h"

/* One line is one claim: its articles, its statements, and what follows.
 *
 * articles: a word each: "+" under check or "-" back-up, then the origin, "."
 *   for none.
 * statements: a word each: the article's letter, then relation (- none, = agrees,
 *   x conflicts, ~ scope differs) and perhaps f or o for forecast or outcome.
 *   The first one of the list is the anchor, if they are in the order of the
 *   articles; "!" behind a statement makes it the anchor.
 * looked: letters of the articles in which it was looked for in vain. */
typedef struct
{
  const char *what;
  const char *articles;
  const char *statements;
  const char *looked;
  const char *claim; /* members of the claim */
  StetStatus status;
  guint n_articles;
  guint n_origins;
  gboolean is_left;
} StatusCase;

static const StatusCase statuses[] = {
  { "nothing at all", "+.", "", "", "", STET_STATUS_OPEN, 0, 0, FALSE },
  { "one statement", "+. -.", "A-", "", "", STET_STATUS_OPEN, 1, 1, TRUE },
  { "two, not judged", "+. -.", "A- B-", "", "", STET_STATUS_OPEN, 2, 2, TRUE },
  { "two agree", "+. -.", "A- B=", "", "", STET_STATUS_CORROBORATED, 2, 2, TRUE },
  { "two of one origin agree", "+AP -AP", "A- B=", "", "", STET_STATUS_SINGLE_SOURCE, 2, 1, TRUE },
  { "origins have cases", "+AP -ap", "A- B=", "", "", STET_STATUS_CORROBORATED, 2, 2, TRUE },
  { "a named origin is not one without", "+AP -.", "A- B=", "", "", STET_STATUS_CORROBORATED, 2, 2, TRUE },
  { "two rows of one article agree", "+. -.", "A- A=", "", "", STET_STATUS_SINGLE_SOURCE, 1, 1, TRUE },
  { "agreement with an agency twice", "+. -AP -AP", "A- B= C=", "", "", STET_STATUS_CORROBORATED, 3, 2, TRUE },
  { "one agrees, another origin is silent", "+AP -AP -.", "A- B= C-", "", "", STET_STATUS_SINGLE_SOURCE, 3, 2, TRUE },
  { "a conflict beats agreement", "+. -. -.", "A- B= Cx", "", "", STET_STATUS_CONFLICTING, 3, 3, TRUE },
  { "a conflict beats scope", "+. -. -.", "A- B~ Cx", "", "", STET_STATUS_CONFLICTING, 3, 3, TRUE },
  { "scope beats agreement", "+. -. -.", "A- B= C~", "", "", STET_STATUS_RECONCILED, 3, 3, TRUE },
  { "a conflict within one article", "+.", "A- Ax", "", "", STET_STATUS_CONFLICTING, 1, 1, TRUE },
  { "the anchor's own relation is not looked at", "+. -.", "Ax B-", "", "", STET_STATUS_OPEN, 2, 2, TRUE },
  { "nor that of an anchor that was chosen", "+. -.", "A= Bx!", "", "", STET_STATUS_CORROBORATED, 2, 2, TRUE },
  { "the first one counts then", "+. -.", "Ax B-!", "", "", STET_STATUS_CONFLICTING, 2, 2, TRUE },
  { "a forecast does not corroborate an outcome", "+. -.", "A-o B=f", "", "", STET_STATUS_SINGLE_SOURCE, 2, 2, TRUE },
  { "nor the other way round", "+. -.", "A-f B=o", "", "", STET_STATUS_SINGLE_SOURCE, 2, 2, TRUE },
  { "two forecasts do", "+. -.", "A-f B=f", "", "", STET_STATUS_CORROBORATED, 2, 2, TRUE },
  { "a forecast and a statement that says neither do", "+. -.", "A-f B=", "", "", STET_STATUS_CORROBORATED, 2, 2, TRUE },
  { "an outcome besides the forecast does", "+. -. -.", "A-o B=f C=o", "", "", STET_STATUS_CORROBORATED, 3, 3, TRUE },
  { "only here", "+. -. -.", "A-", "BC", "", STET_STATUS_SINGLE_SOURCE, 1, 1, TRUE },
  { "one article was not looked through", "+. -. -.", "A-", "B", "", STET_STATUS_OPEN, 1, 1, TRUE },
  { "those of the same origin need not be", "+AP -AP -.", "A-", "C", "", STET_STATUS_SINGLE_SOURCE, 1, 1, TRUE },
  { "nor do they help", "+AP -AP -.", "A-", "B", "", STET_STATUS_OPEN, 1, 1, TRUE },
  { "there is no other origin", "+AP -AP", "A-", "B", "", STET_STATUS_OPEN, 1, 1, TRUE },
  { "two origins are not only here", "+. -. -.", "A- B-", "C", "", STET_STATUS_OPEN, 2, 2, TRUE },
  { "an opinion", "+. -.", "A- Bx", "", ",'kind':'opinion'", STET_STATUS_OPINION, 2, 2, FALSE },
  { "nothing to check", "+. -.", "A- B=", "", ",'kind':'not-checkable'", STET_STATUS_NOT_CHECKABLE, 2, 2, FALSE },
  { "decided", "+. -.", "A- B=", "", ",'verdict':{'rating':1}", STET_STATUS_CORROBORATED, 2, 2, FALSE },
  { "not in the article under check", "+. -. -.", "B- C=", "", "", STET_STATUS_CORROBORATED, 2, 2, FALSE },
  { "no article is under check", "-. -.", "A- B=", "", "", STET_STATUS_CORROBORATED, 2, 2, TRUE },
  { "no statement and no article under check", "-.", "", "", "", STET_STATUS_OPEN, 0, 0, TRUE },
};

static void
add_articles (GString *out,
              const char *articles)
{
  g_auto (GStrv) words = g_strsplit (articles, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_string_append_printf (out, "%s{'type':'article','id':'@%u','number':%u,'role':'%s','text_sha256':'#A'", i > 0 ? "," : "", 71 + i, i + 1, words[i][0] == '+' ? "checked" : "backup");
      if (strcmp (words[i] + 1, ".") != 0)
        g_string_append_printf (out, ",'origin':'%s'", words[i] + 1);
      g_string_append_c (out, '}');
    }
}

static const char *
relation_name (char sign)
{
  switch (sign)
    {
    case '=':
      return "agree";
    case 'x':
      return "conflict";
    case '~':
      return "scope-differs";
    default:
      assert_int_equal (sign, '-');
      return "unset";
    }
}

/* The statements after one another in their texts; returns the anchor or 0. */
static guint
add_statements (GString *out,
                const char *statements)
{
  g_auto (GStrv) words = g_strsplit (statements, " ", -1);
  guint anchor = 0;

  for (guint i = 0; words[i] != NULL && words[i][0] != '\0'; i++)
    {
      guint article = 71 + (guint) (words[i][0] - 'A');

      g_string_append_printf (out, ",{'type':'statement','id':'@%u','claim':'@21','article':'@%u','text':'#A','start':%u,'end':%u,'relation':'%s'", 31 + i, article, i, i + 1, relation_name (words[i][1]));
      if (words[i][2] == 'f' || words[i][2] == 'o')
        g_string_append_printf (out, ",'value':{'outcome':'%s'}", words[i][2] == 'f' ? "forecast" : "outcome");
      g_string_append_c (out, '}');
      if (g_str_has_suffix (words[i], "!"))
        anchor = 31 + i;
    }
  return anchor;
}

static StetCase *
make_case (const StatusCase *wanted)
{
  StetCase *self = fold_new ();
  g_autoptr (GString) articles = g_string_new ("[");
  g_autoptr (GString) statements = g_string_new (NULL);
  g_autofree char *after = NULL;
  g_autofree char *anchor = NULL;
  guint number;

  add_articles (articles, wanted->articles);
  g_string_append_c (articles, ']');
  fold (&self, STET_OP_ARTICLE_ADD, "[]", articles->str);
  number = add_statements (statements, wanted->statements);
  anchor = number == 0 ? g_strdup ("") : g_strdup_printf (",'anchor':'@%u'", number);
  for (guint i = 0; wanted->looked[i] != '\0'; i++)
    g_string_append_printf (statements, ",{'type':'mark','id':'@%u','kind':'not-there','article':'@%u','claim':'@21'}", 51 + i, 71 + (guint) (wanted->looked[i] - 'A'));
  after = g_strdup_printf ("[{'type':'claim','id':'@21','number':1%s%s}%s]", anchor, wanted->claim, statements->str);
  fold (&self, STET_OP_CLAIM_CREATE, "[]", after);
  return self;
}

static void
test_tally__status_follows_from_relations_and_origins (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const StatusCase *wanted = &statuses[i];
      g_autoptr (StetCase) self = make_case (wanted);
      const StetClaim *claim = fold_claim (self, 21);

      if (claim->status != wanted->status || claim->n_articles != wanted->n_articles || claim->n_origins != wanted->n_origins || claim->is_left != wanted->is_left)
        fail_msg ("%s: %s, %u articles, %u origins, left %d", wanted->what, stet_status_names[claim->status], claim->n_articles, claim->n_origins, claim->is_left);
      assert_int_equal (stet_case_get_tally (self)->n_by_status[wanted->status], 1);
      assert_int_equal (stet_case_get_tally (self)->n_left, wanted->is_left);
    }
}

static void
test_tally__work_state_is_set_or_follows_from_the_verdict (void **state)
{
  static const struct
  {
    const char *claim;
    StetWorkState expected;
  } cases[] = {
    { "", STET_WORK_STATE_OPEN },
    { ",'verdict':{'rating':4}", STET_WORK_STATE_DECIDED },
    { ",'verdict':{'rationale':'why'}", STET_WORK_STATE_OPEN },
    { ",'work':{'state':'waiting'}", STET_WORK_STATE_WAITING },
    { ",'work':{'state':'waiting'},'verdict':{'rating':4}", STET_WORK_STATE_WAITING },
    { ",'work':{'state':'needs-attention'},'verdict':{'rating':4}", STET_WORK_STATE_NEEDS_ATTENTION },
    { ",'work':{'state':'auto','asked':'the mayor'}", STET_WORK_STATE_OPEN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StatusCase wanted = { "", "+.", "A-", "", cases[i].claim, STET_STATUS_OPEN, 1, 1, TRUE };
      g_autoptr (StetCase) self = make_case (&wanted);

      assert_int_equal (fold_claim (self, 21)->work_state, cases[i].expected);
      assert_int_equal (stet_case_get_tally (self)->n_by_work_state[cases[i].expected], 1);
    }
}

static void
test_tally__role_decides_what_is_left (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();

  fold (&self, STET_OP_CLAIM_CREATE, "[]",
        "[{'type':'claim','id':'@22','number':2},{'type':'statement','id':'@33','claim':'@22','article':'@13','text':'#C','start':0,'end':1}]");
  assert_true (fold_claim (self, 21)->is_left);
  assert_false (fold_claim (self, 22)->is_left);
  assert_int_equal (stet_case_get_tally (self)->n_in_check, 1);

  fold (&self, STET_OP_ARTICLE_ROLE, "[{'type':'article','id':'@13'}]", "[{'type':'article','id':'@13','role':'checked'}]");
  assert_true (fold_claim (self, 22)->is_left);
  assert_int_equal (stet_case_get_tally (self)->n_in_check, 2);

  fold (&self, STET_OP_ARTICLE_ROLE, "[{'type':'article','id':'@11','role':'checked'}]", "[{'type':'article','id':'@11'}]");
  assert_false (fold_claim (self, 21)->is_left);
  assert_int_equal (stet_case_get_tally (self)->n_left, 1);
  assert_int_equal (stet_case_get_tally (self)->n_checked_articles, 1);

  /* With the last article under check the measure changes for all. */
  fold (&self, STET_OP_ARTICLE_ROLE, "[{'type':'article','id':'@13','role':'checked'}]", "[{'type':'article','id':'@13'}]");
  assert_true (fold_claim (self, 21)->is_left);
  assert_true (fold_claim (self, 22)->is_left);
  assert_int_equal (stet_case_get_tally (self)->n_left, 2);
  assert_int_equal (stet_case_get_tally (self)->n_checked_articles, 0);
}

static void
test_tally__origin_decides_on_claims_already_there (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();

  fold (&self, STET_OP_STATEMENT_RELATION, "[{'type':'statement','id':'@32'}]", "[{'type':'statement','id':'@32','relation':'agree'}]");
  assert_int_equal (fold_claim (self, 21)->status, STET_STATUS_CORROBORATED);
  fold (&self, STET_OP_ARTICLE_ORIGIN,
        "[{'type':'article','id':'@11'},{'type':'article','id':'@12'}]",
        "[{'type':'article','id':'@11','origin':'AP'},{'type':'article','id':'@12','origin':'AP'}]");
  assert_int_equal (fold_claim (self, 21)->status, STET_STATUS_SINGLE_SOURCE);
  assert_int_equal (fold_claim (self, 21)->n_origins, 1);
  assert_int_equal (stet_case_get_tally (self)->n_by_status[STET_STATUS_SINGLE_SOURCE], 1);
  assert_int_equal (stet_case_get_tally (self)->n_by_status[STET_STATUS_CORROBORATED], 0);
  assert_int_equal (stet_case_get_article_tally (self, fold_article (self, 12))->n_by_status[STET_STATUS_SINGLE_SOURCE], 1);
}

/* An origin that is the id of an article that names none is still another. */
static void
test_tally__origin_may_look_like_an_id (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();

  fold (&self, STET_OP_ARTICLE_ORIGIN, "[{'type':'article','id':'@12'}]", "[{'type':'article','id':'@12','origin':'@11'}]");
  assert_int_equal (fold_claim (self, 21)->n_origins, 2);
}

static void
test_tally__only_here_ends_with_a_new_article (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();

  fold (&self, STET_OP_CLAIM_CREATE, "[]",
        "[{'type':'claim','id':'@22','number':2},{'type':'statement','id':'@33','claim':'@22','article':'@13','text':'#C','start':0,'end':1},"
        "{'type':'mark','id':'@51','kind':'not-there','article':'@11','claim':'@22'},{'type':'mark','id':'@52','kind':'not-there','article':'@12','claim':'@22'}]");
  assert_int_equal (fold_claim (self, 22)->status, STET_STATUS_SINGLE_SOURCE);
  fold (&self, STET_OP_ARTICLE_ADD, "[]", "[{'type':'article','id':'@14','number':4,'text_sha256':'#A'}]");
  assert_int_equal (fold_claim (self, 22)->status, STET_STATUS_OPEN);
  fold (&self, STET_OP_ARTICLE_ORIGIN,
        "[{'type':'article','id':'@13'},{'type':'article','id':'@14'}]",
        "[{'type':'article','id':'@13','origin':'AP'},{'type':'article','id':'@14','origin':'AP'}]");
  assert_int_equal (fold_claim (self, 22)->status, STET_STATUS_SINGLE_SOURCE);
  fold (&self, STET_OP_ARTICLE_ORIGIN, "[{'type':'article','id':'@14','origin':'AP'}]", "[{'type':'article','id':'@14'}]");
  assert_int_equal (fold_claim (self, 22)->status, STET_STATUS_OPEN);
  fold (&self, STET_OP_ARTICLE_REMOVE, "[{'type':'article','id':'@14','number':4,'text_sha256':'#A'}]", "[]");
  assert_int_equal (fold_claim (self, 22)->status, STET_STATUS_SINGLE_SOURCE);
  assert_int_equal (stet_case_get_tally (self)->n_by_status[STET_STATUS_SINGLE_SOURCE], 1);
}

static void
test_tally__many_origins_are_counted_once_each (void **state)
{
  const StatusCase wanted = { "", "+a -b -c -d -e -f -g -h -i -j -a -b -.", "A- B- C- D- E- F- G- H- I- J- K- L- M-", "", "", STET_STATUS_OPEN, 13, 11, TRUE };
  g_autoptr (StetCase) self = make_case (&wanted);

  assert_int_equal (fold_claim (self, 21)->n_articles, 13);
  assert_int_equal (fold_claim (self, 21)->n_origins, 11);
}

static void
test_tally__article_counts_a_claim_once (void **state)
{
  const StatusCase wanted = { "", "+. -.", "A- Ax Bx", "", "", STET_STATUS_CONFLICTING, 2, 2, TRUE };
  g_autoptr (StetCase) self = make_case (&wanted);
  const StetArticleTally *first = stet_case_get_article_tally (self, fold_article (self, 71));
  const StetArticleTally *second = stet_case_get_article_tally (self, fold_article (self, 72));

  assert_int_equal (first->n_statements, 2);
  assert_int_equal (first->n_claims, 1);
  assert_int_equal (first->n_by_status[STET_STATUS_CONFLICTING], 1);
  assert_int_equal (first->n_left, 1);
  assert_int_equal (second->n_statements, 1);
  assert_int_equal (second->n_decided, 0);
}

static void
test_claim__unexplained_until_somebody_says_why (void **state)
{
  static const struct
  {
    const char *statement;
    const char *claim;
    gboolean expected;
  } cases[] = {
    { "", "", FALSE },
    { ",'relation':'agree'", "", FALSE },
    { ",'relation':'conflict'", "", TRUE },
    { ",'relation':'scope-differs'", "", TRUE },
    { ",'relation':'conflict','explanation':'a count'", "", FALSE },
    { ",'relation':'conflict'", ",'verdict':{'rationale':'a slip'}", FALSE },
    { ",'relation':'conflict'", ",'anchor':'@32'", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetCase) self = fold_new_filled ();
      g_autofree char *statement = g_strdup_printf ("[{'type':'statement','id':'@32'%s},{'type':'claim','id':'@21'%s}]", cases[i].statement, cases[i].claim);

      fold (&self, STET_OP_STATEMENT_RELATION, "[{'type':'statement','id':'@32'},{'type':'claim','id':'@21'}]", statement);
      assert_int_equal (stet_claim_is_unexplained (fold_claim (self, 21)), cases[i].expected);
    }
}

static void
test_claim__anchor_is_the_first_statement_or_the_one_named (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();

  assert_ptr_equal (stet_claim_get_anchor (fold_claim (self, 21)), fold_statement (self, 31));
  fold (&self, STET_OP_CLAIM_ANCHOR, "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21','anchor':'@32'}]");
  assert_ptr_equal (stet_claim_get_anchor (fold_claim (self, 21)), fold_statement (self, 32));
  fold (&self, STET_OP_STATEMENT_REMOVE, "[{'type':'statement','id':'@32'}]", "[]");
  assert_ptr_equal (stet_claim_get_anchor (fold_claim (self, 21)), fold_statement (self, 31));
  fold (&self, STET_OP_STATEMENT_REMOVE, "[{'type':'statement','id':'@31'}]", "[]");
  assert_null (stet_claim_get_anchor (fold_claim (self, 21)));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tally__status_follows_from_relations_and_origins),
    cmocka_unit_test (test_tally__work_state_is_set_or_follows_from_the_verdict),
    cmocka_unit_test (test_tally__role_decides_what_is_left),
    cmocka_unit_test (test_tally__origin_decides_on_claims_already_there),
    cmocka_unit_test (test_tally__origin_may_look_like_an_id),
    cmocka_unit_test (test_tally__only_here_ends_with_a_new_article),
    cmocka_unit_test (test_tally__many_origins_are_counted_once_each),
    cmocka_unit_test (test_tally__article_counts_a_claim_once),
    cmocka_unit_test (test_claim__unexplained_until_somebody_says_why),
    cmocka_unit_test (test_claim__anchor_is_the_first_statement_or_the_one_named),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
