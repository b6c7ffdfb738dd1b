/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-records.h"

char *
stet_article_number_to_letter (guint number)
{
  /* Seven letters name more articles than a guint counts. */
  char letters[8];
  guint first = sizeof letters - 1;

  g_return_val_if_fail (number >= 1, g_strdup (""));
  letters[first] = '\0';
  for (; number > 0; number = (number - 1) / 26)
    letters[--first] = (char) ('A' + (number - 1) % 26);
  return g_strdup (letters + first);
}
