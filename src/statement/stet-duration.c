/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-duration-private.h"

#include "stet-amount-private.h"

#include "stet-number-private.h"

#include <math.h>
#include <string.h>

/* What "a few" is taken for when a number is asked for. */
#define A_FEW 3.0

static const struct
{
  const char *unit;
  StetGrain grain;
  int factor;
} grains[] = {
  { "business day", STET_GRAIN_DAY, 1 },
  { "century", STET_GRAIN_CENTURY, 1 },
  { "day", STET_GRAIN_DAY, 1 },
  { "decade", STET_GRAIN_DECADE, 1 },
  { "fortnight", STET_GRAIN_WEEK, 2 },
  { "hour", STET_GRAIN_HOUR, 1 },
  { "minute", STET_GRAIN_MINUTE, 1 },
  { "month", STET_GRAIN_MONTH, 1 },
  { "night", STET_GRAIN_DAY, 1 },
  { "quarter", STET_GRAIN_QUARTER, 1 },
  { "second", STET_GRAIN_SECOND, 1 },
  { "week", STET_GRAIN_WEEK, 1 },
  { "weekend", STET_GRAIN_WEEKEND, 1 },
  { "year", STET_GRAIN_YEAR, 1 },
};

StetGrain
_stet_grain_read (const StetReader *reader,
                  guint token,
                  guint *end,
                  int *factor)
{
  const StetLexeme *lexeme;
  guint n;

  if (token < reader->first || token >= reader->end || reader->tokens[token].lexeme == NULL)
    return STET_GRAIN_NONE;
  lexeme = _stet_lexicon_match (reader->analysis, token, STET_WORD_UNIT, &n);
  if (lexeme == NULL || lexeme->text == NULL || token + n > reader->end)
    return STET_GRAIN_NONE;
  for (gsize i = 0; i < G_N_ELEMENTS (grains); i++)
    {
      if (strcmp (grains[i].unit, lexeme->text) == 0)
        {
          *end = token + n;
          *factor = grains[i].factor;
          return grains[i].grain;
        }
    }

  return STET_GRAIN_NONE;
}

const char *
_stet_grain_letter (StetGrain grain)
{
  switch ((int) grain)
    {
    case STET_GRAIN_CENTURY:
      return "CE";
    case STET_GRAIN_DECADE:
      return "DE";
    case STET_GRAIN_YEAR:
      return "Y";
    case STET_GRAIN_QUARTER:
      return "Q";
    case STET_GRAIN_MONTH:
      return "M";
    case STET_GRAIN_WEEK:
      return "W";
    case STET_GRAIN_WEEKEND:
      return "WE";
    case STET_GRAIN_DAY:
      return "D";
    case STET_GRAIN_HOUR:
      return "H";
    case STET_GRAIN_MINUTE:
      return "M";
    case STET_GRAIN_SECOND:
      return "S";
    default:
      return "X";
    }
}

/* "a few", "several", "some", "a couple of", "couple": no number to rely on. */
static gboolean
read_vague (const StetReader *reader,
            guint token,
            guint *end)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_A);

  if (_stet_reader_code (reader, i) != STET_CODE_FEW)
    return FALSE;
  i++;
  if (_stet_reader_code (reader, i) == STET_CODE_OF)
    i++;
  *end = i;

  return TRUE;
}

/* The unit of a part, with what may stand between it and the number. */
static StetGrain
read_unit (const StetReader *reader,
           guint token,
           const StetNumber *number,
           guint *end,
           int *factor,
           const StetUnit **unit)
{
  guint i = _stet_reader_after_dash (reader, token);
  const StetLexeme *lexeme;
  const StetToken *word;
  StetGrain grain;
  guint n;

  if (number != NULL && (number->is_fraction || number->is_couple || number->value != floor (number->value)) && _stet_reader_code (reader, i) == STET_CODE_OF)
    i++;
  if (number != NULL && number->is_fraction && _stet_reader_code (reader, i) == STET_CODE_A)
    i++;
  if (_stet_reader_code (reader, i) == STET_CODE_ANOTHER || _stet_reader_code (reader, i) == STET_CODE_OTHER)
    i++;
  grain = _stet_grain_read (reader, i, end, factor);
  if (grain == STET_GRAIN_NONE)
    return grain;
  word = &reader->tokens[i];
  /* Letters: "5m" is a length or millions; others only right behind figures. */
  if (word->end - word->start == 1 && (reader->text[word->start] == 'm' || !_stet_reader_is_joined (reader, i) || g_ascii_isupper (reader->text[word->start])))
    return STET_GRAIN_NONE;
  if (word->end - word->start == 1 && reader->text[word->start] == 's' && number != NULL && (fmod (number->value, 10.0) == 0.0 || _stet_is_plural_of_name (reader, i)))
    return STET_GRAIN_NONE;
  /* "a second wave" is an ordinal. */
  if (number == NULL && _stet_reader_has (reader, i, STET_WORD_ORDINAL) && _stet_reader_is (reader, i + 1, STET_TOKEN_WORD) && !_stet_reader_has (reader, i + 1, STET_WORD_FUNCTION | STET_WORD_DATE))
    return STET_GRAIN_NONE;
  lexeme = _stet_lexicon_match (reader->analysis, i, STET_WORD_UNIT, &n);
  *unit = stet_unit_find (lexeme->text);

  return grain;
}

