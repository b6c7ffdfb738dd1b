/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-date.h"

#include <string.h>

static void
test_date__parses_and_formats_back (void **state)
{
  static const struct
  {
    const char *in;
    const char *out;
    StetDatePrecision precision;
  } cases[] = {
    { "2024", "2024", STET_DATE_YEAR },
    { "0001", "0001", STET_DATE_YEAR },
    { "2024-06", "2024-06", STET_DATE_MONTH },
    { "2024-06-21", "2024-06-21", STET_DATE_DAY },
    { "2024-02-29", "2024-02-29", STET_DATE_DAY },
    { "2000-02-29", "2000-02-29", STET_DATE_DAY },
    { "2024-06-21T18:28", "2024-06-21T18:28", STET_DATE_MINUTE },
    { "2024-06-21 18:28Z", "2024-06-21T18:28Z", STET_DATE_MINUTE },
    { "2024-06-21T18:28:05Z", "2024-06-21T18:28:05Z", STET_DATE_SECOND },
    { "2024-06-21t18:28:05z", "2024-06-21T18:28:05Z", STET_DATE_SECOND },
    { "2024-06-21T18:28:05.123456789+02:00", "2024-06-21T18:28:05+02:00", STET_DATE_SECOND },
    { "2024-06-21 18:28:05 -0330", "2024-06-21T18:28:05-03:30", STET_DATE_SECOND },
    { "2024-06-21T18:28:05+02", "2024-06-21T18:28:05+02:00", STET_DATE_SECOND },
    { "2024-06-21T18:28:05-00:00", "2024-06-21T18:28:05Z", STET_DATE_SECOND },
    { "2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z", STET_DATE_SECOND },
    { "9999-12-31T23:59:59-23:59", "9999-12-31T23:59:59-23:59", STET_DATE_SECOND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = NULL;
      StetDate date;
      StetDate again;

      assert_true (stet_date_parse (cases[i].in, -1, &date));
      assert_true (stet_date_is_valid (&date));
      assert_int_equal (date.precision, cases[i].precision);
      out = stet_date_format (&date);
      assert_string_equal (out, cases[i].out);
      assert_true (stet_date_parse (out, -1, &again));
      assert_int_equal (stet_date_compare (&date, &again), 0);
    }
}

static void
test_date__refuses_what_is_no_date (void **state)
{
  static const char *const texts[] = {
    "", "24", "0000", "02024", "2024-", "2024-6", "2024-00", "2024-13", "2024-06-", "2024-06-00",
    "2024-06-31", "2023-02-29", "1900-02-29", "2024-06-21T", "2024-06-21T24:00", "2024-06-21T18",
    "2024-06-21T18:60", "2024-06-21T18:28:61", "2024-06-21T18:28:05.", "2024-06-21T18:28:05.1234567890Z",
    "2024-06-21T18:28+2", "2024-06-21T18:28+02:", "2024-06-21T18:28+24:00", "2024-06-21T18:28+02:60",
    "2024-06-21T18:28Zx", "2024-06-21 ", " 2024-06-21", "2024/06/21", "2024-06-21T1828", "-024-06-21",
    "２０２４", "2024-06-21T18:28:05  Z"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      StetDate date = { .year = 77 };

      assert_false (stet_date_parse (texts[i], -1, &date));
      assert_int_equal (date.year, 77);
    }
}

static void
test_date__parse_stays_in_its_length (void **state)
{
  StetDate date;

  assert_true (stet_date_parse ("2024-06-21", 7, &date));
  assert_int_equal (date.precision, STET_DATE_MONTH);
  assert_false (stet_date_parse ("2024-06-21", 6, &date));
}

static void
test_date__validity_needs_every_part_to_fit (void **state)
{
  static const struct
  {
    StetDate date;
    gboolean is_valid;
  } cases[] = {
    { { 2024, 0, 0, -1, -1, -1, STET_DATE_NO_ZONE, STET_DATE_YEAR }, TRUE },
    { { 2024, 6, 0, -1, -1, -1, STET_DATE_NO_ZONE, STET_DATE_YEAR }, FALSE },
    { { 2024, 6, 0, -1, -1, -1, STET_DATE_NO_ZONE, STET_DATE_MONTH }, TRUE },
    { { 2024, 6, 1, -1, -1, -1, STET_DATE_NO_ZONE, STET_DATE_MONTH }, FALSE },
    { { 2024, 6, 1, -1, -1, -1, STET_DATE_NO_ZONE, STET_DATE_DAY }, TRUE },
    { { 2024, 6, 1, -1, -1, -1, 0, STET_DATE_DAY }, FALSE },
    { { 2024, 6, 1, 12, -1, -1, 0, STET_DATE_DAY }, FALSE },
    { { 2024, 6, 1, 12, 30, -1, 0, STET_DATE_MINUTE }, TRUE },
    { { 2024, 6, 1, 12, 30, 1, 0, STET_DATE_MINUTE }, FALSE },
    { { 2024, 6, 1, 12, 30, -1, 0, STET_DATE_SECOND }, FALSE },
    { { 2024, 6, 1, 12, 30, 1, 1440, STET_DATE_SECOND }, FALSE },
    { { 2024, 6, 1, -1, -1, -1, STET_DATE_NO_ZONE, STET_DATE_NONE }, FALSE },
    { { 0, 0, 0, -1, -1, -1, STET_DATE_NO_ZONE, STET_DATE_YEAR }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (stet_date_is_valid (&cases[i].date), cases[i].is_valid);
}

/* Each is before the next; and the order holds between all of them. */
static void
test_date__order (void **state)
{
  static const char *const rising[] = {
    "0001", "1999-12-31T23:59:59Z", "2024", "2024-01", "2024-01-01", "2024-01-01T00:00", "2024-01-01T00:00:00Z",
    "2024-01-01T00:00:01", "2024-06-21T18:28:05+02:00", "2024-06-21T16:28:06Z", "2024-06-21T18:28",
    "2024-06-21T23:30-05:00", "2024-06-22T05:00Z", "9999-12-31"
  };

  for (guint i = 0; i < G_N_ELEMENTS (rising); i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (rising); k++)
        {
          StetDate a;
          StetDate b;
          int order;

          assert_true (stet_date_parse (rising[i], -1, &a));
          assert_true (stet_date_parse (rising[k], -1, &b));
          order = stet_date_compare (&a, &b);
          assert_int_equal ((order > 0) - (order < 0), (i > k) - (i < k));
        }
    }
}

static void
test_date__month_names (void **state)
{
  static const struct
  {
    const char *word;
    guint month;
  } cases[] = {
    { "January", 1 },
    { "JUNE", 6 },
    { "jun", 6 },
    { "Jun.", 6 },
    { "Sept", 9 },
    { "Sept.", 9 },
    { "Sep", 9 },
    { "December", 12 },
    { "May", 5 },
    { "Ma", 0 },
    { "Janu", 0 },
    { "Junes", 0 },
    { "", 0 },
    { ".", 0 },
    { "Monday", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (stet_date_month_from_name (cases[i].word, strlen (cases[i].word)), cases[i].month);
  for (guint month = 1; month <= 12; month++)
    {
      const char *name = stet_date_month_name (month);

      assert_int_equal (stet_date_month_from_name (name, strlen (name)), month);
      assert_int_equal (stet_date_month_from_name (name, 3), month);
    }
}

static const struct
{
  const char *line;
  const char *date;
  const char *span;
} scan_cases[] = {
  { "June 21, 2024 - 18:28", "2024-06-21T18:28", "June 21, 2024 - 18:28" },
  { "21 June 2024", "2024-06-21", "21 June 2024" },
  { "Thursday, 20 June 2024", "2024-06-20", "Thursday, 20 June 2024" },
  { "Published on Thursday 20th of June, 2024 by us", "2024-06-20", "Thursday 20th of June, 2024" },
  { "Updated 4:05 p.m. EDT, Fri June 21st, 2024.", "2024-06-21T16:05-04:00", "4:05 p.m. EDT, Fri June 21st, 2024" },
  { "Fri 21 Jun 2024 18.28 BST", "2024-06-21T18:28+01:00", "Fri 21 Jun 2024 18.28 BST" },
  { "Sept. 5, 2024 at 12 am", "2024-09-05T00:00", "Sept. 5, 2024 at 12 am" },
  { "5 Sept 2024, 12:30pm", "2024-09-05T12:30", "5 Sept 2024, 12:30pm" },
  { "2024-06-21", "2024-06-21", "2024-06-21" },
  { "2024-06-21T18:28:05+02:00", "2024-06-21T18:28:05+02:00", "2024-06-21T18:28:05+02:00" },
  { "on 2024/06/21.", "2024-06-21", "2024/06/21" },
  { "Berlin, 21.06.2024, 18:28 CEST", "2024-06-21T18:28+02:00", "21.06.2024, 18:28 CEST" },
  { "21/06/2024", "2024-06-21", "21/06/2024" },
  { "06/21/2024", "2024-06-21", "06/21/2024" },
  { "05/05/2024", "2024-05-05", "05/05/2024" },
  { "LONDON — June 21, 2024 — One", "2024-06-21", "June 21, 2024" },
  { "June\xC2\xA0"
    "21,\xC2\xA0"
    "2024",
    "2024-06-21", "June\xC2\xA0"
                  "21,\xC2\xA0"
                  "2024" },
  { "In June 2024, and on 3 July 2024", "2024-07-03", "3 July 2024" },
  { "In June 2024 it rained", "2024-06", "June 2024" },
  { "30 February 2024", "2024-02", "February 2024" },
  { "21 June 2024 | 5 min read", "2024-06-21", "21 June 2024" },
  { "June 21, 2024, 10-12 people", "2024-06-21", "June 21, 2024" },
  { "June 21, 2024 (18:28 GMT)", "2024-06-21T18:28Z", "June 21, 2024 (18:28 GMT" },
  { "first 1 May 2020 then 2 May 2020", "2020-05-01", "1 May 2020" },
  { "June 21, 2024 25:61", "2024-06-21", "June 21, 2024" },
  { "20 de junio de 2024", "2024-06-20", "20 de junio de 2024" },
  { "Madrid, jueves 20 de JUNIO del 2024, 18:28", "2024-06-20T18:28", "jueves 20 de JUNIO del 2024, 18:28" },
  { "Miércoles, 5 ene 2022", "2022-01-05", "Miércoles, 5 ene 2022" },
  { "enero de 2022", "2022-01", "enero de 2022" },
  { "20 июня 2024 года", "2024-06-20", "20 июня 2024 года" },
  { "20 июня 2024 г. в 18:28", "2024-06-20", "20 июня 2024 г." },
  { "20 июня 2024 года, 18:28", "2024-06-20T18:28", "20 июня 2024 года, 18:28" },
  { "ЧЕТВЕРГ, 20 ИЮНЯ 2024, 18:28", "2024-06-20T18:28", "ЧЕТВЕРГ, 20 ИЮНЯ 2024, 18:28" },
  { "в мае\xC2\xA0"
    "20 мая 2024",
    "2024-05-20", "20 мая 2024" },
};

static void
test_date__scan_finds_dates_as_newspapers_write_them (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (scan_cases); i++)
    {
      g_autofree char *found = NULL;
      g_autofree char *piece = NULL;
      StetDate date;
      StetSpan span;

      assert_true (stet_date_scan_line (scan_cases[i].line, -1, &date, &span));
      found = stet_date_format (&date);
      piece = g_strndup (scan_cases[i].line + span.start, stet_span_length (span));
      assert_string_equal (found, scan_cases[i].date);
      assert_string_equal (piece, scan_cases[i].span);
    }
}

static void
test_date__scan_leaves_the_rest_alone (void **state)
{
  static const char *const lines[] = {
    "", "no date here", "June 21", "21 June", "June 31, 2024", "05/06/2024", "2024",
    "May I have 2024 of them", "12,345.67", "June 21, 20245", "x21 June2024", "321 June, 99", "2024-06-211",
    "Marching 21, 2024", "1.2.3.2024", "at 18:28", "Thursday", "June twenty-first, 2024",
    "20 de junio", "35 de junio de 2024x", "маяк 2024", "20 маяк 2024", "де 20 2024"
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      StetDate date = { .year = 77 };
      StetSpan span = { 7, 7 };

      assert_false (stet_date_scan_line (lines[i], -1, &date, &span));
      assert_int_equal (date.year, 77);
      assert_int_equal (span.start, 7);
    }
}

/* A line that looks like a date at every place but never is one. */
static void
test_date__scan_of_an_endless_line (void **state)
{
  g_autoptr (GString) line = g_string_new (NULL);
  StetDate date;
  StetSpan span;

  while (line->len < 512 * 1024)
    g_string_append (line, "Mon, 12:30 pm, June 21, - ");
  assert_false (stet_date_scan_line (line->str, (gssize) line->len, &date, &span));
  g_string_append (line, "1 May 2020");
  assert_true (stet_date_scan_line (line->str, (gssize) line->len, &date, &span));
  assert_int_equal (span.end, line->len);
}

static void
test_time__now_is_valid (void **state)
{
  g_autofree char *now = stet_time_now_rfc3339 ();

  assert_true (stet_time_is_valid (now));
  assert_int_equal (strlen (now), strlen ("2024-06-21T16:28:05Z"));
  assert_true (strcmp (now, "2024-01-01T00:00:00Z") > 0);
}

static void
test_time__only_utc_with_z_is_valid (void **state)
{
  static const struct
  {
    const char *text;
    gboolean is_valid;
  } cases[] = {
    { "2024-06-21T16:28:05Z", TRUE },
    { "2024-02-29T00:00:00Z", TRUE },
    { "2024-06-21T16:28:05.5Z", TRUE },
    { "2024-06-21T16:28:05.123456789Z", TRUE },
    { "2024-06-21T16:28:05.1234567890Z", FALSE },
    { "2023-02-29T00:00:00Z", FALSE },
    { "2024-06-21T16:28:60Z", FALSE },
    { "2024-06-21T16:28Z", FALSE },
    { "2024-06-21T16:28:05", FALSE },
    { "2024-06-21T16:28:05z", FALSE },
    { "2024-06-21t16:28:05Z", FALSE },
    { "2024-06-21 16:28:05Z", FALSE },
    { "2024-06-21T16:28:05 Z", FALSE },
    { "2024-06-21T16:28:05+00:00", FALSE },
    { "2024-06-21T18:28:05+02:00", FALSE },
    { "2024-06-21", FALSE },
    { "", FALSE },
    { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (stet_time_is_valid (cases[i].text), cases[i].is_valid);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_date__parses_and_formats_back),
    cmocka_unit_test (test_date__refuses_what_is_no_date),
    cmocka_unit_test (test_date__parse_stays_in_its_length),
    cmocka_unit_test (test_date__validity_needs_every_part_to_fit),
    cmocka_unit_test (test_date__order),
    cmocka_unit_test (test_date__month_names),
    cmocka_unit_test (test_date__scan_finds_dates_as_newspapers_write_them),
    cmocka_unit_test (test_date__scan_leaves_the_rest_alone),
    cmocka_unit_test (test_date__scan_of_an_endless_line),
    cmocka_unit_test (test_time__now_is_valid),
    cmocka_unit_test (test_time__only_utc_with_z_is_valid),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
