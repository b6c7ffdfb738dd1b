/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-error.h"
#include "stet-json-writer.h"
#include "stet-json.h"
#include "stet-limits.h"

#include <string.h>

static StetJson *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  StetJson *json = stet_json_parse (text, strlen (text), &error);

  assert_null (error);

  return json;
}

static void
test_json__kinds_and_values (void **state)
{
  g_autoptr (StetJson) json = parse ("[null,true,false,-7,2.5,\"é\\n\",[1],{\"a\":2}]");
  static const StetJsonKind kinds[] = {
    STET_JSON_NULL, STET_JSON_BOOLEAN, STET_JSON_BOOLEAN, STET_JSON_INT,
    STET_JSON_DOUBLE, STET_JSON_STRING, STET_JSON_ARRAY, STET_JSON_OBJECT
  };

  assert_int_equal (stet_json_get_length (json), G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    assert_int_equal (stet_json_get_kind (stet_json_get_element (json, i)), kinds[i]);

  assert_true (stet_json_get_boolean (stet_json_get_element (json, 1)));
  assert_false (stet_json_get_boolean (stet_json_get_element (json, 2)));
  assert_int_equal (stet_json_get_int (stet_json_get_element (json, 3)), -7);
  assert_true (stet_json_get_double (stet_json_get_element (json, 3)) == -7.0);
  assert_true (stet_json_get_double (stet_json_get_element (json, 4)) == 2.5);
  assert_string_equal (stet_json_get_string (stet_json_get_element (json, 5)), "é\n");
  assert_int_equal (stet_json_get_string_length (stet_json_get_element (json, 5)), 3);
  assert_int_equal (stet_json_get_int (stet_json_get_member (stet_json_get_element (json, 7), "a")), 2);
  assert_int_equal (stet_json_get_length (stet_json_get_element (json, 5)), 0);
}

static void
test_json__kinds_have_names_for_messages (void **state)
{
  for (StetJsonKind kind = STET_JSON_NULL; kind <= STET_JSON_OBJECT; kind++)
    assert_non_null (stet_json_kind_name (kind));
  assert_string_equal (stet_json_kind_name (STET_JSON_ARRAY), "an array");
}

static void
test_json__members_keep_their_order (void **state)
{
  g_autoptr (StetJson) json = parse ("{\"z\":1,\"a\":2,\"m\":3}");

  assert_string_equal (stet_json_get_member_name (json, 0), "z");
  assert_string_equal (stet_json_get_member_name (json, 1), "a");
  assert_int_equal (stet_json_get_int (stet_json_get_member_value (json, 2)), 3);
  assert_null (stet_json_get_member (json, "q"));
  assert_null (stet_json_get_member (stet_json_get_member (json, "a"), "a"));
  assert_null (stet_json_get_member (NULL, "a"));
}

/* Around the size at which an object gets a table of its names. */
static void
test_json__members_are_found_in_objects_of_any_size (void **state)
{
  static const guint sizes[] = { 0, 1, 15, 16, 17, 18, 33, 1000, 20000 };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (StetJson) object = stet_json_new_object ();
      g_autoptr (StetJson) again = NULL;
      g_autofree char *text = NULL;
      gsize len = 0;

      for (guint i = 0; i < sizes[s]; i++)
        {
          g_autofree char *name = g_strdup_printf ("name%u", i * 7);

          stet_json_object_take (object, name, stet_json_new_int (i));
        }
      text = stet_json_to_compact (object, &len);
      again = stet_json_parse (text, len, NULL);
      assert_int_equal (stet_json_get_length (again), sizes[s]);
      for (guint i = 0; i < sizes[s]; i++)
        {
          g_autofree char *name = g_strdup_printf ("name%u", i * 7);

          assert_int_equal (stet_json_get_int (stet_json_get_member (again, name)), i);
        }
      assert_null (stet_json_get_member (again, "name1"));
      assert_true (stet_json_equal (object, again));
    }
}

