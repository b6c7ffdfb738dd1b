/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"

#include <glib.h>

G_BEGIN_DECLS

/*
 * The analysis while it is being made: each stage reads what the stages before
 * it left and adds its own.  The order is that of the functions below.
 */
struct _StetAnalysis
{
  gatomicrefcount ref_count;
  char *text;
  gsize len;
  const StetLexicon *lexicon;
  StetDate reference;    /* precision NONE: none */
  GArray *tokens;        /* of StetToken */
  GArray *sentences;     /* of StetSentence */
  GArray *quantities;    /* of StetQuantity */
  GArray *names;         /* of StetName */
  GArray *cues;          /* of StetCue */
  GStringChunk *strings; /* what the records point to */
};

/** _stet_tokens_find: cuts the text into tokens; sentence is 0 in all of them. */
void _stet_tokens_find (StetAnalysis *self);

/** _stet_quotes_find: sets the flag of tokens that stand in quotation marks. */
void _stet_quotes_find (StetAnalysis *self);

/** _stet_sentences_find: gathers tokens into sentences and sets their index. */
void _stet_sentences_find (StetAnalysis *self,
                           const StetBlock *blocks,
                           guint n_blocks);

/** _stet_quantities_find: numbers, money, measures, durations, dates, times, sets. */
void _stet_quantities_find (StetAnalysis *self);

/** _stet_names_find: names and which of them mean the same. */
void _stet_names_find (StetAnalysis *self);

/** _stet_cues_find: negation, modality, attribution, quotation. */
void _stet_cues_find (StetAnalysis *self);

/** _stet_meanings_find: takes phrases for the word that says the same; what comes after sees that word. */
void _stet_meanings_find (StetAnalysis *self);

/** _stet_check_worthiness_find: the score of each sentence. */
void _stet_check_worthiness_find (StetAnalysis *self);

/** _stet_lexicon_match_phrase: as _stet_lexicon_match(), for a token with %STET_TOKEN_BEGINS_PHRASE. */
const StetLexeme *_stet_lexicon_match_phrase (const StetAnalysis *self,
                                              guint token,
                                              guint32 classes,
                                              guint *n_tokens);

/**
 * _stet_lexicon_match:
 * @self: an analysis with tokens
 * @token: index of a token
 * @classes: the classes that are asked for
 * @n_tokens: (out): how many tokens the phrase has
 *
 * Returns: (transfer none) (nullable): the longest phrase or word of one of
 *   @classes that begins at @token and does not cross an empty line or, once
 *   they are found, a sentence
 */
static inline const StetLexeme *
_stet_lexicon_match (const StetAnalysis *self,
                     guint token,
                     guint32 classes,
                     guint *n_tokens)
{
  const StetToken *first = &g_array_index (self->tokens, StetToken, token);

  if ((first->flags & STET_TOKEN_BEGINS_PHRASE) != 0)
    return _stet_lexicon_match_phrase (self, token, classes, n_tokens);
  if (!stet_token_has_class (first, classes))
    return NULL;
  *n_tokens = 1;

  return first->lexeme;
}

/** _stet_lexicon_can_join: whether some phrase begins with @token, which is not the last one, and the next. */
gboolean _stet_lexicon_can_join (const StetAnalysis *self,
                                 const StetToken *token);

/**
 * _stet_analysis_is_word:
 * @self: an analysis with tokens
 * @token: index of a token
 * @words: (array zero-terminated=1): ASCII words in small letters
 *
 * Returns: whether the token is one of @words, in whatever case
 */
gboolean _stet_analysis_is_word (const StetAnalysis *self,
                                 guint token,
                                 const char *const *words);

/** _stet_analysis_dup_text: (transfer none): a copy of @text that lives as long as @self. */
const char *_stet_analysis_dup_text (StetAnalysis *self,
                                     const char *text,
                                     gssize len);

G_END_DECLS
