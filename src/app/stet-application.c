/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-application.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "stet-actions.h"
#include "stet-window.h"

struct _StetApplication
{
  AdwApplication parent_instance;

  gboolean recovered;
  gboolean asks_for_review; /* started to open a review that is still to be chosen */
};

G_DEFINE_FINAL_TYPE (StetApplication, stet_application, ADW_TYPE_APPLICATION)

StetApplication *
stet_application_new (GApplicationFlags flags)
{
  return g_object_new (STET_TYPE_APPLICATION,
                       "application-id", STET_APPLICATION_ID,
                       "flags", flags | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/stetdesk/Stet",
                       NULL);
}

static StetWindow *
add_window (StetApplication *self)
{
  StetWindow *window = stet_window_new (GTK_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* Journals that a crash left behind come back as windows of their own, once
 * for each start of the program. */
static gboolean
recover (StetApplication *self)
{
  g_autoptr (GPtrArray) journals = NULL;

  if (self->recovered)
    return FALSE;
  self->recovered = TRUE;
  /* Whoever works already would only be startled. */
  if (gtk_application_get_windows (GTK_APPLICATION (self)) != NULL)
    return FALSE;
  journals = stet_journal_list (NULL);
  for (guint i = 0; i < journals->len; i++)
    stet_window_recover (add_window (self), g_ptr_array_index (journals, i));
  return journals->len > 0;
}

/* In the window that was used last, or a new one when there is none. */
static void
ask_for_review (StetApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  self->asks_for_review = FALSE;
  if (window == NULL)
    window = GTK_WINDOW (add_window (self));
  gtk_window_present (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open", NULL);
}

static void
stet_application_activate (GApplication *app)
{
  StetApplication *self = STET_APPLICATION (app);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (window != NULL)
    gtk_window_present (window);
  else if (!recover (self))
    add_window (self);
  if (self->asks_for_review)
    ask_for_review (self);
}

static void
stet_application_open (GApplication *app,
                       GFile **files,
                       int n_files,
                       const char *hint)
{
  StetApplication *self = STET_APPLICATION (app);
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);
  StetWindow *window = NULL;

  recover (self);
  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);
  /* An untouched empty window is used rather than left in the way. */
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (app)); l != NULL; l = l->next)
    {
      if (STET_IS_WINDOW (l->data) && stet_window_is_untouched (l->data))
        window = l->data;
    }
  if (window == NULL)
    window = add_window (self);
  gtk_window_present (GTK_WINDOW (window));
  stet_window_open_files (window, G_LIST_MODEL (list));
}

static void
new_window_activated (GSimpleAction *action,
                      GVariant *parameter,
                      gpointer user_data)
{
  recover (user_data);
  add_window (user_data);
}

static void
open_activated (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  recover (user_data);
  ask_for_review (user_data);
}

/* Each window is closed as its close button would: one with unsaved work asks
 * first, and stays when the person says so. */
static void
quit_activated (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (STET_IS_WINDOW (l->data))
        gtk_window_close (l->data);
    }
}

static void
stet_application_startup (GApplication *app)
{
  static const GActionEntry entries[] = {
    { .name = "new-window", .activate = new_window_activated },
    { .name = "open", .activate = open_activated },
    { .name = "quit", .activate = quit_activated },
  };

  G_APPLICATION_CLASS (stet_application_parent_class)->startup (app);

  gtk_window_set_default_icon_name (STET_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (app), entries, G_N_ELEMENTS (entries), app);
  for (const StetActionInfo *info = stet_actions_get (); info->name != NULL; info++)
    {
      g_auto (GStrv) accels = NULL;

      if (info->single_key || *info->accels == '\0')
        continue;
      accels = g_strsplit (info->accels, "|", -1);
      gtk_application_set_accels_for_action (GTK_APPLICATION (app), info->name, (const char *const *) accels);
    }
}

/* A Stet that runs already does what was asked; the first one opens a window
 * by itself. Returns the exit status, or -1 to go on. */
static gint
pass_on (GApplication *app,
         const char *action)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (app, NULL, &error))
    {
      g_printerr ("stet: %s\n", error->message);
      return EXIT_FAILURE;
    }
  if (!g_application_get_is_remote (app))
    return -1;
  g_action_group_activate_action (G_ACTION_GROUP (app), action, NULL);
  return EXIT_SUCCESS;
}

static gint
stet_application_handle_local_options (GApplication *app,
                                       GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("stet %s\n", STET_VERSION);
      return EXIT_SUCCESS;
    }
  if (g_variant_dict_contains (options, "new-window"))
    return pass_on (app, "new-window");
  if (g_variant_dict_contains (options, "open"))
    {
      STET_APPLICATION (app)->asks_for_review = TRUE;
      return pass_on (app, "open");
    }
  return -1;
}

static void
stet_application_class_init (StetApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  app_class->activate = stet_application_activate;
  app_class->handle_local_options = stet_application_handle_local_options;
  app_class->open = stet_application_open;
  app_class->startup = stet_application_startup;
}

static void
stet_application_init (StetApplication *self)
{
  static const GOptionEntry options[] = {
    { "new-window", 'n', 0, G_OPTION_ARG_NONE, NULL, N_ ("Begin a new review"), NULL },
    { "open", 'o', 0, G_OPTION_ARG_NONE, NULL, N_ ("Ask for a review to open"), NULL },
    { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}
