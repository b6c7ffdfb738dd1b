/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_SCALE_DIALOG (stet_scale_dialog_get_type ())
G_DECLARE_FINAL_TYPE (StetScaleDialog, stet_scale_dialog, STET, SCALE_DIALOG, AdwWindow)

/**
 * stet_scale_dialog_new:
 * @parent: (nullable): the window it belongs to
 * @session: its review
 *
 * Asks by which scale the verdicts of the review are given: one of those that
 * ship, or one of its own, which is written here. It says what becomes of the
 * verdicts there are before anything is changed. What is accepted is one
 * change.
 */
GtkWidget *stet_scale_dialog_new (GtkWindow *parent, StetSession *session);

/** stet_scale_dialog_accept: as the button does; %FALSE when something has to be corrected first, which it says. */
gboolean stet_scale_dialog_accept (StetScaleDialog *self);

G_END_DECLS
