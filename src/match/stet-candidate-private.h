/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-match.h"

G_BEGIN_DECLS

/**
 * StetCandidate:
 * @a: a sentence
 * @b: one of a later article
 *
 * Two sentences that have something in common which is worth a look, however
 * little else they share.
 */
typedef struct
{
  StetMatchPlace a;
  StetMatchPlace b;
} StetCandidate;

/** _stet_places_compare: the order of two sentences: by article, then by place in it. */
int _stet_places_compare (const StetMatchPlace *a,
                          const StetMatchPlace *b);

/** _stet_candidates_add: appends the two sentences, the one of the earlier article first, unless they are of one article. */
void _stet_candidates_add (GArray *candidates,
                           const StetMatchPlace *a,
                           const StetMatchPlace *b);

/** _stet_candidates_settle: puts @candidates in order and leaves each of them in once. */
void _stet_candidates_settle (GArray *candidates);

/**
 * _stet_quotations_pair:
 * @articles: (array length=n): the articles
 * @n: their number
 *
 * Finds which sentences quote the same words, however different the
 * sentences around them are.
 *
 * Returns: (transfer full) (element-type StetCandidate): each pair once, in order
 */
GArray *_stet_quotations_pair (const StetMatchArticle *articles,
                               guint n);

/**
 * _stet_deeds_pair:
 * @articles: (array length=n): the articles
 * @n: their number
 *
 * Finds which sentences say a thing and its opposite, or say it and deny it.
 *
 * Returns: (transfer full) (element-type StetCandidate): each pair once, in order
 */
GArray *_stet_deeds_pair (const StetMatchArticle *articles,
                          guint n);

G_END_DECLS