static gboolean
read_part (const StetReader *reader,
           guint token,
           StetDuration *duration)
{
  StetNumber number = { 0 };
  const StetUnit *unit = NULL;
  StetGrain grain;
  guint end = token;
  int factor;
  double count;
  guint n = duration->n_parts;

  if (n == STET_DURATION_PARTS)
    return FALSE;
  if (read_vague (reader, token, &end))
    {
      grain = read_unit (reader, end, NULL, &end, &factor, &unit);
      count = NAN;
      duration->is_vague = TRUE;
      duration->factor = grain == STET_GRAIN_NONE ? 1 : factor;
    }
  else if (_stet_reader_has (reader, token, STET_WORD_NUMBER) && g_strcmp0 (reader->tokens[token].lexeme->text, "couple") == 0)
    {
      /* "the next couple weeks". */
      guint i = token + 1 + (_stet_reader_code (reader, token + 1) == STET_CODE_OF);

      grain = read_unit (reader, i, NULL, &end, &factor, &unit);
      count = reader->tokens[token].lexeme->value;
      number.step = 1.0;
    }
  else if (_stet_number_read (reader, token, &number))
    {
      /* "zero-day" is a kind of flaw. */
      if (number.is_ordinal || number.value < 0.0 || (number.value == 0.0 && !number.is_figure))
        return FALSE;
      grain = read_unit (reader, number.end, &number, &end, &factor, &unit);
      count = number.value;
    }
  else if (_stet_reader_code (reader, token) == STET_CODE_A)
    {
      grain = read_unit (reader, token + 1, NULL, &end, &factor, &unit);
      count = 1.0;
      number.step = 1.0;
      duration->has_article = n == 0;
    }
  else
    {
      return FALSE;
    }
  if (grain == STET_GRAIN_NONE || (n > 0 && grain <= duration->grains[n - 1]))
    return FALSE;
  duration->grains[n] = grain;
  duration->counts[n] = count * factor;
  duration->value = (n > 0 && duration->unit != NULL && unit->factor > 0.0 ? duration->value * duration->unit->factor / unit->factor : 0.0) + (isnan (count) ? A_FEW : count);
  duration->step = number.step;
  duration->unit = unit;
  duration->end = end;
  duration->n_parts++;

  return TRUE;
}

/* How many seconds a unit has where others are added to it: a year is 365 days, a month 30. */
static double
seconds_of (StetGrain grain)
{
  switch ((int) grain)
    {
    case STET_GRAIN_YEAR:
      return 365.0 * 86400.0;
    case STET_GRAIN_MONTH:
      return 30.0 * 86400.0;
    case STET_GRAIN_WEEK:
      return 7.0 * 86400.0;
    case STET_GRAIN_DAY:
      return 86400.0;
    case STET_GRAIN_HOUR:
      return 3600.0;
    case STET_GRAIN_MINUTE:
      return 60.0;
    default:
      return 1.0;
    }
}

/* The whole in the unit that comes last; years and months alone make months. */
static void
sum_up (StetDuration *duration)
{
  StetGrain last = duration->n_parts > 1 ? duration->grains[duration->n_parts - 1] : STET_GRAIN_NONE;
  double sum = 0.0;

  if (last < STET_GRAIN_MONTH || duration->unit->factor <= 0.0)
    return;
  for (guint i = 0; i < duration->n_parts; i++)
    {
      if (last == STET_GRAIN_MONTH)
        sum += duration->counts[i] * (duration->grains[i] == STET_GRAIN_YEAR ? 12.0 : 1.0);
      else
        sum += duration->counts[i] * seconds_of (duration->grains[i]) / duration->unit->factor;
    }
  duration->value = sum;
}

