/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-evidence.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stet-evidence-private.h"
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

/* An article has so many sentences. */
#define MIN_SENTENCES 4

/* How long times are, in days. */
#define DAYS_OF_WEEK 7
#define DAYS_OF_MONTH 28

/* So many days around that of the article are those of the news. */
#define DAYS_OF_NEWS 10

/* Ranks that are farther apart are no two readings of one. */
#define UNRELATED_RANKS 3.0

/* So many digits make a figure precise. */
#define PRECISE_DIGITS 3

/* What speaks for or against two figures being of one thing; each is between 0
 * and 1. */
typedef enum
{
  CLUE_SIMILARITY, /* the words near both are the same */
  CLUE_SHARED,     /* so many words are the same */
  CLUE_MUTUAL,     /* so it is in both directions */
  CLUE_CONCEPT,    /* the same is counted or measured, in whatever words */
  CLUE_RANK,       /* so it is, and both are ranks */
  CLUE_HEAVY,      /* one of the nearest words is the same */
  CLUE_NEAR,       /* the values are near each other */
  CLUE_EXACT,      /* they hardly differ, and have many digits */
  CLUE_DIGITS,     /* they have the same digits in another order */
  CLUE_SCOPE,      /* nothing that is said of them tells them apart */
  CLUE_FAR,        /* one stands early in its article, the other one late */
  CLUE_OTHER_TYPE,
  CLUE_OTHER_PART,
  CLUE_OTHER_PERIOD,
  CLUE_OTHER_KIND,
  CLUE_OTHER_CHANGE, /* one is a change, the other one a level */
  CLUE_OTHER_TIME,   /* each says when, and it is not the same */
  CLUE_WHOLE,
  CLUE_SUPERSEDED,
  CLUE_AMOUNT, /* money or a measure */
  CLUE_AGE,
  CLUE_DURATION,
  CLUE_ORDINAL,
  CLUE_PERCENT,
  CLUE_MOMENT,
  CLUE_NEWS,    /* a day of the news itself, which each story has */
  CLUE_COARSER, /* a day, and a month or a year */
  N_CLUES,
} Clue;

/* What a clue is called where its weight is fitted, and by how much it changes
 * the logarithm of the odds.  They were fitted by logistic regression to the
 * figures of articles in which people had marked what is of one thing. */
