/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-when-private.h"

/* How many days a unit has at most: a date must be as exact to count from it. */
static guint
days_of (StetGrain grain)
{
  switch ((int) grain)
    {
    case STET_GRAIN_YEAR:
      return 366;
    case STET_GRAIN_MONTH:
      return 31;
    case STET_GRAIN_WEEK:
      return 7;
    default:
      return 1;
    }
}

gboolean
_stet_when_find_told (const StetReader *reader,
                      guint token,
                      StetGrain grain,
                      StetMoment *moment)
{
  const GArray *quantities = reader->analysis->quantities;
  guint32 sentence = reader->tokens[token].sentence;

  for (guint i = quantities->len; i > 0; i--)
    {
      const StetQuantity *told = &g_array_index (quantities, StetQuantity, i - 1);

      if (told->sentence + 1 < sentence)
        return FALSE;
      if (told->type != STET_QUANTITY_DATE || told->first_day == 0)
        continue;
      if (told->last_day - told->first_day >= days_of (grain))
        return FALSE;
      _stet_moment_set_day (moment, told->first_day);
      return TRUE;
    }

  return FALSE;
}
