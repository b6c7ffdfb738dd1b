/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-amount-private.h"

#include <math.h>
#include <string.h>

/* How far before "from" a verb of change makes two values of a range. */
#define REACH_OF_VERB 5

/* How far before "actress, 33," its article stands. */
#define REACH_OF_ARTICLE 3

/* Nobody is older. */
#define MAX_AGE 130.0

/* Behind "rose by", two numbers whose greater one is so many times the other
 * are the change and what came of it. */
#define RATIO_OF_CHANGE 3.0

static gboolean
is_age_unit (const StetUnit *unit)
{
  return unit != NULL && g_str_has_suffix (unit->name, " of age");
}

static void
set_unit (StetAmount *amount,
          const StetUnitWords *words)
{
  amount->unit = words->unit;
  amount->unit_name = words->name;
  amount->end = words->end;
  amount->after = words->after;
  amount->type = STET_QUANTITY_MEASURE;
  if (words->unit == NULL)
    return;
  if (words->unit->dimension == STET_DIMENSION_RATIO || words->unit->dimension == STET_DIMENSION_POINTS)
    amount->type = STET_QUANTITY_PERCENT;
  else if (words->unit->dimension == STET_DIMENSION_MONEY)
    amount->type = STET_QUANTITY_MONEY;
  else if (is_age_unit (words->unit))
    amount->type = STET_QUANTITY_AGE;
  else if (words->unit->dimension == STET_DIMENSION_TIME)
    amount->type = STET_QUANTITY_DURATION;
}

/* "6-foot-9": inches follow their feet with a hyphen. */
static gboolean
read_tied_inches (const StetReader *reader,
                  StetAmount *amount)
{
  guint i = amount->end;
  int inches = 0;

  if (strcmp (amount->unit->name, "foot") != 0 || amount->step != 1.0 || _stet_reader_code (reader, i) != STET_CODE_DASH || !_stet_reader_is_joined (reader, i) || !_stet_reader_is_joined (reader, i + 1) || !_stet_reader_is (reader, i + 1, STET_TOKEN_NUMBER))
    return FALSE;
  for (guint32 at = reader->tokens[i + 1].start; at < reader->tokens[i + 1].end && inches < 100; at++)
    {
      if (!g_ascii_isdigit (reader->text[at]))
        return FALSE;
      inches = inches * 10 + (reader->text[at] - '0');
    }
  if (inches >= 12)
    return FALSE;
  amount->value += inches / 12.0;
  amount->step = 1.0 / 12.0;
  amount->end = amount->after = i + 2;

  return TRUE;
}

/* Units of one dimension that follow each other: "5 feet 2 inches". */
static void
read_smaller_part (const StetReader *reader,
                   StetAmount *amount)
{
  guint i = amount->end + (_stet_reader_code (reader, amount->end) == STET_CODE_AND);
  StetNumber number;
  StetUnitWords words;

  if (amount->type != STET_QUANTITY_MEASURE || amount->unit == NULL || (amount->unit->dimension != STET_DIMENSION_LENGTH && amount->unit->dimension != STET_DIMENSION_MASS))
    return;
  if (read_tied_inches (reader, amount))
    return;
  if (!_stet_number_read (reader, i, &number) || number.is_ordinal)
    return;
  /* "5 ft 2 in": the word for inches is a preposition elsewhere. */
  if (_stet_reader_code (reader, number.end) == STET_CODE_IN && strcmp (amount->unit->name, "foot") == 0)
    {
      words.unit = stet_unit_find ("inch");
      words.end = words.after = number.end + 1;
    }
  else if (!_stet_unit_words_read (reader, number.end, &number, &words))
    {
      return;
    }
  if (words.unit == NULL || words.unit->dimension != amount->unit->dimension || words.unit->factor >= amount->unit->factor || number.value * words.unit->factor >= amount->unit->factor)
    return;
  amount->value += number.value * words.unit->factor / amount->unit->factor;
  amount->step = words.unit->factor / amount->unit->factor;
  amount->end = words.end;
  amount->after = words.after;
}

/* "5m people": a small m between figures and a noun counts millions. */
static gboolean
read_millions (const StetReader *reader,
               StetAmount *amount)
{
  guint i = amount->number.end;
  const StetToken *next;

  if (!amount->number.is_figure || amount->number.is_scaled || !_stet_reader_is (reader, i, STET_TOKEN_WORD) || !_stet_reader_is_joined (reader, i) || !_stet_reader_is (reader, i + 1, STET_TOKEN_WORD))
    return FALSE;
  next = &reader->tokens[i];
  if (next->end - next->start != 1 || reader->text[next->start] != 'm')
    return FALSE;
  next = &reader->tokens[i + 1];
  if ((next->flags & STET_TOKEN_JOINED) != 0 || _stet_reader_has (reader, i + 1, STET_WORD_FUNCTION | STET_WORD_DATE | STET_WORD_HEDGE) ? _stet_reader_code (reader, i + 1) != STET_CODE_PLURAL : reader->text[next->end - 1] != 's')
    return FALSE;
  amount->number.value *= 1e6;
  amount->number.step *= 1e6;
  amount->number.scale = 1e6;
  amount->number.is_scaled = TRUE;
  amount->number.end = i + 1;

  return TRUE;
}

