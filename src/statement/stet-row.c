/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-row-private.h"

/* Between numbers in a row stand a comma and a word at most. */
#define SHORT_GAP 6

/* "45 and 50 cases", "5, 10 and 15 per cent": numbers in a row share what the
 * last one counts. */
static gboolean
stand_in_row (const StetReader *reader,
              const StetQuantity *a,
              const StetQuantity *b)
{
  gsize gap = b->span.start - a->span.end;
  const char *text = reader->text + a->span.end;

  if (b->span.start <= a->span.end || a->hedge.start > a->span.end || gap > SHORT_GAP)
    return FALSE;
  if (gap == 2 && text[0] == ',' && text[1] == ' ')
    return TRUE;
  for (guint i = _stet_reader_token_from (reader, reader->first, a->span.end); i < reader->end && reader->tokens[i].start < b->span.start; i++)
    {
      StetCode code = _stet_reader_code (reader, i);

      if (code != STET_CODE_AND && code != STET_CODE_OR && code != STET_CODE_COMMA)
        return FALSE;
    }

  return gap > 2;
}

void
_stet_row_share_units (const StetReader *reader,
                       guint first)
{
  GArray *quantities = reader->analysis->quantities;

  for (guint i = quantities->len; i > first + 1; i--)
    {
      StetQuantity *a = &g_array_index (quantities, StetQuantity, i - 2);
      const StetQuantity *b = &g_array_index (quantities, StetQuantity, i - 1);

      if (a->type != STET_QUANTITY_NUMBER || a->unit_name != NULL || a->noun_key != 0 || b->unit_name == NULL || b->type == STET_QUANTITY_ORDINAL || b->type >= STET_QUANTITY_AGE || a->value < 1.0)
        continue;
      if (!stand_in_row (reader, a, b))
        continue;
      a->type = b->type;
      a->unit = b->unit;
      a->unit_name = b->unit_name;
      a->noun = b->noun;
      a->noun_key = b->noun_key;
      a->concept = b->concept;
    }
  for (guint i = first + 1; i < quantities->len; i++)
    {
      const StetQuantity *a = &g_array_index (quantities, StetQuantity, i - 1);
      StetQuantity *b = &g_array_index (quantities, StetQuantity, i);

      if ((a->change == STET_CHANGE_UP || a->change == STET_CHANGE_DOWN) && b->change == STET_CHANGE_EQUAL && a->type == b->type && a->unit == b->unit && stand_in_row (reader, a, b))
        b->change = a->change;
    }
}
