/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-span.h"

#include <glib.h>

G_BEGIN_DECLS

/** StetDimension: what a unit measures; units of one dimension convert. */
typedef enum
{
  STET_DIMENSION_NONE, /* a bare number */
  STET_DIMENSION_COUNT,
  STET_DIMENSION_RATIO, /* percent; percentage points are of their own */
  STET_DIMENSION_POINTS,
  STET_DIMENSION_MONEY, /* converts between no two currencies */
  STET_DIMENSION_LENGTH,
  STET_DIMENSION_AREA,
  STET_DIMENSION_VOLUME,
  STET_DIMENSION_MASS,
  STET_DIMENSION_TIME,
  STET_DIMENSION_SPEED,
  STET_DIMENSION_TEMPERATURE,
  STET_DIMENSION_ENERGY,
  STET_DIMENSION_POWER,
  STET_DIMENSION_DATA,
  STET_DIMENSION_OTHER, /* converts to its own name only */
} StetDimension;

/**
 * StetUnit:
 * @name: singular, British, lower case: "kilometre", "dollar", "percentage"
 * @dimension: what it measures
 * @factor: how many of the dimension's base unit one of it is
 * @offset: added after the factor: 273.15 for degrees Celsius; else 0
 */
typedef struct
{
  const char *name;
  StetDimension dimension;
  double factor;
  double offset;
} StetUnit;

/** StetQuantityType: the `type` of the batch format. */
typedef enum
{
  STET_QUANTITY_NUMBER,
  STET_QUANTITY_ORDINAL,
  STET_QUANTITY_PERCENT,
  STET_QUANTITY_MONEY,
  STET_QUANTITY_MEASURE,
  STET_QUANTITY_AGE,
  STET_QUANTITY_DURATION,
  STET_QUANTITY_DATE,
  STET_QUANTITY_TIME,
  STET_QUANTITY_SET,
} StetQuantityType;

/** StetQuantityChange: how the value is hedged: "=", "~", ">", "<", "up", "down". */
typedef enum
{
  STET_CHANGE_EQUAL,
  STET_CHANGE_ABOUT,
  STET_CHANGE_ABOVE,
  STET_CHANGE_BELOW,
  STET_CHANGE_UP,
  STET_CHANGE_DOWN,
} StetQuantityChange;

/**
 * StetQuantity:
 * @span: its words without the hedge; a unit belongs to it, a counted noun not
 * @hedge: the words of the hedge; empty without one
 * @noun: the words counted or measured, head last; empty if not known
 * @subject: the words of the subject of its clause; empty if not known
 * @sentence: index of its sentence
 * @type: what it is
 * @change: how it is hedged
 * @value: in the phrase's own unit without scale words; NAN for a date
 * @value_hi: the upper end of a range; NAN for a single value
 * @step: what the last digit given is worth ("3.6 billion": 100,000,000), for
 *   rounding; 0 for a date
 * @unit: (nullable): its unit
 * @noun_key: key of the stem of the counted noun's head; 0 without one
 * @unit_name: (nullable): name of the unit, or the singular of the counted noun
 * @concept: (nullable): the words of what is counted or measured
 * @timex: (nullable): TIMEX3 value (ISO-TimeML) as the words give it
 * @resolved: (nullable): the same, read against the reference date
 * @first_day: of a date: the first day it can mean, as a Julian day number
 *   (g_date_get_julian()); 0 if not known
 * @last_day: the last such day
 *
 * A number with what it measures, or a date.  Strings belong to the analysis.
 */
typedef struct
{
  StetSpan span;
  StetSpan hedge;
  StetSpan noun;
  StetSpan subject;
  guint32 sentence;
  StetQuantityType type;
  StetQuantityChange change;
  double value;
  double value_hi;
  double step;
  const StetUnit *unit;
  guint64 noun_key;
  const char *unit_name;
  const char *concept;
  const char *timex;
  const char *resolved;
  guint32 first_day;
  guint32 last_day;
} StetQuantity;

/** stet_quantity_type_to_string: (transfer none): "money". */
const char *stet_quantity_type_to_string (StetQuantityType type);

/** stet_quantity_change_to_string: (transfer none): "~". */
const char *stet_quantity_change_to_string (StetQuantityChange change);

/** stet_unit_find: (transfer none) (nullable): the unit called @name. */
const StetUnit *stet_unit_find (const char *name);

G_END_DECLS
