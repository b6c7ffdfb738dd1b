/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include <string.h>

#include "stet-follow.h"

#define MAX_STATEMENTS 8

/* A fact is written as the labels of its statements, "A1 B1 D1 D2": the
 * letter is the article. So is what the columns show, "A B", and what comes
 * out, "A:A1 B:-". */
typedef struct
{
  const char *fact;
  const char *row;
  guint active;
  const char *columns;
  const char *expected;
} Row;

typedef struct
{
  char ids[MAX_STATEMENTS][4];
  char articles[MAX_STATEMENTS][2];
  StetPlace places[MAX_STATEMENTS];
  guint n;
} Fact;

static void
read_fact (Fact *fact,
           const char *labels)
{
  g_auto (GStrv) words = g_strsplit (labels, " ", -1);

  memset (fact, 0, sizeof *fact);
  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_strlcpy (fact->ids[i], words[i], sizeof fact->ids[i]);
      fact->articles[i][0] = words[i][0];
      fact->places[i].id = fact->ids[i];
      fact->places[i].article = fact->articles[i];
      fact->n++;
    }
}

static char *
run (const Row *row)
{
  g_auto (GStrv) shown = g_strsplit (row->columns, " ", -1);
  guint n = g_strv_length (shown);
  StetFollow columns[3];
  GString *result = g_string_new (NULL);
  Fact fact;

  read_fact (&fact, row->fact);
  for (guint i = 0; i < n; i++)
    columns[i].article = g_str_equal (shown[i], "-") ? NULL : shown[i];
  stet_follow (fact.places, fact.n, row->row, row->active, columns, n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (result, "%s%s:%s", i > 0 ? " " : "", columns[i].article ? columns[i].article : "-", columns[i].place ? columns[i].place->id : "-");
  return g_string_free (result, FALSE);
}

static void
test_follow__keeps_the_active_column_and_moves_the_others (void **state)
{
  static const Row rows[] = {
    /* Both have it: both scroll. */
    { "A1 B1", NULL, 0, "A B", "A:A1 B:B1" },
    /* The other one changes, whichever is active. */
    { "A1 C1", NULL, 0, "A B", "A:A1 C:C1" },
    { "A1 C1", NULL, 1, "B A", "C:C1 A:A1" },
    /* The active one has no statement: it stays and does not scroll. */
    { "C1", NULL, 0, "A B", "A:- C:C1" },
    { "B1 C1", NULL, 0, "A B", "A:- B:B1" },
    /* Nothing more to show: the other one stays and does not scroll. */
    { "A1", NULL, 0, "A B", "A:A1 B:-" },
    /* The same article twice: both go to the one statement. */
    { "A1", NULL, 0, "A A", "A:A1 A:A1" },
    /* An empty column takes what there is. */
    { "A1 B1", NULL, 0, "- -", "A:A1 B:B1" },
    { "A1", NULL, 0, "- -", "A:A1 -:-" },
    /* A fact without statements moves nothing. */
    { "", NULL, 0, "A B", "A:- B:-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *result = run (&rows[i]);

      assert_string_equal (result, rows[i].expected);
    }
}

static void
test_follow__shows_two_statements_of_one_article_side_by_side (void **state)
{
  static const Row rows[] = {
    { "D1 D2", NULL, 0, "D B", "D:D1 D:D2" },
    { "D1 D2", NULL, 1, "B D", "D:D2 D:D1" },
    /* Also when the active column shows something else. */
    { "D1 D2", NULL, 0, "A B", "D:D1 D:D2" },
    { "D1 D2", NULL, 1, "A B", "D:D2 D:D1" },
    /* But not when the fact has other articles to put beside. */
    { "B1 D1 D2", NULL, 0, "A C", "A:- B:B1" },
    { "B1 D1 D2", NULL, 0, "D C", "D:D1 D:D2" },
    { "B1 D1 D2", NULL, 0, "B C", "B:B1 D:D1" },
    { "B1 D1 D2", NULL, 0, "B C A", "B:B1 D:D1 D:D2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *result = run (&rows[i]);

      assert_string_equal (result, rows[i].expected);
    }
}

static void
test_follow__shows_the_row_in_focus_first (void **state)
{
  static const Row rows[] = {
    { "A1 B1 C1", "C1", 0, "A B", "A:A1 C:C1" },
    { "A1 B1 C1", "B1", 0, "A C", "A:A1 B:B1" },
    { "D1 D2", "D2", 0, "D B", "D:D2 D:D1" },
    { "B1 D1 D2", "B1", 0, "D C", "D:D1 B:B1" },
    /* Three columns have room for more. */
    { "A1 B1 C1", "C1", 1, "A B D", "A:A1 B:B1 C:C1" },
    { "A1 B1 C1", NULL, 0, "A D E", "A:A1 B:B1 C:C1" },
    /* A row that is not of the fact is no row. */
    { "A1 B1", "X9", 0, "A B", "A:A1 B:B1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *result = run (&rows[i]);

      assert_string_equal (result, rows[i].expected);
    }
}

static void
test_follow__lets_a_single_column_go_to_the_fact (void **state)
{
  static const Row rows[] = {
    { "B1 C1", NULL, 0, "A", "B:B1" },
    { "B1 C1", NULL, 0, "C", "C:C1" },
    { "B1 C1", "B1", 0, "C", "B:B1" },
    { "D1 D2", "D2", 0, "A", "D:D2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *result = run (&rows[i]);

      assert_string_equal (result, rows[i].expected);
    }
}

static void
test_follow__without_a_fact_moves_nothing (void **state)
{
  StetFollow columns[2] = { { "A", NULL }, { "B", NULL } };

  stet_follow (NULL, 0, NULL, 0, columns, 2);
  assert_string_equal (columns[0].article, "A");
  assert_null (columns[0].place);
  assert_string_equal (columns[1].article, "B");
  assert_null (columns[1].place);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_follow__keeps_the_active_column_and_moves_the_others),
    cmocka_unit_test (test_follow__lets_a_single_column_go_to_the_fact),
    cmocka_unit_test (test_follow__shows_the_row_in_focus_first),
    cmocka_unit_test (test_follow__shows_two_statements_of_one_article_side_by_side),
    cmocka_unit_test (test_follow__without_a_fact_moves_nothing),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
