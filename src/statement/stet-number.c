/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-number-private.h"

#include <math.h>
#include <string.h>

/* Nobody says "one in" of more. */
#define MOST_OF_WHOLE 1e10

/* "point zero four": the words of the digits behind the point. */
static void
read_point (const StetReader *reader,
            StetNumber *number)
{
  guint i = number->end;
  double unit = 0.1;
  double value = number->value;
  double scale;
  guint end;

  if (!_stet_reader_has (reader, i, STET_WORD_UNIT) || g_strcmp0 (reader->tokens[i].lexeme->text, "point") != 0 || !_stet_reader_has (reader, i + 1, STET_WORD_NUMBER))
    return;
  for (i++; _stet_reader_has (reader, i, STET_WORD_NUMBER) && unit > 1e-12; i++)
    {
      double digit = reader->tokens[i].lexeme->value;

      if (isnan (digit))
        break;
      if (digit >= 10.0)
        unit /= 10.0;
      value += digit * unit;
      if (digit < 20.0 || !_stet_reader_has (reader, i + 1 + (_stet_reader_code (reader, i + 1) == STET_CODE_DASH), STET_WORD_NUMBER))
        unit /= 10.0;
      if (_stet_reader_code (reader, i + 1) == STET_CODE_DASH && _stet_reader_has (reader, i + 2, STET_WORD_NUMBER))
        i++;
    }
  number->value = value;
  number->step = unit * 10.0;
  number->end = i;
  scale = _stet_scale_read (reader, i, FALSE, &end);
  if (scale > 0.0)
    {
      number->value *= scale;
      number->step *= scale;
      number->end = end;
      number->is_scaled = TRUE;
    }
}

/* A part of one: "half", "quarter", "thirds"; "third" behind "a" and "one". */
static double
part_at (const StetReader *reader,
         guint token,
         gboolean is_one)
{
  const StetLexeme *lexeme;

  if (!_stet_reader_is (reader, token, STET_TOKEN_WORD))
    return 0.0;
  lexeme = reader->tokens[token].lexeme;
  if (lexeme == NULL || isnan (lexeme->value))
    return 0.0;
  if ((lexeme->classes & STET_WORD_FRACTION) != 0)
    return lexeme->value;
  if (is_one && (lexeme->classes & STET_WORD_ORDINAL) != 0 && lexeme->value >= 3.0)
    return 1.0 / lexeme->value;

  return 0.0;
}

/* "and a half", "and three quarters", "and half" behind a number. */
static void
read_mixed (const StetReader *reader,
            StetNumber *number)
{
  guint i = _stet_reader_after_dash (reader, number->end);
  gboolean is_tied = i > number->end;
  guint first;
  guint end;
  double count = 1.0;
  double part;
  double scale;
  StetNumber above;

  if (_stet_reader_code (reader, i) != STET_CODE_AND)
    return;
  i = is_tied ? _stet_reader_after_dash (reader, i + 1) : i + 1;
  first = i;
  if (_stet_reader_code (reader, i) == STET_CODE_A)
    {
      i = is_tied ? _stet_reader_after_dash (reader, i + 1) : i + 1;
    }
  else if (_stet_words_read (reader, i, &above) && above.value < 100.0 && !above.is_scaled)
    {
      count = above.value;
      i = _stet_reader_after_dash (reader, above.end);
    }
  part = part_at (reader, i, count == 1.0 && i > first);
  if (part <= 0.0 || count * part >= 1.0)
    return;
  number->end = i + 1;
  if (number->is_scaled)
    {
      /* "three million and a half". */
      number->value += count * part * number->step;
      return;
    }
  number->value += count * part;
  number->step = part;
  scale = _stet_scale_read (reader, number->end, FALSE, &end);
  if (scale > 0.0)
    {
      number->value *= scale;
      number->step *= scale;
      number->end = end;
      number->is_scaled = TRUE;
    }
}

