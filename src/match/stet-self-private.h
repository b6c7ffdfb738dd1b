/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-draft-private.h"
#include "stet-match.h"

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

G_END_DECLS
