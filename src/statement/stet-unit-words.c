/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-amount-private.h"

#include "stet-fold.h"

#include <math.h>
#include <string.h>

/* How far around a number the words of weighing are looked for. */
#define REACH_OF_WEIGHT 4

/* Fewer crowns than this are won or worn. */
#define FEWEST_CROWNS 20.0

/* How far around a number the words of the weather are looked for. */
#define REACH_OF_WEATHER 12

/* Pence are written "50p"; as many lines as a screen has are no pence. */
#define MOST_PENCE 1000.0

static gboolean
is_lower (const StetReader *reader,
          const StetToken *token)
{
  return (token->flags & STET_TOKEN_CAPITAL) == 0 || (token->flags & STET_TOKEN_IN_QUOTE) != 0 || !g_ascii_isalpha (reader->text[token->start]);
}

/* Abbreviations in capitals are those of energy, data and money only: "12 MPs" are no metres per second. */
static gboolean
fits_case (const StetReader *reader,
           guint token,
           guint n_tokens,
           const StetUnit *unit)
{
  const StetToken *first = &reader->tokens[token];
  gsize len = first->end - first->start;

  if (first->kind != STET_TOKEN_WORD || n_tokens > 1 || is_lower (reader, first))
    return TRUE;
  /* "4 L of milk". */
  if (len == 1)
    return reader->text[first->start] == 'L' && _stet_reader_code (reader, token + 1) == STET_CODE_OF;
  if (unit->dimension == STET_DIMENSION_MONEY)
    return TRUE;
  if (len <= 4 && unit->dimension != STET_DIMENSION_DATA && unit->dimension != STET_DIMENSION_POWER && unit->dimension != STET_DIMENSION_ENERGY && unit->dimension != STET_DIMENSION_OTHER)
    return strlen (unit->name) <= len + 2;

  return TRUE;
}

/* A letter is a unit right behind figures; behind a blank only the common ones are. */
static gboolean
fits_letter (const StetReader *reader,
             guint token,
             guint n_tokens,
             const StetNumber *number)
{
  const StetToken *letter = &reader->tokens[token];
  char c = reader->text[letter->start];

  /* "b/d" is more than its first letter. */
  if (letter->end - letter->start > 1 || letter->kind != STET_TOKEN_WORD || n_tokens > 1)
    return TRUE;
  if (!number->is_figure || number->is_scaled)
    return number->is_scaled && c == 't';
  if (!_stet_reader_is_joined (reader, token))
    return (c == 'L' || c == 'm' || c == 'g' || c == 'l' || c == 'h' || c == 't') && (_stet_reader_code (reader, token + 1) != STET_CODE_STOP || !_stet_reader_is_joined (reader, token + 1) || token + 2 >= reader->end) && !(_stet_reader_is (reader, token + 1, STET_TOKEN_NUMBER) && _stet_reader_is_joined (reader, token + 1));

  return c != 's' || (fmod (number->value, 10.0) != 0.0 && !_stet_is_plural_of_name (reader, token));
}

/* Words that are units only in company: an adverb, a verb, an ordinal. */
static gboolean
fits_sense (const StetReader *reader,
            guint token,
            const StetUnit *unit,
            const StetNumber *number)
{
  const StetToken *word = &reader->tokens[token];

  if (strcmp (unit->name, "south korean won") == 0 && word->kind == STET_TOKEN_WORD && reader->text[word->start] == 'w')
    return number->is_scaled || number->value >= 500.0;
  if (strcmp (unit->name, "crown") == 0)
    return number->is_scaled || number->value >= FEWEST_CROWNS || number->value != floor (number->value);
  if (strcmp (unit->name, "second") == 0 && _stet_reader_has (reader, token, STET_WORD_ORDINAL))
    return number->value == 1.0 || _stet_reader_code (reader, token - 1) == STET_CODE_DASH;
  if (strcmp (unit->name, "quarter") == 0 || strcmp (unit->name, "percentage") == 0)
    return number->value >= 0.0 || strcmp (unit->name, "percentage") == 0;
  if (strcmp (unit->name, "point") == 0)
    return word->end - word->start > 2 || _stet_reader_is_joined (reader, token);

  return TRUE;
}

