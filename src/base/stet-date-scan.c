/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-date.h"

#include "stet-date-private.h"

#include <string.h>

typedef struct
{
  const char *name;
  gint16 minutes;
} Zone;

/* What newspapers write; "EST" and its neighbours are those of America. */
static const Zone zones[] = {
  { "UTC", 0 },
  { "GMT", 0 },
  { "BST", 60 },
  { "CET", 60 },
  { "CEST", 120 },
  { "EET", 120 },
  { "EEST", 180 },
  { "EST", -300 },
  { "EDT", -240 },
  { "CST", -360 },
  { "CDT", -300 },
  { "MST", -420 },
  { "MDT", -360 },
  { "PST", -480 },
  { "PDT", -420 },
};

/* What may stand between a date and its time of day. */
static const char *const separators[] = {
  ",", "-", "–", "—", "|", "·", "•", "@", "/", "(", "at", "on"
};

static const char *const blanks[] = { " ", "\t", "\xC2\xA0", "\xE2\x80\xAF" };

static gboolean
scan_text (StetScanner *scanner,
           const char *text)
{
  gsize len = strlen (text);

  if ((gsize) (scanner->end - scanner->p) < len || g_ascii_strncasecmp (scanner->p, text, len) != 0)
    return FALSE;

  scanner->p += len;
  return TRUE;
}

static void
skip_blanks (StetScanner *scanner)
{
  gboolean moved = TRUE;

  while (moved)
    {
      moved = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
        moved = scan_text (scanner, blanks[i]) || moved;
    }
}

static gboolean
at_word_end (const StetScanner *scanner)
{
  return scanner->p >= scanner->end || !g_ascii_isalnum (*scanner->p);
}

/* The length of the letters from here on, without moving. */
static gsize
word_length (const StetScanner *scanner)
{
  const char *p = scanner->p;

  while (p < scanner->end && g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return (gsize) (p - scanner->p);
}

static gboolean
scan_word (StetScanner *scanner,
           const char *word)
{
  gsize n = word_length (scanner);

  return n == strlen (word) && scan_text (scanner, word);
}

/* Reads @min to @max digits with no digit behind them. */
static gboolean
scan_number (StetScanner *scanner,
             guint min,
             guint max,
             guint *number)
{
  guint n = 0;

  while (n <= max && scanner->p + n < scanner->end && g_ascii_isdigit (scanner->p[n]))
    n++;

  return n >= min && n <= max && _stet_scan_digits (scanner, n, number);
}

static gboolean
scan_weekday (StetScanner *scanner)
{
  gsize n = word_length (scanner);

  if (n == 0 || !stet_date_is_weekday (scanner->p, n))
    return FALSE;

  scanner->p += n;
  _stet_scan_char (scanner, '.');
  skip_blanks (scanner);
  _stet_scan_char (scanner, ',');
  skip_blanks (scanner);
  return TRUE;
}

static gboolean
scan_month (StetScanner *scanner,
            guint *month)
{
  gsize n = word_length (scanner);
  guint found = n == 0 ? 0 : stet_date_month_from_name (scanner->p, n);

  if (found == 0)
    return FALSE;

  scanner->p += n;
  _stet_scan_char (scanner, '.');
  *month = found;
  return TRUE;
}

/* Reads "21", "21st", "2nd", "3rd", "4th". */
static gboolean
scan_day (StetScanner *scanner,
          guint *day)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };

  if (!scan_number (scanner, 1, 2, day))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (scan_word (scanner, endings[i]))
        break;
    }

  return at_word_end (scanner);
}

/* Reads "of", or what stands for it in other languages, and the blanks behind it. */
static void
scan_of (StetScanner *scanner)
{
  if (scan_word (scanner, "of") || scan_word (scanner, "de") || scan_word (scanner, "del"))
    skip_blanks (scanner);
}

/* Reads what stands before a year: blanks, a comma, or both, and perhaps "de". */
static gboolean
scan_comma (StetScanner *scanner)
{
  const char *begin = scanner->p;

  skip_blanks (scanner);
  _stet_scan_char (scanner, ',');
  skip_blanks (scanner);
  if (scanner->p == begin)
    return FALSE;

  scan_of (scanner);
  return TRUE;
}

/* Reads the word for year that stands behind one in Russian. */
static void
scan_year_word (StetScanner *scanner)
{
  StetScanner ahead = *scanner;

  skip_blanks (&ahead);
  if (!scan_word (&ahead, "года") && !scan_word (&ahead, "г"))
    return;

  _stet_scan_char (&ahead, '.');
  *scanner = ahead;
}

/* Reads "21 June 2024", "21st of June, 2024", "21 de junio de 2024", "21 июня 2024 г.". */
static gboolean
scan_day_month_year (StetScanner *scanner,
                     StetDate *date)
{
  StetScanner ahead = *scanner;
  guint year = 0;
  guint month = 0;
  guint day = 0;

  if (!scan_day (&ahead, &day))
    return FALSE;
  skip_blanks (&ahead);
  scan_of (&ahead);
  if (!scan_month (&ahead, &month) || !scan_comma (&ahead) || !scan_number (&ahead, 4, 4, &year))
    return FALSE;

  scan_year_word (&ahead);
  _stet_date_init (date, year, month, day);
  *scanner = ahead;
  return TRUE;
}

