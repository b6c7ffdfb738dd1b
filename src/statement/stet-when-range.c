/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-when-private.h"

#include <string.h>

/* What opens a range decides what may join its ends. */
typedef enum
{
  OPENING_NONE,
  OPENING_FROM,
  OPENING_BETWEEN,
} Opening;

static gboolean
is_joint (const StetReader *reader,
          guint token,
          Opening opening)
{
  switch ((int) _stet_reader_code (reader, token))
    {
    case STET_CODE_TO:
    case STET_CODE_UNTIL:
    case STET_CODE_DASH:
    case STET_CODE_TILDE:
      return TRUE;
    case STET_CODE_AND:
      return opening == OPENING_BETWEEN;
    default:
      return FALSE;
    }
}

/* Lends to the one end what only the other one says. */
static void
lend (StetMoment *to,
      const StetMoment *from)
{
  if (to->day == 0 && to->weekday == 0 && to->grain >= STET_GRAIN_PART)
    {
      to->day = from->day;
      to->weekday = from->weekday;
      to->month = from->month;
      to->year = from->year;
    }
  if (to->month == 0 && to->grain == STET_GRAIN_DAY && to->weekday == 0)
    to->month = from->month;
}

static void
finish (const StetReader *reader,
        guint token,
        StetWhen *when,
        const StetMoment *from,
        const StetMoment *to,
        guint end)
{
  StetWhen other;
  g_autofree char *interval = NULL;

  _stet_when_init (when, STET_QUANTITY_DATE, from->grain);
  when->said = *from;
  when->to = *to;
  /* The year stands behind the second end only: "Nov.-Feb. 2017". */
  if (when->said.year == 0 && when->to.year > 0 && when->said.month > 0 && when->to.month > 0)
    when->said.year = when->to.year - (when->said.month > when->to.month);
  when->end = end;
  when->is_range = TRUE;
  if (when->said.day == 0 && when->said.weekday == 0 && when->said.grain >= STET_GRAIN_PART)
    when->type = STET_QUANTITY_TIME;
  interval = _stet_moment_interval (&when->said, &when->to);
  when->timex = _stet_analysis_dup_text (reader->analysis, interval, -1);
  other = *when;
  _stet_when_resolve (when, reader, token);
  other.said = other.to;
  _stet_when_resolve (&other, reader, token);
  when->to_meant = other.meant;
  when->is_known = when->is_known && other.is_known;
  if (when->is_known && when->said.year == 0 && when->type == STET_QUANTITY_DATE)
    {
      g_autofree char *resolved = NULL;

      if (when->to_meant.year < when->meant.year)
        when->meant.year = when->to_meant.year;
      resolved = _stet_moment_interval (&when->meant, &when->to_meant);
      when->resolved = _stet_analysis_dup_text (reader->analysis, resolved, -1);
    }
}

/* "June 19-20", "October 22 to 24, 2024": days of one month, the month first. */
static gboolean
read_days_behind_month (const StetReader *reader,
                        guint token,
                        Opening opening,
                        StetWhen *when)
{
  StetWhen first;
  StetMoment to;
  guint i;
  guint end;
  int day;

  if (!_stet_calendar_read (reader, token, &first) || first.said.grain != STET_GRAIN_DAY || first.said.month == 0 || first.said.year != 0 || !is_joint (reader, first.end, opening))
    return FALSE;
  i = first.end + 1;
  if (_stet_reader_code (reader, i) == STET_CODE_THE)
    i++;
  day = _stet_day_read (reader, i, &end);
  if (day == 0 || _stet_reader_has (reader, end, STET_WORD_MONTH | STET_WORD_UNIT) || (_stet_reader_code (reader, end) == STET_CODE_OF && _stet_reader_has (reader, end + 1, STET_WORD_MONTH)) || _stet_reader_code (reader, end) == STET_CODE_COLON || (_stet_reader_code (reader, end) == STET_CODE_SLASH && _stet_reader_is_joined (reader, end)))
    return FALSE;
  to = first.said;
  to.day = day;
  if (day < first.said.day)
    {
      to.month = to.month % 12 + 1;
      if (opening == OPENING_NONE)
        return FALSE;
    }
  i = end + (_stet_reader_code (reader, end) == STET_CODE_COMMA);
  if (_stet_reader_is (reader, i, STET_TOKEN_NUMBER) && _stet_year_read (reader, i, &i) > 0)
    {
      to.year = _stet_year_read (reader, i - 1, &end);
      first.said.year = to.year - (first.said.month > to.month);
    }
  finish (reader, token, when, &first.said, &to, end);

  return TRUE;
}

