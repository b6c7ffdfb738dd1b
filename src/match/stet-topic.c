/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-topic-private.h"

#include <math.h>

#include "stet-pair-key-private.h"

struct _StetTopics
{
  GPtrArray *articles; /* of GArray of StetTerm, each of length 1 as a vector */
  GHashTable *known;   /* (a << 32 | b) -> float */
};

/* Rare words count more, words said often a little more; then lengths are
 * made equal, so that the similarity is the cosine. */
static GArray *
weigh (const GArray *terms,
       const StetTermCounts *counts)
{
  GArray *weighed = g_array_sized_new (FALSE, FALSE, sizeof (StetTerm), terms->len);
  double square = 0;

  for (guint i = 0; i < terms->len; i++)
    {
      StetTerm term = g_array_index (terms, StetTerm, i);

      term.weight = (1.0f + logf (term.weight)) * _stet_term_counts_get_weight (counts, term.key);
      square += (double) term.weight * (double) term.weight;
      g_array_append_val (weighed, term);
    }
  for (guint i = 0; i < weighed->len; i++)
    g_array_index (weighed, StetTerm, i).weight /= (float) sqrt (square);

  return weighed;
}

StetTopics *
_stet_topics_new (const GPtrArray *articles)
{
  StetTopics *self = g_new0 (StetTopics, 1);
  g_autoptr (StetTermCounts) counts = _stet_term_counts_new (articles);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (self->articles, weigh (g_ptr_array_index (articles, i), counts));
  self->known = g_hash_table_new_full (_stet_pair_key_hash, g_int64_equal, g_free, g_free);

  return self;
}

void
_stet_topics_free (StetTopics *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->articles);
  g_hash_table_unref (self->known);
  g_free (self);
}

double
_stet_topics_similarity (StetTopics *self,
                         guint a,
                         guint b)
{
  guint64 pair = _stet_pair_key (MIN (a, b), MAX (a, b));
  const double *known;
  const GArray *x;
  const GArray *y;
  double similarity;

  if (a == b)
    return 1;
  known = g_hash_table_lookup (self->known, &pair);
  if (known != NULL)
    return *known;

  x = g_ptr_array_index (self->articles, a);
  y = g_ptr_array_index (self->articles, b);
  similarity = _stet_terms_dot ((const StetTerm *) (gpointer) x->data, x->len, (const StetTerm *) (gpointer) y->data, y->len);
  g_hash_table_insert (self->known, g_memdup2 (&pair, sizeof pair), g_memdup2 (&similarity, sizeof similarity));

  return similarity;
}
