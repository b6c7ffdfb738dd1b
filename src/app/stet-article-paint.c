/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-view-private.h"

#include "stet-pattern.h"

#define TINT_RADIUS 3
#define OUTLINE_RADIUS 5
#define OUTLINE_WIDTH 2
#define BAR_WIDTH 3

typedef struct
{
  StetArticleView *self;
  GtkSnapshot *snapshot;
  StetPalette palette;
  gboolean current; /* the hit being drawn is the one looked at */
} Paint;

static void
fill (GtkSnapshot *snapshot,
      const graphene_rect_t *rect,
      float radius,
      const GdkRGBA *colour)
{
  GskRoundedRect rounded;

  if (colour->alpha <= 0)
    return;
  gsk_rounded_rect_init_from_rect (&rounded, rect, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, colour, rect);
  gtk_snapshot_pop (snapshot);
}

static void
outline (GtkSnapshot *snapshot,
         const graphene_rect_t *rect,
         float radius,
         float width,
         const GdkRGBA *colour)
{
  const float widths[4] = { width, width, width, width };
  const GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, rect, radius);
  gtk_snapshot_append_border (snapshot, &rounded, widths, colours);
}

/* The box of a piece: a little more than its letters, with room for the
 * underline; overlapping passages have their underlines one below the other. */
static graphene_rect_t
get_box (const StetArticlePiece *piece,
         const StetPassage *passage,
         int top)
{
  return GRAPHENE_RECT_INIT (piece->x - 1,
                             top + piece->y,
                             piece->width + 2,
                             piece->height + 1 + passage->level * (STET_PATTERN_HEIGHT + 1));
}

static void
paint_piece (Paint *paint,
             const StetArticlePiece *piece,
             int top)
{
  const StetPassage *passage = stet_passages_get (paint->self->passages, piece->passage);
  StetStatus status = passage->claim->status;
  gboolean stands = passage->claim->rating == 1;
  graphene_rect_t box = get_box (piece, passage, top);
  GdkRGBA tint = stet_palette_tint (&paint->palette, status, stands);
  GdkRGBA line = stet_palette_line (&paint->palette, status, stands);

  if (paint->self->hovered == (int) piece->passage)
    {
      GdkRGBA hover = paint->palette.text;

      hover.alpha = paint->palette.dark ? 0.14 : 0.07;
      fill (paint->snapshot, &box, TINT_RADIUS, &hover);
    }
  fill (paint->snapshot, &box, TINT_RADIUS, &tint);
  stet_pattern_snapshot (paint->snapshot, status, piece->x, box.origin.y + box.size.height - STET_PATTERN_HEIGHT + 1, piece->width, &line);
}

static void
paint_outline (Paint *paint,
               const StetArticlePiece *piece,
               int top)
{
  const StetPassage *passage = stet_passages_get (paint->self->passages, piece->passage);
  graphene_rect_t box = get_box (piece, passage, top);
  float width = OUTLINE_WIDTH;

  if (g_strcmp0 (passage->claim->id, paint->self->chosen) != 0)
    return;
  graphene_rect_inset (&box, -2, -2);
  box.size.height += 1; /* below a double line */
  /* With a row in focus, the fact's other statements step back a little. */
  if (paint->self->row != NULL && !g_str_equal (passage->statement->id, paint->self->row))
    width = OUTLINE_WIDTH / 2.0;
  outline (paint->snapshot, &box, OUTLINE_RADIUS, width, &paint->palette.accent);
}

static void
paint_bars (Paint *paint,
            const StetArticleParagraph *paragraph,
            int top)
{
  float x = gtk_text_view_get_left_margin (GTK_TEXT_VIEW (paint->self)) - 3 * BAR_WIDTH;

  for (guint i = 0; i < paragraph->bars->len; i++)
    {
      const StetArticleBar *bar = &g_array_index (paragraph->bars, StetArticleBar, i);
      float step = bar->kind == STET_MARK_OPINION ? 2 * BAR_WIDTH : bar->height;
      float length = bar->kind == STET_MARK_OPINION ? BAR_WIDTH : bar->height;

      /* A solid bar for nothing to check, a row of dots for opinion. */
      for (float y = 0; y < bar->height; y += step)
        fill (paint->snapshot, &GRAPHENE_RECT_INIT (x, top + bar->y + y, BAR_WIDTH, MIN (length, bar->height - y)), BAR_WIDTH / 2.0, &paint->palette.faint);
    }
}

static void
paint_hit_cb (const GdkRectangle *line,
              gpointer user_data)
{
  Paint *paint = user_data;
  graphene_rect_t box = GRAPHENE_RECT_INIT (line->x - 1, line->y - 1, line->width + 2, line->height + 2);

  fill (paint->snapshot, &box, TINT_RADIUS, paint->current ? &paint->palette.hit_current : &paint->palette.hit);
  if (paint->current)
    outline (paint->snapshot, &box, TINT_RADIUS, 1, &paint->palette.hit_edge);
}

/* Hits are ordered and do not overlap: the first one in sight is found by
 * halving. */
static guint
find_first_hit (GArray *hits,
                guint start)
{
  guint low = 0;
  guint high = hits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (hits, StetArticleRange, middle).end <= start)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
paint_hits (Paint *paint,
            guint start,
            guint end)
{
  GArray *hits = paint->self->hits;

  for (guint i = find_first_hit (hits, start); i < hits->len; i++)
    {
      const StetArticleRange *hit = &g_array_index (hits, StetArticleRange, i);

      if (hit->start >= end)
        break;
      paint->current = (int) i == paint->self->hit;
      _stet_article_view_foreach_line (paint->self, hit->start, hit->end, paint_hit_cb, paint);
    }
}

static void
paint_paragraph (Paint *paint,
                 const GtkTextIter *line,
                 int top,
                 int height)
{
  const StetArticleParagraph *paragraph = _stet_article_view_lay_out (paint->self, line, height);
  const GArray *pieces = paragraph->pieces;

  paint_bars (paint, paragraph, top);
  for (guint i = 0; i < pieces->len; i++)
    paint_piece (paint, &g_array_index (pieces, StetArticlePiece, i), top);
  for (guint i = 0; i < pieces->len && paint->self->chosen != NULL; i++)
    paint_outline (paint, &g_array_index (pieces, StetArticlePiece, i), top);
  _stet_article_margin_snapshot (paint->self, paint->snapshot, &paint->palette, paragraph, top);
}

void
_stet_article_view_snapshot_layer (GtkTextView *view,
                                   GtkTextViewLayer layer,
                                   GtkSnapshot *snapshot)
{
  Paint paint = { .self = STET_ARTICLE_VIEW (view), .snapshot = snapshot };
  GdkRectangle visible;
  GtkTextIter line;
  guint start;
  int top, height;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT || paint.self->text == NULL)
    return;
  stet_palette_read (GTK_WIDGET (view), &paint.palette);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &line, visible.y, &top);
  start = gtk_text_iter_get_offset (&line);
  do
    {
      gtk_text_view_get_line_yrange (view, &line, &top, &height);
      if (top > visible.y + visible.height)
        break;
      paint_paragraph (&paint, &line, top, height);
    }
  while (gtk_text_iter_forward_line (&line));
  _stet_article_ghosts_snapshot (paint.self, snapshot, &paint.palette, start, gtk_text_iter_get_offset (&line) + 1);
  if (paint.self->hits->len > 0)
    paint_hits (&paint, start, gtk_text_iter_get_offset (&line) + 1);
}