/* "aged 63", "at the age of 85": the word of age stands before. */
static gboolean
is_behind_aged (const StetReader *reader,
                guint token)
{
  guint i = token;

  while (i > reader->first && (_stet_reader_has (reader, i - 1, STET_WORD_HEDGE) || _stet_reader_code (reader, i - 1) == STET_CODE_BETWEEN || _stet_reader_code (reader, i - 1) == STET_CODE_FROM || _stet_reader_code (reader, i - 1) == STET_CODE_OF) && token - i < 3)
    i--;

  return i > reader->first && _stet_reader_code (reader, i - 1) == STET_CODE_AGED;
}

/* "aged 3 and 6": one age follows another. */
static gboolean
is_behind_age (const StetReader *reader,
               guint token)
{
  const GArray *quantities = reader->analysis->quantities;
  const StetQuantity *last;

  if (quantities->len == 0 || token < reader->first + 2 || (_stet_reader_code (reader, token - 1) != STET_CODE_AND && _stet_reader_code (reader, token - 1) != STET_CODE_COMMA))
    return FALSE;
  last = &g_array_index (quantities, StetQuantity, quantities->len - 1);

  return last->type == STET_QUANTITY_AGE && last->span.end == reader->tokens[token - 2].end && is_behind_aged (reader, _stet_reader_token_from (reader, reader->first, last->span.start));
}

/* "he was 54", "who is 17,": nothing is counted, and someone has an age. */
static gboolean
is_said_of_person (const StetReader *reader,
                   const StetAmount *amount,
                   guint token)
{
  StetCode verb = token > reader->first ? _stet_reader_code (reader, token - 1) : STET_CODE_NONE;

  if (!amount->number.is_plain || amount->value < 1.0 || token < reader->first + 2 || (verb != STET_CODE_WAS && verb != STET_CODE_BE) || _stet_reader_code (reader, token - 2) != STET_CODE_SOMEONE)
    return FALSE;

  return !_stet_reader_is (reader, amount->end, STET_TOKEN_WORD) ? !_stet_reader_is_joined (reader, amount->end + 1) : _stet_reader_has (reader, amount->end, STET_WORD_FUNCTION) && _stet_reader_code (reader, amount->end) != STET_CODE_OF;
}

/* "dies at 91": nothing is counted, and someone has died. */
static gboolean
is_age_at_death (const StetReader *reader,
                 const StetAmount *amount,
                 guint token)
{
  if (token < reader->first + 2 || _stet_reader_code (reader, token - 1) != STET_CODE_AT || !amount->number.is_plain || _stet_reader_find_role (reader, token - 2, "toll dead") == NULL)
    return FALSE;

  return !_stet_reader_is (reader, amount->end, STET_TOKEN_WORD) || _stet_reader_has (reader, amount->end, STET_WORD_FUNCTION);
}

/* The word that names a person before the comma at @comma: "Lopez,", "Smith
 * Jr.,", "the actress,". */
static gboolean
names_person (const StetReader *reader,
              guint comma)
{
  guint last = comma - 1;
  guint from;

  if (_stet_reader_code (reader, last) == STET_CODE_STOP && last > reader->first && _stet_reader_is_joined (reader, last))
    last--;
  if (!_stet_reader_is (reader, last, STET_TOKEN_WORD) || _stet_reader_has (reader, last, STET_WORD_MONTH | STET_WORD_WEEKDAY))
    return FALSE;
  if ((reader->tokens[last].flags & STET_TOKEN_CAPITAL) != 0)
    return TRUE;
  if (last + 1 != comma || _stet_reader_has (reader, last, STET_WORD_FUNCTION | STET_WORD_UNIT | STET_WORD_DATE) || reader->text[reader->tokens[last].end - 1] == 's' ? !g_str_has_prefix (reader->text + reader->tokens[last].end - 2, "ss") : FALSE)
    return FALSE;
  from = last > reader->first + REACH_OF_ARTICLE ? last - REACH_OF_ARTICLE : reader->first;
  for (guint i = last; i > from; i--)
    {
      if (_stet_reader_code (reader, i - 1) == STET_CODE_THE || _stet_reader_code (reader, i - 1) == STET_CODE_A)
        return TRUE;
      if (!_stet_reader_is (reader, i - 1, STET_TOKEN_WORD) || _stet_reader_has (reader, i - 1, STET_WORD_FUNCTION))
        return FALSE;
    }

  return FALSE;
}

