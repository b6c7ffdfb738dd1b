/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-matrix.h"
#include "stet-report.h"

G_BEGIN_DECLS

/* A report as a file.  Each call walks the report once and blocks; equal
 * reports give equal bytes.  They stop with %G_IO_ERROR_CANCELLED. */

/**
 * stet_report_to_html:
 * Returns: (transfer full) (nullable): one page that needs nothing else: no
 *   script, no font, no picture from elsewhere; well-formed as XML, too
 */
GBytes *stet_report_to_html (const StetReport *report, GCancellable *cancellable, GError **error);

/** stet_report_to_markdown: (transfer full) (nullable): CommonMark with tables. */
GBytes *stet_report_to_markdown (const StetReport *report, GCancellable *cancellable, GError **error);

/**
 * stet_report_to_csv:
 * @with_bom: whether a byte order mark stands first
 * Returns: (transfer full) (nullable): a row for each statement, RFC 4180
 */
GBytes *stet_report_to_csv (const StetReport *report, gboolean with_bom, GCancellable *cancellable, GError **error);

/**
 * stet_report_to_claim_review:
 * Returns: (transfer full) (nullable): schema.org ClaimReview as JSON-LD: an
 *   array with one for each fact that has a verdict; a draft without an address
 *   of the publisher
 */
GBytes *stet_report_to_claim_review (const StetReport *report, GCancellable *cancellable, GError **error);

/** stet_report_to_annotations: (transfer full) (nullable): a W3C AnnotationPage as JSON-LD. */
GBytes *stet_report_to_annotations (const StetReport *report, GCancellable *cancellable, GError **error);

/** stet_report_queries_to_markdown: (transfer full) (nullable): the open questions by whom to ask. */
GBytes *stet_report_queries_to_markdown (const StetReport *report, GCancellable *cancellable, GError **error);

/** stet_report_queries_to_html: (transfer full) (nullable): the same as a page like stet_report_to_html(). */
GBytes *stet_report_queries_to_html (const StetReport *report, GCancellable *cancellable, GError **error);

/**
 * stet_report_matrix_to_html:
 * @matrix: the facts and articles that are shown, in their order
 * @words: (nullable): says what is shown
 *
 * The matrix alone as it stands; what @report leaves out or masks is so here,
 * too.
 *
 * Returns: (transfer full) (nullable): a page like stet_report_to_html()
 */
GBytes *stet_report_matrix_to_html (const StetReport *report, const StetFactMatrix *matrix, const char *words, GCancellable *cancellable, GError **error);

/** stet_report_matrix_to_markdown: (transfer full) (nullable): the same as a CommonMark table. */
GBytes *stet_report_matrix_to_markdown (const StetReport *report, const StetFactMatrix *matrix, const char *words, GCancellable *cancellable, GError **error);

/** stet_report_matrix_to_csv: (transfer full) (nullable): the same as a row for each fact, RFC 4180, with a column for what each article says and one for its state. */
GBytes *stet_report_matrix_to_csv (const StetReport *report, const StetFactMatrix *matrix, gboolean with_bom, GCancellable *cancellable, GError **error);

G_END_DECLS
