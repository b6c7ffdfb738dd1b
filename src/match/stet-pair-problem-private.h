/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"

G_BEGIN_DECLS

/**
 * _stet_pair_problem_solve:
 * @given: a text: "Ann had five apples. She gave two away."
 * @claim: what somebody reckons from it: "Ann has three apples left."
 * @is_sure: whether a coincidence is not to be feared: both speak of one thing
 * @span: (out): bytes of the figure of @claim that was reckoned
 *
 * Returns: whether a figure of @claim can be reckoned from those of @given
 */
gboolean _stet_pair_problem_solve (const StetAnalysis *given,
                                   const StetAnalysis *claim,
                                   gboolean is_sure,
                                   StetSpan *span);

/**
 * _stet_pair_problem_refute:
 * @given: a text
 * @claim: another one
 * @a: (out): bytes of the last figure of @given
 * @b: (out): bytes of the figure of @claim
 *
 * Returns: whether @claim tells the result of a problem that @given poses, and
 *   tells it wrongly
 */
gboolean _stet_pair_problem_refute (const StetAnalysis *given,
                                    const StetAnalysis *claim,
                                    StetSpan *a,
                                    StetSpan *b);

G_END_DECLS
