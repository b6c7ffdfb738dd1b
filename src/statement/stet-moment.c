/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-moment-private.h"

#include <stdlib.h>
#include <string.h>

/* How far back a date without a year may lie before the coming one is meant. */
#define DAYS_BACK 240

/* A day of a month so near is the one that is meant, whatever the verb says. */
#define DAYS_NEAR 30

static const char *const season_names[] = { "SP", "SU", "FA", "WI" };

void
_stet_moment_init (StetMoment *self,
                   StetGrain grain)
{
  *self = (StetMoment){ 0 };
  self->grain = grain;
  self->hour = self->minute = self->second = -1;
}

guint32
_stet_julian (int year,
              int month,
              int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

int
_stet_days_of_month (int year,
                     int month)
{
  return g_date_get_days_in_month ((GDateMonth) CLAMP (month, 1, 12), (GDateYear) CLAMP (year, 1, 9999));
}

void
_stet_moment_set_day (StetMoment *self,
                      gint64 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) CLAMP (day, 1, 3652059));
  _stet_moment_init (self, STET_GRAIN_DAY);
  self->year = g_date_get_year (&date);
  self->month = (int) g_date_get_month (&date);
  self->day = g_date_get_day (&date);
}

/* Monday of the first week is the one whose Thursday lies in the year. */
static gint64
first_monday (int year)
{
  gint64 fourth = _stet_julian (year, 1, 4);

  return fourth - (fourth - 1) % 7;
}

static void
format_year (const StetMoment *self,
             char *text)
{
  if (self->year == 0)
    g_strlcpy (text, self->grain == STET_GRAIN_DECADE ? &"XXXX"[1] : self->grain == STET_GRAIN_CENTURY ? "XX"
                                                                                                       : "XXXX",
               STET_MOMENT_TEXT);
  else if (self->grain == STET_GRAIN_DECADE)
    g_snprintf (text, STET_MOMENT_TEXT, self->year < 100 ? "XX%d" : "%03d", self->year / 10);
  else if (self->grain == STET_GRAIN_CENTURY)
    g_snprintf (text, STET_MOMENT_TEXT, "%02d", self->year / 100);
  else
    g_snprintf (text, STET_MOMENT_TEXT, "%s%04d", self->prefix != NULL ? self->prefix : "", self->year);
}

static void
append_number (char *text,
               const char *mark,
               int number,
               const char *unknown)
{
  gsize len = strlen (text);

  if (number > 0)
    g_snprintf (text + len, STET_MOMENT_TEXT - len, "%s%02d", mark, number);
  else
    g_snprintf (text + len, STET_MOMENT_TEXT - len, "%s%s", mark, unknown);
}

static void
format_day (const StetMoment *self,
            char *text)
{
  if (self->weekday > 0 && self->day == 0)
    {
      g_snprintf (text, STET_MOMENT_TEXT, "XXXX-WXX-%d", self->weekday);
      return;
    }
  format_year (self, text);
  append_number (text, "-", self->month, "XX");
  append_number (text, "-", self->day, "XX");
}

static void
format_time (const StetMoment *self,
             char *text)
{
  gsize len = strlen (text);

  if (self->hour < 0)
    {
      if (self->part != NULL)
        g_snprintf (text + len, STET_MOMENT_TEXT - len, "T%s", self->part);
      return;
    }
  g_snprintf (text + len, STET_MOMENT_TEXT - len, "T%02d", self->hour);
  if (self->minute >= 0)
    append_number (text, ":", self->minute, "00");
  if (self->minute >= 0 && self->second >= 0)
    append_number (text, ":", self->second, "00");
}

void
_stet_moment_format (const StetMoment *self,
                     char text[STET_MOMENT_TEXT])
{
  gsize len;

  text[0] = '\0';
  if (self->grain <= STET_GRAIN_MONTH || self->grain == STET_GRAIN_WEEK || self->grain == STET_GRAIN_WEEKEND)
    format_year (self, text);
  len = strlen (text);
  switch (self->grain)
    {
    case STET_GRAIN_HALF:
      g_snprintf (text + len, STET_MOMENT_TEXT - len, "-H%d", self->number);
      break;
    case STET_GRAIN_SEASON:
      /* A season of no year stands alone. */
      if (self->year == 0)
        len = 0;
      g_snprintf (text + len, STET_MOMENT_TEXT - len, "%s%s", len > 0 ? "-" : "", season_names[CLAMP (self->number, 1, 4) - 1]);
      break;
    case STET_GRAIN_QUARTER:
      if (self->number > 0)
        g_snprintf (text + len, STET_MOMENT_TEXT - len, "-Q%d", self->number);
      else
        g_strlcat (text, "-QX", STET_MOMENT_TEXT);
      break;
    case STET_GRAIN_MONTH:
      append_number (text, "-", self->month, "XX");
      break;
    case STET_GRAIN_WEEK:
    case STET_GRAIN_WEEKEND:
      append_number (text, "-W", self->number, "XX");
      if (self->grain == STET_GRAIN_WEEKEND)
        g_strlcat (text, "-WE", STET_MOMENT_TEXT);
      break;
    case STET_GRAIN_DAY:
    case STET_GRAIN_PART:
    case STET_GRAIN_HOUR:
    case STET_GRAIN_MINUTE:
    case STET_GRAIN_SECOND:
      if (self->grain == STET_GRAIN_DAY || self->day > 0 || self->weekday > 0)
        format_day (self, text);
      format_time (self, text);
      break;
    case STET_GRAIN_NONE:
    case STET_GRAIN_CENTURY:
    case STET_GRAIN_DECADE:
    case STET_GRAIN_YEAR:
    default:
      break;
    }
}

