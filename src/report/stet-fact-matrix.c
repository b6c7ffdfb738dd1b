/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-fact-matrix.h"

#include <string.h>

#include "stet-claim-index.h"
#include "stet-claim-order.h"
#include "stet-fold.h"

/* A row is a claim and its place in the order; a title is part of that only
 * when the order asks for it. */
typedef struct
{
  const StetClaim *claim; /* borrowed from the case */
  StetClaimKey key;
  char *title; /* folded */
} Row;

struct _StetFactMatrix
{
  StetCase *stet_case;
  StetMatrixView view;
  char *text;            /* of the view */
  guint *articles;       /* of the view */
  GHashTable *shown;     /* the same numbers, as a set; NULL for all */
  GArray *rows;          /* of Row */
  GPtrArray *columns;    /* of StetArticle, borrowed from the case */
  StetClaimIndex *index; /* made when something is searched for first */
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->title, g_free);
}

static void
take_view (StetFactMatrix *self,
           const StetMatrixView *view)
{
  StetMatrixView everything = { STET_MATRIX_BY_PLACE };
  const StetMatrixView *wanted = view != NULL ? view : &everything;
  char *text = g_strdup (wanted->text);
  guint *articles = NULL;

  if (wanted->articles != NULL)
    {
      guint n = 0;

      while (wanted->articles[n] != 0)
        n++;
      articles = g_memdup2 (wanted->articles, (n + 1) * sizeof (guint));
    }
  self->view = *wanted;
  g_free (self->text);
  g_free (self->articles);
  self->view.text = self->text = text;
  self->view.articles = self->articles = articles;
  g_clear_pointer (&self->shown, g_hash_table_unref);
  if (articles == NULL)
    return;
  self->shown = g_hash_table_new (NULL, NULL);
  for (guint i = 0; articles[i] != 0; i++)
    g_hash_table_add (self->shown, GUINT_TO_POINTER (articles[i]));
}

static gboolean
has_column (const StetFactMatrix *self,
            guint number)
{
  return self->shown == NULL || g_hash_table_contains (self->shown, GUINT_TO_POINTER (number));
}

static void
fill_columns (StetFactMatrix *self)
{
  guint n_articles = stet_case_get_n_articles (self->stet_case);

  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < n_articles; i++)
    {
      const StetArticle *article = stet_case_get_article (self->stet_case, i);

      if (has_column (self, article->number))
        g_ptr_array_add (self->columns, (gpointer) article);
    }
}

static gboolean
has_statement_in (const StetFactMatrix *self,
                  const StetClaim *claim,
                  guint number)
{
  const StetArticle *article = stet_case_find_article_by_number (self->stet_case, number);

  return article != NULL && stet_matrix_cell_of (self->stet_case, claim, article).n_statements > 0;
}

/* The number of columns that have a claim. */
static guint
count_columns_with (const StetFactMatrix *self,
                    const StetClaim *claim)
{
  const char *last = NULL;
  guint n = 0;

  if (self->shown == NULL)
    return claim->n_articles;
  for (guint i = 0; i < claim->n_statements; i++)
    {
      const char *article = claim->statements[i]->article;

      if (last == NULL || !g_str_equal (article, last))
        n += has_column (self, stet_case_find_article (self->stet_case, article)->number) ? 1 : 0;
      last = article;
    }
  return n;
}

static gboolean
passes_presence (const StetFactMatrix *self,
                 const StetClaim *claim)
{
  guint number = self->view.presence_article;

  switch (self->view.presence)
    {
    case STET_MATRIX_ONLY_HERE:
      return count_columns_with (self, claim) == 1 && (number == 0 || has_statement_in (self, claim, number));
    case STET_MATRIX_MISSING_HERE:
      return number == 0 ? count_columns_with (self, claim) < self->columns->len : !has_statement_in (self, claim, number);
    case STET_MATRIX_ANYWHERE:
    default:
      return TRUE;
    }
}

/* A column that is hidden takes its facts along, if no other has them. */
static gboolean
passes (const StetFactMatrix *self,
        const StetClaim *claim,
        const char *const *words)
{
  if (self->view.left_only && !claim->is_left)
    return FALSE;
  if (self->view.statuses != 0 && (self->view.statuses & (1u << claim->status)) == 0)
    return FALSE;
  if (self->shown != NULL && count_columns_with (self, claim) == 0)
    return FALSE;
  return passes_presence (self, claim) &&
         (words == NULL || stet_claim_index_matches (self->index, self->stet_case, claim, words));
}

static guint64
rank_cell (const StetFactMatrix *self,
           const StetClaim *claim)
{
  const StetArticle *article = stet_case_find_article_by_number (self->stet_case, self->view.sort_article);
  StetMatrixCell cell;

  if (article == NULL)
    return 0;
  cell = stet_matrix_cell_of (self->stet_case, claim, article);
  return STET_N_CELL_STATES - stet_matrix_rank_cell (&cell);
}

