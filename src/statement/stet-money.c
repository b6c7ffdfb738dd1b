/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-amount-private.h"

#include <math.h>
#include <string.h>

/* The longest currency code that is written together with its number. */
#define MAX_CODE 4

const StetUnit *
_stet_currency_read (const StetReader *reader,
                     guint token,
                     guint *end)
{
  const StetToken *first;
  const StetLexeme *lexeme;
  const StetUnit *unit;
  guint n;

  if (token >= reader->end || reader->tokens[token].lexeme == NULL)
    return NULL;
  first = &reader->tokens[token];
  lexeme = _stet_lexicon_match (reader->analysis, token, STET_WORD_UNIT, &n);
  if (lexeme == NULL || lexeme->text == NULL || token + n > reader->end)
    return NULL;
  unit = stet_unit_find (lexeme->text);
  if (unit == NULL || unit->dimension != STET_DIMENSION_MONEY)
    return NULL;
  /* A word before the number is a code in capitals or a short name. */
  if (first->kind == STET_TOKEN_WORD && n == 1 && (first->flags & STET_TOKEN_CAPITALS) == 0 && ((first->flags & STET_TOKEN_CAPITAL) == 0 || first->end - first->start > 2) && !_stet_reader_is_joined (reader, token + 1) && first->end - first->start < 6)
    return NULL;
  /* "a $5 fee": an article, no Australian dollar. */
  if (first->kind == STET_TOKEN_WORD && n == 2 && first->end - first->start == 1 && _stet_reader_code (reader, token) == STET_CODE_A && ((first->flags & STET_TOKEN_CAPITAL) == 0 || !_stet_reader_is_joined (reader, token + 1)))
    return NULL;
  *end = token + n;
  if (first->kind == STET_TOKEN_WORD && first->end - first->start == 2 && _stet_reader_code (reader, *end) == STET_CODE_STOP && _stet_reader_is_joined (reader, *end))
    (*end)++;

  return unit;
}

/* The letters that are scales with money: "$5m", "$3b", "€2t". */
static void
read_letter (const StetReader *reader,
             StetNumber *number)
{
  const StetToken *letter;
  double scale;

  if (number->is_scaled || !_stet_reader_is (reader, number->end, STET_TOKEN_WORD) || !_stet_reader_is_joined (reader, number->end))
    return;
  letter = &reader->tokens[number->end];
  /* "$200MM": a thousand thousands. */
  if (letter->end - letter->start != 1 && (letter->end - letter->start != 2 || memcmp (reader->text + letter->start, "MM", 2) != 0))
    return;
  switch (g_ascii_tolower (reader->text[letter->start]))
    {
    case 'm':
      scale = 1e6;
      break;
    case 'b':
      scale = 1e9;
      break;
    case 't':
      scale = 1e12;
      break;
    default:
      return;
    }
  number->value *= scale;
  number->step *= scale;
  if (number->step >= 1.0 && number->value / number->step < 1e12)
    number->value = round (number->value / number->step) * number->step;
  number->scale = scale;
  number->is_scaled = TRUE;
  number->end++;
}

static void
fill (StetAmount *amount,
      const StetNumber *number,
      const StetUnit *unit)
{
  amount->type = STET_QUANTITY_MONEY;
  amount->number = *number;
  amount->value = number->value;
  amount->value_hi = NAN;
  amount->step = number->step;
  amount->unit = unit;
  amount->unit_name = unit->name;
  amount->end = amount->after = number->end;
}

/* "120 MEUR": millions of a currency, in one word with its code. */
static const StetUnit *
read_millions (const StetReader *reader,
               guint token)
{
  const StetToken *word;
  const StetLexeme *lexeme;
  const StetUnit *unit;
  char code[3];

  if (!_stet_reader_is (reader, token, STET_TOKEN_WORD))
    return NULL;
  word = &reader->tokens[token];
  if ((word->flags & STET_TOKEN_CAPITALS) == 0 || word->end - word->start != 4 || reader->text[word->start] != 'M')
    return NULL;
  for (gsize i = 0; i < sizeof code; i++)
    code[i] = g_ascii_tolower (reader->text[word->start + 1 + i]);
  lexeme = stet_lexicon_find (reader->analysis->lexicon, code, sizeof code);
  if (lexeme == NULL || (lexeme->classes & STET_WORD_UNIT) == 0)
    return NULL;
  unit = stet_unit_find (lexeme->text);

  return unit != NULL && unit->dimension == STET_DIMENSION_MONEY ? unit : NULL;
}

