/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-format.h"
#include "stet-article-line-private.h"
#include "stet-block.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetRawBlock:
 * @span: bytes of the block, trimmed
 * @kind: PARAGRAPH as long as nothing else is sure
 * @level: of a heading or list item
 * @line: what the words are by themselves
 * @blank_before: whether an empty line, or the start of the text, is before it
 *
 * A block of which the place in the article is not known yet.
 */
typedef struct
{
  StetSpan span;
  StetBlockKind kind;
  guint level;
  StetLineKind line;
  gboolean blank_before;
} StetRawBlock;

/**
 * _stet_article_find_blocks:
 * @text: normalised text, not blank
 * @len: its bytes
 * @format: how it is laid out
 *
 * Returns: (transfer full) (element-type StetBlock): at least one block
 */
GArray *_stet_article_find_blocks (const char *text,
                                   gsize len,
                                   StetArticleFormat format);

/** _stet_article_split_plain: (transfer full) (element-type StetRawBlock): the blocks of plain text. */
GArray *_stet_article_split_plain (const char *text,
                                   gsize len);

/** _stet_article_split_markdown: (transfer full) (element-type StetRawBlock): the blocks of Markdown. */
GArray *_stet_article_split_markdown (const char *text,
                                      gsize len);

/** _stet_article_block_words: the words of a block, without marks of emphasis around all of them. */
StetWords _stet_article_block_words (const char *text,
                                     StetSpan span);

/** _stet_article_has_words: whether there is a letter or digit in it; a row of stars has none. */
gboolean _stet_article_has_words (StetWords words);

G_END_DECLS
