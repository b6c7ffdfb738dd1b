/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-align.h"

#include <stdlib.h>

#include "stet-limits.h"
#include "stet-topic.h"

/* A term that stands in more passages makes no candidates. */
#define MAX_POSTINGS 400

/* So many pairs are kept of one passage: the best ones. */
#define MAX_PAIRS 24

/* Words that two passages must share, as a part of both, before their
 * articles are looked at. */
#define MIN_SHARED 0.08

typedef struct
{
  const StetAlignPassage *passages;
  guint n;
  gboolean within;
  double min_score;
  GPtrArray *terms; /* of GArray of StetTerm, by passage; weights say how rare */
  double *sums;     /* of these weights */
  StetTermCounts *counts;
  StetTopics *topics;
} Aligner;

/* The terms of the passages of each article together. */
static GPtrArray *
gather_articles (const Aligner *self)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->n; i++)
    {
      const GArray *terms = g_ptr_array_index (self->terms, i);
      GArray *article;

      while (articles->len <= self->passages[i].article)
        g_ptr_array_add (articles, g_array_new (FALSE, FALSE, sizeof (StetTerm)));
      article = g_ptr_array_index (articles, self->passages[i].article);
      g_array_append_vals (article, terms->data, terms->len);
    }
  for (guint i = 0; i < articles->len; i++)
    _stet_terms_sort (g_ptr_array_index (articles, i));

  return articles;
}

static void
aligner_init (Aligner *self)
{
  g_autoptr (GPtrArray) articles = NULL;

  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->n; i++)
    g_ptr_array_add (self->terms, _stet_terms_gather (self->passages[i].analysis, self->passages[i].first_token, self->passages[i].n_tokens));
  articles = gather_articles (self);
  self->topics = stet_topics_new (articles);
  self->counts = _stet_term_counts_new (self->terms);
  self->sums = g_new0 (double, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      GArray *terms = g_ptr_array_index (self->terms, i);

      for (guint t = 0; t < terms->len; t++)
        {
          StetTerm *term = &g_array_index (terms, StetTerm, t);
          term->weight = _stet_term_counts_get_weight (self->counts, term->key);
          self->sums[i] += (double) term->weight;
        }
    }
}

static void
aligner_clear (Aligner *self)
{
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->counts, _stet_term_counts_free);
  g_clear_pointer (&self->topics, stet_topics_free);
  g_free (self->sums);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Aligner, aligner_clear)

static gboolean
may_pair (const Aligner *self,
          guint a,
          guint b)
{
  return b > a && (self->within || self->passages[a].article != self->passages[b].article);
}

/* Half of the score is what the passages share, half what their articles do:
 * a short sentence alone says little of which event it means. */
static double
score_pair (Aligner *self,
            guint a,
            guint b,
            double shared)
{
  double sum = self->sums[a] + self->sums[b];
  double overlap = sum > 0 ? 2 * shared / sum : 0;

  if (self->min_score > 0 && overlap < MIN_SHARED)
    return 0;
  return (overlap + stet_topics_similarity (self->topics, self->passages[a].article, self->passages[b].article)) / 2;
}

static int
compare_by_score (gconstpointer a,
                  gconstpointer b)
{
  const StetAlignedPair *x = a;
  const StetAlignedPair *y = b;

  if (x->score > y->score || x->score < y->score)
    return x->score > y->score ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

static int
compare_by_place (gconstpointer a,
                  gconstpointer b)
{
  const StetAlignedPair *x = a;
  const StetAlignedPair *y = b;

  return x->b < y->b ? -1 : x->b > y->b;
}

/* Adds up in @shared what later passages share with @a; @touched gets them. */
static void
share_terms (const Aligner *self,
             guint a,
             float *shared,
             GArray *touched)
{
  const GArray *terms = g_ptr_array_index (self->terms, a);

  for (guint t = 0; t < terms->len; t++)
    {
      StetTerm term = g_array_index (terms, StetTerm, t);
      guint n;
      const guint32 *postings = _stet_term_counts_find (self->counts, term.key, &n);

      if (n > MAX_POSTINGS)
        continue;
      for (guint i = 0; i < n; i++)
        {
          guint b = postings[i];

          if (!may_pair (self, a, b))
            continue;
          if (shared[b] <= 0)
            g_array_append_val (touched, b);
          shared[b] += term.weight;
        }
    }
}

static void
align_passage (Aligner *self,
               guint a,
               float *shared,
               GArray *touched,
               GArray *pairs)
{
  guint first = pairs->len;

  g_array_set_size (touched, 0);
  share_terms (self, a, shared, touched);
  if (self->min_score <= 0)
    {
      g_array_set_size (touched, 0);
      for (guint b = a + 1; b < self->n; b++)
        if (may_pair (self, a, b))
          g_array_append_val (touched, b);
    }
  for (guint i = 0; i < touched->len; i++)
    {
      guint b = g_array_index (touched, guint, i);
      StetAlignedPair pair = { a, b, (float) score_pair (self, a, b, (double) shared[b]) };

      if (pair.score >= (float) self->min_score)
        g_array_append_val (pairs, pair);
      shared[b] = 0;
    }
  if (self->min_score > 0 && pairs->len - first > MAX_PAIRS)
    {
      qsort (&g_array_index (pairs, StetAlignedPair, first), pairs->len - first, sizeof (StetAlignedPair), compare_by_score);
      g_array_set_size (pairs, first + MAX_PAIRS);
    }
  if (pairs->len > first)
    qsort (&g_array_index (pairs, StetAlignedPair, first), pairs->len - first, sizeof (StetAlignedPair), compare_by_place);
}

GArray *
stet_align (const StetAlignPassage *passages,
            guint n,
            gboolean within,
            double min_score,
            GCancellable *cancellable)
{
  g_auto (Aligner) self = { passages, n, within, min_score };
  g_autofree float *shared = g_new0 (float, (gsize) n + 1);
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (StetAlignedPair));

  aligner_init (&self);
  for (guint a = 0; a < n && !g_cancellable_is_cancelled (cancellable); a++)
    align_passage (&self, a, shared, touched, pairs);

  return pairs;
}
