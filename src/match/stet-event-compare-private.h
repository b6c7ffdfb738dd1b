/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-draft-private.h"
#include "stet-fact-private.h"
#include "stet-topic.h"

G_BEGIN_DECLS

/**
 * _stet_events_compare:
 * @facts: the facts of some articles
 * @topics: what the articles are about
 * @drafts: (element-type StetDraft): where findings are appended
 *
 * Finds events that have one date, or one hour, here and another one there,
 * however little else the sentences share: "built in Japan in 1996", "was
 * built in 1998".
 */
void _stet_events_compare (const StetFacts *facts,
                           StetTopics *topics,
                           GArray *drafts);

G_END_DECLS