/* "19-20 June", "between 3 and 12 of September": the month behind. */
static gboolean
read_days_before_month (const StetReader *reader,
                        guint token,
                        Opening opening,
                        StetWhen *when)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_THE);
  guint end;
  int day = _stet_day_read (reader, i, &end);
  StetWhen last;
  StetMoment from;

  if (day == 0 || !is_joint (reader, end, opening))
    return FALSE;
  if (!_stet_calendar_read (reader, end + 1, &last) || last.said.grain != STET_GRAIN_DAY || last.said.month == 0 || last.said.day < day || _stet_reader_has (reader, end + 1, STET_WORD_MONTH | STET_WORD_WEEKDAY))
    return FALSE;
  from = last.said;
  from.day = day;
  finish (reader, token, when, &from, &last.said, last.end);

  return TRUE;
}

/* Figures that may be hours, with what they lack behind the other end: "5 to 6pm", "2:00-2:30 pm". */
static gboolean
read_hours (const StetReader *reader,
            guint token,
            Opening opening,
            StetWhen *when)
{
  int hour = _stet_plain_read (reader, token, 2);
  StetWhen from;
  StetWhen to;
  guint joint = token + 1;
  gboolean has_minutes = _stet_clock_read (reader, token, &from) && from.said.hour >= 0;

  if (has_minutes)
    joint = from.end;
  else if (hour < 1 || hour > 12)
    return FALSE;
  if (!is_joint (reader, joint, opening) || !_stet_clock_read (reader, joint + 1, &to) || to.said.hour < 0)
    return FALSE;
  if (!has_minutes)
    {
      _stet_when_init (&from, STET_QUANTITY_TIME, STET_GRAIN_HOUR);
      from.said.hour = to.said.hour > 12 && hour < 12 && hour <= to.said.hour - 12 ? hour + 12 : hour;
    }
  else if (from.end == token + 3 && from.said.hour < 12 && to.said.hour > 12 && from.said.hour <= to.said.hour - 12)
    {
      from.said.hour += 12;
    }
  finish (reader, token, when, &from.said, &to.said, to.end);

  return TRUE;
}

/* "between now and May": now is the day of reference; other values are no ends. */
static gboolean
set_now (const StetReader *reader,
         StetWhen *when)
{
  if (when->timex == NULL)
    return TRUE;
  if (reader->reference == 0 || strcmp (when->timex, "PRESENT_REF") != 0)
    return FALSE;
  _stet_moment_set_day (&when->said, reader->reference);
  when->meant = when->said;
  when->is_known = TRUE;

  return TRUE;
}

/* The moment at which "the end of 2008" is: the start of what follows. */
static void
go_to_edge (StetMoment *moment,
            StetCode edge)
{
  if (moment->grain != STET_GRAIN_YEAR && moment->grain != STET_GRAIN_MONTH)
    return;
  if (moment->grain == STET_GRAIN_YEAR)
    moment->month = 1;
  if (edge == STET_CODE_END && moment->grain == STET_GRAIN_YEAR)
    moment->year++;
  else if (edge == STET_CODE_END)
    moment->month = moment->month % 12 + 1;
  moment->grain = STET_GRAIN_MONTH;
}

static void
set_edges (const StetReader *reader,
           const StetWhen *from,
           const StetWhen *to,
           StetWhen *when)
{
  StetMoment a = when->said;
  StetMoment b = when->to;
  g_autofree char *interval = NULL;

  go_to_edge (&a, from->edge);
  go_to_edge (&b, to->edge);
  interval = _stet_moment_interval (&a, &b);
  when->timex = _stet_analysis_dup_text (reader->analysis, interval, -1);
}