static void
test_json__builders_make_what_parsing_makes (void **state)
{
  g_autoptr (StetJson) parsed = parse ("{\"n\":null,\"b\":true,\"i\":-9223372036854775808,\"d\":0.5,\"s\":\"x\",\"a\":[1,[]],\"o\":{}}");
  g_autoptr (StetJson) built = stet_json_new_object ();
  StetJson *array = stet_json_new_array ();

  stet_json_array_take (array, stet_json_new_int (1));
  stet_json_array_take (array, stet_json_new_array ());
  stet_json_object_take (built, "n", stet_json_new_null ());
  stet_json_object_take (built, "b", stet_json_new_boolean (TRUE));
  stet_json_object_take (built, "i", stet_json_new_int (G_MININT64));
  stet_json_object_take (built, "d", stet_json_new_double (0.5));
  stet_json_object_take (built, "s", stet_json_new_string_len ("xyz", 1));
  stet_json_object_take (built, "a", array);
  stet_json_object_take (built, "o", stet_json_new_object ());

  assert_true (stet_json_equal (parsed, built));
}

static void
test_json__equality (void **state)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean is_equal;
  } cases[] = {
    { "null", "null", TRUE },
    { "null", "false", FALSE },
    { "true", "false", FALSE },
    { "1", "1", TRUE },
    { "1", "1.0", FALSE },
    { "0.0", "-0.0", FALSE },
    { "\"a\"", "\"a\"", TRUE },
    { "\"a\"", "\"a \"", FALSE },
    { "[1,2]", "[1,2]", TRUE },
    { "[1,2]", "[2,1]", FALSE },
    { "[1,2]", "[1]", FALSE },
    { "{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", TRUE },
    { "{\"a\":1}", "{\"a\":2}", FALSE },
    { "{\"a\":1}", "{\"b\":1}", FALSE },
    { "{\"a\":1}", "{\"a\":1,\"b\":1}", FALSE },
    { "[]", "{}", FALSE },
    { "[[[{\"a\":[]}]]]", "[[[{\"a\":[]}]]]", TRUE },
    { "[[[{\"a\":[]}]]]", "[[[{\"a\":[0]}]]]", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetJson) a = parse (cases[i].a);
      g_autoptr (StetJson) b = parse (cases[i].b);

      assert_int_equal (stet_json_equal (a, b), cases[i].is_equal);
      assert_int_equal (stet_json_equal (b, a), cases[i].is_equal);
      assert_true (stet_json_equal (a, a));
    }
}

static void
test_json__depth (void **state)
{
  static const struct
  {
    const char *text;
    guint depth;
  } cases[] = {
    { "1", 0 },
    { "[]", 1 },
    { "{}", 1 },
    { "[1,[2,[]],3]", 3 },
    { "{\"a\":[],\"b\":{\"c\":[{}]}}", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetJson) json = parse (cases[i].text);

      assert_int_equal (stet_json_get_depth (json), cases[i].depth);
    }
}

static void
test_json__parts_outlive_the_whole (void **state)
{
  StetJson *json = parse ("{\"a\":[\"kept\"]}");
  g_autoptr (StetJson) part = stet_json_ref (stet_json_get_member (json, "a"));

  stet_json_unref (json);
  assert_string_equal (stet_json_get_string (stet_json_get_element (part, 0)), "kept");
}

static gpointer
share_cb (gpointer data)
{
  const StetJson *json = data;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (StetJson) mine = stet_json_ref (json);
      g_autoptr (StetJson) part = stet_json_ref (stet_json_get_member (mine, "a"));

      if (stet_json_get_length (part) != 2)
        return GINT_TO_POINTER (1);
    }

  return NULL;
}

static void
test_json__threads_may_share_a_tree (void **state)
{
  g_autoptr (StetJson) json = parse ("{\"a\":[null,\"b\"]}");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("json", share_cb, json);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    assert_null (g_thread_join (threads[i]));
  assert_string_equal (stet_json_get_string (stet_json_get_element (stet_json_get_member (json, "a"), 1)), "b");
}

