/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-case.h"

G_BEGIN_DECLS

/**
 * StetJournal:
 *
 * What was changed since the last save, on disk at once, so that a crash costs
 * nothing.  One JSON Lines file in a folder of the person's own: a header, then
 * texts and changes as they are made.  The file is locked as long as its
 * journal is open.  Not for several threads at once.
 */
typedef struct _StetJournal StetJournal;

/** stet_journal_dup_folder: (transfer full): where journals are kept, "$XDG_STATE_HOME/stet". */
char *stet_journal_dup_folder (void);

/**
 * stet_journal_new:
 * @folder: (nullable): where to keep it; %NULL: stet_journal_dup_folder(); made if missing
 * @base: the case as it is in @file; if it was never saved, the case as it is now
 * @file: (nullable): where @base is saved; %NULL if it never was: then the
 *   journal holds all of it
 * @sha256: (nullable): SHA-256 of @file, in hex
 * @error: return location
 *
 * Begins a journal.  Nothing is written until there is something to write.
 *
 * Errors: those of #GIOErrorEnum.
 *
 * Returns: (transfer full) (nullable): the journal
 */
StetJournal *stet_journal_new (const char *folder,
                               const StetCase *base,
                               GFile *file,
                               const char *sha256,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_journal_append:
 * @self: a journal
 * @now: the case as it is now: a later snapshot of the one the journal began with
 * @error: return location
 *
 * Appends the changes and texts that @now has and the journal has not, and
 * hands them to the system; a power cut can still lose them until
 * stet_journal_sync().  A failure takes nothing away from what is there, and
 * the next call tries again.
 */
gboolean stet_journal_append (StetJournal *self, const StetCase *now, GError **error);

/** stet_journal_sync: waits until what was appended is on the disk itself; cheap when it is. */
gboolean stet_journal_sync (StetJournal *self, GError **error);

/**
 * stet_journal_rebase:
 * @self: a journal
 * @saved: the snapshot that was saved
 * @file: where
 * @sha256: what @file holds now
 * @now: the case as it is now, which may be later than @saved
 * @error: return location
 *
 * Begins anew after a save: only what is later than @saved is kept.
 */
gboolean stet_journal_rebase (StetJournal *self,
                              const StetCase *saved,
                              GFile *file,
                              const char *sha256,
                              const StetCase *now,
                              GError **error);

/** stet_journal_get_path: (nullable): the file, %NULL as long as nothing was written. */
const char *stet_journal_get_path (const StetJournal *self);

/** stet_journal_discard: ends it and deletes its file: all is saved, or the person let it go. */
void stet_journal_discard (StetJournal *self);

/** stet_journal_free: ends it and leaves its file, to be recovered; %NULL is fine. */
void stet_journal_free (StetJournal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetJournal, stet_journal_free)

G_END_DECLS
