/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-corpus.h"

#include "stet-analysis.h"

#include <math.h>

/* A case is a text in one line, with "LANGUAGE DATE: " before it where it is
 * not English or has a reference date, and a line for each quantity:
 * "  TYPE CHANGE words: value to value unit; what is counted [timex resolved]". */

#define INDENT "  "

static StetAnalysis *
analyse (const char *text,
         const char *language,
         const char *reference)
{
  StetDate date = { 0 };

  if (reference != NULL)
    assert_true (stet_date_parse (reference, -1, &date));

  return stet_analysis_new (text, strlen (text), NULL, 0, language, reference != NULL ? &date : NULL);
}

static void
append_quantity (GString *found,
                 const char *text,
                 const StetQuantity *quantity)
{
  g_string_append_printf (found, "\n" INDENT "%s %s %.*s:", stet_quantity_type_to_string (quantity->type),
                          stet_quantity_change_to_string (quantity->change),
                          (int) stet_span_length (quantity->span), text + quantity->span.start);
  if (!isnan (quantity->value))
    g_string_append_printf (found, " %.12g", quantity->value);
  if (!isnan (quantity->value_hi))
    g_string_append_printf (found, " to %.12g", quantity->value_hi);
  if (quantity->unit_name != NULL)
    g_string_append_printf (found, " %s", quantity->unit_name);
  if (quantity->concept != NULL)
    g_string_append_printf (found, "; %s", quantity->concept);
  if (quantity->timex != NULL)
    g_string_append_printf (found, " [%s%s%s]", quantity->timex, quantity->resolved != NULL ? " " : "", quantity->resolved != NULL ? quantity->resolved : "");
}

static char *
dup_quantities (const StetAnalysis *analysis)
{
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (analysis, &n);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    append_quantity (found, stet_analysis_get_text (analysis, NULL), &quantities[i]);

  return g_string_free (found, FALSE);
}

/* Takes "en 2024-06-21: " off the front of a line. */
static const char *
split_line (const char *line,
            char **language,
            char **reference)
{
  *language = g_strdup ("en");
  *reference = NULL;
  if (strlen (line) < 4 || line[2] != ' ' || !g_ascii_islower (line[0]) || !g_ascii_islower (line[1]) || strchr (line, ':') == NULL || strchr (line, ':') - line != 13)
    return line;
  memcpy (*language, line, 2);
  *reference = g_strndup (line + 3, 10);

  return line + 15;
}

static void
run_case (char **lines,
          const char *place)
{
  g_autofree char *language = NULL;
  g_autofree char *reference = NULL;
  const char *text = split_line (lines[0], &language, &reference);
  g_autoptr (StetAnalysis) analysis = analyse (text, language, reference);
  g_autofree char *quantities = dup_quantities (analysis);
  g_autofree char *found = g_strconcat (lines[0], quantities, NULL);
  g_autofree char *expected = g_strjoinv ("\n", lines);

  stet_corpus_compare (found, expected, place);
}

static void
test_quantities__say_what_the_words_say (void **state)
{
  stet_corpus_run ("quantities", run_case);
}

/* What news count and measure, for short: a sentence in one line, and a line
 * for each amount: "  CHANGE value[..value] unit", or "-" without a unit. */
static void
append_amount (GString *found,
               const StetQuantity *quantity)
{
  if (isnan (quantity->value) || quantity->type == STET_QUANTITY_ORDINAL || quantity->type >= STET_QUANTITY_DATE)
    return;
  g_string_append_printf (found, "\n" INDENT "%s %.9g", stet_quantity_change_to_string (quantity->change), quantity->value);
  if (!isnan (quantity->value_hi))
    g_string_append_printf (found, "..%.9g", quantity->value_hi);
  g_string_append_printf (found, " %s", quantity->unit_name != NULL ? quantity->unit_name : "-");
}

static void
run_news (char **lines,
          const char *place)
{
  g_autoptr (StetAnalysis) analysis = analyse (lines[0], "en", NULL);
  g_autofree char *expected = g_strjoinv ("\n", lines);
  g_autoptr (GString) found = g_string_new (lines[0]);
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (analysis, &n);

  for (guint i = 0; i < n; i++)
    append_amount (found, &quantities[i]);

  stet_corpus_compare (found->str, expected, place);
}

static void
test_quantities__count_what_news_count (void **state)
{
  stet_corpus_run ("news", run_news);
}

