/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stet_mnemonics_name_buttons:
 * @root: what was just built of a template or by code.
 *
 * Gives the buttons in it the names that are read on them. GTK at the floor
 * tells a screen reader the label with its underscore, "_Save".
 */
void stet_mnemonics_name_buttons (GtkWidget *root);

G_END_DECLS
