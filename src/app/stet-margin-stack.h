/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** StetMarginNote: one note beside a paragraph; heights in pixels from its top. */
typedef struct
{
  int anchor;      /* in: top of the line that it belongs to */
  guint passage;   /* in: not looked at */
  int y;           /* out: where to draw it */
  guint n_more;    /* out: how many notes after it found no room */
  gboolean hidden; /* out: it is one of those */
} StetMarginNote;

/** STET_MARGIN_SHIFT: how many heights a note may stand below its line. */
#define STET_MARGIN_SHIFT 2

/**
 * stet_margin_stack:
 * @notes: (array length=n_notes): ordered by anchor.
 * @height: of a note, at least 1.
 * @bottom: where the room of the paragraph ends.
 *
 * Places notes so that none covers another: each at its line or, if that is
 * taken, below; those that would stand too far away or outside the paragraph
 * are hidden and counted by the last one that is not. What a paragraph looks
 * like thus never depends on its neighbours or on what is in sight.
 */
void stet_margin_stack (StetMarginNote *notes, guint n_notes, int height, int bottom);

G_END_DECLS
