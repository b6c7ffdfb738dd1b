/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-judge-private.h"

#include <math.h>
#include <string.h>

#include "stet-evidence-private.h"
#include "stet-explain-private.h"
#include "stet-pair-key-private.h"
#include "stet-parts-private.h"

/* From such odds on figures that differ conflict; less is wanted where somebody
 * laid two texts side by side, if the words next to both are the same. */
#define MIN_EVIDENCE -0.2
#define MIN_GIVEN_EVIDENCE 0.1
#define MIN_GIVEN_LOOSE_EVIDENCE 1.2

/* Dates and ranks need more: each story has its own, and they are near each other; what
 * else articles tell of one event and its date is found by the event. */
#define MIN_DATE_EVIDENCE 0.0

/* Percentages need less: an article has few of them. */
#define MIN_PERCENT_EVIDENCE -0.9

/* So do figures of a few sentences, which do not tell what else is counted. */
#define MIN_SHORT_EVIDENCE 1.3

/* So do figures that share nothing but names, which stand in each sentence. */
#define MIN_NAMES_EVIDENCE -0.3

/* Where somebody laid two texts side by side whatever tells figures apart does. */
#define FATAL_GIVEN (~(guint) STET_APART_RATE)

/* Figures that share less are added up by chance. */
#define MIN_SUM 0.15

/* A headline and the text below it are of one thing from here on. */
#define MIN_HEADLINE_EVIDENCE 0.5

/* Equal figures whose odds are less by no more than this stand in the way. */
#define EQUAL_MARGIN 1.5

/* No pair has such odds. */
#define NO_EVIDENCE -100

/* From here on a rise and a fall to one figure are of one thing. */
#define MIN_TREND 0.42

/* From here on figures that are equal agree: rare ones say it themselves. */
#define MIN_AGREE_RARE 0.15
#define MIN_AGREE_COMMON 0.28

/* So many digits make a figure rare. */
#define RARE_DIGITS 3

/* What a fact has in one article: the odds of its best partner among those
 * that differ, and among those that are equal. */
typedef struct
{
  guint64 key; /* fact and article */
  double best;
  double equal;
} Rival;

typedef struct
{
  const StetFacts *facts;
  GHashTable *rivals;
  GArray *drafts;
  double least_sum;
  guint fatal;
  gboolean is_given;
} Judge;

static gboolean
is_toll (const StetFact *fact)
{
  return (fact->flags & STET_FACT_GROWS) != 0 && fact->quantity->type == STET_QUANTITY_NUMBER;
}

/* A toll is not the same on two days; but one that both date is that of the
 * time they name. */
static gboolean
is_of_other_day (const StetFact *a,
                 const StetFact *b)
{
  if (!is_toll (a) || !is_toll (b))
    return FALSE;
  if ((a->flags & b->flags & STET_FACT_DATED) != 0 && a->first_day == b->first_day && a->last_day == b->last_day)
    return FALSE;
  return a->news_day != 0 && b->news_day != 0 && a->news_day != b->news_day;
}

/* "At least 31" of one day is no equal of 33 on another one. */
static gboolean
is_equal (const Judge *self,
          const StetFactPair *pair)
{
  if (!pair->is_one_base)
    return FALSE;
  if (pair->relation == STET_VALUE_FITS)
    return !is_of_other_day (_stet_facts_get (self->facts, pair->a), _stet_facts_get (self->facts, pair->b));
  return pair->relation == STET_VALUE_SAME;
}

static void
note_rival (Judge *self,
            guint fact,
            guint article,
            const StetFactPair *pair,
            double evidence)
{
  guint64 key = _stet_pair_key (fact, article);
  Rival *rival = g_hash_table_lookup (self->rivals, &key);

  if (rival == NULL)
    {
      rival = g_new0 (Rival, 1);
      rival->key = key;
      rival->best = rival->equal = NO_EVIDENCE;
      g_hash_table_insert (self->rivals, &rival->key, rival);
    }
  if (is_equal (self, pair))
    rival->equal = MAX (rival->equal, evidence);
  else if (pair->relation == STET_VALUE_DIFFERENT)
    rival->best = MAX (rival->best, evidence);
}

static const Rival *
find_rival (const Judge *self,
            guint fact,
            guint article)
{
  guint64 key = _stet_pair_key (fact, article);

  return g_hash_table_lookup (self->rivals, &key);
}

/* Whether neither fact has a better partner in the article of the other one,
 * nor one that is equal; but the toll of another day may well be told there
 * beside that of the day. */
