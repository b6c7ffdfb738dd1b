/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-fact-apart-private.h"
#include "stet-topic.h"
#include "stet-value-private.h"

G_BEGIN_DECLS

/**
 * StetFactPair:
 * @a: index of a fact
 * @b: index of a later one
 * @similarity: 0 to 1: how sure it is that both are figures of one thing
 * @is_one_scope: whether both play one part and are said of one time
 * @n_shared: how many terms they share
 * @is_other_thing: whether a word before what they share tells two things apart
 * @apart: (type StetApart): why their words say that they are of two things
 * @is_heavy: whether one of the heaviest words of both is the same
 * @has_topic: whether they share a word that is no name
 * @is_one_base: whether both, or neither, are what others are compared with
 * @relation: what their values do to each other
 */
typedef struct
{
  guint a;
  guint b;
  double similarity;
  gboolean is_one_scope;
  guint n_shared;
  gboolean is_other_thing;
  guint apart;
  gboolean is_heavy;
  gboolean has_topic;
  gboolean is_one_base;
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

/** _stet_facts_are_comparable: whether the values of both could be the same at all. */
gboolean _stet_facts_are_comparable (const StetFact *a,
                                     const StetFact *b);

/**
 * _stet_fact_pair_read:
 * @pair: with @a and @b; the rest is filled in
 * @a: the first fact
 * @b: the second one
 * @is_given: whether somebody laid the two texts side by side: then words
 *   that one of them lacks, and a date less exact, count less
 */
void _stet_fact_pair_read (StetFactPair *pair,
                           const StetFact *a,
                           const StetFact *b,
                           gboolean is_given);

G_END_DECLS
