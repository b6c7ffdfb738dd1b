/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-when-private.h"

#include "stet-number-private.h"

#include <math.h>
#include <string.h>

/* A clock time while it is read. */
typedef struct
{
  int hour;
  int minute;
  int second;
  gboolean is_sure; /* it can be nothing but a time */
  guint end;
} Clock;

/* "a.m.", "pm", "p. m."; the full stop that ends a sentence belongs to it. */
static StetCode
read_half_of_day (const StetReader *reader,
                  guint token,
                  guint *end)
{
  guint n;
  StetCode code = _stet_reader_phrase (reader, token, &n, NULL);

  if (code != STET_CODE_AM && code != STET_CODE_PM)
    return STET_CODE_NONE;
  *end = token + n;
  if (n == 3 && _stet_reader_code (reader, *end) == STET_CODE_STOP && _stet_reader_is_joined (reader, *end))
    (*end)++;

  return code;
}

static void
set_half_of_day (Clock *clock,
                 StetCode code)
{
  if (code == STET_CODE_PM && clock->hour < 12)
    clock->hour += 12;
  else if (code == STET_CODE_AM && clock->hour == 12)
    clock->hour = 0;
  clock->is_sure = TRUE;
}

/* "10:30", "10:30:05", "8.30" and "0830" where more shows that it is a time. */
static gboolean
read_digits (const StetReader *reader,
             guint token,
             Clock *clock)
{
  const StetToken *digits;
  const char *point;
  guint end;
  int factor;
  gsize len;

  if (!_stet_reader_is (reader, token, STET_TOKEN_NUMBER))
    return FALSE;
  digits = &reader->tokens[token];
  len = digits->end - digits->start;
  *clock = (Clock){ _stet_plain_read (reader, token, 2), -1, -1, FALSE, token + 1 };
  if (clock->hour >= 0 && _stet_reader_code (reader, token + 1) == STET_CODE_COLON && _stet_reader_is_joined (reader, token + 1) && _stet_reader_is_joined (reader, token + 2) && _stet_reader_is (reader, token + 2, STET_TOKEN_NUMBER) && reader->tokens[token + 2].end - reader->tokens[token + 2].start == 2)
    {
      clock->minute = _stet_plain_read (reader, token + 2, 2);
      clock->end = token + 3;
      clock->is_sure = TRUE;
      if (_stet_reader_code (reader, token + 3) == STET_CODE_COLON && _stet_reader_is_joined (reader, token + 3) && _stet_plain_read (reader, token + 4, 2) >= 0)
        {
          clock->second = _stet_plain_read (reader, token + 4, 2);
          clock->end = token + 5;
        }
    }
  else if (clock->hour < 0 && len <= 5)
    {
      point = memchr (reader->text + digits->start, '.', len);
      if (point != NULL && len - (gsize) (point - (reader->text + digits->start)) == 3)
        {
          clock->minute = (point[1] - '0') * 10 + point[2] - '0';
          clock->hour = point[-1] - '0' + (len == 5 ? (point[-2] - '0') * 10 : 0);
          /* "a las 9.30 horas": no decimals where those stand behind a comma. */
          if (reader->comma_decimals && _stet_grain_read (reader, token + 1, &end, &factor) == STET_GRAIN_HOUR)
            {
              clock->is_sure = TRUE;
              clock->end = end;
            }
        }
      else if (len == 4 && point == NULL && _stet_plain_read (reader, token, 4) >= 0)
        {
          clock->hour = _stet_plain_read (reader, token, 4) / 100;
          clock->minute = _stet_plain_read (reader, token, 4) % 100;
        }
    }

  return clock->hour >= 0 && clock->hour <= 24 && clock->minute < 60 && clock->second <= 60;
}

/* "nine", "nine thirty", "five-thirty", "three forty five". */
static gboolean
read_words (const StetReader *reader,
            guint token,
            Clock *clock)
{
  StetNumber hour;
  StetNumber minute;
  guint i;

  if (!_stet_reader_has (reader, token, STET_WORD_NUMBER) || isnan (reader->tokens[token].lexeme->value))
    return FALSE;
  hour.value = reader->tokens[token].lexeme->value;
  if (hour.value < 1.0 || hour.value > 12.0)
    return FALSE;
  *clock = (Clock){ (int) hour.value, -1, -1, FALSE, token + 1 };
  i = _stet_reader_after_dash (reader, token + 1);
  if (_stet_reader_has (reader, i, STET_WORD_NUMBER) && _stet_words_read (reader, i, &minute) && minute.value >= 10.0 && minute.value < 60.0 && !minute.is_scaled)
    {
      clock->minute = (int) minute.value;
      clock->end = minute.end;
    }

  return TRUE;
}

