/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-flow-text-private.h"
#include "stet-pages-private.h"
#include "stet-report-queries.h"

G_BEGIN_DECLS

/* The content of documents on pages: each function puts a part of it at the
 * end of a flow.  @width is that of the text area, in points. */

/* Labels stand in a column of their own, texts beside it: about 75 letters
 * fit on a line of A4. */
#define STET_COMPOSE_LABEL 82
#define STET_COMPOSE_INDENT 94

/** _stet_compose_heading: of a section; it is in the outline.  @dest: its name; @intro: a sentence below it, or "". */
void _stet_compose_heading (StetFlow *flow, const char *dest, const char *title, const char *intro, double width, gboolean new_page);

/** _stet_compose_labelled: a text with a label at its left; Returns: the cell of the text, or NULL when that is "". */
StetFlowCell *_stet_compose_labelled (StetFlow *flow, const char *label, StetFlowStyle style, const char *text, double width, double before);

/** _stet_compose_mark_of: the pattern that says how a row does; none for the one that the others are compared with. */
StetReportMark _stet_compose_mark_of (const StetReportRow *row);

/** _stet_compose_front: title, first page, what is to do. */
void _stet_compose_front (StetFlow *flow, const StetReport *report, double width);

/** _stet_compose_facts: one by one. */
void _stet_compose_facts (StetFlow *flow, const StetReport *report, double width);

/** _stet_compose_matrix: facts and articles in a table.  @matrix: (nullable): which, in which order; %NULL for all; @words: below the heading, or "". */
void _stet_compose_matrix (StetFlow *flow, const StetReport *report, const StetFactMatrix *matrix, const char *words, double width);

/** _stet_compose_articles: each with its marks. */
void _stet_compose_articles (StetFlow *flow, const StetReport *report, double width);

/** _stet_compose_queries: the query sheet, a document of its own. */
void _stet_compose_queries (StetFlow *flow, const StetQueries *queries, double width);

/** _stet_compose_back: method and sources. */
void _stet_compose_back (StetFlow *flow, const StetReport *report, double width);

G_END_DECLS