static gboolean
are_best (const Judge *self,
          const StetFactPair *pair,
          double evidence)
{
  const StetFact *a = _stet_facts_get (self->facts, pair->a);
  const StetFact *b = _stet_facts_get (self->facts, pair->b);
  const Rival *x = find_rival (self, pair->a, b->article);
  const Rival *y = find_rival (self, pair->b, a->article);

  if (evidence < MAX (x->best, y->best))
    return FALSE;
  return (is_of_other_day (a, b) && pair->is_one_scope) || MAX (x->equal, y->equal) <= evidence - EQUAL_MARGIN;
}

/* Whether it has not happened: expected, planned, or only certain. */
static gboolean
is_ahead (const StetFact *fact)
{
  return (fact->flags & (STET_FACT_FORECAST | STET_FACT_FUTURE)) != 0;
}

static StetDraftSide
make_side (const StetFact *fact,
           StetSpan span)
{
  StetDraftSide side = { fact->article, fact->sentence, span, NULL, FALSE };

  side.value = _stet_value_dup_text (fact->quantity);
  side.is_forecast = is_ahead (fact);
  return side;
}

static StetFindingField
get_field (const StetFact *fact)
{
  if (fact->quantity->type == STET_QUANTITY_DATE)
    return STET_FINDING_FIELD_DATE;
  if (fact->quantity->type == STET_QUANTITY_TIME)
    return STET_FINDING_FIELD_TIME;
  if (fact->quantity->type == STET_QUANTITY_DURATION || fact->quantity->type == STET_QUANTITY_AGE)
    return STET_FINDING_FIELD_DURATION;
  return STET_FINDING_FIELD_VALUE;
}

/* In what two figures differ that conflict. */
static StetFindingField
get_conflict_field (const StetFact *a,
                    const StetFact *b)
{
  return a->quantity->type == STET_QUANTITY_MONEY && a->quantity->value == b->quantity->value ? STET_FINDING_FIELD_UNIT : get_field (a);
}

static StetDraft *
add_draft (GArray *drafts,
           StetFindingRelation relation,
           StetFindingField field,
           double score,
           const StetFact *a,
           const StetFact *b)
{
  StetDraft draft = { relation, field, CLAMP (score, 0, 1), TRUE };

  draft.a = make_side (a, a->quantity->span);
  draft.b = make_side (b, b->quantity->span);
  g_array_append_val (drafts, draft);
  return &g_array_index (drafts, StetDraft, drafts->len - 1);
}

static gboolean
is_forecast (const StetFact *fact)
{
  return (fact->flags & STET_FACT_FORECAST) != 0;
}

/* Whether both have happened, or neither: what is only certain is told in
 * either way. */
static gboolean
share_outcome (const StetFact *a,
               const StetFact *b)
{
  return is_forecast (a) == is_forecast (b) || (is_ahead (a) && is_ahead (b));
}

static gboolean
is_moment (const StetFact *fact)
{
  return fact->quantity->type == STET_QUANTITY_DATE || fact->quantity->type == STET_QUANTITY_TIME;
}

static gboolean
is_rare (const StetFact *fact)
{
  const StetQuantity *quantity = fact->quantity;

  if (quantity->type == STET_QUANTITY_DATE)
    return quantity->last_day - quantity->first_day < 32;
  if (quantity->type == STET_QUANTITY_TIME || isnan (quantity->value))
    return TRUE;
  return _stet_value_get_digits (quantity->value) >= RARE_DIGITS || (quantity->type == STET_QUANTITY_MONEY && _stet_value_get_digits (quantity->value) >= 2);
}

/* 63.4 % after a rise and 63.4 % after a fall. */
static gboolean
judge_trend (const StetFact *a,
             const StetFact *b,
             const StetFactPair *pair,
             GArray *drafts)
{
  StetDraft *draft;

  if (stet_span_is_empty (a->trend) || stet_span_is_empty (b->trend) || a->rises == b->rises || pair->relation != STET_VALUE_SAME || pair->similarity < MIN_TREND)
    return FALSE;
  draft = add_draft (drafts, STET_FINDING_CONFLICT, STET_FINDING_FIELD_DIRECTION, pair->similarity, a, b);
  draft->a.span = a->trend;
  draft->b.span = b->trend;
  g_free (draft->a.value);
  g_free (draft->b.value);
  draft->a.value = g_strdup (a->rises ? "up" : "down");
  draft->b.value = g_strdup (b->rises ? "up" : "down");
  draft->explanation = _stet_explain_trend (a, b);
  return TRUE;
}

