/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-json-cursor.h"
#include "stet-json-writer.h"
#include "stet-limits.h"

#include <string.h>

/* A document with the cursor on its root. */
typedef struct
{
  StetJson *json;
  StetProblems *problems;
  StetJsonCursor root;
} Fixture;

static void
open_text (Fixture *fixture,
           const char *text)
{
  fixture->json = stet_json_parse (text, strlen (text), NULL);
  assert_non_null (fixture->json);
  fixture->problems = stet_problems_new ();
  stet_json_cursor_init (&fixture->root, fixture->json);
}

static void
close_text (Fixture *fixture)
{
  stet_json_unref (fixture->json);
  stet_problems_free (fixture->problems);
}

/* That exactly one problem came up since the last call, and which. */
static void
assert_problem (Fixture *fixture,
                const char *path,
                const char *message)
{
  assert_int_equal (stet_problems_get_n (fixture->problems), 1);
  assert_string_equal (stet_problems_get (fixture->problems, 0)->path, path);
  assert_string_equal (stet_problems_get (fixture->problems, 0)->message, message);
  stet_problems_free (fixture->problems);
  fixture->problems = stet_problems_new ();
}

static void
test_json_cursor__walks_and_names_the_way (void **state)
{
  Fixture f;
  StetJsonCursor claims;
  StetJsonCursor claim;
  StetJsonCursor odd;
  g_autofree char *root_path = NULL;
  g_autofree char *path = NULL;
  const char *title = NULL;
  guint n = 0;

  open_text (&f, "{\"claims\":[{\"title\":\"a\"},{\"title\":\"b\",\"an odd \\\"name\\\"\":1}]}");
  assert_true (stet_json_cursor_require_array (&f.root, "claims", f.problems, &claims));
  assert_int_equal (stet_json_cursor_get_length (&claims), 2);
  for (guint i = 0; stet_json_cursor_enter_element (&claims, i, &claim); i++)
    {
      assert_true (stet_json_cursor_member_string (&claim, "title", STET_JSON_REQUIRED, f.problems, &title));
      assert_int_equal (title[0], 'a' + (int) i);
      n++;
    }
  assert_int_equal (n, 2);
  assert_true (stet_json_cursor_enter_member (&claim, "an odd \"name\"", &odd));

  root_path = stet_json_cursor_dup_path (&f.root);
  path = stet_json_cursor_dup_path (&odd);
  assert_string_equal (root_path, "$");
  assert_string_equal (path, "$.claims[1][\"an odd \\\"name\\\"\"]");
  assert_int_equal (stet_problems_get_n (f.problems), 0);
  close_text (&f);
}

static void
test_json_cursor__walks_members_in_order (void **state)
{
  Fixture f;
  StetJsonCursor child;
  const char *name = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  open_text (&f, "{\"z\":1,\"a\":2,\"m\":3}");
  for (guint i = 0; stet_json_cursor_enter_nth_member (&f.root, i, &name, &child); i++)
    {
      g_autofree char *path = stet_json_cursor_dup_path (&child);

      g_string_append (names, path);
      assert_string_equal (path + 2, name);
    }
  assert_string_equal (names->str, "$.z$.a$.m");
  close_text (&f);
}

static void
test_json_cursor__entering_what_is_not_there_is_no_problem (void **state)
{
  Fixture f;
  StetJsonCursor child;
  const char *name = NULL;

  open_text (&f, "[1]");
  assert_false (stet_json_cursor_enter_member (&f.root, "a", &child));
  assert_false (stet_json_cursor_enter_nth_member (&f.root, 0, &name, &child));
  assert_false (stet_json_cursor_enter_element (&f.root, 1, &child));
  assert_true (stet_json_cursor_enter_element (&f.root, 0, &child));
  assert_false (stet_json_cursor_enter_element (&child, 0, &child));
  assert_int_equal (stet_problems_get_n (f.problems), 0);
  close_text (&f);
}