/* "half a million", "a quarter of a million", "two thirds of a million". */
static void
read_part_of_scale (const StetReader *reader,
                    StetNumber *number)
{
  guint i = number->end;
  guint end;
  double scale;

  if (_stet_reader_code (reader, i) == STET_CODE_OF && _stet_reader_code (reader, i + 1) == STET_CODE_A)
    i += 2;
  else if (_stet_reader_code (reader, i) == STET_CODE_A)
    i++;
  scale = _stet_scale_read (reader, _stet_reader_after_dash (reader, i), FALSE, &end);
  if (scale <= 0.0)
    return;
  number->value *= scale;
  number->step = number->value;
  number->end = end;
  number->is_fraction = FALSE;
  number->is_scaled = TRUE;
}

/* Whether "a third" at @token is a part: what follows does not go on with a noun. */
static gboolean
may_be_part (const StetReader *reader,
             guint token)
{
  return _stet_reader_code (reader, token) == STET_CODE_OF || token >= reader->end || reader->tokens[token].kind == STET_TOKEN_PUNCTUATION || _stet_reader_has (reader, token, STET_WORD_FUNCTION);
}

/* "wounded two and killed a third": one more, and no part. */
static gboolean
is_one_more (const StetReader *reader,
             guint token,
             guint end)
{
  if (_stet_reader_code (reader, end) == STET_CODE_OF || token == reader->first || !_stet_reader_is (reader, token - 1, STET_TOKEN_WORD))
    return FALSE;

  return _stet_reader_code (reader, token - 1) == STET_CODE_AND || !_stet_reader_has (reader, token - 1, STET_WORD_FUNCTION | STET_WORD_HEDGE | STET_WORD_RISE | STET_WORD_FALL | STET_WORD_DATE);
}

static gboolean
read_article_number (const StetReader *reader,
                     guint token,
                     StetNumber *number)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_A);
  double part = part_at (reader, i, i > token);
  guint end;
  double scale;

  if (part > 0.0)
    {
      gboolean is_ordinal = !_stet_reader_has (reader, i, STET_WORD_FRACTION);

      if (is_ordinal && (!may_be_part (reader, i + 1) || is_one_more (reader, token, i + 1)))
        return FALSE;
      /* "the second half" is no half. */
      if (i == token && token > reader->first && _stet_reader_has (reader, token - 1, STET_WORD_ORDINAL))
        return FALSE;
      /* "thirds" alone counts nothing, nor do "halves". */
      if (i == token && part != 0.5 && part != 0.25)
        return FALSE;
      *number = (StetNumber){ 0 };
      number->value = part;
      number->step = part;
      number->is_fraction = TRUE;
      number->has_article = i > token;
      number->end = i + 1;
      read_part_of_scale (reader, number);
      /* "quarter" alone is one of a year. */
      return number->is_scaled || part != 0.25 || (i > token && may_be_part (reader, i + 1)) || _stet_reader_code (reader, i + 1) == STET_CODE_OF;
    }
  if (i == token)
    return FALSE;
  scale = _stet_scale_read (reader, i, FALSE, &end);
  if (scale > 0.0)
    {
      StetWordSum sum = { 0.0, 0.0, INFINITY, 0.0, scale, 1 };

      *number = (StetNumber){ 0 };
      sum.last_scale = scale;
      if (scale < 1000.0)
        sum.current = scale;
      else
        sum.total = scale;
      number->end = _stet_words_go_on (reader, end, &sum);
      number->value = sum.total + sum.current;
      number->step = sum.step;
      number->is_scaled = scale >= 1000.0;
      number->has_article = TRUE;
      return TRUE;
    }
  if (_stet_reader_has (reader, i, STET_WORD_NUMBER) && g_strcmp0 (reader->tokens[i].lexeme->text, "couple") == 0)
    {
      *number = (StetNumber){ 0 };
      number->value = number->step = reader->tokens[i].lexeme->value;
      number->end = i + 1;
      number->is_couple = TRUE;
      number->has_article = TRUE;
      return TRUE;
    }

  return FALSE;
}

