/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-span.h"

#include <glib.h>

G_BEGIN_DECLS

/** STET_DATE_NO_ZONE: the offset of a time that names no zone. */
#define STET_DATE_NO_ZONE G_MININT16

/**
 * StetDatePrecision:
 * @STET_DATE_NONE: no date
 * @STET_DATE_YEAR: the year alone
 * @STET_DATE_MONTH: year and month
 * @STET_DATE_DAY: a day
 * @STET_DATE_MINUTE: a day, hour and minute
 * @STET_DATE_SECOND: a day, hour, minute and second
 */
typedef enum
{
  STET_DATE_NONE,
  STET_DATE_YEAR,
  STET_DATE_MONTH,
  STET_DATE_DAY,
  STET_DATE_MINUTE,
  STET_DATE_SECOND,
} StetDatePrecision;

/**
 * StetDate:
 * @year: 1 to 9999
 * @month: 1 to 12, or 0
 * @day: 1 to 31, or 0
 * @hour: 0 to 23, or -1
 * @minute: 0 to 59, or -1
 * @second: 0 to 60 (a leap second), or -1
 * @zone: minutes east of UTC, or %STET_DATE_NO_ZONE
 * @precision: how much of it is known
 *
 * A date of the proleptic Gregorian calendar, as precise as its source.
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
  gint8 hour;
  gint8 minute;
  gint8 second;
  gint16 zone;
  StetDatePrecision precision;
} StetDate;

/**
 * stet_date_parse:
 * @text: "2024", "2024-06", "2024-06-21", "2024-06-21T18:28",
 *   "2024-06-21T18:28:05.25+02:00"; a blank may stand for the T, "+0200" for
 *   "+02:00"; fractions of seconds are dropped
 * @len: its length in bytes, or -1 when it ends with NUL
 * @date: (out): the date
 *
 * Returns: whether the whole of @text is such a date and that day exists
 */
gboolean stet_date_parse (const char *text,
                          gssize len,
                          StetDate *date);

/** stet_date_is_valid: whether each part of @date is in its range and fits its precision. */
gboolean stet_date_is_valid (const StetDate *date);

/**
 * stet_date_format:
 * @date: a valid date
 *
 * Returns: (transfer full): the form that stet_date_parse() reads, as precise
 *   as the date is; offset 0 is "Z"
 */
char *stet_date_format (const StetDate *date);

/**
 * stet_date_compare:
 * @a: a valid date
 * @b: another one
 *
 * Orders by the earliest moment each can mean; without a zone a time counts
 * as UTC; at the same moment the less precise date comes first.
 *
 * Returns: below, at or above 0
 */
int stet_date_compare (const StetDate *a,
                       const StetDate *b);

/**
 * stet_date_scan_line:
 * @line: one line of valid UTF-8, say a dateline
 * @len: its length in bytes, or -1 when it ends with NUL
 * @date: (out): the date
 * @span: (out) (optional): where it stands, with weekday and time of day
 *
 * Finds the first full date as newspapers write it in English, Spanish and
 * Russian: "June 21, 2024 - 18:28", "21 June 2024", "Thursday, 20 June 2024",
 * "4:05 p.m. EDT, Fri June 21st, 2024", "20 de junio de 2024", "20 июня 2024
 * года", "2024-06-21", "21.06.2024", "21/06/2024" where only one order is
 * possible.  Without one, the first month with its year.
 *
 * Returns: whether there is a date
 */
gboolean stet_date_scan_line (const char *line,
                              gssize len,
                              StetDate *date,
                              StetSpan *span);

/**
 * stet_date_month_from_name:
 * @word: a month in English, Spanish or Russian, whole or shortened ("Sept",
 *   "Jun."), in any case
 * @len: its length in bytes
 *
 * Returns: 1 to 12, or 0 when it is none
 */
guint stet_date_month_from_name (const char *word,
                                 gsize len);

/** stet_date_is_weekday: whether @word is a weekday in one of these languages, in any case ("Thurs." as well). */
gboolean stet_date_is_weekday (const char *word,
                               gsize len);

/** stet_date_month_name: (transfer none): the English name of month 1 to 12. */
const char *stet_date_month_name (guint month);

/** stet_time_now_rfc3339: (transfer full): now, in UTC, as "2024-06-21T16:28:05Z". */
char *stet_time_now_rfc3339 (void);

/**
 * stet_time_is_valid:
 * @text: (nullable): a text
 *
 * Returns: whether @text is exactly "YYYY-MM-DDThh:mm:ssZ", optionally with a
 *   fraction of up to nine digits, and exists in the calendar
 */
gboolean stet_time_is_valid (const char *text);

G_END_DECLS
