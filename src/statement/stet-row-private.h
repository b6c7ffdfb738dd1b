/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-when-private.h"

G_BEGIN_DECLS

/** _stet_row_day_read: the day that shares its month with the date found last: "March 10 and 11". */
gboolean _stet_row_day_read (const StetReader *reader,
                             guint token,
                             StetWhen *when);

/**
 * _stet_row_share_units:
 * @reader: a sentence whose quantities are found
 * @first: index of its first quantity
 *
 * Gives numbers that stand in a row what the last one of them counts: "45 and
 * 50 cases"; and to all of them the change that the first one tells.
 */
void _stet_row_share_units (const StetReader *reader,
                            guint first);

G_END_DECLS
