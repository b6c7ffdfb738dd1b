/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-self-private.h"

#include <math.h>

#include "stet-explain-private.h"
#include "stet-role-private.h"

/* How sure it is: figures can be of two things. */
#define SCORE 0.8

/* Changes beyond this are told as multiples. */
#define MAX_CHANGE 95

/* A level and what it was before are of one size. */
#define MAX_RATIO 3

/* So many tokens stand between the two of "from Y to X". */
#define REACH_TO 3

#define PERCENT 100

/* The facts of one sentence. */
typedef struct
{
  const StetFacts *facts;
  guint first;
  guint end;
  GArray *drafts;
} Sentence;

static const StetFact *
get_fact (const Sentence *self,
          guint i)
{
  return _stet_facts_get (self->facts, i);
}

static gboolean
is_change (const StetFact *fact)
{
  return (fact->flags & (STET_FACT_RISE | STET_FACT_FALL)) != 0;
}

static gboolean
is_level (const StetFact *fact)
{
  return !isnan (fact->quantity->value) && isnan (fact->quantity->value_hi) && fact->quantity->change == STET_CHANGE_EQUAL && fact->quantity->value > 0 && !is_change (fact);
}

/* Whether @base is what @level was before: "8.4 billion, from 7.5 billion". */
static gboolean
is_base_of (const StetFact *base,
            const StetFact *level)
{
  double ratio = base->quantity->value / level->quantity->value;

  if ((base->flags & STET_FACT_BASE) == 0 || (level->flags & STET_FACT_BASE) != 0 || !is_level (base) || !is_level (level))
    return FALSE;
  return base->quantity->type == level->quantity->type && base->quantity->unit == level->quantity->unit && ratio < MAX_RATIO && ratio > 1.0 / MAX_RATIO;
}

/* The change in per cent from the one end of two rounded figures to the other. */
static double
get_change (const StetQuantity *base,
            const StetQuantity *level,
            double rounding)
{
  double from = base->value - rounding * base->step / 2;
  double to = level->value + rounding * level->step / 2;

  return PERCENT * (to / from - 1);
}

static void
add_draft (const Sentence *self,
           StetFindingField field,
           const StetFact *a,
           StetSpan span,
           const StetFact *b,
           char *explanation)
{
  StetDraft draft = { STET_FINDING_CONFLICT, field, SCORE, FALSE, explanation };

  draft.a = (StetDraftSide){ a->article, a->sentence, span, NULL, FALSE };
  draft.b = (StetDraftSide){ b->article, b->sentence, b->quantity->span, _stet_value_dup_text (b->quantity), FALSE };
  g_array_append_val (self->drafts, draft);
}

/* "Up 12 per cent" is as plain as "12 per cent"; "more than" and "about" are not. */
static gboolean
is_hedged (const StetQuantity *quantity)
{
  return quantity->change == STET_CHANGE_ABOUT || quantity->change == STET_CHANGE_ABOVE || quantity->change == STET_CHANGE_BELOW;
}

/* "8.4 billion, up 14 per cent from 7.5 billion": it is 12. */
static void
check_percent (const Sentence *self,
               const StetFact *change,
               const StetFact *base,
               const StetFact *level)
{
  const StetQuantity *percent = change->quantity;
  double sign = (change->flags & STET_FACT_RISE) != 0 ? 1 : -1;
  double low = sign * percent->value - percent->step / 2;
  double high = sign * percent->value + percent->step / 2;
  double right = get_change (base->quantity, level->quantity, 0);
  g_autofree char *said = NULL;

  if (percent->type != STET_QUANTITY_PERCENT || is_hedged (percent) || percent->value > MAX_CHANGE || fabs (right) > MAX_CHANGE)
    return;
  if (get_change (base->quantity, level->quantity, 1) >= low && get_change (base->quantity, level->quantity, -1) <= high)
    return;
  said = _stet_explain_dup_phrase (change);
  add_draft (self, STET_FINDING_FIELD_VALUE, change, percent->span, level, g_strdup_printf ("From the one figure to the other it is %.1f per cent, not “%s”.", fabs (right), said));
}

/* "Turnout fell to 63 per cent from 59". */
static void
check_direction (const Sentence *self,
                 const StetFact *base,
                 const StetFact *level)
{
  gboolean is_higher = level->quantity->value > base->quantity->value;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  /* Of a level that names its time another one may be the time before. */
  if ((level->flags & STET_FACT_DATED) != 0 || stet_span_is_empty (level->trend) || level->rises == is_higher || level->quantity->value == base->quantity->value)
    return;
  from = _stet_explain_dup_phrase (base);
  to = _stet_explain_dup_phrase (level);
  add_draft (self, STET_FINDING_FIELD_DIRECTION, level, (StetSpan){ MIN (level->trend.start, level->quantity->span.start), MAX (level->trend.end, level->quantity->span.end) }, base,
             g_strdup_printf ("From “%s” to “%s” it goes %s.", from, to, is_higher ? "up" : "down"));
}

static void
check_base (const Sentence *self,
            const StetFact *base,
            guint l)
{
  const StetFact *level = get_fact (self, l);

  if (!is_base_of (base, level))
    return;
  check_direction (self, base, level);
  for (guint c = self->first; c < self->end; c++)
    if (get_fact (self, c)->quantity->type == STET_QUANTITY_PERCENT && is_change (get_fact (self, c)))
      check_percent (self, get_fact (self, c), base, level);
}

/* "To X from Y", "X, compared with Y", "from Y to X": no other figure stands
 * between the two but the change itself. */
static gboolean
stand_together (const Sentence *self,
                guint base,
                guint level)
{
  for (guint i = MIN (base, level) + 1; i < MAX (base, level); i++)
    if (!is_change (get_fact (self, i)) && get_fact (self, i)->quantity->type != STET_QUANTITY_DATE)
      return FALSE;
  if (level < base)
    return TRUE;
  return get_fact (self, level)->first_token - get_fact (self, base)->end_token <= REACH_TO;
}

/* With two levels or two bases nobody can tell which belongs to which. */
static gboolean
is_plain (const Sentence *self,
          guint *base,
          guint *level)
{
  guint n_bases = 0;
  guint n_levels = 0;

  for (guint i = self->first; i < self->end; i++)
    if ((get_fact (self, i)->flags & STET_FACT_BASE) != 0 && is_level (get_fact (self, i)))
      {
        *base = i;
        n_bases++;
      }
  for (guint i = self->first; i < self->end && n_bases == 1; i++)
    if (is_base_of (get_fact (self, *base), get_fact (self, i)))
      {
        *level = i;
        n_levels++;
      }
  return n_bases == 1 && n_levels == 1 && stand_together (self, *base, *level);
}

void
_stet_self_check_changes (const StetFacts *facts,
                          GArray *drafts)
{
  guint first = 0;

  while (first < facts->facts->len)
    {
      const StetFact *fact = _stet_facts_get (facts, first);
      Sentence sentence = { facts, first, first, drafts };
      guint base;
      guint level;

      while (sentence.end < facts->facts->len && get_fact (&sentence, sentence.end)->article == fact->article && get_fact (&sentence, sentence.end)->sentence == fact->sentence)
        sentence.end++;
      if (is_plain (&sentence, &base, &level))
        check_base (&sentence, get_fact (&sentence, base), level);
      first = sentence.end;
    }
}
