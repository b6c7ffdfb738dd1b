/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-quote.h"

#include <glib/gi18n.h>
#include <string.h>

#include "stet.h"

#define N_LINES 3

struct _StetQuote
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *more;
  guint check_id;
  guint expanded : 1;
};

G_DEFINE_FINAL_TYPE (StetQuote, stet_quote, GTK_TYPE_WIDGET)

GtkWidget *
stet_quote_new (void)
{
  return g_object_new (STET_TYPE_QUOTE, NULL);
}

static PangoAttrList *
make_attributes (const char *text,
                 const char *value)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autoptr (StetFolded) folded = stet_folded_new (text, strlen (text));
  g_autoptr (GArray) hits = stet_folded_find_all (folded, value, 1);

  for (guint i = 0; i < hits->len; i++)
    {
      const StetSpan *hit = &g_array_index (hits, StetSpan, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) hit->start;
      bold->end_index = (guint) hit->end;
      pango_attr_list_insert (attributes, bold);
    }
  return attributes;
}

void
stet_quote_set_text (StetQuote *self,
                     const char *quote,
                     const char *value)
{
  g_autofree char *squeezed = NULL;
  g_autofree char *text = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (STET_IS_QUOTE (self));
  g_return_if_fail (quote != NULL);
  g_return_if_fail (value != NULL);

  squeezed = stet_text_squeeze (quote, -1);
  /* Translators: a quotation in the quotation marks of your language. */
  text = g_strdup_printf (_ ("“%s”"), squeezed);
  attributes = make_attributes (text, value);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
}

static gboolean
is_cut (StetQuote *self)
{
  return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (self->label)));
}

void
stet_quote_set_expanded (StetQuote *self,
                         gboolean expanded)
{
  g_return_if_fail (STET_IS_QUOTE (self));

  self->expanded = expanded;
  gtk_label_set_lines (GTK_LABEL (self->label), expanded ? -1 : N_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), expanded ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_button_set_label (GTK_BUTTON (self->more), expanded ? _ ("Less") : _ ("Whole Quote"));
  if (expanded)
    gtk_widget_set_visible (self->more, TRUE);
}

static void
more_clicked_cb (StetQuote *self)
{
  stet_quote_set_expanded (self, !self->expanded);
}

static gboolean
check_cb (gpointer user_data)
{
  StetQuote *self = user_data;

  self->check_id = 0;
  gtk_widget_set_visible (self->more, self->expanded || is_cut (self));
  return G_SOURCE_REMOVE;
}

/* Only the layout knows whether the lines were enough. */
static void
stet_quote_size_allocate (GtkWidget *widget,
                          int width,
                          int height,
                          int baseline)
{
  StetQuote *self = STET_QUOTE (widget);

  gtk_widget_size_allocate (self->box, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (self->check_id == 0 && gtk_widget_get_visible (self->more) != (self->expanded || is_cut (self)))
    self->check_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, check_cb, self, NULL);
}

static void
stet_quote_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  gtk_widget_measure (STET_QUOTE (widget)->box, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static GtkSizeRequestMode
stet_quote_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stet_quote_dispose (GObject *object)
{
  StetQuote *self = STET_QUOTE (object);

  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (stet_quote_parent_class)->dispose (object);
}

static void
stet_quote_class_init (StetQuoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_quote_dispose;
  widget_class->get_request_mode = stet_quote_get_request_mode;
  widget_class->measure = stet_quote_measure;
  widget_class->size_allocate = stet_quote_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "quote");
}

static void
stet_quote_init (StetQuote *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 48);

  self->more = gtk_button_new ();
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "inline");
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_SWAPPED);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_box_append (GTK_BOX (self->box), self->more);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  stet_quote_set_expanded (self, FALSE);
}
