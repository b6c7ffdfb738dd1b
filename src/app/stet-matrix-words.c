/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-matrix-words.h"

#include <glib/gi18n.h>

#include "stet-fact-words.h"
#include "stet-wording.h"

/* So much of a value or a quote is looked at; two lines show less. */
#define MAX_CHARS 120
#define MAX_TITLE_CHARS 160

char *
stet_matrix_words_article (const StetArticle *article)
{
  g_autofree char *letter = stet_article_number_to_letter (article->number);
  g_autofree char *title = stet_wording_article (article);

  return g_strdup_printf ("%s  %s", letter, *article->outlet != '\0' ? article->outlet : title);
}

/* What stands for a state: its word, its icon, and the pattern below the words. */
static const struct
{
  const char *words;
  const char *icon;
  gboolean has_pattern;
  StetStatus pattern;
} states[STET_N_CELL_STATES] = {
  [STET_CELL_EMPTY] = { N_ ("Nothing marked"), NULL, FALSE, STET_STATUS_OPEN },
  [STET_CELL_NOT_THERE] = { N_ ("Looked, not there"), NULL, FALSE, STET_STATUS_OPEN },
  [STET_CELL_ANCHOR] = { N_ ("Compared with"), NULL, FALSE, STET_STATUS_OPEN },
  [STET_CELL_UNSET] = { N_ ("Not judged"), "stet-open-symbolic", TRUE, STET_STATUS_OPEN },
  [STET_CELL_AGREE] = { N_ ("Agrees"), "stet-corroborated-symbolic", TRUE, STET_STATUS_CORROBORATED },
  [STET_CELL_SCOPE_DIFFERS] = { N_ ("Both can be right"), "stet-reconciled-symbolic", TRUE, STET_STATUS_RECONCILED },
  [STET_CELL_CONFLICT] = { N_ ("Conflicts"), "stet-conflicting-symbolic", TRUE, STET_STATUS_CONFLICTING },
};

static char *
dup_values (const StetFactMatrix *matrix,
            const StetMatrixCell *cell)
{
  GString *values = g_string_new (NULL);

  for (guint i = 0; i < cell->n_statements && values->len < MAX_CHARS; i++)
    {
      gboolean is_quote;
      g_autofree char *value = stet_matrix_dup_value (stet_fact_matrix_get_case (matrix), cell->statements[i], MAX_CHARS, &is_quote);

      g_string_append_printf (values, is_quote ? "%s“%s”" : "%s%s", i > 0 ? "; " : "", value);
    }
  return g_string_free (values, FALSE);
}

static char *
dup_note (const StetMatrixCell *cell)
{
  if (cell->n_statements < 2)
    return g_strdup (_ (states[cell->state].words));
  /* Translators: a state, and the number of statements that an article has. */
  return g_strdup_printf (ngettext ("%s (%u statement)", "%s (%u statements)", cell->n_statements), _ (states[cell->state].words), cell->n_statements);
}

static void
show_cell (StetMatrixTile *tile,
           const StetFactMatrix *matrix,
           guint row,
           guint column)
{
  const StetClaim *claim = stet_fact_matrix_get_row (matrix, row);
  StetMatrixCell cell = stet_fact_matrix_get_cell (matrix, row, column);
  g_autofree char *article = stet_matrix_words_article (stet_fact_matrix_get_column (matrix, column));
  g_autofree char *values = dup_values (matrix, &cell);
  g_autofree char *note = dup_note (&cell);
  g_autofree char *name = NULL;
  StetTileContent content = { .icon = states[cell.state].icon };

  if (cell.n_statements > 0)
    /* Translators: number and title of a fact, an article, what it says, and a state. */
    name = g_strdup_printf (_ ("Fact %u %s, %s: %s. %s"), claim->number, claim->title, article, values, note);
  else
    name = g_strdup_printf (_ ("Fact %u %s, %s: %s"), claim->number, claim->title, article, note);
  content.name = name;
  content.text = cell.n_statements > 0 ? values : "–";
  content.note = cell.state == STET_CELL_EMPTY ? NULL : note;
  content.pattern = states[cell.state].pattern;
  content.has_pattern = states[cell.state].has_pattern;
  content.is_dim = cell.n_statements == 0;
  stet_matrix_tile_show (tile, &content);
}

static void
show_fact (StetMatrixTile *tile,
           const StetFactMatrix *matrix,
           guint row)
{
  const StetClaim *claim = stet_fact_matrix_get_row (matrix, row);
  g_autofree char *title = stet_text_ellipsize (claim->title, MAX_TITLE_CHARS);
  g_autofree char *text = g_strdup_printf ("%u  %s", claim->number, title);
  g_autofree char *verdict = stet_fact_words_verdict (claim);
  g_autofree char *note = NULL;
  g_autofree char *name = NULL;
  StetTileContent content = { .text = text, .icon = stet_wording_status_icon (claim->status) };

  note = *verdict != '\0' ? g_strdup_printf ("%s · %s", stet_wording_status (claim->status), verdict) : g_strdup (stet_wording_status (claim->status));
  name = g_strdup_printf (_ ("Fact %u %s. %s"), claim->number, title, note);
  content.note = note;
  content.name = name;
  content.has_pattern = TRUE;
  content.pattern = claim->status;
  stet_matrix_tile_show (tile, &content);
}

