/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the corpus of proposals: each line of tests/data/prefill/NAME.in is a
 * passage, the same line of NAME.expected its "title | value". */

#define G_LOG_DOMAIN "stet-test"

#include "stet-prefill.h"

#include <string.h>

#include "stet-test.h"

/* The corpus never shrinks below this: a lost file must not pass. */
#define LEAST_PASSAGES 75

static const char *const corpus[] = { "count", "date", "money", "none", "ordinal", "percent", "scripts" };

static GStrv
read_lines (const char *name,
            const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("STET_TEST_DATA"), "prefill", file, NULL);
  g_autofree char *text = NULL;

  assert_true (g_file_get_contents (path, &text, NULL, NULL));
  assert_true (g_str_has_suffix (text, "\n"));
  text[strlen (text) - 1] = '\0';
  return g_strsplit (text, "\n", -1);
}

static char *
describe (const char *passage)
{
  g_autofree char *title = stet_prefill_title (passage, -1);
  g_autofree char *value = stet_prefill_value (passage, -1);

  return g_strchomp (g_strdup_printf ("%s | %s", title, value));
}

static void
test_prefill__gives_what_is_expected (void **state)
{
  guint n_passages = 0;

  for (guint f = 0; f < G_N_ELEMENTS (corpus); f++)
    {
      g_auto (GStrv) passages = read_lines (corpus[f], ".in");
      g_auto (GStrv) expected = read_lines (corpus[f], ".expected");

      assert_int_equal (g_strv_length (passages), g_strv_length (expected));
      for (guint i = 0; passages[i] != NULL; i++)
        {
          g_autofree char *actual = describe (passages[i]);

          if (g_strcmp0 (actual, expected[i]) != 0)
            print_error ("%s.in, line %u: %s\n", corpus[f], i + 1, passages[i]);
          assert_string_equal (actual, expected[i]);
          n_passages++;
        }
    }
  assert_true (n_passages >= LEAST_PASSAGES);
}

/* A title is a title whatever the passage is. */
static void
test_prefill__title_is_short_and_capital (void **state)
{
  for (guint f = 0; f < G_N_ELEMENTS (corpus); f++)
    {
      g_auto (GStrv) passages = read_lines (corpus[f], ".in");

      for (guint i = 0; passages[i] != NULL; i++)
        {
          g_autofree char *title = stet_prefill_title (passages[i], -1);

          assert_true (g_utf8_validate (title, -1, NULL));
          assert_true (g_utf8_strlen (title, -1) <= STET_PREFILL_TITLE_CHARS);
          assert_false (g_unichar_islower (g_utf8_get_char (title)));
          assert_null (strchr (title, '\n'));
        }
    }
}

/* The figure is the answer, the title is the question. */
static void
test_prefill__title_leaves_the_value_out (void **state)
{
  static const char *const figures[] = { "count", "money", "percent", "ordinal" };

  for (guint f = 0; f < G_N_ELEMENTS (figures); f++)
    {
      g_auto (GStrv) passages = read_lines (figures[f], ".in");

      for (guint i = 0; passages[i] != NULL; i++)
        {
          g_autofree char *title = stet_prefill_title (passages[i], -1);
          g_autofree char *value = stet_prefill_value (passages[i], -1);

          if (*value == '\0' || g_str_has_prefix (value, "one hour"))
            continue;
          assert_null (strstr (title, value));
          assert_non_null (strstr (passages[i], value));
        }
    }
}

static void
test_prefill__reads_only_the_given_length (void **state)
{
  const char *text = "15 bridges and 20 tunnels";
  g_autofree char *title = stet_prefill_title (text + 15, 10);
  g_autofree char *value = stet_prefill_value (text + 15, 10);
  g_autofree char *cut = stet_prefill_value (text, 2);
  g_autofree char *nothing = stet_prefill_title (text, 0);

  assert_string_equal (title, "Number of tunnels");
  assert_string_equal (value, "20 tunnels");
  assert_string_equal (cut, "15");
  assert_string_equal (nothing, "");
}

/* What is never looked at does not cost anything, and no character is cut. */
static void
test_prefill__bears_long_passages (void **state)
{
  static const char *const units[] = { "word ", "đ", "1", "1,", "é ", "$ ", "- ", "3–", "a million ", "which " };

  for (guint u = 0; u < G_N_ELEMENTS (units); u++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *title = NULL;
      g_autofree char *value = NULL;

      while (text->len < 100000)
        g_string_append (text, units[u]);
      title = stet_prefill_title (text->str, (gssize) text->len);
      value = stet_prefill_value (text->str, (gssize) text->len);
      assert_true (g_utf8_validate (title, -1, NULL));
      assert_true (g_utf8_validate (value, -1, NULL));
      assert_true (g_utf8_strlen (title, -1) <= STET_PREFILL_TITLE_CHARS);
      assert_true (strlen (value) <= 4096);
    }
}

/* Every beginning and every end of every passage, at characters. */
static void
test_prefill__bears_every_cut (void **state)
{
  for (guint f = 0; f < G_N_ELEMENTS (corpus); f++)
    {
      g_auto (GStrv) passages = read_lines (corpus[f], ".in");

      for (guint i = 0; passages[i] != NULL; i++)
        for (const char *p = passages[i]; *p != '\0'; p = g_utf8_next_char (p))
          {
            g_autofree char *tail = describe (p);
            g_autofree char *head_text = g_strndup (passages[i], (gsize) (p - passages[i]));
            g_autofree char *head = describe (head_text);

            assert_true (g_utf8_validate (tail, -1, NULL));
            assert_true (g_utf8_validate (head, -1, NULL));
          }
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_prefill__gives_what_is_expected),
    cmocka_unit_test (test_prefill__title_is_short_and_capital),
    cmocka_unit_test (test_prefill__title_leaves_the_value_out),
    cmocka_unit_test (test_prefill__reads_only_the_given_length),
    cmocka_unit_test (test_prefill__bears_long_passages),
    cmocka_unit_test (test_prefill__bears_every_cut),
  };

  return cmocka_run_group_tests_name ("prefill", tests, NULL, NULL);
}
