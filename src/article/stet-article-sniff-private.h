/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * _stet_article_sniff:
 * @data: the bytes of a file
 * @len: their number
 * @error: return location of an error
 *
 * Refuses what is surely no text or text of a format that cannot be read, by
 * the signature at its start: %STET_ERROR_BINARY or %STET_ERROR_INVALID.
 *
 * Returns: %TRUE if the bytes may be text
 */
gboolean _stet_article_sniff (const guint8 *data,
                              gsize len,
                              GError **error);

/**
 * _stet_article_check_controls:
 * @utf8: decoded text
 * @len: its bytes
 * @error: return location of an error
 *
 * Refuses text with so many control characters that it can be no article.
 *
 * Returns: %TRUE if the text may be an article
 */
gboolean _stet_article_check_controls (const char *utf8,
                                       gsize len,
                                       GError **error);

G_END_DECLS
