/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet.h"

G_BEGIN_DECLS

/** STET_FIND_MAX_HITS: how many hits are looked for; more help nobody. */
#define STET_FIND_MAX_HITS 10000

/**
 * StetFindHits:
 * The hits of one article. @spans: (element-type StetSpan): bytes, in order.
 */
typedef struct
{
  char *article; /* id */
  char *letter;
  GArray *spans;
} StetFindHits;

/**
 * StetFindIndex:
 * The texts of a case folded for search, kept from one search to the next.
 * One worker at a time uses it.
 */
typedef struct _StetFindIndex StetFindIndex;

StetFindIndex *stet_find_index_new (void) G_GNUC_WARN_UNUSED_RESULT;
StetFindIndex *stet_find_index_ref (StetFindIndex *self);
void stet_find_index_unref (StetFindIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetFindIndex, stet_find_index_unref)

/**
 * stet_find_index_search:
 * @needle: what to find; case, diacritics and kinds of quotes do not matter.
 * @cancellable: (nullable): to stop between two articles.
 *
 * Returns: (transfer full) (element-type StetFindHits): the articles that have
 * hits, in the order of their letters.
 */
GPtrArray *stet_find_index_search (StetFindIndex *self, StetCase *stet_case, const char *needle, GCancellable *cancellable);

/** stet_find_count: hits over all articles. */
guint stet_find_count (const GPtrArray *hits);

/**
 * stet_find_locate:
 * @n: 0-based, over all articles; below stet_find_count().
 * @index: (out): within the article.
 * Returns: (transfer none): the hits that hold hit @n.
 */
const StetFindHits *stet_find_locate (const GPtrArray *hits, guint n, guint *index);

/** stet_find_first_from: Returns: number of the first hit at or after that place, or 0 when there is none. */
guint stet_find_first_from (const GPtrArray *hits, const char *article, gsize offset);

G_END_DECLS
