/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-fact-pair-private.h"

#include <math.h>
#include <string.h>

#include "stet-fact-scope-private.h"
#include "stet-rank-private.h"

/* A term of more facts makes no candidates. */
#define MAX_POSTINGS 400

/* Facts that share less are of two things. */
#define MIN_SHARED 0.15

/* Articles that share less are of two events. */
#define MIN_TOPIC 0.08

/* From here on one shared word is enough: there is little else in both. */
#define ALONE_SIMILARITY 0.5

/* Never divide by nothing. */
#define TINY_WEIGHT 1e-6f

/* What it adds that both are said of one named time. */
#define SAME_TIME 0.12

/* A word that tells two figures of one thing apart has so great a part of the
 * weight of the heaviest one. */
#define ANCHOR_SHARE 0.6f
#define ALONE_SHARE 0.95f
#define CLOSE_SHARE 0.95f

/* Numbers below this are common. */
#define RARE_VALUE 100

/* Two ages of one person differ by one, or by no more than this. */
#define AGE_SHARE 0.13

/* Words of which one excludes the other are about so near to the figures. */
#define OPPOSITE_SHARE 0.5f

static gboolean
is_anniversary (const StetFact *fact)
{
  return (fact->flags & STET_FACT_ANNIVERSARY) != 0;
}

/* Of a count the noun says already whether it is one of change. */
static gboolean
is_change (const StetFact *fact)
{
  return fact->quantity->type != STET_QUANTITY_NUMBER && (fact->flags & (STET_FACT_RISE | STET_FACT_FALL)) != 0;
}

/* Names before a noun say whose it is, not which. */
static gboolean
is_modifier (const StetToken *token,
             gboolean is_first)
{
  if (token->kind != STET_TOKEN_WORD || stet_token_has_class (token, STET_WORD_PLACE | STET_WORD_PERSON | STET_WORD_NUMBER | STET_WORD_SCALE | STET_WORD_ORDINAL))
    return FALSE;
  return is_first || (token->flags & STET_TOKEN_CAPITAL) == 0;
}

/* The content word before the last one of @key in the sentence, as a key; 0
 * without one. */
static guint64
find_modifier (const StetFact *fact,
               guint64 key)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint64 modifier = 0;
  gsize least = G_MAXSIZE;

  for (guint i = sentence->first_token + 1; i < sentence->first_token + sentence->n_tokens; i++)
    {
      gsize gap = i > fact->first_token ? i - fact->first_token : fact->first_token - i;

      if (tokens[i].kind != STET_TOKEN_WORD || gap >= least || _stet_term_key (fact->analysis, &tokens[i]) != key)
        continue;
      least = gap;
      modifier = is_modifier (&tokens[i - 1], i - 1 == sentence->first_token) && !stet_span_overlaps (fact->quantity->span, stet_token_span (&tokens[i - 1])) ? _stet_term_key (fact->analysis, &tokens[i - 1]) : 0;
    }
  return modifier;
}

/* The shared term that says most and is no name; @n (out) (optional): how many
 * terms are shared. */
static guint64
find_topic (const StetFact *a,
            const StetFact *b,
            guint *n)
{
  guint64 topic = 0;
  float best = 0;
  guint n_shared = 0;

  for (guint i = 0, j = 0; i < a->n_terms && j < b->n_terms;)
    {
      if (a->terms[i].key < b->terms[j].key)
        i++;
      else if (a->terms[i].key > b->terms[j].key)
        j++;
      else
        {
          float weight = a->terms[i].weight * b->terms[j].weight;

          n_shared++;
          if (weight > best && !a->terms[i].is_name && !b->terms[j].is_name)
            {
              best = weight;
              topic = a->terms[i].key;
            }
          i++;
          j++;
        }
    }
  if (n != NULL)
    *n = n_shared;
  return topic;
}

/* One word before the shared noun tells two things apart: "net profit",
 * "operating profit". */
static gboolean
has_other_modifier (const StetFact *a,
                    const StetFact *b)
{
  guint64 topic = find_topic (a, b, NULL);
  guint64 x = topic != 0 ? find_modifier (a, topic) : 0;
  guint64 y = x != 0 ? find_modifier (b, topic) : 0;

  return y != 0 && x != y && !_stet_fact_has_term (b, x) && !_stet_fact_has_term (a, y);
}

