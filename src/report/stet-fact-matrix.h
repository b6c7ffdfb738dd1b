/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-matrix-cell.h"

G_BEGIN_DECLS

/** StetMatrixSort: the key of the order of rows; equal ones stand by number. */
typedef enum
{
  STET_MATRIX_BY_PLACE,    /* as the facts stand in the checked articles, then in the others */
  STET_MATRIX_BY_NUMBER,   /* as they were marked */
  STET_MATRIX_BY_TITLE,    /* by alphabet, without case and accents */
  STET_MATRIX_BY_STATUS,   /* conflicts first, what is no fact last */
  STET_MATRIX_BY_VERDICT,  /* by rating; without one first */
  STET_MATRIX_BY_ARTICLES, /* by the number of articles that have it, most first */
  STET_MATRIX_BY_CELL,     /* by the state in one article, conflicts first, empty cells last */
} StetMatrixSort;

/** StetMatrixPresence: whether an article has the fact. */
typedef enum
{
  STET_MATRIX_ANYWHERE,
  STET_MATRIX_ONLY_HERE,    /* this article has it and no other; no article named: just one has it */
  STET_MATRIX_MISSING_HERE, /* this article has it not; no article named: some article has it not */
} StetMatrixPresence;

/**
 * StetMatrixView:
 * @sort: key of the order
 * @sort_article: number of the article for %STET_MATRIX_BY_CELL
 * @descending: the other way round
 * @presence: which rows are shown
 * @presence_article: number of the article that @presence speaks of, or 0
 * @statuses: a bit (1 << StetStatus) for each status that is shown; 0 for all
 * @left_only: only facts that are still to be decided
 * @text: (nullable): words that the title, the answer, a quote or a value must
 *   hold, whatever the case and the accents
 * @articles: (nullable) (array zero-terminated=1): numbers of the articles
 *   that get a column; %NULL for all
 *
 * What a matrix shows, and in which order.  All zeros shows everything in the
 * order of the text.  Presence and order look at the columns that are shown.
 */
typedef struct
{
  StetMatrixSort sort;
  guint sort_article;
  gboolean descending;
  StetMatrixPresence presence;
  guint presence_article;
  guint statuses;
  gboolean left_only;
  const char *text;
  const guint *articles;
} StetMatrixView;

/**
 * StetFactMatrix:
 *
 * Facts in rows, articles in columns, and in each cell what the article gives.
 * It holds the order of the rows alone: cells are looked up in the case, so
 * that a matrix of many thousand rows costs little.  To be used by one thread
 * at a time.
 */
typedef struct _StetFactMatrix StetFactMatrix;

/**
 * stet_fact_matrix_new:
 * @stet_case: the case; the matrix keeps it
 * @view: (nullable): what to show; %NULL for everything. It is copied.
 */
StetFactMatrix *stet_fact_matrix_new (StetCase *stet_case,
                                      const StetMatrixView *view) G_GNUC_WARN_UNUSED_RESULT;
void stet_fact_matrix_free (StetFactMatrix *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetFactMatrix, stet_fact_matrix_free)

/**
 * stet_fact_matrix_update:
 * @stet_case: the case as it is now
 * @view: (nullable): what to show now
 *
 * Puts the rows in order anew.  What was prepared for searching is kept for
 * the facts that did not change.
 */
void stet_fact_matrix_update (StetFactMatrix *self,
                              StetCase *stet_case,
                              const StetMatrixView *view);

/** stet_fact_matrix_get_case: (transfer none): the case that is shown. */
StetCase *stet_fact_matrix_get_case (const StetFactMatrix *self);
/** stet_fact_matrix_get_view: (transfer none): what is shown. */
const StetMatrixView *stet_fact_matrix_get_view (const StetFactMatrix *self);

guint stet_fact_matrix_get_n_rows (const StetFactMatrix *self);
/** stet_fact_matrix_get_row: the fact in row @row. */
const StetClaim *stet_fact_matrix_get_row (const StetFactMatrix *self,
                                           guint row);
/** stet_fact_matrix_find_row: the row of the fact with that number, or -1. */
int stet_fact_matrix_find_row (const StetFactMatrix *self,
                               guint number);
guint stet_fact_matrix_get_n_columns (const StetFactMatrix *self);
/** stet_fact_matrix_get_column: the article in column @column. */
const StetArticle *stet_fact_matrix_get_column (const StetFactMatrix *self,
                                                guint column);

/** stet_fact_matrix_get_cell: what the article in @column gives for the fact in @row; it lives as long as the case. */
StetMatrixCell stet_fact_matrix_get_cell (const StetFactMatrix *self,
                                          guint row,
                                          guint column);

G_END_DECLS
