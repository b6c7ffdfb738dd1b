/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-candidate-private.h"

#include <string.h>

#include "stet-fact-private.h"

/* So many words in a row make a quotation the same. */
#define RUN 4

/* A run that stands in so many quotations is a saying. */
#define MAX_SHARING 64

/* A run of words and where it is quoted. */
typedef struct
{
  guint64 key;
  StetMatchPlace place;
} Run;

/* Mixes the keys of the words of a run, in order. */
static guint64
make_key (const StetToken *tokens,
          const guint *words)
{
  guint64 key = 0;

  for (guint i = 0; i < RUN; i++)
    key = (key ^ tokens[words[i]].folded) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return key;
}

static void
add_runs (GArray *runs,
          const StetAnalysis *analysis,
          const StetCue *cue,
          guint article)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);
  guint words[RUN];
  guint n_words = 0;
  guint first;
  guint end;

  if (!_stet_facts_find_tokens (analysis, cue->scope, &first, &end))
    return;
  for (guint i = first; i < end; i++)
    {
      Run run = { 0, { article, cue->sentence } };

      if (tokens[i].folded == 0)
        continue;
      if (n_words == RUN)
        memmove (words, words + 1, (RUN - 1) * sizeof *words);
      else
        n_words++;
      words[n_words - 1] = i;
      if (n_words < RUN)
        continue;
      run.key = make_key (tokens, words);
      g_array_append_val (runs, run);
    }
}

static int
order_runs (gconstpointer a,
            gconstpointer b)
{
  const Run *x = a;
  const Run *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return _stet_places_compare (&x->place, &y->place);
}

static void
pair_sharing (GArray *pairs,
              const Run *runs,
              guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      _stet_candidates_add (pairs, &runs[i].place, &runs[j].place);
}

static GArray *
gather_runs (const StetMatchArticle *articles,
             guint n)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint i = 0; i < n; i++)
    {
      guint n_cues;
      const StetCue *cues = stet_analysis_get_cues (articles[i].analysis, &n_cues);

      for (guint c = 0; c < n_cues; c++)
        if (cues[c].kind == STET_CUE_QUOTATION)
          add_runs (runs, articles[i].analysis, &cues[c], i);
    }
  g_array_sort (runs, order_runs);
  return runs;
}

GArray *
_stet_quotations_pair (const StetMatchArticle *articles,
                       guint n)
{
  g_autoptr (GArray) runs = gather_runs (articles, n);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (StetCandidate));
  guint first = 0;

  for (guint i = 1; i <= runs->len; i++)
    {
      if (i < runs->len && g_array_index (runs, Run, i).key == g_array_index (runs, Run, first).key)
        continue;
      if (i - first <= MAX_SHARING)
        pair_sharing (pairs, &g_array_index (runs, Run, first), i - first);
      first = i;
    }
  _stet_candidates_settle (pairs);
  return pairs;
}
