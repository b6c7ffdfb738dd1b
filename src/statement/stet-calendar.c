/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-when-private.h"

#include "stet-number-private.h"

#include <string.h>

/* Years that stand alone are taken for years in these bounds only. */
#define FIRST_YEAR 1500
#define LAST_YEAR 2150

/* "Monday the 21st" is no further off. */
#define DAYS_AROUND 42

/* Without a day of reference "'31" is 1931 and "'30" 2030. */
#define LAST_SHORT_YEAR 2030

/* "nineteen eighty-six", "two thousand and five", "nineteen hundred". */
static int
read_year_words (const StetReader *reader,
                 guint token,
                 guint *end)
{
  StetNumber century;
  StetNumber rest;

  if (!_stet_reader_has (reader, token, STET_WORD_NUMBER) || !_stet_words_read (reader, token, &century))
    return 0;
  *end = century.end;
  if (century.value >= 1000.0 && century.value <= LAST_YEAR)
    return (int) century.value;
  if (century.value < 11.0 || century.value > 21.0)
    return 0;
  if (!_stet_reader_has (reader, century.end, STET_WORD_NUMBER) || !_stet_words_read (reader, century.end, &rest) || rest.value < 10.0 || rest.value > 99.0)
    return 0;
  *end = rest.end;

  return (int) (century.value * 100.0 + rest.value);
}

int
_stet_year_read (const StetReader *reader,
                 guint token,
                 guint *end)
{
  int year = _stet_plain_read (reader, token, 4);

  *end = token + 1;
  if (year >= 1000 && year <= 2999)
    return year;
  if (_stet_reader_is (reader, token, STET_TOKEN_WORD))
    return read_year_words (reader, token, end);

  return 0;
}

/* Behind an abbreviation stands a full stop that ends no sentence. */
static guint
skip_stop (const StetReader *reader,
           guint token,
           guint len)
{
  if (len <= 4 && _stet_reader_code (reader, token) == STET_CODE_STOP && _stet_reader_is_joined (reader, token) && token + 1 < reader->end)
    return token + 1;

  return token;
}

int
_stet_month_read (const StetReader *reader,
                  guint token,
                  guint *end)
{
  const StetToken *month;
  guint len;

  if (!_stet_reader_has (reader, token, STET_WORD_MONTH))
    return 0;
  month = &reader->tokens[token];
  len = month->end - month->start;
  *end = skip_stop (reader, token + 1, len);

  return (int) month->lexeme->value;
}

int
_stet_weekday_read (const StetReader *reader,
                    guint token,
                    guint *end)
{
  const StetToken *weekday;
  guint len;

  if (!_stet_reader_has (reader, token, STET_WORD_WEEKDAY))
    return 0;
  weekday = &reader->tokens[token];
  len = weekday->end - weekday->start;
  /* "sun" and "sat" are words too. */
  if (len == 3 && (weekday->flags & STET_TOKEN_CAPITAL) == 0 && weekday->lexeme->value >= 6.0)
    return 0;
  /* "Sun Herald". */
  if (len == 3 && _stet_reader_begins_name (reader, token) && !_stet_reader_has (reader, token + 1, STET_WORD_MONTH | STET_WORD_DATE))
    return 0;
  *end = skip_stop (reader, token + 1, len);

  return (int) weekday->lexeme->value;
}

int
_stet_day_read (const StetReader *reader,
                guint token,
                guint *end)
{
  int day = _stet_plain_read (reader, token, 2);
  StetNumber number;

  *end = token + 1;
  if (day >= 0)
    {
      if (day >= 1 && day <= 31 && _stet_reader_has (reader, token + 1, STET_WORD_ORDINAL) && _stet_reader_is_joined (reader, token + 1))
        *end = token + 2;
      return day <= 31 ? day : 0;
    }
  if (!_stet_reader_has (reader, token, STET_WORD_ORDINAL | STET_WORD_NUMBER) || !_stet_reader_is (reader, token, STET_TOKEN_WORD))
    return 0;
  if (!_stet_number_read (reader, token, &number) || number.is_fraction || number.is_scaled || number.value < 1.0 || number.value > 31.0)
    return 0;
  *end = number.end;

  return (int) number.value;
}

static gboolean
is_day_ordinal (const StetReader *reader,
                guint token,
                guint end)
{
  return end > token + 1 || !_stet_reader_is (reader, token, STET_TOKEN_NUMBER);
}

