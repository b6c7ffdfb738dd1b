/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet.h"

G_BEGIN_DECLS

#define STET_TYPE_SCALE_ROW (stet_scale_row_get_type ())
G_DECLARE_FINAL_TYPE (StetScaleRow, stet_scale_row, STET, SCALE_ROW, GtkListBoxRow)

/**
 * StetScaleRow:
 *
 * One step of a verdict scale in a list: its number, its words, what it means
 * for the text, and buttons that move it or take it off.
 *
 * Signals: "changed" when words or meaning were changed by the person;
 * "move" (int: -1 up, 1 down); "remove".
 */

/** stet_scale_row_new: @editable: whether the step can be changed. */
GtkWidget *stet_scale_row_new (gboolean editable);

/** stet_scale_row_join: makes the meanings of all rows in @group as wide as the widest. */
void stet_scale_row_join (StetScaleRow *self, GtkSizeGroup *group);

/** stet_scale_row_set_step: @label: in the language of the screen. */
void stet_scale_row_set_step (StetScaleRow *self, const char *label, StetEffect effect);

/** stet_scale_row_set_place: @number: 1-based; @n_steps: of the whole scale. */
void stet_scale_row_set_place (StetScaleRow *self, guint number, guint n_steps);

/** stet_scale_row_dup_label: (transfer full): the words, on one line; "" for none. */
char *stet_scale_row_dup_label (StetScaleRow *self) G_GNUC_WARN_UNUSED_RESULT;
StetEffect stet_scale_row_get_effect (StetScaleRow *self);

/** stet_scale_row_focus_label: puts the caret into the words. */
void stet_scale_row_focus_label (StetScaleRow *self);

G_END_DECLS
