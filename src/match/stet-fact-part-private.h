/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetFactFlags:
 * @STET_FACT_RISE: it is by how much something grew
 * @STET_FACT_FALL: it is by how much something fell
 * @STET_FACT_BASE: another figure is compared with it
 * @STET_FACT_REST: it counts others than those counted before
 * @STET_FACT_AIM: it is wanted, not so
 * @STET_FACT_LIMIT: the most there may be
 * @STET_FACT_RATE: of each one, not of all
 * @STET_FACT_FORECAST: it has not happened
 * @STET_FACT_FUTURE: it will be so, without doubt or hope
 * @STET_FACT_SUPERSEDED: it was held before, and is no more
 * @STET_FACT_NEGATED: it is said not to be so
 * @STET_FACT_ANNIVERSARY: years since something
 * @STET_FACT_GROWS: a count that changes from day to day, like a toll
 * @STET_FACT_WHOLE: the whole of which another figure is a part
 * @STET_FACT_SPAN: words beside it say over how long a time it was counted
 * @STET_FACT_BOUND: a date until, before or after which something is so, or a
 *   figure that was so until, before or after something
 * @STET_FACT_PERIOD: a date that says when a figure beside it holds
 * @STET_FACT_PART: it counts some of a group that its words name
 * @STET_FACT_DATED: a date in its sentence says when
 *
 * What part a figure plays.
 */
typedef enum
{
  STET_FACT_RISE = 1 << 0,
  STET_FACT_FALL = 1 << 1,
  STET_FACT_BASE = 1 << 2,
  STET_FACT_REST = 1 << 3,
  STET_FACT_AIM = 1 << 4,
  STET_FACT_LIMIT = 1 << 5,
  STET_FACT_RATE = 1 << 6,
  STET_FACT_FORECAST = 1 << 7,
  STET_FACT_SUPERSEDED = 1 << 8,
  STET_FACT_NEGATED = 1 << 9,
  STET_FACT_ANNIVERSARY = 1 << 10,
  STET_FACT_DATED = 1 << 11,
  STET_FACT_GROWS = 1 << 12,
  STET_FACT_WHOLE = 1 << 13,
  STET_FACT_SPAN = 1 << 14,
  STET_FACT_BOUND = 1 << 15,
  STET_FACT_PERIOD = 1 << 16,
  STET_FACT_FUTURE = 1 << 17,
  STET_FACT_PART = 1 << 18,
} StetFactFlags;

G_END_DECLS
