/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-typesetter-private.h"

#include <string.h>

#include "stet-bidi-private.h"

/* Making lines costs more than anything else, and breaking into pages and
 * drawing both want them: blocks with so many bytes of text in all are kept.
 * Of the others only the last few are: a heading looks ahead to what it must
 * stand with. */
#define MAX_KEPT_BYTES ((gsize) 4 * 1024 * 1024)
#define N_RECENT 12

/* Short words come again and again: letters, outlets, states. */
#define MAX_SHARED_BYTES 64
#define MAX_SHARED 4096

/* Letters are about so wide, as a share of their size. */
#define LETTER_SHARE 0.5

/* What a text is set in; a person's own fonts come last, so that reports of
 * two machines with the usual fonts look alike. */
#define SERIF "Noto Serif,Source Serif 4,Liberation Serif,Noto Naskh Arabic,Noto Serif Hebrew,Noto Serif Thai,DejaVu Serif,serif"
#define SANS "Noto Sans,Source Sans 3,Cantarell,Liberation Sans,Noto Sans Arabic,Noto Sans Hebrew,Noto Sans Thai,DejaVu Sans,sans-serif"

static const struct
{
  const char *family;
  double size; /* points */
  PangoWeight weight;
  PangoStyle style;
  double spacing; /* of lines, as a factor */
} styles[STET_N_FLOW_STYLES] = {
  [STET_FLOW_TITLE] = { SERIF, 25, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 0.95 },
  [STET_FLOW_KICKER] = { SANS, 8.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 1 },
  [STET_FLOW_LEAD] = { SERIF, 12, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.05 },
  [STET_FLOW_HEADING] = { SERIF, 16, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 0.95 },
  [STET_FLOW_FACT] = { SERIF, 11, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 0.98 },
  [STET_FLOW_NUMBER] = { SANS, 11, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 0.98 },
  [STET_FLOW_BODY] = { SERIF, 9.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1 },
  [STET_FLOW_QUOTE] = { SERIF, 9.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1 },
  [STET_FLOW_LABEL] = { SANS, 7.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1 },
  [STET_FLOW_SMALL] = { SANS, 8, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1 },
  [STET_FLOW_TABLE] = { SANS, 8, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1 },
  [STET_FLOW_TABLE_HEAD] = { SANS, 7.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 1 },
  [STET_FLOW_ARTICLE] = { SERIF, 9.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.12 },
  [STET_FLOW_MARGIN] = { SANS, 7, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 1 },
  [STET_FLOW_FOOT] = { SANS, 7.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1 },
};

/* Inks, dark enough to be read on white and when printed in grey. */
static const struct
{
  double red;
  double green;
  double blue;
} tones[] = {
  [STET_TONE_INK] = { 0.11, 0.11, 0.12 },
  [STET_TONE_GREY] = { 0.38, 0.38, 0.40 },
  [STET_TONE_RED] = { 0.70, 0.09, 0.14 },
  [STET_TONE_GREEN] = { 0.07, 0.42, 0.20 },
  [STET_TONE_BLUE] = { 0.10, 0.29, 0.56 },
};

struct _StetTypesetter
{
  const StetFlow *flow;
  PangoFontMap *fonts;
  PangoContext *context;
  PangoFontDescription *descriptions[STET_N_FLOW_STYLES];
  StetSetBlock **kept; /* by number of the block, or NULL */
  guint n_kept;
  gsize kept_bytes;
  StetSetBlock *recent[N_RECENT];
  guint next;         /* of the recent ones to be replaced */
  GHashTable *shared; /* looks of a cell -> StetSetCell */
  GString *looks;
};

static void
set_cell_unref (StetSetCell *cell)
{
  if (--cell->ref_count > 0)
    return;
  g_object_unref (cell->layout);
  g_free (cell->lines);
  g_free (cell);
}

static PangoFontDescription *
describe (StetFlowStyle style)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, styles[style].family);
  pango_font_description_set_size (description, (int) (styles[style].size * PANGO_SCALE));
  pango_font_description_set_weight (description, styles[style].weight);
  pango_font_description_set_style (description, styles[style].style);
  return description;
}

StetTypesetter *
_stet_typesetter_new (const StetFlow *flow)
{
  StetTypesetter *self = g_new0 (StetTypesetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->flow = flow;
  self->shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) set_cell_unref);
  self->looks = g_string_new (NULL);
  self->fonts = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->fonts), 72);
  self->context = pango_font_map_create_context (self->fonts);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  /* The same words break alike whatever the person speaks. */
  pango_context_set_language (self->context, pango_language_from_string ("en"));
  for (guint i = 0; i < STET_N_FLOW_STYLES; i++)
    self->descriptions[i] = describe (i);
  return self;
}

static void
set_block_free (StetSetBlock *set)
{
  if (set == NULL)
    return;
  for (guint i = 0; i < set->n_cells; i++)
    set_cell_unref (set->cells[i]);
  g_free (set->cells);
  g_free (set);
}

