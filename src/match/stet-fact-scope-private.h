/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-private.h"

G_BEGIN_DECLS

/** _stet_facts_share_part: whether both figures play one part: levels, changes, aims, limits. */
gboolean _stet_facts_share_part (const StetFact *a,
                                 const StetFact *b);

/** _stet_facts_share_period: whether both are said of one time, as far as they name any. */
gboolean _stet_facts_share_period (const StetFact *a,
                                   const StetFact *b);

/** _stet_facts_are_of_other_times: whether both say when, and it is not the same time, or one speaks of long ago. */
gboolean _stet_facts_are_of_other_times (const StetFact *a,
                                         const StetFact *b);

/** _stet_facts_share_precision: whether two dates are as exact as each other: a year is no rival of a day. */
gboolean _stet_facts_share_precision (const StetFact *a,
                                      const StetFact *b);

/** _stet_facts_count_same_kind: whether what both count is one kind of people or things, as far as they say: women are not all people. */
gboolean _stet_facts_count_same_kind (const StetFact *a,
                                      const StetFact *b);

/** _stet_facts_count_other_sex: whether one of them counts men or women alone, and the other one does not. */
gboolean _stet_facts_count_other_sex (const StetFact *a,
                                      const StetFact *b);

/** _stet_fact_is_restricted: whether a name that tells what @fact counts is missing beside @other: "31,000 Scottish homes" are not all homes. */
gboolean _stet_fact_is_restricted (const StetFact *fact,
                                   const StetFact *other);

/** _stet_facts_are_of_other_places: whether each says where, and it is not the same place. */
gboolean _stet_facts_are_of_other_places (const StetFact *a,
                                          const StetFact *b);

/** _stet_facts_have_same_owner: whether two ordinals can be of one person or thing. */
gboolean _stet_facts_have_same_owner (const StetFact *a,
                                      const StetFact *b);

/** _stet_fact_has_term: whether @key is among the terms of @fact. */
gboolean _stet_fact_has_term (const StetFact *fact,
                              guint64 key);

/** _stet_fact_get_weight: how much term @key says of @fact, 0 to 1; 0 if it is none of its terms. */
float _stet_fact_get_weight (const StetFact *fact,
                             guint64 key);

/** _stet_fact_get_heaviest: the weight of the term that says most and is no name. */
float _stet_fact_get_heaviest (const StetFact *fact);

/** _stet_facts_share_concept: whether both name what is counted or measured, and it is the same. */
gboolean _stet_facts_share_concept (const StetFact *a,
                                    const StetFact *b);

G_END_DECLS
