/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STET_TYPE_PANE_HANDLE (stet_pane_handle_get_type ())
G_DECLARE_FINAL_TYPE (StetPaneHandle, stet_pane_handle, STET, PANE_HANDLE, GtkWidget)

/**
 * StetPaneHandle:
 *
 * The line between two panes, which can be dragged while it is sensitive. It
 * moves nothing by itself.
 *
 * Signals: "drag-begin" (); "drag-moved" (int): how far the pointer is from
 * where the drag began, in pixels, to the right.
 */
GtkWidget *stet_pane_handle_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
