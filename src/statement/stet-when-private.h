/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-date-parts-private.h"
#include "stet-moment-private.h"
#include "stet-quantity.h"
#include "stet-reader-private.h"

G_BEGIN_DECLS

/**
 * StetWhen:
 * @end: the token after its last
 * @type: date, time, duration or set
 * @said: the moment as it is said; of a duration or set its grain alone
 * @meant: the moment with all gaps filled
 * @edge: %STET_CODE_START or %STET_CODE_END when "the start of" it is meant
 * @is_known: whether @meant is set
 * @is_range: whether @to and @to_meant are set: the other end
 * @timex: (nullable): the value, when it is not that of @said; it belongs to the analysis
 * @resolved: (nullable): the same for @meant
 * @count: of "the last three years" 3; else 0
 * @unit: (nullable): of "the last three years" a year; it belongs to nobody
 * @change: "before" and "until" are below, "since" and "after" above
 *
 * A date, time, duration or set as it is read.
 */
typedef struct
{
  guint end;
  StetQuantityType type;
  StetMoment said;
  StetMoment meant;
  StetMoment to;
  StetMoment to_meant;
  const char *timex;
  const char *resolved;
  double count;
  const StetUnit *unit;
  StetQuantityChange change;
  StetCode edge;
  gboolean is_known;
  gboolean is_range;
} StetWhen;

/** StetWhenReader: recognisers whose answers are remembered. */
typedef enum
{
  STET_WHEN_CALENDAR,
  STET_WHEN_RELATIVE,
  STET_WHEN_PERIOD,
  STET_WHEN_CLOCK,
  STET_WHEN_EXPECTED_CLOCK,
  STET_WHEN_MOMENT,
  STET_WHEN_N_READERS,
} StetWhenReader;

/** _stet_when_remember: what @read finds at @token; it is asked only when that is not remembered. */
gboolean _stet_when_remember (const StetReader *reader,
                              StetWhenReader which,
                              gboolean (*read) (const StetReader *, guint, StetWhen *),
                              guint token,
                              StetWhen *when);

/** _stet_when_init: nothing but @type and the grain of what is said. */
void _stet_when_init (StetWhen *self,
                      StetQuantityType type,
                      StetGrain grain);

/** _stet_when_resolve: fills the gaps of what is said at @token. */
void _stet_when_resolve (StetWhen *self, const StetReader *reader, guint token);

/** _stet_when_find_direction: whether a date without a year at @token lies ahead. */
StetDirection _stet_when_find_direction (const StetReader *reader,
                                         guint token);

/** _stet_when_set_reference: the reference date itself, known; %FALSE without one. */
gboolean _stet_when_set_reference (StetWhen *self,
                                   const StetReader *reader);

/** _stet_when_take: makes @meant what is said too. */
void _stet_when_take (StetWhen *self);

/** _stet_when_read: the longest date, time, range, duration or set that begins at @token. */
gboolean _stet_when_read (const StetReader *reader,
                          guint token,
                          StetWhen *when);

/** _stet_when_read_moment: the longest date with or without a time of day, no range. */
gboolean _stet_when_read_moment (const StetReader *reader,
                                 guint token,
                                 StetWhen *when);

/** _stet_when_read_range: "from 2001 to 2005", "June 19-20", "between May and July". */
gboolean _stet_when_read_range (const StetReader *reader,
                                guint token,
                                StetWhen *when);

/** _stet_calendar_read: dates that are written out: "Friday, 21 June 2024", "2024-06-21", "in 2024", "May". */
gboolean _stet_calendar_read (const StetReader *reader,
                              guint token,
                              StetWhen *when);

/** _stet_relative_read: dates that depend on the reference date: "last year", "three days ago". */
gboolean _stet_relative_read (const StetReader *reader,
                              guint token,
                              StetWhen *when);

/** _stet_when_find_told: the first day of the date that was told last before @token and is as exact as @grain, in this sentence or the one before. */
gboolean _stet_when_find_told (const StetReader *reader, guint token, StetGrain grain, StetMoment *moment);

/** _stet_distance_read: "three days ago", "in two weeks", "two days before Christmas". */
gboolean _stet_distance_read (const StetReader *reader,
                              guint token,
                              StetWhen *when);

/** _stet_within_read: "within nine months", where it is to come. */
gboolean _stet_within_read (const StetReader *reader, guint token, StetWhen *when);

/** _stet_period_read: quarters, halves, seasons, decades, centuries, holidays. */
gboolean _stet_period_read (const StetReader *reader,
                            guint token,
                            StetWhen *when);

/** _stet_clock_read: times of day. */
gboolean _stet_clock_read (const StetReader *reader,
                           guint token,
                           StetWhen *when);

/** _stet_clock_read_expected: the same where a time must stand: "at 5", "at 2.30". */
gboolean _stet_clock_read_expected (const StetReader *reader,
                                    guint token,
                                    StetWhen *when);

/** _stet_set_read: "every Monday", "daily", "twice a week". */
gboolean _stet_set_read (const StetReader *reader,
                         guint token,
                         StetWhen *when);

/** _stet_numeric_date_read: "21/06/2024", "2024-06-21", "22.03.2013", "20160101". */
gboolean _stet_numeric_date_read (const StetReader *reader,
                                  guint token,
                                  StetWhen *when);

G_END_DECLS
