/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Requests of the batch format and their answers. */

#define G_LOG_DOMAIN "stet-test"

#include "stet.h"

#include <string.h>

#include "stet-test.h"

static StetJson *
answer (const char *line)
{
  g_autoptr (GString) out = g_string_new (NULL);
  StetJson *json;

  stet_batch_answer (line, strlen (line), out);
  assert_true (out->len > 0 && out->str[out->len - 1] == '\n');
  assert_null (memchr (out->str, '\n', out->len - 1));
  json = stet_json_parse (out->str, out->len, NULL);
  assert_non_null (json);
  return json;
}

static gint64
get_int (const StetJson *object,
         const char *name)
{
  return stet_json_get_int (stet_json_get_member (object, name));
}

static const char *
get_string (const StetJson *object,
            const char *name)
{
  return stet_json_get_string (stet_json_get_member (object, name));
}

static void
test_batch__answers_with_the_id (void **state)
{
  g_autoptr (StetJson) number = answer ("{\"id\":7,\"kind\":\"sentences\",\"text\":\"One. Two.\"}");
  g_autoptr (StetJson) unknown = answer ("{\"id\":\"x\",\"kind\":\"poem\",\"text\":3}");
  g_autoptr (StetJson) without = answer ("{\"id\":null}");

  assert_int_equal (get_int (number, "id"), 7);
  assert_int_equal (stet_json_get_length (stet_json_get_member (number, "sentences")), 2);
  assert_string_equal (get_string (unknown, "id"), "x");
  assert_int_equal (stet_json_get_length (unknown), 1);
  assert_int_equal (stet_json_get_kind (stet_json_get_member (without, "id")), STET_JSON_NULL);
}

static void
test_batch__answers_what_it_cannot_read_with_an_error (void **state)
{
  static const char *const lines[] = {
    "poem",
    "",
    "[]",
    "{\"kind\":\"sentences\",\"text\":\"One.\"}",
    "{\"id\":1,\"kind\":\"sentences\"}",
    "{\"id\":1,\"kind\":\"sentences\",\"text\":1}",
    "{\"id\":1,\"kind\":\"sentences\",\"text\":\"\\u0000\"}",
    "{\"id\":1,\"kind\":\"quantity\",\"text\":\"One.\",\"ref\":\"yesterday\"}",
    "{\"id\":1,\"kind\":\"pair\",\"a\":\"One.\"}",
    "{\"id\":1,\"kind\":\"align\",\"docs\":[{}]}",
    "{\"id\":1,\"kind\":\"align\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (StetJson) json = answer (lines[i]);

      assert_int_equal (stet_json_get_kind (stet_json_get_member (json, "id")), STET_JSON_NULL);
      assert_true (strlen (get_string (json, "error")) > 5);
    }
}

static void
test_batch__counts_code_points_of_the_text_as_given (void **state)
{
  /* A byte order mark, CRLF and letters with marks of their own are other
   * bytes once the text is normalised. */
  g_autoptr (StetJson) json = answer ("{\"id\":1,\"kind\":\"quantity\",\"text\":\"\\ufeffCafe\\u0301 e\\u0301t\\u00e9\\r\\nIt sold 1,200 vans.\"}");
  const StetJson *quantities = stet_json_get_member (json, "quantities");
  const StetJson *first = stet_json_get_element (quantities, 0);

  assert_int_equal (stet_json_get_length (quantities), 1);
  assert_int_equal (get_int (first, "start"), 21);
  assert_int_equal (get_int (first, "end"), 26);
  assert_int_equal (get_int (first, "value"), 1200);
}

static void
test_batch__reads_dates_against_the_given_day (void **state)
{
  g_autoptr (StetJson) json = answer ("{\"id\":1,\"kind\":\"quantity\",\"text\":\"It closed yesterday.\",\"ref\":\"2024-03-01\"}");
  const StetJson *first = stet_json_get_element (stet_json_get_member (json, "quantities"), 0);

  assert_string_equal (get_string (first, "type"), "date");
  assert_string_equal (get_string (first, "resolved"), "2024-02-29");
}

