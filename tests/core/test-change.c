/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-text.h"

#include "stet-fold-test.h"

#define HASH_1 "1111111111111111111111111111111111111111111111111111111111111111"
#define HASH_2 "2222222222222222222222222222222222222222222222222222222222222222"

static const char *const parents[] = { HASH_1, HASH_2, NULL };

static StetChange *
new_change (const char *op,
            const char *target,
            const char *before,
            const char *after)
{
  g_autoptr (StetJson) before_json = fold_json (before);
  g_autoptr (StetJson) after_json = fold_json (after);
  g_autoptr (StetJson) extra = fold_json ("{'mood':'calm'}");
  g_autofree char *id = fold_dup_id (7);

  return stet_change_new (id, FOLD_AT, FOLD_BY, op, target, before_json, after_json, parents, extra);
}

static void
test_change__json_has_a_fixed_order (void **state)
{
  g_autofree char *target = fold_dup_id (6);
  g_autoptr (StetChange) plain = new_change (STET_OP_CLAIM_TITLE, "", "[]", "[{'type':'claim','id':'@21'}]");
  g_autoptr (StetChange) undo = new_change (STET_OP_UNDO, target, "[]", "[]");
  g_autoptr (StetJson) json = stet_change_to_json (plain, FALSE);
  g_autoptr (StetJson) whole = stet_change_to_json (undo, TRUE);
  g_autofree char *expected = NULL;

  assert_json (json, "{'id':'@7','at':'" FOLD_AT "','by':'Kim Doe','op':'claim.title','before':[],'after':[{'type':'claim','id':'@21'}],"
                     "'parents':['" HASH_1 "','" HASH_2 "'],'mood':'calm'}");
  expected = g_strdup_printf ("{'id':'@7','at':'" FOLD_AT "','by':'Kim Doe','op':'undo','target':'@6','before':[],'after':[],"
                              "'parents':['" HASH_1 "','" HASH_2 "'],'mood':'calm','hash':'%s'}",
                              undo->hash);
  assert_json (whole, expected);
}

/* The hash is that of the bytes that anybody can write down. */
static void
test_change__hash_is_that_of_its_compact_json (void **state)
{
  g_autoptr (StetChange) change = new_change (STET_OP_CLAIM_TITLE, "", "[]", "[]");
  g_autofree char *text = fold_expand ("{'id':'@7','at':'" FOLD_AT "','by':'Kim Doe','op':'claim.title','before':[],'after':[],"
                                       "'parents':['" HASH_1 "','" HASH_2 "'],'mood':'calm'}");
  g_autofree char *hash = stet_sha256_hex (text, strlen (text));

  assert_string_equal (change->hash, hash);
}

static void
test_change__hash_covers_every_member (void **state)
{
  static const char *const other_parents[] = { HASH_2, NULL };
  static const char *const no_parents[] = { NULL };
  g_autoptr (StetJson) none = fold_json ("[]");
  g_autoptr (StetJson) some = fold_json ("[{'type':'claim','id':'@21'}]");
  g_autoptr (StetJson) extra = fold_json ("{'mood':'calm'}");
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *id = fold_dup_id (1);
  g_autofree char *other_id = fold_dup_id (2);
  StetChange *changes[] = {
    stet_change_new (id, FOLD_AT, FOLD_BY, "undo", "", none, none, no_parents, NULL),
    stet_change_new (other_id, FOLD_AT, FOLD_BY, "undo", "", none, none, no_parents, NULL),
    stet_change_new (id, "2024-06-21T16:28:06Z", FOLD_BY, "undo", "", none, none, no_parents, NULL),
    stet_change_new (id, FOLD_AT, "Lee Doe", "undo", "", none, none, no_parents, NULL),
    stet_change_new (id, FOLD_AT, FOLD_BY, "redo", "", none, none, no_parents, NULL),
    stet_change_new (id, FOLD_AT, FOLD_BY, "undo", other_id, none, none, no_parents, NULL),
    stet_change_new (id, FOLD_AT, FOLD_BY, "undo", "", some, none, no_parents, NULL),
    stet_change_new (id, FOLD_AT, FOLD_BY, "undo", "", none, some, no_parents, NULL),
    stet_change_new (id, FOLD_AT, FOLD_BY, "undo", "", none, none, other_parents, NULL),
    stet_change_new (id, FOLD_AT, FOLD_BY, "undo", "", none, none, no_parents, extra),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      assert_true (g_hash_table_add (hashes, g_strdup (changes[i]->hash)));
      stet_change_unref (changes[i]);
    }
}

static StetChange *
read_text (const char *shorthand,
           StetProblems *problems)
{
  g_autoptr (StetJson) json = fold_json (shorthand);
  StetJsonCursor cursor;

  stet_json_cursor_init (&cursor, json);
  return stet_change_read (&cursor, problems);
}

static void
test_change__what_is_written_is_read (void **state)
{
  g_autofree char *target = fold_dup_id (6);
  g_autoptr (StetChange) change = new_change (STET_OP_UNDO, target, "[{'type':'claim','id':'@21','newer':[1]}]", "[]");
  g_autoptr (StetJson) json = stet_change_to_json (change, TRUE);
  g_autoptr (StetProblems) problems = stet_problems_new ();
  g_autoptr (StetChange) again = NULL;
  g_autoptr (StetJson) json_again = NULL;
  StetJsonCursor cursor;

  stet_json_cursor_init (&cursor, json);
  again = stet_change_read (&cursor, problems);
  assert_non_null (again);
  assert_int_equal (stet_problems_get_n (problems), 0);
  assert_string_equal (again->hash, change->hash);
  json_again = stet_change_to_json (again, TRUE);
  assert_true (stet_json_equal (json, json_again));
}

