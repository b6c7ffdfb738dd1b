/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet.h"

G_BEGIN_DECLS

#define STET_TYPE_SESSION (stet_session_get_type ())
G_DECLARE_FINAL_TYPE (StetSession, stet_session, STET, SESSION, GObject)

/**
 * StetSession:
 *
 * All the state of one window: the case editor, the file, what is chosen and
 * where the caret stands. Widgets read it, listen to it and call it; they
 * never talk to each other. Nothing below it knows a window.
 *
 * Properties (all notify only on change):
 *  - "case-title" (string), "file" (GFile, nullable), "dirty", "read-only",
 *    "can-undo", "can-redo" (booleans);
 *  - "chosen" (string, nullable): id of the chosen claim;
 *  - "row" (string, nullable): id of the focused statement row of that claim;
 *  - "active-article" (string, nullable): id of the article whose column was
 *    used last;
 *  - "busy" (string, nullable): what is going on, for people; %NULL when idle;
 *    "progress" (double, 0..1, or -1 unknown).
 *
 * Signals:
 *  - "changed" (StetChange *change): after every change of the case; %NULL
 *    (pointer) when the whole case was replaced. Emitted before the property
 *    notifications that follow from it;
 *  - "reveal" (const char *article, guint64 start, guint64 end, gboolean
 *    focus): show this passage (bytes) in some column; opens the article in
 *    one if it is in none;
 *  - "saved" (StetCase *snapshot): this snapshot is on disk now;
 *  - "selection-changed": what stet_session_get_selection() tells;
 *  - "message" (const char *text, gboolean with_undo): for a toast;
 *  - "failed" (const char *heading, const char *body): for a dialog.
 */
StetSession *stet_session_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_session_set_person:
 * @name: stands beside every change made from now on.
 * @scale: id of the scale of verdicts that a new review has; an unknown one
 * changes nothing. A review that was not begun yet is made anew with both.
 */
void stet_session_set_person (StetSession *self, const char *name, const char *scale);
/** stet_session_is_fresh: whether nothing was done yet, nor opened. */
gboolean stet_session_is_fresh (StetSession *self);

/** stet_session_get_case: (transfer none): the snapshot of now; never %NULL. */
StetCase *stet_session_get_case (StetSession *self);
/** stet_session_get_editor: (transfer none). */
StetCaseEditor *stet_session_get_editor (StetSession *self);

/* What is chosen. */

/**
 * stet_session_choose:
 * @claim: (nullable): id. Choosing a fact makes every column follow it.
 */
void stet_session_choose (StetSession *self, const char *claim);
const char *stet_session_get_chosen (StetSession *self);
/** stet_session_get_chosen_claim: (nullable) (transfer none). */
const StetClaim *stet_session_get_chosen_claim (StetSession *self);
/** stet_session_focus_row: chooses the statement's claim, too. %NULL: the whole card. */
void stet_session_focus_row (StetSession *self, const char *statement);
const char *stet_session_get_row (StetSession *self);
void stet_session_set_active_article (StetSession *self, const char *article);
const char *stet_session_get_active_article (StetSession *self);
/** stet_session_reveal: asks the columns to show a passage; @focus also selects it and moves the focus there. */
void stet_session_reveal (StetSession *self, const char *article, StetSpan span, gboolean focus);
void stet_session_reveal_statement (StetSession *self, const StetStatement *statement, gboolean focus);

/**
 * stet_session_set_selection:
 * Called by the column in use. @span: bytes; empty when there is only a
 * caret, which then stands at its start.
 */
void stet_session_set_selection (StetSession *self, const char *article, StetSpan span);
/** stet_session_get_selection: Returns: the article's id (nullable); @span: (out): the selection or the caret. */
const char *stet_session_get_selection (StetSession *self, StetSpan *span);

/* Commands that act on what is chosen and selected; each is one undoable
 * change; what is refused is told by "message". They return whether something
 * happened. The names are those of the actions in stet-actions.h. */
gboolean stet_session_mark (StetSession *self);
gboolean stet_session_add_to_fact (StetSession *self);
/** stet_session_set_relation: of the focused row, or of all rows. The same relation again takes it off. */
gboolean stet_session_set_relation (StetSession *self, StetRelation relation);
/** stet_session_set_kind: O and N with a fact chosen in the list or a selection in the text. */
gboolean stet_session_set_kind (StetSession *self, StetClaimKind kind);
/** stet_session_cover: O, N, H and P for the selected words, else the paragraph at the caret; @rest: from there to the end of the article. */
gboolean stet_session_cover (StetSession *self, StetMarkKind kind, gboolean rest);
/** stet_session_toggle_not_there: Z for the active article. */
gboolean stet_session_toggle_not_there (StetSession *self);
/**
 * stet_session_decide:
 * @rating: 1.. or 0 to clear.
 * @advance: (out): whether to go on to the next open fact at once (a plain
 * "Stands"); else the caret belongs in Why.
 */
gboolean stet_session_decide (StetSession *self, guint rating, gboolean *advance);
/** stet_session_choose_next_open: the next fact that is left, round the end; %FALSE when none is. */
gboolean stet_session_choose_next_open (StetSession *self);
gboolean stet_session_remove_row (StetSession *self);
gboolean stet_session_undo (StetSession *self);
gboolean stet_session_redo (StetSession *self);
/** stet_session_try: tells a failed command by "message"; Returns: @ok. Takes @error. */
gboolean stet_session_try (StetSession *self, gboolean ok, GError *error);
void stet_session_tell (StetSession *self, const char *text, gboolean with_undo);
void stet_session_fail (StetSession *self, const char *heading, const char *body);

/**
 * StetSessionFlush:
 * Typing in progress is held by a text field until a pause; each field
 * registers a flush so that any other command, save or close commits it first.
 */
typedef void (*StetSessionFlush) (gpointer owner);
void stet_session_add_flush (StetSession *self, StetSessionFlush flush, gpointer owner);
void stet_session_remove_flush (StetSession *self, gpointer owner);
void stet_session_flush (StetSession *self);

G_END_DECLS
