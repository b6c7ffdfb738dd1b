/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-key-table-private.h"
#include "stet-lexicon.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** STET_WORD_BEGINS_PHRASE: a bit of classes: some phrase of the tables begins with that word. */
#define STET_WORD_BEGINS_PHRASE (1u << 31)

/** stet_statement_get_resource: the tables; made from them when the program is built. */
GResource *stet_statement_get_resource (void);

/** StetWordCache: the words that were looked up before; see stet-lexicon-words.c. */
typedef struct _StetWordCache StetWordCache;

struct _StetLexicon
{
  const char *language;
  gboolean is_english;
  StetKeyTable *lexemes;   /* of StetLexeme, by the key of the form */
  StetKeyTable *phrases;   /* of StetLexeme, by the chain of keys of its tokens */
  StetKeyTable *opposites; /* of GArray of guint64, by the key of a stem */
  StetKeyTable *synonyms;  /* of guint64, by the key of a stem */
  GPtrArray *problems;     /* of char *: what is wrong with the tables */
  GStringChunk *strings;
  StetWordCache *words;
};

/**
 * StetWord:
 * @folded: key of the folded word, without a possessive 's
 * @stem: key of its folded stem
 * @lexeme: (nullable): what the tables say of it
 */
typedef struct
{
  guint64 folded;
  guint64 stem;
  const StetLexeme *lexeme;
} StetWord;

/** _stet_lexicon_load: fills the empty @self from the tables of its language. */
void _stet_lexicon_load (StetLexicon *self);

/** _stet_lexicon_has_tables: whether there are tables for @language ("en"). */
gboolean _stet_lexicon_has_tables (const char *language);

/** _stet_word_cache_new: (transfer full): an empty cache with the stemmer of @language. */
StetWordCache *_stet_word_cache_new (const char *language);

/**
 * _stet_lexicon_look_up:
 * @self: a lexicon
 * @word: (array length=len): a word as it is written
 * @len: its length in bytes
 * @is_ascii: whether all its bytes are ASCII
 * @out: (out caller-allocates): what is known of it
 */
void _stet_lexicon_look_up (const StetLexicon *self,
                            const char *word,
                            gsize len,
                            gboolean is_ascii,
                            StetWord *out);

/** _stet_lexicon_chain: the key of the phrase that goes on from @chain with the token of @key. */
guint64 _stet_lexicon_chain (guint64 chain,
                             guint64 key);

G_END_DECLS
