/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * stet_utf8_count_ascii:
 * @text: (array length=len): any bytes
 * @len: their number
 *
 * Returns: how many bytes below 0x80 stand at the start of @text
 */
gsize stet_utf8_count_ascii (const char *text,
                             gsize len);

/**
 * stet_utf8_validate:
 * @text: (array length=len): any bytes
 * @len: their number
 * @end: (out): the first byte that is wrong: a NUL or where a character that
 *   is none begins; after the last one if all is right
 *
 * As g_utf8_validate_len(), and fast where the text is ASCII.
 *
 * Returns: whether @text is UTF-8 without NUL
 */
gboolean stet_utf8_validate (const char *text,
                             gsize len,
                             const char **end);

G_END_DECLS