/* Small numbers are the same by chance. */
static gboolean
is_common (const StetFact *fact)
{
  return fact->quantity->type == STET_QUANTITY_NUMBER && fabs (fact->quantity->value) < RARE_VALUE;
}

static float
get_heaviest (const StetFact *fact)
{
  float weight = 0;

  for (guint i = 0; i < fact->n_terms; i++)
    if (!fact->terms[i].is_name)
      weight = MAX (weight, fact->terms[i].weight);
  return weight;
}

static float
get_weight (const StetFact *fact,
            guint64 key)
{
  for (guint i = 0; i < fact->n_terms; i++)
    if (fact->terms[i].key == key)
      return fact->terms[i].weight;
  return 0;
}

static gboolean
is_of_same_time (const StetFact *a,
                 const StetFact *b)
{
  return (a->flags & b->flags & STET_FACT_DATED) != 0 && a->first_day == b->first_day && a->last_day == b->last_day;
}

/* Whether what both are about is near to both: among the heaviest words of the
 * one is one of the heaviest of the other; @share says how heavy. */
static gboolean
share_heavy_term (const StetFact *a,
                  const StetFact *b,
                  float share)
{
  float x = share * get_heaviest (a);
  float y = share * get_heaviest (b);

  for (guint i = 0; i < a->n_terms; i++)
    if (!a->terms[i].is_name && a->terms[i].weight >= x && get_weight (b, a->terms[i].key) >= y)
      return TRUE;
  return FALSE;
}

/* Whether what is nearest to the one figure is the opposite of what is nearest
 * to the other one: runners that start, and that finish. */
static gboolean
has_opposite (const StetFact *a,
              const StetFact *b)
{
  const StetLexicon *lexicon = stet_analysis_get_lexicon (a->analysis);
  float x = OPPOSITE_SHARE * get_heaviest (a);
  float y = OPPOSITE_SHARE * get_heaviest (b);

  if (a->quantity->type != STET_QUANTITY_NUMBER)
    return FALSE;
  for (guint i = 0; i < a->n_terms; i++)
    {
      guint n;
      const guint64 *opposites = a->terms[i].weight >= x ? stet_lexicon_get_opposites (lexicon, a->terms[i].key, &n) : NULL;

      for (guint o = 0; opposites != NULL && o < n; o++)
        {
          guint64 key = stet_lexicon_get_synonym (lexicon, opposites[o]);

          if (key != a->terms[i].key && get_weight (b, key) >= y)
            return TRUE;
        }
    }
  return FALSE;
}

/* The same, and it is not all they share, unless it is the very word. */
static gboolean
share_anchor (const StetFact *a,
              const StetFact *b,
              const StetFactPair *pair)
{
  gboolean is_alone = pair->n_shared < 2 && pair->similarity < ALONE_SIMILARITY && !is_of_same_time (a, b);

  if (a->trigger != 0 && a->trigger == b->trigger)
    return TRUE;
  return share_heavy_term (a, b, is_alone ? ALONE_SHARE : ANCHOR_SHARE);
}

static gboolean
counts_same (const StetFact *a,
             const StetFact *b)
{
  const StetLexicon *lexicon = stet_analysis_get_lexicon (a->analysis);
  guint64 x = a->quantity->noun_key;
  guint64 y = b->quantity->noun_key;

  return x != 0 && y != 0 && stet_lexicon_get_synonym (lexicon, x) == stet_lexicon_get_synonym (lexicon, y);
}

static gboolean
share_noun (const StetFact *a,
            const StetFact *b,
            double similarity)
{
  const StetLexicon *lexicon = stet_analysis_get_lexicon (a->analysis);
  guint64 x = a->quantity->noun_key != 0 ? stet_lexicon_get_synonym (lexicon, a->quantity->noun_key) : 0;
  guint64 y = b->quantity->noun_key != 0 ? stet_lexicon_get_synonym (lexicon, b->quantity->noun_key) : 0;

  if (a->quantity->type != STET_QUANTITY_NUMBER || b->quantity->type != STET_QUANTITY_NUMBER)
    return TRUE;
  if (x == y)
    return x != 0 || a->trigger != 0 || similarity >= ALONE_SIMILARITY;
  if (a->trigger != 0 && a->trigger == b->trigger)
    return TRUE;
  return (x != 0 && _stet_fact_has_term (b, x)) || (y != 0 && _stet_fact_has_term (a, y));
}

