/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-when-private.h"

#include "stet-duration-private.h"
#include "stet-number-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* "the end of the third quarter of last year" is as deep as dates go; more
 * would let a hostile text cost more time than it has words. */
#define MAX_DEPTH 4

/* How far a word moves from the time that is now: "last" -1; %FALSE: it does not move. */
static gboolean
find_move (StetCode code,
           int *move)
{
  switch ((int) code)
    {
    case STET_CODE_LAST:
    case STET_CODE_PREVIOUS:
      *move = -1;
      return TRUE;
    case STET_CODE_NEXT:
    case STET_CODE_FOLLOWING:
      *move = 1;
      return TRUE;
    case STET_CODE_THIS:
      *move = 0;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
set_value (StetWhen *when,
           const StetReader *reader,
           const char *value)
{
  when->timex = _stet_analysis_dup_text (reader->analysis, value, -1);
}

/* Words that stand for a day: "yesterday", "the day after tomorrow", "tonight". */
static gboolean
read_day_word (const StetReader *reader,
               guint token,
               StetWhen *when)
{
  const char *argument;
  guint n;
  StetCode code = _stet_reader_phrase (reader, token, &n, &argument);

  if (code != STET_CODE_DAY && code != STET_CODE_TONIGHT)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
  when->end = token + n;
  if (_stet_when_set_reference (when, reader) && code == STET_CODE_DAY)
    _stet_moment_shift (&when->meant, atoi (argument), STET_GRAIN_DAY);
  if (code == STET_CODE_TONIGHT)
    {
      when->meant.grain = STET_GRAIN_PART;
      when->meant.part = "NI";
    }
  _stet_when_take (when);

  return TRUE;
}

/* "now", "recently", "in the future": no date, but a value of its own. */
static gboolean
read_reference_word (const StetReader *reader,
                     guint token,
                     StetWhen *when)
{
  guint n;
  StetCode code = _stet_reader_phrase (reader, token, &n, NULL);

  if (code != STET_CODE_NOW && code != STET_CODE_PAST_REF && code != STET_CODE_FUTURE_REF)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_NONE);
  when->end = token + n;
  set_value (when, reader, code == STET_CODE_NOW ? "PRESENT_REF" : code == STET_CODE_PAST_REF ? "PAST_REF"
                                                                                              : "FUTURE_REF");

  return TRUE;
}

/* "last night", "this morning", "tomorrow afternoon" behind the day. */
static gboolean
read_part_behind (const StetReader *reader,
                  StetWhen *when)
{
  const char *part;
  guint n;
  StetCode code = _stet_reader_phrase (reader, when->end, &n, &part);

  if (code != STET_CODE_PART)
    {
      if (!_stet_reader_has (reader, when->end, STET_WORD_UNIT) || g_strcmp0 (reader->tokens[when->end].lexeme->text, "night") != 0)
        return FALSE;
      part = "NI";
      n = 1;
    }
  when->said.grain = when->meant.grain = STET_GRAIN_PART;
  when->said.part = when->meant.part = part;
  when->end += n;

  return TRUE;
}

static gboolean
read_moved_part (const StetReader *reader,
                 guint token,
                 int move,
                 StetWhen *when)
{
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
  when->end = token;
  if (!read_part_behind (reader, when))
    return FALSE;
  if (_stet_when_set_reference (when, reader))
    _stet_moment_shift (&when->meant, move, STET_GRAIN_DAY);
  when->meant.grain = STET_GRAIN_PART;
  when->meant.part = when->said.part;
  _stet_when_take (when);

  return TRUE;
}

/* "last year", "this week", "next quarter", "the previous day". */
static gboolean
read_moved_unit (const StetReader *reader,
                 guint token,
                 int move,
                 StetWhen *when)
{
  guint i = token;
  guint end;
  int factor;
  gboolean is_fiscal = _stet_reader_code (reader, i) == STET_CODE_FISCAL;
  StetGrain grain;
  StetMoment day;

  if (is_fiscal || _stet_reader_code (reader, i) == STET_CODE_CALENDAR)
    i++;
  grain = _stet_grain_read (reader, i, &end, &factor);
  if (grain == STET_GRAIN_NONE || grain > STET_GRAIN_DAY || reader->tokens[i].end - reader->tokens[i].start < 3)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, grain);
  when->end = end;
  if (_stet_when_set_reference (when, reader))
    {
      day = when->meant;
      _stet_moment_shift (&day, move * factor, grain);
      _stet_moment_coarsen (&day, grain);
      when->meant = day;
      if (is_fiscal)
        when->meant.prefix = "FY";
    }
  _stet_when_take (when);

  return TRUE;
}