/* The months that a half, quarter or season begins with and has. */
static gboolean
find_months (const StetMoment *self,
             int *month,
             int *n_months)
{
  switch ((int) self->grain)
    {
    case STET_GRAIN_HALF:
      *month = self->number == 2 ? 7 : 1;
      *n_months = 6;
      return TRUE;
    case STET_GRAIN_QUARTER:
      *month = 3 * self->number - 2;
      *n_months = 3;
      return self->number > 0;
    case STET_GRAIN_SEASON:
      *month = 3 * self->number;
      *n_months = 3;
      return TRUE;
    case STET_GRAIN_MONTH:
      *month = self->month;
      *n_months = 1;
      return self->month > 0;
    default:
      return FALSE;
    }
}

gboolean
_stet_moment_days (const StetMoment *self,
                   guint32 *first,
                   guint32 *last)
{
  int month = 1;
  int n_months = 12;
  guint32 begin;
  guint32 end;

  if (self->year < 1 || self->year > 9990 || (self->grain == STET_GRAIN_DECADE && self->year < 100))
    return FALSE;
  if (self->grain >= STET_GRAIN_DAY)
    {
      begin = end = _stet_julian (self->year, self->month, self->day);
    }
  else if (self->grain == STET_GRAIN_WEEK || self->grain == STET_GRAIN_WEEKEND)
    {
      if (self->number == 0)
        return FALSE;
      begin = (guint32) (first_monday (self->year) + 7 * (self->number - 1));
      end = begin + 6;
      if (self->grain == STET_GRAIN_WEEKEND)
        begin += 5;
    }
  else
    {
      int n_years = self->grain == STET_GRAIN_DECADE ? 10 : self->grain == STET_GRAIN_CENTURY ? 100
                                                                                              : 1;

      if (self->grain > STET_GRAIN_YEAR && !find_months (self, &month, &n_months))
        return FALSE;
      begin = _stet_julian (self->year, month, 1);
      n_months += month - 1 + 12 * (n_years - 1);
      end = _stet_julian (MIN (self->year + n_months / 12, 9999), n_months % 12 + 1, 1) - 1;
    }
  if (begin == 0 || end < begin)
    return FALSE;
  *first = begin;
  *last = end;

  return TRUE;
}

/* The year of a day or month that is said without one. */
static int
choose_year (const StetMoment *self,
             const GDate *reference,
             StetDirection direction)
{
  int year = g_date_get_year (reference);
  int month = self->month;
  int n_months;
  gint64 there;
  gint64 here = g_date_get_julian (reference);

  if (month == 0 && !find_months (self, &month, &n_months))
    return year;
  there = _stet_julian (year, month, CLAMP (self->day, 1, _stet_days_of_month (year, month)));
  if (self->day == 0 && month == (int) g_date_get_month (reference))
    return year;
  /* A day of nearly a year off would be told with its year. */
  if (self->day > 0 && ABS (there - here) <= DAYS_NEAR)
    return year;
  if (direction == STET_DIRECTION_FUTURE)
    return there < here ? year + 1 : year;
  if (direction == STET_DIRECTION_PAST)
    return there > here ? year - 1 : year;
  if (there > here && there - 365 >= here - DAYS_BACK)
    return year - 1;
  if (there < here - DAYS_BACK)
    return year + 1;

  return year;
}

static void
resolve_weekday (const StetMoment *self,
                 guint32 reference,
                 StetDirection direction,
                 StetMoment *meant)
{
  StetMoment day;
  int back = ((int) ((reference - 1) % 7) + 1 - self->weekday + 7) % 7;

  if (direction == STET_DIRECTION_FUTURE)
    back = back == 0 ? 0 : back - 7;
  _stet_moment_set_day (&day, (gint64) reference - back);
  meant->year = day.year;
  meant->month = day.month;
  meant->day = day.day;
}