static gboolean
is_same_person (const StetFact *a,
                const StetFact *b)
{
  return a->quantity->type == STET_QUANTITY_AGE && a->subject != 0 && a->subject == b->subject;
}

static double
get_similarity (const StetFact *a,
                const StetFact *b)
{
  double similarity = MIN (_stet_terms_dot (a->terms, a->n_terms, b->terms, b->n_terms), 1);

  if (is_change (a) != is_change (b))
    return 0;
  if (a->quantity->type == STET_QUANTITY_AGE && a->subject != 0 && b->subject != 0)
    return a->subject == b->subject ? 0.9 : 0;
  if (is_of_same_time (a, b))
    similarity = MIN (similarity + SAME_TIME, 1);
  return similarity;
}

/* The year that a fact names, or counts from; 0 without one. */
static guint
get_year (const StetFact *fact)
{
  GDate day;

  if (fact->origin != 0 || fact->quantity->type != STET_QUANTITY_DATE)
    return fact->origin;
  g_date_clear (&day, 1);
  g_date_set_julian (&day, fact->quantity->first_day);
  return g_date_get_year (&day);
}

gboolean
_stet_facts_are_comparable (const StetFact *a,
                            const StetFact *b)
{
  if (is_anniversary (a) || is_anniversary (b))
    return get_year (a) != 0 && get_year (b) != 0 && ((a->flags | b->flags) & STET_FACT_PERIOD) == 0;
  return _stet_value_is_comparable (a->quantity, b->quantity);
}

/* "At least four per cent" is the limit itself. */
static StetValueRelation
compare_values (const StetFact *a,
                const StetFact *b)
{
  StetQuantity x = *a->quantity;
  StetQuantity y = *b->quantity;

  if (is_anniversary (a) || is_anniversary (b))
    return get_year (a) == get_year (b) ? STET_VALUE_SAME : STET_VALUE_DIFFERENT;

  if ((a->flags & b->flags & STET_FACT_LIMIT) != 0)
    x.change = y.change = STET_CHANGE_EQUAL;
  return _stet_value_compare (&x, &y);
}

/* How much of what @a is about stands near the figure of @b, too. */
static double
get_containment (const StetFact *a,
                 const StetFact *b)
{
  float heaviest = MAX (get_heaviest (b), TINY_WEIGHT);
  double contained = 0;

  for (guint i = 0; i < a->n_terms; i++)
    {
      float near = MIN (get_weight (b, a->terms[i].key) / heaviest, 1);

      contained += (double) (a->terms[i].weight * a->terms[i].weight * near);
    }
  return contained;
}

static gboolean
share_concept (const StetFact *a,
               const StetFact *b)
{
  return (a->trigger != 0 && a->trigger == b->trigger) || (a->topic != 0 && a->topic == b->topic);
}

/* An age beside a name is somebody's; one without a name may be his or hers only
 * if it is about as great. */
static gboolean
is_age_of_other (const StetFact *a,
                 const StetFact *b)
{
  double x = a->quantity->value;
  double y = b->quantity->value;

  if (a->subject == b->subject)
    return FALSE;
  return (a->subject != 0 && b->subject != 0) || fabs (x - y) > MAX (1, AGE_SHARE * MAX (x, y));
}

static gboolean
is_apart (const StetFact *a,
          const StetFact *b)
{
  if (((a->flags ^ b->flags) & (STET_FACT_AIM | STET_FACT_LIMIT)) != 0 && a->quantity->type != STET_QUANTITY_DATE)
    return TRUE;
  /* Who is rescued is not all who are aboard. */
  if (a->quantity->type == STET_QUANTITY_NUMBER && ((a->flags ^ b->flags) & STET_FACT_GROWS) != 0)
    return TRUE;
  if (a->quantity->type == STET_QUANTITY_AGE)
    return is_age_of_other (a, b);
  if (!is_anniversary (a) && !is_anniversary (b) && _stet_ranks_fit (a, b))
    return TRUE;
  if (!_stet_facts_have_same_owner (a, b) || _stet_facts_count_other_sex (a, b))
    return TRUE;
  return has_other_modifier (a, b) || has_opposite (a, b) || _stet_facts_are_of_other_times (a, b) || _stet_facts_are_of_other_places (a, b);
}

