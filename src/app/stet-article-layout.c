/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-view-private.h"

/* More paragraphs than anybody scrolls past before the width changes; beyond
 * that it is cheaper to lay out again than to keep them all. */
#define MAX_PARAGRAPHS 20000

typedef struct
{
  StetArticleView *self;
  StetArticleParagraph *paragraph;
  guint start; /* of the paragraph, in code points */
  guint end;
  int top;
  guint passage; /* being laid out */
} Layout;

static void
paragraph_free (gpointer data)
{
  StetArticleParagraph *paragraph = data;

  g_array_unref (paragraph->pieces);
  g_array_unref (paragraph->notes);
  g_array_unref (paragraph->bars);
  g_free (paragraph);
}

void
_stet_article_view_flush (StetArticleView *self)
{
  g_clear_pointer (&self->paragraphs, g_hash_table_unref);
  self->paragraphs = g_hash_table_new_full (NULL, NULL, NULL, paragraph_free);
}

/* The end of the words of a display line: a blank at which the line was
 * wrapped is not one of them. */
static int
get_right_edge (GtkTextView *view,
                const GtkTextIter *stop,
                gboolean is_limit)
{
  GdkRectangle rect;
  GtkTextIter before = *stop;

  gtk_text_view_get_iter_location (view, stop, &rect);
  if (is_limit || gtk_text_iter_ends_line (stop))
    return rect.x;
  if (!g_unichar_isspace (gtk_text_iter_get_char (stop)))
    return rect.x + rect.width;
  if (gtk_text_iter_backward_char (&before) && g_unichar_isspace (gtk_text_iter_get_char (&before)))
    gtk_text_view_get_iter_location (view, &before, &rect);
  return rect.x;
}

/* Moves @iter to where its display line ends, or to @limit if that is first. */
static void
find_stop (GtkTextView *view,
           GtkTextIter *iter,
           const GtkTextIter *limit,
           const GdkRectangle *first)
{
  GtkTextIter stop = *iter;
  GdkRectangle rect;

  gtk_text_view_forward_display_line_end (view, &stop);
  gtk_text_view_get_iter_location (view, &stop, &rect);
  /* From the end of a line it goes to the end of the next one. */
  if (rect.y > first->y)
    return;
  *iter = gtk_text_iter_compare (&stop, limit) < 0 ? stop : *limit;
}

static gboolean
next_display_line (GtkTextView *view,
                   GtkTextIter *iter)
{
  GtkTextIter next = *iter;

  if (!gtk_text_view_forward_display_line (view, &next))
    return FALSE;
  gtk_text_view_backward_display_line_start (view, &next);
  if (gtk_text_iter_compare (&next, iter) <= 0)
    return FALSE;
  *iter = next;
  return TRUE;
}

void
_stet_article_view_foreach_line (StetArticleView *self,
                                 guint start,
                                 guint end,
                                 StetArticleLineFunc func,
                                 gpointer user_data)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter, limit;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &limit, end);
  while (gtk_text_iter_compare (&iter, &limit) < 0)
    {
      GdkRectangle line;
      int right;

      gtk_text_view_get_iter_location (view, &iter, &line);
      find_stop (view, &iter, &limit, &line);
      right = get_right_edge (view, &iter, gtk_text_iter_equal (&iter, &limit));
      /* Text that runs from right to left ends at its left. */
      line.width = ABS (right - line.x);
      line.x = MIN (line.x, right);
      if (line.width > 0)
        func (&line, user_data);
      if (!next_display_line (view, &iter))
        break;
    }
}

static void
add_piece_cb (const GdkRectangle *line,
              gpointer user_data)
{
  Layout *layout = user_data;
  StetArticlePiece piece = { layout->passage, line->x, line->y - layout->top, line->width, line->height };

  g_array_append_val (layout->paragraph->pieces, piece);
}

