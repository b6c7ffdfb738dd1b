/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-date.h"

#include "stet-date-private.h"

#include <string.h>

#define MAX_ZONE (24 * 60 - 1)
#define MAX_FRACTION_DIGITS 9

gboolean
_stet_scan_char (StetScanner *scanner,
                 char c)
{
  if (scanner->p >= scanner->end || *scanner->p != c)
    return FALSE;

  scanner->p++;
  return TRUE;
}

gboolean
_stet_scan_digits (StetScanner *scanner,
                   guint n_digits,
                   guint *number)
{
  guint value = 0;

  if ((gsize) (scanner->end - scanner->p) < n_digits)
    return FALSE;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (scanner->p[i]))
        return FALSE;
      value = value * 10 + (guint) g_ascii_digit_value (scanner->p[i]);
    }

  scanner->p += n_digits;
  *number = value;
  return TRUE;
}

gboolean
_stet_scan_offset (StetScanner *scanner,
                   gint16 *zone)
{
  StetScanner ahead = *scanner;
  guint hours = 0;
  guint minutes = 0;
  gboolean west;

  if (_stet_scan_char (&ahead, 'Z') || _stet_scan_char (&ahead, 'z'))
    {
      *scanner = ahead;
      *zone = 0;
      return TRUE;
    }

  west = _stet_scan_char (&ahead, '-');
  if (!west && !_stet_scan_char (&ahead, '+'))
    return FALSE;
  if (!_stet_scan_digits (&ahead, 2, &hours))
    return FALSE;
  if (_stet_scan_char (&ahead, ':'))
    {
      if (!_stet_scan_digits (&ahead, 2, &minutes))
        return FALSE;
    }
  else
    {
      _stet_scan_digits (&ahead, 2, &minutes);
    }
  if (hours > 23 || minutes > 59)
    return FALSE;

  *scanner = ahead;
  *zone = (gint16) (hours * 60 + minutes);
  if (west)
    *zone = (gint16) - *zone;
  return TRUE;
}

gboolean
_stet_scan_fraction (StetScanner *scanner)
{
  StetScanner ahead = *scanner;
  guint n_digits = 0;

  if (!_stet_scan_char (&ahead, '.'))
    return FALSE;
  while (ahead.p < ahead.end && g_ascii_isdigit (*ahead.p))
    {
      ahead.p++;
      n_digits++;
    }
  if (n_digits == 0 || n_digits > MAX_FRACTION_DIGITS)
    return FALSE;

  *scanner = ahead;
  return TRUE;
}

void
_stet_date_init (StetDate *date,
                 guint year,
                 guint month,
                 guint day)
{
  date->year = (gint16) year;
  date->month = (guint8) month;
  date->day = (guint8) day;
  date->hour = -1;
  date->minute = -1;
  date->second = -1;
  date->zone = STET_DATE_NO_ZONE;
  date->precision = day > 0 ? STET_DATE_DAY : month > 0 ? STET_DATE_MONTH
                                                        : STET_DATE_YEAR;
}

/* Reads "18:28", "18:28:05", "18:28:05.25", each with or without an offset. */
static gboolean
scan_clock (StetScanner *scanner,
            StetDate *date)
{
  guint hour = 0;
  guint minute = 0;
  guint second = 0;

  if (!_stet_scan_digits (scanner, 2, &hour) ||
      !_stet_scan_char (scanner, ':') ||
      !_stet_scan_digits (scanner, 2, &minute))
    return FALSE;

  date->hour = (gint8) hour;
  date->minute = (gint8) minute;
  date->precision = STET_DATE_MINUTE;
  if (_stet_scan_char (scanner, ':'))
    {
      if (!_stet_scan_digits (scanner, 2, &second))
        return FALSE;
      date->second = (gint8) second;
      date->precision = STET_DATE_SECOND;
      _stet_scan_fraction (scanner);
    }

  /* Some programs put a blank before the offset. */
  if (scanner->p < scanner->end)
    {
      _stet_scan_char (scanner, ' ');
      return _stet_scan_offset (scanner, &date->zone);
    }

  return TRUE;
}

static gboolean
scan_date (StetScanner *scanner,
           StetDate *date)
{
  guint year = 0;
  guint month = 0;
  guint day = 0;

  if (!_stet_scan_digits (scanner, 4, &year))
    return FALSE;
  _stet_date_init (date, year, 0, 0);
  if (scanner->p == scanner->end)
    return TRUE;

  if (!_stet_scan_char (scanner, '-') || !_stet_scan_digits (scanner, 2, &month))
    return FALSE;
  date->month = (guint8) month;
  date->precision = STET_DATE_MONTH;
  if (scanner->p == scanner->end)
    return TRUE;

  if (!_stet_scan_char (scanner, '-') || !_stet_scan_digits (scanner, 2, &day))
    return FALSE;
  date->day = (guint8) day;
  date->precision = STET_DATE_DAY;
  if (scanner->p == scanner->end)
    return TRUE;

  if (!_stet_scan_char (scanner, 'T') && !_stet_scan_char (scanner, 't') && !_stet_scan_char (scanner, ' '))
    return FALSE;

  return scan_clock (scanner, date);
}

