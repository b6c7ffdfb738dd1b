/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stet_mnemonics_name_buttons:
 * @root: what was just built of a template or by code.
 *
 * Lets the buttons in it be called by what is read on them. GTK at the floor
 * gives a screen reader the label with its underscore as well, "_Save Save".
 */
void stet_mnemonics_name_buttons (GtkWidget *root);

G_END_DECLS
