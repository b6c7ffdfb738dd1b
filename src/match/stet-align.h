/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-analysis.h"

G_BEGIN_DECLS

/**
 * StetAlignPassage:
 * @analysis: (transfer none): the analysis of its text
 * @article: number of its article
 * @first_token: its first token
 * @n_tokens: their number
 *
 * A sentence that is aligned, or what a caller takes for one.
 */
typedef struct
{
  const StetAnalysis *analysis;
  guint article;
  guint first_token;
  guint n_tokens;
} StetAlignPassage;

/**
 * StetAlignedPair:
 * @a: index of a passage
 * @b: index of a later one
 * @score: 0 to 1: how sure it is that both speak of the same event
 */
typedef struct
{
  guint a;
  guint b;
  float score;
} StetAlignedPair;

/**
 * stet_align:
 * @passages: (array length=n): all passages, those of one article together
 * @n: their number
 * @within: whether two passages of one article may be a pair
 * @min_score: pairs below it are left out
 * @cancellable: (nullable): to stop
 *
 * Finds the passages that speak of the same event: by rare words, names and
 * figures that they share.  What is frequent makes no candidates, so that the
 * time grows little faster than @n.
 *
 * Returns: (transfer full) (element-type StetAlignedPair): the best pairs of
 *   each passage, by @a, then @b; incomplete once @cancellable is cancelled
 */
GArray *stet_align (const StetAlignPassage *passages,
                    guint n,
                    gboolean within,
                    double min_score,
                    GCancellable *cancellable);

G_END_DECLS
