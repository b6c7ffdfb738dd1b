/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-json-writer.h"

#include <float.h>
#include <math.h>
#include <string.h>

static void
write_sample (StetJsonWriter *writer)
{
  stet_json_writer_begin_object (writer);
  stet_json_writer_member_string (writer, "title", "Flood");
  stet_json_writer_member_string (writer, "note", NULL);
  stet_json_writer_name (writer, "empty");
  stet_json_writer_begin_array (writer);
  stet_json_writer_end_array (writer);
  stet_json_writer_name (writer, "none");
  stet_json_writer_begin_object (writer);
  stet_json_writer_end_object (writer);
  stet_json_writer_name (writer, "spans");
  stet_json_writer_begin_array (writer);
  stet_json_writer_int (writer, 0);
  stet_json_writer_begin_object (writer);
  stet_json_writer_member_int (writer, "end", -57);
  stet_json_writer_end_object (writer);
  stet_json_writer_double (writer, 0.5);
  stet_json_writer_end_array (writer);
  stet_json_writer_member_boolean (writer, "open", TRUE);
  stet_json_writer_end_object (writer);
}

static void
test_json_writer__pretty (void **state)
{
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_PRETTY);
  g_autofree char *text = NULL;
  gsize len = 0;

  write_sample (writer);
  text = stet_json_writer_steal (writer, &len);
  assert_string_equal (text,
                       "{\n"
                       "  \"title\": \"Flood\",\n"
                       "  \"note\": null,\n"
                       "  \"empty\": [],\n"
                       "  \"none\": {},\n"
                       "  \"spans\": [\n"
                       "    0,\n"
                       "    {\n"
                       "      \"end\": -57\n"
                       "    },\n"
                       "    0.5\n"
                       "  ],\n"
                       "  \"open\": true\n"
                       "}\n");
  assert_int_equal (len, strlen (text));
}

static void
test_json_writer__compact (void **state)
{
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_COMPACT);
  g_autofree char *text = NULL;

  write_sample (writer);
  text = stet_json_writer_steal (writer, NULL);
  assert_string_equal (text, "{\"title\":\"Flood\",\"note\":null,\"empty\":[],\"none\":{},"
                             "\"spans\":[0,{\"end\":-57},0.5],\"open\":true}");
}

static void
test_json_writer__begins_anew_after_steal (void **state)
{
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_PRETTY);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  stet_json_writer_string (writer, "one");
  first = stet_json_writer_steal (writer, NULL);
  stet_json_writer_null (writer);
  second = stet_json_writer_steal (writer, NULL);

  assert_string_equal (first, "\"one\"\n");
  assert_string_equal (second, "null\n");
}

static void
test_json_writer__escapes_no_more_than_it_must (void **state)
{
  static const struct
  {
    const char *in;
    const char *out;
  } cases[] = {
    { "", "\"\"" },
    { "plain", "\"plain\"" },
    { "\"\\/", "\"\\\"\\\\/\"" },
    { "\n\t\r\b\f", "\"\\n\\t\\r\\b\\f\"" },
    { "\x01\x0B\x1F\x7F", "\"\\u0001\\u000B\\u001F\x7F\"" },
    { "é€😀\xE2\x80\xA8\xE2\x80\xA9", "\"é€😀\xE2\x80\xA8\xE2\x80\xA9\"" },
    { "a\nb\nc", "\"a\\nb\\nc\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetJson) json = stet_json_new_string (cases[i].in);
      g_autofree char *text = stet_json_to_compact (json, NULL);
      g_autoptr (StetJson) again = stet_json_parse (text, strlen (text), NULL);

      assert_string_equal (text, cases[i].out);
      assert_string_equal (stet_json_get_string (again), cases[i].in);
    }
}

static void
test_json_writer__doubles_are_short_and_read_back_equal (void **state)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0.0, "0.0" },
    { -0.0, "-0.0" },
    { 1.0, "1.0" },
    { -100.0, "-100.0" },
    { 0.1, "0.1" },
    { 0.3, "0.3" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1.0 / 3.0, "0.3333333333333333" },
    { 1e15, "1e+15" },
    { 999999999999999.0, "999999999999999.0" },
    { 9007199254740993.0, "9007199254740992.0" },
    { 1e22, "1e+22" },
    { 1.5e-7, "1.5e-07" },
    { DBL_MAX, "1.7976931348623157e+308" },
    { DBL_MIN, "2.2250738585072014e-308" },
    { 5e-324, "5e-324" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetJson) json = stet_json_new_double (cases[i].value);
      g_autofree char *text = stet_json_to_compact (json, NULL);
      g_autoptr (StetJson) again = stet_json_parse (text, strlen (text), NULL);

      assert_string_equal (text, cases[i].text);
      assert_true (stet_json_equal (json, again));
    }
}

