/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetArticleFormat:
 * @STET_ARTICLE_PLAIN: lines of text; a line is a block
 * @STET_ARTICLE_MARKDOWN: Markdown; a paragraph, heading or list item is a block
 *
 * How the text of an article is laid out.  The text itself is kept as it was
 * written, marks of Markdown included: every offset counts in it.
 */
typedef enum
{
  STET_ARTICLE_PLAIN,
  STET_ARTICLE_MARKDOWN,
} StetArticleFormat;

/**
 * stet_article_format_get_name:
 * @format: a format
 *
 * Gives the media type that stands for the format in files.
 *
 * Returns: "text/plain" or "text/markdown"
 */
const char *stet_article_format_get_name (StetArticleFormat format);

/**
 * stet_article_format_from_name:
 * @name: (nullable): a media type as written by stet_article_format_get_name()
 * @format: (out): the format; untouched if the name is unknown
 *
 * Returns: %TRUE if @name is the name of a format
 */
gboolean stet_article_format_from_name (const char *name,
                                        StetArticleFormat *format);

/**
 * stet_article_format_guess:
 * @source_name: (nullable): base name of the file; only its ending is looked at
 * @text: UTF-8 text, NUL-terminated
 *
 * Guesses the format.  An ending that is known decides ("md", "markdown":
 * Markdown; "txt", "text": plain).  Without one, text counts as Markdown only
 * if it opens with a front matter or with a heading of the form "# Words".
 *
 * Returns: the format
 */
StetArticleFormat stet_article_format_guess (const char *source_name,
                                             const char *text);

/**
 * stet_article_format_get_extensions:
 *
 * Lists the endings of file names that can be read, without the dot, in lower
 * case: for the filter of a file dialog.
 *
 * Returns: (transfer none) (array zero-terminated=1): the endings
 */
const char *const *stet_article_format_get_extensions (void);

G_END_DECLS