#define PRIOR -4.91
static const struct
{
  const char *name;
  double weight;
} clue_table[] = {
  [CLUE_SIMILARITY] = { "similarity", 1.51 },
  [CLUE_SHARED] = { "shared", 1.61 },
  [CLUE_MUTUAL] = { "mutual", 1.02 },
  [CLUE_CONCEPT] = { "concept", 0.27 },
  [CLUE_RANK] = { "rank", 0.62 },
  [CLUE_HEAVY] = { "heavy", 0.49 },
  [CLUE_NEAR] = { "near", 3.79 },
  [CLUE_EXACT] = { "exact", 0.58 },
  [CLUE_DIGITS] = { "digits", 2.13 },
  [CLUE_SCOPE] = { "scope", 0.35 },
  [CLUE_FAR] = { "far", -1.64 },
  [CLUE_OTHER_TYPE] = { "other type", -1.06 },
  [CLUE_OTHER_PART] = { "other part", -0.54 },
  [CLUE_OTHER_PERIOD] = { "other period", -0.26 },
  [CLUE_OTHER_KIND] = { "other kind", -0.42 },
  [CLUE_OTHER_CHANGE] = { "other change", -0.25 },
  [CLUE_OTHER_TIME] = { "other time", -0.82 },
  [CLUE_WHOLE] = { "whole", -0.66 },
  [CLUE_SUPERSEDED] = { "superseded", -0.64 },
  [CLUE_AMOUNT] = { "amount", 0.45 },
  [CLUE_AGE] = { "age", 1.03 },
  [CLUE_DURATION] = { "duration", 1.21 },
  [CLUE_ORDINAL] = { "ordinal", -0.47 },
  [CLUE_PERCENT] = { "percent", -1.26 },
  [CLUE_MOMENT] = { "moment", -1.10 },
  [CLUE_NEWS] = { "news", -0.75 },
  [CLUE_COARSER] = { "coarser", -1.29 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (clue_table) == N_CLUES);

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
    clues[CLUE_NEAR] = UNKNOWN_NEARNESS;
  if (a->quantity->type == STET_QUANTITY_DATE)
    clues[CLUE_NEAR] = get_date_nearness (a, b);
  clues[CLUE_DIGITS] = have_same_digits (a, b);
  if (isnan (ratio))
    return;
  clues[CLUE_NEAR] = are_rates_of_change (a, b) ? 1 : 1 - MIN (log (ratio) / log (UNRELATED_RATIO), 1);
  if (a->quantity->type == STET_QUANTITY_ORDINAL && b->quantity->type == STET_QUANTITY_ORDINAL)
    clues[CLUE_NEAR] = MAX (clues[CLUE_NEAR], 1 - (fabs (a->quantity->value - b->quantity->value) - 1) / UNRELATED_RANKS);
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

static void
read_scope (const StetFact *a,
            const StetFact *b,
            double *clues)
{
  guint other = a->flags ^ b->flags;

  clues[CLUE_OTHER_PERIOD] = !_stet_facts_share_period (a, b);
  clues[CLUE_OTHER_PART] = !_stet_facts_share_part (a, b);
  clues[CLUE_OTHER_KIND] = !_stet_facts_count_same_kind (a, b) || !_stet_facts_have_same_owner (a, b) || _stet_fact_is_restricted (a, b) || _stet_fact_is_restricted (b, a);
  clues[CLUE_OTHER_CHANGE] = is_change (a) != is_change (b);
  clues[CLUE_WHOLE] = (other & STET_FACT_WHOLE) != 0;
  clues[CLUE_SUPERSEDED] = (other & STET_FACT_SUPERSEDED) != 0;
}

/* The key of the noun that is counted; 0 without one. */
static guint64
get_noun (const StetFact *fact)
{
  guint64 noun = fact->quantity->noun_key;

  return noun != 0 ? stet_lexicon_get_synonym (stet_analysis_get_lexicon (fact->analysis), noun) : 0;
}

/* Whether both are ranks among the same: "the second visit", "his third trip". */
static gboolean
rank_same (const StetFact *a,
           const StetFact *b)
{
  guint64 noun = get_noun (a);

  return noun != 0 && noun == get_noun (b) && a->quantity->type == STET_QUANTITY_ORDINAL && b->quantity->type == STET_QUANTITY_ORDINAL;
}

/* How far down in its article a figure stands, 0 to 1; a few sentences have no
 * order that says what matters. */
static double
get_depth (const StetFact *fact)
{
  guint n;

  stet_analysis_get_sentences (fact->analysis, &n);
  return n >= MIN_SENTENCES ? fact->sentence / (double) n : 0;
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
  clues[CLUE_NEWS] = (is_day_of_news (a) + is_day_of_news (b)) / 2.0;
  clues[CLUE_COARSER] = (get_length (a) >= DAYS_OF_MONTH) != (get_length (b) >= DAYS_OF_MONTH);
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
  double share = pair->has_topic ? 1 : NAMES_ALONE;

  clues[CLUE_SIMILARITY] = share * pair->similarity;
  clues[CLUE_SHARED] = share * MIN (pair->n_shared, MANY_SHARED) / (double) MANY_SHARED;
  clues[CLUE_MUTUAL] = share * MIN (MIN (get_containment (a, b), get_containment (b, a)), 1);
  clues[CLUE_CONCEPT] = _stet_facts_share_concept (a, b);
  clues[CLUE_HEAVY] = pair->is_heavy;
  clues[CLUE_SCOPE] = pair->is_one_scope;
  read_values (a, b, clues);
  clues[CLUE_FAR] = fabs (get_depth (a) - get_depth (b));
  clues[CLUE_OTHER_TYPE] = a->quantity->type != b->quantity->type;
  read_scope (a, b, clues);
  clues[CLUE_RANK] = rank_same (a, b);
  clues[CLUE_OTHER_TIME] = (pair->apart & STET_APART_TIME) != 0;
  read_dates (a, b, clues);
  read_type (a, clues);
}

const char *
stet_evidence_get_clue_name (guint i)
{
  return i < N_CLUES ? clue_table[i].name : NULL;
}

static double
weigh (const double *clues)
{
  double odds = PRIOR;

  for (guint i = 0; i < N_CLUES; i++)
    odds += clue_table[i].weight * clues[i];
  return odds;
}

double
_stet_evidence_weigh (const StetFacts *facts,
                      const StetFactPair *pair)
{
  double clues[N_CLUES] = { 0 };

  read_clues (facts, pair, clues);
  return weigh (clues);
}

static void
visit_pair (const StetFacts *facts,
            guint a,
            guint b,
            const StetEvidenceVisitor *visitor,
            gpointer user_data)
{
  StetFactPair pair = { a, b };
  double clues[N_CLUES] = { 0 };

  _stet_fact_pair_read (&pair, _stet_facts_get (facts, a), _stet_facts_get (facts, b), FALSE);
  read_clues (facts, &pair, clues);
  visitor->pair (a, b, pair.relation, pair.apart, weigh (clues), clues, user_data);
}

void
stet_evidence_visit (const StetMatchArticle *articles,
                     guint n_articles,
                     const StetEvidenceVisitor *visitor,
                     gpointer user_data)
{
  g_autoptr (StetFacts) facts = _stet_facts_new (articles, n_articles);

  for (guint i = 0; i < facts->facts->len; i++)
    {
      const StetFact *fact = _stet_facts_get (facts, i);

      visitor->figure (i, fact->article, fact->quantity->span, user_data);
    }
  for (guint a = 0; a < facts->facts->len; a++)
    for (guint b = a + 1; b < facts->facts->len; b++)
      {
        const StetFact *x = _stet_facts_get (facts, a);
        const StetFact *y = _stet_facts_get (facts, b);

        if (x->article != y->article && _stet_facts_are_comparable (x, y))
          visit_pair (facts, a, b, visitor, user_data);
      }
}
