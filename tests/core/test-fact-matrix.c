/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-fact-matrix.h"

#include "stet-review-test.h"

/* A review of three articles with five facts:
 *   1 arches   A 14 (anchor), B 15 conflicts, C fourteen agrees
 *   2 opening  B 1931 (anchor), A agrees
 *   3 repairs  A $3 million alone, looked for in C
 *   4 café     C alone
 *   5 marvel   A, opinion */
typedef struct
{
  StetCaseEditor *editor;
  char *arches;
  char *opening;
  char *repairs;
  char *cafe;
  char *marvel;
} Fixture;

static void
relate (StetCaseEditor *editor,
        const char *claim,
        const char *statement,
        StetRelation relation)
{
  assert_true (stet_command_set_relation (editor, claim, statement, relation, NULL));
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  StetCaseEditor *editor = new_review ();
  g_autofree char *fifteen = NULL;
  g_autofree char *fourteen = NULL;
  g_autofree char *opened = NULL;

  fixture->editor = editor;
  fixture->arches = mark (editor, 1, "14 arches");
  fifteen = add (editor, fixture->arches, 2, "15 arches");
  fourteen = add (editor, fixture->arches, 3, "fourteen arches");
  relate (editor, fixture->arches, fifteen, STET_RELATION_CONFLICT);
  relate (editor, fixture->arches, fourteen, STET_RELATION_AGREE);
  fixture->opening = mark (editor, 2, "opened in 1931");
  opened = add (editor, fixture->opening, 1, "opened in 1931");
  relate (editor, fixture->opening, opened, STET_RELATION_AGREE);
  fixture->repairs = mark (editor, 1, "Repairs cost $3 million");
  assert_true (stet_command_set_not_there (editor, fixture->repairs, get_article (editor, 3)->id, TRUE, NULL));
  fixture->cafe = mark (editor, 3, "The café opened in 1999");
  fixture->marvel = mark (editor, 1, "called it a marvel");
  assert_true (stet_command_set_kind (editor, fixture->marvel, STET_CLAIM_OPINION, NULL));
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  stet_case_editor_free (fixture->editor);
  g_free (fixture->arches);
  g_free (fixture->opening);
  g_free (fixture->repairs);
  g_free (fixture->cafe);
  g_free (fixture->marvel);
  g_free (fixture);
  return 0;
}

/* The numbers of the rows: "1 2 3". */
static char *
dup_rows (const StetFactMatrix *matrix)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < stet_fact_matrix_get_n_rows (matrix); i++)
    g_string_append_printf (rows, "%s%u", i > 0 ? " " : "", stet_fact_matrix_get_row (matrix, i)->number);
  return g_string_free (rows, FALSE);
}

static void
assert_rows (StetCaseEditor *editor,
             const StetMatrixView *view,
             const char *expected)
{
  g_autoptr (StetFactMatrix) matrix = stet_fact_matrix_new (get_case (editor), view);
  g_autofree char *rows = dup_rows (matrix);

  assert_string_equal (rows, expected);
}

static void
test_matrix__has_all_facts_as_they_stand_in_the_text (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (StetFactMatrix) matrix = stet_fact_matrix_new (get_case (fixture->editor), NULL);
  g_autofree char *rows = dup_rows (matrix);

  assert_string_equal (rows, "1 2 5 3 4");
  assert_int_equal (stet_fact_matrix_get_n_columns (matrix), 3);
  for (guint i = 0; i < 3; i++)
    assert_int_equal (stet_fact_matrix_get_column (matrix, i)->number, i + 1);
  assert_int_equal (stet_fact_matrix_find_row (matrix, 4), 4);
  assert_int_equal (stet_fact_matrix_find_row (matrix, 6), -1);
  assert_ptr_equal (stet_fact_matrix_get_case (matrix), get_case (fixture->editor));
}

