/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-words-private.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * _stet_front_matter_find:
 * @text: UTF-8 text with LF or CRLF line ends
 * @len: its bytes
 * @end: (out): offset behind the line that closes the front matter
 *
 * Finds the "key: value" lines between two lines of "---" that a Markdown
 * article may begin with.  They count only if the first of them has a key.
 *
 * Returns: %TRUE if there is a front matter
 */
gboolean _stet_front_matter_find (const char *text,
                                  gsize len,
                                  gsize *end);

/**
 * _stet_front_matter_get:
 * @text: UTF-8 text with a front matter
 * @end: where it ends
 * @key: the key, in lower case
 * @value: (out): the value without quotation marks; never empty
 *
 * Returns: %TRUE if there is such a key with a value on its line
 */
gboolean _stet_front_matter_get (const char *text,
                                 gsize end,
                                 const char *key,
                                 StetWords *value);

/**
 * _stet_front_matter_dup_list:
 * @text: UTF-8 text with a front matter
 * @end: where it ends
 * @key: the key, in lower case
 *
 * Reads a value that may be a list, in brackets or as lines of "- item".
 *
 * Returns: (transfer full) (nullable): the items, parted by ", "
 */
char *_stet_front_matter_dup_list (const char *text,
                                   gsize end,
                                   const char *key);

G_END_DECLS
