/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-fact-pair-private.h"

#include <math.h>
#include <string.h>

#include "stet-fact-scope-private.h"

/* A term of more facts makes no candidates; of very many facts, fewer must do, so
 * that time and memory grow no faster than they. */
#define MAX_POSTINGS 400
#define LEAST_POSTINGS 40
#define ALL_POSTINGS 8000000

/* Facts that share less are of two things. */
#define MIN_SHARED 0.15

/* Articles that share less are of two events. */
#define MIN_TOPIC 0.08

/* Of one event figures are compared without a shared word if none is so many times as
 * great; and so many of them for one figure, and so many in one article. */
#define STORY_RATIO 1.5
#define MAX_STORY_FACTS 120
#define LEAST_STORY_FACTS 8
#define ALL_STORY_FACTS 2000000
#define MAX_ARTICLE_FACTS 24

/* A sentence of more figures is a table: what they are of stands in its words. */
#define MAX_LISTED 40

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

/* Numbers below this are common. */
#define RARE_VALUE 100

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

/* Small numbers are the same by chance. */
static gboolean
is_common (const StetFact *fact)
{
  return fact->quantity->type == STET_QUANTITY_NUMBER && fabs (fact->quantity->value) < RARE_VALUE;
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
  float x = share * _stet_fact_get_heaviest (a);
  float y = share * _stet_fact_get_heaviest (b);

  for (guint i = 0; i < a->n_terms; i++)
    if (!a->terms[i].is_name && a->terms[i].weight >= x && _stet_fact_get_weight (b, a->terms[i].key) >= y)
      return TRUE;
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
share_noun (const StetFact *a,
            const StetFact *b,
            double similarity)
{
  guint64 x = _stet_fact_get_noun (a);
  guint64 y = _stet_fact_get_noun (b);

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
  float heaviest = MAX (_stet_fact_get_heaviest (b), TINY_WEIGHT);
  double contained = 0;

  for (guint i = 0; i < a->n_terms; i++)
    {
      float near = MIN (_stet_fact_get_weight (b, a->terms[i].key) / heaviest, 1);

      contained += (double) (a->terms[i].weight * a->terms[i].weight * near);
    }
  return contained;
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
  pair->has_topic = _stet_facts_find_topic (a, b, &pair->n_shared) != 0;
  pair->apart = _stet_facts_find_apart (a, b);
  pair->is_other_thing = (pair->apart & (STET_APART_MODIFIER | STET_APART_OPPOSITE)) != 0 || (is_common (a) && !_stet_facts_count_same_kind (a, b));
  if (is_given && pair->similarity > 0)
    pair->similarity = MAX (pair->similarity, MAX (get_containment (a, b), get_containment (b, a)));
  pair->is_one_scope = is_one_scope (pair, a, b, is_given);
  pair->is_heavy = share_heavy_term (a, b, ANCHOR_SHARE);
  pair->is_one_base = (a->flags & STET_FACT_BASE) == (b->flags & STET_FACT_BASE);
  pair->relation = compare_values (a, b);
}

static void
touch (guint b,
       float *shared,
       GArray *touched)
{
  if (shared[b] <= 0)
    g_array_append_val (touched, b);
  shared[b] = 1;
}

/* What each fact has of @all, which they have together. */
static guint
get_most (const StetFacts *facts,
          guint all,
          guint least,
          guint most)
{
  return CLAMP (all / MAX (facts->facts->len, 1), least, most);
}

static void
share_terms (const StetFacts *facts,
             guint a,
             float *shared,
             GArray *touched)
{
  const StetFact *fact = _stet_facts_get (facts, a);
  guint most = get_most (facts, ALL_POSTINGS, LEAST_POSTINGS, MAX_POSTINGS);

  for (guint t = 0; t < fact->n_terms; t++)
    {
      guint n;
      const guint32 *postings = _stet_term_counts_find (facts->counts, fact->terms[t].key, &n);

      if (n > most)
        continue;
      for (guint i = 0; i < n; i++)
        {
          guint b = postings[i];

          if (b <= a || !_stet_facts_are_comparable (fact, _stet_facts_get (facts, b)))
            continue;
          touch (b, shared, touched);
        }
    }
}

/* The later articles that may tell of one event with an article. */
typedef struct
{
  const guint *articles; /* rising */
  guint n;
  guint article;
} Near;

static gboolean
is_near (const Near *self,
         guint article)
{
  guint low = 0;
  guint high = self->n;

  if (article == self->article)
    return TRUE;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->articles[middle] == article)
        return TRUE;
      if (self->articles[middle] < article)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}

/* Index of the first fact of each article, and of the end of all. */
static GArray *
find_firsts (const StetFacts *facts)
{
  GArray *firsts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < facts->facts->len; i++)
    while (firsts->len <= _stet_facts_get (facts, i)->article)
      g_array_append_val (firsts, i);
  g_array_append_val (firsts, facts->facts->len);
  return firsts;
}

/* Figures that share no word are of one thing only if they are near each other:
 * then nothing else speaks for it. */
static gboolean
are_near (const StetFact *a,
          const StetFact *b)
{
  return _stet_facts_are_comparable (a, b) && _stet_value_get_ratio (a->quantity, b->quantity) <= STORY_RATIO;
}

/* Of two articles of one event, figures may be of one thing that share no
 * word: "164 minutes", "running time: 146 minutes". */
static void
share_story (const StetFacts *facts,
             const GArray *firsts,
             const Near *near,
             guint a,
             float *shared,
             GArray *touched)
{
  const StetFact *fact = _stet_facts_get (facts, a);
  guint of_story = get_most (facts, ALL_STORY_FACTS, LEAST_STORY_FACTS, MAX_STORY_FACTS);
  guint n = 0;

  if (_stet_fact_get_sentence (fact)->n_quantities > MAX_LISTED)
    return;
  for (guint i = 0; i < near->n && near->articles[i] + 1 < firsts->len && n < of_story; i++)
    {
      guint article = near->articles[i];
      guint end = g_array_index (firsts, guint, article + 1);
      guint most = MIN (n + MAX_ARTICLE_FACTS, of_story);

      for (guint b = g_array_index (firsts, guint, article); b < end && n < most; b++)
        if (are_near (fact, _stet_facts_get (facts, b)))
          {
            touch (b, shared, touched);
            n++;
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
  g_autoptr (GArray) firsts = find_firsts (facts);
  g_autofree float *shared = g_new0 (float, (gsize) facts->facts->len + 1);
  Near near = { NULL, 0, G_MAXUINT };

  for (guint a = 0; a < facts->facts->len && !g_cancellable_is_cancelled (cancellable); a++)
    {
      const StetFact *x = _stet_facts_get (facts, a);

      if (x->article != near.article)
        {
          near.article = x->article;
          near.articles = stet_topics_find_near (topics, x->article, MIN_TOPIC, &near.n);
        }
      g_array_set_size (touched, 0);
      share_terms (facts, a, shared, touched);
      share_story (facts, firsts, &near, a, shared, touched);
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
          if (!is_near (&near, y->article))
            continue;
          _stet_fact_pair_read (&pair, x, y, FALSE);
          if (pair.similarity >= MIN_SHARED || pair.relation == STET_VALUE_DIFFERENT)
            g_array_append_val (pairs, pair);
        }
    }
  return pairs;
}
