/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-hedge-private.h"

#include <math.h>
#include <string.h>

/* The longest hedge of the tables has so many words. */
#define MAX_WORDS 6

/* The values of hedges in the tables: where they stand. */
#define BOTH 2.0
#define COMPARING_UP 4.0
#define COMPARING_DOWN 5.0

/* The value of verbs of change in the tables that also take a sum of money. */
#define OF_OTHERS 1.0

/* How many words may stand between a verb of change and its number. */
#define REACH_OF_VERB 4

/* "off", "up": no longer word of change is an adverb of place. */
#define SHORT_ADVERB 3

/* How many words a verb of change has between itself and "by". */
#define REACH_OVER_OBJECT 6

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

/* "for over five years": whether a word of time or a small one stands before
 * the hedge at @token. */
static gboolean
leads_to_length (const StetReader *reader,
                 guint token)
{
  if (token == reader->first)
    return FALSE;

  return _stet_reader_has (reader, token - 1, STET_WORD_FUNCTION) || (_stet_reader_has (reader, token - 1, STET_WORD_DATE) && !_stet_code_is_dateless (_stet_reader_code (reader, token - 1)));
}

/* "edged up to 101": "up" belongs to the verb, and "to" to the number. */
static gboolean
ends_move (const StetReader *reader,
           guint token)
{
  const StetLexeme *lexeme;
  guint n;

  if (token == reader->first || reader->tokens[token - 1].lexeme == NULL)
    return FALSE;
  lexeme = _stet_lexicon_match (reader->analysis, token - 1, STET_WORD_RISE | STET_WORD_FALL, &n);

  return lexeme != NULL && n > 1;
}

static gboolean
is_upper_bound (const StetReader *reader,
                guint token)
{
  const StetSense *sense = _stet_reader_has (reader, token, STET_WORD_HEDGE) ? stet_lexeme_find_sense (reader->tokens[token].lexeme, STET_WORD_HEDGE) : NULL;

  return sense != NULL && sense->text != NULL && sense->text[0] == '<';
}

/* "bajó hasta", "упала до": in some languages the word for "up to" also says
 * what a change ends at. */
