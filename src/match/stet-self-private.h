/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-draft-private.h"
#include "stet-fact-private.h"

G_BEGIN_DECLS

/**
 * _stet_self_check:
 * @article: an article
 * @index: its number
 * @drafts: (element-type StetDraft): where findings are appended
 *
 * Looks for what cannot be right within one sentence, whatever other articles
 * say: a weekday that is not that of its date.
 */
void _stet_self_check (const StetMatchArticle *article,
                       guint index,
                       GArray *drafts);

/** _stet_self_check_sums: likewise for parts that do not add up: "23 people: 18 in the town and four beyond". */
void _stet_self_check_sums (const StetMatchArticle *article,
                            guint index,
                            GArray *drafts);

/** _stet_self_check_series: likewise for ranks that do not follow from the years before: "the sixth visit", "previous visits in 2001, 2006, 2013 and 2017". */
void _stet_self_check_series (const StetFacts *facts,
                              GArray *drafts);

/** _stet_self_check_changes: likewise for changes that are not those of their figures: "8.4 billion, up 14 per cent from 7.5 billion". */
void _stet_self_check_changes (const StetFacts *facts,
                               GArray *drafts);

G_END_DECLS
