/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case.h"

G_BEGIN_DECLS

/**
 * _stet_claim_derive:
 * @claim: a claim in the making, with its lists
 * @self: the case as it will be, as far as articles and their number go
 *
 * Sets what follows from the rest.
 * Returns: whether that differs from what was there
 */
gboolean _stet_claim_derive (StetClaim *claim, const StetCase *self);

/** _stet_counts_new: (transfer full): an empty table of differences, StetArticleCount by number. */
GHashTable *_stet_counts_new (void);

/**
 * _stet_claim_count:
 * @sign: 1 for a claim that comes, -1 for one that goes
 * @tally: what the whole case has
 * @counts: differences of what the articles have
 */
void _stet_claim_count (const StetClaim *claim, int sign, StetTally *tally, GHashTable *counts);

/** _stet_mark_count: the same for a mark with a passage. */
void _stet_mark_count (const StetMark *mark, int sign, GHashTable *counts);

G_END_DECLS
