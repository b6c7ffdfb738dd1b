/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_INTAKE_DIALOG (stet_intake_dialog_get_type ())
G_DECLARE_FINAL_TYPE (StetIntakeDialog, stet_intake_dialog, STET, INTAKE_DIALOG, AdwWindow)

/**
 * stet_intake_dialog_new:
 * @intakes: (element-type StetArticleIntake): the array is emptied, the dialog takes what is in it.
 *
 * A window with one table, a row per article: title, outlet, author, date,
 * role, origin, as guessed from the text; blanks are flagged. "Add" adds them
 * all as one change.
 */
GtkWidget *stet_intake_dialog_new (StetSession *session, GPtrArray *intakes);

G_END_DECLS
