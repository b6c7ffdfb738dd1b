/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-matrix.h"
#include "stet-report.h"

G_BEGIN_DECLS

/** StetReportTable: facts by article: rows and columns of a report in the order in which they are shown. */
typedef struct
{
  const StetReport *report; /* borrowed */
  GPtrArray *facts;         /* of StetReportFact, borrowed from the report */
  GPtrArray *articles;      /* of StetReportArticle, likewise */
} StetReportTable;

/**
 * _stet_report_table_init:
 * @matrix: (nullable): what is shown; %NULL for the whole report in its order
 *
 * What the report leaves out is not in the table, whatever the matrix shows.
 */
void _stet_report_table_init (StetReportTable *self, const StetReport *report, const StetFactMatrix *matrix);
void _stet_report_table_clear (StetReportTable *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StetReportTable, _stet_report_table_clear)

/** _stet_report_table_fact: the fact in row @i. */
const StetReportFact *_stet_report_table_fact (const StetReportTable *self, guint i);
/** _stet_report_table_article: the article in column @i. */
const StetReportArticle *_stet_report_table_article (const StetReportTable *self, guint i);

/** _stet_report_find_cell: the passages of @fact in @article, which stand together; @n: (out): their number. */
const StetReportRow *const *_stet_report_find_cell (const StetReportFact *fact, const StetReportArticle *article, guint *n);

/** _stet_report_is_not_there: whether somebody looked in @article, and the fact is not there. */
gboolean _stet_report_is_not_there (const StetReportFact *fact, const StetReportArticle *article);

/** _stet_report_table_find_obstacle: (nullable): why there is no table, for the reader. */
const char *_stet_report_table_find_obstacle (const StetReportTable *self);

G_END_DECLS
