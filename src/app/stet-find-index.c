/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-find-index.h"

struct _StetFindIndex
{
  gatomicrefcount ref_count;
  GHashTable *folded; /* SHA-256 of a text -> StetFolded */
};

StetFindIndex *
stet_find_index_new (void)
{
  StetFindIndex *self = g_new0 (StetFindIndex, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) stet_folded_unref);
  return self;
}

StetFindIndex *
stet_find_index_ref (StetFindIndex *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
stet_find_index_unref (StetFindIndex *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->folded);
  g_free (self);
}

static void
hits_free (StetFindHits *hits)
{
  g_free (hits->article);
  g_free (hits->letter);
  g_array_unref (hits->spans);
  g_free (hits);
}

static StetFolded *
get_folded (StetFindIndex *self,
            StetArticleText *text)
{
  const char *sha256 = stet_article_text_get_sha256 (text);
  StetFolded *folded = g_hash_table_lookup (self->folded, sha256);
  gsize len;
  const char *utf8;

  if (folded != NULL)
    return folded;
  utf8 = stet_article_text_get_text (text, &len);
  folded = stet_folded_new (utf8, len);
  g_hash_table_insert (self->folded, g_strdup (sha256), folded);
  return folded;
}

GPtrArray *
stet_find_index_search (StetFindIndex *self,
                        StetCase *stet_case,
                        const char *needle,
                        GCancellable *cancellable)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) hits_free);
  guint n_articles = stet_case_get_n_articles (stet_case);
  guint left = STET_FIND_MAX_HITS;

  for (guint i = 0; i < n_articles && left > 0 && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const StetArticle *article = stet_case_get_article (stet_case, i);
      StetArticleText *text = stet_case_get_text (stet_case, article);
      g_autoptr (GArray) spans = NULL;
      StetFindHits *hits;

      if (text == NULL)
        continue;
      spans = stet_folded_find_all (get_folded (self, text), needle, left);
      if (spans->len == 0)
        continue;
      left -= spans->len;
      hits = g_new0 (StetFindHits, 1);
      hits->article = g_strdup (article->id);
      hits->letter = stet_article_number_to_letter (article->number);
      hits->spans = g_steal_pointer (&spans);
      g_ptr_array_add (found, hits);
    }
  return found;
}

guint
stet_find_count (const GPtrArray *hits)
{
  guint n = 0;

  for (guint i = 0; i < hits->len; i++)
    n += ((const StetFindHits *) g_ptr_array_index (hits, i))->spans->len;
  return n;
}

const StetFindHits *
stet_find_locate (const GPtrArray *hits,
                  guint n,
                  guint *index)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const StetFindHits *entry = g_ptr_array_index (hits, i);

      if (n < entry->spans->len)
        {
          *index = n;
          return entry;
        }
      n -= entry->spans->len;
    }
  return NULL;
}

guint
stet_find_first_from (const GPtrArray *hits,
                      const char *article,
                      gsize offset)
{
  guint before = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const StetFindHits *entry = g_ptr_array_index (hits, i);

      if (g_strcmp0 (entry->article, article) == 0)
        {
          for (guint j = 0; j < entry->spans->len; j++)
            {
              if (g_array_index (entry->spans, StetSpan, j).start >= offset)
                return before + j;
            }
        }
      before += entry->spans->len;
    }
  return 0;
}
