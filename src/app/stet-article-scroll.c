/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-view-private.h"

/* While a text is being laid out, heights above the target still grow, and a
 * single scroll is lost. The target is therefore kept and asked for again at
 * each frame until it stays in sight. */
#define SETTLED 3
/* A text that is not laid out after so many frames never will be. */
#define MAX_TRIES 4000
/* Where a passage comes to stand that was out of sight. */
#define ALIGN 0.3

static void
stop_ticking (StetArticleView *self)
{
  if (self->target_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->target_tick);
  self->target_tick = 0;
}

void
_stet_article_scroll_cancel (StetArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  stop_ticking (self);
  if (self->target_start != NULL)
    gtk_text_buffer_delete_mark (buffer, self->target_start);
  if (self->target_end != NULL)
    gtk_text_buffer_delete_mark (buffer, self->target_end);
  g_clear_object (&self->target_start);
  g_clear_object (&self->target_end);
}

static gboolean
is_at_limit (StetArticleView *self,
             gboolean down)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  double value = gtk_adjustment_get_value (adjustment);

  if (down)
    return value + gtk_adjustment_get_page_size (adjustment) >= gtk_adjustment_get_upper (adjustment) - 1;
  return value <= gtk_adjustment_get_lower (adjustment) + 1;
}

/* Whether the target is where it should be. */
static gboolean
is_reached (StetArticleView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle visible, start, end;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, self->target_start);
  gtk_text_view_get_iter_location (view, &iter, &start);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, self->target_end);
  gtk_text_view_get_iter_location (view, &iter, &end);
  if (self->target_exact)
    {
      double wanted = visible.y + self->target_align * (visible.height - start.height);

      return ABS (start.y - wanted) <= start.height || is_at_limit (self, start.y > wanted);
    }
  /* A passage higher than the window is in sight with its first line. */
  if (end.y + end.height - start.y > visible.height)
    end = start;
  return start.y >= visible.y && end.y + end.height <= visible.y + visible.height;
}

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  StetArticleView *self = STET_ARTICLE_VIEW (widget);

  if (gtk_widget_get_height (widget) <= 1)
    return G_SOURCE_CONTINUE;
  if (is_reached (self))
    {
      self->target_settled++;
    }
  else
    {
      self->target_settled = 0;
      gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), self->target_start, 0, TRUE, 0, self->target_align);
    }
  if (self->target_settled >= SETTLED || ++self->target_tries >= MAX_TRIES)
    {
      self->target_tick = 0;
      _stet_article_scroll_cancel (self);
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

void
_stet_article_scroll_go (StetArticleView *self,
                         guint start,
                         guint end,
                         double align,
                         gboolean exact)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  _stet_article_scroll_cancel (self);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, start);
  self->target_start = g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, &iter, TRUE));
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, end);
  self->target_end = g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, &iter, TRUE));
  self->target_align = align;
  self->target_exact = exact;
  self->target_settled = 0;
  self->target_tries = 0;
  self->target_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

void
stet_article_view_scroll_to (StetArticleView *self,
                             StetSpan span)
{
  const StetOffsets *offsets;

  g_return_if_fail (STET_IS_ARTICLE_VIEW (self));

  if (self->text == NULL)
    return;
  offsets = stet_article_text_get_offsets (self->text);
  _stet_article_scroll_go (self, stet_offsets_to_chars (offsets, span.start), stet_offsets_to_chars (offsets, span.end), ALIGN, FALSE);
}

void
stet_article_view_scroll_near (StetArticleView *self,
                               double share)
{
  guint n_chars;
  guint at;

  g_return_if_fail (STET_IS_ARTICLE_VIEW (self));

  n_chars = stet_passages_get_n_chars (self->passages);
  at = CLAMP (share, 0, 1) * n_chars;
  if (self->text != NULL)
    _stet_article_scroll_go (self, at, at, 0.5, TRUE);
}

gboolean
stet_article_view_is_scrolling (StetArticleView *self)
{
  g_return_val_if_fail (STET_IS_ARTICLE_VIEW (self), FALSE);

  return self->target_start != NULL;
}

void
stet_article_view_set_top (StetArticleView *self,
                           gsize byte)
{
  guint at;

  g_return_if_fail (STET_IS_ARTICLE_VIEW (self));

  if (self->text == NULL)
    return;
  at = stet_offsets_to_chars (stet_article_text_get_offsets (self->text), byte);
  _stet_article_scroll_go (self, at, at, 0, TRUE);
}

StetSpan
stet_article_view_get_visible (StetArticleView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const StetOffsets *offsets;
  GdkRectangle visible;
  GtkTextIter top, bottom;

  g_return_val_if_fail (STET_IS_ARTICLE_VIEW (self), ((StetSpan){ 0, 0 }));

  if (self->text == NULL)
    return (StetSpan){ 0, 0 };
  offsets = stet_article_text_get_offsets (self->text);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &top, visible.x, visible.y);
  gtk_text_view_get_iter_at_location (view, &bottom, visible.x + visible.width, visible.y + visible.height);
  return (StetSpan){
    stet_offsets_to_bytes (offsets, gtk_text_iter_get_offset (&top)),
    stet_offsets_to_bytes (offsets, gtk_text_iter_get_offset (&bottom)),
  };
}

void
stet_article_view_get_visible_share (StetArticleView *self,
                                     double *start,
                                     double *end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  double n_chars;
  GdkRectangle visible;
  GtkTextIter top, bottom;

  g_return_if_fail (STET_IS_ARTICLE_VIEW (self));

  n_chars = MAX (1, stet_passages_get_n_chars (self->passages));
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &top, visible.x, visible.y);
  gtk_text_view_get_iter_at_location (view, &bottom, visible.x + visible.width, visible.y + visible.height);
  *start = gtk_text_iter_get_offset (&top) / n_chars;
  *end = gtk_text_iter_get_offset (&bottom) / n_chars;
}

gsize
stet_article_view_get_top (StetArticleView *self)
{
  return stet_article_view_get_visible (self).start;
}

/* The person's own scrolling wins over a jump that is still under way. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double dx,
           double dy,
           gpointer user_data)
{
  _stet_article_scroll_cancel (user_data);
  return GDK_EVENT_PROPAGATE;
}

void
_stet_article_scroll_init (StetArticleView *self)
{
  GtkEventController *controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  g_signal_connect (self, "move-cursor", G_CALLBACK (_stet_article_scroll_cancel), NULL);
}