/* Reads "June 21, 2024". */
static gboolean
scan_month_day_year (StetScanner *scanner,
                     StetDate *date)
{
  StetScanner ahead = *scanner;
  guint year = 0;
  guint month = 0;
  guint day = 0;

  if (!scan_month (&ahead, &month))
    return FALSE;
  skip_blanks (&ahead);
  if (!scan_day (&ahead, &day) || !scan_comma (&ahead) || !scan_number (&ahead, 4, 4, &year))
    return FALSE;

  _stet_date_init (date, year, month, day);
  *scanner = ahead;
  return TRUE;
}

/* Reads "2024-06-21" and "2024/06/21". */
static gboolean
scan_year_first (StetScanner *scanner,
                 StetDate *date)
{
  StetScanner ahead = *scanner;
  guint year = 0;
  guint month = 0;
  guint day = 0;
  char separator;

  if (!scan_number (&ahead, 4, 4, &year) || ahead.p >= ahead.end)
    return FALSE;
  separator = *ahead.p++;
  if ((separator != '-' && separator != '/') ||
      !scan_number (&ahead, 2, 2, &month) ||
      !_stet_scan_char (&ahead, separator) ||
      !scan_number (&ahead, 2, 2, &day))
    return FALSE;

  _stet_date_init (date, year, month, day);
  *scanner = ahead;
  return TRUE;
}

/* Reads "21.06.2024", and "21/06/2024" or "06/21/2024", for which the day
 * has to be above 12: nobody can tell what 05/06/2024 is. */
static gboolean
scan_year_last (StetScanner *scanner,
                StetDate *date)
{
  StetScanner ahead = *scanner;
  guint year = 0;
  guint first = 0;
  guint second = 0;
  char separator;

  if (!scan_number (&ahead, 1, 2, &first) || ahead.p >= ahead.end)
    return FALSE;
  separator = *ahead.p++;
  if ((separator != '.' && separator != '/') ||
      !scan_number (&ahead, 1, 2, &second) ||
      !_stet_scan_char (&ahead, separator) ||
      !scan_number (&ahead, 4, 4, &year))
    return FALSE;
  if (separator == '/' && first <= 12 && second <= 12 && first != second)
    return FALSE;

  if (separator == '/' && second > 12)
    _stet_date_init (date, year, first, second);
  else
    _stet_date_init (date, year, second, first);
  *scanner = ahead;
  return TRUE;
}

static gboolean
scan_day_of_year (StetScanner *scanner,
                  StetDate *date)
{
  StetScanner ahead = *scanner;

  scan_weekday (&ahead);
  if (!scan_month_day_year (&ahead, date) &&
      !scan_day_month_year (&ahead, date) &&
      !scan_year_first (&ahead, date) &&
      !scan_year_last (&ahead, date))
    return FALSE;

  /* "2024-06-21T18:28" goes on with a letter, everything else must not. */
  if (!stet_date_is_valid (date) ||
      (!at_word_end (&ahead) && !(*ahead.p == 'T' && ahead.p + 1 < ahead.end && g_ascii_isdigit (ahead.p[1]))))
    return FALSE;

  *scanner = ahead;
  return TRUE;
}

/* Reads "am", "p.m." and the like into the hour of the clock. */
static gboolean
scan_half_of_day (StetScanner *scanner,
                  guint *hour)
{
  StetScanner ahead = *scanner;
  gboolean afternoon;

  skip_blanks (&ahead);
  afternoon = scan_text (&ahead, "p");
  if (!afternoon && !scan_text (&ahead, "a"))
    return FALSE;
  _stet_scan_char (&ahead, '.');
  if (!scan_text (&ahead, "m") || !at_word_end (&ahead) || *hour < 1 || *hour > 12)
    return FALSE;
  _stet_scan_char (&ahead, '.');

  *hour = *hour % 12 + (afternoon ? 12 : 0);
  *scanner = ahead;
  return TRUE;
}

/* Reads " EDT"; and "+02:00" if @has_minutes, for "10-12" is no time. */
static gboolean
scan_zone (StetScanner *scanner,
           gboolean has_minutes,
           gint16 *zone)
{
  StetScanner ahead = *scanner;
  gboolean found = FALSE;

  skip_blanks (&ahead);
  for (guint i = 0; i < G_N_ELEMENTS (zones) && !found; i++)
    {
      found = scan_word (&ahead, zones[i].name);
      if (found)
        *zone = zones[i].minutes;
    }
  if (!found && !(has_minutes && _stet_scan_offset (&ahead, zone)))
    return FALSE;
  if (!at_word_end (&ahead))
    return FALSE;

  *scanner = ahead;
  return TRUE;
}

