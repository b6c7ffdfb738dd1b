/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-export-matrix.h"

#include "stet-pdf.h"
#include "stet-report-formats.h"

/* What makes the pages tells its own progress; the others are done soon after
 * the report. */
#define REPORT_SHARE 0.8

typedef enum
{
  AS_PDF,
  AS_HTML,
  AS_MARKDOWN,
  AS_CSV,
} Kind;

static const StetExportFormat formats[] = {
  [AS_PDF] = { "matrix-pdf", "pdf", "application/pdf", "Table as PDF" },
  [AS_HTML] = { "matrix-html", "html", "text/html", "Table as a web page" },
  [AS_MARKDOWN] = { "matrix-md", "md", "text/markdown", "Table as Markdown" },
  [AS_CSV] = { "matrix-csv", "csv", "text/csv", "Table for spreadsheets" },
  { NULL },
};

const StetExportFormat *
stet_export_get_matrix_formats (void)
{
  return formats;
}

gboolean
stet_export_is_matrix_format (const StetExportFormat *format)
{
  return format >= formats && format < formats + G_N_ELEMENTS (formats) - 1;
}

GBytes *
stet_export_matrix_to_bytes (StetCase *self,
                             const StetExportMatrix *matrix,
                             const StetExportFormat *format,
                             const StetExportOptions *options,
                             GCancellable *cancellable,
                             StetProgressFunc progress,
                             gpointer user_data,
                             GError **error)
{
  static const StetExportOptions defaults = { 0 };
  const StetExportOptions *how = options != NULL ? options : &defaults;
  StetProgressPart part = { format == &formats[AS_PDF] ? NULL : progress, user_data, 0, REPORT_SHARE };
  g_autoptr (StetReport) report = NULL;
  g_autoptr (StetFactMatrix) rows = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (matrix != NULL, NULL);
  g_return_val_if_fail (stet_export_is_matrix_format (format), NULL);

  report = stet_report_new (self, &how->report, cancellable, stet_progress_part_cb, &part, error);
  if (report == NULL)
    return NULL;
  rows = stet_fact_matrix_new (self, matrix->view);
  switch ((Kind) (format - formats))
    {
    case AS_HTML:
      return stet_report_matrix_to_html (report, rows, matrix->words, cancellable, error);
    case AS_MARKDOWN:
      return stet_report_matrix_to_markdown (report, rows, matrix->words, cancellable, error);
    case AS_CSV:
      return stet_report_matrix_to_csv (report, rows, how->with_bom, cancellable, error);
    case AS_PDF:
    default:
      return stet_pdf_from_matrix (report, rows, matrix->words, cancellable, progress, user_data, error);
    }
}
