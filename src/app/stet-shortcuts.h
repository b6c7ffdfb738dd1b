/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stet_shortcuts_window_new: (transfer none): the shortcuts window, which like every window belongs to the toolkit until it is destroyed; made of stet_actions_get(), so that it cannot say anything else than what the keys do. */
GtkWidget *stet_shortcuts_window_new (void);

G_END_DECLS
