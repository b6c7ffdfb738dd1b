/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-claim-value-private.h"

#include <math.h>
#include <string.h>

#include "stet-value-private.h"

/* "About" covers so much to either side. */
#define ABOUT_SHARE 0.06

/* Two doubles of one value differ by no more. */
#define TINY 1e-9

/* A TIMEX value of a day has so many letters, of a century no fewer than these. */
#define DAY_LENGTH 10
#define MONTH_LENGTH 7
#define YEAR_LENGTH 4
#define CENTURY_LENGTH 2

/* What a figure says that its value may be, ends included. */
typedef struct
{
  double lo;
  double hi;
} Interval;

static gboolean
is_bound (const StetQuantity *quantity)
{
  return quantity->change == STET_CHANGE_ABOVE || quantity->change == STET_CHANGE_BELOW;
}

/* "A third" of people is a number below one. */
static gboolean
is_fraction (const StetQuantity *quantity)
{
  return quantity->type == STET_QUANTITY_NUMBER && quantity->value > 0 && quantity->value < 1;
}

/* "A fifth" and "20 percent" are both shares of a whole. */
static gboolean
are_two_shares (const StetQuantity *a,
                const StetQuantity *b)
{
  return (is_fraction (a) && (is_fraction (b) || b->type == STET_QUANTITY_PERCENT)) || (is_fraction (b) && a->type == STET_QUANTITY_PERCENT);
}

gboolean
_stet_claim_can_weigh (const StetQuantity *given,
                       const StetQuantity *claimed)
{
  if (are_two_shares (given, claimed))
    return TRUE;
  return given->type == claimed->type && _stet_value_is_comparable (given, claimed);
}

static double
get_factor (const StetQuantity *quantity)
{
  return quantity->unit != NULL && quantity->unit->factor > 0 ? quantity->unit->factor : 1;
}

static Interval
read_interval (const StetQuantity *quantity)
{
  double factor = get_factor (quantity);
  double value = quantity->value * factor;
  Interval self = { value, isnan (quantity->value_hi) ? value : quantity->value_hi * factor };

  if (is_fraction (quantity))
    self = (Interval){ self.lo * 100, self.hi * 100 };
  if (quantity->unit != NULL)
    self = (Interval){ self.lo + quantity->unit->offset, self.hi + quantity->unit->offset };
  if (quantity->change == STET_CHANGE_ABOUT)
    self = (Interval){ self.lo - ABOUT_SHARE * fabs (self.lo), self.hi + ABOUT_SHARE * fabs (self.hi) };
  if (quantity->change == STET_CHANGE_ABOVE)
    self.hi = INFINITY;
  if (quantity->change == STET_CHANGE_BELOW)
    self.lo = -INFINITY;
  return self;
}

/* Who says "a third" does not count. */
static Interval
read_share (const StetQuantity *quantity)
{
  Interval self = read_interval (quantity);

  if (!is_fraction (quantity) || quantity->change == STET_CHANGE_ABOUT)
    return self;
  return (Interval){ self.lo - ABOUT_SHARE * fabs (self.lo), self.hi + ABOUT_SHARE * fabs (self.hi) };
}

static StetClaimVerdict
weigh_intervals (Interval given,
                 Interval claimed)
{
  double tolerance = TINY * MAX (fabs (isinf (given.lo) ? given.hi : given.lo), 1);

  if (given.lo >= claimed.lo - tolerance && given.hi <= claimed.hi + tolerance)
    return STET_CLAIM_SAID;
  return given.hi < claimed.lo + tolerance || given.lo > claimed.hi - tolerance ? STET_CLAIM_EXCLUDED : STET_CLAIM_OPEN;
}

/* One of the two is rough, so that it is enough that they touch. */
static StetClaimVerdict
weigh_shares (Interval given,
              Interval claimed)
{
  return weigh_intervals (given, claimed) == STET_CLAIM_EXCLUDED ? STET_CLAIM_EXCLUDED : STET_CLAIM_SAID;
}

/* "At least 27" were killed: who says that 27 were, says the same in short. */
static gboolean
is_limit_itself (const StetQuantity *given,
                 const StetQuantity *claimed)
{
  Interval x = read_interval (given);
  Interval y = read_interval (claimed);
  double limit = given->change == STET_CHANGE_ABOVE ? x.lo : x.hi;

  return !is_bound (claimed) && is_bound (given) && fabs (y.lo - limit) <= TINY * fabs (limit);
}

