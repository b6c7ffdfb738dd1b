/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-row-private.h"

#include <stdio.h>

/* Between numbers in a row stand a comma and a word at most. */
#define SHORT_GAP 6

/* Between a part and the number of the whole stand so many words at most: "of
 * all their last". */
#define WORDS_BEFORE_WHOLE 3

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

static gboolean
counts_nothing (const StetQuantity *quantity)
{
  return quantity->type == STET_QUANTITY_NUMBER && quantity->unit_name == NULL && quantity->noun_key == 0;
}

static void
share_noun (StetQuantity *to,
            const StetQuantity *from)
{
  to->unit = from->unit;
  to->unit_name = from->unit_name;
  to->noun = from->noun;
  to->noun_key = from->noun_key;
  to->concept = from->concept;
}

/* "210 of the 350 seats", "eight of their last ten games": the part counts
 * what the whole does. */
static gboolean
is_part_of (const StetReader *reader,
            const StetQuantity *part,
            const StetQuantity *whole)
{
  guint i = _stet_reader_token_from (reader, reader->first, part->span.end);
  guint n = 1;
  guint first;

  if (!counts_nothing (part) || whole->type != STET_QUANTITY_NUMBER || whole->unit_name == NULL || (_stet_reader_code (reader, i) != STET_CODE_OF && _stet_reader_phrase (reader, i, &n, NULL) != STET_CODE_OUT_OF))
    return FALSE;
  first = i + n;
  for (i = first; i < reader->end && reader->tokens[i].start < whole->span.start; i++)
    {
      if (i == first + WORDS_BEFORE_WHOLE || !_stet_reader_has (reader, i, STET_WORD_FUNCTION | STET_WORD_HEDGE | STET_WORD_DATE))
        return FALSE;
    }

  return i < reader->end && reader->tokens[i].start == whole->span.start;
}

/* "27 members, and 20 of them", "240 branches, 90 of which": the part counts
 * what was counted before. */
static gboolean
is_part_of_those (const StetReader *reader,
                  const StetQuantity *part,
                  const StetQuantity *whole)
{
  guint i = _stet_reader_token_from (reader, reader->first, part->span.end);

  if (!counts_nothing (part) || whole->type != STET_QUANTITY_NUMBER || whole->unit_name == NULL || !(part->value < whole->value) || _stet_reader_code (reader, i) != STET_CODE_OF)
    return FALSE;

  return _stet_reader_has (reader, i + 1, STET_WORD_FUNCTION) && _stet_reader_code (reader, i + 1) != STET_CODE_THE && _stet_reader_code (reader, i + 1) != STET_CODE_A && (!_stet_reader_is (reader, i + 2, STET_TOKEN_WORD) || _stet_reader_has (reader, i + 2, STET_WORD_FUNCTION | STET_WORD_MODAL) || _stet_reader_code (reader, i + 2) == STET_CODE_NONE);
}

static void
share_nouns (const StetReader *reader,
             guint first)
{
  GArray *quantities = reader->analysis->quantities;

  for (guint i = quantities->len; i > first + 1; i--)
    {
      StetQuantity *part = &g_array_index (quantities, StetQuantity, i - 2);
      const StetQuantity *whole = &g_array_index (quantities, StetQuantity, i - 1);

      if (is_part_of (reader, part, whole))
        share_noun (part, whole);
    }
  for (guint i = first + 1; i < quantities->len; i++)
    {
      const StetQuantity *whole = &g_array_index (quantities, StetQuantity, i - 1);
      StetQuantity *part = &g_array_index (quantities, StetQuantity, i);

      /* What is said of the part is nearer to it than the noun of the whole,
       * which stays that of the whole: "three of them in critical condition". */
      if (is_part_of_those (reader, part, whole))
        {
          part->unit_name = whole->unit_name;
          part->concept = whole->concept;
        }
    }
}

void
_stet_row_share_units (const StetReader *reader,
                       guint first)
{
  GArray *quantities = reader->analysis->quantities;

  share_nouns (reader, first);
  for (guint i = quantities->len; i > first + 1; i--)
    {
      StetQuantity *a = &g_array_index (quantities, StetQuantity, i - 2);
      const StetQuantity *b = &g_array_index (quantities, StetQuantity, i - 1);

      if (!counts_nothing (a) || b->unit_name == NULL || b->type == STET_QUANTITY_ORDINAL || b->type >= STET_QUANTITY_AGE || a->value < 1.0)
        continue;
      if (!stand_in_row (reader, a, b))
        continue;
      a->type = b->type;
      share_noun (a, b);
    }
  for (guint i = first + 1; i < quantities->len; i++)
    {
      const StetQuantity *a = &g_array_index (quantities, StetQuantity, i - 1);
      StetQuantity *b = &g_array_index (quantities, StetQuantity, i);

      if ((a->change == STET_CHANGE_UP || a->change == STET_CHANGE_DOWN) && b->change == STET_CHANGE_EQUAL && a->type == b->type && a->unit == b->unit && g_strcmp0 (a->unit_name, b->unit_name) == 0 && stand_in_row (reader, a, b))
        b->change = a->change;
    }
}

/* The day of a month that @token says in one or two digits, or 0. */
static int
day_at (const StetReader *reader,
        guint token)
{
  const StetToken *digits = &reader->tokens[token];
  int day = 0;

  if (!_stet_reader_is (reader, token, STET_TOKEN_NUMBER) || digits->end - digits->start > 2)
    return 0;
  for (guint32 i = digits->start; i < digits->end; i++)
    day = day * 10 + g_ascii_digit_value (reader->text[i]);

  return day;
}

gboolean
_stet_row_day_read (const StetReader *reader,
                    guint token,
                    StetWhen *when)
{
  const GArray *quantities = reader->analysis->quantities;
  StetCode before = token > reader->first ? _stet_reader_code (reader, token - 1) : STET_CODE_NONE;
  const StetQuantity *last;
  int day;
  int year;
  int month;
  int last_day;

  if (quantities->len == 0 || token < reader->first + 2 || (before != STET_CODE_AND && before != STET_CODE_COMMA && before != STET_CODE_OR))
    return FALSE;
  last = &g_array_index (quantities, StetQuantity, quantities->len - 1);
  if (last->type != STET_QUANTITY_DATE || last->span.end != reader->tokens[token - 2].end || last->resolved == NULL || sscanf (last->resolved, "%4d-%2d-%2d", &year, &month, &last_day) != 3)
    return FALSE;
  day = day_at (reader, token);
  if (day <= last_day || day > _stet_days_of_month (year, month))
    return FALSE;
  /* "March 10 and 11 people". */
  if (_stet_reader_is (reader, token + 1, STET_TOKEN_SYMBOL) || (_stet_reader_is (reader, token + 1, STET_TOKEN_WORD) && (_stet_reader_is_joined (reader, token + 1) || !_stet_reader_has (reader, token + 1, STET_WORD_FUNCTION))))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
  when->said.year = year;
  when->said.month = month;
  when->said.day = day;
  when->end = token + 1;
  _stet_when_resolve (when, reader, token);

  return TRUE;
}
