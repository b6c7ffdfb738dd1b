/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-matrix-grid-private.h"

/* Further than any matrix goes: to its end. */
#define FAR 1000000000

static int
get_page_rows (StetMatrixGrid *self)
{
  return MAX (1, (int) gtk_adjustment_get_page_size (self->vadjustment) / MAX (1, self->row_height) - 1);
}

void
_stet_matrix_grid_focus_current (StetMatrixGrid *self)
{
  StetMatrixTile *tile = stet_matrix_grid_find_tile (self, (int) self->row, self->column);

  self->wants_focus = tile == NULL;
  if (tile != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (tile));
}

static void
move_to (StetMatrixGrid *self,
         gint64 row,
         gint64 column)
{
  gint64 n_rows = self->matrix != NULL ? stet_fact_matrix_get_n_rows (self->matrix) : 0;
  gint64 n_columns = self->matrix != NULL ? stet_fact_matrix_get_n_columns (self->matrix) : 0;

  if (n_rows == 0)
    return;
  stet_matrix_grid_set_current (self, (guint) CLAMP (row, 0, n_rows - 1), (int) CLAMP (column, STET_MATRIX_FACTS, n_columns - 1));
  _stet_matrix_grid_focus_current (self);
  _stet_matrix_grid_emit (self, STET_MATRIX_MOVED);
}

/* @args: how far, in rows and columns; rows in pages if the third says so. */
static gboolean
move_cb (GtkWidget *widget,
         GVariant *args,
         gpointer user_data)
{
  StetMatrixGrid *self = STET_MATRIX_GRID (widget);
  int rows;
  int columns;
  gboolean pages;

  g_variant_get (args, "(iib)", &rows, &columns, &pages);
  if (pages)
    rows *= get_page_rows (self);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    columns = -columns;
  move_to (self, (gint64) self->row + rows, (gint64) self->column + columns);
  return TRUE;
}

static gboolean
open_cb (GtkWidget *widget,
         GVariant *args,
         gpointer user_data)
{
  StetMatrixGrid *self = STET_MATRIX_GRID (widget);

  if (self->matrix != NULL && self->row < stet_fact_matrix_get_n_rows (self->matrix))
    _stet_matrix_grid_emit (self, STET_MATRIX_OPENED);
  return TRUE;
}

void
_stet_matrix_grid_class_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad;
    GdkModifierType modifiers;
    int rows;
    int columns;
    gboolean pages;
  } moves[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1, 0, FALSE },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1, 0, FALSE },
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, 0, -1, FALSE },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, 0, 1, FALSE },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, -1, 0, TRUE },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, 1, 0, TRUE },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, 0, -FAR, FALSE },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, 0, FAR, FALSE },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, -FAR, -FAR, FALSE },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, FAR, FAR, FALSE },
  };
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, moves[i].modifiers, move_cb, "(iib)", moves[i].rows, moves[i].columns, moves[i].pages);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad, moves[i].modifiers, move_cb, "(iib)", moves[i].rows, moves[i].columns, moves[i].pages);
    }
  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (widget_class, enters[i], 0, open_cb, NULL);
}

/* The place under the pointer; a row of -1 is the head. */
static gboolean
find_place (StetMatrixGrid *self,
            double x,
            double y,
            gint64 *row,
            gint64 *column)
{
  if (self->matrix == NULL || self->row_height == 0)
    return FALSE;
  *column = x < self->fact_width ? STET_MATRIX_FACTS : (gint64) (x - self->fact_width + gtk_adjustment_get_value (self->hadjustment)) / self->column_width;
  *row = y < self->head_height ? -1 : (gint64) (y - self->head_height + gtk_adjustment_get_value (self->vadjustment)) / self->row_height;
  return *row < (gint64) stet_fact_matrix_get_n_rows (self->matrix) && *column < (gint64) stet_fact_matrix_get_n_columns (self->matrix);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int n_press,
            double x,
            double y,
            StetMatrixGrid *self)
{
  gint64 row;
  gint64 column;

  if (!find_place (self, x, y, &row, &column))
    return;
  if (row < 0)
    {
      _stet_matrix_grid_emit_head (self, (int) column);
      return;
    }
  move_to (self, row, column);
  if (n_press == 2)
    _stet_matrix_grid_emit (self, STET_MATRIX_OPENED);
}

void
_stet_matrix_grid_add_pointer (StetMatrixGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

gboolean
_stet_matrix_grid_grab_focus (GtkWidget *widget)
{
  StetMatrixGrid *self = STET_MATRIX_GRID (widget);

  if (self->matrix == NULL || self->row >= stet_fact_matrix_get_n_rows (self->matrix))
    return FALSE;
  if (self->row_height > 0)
    _stet_matrix_grid_reveal (self);
  _stet_matrix_grid_focus_current (self);
  return TRUE;
}

/* Tab goes in and out; within, the arrows move. */
gboolean
_stet_matrix_grid_focus (GtkWidget *widget,
                         GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}
