/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows of a CSV file, RFC 4180.  Each call adds a cell to the row that was
 * begun last. */

/** _stet_csv_text: a cell of words; what a spreadsheet could take for a formula gets an apostrophe in front. */
void _stet_csv_text (GString *out, const char *text);

/** _stet_csv_number: a cell of a number. */
void _stet_csv_number (GString *out, gsize number);

/** _stet_csv_end_row: ends the row. */
void _stet_csv_end_row (GString *out);

/** _stet_csv_end: (transfer full): the file; @with_bom: whether a byte order mark stands first. */
GBytes *_stet_csv_end (GString *out, gboolean with_bom);

G_END_DECLS
