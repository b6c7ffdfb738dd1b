/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-quantity.h"

G_BEGIN_DECLS

/** StetValueRelation: what two values do to each other, said of the same thing. */
typedef enum
{
  STET_VALUE_UNKNOWN,   /* they cannot be compared, or nobody can tell */
  STET_VALUE_SAME,      /* the same, but for units, words and rounding */
  STET_VALUE_FITS,      /* both can be right: "more than 40" and 43 */
  STET_VALUE_DIFFERENT, /* not both can be right */
} StetValueRelation;

/** _stet_value_is_comparable: whether values of these two kinds and units can be compared at all. */
gboolean _stet_value_is_comparable (const StetQuantity *a,
                                    const StetQuantity *b);

/** _stet_value_get_kind: stands for all quantities that can be compared with @quantity, but for what other names of its unit there are. */
guint64 _stet_value_get_kind (const StetQuantity *quantity);

/** _stet_value_compare: what the values of @a and @b do to each other. */
StetValueRelation _stet_value_compare (const StetQuantity *a,
                                       const StetQuantity *b);

/**
 * _stet_value_dup_text:
 * @quantity: a quantity
 *
 * Returns: (transfer full): its value for programs: "3600000000 dollar",
 *   "2024-06-19", "5"
 */
char *_stet_value_dup_text (const StetQuantity *quantity);

/** STET_VALUE_DIGITS: room for what _stet_value_write_digits() writes. */
#define STET_VALUE_DIGITS 32

/** _stet_value_write_digits: the digits of @value, nine at most and without zeros at the end: "34" of 3,400. */
void _stet_value_write_digits (double value,
                               char digits[STET_VALUE_DIGITS]);

/** _stet_value_get_digits: how many digits of @value say something: 3,400 has 2, 3.41 has 3. */
guint _stet_value_get_digits (double value);

/** _stet_value_get_ratio: how many times the greater value is as great as the less, in one unit; NAN for dates and what is not above 0. */
double _stet_value_get_ratio (const StetQuantity *a,
                              const StetQuantity *b);

G_END_DECLS
