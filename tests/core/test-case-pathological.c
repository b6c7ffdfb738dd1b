/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-limits.h"

#include "stet-fold-test.h"

/* Cases larger and odder than any person makes them, up to the caps and one
 * past them. */

static StetJson *
new_record (const char *type,
            guint id)
{
  StetJson *json = stet_json_new_object ();
  g_autofree char *text = fold_dup_id (id);

  stet_json_object_take (json, "type", stet_json_new_string (type));
  stet_json_object_take (json, "id", stet_json_new_string (text));
  return json;
}

static void
set_id (StetJson *record,
        const char *name,
        guint id)
{
  g_autofree char *text = fold_dup_id (id);

  stet_json_object_take (record, name, stet_json_new_string (text));
}

static void
set_text (StetJson *record,
          const char *name,
          char which)
{
  static char *sha256[3] = { NULL };

  if (sha256[which - 'A'] == NULL)
    {
      g_autoptr (StetArticleText) text = fold_text (which);

      sha256[which - 'A'] = g_strdup (stet_article_text_get_sha256 (text));
    }
  stet_json_object_take (record, name, stet_json_new_string (sha256[which - 'A']));
}

/* Statements in the first article of fold_new_filled(). */
static void
add_statements (StetJson *after,
                guint first,
                guint n,
                guint claim)
{
  for (guint i = 0; i < n; i++)
    {
      StetJson *record = new_record ("statement", first + i);

      set_id (record, "claim", claim);
      set_id (record, "article", 11);
      set_text (record, "text", 'A');
      stet_json_object_take (record, "start", stet_json_new_int (first % 7 + i % 50));
      stet_json_object_take (record, "end", stet_json_new_int (60));
      stet_json_array_take (after, record);
    }
}

static void
add_claims (StetJson *after,
            guint first,
            guint n,
            guint number)
{
  for (guint i = 0; i < n; i++)
    {
      StetJson *record = new_record ("claim", first + i);

      stet_json_object_take (record, "number", stet_json_new_int (number + i));
      stet_json_array_take (after, record);
    }
}

static StetCase *
apply_json (const StetCase *self,
            const StetJson *before,
            const StetJson *after,
            GError **error)
{
  g_autoptr (StetChange) change = fold_change (STET_OP_CLAIM_CREATE, before, after);

  return stet_case_apply (self, change, error);
}

static void
take_json (StetCase **self,
           const StetJson *before,
           const StetJson *after)
{
  g_autoptr (GError) error = NULL;
  StetCase *next = apply_json (*self, before, after, &error);

  if (next == NULL)
    fail_msg ("%s", error->message);
  stet_case_unref (*self);
  *self = next;
}

static void
assert_too_large (const StetCase *self,
                  const StetJson *after)
{
  g_autoptr (StetJson) none = stet_json_new_array ();
  g_autoptr (GError) error = NULL;

  assert_null (apply_json (self, none, after, &error));
  if (!g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE))
    fail_msg ("%s", error->message);
}

static void
test_case__statements_of_a_claim_have_a_cap (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autoptr (StetJson) none = stet_json_new_array ();
  g_autoptr (StetJson) most = stet_json_new_array ();
  g_autoptr (StetJson) one = stet_json_new_array ();

  /* The claim has two already. */
  add_statements (most, 100000, STET_LIMIT_PER_CLAIM - 2, 21);
  take_json (&self, none, most);
  assert_int_equal (fold_claim (self, 21)->n_statements, STET_LIMIT_PER_CLAIM);
  add_statements (one, 200000, 1, 21);
  assert_too_large (self, one);

  /* And all of them go at once. */
  take_json (&self, most, none);
  assert_int_equal (fold_claim (self, 21)->n_statements, 2);
  take_json (&self, none, one);
}

static void
test_case__statements_of_an_article_have_a_cap (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autoptr (StetJson) none = stet_json_new_array ();
  g_autoptr (StetJson) most = stet_json_new_array ();
  g_autoptr (StetJson) one = stet_json_new_array ();
  const guint per_claim = STET_LIMIT_PER_CLAIM / 2;
  const guint n_claims = STET_LIMIT_STATEMENTS_PER_ARTICLE / per_claim;

  add_claims (most, 1000, n_claims, 2);
  for (guint i = 0; i < n_claims; i++)
    add_statements (most, 100000 + i * per_claim, per_claim - (i == 0), 1000 + i);
  take_json (&self, none, most);
  assert_int_equal (stet_case_get_n_statements_in (self, fold_article (self, 11)), STET_LIMIT_STATEMENTS_PER_ARTICLE);
  add_statements (one, 900000, 1, 1000);
  assert_too_large (self, one);

  /* One of them is edited as fast as the only one. */
  fold (&self, STET_OP_STATEMENT_RELATION, "[{'type':'statement','id':'@150001'}]", "[{'type':'statement','id':'@150001','relation':'conflict'}]");
  assert_int_equal (stet_case_get_tally (self)->n_by_status[STET_STATUS_CONFLICTING], 1);
  fold (&self, STET_OP_ARTICLE_ROLE, "[{'type':'article','id':'@11','role':'checked'}]", "[{'type':'article','id':'@11'}]");
  assert_int_equal (stet_case_get_tally (self)->n_left, n_claims + 1);
}