static void
test_batch__says_what_a_pair_comes_to (void **state)
{
  g_autoptr (StetJson) json = answer ("{\"id\":1,\"kind\":\"pair\",\"a\":\"The club paid €5 million for the ground.\",\"b\":\"For the ground the club paid €7 million.\"}");
  const StetJson *reason = stet_json_get_member (json, "reason");

  assert_string_equal (get_string (json, "verdict"), "conflict");
  assert_string_equal (get_string (reason, "field"), "value");
  assert_int_equal (get_int (stet_json_get_member (reason, "a"), "start"), 14);
  assert_int_equal (get_int (stet_json_get_member (reason, "a"), "end"), 24);
  assert_int_equal (get_int (stet_json_get_member (reason, "b"), "start"), 29);
}

static void
test_batch__aligns_sentences_as_they_are_given (void **state)
{
  g_autoptr (StetJson) json = answer ("{\"id\":1,\"kind\":\"align\",\"docs\":[{\"id\":\"a\",\"sentences\":[\"The old mill burnt down. Nobody was hurt.\",\"Tea was served.\"]},"
                                      "{\"id\":\"b\",\"sentences\":[\"\",\"Fire destroyed the old mill, which burnt down.\"]}]}");
  const StetJson *pairs = stet_json_get_member (json, "pairs");
  guint n = stet_json_get_length (pairs);
  double best = -1;
  guint which = 0;

  assert_int_equal (n, 4);
  for (guint i = 0; i < n; i++)
    {
      double score = stet_json_get_double (stet_json_get_member (stet_json_get_element (pairs, i), "score"));

      if (score > best)
        {
          best = score;
          which = i;
        }
    }
  assert_int_equal (stet_json_get_int (stet_json_get_element (stet_json_get_member (stet_json_get_element (pairs, which), "a"), 1)), 0);
  assert_int_equal (stet_json_get_int (stet_json_get_element (stet_json_get_member (stet_json_get_element (pairs, which), "b"), 1)), 1);
}

static char *
make_align_request (guint n_sentences)
{
  GString *line = g_string_new ("{\"id\":1,\"kind\":\"align\",\"docs\":[{\"sentences\":[");

  for (guint i = 0; i < n_sentences; i++)
    g_string_append (line, i > 0 ? ",\"\"" : "\"\"");
  g_string_append (line, "]}]}");
  return g_string_free (line, FALSE);
}

static void
test_batch__aligns_as_many_sentences_as_the_cap_says (void **state)
{
  g_autofree char *full = make_align_request (STET_LIMIT_BATCH_SENTENCES);
  g_autofree char *over = make_align_request (STET_LIMIT_BATCH_SENTENCES + 1);
  g_autoptr (StetJson) fits = answer (full);
  g_autoptr (StetJson) refused = answer (over);

  assert_non_null (stet_json_get_member (fits, "pairs"));
  assert_non_null (stet_json_get_member (refused, "error"));
}

static void
test_batch__gives_each_text_a_score (void **state)
{
  g_autoptr (StetJson) figures = answer ("{\"id\":1,\"kind\":\"check\",\"text\":\"Unemployment fell to 4.1 per cent in May 2024, the statistics office said.\"}");
  g_autoptr (StetJson) greeting = answer ("{\"id\":1,\"kind\":\"check\",\"text\":\"Oh well!\"}");
  double much = stet_json_get_double (stet_json_get_member (figures, "score"));
  double little = stet_json_get_double (stet_json_get_member (greeting, "score"));

  assert_true (much > little);
  assert_true (stet_json_get_boolean (stet_json_get_member (figures, "checkable")));
  assert_false (stet_json_get_boolean (stet_json_get_member (greeting, "checkable")));
}

static void
test_batch__answers_a_line_that_is_too_long (void **state)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (StetJson) json = NULL;

  stet_batch_answer_too_long (out);
  json = stet_json_parse (out->str, out->len, NULL);
  assert_non_null (strstr (get_string (json, "error"), "longer"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_batch__answers_with_the_id),
    cmocka_unit_test (test_batch__answers_what_it_cannot_read_with_an_error),
    cmocka_unit_test (test_batch__counts_code_points_of_the_text_as_given),
    cmocka_unit_test (test_batch__reads_dates_against_the_given_day),
    cmocka_unit_test (test_batch__says_what_a_pair_comes_to),
    cmocka_unit_test (test_batch__aligns_sentences_as_they_are_given),
    cmocka_unit_test (test_batch__aligns_as_many_sentences_as_the_cap_says),
    cmocka_unit_test (test_batch__gives_each_text_a_score),
    cmocka_unit_test (test_batch__answers_a_line_that_is_too_long),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
