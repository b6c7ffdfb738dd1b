/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

#define PAGE_FACTS "facts"
#define PAGE_SUGGESTIONS "suggestions"

static const char *
get_page (StetWindow *self)
{
  return gtk_stack_get_visible_child_name (self->side_stack);
}

static void
show_page (StetWindow *self,
           const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.pane", "s", page);
}

/* How many there are stands on the button, so that the other page is known to
 * be worth a look. */
static void
update_button (StetWindow *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->suggester));
  g_autofree char *label = n == 0 ? g_strdup (_ ("Suggestions")) : g_strdup_printf (_ ("Suggestions %u"), n);

  gtk_button_set_label (self->suggestions_button, label);
}

/* A review that nothing is marked in begins with what can be proposed. */
static void
updated_cb (StetWindow *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->suggester)) > 0;

  update_button (self);
  _stet_window_update_actions (self);
  if (!any || self->side_offered)
    return;
  self->side_offered = TRUE;
  if (stet_case_get_n_claims (stet_session_get_case (self->session)) == 0)
    show_page (self, PAGE_SUGGESTIONS);
}

static void
suggestion_chosen_cb (StetWindow *self)
{
  _stet_window_update_actions (self);
  if (stet_suggester_get_chosen (self->suggester) != NULL)
    show_page (self, PAGE_SUGGESTIONS);
}

static void
fact_chosen_cb (StetWindow *self)
{
  if (stet_session_get_chosen (self->session) != NULL)
    show_page (self, PAGE_FACTS);
}

void
_stet_window_add_suggestions (StetWindow *self)
{
  self->suggester = stet_suggester_new (self->session);
  g_signal_connect_object (self->suggester, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->suggester, "notify::chosen", G_CALLBACK (suggestion_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::chosen", G_CALLBACK (fact_chosen_cb), self, G_CONNECT_SWAPPED);
  stet_columns_set_suggester (self->columns, self->suggester);
  stet_suggestions_pane_set_suggester (self->suggestions, self->suggester, self->session);
  show_page (self, PAGE_FACTS);
}

static void
pane_cb (GSimpleAction *action,
         GVariant *value,
         gpointer user_data)
{
  StetWindow *self = user_data;

  if (self->panes == NULL)
    return;
  gtk_stack_set_visible_child_name (self->side_stack, g_variant_get_string (value, NULL));
  g_simple_action_set_state (action, value);
}

void
_stet_window_add_pane_action (StetWindow *self)
{
  g_autoptr (GSimpleAction) pane = g_simple_action_new_stateful ("pane", G_VARIANT_TYPE_STRING, g_variant_new_string (PAGE_FACTS));

  g_signal_connect_object (pane, "change-state", G_CALLBACK (pane_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (pane));
}

gboolean
_stet_window_shows_suggestions (StetWindow *self)
{
  return self->panes != NULL && g_strcmp0 (get_page (self), PAGE_SUGGESTIONS) == 0;
}

/* The suggestion that the keys mean: in the text the one at the caret. */
static gboolean
choose_at_caret (StetWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const StetSuggestion *found;
  const char *article;
  StetSpan caret = { 0, 0 };

  if (!STET_IS_ARTICLE_VIEW (focus))
    return stet_suggester_get_chosen (self->suggester) != NULL;
  article = stet_session_get_selection (self->session, &caret);
  found = stet_suggester_find_at (self->suggester, article, caret.start);
  if (found == NULL)
    return stet_suggester_get_chosen (self->suggester) != NULL;
  stet_suggester_choose (self->suggester, found->key);
  return TRUE;
}

static void
accept_cb (GtkWidget *widget,
           const char *name,
           GVariant *target)
{
  StetWindow *self = STET_WINDOW (widget);

  if (choose_at_caret (self))
    stet_suggester_accept (self->suggester);
  else
    stet_session_tell (self->session, _ ("Choose a suggestion first"), FALSE);
}

static void
dismiss_cb (GtkWidget *widget,
            const char *name,
            GVariant *target)
{
  StetWindow *self = STET_WINDOW (widget);

  if (choose_at_caret (self))
    stet_suggester_dismiss (self->suggester);
  else
    stet_session_tell (self->session, _ ("Choose a suggestion first"), FALSE);
}

static void
ghosts_cb (GtkWidget *widget,
           const char *name,
           GVariant *target)
{
  StetWindow *self = STET_WINDOW (widget);
  gboolean shown = !stet_suggester_get_ghosts (self->suggester);

  stet_suggester_set_ghosts (self->suggester, shown);
  stet_session_tell (self->session, shown ? _ ("Suggestions are shown in the articles") : _ ("Suggestions are hidden in the articles"), FALSE);
}

static void
focus_cb (GtkWidget *widget,
          const char *name,
          GVariant *target)
{
  StetWindow *self = STET_WINDOW (widget);

  show_page (self, PAGE_SUGGESTIONS);
  if (!stet_suggestions_pane_focus_list (self->suggestions))
    stet_session_tell (self->session, _ ("There are no suggestions"), FALSE);
}

void
_stet_window_class_install_suggestion_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.accept-suggestion", NULL, accept_cb);
  gtk_widget_class_install_action (widget_class, "win.dismiss-suggestion", NULL, dismiss_cb);
  gtk_widget_class_install_action (widget_class, "win.ghosts", NULL, ghosts_cb);
  gtk_widget_class_install_action (widget_class, "win.focus-suggestions", NULL, focus_cb);
}
