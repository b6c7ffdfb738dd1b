/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-number-private.h"
#include "stet-quantity.h"

G_BEGIN_DECLS

/**
 * StetUnitWords:
 * @end: the token after the words of the unit
 * @after: the token after "per hour", "a share" and the like, too
 * @unit: (nullable): the unit, when it is one of those known
 * @name: its name; of a compound that of both
 *
 * A unit as it is read.
 */
typedef struct
{
  guint end;
  guint after;
  const StetUnit *unit;
  const char *name;
} StetUnitWords;

/**
 * StetAmount:
 * @end: the token after its last
 * @after: the token to go on with; it is @end or behind words like "a share"
 * @type: what it is
 * @number: the number as it was read
 * @value: its value, or the lower end
 * @value_hi: the upper end, or NAN
 * @step: what the last digit is worth
 * @unit: (nullable): its unit
 * @unit_name: (nullable): the name of it
 *
 * A number with its unit, or a range of them, as it is read.
 */
typedef struct
{
  guint end;
  guint after;
  StetQuantityType type;
  StetNumber number;
  double value;
  double value_hi;
  double step;
  const StetUnit *unit;
  const char *unit_name;
} StetAmount;

/**
 * _stet_unit_words_read:
 * @reader: a sentence
 * @token: the token behind a number; a hyphen may stand there
 * @number: the number
 * @words: (out): the unit
 */
gboolean _stet_unit_words_read (const StetReader *reader,
                                guint token,
                                const StetNumber *number,
                                StetUnitWords *words);

/** _stet_plain_digit: the one digit that is joined to the token before, or 0. */
int _stet_plain_digit (const StetReader *reader,
                       guint token);

/** _stet_is_plural_of_name: whether the letter at @token makes a plural of a name with a number: "Boeing 737s". */
gboolean _stet_is_plural_of_name (const StetReader *reader,
                                  guint token);

/** _stet_is_distance: whether @token makes the length of time before it a date: "a year earlier". */
gboolean _stet_is_distance (const StetReader *reader,
                            guint token);

/** _stet_is_share: whether "a share", "a person" counts a price. */
gboolean _stet_is_share (const StetReader *reader,
                         guint token);

/** _stet_currency_read: a currency that stands before its number: "$", "US$", "EUR"; @end (out): behind it. */
const StetUnit *_stet_currency_read (const StetReader *reader,
                                     guint token,
                                     guint *end);

/** _stet_money_read: money, whose sign or word stands before or behind the number. */
gboolean _stet_money_read (const StetReader *reader,
                           guint token,
                           StetAmount *amount);

/** _stet_amount_read_single: money, percentage, measure, age or plain number; no range. */
gboolean _stet_amount_read_single (const StetReader *reader,
                                   guint token,
                                   StetAmount *amount);

/** _stet_amount_read: the same, or a range: "10-15 per cent", "between $3 million and $5 million". */
gboolean _stet_amount_read (const StetReader *reader,
                            guint token,
                            StetAmount *amount);

/** _stet_is_in_address: whether the number at @token stands inside "https://…", "www.…" or "a@b.c". */
gboolean _stet_is_in_address (const StetReader *reader,
                              guint token);

/** _stet_is_name_number: whether the plain number at @token is part of a name, an identifier or an address. */
gboolean _stet_is_name_number (const StetReader *reader,
                               guint token,
                               guint end);

G_END_DECLS
