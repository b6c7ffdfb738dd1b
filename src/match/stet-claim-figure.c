/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-claim-private.h"

#include <math.h>

#include "stet-claim-value-private.h"
#include "stet-slot-align-private.h"

/* How much of the claim, its figures apart, the evidence must say too. */
#define MIN_COVER 0.7
#define MIN_SHARED 1.0

/* Another figure whose surroundings are less alike by so much is none that may
 * be meant. */
#define MARGIN 0.35

/* The only value of its kind that is given needs to stand so much less near. */
#define BONUS_OF_SINGLE 0.5

/* What a TIMEX value of two dates begins with. */
#define TIMEX_RANGE '('

#define SCORE_FIGURE 0.72

#define UNSURE (STET_SLOT_NEGATED | STET_SLOT_CLOUDED | STET_SLOT_SUPERSEDED | STET_SLOT_ASKED)

static gboolean
is_figure (const StetSlot *slot)
{
  return slot->kind == STET_SLOT_FIGURE || slot->kind == STET_SLOT_DATE;
}

/* Whether a word beside both is the same: "magnitude 6.8", "magnitude 7.6". */
static gboolean
share_neighbour (const StetClaim *self,
                 guint i,
                 guint j)
{
  if (i > 0 && j > 0 && self->met[i - 1] == (int) j - 1)
    return TRUE;
  return i + 1 < self->claim->n && self->met[i + 1] == (int) j + 1;
}

/* Whether both count the same; bare numbers say by their neighbours what they
 * are. */
static gboolean
count_same (const StetClaim *self,
            guint i,
            guint j)
{
  const StetLexicon *lexicon = stet_analysis_get_lexicon (self->claim->side->analysis);
  const StetQuantity *claimed = _stet_slots_get_quantity (self->claim, i);
  const StetQuantity *given = _stet_slots_get_quantity (self->evidence, j);

  if (claimed->type != STET_QUANTITY_NUMBER || given->type != STET_QUANTITY_NUMBER)
    return TRUE;
  if (claimed->noun_key == 0 || given->noun_key == 0)
    return share_neighbour (self, i, j);
  return stet_lexicon_get_synonym (lexicon, claimed->noun_key) == stet_lexicon_get_synonym (lexicon, given->noun_key);
}

/* What the figure @j of the evidence says of the figure @i of the claim. */
static StetClaimVerdict
weigh (const StetClaim *self,
       guint i,
       guint j)
{
  return _stet_claim_weigh (_stet_slots_get_quantity (self->evidence, j), _stet_slots_get_quantity (self->claim, i));
}

/* Whether the evidence has the very figure, by the letter too. */
static gboolean
is_given (const StetClaim *self,
          guint i)
{
  int match = self->claim->slots[i].match;

  return match >= 0 && weigh (self, i, (guint) match) != STET_CLAIM_EXCLUDED;
}

static gboolean
may_be_meant (const StetClaim *self,
              guint i,
              guint j)
{
  int match = self->evidence->slots[j].match;

  /* What the claim says elsewhere is taken; a day may be named by its year too. */
  if (!is_figure (&self->evidence->slots[j]) || (self->evidence->slots[j].kind == STET_SLOT_FIGURE && match >= 0 && match != (int) i))
    return FALSE;
  return _stet_claim_can_weigh (_stet_slots_get_quantity (self->evidence, j), _stet_slots_get_quantity (self->claim, i)) && count_same (self, i, j);
}

/* The figure of the evidence in the most similar surroundings; -1 without one. */
static int
find_given (const StetClaim *self,
            guint i,
            double *support)
{
  int best = -1;

  *support = -INFINITY;
  for (guint j = 0; j < self->evidence->n; j++)
    {
      double other = may_be_meant (self, i, j) ? _stet_slots_get_support (self->claim, i, self->evidence, j) : -INFINITY;

      if (other > *support)
        {
          *support = other;
          best = (int) j;
        }
    }
  return best;
}

/* Whether nothing but marks stands between two offsets. */
static gboolean
are_marks (const char *text,
           gsize start,
           gsize end)
{
  for (gsize i = start; i < end; i++)
    if (g_ascii_isalnum (text[i]))
      return FALSE;
  return TRUE;
}

/* Whether nothing stands in a bracket from slot @j to its end but the slots to
 * @last. */
static gboolean
ends_bracket (const StetClaim *self,
              guint j,
              guint last)
{
  const char *text = stet_analysis_get_text (self->evidence->side->analysis, NULL);
  gsize open = self->evidence->slots[j].span.start;

  while (open > 0 && text[open] != '(' && text[open] != ')')
    open--;
  return text[open] == '(' && text[self->evidence->slots[last].span.end] == ')';
}

static const StetQuantity *
get_date (const StetClaim *self,
          guint j)
{
  return j < self->evidence->n && self->evidence->slots[j].kind == STET_SLOT_DATE ? _stet_slots_get_quantity (self->evidence, j) : NULL;
}