/* "last Friday", "next Monday", "this Thursday": of the week before, the next one, this one. */
static gboolean
read_moved_weekday (const StetReader *reader,
                    guint token,
                    int move,
                    gboolean is_nearest,
                    StetWhen *when)
{
  guint end;
  int weekday = _stet_weekday_read (reader, token, &end);

  if (weekday == 0)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
  when->said.weekday = weekday;
  when->end = end;
  if (_stet_when_set_reference (when, reader))
    {
      int now = (int) ((reader->reference - 1) % 7) + 1;
      int days = weekday - now + 7 * move;

      if (is_nearest && move < 0)
        days = weekday < now ? weekday - now : weekday - now - 7;
      else if (is_nearest)
        days = weekday > now ? weekday - now : weekday - now + 7;
      _stet_moment_shift (&when->meant, days, STET_GRAIN_DAY);
      _stet_when_take (when);
    }

  return TRUE;
}

/* "last March", "this summer", "next June". */
static gboolean
read_moved_name (const StetReader *reader,
                 guint token,
                 int move,
                 StetWhen *when)
{
  StetWhen name;
  StetMoment now;

  if (!_stet_calendar_read (reader, token, &name) && !_stet_period_read (reader, token, &name))
    return FALSE;
  if (name.said.year > 0 || name.said.weekday > 0 || (name.said.grain != STET_GRAIN_MONTH && name.said.grain != STET_GRAIN_SEASON && name.said.grain != STET_GRAIN_QUARTER && name.said.grain != STET_GRAIN_DAY))
    return FALSE;
  *when = name;
  when->is_known = FALSE;
  when->meant = when->said;
  if (reader->reference > 0)
    {
      guint32 first;
      guint32 last;

      _stet_moment_set_day (&now, reader->reference);
      when->meant.year = now.year;
      /* The last one is over, the next one has not begun. */
      if (move != 0 && _stet_moment_days (&when->meant, &first, &last) && (move < 0 ? last >= reader->reference : first <= reader->reference))
        when->meant.year += move;
      when->is_known = TRUE;
      if (when->said.grain != STET_GRAIN_DAY)
        _stet_when_take (when);
    }

  return TRUE;
}

/* "the last three years", "next five days", "the past decade and a half": lengths that end or begin now. */
/* Quarters are counted whole: to the start of this one, or from that of the next. */
static void
go_to_quarter (StetMoment *day,
               int move)
{
  day->month = (day->month - 1) / 3 * 3 + 1;
  day->day = 1;
  if (move > 0)
    _stet_moment_shift (day, 1, STET_GRAIN_QUARTER);
}

