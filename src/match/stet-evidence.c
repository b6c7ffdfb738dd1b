/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-evidence-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stet-fact-scope-private.h"

/* More shared words say no more. */
#define MANY_SHARED 5

/* Values that are so many times as great, and dates so many days, months or
 * years apart, are not near each other at all. */
#define UNRELATED_RATIO 4
#define UNRELATED_DATES 30

/* What is left of the similarity when names alone are shared: in one story
 * they stand beside many figures. */
#define NAMES_ALONE 0.4

/* How near two times of a day are is not looked at. */
#define UNKNOWN_NEARNESS 0.5

/* Days of one month are no farther apart. */
#define MAX_DAYS_OF_MONTH 30

#define CLOSE_RATIO 1.1

/* So many digits make a figure precise. */
#define PRECISE_DIGITS 3

/* What speaks for or against two figures being of one thing; each is between 0
 * and 1. */
typedef enum
{
  CLUE_SIMILARITY, /* the words near both are the same */
  CLUE_SHARED,     /* so many words are the same */
  CLUE_CONTAINED,  /* what is near the one stands in the sentence of the other */
  CLUE_MUTUAL,     /* so it is in both directions */
  CLUE_CONTEXT,    /* the sentences, and those before them, are alike */
  CLUE_CONCEPT,    /* the same is counted or measured, in whatever words */
  CLUE_HEAVY,      /* one of the nearest words is the same */
  CLUE_NEAR,       /* the values are near each other */
  CLUE_CLOSE,      /* they hardly differ */
  CLUE_EXACT,      /* they hardly differ, and have many digits */
  CLUE_DIGITS,     /* they have the same digits in another order */
  CLUE_SCOPE,      /* nothing that is said of them tells them apart */
  CLUE_OTHER_PART,
  CLUE_OTHER_TIME,
  CLUE_OTHER_KIND,
  CLUE_OTHER_NAME,
  CLUE_OTHER_CHANGE, /* one is a change, the other one a level */
  CLUE_LIMIT,        /* one is the most there may be */
  CLUE_WHOLE,
  CLUE_AIM,
  CLUE_SUPERSEDED,
  CLUE_AMOUNT, /* money or a measure */
  CLUE_AGE,
  CLUE_DURATION,
  CLUE_ORDINAL,
  CLUE_PERCENT,
  CLUE_MOMENT,
  N_CLUES,
} Clue;

/* By how much each clue changes the logarithm of the odds.  They were fitted by
 * logistic regression to the figures of articles in which people had marked
 * what is of one thing. */
#define PRIOR -5.12
static const double weights[] = {
  [CLUE_SIMILARITY] = 0.39,
  [CLUE_SHARED] = 1.33,
  [CLUE_CONTAINED] = 0.52,
  [CLUE_MUTUAL] = 1.01,
  [CLUE_CONTEXT] = 0.76,
  [CLUE_CONCEPT] = 0.44,
  [CLUE_HEAVY] = 0.52,
  [CLUE_NEAR] = 3.17,
  [CLUE_CLOSE] = 0.49,
  [CLUE_EXACT] = 1.03,
  [CLUE_DIGITS] = 2.07,
  [CLUE_SCOPE] = 0.75,
  [CLUE_OTHER_PART] = -0.56,
  [CLUE_OTHER_TIME] = -0.78,
  [CLUE_OTHER_KIND] = -0.10,
  [CLUE_OTHER_NAME] = -0.18,
  [CLUE_OTHER_CHANGE] = -0.47,
  [CLUE_LIMIT] = -0.32,
  [CLUE_WHOLE] = -0.30,
  [CLUE_AIM] = -0.43,
  [CLUE_SUPERSEDED] = -0.44,
  [CLUE_AMOUNT] = 0.31,
  [CLUE_AGE] = 0.32,
  [CLUE_DURATION] = 1.09,
  [CLUE_ORDINAL] = -0.77,
  [CLUE_PERCENT] = -1.21,
  [CLUE_MOMENT] = -1.64,
};
G_STATIC_ASSERT (G_N_ELEMENTS (weights) == N_CLUES);

