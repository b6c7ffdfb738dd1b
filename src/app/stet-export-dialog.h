/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "stet-export-wish.h"
#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_EXPORT_DIALOG (stet_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (StetExportDialog, stet_export_dialog, STET, EXPORT_DIALOG, AdwWindow)

/**
 * StetExportDialog:
 * Asks in which format a review leaves the program, and how; shows what it
 * will look like and lists what others will learn.
 *
 * Signals: "export" and "print" (StetExportWish *wish): what the person wants;
 * the wish belongs to the dialog.
 */
GtkWidget *stet_export_dialog_new (GtkWindow *parent, StetSession *session);

/** stet_export_dialog_new_matrix: the same for the matrix alone, as it stands. */
GtkWidget *stet_export_dialog_new_matrix (GtkWindow *parent, StetSession *session, const StetFactMatrix *matrix);

G_END_DECLS
