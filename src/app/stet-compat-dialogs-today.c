/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

/* Dialogs since libadwaita 1.5, which are part of the window that they belong
 * to; everywhere else newer API is an error. */
#undef ADW_VERSION_MAX_ALLOWED
#define ADW_VERSION_MAX_ALLOWED ADW_VERSION_1_5

#include "config.h"

#include "stet-compat-private.h"

#include <glib/gi18n.h>

typedef struct
{
  StetAlertFunc func;
  gpointer user_data;
  char *response;
} AlertCall;

static void
alert_response_cb (AdwAlertDialog *dialog,
                   const char *response,
                   gpointer user_data)
{
  AlertCall *call = user_data;

  g_free (call->response);
  call->response = g_strdup (response);
}

static gboolean
alert_tell_cb (gpointer user_data)
{
  AlertCall *call = user_data;

  if (call->func != NULL)
    call->func (call->response != NULL ? call->response : "close", call->user_data);
  g_free (call->response);
  g_free (call);
  return G_SOURCE_REMOVE;
}

/* The answer may close the window, which would not close as long as the
 * dialog is one of its own: that ends after this signal. */
static void
alert_closed_cb (AdwDialog *dialog,
                 gpointer user_data)
{
  g_idle_add (alert_tell_cb, user_data);
}

void
stet_compat_alert (GtkWindow *parent,
                   const char *heading,
                   const char *body,
                   const StetAlertButton *buttons,
                   StetAlertFunc func,
                   gpointer user_data)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));
  AlertCall *call = g_new0 (AlertCall, 1);

  for (const StetAlertButton *button = buttons; button->id != NULL; button++)
    {
      adw_alert_dialog_add_response (dialog, button->id, button->label);
      if (button->suggested)
        {
          adw_alert_dialog_set_response_appearance (dialog, button->id, ADW_RESPONSE_SUGGESTED);
          adw_alert_dialog_set_default_response (dialog, button->id);
        }
      if (button->destructive)
        adw_alert_dialog_set_response_appearance (dialog, button->id, ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_alert_dialog_set_close_response (dialog, "close");
  call->func = func;
  call->user_data = user_data;
  g_signal_connect (dialog, "response", G_CALLBACK (alert_response_cb), call);
  g_signal_connect (dialog, "closed", G_CALLBACK (alert_closed_cb), call);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (parent));
}

void
stet_compat_show_about (GtkWindow *parent)
{
  const StetAbout *about = _stet_compat_get_about ();

  adw_show_about_dialog (GTK_WIDGET (parent),
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
  AdwDialog *dialog = adw_preferences_dialog_new ();

  adw_dialog_set_title (dialog, _ ("Preferences"));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);
  adw_dialog_present (dialog, GTK_WIDGET (parent));
}
