/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-panes.h"

#include "stet-mnemonics.h"
#include "stet-pane-handle.h"

struct _StetPanes
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (StetPanes, stet_panes, GTK_TYPE_BOX)

static const char *const parts[] = {
  "articles",
  "busy_label",
  "busy_progress",
  "busy_revealer",
  "columns",
  "fact_menu_button",
  "facts",
  "facts_clamp",
  "facts_handle",
  "facts_title",
  "find_bar",
  "main_menu_button",
  "main_stack",
  "side_stack",
  "sidebar",
  "sidebar_handle",
  "sidebar_menu_button",
  "sidebar_title",
  "suggestions",
  "suggestions_button",
  "title",
};

GtkWidget *
stet_panes_new (void)
{
  return g_object_new (STET_TYPE_PANES, NULL);
}

gpointer
stet_panes_get (StetPanes *self,
                const char *id)
{
  GObject *part = gtk_widget_get_template_child (GTK_WIDGET (self), STET_TYPE_PANES, id);

  g_assert (part != NULL);
  return part;
}

static void
stet_panes_class_init (StetPanesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (STET_TYPE_ARTICLES_SIDEBAR);
  g_type_ensure (STET_TYPE_COLUMNS);
  g_type_ensure (STET_TYPE_FACTS_PANE);
  g_type_ensure (STET_TYPE_FIND_BAR);
  g_type_ensure (STET_TYPE_PANE_HANDLE);
  g_type_ensure (STET_TYPE_SUGGESTIONS_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-panes.ui");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_class_bind_template_child_full (widget_class, parts[i], FALSE, 0);
}

static void
stet_panes_init (StetPanes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  stet_mnemonics_name_buttons (GTK_WIDGET (self));
}
