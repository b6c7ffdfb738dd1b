/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-span.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetFolded:
 *
 * A text folded for search, with the way back to the source.  Folding drops
 * case, accents and other marks, invisible characters and compatibility
 * forms; "đ" is "d", "ø" "o", "ł" "l", "ß" "ss"; typographic quotes and
 * dashes become ASCII; each run of white space is one blank.  Immutable.
 */
typedef struct _StetFolded StetFolded;

/**
 * stet_folded_new:
 * @text: valid UTF-8; it is not kept
 * @len: its length in bytes, at most %STET_LIMIT_ARTICLE_BYTES
 *
 * Returns: (transfer full): the folded text
 */
StetFolded *stet_folded_new (const char *text,
                             gsize len);

/** stet_folded_ref: takes a reference; safe from any thread. */
StetFolded *stet_folded_ref (StetFolded *folded);

/** stet_folded_unref: drops a reference; safe from any thread. */
void stet_folded_unref (StetFolded *folded);

/**
 * stet_folded_get_text:
 * @folded: a folded text
 * @len: (out) (optional): its length in bytes
 *
 * Returns: (transfer none): the folded text, NUL-terminated
 */
const char *stet_folded_get_text (const StetFolded *folded,
                                  gsize *len);

/**
 * stet_folded_to_source:
 * @folded: a folded text
 * @span: a span of folded bytes
 *
 * Returns: the smallest span of whole source characters that folds to what
 *   holds @span; marks that folding dropped belong to the character before
 */
StetSpan stet_folded_to_source (const StetFolded *folded,
                                StetSpan span);

/**
 * stet_folded_find_all:
 * @folded: a folded text
 * @needle: what to find, not folded yet, ended by NUL
 * @max_hits: how many at most; 0 for all of them
 *
 * Finds from left to right, without overlap.  A needle that folds to nothing
 * or to a blank alone has no hits.
 *
 * Returns: (transfer full) (element-type StetSpan): the hits as spans of
 *   source bytes, snapped to whole characters
 */
GArray *stet_folded_find_all (const StetFolded *folded,
                              const char *needle,
                              guint max_hits);

/**
 * stet_fold:
 * @text: valid UTF-8, ended by NUL
 *
 * Returns: (transfer full): @text folded, without blanks at the ends
 */
char *stet_fold (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetFolded, stet_folded_unref)

G_END_DECLS
