/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-relative-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The place of Saturday in a week from Monday on. */
#define SATURDAY 5

/* "the end of the third quarter of last year" is as deep as dates go; more
 * would let a hostile text cost more time than it has words. */
#define MAX_DEPTH 4

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
  /* "in the past three years" goes on. */
  if (_stet_reader_code (reader, token + n - 1) == STET_CODE_LAST && token + n < reader->end && ((reader->codes[token + n] & STET_CODE_HOT) != 0 || _stet_reader_code (reader, token + n) == STET_CODE_FEW))
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
  guint n;
  const char *part = _stet_part_read (reader, when->end, &n);

  if (part == NULL)
    return FALSE;
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

/* "months", but no "month's". */
static gboolean
is_plural_word (const StetReader *reader,
                guint token)
{
  const char *end = reader->text + reader->tokens[token].end;

  return end[-1] == 's' && g_ascii_isalpha (end[-2]);
}

/* "the coming months", "the past weeks": as many as may be. */
static gboolean
read_moved_units (const StetReader *reader,
                  guint token,
                  int move,
                  StetWhen *when)
{
  guint end;
  int factor;
  StetGrain grain = _stet_grain_read (reader, token, &end, &factor);
  g_autofree char *timex = NULL;

  if (move == 0 || grain == STET_GRAIN_NONE || factor != 1 || grain > STET_GRAIN_DAY || !is_plural_word (reader, end - 1))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_NONE);
  when->end = end;
  timex = g_strconcat ("PX", _stet_grain_letter (grain), NULL);
  when->timex = _stet_analysis_dup_text (reader->analysis, timex, -1);
  when->resolved = move < 0 ? "PAST_REF" : "FUTURE_REF";

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
  if (code == STET_CODE_OF && when->is_known)
    {
      StetMoment week = when->meant;
      char text[STET_MOMENT_TEXT];

      _stet_moment_format (&when->said, text);
      when->timex = _stet_analysis_dup_text (reader->analysis, text, -1);
      _stet_moment_coarsen (&week, STET_GRAIN_WEEK);
      _stet_moment_format (&week, text);
      when->resolved = _stet_analysis_dup_text (reader->analysis, text, -1);
    }
  if (code == STET_CODE_ENDED && when->is_known)
    {
      _stet_moment_coarsen (&when->meant, STET_GRAIN_WEEK);
      _stet_when_take (when);
    }

  return TRUE;
}

/* "the day after Christmas", "the day before June 3". */
static gboolean
read_day_beside (const StetReader *reader,
                 guint token,
                 StetWhen *when)
{
  StetCode code = _stet_reader_code (reader, token);

  if ((code != STET_CODE_AFTER && code != STET_CODE_BEFORE) || (!_stet_calendar_read (reader, token + 1, when) && !_stet_period_read (reader, token + 1, when)))
    return FALSE;
  if (when->said.grain != STET_GRAIN_DAY || when->timex != NULL || !when->is_known)
    return FALSE;
  _stet_moment_shift (&when->meant, code == STET_CODE_AFTER ? 1 : -1, STET_GRAIN_DAY);
  _stet_when_take (when);

  return TRUE;
}

/* "the week after next" is two weeks on, "the year before last" two years back. */
static int
read_second_move (const StetReader *reader,
                  StetWhen *when)
{
  StetCode code = _stet_reader_code (reader, when->end);
  StetCode next = _stet_reader_code (reader, when->end + 1);

  if (!(code == STET_CODE_AFTER && next == STET_CODE_NEXT) && !(code == STET_CODE_BEFORE && next == STET_CODE_LAST))
    return 0;
  when->end += 2;

  return code == STET_CODE_AFTER ? 2 : -2;
}

/* "the year ended in March", "the year to April": a length too. */
static void
add_length_to (const StetReader *reader,
               StetWhen *when)
{
  StetCode code = _stet_reader_code (reader, when->end);
  char text[STET_MOMENT_TEXT];

  if (when->said.grain != STET_GRAIN_YEAR || (code != STET_CODE_ENDED && (code != STET_CODE_TO || !_stet_reader_has (reader, when->end + 1, STET_WORD_MONTH))))
    return;
  _stet_moment_format (&when->meant, text);
  when->resolved = _stet_analysis_dup_text (reader->analysis, text, -1);
  when->timex = "P1Y";
}

