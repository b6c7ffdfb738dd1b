/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

#include "stet-matrix-page.h"

/* The matrix takes the place of the columns, and what leaves the window as a
 * report begins here. */

static gboolean
shows_matrix (StetWindow *self)
{
  return self->matrix_page != NULL && gtk_stack_get_visible_child (self->main_stack) == self->matrix_page;
}

void
_stet_window_focus_main (StetWindow *self)
{
  if (shows_matrix (self))
    gtk_widget_grab_focus (self->matrix_page);
  else
    stet_columns_focus_article (self->columns);
}

gboolean
_stet_window_main_has_focus (StetWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->main_stack));
}

/* What a cell shows is read in the article. */
static void
opened_cb (StetMatrixPage *page,
           const char *article,
           const char *id,
           StetWindow *self)
{
  const StetStatement *statement = id != NULL ? stet_case_find_statement (stet_session_get_case (self->session), id) : NULL;

  _stet_window_show_matrix (self, FALSE);
  stet_columns_open_article (self->columns, article);
  if (statement == NULL)
    {
      stet_columns_focus_article (self->columns);
      return;
    }
  stet_session_focus_row (self->session, statement->id);
  stet_session_reveal_statement (self->session, statement, TRUE);
}

/* Words that the focus goes to are in an article. */
static void
reveal_cb (StetSession *session,
           const char *article,
           guint64 start,
           guint64 end,
           gboolean focus,
           StetWindow *self)
{
  if (focus)
    _stet_window_show_matrix (self, FALSE);
}

static void
ensure_matrix (StetWindow *self)
{
  if (self->matrix_page != NULL)
    return;
  self->matrix_page = stet_matrix_page_new (self->session);
  gtk_stack_add_named (self->main_stack, self->matrix_page, "matrix");
  g_signal_connect_object (self->matrix_page, "opened", G_CALLBACK (opened_cb), self, 0);
  g_signal_connect_object (self->session, "reveal", G_CALLBACK (reveal_cb), self, 0);
}

void
_stet_window_show_matrix (StetWindow *self,
                          gboolean show)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "matrix");

  if (self->panes == NULL || show == shows_matrix (self))
    return;
  if (show)
    ensure_matrix (self);
  gtk_stack_set_visible_child_name (self->main_stack, show ? "matrix" : "articles");
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (show));
}

static void
matrix_changed (GSimpleAction *action,
                GVariant *value,
                gpointer user_data)
{
  StetWindow *self = user_data;

  if (self->panes == NULL)
    {
      stet_session_tell (self->session, _ ("Open a review or articles first"), FALSE);
      return;
    }
  _stet_window_show_matrix (self, g_variant_get_boolean (value));
  _stet_window_focus_main (self);
}

void
_stet_window_add_report_actions (StetWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "matrix", .state = "false", .change_state = matrix_changed },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
