/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-case-tally-private.h"

#include <string.h>

#include "stet-case-private.h"

/* Distinct origins, each as the first article of it; most claims have few, so
 * the first ones need no table. */
typedef struct
{
  const StetArticle *few[8];
  guint n;
  GHashTable *many; /* (nullable): all of them, once there are more */
} Origins;

static gboolean
is_same_origin (gconstpointer a,
                gconstpointer b)
{
  const StetArticle *article_a = a;
  const StetArticle *article_b = b;

  if (article_a->origin[0] == '\0' || article_b->origin[0] == '\0')
    return strcmp (article_a->id, article_b->id) == 0;
  return strcmp (article_a->origin, article_b->origin) == 0;
}

static guint
hash_origin (gconstpointer article)
{
  const StetArticle *self = article;

  return _stet_id_hash (self->origin[0] != '\0' ? self->origin : self->id);
}

static gboolean
origins_have (const Origins *self,
              const StetArticle *article)
{
  if (self->many != NULL)
    return g_hash_table_contains (self->many, article);
  for (guint i = 0; i < self->n; i++)
    if (is_same_origin (self->few[i], article))
      return TRUE;
  return FALSE;
}

static void
origins_add (Origins *self,
             const StetArticle *article)
{
  if (origins_have (self, article))
    return;
  if (self->n == G_N_ELEMENTS (self->few) && self->many == NULL)
    {
      self->many = g_hash_table_new (hash_origin, is_same_origin);
      for (guint i = 0; i < self->n; i++)
        g_hash_table_add (self->many, (gpointer) self->few[i]);
    }
  if (self->many != NULL)
    g_hash_table_add (self->many, (gpointer) article);
  else
    self->few[self->n] = article;
  self->n++;
}