static void
test_matrix__cells_say_what_each_article_does (void **state)
{
  static const StetCellState expected[][3] = {
    { STET_CELL_ANCHOR, STET_CELL_CONFLICT, STET_CELL_AGREE },
    { STET_CELL_AGREE, STET_CELL_ANCHOR, STET_CELL_EMPTY },
    { STET_CELL_ANCHOR, STET_CELL_EMPTY, STET_CELL_NOT_THERE },
    { STET_CELL_EMPTY, STET_CELL_EMPTY, STET_CELL_ANCHOR },
  };
  Fixture *fixture = *state;
  StetMatrixView view = { .sort = STET_MATRIX_BY_NUMBER };
  g_autoptr (StetFactMatrix) matrix = stet_fact_matrix_new (get_case (fixture->editor), &view);

  for (guint row = 0; row < G_N_ELEMENTS (expected); row++)
    for (guint column = 0; column < 3; column++)
      {
        StetMatrixCell cell = stet_fact_matrix_get_cell (matrix, row, column);

        assert_int_equal (cell.state, expected[row][column]);
        assert_int_equal (cell.n_statements, expected[row][column] > STET_CELL_NOT_THERE ? 1 : 0);
        if (cell.n_statements > 0)
          assert_string_equal (cell.statements[0]->article, stet_fact_matrix_get_column (matrix, column)->id);
      }
}

static void
test_matrix__several_statements_of_an_article_share_a_cell (void **state)
{
  static const struct
  {
    StetRelation relation;
    StetCellState expected;
  } cases[] = {
    { STET_RELATION_AGREE, STET_CELL_AGREE },
    { STET_RELATION_SCOPE_DIFFERS, STET_CELL_SCOPE_DIFFERS },
    { STET_RELATION_UNSET, STET_CELL_UNSET },
    { STET_RELATION_CONFLICT, STET_CELL_CONFLICT },
  };
  Fixture *fixture = *state;
  g_autofree char *second = add (fixture->editor, fixture->arches, 1, "The bridge");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StetMatrixView view = { .sort = STET_MATRIX_BY_NUMBER };
      g_autoptr (StetFactMatrix) matrix = NULL;
      const StetClaim *claim;
      StetMatrixCell cell;

      relate (fixture->editor, fixture->arches, second, cases[i].relation);
      matrix = stet_fact_matrix_new (get_case (fixture->editor), &view);
      claim = stet_fact_matrix_get_row (matrix, 0);
      cell = stet_fact_matrix_get_cell (matrix, 0, 0);
      assert_int_equal (cell.n_statements, 2);
      assert_int_equal (cell.state, cases[i].expected);
      assert_true (cell.statements[0]->start < cell.statements[1]->start);
      assert_int_equal (stet_matrix_state_of (claim, cell.statements[0]), cases[i].expected);
      assert_int_equal (stet_matrix_state_of (claim, cell.statements[1]), STET_CELL_ANCHOR);
      assert_int_equal (stet_fact_matrix_get_cell (matrix, 0, 1).n_statements, 1);
    }
}

