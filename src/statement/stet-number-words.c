/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-number-private.h"

#include <math.h>

/* No language says a number in more words. */
#define MAX_WORDS 64

double
_stet_scale_read (const StetReader *reader,
                  guint token,
                  gboolean after_figure,
                  guint *end)
{
  const StetToken *scale;
  gboolean is_joined = _stet_reader_is_joined (reader, token);
  gsize len;
  char letter;

  if (!_stet_reader_is (reader, token, STET_TOKEN_WORD))
    return 0.0;
  scale = &reader->tokens[token];
  len = scale->end - scale->start;
  letter = reader->text[scale->start];
  *end = token + 1;
  /* "5700 K" is a temperature. */
  if (len == 1 && !is_joined && letter == 'K' && token > reader->first && reader->tokens[token - 1].end - reader->tokens[token - 1].start > 3)
    return 0.0;
  if (stet_token_has_class (scale, STET_WORD_SCALE) && (len > 1 || is_joined || letter == 'k' || letter == 'K'))
    return len > 2 || after_figure ? scale->lexeme->value : 0.0;
  /* The letters that are units too are scales as capitals behind figures. */
  if (len == 1 && is_joined && after_figure)
    {
      if (letter == 'M')
        return 1e6;
      if (letter == 'T')
        return 1e12;
    }

  return 0.0;
}

static gboolean
add_atom (StetWordSum *sum,
          double value)
{
  gboolean fits = sum->last_atom == 0.0 || (sum->last_atom >= 100.0 && value < 100.0 && value > 0.0) || (sum->last_atom >= 20.0 && sum->last_atom < 100.0 && fmod (sum->last_atom, 10.0) == 0.0 && value < 10.0 && value > 0.0);

  if (!fits || (sum->n_words > 0 && value == 0.0))
    return FALSE;
  /* Behind "hundred" comes what is less; behind "thousand" what is less. */
  if (sum->last_atom == 0.0 && sum->n_words > 0 && value >= sum->last_scale)
    return FALSE;
  sum->current += value;
  sum->last_atom = value;
  sum->step = 1.0;

  return TRUE;
}

static gboolean
multiply (StetWordSum *sum,
          double scale)
{
  double current = sum->current;

  if (scale == 12.0 || scale == 20.0)
    {
      if (sum->n_words == 0)
        return FALSE;
      sum->current = (sum->total + current) * scale;
      sum->total = 0.0;
      sum->last_scale = 1.0;
      sum->last_atom = 0.0;
      sum->step = scale;
      return TRUE;
    }
  if (scale == 100.0)
    {
      if (current >= 100.0 || (sum->n_words > 0 && current == 0.0))
        return FALSE;
      sum->current = current == 0.0 ? 100.0 : current * 100.0;
    }
  else if (current == 0.0 && sum->n_words > 0)
    {
      /* "three lakh crore", "thousand million". */
      sum->total *= scale;
    }
  else if (sum->total > 0.0 && scale >= sum->last_scale && sum->last_scale >= 1000.0)
    {
      return FALSE;
    }
  else
    {
      sum->total += (current == 0.0 ? 1.0 : current) * scale;
      sum->current = 0.0;
    }
  sum->last_scale = scale;
  sum->last_atom = 0.0;
  sum->step = scale;

  return TRUE;
}

/* A number of one to three digits may stand between the words. */
static gboolean
read_atom (const StetReader *reader,
           guint token,
           const StetWordSum *sum,
           double *value)
{
  const StetToken *atom = &reader->tokens[token];

  if (_stet_reader_has (reader, token, STET_WORD_NUMBER) && !isnan (atom->lexeme->value) && atom->lexeme->text == NULL)
    {
      *value = atom->lexeme->value;
      return TRUE;
    }
  /* "treinta y un": the one that is an article elsewhere. */
  if (_stet_reader_code (reader, token) == STET_CODE_A && reader->comma_decimals && sum->last_atom >= 20.0)
    {
      *value = 1.0;
      return TRUE;
    }
  if (sum->n_words > 0 && sum->last_atom == 0.0 && _stet_reader_is (reader, token, STET_TOKEN_NUMBER) && atom->end - atom->start <= 3)
    {
      double step;
      const char *stop = _stet_figure_scan (reader->text + atom->start, reader->text + atom->end, FALSE, value, &step);

      return stop != NULL && step == 1.0 && *value > 0.0;
    }

  return FALSE;
}

