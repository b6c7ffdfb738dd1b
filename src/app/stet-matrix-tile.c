/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-matrix-tile.h"

#include "stet-palette.h"
#include "stet-pattern.h"

#define PADDING 8
#define ICON_SIZE 14
#define ICON_GAP 5
#define LINES 2
#define NOTE_SCALE 0.85

struct _StetMatrixTile
{
  GtkWidget parent_instance;

  StetTileKind kind;
  char *text;
  char *note;
  char *icon;
  StetStatus pattern;
  gboolean has_pattern;
  gboolean is_dim;
};

G_DEFINE_FINAL_TYPE (StetMatrixTile, stet_matrix_tile, GTK_TYPE_WIDGET)

static PangoLayout *
make_layout (GtkWidget *widget,
             const char *text,
             int width,
             int n_lines,
             double scale,
             gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (scale < 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_height (layout, -n_lines);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

/* The pattern below each line, as in the articles. */
static void
snapshot_pattern (StetMatrixTile *self,
                  GtkSnapshot *snapshot,
                  PangoLayout *layout,
                  const StetPalette *palette)
{
  GdkRGBA colour = stet_palette_line (palette, self->pattern, FALSE);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      pango_extents_to_pixels (&logical, NULL);
      stet_pattern_snapshot (snapshot, self->pattern, PADDING + logical.x, PADDING + logical.y + logical.height - 2, logical.width, &colour);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
snapshot_icon (StetMatrixTile *self,
               GtkSnapshot *snapshot,
               float x,
               float y,
               const GdkRGBA *colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (theme, self->icon, NULL, ICON_SIZE, gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_SIZE, ICON_SIZE, colour, 1);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_layout (GtkSnapshot *snapshot,
                 PangoLayout *layout,
                 float x,
                 float y,
                 const GdkRGBA *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* Icon and word of the state stand at the bottom, so that they form a line
 * along the row. */
static void
snapshot_note (StetMatrixTile *self,
               GtkSnapshot *snapshot,
               const StetPalette *palette)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA colour = self->has_pattern && self->pattern == STET_STATUS_CONFLICTING ? palette->error : palette->dim;
  int icon_width = self->icon != NULL ? ICON_SIZE + ICON_GAP : 0;
  g_autoptr (PangoLayout) layout = make_layout (widget, self->note, gtk_widget_get_width (widget) - 2 * PADDING - icon_width, 1, NOTE_SCALE, FALSE);
  int height;
  int top;

  pango_layout_get_pixel_size (layout, NULL, &height);
  top = gtk_widget_get_height (widget) - PADDING - height;
  if (self->icon != NULL)
    snapshot_icon (self, snapshot, PADDING, top + (height - ICON_SIZE) / 2, &colour);
  snapshot_layout (snapshot, layout, PADDING + icon_width, top, &colour);
}

static void
stet_matrix_tile_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot)
{
  StetMatrixTile *self = STET_MATRIX_TILE (widget);
  g_autoptr (PangoLayout) layout = NULL;
  StetPalette palette;

  if (self->text == NULL)
    return;
  stet_palette_read (widget, &palette);
  layout = make_layout (widget, self->text, gtk_widget_get_width (widget) - 2 * PADDING, self->kind == STET_TILE_ARTICLE ? 1 : LINES, 1, self->kind != STET_TILE_CELL);
  snapshot_layout (snapshot, layout, PADDING, PADDING, self->is_dim ? &palette.dim : &palette.text);
  if (self->has_pattern && self->kind == STET_TILE_CELL)
    snapshot_pattern (self, snapshot, layout, &palette);
  if (self->note != NULL)
    snapshot_note (self, snapshot, &palette);
}

int
stet_matrix_tile_get_height (GtkWidget *widget,
                             StetTileKind kind)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  int line;

  pango_layout_set_text (layout, "Ág", -1);
  pango_layout_get_pixel_size (layout, NULL, &line);
  if (kind == STET_TILE_ARTICLE || kind == STET_TILE_CORNER)
    return line + (int) (line * NOTE_SCALE) + 2 * PADDING + 2;
  return LINES * line + (int) (line * NOTE_SCALE) + 2 * PADDING + 4;
}

static void
stet_matrix_tile_finalize (GObject *object)
{
  StetMatrixTile *self = STET_MATRIX_TILE (object);

  g_free (self->text);
  g_free (self->note);
  g_free (self->icon);

  G_OBJECT_CLASS (stet_matrix_tile_parent_class)->finalize (object);
}

static void
stet_matrix_tile_class_init (StetMatrixTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stet_matrix_tile_finalize;
  widget_class->snapshot = stet_matrix_tile_snapshot;
  gtk_widget_class_set_css_name (widget_class, "matrixtile");
}

static void
stet_matrix_tile_init (StetMatrixTile *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
stet_matrix_tile_new (StetTileKind kind)
{
  static const GtkAccessibleRole roles[STET_N_TILE_KINDS] = {
    [STET_TILE_CELL] = GTK_ACCESSIBLE_ROLE_GRID_CELL,
    [STET_TILE_FACT] = GTK_ACCESSIBLE_ROLE_ROW_HEADER,
    [STET_TILE_ARTICLE] = GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
    [STET_TILE_CORNER] = GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
  };
  static const char *const classes[STET_N_TILE_KINDS] = {
    [STET_TILE_CELL] = "cell",
    [STET_TILE_FACT] = "fact",
    [STET_TILE_ARTICLE] = "article",
    [STET_TILE_CORNER] = "corner",
  };
  StetMatrixTile *self = g_object_new (STET_TYPE_MATRIX_TILE,
                                       "accessible-role", roles[kind],
                                       "focusable", kind == STET_TILE_CELL || kind == STET_TILE_FACT,
                                       NULL);

  self->kind = kind;
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[kind]);
  return GTK_WIDGET (self);
}

StetTileKind
stet_matrix_tile_get_kind (StetMatrixTile *self)
{
  g_return_val_if_fail (STET_IS_MATRIX_TILE (self), STET_TILE_CELL);

  return self->kind;
}

void
stet_matrix_tile_show (StetMatrixTile *self,
                       const StetTileContent *content)
{
  g_return_if_fail (STET_IS_MATRIX_TILE (self));
  g_return_if_fail (content != NULL);

  g_free (self->text);
  g_free (self->note);
  g_free (self->icon);
  self->text = g_strdup (content->text);
  self->note = g_strdup (content->note);
  self->icon = g_strdup (content->icon);
  self->pattern = content->pattern;
  self->has_pattern = content->has_pattern;
  self->is_dim = content->is_dim;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, content->name != NULL ? content->name : content->text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
stet_matrix_tile_set_chosen (StetMatrixTile *self,
                             gboolean chosen)
{
  g_return_if_fail (STET_IS_MATRIX_TILE (self));

  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}