static void
test_case__marks_of_an_article_have_a_cap (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autoptr (StetJson) none = stet_json_new_array ();
  g_autoptr (StetJson) most = stet_json_new_array ();
  g_autoptr (StetJson) one = stet_json_new_array ();

  for (guint i = 0; i <= STET_LIMIT_MARKS_PER_ARTICLE; i++)
    {
      StetJson *record = new_record ("mark", 100000 + i);

      set_id (record, "article", 11);
      set_text (record, "text", 'A');
      stet_json_object_take (record, "end", stet_json_new_int (1 + i % 60));
      stet_json_array_take (i < STET_LIMIT_MARKS_PER_ARTICLE ? most : one, record);
    }
  take_json (&self, none, most);
  assert_int_equal (stet_case_get_n_marks_in (self, fold_article (self, 11)), STET_LIMIT_MARKS_PER_ARTICLE);
  assert_too_large (self, one);
}

static void
test_case__articles_have_a_cap (void **state)
{
  g_autoptr (StetCase) self = fold_new ();
  g_autoptr (StetJson) none = stet_json_new_array ();
  g_autoptr (StetJson) most = stet_json_new_array ();
  g_autoptr (StetJson) one = stet_json_new_array ();

  for (guint i = 0; i <= STET_LIMIT_ARTICLES; i++)
    {
      StetJson *record = new_record ("article", 100000 + i);

      stet_json_object_take (record, "number", stet_json_new_int (i + 1));
      set_text (record, "text_sha256", 'A');
      stet_json_array_take (i < STET_LIMIT_ARTICLES ? most : one, record);
    }
  take_json (&self, none, most);
  assert_int_equal (stet_case_get_n_articles (self), STET_LIMIT_ARTICLES);
  assert_too_large (self, one);
  take_json (&self, most, none);
  assert_int_equal (stet_case_get_n_articles (self), 0);
}

static void
test_builder__has_the_same_caps (void **state)
{
  g_autoptr (StetProblems) problems = stet_problems_new ();
  g_autoptr (StetCaseBuilder) builder = stet_case_builder_new (problems);
  g_autoptr (StetArticleText) text = fold_text ('A');
  g_autoptr (StetJson) info = fold_json ("{'id':'@1'}");
  g_autoptr (StetJson) article = fold_json ("{'id':'@11','number':1,'text_sha256':'#A'}");
  g_autoptr (StetJson) claim = fold_json ("{'id':'@21','number':1}");
  g_autoptr (StetJson) statements = stet_json_new_array ();
  const StetRecordFrame frame = { .others = (const char *const[]){ "type", NULL } };
  StetJsonCursor cursor, element;

  stet_case_builder_add_text (builder, text);
  stet_json_cursor_init (&cursor, info);
  assert_true (stet_case_builder_add (builder, STET_RECORD_CASE, &cursor, NULL));
  stet_json_cursor_init (&cursor, article);
  assert_true (stet_case_builder_add (builder, STET_RECORD_ARTICLE, &cursor, NULL));
  stet_json_cursor_init (&cursor, claim);
  assert_true (stet_case_builder_add (builder, STET_RECORD_CLAIM, &cursor, NULL));
  add_statements (statements, 100000, STET_LIMIT_PER_CLAIM + 1, 21);
  stet_json_cursor_init (&cursor, statements);
  for (guint i = 0; stet_json_cursor_enter_element (&cursor, i, &element); i++)
    assert_true (stet_case_builder_add (builder, STET_RECORD_STATEMENT, &element, &frame));
  assert_null (stet_case_builder_finish (builder));
  assert_int_equal (stet_problems_get_n (problems), 1);
  assert_string_equal (stet_problems_get (problems, 0)->path, "$.claims");
}

/* All on the same words: only the id tells them apart. */
static void
test_case__many_statements_of_one_passage_keep_an_order (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  const StetArticle *article = fold_article (self, 11);
  const char *last = "";

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *after = g_strdup_printf ("[{'type':'statement','id':'@%u','claim':'@21','article':'@11','text':'#A','start':15,'end':24}]", 1000 + i * 7919 % 500);

      fold (&self, STET_OP_STATEMENT_ADD, "[]", after);
    }
  assert_int_equal (stet_case_get_n_statements_in (self, article), 501);
  for (guint i = 0; i < 501; i++)
    {
      const StetStatement *statement = stet_case_get_statement_in (self, article, i);

      assert_true (strcmp (last, statement->id) < 0);
      assert_ptr_equal (fold_claim (self, 21)->statements[i], statement);
      last = statement->id;
    }
}