static void
test_matrix__rows_are_filtered (void **state)
{
  static const guint without_a[] = { 2, 3, 0 };
  static const guint nobody[] = { 99, 0 };
  static const struct
  {
    StetMatrixView view;
    const char *expected;
  } cases[] = {
    { { .presence = STET_MATRIX_ONLY_HERE }, "5 3 4" },
    { { .presence = STET_MATRIX_ONLY_HERE, .presence_article = 1 }, "5 3" },
    { { .presence = STET_MATRIX_ONLY_HERE, .presence_article = 2 }, "" },
    { { .presence = STET_MATRIX_ONLY_HERE, .presence_article = 9 }, "" },
    { { .presence = STET_MATRIX_MISSING_HERE }, "2 5 3 4" },
    { { .presence = STET_MATRIX_MISSING_HERE, .presence_article = 1 }, "4" },
    { { .presence = STET_MATRIX_MISSING_HERE, .presence_article = 3 }, "2 5 3" },
    { { .statuses = 1u << STET_STATUS_CONFLICTING }, "1" },
    { { .statuses = 1u << STET_STATUS_CORROBORATED | 1u << STET_STATUS_OPINION }, "2 5" },
    { { .left_only = TRUE }, "1 2 3" },
    { { .text = "arches" }, "1" },
    { { .text = "  CAFE 1999 " }, "4" },
    { { .text = "fourteen arches bridge" }, "" },
    { { .text = " " }, "1 2 5 3 4" },
    { { .articles = without_a }, "1 2 4" },
    { { .articles = without_a, .presence = STET_MATRIX_ONLY_HERE }, "2 4" },
    { { .articles = without_a, .presence = STET_MATRIX_MISSING_HERE }, "2 4" },
    { { .articles = nobody }, "" },
  };
  Fixture *fixture = *state;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_rows (fixture->editor, &cases[i].view, cases[i].expected);
}

