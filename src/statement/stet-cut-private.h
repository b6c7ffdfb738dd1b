/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** StetCutKind: what a piece of text is made of. */
typedef enum
{
  STET_CUT_WORD,
  STET_CUT_NUMBER,
  STET_CUT_PUNCTUATION,
  STET_CUT_SYMBOL,
} StetCutKind;

/**
 * StetCut:
 * @kind: what it is
 * @start: its first byte
 * @end: the byte after its last
 * @lines: how many line breaks stand before it, two at most
 * @is_ascii: whether all its bytes are ASCII
 *
 * A word, a number or a mark of the text.
 */
typedef struct
{
  StetCutKind kind;
  guint32 start;
  guint32 end;
  guint lines;
  gboolean is_ascii;
} StetCut;

/**
 * _stet_cut_next:
 * @text: valid UTF-8, ended by NUL
 * @len: its length in bytes
 * @offset: where to go on, between two pieces
 * @cut: (out caller-allocates): the piece that follows
 *
 * The one place that says what a word is, for texts and for tables.
 *
 * Returns: whether there is one
 */
gboolean _stet_cut_next (const char *text,
                         gsize len,
                         gsize offset,
                         StetCut *cut);

G_END_DECLS
