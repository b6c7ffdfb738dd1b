/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-export-wish.h"
#include "stet-session.h"

G_BEGIN_DECLS

/* Files: everything that reads or writes does so in a worker, on snapshots,
 * with "busy" and "progress" set, and can be cancelled. One thing at a time:
 * a second one is refused with %G_IO_ERROR_BUSY. */

/**
 * stet_session_replace:
 * @stet_case: the case to take over; the undo stacks start empty.
 * @file: (nullable): where it is saved.
 * @disk_sha256: (nullable): what that file holds.
 * @saved: (nullable): the snapshot that @file holds, if it is not @stet_case
 * itself: after a recovery.
 */
void stet_session_replace (StetSession *self, StetCase *stet_case, GFile *file, const char *disk_sha256, StetCase *saved);

/**
 * stet_session_read_async:
 * @files: (element-type GFile): articles, or a case. Reads them and changes
 * nothing yet.
 */
void stet_session_read_async (StetSession *self, GListModel *files, GAsyncReadyCallback callback, gpointer user_data);
/** stet_session_read_finish: Returns: (transfer full) (nullable): what they hold. */
StetOpening *stet_session_read_finish (StetSession *self, GAsyncResult *result, GError **error);

/**
 * stet_session_save_async:
 * @file: (nullable): where to; %NULL saves to the file it came from.
 * @overwrite: also when the file on disk is not what was opened.
 */
void stet_session_save_async (StetSession *self, GFile *file, gboolean overwrite, GAsyncReadyCallback callback, gpointer user_data);
/** stet_session_save_finish: errors: those of stet_case_file_save(); with %STET_ERROR_CONFLICT nothing was written. */
gboolean stet_session_save_finish (StetSession *self, GAsyncResult *result, GError **error);

/** stet_session_export_async: @wish: kept until it is done. */
void stet_session_export_async (StetSession *self, GFile *file, StetExportWish *wish, GAsyncReadyCallback callback, gpointer user_data);
gboolean stet_session_export_finish (StetSession *self, GAsyncResult *result, GError **error);

/** stet_session_cancel: stops what is going on. */
void stet_session_cancel (StetSession *self);
/** stet_session_is_busy: whether something is going on. */
gboolean stet_session_is_busy (StetSession *self);
/** stet_session_get_file: (nullable) (transfer none). */
GFile *stet_session_get_file (StetSession *self);
/** stet_session_get_disk_sha256: (nullable) (transfer none): what the file holds as far as is known. */
const char *stet_session_get_disk_sha256 (StetSession *self);

G_END_DECLS
