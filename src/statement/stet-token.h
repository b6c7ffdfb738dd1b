/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-lexicon.h"
#include "stet-span.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetTokenKind:
 * @STET_TOKEN_WORD: begins with a letter and goes on with letters, marks, digits and
 *   apostrophes between letters; no hyphen, no stop: "don't", "G20"
 * @STET_TOKEN_NUMBER: digits, with single separators between digits: "1,200.5"
 * @STET_TOKEN_PUNCTUATION: one mark of punctuation, or a run of the same one
 * @STET_TOKEN_SYMBOL: one currency sign, degree, percent sign and the like
 */
typedef enum
{
  STET_TOKEN_WORD,
  STET_TOKEN_NUMBER,
  STET_TOKEN_PUNCTUATION,
  STET_TOKEN_SYMBOL,
} StetTokenKind;

/**
 * StetTokenFlags:
 * @STET_TOKEN_CAPITAL: begins with a capital letter
 * @STET_TOKEN_CAPITALS: two letters or more, all of them capitals
 * @STET_TOKEN_JOINED: nothing stands between it and the token before
 * @STET_TOKEN_AFTER_LINE: the first one after a line break
 * @STET_TOKEN_AFTER_BLANK_LINE: the first one after an empty line
 * @STET_TOKEN_IN_QUOTE: stands inside quotation marks
 * @STET_TOKEN_BEGINS_PHRASE: it and the next one begin a phrase of the tables
 * @STET_TOKEN_IN_PHRASE: the word before says what both say together
 */
typedef enum
{
  STET_TOKEN_CAPITAL = 1 << 0,
  STET_TOKEN_CAPITALS = 1 << 1,
  STET_TOKEN_JOINED = 1 << 2,
  STET_TOKEN_AFTER_LINE = 1 << 3,
  STET_TOKEN_AFTER_BLANK_LINE = 1 << 4,
  STET_TOKEN_IN_QUOTE = 1 << 5,
  STET_TOKEN_BEGINS_PHRASE = 1 << 6,
  STET_TOKEN_IN_PHRASE = 1 << 7,
} StetTokenFlags;

/**
 * StetToken:
 * @start: first byte in the text
 * @end: byte after the last
 * @kind: a #StetTokenKind
 * @flags: bits of #StetTokenFlags
 * @sentence: index of its sentence
 * @lexeme: (nullable): what the language's tables say of it as a single word or symbol
 * @folded: key of the folded word without a possessive 's, see stet_token_key();
 *   of a number that of its folded digits; 0 for what is neither
 * @stem: key of its folded stem; of a number, its folded digits; 0 likewise
 *
 * One word, number or mark.  White space makes no tokens.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint8 kind;
  guint8 flags;
  guint32 sentence;
  const StetLexeme *lexeme;
  guint64 folded;
  guint64 stem;
} StetToken;

/**
 * stet_token_key:
 * @folded: (array length=len): folded text
 * @len: its length in bytes
 *
 * Returns: 64 bits that stand for that text wherever it occurs, the same in
 *   every run; never 0
 */
guint64 stet_token_key (const char *folded,
                        gsize len);

/** stet_token_span: the bytes of @token. */
static inline StetSpan
stet_token_span (const StetToken *token)
{
  return (StetSpan){ token->start, token->end };
}

/** stet_token_has_class: whether @token can be one of @classes. */
static inline gboolean
stet_token_has_class (const StetToken *token,
                      guint32 classes)
{
  return token->lexeme != NULL && (token->lexeme->classes & classes) != 0;
}

G_END_DECLS