static gboolean
judge_equal (const StetFact *a,
             const StetFact *b,
             const StetFactPair *pair,
             GArray *drafts)
{
  double least = is_rare (a) && is_rare (b) ? MIN_AGREE_RARE : MIN_AGREE_COMMON;
  StetDraft *draft;

  if (judge_trend (a, b, pair, drafts))
    return TRUE;
  /* "At least 31" on one day and 33 on another is neither the same nor a conflict. */
  if (pair->relation == STET_VALUE_FITS && (!pair->is_one_scope || pair->apart != 0 || is_of_other_day (a, b)))
    return FALSE;
  if (a->article == b->article || pair->similarity < least || pair->is_other_thing)
    return FALSE;
  /* "The two leaders" are two in each article, and tell nothing about "two-way trade". */
  if (((a->flags | b->flags) & STET_FACT_KNOWN) != 0)
    return FALSE;
  /* Every story has its Thursday, and its names in each sentence. */
  if (is_moment (a) && (!pair->has_topic || pair->similarity < MIN_AGREE_COMMON))
    return FALSE;
  if ((!pair->has_topic && !is_rare (a)) || (a->flags & b->flags & STET_FACT_PERIOD) != 0)
    return FALSE;
  draft = add_draft (drafts, STET_FINDING_AGREE, get_field (a), 0.5 + pair->similarity / 2, a, b);
  draft->is_supported = is_ahead (a) == is_ahead (b);
  draft->explanation = _stet_explain_agreement (a, b, pair->relation);
  return TRUE;
}

/* "The first partner" is a rank, and counts nothing; "the fifth visit" does. */
static gboolean
is_mere_rank (const StetFact *fact)
{
  return fact->quantity->type == STET_QUANTITY_ORDINAL && fact->quantity->value < 2;
}

/* Whether the one figure is a sum, and the other one of its parts. */
static gboolean
judge_part (const StetFact *total,
            const StetFact *part,
            const StetFactPair *pair,
            GArray *drafts)
{
  g_autofree char *why = !is_mere_rank (part) ? _stet_parts_explain_part (total, part) : NULL;
  StetDraft *draft;

  if (why == NULL)
    return FALSE;
  draft = add_draft (drafts, STET_FINDING_SCOPE_DIFFERS, STET_FINDING_FIELD_SCOPE, 0.6 + pair->similarity * 0.4, total, part);
  draft->explanation = g_steal_pointer (&why);
  return TRUE;
}

/* Whether the one figure is the sum of the other one and its neighbours. */
static gboolean
judge_sum (const StetFact *total,
           const StetFact *part,
           const StetFactPair *pair,
           GArray *drafts)
{
  StetSpan span;
  g_autofree char *why = total->article != part->article ? _stet_parts_explain_sum (total, part, &span) : NULL;
  StetDraft *draft;

  if (why == NULL)
    return FALSE;
  draft = add_draft (drafts, STET_FINDING_AGREE, STET_FINDING_FIELD_SUM, 0.5 + pair->similarity / 2, total, part);
  draft->b.span = span;
  draft->is_supported = is_ahead (total) == is_ahead (part);
  draft->explanation = g_steal_pointer (&why);
  return TRUE;
}

static gboolean
judge_arithmetic (const StetFact *a,
                  const StetFact *b,
                  const StetFactPair *pair,
                  GArray *drafts)
{
  return judge_part (a, b, pair, drafts) || judge_part (b, a, pair, drafts) || judge_sum (a, b, pair, drafts) || judge_sum (b, a, pair, drafts);
}

/* Whether a date is that of a figure beside it, and says nothing itself. */
static gboolean
is_period (const StetFact *fact)
{
  return (fact->flags & STET_FACT_PERIOD) != 0;
}

/* Whether both name what they count, and it is not the same: the dead and the
 * injured. */
static gboolean
count_others (const StetFact *a,
              const StetFact *b)
{
  return a->trigger != 0 && b->trigger != 0 && a->trigger != b->trigger;
}

static double
get_score (double evidence)
{
  return 1 / (1 + exp (-evidence));
}

/* Who writes a headline is seldom who wrote the article. */
static gboolean
is_headline (const StetFact *fact)
{
  StetBlockKind block = _stet_fact_get_sentence (fact)->block;

  return block == STET_BLOCK_HEADLINE || (block == STET_BLOCK_HEADING && fact->sentence == 0);
}

/* A writer seldom contradicts himself, but often compares: of one article only
 * its headline and its text are held together. */
static void
judge_headline (const StetFact *a,
                const StetFact *b,
                double evidence,
                GArray *drafts)
{
  const StetFact *headline = is_headline (a) ? a : b;
  const StetFact *text = headline == a ? b : a;
  StetSpan span;
  g_autofree char *sum = NULL;
  StetDraft *draft;

  if (is_headline (a) == is_headline (b) || evidence < MIN_HEADLINE_EVIDENCE)
    return;
  sum = _stet_parts_explain_sum (headline, text, &span);
  if (sum != NULL)
    return;
  draft = add_draft (drafts, STET_FINDING_CONFLICT, get_conflict_field (a, b), get_score (evidence), a, b);
  draft->explanation = _stet_explain_headline (headline, text);
}

