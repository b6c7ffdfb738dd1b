/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-welcome.h"

#include <adwaita.h>

#include "stet-logo.h"
#include "stet-mnemonics.h"
#include "stet-recent.h"

#define MAX_RECENT 5

struct _StetWelcome
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *content;
  GtkWidget *recent_box;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (StetWelcome, stet_welcome, GTK_TYPE_WIDGET)

GtkWidget *
stet_welcome_new (void)
{
  return g_object_new (STET_TYPE_WELCOME, NULL);
}

static GtkWidget *
new_row (const StetRecentItem *item)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_markup_escape_text (item->name, -1);
  g_autofree char *folder = g_markup_escape_text (item->folder, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), folder);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", item->uri);
  return row;
}

static void
fill (StetWelcome *self)
{
  g_autoptr (GPtrArray) items = stet_recent_list (MAX_RECENT);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->recent_list, 0)) != NULL)
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (self->recent_list, new_row (g_ptr_array_index (items, i)));
  gtk_widget_set_visible (self->recent_box, items->len > 0);
}

static void
stet_welcome_map (GtkWidget *widget)
{
  fill (STET_WELCOME (widget));
  GTK_WIDGET_CLASS (stet_welcome_parent_class)->map (widget);
}

static void
stet_welcome_dispose (GObject *object)
{
  StetWelcome *self = STET_WELCOME (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (stet_welcome_parent_class)->dispose (object);
}

static void
stet_welcome_class_init (StetWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_welcome_dispose;
  widget_class->map = stet_welcome_map;

  g_type_ensure (STET_TYPE_LOGO);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, StetWelcome, content);
  gtk_widget_class_bind_template_child (widget_class, StetWelcome, recent_box);
  gtk_widget_class_bind_template_child (widget_class, StetWelcome, recent_list);
}

static void
stet_welcome_init (StetWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  stet_mnemonics_name_buttons (GTK_WIDGET (self));
}
