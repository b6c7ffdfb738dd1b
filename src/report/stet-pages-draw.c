/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-pages-private.h"

#include <string.h>

/* Between the text of an article and the notes beside it, and between notes. */
#define NOTE_GUTTER 12
#define NOTE_GAP 5

/* A page that is being drawn. */
typedef struct
{
  StetPages *pages;
  cairo_t *cr;
  gboolean with_tags;
  gboolean in_table;
} Canvas;

/* Names and addresses go into attributes between single quotes. */
static char *
escape_target (const char *target)
{
  return g_uri_escape_string (target, "!#$&*+,/:;=?@[]%", FALSE);
}

/* There are very many numbers, and those of whole ones are written quickly. */
static void
append_number (GString *text,
               double number)
{
  guint hundredths = (guint) (MAX (number, 0) * 100 + 0.5);

  g_string_append_printf (text, "%u.%02u ", hundredths / 100, hundredths % 100);
}

static void
append_rectangle (GString *rectangles,
                  double x,
                  double y,
                  double width,
                  double height)
{
  append_number (rectangles, x);
  append_number (rectangles, y);
  append_number (rectangles, width);
  append_number (rectangles, height);
}

/* A link without a place to go to is none: what it led to may be left out. */
static void
tag_link (Canvas *canvas,
          const char *target,
          const GString *rectangles)
{
  g_autofree char *escaped = NULL;
  g_autofree char *attributes = NULL;

  if (!canvas->with_tags || target == NULL || *target == '\0' || rectangles->len == 0)
    return;
  if (*target == '#' && !g_hash_table_contains (canvas->pages->dests, target + 1))
    return;
  escaped = escape_target (*target == '#' ? target + 1 : target);
  attributes = g_strdup_printf ("rect=[%s] %s='%s'", rectangles->str, *target == '#' ? "dest" : "uri", escaped);
  cairo_tag_begin (canvas->cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (canvas->cr, CAIRO_TAG_LINK);
}

static void
tag_dest (Canvas *canvas,
          const char *name,
          double y)
{
  g_autofree char *escaped = NULL;
  g_autoptr (GString) attributes = NULL;

  if (!canvas->with_tags || name == NULL)
    return;
  escaped = escape_target (name);
  attributes = g_string_new (NULL);
  g_string_append_printf (attributes, "name='%s' x=", escaped);
  append_number (attributes, canvas->pages->setup.left);
  g_string_append (attributes, "y=");
  append_number (attributes, MAX (0, y - 6));
  cairo_tag_begin (canvas->cr, CAIRO_TAG_DEST, attributes->str);
  cairo_tag_end (canvas->cr, CAIRO_TAG_DEST);
}

static void
begin_tag (Canvas *canvas,
           const char *tag)
{
  if (canvas->with_tags && tag != NULL)
    cairo_tag_begin (canvas->cr, tag, NULL);
}

static void
end_tag (Canvas *canvas,
         const char *tag)
{
  if (canvas->with_tags && tag != NULL)
    cairo_tag_end (canvas->cr, tag);
}

static double
get_layout_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return logical.width / (double) PANGO_SCALE;
}

/* On which side of its place a line stands. */
typedef enum
{
  SIDE_AFTER,
  SIDE_BEFORE,
} Side;

/* One line that is not in the flow, with its base line at @base. */
static double
draw_words (Canvas *canvas,
            StetFlowStyle style,
            StetFlowTone tone,
            Side side,
            double x,
            double base,
            double width,
            const char *words)
{
  g_autoptr (PangoLayout) layout = _stet_typesetter_layout (canvas->pages->typesetter, style, width, words);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  double used = get_layout_width (layout);

  _stet_tone_set (canvas->cr, tone);
  cairo_move_to (canvas->cr, side == SIDE_BEFORE ? x - used : x, base);
  pango_cairo_show_layout_line (canvas->cr, line);
  return used;
}

/* Notes beside a line, one after the other as long as there is room. */
static void
draw_notes (Canvas *canvas,
            const StetFlowCell *cell,
            const PangoLayoutLine *line,
            double x,
            double base)
{
  double end = canvas->pages->setup.width - canvas->pages->setup.right;
  guint n_left = 0;

  for (guint i = 0; i < cell->n_spans; i++)
    {
      const StetFlowSpan *span = &g_array_index (canvas->pages->flow->spans, StetFlowSpan, cell->first_span + i);
      g_autoptr (PangoLayout) layout = NULL;
      g_autoptr (GString) rectangle = NULL;
      double width;

      if (span->kind != STET_SPAN_NOTE || (int) span->start < line->start_index || (int) span->start >= line->start_index + MAX (line->length, 1))
        continue;
      layout = _stet_typesetter_layout (canvas->pages->typesetter, STET_FLOW_MARGIN, canvas->pages->setup.width, span->note);
      width = get_layout_width (layout);
      if (n_left > 0 || x + width > end)
        {
          n_left++;
          continue;
        }
      _stet_tone_set (canvas->cr, _stet_tone_of_mark (span->mark));
      cairo_move_to (canvas->cr, x, base);
      pango_cairo_show_layout_line (canvas->cr, pango_layout_get_line_readonly (layout, 0));
      rectangle = g_string_new (NULL);
      append_rectangle (rectangle, x, base - 7, width, 9);
      tag_link (canvas, span->target, rectangle);
      x += width + NOTE_GAP;
    }
  if (n_left > 0)
    {
      g_autofree char *more = g_strdup_printf ("+%u", n_left);

      draw_words (canvas, STET_FLOW_MARGIN, STET_TONE_GREY, SIDE_AFTER, x, base, 60, more);
    }
}

