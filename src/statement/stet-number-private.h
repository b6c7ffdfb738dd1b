/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-reader-private.h"

G_BEGIN_DECLS

/**
 * StetNumber:
 * @end: the token after its last
 * @value: what it says
 * @step: what its last digit is worth
 * @scale: what the scale word at its end multiplies by; 1 without one
 * @is_figure: it begins with a digit
 * @is_plain: one token of figures without separators: it may be a year
 * @is_ordinal: "fifth", "21st"
 * @is_fraction: "two thirds", "half"
 * @is_couple: "a couple": not to be taken at its word
 * @is_scaled: it has a scale word or letter
 * @has_article: begins with "a"
 *
 * A number as it is read, without what is counted.
 */
typedef struct
{
  guint end;
  double value;
  double step;
  double scale;
  gboolean is_figure;
  gboolean is_plain;
  gboolean is_ordinal;
  gboolean is_fraction;
  gboolean is_couple;
  gboolean is_scaled;
  gboolean has_article;
} StetNumber;

/**
 * _stet_figure_scan:
 * @text: digits and what follows them
 * @end: where to stop
 * @comma_decimals: whether a comma stands before decimals
 * @value: (out): the number
 * @step: (out): what the last digit is worth
 *
 * Reads "1,200", "12,34,567", "1.234.567", "5,00", "3.6", "4e14".
 *
 * Returns: (nullable): after the last byte of the number; %NULL when its
 *   separators are those of no number (a version, an address)
 */
const char *_stet_figure_scan (const char *text,
                               const char *end,
                               gboolean comma_decimals,
                               double *value,
                               double *step);

/**
 * _stet_figure_read:
 * @reader: a sentence
 * @token: a token of digits, a point before digits, or a sign like "½"
 * @number: (out): the number in figures, with groups set apart by blanks,
 *   powers of ten and a fraction ("2 1/2"), without scale
 */
gboolean _stet_figure_read (const StetReader *reader,
                            guint token,
                            StetNumber *number);

/**
 * _stet_number_read:
 * @reader: a sentence
 * @token: where it begins
 * @number: (out): the longest number that begins there, in figures, words or
 *   both: "3.6 billion", "two hundred and five", "one and a half million",
 *   "a dozen", "two thirds", "minus five", "twenty-first"
 *
 * Returns: whether there is one
 */
gboolean _stet_number_read (const StetReader *reader,
                            guint token,
                            StetNumber *number);

/**
 * StetWordSum:
 * @total: what stands before the last scale of thousand or more
 * @current: what stands behind it
 * @last_scale: the smallest scale so far
 * @last_atom: the last word that is no scale; 0: a scale was last
 * @step: what the last word is worth
 * @n_words: how many there are
 *
 * A number in words while it is read: "two million | three hundred | five".
 */
typedef struct
{
  double total;
  double current;
  double last_scale;
  double last_atom;
  double step;
  guint n_words;
} StetWordSum;

/** _stet_words_go_on: adds the words from @token on to @sum; returns the token after them. */
guint _stet_words_go_on (const StetReader *reader,
                         guint token,
                         StetWordSum *sum);

/** _stet_words_read: the number in words, without fraction and sign, that begins at @token. */
gboolean _stet_words_read (const StetReader *reader,
                           guint token,
                           StetNumber *number);

/** _stet_scale_read: the scale word or letter at @token, or 0; @end (out): the token after it. */
double _stet_scale_read (const StetReader *reader,
                         guint token,
                         gboolean after_figure,
                         guint *end);

G_END_DECLS
