/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis-private.h"
#include "stet-mark-private.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetSeries:
 * @style: how its marks look; 0: no list
 * @ordinal: the number of the item; of a letter its place in the alphabet
 *
 * The mark of an item of a list that goes on within a line.
 */
typedef struct
{
  guint32 style;
  guint32 ordinal;
} StetSeries;

/**
 * StetParagraph:
 * @end: index of the token after its last
 * @n_lines: its lines
 * @width: the length of its longest line in bytes
 * @is_ended: whether it ends as a sentence ends
 *
 * The lines between two empty ones.
 */
typedef struct
{
  guint end;
  guint n_lines;
  gsize width;
  gboolean is_ended;
} StetParagraph;

/**
 * StetCutter:
 * @analysis: an analysis with tokens
 * @tokens: the same tokens
 * @n: their number
 * @first: index of the first token of the sentence that is being gathered
 * @line: index of the first token of the line
 * @paragraph: where the cutter is, for a text without blocks
 * @series: the list that the sentence is an item of
 *
 * What is known while sentences are gathered.
 */
typedef struct
{
  const StetAnalysis *analysis;
  const StetToken *tokens;
  guint n;
  guint first;
  guint line;
  StetParagraph paragraph;
  StetSeries series;
} StetCutter;

/** _stet_cutter_mark: what the token @i does as a mark. */
static inline StetMark
_stet_cutter_mark (const StetCutter *self,
                   guint i)
{
  const StetToken *token = &self->tokens[i];

  if (token->kind < STET_TOKEN_PUNCTUATION)
    return STET_MARK_OTHER;

  return _stet_mark (self->analysis->text + token->start, token->end - token->start);
}

/** _stet_cutter_is_joined: whether there is a token @i with no blank before it. */
static inline gboolean
_stet_cutter_is_joined (const StetCutter *self,
                        guint i)
{
  return i < self->n && (self->tokens[i].flags & STET_TOKEN_JOINED) != 0;
}

/**
 * _stet_cutter_ends_at:
 * @self: a cutter
 * @mark: index of a token that can end a sentence
 * @last: (out): index of the last token that belongs to the mark: quotation
 *   marks, brackets, more stops
 *
 * Returns: whether the sentence ends behind @last
 */
gboolean _stet_cutter_ends_at (const StetCutter *self,
                               guint mark,
                               guint *last);

/**
 * _stet_cutter_ends_before_line:
 * @self: a cutter
 * @i: index of the first token of a line, not the first of the text
 *
 * Returns: whether the sentence ends with the line before; it goes on where a
 *   paragraph was broken into lines of one width
 */
gboolean _stet_cutter_ends_before_line (StetCutter *self,
                                        guint i);

/** _stet_cutter_enter_paragraph: measures the paragraph that begins with token @i. */
void _stet_cutter_enter_paragraph (StetCutter *self,
                                   guint i);

/**
 * _stet_cutter_read_series:
 * @self: a cutter
 * @i: index of a token
 * @series: (out caller-allocates): the mark, if there is one
 *
 * Reads "1.", "2)", "(3)", "a.", "•" and the like.
 *
 * Returns: how many tokens it has; 0 when there is none
 */
guint _stet_cutter_read_series (const StetCutter *self,
                                guint i,
                                StetSeries *series);

G_END_DECLS
