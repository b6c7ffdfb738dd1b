/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

#include "stet-autosave.h"
#include "stet-compat.h"
#include "stet-preferences-page.h"
#include "stet-single-keys.h"

/* Long enough to be read and acted on. */
#define NAME_SECONDS 15

static void
appearance_changed_cb (StetWindow *self)
{
  g_autofree char *name = stet_settings_dup_string (self->settings, "appearance");
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (name, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (name, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
single_keys_changed_cb (StetWindow *self)
{
  stet_single_keys_set_enabled (self->single_keys, stet_settings_get_boolean (self->settings, "single-keys"));
}

void
_stet_window_apply_person (StetWindow *self)
{
  g_autofree char *name = stet_settings_dup_person (self->settings);
  g_autofree char *scale = stet_settings_dup_string (self->settings, "scale");
  gboolean fresh = stet_session_is_fresh (self->session);

  stet_session_set_person (self->session, name, scale);
  if (fresh && self->autosave != NULL)
    stet_autosave_restart (self->autosave, stet_session_get_case (self->session));
}

void
_stet_window_load_settings (StetWindow *self)
{
  int width = stet_settings_get_int (self->settings, "window-width");
  int height = stet_settings_get_int (self->settings, "window-height");

  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (stet_settings_get_boolean (self->settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  self->columns_wanted = stet_settings_get_uint (self->settings, "columns");
  self->sidebar_hidden = !stet_settings_get_boolean (self->settings, "sidebar");
  appearance_changed_cb (self);
  single_keys_changed_cb (self);
  if (stet_settings_get_int (self->settings, "zoom") != 0)
    _stet_window_update_zoom (self);
  _stet_window_apply_person (self);

  g_signal_connect_object (self->settings, "notify::appearance", G_CALLBACK (appearance_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::facts-width", G_CALLBACK (_stet_window_update_layout), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::name", G_CALLBACK (_stet_window_apply_person), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::scale", G_CALLBACK (_stet_window_apply_person), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::sidebar-width", G_CALLBACK (_stet_window_update_layout), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::single-keys", G_CALLBACK (single_keys_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::zoom", G_CALLBACK (_stet_window_update_zoom), self, G_CONNECT_SWAPPED);
}

void
_stet_window_save_size (StetWindow *self)
{
  int width = 0;
  int height = 0;
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));

  stet_settings_set (self->settings, "maximized", maximized);
  /* While it is maximised this is the size it had before. */
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      stet_settings_set (self->settings, "window-width", width);
      stet_settings_set (self->settings, "window-height", height);
    }
}

static gboolean
tell_name_cb (gpointer user_data)
{
  g_autoptr (StetWindow) self = user_data;
  g_autofree char *name = stet_settings_dup_person (self->settings);
  g_autofree char *text = g_strdup_printf (_ ("Your work is signed “%s”"), name);
  const StetToastButton button = { _ ("_Change…"), "win.preferences" };

  _stet_window_toast_with_button (self, text, &button, NAME_SECONDS);
  return G_SOURCE_REMOVE;
}

void
_stet_window_tell_name (StetWindow *self)
{
  g_autofree char *name = stet_settings_dup_string (self->settings, "name");

  if (*name != '\0' || stet_settings_get_boolean (self->settings, "name-told"))
    return;
  stet_settings_set (self->settings, "name-told", TRUE);
  /* After whatever is said about the change itself, which would take its place. */
  g_idle_add (tell_name_cb, g_object_ref (self));
}

static void
preferences_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  stet_compat_show_preferences (GTK_WINDOW (widget), stet_preferences_page_new (STET_WINDOW (widget)->settings));
}

void
_stet_window_class_install_settings_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
}