/* "21 июня 2024 года", "в 2024 г.": the word for a year may stand behind it. */
static guint
skip_year_word (const StetReader *reader,
                guint token)
{
  guint end;
  int factor;

  if (!reader->comma_decimals || _stet_grain_read (reader, token, &end, &factor) != STET_GRAIN_YEAR)
    return token;

  return skip_stop (reader, end, (guint) (reader->tokens[token].end - reader->tokens[token].start));
}

/* Behind a day and month: ", 2024", " 2024", " of 2024", "-2024". */
static void
read_year_behind (const StetReader *reader,
                  StetWhen *when)
{
  guint i = when->end;
  StetCode code = _stet_reader_code (reader, i);
  guint end;
  int year;

  if (code == STET_CODE_COMMA || code == STET_CODE_OF || code == STET_CODE_IN || (code == STET_CODE_DASH && _stet_reader_is_joined (reader, i)) || (code == STET_CODE_SLASH && _stet_reader_is_joined (reader, i)))
    i++;
  year = _stet_year_read (reader, i, &end);
  /* "In June, 2000 people": a number with a noun is no year. */
  if (year == 0 || (code == STET_CODE_COMMA && when->said.day == 0 && !_stet_reader_is (reader, i, STET_TOKEN_NUMBER)))
    return;
  if (code == STET_CODE_COMMA && when->said.day == 0 && end < reader->end && reader->tokens[end].kind == STET_TOKEN_WORD && !_stet_reader_has (reader, end, STET_WORD_FUNCTION))
    return;
  if (_stet_reader_is (reader, end, STET_TOKEN_SYMBOL) && _stet_reader_has (reader, end, STET_WORD_UNIT))
    return;
  when->said.year = year;
  when->end = skip_year_word (reader, end);
}

/* "June 21", "June 21st", "June the 21st", "Dec31", "May-22". */
static gboolean
read_month_first (const StetReader *reader,
                  guint token,
                  StetWhen *when)
{
  guint end;
  int month = _stet_month_read (reader, token, &end);
  guint i = end;
  guint day_end;
  int day;

  if (month == 0 || (_stet_reader_is_joined (reader, token) && _stet_reader_is (reader, token - 1, STET_TOKEN_SYMBOL)))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_MONTH);
  when->said.month = month;
  when->end = end;
  if (_stet_reader_code (reader, i) == STET_CODE_THE || ((_stet_reader_code (reader, i) == STET_CODE_DASH || _stet_reader_code (reader, i) == STET_CODE_SLASH) && _stet_reader_is_joined (reader, i)) || (_stet_reader_code (reader, i) == STET_CODE_COMMA && _stet_reader_has (reader, i + 2, STET_WORD_ORDINAL)))
    i++;
  day = _stet_day_read (reader, i, &day_end);
  if (day == 0 || _stet_reader_code (reader, day_end) == STET_CODE_COLON || (_stet_reader_is (reader, day_end, STET_TOKEN_SYMBOL) && _stet_reader_has (reader, day_end, STET_WORD_UNIT)) || (i > end && _stet_plain_read (reader, i, 4) > 31))
    {
      read_year_behind (reader, when);
      return TRUE;
    }
  /* "May I march second": words that are months need a capital before a word. */
  if (_stet_reader_is (reader, i, STET_TOKEN_WORD) && (reader->tokens[token].flags & STET_TOKEN_CAPITAL) == 0 && (month == 3 || month == 5) && !_stet_reader_has (reader, i, STET_WORD_NUMBER) && _stet_reader_is (reader, day_end, STET_TOKEN_WORD) && !_stet_reader_has (reader, day_end, STET_WORD_NUMBER))
    return FALSE;
  when->said.day = day;
  when->said.grain = STET_GRAIN_DAY;
  when->end = day_end;
  read_year_behind (reader, when);

  return TRUE;
}