/* The places that a line holds, and the links on it. */
static void
tag_line (Canvas *canvas,
          const StetFlowCell *cell,
          PangoLayoutLine *line,
          double x,
          double top,
          double height)
{
  for (guint i = 0; canvas->with_tags && i < cell->n_spans; i++)
    {
      const StetFlowSpan *span = &g_array_index (canvas->pages->flow->spans, StetFlowSpan, cell->first_span + i);
      int start = MAX ((int) span->start, line->start_index);
      int end = MIN ((int) span->end, line->start_index + line->length);
      g_autoptr (GString) rectangles = NULL;
      g_autofree int *ranges = NULL;
      int n_ranges;

      if (span->dest != NULL && (int) span->start >= line->start_index && (int) span->start < line->start_index + MAX (line->length, 1))
        tag_dest (canvas, span->dest, top);
      if (span->kind != STET_SPAN_LINK || start >= end)
        continue;
      rectangles = g_string_new (NULL);
      pango_layout_line_get_x_ranges (line, start, end, &ranges, &n_ranges);
      for (int j = 0; j < n_ranges; j++)
        append_rectangle (rectangles, x + ranges[2 * j] / (double) PANGO_SCALE, top, (ranges[2 * j + 1] - ranges[2 * j]) / (double) PANGO_SCALE, height);
      tag_link (canvas, span->target, rectangles);
    }
}

static void
draw_page_number_of (Canvas *canvas,
                     const StetFlowCell *cell,
                     double x,
                     double base)
{
  guint page = GPOINTER_TO_UINT (g_hash_table_lookup (canvas->pages->dests, cell->page_of));
  g_autofree char *number = page > 0 ? g_strdup_printf ("%u", page) : NULL;

  if (number != NULL)
    draw_words (canvas, cell->style, cell->tone, SIDE_BEFORE, x + cell->width, base, cell->width, number);
}

/* Draws lines of a cell; @y is where the first of them begins. */
static void
draw_cell (Canvas *canvas,
           const StetFlowCell *cell,
           const StetSetCell *set,
           const StetLineRange *range,
           double y)
{
  double x = canvas->pages->setup.left + cell->x;
  g_autoptr (GString) rectangles = g_string_new (NULL);

  for (guint i = range->first; i < range->first + range->n; i++)
    {
      const StetLine *line = &set->lines[i];
      double top = y + line->top - set->lines[range->first].top;
      double base = top + line->base - line->top;
      double height = line->bottom - line->top;

      _stet_tone_set (canvas->cr, cell->tone);
      cairo_move_to (canvas->cr, x + line->x, base);
      pango_cairo_show_layout_line (canvas->cr, line->line);
      _stet_draw_marks (canvas->cr, canvas->pages->flow, cell, line->line, x, base);
      draw_notes (canvas, cell, line->line, x + cell->width + NOTE_GUTTER, base);
      tag_line (canvas, cell, line->line, x, top, height);
      if (cell->page_of != NULL)
        draw_page_number_of (canvas, cell, x, base);
      if (cell->link != NULL && canvas->with_tags)
        append_rectangle (rectangles, x + line->x, top, cell->page_of != NULL ? cell->width : line->width, height);
    }
  tag_link (canvas, cell->link, rectangles);
}

