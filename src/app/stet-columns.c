/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-columns-private.h"

#include <glib/gi18n.h>

#include "stet-passage-edge.h"

enum
{
  PROP_0,
  PROP_N_COLUMNS,
  PROP_NARROW,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StetColumns, stet_columns, GTK_TYPE_WIDGET)

GtkWidget *
stet_columns_new (StetSession *session)
{
  return g_object_new (STET_TYPE_COLUMNS, "session", session, NULL);
}

void
stet_columns_set_session (StetColumns *self,
                          StetSession *session)
{
  g_return_if_fail (STET_IS_COLUMNS (self));

  if (session == self->session)
    return;
  _stet_columns_disconnect (self);
  g_set_object (&self->session, session);
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    stet_article_column_set_session (self->columns[i], session);
  if (session != NULL)
    {
      _stet_columns_connect (self, session);
      _stet_columns_fill (self);
      _stet_columns_queue_follow (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

guint
stet_columns_get_n_columns (StetColumns *self)
{
  g_return_val_if_fail (STET_IS_COLUMNS (self), 0);

  return self->n_columns;
}

static void
show_columns (StetColumns *self)
{
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->columns[i]), i < self->n_columns);
  for (guint i = 0; i < G_N_ELEMENTS (self->handles); i++)
    gtk_widget_set_visible (self->handles[i], i + 1 < self->n_columns);
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    stet_article_column_set_active (self->columns[i], i == self->active);
  _stet_columns_reset_shares (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
stet_columns_set_n_columns (StetColumns *self,
                            guint n_columns)
{
  g_return_if_fail (STET_IS_COLUMNS (self));
  g_return_if_fail (n_columns > 0 && n_columns <= STET_COLUMNS_MAX);

  if (n_columns == self->n_columns)
    return;
  /* What the person reads must not vanish with its column. */
  if (self->active >= n_columns)
    {
      g_autofree char *article = g_strdup (stet_article_column_get_article (self->columns[self->active]));

      self->active = n_columns - 1;
      _stet_columns_put (self, self->active, article);
    }
  self->n_columns = n_columns;
  show_columns (self);
  _stet_columns_fill (self);
  _stet_columns_queue_follow (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_COLUMNS]);
}

void
stet_columns_set_narrow (StetColumns *self,
                         gboolean narrow)
{
  g_return_if_fail (STET_IS_COLUMNS (self));

  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  _stet_columns_update_compact (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

guint
stet_columns_get_active (StetColumns *self)
{
  g_return_val_if_fail (STET_IS_COLUMNS (self), 0);

  return self->active;
}

void
stet_columns_set_active (StetColumns *self,
                         guint column)
{
  g_return_if_fail (STET_IS_COLUMNS (self));
  g_return_if_fail (column < self->n_columns);

  self->active = column;
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    stet_article_column_set_active (self->columns[i], i == column);
  if (self->session != NULL)
    stet_session_set_active_article (self->session, stet_article_column_get_article (self->columns[column]));
}

StetArticleColumn *
stet_columns_get_column (StetColumns *self,
                         guint column)
{
  g_return_val_if_fail (STET_IS_COLUMNS (self), NULL);

  return column < self->n_columns ? self->columns[column] : NULL;
}

void
stet_columns_show_article (StetColumns *self,
                           guint column,
                           const char *article)
{
  g_return_if_fail (STET_IS_COLUMNS (self));
  g_return_if_fail (column < self->n_columns);

  if (self->session == NULL || article == NULL || stet_case_find_article (stet_session_get_case (self->session), article) == NULL)
    return;
  _stet_columns_put (self, column, article);
  self->targets[column] = (StetSpan){ 0, 0 };
  stet_session_set_active_article (self->session, stet_article_column_get_article (self->columns[self->active]));
}

void
stet_columns_open_article (StetColumns *self,
                           const char *article)
{
  g_return_if_fail (STET_IS_COLUMNS (self));

  stet_columns_show_article (self, self->active, article);
}

static StetArticleView *
get_view (StetColumns *self,
          guint column)
{
  return stet_article_column_get_view (self->columns[column]);
}

void
stet_columns_focus_article (StetColumns *self)
{
  g_return_if_fail (STET_IS_COLUMNS (self));

  gtk_widget_grab_focus (GTK_WIDGET (get_view (self, self->active)));
}

void
stet_columns_focus_other (StetColumns *self)
{
  g_return_if_fail (STET_IS_COLUMNS (self));

  stet_columns_set_active (self, (self->active + 1) % self->n_columns);
  stet_columns_focus_article (self);
}

/* The statement in focus, as far as it is in the article in use: the focused
 * row, else a statement of the chosen fact. */
static const StetPassage *
find_focused (StetColumns *self)
{
  const StetPassages *passages = stet_article_view_get_passages (get_view (self, self->active));
  const char *chosen = stet_session_get_chosen (self->session);
  const char *row = stet_session_get_row (self->session);
  int found = stet_passages_find (passages, row);

  if (found >= 0)
    return stet_passages_get (passages, found);
  for (guint i = 0; i < stet_passages_get_n (passages) && chosen != NULL; i++)
    {
      if (g_str_equal (stet_passages_get (passages, i)->claim->id, chosen))
        return stet_passages_get (passages, i);
    }
  return NULL;
}

static guint
get_caret (StetColumns *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_view (self, self->active)));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return gtk_text_iter_get_offset (&iter);
}

gboolean
stet_columns_step (StetColumns *self,
                   int direction)
{
  const StetPassages *passages;
  const StetPassage *focused;
  g_autofree char *statement = NULL;
  StetSpan span;
  int next;

  g_return_val_if_fail (STET_IS_COLUMNS (self), FALSE);

  if (self->session == NULL)
    return FALSE;
  passages = stet_article_view_get_passages (get_view (self, self->active));
  focused = find_focused (self);
  next = stet_passages_step (passages, focused != NULL ? focused->statement->id : NULL, get_caret (self), direction);
  if (next < 0)
    return FALSE;
  span = stet_passages_get (passages, next)->span;
  statement = g_strdup (stet_passages_get (passages, next)->statement->id);
  stet_article_view_select (get_view (self, self->active), (StetSpan){ span.start, span.start });
  stet_session_focus_row (self->session, statement);
  return TRUE;
}

gboolean
stet_columns_move_edge (StetColumns *self,
                        StetEdge edge,
                        int direction)
{
  const StetPassages *passages;
  const StetPassage *passage;
  const char *text;
  StetSpan span;
  GError *error = NULL;
  gboolean ok;
  gsize len;
  int at_caret;

  g_return_val_if_fail (STET_IS_COLUMNS (self), FALSE);

  if (self->session == NULL)
    return FALSE;
  stet_session_flush (self->session);
  passages = stet_article_view_get_passages (get_view (self, self->active));
  passage = find_focused (self);
  at_caret = stet_passages_pick (passages, get_caret (self), NULL);
  if (passage == NULL && at_caret >= 0)
    passage = stet_passages_get (passages, at_caret);
  if (passage == NULL)
    return FALSE;
  text = stet_article_text_get_text (stet_case_find_text (stet_passages_get_case (passages), passage->statement->text), &len);
  span = stet_passage_move_edge (text, len, passage->span, edge == STET_EDGE_END, direction);
  if (stet_span_equal (span, passage->span))
    return FALSE;
  ok = stet_command_set_edges (stet_session_get_editor (self->session), passage->statement->id, span, &error);
  return stet_session_try (self->session, ok, error);
}

static void
hits_free (gpointer data)
{
  StetColumnHits *hits = data;

  g_array_unref (hits->spans);
  g_free (hits);
}

static void
show_hits (StetColumns *self,
           guint column)
{
  const char *article = stet_article_column_get_article (self->columns[column]);
  const StetColumnHits *hits = article != NULL ? g_hash_table_lookup (self->hits, article) : NULL;

  if (hits != NULL)
    stet_article_view_set_hits (get_view (self, column), (const StetSpan *) (void *) hits->spans->data, hits->spans->len, hits->current);
  else
    stet_article_view_set_hits (get_view (self, column), NULL, 0, -1);
}

void
_stet_columns_put (StetColumns *self,
                   guint column,
                   const char *article)
{
  if (g_strcmp0 (stet_article_column_get_article (self->columns[column]), article) == 0)
    return;
  stet_article_column_set_article (self->columns[column], article);
  show_hits (self, column);
  _stet_columns_show_ghosts (self, column);
}

void
stet_columns_set_hits (StetColumns *self,
                       const char *article,
                       const StetSpan *hits,
                       gsize n_hits,
                       gssize current)
{
  StetColumnHits *kept;

  g_return_if_fail (STET_IS_COLUMNS (self));
  g_return_if_fail (article != NULL);

  kept = g_new (StetColumnHits, 1);
  kept->current = current;
  kept->spans = g_array_sized_new (FALSE, FALSE, sizeof (StetSpan), n_hits);
  if (n_hits > 0)
    g_array_append_vals (kept->spans, hits, n_hits);
  g_hash_table_insert (self->hits, g_strdup (article), kept);
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    {
      if (g_strcmp0 (stet_article_column_get_article (self->columns[i]), article) == 0)
        show_hits (self, i);
    }
}

void
stet_columns_clear_hits (StetColumns *self)
{
  g_return_if_fail (STET_IS_COLUMNS (self));

  g_hash_table_remove_all (self->hits);
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    show_hits (self, i);
}

static guint
find_index (StetColumns *self,
            StetArticleColumn *column)
{
  guint i = 0;

  while (i + 1 < STET_COLUMNS_MAX && self->columns[i] != column)
    i++;
  return i;
}

static void
used_cb (StetColumns *self,
         StetArticleColumn *column)
{
  stet_columns_set_active (self, find_index (self, column));
}

static void
article_asked_cb (StetColumns *self,
                  const char *article,
                  StetArticleColumn *column)
{
  stet_columns_show_article (self, find_index (self, column), article);
}

static void
stet_columns_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  StetColumns *self = STET_COLUMNS (object);

  switch (prop_id)
    {
    case PROP_N_COLUMNS:
      g_value_set_uint (value, self->n_columns);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_columns_set_property (GObject *object,
                           guint prop_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  StetColumns *self = STET_COLUMNS (object);

  switch (prop_id)
    {
    case PROP_N_COLUMNS:
      stet_columns_set_n_columns (self, g_value_get_uint (value));
      break;
    case PROP_NARROW:
      stet_columns_set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_SESSION:
      stet_columns_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_columns_dispose (GObject *object)
{
  StetColumns *self = STET_COLUMNS (object);

  _stet_columns_disconnect (self);
  if (self->suggester != NULL)
    g_signal_handlers_disconnect_by_data (self->suggester, self);
  g_clear_object (&self->suggester);
  g_clear_object (&self->session);
  _stet_columns_unparent (self);

  G_OBJECT_CLASS (stet_columns_parent_class)->dispose (object);
}

static void
stet_columns_finalize (GObject *object)
{
  StetColumns *self = STET_COLUMNS (object);

  g_clear_pointer (&self->hits, g_hash_table_unref);

  G_OBJECT_CLASS (stet_columns_parent_class)->finalize (object);
}

static void
stet_columns_class_init (StetColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = stet_columns_dispose;
  object_class->finalize = stet_columns_finalize;
  object_class->get_property = stet_columns_get_property;
  object_class->set_property = stet_columns_set_property;
  widget_class->measure = _stet_columns_measure;
  widget_class->size_allocate = _stet_columns_size_allocate;

  props[PROP_N_COLUMNS] = g_param_spec_uint ("n-columns", NULL, NULL, 1, STET_COLUMNS_MAX, 2, flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, STET_TYPE_SESSION, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "columns");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stet_columns_init (StetColumns *self)
{
  self->n_columns = 2;
  self->hits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, hits_free);
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    {
      self->columns[i] = STET_ARTICLE_COLUMN (stet_article_column_new ());
      gtk_widget_set_parent (GTK_WIDGET (self->columns[i]), GTK_WIDGET (self));
      g_signal_connect_object (self->columns[i], "used", G_CALLBACK (used_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->columns[i], "article-asked", G_CALLBACK (article_asked_cb), self, G_CONNECT_SWAPPED);
    }
  _stet_columns_init_ghosts (self);
  _stet_columns_init_handles (self);
  show_columns (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Articles side by side"), -1);
}