/* Whether nothing that both say of themselves tells them apart. */
static gboolean
is_one_scope (const StetFactPair *pair,
              const StetFact *a,
              const StetFact *b,
              gboolean is_given)
{
  if (pair->is_other_thing || !_stet_facts_share_part (a, b) || !_stet_facts_share_period (a, b))
    return FALSE;
  if (!_stet_facts_count_same_kind (a, b) || !_stet_facts_have_same_owner (a, b) || _stet_fact_is_restricted (a, b) || _stet_fact_is_restricted (b, a))
    return FALSE;
  if (!is_given && !_stet_facts_share_precision (a, b))
    return FALSE;
  if (is_same_person (a, b))
    return TRUE;
  return (is_given ? share_heavy_term (a, b, ANCHOR_SHARE) : share_anchor (a, b, pair)) && share_noun (a, b, pair->similarity);
}

void
_stet_fact_pair_read (StetFactPair *pair,
                      const StetFact *a,
                      const StetFact *b,
                      gboolean is_given)
{
  pair->similarity = get_similarity (a, b);
  pair->has_topic = find_topic (a, b, &pair->n_shared) != 0;
  pair->is_apart = is_apart (a, b) || (!pair->has_topic && pair->n_shared > 0 && !share_concept (a, b));
  pair->is_other_thing = has_other_modifier (a, b) || has_opposite (a, b) || (is_common (a) && !_stet_facts_count_same_kind (a, b));
  if (is_given && pair->similarity > 0)
    pair->similarity = MAX (pair->similarity, MAX (get_containment (a, b), get_containment (b, a)));
  pair->is_one_scope = is_one_scope (pair, a, b, is_given);
  pair->is_heavy = share_heavy_term (a, b, ANCHOR_SHARE);
  pair->is_anchored = share_heavy_term (a, b, CLOSE_SHARE);
  pair->counts_same = counts_same (a, b);
  pair->is_one_base = (a->flags & STET_FACT_BASE) == (b->flags & STET_FACT_BASE);
  pair->relation = compare_values (a, b);
}

static void
share_terms (const StetFacts *facts,
             guint a,
             float *shared,
             GArray *touched)
{
  const StetFact *fact = _stet_facts_get (facts, a);

  for (guint t = 0; t < fact->n_terms; t++)
    {
      guint n;
      const guint32 *postings = _stet_term_counts_find (facts->counts, fact->terms[t].key, &n);

      if (n > MAX_POSTINGS)
        continue;
      for (guint i = 0; i < n; i++)
        {
          guint b = postings[i];

          if (b <= a || !_stet_facts_are_comparable (fact, _stet_facts_get (facts, b)))
            continue;
          if (shared[b] <= 0)
            g_array_append_val (touched, b);
          shared[b] = 1;
        }
    }
}

static int
compare_indices (gconstpointer a,
                 gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

GArray *
_stet_fact_pairs_find (const StetFacts *facts,
                       StetTopics *topics,
                       GCancellable *cancellable)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (StetFactPair));
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree float *shared = g_new0 (float, (gsize) facts->facts->len + 1);

  for (guint a = 0; a < facts->facts->len && !g_cancellable_is_cancelled (cancellable); a++)
    {
      const StetFact *x = _stet_facts_get (facts, a);

      g_array_set_size (touched, 0);
      share_terms (facts, a, shared, touched);
      g_array_sort (touched, compare_indices);
      for (guint i = 0; i < touched->len; i++)
        {
          guint b = g_array_index (touched, guint, i);
          const StetFact *y = _stet_facts_get (facts, b);
          StetFactPair pair = { a, b };

          shared[b] = 0;
          if (x->article == y->article && x->sentence == y->sentence)
            continue;
          /* Of many articles, most are of other events. */
          if (_stet_topics_similarity (topics, x->article, y->article) < MIN_TOPIC)
            continue;
          _stet_fact_pair_read (&pair, x, y, FALSE);
          if (pair.similarity >= MIN_SHARED || pair.relation == STET_VALUE_DIFFERENT)
            g_array_append_val (pairs, pair);
        }
    }
  return pairs;
}
