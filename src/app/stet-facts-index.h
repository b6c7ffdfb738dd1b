/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet.h"

G_BEGIN_DECLS

/**
 * StetFactsIndex:
 *
 * Folded text of each claim, for search while somebody types: title, answer,
 * and the quote and value of every statement.
 */
typedef struct _StetFactsIndex StetFactsIndex;

StetFactsIndex *stet_facts_index_new (void) G_GNUC_WARN_UNUSED_RESULT;
void stet_facts_index_free (StetFactsIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetFactsIndex, stet_facts_index_free)

/** stet_facts_index_clear: forgets all: another case is shown. */
void stet_facts_index_clear (StetFactsIndex *self);

/** stet_facts_index_forget: the claim with this number says something else now. */
void stet_facts_index_forget (StetFactsIndex *self,
                              guint number);

/**
 * stet_facts_index_warm:
 * @budget: microseconds it may take, more or less; -1 for as long as it takes
 *
 * Folds claims that are not folded yet.
 *
 * Returns: whether all of them are
 */
gboolean stet_facts_index_warm (StetFactsIndex *self,
                                StetCase *stet_case,
                                gint64 budget);

/**
 * stet_facts_index_matches:
 * @words: (array zero-terminated=1): folded words
 *
 * Returns: whether the claim holds all words; folds the claim if need be
 */
gboolean stet_facts_index_matches (StetFactsIndex *self,
                                   StetCase *stet_case,
                                   const StetClaim *claim,
                                   const char *const *words);

G_END_DECLS
