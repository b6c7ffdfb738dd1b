/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-export.h"
#include "stet-fact-matrix.h"

G_BEGIN_DECLS

/** stet_export_get_matrix_formats: (transfer none): the formats in which the matrix alone can leave the program; the one after the last has no name. */
const StetExportFormat *stet_export_get_matrix_formats (void);

/** stet_export_is_matrix_format: whether @format is one of them. */
gboolean stet_export_is_matrix_format (const StetExportFormat *format);

/**
 * StetExportMatrix:
 * @view: what is shown, and in which order
 * @words: (nullable): says what is shown, for the reader
 *
 * The matrix as it stands.
 */
typedef struct
{
  const StetMatrixView *view;
  const char *words;
} StetExportMatrix;

/**
 * stet_export_matrix_to_bytes:
 * @self: a case
 * @matrix: what is shown of it
 * @format: one of stet_export_get_matrix_formats()
 *
 * The rest, also the errors, is as with stet_export_to_bytes().
 */
GBytes *stet_export_matrix_to_bytes (StetCase *self,
                                     const StetExportMatrix *matrix,
                                     const StetExportFormat *format,
                                     const StetExportOptions *options,
                                     GCancellable *cancellable,
                                     StetProgressFunc progress,
                                     gpointer user_data,
                                     GError **error);

G_END_DECLS