static void
origins_clear (Origins *self)
{
  g_clear_pointer (&self->many, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Origins, origins_clear)

/* What the articles of a claim's statements say about it. */
typedef struct
{
  guint n_articles;
  guint n_origins;
  gboolean is_checked; /* one of them is under check */
  const StetArticle *first;
} Sources;

/* NULL while a change is looked at that removes the article alone, and that is
 * refused for it in the end. */
static const StetArticle *
get_article_of (const StetCase *self,
                gconstpointer record)
{
  return _stet_case_find_number (self, STET_RECORD_ARTICLE, _stet_record_head (record)->article);
}

static Sources
find_sources (const StetClaim *claim,
              const StetCase *self)
{
  g_auto (Origins) origins = { .n = 0 };
  Sources sources = { .n_articles = 0 };
  guint last = 0;

  for (guint i = 0; i < claim->n_statements; i++)
    {
      guint number = _stet_record_head (claim->statements[i])->article;
      const StetArticle *article;

      if (number == last)
        continue;
      last = number;
      article = get_article_of (self, claim->statements[i]);
      if (article == NULL)
        continue;
      if (sources.first == NULL)
        sources.first = article;
      sources.n_articles++;
      sources.is_checked |= article->role == STET_ROLE_CHECKED;
      origins_add (&origins, article);
    }
  sources.n_origins = origins.n;
  return sources;
}

static gboolean
is_forecast_against_outcome (const StetStatement *a,
                             const StetStatement *b)
{
  return (a->outcome == STET_OUTCOME_FORECAST && b->outcome == STET_OUTCOME_OUTCOME) || (a->outcome == STET_OUTCOME_OUTCOME && b->outcome == STET_OUTCOME_FORECAST);
}

static gboolean
is_corroborated (const StetClaim *claim,
                 const StetStatement *anchor,
                 const StetCase *self)
{
  g_auto (Origins) origins = { .n = 0 };

  for (guint i = 0; i < claim->n_statements && origins.n < 2; i++)
    {
      const StetStatement *statement = claim->statements[i];
      gboolean counts = statement == anchor || (statement->relation == STET_RELATION_AGREE && !is_forecast_against_outcome (statement, anchor));
      const StetArticle *article = counts ? get_article_of (self, statement) : NULL;

      if (article != NULL)
        origins_add (&origins, article);
    }
  return origins.n >= 2;
}

/* Whether somebody looked through every article of the other origins. */
static gboolean
is_only_here (const StetClaim *claim,
              const Sources *sources,
              const StetCase *self)
{
  const StetOriginCount *same;
  guint n_others;
  guint n_looked = 0;
  guint last = 0;

  if (sources->n_origins != 1 || claim->n_not_there == 0)
    return FALSE;
  same = sources->first->origin[0] == '\0' ? NULL : _stet_case_lookup (self, STET_MAP_ORIGINS, &sources->first->origin);
  n_others = stet_case_get_n_articles (self) - (same == NULL ? 1 : same->n_articles);
  for (guint i = 0; i < claim->n_not_there; i++)
    {
      guint number = _stet_record_head (claim->not_there[i])->article;
      const StetArticle *article = number == last ? NULL : get_article_of (self, claim->not_there[i]);

      if (article != NULL && !is_same_origin (article, sources->first))
        n_looked++;
      last = number;
    }
  return n_others > 0 && n_looked == n_others;
}

static StetStatus
find_status (const StetClaim *claim,
             const Sources *sources,
             const StetCase *self)
{
  const StetStatement *anchor = stet_claim_get_anchor (claim);
  guint n_by_relation[STET_RELATION_SCOPE_DIFFERS + 1] = { 0 };

  if (claim->kind == STET_CLAIM_OPINION)
    return STET_STATUS_OPINION;
  if (claim->kind == STET_CLAIM_NOT_CHECKABLE)
    return STET_STATUS_NOT_CHECKABLE;
  for (guint i = 0; i < claim->n_statements; i++)
    if (claim->statements[i] != anchor)
      n_by_relation[claim->statements[i]->relation]++;
  if (n_by_relation[STET_RELATION_CONFLICT] > 0)
    return STET_STATUS_CONFLICTING;
  if (n_by_relation[STET_RELATION_SCOPE_DIFFERS] > 0)
    return STET_STATUS_RECONCILED;
  if (n_by_relation[STET_RELATION_AGREE] > 0)
    return is_corroborated (claim, anchor, self) ? STET_STATUS_CORROBORATED : STET_STATUS_SINGLE_SOURCE;
  return is_only_here (claim, sources, self) ? STET_STATUS_SINGLE_SOURCE : STET_STATUS_OPEN;
}

static StetWorkState
find_work_state (const StetClaim *claim)
{
  switch (claim->work)
    {
    case STET_WORK_WAITING:
      return STET_WORK_STATE_WAITING;
    case STET_WORK_NEEDS_ATTENTION:
      return STET_WORK_STATE_NEEDS_ATTENTION;
    case STET_WORK_AUTO:
    default:
      return claim->rating > 0 ? STET_WORK_STATE_DECIDED : STET_WORK_STATE_OPEN;
    }
}

gboolean
_stet_claim_derive (StetClaim *claim,
                    const StetCase *self)
{
  StetRecordHead *head = _stet_record_head (claim);
  Sources sources = find_sources (claim, self);
  StetStatus status = find_status (claim, &sources, self);
  StetWorkState work_state = find_work_state (claim);
  gboolean in_check = claim->kind == STET_CLAIM_FACT && (sources.is_checked || self->tally.n_checked_articles == 0);
  gboolean is_left = in_check && claim->rating == 0;
  gboolean differs = claim->status != status || claim->work_state != work_state || claim->n_articles != sources.n_articles || claim->n_origins != sources.n_origins || claim->is_left != is_left || head->in_check != in_check;

  claim->status = status;
  claim->work_state = work_state;
  claim->n_articles = sources.n_articles;
  claim->n_origins = sources.n_origins;
  claim->is_left = is_left;
  head->in_check = in_check;
  return differs;
}

GHashTable *
_stet_counts_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static StetArticleCount *
get_count (GHashTable *counts,
           guint number)
{
  StetArticleCount *count = g_hash_table_lookup (counts, GUINT_TO_POINTER (number));

  if (count == NULL)
    {
      count = g_new0 (StetArticleCount, 1);
      count->number = number;
      g_hash_table_insert (counts, GUINT_TO_POINTER (number), count);
    }
  return count;
}

void
_stet_mark_count (const StetMark *mark,
                  int sign,
                  GHashTable *counts)
{
  get_count (counts, _stet_record_head (mark)->article)->n_marks += (guint) sign;
}

/* A claim counts in each article where it has statements, once. */
static void
count_in_articles (const StetClaim *claim,
                   guint sign,
                   GHashTable *counts)
{
  StetArticleCount *count = NULL;

  for (guint i = 0; i < claim->n_statements; i++)
    {
      guint number = _stet_record_head (claim->statements[i])->article;

      if (count == NULL || count->number != number)
        {
          count = get_count (counts, number);
          count->tally.n_claims += sign;
          count->tally.n_by_status[claim->status] += sign;
          if (claim->kind == STET_CLAIM_FACT && claim->rating == 0)
            count->tally.n_left += sign;
          if (claim->kind == STET_CLAIM_FACT && claim->rating > 0)
            count->tally.n_decided += sign;
        }
      count->tally.n_statements += sign;
    }
  for (guint i = 0; i < claim->n_not_there; i++)
    get_count (counts, _stet_record_head (claim->not_there[i])->article)->n_not_there += sign;
}

void
_stet_claim_count (const StetClaim *claim,
                   int sign,
                   StetTally *tally,
                   GHashTable *counts)
{
  /* A guint that is added to wraps around, so one sum does for both signs. */
  guint one = (guint) sign;

  tally->n_claims += one;
  tally->n_by_status[claim->status] += one;
  if (claim->kind == STET_CLAIM_FACT)
    {
      tally->n_facts += one;
      tally->n_by_work_state[claim->work_state] += one;
      if (claim->rating > 0)
        tally->n_decided += one;
    }
  if (_stet_record_head (claim)->in_check)
    tally->n_in_check += one;
  if (claim->is_left)
    tally->n_left += one;
  count_in_articles (claim, one, counts);
}