gboolean
_stet_moment_resolve (const StetMoment *self,
                      guint32 reference,
                      StetDirection direction,
                      StetMoment *meant)
{
  GDate date;
  guint32 first;
  guint32 last;

  *meant = *self;
  if (reference > 0)
    {
      g_date_clear (&date, 1);
      g_date_set_julian (&date, reference);
      if (self->grain == STET_GRAIN_DECADE && self->year > 0 && self->year < 100)
        meant->year += self->year <= g_date_get_year (&date) % 100 ? g_date_get_year (&date) / 100 * 100 : g_date_get_year (&date) / 100 * 100 - 100;
      else if (self->weekday > 0 && self->day == 0)
        resolve_weekday (self, reference, direction, meant);
      else if (self->grain >= STET_GRAIN_PART && self->day == 0)
        {
          meant->year = g_date_get_year (&date);
          meant->month = (int) g_date_get_month (&date);
          meant->day = g_date_get_day (&date);
        }
      else if (self->year == 0)
        {
          if (self->month == 0 && self->day > 0)
            meant->month = (int) g_date_get_month (&date);
          meant->year = choose_year (meant, &date, direction);
        }
    }

  return _stet_moment_days (meant, &first, &last);
}

static void
shift_months (StetMoment *self,
              int n)
{
  int months = self->year * 12 + self->month - 1 + n;

  self->year = CLAMP (months / 12, 1, 9999);
  self->month = months % 12 + 1;
  if (self->day > 0)
    self->day = MIN (self->day, _stet_days_of_month (self->year, self->month));
}

static void
shift_days (StetMoment *self,
            gint64 n)
{
  StetMoment day;
  guint32 julian = _stet_julian (self->year, self->month, self->day);

  if (julian == 0)
    return;
  _stet_moment_set_day (&day, julian + n);
  self->year = day.year;
  self->month = day.month;
  self->day = day.day;
}

void
_stet_moment_shift (StetMoment *self,
                    int n,
                    StetGrain grain)
{
  n = CLAMP (n, -100000, 100000);
  switch ((int) grain)
    {
    case STET_GRAIN_CENTURY:
      self->year = CLAMP (self->year + 100 * n, 1, 9999);
      break;
    case STET_GRAIN_DECADE:
      self->year = CLAMP (self->year + 10 * n, 1, 9999);
      break;
    case STET_GRAIN_YEAR:
    case STET_GRAIN_SEASON:
      shift_months (self, 12 * n);
      break;
    case STET_GRAIN_HALF:
      shift_months (self, 6 * n);
      break;
    case STET_GRAIN_QUARTER:
      shift_months (self, 3 * n);
      break;
    case STET_GRAIN_MONTH:
      shift_months (self, n);
      break;
    case STET_GRAIN_WEEK:
    case STET_GRAIN_WEEKEND:
      shift_days (self, 7 * (gint64) n);
      break;
    default:
      shift_days (self, n);
      break;
    }
}

void
_stet_moment_coarsen (StetMoment *self,
                      StetGrain grain)
{
  StetMoment whole;
  GDate date;
  guint32 julian = _stet_julian (self->year, self->month, self->day);

  if (grain >= STET_GRAIN_DAY || julian == 0)
    return;
  _stet_moment_init (&whole, grain);
  whole.year = self->year;
  switch ((int) grain)
    {
    case STET_GRAIN_CENTURY:
      whole.year -= whole.year % 100;
      break;
    case STET_GRAIN_DECADE:
      whole.year -= whole.year % 10;
      break;
    case STET_GRAIN_HALF:
      whole.number = self->month > 6 ? 2 : 1;
      break;
    case STET_GRAIN_QUARTER:
      whole.number = (self->month + 2) / 3;
      break;
    case STET_GRAIN_SEASON:
      whole.number = self->month < 3 ? 4 : self->month / 3;
      whole.year -= self->month < 3;
      break;
    case STET_GRAIN_MONTH:
      whole.month = self->month;
      break;
    case STET_GRAIN_WEEK:
    case STET_GRAIN_WEEKEND:
      g_date_clear (&date, 1);
      /* A week belongs to the year of its Thursday. */
      g_date_set_julian (&date, julian - (julian - 1) % 7 + 3);
      whole.year = g_date_get_year (&date);
      whole.number = (int) ((g_date_get_julian (&date) - first_monday (whole.year)) / 7) + 1;
      break;
    default:
      break;
    }
  *self = whole;
}
