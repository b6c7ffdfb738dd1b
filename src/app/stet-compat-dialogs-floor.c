/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-compat-private.h"

#include <glib/gi18n.h>

#include "stet-mnemonics.h"

/* Dialogs below libadwaita 1.5: windows of their own. */

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
  stet_mnemonics_name_buttons (widget);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
stet_compat_show_about (GtkWindow *parent)
{
  const StetAbout *about = _stet_compat_get_about ();

  adw_show_about_window (parent,
                         "application-name", "Stet",
                         "application-icon", STET_APPLICATION_ID,
                         "version", STET_VERSION,
                         "developer-name", about->developer,
                         "developers", about->developers,
                         "comments", about->comments,
                         "website", about->website,
                         "issue-url", about->issue_url,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", about->copyright,
                         NULL);
}

void
stet_compat_show_preferences (GtkWindow *parent,
                              AdwPreferencesPage *page)
{
  GtkWidget *window = adw_preferences_window_new ();

  gtk_window_set_title (GTK_WINDOW (window), _ ("Preferences"));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), page);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}
