/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-words.h"

G_BEGIN_DECLS

/* How the derived layers of a claim come about.
 *
 * Status (what the sources do to each other):
 *   1. kind opinion or not-checkable: that;
 *   2. any statement conflicts: conflicting;
 *   3. any statement differs in scope: reconciled;
 *   4. any statement agrees: corroborated if the anchor and those that agree
 *      with it come from two origins, else single-source. A forecast that
 *      agrees with an outcome (or the other way round) adds no origin;
 *   5. one origin only, and every article of another origin was looked
 *      through ("not there"), with at least one such article: single-source;
 *   6. else open.
 * The relation of the anchor itself is not looked at.
 *
 * Origin: two articles are of one origin if both name the same non-empty one;
 * an article that names none is its own origin.
 *
 * Work state: needs-attention or waiting if set so, else decided if there is
 * a rating, else open.
 *
 * Left: the claim is a fact without a rating, and it has a statement in a
 * checked article; when no article is checked, every fact without one. */

/** StetTally: counts of a whole case; each claim is counted once in each of the three. */
typedef struct
{
  guint n_claims;
  guint n_facts;                             /* claims of kind fact */
  guint n_by_status[STET_N_STATUSES];        /* sums up to n_claims */
  guint n_by_work_state[STET_N_WORK_STATES]; /* of facts: sums up to n_facts */
  guint n_decided;                           /* facts with a rating */
  guint n_in_check;                          /* facts that count for the gate: with a statement in a checked article, or all */
  guint n_left;                              /* of n_in_check: without a rating */
  guint n_checked_articles;
} StetTally;

/** StetArticleTally: counts of one article. */
typedef struct
{
  guint n_statements;
  guint n_claims;                     /* with a statement here */
  guint n_by_status[STET_N_STATUSES]; /* of those: sums up to n_claims */
  guint n_left;                       /* facts with a statement here without a rating */
  guint n_decided;                    /* facts with a statement here with a rating */
} StetArticleTally;

G_END_DECLS
