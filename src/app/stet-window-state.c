/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

#include "stet-single-keys.h"

#define ZOOM_MIN -3
#define ZOOM_MAX 12

static void
columns_changed (GSimpleAction *action,
                 GVariant *value,
                 gpointer user_data)
{
  StetWindow *self = user_data;

  self->columns_wanted = (guint) CLAMP (g_ascii_strtoull (g_variant_get_string (value, NULL), NULL, 10), 1, STET_COLUMNS_MAX);
  _stet_window_update_layout (self);
}

static void
sidebar_changed (GSimpleAction *action,
                 GVariant *value,
                 gpointer user_data)
{
  StetWindow *self = user_data;

  g_simple_action_set_state (action, value);
  self->sidebar_hidden = !g_variant_get_boolean (value);
  _stet_window_update_layout (self);
}

static void
single_keys_changed (GSimpleAction *action,
                     GVariant *value,
                     gpointer user_data)
{
  StetWindow *self = user_data;

  g_simple_action_set_state (action, value);
  stet_single_keys_set_enabled (self->single_keys, g_variant_get_boolean (value));
}

static void
appearance_changed (GSimpleAction *action,
                    GVariant *value,
                    gpointer user_data)
{
  const char *name = g_variant_get_string (value, NULL);
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (name, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (name, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  g_simple_action_set_state (action, value);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
zoom_activated (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  StetWindow *self = user_data;
  int step = g_variant_get_int32 (parameter);

  self->zoom = step == 0 ? 0 : CLAMP (self->zoom + step, ZOOM_MIN, ZOOM_MAX);
  _stet_window_update_zoom (self);
}

static void
menu_activated (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  StetWindow *self = user_data;
  GtkMenuButton *buttons[] = { self->sidebar_menu_button, self->main_menu_button, self->welcome_menu_button };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      if (gtk_widget_get_mapped (GTK_WIDGET (buttons[i])))
        {
          gtk_menu_button_popup (buttons[i]);
          return;
        }
    }
}

void
_stet_window_add_state_actions (StetWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "appearance", .parameter_type = "s", .state = "'system'", .change_state = appearance_changed },
    { .name = "columns", .parameter_type = "s", .state = "'3'", .change_state = columns_changed },
    { .name = "menu", .activate = menu_activated },
    { .name = "sidebar", .state = "true", .change_state = sidebar_changed },
    { .name = "single-keys", .state = "true", .change_state = single_keys_changed },
    { .name = "zoom", .parameter_type = "i", .activate = zoom_activated },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* The buttons show how many columns there are, which a narrow window limits. */
void
_stet_window_show_n_columns (StetWindow *self,
                             guint n_columns)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "columns");
  g_autofree char *state = g_strdup_printf ("%u", n_columns);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (state));
}