/* What can stand behind figures: "3 billion", "3.6bn", "3 hundred and 21". */
static void
read_scales (const StetReader *reader,
             StetNumber *number)
{
  guint end;
  guint after;
  guint i = _stet_reader_after_dash (reader, number->end);
  double scale = number->is_figure ? _stet_scale_read (reader, i, TRUE, &end) : 0.0;
  StetWordSum sum;

  if (scale <= 0.0 || (i > number->end && reader->tokens[i].end - reader->tokens[i].start < 3))
    return;
  sum = (StetWordSum){ 0.0, number->value, INFINITY, number->value, number->step * scale, 1 };
  if (scale == 100.0 || scale < 100.0)
    sum.current = number->value * scale;
  else
    {
      sum.total = number->value * scale;
      sum.current = 0.0;
    }
  sum.last_scale = scale;
  sum.last_atom = 0.0;
  /* "5.2 lakh crore". */
  if (number->step < 1.0 && scale >= 1000.0 && _stet_scale_read (reader, end, FALSE, &after) > scale)
    {
      sum.total *= _stet_scale_read (reader, end, FALSE, &after);
      sum.step *= _stet_scale_read (reader, end, FALSE, &after);
      end = after;
    }
  number->end = number->step < 1.0 || scale < 100.0 ? end : _stet_words_go_on (reader, end, &sum);
  number->value = sum.total + sum.current;
  number->step = sum.step;
  /* 4.15 billion is a whole number, whatever 4.15 is in binary. */
  if (number->step >= 1.0 && number->value / number->step < 1e12)
    number->value = round (number->value / number->step) * number->step;
  number->scale = scale;
  number->is_scaled = TRUE;
  number->is_plain = FALSE;
}

/* "twenty-first", "21st", "two hundredth", "fifth". */
static gboolean
read_ordinal (const StetReader *reader,
              guint token,
              StetNumber *number)
{
  StetNumber words = { 0 };
  guint i = token;
  double value;

  /* "250-millionth". */
  if (_stet_reader_is (reader, token, STET_TOKEN_NUMBER) && _stet_reader_code (reader, token + 1) == STET_CODE_DASH && _stet_reader_has (reader, token + 2, STET_WORD_ORDINAL) && reader->tokens[token + 2].lexeme->value >= 1000.0)
    {
      if (!_stet_figure_read (reader, token, number) || number->end != token + 1)
        return FALSE;
      number->value *= reader->tokens[token + 2].lexeme->value;
      number->is_ordinal = TRUE;
      number->is_plain = FALSE;
      number->end = token + 3;
      return TRUE;
    }
  if (_stet_reader_is (reader, token, STET_TOKEN_NUMBER))
    {
      if (!_stet_reader_has (reader, token + 1, STET_WORD_ORDINAL) || !_stet_reader_is_joined (reader, token + 1) || g_strcmp0 (reader->tokens[token + 1].lexeme->text, "ordinal-end") != 0 || !_stet_figure_read (reader, token, number) || number->end != token + 1)
        return FALSE;
      number->is_ordinal = TRUE;
      number->is_plain = FALSE;
      number->end = token + 2;
      return TRUE;
    }
  if (_stet_words_read (reader, token, &words))
    i = _stet_reader_code (reader, words.end) == STET_CODE_AND ? words.end + 1 : _stet_reader_after_dash (reader, words.end);
  if (!_stet_reader_has (reader, i, STET_WORD_ORDINAL) || isnan (reader->tokens[i].lexeme->value))
    return FALSE;
  value = reader->tokens[i].lexeme->value;
  *number = words;
  if (i > token && value >= 100.0)
    number->value *= value;
  else if (i > token && (fmod (words.value, 10.0) != 0.0 || value >= 100.0 || words.value == 10.0 || (value >= 10.0 && fmod (words.value, 100.0) != 0.0)))
    return FALSE;
  else
    number->value += value;
  number->step = 1.0;
  number->is_ordinal = TRUE;
  number->is_figure = FALSE;
  number->end = i + 1;

  return TRUE;
}