/* "21 June", "21st of June", "the fifth of May", "05-Aug-2016". */
static gboolean
read_day_first (const StetReader *reader,
                guint token,
                StetWhen *when)
{
  guint end;
  int day = _stet_day_read (reader, token, &end);
  guint i = end;
  StetCode code;
  int month;

  if (day == 0)
    return FALSE;
  if (_stet_reader_has (reader, i, STET_WORD_UNIT) && is_day_ordinal (reader, token, end))
    {
      guint unit_end;
      int factor;

      /* "the 15th day of June". */
      if (_stet_grain_read (reader, i, &unit_end, &factor) == STET_GRAIN_DAY && _stet_reader_code (reader, unit_end) == STET_CODE_OF)
        i = unit_end;
    }
  code = _stet_reader_code (reader, i);
  if (code == STET_CODE_OF || ((code == STET_CODE_DASH || code == STET_CODE_SLASH) && _stet_reader_is_joined (reader, i)))
    i++;
  if (!_stet_reader_has (reader, i, STET_WORD_MONTH) || (_stet_reader_has (reader, i, STET_WORD_MODAL) && (reader->tokens[i].flags & STET_TOKEN_CAPITAL) == 0 && code != STET_CODE_OF))
    return FALSE;
  month = _stet_month_read (reader, i, &end);
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
  when->said.day = day;
  when->said.month = month;
  when->end = end;
  read_year_behind (reader, when);

  return TRUE;
}

/* "22 % below 2019 levels": the year that a percentage is told against. */
static gboolean
is_compared_with (const StetReader *reader,
                  guint token)
{
  const StetToken *unit;

  if (token < reader->first + 2 || !_stet_reader_has (reader, token - 1, STET_WORD_HEDGE) || !_stet_reader_has (reader, token - 2, STET_WORD_UNIT) || _stet_plain_read (reader, token, 4) % 50 == 0)
    return FALSE;
  unit = &reader->tokens[token - 2];

  return g_strcmp0 (unit->lexeme->text, "percentage") == 0;
}

/* Whether a number of four digits that stands alone is a year here. */
static gboolean
is_year_here (const StetReader *reader,
              guint token,
              guint end)
{
  StetCode before = _stet_reader_code (reader, token - (token > reader->first));
  gboolean is_word = _stet_reader_is (reader, end, STET_TOKEN_WORD);
  const StetToken *next = is_word ? &reader->tokens[end] : NULL;
  gboolean in_context = token > reader->first && (before == STET_CODE_IN || before == STET_CODE_SINCE || before == STET_CODE_UNTIL || before == STET_CODE_BEFORE || before == STET_CODE_AFTER || before == STET_CODE_BY || before == STET_CODE_DURING || before == STET_CODE_EARLY || before == STET_CODE_LATE || before == STET_CODE_MID || before == STET_CODE_FROM || before == STET_CODE_THE || before == STET_CODE_OPEN);

  if (_stet_reader_has (reader, end, STET_WORD_UNIT) && (!is_word || !_stet_reader_has (reader, end, STET_WORD_FUNCTION)) && _stet_reader_code (reader, end) != STET_CODE_IN)
    return FALSE;
  if (_stet_reader_has (reader, end, STET_WORD_SCALE) && next != NULL && next->end - next->start > 1)
    return FALSE;
  if (is_compared_with (reader, token))
    return TRUE;
  if (token > reader->first && ((_stet_reader_has (reader, token - 1, STET_WORD_HEDGE) && (next != NULL || _stet_plain_read (reader, token, 4) % 50 == 0)) || (_stet_reader_is (reader, token - 1, STET_TOKEN_SYMBOL) && before != STET_CODE_TILDE)) && !in_context)
    return FALSE;
  /* "1800 GMT" is a time. */
  if (_stet_reader_code (reader, end) == STET_CODE_ZONE && (next->flags & STET_TOKEN_CAPITALS) != 0)
    return FALSE;
  if (in_context || next == NULL)
    return TRUE;
  if (_stet_reader_code (reader, end) == STET_CODE_PLURAL)
    return FALSE;
  /* "2000 jobs": a round number counts; "2024 marks", "2012 Olympics" stay years. */
  return _stet_plain_read (reader, token, 4) % 50 != 0 || (next->flags & STET_TOKEN_CAPITAL) != 0 || _stet_reader_has (reader, end, STET_WORD_FUNCTION | STET_WORD_MODAL | STET_WORD_SAYING | STET_WORD_RISE | STET_WORD_FALL) || reader->text[next->end - 1] != 's';
}

/* "2017 Q1", "2019-H2". */
static void
read_part_of_year (const StetReader *reader,
                   StetWhen *when)
{
  guint i = _stet_reader_after_dash (reader, when->end);
  StetCode code = _stet_reader_code (reader, i);

  if (code != STET_CODE_QUARTER && code != STET_CODE_HALF_YEAR)
    return;
  when->said.grain = code == STET_CODE_QUARTER ? STET_GRAIN_QUARTER : STET_GRAIN_HALF;
  when->said.number = (int) reader->tokens[i].lexeme->value;
  when->end = i + 1;
}