/* @bar: height of the last cell, in points. */
static void
draw_decoration (Canvas *canvas,
                 const StetFlowBlock *block,
                 const StetPiece *piece,
                 double bar)
{
  const StetPageSetup *setup = &canvas->pages->setup;
  double width = setup->width - setup->left - setup->right;
  cairo_t *cr = canvas->cr;

  switch (block->decoration)
    {
    case STET_DECORATION_RULE:
    case STET_DECORATION_HEAVY_RULE:
      if (block->decoration == STET_DECORATION_RULE)
        cairo_set_source_rgb (cr, 0.68, 0.68, 0.68);
      else
        cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
      cairo_set_line_width (cr, block->decoration == STET_DECORATION_RULE ? 0.5 : 1.4);
      cairo_move_to (cr, setup->left, piece->y);
      cairo_line_to (cr, setup->left + width, piece->y);
      cairo_stroke (cr);
      break;
    case STET_DECORATION_BOX:
      cairo_set_source_rgb (cr, 0.95, 0.945, 0.93);
      cairo_rectangle (cr, setup->left, piece->y, width, piece->height);
      cairo_fill (cr);
      break;
    case STET_DECORATION_BAR:
      cairo_set_source_rgb (cr, 0.72, 0.72, 0.72);
      cairo_set_line_width (cr, 1.2);
      cairo_move_to (cr, setup->left + g_array_index (canvas->pages->flow->cells, StetFlowCell, block->first_cell + block->n_cells - 1).x - 7, piece->y + 1);
      cairo_rel_line_to (cr, 0, bar - 2);
      cairo_stroke (cr);
      break;
    case STET_DECORATION_NONE:
    default:
      break;
    }
}

/* Lines of a table stand in a table of the structure, page by page. */
static void
update_table (Canvas *canvas,
              const StetFlowBlock *block)
{
  gboolean is_row = block != NULL && g_str_equal (block->tag, "TR");

  if (is_row && !canvas->in_table)
    begin_tag (canvas, "Table");
  else if (!is_row && canvas->in_table)
    end_tag (canvas, "Table");
  canvas->in_table = is_row;
}

static void
draw_piece (Canvas *canvas,
            const StetPiece *piece)
{
  StetPages *self = canvas->pages;
  const StetFlowBlock *block = &g_array_index (self->flow->blocks, StetFlowBlock, piece->block);
  const StetSetBlock *set = _stet_typesetter_set (self->typesetter, piece->block);
  double top = piece->y + _stet_pages_padding (block->decoration);
  const char *cell_tag = g_str_equal (block->tag, "TR") ? "TD" : NULL;
  const StetLineRange *last;

  last = &g_array_index (self->ranges, StetLineRange, piece->first_range + set->n_cells - 1);
  draw_decoration (canvas, block, piece, _stet_set_block_measure (set, set->n_cells - 1, last->first, last->n));
  update_table (canvas, block);
  if (piece->is_first && !piece->is_again)
    tag_dest (canvas, block->dest, piece->y);
  begin_tag (canvas, block->tag);
  for (guint i = 0; i < set->n_cells; i++)
    {
      const StetLineRange *range = &g_array_index (self->ranges, StetLineRange, piece->first_range + i);

      if (range->n == 0)
        continue;
      begin_tag (canvas, cell_tag);
      draw_cell (canvas, &g_array_index (self->flow->cells, StetFlowCell, block->first_cell + i), set->cells[i], range, top + (range->first == 0 ? _stet_set_block_get_shift (set, i) : 0));
      end_tag (canvas, cell_tag);
    }
  end_tag (canvas, block->tag);
}

/* Head and foot stand outside the structure: they are no content. */
static void
draw_furniture (Canvas *canvas,
                guint page)
{
  StetPages *self = canvas->pages;
  const StetPageSetup *setup = &self->setup;
  double end = setup->width - setup->right;
  double half = (end - setup->left) / 2;
  double foot = setup->height - setup->bottom + 26;
  g_autofree char *number = g_strdup_printf ("%u / %u", page + 1, self->pages->len);

  draw_words (canvas, STET_FLOW_FOOT, STET_TONE_GREY, SIDE_AFTER, setup->left, foot, half * 1.6, self->words.foot);
  draw_words (canvas, STET_FLOW_FOOT, STET_TONE_GREY, SIDE_BEFORE, end, foot, half * 0.4, number);
  if (page == 0)
    return;
  draw_words (canvas, STET_FLOW_FOOT, STET_TONE_GREY, SIDE_AFTER, setup->left, setup->top - 20, half * 1.2, self->words.head_start);
  draw_words (canvas, STET_FLOW_FOOT, STET_TONE_GREY, SIDE_BEFORE, end, setup->top - 20, half * 0.8, self->words.head_end);
}

void
_stet_pages_draw (StetPages *self,
                  guint page,
                  cairo_t *cr,
                  gboolean with_tags)
{
  Canvas canvas = { self, cr, with_tags, FALSE };
  guint first = g_array_index (self->pages, guint, page);
  guint end = page + 1 < self->pages->len ? g_array_index (self->pages, guint, page + 1) : self->pieces->len;

  cairo_save (cr);
  for (guint i = first; i < end; i++)
    draw_piece (&canvas, &g_array_index (self->pieces, StetPiece, i));
  update_table (&canvas, NULL);
  draw_furniture (&canvas, page);
  cairo_restore (cr);
}
