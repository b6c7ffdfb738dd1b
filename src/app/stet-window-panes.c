/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

/* How far one key press moves an edge, in pixels. */
#define STEP 32

/* A window without a review is on screen sooner without the panes, so these
 * come with the first review, and stay. */

static void
hits_changed_cb (StetFindBar *find_bar,
                 StetWindow *self)
{
  StetCase *stet_case = stet_session_get_case (self->session);
  guint n_articles = stet_case_get_n_articles (stet_case);

  stet_columns_clear_hits (self->columns);
  for (guint i = 0; i < n_articles; i++)
    {
      const StetArticle *article = stet_case_get_article (stet_case, i);
      gssize current = -1;
      const GArray *hits = stet_find_bar_get_hits (find_bar, article->id, &current);

      if (hits != NULL)
        stet_columns_set_hits (self->columns, article->id, (const StetSpan *) (void *) hits->data, hits->len, current);
    }
}

static void
drag_begin_cb (GtkWidget *handle,
               StetWindow *self)
{
  GtkWidget *pane = handle == self->sidebar_handle ? GTK_WIDGET (self->sidebar) : GTK_WIDGET (self->facts_clamp);

  self->dragged_width = gtk_widget_get_width (pane);
}

/* Out of range is as far as it goes. */
static void
set_width (StetWindow *self,
           const char *name,
           int width)
{
  GParamSpecInt *range = G_PARAM_SPEC_INT (g_object_class_find_property (G_OBJECT_GET_CLASS (self->settings), name));

  stet_settings_set (self->settings, name, CLAMP (width, range->minimum, range->maximum));
}

static void
drag_moved_cb (GtkWidget *handle,
               int offset,
               StetWindow *self)
{
  /* In a script that is written from right to left the panes are mirrored. */
  int outward = gtk_widget_get_direction (handle) == GTK_TEXT_DIR_RTL ? -offset : offset;

  if (handle == self->sidebar_handle)
    set_width (self, "sidebar-width", self->dragged_width + outward);
  else
    set_width (self, "facts-width", self->dragged_width - outward);
}

void
_stet_window_widen (StetWindow *self,
                    int direction)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->columns)))
    {
      if (!stet_columns_widen (self->columns, direction))
        stet_session_tell (self->session, _ ("One column has all the room there is"), FALSE);
      return;
    }
  if (!gtk_widget_get_sensitive (self->facts_handle))
    stet_session_tell (self->session, _ ("The window is too narrow for that"), FALSE);
  else if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar)))
    set_width (self, "sidebar-width", gtk_widget_get_width (GTK_WIDGET (self->sidebar)) + direction * STEP);
  else
    set_width (self, "facts-width", gtk_widget_get_width (GTK_WIDGET (self->facts_clamp)) + direction * STEP);
}

static void
take_parts (StetWindow *self)
{
  StetPanes *panes = self->panes;

  self->articles = stet_panes_get (panes, "articles");
  self->busy_label = stet_panes_get (panes, "busy_label");
  self->busy_progress = stet_panes_get (panes, "busy_progress");
  self->busy_revealer = stet_panes_get (panes, "busy_revealer");
  self->columns = stet_panes_get (panes, "columns");
  self->fact_menu_button = stet_panes_get (panes, "fact_menu_button");
  self->facts = stet_panes_get (panes, "facts");
  self->facts_clamp = stet_panes_get (panes, "facts_clamp");
  self->facts_handle = stet_panes_get (panes, "facts_handle");
  self->facts_title = stet_panes_get (panes, "facts_title");
  self->find_bar = stet_panes_get (panes, "find_bar");
  self->main_menu_button = stet_panes_get (panes, "main_menu_button");
  self->main_stack = stet_panes_get (panes, "main_stack");
  self->side_stack = stet_panes_get (panes, "side_stack");
  self->sidebar = stet_panes_get (panes, "sidebar");
  self->sidebar_handle = stet_panes_get (panes, "sidebar_handle");
  self->sidebar_menu_button = stet_panes_get (panes, "sidebar_menu_button");
  self->sidebar_title = stet_panes_get (panes, "sidebar_title");
  self->suggestions = stet_panes_get (panes, "suggestions");
  self->suggestions_button = stet_panes_get (panes, "suggestions_button");
  self->title = stet_panes_get (panes, "title");
}

static void
connect_parts (StetWindow *self)
{
  GMenuModel *primary = G_MENU_MODEL (gtk_builder_get_object (self->menus, "primary_menu"));
  GtkWidget *handles[] = { self->sidebar_handle, self->facts_handle };

  gtk_menu_button_set_menu_model (self->main_menu_button, primary);
  gtk_menu_button_set_menu_model (self->sidebar_menu_button, primary);
  gtk_menu_button_set_menu_model (self->fact_menu_button, G_MENU_MODEL (gtk_builder_get_object (self->menus, "fact_menu")));
  g_signal_connect_object (self->find_bar, "hits-changed", G_CALLBACK (hits_changed_cb), self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (handles); i++)
    {
      g_signal_connect_object (handles[i], "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
      g_signal_connect_object (handles[i], "drag-moved", G_CALLBACK (drag_moved_cb), self, 0);
    }
  stet_articles_sidebar_set_session (self->articles, self->session);
  stet_columns_set_session (self->columns, self->session);
  stet_facts_pane_set_session (self->facts, self->session);
  stet_find_bar_set_session (self->find_bar, self->session);
}

void
_stet_window_ensure_panes (StetWindow *self)
{
  if (self->panes != NULL)
    return;
  self->panes = STET_PANES (stet_panes_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->panes), "review");
  take_parts (self);
  connect_parts (self);
  /* The window hears of a change when the panes show it already. */
  _stet_window_connect_session (self);
  _stet_window_add_suggestions (self);
  _stet_window_update_words (self);
  _stet_window_update_layout (self);
}
