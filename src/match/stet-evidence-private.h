/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-pair-private.h"

G_BEGIN_DECLS

/**
 * _stet_evidence_weigh:
 * @facts: the facts of some articles
 * @pair: two of them, of which it is known what they share
 *
 * Weighs what speaks for two figures being of one thing, whatever their values
 * are: shared words, what is counted, the same event, values that are near
 * each other; and what speaks against it: other parts, times, people.
 *
 * Returns: the natural logarithm of the odds; 0: as likely as not
 */
double _stet_evidence_weigh (const StetFacts *facts,
                             const StetFactPair *pair);

G_END_DECLS
