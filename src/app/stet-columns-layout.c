/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-columns-private.h"

#include <glib/gi18n.h>

/* A handle is wider than its line, over the edges of its neighbours, so that
 * it can be hit. */
#define HANDLE_WIDTH 7
/* A column below this width has a small margin and a short header. */
#define SLIM_WIDTH 400
/* What a key press adds to a column, of the whole width. */
#define SHARE_STEP 0.04

void
_stet_columns_reset_shares (StetColumns *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    self->shares[i] = 1.0 / self->n_columns;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static int
get_minimum (StetColumns *self,
             guint i)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (self->columns[i]), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* Moves the boundary behind column @i; both sides keep what they need. */
static void
move_boundary (StetColumns *self,
               guint i,
               double share)
{
  double width = MAX (1, gtk_widget_get_width (GTK_WIDGET (self)));
  double both = self->shares[i] + self->shares[i + 1];
  double low = get_minimum (self, i) / width;
  double high = both - get_minimum (self, i + 1) / width;

  if (low > high)
    return;
  self->shares[i] = CLAMP (share, low, high);
  self->shares[i + 1] = both - self->shares[i];
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
stet_columns_widen (StetColumns *self,
                    int direction)
{
  guint active = stet_columns_get_active (self);
  gboolean is_last = active + 1 == self->n_columns;

  if (self->n_columns < 2)
    return FALSE;
  /* The boundary on its right moves; that of the last column is on its left. */
  if (is_last)
    move_boundary (self, active - 1, self->shares[active - 1] - direction * SHARE_STEP);
  else
    move_boundary (self, active, self->shares[active] + direction * SHARE_STEP);
  return TRUE;
}

static guint
get_handle_index (StetColumns *self,
                  GtkEventController *controller)
{
  return gtk_event_controller_get_widget (controller) == self->handles[0] ? 0 : 1;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double x,
               double y,
               gpointer user_data)
{
  StetColumns *self = user_data;

  self->drag_share = self->shares[get_handle_index (self, GTK_EVENT_CONTROLLER (gesture))];
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double dx,
                double dy,
                gpointer user_data)
{
  StetColumns *self = user_data;
  guint i = get_handle_index (self, GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *handle = self->handles[i];
  double start_x, start_y, x, y;

  /* The handle moves along, and what the gesture measures with it. */
  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  gtk_widget_translate_coordinates (handle, GTK_WIDGET (self), start_x + dx, 0, &x, &y);
  for (guint j = 0; j < i; j++)
    x -= self->shares[j] * gtk_widget_get_width (GTK_WIDGET (self));
  move_boundary (self, i, (x + HANDLE_WIDTH / 2.0 - start_x) / MAX (1, gtk_widget_get_width (GTK_WIDGET (self))));
}

static void
pressed_cb (GtkGestureClick *gesture,
            int n_press,
            double x,
            double y,
            gpointer user_data)
{
  if (n_press == 2)
    _stet_columns_reset_shares (user_data);
}

void
_stet_columns_init_handles (StetColumns *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->handles); i++)
    {
      GtkWidget *handle = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
      GtkGesture *drag = gtk_gesture_drag_new ();
      GtkGesture *click = gtk_gesture_click_new ();

      self->handles[i] = handle;
      gtk_widget_add_css_class (handle, "column-handle");
      gtk_widget_set_cursor_from_name (handle, "col-resize");
      gtk_widget_set_tooltip_text (handle, _ ("Drag to change widths, double-click for equal columns"));
      g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
      g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
      gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (drag));
      g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
      gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (click));
      gtk_widget_set_parent (handle, GTK_WIDGET (self));
    }
}

void
_stet_columns_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  StetColumns *self = STET_COLUMNS (widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      int least, wanted;

      gtk_widget_measure (GTK_WIDGET (self->columns[i]), orientation, -1, &least, &wanted, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += least;
          *natural += wanted;
        }
      else
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, wanted);
        }
    }
}

/* Widths by share, but none below what its column needs: what one gets more,
 * those that have more than enough give. */
static void
compute_widths (StetColumns *self,
                int width,
                int *widths)
{
  int missing = 0;
  int used = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      widths[i] = i + 1 < self->n_columns ? (int) (self->shares[i] * width + 0.5) : width - used;
      used += widths[i];
    }
  for (guint i = 0; i < self->n_columns; i++)
    {
      int minimum = get_minimum (self, i);

      missing += MAX (0, minimum - widths[i]);
      widths[i] = MAX (widths[i], minimum);
    }
  for (guint i = 0; i < self->n_columns && missing > 0; i++)
    {
      int spare = MIN (missing, widths[i] - get_minimum (self, i));

      widths[i] -= spare;
      missing -= spare;
    }
}

void
_stet_columns_update_compact (StetColumns *self)
{
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    stet_article_column_set_compact (self->columns[i], self->narrow, self->slim[i]);
}

static gboolean
compact_cb (gpointer user_data)
{
  StetColumns *self = user_data;

  self->compact_source = 0;
  _stet_columns_update_compact (self);
  return G_SOURCE_REMOVE;
}

/* Widgets must not change while they are being placed: the columns are told
 * right after. */
static void
note_width (StetColumns *self,
            guint i,
            int width)
{
  gboolean slim = width < SLIM_WIDTH;

  if (slim == self->slim[i])
    return;
  self->slim[i] = slim;
  if (self->compact_source == 0)
    self->compact_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, compact_cb, self, NULL);
}

static void
allocate_at (GtkWidget *child,
             int x,
             int width,
             int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
}

void
_stet_columns_size_allocate (GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  StetColumns *self = STET_COLUMNS (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int widths[STET_COLUMNS_MAX] = { 0 };
  int at = 0;

  compute_widths (self, width, widths);
  for (guint i = 0; i < self->n_columns; i++)
    {
      int end = at + widths[i];

      note_width (self, i, widths[i]);
      allocate_at (GTK_WIDGET (self->columns[i]), mirrored ? width - end : at, widths[i], height);
      if (i + 1 < self->n_columns)
        allocate_at (self->handles[i], (mirrored ? width - end : end) - HANDLE_WIDTH / 2, HANDLE_WIDTH, height);
      at = end;
    }
}

void
_stet_columns_unparent (StetColumns *self)
{
  g_clear_handle_id (&self->compact_source, g_source_remove);
  for (guint i = 0; i < STET_COLUMNS_MAX; i++)
    {
      if (self->columns[i] != NULL)
        gtk_widget_unparent (GTK_WIDGET (self->columns[i]));
      self->columns[i] = NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->handles); i++)
    g_clear_pointer (&self->handles[i], gtk_widget_unparent);
}