static void
test_matrix__rows_are_sorted (void **state)
{
  static const struct
  {
    StetMatrixView view;
    const char *expected;
  } cases[] = {
    { { .sort = STET_MATRIX_BY_PLACE, .descending = TRUE }, "4 3 5 2 1" },
    { { .sort = STET_MATRIX_BY_NUMBER }, "1 2 3 4 5" },
    { { .sort = STET_MATRIX_BY_NUMBER, .descending = TRUE }, "5 4 3 2 1" },
    { { .sort = STET_MATRIX_BY_TITLE }, "1 4 5 2 3" },
    { { .sort = STET_MATRIX_BY_TITLE, .descending = TRUE }, "3 2 5 4 1" },
    { { .sort = STET_MATRIX_BY_STATUS }, "1 3 4 2 5" },
    { { .sort = STET_MATRIX_BY_VERDICT }, "1 2 4 5 3" },
    { { .sort = STET_MATRIX_BY_VERDICT, .descending = TRUE }, "3 1 2 4 5" },
    { { .sort = STET_MATRIX_BY_ARTICLES }, "1 2 3 4 5" },
    { { .sort = STET_MATRIX_BY_ARTICLES, .descending = TRUE }, "3 4 5 2 1" },
    { { .sort = STET_MATRIX_BY_CELL, .sort_article = 1 }, "2 1 3 5 4" },
    { { .sort = STET_MATRIX_BY_CELL, .sort_article = 2 }, "1 2 3 4 5" },
    { { .sort = STET_MATRIX_BY_CELL, .sort_article = 3 }, "1 4 3 2 5" },
    { { .sort = STET_MATRIX_BY_CELL, .sort_article = 9 }, "1 2 3 4 5" },
  };
  static const char *const titles[] = { "Arches", "Opening", "Repairs", "CAFÉ", "marvel" };
  Fixture *fixture = *state;
  const char *const claims[] = { fixture->arches, fixture->opening, fixture->repairs, fixture->cafe, fixture->marvel };

  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    assert_true (stet_command_set_title (fixture->editor, claims[i], titles[i], NULL));
  assert_true (stet_command_set_verdict (fixture->editor, fixture->repairs, 1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_rows (fixture->editor, &cases[i].view, cases[i].expected);
}

static void
test_matrix__checked_articles_come_first (void **state)
{
  Fixture *fixture = *state;

  assert_true (stet_command_set_role (fixture->editor, get_article (fixture->editor, 1)->id, STET_ROLE_BACKUP, NULL));
  assert_true (stet_command_set_role (fixture->editor, get_article (fixture->editor, 3)->id, STET_ROLE_CHECKED, NULL));
  assert_rows (fixture->editor, NULL, "1 4 2 5 3");
}

static void
test_matrix__follows_the_case (void **state)
{
  Fixture *fixture = *state;
  StetMatrixView view = { .text = "arches" };
  g_autoptr (StetFactMatrix) matrix = stet_fact_matrix_new (get_case (fixture->editor), &view);
  g_autofree char *none = NULL;

  assert_int_equal (stet_fact_matrix_get_n_rows (matrix), 1);
  assert_true (stet_command_set_title (fixture->editor, fixture->cafe, "No arches here", NULL));
  assert_true (stet_command_delete_claim (fixture->editor, fixture->arches, NULL));
  stet_fact_matrix_update (matrix, get_case (fixture->editor), stet_fact_matrix_get_view (matrix));
  assert_int_equal (stet_fact_matrix_get_n_rows (matrix), 1);
  assert_int_equal (stet_fact_matrix_get_row (matrix, 0)->number, 4);
  assert_string_equal (stet_fact_matrix_get_view (matrix)->text, "arches");
  stet_fact_matrix_update (matrix, get_case (fixture->editor), NULL);
  none = dup_rows (matrix);
  assert_string_equal (none, "2 5 3 4");
}

static void
test_matrix__is_empty_without_a_case (void **state)
{
  g_autoptr (StetCase) empty = stet_case_new_empty ();
  g_autoptr (StetFactMatrix) matrix = stet_fact_matrix_new (empty, NULL);

  assert_int_equal (stet_fact_matrix_get_n_rows (matrix), 0);
  assert_int_equal (stet_fact_matrix_get_n_columns (matrix), 0);
}

static void
test_value__is_what_was_noted_or_the_words (void **state)
{
  Fixture *fixture = *state;
  const StetClaim *claim = get_claim (fixture->editor, fixture->arches);
  g_autofree char *value = NULL;
  g_autofree char *quote = NULL;
  g_autofree char *cut = NULL;
  gboolean is_quote = TRUE;

  value = stet_matrix_dup_value (get_case (fixture->editor), claim->statements[0], 80, &is_quote);
  assert_string_equal (value, "14 arches");
  assert_false (is_quote);
  claim = get_claim (fixture->editor, fixture->marvel);
  quote = stet_matrix_dup_value (get_case (fixture->editor), claim->statements[0], 80, &is_quote);
  assert_string_equal (quote, "called it a marvel");
  assert_true (is_quote);
  cut = stet_matrix_dup_value (get_case (fixture->editor), claim->statements[0], 10, NULL);
  assert_string_equal (cut, "called it…");
}

/* A passage of 100 kB in letters of several bytes is cut at a letter. */
static void
test_value__of_a_long_passage_is_its_beginning (void **state)
{
  StetCaseEditor *editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *claim = NULL;
  g_autofree char *value = NULL;

  while (text->len < 100 * 1024)
    g_string_append (text, "Việt Nam ");
  add_article (editor, text->str, "Long");
  g_string_truncate (text, text->len - 1);
  claim = mark (editor, 1, text->str);
  value = stet_matrix_dup_value (get_case (editor), get_claim (editor, claim)->statements[0], 20, NULL);
  assert_string_equal (value, "Việt Nam Việt Nam…");
  stet_case_editor_free (editor);
}

int
main (void)
{
#define WITH_FACTS(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_FACTS (test_matrix__has_all_facts_as_they_stand_in_the_text),
    WITH_FACTS (test_matrix__cells_say_what_each_article_does),
    WITH_FACTS (test_matrix__several_statements_of_an_article_share_a_cell),
    WITH_FACTS (test_matrix__rows_are_filtered),
    WITH_FACTS (test_matrix__rows_are_sorted),
    WITH_FACTS (test_matrix__checked_articles_come_first),
    WITH_FACTS (test_matrix__follows_the_case),
    cmocka_unit_test (test_matrix__is_empty_without_a_case),
    WITH_FACTS (test_value__is_what_was_noted_or_the_words),
    cmocka_unit_test (test_value__of_a_long_passage_is_its_beginning),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
