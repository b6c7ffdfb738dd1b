/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"

G_BEGIN_DECLS

/**
 * StetTerm:
 * @key: stands for all words of one meaning
 * @weight: how much it says of what it was taken from
 * @is_name: whether it is part of a name
 */
typedef struct
{
  guint64 key;
  float weight;
  gboolean is_name;
} StetTerm;

/**
 * _stet_term_key:
 * @analysis: an analysis
 * @token: one of its tokens
 *
 * Returns: the key of what @token means; 0 when it says little: a function
 *   word, a light one, a mark
 */
guint64 _stet_term_key (const StetAnalysis *analysis,
                        const StetToken *token);

/** _stet_token_is_number: whether @token is made of digits. */
gboolean _stet_token_is_number (const StetToken *token);

/** _stet_terms_gather: (transfer full): the terms of @n_tokens tokens from @first on, ordered, their number as weight. */
GArray *_stet_terms_gather (const StetAnalysis *analysis,
                            guint first,
                            guint n_tokens);

/** _stet_term_count_beginning: with how many bytes both words begin, capital or not. */
gsize _stet_term_count_beginning (const char *a,
                                  gsize a_len,
                                  const char *b,
                                  gsize b_len);

/** _stet_terms_sort: orders an array of StetTerm by key and adds the weights of equal keys. */
void _stet_terms_sort (GArray *terms);

/** _stet_terms_sort_greatest: orders it likewise and keeps the greatest weight of equal keys. */
void _stet_terms_sort_greatest (GArray *terms);

/** _stet_terms_dot: the sum of the products of the weights that two ordered lists share. */
double _stet_terms_dot (const StetTerm *a,
                        guint n_a,
                        const StetTerm *b,
                        guint n_b);

/**
 * StetTermCounts:
 *
 * In how many of a number of lists each term stands.
 */
typedef struct _StetTermCounts StetTermCounts;

/**
 * _stet_term_counts_new:
 * @lists: (element-type GArray): lists of StetTerm, ordered, each key once
 *
 * Returns: (transfer full): the counts
 */
StetTermCounts *_stet_term_counts_new (const GPtrArray *lists);

void _stet_term_counts_free (StetTermCounts *self);

/** _stet_term_counts_get_weight: how rare @key is: log (1 + lists / lists with it). */
float _stet_term_counts_get_weight (const StetTermCounts *self,
                                    guint64 key);

/** _stet_term_counts_find: (transfer none) (array length=n): the numbers of the lists with @key, rising. */
const guint32 *_stet_term_counts_find (const StetTermCounts *self,
                                       guint64 key,
                                       guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetTermCounts, _stet_term_counts_free)

G_END_DECLS