/* "(12 May 1901 – 3 June 1980)", as two dates or as one time: the day of birth
 * or of death.  Returns: whether there is such a bracket */
static gboolean
find_life (const StetClaim *self,
           gboolean is_death,
           StetQuantity *day,
           guint *slot)
{
  const char *text = stet_analysis_get_text (self->evidence->side->analysis, NULL);

  for (guint j = 0; j < self->evidence->n; j++)
    {
      const StetQuantity *date = get_date (self, j);
      const StetQuantity *next = get_date (self, j + 1);

      if (date != NULL && next != NULL && are_marks (text, date->span.end, next->span.start) && ends_bracket (self, j, j + 1))
        {
          *day = is_death ? *next : *date;
          *slot = is_death ? j + 1 : j;
          return TRUE;
        }
      if (date != NULL && date->timex != NULL && *date->timex == TIMEX_RANGE && ends_bracket (self, j, j))
        {
          *day = *date;
          day->timex = NULL;
          day->first_day = day->last_day = is_death ? date->last_day : date->first_day;
          *slot = j;
          return TRUE;
        }
    }
  return FALSE;
}

/* What the evidence says of a claim of when somebody was born or died; FALSE if
 * that is not what is claimed, or given. */
static gboolean
weigh_life (const StetClaim *self,
            guint i,
            StetClaimVerdict *verdict,
            guint *slot)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (self->claim, &first, &end);
  StetQuantity day;
  guint parts = 0;

  if (!_stet_claim_is_named (self))
    return FALSE;
  for (guint t = first; t < end; t++)
    parts |= _stet_grammar_get (&tokens[t]) & (STET_GRAMMAR_BIRTH | STET_GRAMMAR_DEATH);
  if (self->claim->slots[i].kind != STET_SLOT_DATE || (parts != STET_GRAMMAR_BIRTH && parts != STET_GRAMMAR_DEATH) || !find_life (self, parts == STET_GRAMMAR_DEATH, &day, slot))
    return FALSE;
  *verdict = _stet_claim_weigh (&day, _stet_slots_get_quantity (self->claim, i));
  return TRUE;
}

static gboolean
is_bound (const StetQuantity *quantity)
{
  return quantity->change == STET_CHANGE_ABOVE || quantity->change == STET_CHANGE_BELOW;
}

/* Whether another figure of either may be meant just as well, and does not
 * exclude the other one; the very figure may be meant wherever it stands. */
static gboolean
has_other (const StetClaim *self,
           guint i,
           guint best,
           double support)
{
  gboolean is_exact = !is_bound (_stet_slots_get_quantity (self->claim, i));

  for (guint k = 0; k < self->claim->n; k++)
    if (k != i && is_figure (&self->claim->slots[k]) && may_be_meant (self, k, best) && weigh (self, k, best) != STET_CLAIM_EXCLUDED)
      return TRUE;
  for (guint j = 0; j < self->evidence->n; j++)
    {
      StetClaimVerdict verdict = j != best && may_be_meant (self, i, j) ? weigh (self, i, j) : STET_CLAIM_EXCLUDED;

      if (verdict == STET_CLAIM_SAID && is_exact)
        return TRUE;
      if (verdict != STET_CLAIM_EXCLUDED && _stet_slots_get_support (self->claim, i, self->evidence, j) > support - MARGIN)
        return TRUE;
    }
  return FALSE;
}

/* How much of the claim, its figures and what leads to them apart, the evidence says too; where that speaks of "it" or "the film", of the predicate alone. */
static double
get_cover (const StetClaim *self,
           double *shared)
{
  double all = 0;

  *shared = 0;
  for (guint i = _stet_claim_is_pronominal (self) ? self->predicate : 0; i < self->claim->n; i++)
    {
      double weight = (double) self->claim->slots[i].weight;

      if (is_figure (&self->claim->slots[i]) || (self->met[i] < 0 && _stet_slots_leads_to_figure (self->claim, i)))
        continue;
      all += weight;
      *shared += self->met[i] >= 0 ? weight : 0;
    }
  return all > 0 ? *shared / all : 0;
}

/* The words with the hedge: "more than 40". */
static StetSpan
get_shown (const StetSlots *slots,
           guint i)
{
  const StetQuantity *quantity = _stet_slots_get_quantity (slots, i);
  StetSpan span = slots->slots[i].span;

  if (!stet_span_is_empty (quantity->hedge))
    span = (StetSpan){ MIN (span.start, quantity->hedge.start), MAX (span.end, quantity->hedge.end) };
  return span;
}

/* Of what is only expected the evidence says nothing that has happened. */
static gboolean
are_both_sure (const StetSlot *a,
               const StetSlot *b)
{
  return (a->flags & UNSURE) == 0 && (b->flags & UNSURE) == 0 && ((a->flags ^ b->flags) & STET_SLOT_FORECAST) == 0;
}

