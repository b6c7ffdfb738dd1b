/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-pages.h"

G_BEGIN_DECLS

/**
 * StetPdfInfo:
 * @title: of the document
 * @author: (nullable): who made it
 * @subject: (nullable): what it is
 * @at: (nullable): RFC 3339 time that it bears, as made and as changed
 *
 * What a PDF says of itself.
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *at;
} StetPdfInfo;

/**
 * stet_pdf_from_pages:
 * @pages: a document
 * @info: what it says of itself
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called now and then
 * @user_data: for @progress
 * @error: return location
 *
 * Makes a PDF with links, an outline, a structure for screen readers and
 * embedded fonts.  The same pages, fonts and libraries give the same bytes.
 *
 * Errors: %G_IO_ERROR_CANCELLED, %G_IO_ERROR_FAILED with the reason.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *stet_pdf_from_pages (StetPages *pages,
                             const StetPdfInfo *info,
                             GCancellable *cancellable,
                             StetProgressFunc progress,
                             gpointer user_data,
                             GError **error);

/**
 * stet_pdf_from_report:
 *
 * The report as a PDF on A4: stet_pages_new_report() and
 * stet_pdf_from_pages() with what the report says of itself.
 */
GBytes *stet_pdf_from_report (const StetReport *report,
                              GCancellable *cancellable,
                              StetProgressFunc progress,
                              gpointer user_data,
                              GError **error);

/** stet_pdf_from_queries: the same for the query sheet. */
GBytes *stet_pdf_from_queries (const StetReport *report,
                               GCancellable *cancellable,
                               StetProgressFunc progress,
                               gpointer user_data,
                               GError **error);

/** stet_pdf_from_matrix: the same for a matrix, across the page; as stet_pages_new_matrix(). */
GBytes *stet_pdf_from_matrix (const StetReport *report,
                              const StetFactMatrix *matrix,
                              const char *words,
                              GCancellable *cancellable,
                              StetProgressFunc progress,
                              gpointer user_data,
                              GError **error);

G_END_DECLS
