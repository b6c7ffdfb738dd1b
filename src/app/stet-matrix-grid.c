/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-matrix-grid-private.h"

#include <glib/gi18n.h>

#include "stet-matrix-words.h"

/* Widths in pixels, in text of the usual size. */
#define COLUMN_WIDTH 168
#define FACT_WIDTH 250

/* The facts leave at least so much of a narrow window to the articles. */
#define MAX_FACT_SHARE 0.45

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static guint signals[STET_N_MATRIX_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (StetMatrixGrid, stet_matrix_grid, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static gint64
make_key (int row,
          int column)
{
  return ((gint64) row + 1) * G_MAXINT32 + column + 1;
}

static guint
get_n_rows (StetMatrixGrid *self)
{
  return self->matrix != NULL ? stet_fact_matrix_get_n_rows (self->matrix) : 0;
}

static int
get_n_columns (StetMatrixGrid *self)
{
  return self->matrix != NULL ? (int) stet_fact_matrix_get_n_columns (self->matrix) : 0;
}

StetMatrixTile *
stet_matrix_grid_find_tile (StetMatrixGrid *self,
                            int row,
                            int column)
{
  gint64 key = make_key (row, column);

  g_return_val_if_fail (STET_IS_MATRIX_GRID (self), NULL);

  return g_hash_table_lookup (self->tiles, &key);
}

static StetTileKind
get_kind (int row,
          int column)
{
  if (row < 0)
    return column < 0 ? STET_TILE_CORNER : STET_TILE_ARTICLE;
  return column < 0 ? STET_TILE_FACT : STET_TILE_CELL;
}

/* What the measures are made of is only known with a font. */
static void
update_measures (StetMatrixGrid *self,
                 int width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->row_height = stet_matrix_tile_get_height (widget, STET_TILE_FACT);
  self->head_height = stet_matrix_tile_get_height (widget, STET_TILE_ARTICLE);
  self->column_width = MAX (COLUMN_WIDTH, self->row_height * 5 / 2);
  self->fact_width = MIN (FACT_WIDTH * self->column_width / COLUMN_WIDTH, (int) (width * MAX_FACT_SHARE));
}

static GtkWidget *
take_tile (StetMatrixGrid *self,
           StetTileKind kind)
{
  GPtrArray *free_tiles = self->free_tiles[kind];
  GtkWidget *tile;

  if (free_tiles->len > 0)
    {
      tile = g_ptr_array_steal_index_fast (free_tiles, free_tiles->len - 1);
      gtk_widget_set_child_visible (tile, TRUE);
      return tile;
    }
  tile = stet_matrix_tile_new (kind);
  gtk_widget_set_parent (tile, GTK_WIDGET (self));
  return tile;
}

static void
bind_tile (StetMatrixGrid *self,
           StetMatrixTile *tile,
           int row,
           int column)
{
  gboolean chosen = row >= 0 && self->chosen > 0 && stet_fact_matrix_get_row (self->matrix, (guint) row)->number == self->chosen;

  stet_matrix_words_show (tile, self->matrix, row, column);
  stet_matrix_tile_set_chosen (tile, chosen);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (tile),
                                  GTK_ACCESSIBLE_RELATION_ROW_INDEX, row + 2,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, column + 2,
                                  -1);
}

static void
want_tile (StetMatrixGrid *self,
           GHashTable *old,
           int row,
           int column)
{
  gint64 key = make_key (row, column);
  gpointer old_key;
  gpointer tile;

  if (g_hash_table_contains (self->tiles, &key))
    return;
  if (g_hash_table_steal_extended (old, &key, &old_key, &tile))
    {
      g_hash_table_insert (self->tiles, old_key, tile);
      return;
    }
  tile = take_tile (self, get_kind (row, column));
  g_hash_table_insert (self->tiles, g_memdup2 (&key, sizeof key), tile);
  bind_tile (self, tile, row, column);
}

/* The rows and columns that can be seen. */
static void
find_visible (StetMatrixGrid *self,
              guint *first_row,
              guint *end_row,
              int *first_column,
              int *end_column)
{
  int width = MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - self->fact_width);
  int height = MAX (0, gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height);
  int x = (int) gtk_adjustment_get_value (self->hadjustment);
  int y = (int) gtk_adjustment_get_value (self->vadjustment);

  *first_row = (guint) (y / self->row_height);
  *end_row = MIN (get_n_rows (self), (guint) ((y + height) / self->row_height) + 1);
  *first_column = x / self->column_width;
  *end_column = MIN (get_n_columns (self), (x + width) / self->column_width + 1);
}

