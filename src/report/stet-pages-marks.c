/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-pages-private.h"

/* How a mark is told from another without colour: the lines below it. */
static const struct
{
  double width;
  double first;  /* below the base line */
  double second; /* 0 for a single line */
  double dash;   /* 0 for a whole line */
  double gap;
} patterns[] = {
  [STET_REPORT_MARK_NONE] = { 0, 0, 0, 0, 0 },
  [STET_REPORT_MARK_ASIDE] = { 0, 0, 0, 0, 0 },
  [STET_REPORT_MARK_OPEN] = { 1.1, 2.2, 0, 0.01, 2.2 },
  [STET_REPORT_MARK_AGREE] = { 0.6, 2.0, 0, 0, 0 },
  [STET_REPORT_MARK_SCOPE] = { 0.9, 2.2, 0, 3.2, 1.9 },
  [STET_REPORT_MARK_CONFLICT] = { 0.65, 1.7, 3.2, 0, 0 },
};

static void
draw_pattern (cairo_t *cr,
              StetReportMark mark,
              double x,
              double end,
              double base)
{
  cairo_save (cr);
  _stet_tone_set (cr, _stet_tone_of_mark (mark));
  cairo_set_line_width (cr, patterns[mark].width);
  if (patterns[mark].gap > 0)
    {
      const double dashes[] = { patterns[mark].dash, patterns[mark].gap };

      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_set_line_cap (cr, patterns[mark].dash < 1 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    }
  cairo_move_to (cr, x, base + patterns[mark].first);
  cairo_line_to (cr, end, base + patterns[mark].first);
  if (patterns[mark].second > 0)
    {
      cairo_move_to (cr, x, base + patterns[mark].second);
      cairo_line_to (cr, end, base + patterns[mark].second);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Blanks at the end of a line that goes on below are not underlined. */
static gsize
trim_end (const StetFlowCell *cell,
          gsize start,
          gsize end)
{
  while (end > start && g_ascii_isspace (cell->text[end - 1]))
    end--;
  return end;
}

void
_stet_draw_marks (cairo_t *cr,
                  const StetFlow *flow,
                  const StetFlowCell *cell,
                  PangoLayoutLine *line,
                  double x,
                  double base)
{
  gsize line_start = (gsize) line->start_index;
  gsize line_end = line_start + (gsize) line->length;

  for (guint i = 0; i < cell->n_spans; i++)
    {
      const StetFlowSpan *span = &g_array_index (flow->spans, StetFlowSpan, cell->first_span + i);
      gsize start = MAX (span->start, line_start);
      gsize end = trim_end (cell, start, MIN (span->end, line_end));
      g_autofree int *ranges = NULL;
      int n_ranges;

      if (span->kind != STET_SPAN_MARK || patterns[span->mark].width <= 0 || start >= end)
        continue;
      pango_layout_line_get_x_ranges (line, (int) start, (int) end, &ranges, &n_ranges);
      for (int j = 0; j < n_ranges; j++)
        draw_pattern (cr, span->mark, x + ranges[2 * j] / (double) PANGO_SCALE, x + ranges[2 * j + 1] / (double) PANGO_SCALE, base);
    }
}
