/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-moment-private.h"

#include <stdlib.h>
#include <string.h>

/* An end of an interval: a day, or a day and a time. */
static void
format_end (const StetMoment *self,
            char text[STET_MOMENT_TEXT])
{
  StetMoment day = *self;
  StetMoment start;
  guint32 first;
  guint32 last;

  if (self->grain >= STET_GRAIN_DAY)
    {
      _stet_moment_format (self, text);
      return;
    }
  if (_stet_moment_days (self, &first, &last))
    {
      _stet_moment_set_day (&start, first);
      _stet_moment_format (&start, text);
      return;
    }
  day.grain = STET_GRAIN_DAY;
  day.day = 1;
  day.month = MAX (day.month, 1);
  _stet_moment_format (&day, text);
}

static int
seconds_of (const StetMoment *self)
{
  return MAX (self->hour, 0) * 3600 + MAX (self->minute, 0) * 60 + MAX (self->second, 0);
}

/* How long it is from the start of one to that of the other, as the grains have it. */
static void
format_length (const StetMoment *from,
               const StetMoment *to,
               char text[STET_MOMENT_TEXT])
{
  StetGrain grain = MAX (from->grain, to->grain);
  guint32 a = _stet_julian (from->year, MAX (from->month, 1), MAX (from->day, 1));
  guint32 b = _stet_julian (to->year, MAX (to->month, 1), MAX (to->day, 1));
  int months = (to->year - from->year) * 12 + to->month - from->month;

  if (grain > STET_GRAIN_PART)
    {
      gint64 seconds = seconds_of (to) - seconds_of (from) + (a != 0 && b != 0 ? ((gint64) b - a) * 86400 : 0);
      int minutes = (int) ((seconds < 0 ? seconds + 86400 : seconds) / 60);

      if (minutes % 60 == 0)
        g_snprintf (text, STET_MOMENT_TEXT, "PT%dH", minutes / 60);
      else if (minutes < 60)
        g_snprintf (text, STET_MOMENT_TEXT, "PT%dM", minutes);
      else
        g_snprintf (text, STET_MOMENT_TEXT, "PT%dH%dM", minutes / 60, minutes % 60);
    }
  else if (grain <= STET_GRAIN_YEAR)
    g_snprintf (text, STET_MOMENT_TEXT, "P%dY", to->year - from->year);
  else if (grain <= STET_GRAIN_MONTH)
    {
      if (grain == STET_GRAIN_QUARTER)
        months = (to->year - from->year) * 12 + 3 * (to->number - from->number);
      g_snprintf (text, STET_MOMENT_TEXT, "P%dM", months < 0 ? months + 12 : months);
    }
  else if (a != 0 && b != 0)
    g_snprintf (text, STET_MOMENT_TEXT, "P%dD", (int) ((gint64) b - a));
  else
    g_strlcpy (text, "PXD", STET_MOMENT_TEXT);
}

char *
_stet_moment_interval (const StetMoment *from,
                       const StetMoment *to)
{
  char a[STET_MOMENT_TEXT];
  char b[STET_MOMENT_TEXT];
  char length[STET_MOMENT_TEXT];
  StetMoment first = *from;
  StetMoment last = *to;

  format_end (from, a);
  format_end (to, b);
  /* Days without a year are counted in one without a leap day. */
  if (first.year == 0 || last.year == 0)
    {
      first.year = 2001;
      last.year = first.month > last.month ? 2002 : 2001;
    }
  format_length (&first, &last, length);

  return g_strdup_printf ("(%s,%s,%s)", a, b, length);
}

char *
_stet_moment_whole (const StetMoment *self)
{
  StetMoment from;
  StetMoment to;
  char a[STET_MOMENT_TEXT];
  char b[STET_MOMENT_TEXT];
  guint32 first;
  guint32 last;
  const char *length;

  switch ((int) self->grain)
    {
    case STET_GRAIN_CENTURY:
      length = "P100Y";
      break;
    case STET_GRAIN_DECADE:
      length = "P10Y";
      break;
    case STET_GRAIN_HALF:
      length = "P6M";
      break;
    case STET_GRAIN_QUARTER:
      length = "P3M";
      break;
    default:
      return NULL;
    }
  if (!_stet_moment_days (self, &first, &last))
    return NULL;
  _stet_moment_set_day (&from, first);
  _stet_moment_set_day (&to, (gint64) last + 1);
  _stet_moment_format (&from, a);
  _stet_moment_format (&to, b);

  return g_strdup_printf ("(%s,%s,%s)", a, b, length);
}

/* The Gregorian Easter Sunday. */
static guint32
find_easter (int year)
{
  int golden = year % 19;
  int century = year / 100;
  int rest = year % 100;
  int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
  int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
  int late = (golden + 11 * moon + 22 * weekday) / 451;
  int day = moon + weekday - 7 * late + 114;

  return _stet_julian (year, day / 31, day % 31 + 1);
}

guint32
_stet_holiday_resolve (const char *rule,
                       int year)
{
  char *end;
  int month;
  int day;
  int nth;
  guint32 julian;

  if (g_str_has_prefix (rule, "easter"))
    return find_easter (year) + (guint32) atoi (rule + strlen ("easter"));
  month = (int) strtol (rule, &end, 10);
  if (*end != '-')
    return 0;
  day = (int) strtol (end + 1, &end, 10);
  if (*end != '-')
    return _stet_julian (year, month, day);
  /* The nth such weekday of the month; the fifth is the last one. */
  nth = (int) strtol (end + 1, &end, 10);
  julian = _stet_julian (year, month, 1);
  julian += (guint32) ((day - 1 - (int) ((julian - 1) % 7) + 7) % 7);
  if (nth == 5)
    {
      julian += 28;
      if (julian >= _stet_julian (year, month, _stet_days_of_month (year, month)) + 1)
        julian -= 7;
    }
  else
    {
      julian += (guint32) (7 * (nth - 1));
    }

  return julian + (guint32) (*end == '+' ? atoi (end + 1) : 0);
}
