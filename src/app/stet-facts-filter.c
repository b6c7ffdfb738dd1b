/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-facts-filter.h"

#include <glib/gi18n.h>

/* Which layer a filter looks at, and for what. */
typedef enum
{
  LAYER_NONE,
  LAYER_LEFT,
  LAYER_STATUS,
  LAYER_WORK,
} Layer;

static const struct
{
  Layer layer;
  guint value;
  const char *label;
  const char *sentence;
} filters[STET_N_FACTS_FILTERS] = {
  [STET_FACTS_ALL] = { LAYER_NONE, 0, N_ ("All"), N_ ("All facts") },
  [STET_FACTS_LEFT] = { LAYER_LEFT, 0, N_ ("Left"), N_ ("Facts still to be decided") },
  [STET_FACTS_CONFLICTING] = { LAYER_STATUS, STET_STATUS_CONFLICTING, N_ ("Differ"), N_ ("Facts on which articles conflict") },
  [STET_FACTS_RECONCILED] = { LAYER_STATUS, STET_STATUS_RECONCILED, N_ ("Explained"), N_ ("Facts on which both sides can be right") },
  [STET_FACTS_CORROBORATED] = { LAYER_STATUS, STET_STATUS_CORROBORATED, N_ ("Agree"), N_ ("Facts on which two origins agree") },
  [STET_FACTS_SINGLE_SOURCE] = { LAYER_STATUS, STET_STATUS_SINGLE_SOURCE, N_ ("Only here"), N_ ("Facts that only one origin has") },
  [STET_FACTS_OPEN] = { LAYER_STATUS, STET_STATUS_OPEN, N_ ("Open"), N_ ("Facts whose statements are not compared yet") },
  [STET_FACTS_WAITING] = { LAYER_WORK, STET_WORK_STATE_WAITING, N_ ("Waiting"), N_ ("Facts that wait for an answer from outside") },
  [STET_FACTS_ATTENTION] = { LAYER_WORK, STET_WORK_STATE_NEEDS_ATTENTION, N_ ("Needs attention"), N_ ("Facts that somebody should look at") },
  [STET_FACTS_OPINION] = { LAYER_STATUS, STET_STATUS_OPINION, N_ ("Opinion"), N_ ("Opinions") },
  [STET_FACTS_NOT_CHECKABLE] = { LAYER_STATUS, STET_STATUS_NOT_CHECKABLE, N_ ("Nothing to check"), N_ ("Passages with nothing to check") },
};

gboolean
stet_facts_filter_matches (StetFactsFilter filter,
                           const StetClaim *claim)
{
  g_return_val_if_fail (filter < STET_N_FACTS_FILTERS, FALSE);
  g_return_val_if_fail (claim != NULL, FALSE);

  switch (filters[filter].layer)
    {
    case LAYER_LEFT:
      return claim->is_left;
    case LAYER_STATUS:
      return claim->status == filters[filter].value;
    case LAYER_WORK:
      return claim->kind == STET_CLAIM_FACT && claim->work_state == filters[filter].value;
    case LAYER_NONE:
    default:
      return TRUE;
    }
}

guint
stet_facts_filter_count (StetFactsFilter filter,
                         const StetTally *tally)
{
  g_return_val_if_fail (filter < STET_N_FACTS_FILTERS, 0);
  g_return_val_if_fail (tally != NULL, 0);

  switch (filters[filter].layer)
    {
    case LAYER_LEFT:
      return tally->n_left;
    case LAYER_STATUS:
      return tally->n_by_status[filters[filter].value];
    case LAYER_WORK:
      return tally->n_by_work_state[filters[filter].value];
    case LAYER_NONE:
    default:
      return tally->n_claims;
    }
}

const char *
stet_facts_filter_label (StetFactsFilter filter)
{
  g_return_val_if_fail (filter < STET_N_FACTS_FILTERS, NULL);

  return _ (filters[filter].label);
}

const char *
stet_facts_filter_describe (StetFactsFilter filter)
{
  g_return_val_if_fail (filter < STET_N_FACTS_FILTERS, NULL);

  return _ (filters[filter].sentence);
}

/* What needs somebody comes first: attention, then conflicts and so on among
 * what is left, then what waits, what is decided, and what is no fact. */
static guint64
rank_state (const StetClaim *claim)
{
  static const guint64 work_ranks[STET_N_WORK_STATES] = {
    [STET_WORK_STATE_NEEDS_ATTENTION] = 0,
    [STET_WORK_STATE_OPEN] = 1,
    [STET_WORK_STATE_WAITING] = 2,
    [STET_WORK_STATE_DECIDED] = 3,
    [STET_WORK_STATE_SIGNED] = 4,
  };
  guint64 work = claim->kind == STET_CLAIM_FACT ? work_ranks[claim->work_state] : STET_N_WORK_STATES;

  return work * STET_N_STATUSES + stet_status_rank (claim->status);
}

StetClaimKey
stet_facts_sort_key (StetFactsSort sort,
                     StetCase *stet_case,
                     const StetClaim *claim)
{
  StetClaimKey key = stet_claim_key_by_number (claim);

  if (sort == STET_FACTS_BY_PLACE)
    return stet_claim_key_by_place (stet_case, claim);
  if (sort == STET_FACTS_BY_STATE)
    key.major = rank_state (claim);
  return key;
}