/* Who or what has the amount that a sentence tells last. */
static void
test_quantities__know_the_subject_of_their_clause (void **state)
{
  static const struct
  {
    const char *text;
    const char *subject;
  } cases[] = {
    { "Shares in the Norwegian lender fell 3%.", "Shares in the Norwegian lender" },
    { "The factory employs 400 people.", "factory employs" },
    { "In May, exports of cars rose 5%, or $2bn.", "exports of cars" },
    { "The ferry left at noon, while the tram was 20 minutes late.", "tram" },
    { "The ticket lasts a week and costs 30 euros.", "ticket lasts" },
    { "A 2.5-litre engine powered the bus for 12 years.", "engine" },
    { "Up 4%.", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetAnalysis) analysis = analyse (cases[i].text, "en", NULL);
      guint n;
      const StetQuantity *quantities = stet_analysis_get_quantities (analysis, &n);
      g_autofree char *subject = NULL;

      assert_true (n > 0);
      subject = g_strndup (cases[i].text + quantities[n - 1].subject.start, quantities[n - 1].subject.end - quantities[n - 1].subject.start);
      assert_string_equal (subject, cases[i].subject);
    }
}

static const StetQuantity *
find_first (const StetAnalysis *analysis)
{
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (analysis, &n);

  assert_true (n > 0);

  return &quantities[0];
}

/* Rounding needs to know how exact a number is meant to be. */
static void
test_quantities__know_what_the_last_digit_is_worth (void **state)
{
  static const struct
  {
    const char *text;
    double step;
  } cases[] = {
    { "$3.6 billion was paid.", 1e8 },
    { "$4 billion was paid.", 1e9 },
    { "They have 1,200 members.", 1.0 },
    { "It grew by 2.35%.", 0.01 },
    { "Two million people came.", 1e6 },
    { "Three hundred people came.", 100.0 },
    { "Exports of 10-15 million tonnes.", 1e6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetAnalysis) analysis = analyse (cases[i].text, "en", NULL);

      if (fabs (find_first (analysis)->step / cases[i].step - 1.0) > 1e-9)
        fail_msg ("%g for “%s”", find_first (analysis)->step, cases[i].text);
    }
}

