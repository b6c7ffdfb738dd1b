/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-when-private.h"

#include "stet-duration-private.h"
#include "stet-number-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A month has no more weeks, when those that are cut count. */
#define LAST_WEEK 5

/* "2012", ", 2012", "of 2012", "in 2012" behind a quarter, season or holiday. */
static void
read_year_behind (const StetReader *reader,
                  StetWhen *when)
{
  guint i = when->end;
  StetCode code = _stet_reader_code (reader, i);
  guint end;
  int factor;
  int year;
  gboolean is_fiscal = FALSE;

  if (code == STET_CODE_OF || code == STET_CODE_IN || code == STET_CODE_COMMA || code == STET_CODE_DASH)
    i++;
  if (_stet_reader_code (reader, i) == STET_CODE_FISCAL || _stet_reader_code (reader, i) == STET_CODE_CALENDAR)
    {
      is_fiscal = _stet_reader_code (reader, i) == STET_CODE_FISCAL;
      i++;
    }
  if (_stet_grain_read (reader, i, &end, &factor) == STET_GRAIN_YEAR)
    i = end;
  year = _stet_year_read (reader, i, &end);
  if (year > 0 && _stet_reader_is (reader, i, STET_TOKEN_NUMBER))
    {
      when->said.year = year;
      when->end = end;
      if (is_fiscal && when->said.grain <= STET_GRAIN_YEAR)
        when->said.prefix = "FY";
    }
}

/* "of last year", "of this year", "of the year" behind it. */
static void
read_relative_year (const StetReader *reader,
                    StetWhen *when)
{
  StetWhen year;
  StetCode code = _stet_reader_code (reader, when->end);
  guint i = when->end + (code == STET_CODE_OF || code == STET_CODE_IN);

  if (when->said.year > 0 || !_stet_relative_read (reader, i, &year) || year.said.grain != STET_GRAIN_YEAR || year.type != STET_QUANTITY_DATE || !year.is_known)
    return;
  when->said.year = year.meant.year;
  when->end = year.end;
}

static gboolean
read_quarter (const StetReader *reader,
              guint token,
              StetWhen *when)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_THE);
  StetCode code = _stet_reader_code (reader, i);
  StetNumber number;
  StetGrain grain;
  guint end;
  int factor;

  if (code == STET_CODE_QUARTER || code == STET_CODE_HALF_YEAR)
    {
      _stet_when_init (when, STET_QUANTITY_DATE, code == STET_CODE_QUARTER ? STET_GRAIN_QUARTER : STET_GRAIN_HALF);
      when->said.number = (int) reader->tokens[i].lexeme->value;
      when->end = i + 1;
      read_year_behind (reader, when);
      return TRUE;
    }
  if (_stet_reader_code (reader, i) == STET_CODE_FISCAL)
    i++;
  /* "the last quarter of 2012". */
  if (_stet_reader_code (reader, i) == STET_CODE_LAST && _stet_grain_read (reader, i + 1, &end, &factor) == STET_GRAIN_QUARTER && factor == 1 && _stet_reader_code (reader, end) == STET_CODE_OF)
    {
      _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_QUARTER);
      when->said.number = 4;
      when->end = end;
      read_year_behind (reader, when);
      read_relative_year (reader, when);
      return when->said.year > 0;
    }
  if (!_stet_reader_has (reader, i, STET_WORD_ORDINAL) && !_stet_reader_is (reader, i, STET_TOKEN_NUMBER))
    return FALSE;
  if (!_stet_number_read (reader, i, &number) || !number.is_ordinal || number.value < 1.0 || number.value > 53.0)
    return FALSE;
  end = _stet_reader_after_dash (reader, number.end);
  if (_stet_reader_code (reader, end) == STET_CODE_FISCAL)
    end++;
  if (_stet_reader_has (reader, end, STET_WORD_FRACTION) && reader->tokens[end].lexeme->value == 0.5 && number.value <= 2.0)
    {
      grain = STET_GRAIN_HALF;
      end++;
    }
  else
    {
      grain = _stet_grain_read (reader, end, &end, &factor);
      if (grain != STET_GRAIN_QUARTER || number.value > 4.0)
        return FALSE;
    }
  _stet_when_init (when, STET_QUANTITY_DATE, grain);
  when->said.number = (int) number.value;
  when->end = end;
  read_year_behind (reader, when);
  read_relative_year (reader, when);
  /* "the first half" of a match is no half of a year. */
  if (grain == STET_GRAIN_HALF && when->said.year == 0)
    return FALSE;

  return TRUE;
}

