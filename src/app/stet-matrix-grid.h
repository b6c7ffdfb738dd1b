/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-matrix-tile.h"

G_BEGIN_DECLS

#define STET_TYPE_MATRIX_GRID (stet_matrix_grid_get_type ())
G_DECLARE_FINAL_TYPE (StetMatrixGrid, stet_matrix_grid, STET, MATRIX_GRID, GtkWidget)

/** STET_MATRIX_FACTS: the column of the facts themselves; articles count from 0. */
#define STET_MATRIX_FACTS (-1)

/**
 * StetMatrixGrid:
 *
 * Shows a fact matrix: the head and the column of facts stay where they are
 * while the rest scrolls.  Only what is on screen has widgets, and they are
 * used again.
 *
 * One cell is current; the arrows, Page Up and Down, Home and End move it, and
 * it has the focus.  Column %STET_MATRIX_FACTS is that of the facts.
 *
 * Signals:
 *  - "moved" (guint row, int column): the person made another cell current;
 *  - "opened" (guint row, int column): Enter or a double click on a cell;
 *  - "head-clicked" (int column): the person clicked the head of a column.
 */
GtkWidget *stet_matrix_grid_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_matrix_grid_set_matrix:
 * @matrix: (nullable) (transfer none): must last until another one is set;
 *   set it again when it has changed
 *
 * The fact of the current cell stays current if it is still there.
 */
void stet_matrix_grid_set_matrix (StetMatrixGrid *self, StetFactMatrix *matrix);

/** stet_matrix_grid_set_current: makes a cell current and brings it into view; no signal. */
void stet_matrix_grid_set_current (StetMatrixGrid *self, guint row, int column);
/** stet_matrix_grid_get_current: Returns: whether there is one; @row, @column: (out). */
gboolean stet_matrix_grid_get_current (StetMatrixGrid *self, guint *row, int *column);
/** stet_matrix_grid_set_chosen: number of the chosen fact, whose row is lit; 0 for none. */
void stet_matrix_grid_set_chosen (StetMatrixGrid *self, guint number);
/** stet_matrix_grid_find_tile: (nullable) (transfer none): the tile that shows a cell now; @row -1 is the head. */
StetMatrixTile *stet_matrix_grid_find_tile (StetMatrixGrid *self, int row, int column);

G_END_DECLS