/* The days that a date can mean are what dates are compared by. */
static void
test_quantities__give_the_days_of_a_date (void **state)
{
  static const struct
  {
    const char *text;
    const char *first;
    const char *last;
  } cases[] = {
    { "It began on 21 June 2024.", "2024-06-21", "2024-06-21" },
    { "It began in February 2024.", "2024-02-01", "2024-02-29" },
    { "It began in 2023.", "2023-01-01", "2023-12-31" },
    { "It began in the third quarter of 2023.", "2023-07-01", "2023-09-30" },
    { "It began in the 1990s.", "1990-01-01", "1999-12-31" },
    { "It began yesterday.", "2024-06-20", "2024-06-20" },
    { "It began last month.", "2024-05-01", "2024-05-31" },
    { "It lasted from June 19 to 20.", "2024-06-19", "2024-06-20" },
    { "It lasted from 2001 to 2005.", "2001-01-01", "2005-12-31" },
    { "It began on Wednesday.", "2024-06-19", "2024-06-19" },
    { "It began in the first 11 months of 2023.", "2023-01-01", "2023-11-30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetAnalysis) analysis = analyse (cases[i].text, "en", "2024-06-21");
      const StetQuantity *date = find_first (analysis);
      GDate day;
      char first[16];
      char last[16];

      assert_true (date->first_day > 0 && date->last_day >= date->first_day);
      g_date_clear (&day, 1);
      g_date_set_julian (&day, date->first_day);
      g_date_strftime (first, sizeof first, "%Y-%m-%d", &day);
      g_date_set_julian (&day, date->last_day);
      g_date_strftime (last, sizeof last, "%Y-%m-%d", &day);
      if (strcmp (first, cases[i].first) != 0 || strcmp (last, cases[i].last) != 0)
        fail_msg ("%s to %s for “%s”", first, last, cases[i].text);
    }
}

static void
test_quantities__leave_the_hedge_and_the_noun_outside (void **state)
{
  const char *text = "They own more than 1,200 old ships.";
  g_autoptr (StetAnalysis) analysis = analyse (text, "en", NULL);
  const StetQuantity *quantity = find_first (analysis);

  assert_int_equal (quantity->change, STET_CHANGE_ABOVE);
  assert_true (stet_span_equal (quantity->span, ((StetSpan){ 19, 24 })));
  assert_memory_equal (text + quantity->hedge.start, "more than", 9);
  assert_memory_equal (text + quantity->noun.start, "old ships", 9);
  assert_int_equal (stet_span_length (quantity->noun), 9);
  assert_true (quantity->noun_key != 0);
}

/* What holds for any text, and that no text takes long or gives two answers. */
static void
check_sound (const char *text)
{
  g_autoptr (StetAnalysis) analysis = analyse (text, "en", "2024-06-21");
  g_autoptr (StetAnalysis) again = analyse (text, "en", "2024-06-21");
  g_autofree char *found = dup_quantities (analysis);
  g_autofree char *found_again = dup_quantities (again);
  gsize len = strlen (text);
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (analysis, &n);

  assert_string_equal (found, found_again);
  for (guint i = 0; i < n; i++)
    {
      assert_true (stet_span_is_valid_in (quantities[i].span, text, len) && !stet_span_is_empty (quantities[i].span));
      assert_true (stet_span_is_valid_in (quantities[i].hedge, text, len));
      assert_true (stet_span_is_valid_in (quantities[i].noun, text, len));
      assert_true (i == 0 || quantities[i].span.start >= quantities[i - 1].span.end);
      assert_true (quantities[i].last_day >= quantities[i].first_day);
      assert_true (isnan (quantities[i].value_hi) || quantities[i].value_hi > quantities[i].value);
    }
}

static void
test_quantities__hold_on_hostile_texts (void **state)
{
  static const char *const pieces[] = {
    "1", "12 ", "(", "and ", "one ", "hundred and ", "early ", "Monday of ", "from ", "1-", "1/", "$", "a ", "in two ",
    "this first quarter of ", "million ", "2 hours and ", "between ", "to ", "half ", "aged ", "5 km per ", "more than ", "every ",
    "½", "June 5-", "the end of the end of ", "last ", "- ", "12:", "two days before two days before ", "9999 years ago ", "1e999 ",
    "999999999999 years after 31 December 9999 ", "a.m. ", "€5m-", "Feb 30 2019 ", "00/00/0000 ", "٣ "
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *text = g_string_new (NULL);

      check_sound (pieces[i]);
      while (text->len < 20000)
        g_string_append (text, pieces[i]);
      check_sound (text->str);
      g_string_free (text, TRUE);
    }
}

/* Every unit that a table names exists. */
static void
check_table (const char *language)
{
  g_autofree char *path = g_build_filename (g_getenv ("STET_TEST_DATA"), "..", "..", "src", "statement", language, "unit.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      assert_int_equal (g_strv_length (fields), 4);
      if (stet_unit_find (fields[3]) == NULL)
        fail_msg ("%s:%u: there is no unit “%s”", path, i + 1, fields[3]);
      n++;
    }
  assert_true (n > 0);
}

static void
test_units__are_known_when_a_table_names_them (void **state)
{
  check_table ("en");
  check_table ("es");
  check_table ("ru");
}

static void
test_units__convert_within_a_dimension (void **state)
{
  const StetUnit *mile = stet_unit_find ("mile");
  const StetUnit *kilometre = stet_unit_find ("kilometre");
  const StetUnit *celsius = stet_unit_find ("celsius");
  const StetUnit *fahrenheit = stet_unit_find ("fahrenheit");

  assert_null (stet_unit_find ("no such unit"));
  assert_null (stet_unit_find (""));
  assert_int_equal (mile->dimension, kilometre->dimension);
  assert_true (fabs (120.0 * mile->factor / kilometre->factor - 193.12) < 0.01);
  /* 104 °F are 40 °C. */
  assert_true (fabs (104.0 * fahrenheit->factor + fahrenheit->offset - (40.0 * celsius->factor + celsius->offset)) < 1e-9);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_quantities__say_what_the_words_say),
    cmocka_unit_test (test_quantities__count_what_news_count),
    cmocka_unit_test (test_quantities__know_the_subject_of_their_clause),
    cmocka_unit_test (test_quantities__know_what_the_last_digit_is_worth),
    cmocka_unit_test (test_quantities__give_the_days_of_a_date),
    cmocka_unit_test (test_quantities__leave_the_hedge_and_the_noun_outside),
    cmocka_unit_test (test_quantities__hold_on_hostile_texts),
    cmocka_unit_test (test_units__are_known_when_a_table_names_them),
    cmocka_unit_test (test_units__convert_within_a_dimension),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