static void
show_article (StetMatrixTile *tile,
              const StetFactMatrix *matrix,
              guint column)
{
  const StetArticle *article = stet_fact_matrix_get_column (matrix, column);
  g_autofree char *text = stet_matrix_words_article (article);
  g_autofree char *date = stet_wording_date (article->published);
  g_autofree char *name = NULL;
  StetTileContent content = { .text = text };

  content.note = *date != '\0' ? date : stet_wording_role (article->role);
  name = g_strdup_printf (_ ("Article %s, %s"), text, stet_wording_role (article->role));
  content.name = name;
  stet_matrix_tile_show (tile, &content);
}

void
stet_matrix_words_show (StetMatrixTile *tile,
                        const StetFactMatrix *matrix,
                        int row,
                        int column)
{
  const StetTileContent corner = { .text = _ ("Fact") };

  g_return_if_fail (STET_IS_MATRIX_TILE (tile));
  g_return_if_fail (matrix != NULL);

  if (row >= 0 && column >= 0)
    show_cell (tile, matrix, (guint) row, (guint) column);
  else if (row >= 0)
    show_fact (tile, matrix, (guint) row);
  else if (column >= 0)
    show_article (tile, matrix, (guint) column);
  else
    stet_matrix_tile_show (tile, &corner);
}

static char *
dup_presence (const StetFactMatrix *matrix)
{
  const StetMatrixView *view = stet_fact_matrix_get_view (matrix);
  g_autofree char *letter = view->presence_article > 0 ? stet_article_number_to_letter (view->presence_article) : NULL;

  if (view->presence == STET_MATRIX_ONLY_HERE)
    return letter != NULL ? g_strdup_printf (_ ("only in %s"), letter) : g_strdup (_ ("in one article only"));
  if (view->presence == STET_MATRIX_MISSING_HERE)
    return letter != NULL ? g_strdup_printf (_ ("missing in %s"), letter) : g_strdup (_ ("missing in some article"));
  return NULL;
}

/* In which order the facts stand, if it is not that of the text. */
static char *
dup_order (const StetMatrixView *view)
{
  static const char *const orders[] = {
    [STET_MATRIX_BY_PLACE] = N_ ("as in the text"),
    [STET_MATRIX_BY_NUMBER] = N_ ("by number"),
    [STET_MATRIX_BY_TITLE] = N_ ("by title"),
    [STET_MATRIX_BY_STATUS] = N_ ("by state"),
    [STET_MATRIX_BY_VERDICT] = N_ ("by verdict"),
    [STET_MATRIX_BY_ARTICLES] = N_ ("by number of articles"),
    [STET_MATRIX_BY_CELL] = NULL,
  };
  g_autofree char *letter = NULL;
  g_autofree char *order = NULL;

  if (view->sort == STET_MATRIX_BY_PLACE && !view->descending)
    return NULL;
  letter = stet_article_number_to_letter (MAX (view->sort_article, 1));
  order = view->sort == STET_MATRIX_BY_CELL ? g_strdup_printf (_ ("by state in %s"), letter) : g_strdup (_ (orders[view->sort]));
  /* Translators: %s is an order: "by title". */
  return view->descending ? g_strdup_printf (_ ("%s, the other way round"), order) : g_steal_pointer (&order);
}

char *
stet_matrix_words_view (const StetFactMatrix *matrix)
{
  const StetMatrixView *view = stet_fact_matrix_get_view (matrix);
  guint n_rows = stet_fact_matrix_get_n_rows (matrix);
  guint n_all = stet_case_get_n_claims (stet_fact_matrix_get_case (matrix));
  g_autofree char *presence = dup_presence (matrix);
  g_autofree char *order = dup_order (view);
  GString *words = g_string_new (NULL);

  if (n_rows == n_all)
    g_string_append_printf (words, ngettext ("%u fact", "%u facts", n_all), n_all);
  else
    g_string_append_printf (words, ngettext ("%u of %u fact", "%u of %u facts", n_all), n_rows, n_all);
  if (presence != NULL)
    g_string_append_printf (words, ", %s", presence);
  for (guint i = 0; i < STET_N_STATUSES; i++)
    {
      if ((view->statuses & (1u << i)) != 0)
        g_string_append_printf (words, ", %s", stet_wording_status (i));
    }
  if (view->left_only)
    g_string_append_printf (words, ", %s", _ ("still to be decided"));
  if (view->text != NULL && *view->text != '\0')
    g_string_append_printf (words, ", “%s”", view->text);
  if (order != NULL)
    g_string_append_printf (words, ", %s", order);
  return g_string_free (words, FALSE);
}
