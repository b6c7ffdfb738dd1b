/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-columns-private.h"

#include "stet-wording.h"

static void
add_ghosts (GArray *ghosts,
            const StetSuggestion *suggestion,
            const char *article,
            gboolean is_chosen)
{
  for (guint i = 0; i < suggestion->n_rows; i++)
    {
      const StetSuggestionRow *row = &suggestion->rows[i];
      StetGhost ghost = { row->passage, row->words, stet_wording_relation_status (suggestion->relation), suggestion->key, is_chosen };

      if (g_strcmp0 (row->article, article) == 0)
        g_array_append_val (ghosts, ghost);
    }
}

void
_stet_columns_show_ghosts (StetColumns *self,
                           guint column)
{
  g_autoptr (GArray) ghosts = g_array_new (FALSE, FALSE, sizeof (StetGhost));
  StetSuggestions *suggestions = self->suggester != NULL ? stet_suggester_get_suggestions (self->suggester) : NULL;
  const char *article = stet_article_column_get_article (self->columns[column]);
  const StetSuggestion *chosen = suggestions != NULL ? stet_suggester_get_chosen (self->suggester) : NULL;
  gboolean all = suggestions != NULL && stet_suggester_get_ghosts (self->suggester);

  for (guint i = 0; all && article != NULL && i < stet_suggestions_get_n (suggestions); i++)
    if (stet_suggestions_get (suggestions, i) != chosen)
      add_ghosts (ghosts, stet_suggestions_get (suggestions, i), article, FALSE);
  /* Last, so that it lies over the others; and with ghosts off, too. */
  if (chosen != NULL && article != NULL)
    add_ghosts (ghosts, chosen, article, TRUE);
  stet_article_view_set_ghosts (stet_article_column_get_view (self->columns[column]), (const StetGhost *) ghosts->data, ghosts->len);
}

static void
show_all (StetColumns *self)
{
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    _stet_columns_show_ghosts (self, i);
}

static void
chosen_cb (StetColumns *self)
{
  show_all (self);
  _stet_columns_queue_follow (self);
}

static void
ghost_chosen_cb (StetColumns *self,
                 const char *key)
{
  if (self->suggester != NULL)
    stet_suggester_choose (self->suggester, key);
}

void
_stet_columns_init_ghosts (StetColumns *self)
{
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    g_signal_connect_object (stet_article_column_get_view (self->columns[i]), "ghost-chosen", G_CALLBACK (ghost_chosen_cb), self, G_CONNECT_SWAPPED);
}

void
stet_columns_set_suggester (StetColumns *self,
                            StetSuggester *suggester)
{
  g_return_if_fail (STET_IS_COLUMNS (self));

  if (self->suggester != NULL)
    g_signal_handlers_disconnect_by_data (self->suggester, self);
  g_set_object (&self->suggester, suggester);
  if (suggester != NULL)
    {
      g_signal_connect_object (suggester, "updated", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (suggester, "notify::ghosts", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (suggester, "notify::chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }
  show_all (self);
}
