/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * _stet_article_decode:
 * @data: the bytes of a file
 * @len: their number
 * @out_len: (out): bytes of the result
 * @encoding: (out) (transfer none): name of the encoding they were in
 * @error: return location of an error
 *
 * Turns bytes into UTF-8.  A byte order mark decides; then valid UTF-8; then
 * UTF-16 that shows by its NUL bytes; then what the bytes look like.
 *
 * Errors: %STET_ERROR_BINARY for NUL bytes, %STET_ERROR_ENCODING if no
 * encoding is sure or the bytes are wrong in theirs, with line and offset.
 *
 * Returns: (transfer full) (nullable): the text, NUL-terminated
 */
char *_stet_article_decode (const guint8 *data,
                            gsize len,
                            gsize *out_len,
                            const char **encoding,
                            GError **error);

G_END_DECLS
