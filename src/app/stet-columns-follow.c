/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-columns-private.h"

static const char *
get_article (StetColumns *self,
             guint i)
{
  return stet_article_column_get_article (self->columns[i]);
}

static gboolean
is_shown (StetColumns *self,
          const char *article)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (g_strcmp0 (get_article (self, i), article) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The article for a column that has none: what is being checked comes first,
 * an article that stands beside it already comes last. */
static const StetArticle *
find_article_to_fill (StetColumns *self)
{
  StetCase *stet_case = stet_session_get_case (self->session);
  guint n = stet_case_get_n_articles (stet_case);
  const StetArticle *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      const StetArticle *article = stet_case_get_article (stet_case, i);

      if (is_shown (self, article->id))
        continue;
      if (article->role == STET_ROLE_CHECKED)
        return article;
      if (found == NULL)
        found = article;
    }
  if (found == NULL && n > 0)
    found = stet_case_get_article (stet_case, 0);
  return found;
}

void
_stet_columns_fill (StetColumns *self)
{
  if (self->session == NULL)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    {
      const StetArticle *article = get_article (self, i) == NULL ? find_article_to_fill (self) : NULL;

      if (article != NULL)
        _stet_columns_put (self, i, article->id);
    }
  stet_session_set_active_article (self->session, get_article (self, self->active));
}

static void
show_passage (StetColumns *self,
              guint i,
              StetSpan span)
{
  self->targets[i] = span;
  stet_article_view_scroll_to (stet_article_column_get_view (self->columns[i]), span);
}

/* Where the chosen fact, or else the chosen suggestion, stands. */
static GArray *
find_places (StetColumns *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (StetPlace));
  const StetClaim *claim = stet_session_get_chosen_claim (self->session);
  const StetSuggestion *suggestion = self->suggester != NULL ? stet_suggester_get_chosen (self->suggester) : NULL;

  for (guint i = 0; claim != NULL && i < claim->n_statements; i++)
    {
      const StetStatement *statement = claim->statements[i];
      StetPlace place = { statement->id, statement->article, { statement->start, statement->end } };

      g_array_append_val (places, place);
    }
  for (guint i = 0; claim == NULL && suggestion != NULL && i < suggestion->n_rows; i++)
    {
      const StetSuggestionRow *row = &suggestion->rows[i];
      StetPlace place = { suggestion->key, row->article, row->passage };

      g_array_append_val (places, place);
    }
  return places;
}

static void
follow (StetColumns *self)
{
  g_autoptr (GArray) places = NULL;
  StetFollow follows[STET_COLUMNS_MAX];

  g_clear_handle_id (&self->follow_source, g_source_remove);
  if (self->session == NULL)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    follows[i].article = get_article (self, i);
  places = find_places (self);
  stet_follow ((const StetPlace *) places->data, places->len, stet_session_get_row (self->session), self->active, follows, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    {
      _stet_columns_put (self, i, follows[i].article);
      stet_article_column_update_chosen (self->columns[i]);
      if (follows[i].place != NULL)
        show_passage (self, i, follows[i].place->span);
    }
  stet_session_set_active_article (self->session, get_article (self, self->active));
}

static gboolean
follow_cb (gpointer user_data)
{
  StetColumns *self = user_data;

  self->follow_source = 0;
  follow (self);
  return G_SOURCE_REMOVE;
}

void
_stet_columns_queue_follow (StetColumns *self)
{
  if (self->follow_source == 0)
    self->follow_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_cb, self, NULL);
}

/* The column for a passage: one that shows it, else one that shows its
 * article, the one in use first; else one that is not in use. */
static guint
find_column (StetColumns *self,
             const char *article,
             StetSpan span)
{
  guint found = STET_COLUMNS_MAX;

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (g_strcmp0 (get_article (self, i), article) != 0)
        continue;
      if (stet_span_equal (self->targets[i], span))
        return i;
      if (found == STET_COLUMNS_MAX || i == self->active)
        found = i;
    }
  if (found < STET_COLUMNS_MAX)
    return found;
  return self->n_columns == 1 || self->active != 0 ? 0 : 1;
}

void
_stet_columns_reveal (StetColumns *self,
                      const char *article,
                      StetSpan span,
                      gboolean focus)
{
  guint i;

  if (stet_case_find_article (stet_session_get_case (self->session), article) == NULL)
    return;
  /* What was chosen just before comes first, so that it cannot undo this. */
  if (self->follow_source != 0)
    follow (self);
  i = find_column (self, article, span);
  _stet_columns_put (self, i, article);
  show_passage (self, i, span);
  if (focus)
    {
      StetArticleView *view = stet_article_column_get_view (self->columns[i]);

      stet_columns_set_active (self, i);
      stet_article_view_select (view, span);
      gtk_widget_grab_focus (GTK_WIDGET (view));
    }
  stet_session_set_active_article (self->session, get_article (self, self->active));
}

static void
reveal_cb (StetColumns *self,
           const char *article,
           guint64 start,
           guint64 end,
           gboolean focus)
{
  _stet_columns_reveal (self, article, (StetSpan){ start, end }, focus);
}

/* What people type about a fact is nowhere in the columns; each key of it
 * must not read thousands of statements again. */
static gboolean
is_seen_in_columns (const StetChange *change)
{
  static const char *const unseen[] = {
    STET_OP_CASE_TITLE,
    STET_OP_CLAIM_ANSWER,
    STET_OP_CLAIM_WORK,
    STET_OP_STATEMENT_VALUE,
    STET_OP_STATEMENT_EXPLAIN,
    STET_OP_STATEMENT_STANCE,
    STET_OP_STATEMENT_FIX,
    STET_OP_VERDICT_WHY,
    STET_OP_EVIDENCE_ADD,
    STET_OP_EVIDENCE_EDIT,
    STET_OP_EVIDENCE_REMOVE,
    NULL,
  };

  return !g_strv_contains (unseen, change->op);
}

static void
changed_cb (StetColumns *self,
            StetChange *change)
{
  gboolean had_article = get_article (self, self->active) != NULL;

  if (change != NULL && !is_seen_in_columns (change))
    return;
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    {
      if (change == NULL)
        _stet_columns_put (self, i, NULL);
      stet_article_column_update (self->columns[i]);
      stet_article_column_update_chosen (self->columns[i]);
    }
  if (change == NULL || !had_article)
    self->targets[0] = self->targets[1] = self->targets[2] = (StetSpan){ 0, 0 };
  _stet_columns_fill (self);
}

void
_stet_columns_connect (StetColumns *self,
                       StetSession *session)
{
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::chosen", G_CALLBACK (_stet_columns_queue_follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::row", G_CALLBACK (_stet_columns_queue_follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
}

void
_stet_columns_disconnect (StetColumns *self)
{
  g_clear_handle_id (&self->follow_source, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
}
