/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-shortcuts.h"

#include <glib/gi18n.h>

#include "stet-actions.h"

/* At the floor, sections and groups can be filled by a builder only. */
static void
append_group (GString *xml,
              const char *group)
{
  g_autofree char *title = g_markup_escape_text (_ (group), -1);

  g_string_append_printf (xml, "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>", title);
  for (const StetActionInfo *info = stet_actions_get (); info->name != NULL; info++)
    {
      g_auto (GStrv) accels = NULL;
      g_autofree char *joined = NULL;
      g_autofree char *keys = NULL;
      g_autofree char *words = NULL;

      if (info->title == NULL || g_strcmp0 (info->group, group) != 0)
        continue;
      accels = g_strsplit (info->accels, "|", -1);
      /* A window full of synonyms helps nobody: the keypad's are left out. */
      joined = accels[1] != NULL && !g_str_has_prefix (accels[1], "KP_") && strstr (accels[1], "KP_") == NULL ? g_strjoin (" ", accels[0], accels[1], NULL) : g_strdup (accels[0]);
      keys = g_markup_escape_text (joined, -1);
      words = g_markup_escape_text (_ (info->title), -1);
      g_string_append_printf (xml,
                              "<child><object class='GtkShortcutsShortcut'><property name='accelerator'>%s</property><property name='title'>%s</property></object></child>",
                              keys, words);
    }
  g_string_append (xml, "</object></child>");
}

GtkWidget *
stet_shortcuts_window_new (void)
{
  g_autoptr (GtkBuilder) builder = NULL;
  g_autoptr (GString) xml = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'><property name='modal'>1</property>"
                                          "<child><object class='GtkShortcutsSection'><property name='section-name'>stet</property><property name='max-height'>14</property>");
  const char *last = NULL;

  for (const StetActionInfo *info = stet_actions_get (); info->name != NULL; info++)
    {
      if (info->group != NULL && g_strcmp0 (info->group, last) != 0)
        {
          append_group (xml, info->group);
          last = info->group;
        }
    }
  g_string_append (xml, "</object></child></object></interface>");
  builder = gtk_builder_new_from_string (xml->str, -1);
  return GTK_WIDGET (gtk_builder_get_object (builder, "window"));
}