/* Doubles of all sizes, made from a fixed sequence of bits. */
static void
test_json_writer__wild_doubles_read_back_equal (void **state)
{
  guint64 wild = 7;

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (StetJson) json = NULL;
      g_autoptr (StetJson) again = NULL;
      g_autofree char *text = NULL;
      double value;

      wild = wild * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
      memcpy (&value, &wild, sizeof value);
      if (!isfinite (value))
        continue;
      json = stet_json_new_double (value);
      text = stet_json_to_compact (json, NULL);
      again = stet_json_parse (text, strlen (text), NULL);
      assert_int_equal (stet_json_get_kind (again), STET_JSON_DOUBLE);
      assert_true (stet_json_equal (json, again));
    }
}

static void
test_json_writer__integers_to_both_ends (void **state)
{
  static const struct
  {
    gint64 value;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { -1, "-1" },
    { G_MAXINT64, "9223372036854775807" },
    { G_MININT64, "-9223372036854775808" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetJson) json = stet_json_new_int (cases[i].value);
      g_autofree char *text = stet_json_to_compact (json, NULL);
      g_autoptr (StetJson) again = stet_json_parse (text, strlen (text), NULL);

      assert_string_equal (text, cases[i].text);
      assert_true (stet_json_equal (json, again));
    }
}

static void
test_json_writer__unknown_members_come_after_the_known (void **state)
{
  const char *extra = "{\"x-tool\":[1,{\"b\":null}],\"x-flag\":false}";
  g_autoptr (StetJson) unknown = stet_json_parse (extra, strlen (extra), NULL);
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_COMPACT);
  g_autofree char *text = NULL;

  stet_json_writer_begin_object (writer);
  stet_json_writer_member_int (writer, "version", 1);
  stet_json_writer_members (writer, unknown);
  stet_json_writer_members (writer, NULL);
  stet_json_writer_end_object (writer);
  text = stet_json_writer_steal (writer, NULL);

  assert_string_equal (text, "{\"version\":1,\"x-tool\":[1,{\"b\":null}],\"x-flag\":false}");
}

static void
test_json_writer__equal_trees_give_equal_bytes (void **state)
{
  const char *source = "{\"b\":[1.50,\"\\u00e9\",{\"k\":[]}],\"a\":-0.0}";
  g_autoptr (StetJson) json = stet_json_parse (source, strlen (source), NULL);
  g_autofree char *first = stet_json_to_pretty (json, NULL);

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (StetJson) again = stet_json_parse (first, strlen (first), NULL);
      g_autofree char *text = stet_json_to_pretty (again, NULL);

      assert_string_equal (text, first);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_json_writer__pretty),
    cmocka_unit_test (test_json_writer__compact),
    cmocka_unit_test (test_json_writer__begins_anew_after_steal),
    cmocka_unit_test (test_json_writer__escapes_no_more_than_it_must),
    cmocka_unit_test (test_json_writer__doubles_are_short_and_read_back_equal),
    cmocka_unit_test (test_json_writer__wild_doubles_read_back_equal),
    cmocka_unit_test (test_json_writer__integers_to_both_ends),
    cmocka_unit_test (test_json_writer__unknown_members_come_after_the_known),
    cmocka_unit_test (test_json_writer__equal_trees_give_equal_bytes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
