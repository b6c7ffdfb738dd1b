/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-clue-private.h"

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

/* What is left of what is alike when names alone are shared: in one story
 * they stand beside many figures. */
#define NAMES_ALONE 0.4

/* How near two times of a day are is not looked at. */
#define UNKNOWN_NEARNESS 0.5

/* Days of one month are no farther apart. */
#define MAX_DAYS_OF_MONTH 30

#define CLOSE_RATIO 1.1

/* How long times are, in days. */
#define DAYS_OF_WEEK 7
#define DAYS_OF_MONTH 28

/* So many days around that of the article are those of the news. */
#define DAYS_OF_NEWS 10

/* Ranks that are farther apart are no two readings of one. */
#define UNRELATED_RANKS 3.0

/* So many digits make a figure precise. */
#define PRECISE_DIGITS 3

/* More figures in a sentence, or of a kind, or of a value, do not matter more. */
#define MANY_FIGURES 16

/* So many are usual, as a share of the logarithm of that. */
#define USUAL_CROWD 1.0

/* Greater ratios, as logarithms, do not matter more. */
#define MAX_RATIO 3
#define UNKNOWN_RATIO 0.5

/* More digits do not matter more. */
#define MANY_DIGITS 3

/* An article tells in so many sentences what it is about. */
#define N_LEAD 3

#define TINY 1e-9

/* Figures of a sentence that are farther off are not looked at: it is a table. */
#define MAX_BESIDE 8

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
  double ratio = _stet_value_get_ratio (a->quantity, b->quantity);

  if (a->quantity->type == STET_QUANTITY_TIME)
    clues[STET_CLUE_NEAR] = UNKNOWN_NEARNESS;
  if (a->quantity->type == STET_QUANTITY_DATE)
    clues[STET_CLUE_NEAR] = get_date_nearness (a, b);
  clues[STET_CLUE_DIGITS] = have_same_digits (a, b);
  clues[STET_CLUE_RATIO] = isnan (ratio) ? UNKNOWN_RATIO : MIN (log (ratio) / MAX_RATIO, 1);
  if (isnan (ratio))
    return;
  clues[STET_CLUE_NEXT] = fabs (fabs (a->quantity->value - b->quantity->value) - 1) < TINY;
  clues[STET_CLUE_ROUGH] = MIN (abs ((int) _stet_value_get_digits (a->quantity->value) - (int) _stet_value_get_digits (b->quantity->value)), MANY_DIGITS) / (double) MANY_DIGITS;
  clues[STET_CLUE_NEAR] = are_rates_of_change (a, b) ? 1 : 1 - MIN (log (ratio) / log (UNRELATED_RATIO), 1);
  if (a->quantity->type == STET_QUANTITY_ORDINAL && b->quantity->type == STET_QUANTITY_ORDINAL)
    clues[STET_CLUE_NEAR] = MAX (clues[STET_CLUE_NEAR], 1 - (fabs (a->quantity->value - b->quantity->value) - 1) / UNRELATED_RANKS);
  clues[STET_CLUE_EXACT] = ratio <= CLOSE_RATIO && is_precise (a) && is_precise (b);
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

static void
read_scope (const StetFact *a,
            const StetFact *b,
            double *clues)
{
  guint other = a->flags ^ b->flags;

  clues[STET_CLUE_OTHER_PERIOD] = !_stet_facts_share_period (a, b);
  clues[STET_CLUE_OTHER_PART] = !_stet_facts_share_part (a, b);
  clues[STET_CLUE_OTHER_KIND] = !_stet_facts_count_same_kind (a, b) || !_stet_facts_have_same_owner (a, b) || _stet_fact_is_restricted (a, b) || _stet_fact_is_restricted (b, a);
  clues[STET_CLUE_OTHER_CHANGE] = is_change (a) != is_change (b);
  clues[STET_CLUE_OTHER_RISE] = (other & STET_FACT_RISE) != 0;
  clues[STET_CLUE_OTHER_RATE] = (other & STET_FACT_RATE) != 0;
  clues[STET_CLUE_OTHER_GROWTH] = (other & STET_FACT_GROWS) != 0;
  clues[STET_CLUE_OTHER_CONCEPT] = a->trigger != 0 && b->trigger != 0 && a->trigger != b->trigger;
  clues[STET_CLUE_OTHER_UNIT] = a->quantity->unit != b->quantity->unit;
  clues[STET_CLUE_WHOLE] = (other & STET_FACT_WHOLE) != 0;
  clues[STET_CLUE_SUPERSEDED] = (other & STET_FACT_SUPERSEDED) != 0;
}

