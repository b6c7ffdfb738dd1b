/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include "stet-matrix-grid.h"
#include "stet-matrix-page.h"
#include "stet-matrix-words.h"

typedef struct
{
  StetFactsFixture *facts;
  GtkWindow *window;
  StetMatrixPage *page;
  StetMatrixGrid *grid;
  char *article; /* what was opened last */
  char *statement;
  guint n_opened;
} Fixture;

static void
opened_cb (StetMatrixPage *page,
           const char *article,
           const char *statement,
           Fixture *fixture)
{
  g_free (fixture->article);
  g_free (fixture->statement);
  fixture->article = g_strdup (article);
  fixture->statement = g_strdup (statement);
  fixture->n_opened++;
}

static gboolean
has_head (gpointer data)
{
  return stet_matrix_grid_find_tile (data, -1, STET_MATRIX_FACTS) != NULL;
}

static void
show (Fixture *fixture)
{
  fixture->page = STET_MATRIX_PAGE (stet_matrix_page_new (fixture->facts->session));
  fixture->window = stet_gui_test_present (GTK_WIDGET (fixture->page), 1000, 600);
  fixture->grid = stet_gui_test_find (GTK_WIDGET (fixture->page), STET_TYPE_MATRIX_GRID);
  g_signal_connect (fixture->page, "opened", G_CALLBACK (opened_cb), fixture);
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->facts = stet_facts_fixture_new ();
  stet_facts_fixture_add_facts (fixture->facts);
  show (fixture);
  stet_gui_test_wait (has_head, fixture->grid);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  stet_facts_fixture_free (fixture->facts);
  g_free (fixture->article);
  g_free (fixture->statement);
  g_free (fixture);
  return 0;
}

static guint
get_n_rows (Fixture *fixture)
{
  return stet_fact_matrix_get_n_rows (stet_matrix_page_get_matrix (fixture->page));
}

static int
find_row (Fixture *fixture,
          const char *claim)
{
  return stet_fact_matrix_find_row (stet_matrix_page_get_matrix (fixture->page), stet_facts_fixture_claim (fixture->facts, claim)->number);
}

static gpointer
find_choice (Fixture *fixture,
             const char *label)
{
  gpointer choice = stet_facts_fixture_find_named (GTK_WIDGET (fixture->page), GTK_TYPE_DROP_DOWN, label);

  assert_non_null (choice);
  /* A relation would go before the label that it was found by. */
  assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  return choice;
}

static void
test_page__shows_every_fact_in_every_article (void **state)
{
  Fixture *fixture = *state;
  StetCase *stet_case = stet_session_get_case (fixture->facts->session);

  assert_int_equal (get_n_rows (fixture), stet_case_get_n_claims (stet_case));
  for (int column = 0; column < (int) stet_case_get_n_articles (stet_case) && column < 3; column++)
    assert_non_null (stet_matrix_grid_find_tile (fixture->grid, -1, column));
  stet_gui_test_shot (GTK_WIDGET (fixture->page), "matrix");
}

static void
test_tiles__have_roles_and_names (void **state)
{
  Fixture *fixture = *state;
  int row = find_row (fixture, fixture->facts->visits);
  StetMatrixTile *fact = stet_matrix_grid_find_tile (fixture->grid, row, STET_MATRIX_FACTS);
  StetMatrixTile *cell = stet_matrix_grid_find_tile (fixture->grid, row, 0);
  StetMatrixTile *head = stet_matrix_grid_find_tile (fixture->grid, -1, 0);
  const StetFactMatrix *matrix = stet_matrix_page_get_matrix (fixture->page);
  const StetClaim *claim = stet_fact_matrix_get_row (matrix, (guint) row);
  g_autofree char *article = stet_matrix_words_article (stet_fact_matrix_get_column (matrix, 0));
  g_autofree char *start = g_strdup_printf ("Fact %u %s, %s: ", claim->number, claim->title, article);
  g_autofree char *name = NULL;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->grid), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fact), GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, "Facts by article");
  name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  assert_non_null (name);
  assert_non_null (strstr (name, start));
}

static void
test_keys__move_choose_and_open (void **state)
{
  Fixture *fixture = *state;
  const StetFactMatrix *matrix = stet_matrix_page_get_matrix (fixture->page);
  guint row;
  int column;

  assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->page)));
  assert_true (stet_gui_test_press (GTK_WIDGET (fixture->grid), GDK_KEY_Home, GDK_CONTROL_MASK));
  assert_true (stet_gui_test_press (GTK_WIDGET (fixture->grid), GDK_KEY_Down, 0));
  assert_true (stet_gui_test_press (GTK_WIDGET (fixture->grid), GDK_KEY_Right, 0));
  assert_true (stet_matrix_grid_get_current (fixture->grid, &row, &column));
  assert_int_equal (row, 1);
  assert_int_equal (column, 0);
  assert_string_equal (stet_session_get_chosen (fixture->facts->session), stet_fact_matrix_get_row (matrix, 1)->id);
  assert_ptr_equal (gtk_window_get_focus (fixture->window), stet_matrix_grid_find_tile (fixture->grid, 1, 0));
  assert_true (stet_gui_test_press (GTK_WIDGET (fixture->grid), GDK_KEY_Return, 0));
  assert_int_equal (fixture->n_opened, 1);
  assert_string_equal (fixture->article, stet_fact_matrix_get_column (matrix, 0)->id);
  stet_gui_test_press (GTK_WIDGET (fixture->grid), GDK_KEY_End, GDK_CONTROL_MASK);
  stet_matrix_grid_get_current (fixture->grid, &row, &column);
  assert_int_equal (row, stet_fact_matrix_get_n_rows (matrix) - 1);
  assert_int_equal (column, (int) stet_fact_matrix_get_n_columns (matrix) - 1);
  stet_gui_test_press (GTK_WIDGET (fixture->grid), GDK_KEY_Down, 0);
  stet_matrix_grid_get_current (fixture->grid, &row, &column);
  assert_int_equal (row, stet_fact_matrix_get_n_rows (matrix) - 1);
}

