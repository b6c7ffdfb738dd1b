/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"

G_BEGIN_DECLS

/*
 * Phrases of a sentence that can stand alone: they begin with no small word and
 * break off before none that they need.  Figures are not part of them.
 */

/** StetPhraseReader: one sentence. */
typedef struct
{
  const StetAnalysis *analysis;
  const StetSentence *sentence;
  const StetToken *tokens;
  guint first; /* tokens of the sentence */
  guint end;
} StetPhraseReader;

/**
 * StetPhrase:
 * @first: its first token
 * @end: the token behind its last one
 * @n_words: how many words it has
 * @is_name: whether all of them are one name
 * @is_open: whether its last word leads to a figure right behind it: "forces 9,000"
 * @is_share: whether "of" leads from the figure to it: "8 % of the vote"
 */
typedef struct
{
  guint first;
  guint end;
  guint n_words;
  gboolean is_name;
  gboolean is_open;
  gboolean is_share;
} StetPhrase;

void _stet_phrase_reader_init (StetPhraseReader *self,
                               const StetAnalysis *analysis,
                               guint sentence);

/** _stet_phrase_of_noun: what @quantity counts, with what is said of it right behind: "visit of the Russian leader". */
gboolean _stet_phrase_of_noun (const StetPhraseReader *self,
                               const StetQuantity *quantity,
                               StetPhrase *phrase);

/** _stet_phrase_of_person: whose age @quantity is: the person named right before it. */
gboolean _stet_phrase_of_person (const StetPhraseReader *self,
                                 const StetQuantity *quantity,
                                 StetPhrase *phrase);

/** _stet_phrase_of_measured: what @quantity measures: from the beginning of the clause to its noun, or the noun behind it. */
gboolean _stet_phrase_of_measured (const StetPhraseReader *self,
                                   const StetQuantity *quantity,
                                   StetPhrase *phrase);

/** _stet_phrase_before: the words of the clause that lead to @quantity. */
gboolean _stet_phrase_before (const StetPhraseReader *self,
                              const StetQuantity *quantity,
                              StetPhrase *phrase);

/** _stet_phrase_after: the words of the clause behind @quantity. */
gboolean _stet_phrase_after (const StetPhraseReader *self,
                             const StetQuantity *quantity,
                             StetPhrase *phrase);

/** _stet_phrase_at: the beginning of the clause at @span, or of the first later one that has @min_words words. */
gboolean _stet_phrase_at (const StetPhraseReader *self,
                          StetSpan span,
                          guint min_words,
                          StetPhrase *phrase);

/** _stet_phrase_dup: (transfer full): the words of @phrase. */
char *_stet_phrase_dup (const StetPhraseReader *self,
                        const StetPhrase *phrase);

/** _stet_phrase_dup_from: (transfer full): likewise, with the small words that lead to it. */
char *_stet_phrase_dup_from (const StetPhraseReader *self,
                             const StetPhrase *phrase);

G_END_DECLS
