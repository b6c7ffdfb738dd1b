/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-progress.h"

G_BEGIN_DECLS

/**
 * _stet_disk_error:
 * @error_number: an errno
 *
 * Sets the #GIOErrorEnum that stands for it, with a message for people that
 * names no file: the caller prefixes that.
 */
void _stet_disk_error (GError **error, int error_number);

/** _stet_disk_dup_path: (transfer full) (nullable): path of a local file; %NULL with %G_IO_ERROR_NOT_SUPPORTED. */
char *_stet_disk_dup_path (GFile *file, GError **error);

/**
 * _stet_disk_read:
 * @path: a file
 * @max_bytes: the cap; one byte more is %STET_ERROR_TOO_LARGE
 * @len: (out): number of bytes
 *
 * Reads a whole regular file.
 *
 * Returns: (transfer full) (nullable): its bytes, ended by NUL
 */
char *_stet_disk_read (const char *path,
                       gsize max_bytes,
                       gsize *len,
                       GCancellable *cancellable,
                       StetProgressFunc progress,
                       gpointer user_data,
                       GError **error);

/** _stet_disk_sha256: (transfer full) (nullable): SHA-256 of a file of any size, in hex. */
char *_stet_disk_sha256 (const char *path, GCancellable *cancellable, GError **error);

/** _stet_disk_write: writes all of it, whatever interrupts.  Returns: whether it did; else errno */
gboolean _stet_disk_write (int fd, const char *data, gsize len);

G_END_DECLS