static void
want_row (StetMatrixGrid *self,
          GHashTable *old,
          int row,
          int first_column,
          int end_column)
{
  want_tile (self, old, row, STET_MATRIX_FACTS);
  for (int column = first_column; column < end_column; column++)
    want_tile (self, old, row, column);
}

/* Tiles that scrolled away are used for what scrolled in; that of the current
 * cell stays, since it may have the focus. */
static void
update_tiles (StetMatrixGrid *self)
{
  g_autoptr (GHashTable) old = g_steal_pointer (&self->tiles);
  GHashTableIter iter;
  gpointer tile;
  guint first_row;
  guint end_row;
  int first_column;
  int end_column;

  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (self->matrix != NULL && self->row_height > 0)
    {
      find_visible (self, &first_row, &end_row, &first_column, &end_column);
      want_row (self, old, -1, first_column, end_column);
      for (guint row = first_row; row < end_row; row++)
        want_row (self, old, (int) row, first_column, end_column);
      if (self->row < get_n_rows (self))
        want_tile (self, old, (int) self->row, self->column);
    }
  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &tile))
    {
      gtk_widget_set_child_visible (tile, FALSE);
      g_ptr_array_add (self->free_tiles[stet_matrix_tile_get_kind (tile)], tile);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
rebind_tiles (StetMatrixGrid *self)
{
  GHashTableIter iter;
  gpointer key;
  gpointer tile;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &tile))
    {
      int row = (int) (*(gint64 *) key / G_MAXINT32) - 1;
      int column = (int) (*(gint64 *) key % G_MAXINT32) - 1;

      if (row < (int) get_n_rows (self) && column < get_n_columns (self))
        bind_tile (self, tile, row, column);
    }
}

static gboolean
update_cb (gpointer user_data)
{
  StetMatrixGrid *self = user_data;

  self->update_id = 0;
  update_tiles (self);
  if (self->wants_focus)
    _stet_matrix_grid_focus_current (self);
  return G_SOURCE_REMOVE;
}

/* A new size may need more tiles, which cannot be made while places are given
 * to those there are. */
static void
queue_update (StetMatrixGrid *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 5, update_cb, self, NULL);
}

static void
configure (StetMatrixGrid *self,
           int width,
           int height)
{
  double page_width = MAX (1, width - self->fact_width);
  double page_height = MAX (1, height - self->head_height);
  double all_width = MAX (page_width, (double) get_n_columns (self) * self->column_width);
  double all_height = MAX (page_height, (double) get_n_rows (self) * self->row_height);

  gtk_adjustment_configure (self->hadjustment, gtk_adjustment_get_value (self->hadjustment), 0, all_width, self->column_width / 2, page_width * 0.9, page_width);
  gtk_adjustment_configure (self->vadjustment, gtk_adjustment_get_value (self->vadjustment), 0, all_height, self->row_height, page_height * 0.9, page_height);
}

