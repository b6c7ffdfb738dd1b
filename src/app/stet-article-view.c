/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-view-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "stet-wording.h"

enum
{
  SIGNAL_CARET_MOVED,
  SIGNAL_GHOST_CHOSEN,
  SIGNAL_PASSAGES_CHANGED,
  SIGNAL_STATEMENT_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StetArticleView, stet_article_view, GTK_TYPE_TEXT_VIEW)

GtkWidget *
stet_article_view_new (void)
{
  return g_object_new (STET_TYPE_ARTICLE_VIEW, NULL);
}

static void
mark_set_cb (GtkTextBuffer *buffer,
             GtkTextIter *location,
             GtkTextMark *mark,
             gpointer user_data)
{
  StetArticleView *self = user_data;

  if (mark != gtk_text_buffer_get_insert (buffer) && mark != gtk_text_buffer_get_selection_bound (buffer))
    return;
  _stet_article_input_describe (self);
  g_signal_emit (self, signals[SIGNAL_CARET_MOVED], 0);
}

/* A buffer is filled before a view or the accessibility bus sees it: what
 * changes in sight is sent there as a whole. */
static void
set_text (StetArticleView *self,
          StetArticleText *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (view));
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (tags);
  GtkTextIter start;
  const char *words = "";
  gsize len = 0;

  _stet_article_scroll_cancel (self);
  g_clear_pointer (&self->text, stet_article_text_unref);
  if (text != NULL)
    {
      self->text = stet_article_text_ref (text);
      words = stet_article_text_get_text (text, &len);
    }
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, words, len);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  g_signal_connect_object (buffer, "mark-set", G_CALLBACK (mark_set_cb), self, 0);
  g_signal_handlers_disconnect_by_func (gtk_text_view_get_buffer (view), mark_set_cb, self);
  /* GTK 4.8 keeps laid out lines of the old buffer that were asked for before
   * they were validated, and reads them after they are freed. Another style
   * drops them all. */
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_NONE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_buffer (view, buffer);
}

static gboolean
shows_text (StetArticleView *self,
            StetArticleText *text)
{
  if (self->text == NULL || text == NULL)
    return self->text == text;
  return g_str_equal (stet_article_text_get_sha256 (self->text), stet_article_text_get_sha256 (text));
}

static GArray *
read_marks (StetArticleView *self,
            StetCase *stet_case,
            const StetArticle *article)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (StetArticleRange));
  const StetOffsets *offsets;

  if (article == NULL || self->text == NULL)
    return marks;
  offsets = stet_article_text_get_offsets (self->text);
  for (guint i = 0; i < stet_case_get_n_marks_in (stet_case, article); i++)
    {
      const StetMark *mark = stet_case_get_mark_in (stet_case, article, i);
      StetArticleRange range = { stet_offsets_to_chars (offsets, mark->start), stet_offsets_to_chars (offsets, mark->end), mark->kind };

      if (g_str_equal (mark->text, article->text_sha256))
        g_array_append_val (marks, range);
    }
  return marks;
}

static gboolean
equal_ranges (GArray *a,
              GArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (StetArticleRange)) == 0);
}

/* Takes over statements and marks; draws again only if they look different. */
static void
take_passages (StetArticleView *self,
               StetPassages *passages,
               GArray *marks)
{
  g_autoptr (StetPassages) old = self->passages;
  g_autoptr (GArray) old_marks = self->marks;
  gboolean same_marks = equal_ranges (old_marks, marks);
  gboolean same_look = stet_passages_same_look (old, passages);

  self->passages = passages;
  self->marks = marks;
  if (same_marks && same_look)
    return;
  if (!same_marks || !stet_passages_same_places (old, passages))
    {
      self->hovered = -1;
      _stet_article_view_flush (self);
    }
  if (!same_marks && self->text != NULL)
    _stet_article_style_apply (self);
  _stet_article_input_describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_PASSAGES_CHANGED], 0);
}

static void
set_label (StetArticleView *self,
           const StetArticle *article)
{
  g_autofree char *label = NULL;

  if (article != NULL)
    {
      g_autofree char *letter = stet_article_number_to_letter (article->number);
      g_autofree char *title = stet_wording_article (article);

      /* Translators: letter and title of an article. */
      label = g_strdup_printf (_ ("Article %s: %s"), letter, title);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : _ ("No article"), -1);
}