static gboolean
set_count (const StetReader *reader,
           const StetDuration *said,
           int move,
           StetWhen *when)
{
  StetDuration duration = *said;
  StetMoment now;
  StetMoment other;
  g_autofree char *timex = NULL;
  g_autofree char *length = NULL;
  char a[STET_MOMENT_TEXT];
  char b[STET_MOMENT_TEXT];

  timex = _stet_duration_timex (&duration, FALSE);
  length = _stet_duration_timex (&duration, TRUE);
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_NONE);
  when->end = duration.end;
  when->count = duration.value;
  set_value (when, reader, timex);
  if (reader->reference == 0)
    return TRUE;
  _stet_moment_set_day (&now, reader->reference);
  if (duration.grains[0] == STET_GRAIN_QUARTER)
    go_to_quarter (&now, move);
  else if (move > 0 && duration.grains[0] <= STET_GRAIN_DAY)
    _stet_moment_shift (&now, 1, STET_GRAIN_DAY);
  other = now;
  if (duration.is_vague)
    {
      duration.counts[0] = 3.0;
    }
  _stet_duration_move (&duration, move < 0, &other);
  when->is_range = TRUE;
  when->is_known = TRUE;
  when->meant = move < 0 ? other : now;
  when->to_meant = move < 0 ? now : other;
  when->said = when->meant;
  when->to = when->to_meant;
  _stet_moment_format (&when->meant, a);
  _stet_moment_format (&when->to_meant, b);
  {
    g_autofree char *interval = g_strdup_printf ("(%s,%s,%s)", a, b, length);

    when->resolved = _stet_analysis_dup_text (reader->analysis, interval, -1);
  }

  return TRUE;
}

static gboolean
read_moved_count (const StetReader *reader,
                  guint token,
                  int move,
                  StetWhen *when)
{
  StetDuration duration;

  if (move == 0 || _stet_reader_code (reader, token) == STET_CODE_A || !_stet_duration_read (reader, token, &duration) || duration.n_parts != 1)
    return FALSE;

  return set_count (reader, &duration, move, when);
}

/* "the 5 past years", "two coming months": the number stands first. */
static gboolean
read_count_first (const StetReader *reader,
                  guint token,
                  StetWhen *when)
{
  StetNumber number;
  StetDuration duration = { 0 };
  int move;
  int factor;

  if (!_stet_reader_is (reader, token, STET_TOKEN_NUMBER) && !_stet_reader_has (reader, token, STET_WORD_NUMBER))
    return FALSE;
  if (!_stet_number_read (reader, token, &number) || number.is_ordinal || !find_move (_stet_reader_code (reader, number.end), &move) || move == 0)
    return FALSE;
  duration.grains[0] = _stet_grain_read (reader, number.end + 1, &duration.end, &factor);
  /* "only 3 next week" counts no weeks. */
  if (duration.grains[0] == STET_GRAIN_NONE || reader->text[reader->tokens[duration.end - 1].end - 1] != 's')
    return FALSE;
  duration.counts[0] = number.value * factor;
  duration.n_parts = 1;
  duration.value = number.value;

  return set_count (reader, &duration, move, when);
}

/* "Tuesday of last week", "next week Monday" name a day of a week. */
static void
read_weekday_behind (const StetReader *reader,
                     StetWhen *when)
{
  guint i = when->end;
  guint end;
  int weekday;

  if (when->meant.grain != STET_GRAIN_WEEK || !when->is_known)
    return;
  if (_stet_reader_code (reader, i) == STET_CODE_ON || _stet_reader_code (reader, i) == STET_CODE_COMMA)
    i++;
  weekday = _stet_weekday_read (reader, i, &end);
  if (weekday > 0)
    {
      guint32 first;
      guint32 last;

      if (!_stet_moment_days (&when->meant, &first, &last))
        return;
      _stet_moment_set_day (&when->meant, first + (guint32) weekday - 1);
      _stet_when_take (when);
      when->end = end;
    }
}

static gboolean
read_week_behind (const StetReader *reader,
                  guint token,
                  StetWhen *when)
{
  guint end;
  int weekday = _stet_weekday_read (reader, token, &end);
  guint32 first;
  guint32 last;
  guint i;

  if (weekday == 0)
    return FALSE;
  i = end + (_stet_reader_code (reader, end) == STET_CODE_OF);
  if (_stet_reader_code (reader, i) == STET_CODE_THE)
    i++;
  if (!_stet_relative_read (reader, i, when) || !when->is_known || when->meant.grain != STET_GRAIN_WEEK || !_stet_moment_days (&when->meant, &first, &last))
    return FALSE;
  _stet_moment_set_day (&when->meant, first + (guint32) weekday - 1);
  _stet_when_take (when);

  return TRUE;
}

