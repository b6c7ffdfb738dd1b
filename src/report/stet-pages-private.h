/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-flow-private.h"
#include "stet-pages.h"
#include "stet-typesetter-private.h"

G_BEGIN_DECLS

/** StetPageWords: what stands above and below every page; owned by the flow. */
typedef struct
{
  const char *head_start; /* not on the first page, which has a title */
  const char *head_end;
  const char *foot;
} StetPageWords;

/** StetPiece: a block, or a part of one, on a page. */
typedef struct
{
  guint block;
  guint first_range; /* one StetLineRange for each cell */
  double y;          /* from the top of the paper */
  double height;     /* with what decorates it */
  gboolean is_first; /* it has the beginning of the block */
  gboolean is_last;  /* and its end */
  gboolean is_again; /* the head of a table, once more */
} StetPiece;

/** StetLineRange: lines of a cell. */
typedef struct
{
  guint first;
  guint n;
} StetLineRange;

struct _StetPages
{
  StetFlow *flow;
  StetTypesetter *typesetter;
  StetPageSetup setup;
  StetPageWords words;
  gpointer held; /* what the texts of the flow belong to */
  GDestroyNotify release;
  GArray *pieces;    /* of StetPiece, page by page */
  GArray *ranges;    /* of StetLineRange */
  GArray *pages;     /* of guint: index of the first piece */
  GHashTable *dests; /* name -> page, from 1 */
};

/**
 * _stet_pages_new:
 * @flow: (transfer full): the document
 * @held: (transfer full) (nullable): what its texts belong to
 * @release: frees @held
 */
StetPages *_stet_pages_new (StetFlow *flow, const StetPageSetup *setup, const StetPageWords *words, gpointer held, GDestroyNotify release) G_GNUC_WARN_UNUSED_RESULT;

/** _stet_pages_break: breaks the flow into pages; the rest of the arguments is as with stet_pages_new_report(). */
gboolean _stet_pages_break (StetPages *self, GCancellable *cancellable, StetProgressFunc progress, gpointer user_data, GError **error);

/** _stet_pages_draw: @with_tags: with links, places and structure, for a PDF. */
void _stet_pages_draw (StetPages *self, guint page, cairo_t *cr, gboolean with_tags);

/** _stet_pages_padding: what a decoration needs above and below the text, in points. */
double _stet_pages_padding (StetFlowDecoration decoration);

/** _stet_draw_marks: draws the patterns below the marked words of a line; @x, @base: where it begins, in points. */
void _stet_draw_marks (cairo_t *cr, const StetFlow *flow, const StetFlowCell *cell, PangoLayoutLine *line, double x, double base);

G_END_DECLS