static StetClaimVerdict
weigh_figures (const StetQuantity *given,
               const StetQuantity *claimed)
{
  if (are_two_shares (given, claimed) && !is_bound (given) && !is_bound (claimed))
    return weigh_shares (read_share (given), read_share (claimed));
  if (is_bound (given) || is_bound (claimed))
    return is_limit_itself (given, claimed) ? STET_CLAIM_SAID : weigh_intervals (read_interval (given), read_interval (claimed));
  switch (_stet_value_compare (given, claimed))
    {
    case STET_VALUE_SAME:
    case STET_VALUE_FITS:
      return STET_CLAIM_SAID;
    case STET_VALUE_DIFFERENT:
      return STET_CLAIM_EXCLUDED;
    case STET_VALUE_UNKNOWN:
    default:
      return STET_CLAIM_OPEN;
    }
}

/* "2008-05-14", "XXXX-05", "195"; seasons, weeks and the like are others. */
static gboolean
is_calendar_date (const char *timex)
{
  gsize len = timex != NULL ? strlen (timex) : 0;

  if (len < CENTURY_LENGTH || strspn (timex, "0123456789X-") != len || (len > YEAR_LENGTH && timex[YEAR_LENGTH] != '-'))
    return FALSE;
  return len <= YEAR_LENGTH || len == MONTH_LENGTH || (len == DAY_LENGTH && timex[MONTH_LENGTH] == '-');
}

/* Whether the words of a date leave out a part of it that a whole date has. */
static gboolean
is_partial (const char *timex)
{
  return strchr (timex, 'X') != NULL || strlen (timex) < YEAR_LENGTH;
}

/* Digit by digit: 26 December 1970 was in no May. */
static StetClaimVerdict
weigh_parts (const char *given,
             const char *claimed)
{
  gsize given_len = strlen (given);
  StetClaimVerdict verdict = STET_CLAIM_SAID;

  for (gsize i = 0; claimed[i] != '\0'; i++)
    {
      gboolean is_known = i < given_len && g_ascii_isdigit (given[i]);

      if (!g_ascii_isdigit (claimed[i]))
        continue;
      if (is_known && given[i] != claimed[i])
        return STET_CLAIM_EXCLUDED;
      if (!is_known)
        verdict = STET_CLAIM_OPEN;
    }
  return verdict;
}

static Interval
read_days (const StetQuantity *date)
{
  Interval self = { date->first_day, date->last_day };

  if (date->change == STET_CHANGE_ABOVE)
    self.hi = INFINITY;
  if (date->change == STET_CHANGE_BELOW)
    self.lo = -INFINITY;
  return self;
}

/* "Before 1998" and "by 1998" are read alike, so that what was in 1998 is open. */
static gboolean
touches_limit (const StetQuantity *date,
               const StetQuantity *other)
{
  return is_bound (date) && other->first_day <= date->last_day && date->first_day <= other->last_day;
}

static StetClaimVerdict
weigh_days (const StetQuantity *given,
            const StetQuantity *claimed)
{
  if (given->first_day == claimed->first_day && given->last_day == claimed->last_day && given->change == claimed->change)
    return STET_CLAIM_SAID;
  if (touches_limit (claimed, given) || touches_limit (given, claimed))
    return STET_CLAIM_OPEN;
  return weigh_intervals (read_days (given), read_days (claimed));
}

static StetClaimVerdict
weigh_dates (const StetQuantity *given,
             const StetQuantity *claimed)
{
  gboolean are_bounds = is_bound (given) || is_bound (claimed);

  if (!are_bounds && is_calendar_date (given->timex) && is_calendar_date (claimed->timex) && (is_partial (given->timex) || is_partial (claimed->timex)))
    return weigh_parts (given->timex, claimed->timex);
  return given->first_day != 0 && claimed->first_day != 0 ? weigh_days (given, claimed) : STET_CLAIM_OPEN;
}

StetClaimVerdict
_stet_claim_weigh (const StetQuantity *given,
                   const StetQuantity *claimed)
{
  if (!_stet_claim_can_weigh (given, claimed))
    return STET_CLAIM_OPEN;
  return given->type == STET_QUANTITY_DATE ? weigh_dates (given, claimed) : weigh_figures (given, claimed);
}