static gboolean
is_behind_move (const StetReader *reader,
                guint token)
{
  StetCode code = token > reader->first ? _stet_reader_code (reader, token - 1) : STET_CODE_NONE;

  return code == STET_CODE_LAST || code == STET_CODE_NEXT || code == STET_CODE_PREVIOUS || code == STET_CODE_FOLLOWING;
}

/* "two thirds", "one-fifth", "three twenty-firsts" behind a small number. */
static gboolean
read_parts (const StetReader *reader,
            StetNumber *number)
{
  guint i = _stet_reader_after_dash (reader, number->end);
  double part = part_at (reader, i, number->value == 1.0 && !number->is_figure);

  if (part <= 0.0 || number->is_scaled || number->step < 1.0)
    return FALSE;
  /* "two quarters", "the last three quarters" are those of a year. */
  if (part == 0.25 && _stet_reader_has (reader, i, STET_WORD_UNIT) && ((number->value != 3.0 && number->value != 1.0) || is_behind_move (reader, number->end - 1)))
    return FALSE;
  number->value *= part;
  number->step = part;
  number->is_fraction = TRUE;
  number->end = i + 1;
  read_part_of_scale (reader, number);

  return TRUE;
}

/* The hedge that also spans a length of time is the one that fractions are read with. */
static gboolean
is_over (const StetReader *reader,
         guint token)
{
  const StetSense *sense;

  if (!_stet_reader_has (reader, token, STET_WORD_HEDGE))
    return FALSE;
  sense = stet_lexeme_find_sense (reader->tokens[token].lexeme, STET_WORD_HEDGE);

  return sense != NULL && sense->value == STET_HEDGE_DURING;
}

/* "two in five", "one out of three", "1 over 3": a share. */
static gboolean
read_ratio (const StetReader *reader,
            StetNumber *number)
{
  guint i = number->end;
  StetCode code = _stet_reader_code (reader, i);
  gboolean is_out = FALSE;
  gboolean is_over_whole = FALSE;
  StetNumber whole;
  guint end;

  if (number->is_scaled || number->is_fraction || number->step != 1.0 || number->value < 1.0)
    return FALSE;
  if (is_over (reader, i))
    {
      i++;
      is_over_whole = TRUE;
    }
  else if (code != STET_CODE_IN)
    {
      is_out = _stet_reader_phrase (reader, i, &i, NULL) == STET_CODE_OUT_OF;
      if (!is_out)
        return FALSE;
      i += number->end;
    }
  else
    {
      i++;
    }
  /* "one in every five". */
  if (!is_over_whole && _stet_reader_code (reader, i) == STET_CODE_EVERY)
    i++;
  if (_stet_reader_is (reader, i, STET_TOKEN_WORD) ? !_stet_words_read (reader, i, &whole) : !_stet_figure_read (reader, i, &whole))
    return FALSE;
  /* "one in 292.5 million". */
  if (number->value == 1.0 && whole.is_figure && _stet_scale_read (reader, whole.end, TRUE, &end) > 0.0)
    {
      whole.value *= _stet_scale_read (reader, whole.end, TRUE, &end);
      whole.step *= _stet_scale_read (reader, whole.end, TRUE, &end);
      whole.end = end;
      whole.is_plain = FALSE;
    }
  if (whole.step < 1.0 || whole.value <= number->value || whole.value > MOST_OF_WHOLE || (!is_out && (number->value > 10.0 || (number->is_figure != whole.is_figure && whole.value != 10.0) || whole.value > 1e6) && number->value != 1.0))
    return FALSE;
  /* "two in five years" and "one in 2012" count nothing together. */
  if ((!is_out && whole.value >= 1000.0 && whole.is_plain) || _stet_reader_has (reader, whole.end, STET_WORD_UNIT | STET_WORD_MONTH | STET_WORD_SCALE))
    return FALSE;
  /* "15 out of 18 missiles" counts both; shares are of round numbers. */
  if (is_out && whole.value > 10.0 && whole.value != 20.0 && whole.value != 100.0 && whole.value != 1000.0 && number->value != 1.0)
    return FALSE;
  /* "1 over 3" stands alone; "killed 3 over 5 days" does not. */
  if (is_over_whole && _stet_reader_is (reader, whole.end, STET_TOKEN_WORD))
    return FALSE;
  number->value /= whole.value;
  number->step = 1.0 / whole.value;
  number->is_fraction = TRUE;
  number->is_plain = FALSE;
  number->end = whole.end;

  return TRUE;
}

