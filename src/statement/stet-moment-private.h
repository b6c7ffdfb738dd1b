/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** StetGrain: how long the time is that a moment names, from long to short. */
typedef enum
{
  STET_GRAIN_NONE,
  STET_GRAIN_CENTURY,
  STET_GRAIN_DECADE,
  STET_GRAIN_YEAR,
  STET_GRAIN_HALF,
  STET_GRAIN_SEASON,
  STET_GRAIN_QUARTER,
  STET_GRAIN_MONTH,
  STET_GRAIN_WEEK,
  STET_GRAIN_WEEKEND,
  STET_GRAIN_DAY,
  STET_GRAIN_PART, /* of a day */
  STET_GRAIN_HOUR,
  STET_GRAIN_MINUTE,
  STET_GRAIN_SECOND,
} StetGrain;

/** STET_MOMENT_TEXT: room for what _stet_moment_format() writes. */
#define STET_MOMENT_TEXT 64

/**
 * StetMoment:
 * @grain: how long it is
 * @year: 1 to 9999; 0 when it is not said.  A decade or century begins with it
 * @month: 1 to 12, or 0
 * @day: 1 to 31, or 0
 * @weekday: 1 (Monday) to 7 when nothing else is said of the day, or 0
 * @number: of the half, quarter, season (1 is spring) or week
 * @hour: 0 to 24, or -1
 * @minute: 0 to 59, or -1
 * @second: 0 to 59, or -1
 * @part: (nullable): "MO", "AF", "EV", "NI": part of the day
 * @prefix: (nullable): "FY" for a fiscal year
 *
 * A time as it is said, with gaps, or as it is meant, without.
 */
typedef struct
{
  StetGrain grain;
  int year;
  int month;
  int day;
  int weekday;
  int number;
  int hour;
  int minute;
  int second;
  const char *part;
  const char *prefix;
} StetMoment;

/** StetDirection: where a time without a year lies, seen from the reference date. */
typedef enum
{
  STET_DIRECTION_NEAR,
  STET_DIRECTION_PAST,
  STET_DIRECTION_FUTURE,
} StetDirection;

/** _stet_moment_init: nothing is known of it but its grain. */
void _stet_moment_init (StetMoment *self,
                        StetGrain grain);

/** _stet_moment_set_day: the day of Julian number @day, nothing finer. */
void _stet_moment_set_day (StetMoment *self,
                           gint64 day);

/** _stet_moment_format: the TIMEX3 value, with X for what is not known. */
void _stet_moment_format (const StetMoment *self,
                          char text[STET_MOMENT_TEXT]);

/** _stet_moment_days: (out): first and last Julian day; %FALSE when its day is not known. */
gboolean _stet_moment_days (const StetMoment *self,
                            guint32 *first,
                            guint32 *last);

/**
 * _stet_moment_resolve:
 * @self: a moment as it is said
 * @reference: the Julian day that it is read against; 0: none
 * @direction: where it lies
 * @meant: (out): it, with the gaps filled
 *
 * Returns: whether all gaps could be filled
 */
gboolean _stet_moment_resolve (const StetMoment *self,
                               guint32 reference,
                               StetDirection direction,
                               StetMoment *meant);

/**
 * _stet_moment_shift:
 * @self: a moment; it becomes the one that lies @n @grain away
 *
 * The day of the month is kept within the month's length.
 */
void _stet_moment_shift (StetMoment *self,
                         int n,
                         StetGrain grain);

/** _stet_moment_coarsen: names the time of @grain that holds the day of @self. */
void _stet_moment_coarsen (StetMoment *self,
                           StetGrain grain);

/** _stet_moment_interval: "(2014-01-01,2018-01-01,P4Y)": from the start of @from to the start of @to. */
char *_stet_moment_interval (const StetMoment *from,
                             const StetMoment *to);

/** _stet_moment_whole: the same for the whole of a quarter, decade or the like; %NULL for others. */
char *_stet_moment_whole (const StetMoment *self);

/** _stet_julian: the Julian day number of a day, as of GLib; 0 when there is no such day. */
guint32 _stet_julian (int year,
                      int month,
                      int day);

/** _stet_days_of_month: 28 to 31. */
int _stet_days_of_month (int year,
                         int month);

/** _stet_holiday_resolve: the Julian day of a rule of the tables ("12-25", "easter-2", "11-4-4") in @year. */
guint32 _stet_holiday_resolve (const char *rule,
                               int year);

G_END_DECLS
