/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-fact-pair-private.h"

#include <string.h>

/* A term of more facts makes no candidates. */
#define MAX_POSTINGS 400

/* Facts that share less are of two things. */
#define MIN_SHARED 0.18

/* Articles that share less are of two events. */
#define MIN_TOPIC 0.08

/* So far from its article's date a date may be to be meant by one that names
 * no date. */
#define MAX_DAYS_FROM_NEWS 45

/* Parts that two figures of one thing have both or neither. */
#define PARTS (STET_FACT_BASE | STET_FACT_AIM | STET_FACT_LIMIT | STET_FACT_RATE | STET_FACT_SUPERSEDED | STET_FACT_NEGATED | STET_FACT_ANNIVERSARY)

/* What is left of the similarity when one word before the shared noun tells
 * two things apart: "net profit", "operating profit". */
#define OTHER_MODIFIER 0.55

gboolean
_stet_facts_share_part (const StetFact *a,
                        const StetFact *b)
{
  gboolean a_is_change = (a->flags & (STET_FACT_RISE | STET_FACT_FALL)) != 0;
  gboolean b_is_change = (b->flags & (STET_FACT_RISE | STET_FACT_FALL)) != 0;

  if (a->quantity->type == STET_QUANTITY_AGE && a->subject != b->subject)
    return FALSE;
  return (a->flags & PARTS) == (b->flags & PARTS) && a_is_change == b_is_change;
}

static gboolean
get_news_day (const StetFact *fact,
              guint32 *day)
{
  const StetDate *date = stet_analysis_get_reference (fact->analysis);
  GDate julian;

  if (date == NULL || date->precision < STET_DATE_DAY || !g_date_valid_dmy (date->day, date->month, (GDateYear) date->year))
    return FALSE;
  g_date_clear (&julian, 1);
  g_date_set_dmy (&julian, date->day, date->month, (GDateYear) date->year);
  *day = g_date_get_julian (&julian);
  return TRUE;
}

/* One names a date and the other one speaks of now. */
static gboolean
is_news (const StetFact *dated,
         const StetFact *other)
{
  guint32 day;

  if (!get_news_day (other, &day))
    return TRUE;
  return dated->first_day <= day + MAX_DAYS_FROM_NEWS && day <= dated->last_day + MAX_DAYS_FROM_NEWS;
}

gboolean
_stet_facts_share_period (const StetFact *a,
                          const StetFact *b)
{
  gboolean a_is_dated = (a->flags & STET_FACT_DATED) != 0;
  gboolean b_is_dated = (b->flags & STET_FACT_DATED) != 0;

  if (a_is_dated && b_is_dated)
    return a->first_day <= b->last_day && b->first_day <= a->last_day;
  if (a_is_dated)
    return is_news (a, b);
  if (b_is_dated)
    return is_news (b, a);
  return TRUE;
}

/* The content word before the last one of @key in the sentence, as a key; 0
 * without one. */
static guint64
find_modifier (const StetFact *fact,
               guint64 key)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (fact->analysis, &n);
  const StetSentence *sentence = &stet_analysis_get_sentences (fact->analysis, &n)[fact->sentence];
  guint64 modifier = 0;
  gsize least = G_MAXSIZE;

  for (guint i = sentence->first_token + 1; i < sentence->first_token + sentence->n_tokens; i++)
    {
      gsize gap = i > fact->first_token ? i - fact->first_token : fact->first_token - i;

      if (tokens[i].kind != STET_TOKEN_WORD || gap >= least || _stet_term_key (fact->analysis, &tokens[i]) != key)
        continue;
      least = gap;
      modifier = tokens[i - 1].kind == STET_TOKEN_WORD && (tokens[i - 1].flags & STET_TOKEN_CAPITAL) == 0 ? _stet_term_key (fact->analysis, &tokens[i - 1]) : 0;
    }
  return modifier;
}

static gboolean
has_term (const StetFact *fact,
          guint64 key)
{
  for (guint i = 0; i < fact->n_terms; i++)
    if (fact->terms[i].key == key)
      return TRUE;
  return FALSE;
}

/* The shared term that says most. */
static guint64
find_topic (const StetFact *a,
            const StetFact *b)
{
  guint64 topic = 0;
  float best = 0;

  for (guint i = 0, j = 0; i < a->n_terms && j < b->n_terms;)
    {
      if (a->terms[i].key < b->terms[j].key)
        i++;
      else if (a->terms[i].key > b->terms[j].key)
        j++;
      else
        {
          float weight = a->terms[i].weight * b->terms[j].weight;

          if (weight > best)
            {
              best = weight;
              topic = a->terms[i].key;
            }
          i++;
          j++;
        }
    }
  return topic;
}

static gboolean
has_other_modifier (const StetFact *a,
                    const StetFact *b)
{
  guint64 topic = find_topic (a, b);
  guint64 x = find_modifier (a, topic);
  guint64 y = find_modifier (b, topic);

  return topic != 0 && x != 0 && y != 0 && x != y && !has_term (b, x) && !has_term (a, y);
}

double
_stet_facts_compare (const StetFact *a,
                     const StetFact *b,
                     double shared)
{
  double similarity = MIN (shared, 1);

  if (!_stet_facts_share_part (a, b) || !_stet_facts_share_period (a, b))
    return 0;
  if (a->quantity->type == STET_QUANTITY_AGE && a->subject != 0)
    return MAX (similarity, 0.9);
  if (has_other_modifier (a, b))
    similarity *= OTHER_MODIFIER;
  return similarity;
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

          if (b <= a || !_stet_value_is_comparable (fact->quantity, _stet_facts_get (facts, b)->quantity))
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
          StetFactPair pair = { a, b, _stet_terms_dot (x->terms, x->n_terms, y->terms, y->n_terms), STET_VALUE_UNKNOWN };

          shared[b] = 0;
          if (pair.similarity < MIN_SHARED || _stet_topics_similarity (topics, x->article, y->article) < MIN_TOPIC)
            continue;
          pair.similarity = _stet_facts_compare (x, y, pair.similarity);
          if (pair.similarity < MIN_SHARED)
            continue;
          pair.relation = _stet_value_compare (x->quantity, y->quantity);
          g_array_append_val (pairs, pair);
        }
    }
  return pairs;
}
