/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case.h"

G_BEGIN_DECLS

/**
 * StetCaseEditor:
 *
 * Owns the current case, the undo and redo stacks and the saved position.
 * Single-threaded; hand its snapshots to workers. Made of one case, it starts
 * with empty stacks. At most %STET_LIMIT_UNDO steps are kept; the oldest is
 * dropped first.
 */
typedef struct _StetCaseEditor StetCaseEditor;

/**
 * StetCaseEditorFunc:
 * Called after each change, with the change that was appended; %NULL when
 * only the saved position moved.
 */
typedef void (*StetCaseEditorFunc) (StetCaseEditor *editor, StetChange *change, gpointer user_data);

/**
 * stet_case_editor_new:
 * @base: (nullable): the case to edit; %NULL starts one with a "case.create"
 * change of its own, which is not undoable.
 * @by: name of the person who edits.
 */
StetCaseEditor *stet_case_editor_new (StetCase *base, const char *by) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_case_editor_new_fixed:
 * A new case whose bytes can be reproduced: every change is made at @at, the
 * case has the id @id and every other id is derived from it (UUIDv5 of the
 * case's id and a running number).
 * @at: RFC 3339 in UTC with Z. @id: UUID.
 */
StetCaseEditor *stet_case_editor_new_fixed (const char *at, const char *by, const char *id) G_GNUC_WARN_UNUSED_RESULT;
void stet_case_editor_free (StetCaseEditor *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetCaseEditor, stet_case_editor_free)

void stet_case_editor_set_callback (StetCaseEditor *self, StetCaseEditorFunc func, gpointer user_data);
void stet_case_editor_set_by (StetCaseEditor *self, const char *by);
const char *stet_case_editor_get_by (StetCaseEditor *self);

/** stet_case_editor_get_case: (transfer none): the current snapshot. */
StetCase *stet_case_editor_get_case (StetCaseEditor *self);

/**
 * stet_case_editor_dup_id: (transfer full): an id for a new record.
 */
char *stet_case_editor_dup_id (StetCaseEditor *self) G_GNUC_WARN_UNUSED_RESULT;
/** stet_case_editor_dup_now: (transfer full): the time that a change made now would carry. */
char *stet_case_editor_dup_now (StetCaseEditor *self) G_GNUC_WARN_UNUSED_RESULT;

/* Undo and redo append a change of their own; nothing leaves the history. */

/** stet_case_editor_get_undo: (nullable) (transfer none): the change that undo would undo. */
StetChange *stet_case_editor_get_undo (StetCaseEditor *self);
/** stet_case_editor_get_redo: (nullable) (transfer none): the change that redo would bring back. */
StetChange *stet_case_editor_get_redo (StetCaseEditor *self);
/**
 * stet_case_editor_undo:
 * Returns: %FALSE with %STET_ERROR_REFUSED when there is nothing to undo, or
 * %STET_ERROR_READ_ONLY.
 */
gboolean stet_case_editor_undo (StetCaseEditor *self, GError **error);
gboolean stet_case_editor_redo (StetCaseEditor *self, GError **error);

/**
 * stet_case_editor_is_dirty:
 * Returns: whether there are changes since the saved position, which is at
 * first the case that the editor was made of.
 */
gboolean stet_case_editor_is_dirty (StetCaseEditor *self);
/**
 * stet_case_editor_mark_saved:
 * @saved: (nullable): the snapshot that is on disk now; %NULL: none is, as
 * after a recovery. Edits made since @saved keep the case dirty.
 */
void stet_case_editor_mark_saved (StetCaseEditor *self, StetCase *saved);

/**
 * StetEdit:
 * One change in the making: an op and the fields that it sets. Nothing
 * happens until it is committed; it is applied whole or not at all.
 */
typedef struct _StetEdit StetEdit;

StetEdit *stet_edit_new (StetCaseEditor *editor, const char *op) G_GNUC_WARN_UNUSED_RESULT;
void stet_edit_free (StetEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetEdit, stet_edit_free)

/** stet_edit_create: a new record of @type; @id as dup_id() gives it. The first record touched is the target. */
void stet_edit_create (StetEdit *self, StetRecordType type, const char *id);
/** stet_edit_remove: removes a record. Those that refer to it must be removed or set, too. */
void stet_edit_remove (StetEdit *self, StetRecordType type, const char *id);
/** stet_edit_set: @field is the JSON name given in stet-records.h, "verdict.label"; enums by their names. */
void stet_edit_set (StetEdit *self, StetRecordType type, const char *id, const char *field, const char *value);
/** stet_edit_set_uint: for numbers and for offsets, which are bytes. */
void stet_edit_set_uint (StetEdit *self, StetRecordType type, const char *id, const char *field, guint64 value);
/** stet_edit_add_text: a text that the edit's records name by its SHA-256. */
void stet_edit_add_text (StetEdit *self, StetArticleText *text);

/**
 * stet_edit_commit:
 * Applies the edit as one change, for all to see and to undo. An edit that
 * would change nothing succeeds and appends nothing.
 * Returns: %FALSE with the errors of stet_case_apply(), %STET_ERROR_INVALID for
 * a record that is not there or text that is not UTF-8, %STET_ERROR_TOO_LARGE
 * or %STET_ERROR_READ_ONLY; the case is then as it was.
 */
gboolean stet_edit_commit (StetEdit *self, GError **error);

G_END_DECLS