/* "$1.40 a share", "$15/hour": what the price is for. */
static void
read_rate (const StetReader *reader,
           StetAmount *amount)
{
  guint i = amount->end;
  StetCode code = _stet_reader_code (reader, i);
  const StetLexeme *lexeme = NULL;
  g_autofree char *name = NULL;
  guint n = 1;

  if (code == STET_CODE_DASH && (_stet_reader_code (reader, i + 1) == STET_CODE_A || _stet_reader_code (reader, i + 1) == STET_CODE_PER))
    code = _stet_reader_code (reader, ++i);
  if (code != STET_CODE_A && code != STET_CODE_PER && (code != STET_CODE_SLASH || !_stet_reader_is_joined (reader, i)))
    return;
  i = _stet_reader_after_dash (reader, i + 1);
  if (!_stet_reader_is (reader, i, STET_TOKEN_WORD))
    return;
  if (code == STET_CODE_PER && !_stet_reader_has (reader, i, STET_WORD_UNIT | STET_WORD_FUNCTION) && _stet_is_share (reader, i + 1))
    i++;
  if (reader->tokens[i].lexeme != NULL)
    lexeme = _stet_lexicon_match (reader->analysis, i, STET_WORD_UNIT, &n);
  if (lexeme == NULL && !_stet_is_share (reader, i) && (code != STET_CODE_PER || _stet_reader_has (reader, i, STET_WORD_FUNCTION)))
    return;
  if (_stet_is_distance (reader, i + n))
    return;
  if (lexeme != NULL)
    {
      name = g_strconcat (amount->unit->name, " per ", lexeme->text, NULL);
    }
  else
    {
      g_autofree char *word = g_ascii_strdown (reader->text + reader->tokens[i].start, (gssize) (reader->tokens[i].end - reader->tokens[i].start));

      name = g_strconcat (amount->unit->name, " per ", word, NULL);
    }
  amount->unit_name = _stet_analysis_dup_text (reader->analysis, name, -1);
  amount->after = i + n;
}

static gboolean
read_sign_first (const StetReader *reader,
                 guint token,
                 StetAmount *amount)
{
  guint end;
  gboolean is_negative = _stet_reader_code (reader, token) == STET_CODE_DASH && _stet_reader_is_joined (reader, token + 1) && !_stet_reader_is_joined (reader, token);
  const StetUnit *unit = _stet_currency_read (reader, token + is_negative, &end);
  StetNumber number;
  guint other;

  if (unit == NULL || !_stet_number_read (reader, end, &number) || number.is_ordinal)
    return FALSE;
  if (!number.is_figure && reader->tokens[token + is_negative].kind == STET_TOKEN_WORD && end == token + 1)
    return FALSE;
  read_letter (reader, &number);
  if (is_negative)
    number.value = -number.value;
  fill (amount, &number, unit);
  /* "$200 US", "$10 USD" name it twice. */
  if (_stet_currency_read (reader, number.end, &other) == unit && reader->tokens[number.end].kind == STET_TOKEN_WORD && !_stet_reader_is (reader, other, STET_TOKEN_NUMBER))
    amount->end = amount->after = other;
  read_rate (reader, amount);

  return TRUE;
}

/* "Rs20", "RM42", "USD115.5": a code that is one word with the digits. */
static gboolean
read_code_joined (const StetReader *reader,
                  guint token,
                  StetAmount *amount)
{
  const StetToken *word;
  const char *begin;
  const char *stop;
  char code[MAX_CODE + 1];
  gsize len = 0;
  const StetLexeme *lexeme;
  const StetUnit *unit;
  StetNumber number = { 0 };

  if (!_stet_reader_is (reader, token, STET_TOKEN_WORD) || (reader->tokens[token].flags & STET_TOKEN_CAPITAL) == 0)
    return FALSE;
  word = &reader->tokens[token];
  begin = reader->text + word->start;
  while (len < MAX_CODE && word->start + len < word->end && g_ascii_isalpha (begin[len]))
    {
      code[len] = g_ascii_tolower (begin[len]);
      len++;
    }
  code[len] = '\0';
  if (len < 2 || word->start + len >= word->end || !g_ascii_isdigit (begin[len]))
    return FALSE;
  lexeme = stet_lexicon_find (reader->analysis->lexicon, code, len);
  if (lexeme == NULL || (lexeme->classes & STET_WORD_UNIT) == 0)
    return FALSE;
  unit = stet_unit_find (lexeme->text);
  if (unit == NULL || unit->dimension != STET_DIMENSION_MONEY)
    return FALSE;
  stop = _stet_figure_scan (begin + len, reader->text + reader->tokens[reader->end - 1].end, reader->comma_decimals, &number.value, &number.step);
  if (stop == NULL || g_ascii_isalpha (*stop))
    return FALSE;
  number.is_figure = TRUE;
  number.end = _stet_reader_token_from (reader, token + 1, (gsize) (stop - reader->text));
  {
    guint end;
    double scale = _stet_scale_read (reader, number.end, TRUE, &end);

    if (scale > 0.0)
      {
        number.value *= scale;
        number.step *= scale;
        number.end = end;
        number.is_scaled = TRUE;
      }
  }
  fill (amount, &number, unit);

  return TRUE;
}