gboolean
stet_date_parse (const char *text,
                 gssize len,
                 StetDate *date)
{
  StetScanner scanner;
  StetDate found;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  scanner.p = text;
  scanner.end = text + (len < 0 ? strlen (text) : (gsize) len);
  if (!scan_date (&scanner, &found) || scanner.p != scanner.end || !stet_date_is_valid (&found))
    return FALSE;

  *date = found;
  return TRUE;
}

static gboolean
is_valid_clock (const StetDate *date)
{
  gboolean has_time = date->precision >= STET_DATE_MINUTE;

  if (!has_time)
    return date->hour == -1 && date->minute == -1 && date->second == -1 && date->zone == STET_DATE_NO_ZONE;
  if (date->hour < 0 || date->hour > 23 || date->minute < 0 || date->minute > 59)
    return FALSE;
  if (date->zone != STET_DATE_NO_ZONE && ABS (date->zone) > MAX_ZONE)
    return FALSE;
  if (date->precision == STET_DATE_MINUTE)
    return date->second == -1;

  return date->second >= 0 && date->second <= 60;
}

gboolean
stet_date_is_valid (const StetDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  if (date->precision <= STET_DATE_NONE || date->precision > STET_DATE_SECOND)
    return FALSE;
  if (date->year < 1 || date->year > 9999)
    return FALSE;
  if (date->precision == STET_DATE_YEAR ? date->month != 0 : date->month < 1 || date->month > 12)
    return FALSE;
  if (date->precision < STET_DATE_DAY)
    return date->day == 0 && is_valid_clock (date);

  return g_date_valid_dmy (date->day, date->month, (GDateYear) date->year) && is_valid_clock (date);
}

char *
stet_date_format (const StetDate *date)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (date != NULL && stet_date_is_valid (date), NULL);

  text = g_string_new (NULL);
  g_string_append_printf (text, "%04d", date->year);
  if (date->precision >= STET_DATE_MONTH)
    g_string_append_printf (text, "-%02d", date->month);
  if (date->precision >= STET_DATE_DAY)
    g_string_append_printf (text, "-%02d", date->day);
  if (date->precision >= STET_DATE_MINUTE)
    g_string_append_printf (text, "T%02d:%02d", date->hour, date->minute);
  if (date->precision >= STET_DATE_SECOND)
    g_string_append_printf (text, ":%02d", date->second);
  if (date->zone == 0)
    g_string_append_c (text, 'Z');
  else if (date->zone != STET_DATE_NO_ZONE)
    g_string_append_printf (text, "%c%02d:%02d",
                            date->zone < 0 ? '-' : '+', ABS (date->zone) / 60, ABS (date->zone) % 60);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The first second that @date can mean, counted from the year 1. */
static gint64
first_second (const StetDate *date)
{
  GDate day;
  gint64 seconds;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, MAX (date->day, 1), MAX (date->month, 1), (GDateYear) date->year);
  seconds = (gint64) g_date_get_julian (&day) * 86400;
  seconds += MAX (date->hour, 0) * 3600 + MAX (date->minute, 0) * 60 + MAX (date->second, 0);
  if (date->zone != STET_DATE_NO_ZONE)
    seconds -= (gint64) date->zone * 60;

  return seconds;
}

int
stet_date_compare (const StetDate *a,
                   const StetDate *b)
{
  gint64 second_a;
  gint64 second_b;

  g_return_val_if_fail (a != NULL && stet_date_is_valid (a), 0);
  g_return_val_if_fail (b != NULL && stet_date_is_valid (b), 0);

  second_a = first_second (a);
  second_b = first_second (b);
  if (second_a != second_b)
    return second_a < second_b ? -1 : 1;

  return (int) a->precision - (int) b->precision;
}

char *
stet_time_now_rfc3339 (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

gboolean
stet_time_is_valid (const char *text)
{
  StetDate date;
  gsize len;

  if (text == NULL || !stet_date_parse (text, -1, &date))
    return FALSE;

  /* Of all the forms that a date may have, only the one is left. */
  len = strlen (text);
  return date.precision == STET_DATE_SECOND && date.second < 60 &&
         text[10] == 'T' && text[len - 1] == 'Z' && text[len - 2] != ' ';
}