/* One letter of a hundred thousand signs: a passage can hold it, not cut it. */
static void
test_case__letter_without_end_is_not_cut (void **state)
{
  g_autoptr (GString) string = g_string_new ("ab g");
  g_autoptr (StetArticleText) text = NULL;
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autoptr (StetCase) next = NULL;
  g_autofree char *article = NULL;
  g_autofree char *whole = NULL;
  static const guint inside[] = { 5, 1000, 100003 };

  for (guint i = 0; i < 100000; i++)
    g_string_append (string, "\xcc\x88");
  g_string_append (string, " end");
  text = stet_article_text_new (string->str, -1, STET_ARTICLE_PLAIN, NULL);
  next = stet_case_add_text (self, text);
  article = g_strdup_printf ("[{'type':'article','id':'@14','number':4,'text_sha256':'%s'}]", stet_article_text_get_sha256 (text));
  fold (&next, STET_OP_ARTICLE_ADD, "[]", article);
  for (gsize i = 0; i < G_N_ELEMENTS (inside); i++)
    {
      g_autofree char *after = g_strdup_printf ("[{'type':'statement','id':'@91','claim':'@21','article':'@14','text':'%s','end':%u}]", stet_article_text_get_sha256 (text), inside[i]);

      assert_null (fold_apply (next, STET_OP_STATEMENT_ADD, "[]", after, NULL));
    }
  whole = g_strdup_printf ("[{'type':'statement','id':'@91','claim':'@21','article':'@14','text':'%s','start':3,'end':100004}]", stet_article_text_get_sha256 (text));
  fold (&next, STET_OP_STATEMENT_ADD, "[]", whole);
  assert_int_equal (fold_statement (next, 91)->end, 4 + 200000);
}

/* Unknown members may be as deep as a file may be. */
static void
test_case__deep_unknown_members_are_kept (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autofree char *opening = g_strnfill (60, '[');
  g_autofree char *closing = g_strnfill (60, ']');
  g_autofree char *after = g_strdup_printf ("[{'type':'claim','id':'@21','newer':%s%s}]", opening, closing);
  g_autofree char *extra = g_strdup_printf ("{'newer':%s%s}", opening, closing);

  fold (&self, STET_OP_CLAIM_TITLE, "[{'type':'claim','id':'@21'}]", after);
  assert_json (fold_claim (self, 21)->extra, extra);
}

static void
test_case__many_snapshots_stay_what_they_were (void **state)
{
  g_autoptr (GPtrArray) snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_case_unref);
  g_autoptr (StetCase) self = fold_new_filled ();

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *after = g_strdup_printf ("[{'type':'claim','id':'@21','title':'%u'}]", i);

      fold (&self, STET_OP_CLAIM_TITLE, "[{'type':'claim','id':'@21','title':''}]", after);
      g_ptr_array_add (snapshots, stet_case_ref (self));
    }
  /* Letting go of every second one leaves the others whole. */
  for (guint i = 0; i < snapshots->len; i += 2)
    g_clear_pointer (&snapshots->pdata[i], stet_case_unref);
  for (guint i = 1; i < snapshots->len; i += 2)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      assert_string_equal (fold_claim (snapshots->pdata[i], 21)->title, title);
      assert_int_equal (stet_case_get_n_changes (snapshots->pdata[i]), 4 + i);
    }
}

static gpointer
read_cb (gpointer data)
{
  StetCase *self = data;
  guint sum = 0;

  for (guint round = 0; round < 200; round++)
    for (guint i = 0; i < stet_case_get_n_claims (self); i++)
      {
        g_autoptr (StetCase) held = stet_case_ref (self);

        sum += stet_case_get_claim (held, i)->n_statements;
      }
  stet_case_unref (self);
  return GUINT_TO_POINTER (sum);
}

/* Workers read the snapshots that they were given while edits go on. */
static void
test_case__is_read_while_it_is_edited (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_cb, stet_case_ref (self));
  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *after = g_strdup_printf ("[{'type':'statement','id':'@%u','claim':'@21','article':'@13','text':'#C','start':%u,'end':30}]", 1000 + i, i % 20);

      fold (&self, STET_OP_STATEMENT_ADD, "[]", after);
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    assert_int_equal (GPOINTER_TO_UINT (g_thread_join (threads[i])), 400);
  assert_int_equal (fold_claim (self, 21)->n_statements, 502);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_case__statements_of_a_claim_have_a_cap),
    cmocka_unit_test (test_case__statements_of_an_article_have_a_cap),
    cmocka_unit_test (test_case__marks_of_an_article_have_a_cap),
    cmocka_unit_test (test_case__articles_have_a_cap),
    cmocka_unit_test (test_builder__has_the_same_caps),
    cmocka_unit_test (test_case__many_statements_of_one_passage_keep_an_order),
    cmocka_unit_test (test_case__letter_without_end_is_not_cut),
    cmocka_unit_test (test_case__deep_unknown_members_are_kept),
    cmocka_unit_test (test_case__many_snapshots_stay_what_they_were),
    cmocka_unit_test (test_case__is_read_while_it_is_edited),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
