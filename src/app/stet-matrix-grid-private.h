/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-matrix-grid.h"

G_BEGIN_DECLS

typedef enum
{
  STET_MATRIX_MOVED,
  STET_MATRIX_OPENED,
  STET_MATRIX_HEAD_CLICKED,
} StetMatrixSignal;
#define STET_N_MATRIX_SIGNALS (STET_MATRIX_HEAD_CLICKED + 1)

struct _StetMatrixGrid
{
  GtkWidget parent_instance;

  StetFactMatrix *matrix; /* borrowed */
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GHashTable *tiles; /* place -> tile that shows it */
  GPtrArray *free_tiles[STET_N_TILE_KINDS];
  guint update_id;
  int last_width;
  int last_height;

  /* In pixels */
  int row_height;
  int head_height;
  int column_width;
  int fact_width;

  gboolean wants_focus; /* as soon as there is a tile to take it */
  guint row;
  int column;
  guint current; /* number of the fact in that row */
  guint chosen;  /* number of the fact that is lit */
};

/* stet-matrix-grid.c */
/** _stet_matrix_grid_reveal: scrolls to the current cell and makes its tile. */
void _stet_matrix_grid_reveal (StetMatrixGrid *self);
void _stet_matrix_grid_emit (StetMatrixGrid *self, StetMatrixSignal which);
void _stet_matrix_grid_emit_head (StetMatrixGrid *self, int column);

/* stet-matrix-grid-input.c: keys, clicks and the focus. */
void _stet_matrix_grid_class_add_keys (GtkWidgetClass *widget_class);
/** _stet_matrix_grid_focus_current: moves the focus to the current cell, now or when it is on screen. */
void _stet_matrix_grid_focus_current (StetMatrixGrid *self);
void _stet_matrix_grid_add_pointer (StetMatrixGrid *self);
gboolean _stet_matrix_grid_focus (GtkWidget *widget, GtkDirectionType direction);
gboolean _stet_matrix_grid_grab_focus (GtkWidget *widget);

G_END_DECLS