static void
place_tile (StetMatrixGrid *self,
            GtkWidget *tile,
            int row,
            int column)
{
  int x = column < 0 ? 0 : self->fact_width + column * self->column_width - (int) gtk_adjustment_get_value (self->hadjustment);
  gint64 y = row < 0 ? 0 : self->head_height + (gint64) row * self->row_height - (gint64) gtk_adjustment_get_value (self->vadjustment);
  int width = column < 0 ? self->fact_width : self->column_width;
  int height = row < 0 ? self->head_height : self->row_height;
  int minimum;

  /* The current cell may be millions of pixels away: just outside will do. */
  y = CLAMP (y, -self->row_height, gtk_widget_get_height (GTK_WIDGET (self)) + self->row_height);
  gtk_widget_measure (tile, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (tile, &(GtkAllocation){ x, (int) y, width, height }, -1);
}

static void
stet_matrix_grid_size_allocate (GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  StetMatrixGrid *self = STET_MATRIX_GRID (widget);
  GHashTableIter iter;
  gpointer key;
  gpointer tile;

  update_measures (self, width);
  configure (self, width, height);
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &tile))
    place_tile (self, tile, (int) (*(gint64 *) key / G_MAXINT32) - 1, (int) (*(gint64 *) key % G_MAXINT32) - 1);
  if (width != self->last_width || height != self->last_height)
    queue_update (self);
  self->last_width = width;
  self->last_height = height;
}

static void
stet_matrix_grid_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 280 : 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? FACT_WIDTH + 3 * COLUMN_WIDTH : 400;
}

static void
snapshot_kind (StetMatrixGrid *self,
               GtkSnapshot *snapshot,
               StetTileKind kind,
               const graphene_rect_t *clip)
{
  GHashTableIter iter;
  gpointer tile;

  gtk_snapshot_push_clip (snapshot, clip);
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &tile))
    {
      if (stet_matrix_tile_get_kind (tile) == kind)
        gtk_widget_snapshot_child (GTK_WIDGET (self), tile, snapshot);
    }
  gtk_snapshot_pop (snapshot);
}

/* Each part in its own place: what scrolls ends where head and facts begin. */
static void
stet_matrix_grid_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot)
{
  StetMatrixGrid *self = STET_MATRIX_GRID (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  float x = self->fact_width;
  float y = self->head_height;

  snapshot_kind (self, snapshot, STET_TILE_CELL, &GRAPHENE_RECT_INIT (x, y, width - x, height - y));
  snapshot_kind (self, snapshot, STET_TILE_FACT, &GRAPHENE_RECT_INIT (0, y, x, height - y));
  snapshot_kind (self, snapshot, STET_TILE_ARTICLE, &GRAPHENE_RECT_INIT (x, 0, width - x, y));
  snapshot_kind (self, snapshot, STET_TILE_CORNER, &GRAPHENE_RECT_INIT (0, 0, x, y));
}

void
_stet_matrix_grid_reveal (StetMatrixGrid *self)
{
  double page_width = gtk_adjustment_get_page_size (self->hadjustment);
  double x = (double) self->column * self->column_width;
  double y = (double) self->row * self->row_height;

  gtk_adjustment_clamp_page (self->vadjustment, y, y + self->row_height);
  if (self->column >= 0)
    gtk_adjustment_clamp_page (self->hadjustment, x, x + MIN (self->column_width, page_width));
  update_tiles (self);
}

void
_stet_matrix_grid_emit (StetMatrixGrid *self,
                        StetMatrixSignal which)
{
  g_signal_emit (self, signals[which], 0, self->row, self->column);
}

void
_stet_matrix_grid_emit_head (StetMatrixGrid *self,
                             int column)
{
  g_signal_emit (self, signals[STET_MATRIX_HEAD_CLICKED], 0, column);
}

void
stet_matrix_grid_set_matrix (StetMatrixGrid *self,
                             StetFactMatrix *matrix)
{
  int row;

  g_return_if_fail (STET_IS_MATRIX_GRID (self));

  self->matrix = matrix;
  row = matrix != NULL && self->current > 0 ? stet_fact_matrix_find_row (matrix, self->current) : -1;
  if (row >= 0)
    self->row = (guint) row;
  self->row = get_n_rows (self) > 0 ? MIN (self->row, get_n_rows (self) - 1) : 0;
  self->column = MIN (self->column, get_n_columns (self) - 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_COUNT, (int) get_n_rows (self) + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, get_n_columns (self) + 1,
                                  -1);
  if (self->row_height > 0)
    configure (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  update_tiles (self);
  rebind_tiles (self);
}

void
stet_matrix_grid_set_current (StetMatrixGrid *self,
                              guint row,
                              int column)
{
  g_return_if_fail (STET_IS_MATRIX_GRID (self));

  if (row >= get_n_rows (self))
    return;
  self->row = row;
  self->column = CLAMP (column, STET_MATRIX_FACTS, get_n_columns (self) - 1);
  self->current = stet_fact_matrix_get_row (self->matrix, row)->number;
  if (self->row_height > 0)
    _stet_matrix_grid_reveal (self);
}

gboolean
stet_matrix_grid_get_current (StetMatrixGrid *self,
                              guint *row,
                              int *column)
{
  g_return_val_if_fail (STET_IS_MATRIX_GRID (self), FALSE);

  *row = self->row;
  *column = self->column;
  return self->row < get_n_rows (self);
}

void
stet_matrix_grid_set_chosen (StetMatrixGrid *self,
                             guint number)
{
  g_return_if_fail (STET_IS_MATRIX_GRID (self));

  if (self->chosen == number)
    return;
  self->chosen = number;
  rebind_tiles (self);
}

static void
set_adjustment (StetMatrixGrid *self,
                GtkAdjustment **place,
                GtkAdjustment *adjustment)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, update_tiles, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*place, "value-changed", G_CALLBACK (update_tiles), self, G_CONNECT_SWAPPED);
}

