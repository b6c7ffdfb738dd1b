/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-when-private.h"

#include "stet-number-private.h"

#include <string.h>

/* Years that stand alone are taken for years in these bounds only. */
#define FIRST_YEAR 1500
#define LAST_YEAR 2150

int
_stet_plain_read (const StetReader *reader,
                  guint token,
                  guint max_digits)
{
  const StetToken *digits;
  int value = 0;

  if (!_stet_reader_is (reader, token, STET_TOKEN_NUMBER))
    return -1;
  digits = &reader->tokens[token];
  if (digits->end - digits->start > MIN (max_digits, 9))
    return -1;
  for (guint32 i = digits->start; i < digits->end; i++)
    {
      if (!g_ascii_isdigit (reader->text[i]))
        return -1;
      value = value * 10 + (reader->text[i] - '0');
    }

  return value;
}

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
  when->end = end;
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

  if (month == 0)
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

/* Two or three numbers of one dotted token: "22.03.2013". */
static guint
split_dotted (const StetReader *reader,
              guint token,
              int parts[3])
{
  const StetToken *whole = &reader->tokens[token];
  guint n = 0;
  guint n_digits = 0;

  if (whole->end - whole->start > 10)
    return 0;
  parts[0] = 0;
  for (guint32 i = whole->start; i < whole->end; i++)
    {
      if (g_ascii_isdigit (reader->text[i]) && n_digits < 4)
        {
          parts[n] = parts[n] * 10 + (reader->text[i] - '0');
          n_digits++;
          continue;
        }
      if (reader->text[i] != '.' || n == 2 || n_digits > 2)
        return 0;
      parts[++n] = 0;
      n_digits = 0;
    }

  return n + 1;
}

/* The parts of "21/06/2024", "2024-06-21"; all joined with the same mark. */
static guint
split_marked (const StetReader *reader,
              guint token,
              int parts[3],
              guint *end)
{
  StetCode mark = _stet_reader_code (reader, token + 1);
  guint n = 1;

  parts[0] = _stet_plain_read (reader, token, 4);
  *end = token + 1;
  if (parts[0] < 0 || (mark != STET_CODE_SLASH && mark != STET_CODE_DASH))
    return 0;
  while (n < 4 && _stet_reader_code (reader, *end) == mark && _stet_reader_is_joined (reader, *end) && _stet_reader_is_joined (reader, *end + 1) && _stet_plain_read (reader, *end + 1, 4) >= 0)
    {
      if (n == 3)
        return 0;
      parts[n++] = _stet_plain_read (reader, *end + 1, 4);
      *end += 2;
    }

  return n;
}

static gboolean
set_numeric (const int parts[3],
             guint n,
             gboolean is_slashed,
             gboolean day_first,
             StetMoment *said)
{
  int year = 0;
  int month;
  int day;

  _stet_moment_init (said, STET_GRAIN_DAY);
  if (n == 3 && parts[0] > 999)
    {
      year = parts[0];
      month = parts[1];
      day = parts[2];
    }
  else if (n == 3)
    {
      year = parts[2] > 99 ? parts[2] : parts[2] < 50 ? 2000 + parts[2]
                                                      : 1900 + parts[2];
      month = day_first || parts[0] > 12 ? parts[1] : parts[0];
      day = day_first || parts[0] > 12 ? parts[0] : parts[1];
    }
  else if (n == 2 && parts[0] > 999)
    {
      year = parts[0];
      month = parts[1];
      day = 0;
      said->grain = STET_GRAIN_MONTH;
    }
  else if (n == 2 && parts[1] > 999)
    {
      year = parts[1];
      month = parts[0];
      day = 0;
      said->grain = STET_GRAIN_MONTH;
    }
  else if (n == 2 && is_slashed)
    {
      month = day_first || parts[0] > 12 ? parts[1] : parts[0];
      day = day_first || parts[0] > 12 ? parts[0] : parts[1];
    }
  else
    {
      return FALSE;
    }
  if (month < 1 || month > 12 || (said->grain == STET_GRAIN_DAY && (day < 1 || day > 31)) || (year != 0 && (year < FIRST_YEAR || year > LAST_YEAR)))
    return FALSE;
  said->year = year;
  said->month = month;
  said->day = day;

  return TRUE;
}

/* "20160101": eight digits that are a day of our time. */
static gboolean
read_digits (const StetReader *reader,
             guint token,
             StetWhen *when)
{
  int value = _stet_plain_read (reader, token, 8);

  if (value < 19000101 || value > 21001231 || _stet_julian (value / 10000, value / 100 % 100, value % 100) == 0)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
  when->said.year = value / 10000;
  when->said.month = value / 100 % 100;
  when->said.day = value % 100;
  when->end = token + 1;

  return TRUE;
}

/* "3/4" is a part of one, "10/4" a day. */
static gboolean
is_fraction (const StetReader *reader,
             guint token,
             guint end)
{
  StetNumber number;

  return _stet_figure_read (reader, token, &number) && number.is_fraction && number.end == end;
}

