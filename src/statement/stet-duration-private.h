/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-when-private.h"

G_BEGIN_DECLS

/** STET_DURATION_PARTS: "1 year, 2 days, 3 hours and 4 seconds" has four. */
#define STET_DURATION_PARTS 6

/**
 * StetDuration:
 * @end: the token after its last
 * @n_parts: how many units it has
 * @grains: of each part
 * @counts: of each part, in @grains; NAN for "several"
 * @value: all of it, in the unit that comes last
 * @step: what the last digit is worth
 * @unit: the unit that comes last
 * @is_vague: "a few days"
 * @factor: of a vague one, how many of its grain the unit is: ten for "decades"
 * @has_article: "a year", which is also "per year"
 *
 * A length of time as it is read.
 */
typedef struct
{
  guint end;
  guint n_parts;
  StetGrain grains[STET_DURATION_PARTS];
  double counts[STET_DURATION_PARTS];
  double value;
  double step;
  const StetUnit *unit;
  gboolean is_vague;
  int factor;
  gboolean has_article;
} StetDuration;

/**
 * _stet_duration_read:
 * @reader: a sentence
 * @token: where it begins
 * @duration: (out): "three days", "an hour and 45 minutes", "half a year",
 *   "several weeks", "two-day"
 */
gboolean _stet_duration_read (const StetReader *reader,
                              guint token,
                              StetDuration *duration);

/** _stet_duration_timex: (transfer full): "P3D"; @in_whole: with smaller units for fractions, "PT30M". */
char *_stet_duration_timex (const StetDuration *self,
                            gboolean in_whole);

/** _stet_duration_move: moves @moment by all of it, forwards or back; %FALSE when it is vague. */
gboolean _stet_duration_move (const StetDuration *self,
                              gboolean is_back,
                              StetMoment *moment);

/** _stet_duration_all_read: "all day", "another week", "for years": a length without a number. */
gboolean _stet_duration_all_read (const StetReader *reader,
                                  guint token,
                                  StetDuration *duration);

G_END_DECLS