/* "John Smith, 63, said": a number behind a person and a comma. */
static gboolean
is_apposition (const StetReader *reader,
               const StetAmount *amount,
               guint token)
{
  StetCode code = _stet_reader_code (reader, amount->end);

  if (!amount->number.is_plain || amount->value < 1.0 || amount->value > 115.0 || token < reader->first + 2 || _stet_reader_code (reader, token - 1) != STET_CODE_COMMA)
    return FALSE;
  if (code != STET_CODE_COMMA && (code != STET_CODE_STOP || amount->end + 1 < reader->end))
    return FALSE;

  return names_person (reader, token - 1) && !_stet_reader_is (reader, amount->end + 1, STET_TOKEN_NUMBER);
}

/* "María López, de 34 años,", "Мария Лопес, 34 года,": years behind a person
 * and a comma. */
static gboolean
is_apposition_in_years (const StetReader *reader,
                        const StetAmount *amount,
                        guint token)
{
  guint i = token > reader->first && _stet_reader_code (reader, token - 1) == STET_CODE_OF ? token - 1 : token;
  StetCode code = _stet_reader_code (reader, amount->end);

  if (amount->type != STET_QUANTITY_DURATION || !amount->number.is_plain || amount->value >= MAX_AGE || strcmp (amount->unit->name, "year") != 0 || i < reader->first + 2)
    return FALSE;

  return _stet_reader_code (reader, i - 1) == STET_CODE_COMMA && code == STET_CODE_COMMA && names_person (reader, i - 1);
}

static void
set_age (StetAmount *amount)
{
  amount->type = STET_QUANTITY_AGE;
  amount->unit = stet_unit_find ("year of age");
  amount->unit_name = amount->unit->name;
}

gboolean
_stet_amount_read_single (const StetReader *reader,
                          guint token,
                          StetAmount *amount)
{
  StetUnitWords words;

  *amount = (StetAmount){ 0 };
  if (_stet_money_read (reader, token, amount))
    return TRUE;
  if (!_stet_number_read (reader, token, &amount->number))
    return FALSE;
  amount->type = amount->number.is_ordinal ? STET_QUANTITY_ORDINAL : STET_QUANTITY_NUMBER;
  amount->value_hi = NAN;
  read_millions (reader, amount);
  amount->value = amount->number.value;
  amount->step = amount->number.step;
  amount->end = amount->after = amount->number.end;
  if (amount->number.is_ordinal)
    return TRUE;
  if (_stet_unit_words_read (reader, amount->number.end, &amount->number, &words))
    {
      set_unit (amount, &words);
      read_smaller_part (reader, amount);
      if (is_apposition_in_years (reader, amount, token))
        set_age (amount);
    }
  else if (amount->value < MAX_AGE && (is_behind_aged (reader, token) || is_behind_age (reader, token) || is_age_at_death (reader, amount, token) || is_said_of_person (reader, amount, token) || is_apposition (reader, amount, token)))
    {
      set_age (amount);
    }

  return TRUE;
}

/* What joins two numbers to a range here. */
static gboolean
is_joint (const StetReader *reader,
          guint token,
          gboolean is_between)
{
  switch ((int) _stet_reader_code (reader, token))
    {
    case STET_CODE_TO:
    case STET_CODE_TILDE:
    case STET_CODE_UNTIL:
      return TRUE;
    case STET_CODE_DASH:
      return reader->tokens[token].end - reader->tokens[token].start == 1 || _stet_reader_is_joined (reader, token) == _stet_reader_is_joined (reader, token + 1);
    case STET_CODE_AND:
      return is_between;
    default:
      return FALSE;
    }
}

/* The word that opens a range, over hedges: "between about 5 and 8". */
static StetCode
find_opening (const StetReader *reader,
              guint token,
              guint *opening)
{
  for (guint i = token; i > reader->first && token - i < 3; i--)
    {
      StetCode code = _stet_reader_code (reader, i - 1);

      if (code == STET_CODE_BETWEEN || code == STET_CODE_FROM)
        {
          *opening = i - 1;
          return code;
        }
      if (!_stet_reader_has (reader, i - 1, STET_WORD_HEDGE) && code != STET_CODE_A)
        break;
    }

  return STET_CODE_NONE;
}

/* "rose by 1,300 to 45,112": by how much, and to what. */
static gboolean
is_change_and_result (const StetReader *reader,
                      guint token,
                      double low,
                      double high)
{
  return token > reader->first && high > low * RATIO_OF_CHANGE && (_stet_reader_code (reader, token - 1) == STET_CODE_BY || _stet_reader_has (reader, token - 1, STET_WORD_RISE | STET_WORD_FALL));
}