static gboolean
has_weight_nearby (const StetReader *reader,
                   guint token)
{
  guint from = token > reader->first + REACH_OF_WEIGHT ? token - REACH_OF_WEIGHT : reader->first;

  /* "lost 20 pounds": people more often than gamblers. */
  if (token > reader->first + 1 && _stet_reader_has (reader, token - 2, STET_WORD_RISE | STET_WORD_FALL))
    return TRUE;
  if (_stet_reader_code (reader, token + 1) == STET_CODE_OF || _stet_reader_code (reader, token - (token > reader->first)) == STET_CODE_DASH)
    return TRUE;
  for (guint i = from; i < MIN (token + REACH_OF_WEIGHT, reader->end); i++)
    {
      if (_stet_reader_code (reader, i) == STET_CODE_HEAVY)
        return TRUE;
    }

  return FALSE;
}

/* "41C", "106F": a capital is a temperature where one is spoken of, or where
 * the other scale stands in brackets. */
static const StetUnit *
read_degrees (const StetReader *reader,
              guint token,
              const StetNumber *number)
{
  const StetToken *letter = &reader->tokens[token];
  char c = reader->text[letter->start];
  guint from = token > reader->first + REACH_OF_WEATHER ? token - REACH_OF_WEATHER : reader->first;
  guint end = MIN (token + REACH_OF_WEATHER, reader->end);

  if (letter->kind != STET_TOKEN_WORD || letter->end - letter->start != 1 || (c != 'C' && c != 'F') || !_stet_reader_is_joined (reader, token) || !number->is_figure || number->is_scaled)
    return NULL;
  for (guint i = from; i < end; i++)
    {
      const StetToken *word = &reader->tokens[i];
      gboolean is_other_scale = word->end - word->start == 1 && reader->text[word->start] == (c == 'C' ? 'F' : 'C') && _stet_reader_is_joined (reader, i);

      if (is_other_scale || _stet_reader_code (reader, i) == STET_CODE_WARM)
        return stet_unit_find (c == 'C' ? "celsius" : "fahrenheit");
    }

  return NULL;
}

/* "1,204": nobody writes the lines of a screen so. */
static gboolean
is_grouped (const StetReader *reader,
            guint token)
{
  return memchr (reader->text + reader->tokens[token].start, ',', reader->tokens[token].end - reader->tokens[token].start) != NULL;
}

/* The units that only their letters right behind figures tell: "50p", "10in", "300Nm". */
static const StetUnit *
read_joined_letters (const StetReader *reader,
                     guint token,
                     const StetNumber *number)
{
  const StetToken *word = &reader->tokens[token];
  const char *text = reader->text + word->start;
  gsize len = word->end - word->start;

  if (word->kind != STET_TOKEN_WORD || !_stet_reader_is_joined (reader, token) || !number->is_figure || number->is_scaled)
    return NULL;
  if (len == 1 && *text == 'p')
    return (number->value < MOST_PENCE || is_grouped (reader, token - 1)) && number->value != 240.0 && number->value != 360.0 && number->value != 480.0 && number->value != 720.0 ? stet_unit_find ("penny") : NULL;
  if (len == 2 && memcmp (text, "in", 2) == 0)
    return stet_unit_find ("inch");
  if (len == 2 && memcmp (text, "Nm", 2) == 0)
    return stet_unit_find ("newton metre");

  return read_degrees (reader, token, number);
}

/* "2 1/2 in thick", "it is 3 in.": the preposition is one of inches where
 * nothing can be in. */
static gboolean
is_inch (const StetReader *reader,
         guint token,
         const StetNumber *number)
{
  guint i = token + 1;
  StetCode code = _stet_reader_code (reader, i);

  if (_stet_reader_code (reader, token) != STET_CODE_IN || !number->is_figure || number->is_scaled)
    return FALSE;
  if (i >= reader->end || (code == STET_CODE_STOP && i + 1 >= reader->end))
    return TRUE;

  /* "40 in high school". */
  return code == STET_CODE_EXTENT && (!_stet_reader_is (reader, i + 1, STET_TOKEN_WORD) || _stet_reader_has (reader, i + 1, STET_WORD_FUNCTION));
}