void
_stet_typesetter_free (StetTypesetter *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < N_RECENT; i++)
    set_block_free (self->recent[i]);
  for (guint i = 0; i < self->n_kept; i++)
    set_block_free (self->kept[i]);
  g_free (self->kept);
  for (guint i = 0; i < STET_N_FLOW_STYLES; i++)
    pango_font_description_free (self->descriptions[i]);
  g_hash_table_unref (self->shared);
  g_string_free (self->looks, TRUE);
  g_object_unref (self->context);
  g_object_unref (self->fonts);
  g_free (self);
}

static PangoAttribute *
new_foreground (StetFlowTone tone)
{
  return pango_attr_foreground_new ((guint16) (tones[tone].red * 65535), (guint16) (tones[tone].green * 65535), (guint16) (tones[tone].blue * 65535));
}

static PangoAttribute *
new_attribute (const StetFlowSpan *span)
{
  switch (span->kind)
    {
    case STET_SPAN_BOLD:
      return pango_attr_weight_new (PANGO_WEIGHT_BOLD);
    case STET_SPAN_ITALIC:
      return pango_attr_style_new (PANGO_STYLE_ITALIC);
    case STET_SPAN_GREY:
      return new_foreground (STET_TONE_GREY);
    case STET_SPAN_RED:
      return new_foreground (STET_TONE_RED);
    case STET_SPAN_GREEN:
      return new_foreground (STET_TONE_GREEN);
    case STET_SPAN_STRUCK:
      return pango_attr_strikethrough_new (TRUE);
    case STET_SPAN_LINK:
      return new_foreground (STET_TONE_BLUE);
    case STET_SPAN_PLAIN:
    case STET_SPAN_MARK:
    case STET_SPAN_NOTE:
    default:
      return NULL;
    }
}

static PangoAttrList *
make_attributes (const StetFlow *flow,
                 const StetFlowCell *cell)
{
  PangoAttrList *list = pango_attr_list_new ();

  if (cell->language != NULL && *cell->language != '\0')
    pango_attr_list_insert (list, pango_attr_language_new (pango_language_from_string (cell->language)));
  for (guint i = 0; i < cell->n_spans; i++)
    {
      const StetFlowSpan *span = &g_array_index (flow->spans, StetFlowSpan, cell->first_span + i);
      PangoAttribute *attribute = new_attribute (span);

      if (attribute == NULL)
        continue;
      attribute->start_index = (guint) span->start;
      attribute->end_index = (guint) span->end;
      pango_attr_list_insert (list, attribute);
    }
  return list;
}

static PangoLayout *
new_layout (StetTypesetter *self,
            StetFlowStyle style,
            double width,
            const char *text,
            gsize len)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->descriptions[style]);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, (float) styles[style].spacing);
  pango_layout_set_text (layout, text, (int) len);
  return layout;
}