/* "one hour and a half", "one year and a quarter": the part stands behind the unit. */
static void
read_half_behind (const StetReader *reader,
                  StetDuration *duration)
{
  guint i = duration->end;

  if (duration->n_parts != 1 || _stet_reader_code (reader, i) != STET_CODE_AND)
    return;
  i++;
  if (_stet_reader_code (reader, i) == STET_CODE_A)
    i++;
  if (!_stet_reader_has (reader, i, STET_WORD_FRACTION) || reader->tokens[i].lexeme->value >= 1.0)
    return;
  /* "an hour and half of the crew". */
  if (_stet_reader_code (reader, i + 1) == STET_CODE_OF && i == duration->end + 1)
    return;
  duration->counts[0] += reader->tokens[i].lexeme->value;
  duration->value += reader->tokens[i].lexeme->value;
  duration->step = reader->tokens[i].lexeme->value;
  duration->end = i + 1;
}

gboolean
_stet_duration_read (const StetReader *reader,
                     guint token,
                     StetDuration *duration)
{
  *duration = (StetDuration){ 0 };
  if (!read_part (reader, token, duration))
    return FALSE;
  read_half_behind (reader, duration);
  while (!duration->is_vague)
    {
      guint i = duration->end;

      if (_stet_reader_code (reader, i) == STET_CODE_COMMA)
        i++;
      if (_stet_reader_code (reader, i) == STET_CODE_AND)
        i++;
      /* "three years and a month". */
      if (_stet_reader_code (reader, i) == STET_CODE_A && (i != duration->end + 1 || duration->has_article))
        break;
      if (!read_part (reader, i, duration))
        break;
    }
  sum_up (duration);

  return TRUE;
}

static gboolean
is_plural (const StetReader *reader,
           guint token)
{
  const char *end = reader->text + reader->tokens[token].end;

  return end[-1] == 's' && g_ascii_isalpha (end[-2]);
}

/* "for years", "days later": whether what stands around units makes them a length. */
static gboolean
is_told (const StetReader *reader,
         guint token,
         guint end)
{
  StetCode before = token > reader->first ? _stet_reader_code (reader, token - 1) : STET_CODE_NONE;
  StetCode behind = _stet_reader_code (reader, end);

  if (before == STET_CODE_FOR || before == STET_CODE_WITHIN || before == STET_CODE_IN)
    return TRUE;

  return behind == STET_CODE_AGO || behind == STET_CODE_LATER || behind == STET_CODE_EARLIER || behind == STET_CODE_AFTER || behind == STET_CODE_BEFORE;
}

gboolean
_stet_duration_all_read (const StetReader *reader,
                         guint token,
                         StetDuration *duration)
{
  StetCode code = _stet_reader_code (reader, token);
  StetGrain grain;
  guint end;
  int factor;
  guint i = token + (code == STET_CODE_ALL || code == STET_CODE_ANOTHER);
  gboolean is_several;

  grain = _stet_grain_read (reader, i, &end, &factor);
  if (grain == STET_GRAIN_NONE || reader->tokens[i].end - reader->tokens[i].start < 3)
    return FALSE;
  is_several = i == token && is_plural (reader, i);
  /* "year-long", "decades-long". */
  if (i == token && _stet_reader_code (reader, end) == STET_CODE_DASH && _stet_reader_is_joined (reader, end) && _stet_reader_is_joined (reader, end + 1) && _stet_reader_code (reader, end + 1) == STET_CODE_LONG)
    end += 2;
  else if (i == token && (!is_several || !is_told (reader, i, end)))
    return FALSE;
  *duration = (StetDuration){ 0 };
  duration->grains[0] = grain;
  duration->counts[0] = is_several ? NAN : factor;
  duration->n_parts = 1;
  duration->value = is_several ? NAN : 1.0;
  duration->step = 1.0;
  duration->unit = stet_unit_find (reader->tokens[i].lexeme->text);
  duration->is_vague = is_several;
  duration->factor = factor;
  duration->end = end;

  return TRUE;
}

