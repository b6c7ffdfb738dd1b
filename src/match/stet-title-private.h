/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-match.h"

G_BEGIN_DECLS

/**
 * _stet_title_dup:
 * @articles: the articles
 * @finding: a finding of them
 *
 * Proposes a title for what a finding is about, without the answer: "Number
 * of documents", "Trade turnover".
 *
 * Returns: (transfer full): the title; it begins with a capital letter
 */
char *_stet_title_dup (const StetMatchArticle *articles,
                       const StetFinding *finding);

G_END_DECLS
