/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-match-private.h"

#include <string.h>

#include "stet-pair-key-private.h"

/* So many words in a row are not written twice by chance. */
#define RUN_WORDS 8

/* Of so many neighbouring runs one is kept, the one with the least number:
 * any shared run of RUN_WORDS + WINDOW - 1 words is found. */
#define WINDOW 4

/* So great a part of the runs of the shorter text makes it a copy. */
#define COPY_SHARE 0.25

/* A run that stands in more articles is a phrase of the house. */
#define MAX_ARTICLES_PER_RUN 200

typedef struct
{
  guint64 key;
  guint32 article;
} Print;

static guint64
mix (guint64 a,
     guint64 b)
{
  guint64 x = (a ^ b) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  return x ^ (x >> 32);
}

/* Numbers of all runs of words, in order. */
static GArray *
hash_runs (const StetAnalysis *analysis)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint64 last[RUN_WORDS] = { 0 };
  guint n_words = 0;
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      guint64 run = 0;

      if (tokens[i].folded == 0)
        continue;
      last[n_words++ % RUN_WORDS] = tokens[i].folded;
      if (n_words < RUN_WORDS)
        continue;
      for (guint w = 0; w < RUN_WORDS; w++)
        run = mix (run, last[(n_words + w) % RUN_WORDS]);
      g_array_append_val (runs, run);
    }
  return runs;
}

/* Winnowing: the least of each window, once. */
static guint
add_prints (GArray *prints,
            const StetAnalysis *analysis,
            guint article)
{
  g_autoptr (GArray) runs = hash_runs (analysis);
  guint last = G_MAXUINT;
  guint n_prints = 0;

  for (guint i = 0; i + WINDOW <= runs->len; i++)
    {
      guint least = i;

      for (guint w = i; w < i + WINDOW; w++)
        if (g_array_index (runs, guint64, w) < g_array_index (runs, guint64, least))
          least = w;
      if (least != last)
        {
          Print print = { g_array_index (runs, guint64, least), article };

          g_array_append_val (prints, print);
          n_prints++;
          last = least;
        }
    }
  return n_prints;
}

static int
compare_prints (gconstpointer a,
                gconstpointer b)
{
  const Print *x = a;
  const Print *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return x->article < y->article ? -1 : x->article > y->article;
}

static guint
find_root (guint *origins,
           guint i)
{
  while (origins[i] != i)
    i = origins[i] = origins[origins[i]];
  return i;
}

static void
join (guint *origins,
      guint a,
      guint b)
{
  guint x = find_root (origins, a);
  guint y = find_root (origins, b);

  origins[MAX (x, y)] = MIN (x, y);
}

/* Counts for each two articles the prints they share. */
static GHashTable *
count_shared (GArray *prints)
{
  GHashTable *shared = g_hash_table_new_full (_stet_pair_key_hash, g_int64_equal, g_free, NULL);
  guint end;

  for (guint i = 0; i < prints->len; i = end)
    {
      guint64 key = g_array_index (prints, Print, i).key;

      for (end = i; end < prints->len && g_array_index (prints, Print, end).key == key;)
        end++;
      if (end - i > MAX_ARTICLES_PER_RUN)
        continue;
      for (guint a = i; a < end; a++)
        for (guint b = a + 1; b < end; b++)
          {
            guint64 pair = _stet_pair_key (g_array_index (prints, Print, a).article, g_array_index (prints, Print, b).article);
            guint n = GPOINTER_TO_UINT (g_hash_table_lookup (shared, &pair));

            g_hash_table_replace (shared, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (n + 1));
          }
    }
  return shared;
}

static void
join_copies (StetMatch *self)
{
  g_autoptr (GArray) prints = g_array_new (FALSE, FALSE, sizeof (Print));
  g_autoptr (GHashTable) shared = NULL;
  g_autofree guint *n_prints = g_new0 (guint, (gsize) self->n_articles + 1);
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  for (guint i = 0; i < self->n_articles; i++)
    n_prints[i] = add_prints (prints, self->articles[i].analysis, i);
  g_array_sort (prints, compare_prints);
  shared = count_shared (prints);
  g_hash_table_iter_init (&iter, shared);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint64 pair = *(const guint64 *) key;
      guint a = (guint) (pair >> 32);
      guint b = (guint) (pair & G_MAXUINT32);

      if (a != b && GPOINTER_TO_UINT (value) >= COPY_SHARE * MIN (n_prints[a], n_prints[b]))
        join (self->origins, a, b);
    }
}

static void
join_named (StetMatch *self)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->n_articles; i++)
    {
      const char *origin = self->articles[i].origin;
      gpointer other;

      if (origin == NULL || *origin == '\0')
        continue;
      if (g_hash_table_lookup_extended (first, origin, NULL, &other))
        join (self->origins, GPOINTER_TO_UINT (other), i);
      else
        g_hash_table_insert (first, (gpointer) origin, GUINT_TO_POINTER (i));
    }
}

void
_stet_match_find_origins (StetMatch *self)
{
  for (guint i = 0; i < self->n_articles; i++)
    self->origins[i] = i;
  join_named (self);
  join_copies (self);
  for (guint i = 0; i < self->n_articles; i++)
    self->origins[i] = find_root (self->origins, i);
}
