/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-span.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * stet_text_normalise:
 * @utf8: (array length=len): the bytes as they were read
 * @len: their number, or -1 when @utf8 ends with NUL
 * @out_len: (out) (optional): the number of bytes of the result
 * @error: return location
 *
 * Makes the normalised text, the one in which every offset counts: a byte
 * order mark at the start is dropped, CRLF and CR become LF, the rest is NFC.
 * Nothing else changes.  An empty text is not an error here.
 *
 * Errors: %STET_ERROR_BINARY for a NUL byte, %STET_ERROR_ENCODING for invalid
 * UTF-8 (both name the line and the 0-based byte offset), and
 * %STET_ERROR_TOO_LARGE above %STET_LIMIT_ARTICLE_BYTES before or after.
 *
 * Returns: (transfer full) (nullable): the text, NUL-terminated
 */
char *stet_text_normalise (const char *utf8,
                           gssize len,
                           gsize *out_len,
                           GError **error);

/**
 * stet_text_snap:
 * @text: valid UTF-8
 * @len: its length in bytes
 * @span: any span; ends after @len count as @len
 *
 * Widens @span to the nearest boundaries of grapheme clusters, so that no
 * mark begins or ends inside what a reader sees as one letter.
 *
 * Returns: the widened span; an empty span between two clusters stays empty
 */
StetSpan stet_text_snap (const char *text,
                         gsize len,
                         StetSpan span);

/**
 * stet_text_next_grapheme:
 * @text: valid UTF-8
 * @len: its length in bytes
 * @offset: a byte offset
 *
 * Returns: the first grapheme boundary after @offset, or @len
 */
gsize stet_text_next_grapheme (const char *text,
                               gsize len,
                               gsize offset);

/** stet_text_previous_grapheme: the last grapheme boundary before @offset, or 0. */
gsize stet_text_previous_grapheme (const char *text,
                                   gsize len,
                                   gsize offset);

/**
 * stet_text_next_word:
 * @text: valid UTF-8
 * @len: its length in bytes
 * @offset: a byte offset
 *
 * Returns: the first end of a word after @offset, or @len; blanks and
 *   punctuation are no words
 */
gsize stet_text_next_word (const char *text,
                           gsize len,
                           gsize offset);

/** stet_text_previous_word: the last start of a word before @offset, or 0. */
gsize stet_text_previous_word (const char *text,
                               gsize len,
                               gsize offset);

/**
 * stet_text_sentence_at:
 * @text: valid UTF-8
 * @len: its length in bytes
 * @offset: a byte offset
 *
 * Finds the English sentence around @offset.  A line break always ends a
 * sentence; white space around it does not belong to it, but an @offset in
 * the white space after a sentence still finds that sentence.  Of what is
 * longer than some thousand bytes on either side, the rest is left out.
 *
 * Returns: its span; empty, at @offset, on a blank line
 */
StetSpan stet_text_sentence_at (const char *text,
                                gsize len,
                                gsize offset);

/**
 * stet_text_squeeze:
 * @text: valid UTF-8
 * @len: its length in bytes, or -1 when it ends with NUL
 *
 * Returns: (transfer full): @text with each run of white space as one blank,
 *   and none at the ends: a quote for a list
 */
char *stet_text_squeeze (const char *text,
                         gssize len);

/**
 * stet_text_ellipsize:
 * @text: valid UTF-8, ended by NUL
 * @max_chars: the longest result, in code points, at least 1
 *
 * Returns: (transfer full): @text, or its beginning up to a word boundary
 *   with "…" behind it; only a single long word is cut inside
 */
char *stet_text_ellipsize (const char *text,
                           gsize max_chars);

/**
 * stet_sha256_hex:
 * @data: (array length=len): any bytes
 * @len: their number
 *
 * Returns: (transfer full): the SHA-256 as 64 lower case hexadecimal digits
 */
char *stet_sha256_hex (const void *data,
                       gsize len);

/** stet_sha256_is_valid: whether @text is 64 lower case hexadecimal digits. */
gboolean stet_sha256_is_valid (const char *text);

G_END_DECLS