void
stet_article_view_set_article (StetArticleView *self,
                               StetCase *stet_case,
                               const StetArticle *article)
{
  StetArticleText *text;

  g_return_if_fail (STET_IS_ARTICLE_VIEW (self));
  g_return_if_fail (stet_case != NULL);

  text = article != NULL ? stet_case_get_text (stet_case, article) : NULL;
  if (g_strcmp0 (self->article, article != NULL ? article->id : NULL) != 0)
    {
      g_free (self->article);
      self->article = article != NULL ? g_strdup (article->id) : NULL;
      g_array_set_size (self->hits, 0);
      g_array_set_size (self->ghosts, 0);
      self->hit = -1;
    }
  set_label (self, article);
  if (!shows_text (self, text))
    {
      /* What is drawn must never count in another text. */
      take_passages (self, stet_passages_new_empty (), g_array_new (FALSE, FALSE, sizeof (StetArticleRange)));
      set_text (self, text);
      _stet_article_view_flush (self);
      if (text != NULL)
        _stet_article_style_apply (self);
      _stet_article_style_refresh (self);
    }
  take_passages (self,
                 text != NULL ? stet_passages_new (stet_case, article) : stet_passages_new_empty (),
                 read_marks (self, stet_case, article));
}

void
stet_article_view_update (StetArticleView *self,
                          StetCase *stet_case)
{
  g_return_if_fail (STET_IS_ARTICLE_VIEW (self));
  g_return_if_fail (stet_case != NULL);

  stet_article_view_set_article (self, stet_case, self->article != NULL ? stet_case_find_article (stet_case, self->article) : NULL);
}

const char *
stet_article_view_get_article_id (StetArticleView *self)
{
  g_return_val_if_fail (STET_IS_ARTICLE_VIEW (self), NULL);

  return self->article;
}

const StetPassages *
stet_article_view_get_passages (StetArticleView *self)
{
  g_return_val_if_fail (STET_IS_ARTICLE_VIEW (self), NULL);

  return self->passages;
}

void
stet_article_view_set_chosen (StetArticleView *self,
                              const char *claim,
                              const char *row)
{
  g_return_if_fail (STET_IS_ARTICLE_VIEW (self));

  if (g_strcmp0 (self->chosen, claim) == 0 && g_strcmp0 (self->row, row) == 0)
    return;
  if (g_strcmp0 (self->chosen, claim) != 0)
    {
      g_free (self->chosen);
      self->chosen = g_strdup (claim);
    }
  if (g_strcmp0 (self->row, row) != 0)
    {
      g_free (self->row);
      self->row = g_strdup (row);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_PASSAGES_CHANGED], 0);
}

const char *
stet_article_view_get_chosen (StetArticleView *self)
{
  g_return_val_if_fail (STET_IS_ARTICLE_VIEW (self), NULL);

  return self->chosen;
}

