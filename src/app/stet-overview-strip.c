/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-overview-strip.h"

#include <glib/gi18n.h>

#include "stet-palette.h"
#include "stet-pattern.h"
#include "stet-ticks.h"

#define WIDTH 16
#define INSET 3
#define PITCH 5 /* a double line and some air */

struct _StetOverviewStrip
{
  GtkWidget parent_instance;

  StetArticleView *view;
  GtkAdjustment *adjustment; /* of the view, by which it scrolls */
  GArray *ticks;             /* of StetTick; NULL when they are out of date */
  int ticks_height;
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StetOverviewStrip, stet_overview_strip, GTK_TYPE_WIDGET)

GtkWidget *
stet_overview_strip_new (void)
{
  return g_object_new (STET_TYPE_OVERVIEW_STRIP, NULL);
}

static void
update_label (StetOverviewStrip *self)
{
  const StetPassages *passages = self->view != NULL ? stet_article_view_get_passages (self->view) : NULL;
  guint n = passages != NULL ? stet_passages_get_n (passages) : 0;
  guint n_conflicting = 0;
  g_autofree char *statements = g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
  g_autofree char *label = NULL;

  for (guint i = 0; i < n; i++)
    n_conflicting += stet_passages_get (passages, i)->claim->status == STET_STATUS_CONFLICTING;
  /* Translators: "9 statements", and how many of them differ. */
  label = g_strdup_printf (_ ("Overview of the article: %s, %u differ"), statements, n_conflicting);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
passages_changed_cb (StetOverviewStrip *self)
{
  g_clear_pointer (&self->ticks, g_array_unref);
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_adjustment (StetOverviewStrip *self)
{
  GtkAdjustment *adjustment = self->view != NULL ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)) : NULL;

  if (adjustment == self->adjustment)
    return;
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment, gtk_widget_queue_draw, self);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
stet_overview_strip_set_view (StetOverviewStrip *self,
                              StetArticleView *view)
{
  g_return_if_fail (STET_IS_OVERVIEW_STRIP (self));
  g_return_if_fail (view == NULL || STET_IS_ARTICLE_VIEW (view));

  if (view == self->view)
    return;
  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->view, passages_changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->view, update_adjustment, self);
    }
  g_set_object (&self->view, view);
  if (view != NULL)
    {
      g_signal_connect_object (view, "notify::vadjustment", G_CALLBACK (update_adjustment), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (view, "passages-changed", G_CALLBACK (passages_changed_cb), self, G_CONNECT_SWAPPED);
    }
  update_adjustment (self);
  passages_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

void
stet_overview_strip_go (StetOverviewStrip *self,
                        double y)
{
  g_return_if_fail (STET_IS_OVERVIEW_STRIP (self));

  if (self->view != NULL)
    stet_article_view_scroll_near (self->view, y / MAX (1, gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double x,
               double y,
               gpointer user_data)
{
  stet_overview_strip_go (user_data, y);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double dx,
                double dy,
                gpointer user_data)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  stet_overview_strip_go (user_data, y + dy);
}

static void
snapshot_sight (StetOverviewStrip *self,
                GtkSnapshot *snapshot,
                const StetPalette *palette,
                int width,
                int height)
{
  GdkRGBA shade = palette->text;
  GskRoundedRect rounded;
  double start, end;
  float y;

  stet_article_view_get_visible_share (self->view, &start, &end);
  if (end - start >= 1 || end <= start)
    return;
  shade.alpha = palette->dark ? 0.14 : 0.09;
  y = start * height;
  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (1, y, width - 2, MAX (PITCH, (end - start) * height)), 3);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &shade, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_ticks (StetOverviewStrip *self,
                GtkSnapshot *snapshot,
                const StetPalette *palette,
                int width)
{
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const StetTick *tick = &g_array_index (self->ticks, StetTick, i);
      GdkRGBA colour = stet_palette_line (palette, tick->status, tick->stands);

      stet_pattern_snapshot (snapshot, tick->status, INSET, tick->y, width - 2 * INSET, &colour);
    }
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const StetTick *tick = &g_array_index (self->ticks, StetTick, i);

      if (tick->chosen)
        gtk_snapshot_append_color (snapshot, &palette->accent, &GRAPHENE_RECT_INIT (1, tick->y, width - 2, STET_PATTERN_HEIGHT));
    }
}

static void
stet_overview_strip_snapshot (GtkWidget *widget,
                              GtkSnapshot *snapshot)
{
  StetOverviewStrip *self = STET_OVERVIEW_STRIP (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  StetPalette palette;

  if (self->view == NULL)
    return;
  if (self->ticks == NULL || self->ticks_height != height)
    {
      g_clear_pointer (&self->ticks, g_array_unref);
      self->ticks = stet_ticks_new (stet_article_view_get_passages (self->view), stet_article_view_get_chosen (self->view), height, PITCH);
      self->ticks_height = height;
    }
  stet_palette_read (widget, &palette);
  snapshot_sight (self, snapshot, &palette, width, height);
  snapshot_ticks (self, snapshot, &palette, width);
}

static void
stet_overview_strip_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
stet_overview_strip_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  StetOverviewStrip *self = STET_OVERVIEW_STRIP (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_overview_strip_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  StetOverviewStrip *self = STET_OVERVIEW_STRIP (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      stet_overview_strip_set_view (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_overview_strip_dispose (GObject *object)
{
  StetOverviewStrip *self = STET_OVERVIEW_STRIP (object);

  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (stet_overview_strip_parent_class)->dispose (object);
}

static void
stet_overview_strip_class_init (StetOverviewStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stet_overview_strip_dispose;
  object_class->get_property = stet_overview_strip_get_property;
  object_class->set_property = stet_overview_strip_set_property;
  widget_class->measure = stet_overview_strip_measure;
  widget_class->snapshot = stet_overview_strip_snapshot;

  props[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, STET_TYPE_ARTICLE_VIEW, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
stet_overview_strip_init (StetOverviewStrip *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  update_label (self);
}
