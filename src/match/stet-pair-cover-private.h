/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"

G_BEGIN_DECLS

/**
 * _stet_pair_get_cover:
 * @given: a text
 * @claim: a text of which the question is whether @given says it
 *
 * Figures are left out, and what a claim is about where @given speaks of "it".
 *
 * Returns: 0 to 1: which part of the words of @claim @given says, too
 */
double _stet_pair_get_cover (const StetAnalysis *given,
                             const StetAnalysis *claim);

G_END_DECLS
