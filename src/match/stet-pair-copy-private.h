/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"
#include "stet-claim-value-private.h"

G_BEGIN_DECLS

/**
 * _stet_pair_copy_weigh:
 * @given: a text
 * @claim: another one
 * @verdict: (out): what the figures of @given say of those of @claim
 * @a: (out): bytes of the figure of @given that excludes the other one, with its hedge
 * @b: (out): bytes of that one
 *
 * Whoever copies a sentence and edits a figure means the same thing by it,
 * however many figures of one kind stand there.
 *
 * Returns: whether the two texts are the same but for their figures, and no
 *   more than one of these is another one; the out-parameters of spans are set
 *   for an excluded one only
 */
gboolean _stet_pair_copy_weigh (const StetAnalysis *given,
                                const StetAnalysis *claim,
                                StetClaimVerdict *verdict,
                                StetSpan *a,
                                StetSpan *b);

G_END_DECLS
