/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include <string.h>

#include "stet-passage-edge.h"

typedef struct
{
  const char *text; /* with the passage in brackets */
  gboolean at_end;
  int direction;
  const char *expected;
} Row;

static char *
take_brackets (const char *marked,
               StetSpan *span)
{
  const char *open = strchr (marked, '[');
  const char *close = strchr (marked, ']');
  GString *text = g_string_new (NULL);

  g_string_append_len (text, marked, open - marked);
  span->start = text->len;
  g_string_append_len (text, open + 1, close - open - 1);
  span->end = text->len;
  g_string_append (text, close + 1);
  return g_string_free (text, FALSE);
}

static void
test_move_edge__goes_by_words (void **state)
{
  static const Row rows[] = {
    { "one [two three] four", TRUE, 1, "one [two three four]" },
    { "one [two three] four", TRUE, -1, "one [two] three four" },
    { "one [two three] four", FALSE, -1, "[one two three] four" },
    { "one [two three] four", FALSE, 1, "one two [three] four" },
    /* It ends at words, not at the blanks and points around them. */
    { "one [two], three.", TRUE, 1, "one [two, three]." },
    { "one, [two three].", FALSE, -1, "[one, two three]." },
    { "one [two, three] four", TRUE, -1, "one [two], three four" },
    /* What would become empty stays, and so does what is at the end. */
    { "one [two] three", TRUE, -1, "one [two] three" },
    { "one [two] three", FALSE, 1, "one [two] three" },
    { "[one two]", TRUE, 1, "[one two]" },
    { "[one two]", FALSE, -1, "[one two]" },
    { "[one]", TRUE, -1, "[one]" },
    { "[one]", FALSE, 1, "[one]" },
    /* Letters of several bytes, across lines. */
    { "Tô [Lâm đến] Hà\nNội", TRUE, 1, "Tô [Lâm đến Hà]\nNội" },
    { "Tô [Lâm đến Hà]\nNội", TRUE, 1, "Tô [Lâm đến Hà\nNội]" },
    { "Tô [Lâm đến] Hà", FALSE, -1, "[Tô Lâm đến] Hà" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      StetSpan span, expected, moved;
      g_autofree char *text = take_brackets (rows[i].text, &span);
      g_autofree char *same = take_brackets (rows[i].expected, &expected);

      assert_string_equal (text, same);
      moved = stet_passage_move_edge (text, strlen (text), span, rows[i].at_end, rows[i].direction);
      assert_int_equal (moved.start, expected.start);
      assert_int_equal (moved.end, expected.end);
    }
}

static void
test_move_edge__there_and_back_ends_where_it_began (void **state)
{
  const char *text = "All ten agreements, it said, were signed in Hà Nội on Thursday.";
  StetSpan span = { 4, 18 };

  for (guint at_end = 0; at_end < 2; at_end++)
    {
      int out = at_end ? 1 : -1;
      StetSpan wider = stet_passage_move_edge (text, strlen (text), span, at_end, out);
      StetSpan back = stet_passage_move_edge (text, strlen (text), wider, at_end, -out);

      assert_false (stet_span_equal (wider, span));
      assert_true (stet_span_equal (back, span));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_move_edge__goes_by_words),
    cmocka_unit_test (test_move_edge__there_and_back_ends_where_it_began),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
