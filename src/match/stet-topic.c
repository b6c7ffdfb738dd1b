/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-topic-private.h"

#include <math.h>

/* A term of an article; terms are numbered, so that a list of them all finds
 * one at once. */
typedef struct
{
  guint number;
  float weight;
} Weight;

struct _StetTopics
{
  GPtrArray *articles; /* of GArray of Weight in the order of keys; each of length 1 as a vector */
  /* Who asks goes through the articles in order, so what is known of the last
   * one is enough; NAN is what nobody asked for yet. */
  double *row;
  guint row_article;
  float *row_weights; /* its terms by number; 0 for all others */
};

/* Rare words count more, words said often a little more; then lengths are
 * made equal, so that the similarity is the cosine. */
static GArray *
weigh (const GArray *terms,
       const StetTermCounts *counts,
       GHashTable *numbers)
{
  GArray *weighed = g_array_sized_new (FALSE, FALSE, sizeof (Weight), terms->len);
  double square = 0;

  for (guint i = 0; i < terms->len; i++)
    {
      const StetTerm *term = &g_array_index (terms, StetTerm, i);
      float weight = (1.0f + logf (term->weight)) * _stet_term_counts_get_weight (counts, term->key);
      gpointer number = g_hash_table_lookup (numbers, &term->key);
      Weight entry;

      if (number == NULL)
        {
          number = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
          g_hash_table_insert (numbers, (gpointer) &term->key, number);
        }
      entry = (Weight){ GPOINTER_TO_UINT (number) - 1, weight };
      square += (double) weight * (double) weight;
      g_array_append_val (weighed, entry);
    }
  for (guint i = 0; i < weighed->len; i++)
    g_array_index (weighed, Weight, i).weight /= (float) sqrt (square);

  return weighed;
}

StetTopics *
_stet_topics_new (const GPtrArray *articles)
{
  StetTopics *self = g_new0 (StetTopics, 1);
  g_autoptr (StetTermCounts) counts = _stet_term_counts_new (articles);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_int64_hash, g_int64_equal);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (self->articles, weigh (g_ptr_array_index (articles, i), counts, numbers));
  self->row = g_new (double, (gsize) articles->len + 1);
  self->row_article = G_MAXUINT;
  self->row_weights = g_new0 (float, (gsize) g_hash_table_size (numbers) + 1);

  return self;
}

void
_stet_topics_free (StetTopics *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->articles);
  g_free (self->row);
  g_free (self->row_weights);
  g_free (self);
}

static void
begin_row (StetTopics *self,
           guint article)
{
  const GArray *terms = g_ptr_array_index (self->articles, article);

  if (self->row_article != G_MAXUINT)
    {
      const GArray *last = g_ptr_array_index (self->articles, self->row_article);

      for (guint i = 0; i < last->len; i++)
        self->row_weights[g_array_index (last, Weight, i).number] = 0;
    }
  self->row_article = article;
  for (guint i = 0; i < self->articles->len; i++)
    self->row[i] = NAN;
  for (guint i = 0; i < terms->len; i++)
    self->row_weights[g_array_index (terms, Weight, i).number] = g_array_index (terms, Weight, i).weight;
}

double
_stet_topics_similarity (StetTopics *self,
                         guint a,
                         guint b)
{
  guint first = MIN (a, b);
  guint second = MAX (a, b);
  const GArray *terms;
  double sum = 0;

  if (a == b)
    return 1;
  if (self->row_article != first)
    begin_row (self, first);
  if (!isnan (self->row[second]))
    return self->row[second];

  terms = g_ptr_array_index (self->articles, second);
  for (guint i = 0; i < terms->len; i++)
    {
      const Weight *entry = &g_array_index (terms, Weight, i);

      sum += (double) self->row_weights[entry->number] * (double) entry->weight;
    }
  self->row[second] = sum;

  return sum;
}
