/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-hedge-private.h"

#include <math.h>

/* The longest hedge of the tables has so many words. */
#define MAX_WORDS 6

/* The values of hedges in the tables: where they stand. */
#define BEHIND 1.0
#define BOTH 2.0

/* How many words may stand between a verb of change and its number. */
#define REACH_OF_VERB 4

static StetQuantityChange
change_of (const char *text)
{
  switch (text[0])
    {
    case '~':
      return STET_CHANGE_ABOUT;
    case '>':
      return STET_CHANGE_ABOVE;
    case '<':
      return STET_CHANGE_BELOW;
    default:
      return STET_CHANGE_EQUAL;
    }
}

static StetSpan
span_of (const StetReader *reader,
         guint token,
         guint end)
{
  return (StetSpan){ reader->tokens[token].start, reader->tokens[end - 1].end };
}

/* "~5", ">5", "≥ 5", "±5". */
static gboolean
read_sign (const StetReader *reader,
           guint token,
           StetQuantityChange *change)
{
  const StetToken *sign;

  if (!_stet_reader_is (reader, token, STET_TOKEN_SYMBOL))
    return FALSE;
  sign = &reader->tokens[token];
  switch (g_utf8_get_char (reader->text + sign->start))
    {
    case '~':
    case 0x2248: /* almost equal */
    case 0xB1:   /* plus or minus */
      *change = STET_CHANGE_ABOUT;
      return TRUE;
    case '>':
    case 0x2265: /* greater or equal */
      *change = STET_CHANGE_ABOVE;
      return TRUE;
    case '<':
    case 0x2264: /* less or equal */
      *change = STET_CHANGE_BELOW;
      return TRUE;
    default:
      return FALSE;
    }
}

/* The longest hedge that ends before @token; its first token, or @token. */
static guint
find_before (const StetReader *reader,
             guint token,
             gboolean is_length,
             StetQuantityChange *change)
{
  if (token > reader->first && read_sign (reader, token - 1, change))
    return token - 1;
  for (guint n = MIN (MAX_WORDS, token - reader->first); n > 0; n--)
    {
      const StetLexeme *lexeme;
      const StetSense *sense;
      guint length;

      if (reader->tokens[token - n].lexeme == NULL)
        continue;
      lexeme = _stet_lexicon_match (reader->analysis, token - n, STET_WORD_HEDGE, &length);
      if (lexeme == NULL || length != n)
        continue;
      sense = stet_lexeme_find_sense (lexeme, STET_WORD_HEDGE);
      /* Some stand behind the number only. */
      if (sense == NULL || sense->text == NULL || sense->value == BEHIND)
        continue;
      /* "over five years" says how long, "for over five years" that it was longer. */
      if (sense->value == STET_HEDGE_DURING && is_length && (token - n == reader->first || !_stet_reader_has (reader, token - n - 1, STET_WORD_FUNCTION | STET_WORD_DATE)))
        continue;
      *change = change_of (sense->text);
      return token - n;
    }

  return token;
}

/* "or more", "at most" behind; the token after it, or @token. */
static guint
find_behind (const StetReader *reader,
             guint token,
             StetQuantityChange *change)
{
  const StetLexeme *lexeme;
  const StetSense *sense;
  guint n;

  if (_stet_reader_code (reader, token) == STET_CODE_PLUS && _stet_reader_is_joined (reader, token))
    {
      *change = STET_CHANGE_ABOVE;
      return token + 1;
    }
  if (token < reader->end && _stet_reader_code (reader, token) == STET_CODE_DASH)
    token++;
  if (token >= reader->end || reader->tokens[token].lexeme == NULL)
    return token;
  lexeme = _stet_lexicon_match (reader->analysis, token, STET_WORD_HEDGE, &n);
  if (lexeme == NULL)
    return token;
  sense = stet_lexeme_find_sense (lexeme, STET_WORD_HEDGE);
  if (sense == NULL || sense->text == NULL || (sense->value != BEHIND && sense->value != BOTH))
    return token;
  /* "at least" belongs to the next number when one follows. */
  if (sense->value == BOTH && _stet_reader_is (reader, token + n, STET_TOKEN_NUMBER))
    return token;
  *change = change_of (sense->text);

  return token + n;
}

