/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_AUTOSAVE (stet_autosave_get_type ())
G_DECLARE_FINAL_TYPE (StetAutosave, stet_autosave, STET, AUTOSAVE, GObject)

/**
 * StetAutosave:
 *
 * Keeps the crash journal of one session: each change is on disk moments after
 * it was made, written in a worker, never to the person's file. A save begins
 * the journal anew; closing a window in good order discards it.
 */
StetAutosave *stet_autosave_new (StetSession *session) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_autosave_restart:
 * @base: the snapshot that the session's file holds; a case that was never
 * saved begins with an empty journal and hence with all of it.
 * To be called after the session was given another case.
 */
void stet_autosave_restart (StetAutosave *self, StetCase *base);

/** stet_autosave_discard: nothing needs to be recovered; waits for the worker. */
void stet_autosave_discard (StetAutosave *self);

/** stet_autosave_flush: waits until all that was changed is in the journal. */
void stet_autosave_flush (StetAutosave *self);

G_END_DECLS