/* Whether both are ranks among the same: "the second visit", "his third trip". */
static gboolean
rank_same (const StetFact *a,
           const StetFact *b)
{
  guint64 noun = _stet_fact_get_noun (a);

  return noun != 0 && noun == _stet_fact_get_noun (b) && a->quantity->type == STET_QUANTITY_ORDINAL && b->quantity->type == STET_QUANTITY_ORDINAL;
}

static guint32
get_length (const StetFact *fact)
{
  return fact->quantity->last_day - fact->quantity->first_day + 1;
}

/* "On Monday", "yesterday": a day about that of the article. */
static gboolean
is_day_of_news (const StetFact *fact)
{
  guint32 day = fact->quantity->first_day;

  return get_length (fact) <= DAYS_OF_WEEK && fact->news_day != 0 && MAX (day, fact->news_day) - MIN (day, fact->news_day) <= DAYS_OF_NEWS;
}

static void
read_dates (const StetFact *a,
            const StetFact *b,
            double *clues)
{
  if (a->quantity->type != STET_QUANTITY_DATE)
    return;
  clues[STET_CLUE_NEWS] = (is_day_of_news (a) + is_day_of_news (b)) / 2.0;
  clues[STET_CLUE_COARSER] = (get_length (a) >= DAYS_OF_MONTH) != (get_length (b) >= DAYS_OF_MONTH);
}

static void
read_type (const StetFact *fact,
           double *clues)
{
  StetQuantityType type = fact->quantity->type;

  clues[STET_CLUE_AMOUNT] = type == STET_QUANTITY_MONEY || type == STET_QUANTITY_MEASURE;
  clues[STET_CLUE_AGE] = type == STET_QUANTITY_AGE;
  clues[STET_CLUE_DURATION] = type == STET_QUANTITY_DURATION;
  clues[STET_CLUE_ORDINAL] = type == STET_QUANTITY_ORDINAL;
  clues[STET_CLUE_PERCENT] = type == STET_QUANTITY_PERCENT;
  clues[STET_CLUE_MOMENT] = type == STET_QUANTITY_DATE || type == STET_QUANTITY_TIME;
}

/* How many there are, as a logarithm, of what is counted @a and @b times. */
static double
get_many (guint a,
          guint b)
{
  return MIN (log (MAX (a, 1) * (double) MAX (b, 1)) / (2 * log (MANY_FIGURES)), 1);
}

/* How far down in its article a figure stands, 0 to 1; a few sentences have no
 * order that says what matters. */
static double
get_depth (const StetFact *fact)
{
  guint n;

  stet_analysis_get_sentences (fact->analysis, &n);
  return _stet_fact_is_short_of_context (fact) ? 0 : fact->sentence / (double) n;
}

/* That a figure is alone in a few sentences does not say that it is alone of
 * its kind. */
static double
get_crowd (const StetCrowd *crowd,
           const StetFactPair *pair,
           const StetFact *a,
           const StetFact *b)
{
  double many = get_many (_stet_crowd_count_kind (crowd, pair->a, b->article), _stet_crowd_count_kind (crowd, pair->b, a->article));

  return _stet_fact_is_short_of_context (a) || _stet_fact_is_short_of_context (b) ? MAX (many, USUAL_CROWD) : many;
}

static void
read_crowd (const StetCrowd *crowd,
            const StetFactPair *pair,
            const StetFact *a,
            const StetFact *b,
            double *clues)
{
  gboolean a_is_told = _stet_crowd_has_value (crowd, pair->a, b->article);
  gboolean b_is_told = _stet_crowd_has_value (crowd, pair->b, a->article);

  clues[STET_CLUE_TOLD] = a_is_told || b_is_told;
  clues[STET_CLUE_ALL_TOLD] = a_is_told && b_is_told;
  clues[STET_CLUE_CROWD] = get_crowd (crowd, pair, a, b);
  clues[STET_CLUE_OFTEN] = get_many (_stet_crowd_count_value (crowd, pair->a), _stet_crowd_count_value (crowd, pair->b));
  clues[STET_CLUE_LISTED] = get_many (_stet_fact_get_sentence (a)->n_quantities, _stet_fact_get_sentence (b)->n_quantities);
}

/* The figures of the sentence of figure @i, as far as they stand beside it. */
static void
find_beside (const StetFacts *facts,
             guint i,
             guint *first,
             guint *end)
{
  const StetFact *fact = _stet_facts_get (facts, i);

  *first = i;
  *end = i + 1;
  while (*first > 0 && i - *first < MAX_BESIDE && _stet_facts_share_sentence (_stet_facts_get (facts, *first - 1), fact))
    --*first;
  while (*end < facts->facts->len && *end - i <= MAX_BESIDE && _stet_facts_share_sentence (_stet_facts_get (facts, *end), fact))
    ++*end;
}