static gboolean
is_adverb (const StetReader *reader,
           guint token)
{
  const StetToken *word = &reader->tokens[token];

  return word->kind == STET_TOKEN_WORD && word->end - word->start > 4 && reader->text[word->end - 1] == 'y' && reader->text[word->end - 2] == 'l';
}

/* "rose sharply by", "an increase of", "up" before the number. */
static StetQuantityChange
find_direction_before (const StetReader *reader,
                       guint token)
{
  guint from = token > reader->first + REACH_OF_VERB ? token - REACH_OF_VERB : reader->first;

  for (guint i = token; i > from; i--)
    {
      StetCode code = _stet_reader_code (reader, i - 1);

      if (_stet_reader_has (reader, i - 1, STET_WORD_RISE))
        return STET_CHANGE_UP;
      if (_stet_reader_has (reader, i - 1, STET_WORD_FALL))
        return STET_CHANGE_DOWN;
      /* Russian says "rose on" where English says "rose by". */
      if (code == STET_CODE_ON && reader->comma_decimals)
        continue;
      if (code != STET_CODE_BY && code != STET_CODE_OF && code != STET_CODE_A && code != STET_CODE_ANOTHER && !_stet_reader_has (reader, i - 1, STET_WORD_HEDGE) && !is_adverb (reader, i - 1))
        break;
    }

  return STET_CHANGE_EQUAL;
}

/* "increase", "higher", "annual growth" behind the number. */
static StetQuantityChange
find_direction_behind (const StetReader *reader,
                       guint token)
{
  for (guint i = token; i < token + 2; i++)
    {
      guint next = _stet_reader_after_dash (reader, i);

      if (!_stet_reader_is (reader, next, STET_TOKEN_WORD))
        break;
      if (_stet_reader_has (reader, next, STET_WORD_RISE))
        return STET_CHANGE_UP;
      if (_stet_reader_has (reader, next, STET_WORD_FALL))
        return STET_CHANGE_DOWN;
      if (_stet_reader_has (reader, next, STET_WORD_FUNCTION | STET_WORD_SAYING | STET_WORD_MODAL))
        break;
    }

  return STET_CHANGE_EQUAL;
}

void
_stet_hedge_read (const StetReader *reader,
                  guint token,
                  guint end,
                  guint noun_end,
                  StetQuantity *quantity)
{
  guint before = token;
  guint behind = end;
  StetQuantityChange change = STET_CHANGE_EQUAL;
  StetQuantityChange found;
  gboolean is_length = quantity->type == STET_QUANTITY_DURATION;

  /* "an estimated", "the": an article may stand between. */
  for (guint n = 0; n < 3; n++)
    {
      guint from = before;
      guint first;

      if (from > reader->first && (_stet_reader_code (reader, from - 1) == STET_CODE_A || _stet_reader_code (reader, from - 1) == STET_CODE_THE) && n == 0)
        from--;
      first = find_before (reader, before, is_length, &found);
      if (first == before && from < before)
        first = find_before (reader, from, is_length, &found);
      if (first >= from)
        break;
      before = first;
      if (change == STET_CHANGE_EQUAL)
        change = found;
    }
  if (before < token)
    quantity->hedge = span_of (reader, before, token);
  if (change == STET_CHANGE_EQUAL)
    {
      behind = find_behind (reader, end, &change);
      if (change == STET_CHANGE_EQUAL && noun_end > end)
        behind = find_behind (reader, end = noun_end, &change);
      if (change != STET_CHANGE_EQUAL && behind > end)
        quantity->hedge = span_of (reader, end, behind);
    }
  if (change == STET_CHANGE_EQUAL && quantity->type != STET_QUANTITY_ORDINAL && quantity->type != STET_QUANTITY_AGE && quantity->type != STET_QUANTITY_DURATION)
    {
      change = find_direction_before (reader, before);
      /* "11 miles off the coast" is no fall. */
      if (change == STET_CHANGE_EQUAL && (quantity->type == STET_QUANTITY_PERCENT || quantity->type == STET_QUANTITY_MONEY))
        change = find_direction_behind (reader, end);
    }
  quantity->change = change;
}
