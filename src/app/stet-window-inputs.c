/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include "stet-recent.h"

/* Files and text dropped anywhere on the window are articles for intake. */
static gboolean
drop_cb (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         gpointer user_data)
{
  StetWindow *self = user_data;
  g_autoptr (GListStore) files = NULL;

  if (G_VALUE_HOLDS (value, G_TYPE_STRING))
    {
      stet_window_add_text (self, g_value_get_string (value));
      return TRUE;
    }
  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;
  files = g_list_store_new (G_TYPE_FILE);
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  stet_window_open_files (self, G_LIST_MODEL (files));
  return TRUE;
}

static void
recent_changed_cb (GtkRecentManager *manager,
                   StetWindow *self)
{
  stet_recent_fill_menu (self->recent_menu);
}

void
_stet_window_add_inputs (StetWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (recent_changed_cb), self, 0);
  stet_recent_fill_menu (self->recent_menu);
}
