/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Where a cap that can be lowered begins to hold. */

#include <glib.h>

/* Whether something can be made under a cap. */
typedef gboolean (*TestCapFunc) (gsize cap, gpointer user_data);

/* The least cap under which it can be made, between 1 and @enough. */
static inline gsize
test_find_least_cap (gsize enough,
                     TestCapFunc can_make,
                     gpointer user_data)
{
  gsize low = 0;
  gsize high = enough;

  while (high - low > 1)
    {
      gsize middle = low + (high - low) / 2;

      if (can_make (middle, user_data))
        high = middle;
      else
        low = middle;
    }
  return high;
}