/* "the week of April 10", "the week beginning on February 4": told by its day. */
static gboolean
read_week_of (const StetReader *reader,
              guint token,
              StetWhen *when)
{
  StetCode code = _stet_reader_code (reader, token);
  guint i = token + 1;

  if (code != STET_CODE_OF && code != STET_CODE_START && code != STET_CODE_ENDED)
    return FALSE;
  if (_stet_reader_code (reader, i) == STET_CODE_ON)
    i++;
  if (!_stet_calendar_read (reader, i, when) || when->said.grain != STET_GRAIN_DAY)
    return FALSE;
  /* A week that ended on a day is that day's. */
  if (code == STET_CODE_ENDED && when->is_known)
    {
      _stet_moment_coarsen (&when->meant, STET_GRAIN_WEEK);
      _stet_when_take (when);
    }

  return TRUE;
}

/* "the year", "the quarter", "the week": the one that is spoken of. */
static gboolean
read_the_unit (const StetReader *reader,
               guint token,
               StetWhen *when)
{
  StetCode code = _stet_reader_code (reader, token);
  guint end;
  int factor;
  StetGrain grain;

  if (code != STET_CODE_THE && code != STET_CODE_SAME && code != STET_CODE_THAT)
    return FALSE;
  if (code == STET_CODE_THE && _stet_reader_code (reader, token + 1) == STET_CODE_SAME)
    return read_the_unit (reader, token + 1, when);
  grain = _stet_grain_read (reader, token + 1, &end, &factor);
  if ((grain != STET_GRAIN_YEAR && grain != STET_GRAIN_QUARTER && grain != STET_GRAIN_MONTH && grain != STET_GRAIN_WEEK && grain != STET_GRAIN_DAY && grain != STET_GRAIN_WEEKEND) || factor != 1)
    return FALSE;
  /* Many of them are lengths; "the year-end" is a word, "the year 2008" another date. */
  if (reader->text[reader->tokens[token + 1].end - 1] == 's' || (_stet_reader_code (reader, token + 2) == STET_CODE_DASH && _stet_reader_is_joined (reader, token + 2)) || _stet_reader_is (reader, end, STET_TOKEN_NUMBER))
    return FALSE;
  if (_stet_reader_code (reader, end) == STET_CODE_OF && _stet_reader_is (reader, end + 1, STET_TOKEN_NUMBER))
    return FALSE;
  if (grain == STET_GRAIN_WEEK && read_week_of (reader, end, when))
    return TRUE;
  _stet_when_init (when, STET_QUANTITY_DATE, grain);
  when->end = end;
  if (code == STET_CODE_THE && _stet_when_set_reference (when, reader))
    {
      _stet_moment_coarsen (&when->meant, grain);
      _stet_when_take (when);
    }

  return TRUE;
}

/* "early", "late", "the end of", "earlier this": they do not change the value. */
static guint
skip_part_of (const StetReader *reader,
              guint token)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_THE);
  StetCode code = _stet_reader_phrase (reader, i, NULL, NULL);
  guint n;

  if (code == STET_CODE_IN_PART)
    {
      _stet_reader_phrase (reader, i, &n, NULL);
      return i + n;
    }
  if (code == STET_CODE_END || code == STET_CODE_START || (code == STET_CODE_MID && _stet_reader_code (reader, i + 1) == STET_CODE_OF))
    return _stet_reader_code (reader, i + 1) == STET_CODE_OF ? i + 2 : token;
  if (i > token)
    return token;
  if (code == STET_CODE_EARLY || code == STET_CODE_LATE || code == STET_CODE_MID || code == STET_CODE_EARLIER || code == STET_CODE_LATER)
    {
      i = _stet_reader_after_dash (reader, i + 1);
      if (_stet_reader_code (reader, i) == STET_CODE_IN || _stet_reader_code (reader, i) == STET_CODE_ON)
        i++;
      return i;
    }

  return token;
}

