/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-pair-figures-private.h"

#include <math.h>

/* So many figures of one text are tried with each other. */
#define MAX_FIGURES 16

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

/* Whether two of the values make @target, or all of them together do. */
static gboolean
makes (const double *values,
       guint n,
       double target)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  if (n > 1 && is_equal (sum, target))
    return TRUE;
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (is_equal (values[i] + values[j], target) || is_equal (fabs (values[i] - values[j]), target) || is_equal (values[i] * values[j], target))
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
