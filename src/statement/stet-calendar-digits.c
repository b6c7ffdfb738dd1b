/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-when-private.h"

#include "stet-number-private.h"

/* Years that stand beside figures are taken for years in these bounds only. */
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

/* "10/1-11/7": the second of two days with slashes. */
static gboolean
is_behind_slashed (const StetReader *reader,
                   guint token)
{
  return token > reader->first + 3 && _stet_reader_code (reader, token - 1) == STET_CODE_DASH && _stet_reader_code (reader, token - 3) == STET_CODE_SLASH && _stet_reader_code (reader, token + 1) == STET_CODE_SLASH;
}

gboolean
_stet_numeric_date_read (const StetReader *reader,
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
  if (_stet_reader_is_joined (reader, token) && !is_behind_slashed (reader, token) && _stet_reader_is (reader, token - 1, STET_TOKEN_PUNCTUATION) && token > reader->first + 1 && _stet_reader_is_joined (reader, token - 1) && _stet_reader_is (reader, token - 2, STET_TOKEN_NUMBER))
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
