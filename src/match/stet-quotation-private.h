/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-match.h"

G_BEGIN_DECLS

/**
 * StetQuotationPair:
 * @a: a sentence
 * @b: one of another article
 *
 * Two sentences that quote some of the same words.
 */
typedef struct
{
  StetMatchPlace a;
  StetMatchPlace b;
} StetQuotationPair;

/**
 * _stet_quotations_pair:
 * @articles: (array length=n): the articles
 * @n: their number
 *
 * Finds which sentences quote the same words, however different the
 * sentences around them are.
 *
 * Returns: (transfer full) (element-type StetQuotationPair): each pair once, in
 *   order
 */
GArray *_stet_quotations_pair (const StetMatchArticle *articles,
                               guint n);

G_END_DECLS
