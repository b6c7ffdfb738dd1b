/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-matrix-cell.h"

#include "stet-text.h"

/* So many bytes of a passage are looked at for each letter of its beginning:
 * the longest letters of UTF-8, and as many blanks to squeeze. */
#define QUOTE_BYTES_PER_CHAR 8

StetCellState
stet_matrix_state_of (const StetClaim *claim,
                      const StetStatement *statement)
{
  g_return_val_if_fail (claim != NULL, STET_CELL_EMPTY);
  g_return_val_if_fail (statement != NULL, STET_CELL_EMPTY);

  if (stet_claim_get_anchor (claim) == statement)
    return STET_CELL_ANCHOR;
  switch (statement->relation)
    {
    case STET_RELATION_AGREE:
      return STET_CELL_AGREE;
    case STET_RELATION_CONFLICT:
      return STET_CELL_CONFLICT;
    case STET_RELATION_SCOPE_DIFFERS:
      return STET_CELL_SCOPE_DIFFERS;
    case STET_RELATION_UNSET:
    default:
      return STET_CELL_UNSET;
    }
}

/* What needs most attention has the highest number; the anchor says least of
 * how a cell does. */
static guint
rank_state (StetCellState state)
{
  static const guint ranks[STET_N_CELL_STATES] = {
    [STET_CELL_EMPTY] = 0,
    [STET_CELL_NOT_THERE] = 1,
    [STET_CELL_ANCHOR] = 2,
    [STET_CELL_AGREE] = 3,
    [STET_CELL_UNSET] = 4,
    [STET_CELL_SCOPE_DIFFERS] = 5,
    [STET_CELL_CONFLICT] = 6,
  };

  return ranks[state];
}

guint
stet_matrix_rank_cell (const StetMatrixCell *cell)
{
  g_return_val_if_fail (cell != NULL, 0);

  return rank_state (cell->state);
}

/* Statements stand by number of article, so those of one article stand
 * together: the first one that is not before @number. */
static guint
find_first (const StetCase *stet_case,
            const StetClaim *claim,
            guint number)
{
  guint low = 0;
  guint high = claim->n_statements;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (stet_case_find_article (stet_case, claim->statements[middle]->article)->number < number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
was_looked_for (const StetClaim *claim,
                const StetArticle *article)
{
  for (guint i = 0; i < claim->n_not_there; i++)
    {
      if (g_str_equal (claim->not_there[i]->article, article->id))
        return TRUE;
    }
  return FALSE;
}

StetMatrixCell
stet_matrix_cell_of (const StetCase *stet_case,
                     const StetClaim *claim,
                     const StetArticle *article)
{
  StetMatrixCell cell = { STET_CELL_EMPTY, NULL, 0 };
  guint first;

  g_return_val_if_fail (stet_case != NULL, cell);
  g_return_val_if_fail (claim != NULL, cell);
  g_return_val_if_fail (article != NULL, cell);

  first = find_first (stet_case, claim, article->number);
  for (guint i = first; i < claim->n_statements && g_str_equal (claim->statements[i]->article, article->id); i++)
    {
      StetCellState state = stet_matrix_state_of (claim, claim->statements[i]);

      cell.n_statements++;
      if (rank_state (state) > rank_state (cell.state))
        cell.state = state;
    }
  if (cell.n_statements > 0)
    cell.statements = claim->statements + first;
  else if (was_looked_for (claim, article))
    cell.state = STET_CELL_NOT_THERE;
  return cell;
}

/* The beginning of the passage, without a copy of one that is a whole article. */
static char *
dup_beginning (const StetCase *stet_case,
               const StetStatement *statement,
               gsize max_chars)
{
  StetArticleText *text = stet_case_find_text (stet_case, statement->text);
  const char *words = stet_article_text_get_text (text, NULL) + statement->start;
  gsize len = statement->end - statement->start;

  if (len / QUOTE_BYTES_PER_CHAR > max_chars)
    {
      len = (max_chars + 1) * QUOTE_BYTES_PER_CHAR;
      while (len > 0 && ((guchar) words[len] & 0xC0) == 0x80)
        len--;
    }
  return stet_text_squeeze (words, (gssize) len);
}

char *
stet_matrix_dup_value (const StetCase *stet_case,
                       const StetStatement *statement,
                       gsize max_chars,
                       gboolean *is_quote)
{
  gboolean quotes;
  g_autofree char *squeezed = NULL;

  g_return_val_if_fail (stet_case != NULL, NULL);
  g_return_val_if_fail (statement != NULL, NULL);

  quotes = *statement->value == '\0';
  squeezed = quotes ? dup_beginning (stet_case, statement, max_chars) : stet_text_squeeze (statement->value, -1);
  if (is_quote != NULL)
    *is_quote = quotes;
  return stet_text_ellipsize (squeezed, max_chars);
}