/* Two whole dates, or a date and what it lends to the other one. */
static gboolean
read_ends (const StetReader *reader,
           guint token,
           Opening opening,
           StetWhen *when)
{
  StetWhen from;
  StetWhen to;
  StetMoment a;
  StetMoment b;

  if (!_stet_when_read_moment (reader, token, &from) || !is_joint (reader, from.end, opening) || !set_now (reader, &from))
    return FALSE;
  if (!_stet_when_read_moment (reader, from.end + 1, &to) || !set_now (reader, &to))
    return FALSE;
  a = from.said;
  b = to.said;
  /* "Monday-Friday" and "2012 - May" say little together without an opening. */
  if (opening == OPENING_NONE && ((a.grain != b.grain && _stet_reader_code (reader, from.end) != STET_CODE_UNTIL) || a.weekday > 0))
    return FALSE;
  if ((a.grain >= STET_GRAIN_DAY) != (b.grain >= STET_GRAIN_DAY) && (a.year == 0 || b.year == 0))
    return FALSE;
  if (a.weekday > 0 || b.weekday > 0)
    {
      if (!from.is_known || !to.is_known)
        return FALSE;
      a = from.meant;
      b = to.meant;
      /* "from next Monday to Friday": the one that follows. */
      if (to.said.weekday > 0 && _stet_julian (b.year, b.month, b.day) < _stet_julian (a.year, a.month, a.day))
        _stet_moment_shift (&b, 1 + (int) ((_stet_julian (a.year, a.month, a.day) - _stet_julian (b.year, b.month, b.day)) / 7), STET_GRAIN_WEEK);
    }
  lend (&b, &a);
  lend (&a, &b);
  if (a.grain <= STET_GRAIN_YEAR && b.grain <= STET_GRAIN_YEAR && a.year > b.year)
    return FALSE;
  finish (reader, token, when, &a, &b, to.end);
  if (from.edge == STET_CODE_END || to.edge != STET_CODE_NONE)
    set_edges (reader, &from, &to, when);

  return TRUE;
}

/* "2013-14": two years of which the second one is cut short. */
static gboolean
read_short_year (const StetReader *reader,
                 guint token,
                 StetWhen *when)
{
  int year = _stet_plain_read (reader, token, 4);
  int last = _stet_plain_read (reader, token + 2, 2);
  StetMoment from;
  StetMoment to;
  StetCode joint = _stet_reader_code (reader, token + 1);

  if (year < 1500 || year > 2150 || last < 0 || (joint != STET_CODE_DASH && joint != STET_CODE_SLASH) || !_stet_reader_is_joined (reader, token + 1) || !_stet_reader_is_joined (reader, token + 2) || last != (year + 1) % 100 || reader->tokens[token + 2].end - reader->tokens[token + 2].start != 2)
    return FALSE;
  if (_stet_reader_code (reader, token + 3) == joint && _stet_reader_is_joined (reader, token + 3))
    return FALSE;
  _stet_moment_init (&from, STET_GRAIN_YEAR);
  to = from;
  from.year = year;
  to.year = year + 1;
  finish (reader, token, when, &from, &to, token + 3);

  return TRUE;
}

/* Hours where a day stands beside them: "from 2 to 4", "10-4", "9:30 to 11". */
static gboolean
read_hours_of_day (const StetReader *reader,
                   guint token,
                   Opening opening,
                   StetMoment *from,
                   StetMoment *to,
                   guint *end)
{
  StetWhen a;
  StetWhen b;

  if (!_stet_clock_read_expected (reader, token, &a) || a.said.hour < 0 || !is_joint (reader, a.end, opening) || !_stet_clock_read_expected (reader, a.end + 1, &b) || b.said.hour < 0)
    return FALSE;
  *from = a.said;
  *to = b.said;
  *end = b.end;
  /* "5 to 6pm", "between 2 and 4:30pm": the first one has the half of the second. */
  if (from->hour < 12 && to->hour > 12 && from->hour <= to->hour - 12 && a.end <= token + 3)
    from->hour += 12;
  else if (to->hour < from->hour && to->hour < 12)
    to->hour += 12;

  return TRUE;
}

static void
set_day (StetMoment *time,
         const StetMoment *day)
{
  time->year = day->year;
  time->month = day->month;
  time->day = day->day;
  time->weekday = day->weekday;
  if (day->part != NULL && time->hour < 12 && (strcmp (day->part, "EV") == 0 || strcmp (day->part, "AF") == 0 || (strcmp (day->part, "NI") == 0 && time->hour > 4)))
    time->hour += 12;
}

