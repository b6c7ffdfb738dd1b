/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STET_TYPE_LOGO (stet_logo_get_type ())
G_DECLARE_FINAL_TYPE (StetLogo, stet_logo, STET, LOGO, GtkWidget)

/** StetLogo: the editor's mark that the program is named after: the word "stet" with the row of dots under it that lets it stand. Only an ornament. */
GtkWidget *stet_logo_new (void);

G_END_DECLS