/* "-aug-01" behind a year. */
static gboolean
read_month_behind (const StetReader *reader,
                   StetWhen *when)
{
  StetCode mark = _stet_reader_code (reader, when->end);
  guint end;
  guint day_end;
  int month;
  int day;

  if (mark != STET_CODE_DASH && mark != STET_CODE_SLASH)
    return FALSE;
  month = _stet_month_read (reader, when->end + 1, &end);
  if (month == 0 || _stet_reader_code (reader, end) != mark)
    return FALSE;
  day = _stet_day_read (reader, end + 1, &day_end);
  if (day == 0)
    return FALSE;
  when->said.grain = STET_GRAIN_DAY;
  when->said.month = month;
  when->said.day = day;
  when->end = day_end;

  return TRUE;
}

/* "2017 April", "2019-Q1", "2019/aug/01": what stands behind shows that it is a year. */
static gboolean
leads_to_part (const StetReader *reader,
               guint token)
{
  StetCode code = _stet_reader_code (reader, token);
  guint i = token + (code == STET_CODE_DASH || code == STET_CODE_SLASH);

  code = _stet_reader_code (reader, i);

  return code == STET_CODE_QUARTER || code == STET_CODE_HALF_YEAR || (_stet_reader_has (reader, i, STET_WORD_MONTH) && !_stet_reader_has (reader, i, STET_WORD_MODAL));
}

/* Four digits of a longer row of digits: a telephone number. */
static gboolean
is_between_digits (const StetReader *reader,
                   guint token,
                   guint end)
{
  gboolean goes_on = _stet_reader_code (reader, end) == STET_CODE_DASH && _stet_reader_is_joined (reader, end) && _stet_reader_is (reader, end + 1, STET_TOKEN_NUMBER) && _stet_reader_is_joined (reader, end + 1);
  gboolean is_behind = token > reader->first + 1 && _stet_reader_code (reader, token - 1) == STET_CODE_DASH && _stet_reader_is_joined (reader, token) && _stet_reader_is_joined (reader, token - 1) && _stet_reader_is (reader, token - 2, STET_TOKEN_NUMBER);

  if (is_behind && _stet_plain_read (reader, token - 2, 4) < 1000)
    return TRUE;

  return goes_on && (is_behind || (_stet_reader_code (reader, end + 2) == STET_CODE_DASH && _stet_reader_is_joined (reader, end + 2) && _stet_reader_is (reader, end + 3, STET_TOKEN_NUMBER)));
}

/* "in '99": a year without its century. */
static gboolean
read_short_year (const StetReader *reader,
                 guint token,
                 StetWhen *when)
{
  const char *mark = token > reader->first ? reader->text + reader->tokens[token - 1].start : "";
  int year = _stet_plain_read (reader, token, 2);
  StetMoment now = { .year = LAST_SHORT_YEAR };

  if (year < 0 || token < reader->first + 2 || reader->tokens[token].end - reader->tokens[token].start != 2 || !_stet_reader_is_joined (reader, token) || _stet_reader_is_joined (reader, token - 1))
    return FALSE;
  if ((*mark != '\'' && !g_str_has_prefix (mark, "\xE2\x80\x98") && !g_str_has_prefix (mark, "\xE2\x80\x99")) || _stet_reader_is_joined (reader, token + 1))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_YEAR);
  if (reader->reference > 0)
    _stet_moment_set_day (&now, reader->reference);
  when->said.year = now.year / 100 * 100 + year;
  if (when->said.year > now.year + 1)
    when->said.year -= 100;
  when->end = token + 1;

  return TRUE;
}

