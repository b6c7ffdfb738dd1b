/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-passages.h"

G_BEGIN_DECLS

/** StetTick: what an overview shows at one height, in pixels from its top. */
typedef struct
{
  int y;
  StetStatus status; /* of those here, the one that most needs to be seen */
  gboolean stands;   /* all of them are decided to stand */
  gboolean chosen;   /* one of them is of the chosen claim */
} StetTick;

/**
 * stet_ticks_new:
 * @chosen: (nullable): id of a claim.
 * @height: of the whole text, in pixels.
 * @pitch: least distance of two ticks, in pixels, at least 1.
 *
 * Returns: (transfer full) (element-type StetTick): from top to bottom, never
 * more than @height / @pitch + 1, however many passages there are.
 */
GArray *stet_ticks_new (const StetPassages *passages, const char *chosen, int height, int pitch) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