static StetFindingField
get_field (const StetQuantity *quantity)
{
  switch (quantity->type)
    {
    case STET_QUANTITY_DATE:
      return STET_FINDING_FIELD_DATE;
    case STET_QUANTITY_TIME:
      return STET_FINDING_FIELD_TIME;
    case STET_QUANTITY_DURATION:
    case STET_QUANTITY_AGE:
      return STET_FINDING_FIELD_DURATION;
    case STET_QUANTITY_NUMBER:
    case STET_QUANTITY_ORDINAL:
    case STET_QUANTITY_PERCENT:
    case STET_QUANTITY_MONEY:
    case STET_QUANTITY_MEASURE:
    case STET_QUANTITY_SET:
    default:
      return STET_FINDING_FIELD_VALUE;
    }
}

static void
add_conflict (StetClaim *self,
              guint i,
              guint j)
{
  _stet_claim_add (self, get_field (_stet_slots_get_quantity (self->claim, i)), SCORE_FIGURE, get_shown (self->claim, i), get_shown (self->evidence, j));
}

/* Returns: whether the claim speaks of when a life began or ended */
static gboolean
compare_life (StetClaim *self,
              guint i)
{
  StetClaimVerdict verdict;
  guint slot;

  if (!weigh_life (self, i, &verdict, &slot))
    return FALSE;
  if (verdict == STET_CLAIM_EXCLUDED)
    add_conflict (self, i, slot);
  return TRUE;
}

/* Whether nothing else in the evidence is a value of that kind. */
static gboolean
is_single (const StetClaim *self,
           guint i,
           guint j)
{
  for (guint k = 0; k < self->evidence->n; k++)
    if (k != j && is_figure (&self->evidence->slots[k]) && _stet_claim_can_weigh (_stet_slots_get_quantity (self->evidence, k), _stet_slots_get_quantity (self->claim, i)))
      return FALSE;
  return TRUE;
}

static void
compare_figure (StetClaim *self,
                guint i)
{
  double support;
  int j = find_given (self, i, &support);
  gboolean is_first = self->claim == &self->words->a;
  double least;

  if (j < 0 || weigh (self, i, (guint) j) != STET_CLAIM_EXCLUDED || !are_both_sure (&self->claim->slots[i], &self->evidence->slots[j]))
    return;
  least = is_first ? _stet_words_get_least_support (self->words, i, (guint) j) : _stet_words_get_least_support (self->words, (guint) j, i);
  if (is_single (self, i, (guint) j))
    least -= BONUS_OF_SINGLE;
  if (support >= least && !has_other (self, i, (guint) j, support))
    add_conflict (self, i, (guint) j);
}

/* "First Harbour Bank" has a name that begins so. */
static gboolean
begins_name (const StetSlots *self,
             guint i)
{
  const char *text = stet_analysis_get_text (self->side->analysis, NULL);

  return g_ascii_isupper (text[self->slots[i].span.start]) && i + 1 < self->n && g_ascii_isupper (text[self->slots[i + 1].span.start]);
}

/* "The third season" tells which one is meant; a rank is what somebody is. */
static gboolean
is_of_another (const StetClaim *self)
{
  for (guint i = 0; i < MAX (self->predicate, 1); i++)
    if (is_figure (&self->claim->slots[i]) && self->met[i] < 0 && !begins_name (self->claim, i) && _stet_slots_get_quantity (self->claim, i)->type == STET_QUANTITY_ORDINAL)
      return TRUE;
  return FALSE;
}

void
_stet_claim_compare_figures (StetClaim *self)
{
  guint n_before = self->words->drafts->len;
  double shared;
  gboolean is_covered = get_cover (self, &shared) >= MIN_COVER && shared >= MIN_SHARED;

  if (is_of_another (self))
    return;
  for (guint i = 0; i < self->claim->n && self->words->drafts->len == n_before; i++)
    if (is_figure (&self->claim->slots[i]) && !compare_life (self, i) && is_covered && !is_given (self, i))
      compare_figure (self, i);
}

/* Whether the figure @i stands in the evidence, but beside other words than
 * another figure does that says something else of the same. */
static gboolean
is_said_of_another (const StetClaim *self,
                    guint i)
{
  double best;
  int given = find_given (self, i, &best);
  double said = -INFINITY;

  for (guint j = 0; j < self->evidence->n; j++)
    if (may_be_meant (self, i, j) && weigh (self, i, j) == STET_CLAIM_SAID)
      said = MAX (said, _stet_slots_get_support (self->claim, i, self->evidence, j));
  return said > -INFINITY && weigh (self, i, (guint) given) == STET_CLAIM_EXCLUDED && said < best - MARGIN;
}

gboolean
_stet_claim_mistakes_figures (const StetClaim *self)
{
  for (guint i = 0; i < self->claim->n; i++)
    if (is_figure (&self->claim->slots[i]) && is_said_of_another (self, i))
      return TRUE;
  return FALSE;
}