static void
stet_matrix_grid_set_property (GObject *object,
                               guint id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  StetMatrixGrid *self = STET_MATRIX_GRID (object);

  if (id == PROP_HADJUSTMENT)
    set_adjustment (self, &self->hadjustment, g_value_get_object (value));
  else if (id == PROP_VADJUSTMENT)
    set_adjustment (self, &self->vadjustment, g_value_get_object (value));
}

static void
stet_matrix_grid_get_property (GObject *object,
                               guint id,
                               GValue *value,
                               GParamSpec *pspec)
{
  StetMatrixGrid *self = STET_MATRIX_GRID (object);

  if (id == PROP_HADJUSTMENT)
    g_value_set_object (value, self->hadjustment);
  else if (id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->vadjustment);
  else
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
}

static void
stet_matrix_grid_dispose (GObject *object)
{
  StetMatrixGrid *self = STET_MATRIX_GRID (object);
  GtkWidget *child;

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->tiles, g_hash_table_unref);
  for (guint i = 0; i < STET_N_TILE_KINDS; i++)
    g_clear_pointer (&self->free_tiles[i], g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (stet_matrix_grid_parent_class)->dispose (object);
}

static void
stet_matrix_grid_class_init (StetMatrixGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stet_matrix_grid_dispose;
  object_class->get_property = stet_matrix_grid_get_property;
  object_class->set_property = stet_matrix_grid_set_property;
  widget_class->measure = stet_matrix_grid_measure;
  widget_class->size_allocate = stet_matrix_grid_size_allocate;
  widget_class->snapshot = stet_matrix_grid_snapshot;
  widget_class->focus = _stet_matrix_grid_focus;
  widget_class->grab_focus = _stet_matrix_grid_grab_focus;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[STET_MATRIX_MOVED] = g_signal_new ("moved", STET_TYPE_MATRIX_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  signals[STET_MATRIX_OPENED] = g_signal_new ("opened", STET_TYPE_MATRIX_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  signals[STET_MATRIX_HEAD_CLICKED] = g_signal_new ("head-clicked", STET_TYPE_MATRIX_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "matrixgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  _stet_matrix_grid_class_add_keys (widget_class);
}

static void
stet_matrix_grid_init (StetMatrixGrid *self)
{
  self->column = STET_MATRIX_FACTS;
  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < STET_N_TILE_KINDS; i++)
    self->free_tiles[i] = g_ptr_array_new ();
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Facts by article"), -1);
  _stet_matrix_grid_add_pointer (self);
}

GtkWidget *
stet_matrix_grid_new (void)
{
  return g_object_new (STET_TYPE_MATRIX_GRID, NULL);
}
