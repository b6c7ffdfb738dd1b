/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-case.h"
#include "stet-progress.h"
#include "stet-report-options.h"

G_BEGIN_DECLS

/** StetExportFormat: one format in which a case can leave the program. */
typedef struct
{
  const char *name;      /* on the command line: "json" */
  const char *extension; /* of its files, without the dot */
  const char *media_type;
  const char *title; /* in English; app/ translates it */
} StetExportFormat;

/**
 * StetExportOptions:
 * @report: what is in it, see there; all zero is a working report without
 *   what is sensitive
 * @with_bom: whether a CSV file begins with a byte order mark, which some
 *   spreadsheets need
 */
typedef struct
{
  StetReportOptions report;
  gboolean with_bom;
} StetExportOptions;

/** stet_export_get_formats: (transfer none): the formats there are; the one after the last has no name. */
const StetExportFormat *stet_export_get_formats (void);

/** stet_export_find_format: (transfer none) (nullable): the format called @name. */
const StetExportFormat *stet_export_find_format (const char *name);

/**
 * stet_export_to_bytes:
 * @self: a case
 * @format: one of stet_export_get_formats()
 * @options: (nullable): how; %NULL: all zero
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called now and then
 * @user_data: for @progress
 * @error: return location
 *
 * Errors: those of stet_report_options_check(), %STET_ERROR_TOO_LARGE, and
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the bytes; equal cases and options give
 *   equal ones
 */
GBytes *stet_export_to_bytes (const StetCase *self,
                              const StetExportFormat *format,
                              const StetExportOptions *options,
                              GCancellable *cancellable,
                              StetProgressFunc progress,
                              gpointer user_data,
                              GError **error);

/**
 * stet_export_to_file:
 *
 * As stet_export_to_bytes(), and writes them over whatever is at @file, as
 * stet_replace_bytes() does, with its errors.
 */
gboolean stet_export_to_file (const StetCase *self,
                              const StetExportFormat *format,
                              const StetExportOptions *options,
                              GFile *file,
                              GCancellable *cancellable,
                              StetProgressFunc progress,
                              gpointer user_data,
                              GError **error);

G_END_DECLS
