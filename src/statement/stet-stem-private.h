/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** STET_LONGEST_WORD: no word of a language has more bytes; stemming what is longer would be waste. */
#define STET_LONGEST_WORD 64

/**
 * StetStemmer:
 *
 * What makes the keys of the words of one language.  For one thread at a time.
 */
typedef struct _StetStemmer StetStemmer;

/**
 * StetWordKeys:
 * @folded: key of the folded word, without a possessive 's
 * @stem: key of its folded stem
 */
typedef struct
{
  guint64 folded;
  guint64 stem;
} StetWordKeys;

/** _stet_stemmer_new: (transfer full): for words of @language ("en"). */
StetStemmer *_stet_stemmer_new (const char *language);

/** _stet_stemmer_free: frees @self. */
void _stet_stemmer_free (StetStemmer *self);

/**
 * _stet_stemmer_read:
 * @self: a stemmer
 * @word: (array length=len): a word as it is written
 * @len: its length in bytes
 * @is_folded: whether @word is ASCII without capital letters
 *
 * Returns: its keys
 */
StetWordKeys _stet_stemmer_read (StetStemmer *self,
                                 const char *word,
                                 gsize len,
                                 gboolean is_folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetStemmer, _stet_stemmer_free)

G_END_DECLS