void
stet_article_view_set_hits (StetArticleView *self,
                            const StetSpan *hits,
                            gsize n_hits,
                            gssize current)
{
  g_return_if_fail (STET_IS_ARTICLE_VIEW (self));

  g_array_set_size (self->hits, 0);
  for (gsize i = 0; i < n_hits && self->text != NULL; i++)
    {
      const StetOffsets *offsets = stet_article_text_get_offsets (self->text);
      StetArticleRange range = { stet_offsets_to_chars (offsets, hits[i].start), stet_offsets_to_chars (offsets, hits[i].end), 0 };

      g_array_append_val (self->hits, range);
    }
  self->hit = current < (gssize) self->hits->len ? current : -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
stet_article_view_get_n_hits (StetArticleView *self)
{
  g_return_val_if_fail (STET_IS_ARTICLE_VIEW (self), 0);

  return self->hits->len;
}

void
stet_article_view_set_narrow (StetArticleView *self,
                              gboolean narrow)
{
  g_return_if_fail (STET_IS_ARTICLE_VIEW (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  _stet_article_view_flush (self);
  if (self->width > 0)
    _stet_article_style_set_width (self, self->width);
}

void
stet_article_view_select (StetArticleView *self,
                          StetSpan span)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const StetOffsets *offsets;
  GtkTextIter start, end;

  g_return_if_fail (STET_IS_ARTICLE_VIEW (self));

  if (self->text == NULL)
    return;
  offsets = stet_article_text_get_offsets (self->text);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, stet_offsets_to_chars (offsets, span.start));
  gtk_text_buffer_get_iter_at_offset (buffer, &end, stet_offsets_to_chars (offsets, span.end));
  gtk_text_buffer_select_range (buffer, &end, &start);
}

StetSpan
stet_article_view_get_selection (StetArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const StetOffsets *offsets;
  GtkTextIter start, end;

  g_return_val_if_fail (STET_IS_ARTICLE_VIEW (self), ((StetSpan){ 0, 0 }));

  if (self->text == NULL)
    return (StetSpan){ 0, 0 };
  offsets = stet_article_text_get_offsets (self->text);
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  return (StetSpan){
    stet_offsets_to_bytes (offsets, gtk_text_iter_get_offset (&start)),
    stet_offsets_to_bytes (offsets, gtk_text_iter_get_offset (&end)),
  };
}

static void
stet_article_view_size_allocate (GtkWidget *widget,
                                 int width,
                                 int height,
                                 int baseline)
{
  StetArticleView *self = STET_ARTICLE_VIEW (widget);

  if (width != self->width)
    {
      _stet_article_view_flush (self);
      _stet_article_style_set_width (self, width);
    }
  GTK_WIDGET_CLASS (stet_article_view_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
stet_article_view_css_changed (GtkWidget *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (stet_article_view_parent_class)->css_changed (widget, change);
  _stet_article_style_refresh (STET_ARTICLE_VIEW (widget));
}

static void
stet_article_view_system_setting_changed (GtkWidget *widget,
                                          GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (stet_article_view_parent_class)->system_setting_changed (widget, setting);
  _stet_article_style_refresh (STET_ARTICLE_VIEW (widget));
}

static void
scale_factor_cb (StetArticleView *self)
{
  for (guint i = 0; i < STET_N_STATUSES; i++)
    g_clear_object (&self->icons[i]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
stet_article_view_dispose (GObject *object)
{
  StetArticleView *self = STET_ARTICLE_VIEW (object);

  _stet_article_scroll_cancel (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  for (guint i = 0; i < STET_N_STATUSES; i++)
    g_clear_object (&self->icons[i]);

  G_OBJECT_CLASS (stet_article_view_parent_class)->dispose (object);
}

static void
stet_article_view_finalize (GObject *object)
{
  StetArticleView *self = STET_ARTICLE_VIEW (object);

  g_clear_pointer (&self->article, g_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->described, g_free);
  g_clear_pointer (&self->ghosts, g_array_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->paragraphs, g_hash_table_unref);
  g_clear_pointer (&self->passages, stet_passages_free);
  g_clear_pointer (&self->row, g_free);
  g_clear_pointer (&self->text, stet_article_text_unref);

  G_OBJECT_CLASS (stet_article_view_parent_class)->finalize (object);
}

static void
stet_article_view_class_init (StetArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = stet_article_view_dispose;
  object_class->finalize = stet_article_view_finalize;
  widget_class->css_changed = stet_article_view_css_changed;
  widget_class->size_allocate = stet_article_view_size_allocate;
  widget_class->system_setting_changed = stet_article_view_system_setting_changed;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = _stet_article_view_snapshot_layer;

  signals[SIGNAL_CARET_MOVED] = g_signal_new ("caret-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_GHOST_CHOSEN] = g_signal_new ("ghost-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_PASSAGES_CHANGED] = g_signal_new ("passages-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STATEMENT_CHOSEN] = g_signal_new ("statement-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
stet_article_view_init (StetArticleView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autoptr (GtkTextTagTable) tags = _stet_article_style_new_tags ();
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (tags);

  self->passages = stet_passages_new_empty ();
  self->marks = g_array_new (FALSE, FALSE, sizeof (StetArticleRange));
  self->hits = g_array_new (FALSE, FALSE, sizeof (StetArticleRange));
  self->numbers = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->hit = -1;
  self->hovered = -1;
  _stet_article_view_flush (self);

  gtk_text_view_set_buffer (view, buffer);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_bottom_margin (view, 48);
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_top_margin (view, 20);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self), "article");
  set_label (self, NULL);
  _stet_article_context_init (self);
  _stet_article_ghosts_init (self);
  _stet_article_input_init (self);
  _stet_article_scroll_init (self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_factor_cb), NULL);
  _stet_article_style_refresh (self);
}
