/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-pair-figures-private.h"

#include <math.h>

#include "stet-claim-value-private.h"

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

static gboolean
count_same (const StetFact *a,
            const StetFact *b)
{
  const StetLexicon *lexicon = stet_analysis_get_lexicon (a->analysis);
  guint64 x = a->quantity->noun_key;
  guint64 y = b->quantity->noun_key;

  return x != 0 && y != 0 && stet_lexicon_get_synonym (lexicon, x) == stet_lexicon_get_synonym (lexicon, y);
}

gboolean
_stet_pair_figures_count_others (const StetFact *a,
                                 const StetFact *b)
{
  if (a->quantity->type != STET_QUANTITY_NUMBER || (a->trigger != 0 && a->trigger == b->trigger))
    return FALSE;
  return a->quantity->noun_key != 0 && b->quantity->noun_key != 0 && !count_same (a, b);
}

static gboolean
is_supported (const StetFacts *facts,
              guint claimed)
{
  const StetFact *claim = _stet_facts_get (facts, claimed);

  for (guint i = 0; i < facts->facts->len; i++)
    {
      const StetFact *given = _stet_facts_get (facts, i);

      if (given->article != claim->article && _stet_claim_weigh (given->quantity, claim->quantity) == STET_CLAIM_SAID && !_stet_pair_figures_count_others (given, claim))
        return TRUE;
    }
  return FALSE;
}

gboolean
_stet_pair_figures_are_supported (const StetFacts *facts,
                                  guint claim)
{
  for (guint i = 0; i < facts->facts->len; i++)
    {
      const StetFact *fact = _stet_facts_get (facts, i);

      if (fact->article == claim && is_figure (fact) && !is_supported (facts, i))
        return FALSE;
    }
  return TRUE;
}

gboolean
_stet_pair_figures_has_any (const StetFacts *facts,
                            guint article)
{
  for (guint i = 0; i < facts->facts->len; i++)
    if (_stet_facts_get (facts, i)->article == article && is_figure (_stet_facts_get (facts, i)))
      return TRUE;
  return FALSE;
}

/* "2.3 million people, up from 1.6 million": the second one counts people as well. */
static gboolean
is_given_as_well (const StetFacts *facts,
                  const StetFact *claimed,
                  StetSpan refuted_by)
{
  for (guint i = 0; i < facts->facts->len; i++)
    {
      const StetFact *given = _stet_facts_get (facts, i);
      gboolean may_count_same = given->quantity->noun_key == 0 || claimed->quantity->noun_key == 0 || count_same (given, claimed);

      if (given->article != claimed->article && may_count_same && !is_bound (claimed) && !is_bound (given) && !stet_span_overlaps (given->quantity->span, refuted_by) && is_figure (given) && is_figure (claimed) && _stet_claim_weigh (given->quantity, claimed->quantity) == STET_CLAIM_SAID)
        return TRUE;
    }
  return FALSE;
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
                               StetSpan span,
                               StetSpan refuted_by)
{
  const StetFact *claimed = find_fact (facts, claim, span);

  if (claimed != NULL && is_given_as_well (facts, claimed, refuted_by))
    return TRUE;
  for (guint i = 0; claimed != NULL && i < facts->facts->len; i++)
    {
      const StetFact *given = _stet_facts_get (facts, i);

      if (given->article != claim && is_bound (given) && count_same (given, claimed) && _stet_claim_can_weigh (given->quantity, claimed->quantity) && _stet_claim_weigh (given->quantity, claimed->quantity) == STET_CLAIM_OPEN)
        return TRUE;
    }
  return FALSE;
}