static gboolean
share_beside (const StetFacts *facts,
              const StetCrowd *crowd,
              guint a,
              guint b)
{
  guint a_first;
  guint a_end;
  guint b_first;
  guint b_end;

  find_beside (facts, a, &a_first, &a_end);
  find_beside (facts, b, &b_first, &b_end);
  for (guint i = a_first; i < a_end; i++)
    for (guint j = b_first; j < b_end; j++)
      if (i != a && j != b && _stet_crowd_is_same (crowd, i, j))
        return TRUE;
  return FALSE;
}

/* The stem of the token @offset from the figure, if it is a word of its
 * sentence; else 0. */
static guint64
get_stem (const StetFact *fact,
          guint token)
{
  const StetSentence *sentence = _stet_fact_get_sentence (fact);

  if (token < sentence->first_token || token >= sentence->first_token + sentence->n_tokens)
    return 0;
  return _stet_fact_get_tokens (fact)[token].stem;
}

static gboolean
are_same_word (const StetFact *a,
               guint i,
               const StetFact *b,
               guint j)
{
  return get_stem (a, i) != 0 && get_stem (a, i) == get_stem (b, j);
}

static void
read_depth (const StetFact *a,
            const StetFact *b,
            double *clues)
{
  clues[STET_CLUE_FAR] = fabs (get_depth (a) - get_depth (b));
  clues[STET_CLUE_DEEP] = MIN (get_depth (a), get_depth (b));
  clues[STET_CLUE_LEAD] = a->sentence < N_LEAD && b->sentence < N_LEAD;
  clues[STET_CLUE_HEADLINE] = a->sentence == 0 || b->sentence == 0;
}

static gboolean
is_hedged (const StetFact *fact)
{
  StetQuantityChange change = fact->quantity->change;

  return change == STET_CHANGE_ABOUT || change == STET_CHANGE_ABOVE || change == STET_CHANGE_BELOW;
}

static void
read_apart (const StetFactPair *pair,
            double *clues)
{
  clues[STET_CLUE_OTHER_TIME] = (pair->apart & STET_APART_TIME) != 0;
  clues[STET_CLUE_AIM] = (pair->apart & STET_APART_AIM) != 0;
  clues[STET_CLUE_TOLL] = (pair->apart & STET_APART_TOLL) != 0;
}

void
_stet_clues_read (const StetFacts *facts,
                  const StetCrowd *crowd,
                  const StetFactPair *pair,
                  double *clues)
{
  const StetFact *a = _stet_facts_get (facts, pair->a);
  const StetFact *b = _stet_facts_get (facts, pair->b);
  double share = pair->has_topic ? 1 : NAMES_ALONE;

  clues[STET_CLUE_SIMILARITY] = share * pair->similarity;
  clues[STET_CLUE_MUTUAL] = share * MIN (MIN (get_containment (a, b), get_containment (b, a)), 1);
  clues[STET_CLUE_CONCEPT] = _stet_facts_share_concept (a, b);
  clues[STET_CLUE_HEAVY] = pair->is_heavy;
  clues[STET_CLUE_SCOPE] = pair->is_one_scope;
  read_values (a, b, clues);
  read_depth (a, b, clues);
  read_crowd (crowd, pair, a, b, clues);
  clues[STET_CLUE_BEFORE] = are_same_word (a, a->first_token - 1, b, b->first_token - 1);
  clues[STET_CLUE_BEHIND] = are_same_word (a, a->end_token, b, b->end_token);
  clues[STET_CLUE_TOPIC] = pair->has_topic;
  clues[STET_CLUE_HEDGED] = (is_hedged (a) + is_hedged (b)) / 2.0;
  clues[STET_CLUE_OTHER_TYPE] = a->quantity->type != b->quantity->type;
  read_scope (a, b, clues);
  clues[STET_CLUE_RANK] = rank_same (a, b);
  read_apart (pair, clues);
  read_dates (a, b, clues);
  read_type (a, clues);
}

void
_stet_clues_read_surroundings (const StetFacts *facts,
                               const StetCrowd *crowd,
                               const StetSurroundings *surroundings,
                               const StetFactPair *pair,
                               double *clues)
{
  clues[STET_CLUE_BESIDE] = share_beside (facts, crowd, pair->a, pair->b);
  clues[STET_CLUE_WORDS] = _stet_surroundings_compare_words (surroundings, pair->a, pair->b);
  clues[STET_CLUE_WINDOW] = _stet_surroundings_compare_sentences (surroundings, pair->a, pair->b);
}
