/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-case.h"
#include "stet-progress.h"

G_BEGIN_DECLS

/** StetExportFormat: one format in which a case can leave the program. */
typedef struct
{
  const char *name;      /* on the command line: "json" */
  const char *extension; /* of its files, without the dot */
  const char *media_type;
  const char *title; /* in English; app/ translates it */
} StetExportFormat;

/** stet_export_get_formats: (transfer none): the formats there are; the one after the last has no name. */
const StetExportFormat *stet_export_get_formats (void);

/** stet_export_find_format: (transfer none) (nullable): the format called @name. */
const StetExportFormat *stet_export_find_format (const char *name);

/**
 * stet_export_to_bytes:
 * @self: a case
 * @format: one of stet_export_get_formats()
 * @at: (nullable): RFC 3339 time that it bears; %NULL: that of the last change
 * @error: return location
 *
 * Errors: %STET_ERROR_INVALID if @at is no such time.
 *
 * Returns: (transfer full) (nullable): the bytes; equal cases give equal ones
 */
GBytes *stet_export_to_bytes (const StetCase *self,
                              const StetExportFormat *format,
                              const char *at,
                              GError **error);

/**
 * stet_export_to_file:
 *
 * As stet_export_to_bytes(), and writes them over whatever is at @file, as
 * stet_replace_file() does, with its errors.
 */
gboolean stet_export_to_file (const StetCase *self,
                              const StetExportFormat *format,
                              const char *at,
                              GFile *file,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
