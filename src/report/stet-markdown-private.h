/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-report.h"

G_BEGIN_DECLS

/** _stet_markdown_add: appends @markup as _stet_markup_add() does; content becomes one line of words. */
void _stet_markdown_add (GString *out, const char *markup, ...);

/** _stet_markdown_text: @len bytes of @text as one line of words. */
void _stet_markdown_text (GString *out, const char *text, gsize len);

/** _stet_markdown_line: "- **label:** text" and the end of the line; nothing if @text is "". */
void _stet_markdown_line (GString *out, const char *indent, const char *label, const char *text);

/** _stet_markdown_end: (transfer full) (nullable): the document; %NULL with %G_IO_ERROR_CANCELLED. */
GBytes *_stet_markdown_end (GString *out, GCancellable *cancellable, GError **error);

/** _stet_markdown_articles: the annotated articles. */
void _stet_markdown_articles (GString *out, const StetReport *report);

G_END_DECLS
