/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-case.h"

G_BEGIN_DECLS

/**
 * StetRecoveryState:
 * @STET_RECOVERY_READY: the file is as it was: the case can go on where it
 *   stopped, and be saved over the file
 * @STET_RECOVERY_NEVER_SAVED: there was no file yet
 * @STET_RECOVERY_FILE_CHANGED: the file went on without the journal; the case
 *   recovered is the one of the lost window and needs another name
 * @STET_RECOVERY_FILE_MISSING: the file is gone; there is no case until the
 *   person says where it is
 * @STET_RECOVERY_NOTHING: the file has all changes of the journal
 *
 * What can be done with a journal that was left behind.
 */
typedef enum
{
  STET_RECOVERY_READY,
  STET_RECOVERY_NEVER_SAVED,
  STET_RECOVERY_FILE_CHANGED,
  STET_RECOVERY_FILE_MISSING,
  STET_RECOVERY_NOTHING,
} StetRecoveryState;

/**
 * StetRecovery:
 * @path: the journal
 * @state: what can be done with it
 * @file: (nullable): where the case was saved
 * @file_sha256: (nullable): SHA-256 of @file as it is now
 * @snapshot: (nullable): the case with all changes; %NULL for a missing file
 * @base: (nullable): the case on disk that a journal of @snapshot would begin with
 * @title: title of the case, "" if it has none or is not known
 * @started: RFC 3339 time at which the journal began
 * @n_changes: number of changes that the file does not have
 * @torn: whether the last line was cut off in the middle and left out
 */
typedef struct
{
  char *path;
  StetRecoveryState state;
  GFile *file;
  char *file_sha256;
  StetCase *snapshot;
  StetCase *base;
  char *title;
  char *started;
  guint n_changes;
  gboolean torn;
  /*< private >*/
  int lock;
} StetRecovery;

/** stet_recovery_free: lets the journal go and leaves its file; %NULL is fine. */
void stet_recovery_free (StetRecovery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetRecovery, stet_recovery_free)

/**
 * stet_journal_recover:
 * @path: a journal
 * @moved_to: (nullable): where the case file is now, if not where it was
 * @error: return location
 *
 * Rebuilds the case from its file and the journal.  The journal stays, and is
 * locked as long as the result lives.
 *
 * Errors: %STET_ERROR_REFUSED if a window has it open, %STET_ERROR_INVALID if
 * the journal is damaged before its last line or is not of the case in the
 * file, %STET_ERROR_NEWER, those of stet_case_file_load() for a file that is
 * there but cannot be read, and of #GIOErrorEnum.
 *
 * Returns: (transfer full) (nullable): what was found
 */
StetRecovery *stet_journal_recover (const char *path,
                                    GFile *moved_to,
                                    GError **error);

/** stet_recovery_delete: deletes the journal that @self came from: the person has the case, or does not want it. */
gboolean stet_recovery_delete (StetRecovery *self, GError **error);

/**
 * stet_journal_list:
 * @folder: (nullable): %NULL: stet_journal_dup_folder()
 *
 * Lists journals that nobody has open, oldest name first.  A folder that is
 * not there has none.
 *
 * Returns: (transfer full) (element-type filename): their paths
 */
GPtrArray *stet_journal_list (const char *folder);

/**
 * stet_journal_delete:
 * @path: a journal
 *
 * Deletes a journal that nobody has open.
 *
 * Returns: whether it is gone; %FALSE with %STET_ERROR_REFUSED if a window has
 *   it open, or errors of #GIOErrorEnum
 */
gboolean stet_journal_delete (const char *path, GError **error);

G_END_DECLS
