/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-view-private.h"

#include "stet-pattern.h"

#define TINT_RADIUS 3

/* Below the line under the words, which says what they would be. */
#define PASSAGE_GAP 3

/* How much paler a ghost is than a statement. */
#define GHOST_ALPHA 0.8
#define TINT_ALPHA 0.16

typedef struct
{
  GtkSnapshot *snapshot;
  const StetPalette *palette;
  const StetArticleGhost *ghost;
} Paint;

static void
ghost_clear (gpointer data)
{
  g_free (((StetArticleGhost *) data)->key);
}

void
_stet_article_ghosts_init (StetArticleView *self)
{
  self->ghosts = g_array_new (FALSE, TRUE, sizeof (StetArticleGhost));
  g_array_set_clear_func (self->ghosts, ghost_clear);
}

void
stet_article_view_set_ghosts (StetArticleView *self,
                              const StetGhost *ghosts,
                              guint n_ghosts)
{
  g_return_if_fail (STET_IS_ARTICLE_VIEW (self));

  if (n_ghosts == 0 && self->ghosts->len == 0)
    return;
  g_array_set_size (self->ghosts, 0);
  for (guint i = 0; i < n_ghosts && self->text != NULL; i++)
    {
      const StetOffsets *offsets = stet_article_text_get_offsets (self->text);
      StetArticleGhost ghost = {
        .start = stet_offsets_to_chars (offsets, ghosts[i].passage.start),
        .end = stet_offsets_to_chars (offsets, ghosts[i].passage.end),
        .words_start = stet_offsets_to_chars (offsets, ghosts[i].words.start),
        .words_end = stet_offsets_to_chars (offsets, ghosts[i].words.end),
        .status = ghosts[i].status,
        .is_chosen = ghosts[i].is_chosen,
        .key = g_strdup (ghosts[i].key),
      };

      g_array_append_val (self->ghosts, ghost);
    }
  _stet_article_input_describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
stet_article_view_get_n_ghosts (StetArticleView *self)
{
  g_return_val_if_fail (STET_IS_ARTICLE_VIEW (self), 0);

  return self->ghosts->len;
}

const StetArticleGhost *
_stet_article_ghosts_find (StetArticleView *self,
                           guint at)
{
  const StetArticleGhost *found = NULL;

  for (guint i = 0; i < self->ghosts->len; i++)
    {
      const StetArticleGhost *ghost = &g_array_index (self->ghosts, StetArticleGhost, i);

      if (at < ghost->start || at >= ghost->end)
        continue;
      if (at >= ghost->words_start && at < ghost->words_end)
        return ghost;
      if (found == NULL || ghost->is_chosen)
        found = ghost;
    }
  return found;
}

/* A long passage has many lines, which a box around each would make heavier
 * than what people have marked. */
static void
paint_passage_cb (const GdkRectangle *line,
                  gpointer user_data)
{
  const Paint *paint = user_data;

  stet_pattern_snapshot (paint->snapshot, STET_STATUS_OPEN, line->x, line->y + line->height + PASSAGE_GAP, line->width, &paint->palette->accent);
}

static void
paint_tint (const Paint *paint,
            const GdkRectangle *line)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (line->x - 1, line->y, line->width + 2, line->height);
  GdkRGBA tint = paint->palette->accent;
  GskRoundedRect rounded;

  tint.alpha = TINT_ALPHA;
  gsk_rounded_rect_init_from_rect (&rounded, &box, TINT_RADIUS);
  gtk_snapshot_push_rounded_clip (paint->snapshot, &rounded);
  gtk_snapshot_append_color (paint->snapshot, &tint, &box);
  gtk_snapshot_pop (paint->snapshot);
}

static void
paint_words_cb (const GdkRectangle *line,
                gpointer user_data)
{
  const Paint *paint = user_data;
  GdkRGBA colour = paint->palette->dim;

  colour.alpha *= GHOST_ALPHA;
  if (paint->ghost->is_chosen)
    paint_tint (paint, line);
  stet_pattern_snapshot (paint->snapshot, paint->ghost->status, line->x, line->y + line->height - 1, line->width, &colour);
}

/* Only the words that agree or differ are underlined, in grey: the pattern
 * tells what they would be, and that it is grey that nobody has said so. */
void
_stet_article_ghosts_snapshot (StetArticleView *self,
                               GtkSnapshot *snapshot,
                               const StetPalette *palette,
                               guint start,
                               guint end)
{
  for (guint i = 0; i < self->ghosts->len; i++)
    {
      const StetArticleGhost *ghost = &g_array_index (self->ghosts, StetArticleGhost, i);
      Paint paint = { snapshot, palette, ghost };

      if (ghost->end <= start || ghost->start >= end)
        continue;
      if (ghost->is_chosen)
        _stet_article_view_foreach_line (self, MAX (ghost->start, start), MIN (ghost->end, end), paint_passage_cb, &paint);
      _stet_article_view_foreach_line (self, MAX (ghost->words_start, start), MIN (ghost->words_end, end), paint_words_cb, &paint);
    }
}