/* The token after "and" and hyphens between two words of one number. */
static guint
skip_joint (const StetReader *reader,
            guint token,
            const StetWordSum *sum)
{
  StetCode code = _stet_reader_code (reader, token);

  /* "treinta y uno": some languages put it between tens and units. */
  if (code == STET_CODE_AND && reader->comma_decimals && sum->last_atom >= 20.0 && sum->last_atom < 100.0 && (_stet_reader_code (reader, token + 1) == STET_CODE_A || (_stet_reader_has (reader, token + 1, STET_WORD_NUMBER) && reader->tokens[token + 1].lexeme->value < 10.0)))
    return token + 1;
  if (code == STET_CODE_AND && sum->last_atom == 0.0)
    return _stet_reader_code (reader, token + 1) == STET_CODE_A ? token : token + 1;
  if (code == STET_CODE_DASH && reader->tokens[token].end - reader->tokens[token].start <= 3)
    return token + 1;

  return token;
}

/* Two numbers with "and" between them are not one: "3 hundred and 2 hundred". */
static gboolean
is_next_bigger (const StetReader *reader,
                guint token,
                const StetWordSum *sum)
{
  guint end;
  double scale = _stet_scale_read (reader, token, FALSE, &end);

  return (scale >= 100.0 && scale >= sum->last_scale) || (scale == 0.0 && _stet_reader_code (reader, token) == STET_CODE_AND && _stet_scale_read (reader, token + 1, FALSE, &end) >= sum->last_scale);
}

/* Behind "and" stands a part of one: "one hundred and three quarters". */
static gboolean
leads_to_part (const StetReader *reader,
               guint token)
{
  guint i = token;
  double count = 0.0;
  double part;

  for (; i < token + 4 && (_stet_reader_has (reader, i, STET_WORD_NUMBER) || _stet_reader_code (reader, i) == STET_CODE_DASH); i++)
    {
      if (_stet_reader_has (reader, i, STET_WORD_NUMBER))
        count += reader->tokens[i].lexeme->value;
    }
  if (i == token || !_stet_reader_has (reader, i, STET_WORD_FRACTION))
    return FALSE;
  part = reader->tokens[i].lexeme->value;

  /* "three quarters" is a part, "a hundred and one quarter" may be a time. */
  return count * part < 1.0 && (part != 0.25 || reader->text[reader->tokens[i].end - 1] == 's');
}

guint
_stet_words_go_on (const StetReader *reader,
                   guint token,
                   StetWordSum *sum)
{
  guint end = token;

  while (sum->n_words < MAX_WORDS)
    {
      guint i = sum->n_words > 0 ? skip_joint (reader, end, sum) : end;
      guint after;
      double value;
      double scale = i == end || sum->last_atom != 0.0 ? _stet_scale_read (reader, i, FALSE, &after) : 0.0;

      if (scale > 0.0)
        {
          if (!multiply (sum, scale))
            break;
          end = after;
        }
      else if (_stet_reader_is (reader, i, STET_TOKEN_WORD) || _stet_reader_is (reader, i, STET_TOKEN_NUMBER))
        {
          gboolean has_and = i > end && _stet_reader_code (reader, end) == STET_CODE_AND;
          StetWordSum before = *sum;

          if (has_and && leads_to_part (reader, i))
            break;

          if (!read_atom (reader, i, sum, &value) || !add_atom (sum, value))
            break;
          if (has_and && is_next_bigger (reader, i + 1, &before) && !(before.last_scale == 100.0 && before.total == 0.0 && _stet_scale_read (reader, i + 1, FALSE, &after) >= 1000.0))
            {
              *sum = before;
              break;
            }
          end = i + 1;
        }
      else
        {
          break;
        }
      sum->n_words++;
    }

  return end;
}

/* "thousands of people", "a score": a scale alone counts only in the singular and before what it scales. */
static gboolean
is_bare_scale (const StetReader *reader,
               guint token)
{
  guint end;
  double scale = _stet_scale_read (reader, token, FALSE, &end);

  if (scale <= 0.0)
    return FALSE;

  return scale < 100.0 || reader->text[reader->tokens[token].end - 1] == 's' || _stet_reader_code (reader, token + 1) == STET_CODE_OF;
}

gboolean
_stet_words_read (const StetReader *reader,
                  guint token,
                  StetNumber *number)
{
  StetWordSum sum = { 0.0, 0.0, INFINITY, 0.0, 1.0, 0 };

  if (is_bare_scale (reader, token))
    return FALSE;

  *number = (StetNumber){ 0 };
  number->end = _stet_words_go_on (reader, token, &sum);
  if (sum.n_words == 0)
    return FALSE;
  number->value = sum.total + sum.current;
  number->step = sum.step;
  number->scale = sum.last_atom == 0.0 && sum.total > 0.0 ? sum.step : 1.0;
  number->is_scaled = sum.total > 0.0;

  return TRUE;
}
