/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-single-keys.h"

#include "stet-actions.h"

/* Whether what has the focus takes typed text, or is a menu of its own. */
static gboolean
is_typing (GtkWidget *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  if (focus == NULL)
    return FALSE;
  if (GTK_IS_EDITABLE (focus))
    return gtk_editable_get_editable (GTK_EDITABLE (focus));
  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (focus));
  return gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static gboolean
is_in_place (GtkWidget *window,
             StetKeyPlace place)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return place == STET_KEY_ANYWHERE || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
single_key_cb (GtkWidget *widget,
               GVariant *args,
               gpointer user_data)
{
  const StetActionInfo *info = user_data;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  gboolean parsed;

  if (is_typing (widget) || !is_in_place (widget, info->place))
    return FALSE;
  parsed = g_action_parse_detailed_name (info->name, &name, &target, NULL);
  g_assert (parsed);
  /* A key that does nothing now has to say why. */
  gtk_widget_activate_action (widget, "win.explain", "s", name);
  return gtk_widget_activate_action_variant (widget, name, target);
}

static void
add_shortcuts (GtkShortcutController *controller,
               const StetActionInfo *info)
{
  g_auto (GStrv) accels = g_strsplit (info->accels, "|", -1);

  for (guint i = 0; accels[i] != NULL; i++)
    {
      GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (accels[i]);

      g_assert (trigger != NULL);
      gtk_shortcut_controller_add_shortcut (controller,
                                            gtk_shortcut_new (trigger, gtk_callback_action_new (single_key_cb, (gpointer) info, NULL)));
    }
}

GtkEventController *
stet_single_keys_new (void)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (const StetActionInfo *info = stet_actions_get (); info->name != NULL; info++)
    {
      if (info->single_key)
        add_shortcuts (GTK_SHORTCUT_CONTROLLER (controller), info);
    }
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  return controller;
}

void
stet_single_keys_set_enabled (GtkEventController *controller,
                              gboolean enabled)
{
  gtk_event_controller_set_propagation_phase (controller, enabled ? GTK_PHASE_CAPTURE : GTK_PHASE_NONE);
}
