/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-moment-private.h"
#include "stet-reader-private.h"

G_BEGIN_DECLS

/** _stet_year_read: a year in figures or words at @token, or 0; @end (out): the token after it. */
int _stet_year_read (const StetReader *reader,
                     guint token,
                     guint *end);

/** _stet_plain_read: a number of at most @max_digits digits and nothing else, or -1. */
int _stet_plain_read (const StetReader *reader,
                      guint token,
                      guint max_digits);

/** _stet_month_read: a month as a name at @token, or 0; @end (out): behind it and its full stop. */
int _stet_month_read (const StetReader *reader,
                      guint token,
                      guint *end);

/** _stet_weekday_read: 1 to 7, or 0; @end (out): behind it and its full stop. */
int _stet_weekday_read (const StetReader *reader,
                        guint token,
                        guint *end);

/** _stet_day_read: 1 to 31: "5", "5th", "fifth", "twenty-first"; or 0; @end (out): behind it. */
int _stet_day_read (const StetReader *reader,
                    guint token,
                    guint *end);

/** _stet_grain_read: the grain of a unit of time at @token ("weeks"), or NONE; @factor (out): how many ("fortnight": 2). */
StetGrain _stet_grain_read (const StetReader *reader,
                            guint token,
                            guint *end,
                            int *factor);

/** _stet_part_read: (transfer none) (nullable): the part of a day at @token, "MO" to "NI"; @n_tokens (out): of how many words. */
const char *_stet_part_read (const StetReader *reader,
                             guint token,
                             guint *n_tokens);

/** _stet_grain_letter: "Y", "M", "D", "H" of a duration; a time of day is told by the caller. */
const char *_stet_grain_letter (StetGrain grain);

G_END_DECLS