static gboolean
read_unsigned (const StetReader *reader,
               guint token,
               StetNumber *number)
{
  StetNumber ordinal;

  if (read_article_number (reader, token, number))
    return TRUE;
  if (_stet_reader_is (reader, token, STET_TOKEN_WORD) ? !_stet_words_read (reader, token, number) : !_stet_figure_read (reader, token, number))
    return read_ordinal (reader, token, number);
  /* "one third" is a part; "twenty-first" and "two hundredth" are ordinals. */
  if (read_parts (reader, number))
    return TRUE;
  if (read_ordinal (reader, token, &ordinal))
    {
      *number = ordinal;
      return TRUE;
    }
  read_scales (reader, number);
  if (!number->is_figure)
    read_point (reader, number);
  read_mixed (reader, number);
  read_ratio (reader, number);

  return TRUE;
}

/* A hyphen or the minus itself; the longer dashes are punctuation. */
static gboolean
is_minus_sign (const StetReader *reader,
               guint token)
{
  const StetToken *sign = &reader->tokens[token];
  const char *text = reader->text + sign->start;

  return (sign->end - sign->start == 1 && text[0] == '-') || (sign->end - sign->start == 3 && memcmp (text, "\xE2\x88\x92", 3) == 0) || (sign->end - sign->start == 3 && memcmp (text, "\xE2\x80\x93", 3) == 0);
}

/* "-5", "minus five": a minus belongs to the number behind a blank or a bracket only. */
static gboolean
has_minus (const StetReader *reader,
           guint token)
{
  StetCode code = _stet_reader_code (reader, token);

  /* "plus or minus three" hedges. */
  if (code == STET_CODE_MINUS)
    return token == reader->first || _stet_reader_code (reader, token - 1) != STET_CODE_OR;
  if (code != STET_CODE_DASH || _stet_reader_is_joined (reader, token) || !_stet_reader_is_joined (reader, token + 1))
    return FALSE;

  if (_stet_reader_code (reader, token + 2) == STET_CODE_DASH && _stet_reader_is_joined (reader, token + 2) && _stet_reader_is (reader, token + 3, STET_TOKEN_NUMBER) && _stet_reader_is_joined (reader, token + 3))
    return FALSE;

  return is_minus_sign (reader, token) && (token == reader->first || !_stet_reader_is (reader, token - 1, STET_TOKEN_NUMBER));
}

static gboolean
read_number (const StetReader *reader,
             guint token,
             StetNumber *number)
{
  if (has_minus (reader, token))
    {
      if (!read_unsigned (reader, token + 1, number) || number->is_ordinal)
        return FALSE;
      number->value = -number->value;
      number->is_plain = FALSE;
      return TRUE;
    }

  return read_unsigned (reader, token, number);
}

gboolean
_stet_number_read (const StetReader *reader,
                   guint token,
                   StetNumber *number)
{
  StetMemoKey key = { 0, token, 0 };
  gboolean found;

  if (!_stet_memo_get (reader->numbers, key, &found, number))
    {
      found = read_number (reader, token, number);
      _stet_memo_put (reader->numbers, key, found, number);
    }

  return found;
}