/* Reads "18:28", "18:28:05Z", "4:05 p.m. EDT", "4 pm"; and "18.28 BST", for
 * with a point only what follows shows that it is a time. */
static gboolean
scan_time (StetScanner *scanner,
           StetDate *date)
{
  StetScanner ahead = *scanner;
  guint hour = 0;
  guint minute = 0;
  guint second = 0;
  gint16 zone = STET_DATE_NO_ZONE;
  gboolean has_second = FALSE;
  gboolean is_sure = FALSE;

  if (!scan_number (&ahead, 1, 2, &hour))
    return FALSE;
  if (_stet_scan_char (&ahead, ':'))
    {
      is_sure = scan_number (&ahead, 2, 2, &minute);
      if (!is_sure)
        return FALSE;
      has_second = _stet_scan_char (&ahead, ':');
      if (has_second && !scan_number (&ahead, 2, 2, &second))
        return FALSE;
      if (has_second)
        _stet_scan_fraction (&ahead);
    }
  else if (_stet_scan_char (&ahead, '.') && !scan_number (&ahead, 2, 2, &minute))
    {
      return FALSE;
    }

  is_sure = scan_half_of_day (&ahead, &hour) || is_sure;
  is_sure = scan_zone (&ahead, is_sure, &zone) || is_sure;
  if (!is_sure || !at_word_end (&ahead) || hour > 23 || minute > 59 || second > 60)
    return FALSE;

  date->hour = (gint8) hour;
  date->minute = (gint8) minute;
  date->second = has_second ? (gint8) second : -1;
  date->zone = zone;
  date->precision = has_second ? STET_DATE_SECOND : STET_DATE_MINUTE;
  *scanner = ahead;
  return TRUE;
}

static void
skip_separators (StetScanner *scanner)
{
  gboolean moved = TRUE;

  while (moved)
    {
      moved = FALSE;
      skip_blanks (scanner);
      for (guint i = 0; i < G_N_ELEMENTS (separators) && !moved; i++)
        {
          if (g_ascii_isalpha (separators[i][0]))
            moved = scan_word (scanner, separators[i]);
          else
            moved = scan_text (scanner, separators[i]);
        }
    }
}

/* Reads a day with the time of day before or behind it. */
static gboolean
scan_full_date (StetScanner *scanner,
                StetDate *date)
{
  StetScanner ahead = *scanner;
  StetScanner behind;
  StetDate clock;
  gboolean has_clock = scan_time (&ahead, &clock);

  if (has_clock)
    skip_separators (&ahead);
  if (!scan_day_of_year (&ahead, date))
    return FALSE;
  *scanner = ahead;

  behind = ahead;
  if (!has_clock)
    {
      if (!_stet_scan_char (&behind, 'T'))
        skip_separators (&behind);
      has_clock = scan_time (&behind, &clock);
      if (has_clock)
        *scanner = behind;
    }
  if (has_clock)
    {
      clock.year = date->year;
      clock.month = date->month;
      clock.day = date->day;
      *date = clock;
    }

  return TRUE;
}

static gboolean
scan_month_year (StetScanner *scanner,
                 StetDate *date)
{
  StetScanner ahead = *scanner;
  guint year = 0;
  guint month = 0;

  if (!scan_month (&ahead, &month) || !scan_comma (&ahead) ||
      !scan_number (&ahead, 4, 4, &year) || !at_word_end (&ahead))
    return FALSE;

  _stet_date_init (date, year, month, 0);
  *scanner = ahead;
  return stet_date_is_valid (date);
}

/* Whether a date may begin at @i: not inside a word, and not inside a chain
 * of numbers such as a version or an address. */
static gboolean
may_begin_at (const char *line,
              gsize i)
{
  if ((line[i] & 0xC0) == 0x80 || !g_unichar_isalnum (g_utf8_get_char (line + i)))
    return FALSE;
  if (i > 0 && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (line + i))))
    return FALSE;

  return i < 2 || !g_ascii_isdigit (line[i]) || !g_ascii_isdigit (line[i - 2]) || strchr (".:/", line[i - 1]) == NULL;
}

gboolean
stet_date_scan_line (const char *line,
                     gssize len,
                     StetDate *date,
                     StetSpan *span)
{
  StetDate found = { 0 };
  StetSpan found_span = { 0, 0 };
  gsize n;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  n = len < 0 ? strlen (line) : (gsize) len;
  for (gsize i = 0; i < n && found.precision < STET_DATE_DAY; i++)
    {
      StetScanner scanner = { line + i, line + n };
      StetDate here;
      gboolean is_full;

      if (!may_begin_at (line, i))
        continue;
      is_full = scan_full_date (&scanner, &here);
      if (is_full || (found.precision == STET_DATE_NONE && scan_month_year (&scanner, &here)))
        {
          found = here;
          found_span = (StetSpan){ i, (gsize) (scanner.p - line) };
        }
    }
  if (found.precision == STET_DATE_NONE)
    return FALSE;

  *date = found;
  if (span != NULL)
    *span = found_span;
  return TRUE;
}
