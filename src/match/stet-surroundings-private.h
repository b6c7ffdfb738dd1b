/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-private.h"

G_BEGIN_DECLS

/**
 * StetSurroundings:
 *
 * The words around each of a number of figures, weighed by how few sentences
 * of the articles have them: a word of the whole story tells no figures apart.
 */
typedef struct _StetSurroundings StetSurroundings;

/** _stet_surroundings_new: (transfer full): reads the words around each of @facts. */
StetSurroundings *_stet_surroundings_new (const StetFacts *facts);

void _stet_surroundings_free (StetSurroundings *self);

/** _stet_surroundings_compare_words: how alike the few words next to figures @a and @b are, 0 to 1. */
double _stet_surroundings_compare_words (const StetSurroundings *self,
                                         guint a,
                                         guint b);

/** _stet_surroundings_compare_sentences: how alike the sentences of both are, with the ones before and behind. */
double _stet_surroundings_compare_sentences (const StetSurroundings *self,
                                             guint a,
                                             guint b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetSurroundings, _stet_surroundings_free)

G_END_DECLS