/* "the second week of May 2021" has a value of its own; the week of the year is its second reading. */
static void
set_week_of_month (const StetReader *reader,
                   const StetMoment *month,
                   int number,
                   StetWhen *when)
{
  char text[STET_MOMENT_TEXT];
  gsize len;

  _stet_moment_format (&when->meant, text);
  when->resolved = _stet_analysis_dup_text (reader->analysis, text, -1);
  _stet_moment_format (month, text);
  len = strlen (text);
  g_snprintf (text + len, sizeof text - len, "-W%02d", number);
  when->timex = _stet_analysis_dup_text (reader->analysis, text, -1);
}

/* "the first week of 2021", "third month of 2012", "15th day of next month" have a count of a coarser time. */
static gboolean
read_ordinal_part (const StetReader *reader,
                   guint token,
                   StetWhen *when)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_THE);
  gboolean is_last = _stet_reader_code (reader, i) == STET_CODE_LAST;
  StetNumber number = { 0 };
  StetWhen whole;
  StetGrain grain;
  guint end;
  int factor;
  guint32 first;
  guint32 last;

  if (is_last)
    number.end = i + 1;
  else if ((!_stet_reader_has (reader, i, STET_WORD_ORDINAL | STET_WORD_NUMBER) && !_stet_reader_is (reader, i, STET_TOKEN_NUMBER)) || !_stet_number_read (reader, i, &number) || !number.is_ordinal)
    return FALSE;
  grain = _stet_grain_read (reader, number.end, &end, &factor);
  if ((grain != STET_GRAIN_WEEK && grain != STET_GRAIN_MONTH && grain != STET_GRAIN_DAY) || factor != 1 || _stet_reader_code (reader, end) != STET_CODE_OF)
    return FALSE;
  if (!_stet_calendar_read (reader, end + 1, &whole) && !_stet_relative_read (reader, end + 1, &whole))
    return FALSE;
  if (whole.said.grain >= grain || !whole.is_known || !_stet_moment_days (&whole.meant, &first, &last))
    return FALSE;
  *when = whole;
  when->timex = when->resolved = NULL;
  when->said = whole.meant;
  _stet_moment_set_day (&when->said, is_last ? last : first);
  /* The first week of a year is the one that bears its number. */
  if (grain == STET_GRAIN_WEEK && whole.said.grain == STET_GRAIN_YEAR)
    _stet_moment_set_day (&when->said, is_last ? (gint64) last - 3 : (gint64) first + 3);
  if (!is_last)
    _stet_moment_shift (&when->said, (int) number.value - 1, grain);
  _stet_moment_coarsen (&when->said, grain);
  when->end = whole.end;
  when->meant = when->said;
  if (grain == STET_GRAIN_WEEK && whole.said.grain == STET_GRAIN_MONTH)
    set_week_of_month (reader, &whole.said, is_last ? LAST_WEEK : (int) number.value, when);

  return TRUE;
}

/* "the first 11 months of 2024", "the last three weeks of May": a stretch at one end of a time. */
static gboolean
read_stretch (const StetReader *reader,
              guint token,
              StetWhen *when)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_THE);
  gboolean is_last = _stet_reader_code (reader, i) == STET_CODE_LAST;
  StetDuration duration;
  StetWhen whole;
  guint32 first;
  guint32 last;
  g_autofree char *length = NULL;
  g_autofree char *interval = NULL;
  char a[STET_MOMENT_TEXT];
  char b[STET_MOMENT_TEXT];

  if (!is_last && !(_stet_reader_has (reader, i, STET_WORD_ORDINAL) && reader->tokens[i].lexeme->value == 1.0))
    return FALSE;
  if (!_stet_duration_read (reader, i + 1, &duration) || duration.n_parts != 1 || duration.is_vague || duration.has_article || (_stet_reader_code (reader, duration.end) != STET_CODE_OF && _stet_reader_code (reader, duration.end) != STET_CODE_IN))
    return FALSE;
  if ((!_stet_calendar_read (reader, duration.end + 1, &whole) && !_stet_relative_read (reader, duration.end + 1, &whole)) || whole.said.grain >= duration.grains[0] || !whole.is_known || !_stet_moment_days (&whole.meant, &first, &last))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
  _stet_moment_set_day (&when->meant, is_last ? (gint64) last + 1 : first);
  when->to_meant = when->meant;
  if (!_stet_duration_move (&duration, is_last, is_last ? &when->meant : &when->to_meant))
    return FALSE;
  when->is_known = TRUE;
  when->is_range = TRUE;
  when->end = whole.end;
  _stet_moment_format (&when->meant, a);
  _stet_moment_format (&when->to_meant, b);
  length = _stet_duration_timex (&duration, TRUE);
  interval = g_strdup_printf ("(%s,%s,%s)", a, b, length);
  when->timex = _stet_analysis_dup_text (reader->analysis, length, -1);
  when->resolved = _stet_analysis_dup_text (reader->analysis, interval, -1);
  /* The end of the interval is the day after the last one. */
  _stet_moment_shift (&when->to_meant, -1, STET_GRAIN_DAY);
  when->said = when->meant;
  when->to = when->to_meant;

  return TRUE;
}