/* A pound is money unless something is weighed. */
static const StetUnit *
choose_pound (const StetReader *reader,
              guint token,
              const StetUnit *unit)
{
  const StetToken *word = &reader->tokens[token];

  if (strcmp (unit->name, "pound sterling") != 0 || word->kind != STET_TOKEN_WORD || g_ascii_tolower (reader->text[word->start]) != 'p')
    return unit;

  return has_weight_nearby (reader, token) ? stet_unit_find ("pound-mass") : unit;
}

/* "km²", "m³": the raised digit is a token of its own. */
static const StetUnit *
read_power (const StetReader *reader,
            guint *end,
            const StetUnit *unit)
{
  const StetToken *sign;
  guint32 c;
  g_autofree char *name = NULL;
  const StetUnit *raised;
  guint i = *end;

  if (unit->dimension != STET_DIMENSION_LENGTH || !_stet_reader_is_joined (reader, i))
    return unit;
  sign = &reader->tokens[i];
  c = g_utf8_get_char (reader->text + sign->start);
  if (c == '^' && _stet_plain_digit (reader, i + 1) > 0)
    {
      c = _stet_plain_digit (reader, i + 1) == 2 ? 0xB2 : 0xB3;
      i++;
    }
  if (c != 0xB2 && c != 0xB3)
    return unit;
  name = g_strconcat (c == 0xB2 ? "square " : "cubic ", unit->name, NULL);
  raised = stet_unit_find (name);
  if (raised == NULL)
    return unit;
  *end = i + 1;

  return raised;
}

/* The singular of a plain word: what stands behind "per". */
static char *
dup_singular (const StetReader *reader,
              guint token)
{
  const StetToken *word = &reader->tokens[token];
  g_autofree char *text = g_strndup (reader->text + word->start, word->end - word->start);

  return stet_fold (text);
}

/* "per hour", "a barrel", "/ hour" behind a unit. */
static void
read_compound (const StetReader *reader,
               StetUnitWords *words)
{
  guint i = words->end;
  StetCode code = _stet_reader_code (reader, i);
  gboolean is_slash = code == STET_CODE_SLASH && _stet_reader_is_joined (reader, i) && _stet_reader_is_joined (reader, i + 1);
  const StetLexeme *lexeme = NULL;
  guint n = 1;
  g_autofree char *name = NULL;
  g_autofree char *below = NULL;
  const StetUnit *unit;

  if (code == STET_CODE_DASH && (_stet_reader_code (reader, i + 1) == STET_CODE_A || _stet_reader_code (reader, i + 1) == STET_CODE_PER))
    {
      i++;
      code = _stet_reader_code (reader, i);
    }
  if (!is_slash && code != STET_CODE_PER && code != STET_CODE_A)
    return;
  i = _stet_reader_after_dash (reader, i + 1);
  if (!_stet_reader_is (reader, i, STET_TOKEN_WORD))
    return;
  /* "per diluted share". */
  if (code == STET_CODE_PER && !_stet_reader_has (reader, i, STET_WORD_UNIT | STET_WORD_FUNCTION) && _stet_reader_code (reader, i) == STET_CODE_NONE && _stet_reader_code (reader, i + 1) == STET_CODE_SHARE)
    i++;
  if (reader->tokens[i].lexeme != NULL)
    lexeme = _stet_lexicon_match (reader->analysis, i, STET_WORD_UNIT, &n);
  /* "a" opens the next noun as often; only units and shares are counted by it. */
  if (lexeme == NULL && (code == STET_CODE_A || is_slash) && !_stet_is_share (reader, i))
    return;
  if ((lexeme == NULL && _stet_reader_has (reader, i, STET_WORD_FUNCTION)) || _stet_is_distance (reader, i + n))
    return;
  below = lexeme == NULL ? dup_singular (reader, i) : NULL;
  name = g_strconcat (words->name, " per ", lexeme != NULL ? lexeme->text : below, NULL);
  unit = stet_unit_find (name);
  words->after = i + (lexeme != NULL ? n : 1);
  /* A speed is one unit; a price or a flow is told by the word before. */
  if ((unit != NULL && unit->dimension == STET_DIMENSION_SPEED) || is_slash)
    words->end = words->after;
  words->name = unit != NULL ? unit->name : _stet_analysis_dup_text (reader->analysis, name, -1);
  words->unit = unit;
}

