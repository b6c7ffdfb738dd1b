/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** StetArchiveFile: one file that goes into an archive. */
typedef struct
{
  char *path; /* with "/" between folders */
  GBytes *bytes;
  char *sha256;
  char *media_type;
  char *title; /* what it is, in English */
} StetArchiveFile;

/** _stet_archive_file_new: (transfer full): @bytes: (transfer full). */
StetArchiveFile *_stet_archive_file_new (const char *path, GBytes *bytes, const char *media_type, const char *title);
void _stet_archive_file_free (StetArchiveFile *self);

/**
 * _stet_archive_to_zip:
 * @files: (element-type StetArchiveFile): in the order of the archive
 *
 * Returns: (transfer full) (nullable): a ZIP archive in which every entry bears
 *   the first day that the format knows; %NULL with %G_IO_ERROR_FAILED
 */
GBytes *_stet_archive_to_zip (const GPtrArray *files, GError **error);

G_END_DECLS