static Row
make_row (const StetFactMatrix *self,
          const StetClaim *claim)
{
  Row row = { claim, stet_claim_key_by_number (claim), NULL };

  switch (self->view.sort)
    {
    case STET_MATRIX_BY_PLACE:
      row.key = stet_claim_key_by_place (self->stet_case, claim);
      break;
    case STET_MATRIX_BY_TITLE:
      row.title = stet_fold (claim->title);
      break;
    case STET_MATRIX_BY_STATUS:
      row.key.major = stet_status_rank (claim->status);
      break;
    case STET_MATRIX_BY_VERDICT:
      row.key.major = claim->rating;
      break;
    case STET_MATRIX_BY_ARTICLES:
      row.key.major = G_MAXUINT - count_columns_with (self, claim);
      break;
    case STET_MATRIX_BY_CELL:
      row.key.major = rank_cell (self, claim);
      break;
    case STET_MATRIX_BY_NUMBER:
    default:
      break;
    }
  return row;
}

/* Equal keys stand by number in both directions; by number alone the number
 * is what is turned round. */
static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer user_data)
{
  const StetFactMatrix *self = user_data;
  const Row *one = a;
  const Row *other = b;
  int order = one->title != NULL && other->title != NULL ? strcmp (one->title, other->title) : 0;
  gboolean is_tie = one->key.major == other->key.major && one->key.minor == other->key.minor;

  if (order == 0)
    order = stet_claim_key_compare (&one->key, &other->key);
  else
    is_tie = FALSE;
  return self->view.descending && (!is_tie || self->view.sort == STET_MATRIX_BY_NUMBER) ? -order : order;
}

static char **
fold_words (const char *text)
{
  g_autofree char *folded = text != NULL ? stet_fold (text) : NULL;

  return folded != NULL && *folded != '\0' ? g_strsplit (folded, " ", -1) : NULL;
}

static void
fill_rows (StetFactMatrix *self)
{
  guint n_claims = stet_case_get_n_claims (self->stet_case);
  g_auto (GStrv) words = fold_words (self->text);

  if (words != NULL && self->index == NULL)
    self->index = stet_claim_index_new ();
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_claims; i++)
    {
      const StetClaim *claim = stet_case_get_claim (self->stet_case, i);

      if (passes (self, claim, (const char *const *) words))
        {
          Row row = make_row (self, claim);

          g_array_append_val (self->rows, row);
        }
    }
  g_array_sort_with_data (self->rows, compare_rows, self);
}

/* A claim that is the same record in both cases says the same. */
static void
forget_changed (StetFactMatrix *self,
                StetCase *next)
{
  guint n_claims = stet_case_get_n_claims (self->stet_case);

  if (self->index == NULL || next == self->stet_case)
    return;
  for (guint i = 0; i < n_claims; i++)
    {
      const StetClaim *claim = stet_case_get_claim (self->stet_case, i);

      if (stet_case_find_claim_by_number (next, claim->number) != claim)
        stet_claim_index_forget (self->index, claim->number);
    }
}

StetFactMatrix *
stet_fact_matrix_new (StetCase *stet_case,
                      const StetMatrixView *view)
{
  StetFactMatrix *self;

  g_return_val_if_fail (stet_case != NULL, NULL);

  self = g_new0 (StetFactMatrix, 1);
  self->stet_case = stet_case_ref (stet_case);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  self->columns = g_ptr_array_new ();
  stet_fact_matrix_update (self, stet_case, view);
  return self;
}

void
stet_fact_matrix_free (StetFactMatrix *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_clear_pointer (&self->index, stet_claim_index_free);
  g_clear_pointer (&self->shown, g_hash_table_unref);
  stet_case_unref (self->stet_case);
  g_free (self->text);
  g_free (self->articles);
  g_free (self);
}

void
stet_fact_matrix_update (StetFactMatrix *self,
                         StetCase *stet_case,
                         const StetMatrixView *view)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (stet_case != NULL);

  forget_changed (self, stet_case);
  /* The old case must last until the rows that borrow from it are gone. */
  {
    g_autoptr (StetCase) old = self->stet_case;

    self->stet_case = stet_case_ref (stet_case);
    take_view (self, view);
    fill_columns (self);
    fill_rows (self);
  }
}

StetCase *
stet_fact_matrix_get_case (const StetFactMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->stet_case;
}

const StetMatrixView *
stet_fact_matrix_get_view (const StetFactMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->view;
}

guint
stet_fact_matrix_get_n_rows (const StetFactMatrix *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const StetClaim *
stet_fact_matrix_get_row (const StetFactMatrix *self,
                          guint row)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_array_index (self->rows, Row, row).claim;
}

int
stet_fact_matrix_find_row (const StetFactMatrix *self,
                           guint number)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (g_array_index (self->rows, Row, i).claim->number == number)
        return (int) i;
    }
  return -1;
}

guint
stet_fact_matrix_get_n_columns (const StetFactMatrix *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

const StetArticle *
stet_fact_matrix_get_column (const StetFactMatrix *self,
                             guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, column);
}

StetMatrixCell
stet_fact_matrix_get_cell (const StetFactMatrix *self,
                           guint row,
                           guint column)
{
  return stet_matrix_cell_of (self->stet_case, stet_fact_matrix_get_row (self, row), stet_fact_matrix_get_column (self, column));
}