/* Fractions in whole units: half an hour is 30 minutes, a year and a half 18 months. */
static void
make_whole (double *count,
            StetGrain *grain)
{
  static const struct
  {
    StetGrain from;
    StetGrain to;
    double factor;
  } steps[] = {
    { STET_GRAIN_CENTURY, STET_GRAIN_YEAR, 100.0 },
    { STET_GRAIN_DECADE, STET_GRAIN_YEAR, 10.0 },
    { STET_GRAIN_QUARTER, STET_GRAIN_MONTH, 3.0 },
    { STET_GRAIN_YEAR, STET_GRAIN_MONTH, 12.0 },
    { STET_GRAIN_DAY, STET_GRAIN_HOUR, 24.0 },
    { STET_GRAIN_HOUR, STET_GRAIN_MINUTE, 60.0 },
    { STET_GRAIN_MINUTE, STET_GRAIN_SECOND, 60.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gboolean is_fixed = steps[i].from == STET_GRAIN_CENTURY || steps[i].from == STET_GRAIN_DECADE || steps[i].from == STET_GRAIN_QUARTER;

      if (*grain == steps[i].from && (is_fixed || *count != floor (*count)))
        {
          *count *= steps[i].factor;
          *grain = steps[i].to;
        }
    }
}

static gboolean
is_of_business (const StetDuration *self)
{
  return self->n_parts == 1 && self->unit != NULL && strcmp (self->unit->name, "business day") == 0;
}

/* Moves over days that are worked. */
static void
move_business_days (StetMoment *moment,
                    double n,
                    gboolean is_back)
{
  gint64 day = _stet_julian (moment->year, moment->month, moment->day);

  for (int left = (int) CLAMP (n, 0.0, 10000.0); left > 0;)
    {
      if (is_back)
        day--;
      /* Monday is 0. */
      if ((day - 1) % 7 < 5)
        left--;
      if (!is_back)
        day++;
    }
  _stet_moment_set_day (moment, day);
}

char *
_stet_duration_timex (const StetDuration *self,
                      gboolean in_whole)
{
  GString *text = g_string_new ("P");
  gboolean in_time = FALSE;

  for (guint i = 0; i < self->n_parts; i++)
    {
      char digits[G_ASCII_DTOSTR_BUF_SIZE];
      double count = self->counts[i];
      StetGrain grain = self->grains[i];

      if (in_whole && isnan (count))
        count = A_FEW;
      if (in_whole)
        make_whole (&count, &grain);
      if (grain >= STET_GRAIN_HOUR && !in_time)
        {
          g_string_append_c (text, 'T');
          in_time = TRUE;
        }
      g_string_append (text, isnan (count) ? "X" : g_ascii_formatd (digits, sizeof digits, "%.10g", count));
      g_string_append (text, is_of_business (self) ? "BD" : isnan (count) && grain == STET_GRAIN_YEAR && self->factor >= 10 ? (self->factor >= 100 ? "CE" : "DE")
                                                                                                                            : _stet_grain_letter (grain));
    }

  return g_string_free (text, FALSE);
}

static void
move_seconds (StetMoment *moment,
              double seconds)
{
  double total = MAX (moment->hour, 0) * 3600.0 + MAX (moment->minute, 0) * 60.0 + MAX (moment->second, 0) + seconds;
  double days = floor (total / 86400.0);
  int rest = (int) (total - days * 86400.0);

  _stet_moment_shift (moment, (int) CLAMP (days, -1e6, 1e6), STET_GRAIN_DAY);
  moment->grain = STET_GRAIN_SECOND;
  moment->hour = rest / 3600;
  moment->minute = rest / 60 % 60;
  moment->second = rest % 60;
}

gboolean
_stet_duration_move (const StetDuration *self,
                     gboolean is_back,
                     StetMoment *moment)
{
  if (is_of_business (self) && !isnan (self->counts[0]))
    {
      move_business_days (moment, self->counts[0], is_back);
      return TRUE;
    }
  for (guint i = 0; i < self->n_parts; i++)
    {
      double count = self->counts[i];
      StetGrain grain = self->grains[i];

      if (isnan (count))
        return FALSE;
      make_whole (&count, &grain);
      count = CLAMP (is_back ? -count : count, -1e6, 1e6);
      if (grain >= STET_GRAIN_HOUR)
        move_seconds (moment, count * (grain == STET_GRAIN_HOUR ? 3600.0 : grain == STET_GRAIN_MINUTE ? 60.0
                                                                                                      : 1.0));
      else
        _stet_moment_shift (moment, (int) count, grain);
    }

  return TRUE;
}
