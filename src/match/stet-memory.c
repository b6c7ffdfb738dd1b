/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-memory-private.h"

/* What more pairs gave is found again: few reviews have so many. */
#define MAX_PAIRS 1000000

#define UNKNOWN G_MAXUINT

/* What two sentences gave: the drafts up to those of the next pair. */
typedef struct
{
  guint a_sentence;
  guint b_article;
  guint b_sentence;
  float aligned; /* as alike they must be for it to hold */
  gboolean depends;
  guint first_draft;
} Pair;

struct _StetMemory
{
  guint n_articles;
  const StetAnalysis **analyses; /* by article */
  GArray *drafts;                /* of StetDraft: of the articles, then of the pairs */
  guint *article_drafts;         /* by article: where its drafts begin; and their end */
  guint n_kept;                  /* so many articles are kept */
  GArray *pairs;                 /* of Pair, in the order of both sides */
  guint *article_pairs;          /* by article: where the pairs begin of which it is the first side; and their end */
  guint n_paired;                /* of so many articles this is known */
  const StetMemory *last;        /* (nullable) */
  GHashTable *indices;           /* analysis -> index in @last and 1 more */
};

StetMemory *
_stet_memory_new (guint n,
                  const StetMemory *previous)
{
  StetMemory *self = g_new0 (StetMemory, 1);

  self->n_articles = n;
  self->analyses = g_new0 (const StetAnalysis *, (gsize) n + 1);
  self->drafts = _stet_drafts_new ();
  self->article_drafts = g_new0 (guint, (gsize) n + 1);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  self->article_pairs = g_new0 (guint, (gsize) n + 1);
  self->last = previous;
  self->indices = g_hash_table_new (NULL, NULL);
  for (guint i = 0; previous != NULL && i < previous->n_articles; i++)
    g_hash_table_insert (self->indices, (gpointer) previous->analyses[i], GUINT_TO_POINTER (i + 1));

  return self;
}

void
_stet_memory_set_analysis (StetMemory *self,
                           guint article,
                           const StetAnalysis *analysis)
{
  self->analyses[article] = analysis;
}

/* Of the articles up to @n the pairs are complete. */
static void
close_articles (StetMemory *self,
                guint n)
{
  while (self->n_paired < n)
    self->article_pairs[++self->n_paired] = self->pairs->len;
}

void
_stet_memory_finish (StetMemory *self)
{
  close_articles (self, self->n_articles);
  self->last = NULL;
  g_clear_pointer (&self->indices, g_hash_table_unref);
}

void
_stet_memory_free (StetMemory *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->drafts);
  g_array_unref (self->pairs);
  g_free (self->article_drafts);
  g_free (self->article_pairs);
  g_free (self->analyses);
  g_clear_pointer (&self->indices, g_hash_table_unref);
  g_free (self);
}

/* The same analysis is the same text, date and language. */
static guint
get_last (const StetMemory *self,
          guint article)
{
  gpointer found = self->last != NULL ? g_hash_table_lookup (self->indices, self->analyses[article]) : NULL;

  return found != NULL ? GPOINTER_TO_UINT (found) - 1 : UNKNOWN;
}

static void
copy_drafts (const GArray *from,
             guint first,
             guint end,
             GArray *to)
{
  for (guint i = first; i < end; i++)
    {
      StetDraft draft = g_array_index (from, StetDraft, i);

      draft.explanation = g_strdup (draft.explanation);
      draft.a.value = g_strdup (draft.a.value);
      draft.b.value = g_strdup (draft.b.value);
      g_array_append_val (to, draft);
    }
}

/* The drafts from @first on are of articles that have other indices now. */
static void
renumber (GArray *drafts,
          guint first,
          guint was,
          guint a,
          guint b)
{
  for (guint i = first; i < drafts->len; i++)
    {
      StetDraft *draft = &g_array_index (drafts, StetDraft, i);

      draft->a.article = draft->a.article == was ? a : b;
      draft->b.article = draft->b.article == was ? a : b;
    }
}

gboolean
_stet_memory_recall_article (const StetMemory *self,
                             guint article,
                             GArray *drafts)
{
  guint was = get_last (self, article);
  guint n_before = drafts->len;

  if (was == UNKNOWN || was >= self->last->n_kept)
    return FALSE;
  copy_drafts (self->last->drafts, self->last->article_drafts[was], self->last->article_drafts[was + 1], drafts);
  renumber (drafts, n_before, was, article, article);
  return TRUE;
}

void
_stet_memory_keep_article (StetMemory *self,
                           guint article,
                           const GArray *drafts,
                           guint first)
{
  copy_drafts (drafts, first, drafts->len, self->drafts);
  self->article_drafts[article + 1] = self->drafts->len;
  self->n_kept = article + 1;
}

static int
compare_pair (const Pair *pair,
              guint a_sentence,
              guint b_article,
              guint b_sentence)
{
  if (pair->a_sentence != a_sentence)
    return pair->a_sentence < a_sentence ? -1 : 1;
  if (pair->b_article != b_article)
    return pair->b_article < b_article ? -1 : 1;
  return pair->b_sentence < b_sentence ? -1 : pair->b_sentence > b_sentence;
}

/* The index of the pair; %UNKNOWN without it. */
static guint
find_pair (const StetMemory *self,
           guint a_article,
           guint a_sentence,
           guint b_article,
           guint b_sentence)
{
  guint low = self->article_pairs[a_article];
  guint high = self->article_pairs[a_article + 1];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = compare_pair (&g_array_index (self->pairs, Pair, middle), a_sentence, b_article, b_sentence);

      if (order == 0)
        return middle;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return UNKNOWN;
}

/* Where the drafts of pair @i end. */
static guint
get_end (const StetMemory *self,
         guint i)
{
  return i + 1 < self->pairs->len ? g_array_index (self->pairs, Pair, i + 1).first_draft : self->drafts->len;
}

gboolean
_stet_memory_recall_pair (const StetMemory *self,
                          const StetCompareSide *a,
                          const StetCompareSide *b,
                          float aligned,
                          GArray *drafts,
                          gboolean *depends)
{
  guint a_was = get_last (self, a->article);
  guint b_was = get_last (self, b->article);
  guint n_before = drafts->len;
  const Pair *pair;
  guint i;

  /* Two articles with one text are not one article. */
  if (a_was == UNKNOWN || b_was == UNKNOWN || (a_was == b_was) != (a->article == b->article))
    return FALSE;
  i = find_pair (self->last, a_was, a->sentence, b_was, b->sentence);
  if (i == UNKNOWN)
    return FALSE;
  pair = &g_array_index (self->last->pairs, Pair, i);
  if (pair->depends && (pair->aligned < aligned || pair->aligned > aligned))
    return FALSE;
  copy_drafts (self->last->drafts, pair->first_draft, get_end (self->last, i), drafts);
  renumber (drafts, n_before, a_was, a->article, b->article);
  *depends = pair->depends;
  return TRUE;
}

void
_stet_memory_keep_pair (StetMemory *self,
                        const StetCompareSide *a,
                        const StetCompareSide *b,
                        float aligned,
                        gboolean depends,
                        const GArray *drafts,
                        guint first)
{
  Pair pair = { a->sentence, b->article, b->sentence, aligned, depends, self->drafts->len };

  if (self->pairs->len >= MAX_PAIRS)
    return;
  close_articles (self, a->article);
  g_array_append_val (self->pairs, pair);
  copy_drafts (drafts, first, drafts->len, self->drafts);
}