/* "week 23", "W23". */
static gboolean
read_week (const StetReader *reader,
           guint token,
           StetWhen *when)
{
  guint end;
  int factor;
  int number;

  if (_stet_grain_read (reader, token, &end, &factor) != STET_GRAIN_WEEK || factor != 1)
    return FALSE;
  number = _stet_plain_read (reader, end, 2);
  if (number < 1 || number > 53 || _stet_reader_has (reader, end + 1, STET_WORD_UNIT))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_WEEK);
  when->said.number = number;
  when->end = end + 1;
  read_year_behind (reader, when);
  read_relative_year (reader, when);

  return TRUE;
}

/* "last fall", "this spring": no "last fall in prices", "this fall of 3 %". */
static gboolean
is_moved_season (const StetReader *reader,
                 guint token,
                 guint end)
{
  StetCode before = token > reader->first ? _stet_reader_code (reader, token - 1) : STET_CODE_NONE;
  StetCode behind = _stet_reader_code (reader, end);

  return (before == STET_CODE_LAST || before == STET_CODE_NEXT || before == STET_CODE_THIS) && behind != STET_CODE_IN && behind != STET_CODE_OF;
}

static gboolean
read_season (const StetReader *reader,
             guint token,
             StetWhen *when)
{
  static const char *const names[] = { "SP", "SU", "FA", "WI" };
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_THE);
  const char *name;
  guint n;

  if (_stet_reader_phrase (reader, i, &n, &name) != STET_CODE_SEASON || (token > reader->first && n == 1 && _stet_reader_begins_name (reader, i)))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_SEASON);
  for (int s = 0; s < 4; s++)
    {
      if (strcmp (name, names[s]) == 0)
        when->said.number = s + 1;
    }
  when->end = i + n;
  read_year_behind (reader, when);
  read_relative_year (reader, when);
  /* "fall" and "spring" are verbs too: only "in the fall" and "fall 2012" are seasons. */
  if (_stet_reader_has (reader, i, STET_WORD_FALL | STET_WORD_RISE) || strcmp (name, "SP") == 0)
    return when->said.year > 0 || is_moved_season (reader, i, when->end) || (token > reader->first && (_stet_reader_code (reader, token - 1) == STET_CODE_IN || _stet_reader_code (reader, token - 1) == STET_CODE_THIS) && !_stet_reader_is (reader, when->end, STET_TOKEN_WORD));

  return TRUE;
}

/* "in his mid-40s", "the over-50s": how old people are. */
static gboolean
is_age (const StetReader *reader,
        guint token)
{
  guint i = token;

  while (i > reader->first && (_stet_reader_code (reader, i - 1) == STET_CODE_MID || _stet_reader_code (reader, i - 1) == STET_CODE_EARLY || _stet_reader_code (reader, i - 1) == STET_CODE_LATE || (_stet_reader_code (reader, i - 1) == STET_CODE_DASH && _stet_reader_is_joined (reader, i))))
    i--;
  if (i == reader->first)
    return FALSE;
  if (i < token && _stet_reader_has (reader, i - 1, STET_WORD_HEDGE))
    return TRUE;

  return _stet_reader_is (reader, i - 1, STET_TOKEN_WORD) && _stet_reader_code (reader, i - 1) == STET_CODE_NONE && _stet_reader_has (reader, i - 1, STET_WORD_FUNCTION);
}

/* "1990s", "the 90s", "'90s", "nineties". */
static gboolean
read_decade (const StetReader *reader,
             guint token,
             StetWhen *when)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_THE);
  int year = _stet_plain_read (reader, i, 4);

  if (_stet_reader_code (reader, i) == STET_CODE_DECADE)
    {
      year = (int) reader->tokens[i].lexeme->value;
      if (i == token && (_stet_reader_code (reader, i - (i > reader->first)) != STET_CODE_IN && _stet_reader_code (reader, i - (i > reader->first)) != STET_CODE_THE && _stet_reader_code (reader, i - (i > reader->first)) != STET_CODE_EARLY && _stet_reader_code (reader, i - (i > reader->first)) != STET_CODE_LATE))
        return FALSE;
      /* "in her twenties" is an age. */
      if (i > reader->first && i == token && _stet_reader_code (reader, i - 1) == STET_CODE_IN && year < 30)
        return FALSE;
    }
  else
    {
      const StetToken *ending;

      if (year < 0 || year % 10 != 0 || !_stet_reader_is (reader, i + 1, STET_TOKEN_WORD))
        return FALSE;
      ending = &reader->tokens[i + 1];
      if (ending->end - ending->start != 1 || (reader->text[ending->start] != 's'))
        return FALSE;
      if (!_stet_reader_is_joined (reader, i + 1) && year < 1500)
        return FALSE;
      /* "the 60s" are a decade, "in his 60s" an age, and "60s" seconds. */
      if (year < 100 && i == token && !(i > reader->first && _stet_reader_is (reader, i - 1, STET_TOKEN_PUNCTUATION) && _stet_reader_is_joined (reader, i)))
        return FALSE;
      if ((year >= 100 && year < 1000) || year > 2200 || (year < 100 && is_age (reader, i)))
        return FALSE;
      i++;
    }
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DECADE);
  when->said.year = year;
  when->end = i + 1;

  return TRUE;
}

