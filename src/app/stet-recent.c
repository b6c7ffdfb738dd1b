/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-recent.h"

#include <glib/gi18n.h>

#include "stet.h"

#define MENU_MAX 8

void
stet_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) STET_MEDIA_TYPE,
    .app_name = (char *) "Stet",
    .app_exec = (char *) "stet %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static void
item_free (StetRecentItem *item)
{
  g_free (item->uri);
  g_free (item->name);
  g_free (item->folder);
  g_free (item);
}

static gint
compare_modified (gconstpointer a,
                  gconstpointer b)
{
  GDateTime *time_a = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *time_b = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (time_b, time_a);
}

static StetRecentItem *
new_item (GtkRecentInfo *info)
{
  StetRecentItem *item = g_new0 (StetRecentItem, 1);
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) parent = g_file_get_parent (file);

  item->uri = g_strdup (gtk_recent_info_get_uri (info));
  item->name = g_strdup (gtk_recent_info_get_display_name (info));
  if (g_str_has_suffix (item->name, ".stet"))
    item->name[strlen (item->name) - strlen (".stet")] = '\0';
  item->folder = parent != NULL ? g_file_get_parse_name (parent) : g_strdup ("");
  return item;
}

GPtrArray *
stet_recent_list (guint max)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  infos = g_list_sort (infos, compare_modified);
  for (GList *l = infos; l != NULL && items->len < max; l = l->next)
    {
      GtkRecentInfo *info = l->data;

      if (g_strcmp0 (gtk_recent_info_get_mime_type (info), STET_MEDIA_TYPE) == 0 && gtk_recent_info_exists (info))
        g_ptr_array_add (items, new_item (info));
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  return items;
}

void
stet_recent_fill_menu (GMenu *menu)
{
  g_autoptr (GPtrArray) items = stet_recent_list (MENU_MAX);

  g_menu_remove_all (menu);
  for (guint i = 0; i < items->len; i++)
    {
      const StetRecentItem *item = g_ptr_array_index (items, i);
      g_auto (GStrv) parts = g_strsplit (item->name, "_", -1);
      /* A single underscore in a menu would be a mnemonic. */
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) entry = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (entry, "win.open-uri", "s", item->uri);
      g_menu_append_item (menu, entry);
    }
  if (items->len == 0)
    g_menu_append (menu, _ ("No Recent Reviews"), "win.no-recent-reviews");
}