static gboolean
read_part_of (const StetReader *reader,
              guint token,
              StetWhen *when)
{
  guint i = skip_part_of (reader, token);

  StetCode edge = i > token + 1 ? _stet_reader_code (reader, i - 2) : STET_CODE_NONE;

  if (i == token)
    return FALSE;
  /* "end of year" without an article. */
  if ((_stet_reader_code (reader, i - 1) != STET_CODE_OF || !read_moved_unit (reader, i, 0, when)) && !_stet_relative_read (reader, i, when) && !_stet_calendar_read (reader, i, when) && !_stet_period_read (reader, i, when))
    return FALSE;
  if (edge == STET_CODE_START || edge == STET_CODE_END)
    when->edge = edge;

  return TRUE;
}

/* "el año pasado": the word that moves stands behind the unit. */
static gboolean
read_move_behind (const StetReader *reader,
                  guint token,
                  StetWhen *when)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_THE);
  guint end;
  int factor;
  int move;
  guint n;

  if (!reader->comma_decimals || _stet_grain_read (reader, i, &end, &factor) == STET_GRAIN_NONE || !find_move (_stet_reader_phrase (reader, end, &n, NULL), &move) || !read_moved_unit (reader, i, move, when))
    return FALSE;
  when->end = end + n;

  return TRUE;
}

static gboolean
read_moved (const StetReader *reader,
            guint token,
            StetWhen *when)
{
  guint i = token;
  StetCode code = _stet_reader_code (reader, i);
  gboolean is_nearest = FALSE;
  int move;

  /* "this past Wednesday", "this coming Friday": the nearest one. */
  if (code == STET_CODE_THIS && (_stet_reader_code (reader, i + 1) == STET_CODE_LAST || _stet_reader_code (reader, i + 1) == STET_CODE_NEXT))
    {
      i++;
      code = _stet_reader_code (reader, i);
      is_nearest = TRUE;
    }
  if (read_count_first (reader, i, when))
    return TRUE;
  if (!find_move (code, &move))
    return FALSE;
  i++;
  if (read_moved_count (reader, i, move, when))
    return TRUE;
  if (move != 0 && read_moved_part (reader, i, move, when))
    return TRUE;
  if (read_moved_unit (reader, i, move, when))
    {
      read_weekday_behind (reader, when);
      return TRUE;
    }

  return read_moved_weekday (reader, i, move, is_nearest, when) || (i == token + 1 && read_moved_part (reader, i, move, when)) || read_moved_name (reader, i, move, when);
}

static gboolean
read_any (const StetReader *reader,
          guint token,
          StetWhen *when)
{
  StetWhen other;
  gboolean found = read_day_word (reader, token, when) || read_week_behind (reader, token, when) || read_move_behind (reader, token, when) || read_moved (reader, token, when) || read_part_of (reader, token, when) || read_reference_word (reader, token, when) || read_the_unit (reader, token, when);
  if (found && when->type == STET_QUANTITY_DATE && when->meant.grain == STET_GRAIN_DAY)
    read_part_behind (reader, when);
  if (_stet_distance_read (reader, token, &other) && (!found || other.end > when->end))
    {
      *when = other;
      return TRUE;
    }

  return found;
}

gboolean
_stet_relative_read (const StetReader *reader,
                     guint token,
                     StetWhen *when)
{
  gboolean found;

  if (token >= reader->end || *reader->depth >= MAX_DEPTH)
    return FALSE;
  (*reader->depth)++;
  found = read_any (reader, token, when);
  (*reader->depth)--;

  return found;
}