static gboolean
read_numeric (const StetReader *reader,
              guint token,
              StetWhen *when)
{
  int parts[3];
  guint end = token + 1;
  guint n;
  StetMoment said;

  if (!_stet_reader_is (reader, token, STET_TOKEN_NUMBER))
    return FALSE;
  /* Digits that go on to the left are an account or a telephone number. */
  if (_stet_reader_is_joined (reader, token) && _stet_reader_is (reader, token - 1, STET_TOKEN_PUNCTUATION) && token > reader->first + 1 && _stet_reader_is_joined (reader, token - 1) && _stet_reader_is (reader, token - 2, STET_TOKEN_NUMBER))
    return FALSE;
  n = split_dotted (reader, token, parts);
  if (n == 3)
    {
      if (!set_numeric (parts, n, TRUE, TRUE, &said))
        return FALSE;
    }
  else
    {
      gboolean is_slashed = _stet_reader_code (reader, token + 1) == STET_CODE_SLASH;

      n = split_marked (reader, token, parts, &end);
      if (n < 2 || (n == 2 && is_slashed && is_fraction (reader, token, end)) || !set_numeric (parts, n, is_slashed, reader->comma_decimals, &said))
        return n == 0 && read_digits (reader, token, when);
    }
  _stet_when_init (when, STET_QUANTITY_DATE, said.grain);
  when->said = said;
  when->end = end;

  return TRUE;
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
  if (token > reader->first && (_stet_reader_has (reader, token - 1, STET_WORD_HEDGE) || _stet_reader_has (reader, token - 1, STET_WORD_UNIT)) && !in_context)
    return FALSE;
  if (in_context || next == NULL)
    return TRUE;
  if (_stet_reader_code (reader, end) == STET_CODE_PLURAL)
    return FALSE;
  /* "2000 jobs": a round number counts; "2024 marks", "2012 Olympics" stay years. */
  return _stet_plain_read (reader, token, 4) % 50 != 0 || (next->flags & STET_TOKEN_CAPITAL) != 0 || _stet_reader_has (reader, end, STET_WORD_FUNCTION | STET_WORD_MODAL | STET_WORD_SAYING | STET_WORD_RISE | STET_WORD_FALL) || reader->text[next->end - 1] != 's';
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
  if (_stet_reader_is_joined (reader, i) && _stet_reader_code (reader, i - 1) != STET_CODE_DASH && _stet_reader_code (reader, i - 1) != STET_CODE_SLASH && _stet_reader_code (reader, i - 1) != STET_CODE_OPEN && !_stet_reader_is (reader, i - 1, STET_TOKEN_PUNCTUATION))
    return FALSE;
  if (_stet_reader_is_joined (reader, end) && (_stet_reader_is (reader, end, STET_TOKEN_WORD) || _stet_reader_is (reader, end, STET_TOKEN_SYMBOL)) && _stet_reader_code (reader, end) != STET_CODE_TILDE)
    return FALSE;
  if (!is_named && !is_year_here (reader, i, end))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_YEAR);
  when->said.year = year;
  when->end = end;
  /* "2017 April". */
  if (_stet_reader_has (reader, end, STET_WORD_MONTH) && !_stet_reader_is (reader, end + 1, STET_TOKEN_NUMBER))
    {
      when->said.grain = STET_GRAIN_MONTH;
      when->said.month = _stet_month_read (reader, end, &when->end);
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
  gboolean is_range = (before == STET_CODE_TO || before == STET_CODE_UNTIL || before == STET_CODE_AND) && token > reader->first + 1 && (_stet_reader_has (reader, token - 2, STET_WORD_MONTH) || _stet_reader_is (reader, token - 2, STET_TOKEN_NUMBER));
  gboolean is_other = _stet_reader_has (reader, token, STET_WORD_MODAL) || reader->tokens[token].lexeme->value == 3.0 || reader->tokens[token].lexeme->value == 5.0;

  if (in_context || (is_range && is_capital))
    return is_capital || !is_short || before == STET_CODE_IN;
  if (is_other)
    return is_capital && token > reader->first && !is_short && !_stet_reader_is (reader, token + 1, STET_TOKEN_WORD);

  return is_capital || (month->end - month->start > 3);
}

gboolean
_stet_calendar_read (const StetReader *reader,
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
  found = read_day_first (reader, i, when) || (read_month_first (reader, i, when) && (when->said.grain == STET_GRAIN_DAY || when->said.year > 0 || (weekday == 0 && is_month_here (reader, i)))) || (i == token || weekday > 0 ? read_numeric (reader, i, when) : FALSE);
  if (found && weekday > 0 && when->said.grain != STET_GRAIN_DAY)
    found = FALSE;
  if (!found && i == token)
    found = read_bare_year (reader, i, when);
  if (!found && weekday == 0)
    found = read_bare_day (reader, token, when);
  if (!found && weekday > 0)
    {
      _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
      when->said.weekday = weekday;
      when->end = end;
      found = TRUE;
    }
  if (found)
    _stet_when_resolve (when, reader, token);

  return found;
}
