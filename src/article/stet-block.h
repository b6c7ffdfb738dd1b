/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-span.h"

G_BEGIN_DECLS

/**
 * StetBlockKind:
 * @STET_BLOCK_HEADLINE: the title of the article
 * @STET_BLOCK_HEADING: a heading inside the article
 * @STET_BLOCK_PARAGRAPH: running text
 * @STET_BLOCK_LIST_ITEM: one item of a list
 * @STET_BLOCK_CAPTION: the caption, credit or file name of a picture
 * @STET_BLOCK_META: a line about the article: byline, date line, front matter
 *
 * What a block of text is.
 */
typedef enum
{
  STET_BLOCK_HEADLINE,
  STET_BLOCK_HEADING,
  STET_BLOCK_PARAGRAPH,
  STET_BLOCK_LIST_ITEM,
  STET_BLOCK_CAPTION,
  STET_BLOCK_META,
} StetBlockKind;

/**
 * StetBlock:
 * @span: bytes of the block, without the line end and without white space at
 *   its edges; marks of Markdown ("# ", "- ") are left outside too
 * @kind: what it is
 * @level: of a headline or heading 1 to 6, of a list item its depth from 1; else 0
 *
 * A line of plain text (lines of a hard-wrapped paragraph together), or a
 * paragraph, heading or list item of Markdown.
 * Blocks stand in the order of the text, never overlap and are never empty.
 */
typedef struct
{
  StetSpan span;
  StetBlockKind kind;
  guint level;
} StetBlock;

G_END_DECLS
