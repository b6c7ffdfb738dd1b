/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-compat.h"

#include <adwaita.h>
#include <glib/gi18n.h>

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
add_filter (GtkFileChooser *chooser,
            const char *name,
            const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffixes == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  for (guint i = 0; suffixes != NULL && suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser,
             StetFileKind kind)
{
  static const char *const articles[] = { "txt", "text", "md", "markdown", NULL };
  static const char *const cases[] = { "stet", NULL };
  static const char *const both[] = { "txt", "text", "md", "markdown", "stet", NULL };
  static const char *const json[] = { "json", NULL };

  switch (kind)
    {
    case STET_FILES_ARTICLES:
      add_filter (chooser, _ ("Articles"), articles);
      break;
    case STET_FILES_CASES:
      add_filter (chooser, _ ("Reviews"), cases);
      break;
    case STET_FILES_BOTH:
      add_filter (chooser, _ ("Reviews and articles"), both);
      break;
    case STET_FILES_JSON:
      add_filter (chooser, _ ("JSON"), json);
      break;
    default:
      g_assert_not_reached ();
    }
  add_filter (chooser, _ ("All files"), NULL);
}

static void
show_chooser (GtkFileChooserNative *native,
              StetFileKind kind,
              StetFilesFunc func,
              gpointer user_data)
{
  FilesCall *call = g_new0 (FilesCall, 1);

  call->func = func;
  call->user_data = user_data;
  add_filters (GTK_FILE_CHOOSER (native), kind);
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

typedef struct
{
  StetAlertFunc func;
  gpointer user_data;
} AlertCall;

static void
alert_response_cb (AdwMessageDialog *dialog,
                   const char *response,
                   gpointer user_data)
{
  g_autofree AlertCall *call = user_data;

  if (call->func != NULL)
    call->func (response, call->user_data);
}

void
stet_compat_alert (GtkWindow *parent,
                   const char *heading,
                   const char *body,
                   const StetAlertButton *buttons,
                   StetAlertFunc func,
                   gpointer user_data)
{
  GtkWidget *widget = adw_message_dialog_new (parent, heading, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  AlertCall *call = g_new0 (AlertCall, 1);

  for (const StetAlertButton *button = buttons; button->id != NULL; button++)
    {
      adw_message_dialog_add_response (dialog, button->id, button->label);
      if (button->suggested)
        {
          adw_message_dialog_set_response_appearance (dialog, button->id, ADW_RESPONSE_SUGGESTED);
          adw_message_dialog_set_default_response (dialog, button->id);
        }
      if (button->destructive)
        adw_message_dialog_set_response_appearance (dialog, button->id, ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_set_close_response (dialog, "close");
  /* An answer may close the parent, which GTK looks at until the dialog's very end. */
  g_object_set_data_full (G_OBJECT (dialog), "parent", g_object_ref (parent), g_object_unref);
  call->func = func;
  call->user_data = user_data;
  g_signal_connect (dialog, "response", G_CALLBACK (alert_response_cb), call);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
stet_compat_show_about (GtkWindow *parent)
{
  static const char *const developers[] = { "The Stet authors", NULL };

  adw_show_about_window (parent,
                         "application-name", "Stet",
                         "application-icon", STET_APPLICATION_ID,
                         "version", STET_VERSION,
                         "developer-name", "The Stet authors",
                         "developers", developers,
                         "comments", _ ("Check what several articles say about the same event. Everything stays on this machine."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", "© 2026 The Stet authors",
                         NULL);
}