static gboolean
read_bare_year (const StetReader *reader,
                guint token,
                StetWhen *when)
{
  guint i = token;
  guint end;
  int factor;
  int year;
  gboolean is_named = _stet_reader_is (reader, token, STET_TOKEN_WORD) && _stet_grain_read (reader, token, &end, &factor) == STET_GRAIN_YEAR;

  if (is_named)
    i = end;
  year = _stet_year_read (reader, i, &end);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;
  if (_stet_reader_is (reader, i, STET_TOKEN_WORD) && !is_named && _stet_reader_code (reader, i - (i > reader->first)) != STET_CODE_IN)
    return FALSE;
  if (_stet_reader_is_joined (reader, i) && _stet_reader_code (reader, i - 1) != STET_CODE_DASH && _stet_reader_code (reader, i - 1) != STET_CODE_SLASH && _stet_reader_code (reader, i - 1) != STET_CODE_OPEN && _stet_reader_code (reader, i - 1) != STET_CODE_TILDE && !_stet_reader_is (reader, i - 1, STET_TOKEN_PUNCTUATION))
    return FALSE;
  if (_stet_reader_is_joined (reader, end) && (_stet_reader_is (reader, end, STET_TOKEN_WORD) || _stet_reader_is (reader, end, STET_TOKEN_SYMBOL)) && _stet_reader_code (reader, end) != STET_CODE_TILDE)
    return FALSE;
  if (!is_named && skip_year_word (reader, end) == end && !leads_to_part (reader, end) && !is_year_here (reader, i, end))
    return FALSE;
  if (is_between_digits (reader, i, end))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_YEAR);
  when->said.year = year;
  when->end = end = skip_year_word (reader, end);
  /* "2017 April". */
  if (leads_to_part (reader, end) && read_month_behind (reader, when))
    return TRUE;
  if (_stet_reader_has (reader, end, STET_WORD_MONTH) && !_stet_reader_is (reader, end + 1, STET_TOKEN_NUMBER))
    {
      when->said.grain = STET_GRAIN_MONTH;
      when->said.month = _stet_month_read (reader, end, &when->end);
    }
  else
    {
      read_part_of_year (reader, when);
    }

  return TRUE;
}

/* "on the 18th": a day of a month that is not named. */
static gboolean
read_bare_day (const StetReader *reader,
               guint token,
               StetWhen *when)
{
  guint end;
  int day;

  if (_stet_reader_code (reader, token) != STET_CODE_THE || token == reader->first || _stet_reader_code (reader, token - 1) != STET_CODE_ON || !_stet_reader_is (reader, token + 1, STET_TOKEN_NUMBER))
    return FALSE;
  day = _stet_day_read (reader, token + 1, &end);
  if (day == 0 || end != token + 3 || (_stet_reader_is (reader, end, STET_TOKEN_WORD) && !_stet_reader_has (reader, end, STET_WORD_FUNCTION)))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
  when->said.day = day;
  when->end = end;

  return TRUE;
}

/* "April Carter said", "Julio Díaz dimitió"; but "April Sales Rise" is a headline. */
static gboolean
is_first_name (const StetReader *reader,
               guint token)
{
  return _stet_reader_begins_name (reader, token) && !_stet_reader_begins_name (reader, token + 1) && !_stet_reader_has (reader, token + 1, STET_WORD_DATE | STET_WORD_WEEKDAY | STET_WORD_MONTH);
}

/* Whether a month that stands alone is one: "may", "march" and "mar" are words too. */
static gboolean
is_month_here (const StetReader *reader,
               guint token)
{
  const StetToken *month = &reader->tokens[token];
  gboolean is_capital = (month->flags & STET_TOKEN_CAPITAL) != 0;
  StetCode before = token > reader->first ? _stet_reader_code (reader, token - 1) : STET_CODE_NONE;
  gboolean is_short = month->end - month->start <= 3;
  gboolean in_context = before == STET_CODE_IN || before == STET_CODE_SINCE || before == STET_CODE_UNTIL || before == STET_CODE_BEFORE || before == STET_CODE_AFTER || before == STET_CODE_BY || before == STET_CODE_OF || before == STET_CODE_FROM || before == STET_CODE_EARLY || before == STET_CODE_LATE || before == STET_CODE_MID || before == STET_CODE_DASH || before == STET_CODE_BETWEEN || before == STET_CODE_LAST || before == STET_CODE_THIS || before == STET_CODE_NEXT;
  gboolean is_range = (before == STET_CODE_TO || before == STET_CODE_UNTIL || before == STET_CODE_AND) && token > reader->first + 1 && (_stet_reader_has (reader, token - 2, STET_WORD_MONTH) || _stet_reader_is (reader, token - 2, STET_TOKEN_NUMBER) || (before == STET_CODE_TO && _stet_reader_has (reader, token - 2, STET_WORD_UNIT)));
  gboolean is_other = _stet_reader_has (reader, token, STET_WORD_MODAL) || reader->tokens[token].lexeme->value == 3.0 || reader->tokens[token].lexeme->value == 5.0;

  if (in_context || (is_range && is_capital))
    return is_capital || !is_short || before == STET_CODE_IN;
  if (is_first_name (reader, token))
    return FALSE;
  if (is_other)
    return is_capital && token > reader->first && !is_short && !_stet_reader_is (reader, token + 1, STET_TOKEN_WORD);

  return is_capital || (month->end - month->start > 3);
}

