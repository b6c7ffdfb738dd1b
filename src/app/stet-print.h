/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-export-wish.h"

G_BEGIN_DECLS

/** StetPrintFunc: told once, at the end; @error: (nullable): why it could not be printed. */
typedef void (*StetPrintFunc) (const GError *error, gpointer user_data);

/**
 * stet_print_operation_new:
 * @wish: (transfer full): something that is made of pages
 * @func: told when it is done
 *
 * Returns: (transfer full): what prints it, shows it, or writes it to a file
 */
GtkPrintOperation *stet_print_operation_new (StetCase *snapshot, StetExportWish *wish, StetPrintFunc func, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_print:
 * @wish: (transfer full): something that is made of pages
 *
 * Asks for a printer and prints; the dialog has a preview.  The pages are made
 * in a worker for the paper that was chosen, and on A4 are those of the PDF.
 */
void stet_print (GtkWindow *parent, StetCase *snapshot, StetExportWish *wish, StetPrintFunc func, gpointer user_data);

G_END_DECLS
