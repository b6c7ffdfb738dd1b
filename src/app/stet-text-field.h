/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_TEXT_FIELD (stet_text_field_get_type ())
G_DECLARE_FINAL_TYPE (StetTextField, stet_text_field, STET, TEXT_FIELD, GtkWidget)

/**
 * StetTextField:
 *
 * A text that is typed into the case. A run of typing becomes one change: it
 * is committed when the focus leaves, after a pause of two seconds, at Enter
 * (with Ctrl where Enter makes a new line), and before any other command. GTK's
 * own undo is off: Ctrl+Z commits and then undoes in the case. Escape commits
 * and leaves the key to others. Text in typing is never overwritten.
 *
 * Properties:
 *  - "lines" (boolean, construct only): whether the text may have line breaks;
 *  - "placeholder" (string, nullable);
 *  - "label" (string, nullable): name for assistive technology;
 *  - "min-lines" (int): room for at least so many lines;
 *  - "max-lines" (int): more than so many lines scroll; 0 for no end;
 *  - "max-bytes" (uint64): what is typed beyond it is not taken;
 *  - "pause" (uint): milliseconds without typing that end a run.
 *
 * Signals:
 *  - "commit" (const char *key, const char *text) -> boolean: store the text;
 *    %FALSE when it was refused, the field then keeps it and marks it;
 *  - "entered" (gboolean with_control): Enter, after committing.
 */
GtkWidget *stet_text_field_new (gboolean lines) G_GNUC_WARN_UNUSED_RESULT;

/** stet_text_field_set_session: whose flush commits the field. */
void stet_text_field_set_session (StetTextField *self,
                                  StetSession *session);

/**
 * stet_text_field_bind:
 * @key: what the field edits, "<id>/title"
 * @text: what is stored there now
 *
 * Shows a stored text. With another key than before, typing in progress is
 * committed under the old key first; with the same key it stays.
 */
void stet_text_field_bind (StetTextField *self,
                           const char *key,
                           const char *text);

/** stet_text_field_dup_text: (transfer full): what the field shows, committed or not. */
char *stet_text_field_dup_text (StetTextField *self);

/** stet_text_field_type: replaces the text as a person who types would. */
void stet_text_field_type (StetTextField *self,
                           const char *text);

/** stet_text_field_is_typing: whether there is text that is not committed. */
gboolean stet_text_field_is_typing (StetTextField *self);

/** stet_text_field_commit: ends the run of typing. Returns: %FALSE when the text was refused. */
gboolean stet_text_field_commit (StetTextField *self);

/** stet_text_field_focus: takes the focus; @select: with all of the text selected, else the caret at its end. */
gboolean stet_text_field_focus (StetTextField *self,
                                gboolean select);

/** stet_text_field_get_view: (transfer none): the GtkTextView inside. */
GtkWidget *stet_text_field_get_view (StetTextField *self);

G_END_DECLS
