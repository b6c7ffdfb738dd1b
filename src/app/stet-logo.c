/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-logo.h"

/* Pixels at normal text size; the dots follow the width of the word. */
#define DOT_SIZE 7
#define DOT_GAP 8
#define DOT_DROP 6

struct _StetLogo
{
  GtkWidget parent_instance;

  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (StetLogo, stet_logo, GTK_TYPE_WIDGET)

GtkWidget *
stet_logo_new (void)
{
  return g_object_new (STET_TYPE_LOGO, NULL);
}

static void
stet_logo_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  StetLogo *self = STET_LOGO (widget);
  int width;
  int height;

  pango_layout_get_pixel_size (self->layout, &width, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : height + DOT_DROP + DOT_SIZE;
}

static void
stet_logo_snapshot (GtkWidget *widget,
                    GtkSnapshot *snapshot)
{
  StetLogo *self = STET_LOGO (widget);
  GdkRGBA ink;
  GdkRGBA accent;
  int width;
  int height;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", &accent))
    accent = ink;
  pango_layout_get_pixel_size (self->layout, &width, &height);
  gtk_snapshot_append_layout (snapshot, self->layout, &ink);
  for (int x = 2; x + DOT_SIZE <= width; x += DOT_SIZE + DOT_GAP)
    {
      GskRoundedRect dot;
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, height + DOT_DROP - 2, DOT_SIZE, DOT_SIZE);

      gsk_rounded_rect_init_from_rect (&dot, &bounds, DOT_SIZE / 2.0);
      gtk_snapshot_push_rounded_clip (snapshot, &dot);
      gtk_snapshot_append_color (snapshot, &accent, &bounds);
      gtk_snapshot_pop (snapshot);
    }
}

static void
stet_logo_dispose (GObject *object)
{
  g_clear_object (&STET_LOGO (object)->layout);

  G_OBJECT_CLASS (stet_logo_parent_class)->dispose (object);
}

static void
stet_logo_class_init (StetLogoClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_logo_dispose;
  widget_class->measure = stet_logo_measure;
  widget_class->snapshot = stet_logo_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
stet_logo_init (StetLogo *self)
{
  PangoFontDescription *font = pango_font_description_from_string ("Serif Bold Italic 44");

  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "stet");
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);
}
