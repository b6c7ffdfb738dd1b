/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-records.h"

G_BEGIN_DECLS

/**
 * StetClaim: one fact with everything that belongs to it.
 *
 * @statements are ordered by article number, start, end, id; @evidence by its
 * number. @status, @work_state, @n_origins and @is_left are derived
 * each time something of the claim changes, see stet-tally.h for the rules.
 */
typedef struct
{
  const char *id;
  guint number;           /* "number": 1-based, kept for ever */
  const char *title;      /* "title": the question, "Number of visits" */
  StetClaimKind kind;     /* "kind" */
  const char *answer;     /* "answer": the fact as the house holds it */
  const char *anchor;     /* "anchor": id of a statement; "" means the first one */
  StetWork work;          /* "work.state" */
  const char *asked;      /* "work.asked": whom */
  const char *asked_at;   /* "work.asked_at": time */
  const char *deadline;   /* "work.deadline": date or time */
  const char *work_note;  /* "work.note" */
  guint rating;           /* "verdict.rating": 0 none, else the step of the scale */
  const char *verdict;    /* "verdict.label": the words of the rating at that time */
  const char *scale;      /* "verdict.scale" */
  const char *effect;     /* "verdict.effect": StetEffect of the step at that time; "" if the scale is none that can change */
  const char *rationale;  /* "verdict.rationale": Why; kept when the rating is cleared */
  const char *reviewer;   /* "verdict.by" */
  const char *decided_at; /* "verdict.at": time */
  const StetJson *extra;

  const StetStatement *const *statements;
  guint n_statements;
  const StetEvidence *const *evidence;
  guint n_evidence;
  const StetMark *const *not_there;
  guint n_not_there;

  StetStatus status;
  StetWorkState work_state;
  guint n_articles; /* with a statement of this claim */
  guint n_origins;  /* distinct origins among them */
  gboolean is_left; /* still to be decided before a final report */
} StetClaim;

/**
 * stet_claim_get_anchor:
 * Returns: (nullable) (transfer none): the statement that the others are
 * compared with: the one named by @anchor if the claim still has it, else the
 * first; %NULL when there are no statements.
 */
const StetStatement *stet_claim_get_anchor (const StetClaim *claim);

/**
 * stet_claim_find_statement:
 * Returns: (nullable) (transfer none): the statement with that id.
 */
const StetStatement *stet_claim_find_statement (const StetClaim *claim, const char *id);

/**
 * stet_claim_is_unexplained:
 * Returns: whether a statement conflicts (or differs in scope) and nobody has
 * said why: no explanation on it, no rationale. Such a claim does not advance
 * when it is given "Stands".
 */
gboolean stet_claim_is_unexplained (const StetClaim *claim);

G_END_DECLS
