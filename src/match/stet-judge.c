/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-judge-private.h"

#include <math.h>
#include <string.h>

#include "stet-explain-private.h"
#include "stet-pair-key-private.h"
#include "stet-parts-private.h"

/* From here on figures that differ conflict; dates need more, since each of
 * the verbs of a sentence has its own. */
#define MIN_CONFLICT 0.42
#define MIN_SAME_NOUN 0.34
#define MIN_DURATION_CONFLICT 0.38
#define MIN_CHANGE_CONFLICT 0.3
#define MIN_DATE_CONFLICT 0.45

#define SHARED_BONUS 0.04
#define MAX_BONUS 0.16
#define NEAR_BONUS 0.1
#define NEAR_RATIO 1.3

/* One word that is about nothing else in both articles is nearly enough. */
#define MIN_UNRIVALLED 0.16

/* Two tolls of one kind need less: they differ by the day. */
#define MIN_TOLL 0.28

/* From here on figures that are equal agree: rare ones say it themselves. */
#define MIN_AGREE_RARE 0.15
#define MIN_AGREE_COMMON 0.28

/* So many digits make a figure rare. */
#define RARE_DIGITS 3

/* An equal partner so much less similar still stands in the way. */
#define RIVAL_SHARE 0.35

/* A partner is the best one if none is more similar by this. */
#define BEST_SHARE 0.92

/* Figures far apart are seldom of one thing, and hardly ever so far. */
#define FAR_RATIO 2.5
#define MIN_FAR_CONFLICT 0.62
#define MAX_RATIO 30

/* What a fact has in one article. */
typedef struct
{
  guint64 key; /* fact and article */
  double best;
  double equal;
  guint n_anchored; /* figures there that the same word is about */
} Rival;

typedef struct
{
  const StetFacts *facts;
  GHashTable *rivals;
  GArray *drafts;
} Judge;

/* A toll is not the same on two days. */
static gboolean
is_of_other_day (const StetFact *a,
                 const StetFact *b)
{
  if ((a->flags & STET_FACT_GROWS) == 0 || (b->flags & STET_FACT_GROWS) == 0 || a->quantity->type != STET_QUANTITY_NUMBER)
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
            const StetFactPair *pair)
{
  guint64 key = _stet_pair_key (fact, article);
  Rival *rival = g_hash_table_lookup (self->rivals, &key);

  if (rival == NULL)
    {
      rival = g_new0 (Rival, 1);
      rival->key = key;
      g_hash_table_insert (self->rivals, &rival->key, rival);
    }
  if (pair->is_one_scope)
    rival->best = MAX (rival->best, pair->similarity);
  if (pair->is_anchored)
    rival->n_anchored++;
  if (is_equal (self, pair))
    rival->equal = MAX (rival->equal, pair->similarity);
}