static void
test_change__reading_names_every_problem (void **state)
{
#define AROUND(members) "{'id':'@7','at':'" FOLD_AT "','by':'Kim','op':'undo','hash':'" HASH_1 "'," members "}"
  static const struct
  {
    const char *json;
    const char *paths;
  } cases[] = {
    { "[]", "$ " },
    { "{}", "$ $ $ $ $ $ $ $ " },
    { AROUND ("'before':{},'after':[],'parents':[]"), "$.before " },
    { AROUND ("'before':[],'after':[],'parents':['x',7]"), "$.parents[0] $.parents[1] " },
    { AROUND ("'before':[],'after':[],'parents':[],'target':'x'"), "$.target " },
    { AROUND ("'before':[],'after':[],'parents':[],'target':null"), "$.target " },
    { "{'id':'7','at':'now','by':7,'op':null,'hash':'x','before':[],'after':[],'parents':[]}", "$.id $.at $.by $.op $.hash " },
  };
#undef AROUND

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetProblems) problems = stet_problems_new ();
      g_autoptr (GString) paths = g_string_new (NULL);

      assert_null (read_text (cases[i].json, problems));
      for (guint j = 0; j < stet_problems_get_n (problems); j++)
        g_string_append_printf (paths, "%s ", stet_problems_get (problems, j)->path);
      assert_string_equal (paths->str, cases[i].paths);
    }
}

static void
test_change__ops_are_known_or_not (void **state)
{
  static const char *const known[] = { STET_OP_CASE_CREATE, STET_OP_CLAIM_MERGE, STET_OP_VERDICT_WHY, STET_OP_MARK_REMOVE, STET_OP_REDO };
  static const char *const unknown[] = { "", "claim", "claim.", "claim.sign", "Claim.title", "claim.title ", "undo.undo" };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    assert_true (stet_op_is_known (known[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    assert_false (stet_op_is_known (unknown[i]));
}

static void
test_change__target_is_what_a_person_would_say (void **state)
{
  static const struct
  {
    const char *op;
    const char *before;
    const char *after;
    StetRecordType type;
    guint target; /* 0: none */
  } cases[] = {
    { STET_OP_CLAIM_CREATE, "[]", "[{'type':'claim','id':'@21'},{'type':'statement','id':'@31'}]", STET_RECORD_CLAIM, 21 },
    { STET_OP_CLAIM_CREATE, "[]", "[{'type':'statement','id':'@31'},{'type':'claim','id':'@21'}]", STET_RECORD_CLAIM, 21 },
    { STET_OP_STATEMENT_ADD, "[{'type':'mark','id':'@51'}]", "[{'type':'statement','id':'@31'}]", STET_RECORD_STATEMENT, 31 },
    { STET_OP_STATEMENT_REMOVE, "[{'type':'statement','id':'@31'},{'type':'claim','id':'@21'}]", "[]", STET_RECORD_STATEMENT, 31 },
    { STET_OP_ARTICLE_REMOVE, "[{'type':'claim','id':'@21'},{'type':'article','id':'@11'}]", "[{'type':'claim','id':'@21'}]", STET_RECORD_ARTICLE, 11 },
    { STET_OP_VERDICT_SET, "[{'type':'claim','id':'@21'}]", "[{'type':'claim','id':'@21'}]", STET_RECORD_CLAIM, 21 },
    { STET_OP_CLAIM_MERGE, "[{'type':'claim','id':'@22'},{'type':'statement','id':'@31'}]", "[{'type':'statement','id':'@31','claim':'@21'}]", STET_RECORD_CLAIM, 21 },
    { STET_OP_CLAIM_MERGE, "[{'type':'claim','id':'@22'}]", "[]", STET_RECORD_CLAIM, 22 },
    { STET_OP_CASE_TITLE, "[{'type':'case','id':'@1'}]", "[{'type':'case','id':'@1'}]", STET_RECORD_CASE, 1 },
    { STET_OP_UNDO, "[{'type':'claim','id':'@21'}]", "[{'type':'evidence','id':'@41'}]", STET_RECORD_EVIDENCE, 41 },
    { STET_OP_UNDO, "[{'type':'claim','id':'@21'}]", "[]", STET_RECORD_CLAIM, 21 },
    { STET_OP_UNDO, "[]", "[]", STET_RECORD_CASE, 0 },
    { "statement.sing", "[]", "[7,{'type':'statement','id':'@31'}]", STET_RECORD_STATEMENT, 31 },
    { "sing", "[]", "[{'type':'song','id':'@31'}]", STET_RECORD_CASE, 0 },
    { "sing", "'x'", "{}", STET_RECORD_CASE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetChange) change = new_change (cases[i].op, "", cases[i].before, cases[i].after);
      g_autofree char *expected = fold_dup_id (cases[i].target);
      StetRecordType type = STET_RECORD_CASE;
      const char *target = stet_change_get_target (change, &type);

      assert_int_equal (type, cases[i].type);
      if (cases[i].target == 0)
        assert_null (target);
      else
        assert_string_equal (target, expected);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_change__json_has_a_fixed_order),
    cmocka_unit_test (test_change__hash_is_that_of_its_compact_json),
    cmocka_unit_test (test_change__hash_covers_every_member),
    cmocka_unit_test (test_change__what_is_written_is_read),
    cmocka_unit_test (test_change__reading_names_every_problem),
    cmocka_unit_test (test_change__ops_are_known_or_not),
    cmocka_unit_test (test_change__target_is_what_a_person_would_say),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
