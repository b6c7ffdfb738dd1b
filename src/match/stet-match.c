/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-match.h"

#include <string.h>

#include "stet-error.h"
#include "stet-limits.h"
#include "stet-match-private.h"
#include "stet-text.h"

static const char *const status_names[] = { "conflicting", "reconciled", "corroborated", "single-source" };
G_STATIC_ASSERT (G_N_ELEMENTS (status_names) == STET_MATCH_SINGLE_SOURCE + 1);

static StetMatch *
create (const StetMatchArticle *articles,
        guint n_articles)
{
  StetMatch *self = g_new0 (StetMatch, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->strings = g_string_chunk_new (4096);
  self->findings = g_array_new (FALSE, FALSE, sizeof (StetFinding));
  self->claims = g_array_new (FALSE, FALSE, sizeof (StetMatchClaim));
  self->arrays = g_ptr_array_new_with_free_func (g_free);
  self->n_articles = n_articles;
  self->articles = g_new0 (StetMatchArticle, (gsize) n_articles + 1);
  self->origins = g_new0 (guint, (gsize) n_articles + 1);
  for (guint i = 0; i < n_articles; i++)
    {
      self->articles[i].analysis = stet_analysis_ref (articles[i].analysis);
      self->articles[i].sha256 = _stet_match_dup_text (self, articles[i].sha256);
      self->articles[i].title = _stet_match_dup_text (self, articles[i].title);
      self->articles[i].outlet = _stet_match_dup_text (self, articles[i].outlet);
      self->articles[i].origin = _stet_match_dup_text (self, articles[i].origin);
    }

  return self;
}

StetMatch *
stet_match_new (const StetMatchArticle *articles,
                guint n_articles,
                const StetMatch *previous,
                GCancellable *cancellable,
                StetProgressFunc progress,
                gpointer user_data,
                GError **error)
{
  g_autoptr (StetMatch) self = NULL;

  if (n_articles > STET_LIMIT_ARTICLES)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE, "there are more than %d articles", STET_LIMIT_ARTICLES);
      return NULL;
    }

  self = create (articles, n_articles);
  self->memory = _stet_memory_new (n_articles, previous != NULL ? previous->memory : NULL);
  for (guint i = 0; i < n_articles; i++)
    _stet_memory_set_analysis (self->memory, i, self->articles[i].analysis);
  _stet_match_find_origins (self);
  if (!_stet_match_compare (self, cancellable, progress, user_data, error))
    return NULL;
  _stet_memory_finish (self->memory);
  _stet_match_order (self);
  _stet_match_group (self);

  return g_steal_pointer (&self);
}

StetMatch *
stet_match_ref (StetMatch *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
stet_match_unref (StetMatch *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_articles; i++)
    stet_analysis_unref (self->articles[i].analysis);
  g_free (self->articles);
  g_free (self->origins);
  g_array_unref (self->findings);
  g_array_unref (self->claims);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->arrays);
  _stet_memory_free (self->memory);
  g_free (self);
}

const StetFinding *
stet_match_get_findings (const StetMatch *self,
                         guint *n)
{
  *n = self->findings->len;
  return (const StetFinding *) (gpointer) self->findings->data;
}

const StetMatchClaim *
stet_match_get_claims (const StetMatch *self,
                       guint *n)
{
  *n = self->claims->len;
  return (const StetMatchClaim *) (gpointer) self->claims->data;
}

guint
stet_match_get_origin (const StetMatch *self,
                       guint i)
{
  return self->origins[i];
}

const char *
stet_match_status_name (StetMatchStatus status)
{
  return status_names[status];
}

const char *
_stet_match_dup_text (StetMatch *self,
                      const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static void
fill_side (StetMatch *self,
           StetFindingSide *side)
{
  const char *text = stet_analysis_get_text (self->articles[side->article].analysis, NULL);
  g_autofree char *words = g_strndup (text + side->span.start, stet_span_length (side->span));

  side->text = _stet_match_dup_text (self, words);
  side->value = _stet_match_dup_text (self, side->value != NULL ? side->value : words);
}

static char *
dup_place (const StetMatch *self,
           const StetFindingSide *side)
{
  const char *sha256 = self->articles[side->article].sha256;

  return g_strdup_printf ("%s:%" G_GSIZE_FORMAT ":%" G_GSIZE_FORMAT, sha256 != NULL ? sha256 : "", side->span.start, side->span.end);
}

/* The places in the order of their names, so that the order of the articles
 * in this run does not matter. */
static char *
dup_key (const StetMatch *self,
         const StetFinding *finding)
{
  g_autofree char *a = dup_place (self, &finding->a);
  g_autofree char *b = dup_place (self, &finding->b);
  gboolean is_sorted = strcmp (a, b) <= 0;
  g_autofree char *line = g_strjoin ("\n", stet_finding_relation_name (finding->relation), stet_finding_field_name (finding->field),
                                     is_sorted ? a : b, is_sorted ? b : a, NULL);

  return stet_sha256_hex (line, strlen (line));
}

static gboolean
stands_before (const StetFindingSide *a,
               const StetFindingSide *b)
{
  if (a->article != b->article)
    return a->article < b->article;
  return stet_span_compare (a->span, b->span) <= 0;
}

void
_stet_match_add (StetMatch *self,
                 const StetFinding *finding)
{
  StetFinding added = *finding;
  g_autofree char *key = NULL;

  if (!stands_before (&finding->a, &finding->b))
    {
      added.a = finding->b;
      added.b = finding->a;
    }
  fill_side (self, &added.a);
  fill_side (self, &added.b);
  added.explanation = _stet_match_dup_text (self, finding->explanation);
  key = dup_key (self, &added);
  added.key = _stet_match_dup_text (self, key);
  g_array_append_val (self->findings, added);
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const StetFinding *x = a;
  const StetFinding *y = b;
  int order;

  if (x->score > y->score || x->score < y->score)
    return x->score > y->score ? -1 : 1;
  if (x->a.article != y->a.article)
    return x->a.article < y->a.article ? -1 : 1;
  order = stet_span_compare (x->a.span, y->a.span);
  if (order != 0)
    return order;
  if (x->b.article != y->b.article)
    return x->b.article < y->b.article ? -1 : 1;
  order = stet_span_compare (x->b.span, y->b.span);
  return order != 0 ? order : strcmp (x->key, y->key);
}

/* Two rules may see the same two words; the surer one speaks. */
static char *
dup_pair (const StetFinding *finding)
{
  return g_strdup_printf ("%u:%" G_GSIZE_FORMAT ":%u:%" G_GSIZE_FORMAT, finding->a.article, finding->a.span.start,
                          finding->b.article, finding->b.span.start);
}

void
_stet_match_order (StetMatch *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  g_array_sort (self->findings, compare_findings);
  for (guint i = 0; i < self->findings->len; i++)
    {
      StetFinding finding = g_array_index (self->findings, StetFinding, i);

      if (g_hash_table_add (seen, dup_pair (&finding)))
        g_array_index (self->findings, StetFinding, n++) = finding;
    }
  g_array_set_size (self->findings, n);
}