/* "that day", "the same month": of the date that was told before. */
static void
set_told (const StetReader *reader,
          guint token,
          StetWhen *when)
{
  StetMoment day;
  guint n;

  if (!_stet_when_find_told (reader, token, when->said.grain, &day))
    return;
  _stet_moment_coarsen (&day, when->said.grain);
  day.part = _stet_part_read (reader, when->end - 1, &n);
  if (day.part != NULL)
    day.grain = STET_GRAIN_PART;
  when->meant = day;
  when->is_known = TRUE;
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
  /* "Player of the Year". */
  if (token > reader->first && _stet_reader_is (reader, token + 1, STET_TOKEN_WORD) && (reader->tokens[token + 1].flags & (STET_TOKEN_CAPITAL | STET_TOKEN_CAPITALS)) == STET_TOKEN_CAPITAL && (reader->tokens[token].flags & STET_TOKEN_CAPITAL) == 0)
    return FALSE;
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
  if (grain == STET_GRAIN_DAY && read_day_beside (reader, end, when))
    return TRUE;
  _stet_when_init (when, STET_QUANTITY_DATE, grain);
  when->end = end;
  if (code == STET_CODE_THE && _stet_when_set_reference (when, reader))
    {
      _stet_moment_shift (&when->meant, read_second_move (reader, when), grain);
      /* What happened "over the weekend" was at the one before. */
      if (grain == STET_GRAIN_WEEKEND && (reader->reference - 1) % 7 < SATURDAY && _stet_when_find_direction (reader, token) == STET_DIRECTION_PAST)
        _stet_moment_shift (&when->meant, -1, grain);
      _stet_moment_coarsen (&when->meant, grain);
      _stet_when_take (when);
      add_length_to (reader, when);
    }
  else if (code != STET_CODE_THE)
    {
      set_told (reader, token, when);
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

/* "by year-end", "at the month-end". */
static gboolean
read_unit_end (const StetReader *reader,
               guint token,
               StetWhen *when)
{
  guint end;
  int factor;
  StetGrain grain = _stet_grain_read (reader, token, &end, &factor);

  if ((grain != STET_GRAIN_YEAR && grain != STET_GRAIN_QUARTER && grain != STET_GRAIN_MONTH) || factor != 1 || _stet_reader_code (reader, end) != STET_CODE_DASH || !_stet_reader_is_joined (reader, end) || !_stet_reader_is_joined (reader, end + 1) || _stet_reader_code (reader, end + 1) != STET_CODE_END || !read_moved_unit (reader, token, 0, when))
    return FALSE;
  when->end = end + 2;
  when->edge = STET_CODE_END;

  return TRUE;
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

  if (!reader->comma_decimals || _stet_grain_read (reader, i, &end, &factor) == STET_GRAIN_NONE || !_stet_find_move (_stet_reader_phrase (reader, end, &n, NULL), &move) || !read_moved_unit (reader, i, move, when))
    return FALSE;
  when->end = end + n;

  return TRUE;
}

/* "the next day", "the following week", "the previous year": counted from the
 * date that was told before, where one was. */
static void
count_from_told (const StetReader *reader,
                 guint token,
                 int move,
                 StetWhen *when)
{
  StetCode code = _stet_reader_code (reader, token);
  StetGrain grain = MIN (when->said.grain, STET_GRAIN_DAY);
  StetMoment day;

  if (token == reader->first || _stet_reader_code (reader, token - 1) != STET_CODE_THE || (code != STET_CODE_FOLLOWING && code != STET_CODE_PREVIOUS && (code != STET_CODE_NEXT || grain != STET_GRAIN_DAY)))
    return;
  if (when->timex != NULL || when->said.prefix != NULL || !_stet_when_find_told (reader, token, grain, &day))
    return;
  _stet_moment_shift (&day, move, grain);
  _stet_moment_coarsen (&day, grain);
  if (when->said.grain == STET_GRAIN_PART)
    {
      day.grain = STET_GRAIN_PART;
      day.part = when->said.part;
    }
  when->meant = day;
  when->is_known = TRUE;
  _stet_when_take (when);
}

/* "the past year", "the past decade": also a length that ends now. */
static void
add_length (const StetReader *reader,
            guint token,
            StetWhen *when)
{
  const char *argument;
  guint end;
  int factor;
  StetGrain grain;
  char text[STET_MOMENT_TEXT];

  if (_stet_reader_phrase (reader, token, NULL, &argument) != STET_CODE_LAST || g_strcmp0 (argument, "length") != 0 || when->timex != NULL || !when->is_known)
    return;
  grain = _stet_grain_read (reader, token + 1, &end, &factor);
  if (grain == STET_GRAIN_NONE || grain >= STET_GRAIN_DAY || grain == STET_GRAIN_WEEKEND || grain == STET_GRAIN_QUARTER || factor != 1 || end != when->end)
    return;
  _stet_moment_format (&when->meant, text);
  when->resolved = _stet_analysis_dup_text (reader->analysis, text, -1);
  g_snprintf (text, sizeof text, "P1%s", grain == STET_GRAIN_DECADE ? "DE" : grain == STET_GRAIN_CENTURY ? "CE"
                                                                                                         : _stet_grain_letter (grain));
  when->timex = _stet_analysis_dup_text (reader->analysis, text, -1);
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
  if (_stet_count_first_read (reader, i, when))
    return TRUE;
  if (!_stet_find_move (code, &move))
    return FALSE;
  i++;
  if (_stet_moved_count_read (reader, i, move, when))
    return TRUE;
  if (move != 0 && read_moved_part (reader, i, move, when))
    {
      count_from_told (reader, i - 1, move, when);
      return TRUE;
    }
  if (read_moved_units (reader, i, move, when))
    return TRUE;
  if (read_moved_unit (reader, i, move, when))
    {
      count_from_told (reader, i - 1, move, when);
      read_weekday_behind (reader, when);
      add_length (reader, i - 1, when);
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
  gboolean found = read_day_word (reader, token, when) || read_week_behind (reader, token, when) || read_move_behind (reader, token, when) || read_moved (reader, token, when) || read_part_of (reader, token, when) || read_unit_end (reader, token, when) || read_reference_word (reader, token, when) || read_the_unit (reader, token, when);
  if (found && when->type == STET_QUANTITY_DATE && when->meant.grain == STET_GRAIN_DAY)
    read_part_behind (reader, when);
  if (_stet_distance_read (reader, token, &other) && (!found || other.end > when->end))
    {
      *when = other;
      return TRUE;
    }

  return found;
}

static gboolean
read_relative (const StetReader *reader,
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

gboolean
_stet_relative_read (const StetReader *reader,
                     guint token,
                     StetWhen *when)
{
  return _stet_when_remember (reader, STET_WHEN_RELATIVE, read_relative, token, when);
}
