/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-pair-private.h"

G_BEGIN_DECLS

/**
 * _stet_pair_figures_are_supported:
 * @facts: the facts of two texts
 * @claim: the number of the text that is asked about
 *
 * Returns: whether the other text gives each figure of that text, as exactly
 */
gboolean _stet_pair_figures_are_supported (const StetFacts *facts,
                                           guint claim);

/**
 * _stet_pair_figures_leave_open:
 * @facts: the facts of two texts
 * @claim: the number of the text that is asked about
 * @span: a figure of it
 * @refuted_by: the figure of the other text that seems to refute it
 *
 * Returns: whether the other text gives that figure as well, or has a bound of
 *   the same that may hold for it: "more than three million", of four
 */
gboolean _stet_pair_figures_leave_open (const StetFacts *facts,
                                        guint claim,
                                        StetSpan span,
                                        StetSpan refuted_by);

/** _stet_pair_figures_has_any: whether the text number @article has figures. */
gboolean _stet_pair_figures_has_any (const StetFacts *facts,
                                     guint article);

/** _stet_pair_figures_count_others: whether both name what they count, and it is not the same. */
gboolean _stet_pair_figures_count_others (const StetFact *a,
                                          const StetFact *b);

G_END_DECLS
