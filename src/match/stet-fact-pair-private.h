/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-fact-private.h"
#include "stet-topic-private.h"
#include "stet-value-private.h"

G_BEGIN_DECLS

/**
 * StetFactPair:
 * @a: index of a fact
 * @b: index of a later one
 * @similarity: 0 to 1: how sure it is that both are figures of one thing
 * @relation: what their values do to each other
 */
typedef struct
{
  guint a;
  guint b;
  double similarity;
  StetValueRelation relation;
} StetFactPair;

/**
 * _stet_fact_pairs_find:
 * @facts: the facts of some articles
 * @topics: what the articles are about
 *
 * Returns: (transfer full) (element-type StetFactPair): each two facts that
 *   may be figures of one thing, by @a, then @b
 */
GArray *_stet_fact_pairs_find (const StetFacts *facts,
                               StetTopics *topics,
                               GCancellable *cancellable);

/** _stet_facts_compare: 0 to 1: how sure it is that both are figures of one thing, from all that is known of them. */
double _stet_facts_compare (const StetFact *a,
                            const StetFact *b,
                            double shared);

/** _stet_facts_share_period: whether both can be said of one time. */
gboolean _stet_facts_share_period (const StetFact *a,
                                   const StetFact *b);

/** _stet_facts_share_part: whether both play one part: two plain figures, two aims, two bases. */
gboolean _stet_facts_share_part (const StetFact *a,
                                 const StetFact *b);

G_END_DECLS
