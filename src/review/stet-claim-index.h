/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-case.h"

G_BEGIN_DECLS

/**
 * StetClaimIndex:
 *
 * Folded text of each claim, for search while somebody types: title, answer,
 * and the quote and value of every statement.
 */
typedef struct _StetClaimIndex StetClaimIndex;

StetClaimIndex *stet_claim_index_new (void) G_GNUC_WARN_UNUSED_RESULT;
void stet_claim_index_free (StetClaimIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetClaimIndex, stet_claim_index_free)

/** stet_claim_index_clear: forgets all: another case is shown. */
void stet_claim_index_clear (StetClaimIndex *self);

/** stet_claim_index_forget: the claim with this number says something else now. */
void stet_claim_index_forget (StetClaimIndex *self,
                              guint number);

/**
 * stet_claim_index_warm:
 * @budget: microseconds it may take, more or less; -1 for as long as it takes
 *
 * Folds claims that are not folded yet.
 *
 * Returns: whether all of them are
 */
gboolean stet_claim_index_warm (StetClaimIndex *self,
                                StetCase *stet_case,
                                gint64 budget);

/**
 * stet_claim_index_matches:
 * @words: (array zero-terminated=1): folded words
 *
 * Returns: whether the claim holds all words; folds the claim if need be
 */
gboolean stet_claim_index_matches (StetClaimIndex *self,
                                   StetCase *stet_case,
                                   const StetClaim *claim,
                                   const char *const *words);

G_END_DECLS
