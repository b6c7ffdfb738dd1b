/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-suggestions.h"

#include <string.h>

#include "stet-findings.h"
#include "stet-suggestion-private.h"

/* A suggestion with what it owns and what it came from. */
typedef struct
{
  StetSuggestion suggestion;
  GArray *rows;
  const StetMatchClaim *claim;
} Item;

struct _StetSuggestions
{
  gatomicrefcount ref_count;
  StetCheck *check;
  GArray *items;      /* of Item */
  GHashTable *by_key; /* of the items */
  GStringChunk *strings;
};

static void
item_clear (gpointer data)
{
  g_array_unref (((Item *) data)->rows);
}

StetCheck *
stet_suggestions_check_case (const StetCase *self,
                             StetCheck *previous,
                             GCancellable *cancellable,
                             StetCheckProgressFunc progress,
                             gpointer user_data,
                             GError **error)
{
  guint n = stet_case_get_n_articles (self);
  g_autofree StetCheckArticle *articles = g_new0 (StetCheckArticle, n);

  for (guint i = 0; i < n; i++)
    {
      const StetArticle *article = stet_case_get_article (self, i);

      articles[i].text = stet_case_get_text (self, article);
      articles[i].title = article->title;
      articles[i].outlet = article->outlet;
      articles[i].origin = article->origin[0] == '\0' ? NULL : article->origin;
      articles[i].published = article->published[0] == '\0' ? NULL : article->published;
      articles[i].language = article->language[0] == '\0' ? NULL : article->language;
      articles[i].path = article->id;
    }
  return stet_check_new (articles, n, previous, cancellable, progress, user_data, error);
}

static guint
get_rank (StetRelation relation)
{
  return relation == STET_RELATION_CONFLICT ? 0 : relation == STET_RELATION_SCOPE_DIFFERS ? 1
                                                                                          : 2;
}

static int
compare_items_cb (gconstpointer a,
                  gconstpointer b)
{
  const StetSuggestion *one = &((const Item *) a)->suggestion;
  const StetSuggestion *other = &((const Item *) b)->suggestion;

  if (get_rank (one->relation) != get_rank (other->relation))
    return get_rank (one->relation) < get_rank (other->relation) ? -1 : 1;
  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  return strcmp (one->key, other->key);
}

StetSuggestions *
stet_suggestions_new (const StetCase *snapshot,
                      StetCheck *check)
{
  StetSuggestions *self = g_new0 (StetSuggestions, 1);
  g_auto (StetSurvey) survey = { NULL };
  guint n;
  const StetMatchClaim *claims = stet_check_get_claims (check, &n);

  g_atomic_ref_count_init (&self->ref_count);
  self->check = stet_check_ref (check);
  self->strings = g_string_chunk_new (4096);
  self->items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);
  _stet_survey_init (&survey, snapshot, check, self->strings);
  for (guint i = 0; i < n; i++)
    {
      Item item = { .claim = &claims[i] };

      if (_stet_suggestion_build (&survey, &claims[i], &item.suggestion, &item.rows))
        g_array_append_val (self->items, item);
    }
  g_array_sort (self->items, compare_items_cb);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->items->len; i++)
    {
      const StetSuggestion *suggestion = stet_suggestions_get (self, i);

      if (!g_hash_table_contains (self->by_key, suggestion->key))
        g_hash_table_insert (self->by_key, (gpointer) suggestion->key, (gpointer) suggestion);
    }
  return self;
}

StetSuggestions *
stet_suggestions_ref (StetSuggestions *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
stet_suggestions_unref (StetSuggestions *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->by_key);
  g_array_unref (self->items);
  g_string_chunk_free (self->strings);
  stet_check_unref (self->check);
  g_free (self);
}

guint
stet_suggestions_get_n (const StetSuggestions *self)
{
  return self->items->len;
}

const StetSuggestion *
stet_suggestions_get (const StetSuggestions *self,
                      guint i)
{
  g_return_val_if_fail (i < self->items->len, NULL);

  return &g_array_index (self->items, Item, i).suggestion;
}

const StetSuggestion *
stet_suggestions_find (const StetSuggestions *self,
                       const char *key)
{
  return g_hash_table_lookup (self->by_key, key);
}

char *
stet_suggestions_accept (const StetSuggestions *self,
                         const StetSuggestion *suggestion,
                         StetCaseEditor *editor,
                         GError **error)
{
  g_autofree StetClaimPassage *passages = g_new0 (StetClaimPassage, suggestion->n_rows);

  for (guint i = 0; i < suggestion->n_rows; i++)
    {
      const StetSuggestionRow *row = &suggestion->rows[i];

      passages[i] = (StetClaimPassage){ row->article, row->passage, row->value, row->outcome, row->relation, row->explanation };
    }
  return stet_command_accept_claim (editor, suggestion->claim, suggestion->title, passages, suggestion->n_rows, suggestion->anchor, error);
}

gboolean
stet_suggestions_dismiss (const StetSuggestions *self,
                          const StetSuggestion *suggestion,
                          StetCaseEditor *editor,
                          GError **error)
{
  const StetMatchClaim *claim = ((const Item *) suggestion)->claim;
  g_autofree StetDismissal *dismissals = g_new0 (StetDismissal, claim->n_findings);
  guint n;
  const StetFinding *findings = stet_check_get_findings (self->check, &n);

  G_STATIC_ASSERT (G_STRUCT_OFFSET (Item, suggestion) == 0);
  for (guint i = 0; i < claim->n_findings; i++)
    {
      const StetFinding *finding = &findings[claim->findings[i]];

      dismissals[i].key = finding->key;
      dismissals[i].relation = _stet_relation_of (finding);
      dismissals[i].field = stet_finding_field_name (finding->field);
      dismissals[i].explanation = finding->explanation;
    }
  return stet_command_dismiss_findings (editor, dismissals, claim->n_findings, error);
}
