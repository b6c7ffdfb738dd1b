/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-match.h"

G_BEGIN_DECLS

/**
 * StetEvidenceVisitor:
 * @figure: told each figure: its number from 0 on, its article and its words
 * @pair: told each two figures of two articles that could be of one thing: what
 *   their values are to each other (0: unknown, 1: the same, 2: they fit,
 *   3: different), whether something tells them apart that nothing outweighs, the
 *   logarithm of the odds that they are of one thing, and the clues (array) that make it
 *
 * Who looks on while evidence is weighed.
 */
typedef struct
{
  void (*figure) (guint number,
                  guint article,
                  StetSpan span,
                  gpointer user_data);
  void (*pair) (guint a,
                guint b,
                guint relation,
                gboolean is_apart,
                double odds,
                const double *clues,
                gpointer user_data);
} StetEvidenceVisitor;

/**
 * stet_evidence_visit:
 * @articles: (array length=n_articles): some articles
 * @n_articles: their number
 * @visitor: who is told
 * @user_data: for its functions
 *
 * Weighs all figures of @articles, for those who fit the weights.
 */
void stet_evidence_visit (const StetMatchArticle *articles,
                          guint n_articles,
                          const StetEvidenceVisitor *visitor,
                          gpointer user_data);

/** stet_evidence_get_clue_name: (transfer none) (nullable): what clue @i is called; %NULL behind the last one. */
const char *stet_evidence_get_clue_name (guint i);

G_END_DECLS