static gboolean
is_arrival (const StetReader *reader,
            guint token)
{
  guint from = token > reader->first + REACH_OF_VERB ? token - REACH_OF_VERB : reader->first;

  for (guint i = token; reader->comma_decimals && i > from; i--)
    {
      if (_stet_reader_has (reader, i - 1, STET_WORD_RISE | STET_WORD_FALL))
        return TRUE;
    }

  return FALSE;
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
      if (sense == NULL || sense->text == NULL || sense->value == STET_HEDGE_BEHIND)
        continue;
      /* "over five years" says how long, "for over five years" that it was longer. */
      if (sense->value == STET_HEDGE_DURING && is_length && !leads_to_length (reader, token - n))
        continue;
      if (ends_move (reader, token - n) || (sense->text[0] == '<' && is_arrival (reader, token - n)))
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
  if (sense == NULL || sense->text == NULL || (sense->value != STET_HEDGE_BEHIND && sense->value != BOTH))
    return token;
  /* "at least" belongs to the next number when one follows. */
  if (sense->value == BOTH && _stet_reader_is (reader, token + n, STET_TOKEN_NUMBER))
    return token;
  /* "870 poles and more than 300 lines", "a lens and up to 1TB", "45 muertos y más de 200 heridos". */
  if (_stet_reader_code (reader, token + n) == STET_CODE_THAN || _stet_reader_code (reader, token + n) == STET_CODE_TO || (reader->comma_decimals && _stet_reader_code (reader, token + n) == STET_CODE_OF))
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

/* Whether "up" or "down" at @token belongs to the verb before it and says
 * nothing of the number: "gunned down two women". */
static gboolean
is_particle (const StetReader *reader,
             guint token)
{
  const StetToken *word = &reader->tokens[token];
  gsize len = word->end - word->start;

  if (token == reader->first || len > strlen ("down"))
    return FALSE;

  /* "131 off 84 balls". */
  if (len == strlen ("off") && memcmp (reader->text + word->start, "off", len) == 0)
    return TRUE;
  if (!_stet_reader_is (reader, token - 1, STET_TOKEN_WORD))
    return FALSE;
  /* "3 points down", but "shot down". */
  if (_stet_reader_has (reader, token - 1, STET_WORD_UNIT) && token >= reader->first + 2 && _stet_reader_is (reader, token - 2, STET_TOKEN_NUMBER))
    return FALSE;

  if (_stet_reader_has (reader, token - 1, STET_WORD_DATE) && _stet_reader_code (reader, token - 1) != STET_CODE_WAS)
    return FALSE;

  return !_stet_reader_has (reader, token - 1, STET_WORD_FUNCTION | STET_WORD_RISE | STET_WORD_FALL) && !is_adverb (reader, token - 1);
}

/* The change that the word at @token says, if any. */
static StetQuantityChange
direction_at (const StetReader *reader,
              guint token)
{
  if (_stet_reader_has (reader, token, STET_WORD_RISE))
    return STET_CHANGE_UP;
  if (_stet_reader_has (reader, token, STET_WORD_FALL))
    return STET_CHANGE_DOWN;

  return STET_CHANGE_EQUAL;
}

/* "raised $30 million": what was raised is no change of anything; "raised
 * rates 0.5 points" is. */
static gboolean
is_of_others (const StetReader *reader,
              guint token)
{
  const StetSense *sense = stet_lexeme_find_sense (reader->tokens[token].lexeme, STET_WORD_RISE | STET_WORD_FALL);

  return sense != NULL && sense->value == OF_OTHERS;
}

/* "cut its emissions by": the verb stands before its object. */
static StetQuantityChange
find_direction_over_object (const StetReader *reader,
                            guint token)
{
  guint from = token > reader->first + REACH_OVER_OBJECT ? token - REACH_OVER_OBJECT : reader->first;

  for (guint i = token; i > from && (_stet_reader_is (reader, i - 1, STET_TOKEN_WORD) || _stet_reader_code (reader, i - 1) == STET_CODE_COMMA); i--)
    {
      StetQuantityChange change = direction_at (reader, i - 1);

      if (change != STET_CHANGE_EQUAL)
        return change;
    }

  return STET_CHANGE_EQUAL;
}

/* "rose sharply by", "an increase of", "up" before the number. */
static StetQuantityChange
find_direction_before (const StetReader *reader,
                       guint token,
                       gboolean is_count,
                       gboolean is_part)
{
  guint from = token > reader->first + REACH_OF_VERB ? token - REACH_OF_VERB : reader->first;

  for (guint i = token; i > from; i--)
    {
      StetCode code = _stet_reader_code (reader, i - 1);
      StetQuantityChange change = direction_at (reader, i - 1);

      if (change != STET_CHANGE_EQUAL)
        return (is_count && is_particle (reader, i - 1)) || (!is_part && is_of_others (reader, i - 1)) ? STET_CHANGE_EQUAL : change;
      /* "упала до": what the change ends at. */
      if (reader->comma_decimals && is_upper_bound (reader, i - 1))
        break;
      /* Russian says "rose on" where English says "rose by". */
      if (code == STET_CODE_ON && reader->comma_decimals)
        continue;
      if (code == STET_CODE_BY)
        return find_direction_over_object (reader, i - 1);
      if (code == STET_CODE_OF || code == STET_CODE_A || code == STET_CODE_ANOTHER || _stet_reader_has (reader, i - 1, STET_WORD_HEDGE) || is_adverb (reader, i - 1))
        continue;
      /* "shrank an annual 5 %", "rose a modest 2 %". */
      if (_stet_reader_code (reader, i - 1 - (i - 1 > from)) != STET_CODE_A || !_stet_reader_is (reader, i - 1, STET_TOKEN_WORD))
        break;
    }

  return STET_CHANGE_EQUAL;
}

/* "fell 61 points, or 1.4 %": what is said again changes as it did. */
static StetQuantityChange
find_direction_again (const StetReader *reader,
                      guint token,
                      const StetQuantity *quantity)
{
  const GArray *quantities = reader->analysis->quantities;
  const StetQuantity *last;
  guint i = token;

  if (i > reader->first && (_stet_reader_code (reader, i - 1) == STET_CODE_OR || _stet_reader_code (reader, i - 1) == STET_CODE_OPEN))
    i--;
  if (i > reader->first && i < token && _stet_reader_code (reader, i - 1) == STET_CODE_COMMA)
    i--;
  if (quantities->len == 0 || i == token || i == reader->first)
    return STET_CHANGE_EQUAL;
  last = &g_array_index (quantities, StetQuantity, quantities->len - 1);
  if (last->span.end != reader->tokens[i - 1].end || (last->change != STET_CHANGE_UP && last->change != STET_CHANGE_DOWN) || last->type == quantity->type)
    return STET_CHANGE_EQUAL;

  return last->change;
}

/* "20 per cent fewer": the word tells the side that the percentage is on. */
static StetQuantityChange
compare_at (const StetReader *reader,
            guint token)
{
  const StetSense *sense = _stet_reader_has (reader, token, STET_WORD_HEDGE) ? stet_lexeme_find_sense (reader->tokens[token].lexeme, STET_WORD_HEDGE) : NULL;

  if (sense == NULL)
    return STET_CHANGE_EQUAL;

  return sense->value == COMPARING_UP ? STET_CHANGE_UP : sense->value == COMPARING_DOWN ? STET_CHANGE_DOWN
                                                                                        : STET_CHANGE_EQUAL;
}

/* "increase", "higher", "annual growth" behind the number. */
static StetQuantityChange
find_direction_behind (const StetReader *reader,
                       guint token)
{
  if (compare_at (reader, token) != STET_CHANGE_EQUAL)
    return compare_at (reader, token);
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

/* "a 20-point drop", "a 3 degree rise": what a measure describes is a change. */
static gboolean
is_change_in_measure (const StetReader *reader,
                      guint end,
                      const StetQuantity *quantity)
{
  guint i = _stet_reader_after_dash (reader, end);

  if (quantity->type != STET_QUANTITY_MEASURE || !_stet_reader_is (reader, i, STET_TOKEN_WORD))
    return FALSE;

  /* "237 metres higher than" compares. */
  if (memcmp (reader->text + reader->tokens[i].end - strlen ("er"), "er", strlen ("er")) == 0)
    return FALSE;

  return reader->tokens[i].end - reader->tokens[i].start > SHORT_ADVERB && _stet_reader_has (reader, i, STET_WORD_RISE | STET_WORD_FALL);
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
  gboolean is_count = quantity->type == STET_QUANTITY_NUMBER && (noun_end > end || _stet_reader_code (reader, end) == STET_CODE_OF);

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
      if (change != STET_CHANGE_EQUAL && behind > end)
        quantity->hedge = span_of (reader, end, behind);
      if (change == STET_CHANGE_EQUAL && noun_end > end)
        behind = find_behind (reader, noun_end, &change);
      if (change != STET_CHANGE_EQUAL && behind > noun_end)
        quantity->hedge = span_of (reader, noun_end, behind);
    }
  if (change == STET_CHANGE_EQUAL && quantity->type != STET_QUANTITY_ORDINAL && quantity->type != STET_QUANTITY_AGE && quantity->type != STET_QUANTITY_DURATION)
    {
      change = find_direction_before (reader, before, is_count, quantity->type == STET_QUANTITY_PERCENT || quantity->type == STET_QUANTITY_MEASURE || fabs (quantity->value) < 1.0);
      if (change == STET_CHANGE_EQUAL)
        change = find_direction_again (reader, before, quantity);
      /* "11 miles off the coast" is no fall. */
      if (change == STET_CHANGE_EQUAL && (quantity->type == STET_QUANTITY_PERCENT || quantity->type == STET_QUANTITY_MONEY || is_change_in_measure (reader, end, quantity)))
        change = find_direction_behind (reader, end);
      /* "300,000 fewer than in 2018". */
      if (change == STET_CHANGE_EQUAL && _stet_reader_code (reader, end + 1) == STET_CODE_THAN)
        change = compare_at (reader, end);
    }
  /* "passengers, +2.1 %". */
  if (change == STET_CHANGE_EQUAL && quantity->type == STET_QUANTITY_PERCENT && token > reader->first && _stet_reader_code (reader, token - 1) == STET_CODE_PLUS && _stet_reader_is_joined (reader, token))
    change = STET_CHANGE_UP;
  quantity->change = change;
}
