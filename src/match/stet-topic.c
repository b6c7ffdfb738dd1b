/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-topic-private.h"

#include <math.h>

struct _StetTopics
{
  GPtrArray *articles; /* of GArray of StetTerm, each of length 1 as a vector */
  /* Who asks goes through the articles in order, so what is known of the last
   * one is enough; NAN is what nobody asked for yet. */
  double *row;
  guint row_article;
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
  self->row = g_new (double, (gsize) articles->len + 1);
  self->row_article = G_MAXUINT;

  return self;
}

void
_stet_topics_free (StetTopics *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->articles);
  g_free (self->row);
  g_free (self);
}

static void
begin_row (StetTopics *self,
           guint article)
{
  self->row_article = article;
  for (guint i = 0; i < self->articles->len; i++)
    self->row[i] = NAN;
}

double
_stet_topics_similarity (StetTopics *self,
                         guint a,
                         guint b)
{
  guint first = MIN (a, b);
  guint second = MAX (a, b);
  const GArray *x;
  const GArray *y;

  if (a == b)
    return 1;
  if (self->row_article != first)
    begin_row (self, first);
  if (!isnan (self->row[second]))
    return self->row[second];

  x = g_ptr_array_index (self->articles, a);
  y = g_ptr_array_index (self->articles, b);
  self->row[second] = _stet_terms_dot ((const StetTerm *) (gpointer) x->data, x->len, (const StetTerm *) (gpointer) y->data, y->len);

  return self->row[second];
}
