/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-view-private.h"

#include <string.h>

#define MARGIN_WIDE 66
#define MARGIN_NARROW 44
#define MARGIN_RIGHT 20
#define MARGIN_RIGHT_NARROW 12

/* 75 characters of ordinary English prose. Lines are made a little shorter
 * than that, since some lines have more narrow letters than others. */
static const char sample[] = "the minister told reporters on Friday that nearly a third of all pupils had";
#define SAMPLE_SHARE 0.92

static void
add_tag (GtkTextTagTable *tags,
         GtkTextTag *tag)
{
  gtk_text_tag_table_add (tags, tag);
  g_object_unref (tag);
}

GtkTextTagTable *
_stet_article_style_new_tags (void)
{
  GtkTextTagTable *tags = gtk_text_tag_table_new ();

  add_tag (tags, g_object_new (GTK_TYPE_TEXT_TAG, "name", "markup", NULL));
  add_tag (tags, g_object_new (GTK_TYPE_TEXT_TAG, "name", "meta", "scale", 0.9, NULL));
  add_tag (tags, g_object_new (GTK_TYPE_TEXT_TAG, "name", "caption", "scale", 0.9, "style", PANGO_STYLE_ITALIC, NULL));
  add_tag (tags, g_object_new (GTK_TYPE_TEXT_TAG, "name", "heading", "weight", PANGO_WEIGHT_BOLD, "scale", 1.1, NULL));
  add_tag (tags, g_object_new (GTK_TYPE_TEXT_TAG, "name", "headline", "weight", PANGO_WEIGHT_BOLD, "scale", 1.36, NULL));
  return tags;
}

/* A tag over the end of a line can leak into later paragraphs: each line of a
 * range gets its own, and all stop before the end of the line. */
static void
apply_tag (GtkTextBuffer *buffer,
           const char *tag,
           guint start,
           guint end)
{
  GtkTextIter iter, limit;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &limit, end);
  while (gtk_text_iter_compare (&iter, &limit) < 0)
    {
      GtkTextIter stop = iter;

      if (!gtk_text_iter_ends_line (&stop))
        gtk_text_iter_forward_to_line_end (&stop);
      if (gtk_text_iter_compare (&stop, &limit) > 0)
        stop = limit;
      if (!gtk_text_iter_equal (&iter, &stop))
        gtk_text_buffer_apply_tag_by_name (buffer, tag, &iter, &stop);
      if (!gtk_text_iter_forward_line (&iter))
        break;
    }
}

static const char *
get_block_tag (const StetBlock *block)
{
  switch (block->kind)
    {
    case STET_BLOCK_HEADLINE:
      return "headline";
    case STET_BLOCK_HEADING:
      return "heading";
    case STET_BLOCK_CAPTION:
      return "caption";
    case STET_BLOCK_META:
      return "meta";
    case STET_BLOCK_PARAGRAPH:
    case STET_BLOCK_LIST_ITEM:
      break;
    }
  return NULL;
}

static void
apply_block (GtkTextBuffer *buffer,
             const StetBlock *block,
             const StetOffsets *offsets)
{
  const char *tag = get_block_tag (block);
  guint start = stet_offsets_to_chars (offsets, block->span.start);
  GtkTextIter line;

  if (tag == NULL)
    return;
  apply_tag (buffer, tag, start, stet_offsets_to_chars (offsets, block->span.end));
  gtk_text_buffer_get_iter_at_offset (buffer, &line, start);
  gtk_text_iter_set_line_offset (&line, 0);
  apply_tag (buffer, "markup", gtk_text_iter_get_offset (&line), start);
}

/* Whether blank lines part most blocks, or lines are wrapped by hand: then
 * lines need no more distance than a wrapped paragraph has inside. */
static gboolean
is_spaced (StetArticleText *text)
{
  const char *words = stet_article_text_get_text (text, NULL);
  guint n_blocks = stet_article_text_get_n_blocks (text);
  guint n_blank = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      StetSpan span = stet_article_text_get_block (text, i)->span;
      gsize gap = i + 1 < n_blocks ? stet_article_text_get_block (text, i + 1)->span.start : span.end;
      const char *end = memchr (words + span.end, '\n', gap - span.end);

      if (memchr (words + span.start, '\n', span.end - span.start) != NULL)
        return TRUE;
      n_blank += end != NULL && memchr (end + 1, '\n', words + gap - end - 1) != NULL;
    }
  return 2 * n_blank >= n_blocks - 1;
}

void
_stet_article_style_apply (StetArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const StetOffsets *offsets = stet_article_text_get_offsets (self->text);
  GtkTextIter start, end;

  self->spaced = is_spaced (self->text);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
  for (guint i = 0; i < stet_article_text_get_n_blocks (self->text); i++)
    apply_block (buffer, stet_article_text_get_block (self->text, i), offsets);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const StetArticleRange *mark = &g_array_index (self->marks, StetArticleRange, i);

      if (mark->kind == STET_MARK_HEADLINE || mark->kind == STET_MARK_CAPTION)
        apply_tag (buffer, mark->kind == STET_MARK_HEADLINE ? "headline" : "caption", mark->start, mark->end);
    }
}

static void
set_tag_colour (GtkTextTagTable *tags,
                const char *name,
                const GdkRGBA *colour)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (tags, name);
  GdkRGBA *old = NULL;

  /* Setting a tag lays the whole text out again, even to what it was. */
  g_object_get (tag, "foreground-rgba", &old, NULL);
  if (old == NULL || !gdk_rgba_equal (old, colour))
    g_object_set (tag, "foreground-rgba", colour, NULL);
  g_clear_pointer (&old, gdk_rgba_free);
}

static void
set_distances (StetArticleView *self,
               int line_height)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int inside = line_height * 0.36;
  int below = self->spaced ? inside : (int) (line_height * 0.75);

  if (inside != gtk_text_view_get_pixels_inside_wrap (view))
    gtk_text_view_set_pixels_inside_wrap (view, inside);
  if (below != gtk_text_view_get_pixels_below_lines (view))
    gtk_text_view_set_pixels_below_lines (view, below);
}

void
_stet_article_style_refresh (StetArticleView *self)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), sample);
  int old_text_width = self->text_width;
  int old_note_height = self->note_height;
  StetPalette palette;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  self->text_width = width * SAMPLE_SHARE;
  _stet_article_margin_measure (self);
  stet_palette_read (GTK_WIDGET (self), &palette);
  set_tag_colour (tags, "markup", &palette.faint);
  set_tag_colour (tags, "meta", &palette.dim);
  set_tag_colour (tags, "caption", &palette.dim);
  set_distances (self, height);
  if (old_text_width == self->text_width && old_note_height == self->note_height)
    return;
  for (guint i = 0; i < STET_N_STATUSES; i++)
    g_clear_object (&self->icons[i]);
  _stet_article_view_flush (self);
  if (self->width > 0)
    _stet_article_style_set_width (self, self->width);
}

void
_stet_article_style_set_width (StetArticleView *self,
                               int width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int left, right;

  self->width = width;
  self->margin = self->narrow ? MAX (MARGIN_NARROW, self->note_width * 0.9) : MAX (MARGIN_WIDE, self->note_width);
  left = MAX (self->margin, (width - self->text_width) / 2);
  right = MAX (self->narrow ? MARGIN_RIGHT_NARROW : MARGIN_RIGHT, width - left - self->text_width);
  if (left != gtk_text_view_get_left_margin (view))
    gtk_text_view_set_left_margin (view, left);
  if (right != gtk_text_view_get_right_margin (view))
    gtk_text_view_set_right_margin (view, right);
}