/* "half past seven", "a quarter to nine", "20 minutes past eight". */
static gboolean
read_past (const StetReader *reader,
           guint token,
           Clock *clock)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_A);
  guint n;
  guint end;
  int factor;
  int minutes;
  StetNumber number;
  Clock hour;
  gboolean is_before;

  if (_stet_reader_phrase (reader, token, &n, NULL) == STET_CODE_HALF_PAST)
    {
      minutes = 30;
      i = token + n;
      is_before = FALSE;
    }
  else
    {
      if (_stet_reader_has (reader, i, STET_WORD_FRACTION) && reader->tokens[i].lexeme->value == 0.25)
        {
          minutes = 15;
          i++;
        }
      else if (_stet_number_read (reader, i, &number) && number.value >= 1.0 && number.value < 60.0 && number.step == 1.0)
        {
          minutes = (int) number.value;
          i = number.end;
          if (_stet_grain_read (reader, i, &end, &factor) == STET_GRAIN_MINUTE)
            i = end;
        }
      else
        {
          return FALSE;
        }
      is_before = _stet_reader_code (reader, i) == STET_CODE_TO;
      /* "past" has the code of "last": both look back. */
      if (!is_before && (_stet_reader_code (reader, i) != STET_CODE_LAST || reader->text[reader->tokens[i].start] != 'p'))
        return FALSE;
      /* "five to seven" is a range unless more shows that it is a time. */
      if (is_before && minutes != 15)
        return FALSE;
      i++;
    }
  if (!read_digits (reader, i, &hour) && !read_words (reader, i, &hour))
    return FALSE;
  if (hour.minute >= 0)
    return FALSE;
  *clock = hour;
  clock->minute = is_before ? 60 - minutes : minutes;
  clock->hour = is_before ? hour.hour - 1 : hour.hour;
  clock->is_sure = TRUE;

  return TRUE;
}

static gboolean
read_noon (const StetReader *reader,
           guint token,
           Clock *clock)
{
  guint i = token;
  StetCode code;

  if (_stet_plain_read (reader, token, 2) == 12 || (_stet_reader_has (reader, token, STET_WORD_NUMBER) && reader->tokens[token].lexeme->value == 12.0))
    i++;
  code = _stet_reader_code (reader, i);
  if (code != STET_CODE_NOON && code != STET_CODE_MIDNIGHT)
    return FALSE;
  *clock = (Clock){ code == STET_CODE_NOON ? 12 : i > token ? 0
                                                            : 24,
                    -1, -1, TRUE, i + 1 };

  return TRUE;
}

const char *
_stet_part_read (const StetReader *reader,
                 guint token,
                 guint *n_tokens)
{
  const char *part;

  if (_stet_reader_phrase (reader, token, n_tokens, &part) == STET_CODE_PART)
    return part;
  /* "night" is a unit of time too. */
  *n_tokens = 1;

  return _stet_reader_has (reader, token, STET_WORD_UNIT) && g_strcmp0 (reader->tokens[token].lexeme->text, "night") == 0 ? "NI" : NULL;
}

/* A part of the day: "in the morning", "at night", "afternoon". */
static gboolean
read_part (const StetReader *reader,
           guint token,
           const char **part,
           guint *end)
{
  guint i = token;
  StetCode code = _stet_reader_code (reader, token);
  gboolean has_in = code == STET_CODE_IN || code == STET_CODE_AT || code == STET_CODE_DURING;
  guint n;

  if (has_in)
    i++;
  if (_stet_reader_code (reader, i) == STET_CODE_THE)
    i++;
  if (_stet_reader_code (reader, i) == STET_CODE_EARLY || _stet_reader_code (reader, i) == STET_CODE_LATE || _stet_reader_code (reader, i) == STET_CODE_MID)
    i++;
  if (i < reader->end && _stet_reader_code (reader, i) == STET_CODE_DASH)
    i++;
  *part = _stet_part_read (reader, i, &n);
  if (*part == NULL)
    return FALSE;
  *end = i + n;

  return TRUE;
}

/* What may stand behind the figures: "pm", "o'clock", "in the evening". */
static void
read_behind (const StetReader *reader,
             Clock *clock)
{
  guint end;
  guint n;
  const char *part;
  StetCode code = read_half_of_day (reader, clock->end, &end);

  if (code != STET_CODE_NONE)
    {
      set_half_of_day (clock, code);
      clock->end = end;
      return;
    }
  if (_stet_reader_phrase (reader, clock->end, &n, NULL) == STET_CODE_OCLOCK)
    {
      clock->end += n;
      clock->is_sure = TRUE;
    }
  if ((_stet_reader_code (reader, clock->end) == STET_CODE_IN || clock->is_sure) && read_part (reader, clock->end, &part, &end) && clock->hour <= 12)
    {
      set_half_of_day (clock, strcmp (part, "MO") == 0 || (strcmp (part, "NI") == 0 && clock->hour < 5) ? STET_CODE_AM : STET_CODE_PM);
      clock->end = end;
    }
}

/* "1530 GMT", "8.30 local time": a zone shows that it is a time; it stays outside. */
static gboolean
has_zone (const StetReader *reader,
          guint token)
{
  return _stet_reader_phrase (reader, token, NULL, NULL) == STET_CODE_ZONE && (reader->tokens[token].flags & STET_TOKEN_CAPITALS) != 0;
}

