/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-value-private.h"

#include <math.h>
#include <string.h>

#include "stet-token.h"

/* "About" covers so much to either side. */
#define ABOUT_SHARE 0.06

/* "More than 40" is not said of 80: so far a bound reaches. */
#define BOUND_SHARE 0.35

/* A conversion is rounded, mostly to two digits. */
#define CONVERSION_SHARE 0.03

/* A figure that ends in zeros may be rounded by so much. */
#define ROUND_SHARE 0.02

/* An amount with fewer digits is found in many places. */
#define MIN_CURRENCY_DIGITS 2

#define TINY 1e-9

/* No type of quantities has so great a number. */
#define N_TYPES 64

/* How a day of the week begins whose week is not known; one that is so many
 * weeks off may be the same. */
#define ANY_WEEK "XXXX-WXX-"
#define DAYS_OF_WEEK 7
#define MAX_WEEKS 2

/* Whole numbers below have nine digits at most, as many as count. */
#define MAX_WHOLE 1e9
#define MAX_DECIMALS 3

/* Whole numbers below are written with all their digits. */
#define MAX_EXACT 1e15

typedef struct
{
  double lo;
  double hi;
  double step;
  double factor; /* to the base unit */
} Value;

static gboolean
is_moment (const StetQuantity *quantity)
{
  return quantity->type == STET_QUANTITY_DATE || quantity->type == STET_QUANTITY_TIME;
}

static gboolean
is_plain (const StetQuantity *quantity)
{
  return quantity->type == STET_QUANTITY_NUMBER || quantity->type == STET_QUANTITY_ORDINAL;
}

static StetDimension
get_dimension (const StetQuantity *quantity)
{
  return quantity->unit != NULL ? quantity->unit->dimension : STET_DIMENSION_NONE;
}

/* The bytes of the name without what the amount is for each of: "euro per share". */
static gsize
get_name_length (const StetUnit *unit)
{
  const char *per = strstr (unit->name, " per ");

  return per != NULL ? (gsize) (per - unit->name) : strlen (unit->name);
}