static void
test_cell__opens_its_statement_or_none (void **state)
{
  Fixture *fixture = *state;
  const StetFactMatrix *matrix = stet_matrix_page_get_matrix (fixture->page);
  int row = find_row (fixture, fixture->facts->growth);

  for (guint column = 0; column < stet_fact_matrix_get_n_columns (matrix); column++)
    {
      StetMatrixCell cell = stet_fact_matrix_get_cell (matrix, (guint) row, column);

      stet_matrix_grid_set_current (fixture->grid, (guint) row, (int) column);
      stet_gui_test_press (GTK_WIDGET (fixture->grid), GDK_KEY_Return, 0);
      assert_string_equal (fixture->article, stet_fact_matrix_get_column (matrix, column)->id);
      if (cell.n_statements > 0)
        assert_string_equal (fixture->statement, cell.statements[0]->id);
      else
        assert_null (fixture->statement);
    }
}

static void
test_filters__leave_what_is_asked_for (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *clear;

  gtk_drop_down_set_selected (find_choice (fixture, "Where the Fact Is"), STET_MATRIX_ONLY_HERE);
  assert_true (find_row (fixture, fixture->facts->growth) >= 0);
  assert_int_equal (find_row (fixture, fixture->facts->visits), -1);
  gtk_drop_down_set_selected (find_choice (fixture, "Where the Fact Is"), STET_MATRIX_ANYWHERE);
  gtk_drop_down_set_selected (find_choice (fixture, "State"), 2 + STET_STATUS_CONFLICTING);
  assert_int_equal (get_n_rows (fixture), 1);
  assert_int_equal (find_row (fixture, fixture->facts->visits), 0);
  gtk_drop_down_set_selected (find_choice (fixture, "State"), 2 + STET_STATUS_NOT_CHECKABLE);
  stet_gui_test_settle ();
  assert_true (stet_gui_test_shows (GTK_WIDGET (fixture->page), "No Such Facts"));
  clear = stet_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON);
  assert_non_null (clear);
  g_signal_emit_by_name (stet_facts_fixture_find_named (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "Show All Facts"), "clicked");
  assert_int_equal (get_n_rows (fixture), stet_case_get_n_claims (stet_session_get_case (fixture->facts->session)));
}

static void
test_page__follows_the_review (void **state)
{
  Fixture *fixture = *state;
  guint n_rows = get_n_rows (fixture);

  assert_true (stet_command_delete_claim (fixture->facts->editor, fixture->facts->growth, NULL));
  stet_gui_test_settle ();
  assert_int_equal (get_n_rows (fixture), n_rows - 1);
  assert_true (stet_session_undo (fixture->facts->session));
  stet_gui_test_settle ();
  assert_int_equal (get_n_rows (fixture), n_rows);
}

static guint
count_tiles (GtkWidget *grid)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (grid); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

/* Thousands of rows have as many widgets as fit on the screen. */
static void
test_grid__uses_its_tiles_again (void **state)
{
  Fixture *fixture = *state;
  guint n_tiles;
  guint row;
  int column;

  stet_facts_fixture_add_many (fixture->facts, 5000);
  stet_gui_test_settle ();
  n_tiles = count_tiles (GTK_WIDGET (fixture->grid));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  for (guint i = 0; i < 50; i++)
    stet_gui_test_press (GTK_WIDGET (fixture->grid), GDK_KEY_Page_Down, 0);
  stet_gui_test_settle ();
  stet_matrix_grid_get_current (fixture->grid, &row, &column);
  assert_true (row > 100);
  assert_non_null (stet_matrix_grid_find_tile (fixture->grid, (int) row, column));
  assert_null (stet_matrix_grid_find_tile (fixture->grid, 0, column));
  assert_true (count_tiles (GTK_WIDGET (fixture->grid)) < n_tiles + 60);
}

int
main (void)
{
#define WITH_PAGE(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_PAGE (test_page__shows_every_fact_in_every_article),
    WITH_PAGE (test_tiles__have_roles_and_names),
    WITH_PAGE (test_keys__move_choose_and_open),
    WITH_PAGE (test_cell__opens_its_statement_or_none),
    WITH_PAGE (test_filters__leave_what_is_asked_for),
    WITH_PAGE (test_page__follows_the_review),
    WITH_PAGE (test_grid__uses_its_tiles_again),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
