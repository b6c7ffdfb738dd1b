/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-pair-figures-private.h"

#include <math.h>

#include "stet-claim-value-private.h"

/* So many figures of one text are tried with each other. */
#define MAX_FIGURES 16

/* And so many are added and taken away in every way. */
#define MAX_TERMS 4

static gboolean
is_figure (const StetFact *fact)
{
  return !isnan (fact->quantity->value) && isnan (fact->quantity->value_hi) && fact->quantity->type != STET_QUANTITY_ORDINAL;
}

static gboolean
is_bound (const StetFact *fact)
{
  return fact->quantity->change == STET_CHANGE_ABOVE || fact->quantity->change == STET_CHANGE_BELOW;
}

/* Who says "more than 200" does not say 300. */
static gboolean
supports (const StetFact *given,
          const StetFact *claimed,
          StetValueRelation relation)
{
  if (relation == STET_VALUE_SAME)
    return TRUE;
  return relation == STET_VALUE_FITS && (is_bound (claimed) || !is_bound (given));
}

static gboolean
is_supported (const StetFacts *facts,
              const GArray *pairs,
              guint claimed)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const StetFactPair *pair = &g_array_index (pairs, StetFactPair, i);

      if (pair->b == claimed && supports (_stet_facts_get (facts, pair->a), _stet_facts_get (facts, claimed), pair->relation))
        return TRUE;
    }
  return FALSE;
}

gboolean
_stet_pair_figures_are_supported (const StetFacts *facts,
                                  const GArray *pairs,
                                  guint claim)
{
  for (guint i = 0; i < facts->facts->len; i++)
    {
      const StetFact *fact = _stet_facts_get (facts, i);

      if (fact->article == claim && is_figure (fact) && !is_supported (facts, pairs, i))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_equal (double a,
          double b)
{
  return fabs (a - b) <= 1e-6 * MAX (1, MAX (fabs (a), fabs (b)));
}

/* Whether adding some of the values and taking the others away makes @target:
 * each bit of @signs is a value that is taken away. */
static gboolean
balances (const double *values,
          guint n,
          double target)
{
  for (guint signs = 0; n <= MAX_TERMS && signs < 1u << n; signs++)
    {
      double sum = 0;

      for (guint i = 0; i < n; i++)
        sum += (signs >> i & 1) != 0 ? -values[i] : values[i];
      if (is_equal (sum, target))
        return TRUE;
    }
  return FALSE;
}

static gboolean
make_two (double a,
          double b,
          double target)
{
  if (is_equal (a + b, target) || is_equal (fabs (a - b), target) || is_equal (a * b, target))
    return TRUE;
  return a > 0 && b > 0 && is_equal (MAX (a, b) / MIN (a, b), target);
}

/* Whether two of the values make @target, or all of them together do. */
static gboolean
makes (const double *values,
       guint n,
       double target)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  if (n > 1 && (is_equal (sum, target) || balances (values, n, target)))
    return TRUE;
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (make_two (values[i], values[j], target))
        return TRUE;
  return FALSE;
}

gboolean
_stet_pair_figures_reckon (const StetFacts *facts,
                           guint claim,
                           StetSpan *span)
{
  double values[MAX_FIGURES];
  guint n = 0;

  for (guint i = 0; i < facts->facts->len && n < MAX_FIGURES; i++)
    {
      const StetFact *fact = _stet_facts_get (facts, i);

      if (fact->article != claim && is_figure (fact) && !is_bound (fact))
        values[n++] = fact->quantity->value;
    }
  for (guint i = 0; i < facts->facts->len; i++)
    {
      const StetFact *fact = _stet_facts_get (facts, i);

      if (fact->article == claim && is_figure (fact) && makes (values, n, fact->quantity->value))
        {
          *span = fact->quantity->span;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
count_same (const StetFact *a,
            const StetFact *b)
{
  const StetLexicon *lexicon = stet_analysis_get_lexicon (a->analysis);
  guint64 x = a->quantity->noun_key;
  guint64 y = b->quantity->noun_key;

  return x != 0 && y != 0 && stet_lexicon_get_synonym (lexicon, x) == stet_lexicon_get_synonym (lexicon, y);
}

static const StetFact *
find_fact (const StetFacts *facts,
           guint article,
           StetSpan span)
{
  for (guint i = 0; i < facts->facts->len; i++)
    if (_stet_facts_get (facts, i)->article == article && stet_span_overlaps (_stet_facts_get (facts, i)->quantity->span, span))
      return _stet_facts_get (facts, i);
  return NULL;
}

gboolean
_stet_pair_figures_leave_open (const StetFacts *facts,
                               guint claim,
                               StetSpan span)
{
  const StetFact *claimed = find_fact (facts, claim, span);

  for (guint i = 0; claimed != NULL && i < facts->facts->len; i++)
    {
      const StetFact *given = _stet_facts_get (facts, i);

      if (given->article != claim && is_bound (given) && count_same (given, claimed) && _stet_claim_can_weigh (given->quantity, claimed->quantity) && _stet_claim_weigh (given->quantity, claimed->quantity) == STET_CLAIM_OPEN)
        return TRUE;
    }
  return FALSE;
}
