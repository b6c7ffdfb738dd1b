/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The reviews opened and saved last, as the desktop keeps them. */

/** stet_recent_add: @file was opened or saved just now. */
void stet_recent_add (GFile *file);

/** StetRecentItem: one of them. */
typedef struct
{
  char *uri;
  char *name;   /* as shown, without ".stet" */
  char *folder; /* as shown */
} StetRecentItem;

/** stet_recent_list: (transfer full) (element-type StetRecentItem): at most @max that still exist, newest first. */
GPtrArray *stet_recent_list (guint max) G_GNUC_WARN_UNUSED_RESULT;

/** stet_recent_fill_menu: makes @menu list them, each as "win.open-uri". */
void stet_recent_fill_menu (GMenu *menu);

G_END_DECLS
