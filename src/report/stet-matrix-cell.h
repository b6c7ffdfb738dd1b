/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case.h"

G_BEGIN_DECLS

/**
 * StetCellState:
 * @STET_CELL_EMPTY: the article has nothing marked for the fact
 * @STET_CELL_NOT_THERE: somebody looked, and it is not there
 * @STET_CELL_ANCHOR: what the others are compared with
 * @STET_CELL_UNSET: not judged yet
 * @STET_CELL_AGREE: agrees with the anchor
 * @STET_CELL_SCOPE_DIFFERS: both can be right
 * @STET_CELL_CONFLICT: conflicts with the anchor
 *
 * What an article does to a fact.  Of several statements in one cell the one
 * that needs most attention counts: a conflict before a difference that was
 * explained, before what nobody has judged, before agreement.
 */
typedef enum
{
  STET_CELL_EMPTY,
  STET_CELL_NOT_THERE,
  STET_CELL_ANCHOR,
  STET_CELL_UNSET,
  STET_CELL_AGREE,
  STET_CELL_SCOPE_DIFFERS,
  STET_CELL_CONFLICT,
} StetCellState;
#define STET_N_CELL_STATES (STET_CELL_CONFLICT + 1)

/** StetMatrixCell: what one article gives for one fact. */
typedef struct
{
  StetCellState state;
  const StetStatement *const *statements; /* in the order of the text */
  guint n_statements;
} StetMatrixCell;

/** stet_matrix_cell_of: the cell of a claim and an article without a matrix. */
StetMatrixCell stet_matrix_cell_of (const StetCase *stet_case,
                                    const StetClaim *claim,
                                    const StetArticle *article);

/** stet_matrix_state_of: the state of one statement of @claim. */
StetCellState stet_matrix_state_of (const StetClaim *claim,
                                    const StetStatement *statement);

/** stet_matrix_rank_cell: the more attention a cell needs, the higher; 0 for an empty one. */
guint stet_matrix_rank_cell (const StetMatrixCell *cell);

/**
 * stet_matrix_dup_value:
 * @max_chars: the longest result, in code points, at least 1
 * @is_quote: (out) (optional): whether these are the words of the article,
 *   because nobody has said what the value is
 *
 * Returns: (transfer full): what the statement says, on one line
 */
char *stet_matrix_dup_value (const StetCase *stet_case,
                             const StetStatement *statement,
                             gsize max_chars,
                             gboolean *is_quote) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