PangoLayout *
_stet_typesetter_layout (StetTypesetter *self,
                         StetFlowStyle style,
                         double width,
                         const char *text)
{
  g_autofree char *shown = _stet_bidi_dup_shown (text);
  const char *words = shown != NULL ? shown : text;
  PangoLayout *layout = new_layout (self, style, width, words, strlen (words));

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

/* Measuring a line costs as much as all lines of its layout, so it is done
 * once for each. */
static void
measure_lines (StetSetCell *set)
{
  PangoLayoutIter *iter = pango_layout_get_iter (set->layout);
  guint i = 0;

  set->n_lines = (guint) pango_layout_get_line_count (set->layout);
  set->lines = g_new (StetLine, set->n_lines);
  do
    {
      StetLine *line = &set->lines[i++];
      PangoRectangle logical;
      int top;
      int bottom;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line->line = pango_layout_iter_get_line_readonly (iter);
      line->top = top / (double) PANGO_SCALE;
      line->bottom = bottom / (double) PANGO_SCALE;
      line->base = pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE;
      line->x = logical.x / (double) PANGO_SCALE;
      line->width = logical.width / (double) PANGO_SCALE;
    }
  while (i < set->n_lines && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Pango makes the glyphs of a line twice where it may have to break it.  Words
 * that look as if they fit are set without an end first, which comes out the
 * same when they do. */
static void
set_on_one_line (const StetFlowCell *cell,
                 PangoLayout *layout)
{
  PangoRectangle logical;
  int width = pango_layout_get_width (layout);

  if (cell->len * styles[cell->style].size * LETTER_SHARE > cell->width)
    return;
  pango_layout_set_width (layout, -1);
  pango_layout_get_extents (layout, NULL, &logical);
  if (pango_layout_get_line_count (layout) > 1 || logical.width > width ||
      pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)) != PANGO_DIRECTION_LTR)
    pango_layout_set_width (layout, width);
}

static StetSetCell *
set_cell (StetTypesetter *self,
          const StetFlowCell *cell)
{
  StetSetCell *set = g_new0 (StetSetCell, 1);

  set->ref_count = 1;
  set->layout = new_layout (self, cell->style, cell->width, cell->text, cell->len);
  pango_layout_set_auto_dir (set->layout, !cell->is_own);
  if (cell->n_spans > 0 || (cell->language != NULL && *cell->language != '\0'))
    {
      PangoAttrList *attributes = make_attributes (self->flow, cell);

      pango_layout_set_attributes (set->layout, attributes);
      pango_attr_list_unref (attributes);
    }
  set_on_one_line (cell, set->layout);
  measure_lines (set);
  return set;
}

/* Everything that makes a cell look as it does. */
static const char *
describe_looks (StetTypesetter *self,
                const StetFlowCell *cell)
{
  g_string_printf (self->looks, "%u %u %d %s ", cell->style, (guint) cell->is_own, (int) (cell->width * PANGO_SCALE), cell->language != NULL ? cell->language : "");
  for (guint i = 0; i < cell->n_spans; i++)
    {
      const StetFlowSpan *span = &g_array_index (self->flow->spans, StetFlowSpan, cell->first_span + i);

      g_string_append_printf (self->looks, "%u %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT " ", span->kind, span->start, span->end);
    }
  g_string_append_len (self->looks, cell->text, (gssize) cell->len);
  return self->looks->str;
}

static StetSetCell *
get_cell (StetTypesetter *self,
          const StetFlowCell *cell)
{
  StetSetCell *set;

  if (cell->len > MAX_SHARED_BYTES)
    return set_cell (self, cell);
  set = g_hash_table_lookup (self->shared, describe_looks (self, cell));
  if (set == NULL)
    {
      set = set_cell (self, cell);
      if (g_hash_table_size (self->shared) >= MAX_SHARED)
        g_hash_table_remove_all (self->shared);
      g_hash_table_insert (self->shared, g_strdup (self->looks->str), set);
    }
  set->ref_count++;
  return set;
}

double
_stet_set_block_get_shift (const StetSetBlock *set,
                           guint cell)
{
  return set->base - set->cells[cell]->lines[0].base;
}

double
_stet_set_block_measure (const StetSetBlock *set,
                         guint cell,
                         guint first,
                         guint n)
{
  const StetLine *lines = set->cells[cell]->lines;

  if (n == 0)
    return 0;
  return lines[first + n - 1].bottom - lines[first].top + (first == 0 ? _stet_set_block_get_shift (set, cell) : 0);
}

static StetSetBlock *
set_block (StetTypesetter *self,
           guint index)
{
  const StetFlowBlock *block = &g_array_index (self->flow->blocks, StetFlowBlock, index);
  StetSetBlock *set = g_new0 (StetSetBlock, 1);

  set->block = index;
  set->n_cells = block->n_cells;
  set->cells = g_new0 (StetSetCell *, block->n_cells);
  for (guint i = 0; i < block->n_cells; i++)
    {
      set->cells[i] = get_cell (self, &g_array_index (self->flow->cells, StetFlowCell, block->first_cell + i));
      set->base = MAX (set->base, set->cells[i]->lines[0].base);
    }
  for (guint i = 0; i < block->n_cells; i++)
    {
      const StetSetCell *cell = set->cells[i];

      set->height = MAX (set->height, _stet_set_block_get_shift (set, i) + cell->lines[cell->n_lines - 1].bottom);
    }
  return set;
}

static gsize
count_bytes (const StetFlow *flow,
             guint index)
{
  const StetFlowBlock *block = &g_array_index (flow->blocks, StetFlowBlock, index);
  gsize n = 0;

  for (guint i = 0; i < block->n_cells; i++)
    n += g_array_index (flow->cells, StetFlowCell, block->first_cell + i).len;
  return n;
}

/* The place of a block among those that are kept, or NULL when there is no
 * room for it. */
static StetSetBlock **
find_place (StetTypesetter *self,
            guint index)
{
  gsize bytes = count_bytes (self->flow, index);

  if (bytes > MAX_KEPT_BYTES - self->kept_bytes)
    return NULL;
  if (index >= self->n_kept)
    {
      guint n = self->flow->blocks->len;

      self->kept = g_renew (StetSetBlock *, self->kept, n);
      memset (self->kept + self->n_kept, 0, (n - self->n_kept) * sizeof *self->kept);
      self->n_kept = n;
    }
  self->kept_bytes += bytes;
  return &self->kept[index];
}

const StetSetBlock *
_stet_typesetter_set (StetTypesetter *self,
                      guint index)
{
  StetSetBlock **place;

  if (index < self->n_kept && self->kept[index] != NULL)
    return self->kept[index];
  for (guint i = 0; i < N_RECENT; i++)
    {
      if (self->recent[i] != NULL && self->recent[i]->block == index)
        return self->recent[i];
    }
  place = find_place (self, index);
  if (place == NULL)
    {
      place = &self->recent[self->next];
      self->next = (self->next + 1) % N_RECENT;
      g_clear_pointer (place, set_block_free);
    }
  *place = set_block (self, index);
  return *place;
}

void
_stet_tone_set (cairo_t *cr,
                StetFlowTone tone)
{
  cairo_set_source_rgb (cr, tones[tone].red, tones[tone].green, tones[tone].blue);
}

StetFlowTone
_stet_tone_of_mark (StetReportMark mark)
{
  return mark == STET_REPORT_MARK_CONFLICT ? STET_TONE_RED : STET_TONE_GREY;
}