static void
test_json_cursor__wrong_kinds (void **state)
{
  Fixture f;
  StetJsonCursor child;
  const char *text = "untouched";
  gboolean flag = 7;
  gint64 number = 7;

  open_text (&f, "{\"s\":[],\"b\":\"true\",\"i\":1.0,\"a\":{},\"o\":null}");
  assert_false (stet_json_cursor_member_string (&f.root, "s", STET_JSON_REQUIRED, f.problems, &text));
  assert_problem (&f, "$.s", "expected a string, found an array");
  assert_false (stet_json_cursor_member_boolean (&f.root, "b", STET_JSON_REQUIRED, f.problems, &flag));
  assert_problem (&f, "$.b", "expected a boolean, found a string");
  assert_false (stet_json_cursor_member_int (&f.root, "i", STET_JSON_REQUIRED, 0, 9, f.problems, &number));
  assert_problem (&f, "$.i", "expected an integer, found a number with a fraction");
  assert_false (stet_json_cursor_require_array (&f.root, "a", f.problems, &child));
  assert_problem (&f, "$.a", "expected an array, found an object");
  assert_false (stet_json_cursor_require_object (&f.root, "o", f.problems, &child));
  assert_problem (&f, "$.o", "expected an object, found null");
  assert_false (stet_json_cursor_require_object (&f.root, "x", f.problems, &child));
  assert_problem (&f, "$", "the member “x” is missing");

  stet_json_cursor_enter_member (&f.root, "s", &child);
  assert_false (stet_json_cursor_member_string (&child, "y", STET_JSON_ANY, f.problems, &text));
  assert_problem (&f, "$.s", "expected an object, found an array");

  assert_string_equal (text, "untouched");
  assert_int_equal (flag, 7);
  assert_int_equal (number, 7);
  close_text (&f);
}

static void
test_json_cursor__presence (void **state)
{
  static const struct
  {
    StetJsonPresence presence;
    const char *of_missing;
    const char *of_null;
  } cases[] = {
    { STET_JSON_REQUIRED, "the member “gone” is missing", "expected a string, found null" },
    { STET_JSON_OPTIONAL, NULL, "expected a string, found null" },
    { STET_JSON_NULLABLE, "the member “gone” is missing", NULL },
    { STET_JSON_ANY, NULL, NULL },
  };
  Fixture f;

  open_text (&f, "{\"null\":null,\"there\":\"x\"}");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *text = "default";

      assert_int_equal (stet_json_cursor_member_string (&f.root, "gone", cases[i].presence, f.problems, &text),
                        cases[i].of_missing == NULL);
      if (cases[i].of_missing != NULL)
        assert_problem (&f, "$", cases[i].of_missing);
      assert_int_equal (stet_json_cursor_member_string (&f.root, "null", cases[i].presence, f.problems, &text),
                        cases[i].of_null == NULL);
      if (cases[i].of_null != NULL)
        assert_problem (&f, "$.null", cases[i].of_null);
      assert_string_equal (text, "default");
      assert_true (stet_json_cursor_member_string (&f.root, "there", cases[i].presence, f.problems, &text));
      assert_string_equal (text, "x");
      assert_int_equal (stet_problems_get_n (f.problems), 0);
    }
  close_text (&f);
}

static void
test_json_cursor__integers_in_their_range (void **state)
{
  Fixture f;
  gint64 number = 7;

  open_text (&f, "{\"low\":-1,\"first\":0,\"last\":10,\"high\":11}");
  assert_true (stet_json_cursor_member_int (&f.root, "first", STET_JSON_REQUIRED, 0, 10, f.problems, &number));
  assert_int_equal (number, 0);
  assert_true (stet_json_cursor_member_int (&f.root, "last", STET_JSON_REQUIRED, 0, 10, f.problems, &number));
  assert_int_equal (number, 10);
  assert_false (stet_json_cursor_member_int (&f.root, "low", STET_JSON_REQUIRED, 0, 10, f.problems, &number));
  assert_problem (&f, "$.low", "-1 is not from 0 to 10");
  assert_false (stet_json_cursor_member_int (&f.root, "high", STET_JSON_REQUIRED, 0, 10, f.problems, &number));
  assert_problem (&f, "$.high", "11 is not from 0 to 10");
  assert_int_equal (number, 10);
  close_text (&f);
}

static void
test_json_cursor__enums (void **state)
{
  static const char *const names[] = { "open", "decided", NULL };
  Fixture f;
  guint value = 7;

  open_text (&f, "{\"good\":\"decided\",\"bad\":\"Decided\",\"long\":\"a value that goes on and on and on and on and on\",\"number\":1}");
  assert_true (stet_json_cursor_member_enum (&f.root, "good", STET_JSON_REQUIRED, names, f.problems, &value));
  assert_int_equal (value, 1);
  assert_false (stet_json_cursor_member_enum (&f.root, "bad", STET_JSON_REQUIRED, names, f.problems, &value));
  assert_problem (&f, "$.bad", "“Decided” is not one of: open, decided");
  assert_false (stet_json_cursor_member_enum (&f.root, "long", STET_JSON_REQUIRED, names, f.problems, &value));
  assert_problem (&f, "$.long", "“a value that goes on and on and on and…” is not one of: open, decided");
  assert_false (stet_json_cursor_member_enum (&f.root, "number", STET_JSON_REQUIRED, names, f.problems, &value));
  assert_problem (&f, "$.number", "expected a string, found an integer");
  assert_int_equal (value, 1);
  close_text (&f);
}

