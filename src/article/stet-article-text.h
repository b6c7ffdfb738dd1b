/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-article-format.h"
#include "stet-block.h"
#include "stet-offsets.h"
#include "stet-span.h"

G_BEGIN_DECLS

/**
 * StetArticleText:
 *
 * The normalised text of one revision of an article: immutable, atomically
 * reference counted, safe to read from any thread.
 */
typedef struct _StetArticleText StetArticleText;

/**
 * stet_article_text_new:
 * @utf8: the text; need not be NUL-terminated if @len is given
 * @len: bytes of @utf8, or -1 if it is NUL-terminated
 * @format: how it is laid out
 * @error: return location of an error
 *
 * Normalises the text and finds its blocks, in linear time.  Blocks are a pure
 * function of the normalised text and the format.
 *
 * Errors: %STET_ERROR_EMPTY if there is nothing but white space,
 * %STET_ERROR_TOO_LARGE if it is longer than STET_LIMIT_ARTICLE_BYTES,
 * %STET_ERROR_ENCODING if it is not UTF-8, %STET_ERROR_BINARY if it holds NUL.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error set
 */
StetArticleText *stet_article_text_new (const char *utf8,
                                        gssize len,
                                        StetArticleFormat format,
                                        GError **error);

/** stet_article_text_ref: takes a reference.  Returns: (transfer full): @text */
StetArticleText *stet_article_text_ref (StetArticleText *text);

/** stet_article_text_unref: drops a reference. */
void stet_article_text_unref (StetArticleText *text);

/**
 * stet_article_text_get_text:
 * @text: a text
 * @len: (out) (optional): its length in bytes
 *
 * Returns: (transfer none): the normalised text, NUL-terminated
 */
const char *stet_article_text_get_text (const StetArticleText *text,
                                        gsize *len);

/** stet_article_text_get_sha256: Returns: SHA-256 of the normalised UTF-8 bytes, lower-case hex */
const char *stet_article_text_get_sha256 (const StetArticleText *text);

/** stet_article_text_get_format: Returns: how the text is laid out */
StetArticleFormat stet_article_text_get_format (const StetArticleText *text);

/** stet_article_text_get_offsets: Returns: (transfer none): the table between byte offsets and code points */
const StetOffsets *stet_article_text_get_offsets (const StetArticleText *text);

/** stet_article_text_get_n_blocks: Returns: number of blocks, at least 1 */
guint stet_article_text_get_n_blocks (const StetArticleText *text);

/** stet_article_text_get_block: Returns: (transfer none): block @i, below the number of blocks */
const StetBlock *stet_article_text_get_block (const StetArticleText *text,
                                              guint i);

/**
 * stet_article_text_find_block:
 * @text: a text
 * @offset: byte offset, up to and including the length of the text
 *
 * Finds the block that holds the offset; for an offset between two blocks the
 * one before it, before the first block the first one.
 *
 * Returns: index of the block
 */
guint stet_article_text_find_block (const StetArticleText *text,
                                    gsize offset);

/**
 * stet_article_text_dup_quote:
 * @text: a text
 * @span: bytes inside the text, at character boundaries
 *
 * Returns: (transfer full) (nullable): the words of the span; %NULL if the
 *   span is not inside the text or cuts a character
 */
char *stet_article_text_dup_quote (const StetArticleText *text,
                                   StetSpan span);

/**
 * stet_article_text_widen:
 * @text: a text
 * @span: bytes inside the text, at character boundaries
 * @n_chars: code points on each side
 *
 * Returns: @span with what stands around it, less where the text ends
 */
StetSpan stet_article_text_widen (const StetArticleText *text,
                                  StetSpan span,
                                  guint n_chars);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetArticleText, stet_article_text_unref)

G_END_DECLS
