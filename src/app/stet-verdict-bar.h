/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_VERDICT_BAR (stet_verdict_bar_get_type ())
G_DECLARE_FINAL_TYPE (StetVerdictBar, stet_verdict_bar, STET, VERDICT_BAR, GtkWidget)

/**
 * StetVerdictBar:
 *
 * What the house says of the chosen fact: the steps of the scale, Why, and the
 * way to the next open fact.
 *
 * Actions: the buttons activate "win.decide" and "win.record" where a window
 * has them and do the same on the session where not.
 */

void stet_verdict_bar_set_session (StetVerdictBar *self,
                                   StetSession *session);

/** stet_verdict_bar_show: shows the verdict on @claim; %NULL: nothing is chosen. */
void stet_verdict_bar_show (StetVerdictBar *self,
                            StetCase *stet_case,
                            const StetClaim *claim);

/** stet_verdict_bar_focus_why: Returns: whether Why took the caret. */
gboolean stet_verdict_bar_focus_why (StetVerdictBar *self);

/** stet_verdict_bar_step_open: chooses the next (1) or previous (-1) fact that is left. */
gboolean stet_verdict_bar_step_open (StetVerdictBar *self,
                                     int direction);

G_END_DECLS