int
_stet_plain_digit (const StetReader *reader,
                   guint token)
{
  const StetToken *digit;

  if (!_stet_reader_is (reader, token, STET_TOKEN_NUMBER) || !_stet_reader_is_joined (reader, token))
    return 0;
  digit = &reader->tokens[token];

  return digit->end - digit->start == 1 ? reader->text[digit->start] - '0' : 0;
}

gboolean
_stet_is_plural_of_name (const StetReader *reader,
                         guint token)
{
  guint i = token - 2;

  if (token < reader->first + 2)
    return FALSE;
  if (_stet_reader_code (reader, i) == STET_CODE_DASH && i > reader->first)
    {
      i--;
      /* "Under-25s" are people. */
      if (_stet_reader_has (reader, i, STET_WORD_HEDGE))
        return TRUE;
    }

  return _stet_reader_is (reader, i, STET_TOKEN_WORD) && (reader->tokens[i].flags & STET_TOKEN_CAPITAL) != 0 && i > reader->first && !_stet_reader_has (reader, i, STET_WORD_FUNCTION);
}

gboolean
_stet_is_distance (const StetReader *reader,
                   guint token)
{
  StetCode code = _stet_reader_code (reader, token);

  return code == STET_CODE_AGO || code == STET_CODE_EARLIER || code == STET_CODE_LATER || code == STET_CODE_BEFORE || code == STET_CODE_AFTER;
}

gboolean
_stet_is_share (const StetReader *reader,
                guint token)
{
  return _stet_reader_code (reader, token) == STET_CODE_SHARE;
}

gboolean
_stet_unit_words_read (const StetReader *reader,
                       guint token,
                       const StetNumber *number,
                       StetUnitWords *words)
{
  guint i = token;
  const StetLexeme *lexeme;
  guint n;

  if (_stet_reader_code (reader, i) == STET_CODE_DASH && _stet_reader_is_joined (reader, i))
    i++;
  else if (number->is_fraction && _stet_reader_code (reader, i) == STET_CODE_OF && _stet_reader_code (reader, i + 1) == STET_CODE_A)
    i += 2;
  else if (number->is_fraction && _stet_reader_code (reader, i) == STET_CODE_A)
    i++;
  else if (number->is_scaled && reader->comma_decimals && _stet_reader_code (reader, i) == STET_CODE_OF)
    /* "millones de dólares". */
    i++;
  if (i >= reader->end)
    return FALSE;
  words->unit = is_inch (reader, i, number) ? stet_unit_find ("inch") : read_joined_letters (reader, i, number);
  if (words->unit != NULL)
    {
      words->end = words->after = i + 1;
      words->name = words->unit->name;
      return TRUE;
    }
  if (reader->tokens[i].lexeme == NULL)
    return FALSE;
  lexeme = _stet_lexicon_match (reader->analysis, i, STET_WORD_UNIT, &n);
  if (lexeme == NULL || lexeme->text == NULL || i + n > reader->end)
    return FALSE;
  words->unit = stet_unit_find (lexeme->text);
  if (words->unit == NULL || !fits_case (reader, i, n, words->unit) || !fits_letter (reader, i, n, number) || !fits_sense (reader, i, words->unit, number))
    return FALSE;
  words->unit = choose_pound (reader, i, words->unit);
  words->end = i + n;
  /* The full stop that ends the sentence is not that of the abbreviation. */
  if (n > 1 && words->end == reader->end && _stet_reader_code (reader, words->end - 1) == STET_CODE_STOP)
    words->end--;
  words->unit = read_power (reader, &words->end, words->unit);
  words->name = words->unit->name;
  words->after = words->end;
  if (words->unit->dimension != STET_DIMENSION_RATIO && words->unit->dimension != STET_DIMENSION_POINTS)
    read_compound (reader, words);

  return TRUE;
}