static double
get_ratio (const StetFact *a,
           const StetFact *b)
{
  double x = fabs (a->quantity->value);
  double y = fabs (b->quantity->value);

  if (isnan (x) || isnan (y) || MIN (x, y) <= 0)
    return NAN;
  if (a->quantity->unit != NULL && b->quantity->unit != NULL && a->quantity->unit->factor > 0 && b->quantity->unit->factor > 0)
    {
      x *= a->quantity->unit->factor;
      y *= b->quantity->unit->factor;
    }
  return MAX (x, y) / MIN (x, y);
}

static int
compare_chars (gconstpointer a,
               gconstpointer b)
{
  return *(const char *) a - *(const char *) b;
}

/* The day of the month, if a date is one day; else NAN. */
static double
get_month_day (const StetFact *fact)
{
  GDate day;

  if (fact->quantity->first_day == 0 || fact->quantity->first_day != fact->quantity->last_day)
    return NAN;
  g_date_clear (&day, 1);
  g_date_set_julian (&day, fact->quantity->first_day);
  return g_date_get_day (&day);
}

/* 71,204 and 71,240; 12 June and 21 June. */
static gboolean
have_same_digits (const StetFact *a,
                  const StetFact *b)
{
  gboolean are_dates = a->quantity->type == STET_QUANTITY_DATE;
  double value = are_dates ? get_month_day (a) : a->quantity->value;
  double other = are_dates ? get_month_day (b) : b->quantity->value;
  char x[STET_VALUE_DIGITS];
  char y[STET_VALUE_DIGITS];

  if (isnan (value) || isnan (other) || (are_dates && MAX (a->quantity->first_day, b->quantity->first_day) - MIN (a->quantity->first_day, b->quantity->first_day) > MAX_DAYS_OF_MONTH))
    return FALSE;
  _stet_value_write_digits (value, x);
  _stet_value_write_digits (other, y);
  if (strlen (x) < 2 || strlen (x) != strlen (y))
    return FALSE;
  qsort (x, strlen (x), 1, compare_chars);
  qsort (y, strlen (y), 1, compare_chars);
  return strcmp (x, y) == 0;
}

static gboolean
is_precise (const StetFact *fact)
{
  return _stet_value_get_digits (fact->quantity->value) >= PRECISE_DIGITS;
}

/* How near two dates are, in units of the coarser one: the next year is as
 * near to a year as the next day to a day. */
static double
get_date_nearness (const StetFact *a,
                   const StetFact *b)
{
  double length = MAX (a->quantity->last_day - a->quantity->first_day, b->quantity->last_day - b->quantity->first_day) + 1.0;
  double apart = fabs ((double) a->quantity->first_day - (double) b->quantity->first_day) / length;

  return 1 - MIN (log (MAX (apart, 1)) / log (UNRELATED_DATES), 1);
}

static gboolean
is_change (const StetFact *fact)
{
  return (fact->flags & (STET_FACT_RISE | STET_FACT_FALL)) != 0;
}

/* Changes in per cent are small numbers, far apart for little reason. */
static gboolean
are_rates_of_change (const StetFact *a,
                     const StetFact *b)
{
  return a->quantity->type == STET_QUANTITY_PERCENT && is_change (a) && is_change (b);
}

static void
read_values (const StetFact *a,
             const StetFact *b,
             double *clues)
{
  double ratio = get_ratio (a, b);

  if (a->quantity->type == STET_QUANTITY_TIME)
    clues[CLUE_NEAR] = UNKNOWN_NEARNESS;
  if (a->quantity->type == STET_QUANTITY_DATE)
    clues[CLUE_NEAR] = get_date_nearness (a, b);
  clues[CLUE_DIGITS] = have_same_digits (a, b);
  if (isnan (ratio))
    return;
  clues[CLUE_NEAR] = are_rates_of_change (a, b) ? 1 : 1 - MIN (log (ratio) / log (UNRELATED_RATIO), 1);
  clues[CLUE_CLOSE] = ratio <= CLOSE_RATIO;
  clues[CLUE_EXACT] = ratio <= CLOSE_RATIO && is_precise (a) && is_precise (b);
}

static double
get_containment (const StetFact *a,
                 const StetFact *b)
{
  double contained = 0;

  for (guint i = 0; i < a->n_terms; i++)
    if (_stet_fact_has_term (b, a->terms[i].key))
      contained += (double) (a->terms[i].weight * a->terms[i].weight);
  return contained;
}

