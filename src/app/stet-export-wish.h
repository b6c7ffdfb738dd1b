/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet.h"

G_BEGIN_DECLS

/**
 * StetExportWish:
 * What a person wants to export, and how; atomically reference counted, so that
 * it can be handed to a worker.  The strings are its own and may be %NULL.
 */
typedef struct
{
  const StetExportFormat *format; /* of a report, or of the matrix as it stands */
  StetSensitivePolicy sensitive;
  gboolean is_final;
  gboolean with_bom;
  char *override_by;
  char *override_reason;
  char *publisher;
  char *publisher_url;

  /* Of the matrix only. */
  StetMatrixView view;
  char *view_text;
  char *view_words;
} StetExportWish;

StetExportWish *stet_export_wish_new (const StetExportFormat *format) G_GNUC_WARN_UNUSED_RESULT;
/** stet_export_wish_set_matrix: what the matrix shows; @words say it. For a format of the matrix. */
void stet_export_wish_set_matrix (StetExportWish *self, const StetMatrixView *view, const char *words);
StetExportWish *stet_export_wish_ref (StetExportWish *self);
void stet_export_wish_unref (StetExportWish *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetExportWish, stet_export_wish_unref)

/** stet_export_wish_get_options: as the core wants them; they borrow from @self. */
StetExportOptions stet_export_wish_get_options (const StetExportWish *self);

/** stet_export_wish_is_matrix: whether it is of the matrix alone. */
gboolean stet_export_wish_is_matrix (const StetExportWish *self);
/** stet_export_wish_is_pages: whether it is made of pages. */
gboolean stet_export_wish_is_pages (const StetExportWish *self);

/** stet_export_wish_make_pages: (transfer full) (nullable): its pages on @setup; only of what is made of pages. */
StetPages *stet_export_wish_make_pages (const StetExportWish *self, StetCase *snapshot, const StetPageSetup *setup, GCancellable *cancellable, StetProgressFunc progress, gpointer user_data, GError **error);

/** stet_export_wish_to_bytes: (transfer full) (nullable): makes it; blocks. */
GBytes *stet_export_wish_to_bytes (const StetExportWish *self, StetCase *snapshot, GCancellable *cancellable, StetProgressFunc progress, gpointer user_data, GError **error);

/** stet_export_wish_to_file: makes it and writes it; blocks. */
gboolean stet_export_wish_to_file (const StetExportWish *self, StetCase *snapshot, GFile *file, GCancellable *cancellable, StetProgressFunc progress, gpointer user_data, GError **error);

G_END_DECLS
