/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include "stet-shortcuts.h"

static void
columns_changed (GSimpleAction *action,
                 GVariant *value,
                 gpointer user_data)
{
  StetWindow *self = user_data;

  self->columns_wanted = (guint) CLAMP (g_ascii_strtoull (g_variant_get_string (value, NULL), NULL, 10), 1, STET_COLUMNS_MAX);
  stet_settings_set (self->settings, "columns", self->columns_wanted);
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
  stet_settings_set (self->settings, "sidebar", !self->sidebar_hidden);
  _stet_window_update_layout (self);
}

static void
zoom_activated (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  StetWindow *self = user_data;
  GParamSpecInt *range = G_PARAM_SPEC_INT (g_object_class_find_property (G_OBJECT_GET_CLASS (self->settings), "zoom"));
  int step = g_variant_get_int32 (parameter);
  int zoom = stet_settings_get_int (self->settings, "zoom") + step;

  stet_settings_set (self->settings, "zoom", step == 0 ? 0 : CLAMP (zoom, range->minimum, range->maximum));
}

static void
widen_activated (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer user_data)
{
  StetWindow *self = user_data;

  if (self->panes != NULL)
    _stet_window_widen (self, g_variant_get_int32 (parameter));
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
      if (buttons[i] != NULL && gtk_widget_get_mapped (GTK_WIDGET (buttons[i])))
        {
          gtk_menu_button_popup (buttons[i]);
          return;
        }
    }
}

/* Made when it is wanted: it is the largest part of a window, and most people
 * know the keys after a week. */
static void
show_shortcuts_activated (GSimpleAction *action,
                          GVariant *parameter,
                          gpointer user_data)
{
  GtkApplicationWindow *window = user_data;

  /* This replaces the action by one that only shows it. */
  gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (stet_shortcuts_window_new ()));
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/* A wish that holds for all windows is an action of its setting. */
static void
add_setting_action (StetWindow *self,
                    const char *name)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, self->settings, name);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

void
_stet_window_add_state_actions (StetWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "columns", .parameter_type = "s", .state = "'3'", .change_state = columns_changed },
    { .name = "menu", .activate = menu_activated },
    { .name = "show-help-overlay", .activate = show_shortcuts_activated },
    { .name = "sidebar", .state = "true", .change_state = sidebar_changed },
    { .name = "widen", .parameter_type = "i", .activate = widen_activated },
    { .name = "zoom", .parameter_type = "i", .activate = zoom_activated },
  };
  GAction *sidebar;

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  sidebar = g_action_map_lookup_action (G_ACTION_MAP (self), "sidebar");
  g_simple_action_set_state (G_SIMPLE_ACTION (sidebar), g_variant_new_boolean (!self->sidebar_hidden));
  add_setting_action (self, "appearance");
  add_setting_action (self, "single-keys");
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
