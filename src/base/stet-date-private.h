/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-date.h"

G_BEGIN_DECLS

/**
 * StetScanner:
 * @p: the next byte
 * @end: after the last byte
 *
 * Reads a text from left to right.  The functions below move @p only when
 * they find what they look for.
 */
typedef struct
{
  const char *p;
  const char *end;
} StetScanner;

/** _stet_scan_char: reads @c itself. */
gboolean _stet_scan_char (StetScanner *scanner,
                          char c);

/** _stet_scan_digits: reads exactly @n_digits digits as a number. */
gboolean _stet_scan_digits (StetScanner *scanner,
                            guint n_digits,
                            guint *number);

/** _stet_scan_offset: reads "Z", "+02:00", "+0200" or "+02" as minutes east of UTC. */
gboolean _stet_scan_offset (StetScanner *scanner,
                            gint16 *zone);

/** _stet_scan_fraction: reads a point and digits, and drops them. */
gboolean _stet_scan_fraction (StetScanner *scanner);

/** _stet_date_init: a date without a time of day; @day and @month may be 0. */
void _stet_date_init (StetDate *date,
                      guint year,
                      guint month,
                      guint day);

G_END_DECLS
