/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

#include "stet-actions.h"

typedef enum
{
  NEEDS_PANES = 0, /* as everything here: there is something to show */
  NEEDS_FACT = 1 << 0,
  NEEDS_EDITING = 1 << 1, /* a case that may be changed */
} Needs;

/* What is not listed can always be done, or has a rule of its own. */
static const struct
{
  const char *name;
  Needs needs;
} rules[] = {
  { "win.mark", NEEDS_EDITING },
  { "win.add-to-fact", NEEDS_EDITING | NEEDS_FACT },
  { "win.kind", NEEDS_EDITING },
  { "win.cover-as", NEEDS_EDITING },
  { "win.cover-rest", NEEDS_EDITING },
  { "win.not-there", NEEDS_EDITING | NEEDS_FACT },
  { "win.edge", NEEDS_EDITING },
  { "win.relation", NEEDS_EDITING | NEEDS_FACT },
  { "win.decide", NEEDS_EDITING | NEEDS_FACT },
  { "win.add-evidence", NEEDS_EDITING | NEEDS_FACT },
  { "win.focus-answer", NEEDS_EDITING | NEEDS_FACT },
  { "win.rename-fact", NEEDS_EDITING | NEEDS_FACT },
  { "win.merge-fact", NEEDS_EDITING | NEEDS_FACT },
  { "win.delete-fact", NEEDS_EDITING | NEEDS_FACT },
  { "win.remove-row", NEEDS_EDITING | NEEDS_FACT },
  { "win.record", NEEDS_PANES },
  { "win.step", NEEDS_PANES },
  { "win.show-article", NEEDS_PANES },
  { "win.next-pane", NEEDS_PANES },
  { "win.focus-article", NEEDS_PANES },
  { "win.focus-facts", NEEDS_PANES },
  { "win.accept-suggestion", NEEDS_EDITING },
  { "win.dismiss-suggestion", NEEDS_EDITING },
  { "win.ghosts", NEEDS_PANES },
  { "win.focus-suggestions", NEEDS_PANES },
  { "win.find-fact", NEEDS_PANES },
  { "win.find", NEEDS_PANES },
  { "win.find-next", NEEDS_PANES },
  { "win.find-previous", NEEDS_PANES },
};

/* Why a rule is not fulfilled; %NULL when it is. */
static const char *
get_obstacle (StetWindow *self,
              Needs needs)
{
  if (self->panes == NULL)
    return _ ("Open a review or articles first");
  if ((needs & NEEDS_EDITING) != 0 && stet_case_is_read_only (stet_session_get_case (self->session)))
    return _ ("This review can be read, not changed");
  if ((needs & NEEDS_FACT) != 0 && stet_session_get_chosen (self->session) == NULL)
    return _ ("Choose a fact first");
  return NULL;
}

/* Asked ahead of every single key, and after other keys that nobody took: says
 * why the action of that name cannot be done now, if it cannot. */
static void
explain_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  const char *asked = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const char *obstacle = g_str_equal (rules[i].name, asked) ? get_obstacle (self, rules[i].needs) : NULL;

      if (obstacle != NULL)
        stet_session_tell (self->session, obstacle, FALSE);
    }
}

static gboolean
explain_key_cb (GtkWidget *widget,
                GVariant *args,
                gpointer user_data)
{
  const char *detailed = user_data;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  gboolean parsed = g_action_parse_detailed_name (detailed, &name, &target, NULL);

  g_assert (parsed);
  gtk_widget_activate_action (widget, "win.explain", "s", name);
  return FALSE;
}

/* A key combination whose action can be done never gets this far. */
void
_stet_window_add_explanations (StetWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (const StetActionInfo *info = stet_actions_get (); info->name != NULL; info++)
    {
      g_auto (GStrv) accels = g_strsplit (info->accels, "|", -1);

      for (guint i = 0; !info->single_key && accels[i] != NULL; i++)
        {
          GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (accels[i]);

          gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                                gtk_shortcut_new (trigger, gtk_callback_action_new (explain_key_cb, (gpointer) info->name, NULL)));
        }
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
_stet_window_update_actions (StetWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  StetCase *stet_case = stet_session_get_case (self->session);
  gboolean writable = !stet_case_is_read_only (stet_case);
  gboolean can_undo = FALSE;
  gboolean can_redo = FALSE;

  g_object_get (self->session, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    gtk_widget_action_set_enabled (widget, rules[i].name, get_obstacle (self, rules[i].needs) == NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", writable && can_undo);
  gtk_widget_action_set_enabled (widget, "win.redo", writable && can_redo);
  gtk_widget_action_set_enabled (widget, "win.next-open", self->panes != NULL && stet_case_get_tally (stet_case)->n_left > 0);
  _stet_window_update_file_actions (self);
}

void
_stet_window_class_install_explain_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.explain", "s", explain_action);
}