/* Whether two texts that somebody laid side by side may say both: who was not
 * the first may well be the second. */
static gboolean
may_both_be_said (const StetFact *a,
                  const StetFact *b)
{
  return ((a->flags ^ b->flags) & STET_FACT_NEGATED) != 0 || a->quantity->type != b->quantity->type;
}

static void
judge_different (const StetFact *a,
                 const StetFact *b,
                 double evidence,
                 GArray *drafts)
{
  gboolean differs_by_day = is_of_other_day (a, b);
  StetDraft *draft;

  if (!share_outcome (a, b) || count_others (a, b) || is_period (a) || is_period (b))
    return;
  if (a->article == b->article)
    {
      judge_headline (a, b, evidence, drafts);
      return;
    }
  draft = add_draft (drafts, differs_by_day ? STET_FINDING_SCOPE_DIFFERS : STET_FINDING_CONFLICT, differs_by_day ? STET_FINDING_FIELD_SCOPE : get_conflict_field (a, b), get_score (evidence), a, b);
  draft->explanation = differs_by_day ? _stet_explain_days (a, b) : _stet_explain_conflict (a, b);
}

/* Whether what tells the two apart outweighs all the rest: a count of another
 * time is that of another event. */
static gboolean
are_apart (const Judge *self,
           const StetFact *a,
           const StetFact *b,
           const StetFactPair *pair)
{
  guint fatal = self->fatal | (a->quantity->type == STET_QUANTITY_NUMBER ? STET_APART_TIME : 0);

  return (!self->is_given && !pair->is_one_base) || (pair->apart & fatal) != 0;
}

static double
get_least (const Judge *self,
           const StetFact *fact,
           const StetFactPair *pair)
{
  /* What is nearest to both is not the same: a profit, a loss. */
  if (self->is_given)
    return pair->is_heavy ? MIN_GIVEN_EVIDENCE : MIN_GIVEN_LOOSE_EVIDENCE;
  if (_stet_fact_is_short_of_context (fact))
    return MIN_SHORT_EVIDENCE;
  if (fact->quantity->type == STET_QUANTITY_DATE || fact->quantity->type == STET_QUANTITY_ORDINAL)
    return MIN_DATE_EVIDENCE;
  if (fact->quantity->type == STET_QUANTITY_PERCENT)
    return MIN_PERCENT_EVIDENCE;
  return (pair->apart & STET_APART_NAMES) != 0 ? MIN_NAMES_EVIDENCE : MIN_EVIDENCE;
}

static void
judge_pair (Judge *self,
            const StetFactPair *pair,
            double evidence)
{
  const StetFact *a = _stet_facts_get (self->facts, pair->a);
  const StetFact *b = _stet_facts_get (self->facts, pair->b);

  if (pair->relation == STET_VALUE_SAME || pair->relation == STET_VALUE_FITS)
    judge_equal (a, b, pair, self->drafts);
  if (pair->relation != STET_VALUE_DIFFERENT || (pair->similarity >= self->least_sum && judge_arithmetic (a, b, pair, self->drafts)) || evidence < get_least (self, a, pair) || are_apart (self, a, b, pair))
    return;
  if (are_best (self, pair, evidence) && !(self->is_given && may_both_be_said (a, b)))
    judge_different (a, b, evidence, self->drafts);
}

void
_stet_judge_facts (const StetFacts *facts,
                   const GArray *pairs,
                   gboolean is_given,
                   GArray *drafts)
{
  Judge self = { facts, NULL, drafts, is_given ? 0 : MIN_SUM, is_given ? FATAL_GIVEN : STET_APART_FATAL, is_given };
  g_autoptr (StetEvidenceScale) weights = _stet_evidence_scale_new (facts);
  g_autofree double *evidence = g_new0 (double, (gsize) pairs->len + 1);

  self.rivals = g_hash_table_new_full (_stet_pair_key_hash, g_int64_equal, NULL, g_free);
  for (guint i = 0; i < pairs->len; i++)
    {
      const StetFactPair *pair = &g_array_index (pairs, StetFactPair, i);

      evidence[i] = _stet_evidence_weigh (weights, pair);
      note_rival (&self, pair->a, _stet_facts_get (facts, pair->b)->article, pair, evidence[i]);
      note_rival (&self, pair->b, _stet_facts_get (facts, pair->a)->article, pair, evidence[i]);
    }
  for (guint i = 0; i < pairs->len; i++)
    judge_pair (&self, &g_array_index (pairs, StetFactPair, i), evidence[i]);
  g_hash_table_unref (self.rivals);
}
