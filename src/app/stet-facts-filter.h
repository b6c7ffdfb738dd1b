/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet.h"

G_BEGIN_DECLS

/**
 * StetFactsFilter:
 * @STET_FACTS_ALL: every fact, opinions and nothing-to-check included
 * @STET_FACTS_LEFT: still to be decided before a final report
 * @STET_FACTS_CONFLICTING: articles differ
 * @STET_FACTS_RECONCILED: the difference is explained
 * @STET_FACTS_CORROBORATED: two origins agree
 * @STET_FACTS_SINGLE_SOURCE: only one origin has it
 * @STET_FACTS_OPEN: nobody has judged a relation yet
 * @STET_FACTS_WAITING: for an answer from outside
 * @STET_FACTS_ATTENTION: somebody asked for attention
 * @STET_FACTS_OPINION: opinions
 * @STET_FACTS_NOT_CHECKABLE: nothing to check
 *
 * What the list of facts shows. Each one looks at one layer only: work,
 * relation or kind.
 */
typedef enum
{
  STET_FACTS_ALL,
  STET_FACTS_LEFT,
  STET_FACTS_CONFLICTING,
  STET_FACTS_RECONCILED,
  STET_FACTS_CORROBORATED,
  STET_FACTS_SINGLE_SOURCE,
  STET_FACTS_OPEN,
  STET_FACTS_WAITING,
  STET_FACTS_ATTENTION,
  STET_FACTS_OPINION,
  STET_FACTS_NOT_CHECKABLE,
} StetFactsFilter;
#define STET_N_FACTS_FILTERS (STET_FACTS_NOT_CHECKABLE + 1)

/**
 * StetFactsSort:
 * @STET_FACTS_BY_NUMBER: in the order in which they were marked
 * @STET_FACTS_BY_PLACE: as they stand in the text under check, then in the others
 * @STET_FACTS_BY_STATE: what needs work first
 *
 * The order of the list of facts.
 */
typedef enum
{
  STET_FACTS_BY_NUMBER,
  STET_FACTS_BY_PLACE,
  STET_FACTS_BY_STATE,
} StetFactsSort;

/** stet_facts_filter_matches: whether @claim passes @filter. */
gboolean stet_facts_filter_matches (StetFactsFilter filter,
                                    const StetClaim *claim);

/** stet_facts_filter_count: how many facts of a case pass @filter, from its tally. */
guint stet_facts_filter_count (StetFactsFilter filter,
                               const StetTally *tally);

/** stet_facts_filter_label: (transfer none): the word on the pill: "Left", "Differ". */
const char *stet_facts_filter_label (StetFactsFilter filter);

/** stet_facts_filter_describe: (transfer none): what it shows, as a sentence. */
const char *stet_facts_filter_describe (StetFactsFilter filter);

/** stet_facts_sort_key: the place of @claim, a fact of @stet_case, in an order. */
StetClaimKey stet_facts_sort_key (StetFactsSort sort,
                                  StetCase *stet_case,
                                  const StetClaim *claim);

G_END_DECLS
