/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * stet_language_guess:
 * @text: valid UTF-8, ended by NUL
 * @len: its length in bytes
 *
 * Looks at the letters and small words of the beginning of a text.
 *
 * Returns: (transfer none) (nullable): "en", "es" or "ru"; %NULL if it is
 *   none of these or cannot be told
 */
const char *stet_language_guess (const char *text,
                                 gsize len);

G_END_DECLS
