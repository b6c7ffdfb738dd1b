/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-view-private.h"

#include <glib/gi18n.h>

/* The menu of a text view is about writing; nothing of it can be done to an
 * article but copying. This one takes its place. */

static GMenuModel *
create_model (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) facts = g_menu_new ();
  g_autoptr (GMenu) passages = g_menu_new ();
  g_autoptr (GMenu) text = g_menu_new ();

  g_menu_append (facts, _ ("_Mark as a Fact"), "win.mark");
  g_menu_append (facts, _ ("_Add to Fact"), "win.add-to-fact");
  g_menu_append (facts, _ ("_Opinion"), "win.kind('opinion')");
  g_menu_append (facts, _ ("_Nothing to Check"), "win.kind('not-checkable')");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (facts));
  g_menu_append (passages, _ ("This Is a _Headline"), "win.cover-as('headline')");
  g_menu_append (passages, _ ("This Is a Ca_ption"), "win.cover-as('caption')");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (passages));
  g_menu_append (text, _ ("_Copy"), "clipboard.copy");
  g_menu_append (text, _ ("_Select All"), "selection.select-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (text));
  return G_MENU_MODEL (menu);
}

/* The menu is about what it was opened on: outside the selection that is the
 * place under the pointer. */
static void
aim (StetArticleView *self,
     double x,
     double y)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end, iter;
  guint at;

  if (!_stet_article_input_locate (self, x, y, &at))
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, at);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) || !gtk_text_iter_in_range (&iter, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &iter);
}

static void
popup (StetArticleView *self,
       int x,
       int y,
       int height)
{
  if (self->text == NULL)
    return;
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = create_model ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ x, y, 1, height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (GtkGestureClick *gesture,
            int n_press,
            double x,
            double y,
            gpointer user_data)
{
  StetArticleView *self = user_data;
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event == NULL || !gdk_event_triggers_context_menu (event))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  aim (self, x, y);
  popup (self, x, y, 1);
}

/* From the keyboard the menu opens at the caret. */
static gboolean
popup_at_caret (GtkWidget *widget,
                GVariant *args,
                gpointer user_data)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle caret;
  GtkTextIter iter;
  int x, y;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (view, &iter, &caret);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &x, &y);
  y = CLAMP (y, 0, gtk_widget_get_height (widget));
  popup (STET_ARTICLE_VIEW (widget), x, y, caret.height);
  return TRUE;
}

/* Ahead of the text view's own keys for its own menu. */
static void
add_keys (StetArticleView *self)
{
  static const char *const triggers[] = { "Menu", "<Shift>F10" };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (triggers[i]), gtk_callback_action_new (popup_at_caret, NULL, NULL));

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
_stet_article_context_init (StetArticleView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  add_keys (self);
}