static gboolean
is_small_coin (const StetUnit *unit)
{
  return unit != NULL && (strcmp (unit->name, "cent") == 0 || strcmp (unit->name, "penny") == 0);
}

static gboolean
find_between (const StetReader *reader,
              guint token)
{
  for (guint i = token; i > reader->first && token - i < 5; i--)
    {
      if (_stet_reader_code (reader, i - 1) == STET_CODE_BETWEEN)
        return TRUE;
    }

  return FALSE;
}

/* "15 dollars and 20 cents": the coins belong to the notes. */
static void
read_coins (const StetReader *reader,
            StetAmount *amount)
{
  guint i = amount->end + (_stet_reader_code (reader, amount->end) == STET_CODE_AND);
  StetNumber number;
  StetUnitWords words;

  if (is_small_coin (amount->unit) || !_stet_number_read (reader, i, &number) || number.is_ordinal || number.value >= 100.0 || number.value < 1.0 || number.step != 1.0)
    return;
  if (!_stet_unit_words_read (reader, number.end, &number, &words) || !is_small_coin (words.unit))
    {
      /* "15 dollars 50", "one dollar and ten": nothing else may be counted. */
      if (number.end < reader->end && reader->tokens[number.end].kind != STET_TOKEN_PUNCTUATION)
        return;
      if (amount->value != floor (amount->value) || amount->step > 1.0 || _stet_reader_code (reader, number.end) == STET_CODE_COMMA || find_between (reader, i))
        return;
      words.end = number.end;
    }
  amount->value += number.value / 100.0;
  amount->step = 0.01;
  amount->end = amount->after = words.end;
}

static gboolean
read_number_in_millions (const StetNumber *number,
                         const StetReader *reader,
                         StetAmount *amount)
{
  const StetUnit *unit = number->is_scaled ? NULL : read_millions (reader, number->end);
  StetNumber scaled = *number;

  if (unit == NULL)
    return FALSE;
  scaled.value *= 1e6;
  scaled.step *= 1e6;
  scaled.is_scaled = TRUE;
  scaled.end++;
  fill (amount, &scaled, unit);

  return TRUE;
}

static gboolean
read_number_first (const StetReader *reader,
                   guint token,
                   StetAmount *amount)
{
  StetNumber number;
  StetNumber with_letter;
  StetUnitWords words;
  guint end;
  double scale;

  if (!_stet_number_read (reader, token, &number) || number.is_ordinal)
    return FALSE;
  if (read_number_in_millions (&number, reader, amount))
    return TRUE;
  with_letter = number;
  read_letter (reader, &with_letter);
  if (!_stet_unit_words_read (reader, number.end, &number, &words) || words.unit == NULL || words.unit->dimension != STET_DIMENSION_MONEY)
    {
      number = with_letter;
      if (!_stet_unit_words_read (reader, number.end, &number, &words))
        return FALSE;
    }
  if (words.unit == NULL)
    {
      /* A price for something: the compound has no unit of its own. */
      StetUnitWords plain = words;

      if (_stet_currency_read (reader, _stet_reader_after_dash (reader, number.end), &end) == NULL && strstr (plain.name, " per ") == NULL)
        return FALSE;
      {
        g_autofree char *name = g_strndup (plain.name, (gsize) (strstr (plain.name, " per ") - plain.name));

        words.unit = stet_unit_find (name);
      }
    }
  if (words.unit == NULL || words.unit->dimension != STET_DIMENSION_MONEY)
    return FALSE;
  /* "1 $10 bill": the sign belongs to the number that it touches. */
  if (_stet_reader_is (reader, words.end - 1, STET_TOKEN_SYMBOL) && _stet_reader_is (reader, words.end, STET_TOKEN_NUMBER) && _stet_reader_is_joined (reader, words.end) && !_stet_reader_is_joined (reader, words.end - 1))
    return FALSE;
  fill (amount, &number, words.unit);
  amount->unit_name = words.name;
  amount->end = words.end;
  amount->after = words.after;
  /* "75 USD million". */
  scale = number.is_scaled ? 0.0 : _stet_scale_read (reader, words.end, FALSE, &end);
  if (scale > 0.0)
    {
      amount->value *= scale;
      amount->step *= scale;
      amount->end = amount->after = end;
    }
  read_coins (reader, amount);

  return TRUE;
}

gboolean
_stet_money_read (const StetReader *reader,
                  guint token,
                  StetAmount *amount)
{
  return read_sign_first (reader, token, amount) || read_code_joined (reader, token, amount) || read_number_first (reader, token, amount);
}