/* "after lunch", "at dinner"; "lunchtime" needs no word before it. */
static gboolean
read_meal (const StetReader *reader,
           guint token,
           StetWhen *when)
{
  StetCode code = _stet_reader_code (reader, token);
  guint i = token + (code == STET_CODE_AFTER || code == STET_CODE_BEFORE || code == STET_CODE_AT);
  const char *meal;
  guint n;

  if (_stet_reader_phrase (reader, i, &n, &meal) != STET_CODE_MEAL || (i == token && reader->tokens[i].end - reader->tokens[i].start < 9))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_TIME, STET_GRAIN_PART);
  when->said.part = meal;
  when->end = i + n;

  return TRUE;
}

static gboolean
read_part_alone (const StetReader *reader,
                 guint token,
                 StetWhen *when)
{
  const char *part;
  guint end;
  StetCode code = _stet_reader_code (reader, token);
  gboolean is_part_of = code == STET_CODE_EARLY || code == STET_CODE_LATE || code == STET_CODE_LATER || code == STET_CODE_EARLIER;
  guint i = token + (is_part_of && _stet_reader_code (reader, token + 1) == STET_CODE_IN);
  Clock clock;

  if (read_meal (reader, token, when))
    return TRUE;
  /* "late afternoon" begins with "late", also behind "in". */
  if (code == STET_CODE_IN && (_stet_reader_code (reader, token + 1) == STET_CODE_EARLY || _stet_reader_code (reader, token + 1) == STET_CODE_LATE))
    return FALSE;
  if (code == STET_CODE_AT || !read_part (reader, i, &part, &end))
    return FALSE;
  /* "nights", "the night" count time or name no part of a day. */
  if (code != STET_CODE_IN && code != STET_CODE_DURING && !is_part_of)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_TIME, STET_GRAIN_PART);
  when->said.part = part;
  when->end = end;
  /* "in the afternoon at 7". */
  if (_stet_reader_code (reader, end) == STET_CODE_AT && (read_digits (reader, end + 1, &clock) || read_words (reader, end + 1, &clock)))
    {
      read_behind (reader, &clock);
      if (!clock.is_sure || clock.hour <= 12)
        set_half_of_day (&clock, strcmp (part, "MO") == 0 || (strcmp (part, "NI") == 0 && clock.hour < 5) ? STET_CODE_AM : STET_CODE_PM);
      when->said.part = NULL;
      when->said.hour = clock.hour;
      when->said.minute = clock.minute;
      when->said.grain = clock.minute >= 0 ? STET_GRAIN_MINUTE : STET_GRAIN_HOUR;
      when->end = clock.end;
    }

  return TRUE;
}

static gboolean
read_clock (const StetReader *reader,
            guint token,
            gboolean is_expected,
            StetWhen *when)
{
  Clock clock;

  if (!read_noon (reader, token, &clock))
    {
      if (!read_past (reader, token, &clock) && !read_digits (reader, token, &clock) && !read_words (reader, token, &clock))
        return read_part_alone (reader, token, when);
      read_behind (reader, &clock);
      if (has_zone (reader, clock.end) && (clock.minute >= 0 || clock.is_sure))
        clock.is_sure = TRUE;
    }
  if (!clock.is_sure && (!is_expected || clock.hour == 0 || _stet_reader_has (reader, clock.end, STET_WORD_UNIT | STET_WORD_SCALE)))
    return FALSE;
  /* "4:3" and "12:45 to go" are results; so are times behind a digit. */
  if (_stet_reader_is_joined (reader, clock.end) && (_stet_reader_code (reader, clock.end) == STET_CODE_COLON || _stet_reader_is (reader, clock.end, STET_TOKEN_NUMBER)))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_TIME, clock.second >= 0 ? STET_GRAIN_SECOND : clock.minute >= 0 ? STET_GRAIN_MINUTE
                                                                                                       : STET_GRAIN_HOUR);
  when->said.hour = clock.hour;
  when->said.minute = clock.minute;
  when->said.second = clock.second;
  when->end = clock.end;

  return TRUE;
}

static gboolean
read_sure_clock (const StetReader *reader,
                 guint token,
                 StetWhen *when)
{
  return read_clock (reader, token, FALSE, when);
}

static gboolean
read_expected_clock (const StetReader *reader,
                     guint token,
                     StetWhen *when)
{
  return read_clock (reader, token, TRUE, when);
}

gboolean
_stet_clock_read (const StetReader *reader,
                  guint token,
                  StetWhen *when)
{
  return _stet_when_remember (reader, STET_WHEN_CLOCK, read_sure_clock, token, when);
}

gboolean
_stet_clock_read_expected (const StetReader *reader,
                           guint token,
                           StetWhen *when)
{
  return _stet_when_remember (reader, STET_WHEN_EXPECTED_CLOCK, read_expected_clock, token, when);
}
