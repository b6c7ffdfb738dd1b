/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-case.h"
#include "stet-problems.h"
#include "stet-progress.h"

G_BEGIN_DECLS

/** STET_CASE_FILE_VERSION: the version of the format that is written; no newer one is read. */
#define STET_CASE_FILE_VERSION 1

/**
 * StetCaseFile:
 * @snapshot: the case, as it was read
 * @sha256: SHA-256 of the bytes that were read, in hex: what a later save
 *   expects to find
 * @size: number of these bytes
 * @read_only: whether a newer version had a hand in it, so that it can be
 *   looked at but not changed
 *
 * What loading a case file gives.
 */
typedef struct
{
  StetCase *snapshot;
  char *sha256;
  gsize size;
  gboolean read_only;
} StetCaseFile;

/** stet_case_file_free: frees the result of loading; %NULL is fine. */
void stet_case_file_free (StetCaseFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetCaseFile, stet_case_file_free)

/**
 * stet_case_file_load:
 * @file: a regular file
 * @cancellable: (nullable): to stop reading
 * @progress: (nullable): called now and then
 * @user_data: for @progress
 * @error: return location
 *
 * Reads a case file; blocks.  All is checked but whether the history gives
 * the stored state; the first thing wrong is the error, with its JSON path.
 * A file over %STET_LIMIT_CASE_BYTES is refused unread.
 *
 * Errors: those of stet_case_file_parse(), and of #GIOErrorEnum.
 *
 * Returns: (transfer full) (nullable): the case
 */
StetCaseFile *stet_case_file_load (GFile *file,
                                   GCancellable *cancellable,
                                   StetProgressFunc progress,
                                   gpointer user_data,
                                   GError **error);

/**
 * stet_case_file_parse:
 * @data: (array length=len): the bytes of a case file
 * @len: their number
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called now and then
 * @user_data: for @progress
 * @error: return location
 *
 * Reads a case from memory.  Members that this version does not know are kept.
 *
 * Errors: %STET_ERROR_NEWER for a file of a later version, %STET_ERROR_EMPTY,
 * %STET_ERROR_ENCODING, %STET_ERROR_TOO_LARGE and, for all else,
 * %STET_ERROR_INVALID.
 *
 * Returns: (transfer full) (nullable): the case
 */
StetCaseFile *stet_case_file_parse (const char *data,
                                    gsize len,
                                    GCancellable *cancellable,
                                    StetProgressFunc progress,
                                    gpointer user_data,
                                    GError **error);

/**
 * stet_case_file_validate:
 * @file: a regular file
 * @problems: gets everything that is wrong
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Looks for all errors of a case file, also the one that loading does not look
 * for: a history that does not give the stored state.
 *
 * Returns: whether the file could be read at all; its faults are in @problems.
 *   %FALSE with @error for errors of #GIOErrorEnum.
 */
gboolean stet_case_file_validate (GFile *file,
                                  StetProblems *problems,
                                  GCancellable *cancellable,
                                  GError **error);

/** stet_case_file_validate_bytes: the same for @len bytes at @data. */
void stet_case_file_validate_bytes (const char *data,
                                    gsize len,
                                    StetProblems *problems);

/**
 * stet_case_to_bytes:
 * @self: a case
 *
 * Returns: (transfer full): the case as a file holds it; equal cases give
 *   equal bytes
 */
GBytes *stet_case_to_bytes (const StetCase *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_case_file_save:
 * @self: a case
 * @file: where to
 * @expected_sha256: (nullable): what the file on disk must hold, as loading or
 *   the last save told it; %NULL writes over whatever is there ("save as",
 *   when the person has agreed)
 * @cancellable: (nullable): cancelling leaves the old file
 * @progress: (nullable): called now and then
 * @user_data: for @progress
 * @new_sha256: (out) (optional) (transfer full): what the file holds now
 * @error: return location
 *
 * Writes a case so that the old file or the new one is there at any moment,
 * see stet_replace_file().  Blocks; may run in a worker.
 *
 * Errors: %STET_ERROR_CONFLICT if the file changed or vanished since,
 * %STET_ERROR_TOO_LARGE, and those of #GIOErrorEnum.
 *
 * Returns: whether it was written
 */
gboolean stet_case_file_save (const StetCase *self,
                              GFile *file,
                              const char *expected_sha256,
                              GCancellable *cancellable,
                              StetProgressFunc progress,
                              gpointer user_data,
                              char **new_sha256,
                              GError **error);

G_END_DECLS
