/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-topic.h"

#include <math.h>
#include <string.h>

/* A term of an article; terms are numbered, so that a list of them all finds
 * one at once. */
typedef struct
{
  guint number;
  float weight;
} Weight;

/* Where the places of a term begin among all places, how many they are, and
 * how much it weighs at the most. */
typedef struct
{
  guint first;
  guint n;
  float heaviest;
} Term;

/* Terms of so great a part of a wanted similarity, all together, are looked at
 * only where the others come near enough to it. */
#define COMMON_PART 0.5

/* Sums of another order differ by less. */
#define ROUNDING 1e-6

struct _StetTopics
{
  GPtrArray *articles; /* of GArray of Weight in the order of keys; each of length 1 as a vector */
  /* Who asks goes through the articles in order, so what is known of the last
   * one is enough; NAN is what nobody asked for yet. */
  double *row;
  guint row_article;
  float *row_weights; /* its terms by number; 0 for all others */
  guint n_terms;
  /* For whoever wants all later articles that are near one. */
  Term *terms;    /* by number, one more than there are; made when first asked for */
  Weight *places; /* the number of an article and the weight of the term in it, articles rising */
  double *shared; /* what later articles share with one; 0 between two questions */
  GArray *near;   /* of guint, rising */
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
stet_topics_new (const GPtrArray *articles)
{
  StetTopics *self = g_new0 (StetTopics, 1);
  g_autoptr (StetTermCounts) counts = _stet_term_counts_new (articles);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_int64_hash, g_int64_equal);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (self->articles, weigh (g_ptr_array_index (articles, i), counts, numbers));
  self->row = g_new (double, (gsize) articles->len + 1);
  self->row_article = G_MAXUINT;
  self->n_terms = g_hash_table_size (numbers);
  self->row_weights = g_new0 (float, (gsize) self->n_terms + 1);
  self->near = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
stet_topics_free (StetTopics *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->articles);
  g_free (self->row);
  g_free (self->row_weights);
  g_free (self->terms);
  g_free (self->places);
  g_free (self->shared);
  g_array_unref (self->near);
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
stet_topics_similarity (StetTopics *self,
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

static void
index_places (StetTopics *self)
{
  guint n = 0;

  self->terms = g_new0 (Term, (gsize) self->n_terms + 1);
  self->shared = g_new0 (double, (gsize) self->articles->len + 1);
  for (guint a = 0; a < self->articles->len; a++)
    {
      const GArray *terms = g_ptr_array_index (self->articles, a);

      for (guint i = 0; i < terms->len; i++)
        self->terms[g_array_index (terms, Weight, i).number].n++;
    }
  for (guint t = 0; t < self->n_terms; t++)
    {
      self->terms[t].first = n;
      n += self->terms[t].n;
      self->terms[t].n = 0;
    }
  self->places = g_new (Weight, (gsize) n + 1);
  for (guint a = 0; a < self->articles->len; a++)
    {
      const GArray *terms = g_ptr_array_index (self->articles, a);

      for (guint i = 0; i < terms->len; i++)
        {
          const Weight *entry = &g_array_index (terms, Weight, i);
          Term *term = &self->terms[entry->number];

          self->places[term->first + term->n++] = (Weight){ a, entry->weight };
          term->heaviest = MAX (term->heaviest, entry->weight);
        }
    }
}

/* Index of the first place of @term behind @article. */
static guint
find_later (const StetTopics *self,
            const Term *term,
            guint article)
{
  guint low = term->first;
  guint high = term->first + term->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->places[middle].number > article)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

static int
order_by_places (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  const Term *terms = user_data;
  guint x = ((const Weight *) a)->number;
  guint y = ((const Weight *) b)->number;

  if (terms[x].n != terms[y].n)
    return terms[x].n > terms[y].n ? -1 : 1;
  return x < y ? -1 : x > y;
}

/* The terms of an article without its most frequent ones, which take most of
 * the time and say least; @rest gets what these can add at the most. */
static GArray *
choose_terms (const StetTopics *self,
              guint article,
              double most,
              double *rest)
{
  const GArray *all = g_ptr_array_index (self->articles, article);
  GArray *terms = g_array_sized_new (FALSE, FALSE, sizeof (Weight), all->len);
  guint n = 0;

  g_array_append_vals (terms, all->data, all->len);
  g_array_sort_with_data (terms, order_by_places, self->terms);
  *rest = 0;
  for (; n < terms->len; n++)
    {
      const Weight *entry = &g_array_index (terms, Weight, n);
      double greatest = (double) entry->weight * (double) self->terms[entry->number].heaviest;

      if (*rest + greatest > most)
        break;
      *rest += greatest;
    }
  return g_array_remove_range (terms, 0, n);
}

const guint *
stet_topics_find_near (StetTopics *self,
                       guint article,
                       double least,
                       guint *n)
{
  g_autoptr (GArray) terms = NULL;
  double rest;

  if (self->terms == NULL)
    index_places (self);
  terms = choose_terms (self, article, COMMON_PART * least, &rest);
  for (guint i = 0; i < terms->len; i++)
    {
      const Weight *entry = &g_array_index (terms, Weight, i);
      const Term *term = &self->terms[entry->number];

      for (guint p = find_later (self, term, article); p < term->first + term->n; p++)
        self->shared[self->places[p].number] += (double) entry->weight * (double) self->places[p].weight;
    }
  g_array_set_size (self->near, 0);
  for (guint b = article + 1; b < self->articles->len; b++)
    {
      if (self->shared[b] + rest + ROUNDING >= least && stet_topics_similarity (self, article, b) >= least)
        g_array_append_val (self->near, b);
      self->shared[b] = 0;
    }

  *n = self->near->len;
  return (const guint *) (gpointer) self->near->data;
}
