/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-pane-handle.h"

/* A line of one pixel is hard to hit: this many on both sides belong to it. */
#define REACH 4

struct _StetPaneHandle
{
  GtkWidget parent_instance;

  double begun_at; /* in the coordinates of the window, which do not move along */
};

G_DEFINE_FINAL_TYPE (StetPaneHandle, stet_pane_handle, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DRAG_BEGIN,
  SIGNAL_DRAG_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GtkWidget *
stet_pane_handle_new (void)
{
  return g_object_new (STET_TYPE_PANE_HANDLE, NULL);
}

static double
to_window (StetPaneHandle *self,
           double x)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double window_x = 0;
  double window_y = 0;

  gtk_widget_translate_coordinates (widget, GTK_WIDGET (gtk_widget_get_root (widget)), x, 0, &window_x, &window_y);
  return window_x;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double x,
               double y,
               StetPaneHandle *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->begun_at = to_window (self, x);
  g_signal_emit (self, signals[SIGNAL_DRAG_BEGIN], 0);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double x,
                double y,
                StetPaneHandle *self)
{
  double start_x = 0;
  double start_y = 0;

  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  g_signal_emit (self, signals[SIGNAL_DRAG_MOVED], 0, (int) (to_window (self, start_x + x) - self->begun_at));
}

static gboolean
stet_pane_handle_contains (GtkWidget *widget,
                           double x,
                           double y)
{
  return x >= -REACH && x < gtk_widget_get_width (widget) + REACH && y >= 0 && y < gtk_widget_get_height (widget);
}

static void
stet_pane_handle_class_init (StetPaneHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  widget_class->contains = stet_pane_handle_contains;
  gtk_widget_class_set_css_name (widget_class, "separator");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);

  signals[SIGNAL_DRAG_BEGIN] = g_signal_new ("drag-begin", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DRAG_MOVED] = g_signal_new ("drag-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
stet_pane_handle_init (StetPaneHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
}
