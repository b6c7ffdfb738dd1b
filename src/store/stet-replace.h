/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-progress.h"

G_BEGIN_DECLS

/**
 * StetReplaceMode:
 * @STET_REPLACE_ANY: whatever is there, or nothing
 * @STET_REPLACE_NONE: nothing may be there yet
 * @STET_REPLACE_EXPECTED: what is there must have the SHA-256 expected
 *
 * What may be overwritten.
 */
typedef enum
{
  STET_REPLACE_ANY,
  STET_REPLACE_NONE,
  STET_REPLACE_EXPECTED,
} StetReplaceMode;

/**
 * stet_replace_file:
 * @file: a file on this computer; a symbolic link is followed and stays a link
 * @data: (array length=len): the bytes that the file shall hold
 * @len: their number
 * @mode: what may be overwritten
 * @expected_sha256: (nullable): for %STET_REPLACE_EXPECTED, in hex
 * @cancellable: (nullable): heeded up to the moment the new file takes its place
 * @progress: (nullable): called while bytes are written
 * @user_data: for @progress
 * @error: return location
 *
 * Puts new bytes in the place of a file so that at every moment either the old
 * or the new ones are there in full: a temporary file in the same folder is
 * written and synced, then renamed, then the folder is synced.  The new file
 * has the permissions of the old one, and its owner and group where that is
 * allowed.  On any failure the temporary file is removed and the old one stays.
 *
 * Errors: %STET_ERROR_CONFLICT if the file changed or vanished since,
 * %G_IO_ERROR_EXISTS with %STET_REPLACE_NONE, other #GIOErrorEnum codes, for
 * example NO_SPACE, PERMISSION_DENIED, NOT_FOUND, CANCELLED.
 *
 * Returns: whether the file holds @data now
 */
gboolean stet_replace_file (GFile *file,
                            const char *data,
                            gsize len,
                            StetReplaceMode mode,
                            const char *expected_sha256,
                            GCancellable *cancellable,
                            StetProgressFunc progress,
                            gpointer user_data,
                            GError **error);

/**
 * stet_replace_bytes:
 * @file: a file on this computer
 * @bytes: what it shall hold
 * @cancellable: (nullable): heeded up to the moment the new file takes its place
 * @error: return location
 *
 * Does what stet_replace_file() does, with its errors, whatever is there.
 *
 * Returns: whether the file holds @bytes now
 */
gboolean stet_replace_bytes (GFile *file,
                             GBytes *bytes,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
