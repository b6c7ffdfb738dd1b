/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-draft-private.h"
#include "stet-fact-pair-private.h"

G_BEGIN_DECLS

/**
 * _stet_judge_facts:
 * @facts: the facts of some articles
 * @pairs: (element-type StetFactPair): those that may be of one thing
 * @is_given: whether somebody laid two texts side by side: then figures of
 *   one thing need less to show that they are
 * @drafts: (element-type StetDraft): where findings are appended
 *
 * Decides what each pair comes to.  Two figures conflict only if each is the
 * best partner of the other, and neither has an equal one beside it.
 */
void _stet_judge_facts (const StetFacts *facts,
                        const GArray *pairs,
                        gboolean is_given,
                        GArray *drafts);

G_END_DECLS
