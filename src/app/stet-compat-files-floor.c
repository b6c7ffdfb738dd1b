/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-compat-private.h"

#include <glib/gi18n.h>

/* File dialogs below GTK 4.10. */

typedef struct
{
  StetFilesFunc func;
  gpointer user_data;
} FilesCall;

static void
native_response_cb (GtkNativeDialog *dialog,
                    int response,
                    gpointer user_data)
{
  g_autofree FilesCall *call = user_data;
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  /* Destroyed before the answer is told, which may open the next dialog. */
  gtk_native_dialog_hide (dialog);
  call->func (files, call->user_data);
  g_object_unref (dialog);
}

static void
show_chooser (GtkFileChooserNative *native,
              StetFileKind kind,
              StetFilesFunc func,
              gpointer user_data)
{
  FilesCall *call = g_new0 (FilesCall, 1);
  g_autoptr (GListModel) filters = _stet_compat_list_filters (kind);

  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
    }
  call->func = func;
  call->user_data = user_data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect (native, "response", G_CALLBACK (native_response_cb), call);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

void
stet_compat_open_files (GtkWindow *parent,
                        const char *title,
                        StetFileKind kind,
                        gboolean several,
                        StetFilesFunc func,
                        gpointer user_data)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (native), several);
  show_chooser (native, kind, func, user_data);
}

void
stet_compat_save_file (GtkWindow *parent,
                       const char *title,
                       StetFileKind kind,
                       const char *name,
                       StetFilesFunc func,
                       gpointer user_data)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  show_chooser (native, kind, func, user_data);
}