static gboolean
is_best (const Judge *self,
         guint fact,
         guint article,
         double similarity)
{
  guint64 key = _stet_pair_key (fact, article);
  const Rival *rival = g_hash_table_lookup (self->rivals, &key);

  return similarity >= rival->best * BEST_SHARE && rival->equal < similarity * RIVAL_SHARE;
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

  if (stet_span_is_empty (a->trend) || stet_span_is_empty (b->trend) || a->rises == b->rises || pair->relation != STET_VALUE_SAME || pair->similarity < MIN_CONFLICT)
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
  if (pair->relation == STET_VALUE_FITS && (!pair->is_one_scope || is_of_other_day (a, b)))
    return FALSE;
  if (a->article == b->article || pair->similarity < least || pair->is_other_thing)
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

/* Whether the one figure is a sum, and the other one of its parts. */
static gboolean
judge_part (const StetFact *total,
            const StetFact *part,
            const StetFactPair *pair,
            GArray *drafts)
{
  g_autofree char *why = _stet_parts_explain_part (total, part);
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

static gboolean
is_change (const StetFact *fact)
{
  return fact->quantity->type == STET_QUANTITY_PERCENT && (fact->flags & (STET_FACT_RISE | STET_FACT_FALL)) != 0;
}

static gboolean
is_plausible (const StetFact *a,
              const StetFact *b,
              double similarity)
{
  double x = fabs (a->quantity->value);
  double y = fabs (b->quantity->value);
  double ratio = MAX (x, y) / MIN (x, y);

  /* Changes in per cent are small numbers, far apart for little reason. */
  if (isnan (x) || isnan (y) || ratio <= FAR_RATIO || a->trigger != 0 || (is_change (a) && is_change (b)))
    return TRUE;
  return ratio <= MAX_RATIO && similarity >= MIN_FAR_CONFLICT;
}

static double
get_base_least (const StetFact *a,
                const StetFact *b,
                const StetFactPair *pair)
{
  StetQuantityType type = a->quantity->type;

  if (is_of_other_day (a, b))
    return MIN_TOLL;
  if (is_moment (a))
    return MIN_DATE_CONFLICT;
  if (type == STET_QUANTITY_DURATION)
    return MIN_DURATION_CONFLICT;
  if (is_change (a) && is_change (b))
    return MIN_CHANGE_CONFLICT;
  return type == STET_QUANTITY_NUMBER && pair->counts_same ? MIN_SAME_NOUN : MIN_CONFLICT;
}

/* Whether one word is about this figure alone in both articles: then there is
 * nothing else that it could be of. */
static gboolean
is_unrivalled (const Judge *self,
               const StetFactPair *pair)
{
  guint64 keys[] = {
    _stet_pair_key (pair->a, _stet_facts_get (self->facts, pair->b)->article),
    _stet_pair_key (pair->b, _stet_facts_get (self->facts, pair->a)->article),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (((const Rival *) g_hash_table_lookup (self->rivals, &keys[i]))->n_anchored != 1)
      return FALSE;
  return pair->is_anchored;
}

/* Two rare figures that are near each other, but not the same: one of them may
 * well be a slip. */
static gboolean
is_near (const StetFact *a,
         const StetFact *b)
{
  double x = fabs (a->quantity->value);
  double y = fabs (b->quantity->value);

  if (isnan (x) || isnan (y) || !is_rare (a) || !is_rare (b))
    return FALSE;
  return MAX (x, y) <= NEAR_RATIO * MIN (x, y);
}

/* Each word more that both share makes up for others that they do not. */
static double
get_least (const StetFact *a,
           const StetFact *b,
           const StetFactPair *pair)
{
  double bonus = pair->n_shared > 2 ? SHARED_BONUS * (pair->n_shared - 2) : 0;

  if (is_near (a, b))
    bonus += NEAR_BONUS;
  return get_base_least (a, b, pair) - MIN (bonus, MAX_BONUS);
}

static gboolean
judge_different (const StetFact *a,
                 const StetFact *b,
                 const StetFactPair *pair,
                 gboolean is_alone,
                 GArray *drafts)
{
  StetDraft *draft;
  double least = get_least (a, b, pair);

  if (pair->similarity < (is_alone ? MIN (least, MIN_UNRIVALLED) : least) || !pair->is_one_scope || is_forecast (a) != is_forecast (b) || !is_plausible (a, b, pair->similarity))
    return FALSE;
  /* One writer seldom contradicts himself, but often compares. */
  if (a->article == b->article || a->quantity->type != b->quantity->type)
    return FALSE;
  if (is_of_other_day (a, b))
    {
      draft = add_draft (drafts, STET_FINDING_SCOPE_DIFFERS, STET_FINDING_FIELD_SCOPE, 0.4 + pair->similarity / 2, a, b);
      draft->explanation = _stet_explain_days (a, b);
      return TRUE;
    }
  draft = add_draft (drafts, STET_FINDING_CONFLICT, get_field (a), 0.4 + pair->similarity * 0.6, a, b);
  draft->explanation = _stet_explain_conflict (a, b);
  return TRUE;
}

static void
judge_pair (Judge *self,
            const StetFactPair *pair)
{
  const StetFact *a = _stet_facts_get (self->facts, pair->a);
  const StetFact *b = _stet_facts_get (self->facts, pair->b);

  if (pair->relation == STET_VALUE_DIFFERENT && !judge_arithmetic (a, b, pair, self->drafts))
    {
      if (is_best (self, pair->a, b->article, pair->similarity) && is_best (self, pair->b, a->article, pair->similarity))
        judge_different (a, b, pair, is_unrivalled (self, pair), self->drafts);
    }
  else if (pair->relation == STET_VALUE_SAME || pair->relation == STET_VALUE_FITS)
    judge_equal (a, b, pair, self->drafts);
}

void
_stet_judge_facts (const StetFacts *facts,
                   const GArray *pairs,
                   GArray *drafts)
{
  Judge self = { facts, NULL, drafts };

  self.rivals = g_hash_table_new_full (_stet_pair_key_hash, g_int64_equal, NULL, g_free);
  for (guint i = 0; i < pairs->len; i++)
    {
      const StetFactPair *pair = &g_array_index (pairs, StetFactPair, i);

      note_rival (&self, pair->a, _stet_facts_get (facts, pair->b)->article, pair);
      note_rival (&self, pair->b, _stet_facts_get (facts, pair->a)->article, pair);
    }
  for (guint i = 0; i < pairs->len; i++)
    judge_pair (&self, &g_array_index (pairs, StetFactPair, i));
  g_hash_table_unref (self.rivals);
}
