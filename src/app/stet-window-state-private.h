/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-window.h"

G_BEGIN_DECLS

/* Actions with a state: columns, sidebar, keys, appearance; and the zoom. */
void _stet_window_add_state_actions (StetWindow *self);
void _stet_window_show_n_columns (StetWindow *self, guint n_columns);

/* stet-window-forms.c: details of an article, title of the review. */
void _stet_window_class_install_form_actions (GtkWidgetClass *widget_class);

/* stet-window-inputs.c: drag and drop, and the list of recent reviews. */
void _stet_window_add_inputs (StetWindow *self);

G_END_DECLS