static Opening
read_opening (const StetReader *reader,
              guint *token)
{
  StetCode code = _stet_reader_code (reader, *token);
  Opening opening = code == STET_CODE_FROM ? OPENING_FROM : code == STET_CODE_BETWEEN ? OPENING_BETWEEN
                                                                                      : OPENING_NONE;

  if (opening != OPENING_NONE || code == STET_CODE_COMMA || code == STET_CODE_AT)
    (*token)++;

  return opening;
}

static gboolean
is_day (const StetWhen *when)
{
  return when->type == STET_QUANTITY_DATE && !when->is_range && (when->said.grain == STET_GRAIN_DAY || when->said.grain == STET_GRAIN_PART) && when->said.hour < 0 && (when->said.weekday > 0 || when->said.day > 0);
}

/* "Monday 8-9am", "tomorrow from 2 to 4", "Friday, between 9 and 11". */
static gboolean
read_day_then_hours (const StetReader *reader,
                     guint token,
                     StetWhen *when)
{
  StetWhen day;
  StetMoment from;
  StetMoment to;
  guint i;
  guint end;
  Opening opening;

  if (!_stet_calendar_read (reader, token, &day) && !_stet_relative_read (reader, token, &day))
    return FALSE;
  i = day.end;
  opening = read_opening (reader, &i);
  if (!is_day (&day) || !read_hours_of_day (reader, i, opening, &from, &to, &end))
    return FALSE;
  set_day (&from, &day.said);
  set_day (&to, &day.said);
  finish (reader, token, when, &from, &to, end);

  return TRUE;
}

/* "from 5 to 6pm of April 22", "3:00 to 4:00 tomorrow". */
static gboolean
read_hours_then_day (const StetReader *reader,
                     guint token,
                     Opening opening,
                     StetWhen *when)
{
  StetWhen day;
  StetMoment from;
  StetMoment to;
  guint end;

  if (!read_hours_of_day (reader, token, opening, &from, &to, &end))
    return FALSE;
  if (_stet_reader_code (reader, end) == STET_CODE_ON || _stet_reader_code (reader, end) == STET_CODE_OF)
    end++;
  if ((!_stet_calendar_read (reader, end, &day) && !_stet_relative_read (reader, end, &day)) || !is_day (&day))
    return FALSE;
  set_day (&from, &day.said);
  set_day (&to, &day.said);
  finish (reader, token, when, &from, &to, day.end);

  return TRUE;
}

static void
keep_longer (StetWhen *when,
             gboolean *found,
             const StetWhen *other)
{
  if (!*found || other->end > when->end)
    *when = *other;
  *found = TRUE;
}

gboolean
_stet_when_read_range (const StetReader *reader,
                       guint token,
                       StetWhen *when)
{
  StetCode code = _stet_reader_code (reader, token);
  Opening opening = code == STET_CODE_FROM ? OPENING_FROM : code == STET_CODE_BETWEEN ? OPENING_BETWEEN
                                                                                      : OPENING_NONE;
  guint i = token + (opening != OPENING_NONE);
  gboolean found = FALSE;
  StetWhen other;

  if (opening == OPENING_NONE && code != STET_CODE_THE && !_stet_reader_is (reader, token, STET_TOKEN_NUMBER) && !_stet_reader_has (reader, token, STET_WORD_MONTH | STET_WORD_WEEKDAY | STET_WORD_DATE | STET_WORD_ORDINAL | STET_WORD_NUMBER))
    return FALSE;

  if (read_days_behind_month (reader, i, opening, when) || read_days_before_month (reader, i, opening, when) || read_short_year (reader, i, when))
    return TRUE;
  if (read_hours_then_day (reader, i, opening, &other) || (opening == OPENING_NONE && read_day_then_hours (reader, i, &other)))
    keep_longer (when, &found, &other);
  if (read_hours (reader, i, opening, &other))
    keep_longer (when, &found, &other);
  if (read_ends (reader, i, opening, &other))
    keep_longer (when, &found, &other);

  return found;
}
