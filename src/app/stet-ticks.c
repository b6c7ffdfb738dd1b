/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-ticks.h"

/* Where several fall together, a conflict must not hide behind an agreement. */
static guint
urgency (StetStatus status)
{
  static const guint8 urgencies[STET_N_STATUSES] = {
    [STET_STATUS_CONFLICTING] = 6,
    [STET_STATUS_OPEN] = 5,
    [STET_STATUS_RECONCILED] = 4,
    [STET_STATUS_SINGLE_SOURCE] = 3,
    [STET_STATUS_CORROBORATED] = 2,
    [STET_STATUS_OPINION] = 1,
    [STET_STATUS_NOT_CHECKABLE] = 0,
  };

  return urgencies[status];
}

GArray *
stet_ticks_new (const StetPassages *passages,
                const char *chosen,
                int height,
                int pitch)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (StetTick));
  guint64 n_chars = MAX (1, stet_passages_get_n_chars (passages));

  g_return_val_if_fail (pitch > 0, ticks);

  if (height <= 0)
    return ticks;
  for (guint i = 0; i < stet_passages_get_n (passages); i++)
    {
      const StetPassage *passage = stet_passages_get (passages, i);
      int y = passage->start * (guint64) height / n_chars;
      StetTick tick = {
        .y = y - y % pitch,
        .status = passage->claim->status,
        .stands = passage->claim->rating == 1,
        .chosen = g_strcmp0 (passage->claim->id, chosen) == 0,
      };
      StetTick *last = ticks->len > 0 ? &g_array_index (ticks, StetTick, ticks->len - 1) : NULL;

      if (last == NULL || last->y != tick.y)
        {
          g_array_append_val (ticks, tick);
          continue;
        }
      if (urgency (tick.status) > urgency (last->status))
        last->status = tick.status;
      last->stands = last->stands && tick.stands;
      last->chosen = last->chosen || tick.chosen;
    }
  return ticks;
}
