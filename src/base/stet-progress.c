/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-progress.h"

void
stet_progress_part_cb (double fraction,
                       gpointer user_data)
{
  const StetProgressPart *part = user_data;

  if (part->func == NULL)
    return;
  /* Rounding may not carry a part beyond its end, where the next one begins. */
  part->func (fraction < 1 ? MIN (part->from + fraction * (part->to - part->from), part->to) : part->to, part->user_data);
}
