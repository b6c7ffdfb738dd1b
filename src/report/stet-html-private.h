/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-report.h"

G_BEGIN_DECLS

/** StetHtml: a page in the making.  What is content gets in by the calls below only, escaped. */
typedef struct
{
  GString *out;
  GCancellable *cancellable;
} StetHtml;

/**
 * _stet_html_add:
 * @markup: as it is to stand; "%s" is replaced by the next argument, a string
 *   that is escaped, "%u" by a guint; there is no other
 */
void _stet_html_add (StetHtml *self, const char *markup, ...);

/** _stet_html_text: @len bytes of @text, escaped and with balanced writing direction. */
void _stet_html_text (StetHtml *self, const char *text, gsize len);

/** _stet_html_begin: the page up to the inside of its body. @title: what the window shows. */
void _stet_html_begin (StetHtml *self, const char *title);

/** _stet_html_end: (transfer full) (nullable): the page; %NULL with %G_IO_ERROR_CANCELLED. */
GBytes *_stet_html_end (StetHtml *self, GError **error);

/** _stet_html_link: @text as a link to @link, or as text if that is "". */
void _stet_html_link (StetHtml *self, const char *link, const char *text);

/** _stet_html_direction: the attributes that say in which language and direction the words of an article are. */
void _stet_html_direction (StetHtml *self, const StetReportArticle *article);

/* The parts of a report, each in a file of its own. */
void _stet_html_sections (StetHtml *self, const StetReport *report);
void _stet_html_facts (StetHtml *self, const StetReport *report);
void _stet_html_matrix (StetHtml *self, const StetReport *report);
void _stet_html_articles (StetHtml *self, const StetReport *report);

/** _stet_html_status: a class for what sources do to each other: "conflict". */
const char *_stet_html_status (StetStatus status);

/** _stet_html_effect: a class for what the verdict means: "stands", or "decided". */
const char *_stet_html_effect (const StetReportFact *fact);

/** _stet_html_is_cancelled: whether the rest may be left out. */
gboolean _stet_html_is_cancelled (const StetHtml *self);

G_END_DECLS