static void
test_json__parse_stays_in_its_length (void **state)
{
  /* Nothing behind the length may be read: there is no NUL. */
  static const char *const texts[] = { "12", "1.5", "\"ab\"", "[1,2]", "true", "{\"a\":1}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gsize len = strlen (texts[i]);
      g_autofree char *exact = g_memdup2 (texts[i], len);
      g_autoptr (StetJson) json = stet_json_parse (exact, len, NULL);
      g_autoptr (StetJson) cut = NULL;
      g_autofree char *text = stet_json_to_compact (json, NULL);

      assert_string_equal (text, texts[i]);
      /* A number cut short is still a number; nothing else is whole. */
      cut = stet_json_parse (exact, len - 1, NULL);
      assert_int_equal (cut != NULL, i == 0);
    }
}

static void
test_json__nothing_is_empty (void **state)
{
  g_autoptr (GError) error = NULL;

  assert_null (stet_json_parse (NULL, 0, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_EMPTY));
}

static void
test_json__size_above_the_cap_is_refused_unread (void **state)
{
  g_autoptr (GError) error = NULL;

  assert_null (stet_json_parse ("1", STET_LIMIT_CASE_BYTES + 1, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
}

static void
test_json__nesting_at_the_cap_and_one_past_it (void **state)
{
  for (gsize depth = STET_LIMIT_JSON_DEPTH; depth <= STET_LIMIT_JSON_DEPTH + 1; depth++)
    {
      g_autofree char *text = g_malloc (2 * depth);
      g_autoptr (StetJson) json = NULL;
      g_autoptr (GError) error = NULL;

      memset (text, '[', depth);
      memset (text + depth, ']', depth);
      json = stet_json_parse (text, 2 * depth, &error);
      if (depth == STET_LIMIT_JSON_DEPTH)
        assert_int_equal (stet_json_get_depth (json), depth);
      else
        assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
    }
}

/* What the parser below cannot do itself: each was lost or changed by it. */
static void
test_json__hazards_of_the_parser_below_do_not_show (void **state)
{
  g_autoptr (StetJson) tenth = parse ("0.1");
  g_autofree char *text = stet_json_to_compact (tenth, NULL);
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GError) error = NULL;

  assert_string_equal (text, "0.1");
  assert_null (stet_json_parse (deep, 100000, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
}

/* Members by the hundred thousand, none of which may cost a look at all others. */
static void
test_json__many_members_and_a_duplicate_at_the_end (void **state)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (StetJson) json = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "\"%u\":%u,", i, i);
  g_string_append (text, "\"last\":0");
  g_string_append_c (text, '}');
  json = stet_json_parse (text->str, text->len, &error);
  assert_null (error);
  assert_int_equal (stet_json_get_int (stet_json_get_member (json, "199999")), 199999);

  g_string_truncate (text, text->len - 1);
  g_string_append (text, ",\"77\":0}");
  assert_null (stet_json_parse (text->str, text->len, &error));
  assert_non_null (strstr (error->message, "$[\"77\"]: this member is there twice"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_json__kinds_and_values),
    cmocka_unit_test (test_json__kinds_have_names_for_messages),
    cmocka_unit_test (test_json__members_keep_their_order),
    cmocka_unit_test (test_json__members_are_found_in_objects_of_any_size),
    cmocka_unit_test (test_json__builders_make_what_parsing_makes),
    cmocka_unit_test (test_json__equality),
    cmocka_unit_test (test_json__depth),
    cmocka_unit_test (test_json__parts_outlive_the_whole),
    cmocka_unit_test (test_json__threads_may_share_a_tree),
    cmocka_unit_test (test_json__parse_stays_in_its_length),
    cmocka_unit_test (test_json__nothing_is_empty),
    cmocka_unit_test (test_json__size_above_the_cap_is_refused_unread),
    cmocka_unit_test (test_json__nesting_at_the_cap_and_one_past_it),
    cmocka_unit_test (test_json__hazards_of_the_parser_below_do_not_show),
    cmocka_unit_test (test_json__many_members_and_a_duplicate_at_the_end),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