static gboolean
read_century (const StetReader *reader,
              guint token,
              StetWhen *when)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_THE);
  StetNumber number;
  guint end;
  int factor;

  if ((!_stet_reader_has (reader, i, STET_WORD_ORDINAL | STET_WORD_NUMBER) && !_stet_reader_is (reader, i, STET_TOKEN_NUMBER)) || !_stet_number_read (reader, i, &number) || !number.is_ordinal || number.value > 30.0)
    return FALSE;
  if (_stet_grain_read (reader, _stet_reader_after_dash (reader, number.end), &end, &factor) != STET_GRAIN_CENTURY)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_CENTURY);
  when->said.year = (int) number.value * 100 - 100;
  when->end = end;

  return TRUE;
}

static gboolean
read_holiday (const StetReader *reader,
              guint token,
              StetWhen *when)
{
  const char *rule;
  guint n;
  int year = 0;
  guint32 day;

  if (_stet_reader_phrase (reader, token, &n, &rule) != STET_CODE_HOLIDAY)
    return FALSE;
  if ((reader->tokens[token].flags & STET_TOKEN_CAPITAL) == 0 && n == 1 && token > reader->first && _stet_reader_is (reader, token + 1, STET_TOKEN_WORD) && !_stet_reader_has (reader, token + 1, STET_WORD_FUNCTION))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
  when->end = token + n;
  read_year_behind (reader, when);
  read_relative_year (reader, when);
  year = when->said.year;
  if (year == 0 && reader->reference > 0)
    {
      StetMoment now;
      StetMoment meant;

      /* The nearest one: the rule of this year first, as a day without a year. */
      _stet_moment_set_day (&now, reader->reference);
      day = _stet_holiday_resolve (rule, now.year);
      _stet_moment_set_day (&when->said, day);
      when->said.year = 0;
      if (_stet_moment_resolve (&when->said, reader->reference, _stet_when_find_direction (reader, token), &meant) && meant.year != now.year)
        _stet_moment_set_day (&when->meant, _stet_holiday_resolve (rule, meant.year));
      else
        _stet_moment_set_day (&when->meant, day);
      when->is_known = TRUE;
      return TRUE;
    }
  if (year == 0)
    {
      day = _stet_holiday_resolve (rule, 2001);
      _stet_moment_set_day (&when->said, day);
      when->said.year = 0;
    }
  else
    {
      _stet_moment_set_day (&when->said, _stet_holiday_resolve (rule, year));
    }

  return TRUE;
}

/* "fiscal 2012", "fiscal year 2008", "FY2008". */
static gboolean
read_fiscal (const StetReader *reader,
             guint token,
             StetWhen *when)
{
  StetCode code = _stet_reader_code (reader, token);

  if (code != STET_CODE_FISCAL && code != STET_CODE_FY && code != STET_CODE_CALENDAR)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_YEAR);
  when->end = code == STET_CODE_FY ? token + 1 : token;
  read_year_behind (reader, when);
  if (when->said.year == 0)
    return FALSE;
  if (code != STET_CODE_CALENDAR)
    when->said.prefix = "FY";

  return TRUE;
}

static gboolean
read_period (const StetReader *reader,
             guint token,
             StetWhen *when)
{
  if (!read_quarter (reader, token, when) && !read_ordinal_part (reader, token, when) && !read_stretch (reader, token, when) && !read_week (reader, token, when) && !read_season (reader, token, when) && !read_decade (reader, token, when) && !read_century (reader, token, when) && !read_holiday (reader, token, when) && !read_fiscal (reader, token, when))
    return FALSE;
  if (!when->is_known)
    _stet_when_resolve (when, reader, token);

  return TRUE;
}

gboolean
_stet_period_read (const StetReader *reader,
                   guint token,
                   StetWhen *when)
{
  return _stet_when_remember (reader, STET_WHEN_PERIOD, read_period, token, when);
}
