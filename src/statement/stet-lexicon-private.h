/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-lexicon-data-private.h"
#include "stet-lexicon.h"

G_BEGIN_DECLS

/** STET_TEXT_PADDING: so many bytes stand behind a text that is analysed and behind those of the tables, for words are read eight bytes at a time. */
#define STET_TEXT_PADDING 8

/** StetWordCache: the words that were looked up before; see stet-lexicon-words.c. */
typedef struct _StetWordCache StetWordCache;

struct _StetLexicon
{
  const char *language;
  gboolean is_english;
  const StetLexiconData *data;
  StetLexeme **lexemes; /* those that were met, by their index in @data */
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

/** _stet_word_cache_new: (transfer full): an empty cache with the stemmer of @language. */
StetWordCache *_stet_word_cache_new (const char *language);

/**
 * _stet_lexicon_look_up:
 * @self: a lexicon
 * @word: (array length=len): a word as it is written; %STET_TEXT_PADDING bytes
 *   behind it can be read
 * @len: its length in bytes
 * @is_ascii: whether all its bytes are ASCII
 *
 * Returns: what is known of it
 */
StetWord _stet_lexicon_look_up (const StetLexicon *self,
                                const char *word,
                                gsize len,
                                gboolean is_ascii);

/** _stet_lexicon_find_key: (transfer none) (nullable): the entry of the form with @key, also of one that only begins phrases. */
const StetLexeme *_stet_lexicon_find_key (const StetLexicon *self,
                                          guint64 key);

/** _stet_lexicon_get_lexeme: (transfer none): the entry with that index in the data. */
const StetLexeme *_stet_lexicon_get_lexeme (const StetLexicon *self,
                                            guint32 index);

G_END_DECLS