static void
add_passage_cb (guint i,
                gpointer user_data)
{
  Layout *layout = user_data;
  const StetPassage *passage = stet_passages_get (layout->self->passages, i);
  GArray *pieces = layout->paragraph->pieces;
  guint n_before = pieces->len;

  layout->passage = i;
  _stet_article_view_foreach_line (layout->self, MAX (passage->start, layout->start), MIN (passage->end, layout->end), add_piece_cb, layout);
  if (passage->start >= layout->start && pieces->len > n_before)
    {
      const StetArticlePiece *first = &g_array_index (pieces, StetArticlePiece, n_before);
      StetMarginNote note = { .passage = i, .anchor = first->y + (first->height - layout->self->note_height) / 2 };

      g_array_append_val (layout->paragraph->notes, note);
    }
}

static void
extend_bar_cb (const GdkRectangle *line,
               gpointer user_data)
{
  Layout *layout = user_data;
  StetArticleBar *bar = &g_array_index (layout->paragraph->bars, StetArticleBar, layout->paragraph->bars->len - 1);
  int y = line->y - layout->top;

  if (bar->height == 0)
    bar->y = y;
  bar->height = y + line->height - bar->y;
}

static void
add_bars (Layout *layout)
{
  for (guint i = 0; i < layout->self->marks->len; i++)
    {
      const StetArticleRange *mark = &g_array_index (layout->self->marks, StetArticleRange, i);
      StetArticleBar bar = { mark->kind, 0, 0 };

      if (mark->start >= layout->end)
        break;
      if (mark->end <= layout->start || (mark->kind != STET_MARK_OPINION && mark->kind != STET_MARK_NOTHING_TO_CHECK))
        continue;
      g_array_append_val (layout->paragraph->bars, bar);
      _stet_article_view_foreach_line (layout->self, MAX (mark->start, layout->start), MIN (mark->end, layout->end), extend_bar_cb, layout);
    }
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const StetMarginNote *one = a;
  const StetMarginNote *other = b;

  if (one->anchor != other->anchor)
    return one->anchor < other->anchor ? -1 : 1;
  return one->passage < other->passage ? -1 : one->passage > other->passage;
}

static StetArticleParagraph *
lay_out (StetArticleView *self,
         const GtkTextIter *line,
         int top,
         int height)
{
  StetArticleParagraph *paragraph = g_new0 (StetArticleParagraph, 1);
  GtkTextIter end = *line;
  Layout layout = { self, paragraph, gtk_text_iter_get_offset (line), 0, top, 0 };

  paragraph->height = height;
  paragraph->pieces = g_array_new (FALSE, FALSE, sizeof (StetArticlePiece));
  paragraph->notes = g_array_new (FALSE, FALSE, sizeof (StetMarginNote));
  paragraph->bars = g_array_new (FALSE, FALSE, sizeof (StetArticleBar));
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  layout.end = gtk_text_iter_get_offset (&end);
  stet_passages_foreach_in (self->passages, layout.start, layout.end, add_passage_cb, &layout);
  add_bars (&layout);
  g_array_sort (paragraph->notes, compare_notes);
  stet_margin_stack ((StetMarginNote *) (void *) paragraph->notes->data, paragraph->notes->len, self->note_height, height);
  return paragraph;
}

const StetArticleParagraph *
_stet_article_view_lay_out (StetArticleView *self,
                            const GtkTextIter *line,
                            int height)
{
  gpointer key = GINT_TO_POINTER (gtk_text_iter_get_line (line));
  StetArticleParagraph *paragraph = g_hash_table_lookup (self->paragraphs, key);
  int top;

  /* A paragraph that became higher was laid out before its text was. */
  if (paragraph != NULL && paragraph->height == height)
    return paragraph;
  if (g_hash_table_size (self->paragraphs) >= MAX_PARAGRAPHS)
    g_hash_table_remove_all (self->paragraphs);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), line, &top, NULL);
  paragraph = lay_out (self, line, top, height);
  g_hash_table_insert (self->paragraphs, key, paragraph);
  return paragraph;
}
