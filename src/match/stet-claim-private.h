/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-compare-words-private.h"

G_BEGIN_DECLS

/**
 * StetClaim:
 * @words: the two sentences
 * @claim: the shorter one, which says one thing of somebody or something
 * @evidence: the other one
 * @first_token: the first token of the claim's predicate: "is", "was born"
 * @predicate: the first slot of it
 * @met: for each slot of the claim the slot of the evidence that says the
 *   same or nearly so ("drummer", "drums"); -1 without one
 * @negation: the words that negate the predicate; empty if none do
 * @is_exclusive: whether the predicate holds an "only"
 * @cover: which part of the predicate the evidence says too
 * @shared: how much that is
 *
 * A short sentence that is held against a longer one.
 */
typedef struct
{
  StetWords *words;
  const StetSlots *claim;
  const StetSlots *evidence;
  guint first_token;
  guint predicate;
  int met[STET_SLOTS_MAX];
  StetSpan negation;
  gboolean is_exclusive;
  double cover;
  double shared;
} StetClaim;

/** _stet_claim_compare_negation: what the claim denies and the evidence says, or the other way round. */
void _stet_claim_compare_negation (StetClaim *self);

/** _stet_claim_compare_opposites: one word of the claim that the evidence says the opposite of. */
void _stet_claim_compare_opposites (StetClaim *self);

/** _stet_claim_compare_figures: "more than 40", "in May"; needs no more than the slots, @met and @predicate. */
void _stet_claim_compare_figures (StetClaim *self);

/** _stet_claim_mistakes_figures: whether a figure of the claim is one of the evidence, but of something else: "1.5 % were expected"; needs as much. */
gboolean _stet_claim_mistakes_figures (const StetClaim *self);

/** _stet_claim_compare_kind: "X is a city", "X is a film". */
void _stet_claim_compare_kind (StetClaim *self);

/** _stet_claim_compare_places: "X is a French …", "X is a British …"; "in France", "in Berlin". */
void _stet_claim_compare_places (StetClaim *self);

/** _stet_claim_compare_roles: "A replaced B", "B replaced A". */
void _stet_claim_compare_roles (StetClaim *self);

/** _stet_claim_compare_agents: "directed by A and produced by B", "directed by B". */
void _stet_claim_compare_agents (StetClaim *self);

/** _stet_claim_compare_doers: "designed by A", "B designed it". */
void _stet_claim_compare_doers (StetClaim *self);

/** _stet_claim_compare_ranks: "the largest", "the second largest". */
void _stet_claim_compare_ranks (StetClaim *self);

/** _stet_claim_compare_names: "written by X", "written by Y". */
void _stet_claim_compare_names (StetClaim *self);

/**
 * _stet_claim_get_rest:
 * @self: a claim
 * @first: a slot that is left out
 * @end: the slot behind the last one that is left out
 * @shared: (out): how much of the rest the evidence says
 *
 * Returns: which part of the rest of the predicate the evidence says; where
 *   nothing is left, of the rest of the claim
 */
double _stet_claim_get_rest (const StetClaim *self,
                             guint first,
                             guint end,
                             double *shared);

/** _stet_claim_is_pronominal: whether the evidence speaks of "it" or "the film", as of something that was named before. */
gboolean _stet_claim_is_pronominal (const StetClaim *self);

/** _stet_claim_is_named: whether the evidence says something of what the claim is about. */
gboolean _stet_claim_is_named (const StetClaim *self);

/** _stet_claim_get_tokens: (transfer none): all tokens of the article of @slots, and those of its sentence. */
const StetToken *_stet_claim_get_tokens (const StetSlots *slots,
                                         guint *first,
                                         guint *end);

/** _stet_claim_add: appends a conflict between @claim, words of the claim, and @evidence. */
void _stet_claim_add (StetClaim *self,
                      StetFindingField field,
                      double score,
                      StetSpan claim,
                      StetSpan evidence);

G_END_DECLS
