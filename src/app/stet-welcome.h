/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STET_TYPE_WELCOME (stet_welcome_get_type ())
G_DECLARE_FINAL_TYPE (StetWelcome, stet_welcome, STET, WELCOME, GtkWidget)

/** StetWelcome: what an empty review shows: Open Articles, Open a Review, Try the Sample, and the recent reviews; through "win." actions. */
GtkWidget *stet_welcome_new (void);

G_END_DECLS
