/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-check.h"

#include <string.h>

#include "stet-error.h"
#include "stet-limits.h"

/* The part of the time that the analyses take: few articles are read almost
 * at once, and many take longer to compare. */
#define ANALYSIS_SHARE 0.2

typedef struct
{
  StetCheckArticle article; /* strings belong to the entry */
  StetAnalysis *analysis;
} Entry;

struct _StetCheck
{
  gatomicrefcount ref_count;
  Entry *entries;
  guint n_entries;
  StetMatch *match;
};

typedef struct
{
  StetCheckProgressFunc func;
  gpointer user_data;
  guint n_articles;
} Progress;

static void
report (const Progress *self,
        guint n_read,
        double fraction)
{
  if (self->func != NULL)
    self->func (n_read, self->n_articles, fraction, self->user_data);
}

static void
entry_init (Entry *self,
            const StetCheckArticle *article)
{
  self->article.text = stet_article_text_ref (article->text);
  self->article.title = g_strdup (article->title);
  self->article.outlet = g_strdup (article->outlet);
  self->article.origin = g_strdup (article->origin);
  self->article.published = g_strdup (article->published);
  self->article.language = g_strdup (article->language);
  self->article.path = g_strdup (article->path);
}

static void
entry_clear (Entry *self)
{
  g_clear_pointer (&self->article.text, stet_article_text_unref);
  g_free ((char *) self->article.title);
  g_free ((char *) self->article.outlet);
  g_free ((char *) self->article.origin);
  g_free ((char *) self->article.published);
  g_free ((char *) self->article.language);
  g_free ((char *) self->article.path);
  g_clear_pointer (&self->analysis, stet_analysis_unref);
}

/* What an analysis depends on. */
static char *
dup_analysis_key (const StetCheckArticle *article)
{
  return g_strdup_printf ("%s\n%d\n%s\n%s", stet_article_text_get_sha256 (article->text),
                          (int) stet_article_text_get_format (article->text),
                          article->language != NULL ? article->language : "",
                          article->published != NULL ? article->published : "");
}

static GHashTable *
index_analyses (const StetCheck *previous)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; previous != NULL && i < previous->n_entries; i++)
    g_hash_table_insert (known, dup_analysis_key (&previous->entries[i].article), previous->entries[i].analysis);
  return known;
}

StetAnalysis *
stet_check_article_analyse (const StetCheckArticle *article)
{
  guint n_blocks = stet_article_text_get_n_blocks (article->text);
  g_autofree StetBlock *blocks = g_new (StetBlock, (gsize) n_blocks + 1);
  StetDate date;
  gboolean is_dated = article->published != NULL && stet_date_parse (article->published, -1, &date);
  gsize len;
  const char *text = stet_article_text_get_text (article->text, &len);

  for (guint i = 0; i < n_blocks; i++)
    blocks[i] = *stet_article_text_get_block (article->text, i);
  return stet_analysis_new (text, len, blocks, n_blocks, article->language, is_dated ? &date : NULL);
}

static gboolean
analyse_all (StetCheck *self,
             const StetCheck *previous,
             GCancellable *cancellable,
             const Progress *progress,
             GError **error)
{
  g_autoptr (GHashTable) known = index_analyses (previous);

  for (guint i = 0; i < self->n_entries; i++)
    {
      Entry *entry = &self->entries[i];
      g_autofree char *key = dup_analysis_key (&entry->article);
      StetAnalysis *analysis = g_hash_table_lookup (known, key);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      entry->analysis = analysis != NULL ? stet_analysis_ref (analysis) : stet_check_article_analyse (&entry->article);
      report (progress, i + 1, ANALYSIS_SHARE * (i + 1) / self->n_entries);
    }
  return TRUE;
}

static void
report_match_cb (double fraction,
                 gpointer user_data)
{
  const Progress *progress = user_data;

  report (progress, progress->n_articles, ANALYSIS_SHARE + (1 - ANALYSIS_SHARE) * fraction);
}

static StetMatch *
match_all (const StetCheck *self,
           const StetCheck *previous,
           GCancellable *cancellable,
           Progress *progress,
           GError **error)
{
  g_autofree StetMatchArticle *articles = g_new0 (StetMatchArticle, (gsize) self->n_entries + 1);

  for (guint i = 0; i < self->n_entries; i++)
    {
      const StetCheckArticle *article = &self->entries[i].article;

      articles[i].analysis = self->entries[i].analysis;
      articles[i].sha256 = stet_article_text_get_sha256 (article->text);
      articles[i].title = article->title;
      articles[i].outlet = article->outlet;
      articles[i].origin = article->origin;
    }
  return stet_match_new (articles, self->n_entries, previous != NULL ? previous->match : NULL, cancellable, report_match_cb, progress, error);
}

StetCheck *
stet_check_new (const StetCheckArticle *articles,
                guint n_articles,
                StetCheck *previous,
                GCancellable *cancellable,
                StetCheckProgressFunc progress,
                gpointer user_data,
                GError **error)
{
  g_autoptr (StetCheck) self = NULL;
  Progress how = { progress, user_data, n_articles };

  if (n_articles > STET_LIMIT_ARTICLES)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE, "there are more than %d articles", STET_LIMIT_ARTICLES);
      return NULL;
    }

  self = g_new0 (StetCheck, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_new0 (Entry, (gsize) n_articles + 1);
  self->n_entries = n_articles;
  for (guint i = 0; i < n_articles; i++)
    entry_init (&self->entries[i], &articles[i]);
  if (!analyse_all (self, previous, cancellable, &how, error))
    return NULL;
  self->match = match_all (self, previous, cancellable, &how, error);

  return self->match != NULL ? g_steal_pointer (&self) : NULL;
}

StetCheck *
stet_check_ref (StetCheck *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
stet_check_unref (StetCheck *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_entries; i++)
    entry_clear (&self->entries[i]);
  g_free (self->entries);
  g_clear_pointer (&self->match, stet_match_unref);
  g_free (self);
}

guint
stet_check_get_n_articles (const StetCheck *self)
{
  return self->n_entries;
}

const StetCheckArticle *
stet_check_get_article (const StetCheck *self,
                        guint i)
{
  return &self->entries[i].article;
}

const StetSentence *
stet_check_get_statements (const StetCheck *self,
                           guint i,
                           guint *n)
{
  return stet_analysis_get_sentences (self->entries[i].analysis, n);
}

const char *
stet_check_get_language (const StetCheck *self,
                         guint i)
{
  return stet_lexicon_get_language (stet_analysis_get_lexicon (self->entries[i].analysis));
}

const StetFinding *
stet_check_get_findings (const StetCheck *self,
                         guint *n)
{
  return stet_match_get_findings (self->match, n);
}

const StetMatchClaim *
stet_check_get_claims (const StetCheck *self,
                       guint *n)
{
  return stet_match_get_claims (self->match, n);
}
