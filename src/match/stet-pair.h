/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"
#include "stet-finding.h"

G_BEGIN_DECLS

/** StetPairVerdict: what a pair of passages comes to. */
typedef enum
{
  STET_PAIR_UNRELATED,
  STET_PAIR_AGREE,
  STET_PAIR_CONFLICT,
} StetPairVerdict;

/**
 * StetPair:
 * @verdict: what it comes to; a difference of scope is a conflict here
 * @related: 0 to 1: how sure it is that both speak of the same thing
 * @field: of an agreement or a conflict
 * @explanation: (nullable): one sentence for people
 * @a: bytes in the first text; empty without a reason
 * @b: bytes in the second one
 */
typedef struct
{
  StetPairVerdict verdict;
  double related;
  StetFindingField field;
  char *explanation;
  StetSpan a;
  StetSpan b;
} StetPair;

/**
 * stet_pair_compare:
 * @a: a short text: some sentences
 * @b: another one, of which the question is whether @a says it
 *
 * Compares two texts of which somebody thinks that they speak of the same.
 *
 * Returns: (transfer full): the verdict
 */
StetPair *stet_pair_compare (const StetAnalysis *a,
                             const StetAnalysis *b);

void stet_pair_free (StetPair *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetPair, stet_pair_free)

/** stet_pair_verdict_name: (transfer none): "conflict". */
const char *stet_pair_verdict_name (StetPairVerdict verdict);

G_END_DECLS
