/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet.h"

G_BEGIN_DECLS

#define STET_TYPE_MATRIX_TILE (stet_matrix_tile_get_type ())
G_DECLARE_FINAL_TYPE (StetMatrixTile, stet_matrix_tile, STET, MATRIX_TILE, GtkWidget)

/** StetTileKind: where a tile stands. */
typedef enum
{
  STET_TILE_CELL,
  STET_TILE_FACT,    /* at the start of a row */
  STET_TILE_ARTICLE, /* at the head of a column */
  STET_TILE_CORNER,
} StetTileKind;
#define STET_N_TILE_KINDS (STET_TILE_CORNER + 1)

/** StetTileContent: what a tile shows; all strings are copied and may be %NULL but @text. */
typedef struct
{
  const char *text; /* up to two lines */
  const char *note; /* one line below, with the icon */
  const char *icon; /* symbolic */
  const char *name; /* for assistive technology */
  StetStatus pattern;
  gboolean has_pattern; /* whether the text is underlined in @pattern */
  gboolean is_dim;
} StetTileContent;

/**
 * StetMatrixTile:
 * One cell of the matrix: words over an icon and a word for its state.  It is
 * drawn as a whole, so that hundreds of them scroll smoothly.
 */
GtkWidget *stet_matrix_tile_new (StetTileKind kind);

StetTileKind stet_matrix_tile_get_kind (StetMatrixTile *self);
void stet_matrix_tile_show (StetMatrixTile *self, const StetTileContent *content);
/** stet_matrix_tile_set_chosen: whether it belongs to the chosen fact. */
void stet_matrix_tile_set_chosen (StetMatrixTile *self, gboolean chosen);

/** stet_matrix_tile_get_height: pixels that a tile of that kind wants in the font of @widget. */
int stet_matrix_tile_get_height (GtkWidget *widget, StetTileKind kind);

G_END_DECLS
