/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-term-private.h"

#include <math.h>
#include <stdlib.h>

/* What stands in nearly every sentence. */
#define EMPTY (STET_WORD_FUNCTION | STET_WORD_LIGHT | STET_WORD_SAYING | STET_WORD_HEDGE)

/* One place in the index: a term stands in a list. */
typedef struct
{
  guint64 key;
  guint32 list;
} Posting;

/* Where the postings of one key begin. */
typedef struct
{
  guint64 key;
  guint32 first;
  guint32 n;
} Slot;

struct _StetTermCounts
{
  guint n_lists;
  guint32 *lists; /* of all keys, one key after the other */
  Slot *slots;    /* open addressing; the size is a power of two */
  gsize mask;
};

gboolean
_stet_token_is_number (const StetToken *token)
{
  return token->kind == STET_TOKEN_NUMBER;
}

guint64
_stet_term_key (const StetAnalysis *analysis,
                const StetToken *token)
{
  if (token->stem == 0 || token->end - token->start < 2)
    return _stet_token_is_number (token) ? token->stem : 0;
  if (stet_token_has_class (token, EMPTY))
    return 0;
  return stet_lexicon_get_synonym (stet_analysis_get_lexicon (analysis), token->stem);
}

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  const StetTerm *x = a;
  const StetTerm *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  /* The sum of floats depends on their order. */
  return x->weight < y->weight ? -1 : x->weight > y->weight;
}

static void
sort (GArray *terms,
      gboolean adds)
{
  guint n = 0;

  g_array_sort (terms, compare_terms);
  for (guint i = 0; i < terms->len; i++)
    {
      StetTerm term = g_array_index (terms, StetTerm, i);
      StetTerm *last = n > 0 ? &g_array_index (terms, StetTerm, n - 1) : NULL;

      if (last == NULL || last->key != term.key)
        {
          g_array_index (terms, StetTerm, n++) = term;
          continue;
        }
      last->weight = adds ? last->weight + term.weight : MAX (last->weight, term.weight);
      last->is_name = last->is_name && term.is_name;
    }
  g_array_set_size (terms, n);
}

void
_stet_terms_sort (GArray *terms)
{
  sort (terms, TRUE);
}

void
_stet_terms_sort_greatest (GArray *terms)
{
  sort (terms, FALSE);
}

GArray *
_stet_terms_gather (const StetAnalysis *analysis,
                    guint first,
                    guint n_tokens)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (StetTerm));
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);

  for (guint i = first; i < first + n_tokens; i++)
    {
      StetTerm term = { _stet_term_key (analysis, &tokens[i]), 1 };

      if (term.key != 0)
        g_array_append_val (terms, term);
    }
  _stet_terms_sort (terms);

  return terms;
}

double
_stet_terms_dot (const StetTerm *a,
                 guint n_a,
                 const StetTerm *b,
                 guint n_b)
{
  double sum = 0;
  guint i = 0;
  guint j = 0;

  while (i < n_a && j < n_b)
    {
      if (a[i].key < b[j].key)
        i++;
      else if (a[i].key > b[j].key)
        j++;
      else
        sum += (double) a[i++].weight * (double) b[j++].weight;
    }

  return sum;
}

static int
compare_postings (gconstpointer a,
                  gconstpointer b)
{
  const Posting *x = a;
  const Posting *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return x->list < y->list ? -1 : x->list > y->list;
}

static Posting *
gather_postings (const GPtrArray *lists,
                 gsize *n)
{
  Posting *postings;

  *n = 0;
  for (guint i = 0; i < lists->len; i++)
    *n += ((const GArray *) g_ptr_array_index (lists, i))->len;
  postings = g_new (Posting, *n + 1);
  *n = 0;
  for (guint i = 0; i < lists->len; i++)
    {
      const GArray *terms = g_ptr_array_index (lists, i);

      for (guint t = 0; t < terms->len; t++)
        postings[(*n)++] = (Posting){ g_array_index (terms, StetTerm, t).key, i };
    }
  if (*n > 0)
    qsort (postings, *n, sizeof (Posting), compare_postings);

  return postings;
}

static Slot *
find_slot (const StetTermCounts *self,
           guint64 key)
{
  gsize i = (gsize) (key ^ (key >> 32)) & self->mask;

  while (self->slots[i].n > 0 && self->slots[i].key != key)
    i = (i + 1) & self->mask;

  return &self->slots[i];
}

StetTermCounts *
_stet_term_counts_new (const GPtrArray *lists)
{
  StetTermCounts *self = g_new0 (StetTermCounts, 1);
  gsize n;
  gsize size = 16;
  g_autofree Posting *postings = gather_postings (lists, &n);

  while (size < 2 * n)
    size *= 2;
  self->n_lists = lists->len;
  self->mask = size - 1;
  self->slots = g_new0 (Slot, size);
  self->lists = g_new (guint32, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      Slot *slot = find_slot (self, postings[i].key);

      if (slot->n == 0)
        *slot = (Slot){ postings[i].key, (guint32) i, 0 };
      slot->n++;
      self->lists[i] = postings[i].list;
    }

  return self;
}

void
_stet_term_counts_free (StetTermCounts *self)
{
  if (self == NULL)
    return;

  g_free (self->lists);
  g_free (self->slots);
  g_free (self);
}

float
_stet_term_counts_get_weight (const StetTermCounts *self,
                              guint64 key)
{
  const Slot *slot = find_slot (self, key);

  return logf (1.0f + (float) self->n_lists / (float) MAX (slot->n, 1));
}

const guint32 *
_stet_term_counts_find (const StetTermCounts *self,
                        guint64 key,
                        guint *n)
{
  const Slot *slot = find_slot (self, key);

  *n = slot->n;
  return self->lists + slot->first;
}

gsize
_stet_term_count_beginning (const char *a,
                            gsize a_len,
                            const char *b,
                            gsize b_len)
{
  gsize n = 0;

  while (n < MIN (a_len, b_len) && g_ascii_tolower (a[n]) == g_ascii_tolower (b[n]))
    n++;
  return n;
}
