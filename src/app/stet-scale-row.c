/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-scale-row.h"

#include <glib/gi18n.h>

#include "stet-compat.h"

struct _StetScaleRow
{
  GtkListBoxRow parent_instance;

  /* Template */
  GtkLabel *badge;
  GtkWidget *buttons;
  GtkWidget *down;
  GtkDropDown *effect;
  GtkEntry *entry;
  GtkLabel *label;
  GtkLabel *meaning;
  GtkWidget *remove;
  GtkWidget *up;

  gboolean is_filling;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_MOVE,
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StetScaleRow, stet_scale_row, GTK_TYPE_LIST_BOX_ROW)

/* What a verdict means for the text under check, in the order of StetEffect. */
static const char *const meanings[] = {
  [STET_EFFECT_STANDS] = N_ ("It stands"),
  [STET_EFFECT_CHANGE] = N_ ("It must change"),
  [STET_EFFECT_DISPUTED] = N_ ("It is in dispute"),
  [STET_EFFECT_UNVERIFIED] = N_ ("Nobody could tell"),
  [STET_EFFECT_CUT] = N_ ("It must go"),
};

void
stet_scale_row_join (StetScaleRow *self,
                     GtkSizeGroup *group)
{
  g_return_if_fail (STET_IS_SCALE_ROW (self));

  gtk_size_group_add_widget (group, GTK_WIDGET (self->effect));
}

void
stet_scale_row_set_step (StetScaleRow *self,
                         const char *label,
                         StetEffect effect)
{
  g_return_if_fail (STET_IS_SCALE_ROW (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (effect < G_N_ELEMENTS (meanings));

  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), label);
  gtk_drop_down_set_selected (self->effect, effect);
  self->is_filling = FALSE;
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->meaning, _ (meanings[effect]));
}

/* @name: (transfer full): for assistive technology. */
static void
take_name (GtkWidget *widget,
           char *name)
{
  g_autofree char *owned = name;

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, owned, -1);
}

void
stet_scale_row_set_place (StetScaleRow *self,
                          guint number,
                          guint n_steps)
{
  g_autofree char *badge = g_strdup_printf ("%u", number);

  g_return_if_fail (STET_IS_SCALE_ROW (self));

  gtk_label_set_label (self->badge, badge);
  gtk_widget_set_sensitive (self->up, number > 1);
  gtk_widget_set_sensitive (self->down, number < n_steps);
  gtk_widget_set_sensitive (self->remove, n_steps > 2);
  /* Translators: %u is the number of a step of a verdict scale. */
  take_name (GTK_WIDGET (self->entry), g_strdup_printf (_ ("Words of step %u"), number));
  take_name (GTK_WIDGET (self->effect), g_strdup_printf (_ ("Meaning of step %u"), number));
  take_name (self->up, g_strdup_printf (_ ("Move step %u up"), number));
  take_name (self->down, g_strdup_printf (_ ("Move step %u down"), number));
  take_name (self->remove, g_strdup_printf (_ ("Remove step %u"), number));
}

char *
stet_scale_row_dup_label (StetScaleRow *self)
{
  g_return_val_if_fail (STET_IS_SCALE_ROW (self), NULL);

  return stet_text_squeeze (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
}

StetEffect
stet_scale_row_get_effect (StetScaleRow *self)
{
  g_return_val_if_fail (STET_IS_SCALE_ROW (self), STET_EFFECT_STANDS);

  return (StetEffect) MIN (gtk_drop_down_get_selected (self->effect), G_N_ELEMENTS (meanings) - 1);
}

void
stet_scale_row_focus_label (StetScaleRow *self)
{
  g_return_if_fail (STET_IS_SCALE_ROW (self));

  gtk_entry_grab_focus_without_selecting (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
changed_cb (StetScaleRow *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
up_clicked_cb (StetScaleRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, -1);
}

static void
down_clicked_cb (StetScaleRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, 1);
}

static void
remove_clicked_cb (StetScaleRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

GtkWidget *
stet_scale_row_new (gboolean editable)
{
  StetScaleRow *self = g_object_new (STET_TYPE_SCALE_ROW, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->entry), editable);
  gtk_widget_set_visible (GTK_WIDGET (self->effect), editable);
  gtk_widget_set_visible (self->buttons, editable);
  gtk_widget_set_visible (GTK_WIDGET (self->label), !editable);
  gtk_widget_set_visible (GTK_WIDGET (self->meaning), !editable);
  return GTK_WIDGET (self);
}

static void
stet_scale_row_class_init (StetScaleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", STET_TYPE_SCALE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVE] = g_signal_new ("move", STET_TYPE_SCALE_ROW, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", STET_TYPE_SCALE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-scale-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StetScaleRow, badge);
  gtk_widget_class_bind_template_child (widget_class, StetScaleRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, StetScaleRow, down);
  gtk_widget_class_bind_template_child (widget_class, StetScaleRow, effect);
  gtk_widget_class_bind_template_child (widget_class, StetScaleRow, entry);
  gtk_widget_class_bind_template_child (widget_class, StetScaleRow, label);
  gtk_widget_class_bind_template_child (widget_class, StetScaleRow, meaning);
  gtk_widget_class_bind_template_child (widget_class, StetScaleRow, remove);
  gtk_widget_class_bind_template_child (widget_class, StetScaleRow, up);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_clicked_cb);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "move", "(i)", -1);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "move", "(i)", 1);
}

static void
stet_scale_row_init (StetScaleRow *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    gtk_string_list_append (words, _ (meanings[i]));
  gtk_drop_down_set_model (self->effect, G_LIST_MODEL (words));
  stet_compat_keep_name (self->effect);
  self->is_filling = FALSE;
}
