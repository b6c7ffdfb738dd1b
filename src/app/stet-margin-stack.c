/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-margin-stack.h"

void
stet_margin_stack (StetMarginNote *notes,
                   guint n_notes,
                   int height,
                   int bottom)
{
  StetMarginNote *last = NULL;

  g_return_if_fail (height > 0);

  for (guint i = 0; i < n_notes; i++)
    {
      StetMarginNote *note = &notes[i];

      note->n_more = 0;
      note->hidden = FALSE;
      note->y = note->anchor;
      if (last != NULL)
        {
          note->y = MAX (note->anchor, last->y + height);
          note->hidden = note->y - note->anchor > STET_MARGIN_SHIFT * height ||
                         (note->y > note->anchor && note->y + height > bottom);
        }
      if (note->hidden)
        last->n_more++;
      else
        last = note;
    }
}
