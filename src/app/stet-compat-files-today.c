/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

/* File dialogs since GTK 4.10; everywhere else newer API is an error. */
#undef GDK_VERSION_MAX_ALLOWED
#define GDK_VERSION_MAX_ALLOWED GDK_VERSION_4_10

#include "config.h"

#include "stet-compat-private.h"

typedef struct
{
  StetFilesFunc func;
  gpointer user_data;
} FilesCall;

static FilesCall *
new_call (StetFilesFunc func,
          gpointer user_data)
{
  FilesCall *call = g_new0 (FilesCall, 1);

  call->func = func;
  call->user_data = user_data;
  return call;
}

static GtkFileDialog *
new_dialog (const char *title,
            StetFileKind kind)
{
  g_autoptr (GListModel) filters = _stet_compat_list_filters (kind);
  GtkFileDialog *dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  return dialog;
}

/* One file as the list that a dialog for several would have given. */
static void
tell_one (FilesCall *call,
          GFile *file)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (file != NULL)
    g_list_store_append (files, file);
  call->func (file != NULL ? G_LIST_MODEL (files) : NULL, call->user_data);
}

static void
opened_several_cb (GObject *object,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autofree FilesCall *call = user_data;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (object), result, NULL);

  call->func (files, call->user_data);
}

static void
opened_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autofree FilesCall *call = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, NULL);

  tell_one (call, file);
}

static void
saved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autofree FilesCall *call = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, NULL);

  tell_one (call, file);
}

void
stet_compat_open_files (GtkWindow *parent,
                        const char *title,
                        StetFileKind kind,
                        gboolean several,
                        StetFilesFunc func,
                        gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = new_dialog (title, kind);

  if (several)
    gtk_file_dialog_open_multiple (dialog, parent, NULL, opened_several_cb, new_call (func, user_data));
  else
    gtk_file_dialog_open (dialog, parent, NULL, opened_cb, new_call (func, user_data));
}

void
stet_compat_save_file (GtkWindow *parent,
                       const char *title,
                       StetFileKind kind,
                       const char *name,
                       StetFilesFunc func,
                       gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = new_dialog (title, kind);

  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, parent, NULL, saved_cb, new_call (func, user_data));
}