/* "rose from 3 % to 5 %" gives two values, no range. */
static gboolean
is_change (const StetReader *reader,
           guint opening)
{
  guint from = opening > reader->first + REACH_OF_VERB ? opening - REACH_OF_VERB : reader->first;

  for (guint i = opening; i > from; i--)
    {
      if (_stet_reader_has (reader, i - 1, STET_WORD_RISE | STET_WORD_FALL))
        return TRUE;
    }

  return FALSE;
}

/* "between 30cm and 1.1m": the lower end in the unit of the upper one. */
static gboolean
convert (StetAmount *amount,
         const StetUnit *unit)
{
  const StetUnit *from = amount->unit;
  double factor;

  if (from == NULL || unit == NULL || from->dimension != unit->dimension || (unit->dimension != STET_DIMENSION_LENGTH && unit->dimension != STET_DIMENSION_MASS && unit->dimension != STET_DIMENSION_VOLUME))
    return FALSE;
  factor = from->factor / unit->factor;
  amount->value *= factor;
  amount->step *= factor;
  amount->unit = unit;
  amount->unit_name = unit->name;

  return TRUE;
}

static gboolean
fit_together (StetAmount *low,
              const StetAmount *high)
{
  if (high->type == STET_QUANTITY_ORDINAL || low->type == STET_QUANTITY_ORDINAL || low->number.is_couple || high->number.is_couple)
    return FALSE;
  if (low->type == STET_QUANTITY_NUMBER)
    return !low->number.is_fraction || high->number.is_fraction;
  if (high->type == STET_QUANTITY_NUMBER)
    return low->type == STET_QUANTITY_MONEY || low->type == STET_QUANTITY_AGE;

  if (low->unit != high->unit && convert (low, high->unit))
    return TRUE;

  return low->unit == high->unit && g_strcmp0 (low->unit_name, high->unit_name) == 0;
}

/* The scale that stands behind the second number is that of both: "10-15 million". */
static void
share_scale (StetAmount *low,
             const StetAmount *high)
{
  if (high->number.scale <= 1.0 || low->number.scale > 1.0 || low->number.is_scaled || low->value > high->value / high->number.scale)
    return;
  low->value *= high->number.scale;
  low->step *= high->number.scale;
}

gboolean
_stet_amount_read (const StetReader *reader,
                   guint token,
                   StetAmount *amount)
{
  StetAmount high;
  StetCode opening_code;
  guint opening = token;
  double low;

  if (!_stet_amount_read_single (reader, token, amount))
    return FALSE;
  /* "8- to 16-metre": the hyphen of the first one hangs. */
  if (amount->type == STET_QUANTITY_NUMBER && _stet_reader_code (reader, amount->after) == STET_CODE_DASH && _stet_reader_is_joined (reader, amount->after) && !_stet_reader_is_joined (reader, amount->after + 1) && _stet_reader_code (reader, amount->after + 1) == STET_CODE_TO)
    amount->after++;
  opening_code = find_opening (reader, token, &opening);
  if (!is_joint (reader, amount->after, opening_code == STET_CODE_BETWEEN) || (opening_code == STET_CODE_FROM && is_change (reader, opening)))
    return TRUE;
  /* "3-5-2" and "from 5 to 8 to 9" are no ranges. */
  if (!_stet_amount_read_single (reader, amount->after + 1, &high) || !fit_together (amount, &high))
    return TRUE;
  if (_stet_reader_code (reader, amount->after) == STET_CODE_DASH && _stet_reader_code (reader, high.end) == STET_CODE_DASH && _stet_reader_is_joined (reader, high.end) && _stet_reader_is (reader, high.end + 1, STET_TOKEN_NUMBER))
    return TRUE;
  share_scale (amount, &high);
  if (_stet_reader_code (reader, amount->after) == STET_CODE_TO && is_change_and_result (reader, token, amount->value, high.value))
    return TRUE;
  low = MIN (amount->value, high.value);
  if (amount->value >= high.value && (opening_code == STET_CODE_NONE || amount->value == high.value || amount->type == STET_QUANTITY_NUMBER))
    return TRUE;
  amount->value_hi = MAX (amount->value, high.value);
  amount->value = low;
  amount->step = MIN (amount->step, high.step);
  if (amount->type == STET_QUANTITY_NUMBER || amount->unit == NULL)
    {
      amount->type = high.type;
      amount->unit = high.unit;
      amount->unit_name = high.unit_name;
    }
  if (strstr (high.unit_name != NULL ? high.unit_name : "", " per ") != NULL)
    amount->unit_name = high.unit_name;
  amount->end = high.end;
  amount->after = high.after;

  return TRUE;
}
