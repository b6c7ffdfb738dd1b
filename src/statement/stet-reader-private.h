/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis-private.h"
#include "stet-code-private.h"
#include "stet-memo-private.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetReader:
 * @analysis: what is read
 * @text: its text
 * @tokens: its tokens
 * @end: the token after the last one of the sentence that is read
 * @first: the first token of that sentence
 * @codes: a #StetCode for each token, with %STET_CODE_HOT for those that
 *   make a number or a date by themselves
 * @reference: Julian day that "yesterday" is counted from; 0: none
 * @depth: how deep the recognisers of dates call each other now
 * @whens: the dates that were read in that sentence
 * @numbers: its numbers
 * @comma_decimals: whether the language writes "3,6" for 3.6
 *
 * The tokens of one sentence with what each does in numbers and dates.
 */
typedef struct
{
  StetAnalysis *analysis;
  const char *text;
  const StetToken *tokens;
  guint end;
  guint first;
  guint8 *codes;
  guint32 reference;
  guint *depth;
  StetMemo *whens;
  StetMemo *numbers;
  gboolean comma_decimals;
} StetReader;

/** STET_HEDGE_BEHIND: the value of a hedge in the tables that stands behind its number: "or so". */
#define STET_HEDGE_BEHIND 1.0

/** STET_HEDGE_DURING: the value of a hedge in the tables that also spans a length of time: "over". */
#define STET_HEDGE_DURING 3.0

/** _stet_reader_init: codes all tokens of @analysis; no sentence is chosen yet, and there are no memos. */
void _stet_reader_init (StetReader *self,
                        StetAnalysis *analysis);

/** _stet_reader_clear: frees what @self owns. */
void _stet_reader_clear (StetReader *self);

/** _stet_reader_phrase: the code of the longest phrase at @token; @n_tokens and @argument (what follows its colon) are optional. */
StetCode _stet_reader_phrase (const StetReader *self,
                              guint token,
                              guint *n_tokens,
                              const char **argument);

/** _stet_reader_token_from: the first token at or after @token that begins at byte @offset or later. */
guint _stet_reader_token_from (const StetReader *self,
                               guint token,
                               gsize offset);

/** _stet_reader_code: what the token does; %STET_CODE_NONE outside the sentence. */
static inline StetCode
_stet_reader_code (const StetReader *self,
                   guint token)
{
  return token >= self->first && token < self->end ? (StetCode) (self->codes[token] & ~STET_CODE_HOT) : STET_CODE_NONE;
}

/** _stet_reader_has: whether the token is in the sentence and can be one of @classes. */
static inline gboolean
_stet_reader_has (const StetReader *self,
                  guint token,
                  guint32 classes)
{
  return token >= self->first && token < self->end && stet_token_has_class (&self->tokens[token], classes);
}

/** _stet_reader_is: whether the token is in the sentence and of @kind. */
static inline gboolean
_stet_reader_is (const StetReader *self,
                 guint token,
                 StetTokenKind kind)
{
  return token >= self->first && token < self->end && self->tokens[token].kind == kind;
}

/** _stet_reader_is_joined: whether nothing stands between the token and the one before. */
static inline gboolean
_stet_reader_is_joined (const StetReader *self,
                        guint token)
{
  return token > self->first && token < self->end && (self->tokens[token].flags & STET_TOKEN_JOINED) != 0;
}

/** _stet_reader_find_role: (transfer none) (nullable): the role of the word at @token that begins with @role: "toll". */
const char *_stet_reader_find_role (const StetReader *self,
                                    guint token,
                                    const char *role);

/** _stet_reader_begins_name: whether the token and the one behind are written with capitals, as in a name: "Winter Meetings". */
static inline gboolean
_stet_reader_begins_name (const StetReader *self,
                          guint token)
{
  const guint8 of_name = STET_TOKEN_CAPITAL | STET_TOKEN_CAPITALS;

  if (!_stet_reader_is (self, token, STET_TOKEN_WORD) || !_stet_reader_is (self, token + 1, STET_TOKEN_WORD))
    return FALSE;

  return (self->tokens[token].flags & of_name) == STET_TOKEN_CAPITAL && (self->tokens[token + 1].flags & of_name) == STET_TOKEN_CAPITAL;
}

/** _stet_reader_after_dash: the token after a dash at @token, or @token itself. */
static inline guint
_stet_reader_after_dash (const StetReader *self,
                         guint token)
{
  return _stet_reader_code (self, token) == STET_CODE_DASH ? token + 1 : token;
}

G_END_DECLS