/* "Crown" is what English calls several currencies that have names of their own. */
static gboolean
is_crown_of (const StetUnit *crown,
             const StetUnit *unit)
{
  static const char *const own_names[] = { "krone", "krona", "koruna" };

  if (strncmp (crown->name, "crown", get_name_length (crown)) != 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (own_names); i++)
    {
      gsize len = strlen (own_names[i]);
      gsize whole = get_name_length (unit);

      if (whole >= len && strncmp (unit->name + whole - len, own_names[i], len) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Where one writer says "tonnes", another one says "tons" of the same. */
static gboolean
is_ton (const StetUnit *unit)
{
  return unit->dimension == STET_DIMENSION_MASS && (strcmp (unit->name, "ton") == 0 || strcmp (unit->name, "metric ton") == 0);
}

/* A price that does not say per what may still be that of each. */
static gboolean
has_same_currency (const StetUnit *a,
                   const StetUnit *b)
{
  gsize x = get_name_length (a);
  gsize y = get_name_length (b);

  if (a->name[x] != '\0' && b->name[y] != '\0' && strcmp (a->name + x, b->name + y) != 0)
    return FALSE;
  return (x == y && strncmp (a->name, b->name, x) == 0) || is_crown_of (a, b) || is_crown_of (b, a);
}

static gboolean
has_same_unit (const StetQuantity *a,
               const StetQuantity *b)
{
  if (a->unit == NULL || b->unit == NULL)
    return a->unit == b->unit;
  if (get_dimension (a) == STET_DIMENSION_MONEY && get_dimension (b) == STET_DIMENSION_MONEY)
    return has_same_currency (a->unit, b->unit);
  return a->unit == b->unit || strcmp (a->unit->name, b->unit->name) == 0 || (is_ton (a->unit) && is_ton (b->unit));
}

/* "$2.3 billion" and "£2.3 billion": the same number of another currency is no
 * other amount by chance. */
static gboolean
is_other_currency (const StetQuantity *a,
                   const StetQuantity *b)
{
  if (get_dimension (a) != STET_DIMENSION_MONEY || get_dimension (b) != STET_DIMENSION_MONEY || has_same_unit (a, b))
    return FALSE;
  return fabs (a->value - b->value) <= TINY * fabs (a->value) && _stet_value_get_digits (a->value) >= MIN_CURRENCY_DIGITS;
}

gboolean
_stet_value_is_comparable (const StetQuantity *a,
                           const StetQuantity *b)
{
  if (is_moment (a) || is_moment (b))
    return a->type == b->type && a->type != STET_QUANTITY_SET;
  if (a->type == STET_QUANTITY_SET || b->type == STET_QUANTITY_SET)
    return FALSE;
  if (isnan (a->value) || isnan (b->value))
    return FALSE;
  /* The fifth visit is compared with five visits. */
  if (is_plain (a) && is_plain (b))
    return TRUE;
  if (a->type != b->type)
    return FALSE;
  if (get_dimension (a) != get_dimension (b))
    return FALSE;
  if (get_dimension (a) == STET_DIMENSION_MONEY || get_dimension (a) == STET_DIMENSION_OTHER)
    return has_same_unit (a, b) || is_other_currency (a, b);
  return TRUE;
}

guint64
_stet_value_get_kind (const StetQuantity *quantity)
{
  StetDimension dimension = get_dimension (quantity);
  guint64 kind = is_plain (quantity) ? STET_QUANTITY_NUMBER : quantity->type;

  if (is_moment (quantity) || is_plain (quantity))
    return kind;
  kind += (guint64) (dimension + 1) * N_TYPES;
  if (dimension == STET_DIMENSION_MONEY || dimension == STET_DIMENSION_OTHER)
    kind ^= stet_token_key (quantity->unit->name, get_name_length (quantity->unit));
  return kind;
}

static Value
read_value (const StetQuantity *quantity,
            gboolean converts)
{
  double factor = converts && quantity->unit != NULL && quantity->unit->factor > 0 ? quantity->unit->factor : 1;
  double offset = converts && quantity->unit != NULL ? quantity->unit->offset : 0;
  double hi = isnan (quantity->value_hi) ? quantity->value : quantity->value_hi;

  return (Value){ quantity->value * factor + offset, hi * factor + offset, quantity->step * factor, factor };
}

/* Writes the digits of a figure with at most so many decimals as people write;
 * others are left to printf(), which is slow.  Returns: how many; 0: it is
 * another one */
static guint
write_short (double value,
             char *digits)
{
  double scaled = value;
  guint n = 0;
  guint32 rest;

  for (guint i = 0; i < MAX_DECIMALS && floor (scaled) != scaled; i++)
    scaled *= 10;
  if (value < 1 || scaled >= MAX_WHOLE || floor (scaled) != scaled)
    return 0;
  for (rest = (guint32) scaled; rest > 0; rest /= 10)
    digits[n++] = (char) ('0' + rest % 10);
  for (guint i = 0; i < n / 2; i++)
    {
      char digit = digits[i];

      digits[i] = digits[n - 1 - i];
      digits[n - 1 - i] = digit;
    }

  return n;
}

void
_stet_value_write_digits (double value,
                          char digits[STET_VALUE_DIGITS])
{
  char text[STET_VALUE_DIGITS];
  guint n = write_short (fabs (value), digits);

  if (n == 0)
    {
      g_ascii_formatd (text, sizeof text, "%.9g", fabs (value));
      for (const char *p = text; *p != '\0' && *p != 'e'; p++)
        if (g_ascii_isdigit (*p))
          digits[n++] = *p;
    }
  while (n > 0 && digits[n - 1] == '0')
    n--;
  digits[n] = '\0';
}

guint
_stet_value_get_digits (double value)
{
  char digits[STET_VALUE_DIGITS];

  _stet_value_write_digits (value, digits);

  return (guint) (strlen (digits) - strspn (digits, "0"));
}

/* How far apart two figures may be when the coarser one is rounded. */
static double
get_tolerance (const Value *a,
               const Value *b,
               gboolean is_converted)
{
  double size = MAX (fabs (a->lo), fabs (b->lo));
  double tolerance = MAX (a->step, b->step) / 2 * (1 + TINY) + size * TINY;

  /* A step of one and a difference of half of it is no difference. */
  if (tolerance <= 0.5 && floor (a->lo) == a->lo && floor (b->lo) == b->lo)
    tolerance = size * TINY;
  if (is_converted)
    tolerance = MAX (tolerance, size * CONVERSION_SHARE);
  return tolerance;
}

/* "6,200" may stand for 6,240, but 6,100 does not. */
static gboolean
is_rounded (const Value *a,
            const Value *b)
{
  const Value *coarse = _stet_value_get_digits (a->lo) < _stet_value_get_digits (b->lo) ? a : b;
  double x = fabs (coarse->lo);
  double y = fabs (coarse == a ? b->lo : a->lo);
  double unit = 1;

  if (x < 100 || _stet_value_get_digits (x) + 2 > _stet_value_get_digits (y) + 2)
    return FALSE;
  while (fmod (x, unit * 10) < TINY && unit * 10 <= x)
    unit *= 10;
  return unit >= 100 && fabs (x - y) <= unit / 2 * (1 + TINY) && fabs (x - y) <= ROUND_SHARE * MAX (x, y);
}

static StetValueRelation
compare_ranges (const Value *a,
                const Value *b,
                double tolerance)
{
  gboolean a_is_range = a->hi > a->lo;
  gboolean b_is_range = b->hi > b->lo;

  if (a_is_range && b_is_range)
    return fabs (a->lo - b->lo) <= tolerance && fabs (a->hi - b->hi) <= tolerance ? STET_VALUE_SAME : STET_VALUE_DIFFERENT;
  if (MAX (a->lo, b->lo) <= MIN (a->hi, b->hi) + tolerance)
    return STET_VALUE_FITS;
  return STET_VALUE_DIFFERENT;
}

/* @bound says more than or less than its value; @other is @value. */
static StetValueRelation
compare_bound (StetQuantityChange change,
               double bound,
               double value,
               double tolerance)
{
  double beyond = change == STET_CHANGE_ABOVE ? value - bound : bound - value;

  if (beyond < -tolerance)
    return STET_VALUE_DIFFERENT;
  if (beyond <= BOUND_SHARE * MAX (fabs (bound), fabs (value)) + tolerance)
    return STET_VALUE_FITS;
  /* Both may be right, but nobody would say it so. */
  return STET_VALUE_UNKNOWN;
}

static gboolean
is_bound (StetQuantityChange change)
{
  return change == STET_CHANGE_ABOVE || change == STET_CHANGE_BELOW;
}

static StetValueRelation
compare_hedged (const StetQuantity *a,
                const StetQuantity *b,
                const Value *x,
                const Value *y,
                double tolerance)
{
  gboolean is_near = fabs (x->lo - y->lo) <= tolerance;

  if (is_bound (a->change) && is_bound (b->change))
    return is_near && a->change == b->change ? STET_VALUE_SAME : is_near ? STET_VALUE_UNKNOWN
                                                                         : STET_VALUE_UNKNOWN;
  if (is_near && (is_bound (a->change) || is_bound (b->change)))
    return STET_VALUE_SAME;
  if (is_bound (a->change))
    return compare_bound (a->change, x->lo, y->lo, tolerance);
  if (is_bound (b->change))
    return compare_bound (b->change, y->lo, x->lo, tolerance);
  if (is_near)
    return STET_VALUE_SAME;
  if (a->change == STET_CHANGE_ABOUT || b->change == STET_CHANGE_ABOUT)
    return fabs (x->lo - y->lo) <= ABOUT_SHARE * MAX (fabs (x->lo), fabs (y->lo)) ? STET_VALUE_FITS : STET_VALUE_DIFFERENT;
  return is_rounded (x, y) ? STET_VALUE_FITS : STET_VALUE_DIFFERENT;
}

/* The part of a TIMEX value behind the "T"; NULL without one, and for words
 * like "TMO", a morning. */
static const char *
get_clock (const StetQuantity *quantity)
{
  const char *timex = quantity->resolved != NULL ? quantity->resolved : quantity->timex;
  const char *t = timex != NULL ? strchr (timex, 'T') : NULL;

  return t != NULL && g_ascii_isdigit (t[1]) ? t + 1 : NULL;
}

/* An hour alone may be any minute of it. */
static StetValueRelation
compare_times (const StetQuantity *a,
               const StetQuantity *b)
{
  const char *x = get_clock (a);
  const char *y = get_clock (b);

  if (x == NULL || y == NULL)
    return STET_VALUE_UNKNOWN;
  return strncmp (x, y, MIN (strlen (x), strlen (y))) == 0 ? STET_VALUE_SAME : STET_VALUE_DIFFERENT;
}

/* A day of the week in an article of which nobody knows when it was written. */
static gboolean
is_of_any_week (const StetQuantity *date)
{
  return date->first_day != 0 && date->resolved == NULL && date->timex != NULL && g_str_has_prefix (date->timex, ANY_WEEK);
}

/* Whether two days are one day of the week, a few days apart at most. */
static gboolean
are_of_one_weekday (const StetQuantity *a,
                    const StetQuantity *b)
{
  guint32 apart = MAX (a->first_day, b->first_day) - MIN (a->first_day, b->first_day);

  return a->first_day == a->last_day && b->first_day == b->last_day && apart % DAYS_OF_WEEK == 0 && apart <= MAX_WEEKS * DAYS_OF_WEEK;
}

static StetValueRelation
compare_dates (const StetQuantity *a,
               const StetQuantity *b)
{
  if ((is_of_any_week (a) || is_of_any_week (b)) && a->first_day != b->first_day && are_of_one_weekday (a, b))
    return STET_VALUE_FITS;
  if (a->first_day == 0 || b->first_day == 0)
    return a->timex != NULL && b->timex != NULL && strcmp (a->timex, b->timex) == 0 ? STET_VALUE_SAME : STET_VALUE_UNKNOWN;
  /* One day, and two hours of it. */
  if (a->first_day == b->first_day && a->last_day == b->last_day)
    return compare_times (a, b) == STET_VALUE_DIFFERENT ? STET_VALUE_DIFFERENT : STET_VALUE_SAME;
  if (a->first_day <= b->last_day && b->first_day <= a->last_day)
    return STET_VALUE_FITS;
  return STET_VALUE_DIFFERENT;
}

StetValueRelation
_stet_value_compare (const StetQuantity *a,
                     const StetQuantity *b)
{
  gboolean is_converted = !has_same_unit (a, b);
  Value x = read_value (a, is_converted);
  Value y = read_value (b, is_converted);
  double tolerance;

  if (!_stet_value_is_comparable (a, b))
    return STET_VALUE_UNKNOWN;
  if (a->type == STET_QUANTITY_DATE)
    return compare_dates (a, b);
  if (a->type == STET_QUANTITY_TIME)
    return compare_times (a, b);

  if (is_other_currency (a, b))
    return STET_VALUE_DIFFERENT;
  tolerance = get_tolerance (&x, &y, is_converted);
  if (x.hi > x.lo || y.hi > y.lo)
    return compare_ranges (&x, &y, tolerance);
  return compare_hedged (a, b, &x, &y, tolerance);
}

double
_stet_value_get_ratio (const StetQuantity *a,
                       const StetQuantity *b)
{
  double x = fabs (a->value);
  double y = fabs (b->value);

  if (isnan (x) || isnan (y) || MIN (x, y) <= 0)
    return NAN;
  if (a->unit != NULL && b->unit != NULL && a->unit->factor > 0 && b->unit->factor > 0)
    {
      x *= a->unit->factor;
      y *= b->unit->factor;
    }
  return MAX (x, y) / MIN (x, y);
}

static void
write_number (double value,
              char text[G_ASCII_DTOSTR_BUF_SIZE])
{
  if (fabs (value) < MAX_EXACT && floor (value) == value && !signbit (value))
    g_snprintf (text, G_ASCII_DTOSTR_BUF_SIZE, "%" G_GINT64_FORMAT, (gint64) value);
  else
    g_ascii_formatd (text, G_ASCII_DTOSTR_BUF_SIZE, "%.15g", value);
}

char *
_stet_value_dup_text (const StetQuantity *quantity)
{
  char lo[G_ASCII_DTOSTR_BUF_SIZE];
  char hi[G_ASCII_DTOSTR_BUF_SIZE];
  const char *blank = quantity->unit != NULL ? " " : "";
  const char *unit = quantity->unit != NULL ? quantity->unit->name : "";

  if (isnan (quantity->value))
    return g_strdup (quantity->resolved != NULL ? quantity->resolved : quantity->timex);
  write_number (quantity->value, lo);
  if (isnan (quantity->value_hi))
    return g_strconcat (lo, blank, unit, NULL);
  write_number (quantity->value_hi, hi);

  return g_strconcat (lo, "-", hi, blank, unit, NULL);
}
