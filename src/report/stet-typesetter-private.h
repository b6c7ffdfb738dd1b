/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "stet-flow-private.h"

G_BEGIN_DECLS

/**
 * StetTypesetter:
 *
 * Makes lines of cells, always the same whatever they are drawn on: without
 * hinting, at one unit a point.  It has fonts of its own, so that a worker can
 * use it; one thread at a time.
 */
typedef struct _StetTypesetter StetTypesetter;

StetTypesetter *_stet_typesetter_new (const StetFlow *flow);
void _stet_typesetter_free (StetTypesetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetTypesetter, _stet_typesetter_free)

/** StetLine: one line of a cell, in points from the top and the start of the cell. */
typedef struct
{
  PangoLayoutLine *line; /* of the layout of the cell */
  double top;
  double bottom;
  double base; /* where letters stand */
  double x;
  double width;
} StetLine;

/** StetSetCell: a cell with its lines; cells that look the same share them. */
typedef struct
{
  guint ref_count;
  PangoLayout *layout;
  StetLine *lines;
  guint n_lines;
} StetSetCell;

/** StetSetBlock: a block with its lines. */
typedef struct
{
  guint block;
  StetSetCell **cells;
  guint n_cells;
  double base;   /* of the first lines: they stand on one line */
  double height; /* of the tallest cell */
} StetSetBlock;

/** _stet_set_block_get_shift: how far a cell is moved down for that, in points. */
double _stet_set_block_get_shift (const StetSetBlock *set, guint cell);

/** _stet_set_block_measure: height of @n lines of a cell from @first on, in points. */
double _stet_set_block_measure (const StetSetBlock *set, guint cell, guint first, guint n);

/**
 * _stet_typesetter_set:
 * @block: index in the flow
 *
 * Returns: (transfer none): the block in lines; a pointer holds for the next
 *   three calls
 */
const StetSetBlock *_stet_typesetter_set (StetTypesetter *self, guint block);

/** _stet_typesetter_layout: (transfer full): a text outside the flow, on one line that is cut with "…" at @width. */
PangoLayout *_stet_typesetter_layout (StetTypesetter *self, StetFlowStyle style, double width, const char *text);

/** _stet_tone_set: draws with that ink from now on. */
void _stet_tone_set (cairo_t *cr, StetFlowTone tone);

/** _stet_tone_of_mark: the ink of a mark: conflicts are red, no other state has a colour. */
StetFlowTone _stet_tone_of_mark (StetReportMark mark);

G_END_DECLS