/* Whether both name somebody or something, and none is in both. */
static gboolean
have_other_names (const StetFact *a,
                  const StetFact *b)
{
  gboolean has_name = FALSE;

  for (guint i = 0; i < a->n_terms; i++)
    {
      if (a->terms[i].is_name && _stet_fact_has_term (b, a->terms[i].key))
        return FALSE;
      has_name = has_name || a->terms[i].is_name;
    }
  for (guint i = 0; has_name && i < b->n_terms; i++)
    if (b->terms[i].is_name)
      return TRUE;
  return FALSE;
}

static gboolean
share_concept (const StetFact *a,
               const StetFact *b)
{
  return (a->trigger != 0 && a->trigger == b->trigger) || (a->topic != 0 && a->topic == b->topic);
}

static void
read_scope (const StetFact *a,
            const StetFact *b,
            double *clues)
{
  guint other = a->flags ^ b->flags;

  clues[CLUE_OTHER_TIME] = !_stet_facts_share_period (a, b);
  clues[CLUE_OTHER_PART] = !_stet_facts_share_part (a, b);
  clues[CLUE_OTHER_KIND] = !_stet_facts_count_same_kind (a, b) || !_stet_facts_have_same_owner (a, b) || _stet_fact_is_restricted (a, b) || _stet_fact_is_restricted (b, a);
  clues[CLUE_OTHER_NAME] = have_other_names (a, b);
  clues[CLUE_OTHER_CHANGE] = is_change (a) != is_change (b);
  clues[CLUE_LIMIT] = (other & STET_FACT_LIMIT) != 0;
  clues[CLUE_WHOLE] = (other & STET_FACT_WHOLE) != 0;
  clues[CLUE_AIM] = (other & STET_FACT_AIM) != 0;
  clues[CLUE_SUPERSEDED] = (other & STET_FACT_SUPERSEDED) != 0;
}

static void
read_type (const StetFact *fact,
           double *clues)
{
  StetQuantityType type = fact->quantity->type;

  clues[CLUE_AMOUNT] = type == STET_QUANTITY_MONEY || type == STET_QUANTITY_MEASURE;
  clues[CLUE_AGE] = type == STET_QUANTITY_AGE;
  clues[CLUE_DURATION] = type == STET_QUANTITY_DURATION;
  clues[CLUE_ORDINAL] = type == STET_QUANTITY_ORDINAL;
  clues[CLUE_PERCENT] = type == STET_QUANTITY_PERCENT;
  clues[CLUE_MOMENT] = type == STET_QUANTITY_DATE || type == STET_QUANTITY_TIME;
}

static void
read_clues (const StetFacts *facts,
            const StetFactPair *pair,
            double *clues)
{
  const StetFact *a = _stet_facts_get (facts, pair->a);
  const StetFact *b = _stet_facts_get (facts, pair->b);

  clues[CLUE_SIMILARITY] = pair->has_topic ? pair->similarity : NAMES_ALONE * pair->similarity;
  clues[CLUE_SHARED] = MIN (pair->n_shared, MANY_SHARED) / (double) MANY_SHARED;
  clues[CLUE_CONTAINED] = MIN (MAX (get_containment (a, b), get_containment (b, a)), 1);
  clues[CLUE_MUTUAL] = MIN (MIN (get_containment (a, b), get_containment (b, a)), 1);
  clues[CLUE_CONTEXT] = _stet_facts_get_context (facts, pair->a, pair->b);
  clues[CLUE_CONCEPT] = share_concept (a, b);
  clues[CLUE_HEAVY] = pair->is_heavy;
  clues[CLUE_SCOPE] = pair->is_one_scope;
  read_values (a, b, clues);
  read_scope (a, b, clues);
  read_type (a, clues);
}

double
_stet_evidence_weigh (const StetFacts *facts,
                      const StetFactPair *pair)
{
  double clues[N_CLUES] = { 0 };
  double odds = PRIOR;

  read_clues (facts, pair, clues);
  for (guint i = 0; i < N_CLUES; i++)
    odds += weights[i] * clues[i];

  return odds;
}