/* Sets the day @away from the reference, if it is that of the month and of the week. */
static gboolean
take_day (const StetReader *reader,
          int away,
          int day,
          StetWhen *when)
{
  gint64 there = (gint64) reader->reference + away;
  StetMoment moment;

  _stet_moment_set_day (&moment, there);
  if (moment.day != day || (int) ((there - 1) % 7) + 1 != when->said.weekday)
    return FALSE;
  when->meant = moment;
  when->is_known = TRUE;

  return TRUE;
}

/* "Monday 21", "Monday the 21st": the next such day, or the last one. */
static gboolean
read_day_of_weekday (const StetReader *reader,
                     guint token,
                     StetWhen *when)
{
  guint end;
  int day = _stet_day_read (reader, token, &end);

  if (day == 0 || _stet_reader_code (reader, end) == STET_CODE_COLON || _stet_reader_code (reader, end) == STET_CODE_DASH || _stet_reader_code (reader, end) == STET_CODE_TO || (_stet_reader_is (reader, end, STET_TOKEN_SYMBOL)) || (_stet_reader_is (reader, end, STET_TOKEN_WORD) && !_stet_reader_has (reader, end, STET_WORD_FUNCTION)))
    return FALSE;
  when->end = end;
  if (reader->reference <= DAYS_AROUND)
    return TRUE;
  for (int away = 0; away < DAYS_AROUND; away++)
    {
      if (take_day (reader, away, day, when))
        return TRUE;
    }
  for (int away = 1; away < DAYS_AROUND; away++)
    {
      if (take_day (reader, -away, day, when))
        return TRUE;
    }

  return TRUE;
}

/* "March of last year", "June 5 this year": the year that is told from now. */
static void
read_moved_year (const StetReader *reader,
                 StetWhen *when)
{
  guint i = when->end + (_stet_reader_code (reader, when->end) == STET_CODE_OF);
  StetCode code = _stet_reader_code (reader, i);
  StetWhen year;

  if (when->said.year > 0 || when->said.month == 0 || (code != STET_CODE_LAST && code != STET_CODE_THIS && code != STET_CODE_NEXT))
    return;
  if (!_stet_relative_read (reader, i, &year) || year.said.grain != STET_GRAIN_YEAR || !year.is_known || year.is_range || year.timex != NULL)
    return;
  when->said.year = year.meant.year;
  when->end = year.end;
}

static gboolean
read_calendar (const StetReader *reader,
               guint token,
               StetWhen *when)
{
  guint end = token;
  guint i = token;
  int weekday = _stet_weekday_read (reader, token, &end);
  gboolean found;

  if (weekday > 0)
    {
      i = end;
      if (_stet_reader_code (reader, i) == STET_CODE_COMMA || _stet_reader_code (reader, i) == STET_CODE_OPEN || (_stet_reader_code (reader, i) == STET_CODE_DASH && _stet_reader_is_joined (reader, i)))
        i++;
    }
  if (_stet_reader_code (reader, i) == STET_CODE_THE && (weekday > 0 || _stet_reader_has (reader, i + 1, STET_WORD_ORDINAL) || _stet_reader_has (reader, i + 2, STET_WORD_ORDINAL)))
    i++;
  found = read_day_first (reader, i, when) || (read_month_first (reader, i, when) && (when->said.grain == STET_GRAIN_DAY || when->said.year > 0 || (weekday == 0 && is_month_here (reader, i)))) || (i == token || weekday > 0 ? _stet_numeric_date_read (reader, i, when) : FALSE);
  if (found && weekday > 0 && when->said.grain != STET_GRAIN_DAY)
    found = FALSE;
  if (!found && i == token)
    found = read_bare_year (reader, i, when) || read_short_year (reader, i, when);
  if (!found && weekday == 0)
    found = read_bare_day (reader, token, when);
  if (!found && weekday > 0)
    {
      _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
      when->said.weekday = weekday;
      when->end = end;
      found = TRUE;
      if (read_day_of_weekday (reader, i, when))
        return TRUE;
    }
  if (found)
    {
      read_moved_year (reader, when);
      _stet_when_resolve (when, reader, token);
    }

  return found;
}

gboolean
_stet_calendar_read (const StetReader *reader,
                     guint token,
                     StetWhen *when)
{
  return _stet_when_remember (reader, STET_WHEN_CALENDAR, read_calendar, token, when);
}
