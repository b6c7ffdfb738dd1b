/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-suggestion-private.h"

#include <string.h>

#include "stet-fold.h"

/* A statement of the case; @reach is the greatest end of it and those before
 * it, so that a search can stop. */
typedef struct
{
  const StetStatement *statement;
  gsize reach;
} Cover;

static GArray *
cover_new (const StetCase *snapshot,
           const StetArticle *article)
{
  guint n = article == NULL ? 0 : stet_case_get_n_statements_in (snapshot, article);
  GArray *covers = g_array_sized_new (FALSE, FALSE, sizeof (Cover), n);
  gsize reach = 0;

  for (guint i = 0; i < n; i++)
    {
      const StetStatement *statement = stet_case_get_statement_in (snapshot, article, i);
      Cover cover = { statement, MAX (reach, statement->end) };

      /* Marks in an earlier version of the text say nothing about this one. */
      if (!g_str_equal (statement->text, article->text_sha256))
        continue;
      reach = cover.reach;
      g_array_append_val (covers, cover);
    }
  return covers;
}

void
_stet_survey_init (StetSurvey *self,
                   const StetCase *snapshot,
                   StetCheck *check,
                   GStringChunk *strings)
{
  self->snapshot = snapshot;
  self->check = check;
  self->strings = strings;
  self->articles = g_ptr_array_new ();
  self->covers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < stet_check_get_n_articles (check); i++)
    {
      const StetCheckArticle *checked = stet_check_get_article (check, i);
      const StetArticle *article = stet_case_find_article (snapshot, checked->path);

      if (article != NULL && !g_str_equal (article->text_sha256, stet_article_text_get_sha256 (checked->text)))
        article = NULL;
      g_ptr_array_add (self->articles, (gpointer) article);
      g_ptr_array_add (self->covers, cover_new (snapshot, article));
    }
}

void
_stet_survey_clear (StetSurvey *self)
{
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->covers, g_ptr_array_unref);
}

/* Index of the first statement that begins at or after @offset. */
static guint
find_first_after (const GArray *covers,
                  gsize offset)
{
  guint low = 0;
  guint high = covers->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (covers, Cover, middle).statement->start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Two figures are the same when one is part of the other: "fifth" and "the
 * fifth visit"; nothing is said against what nobody filled in. */
static gboolean
is_same_value (const char *a,
               const char *b)
{
  g_autofree char *folded_a = stet_fold (a);
  g_autofree char *folded_b = stet_fold (b);

  return strstr (folded_a, folded_b) != NULL || strstr (folded_b, folded_a) != NULL;
}

/* A few marked words speak of what they overlap; a whole sentence can hold
 * many facts, and then its value tells which one is meant. */
static gboolean
speaks_of (const StetSurvey *self,
           const StetStatement *statement,
           const StetFindingSide *side)
{
  guint n;
  const StetSentence *sentences = stet_check_get_statements (self->check, side->article, &n);
  StetSpan span = { statement->start, statement->end };

  if (!stet_span_overlaps (span, side->span))
    return FALSE;
  if (side->sentence < n && stet_span_length (span) < stet_span_length (sentences[side->sentence].span))
    return TRUE;
  return is_same_value (statement->value, side->text);
}

typedef gboolean (*VisitFunc) (const StetStatement *statement, gpointer user_data);

/* Visits the statements that speak of @side, from the last to the first,
 * until one is enough. */
static void
visit (const StetSurvey *self,
       const StetFindingSide *side,
       VisitFunc func,
       gpointer user_data)
{
  const GArray *covers = self->covers->pdata[side->article];

  for (guint i = find_first_after (covers, side->span.end); i > 0; i--)
    {
      const Cover *cover = &g_array_index (covers, Cover, i - 1);

      if (cover->reach <= side->span.start)
        break;
      if (speaks_of (self, cover->statement, side) && func (cover->statement, user_data))
        break;
    }
}

/* A claim that is looked for, and its statement. */
typedef struct
{
  const char *claim;
  const StetStatement *found;
} Search;

static gboolean
search_cb (const StetStatement *statement,
           gpointer user_data)
{
  Search *search = user_data;

  if (g_str_equal (statement->claim, search->claim))
    search->found = statement;
  return search->found != NULL;
}

const StetStatement *
_stet_survey_find (const StetSurvey *self,
                   const StetFindingSide *side,
                   const char *claim)
{
  Search search = { claim, NULL };

  visit (self, side, search_cb, &search);
  return search.found;
}

static gboolean
count_cb (const StetStatement *statement,
          gpointer user_data)
{
  GHashTable *claims = user_data;

  g_hash_table_add (claims, (gpointer) statement->claim);
  return FALSE;
}

/* Each claim once, however many of its statements speak of the same words. */
static GHashTable *
find_claims (const StetSurvey *self,
             const StetFindingSide *side)
{
  GHashTable *claims = g_hash_table_new (g_str_hash, g_str_equal);

  visit (self, side, count_cb, claims);
  return claims;
}

void
_stet_survey_count_claims (const StetSurvey *self,
                           const StetFindingSide *side,
                           GHashTable *counts)
{
  g_autoptr (GHashTable) claims = find_claims (self, side);
  GHashTableIter iter;
  gpointer claim;

  g_hash_table_iter_init (&iter, claims);
  while (g_hash_table_iter_next (&iter, &claim, NULL))
    g_hash_table_insert (counts, claim, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, claim)) + 1));
}

gboolean
_stet_survey_is_known (const StetSurvey *self,
                       const StetFinding *finding)
{
  g_autoptr (GHashTable) claims = find_claims (self, &finding->a);
  GHashTableIter iter;
  gpointer claim;

  g_hash_table_iter_init (&iter, claims);
  while (g_hash_table_iter_next (&iter, &claim, NULL))
    if (_stet_survey_find (self, &finding->b, claim) != NULL)
      return TRUE;
  return FALSE;
}
