/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-articles-sidebar.h"
#include "stet-columns.h"
#include "stet-facts-pane.h"
#include "stet-find-bar.h"
#include "stet-suggestions-pane.h"

G_BEGIN_DECLS

#define STET_TYPE_PANES (stet_panes_get_type ())
G_DECLARE_FINAL_TYPE (StetPanes, stet_panes, STET, PANES, GtkBox)

/**
 * StetPanes: what a window shows of a review, side by side: the articles, their
 * text in columns, the facts. It only holds them together; the window that it
 * belongs to makes it when the first review comes, and sees to the rest.
 */
GtkWidget *stet_panes_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** stet_panes_get: (transfer none): the part with that id in the template, which has to be there. */
gpointer stet_panes_get (StetPanes *self, const char *id);

G_END_DECLS