static void
test_json_cursor__checked_strings (void **state)
{
  Fixture f;
  const char *text = NULL;

  open_text (&f, "{\"time\":\"2024-06-21T16:28:05Z\",\"uuid\":\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\","
                 "\"hash\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\",\"bad\":\"x\"}");
  assert_true (stet_json_cursor_member_time (&f.root, "time", STET_JSON_REQUIRED, f.problems, &text));
  assert_true (stet_json_cursor_member_uuid (&f.root, "uuid", STET_JSON_REQUIRED, f.problems, &text));
  assert_true (stet_json_cursor_member_sha256 (&f.root, "hash", STET_JSON_REQUIRED, f.problems, &text));
  assert_int_equal (strlen (text), 64);
  assert_false (stet_json_cursor_member_time (&f.root, "bad", STET_JSON_REQUIRED, f.problems, &text));
  assert_problem (&f, "$.bad", "“x” is not a time in UTC like 2024-06-21T16:28:05Z");
  assert_false (stet_json_cursor_member_uuid (&f.root, "bad", STET_JSON_REQUIRED, f.problems, &text));
  assert_problem (&f, "$.bad", "“x” is not a UUID in lower case");
  assert_false (stet_json_cursor_member_sha256 (&f.root, "bad", STET_JSON_REQUIRED, f.problems, &text));
  assert_problem (&f, "$.bad", "“x” is not a SHA-256 of 64 lower case hexadecimal digits");
  close_text (&f);
}

static void
test_json_cursor__text_at_its_cap_and_one_past_it (void **state)
{
  Fixture f;
  const char *text = NULL;

  open_text (&f, "{\"t\":\"äöü\"}");
  assert_true (stet_json_cursor_member_text (&f.root, "t", STET_JSON_REQUIRED, 6, f.problems, &text));
  assert_string_equal (text, "äöü");
  assert_false (stet_json_cursor_member_text (&f.root, "t", STET_JSON_REQUIRED, 5, f.problems, &text));
  assert_problem (&f, "$.t", "the text is longer than 5 bytes");
  close_text (&f);
}

static void
test_json_cursor__unknown_members_are_kept_in_order (void **state)
{
  static const char *const known[] = { "id", "title", NULL };
  Fixture f;
  StetJsonCursor child;
  g_autoptr (StetJson) unknown = NULL;
  g_autofree char *text = NULL;

  open_text (&f, "{\"z\":{\"deep\":[1]},\"id\":1,\"b\":null,\"title\":\"t\",\"a\":2,\"o\":{\"id\":1}}");
  unknown = stet_json_cursor_dup_unknown (&f.root, known);
  text = stet_json_to_compact (unknown, NULL);
  assert_string_equal (text, "{\"z\":{\"deep\":[1]},\"b\":null,\"a\":2,\"o\":{\"id\":1}}");

  stet_json_cursor_enter_member (&f.root, "o", &child);
  assert_null (stet_json_cursor_dup_unknown (&child, known));
  stet_json_cursor_enter_member (&f.root, "a", &child);
  assert_null (stet_json_cursor_dup_unknown (&child, known));
  close_text (&f);
}

static void
test_json_cursor__problems_above_the_cap_are_counted (void **state)
{
  Fixture f;

  open_text (&f, "1");
  for (guint i = 0; i < STET_LIMIT_PROBLEMS + 5; i++)
    stet_json_cursor_expect (&f.root, STET_JSON_STRING, f.problems);
  assert_int_equal (stet_problems_get_n (f.problems), STET_LIMIT_PROBLEMS);
  assert_int_equal (stet_problems_get_n_found (f.problems), STET_LIMIT_PROBLEMS + 5);
  assert_false (stet_json_cursor_expect (&f.root, STET_JSON_STRING, NULL));
  close_text (&f);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_json_cursor__walks_and_names_the_way),
    cmocka_unit_test (test_json_cursor__walks_members_in_order),
    cmocka_unit_test (test_json_cursor__entering_what_is_not_there_is_no_problem),
    cmocka_unit_test (test_json_cursor__wrong_kinds),
    cmocka_unit_test (test_json_cursor__presence),
    cmocka_unit_test (test_json_cursor__integers_in_their_range),
    cmocka_unit_test (test_json_cursor__enums),
    cmocka_unit_test (test_json_cursor__checked_strings),
    cmocka_unit_test (test_json_cursor__text_at_its_cap_and_one_past_it),
    cmocka_unit_test (test_json_cursor__unknown_members_are_kept_in_order),
    cmocka_unit_test (test_json_cursor__problems_above_the_cap_are_counted),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
