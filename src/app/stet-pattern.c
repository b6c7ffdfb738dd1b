/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-pattern.h"

#define MAX_RUNS 4

/* A line of ink and gaps in turn, in pixels; gap-less if the first gap is 0. */
typedef struct
{
  float height;
  float runs[MAX_RUNS];
} Pattern;

static const Pattern patterns[STET_N_STATUSES] = {
  [STET_STATUS_OPEN] = { 2, { 2, 3 } },
  [STET_STATUS_CORROBORATED] = { 1.5, { 1 } },
  [STET_STATUS_CONFLICTING] = { 1.25, { 1 } },
  [STET_STATUS_RECONCILED] = { 2, { 7, 4 } },
  [STET_STATUS_SINGLE_SOURCE] = { 1.5, { 8, 3, 2, 3 } },
  [STET_STATUS_OPINION] = { 1.5, { 2, 7 } },
  [STET_STATUS_NOT_CHECKABLE] = { 1.5, { 5, 10 } },
};

/* One node for a whole line, however many dots it has. */
static void
append_runs (GtkSnapshot *snapshot,
             const Pattern *pattern,
             const graphene_rect_t *bounds,
             const GdkRGBA *colour)
{
  GskColorStop stops[2 * MAX_RUNS];
  GdkRGBA clear = *colour;
  gsize n_stops = 0;
  float period = 0;
  float at = 0;

  clear.alpha = 0;
  for (guint i = 0; i < MAX_RUNS; i++)
    period += pattern->runs[i];
  for (guint i = 0; i < MAX_RUNS && pattern->runs[i] > 0; i++)
    {
      stops[n_stops++] = (GskColorStop){ at / period, i % 2 == 0 ? *colour : clear };
      at += pattern->runs[i];
      stops[n_stops++] = (GskColorStop){ at / period, i % 2 == 0 ? *colour : clear };
    }
  gtk_snapshot_append_repeating_linear_gradient (snapshot, bounds,
                                                 &bounds->origin,
                                                 &GRAPHENE_POINT_INIT (bounds->origin.x + period, bounds->origin.y),
                                                 stops, n_stops);
}

void
stet_pattern_snapshot (GtkSnapshot *snapshot,
                       StetStatus status,
                       float x,
                       float y,
                       float width,
                       const GdkRGBA *colour)
{
  const Pattern *pattern = &patterns[status];
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, pattern->height);

  if (width <= 0)
    return;
  if (pattern->runs[1] > 0)
    {
      append_runs (snapshot, pattern, &bounds, colour);
      return;
    }
  gtk_snapshot_append_color (snapshot, colour, &bounds);
  if (status == STET_STATUS_CONFLICTING)
    {
      bounds.origin.y = y + STET_PATTERN_HEIGHT - pattern->height;
      gtk_snapshot_append_color (snapshot, colour, &bounds);
    }
}
