/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-fact-row.h"

#include "stet-fact-words.h"
#include "stet-letters.h"
#include "stet-wording.h"

/* Letters that may fit beside each other; the card has all of them. */
#define MAX_VALUES 8

struct _StetFactRow
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *chip;
  GtkImage *chip_icon;
  GtkLabel *chip_word;
  GtkLabel *number;
  GtkInscription *title;
  GtkInscription *values;
  GtkLabel *verdict;
  GtkInscription *work;

  StetSession *session;
  StetFact *fact;
  const char *chip_class;
  const char *verdict_class;
};

G_DEFINE_FINAL_TYPE (StetFactRow, stet_fact_row, GTK_TYPE_WIDGET)

GtkWidget *
stet_fact_row_new (StetSession *session)
{
  StetFactRow *self = g_object_new (STET_TYPE_FACT_ROW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

static void
swap_class (GtkWidget *widget,
            const char **current,
            const char *style)
{
  if (*current == style)
    return;
  if (*current != NULL)
    gtk_widget_remove_css_class (widget, *current);
  gtk_widget_add_css_class (widget, style);
  *current = style;
}

/* One text costs less than a widget for each letter and value. */
static void
show_values (StetFactRow *self,
             StetCase *stet_case,
             const StetClaim *claim)
{
  g_autoptr (GArray) values = stet_fact_words_values (stet_case, claim, MAX_VALUES);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    {
      const StetFactValue *value = &g_array_index (values, StetFactValue, i);

      if (i > 0)
        g_string_append (text, *g_array_index (values, StetFactValue, i - 1).value != '\0' ? "   " : " ");
      stet_letters_append (text, attributes, value->label);
      if (*value->value != '\0')
        g_string_append_printf (text, " %s", value->value);
    }
  gtk_inscription_set_text (self->values, text->str);
  gtk_inscription_set_attributes (self->values, attributes);
}

static void
show_claim (StetFactRow *self,
            StetCase *stet_case,
            const StetClaim *claim)
{
  g_autofree char *number = stet_fact_words_number (claim);
  g_autofree char *work = stet_fact_words_work (claim);
  g_autofree char *verdict = stet_fact_words_verdict (claim);
  g_autofree char *sentence = stet_fact_words_sentence (stet_case, claim);
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  swap_class (self->chip, &self->chip_class, stet_wording_status_class (claim->status));
  gtk_image_set_from_icon_name (self->chip_icon, stet_wording_status_icon (claim->status));
  gtk_label_set_text (self->chip_word, stet_wording_status (claim->status));
  gtk_label_set_text (self->number, number);
  gtk_inscription_set_text (self->title, claim->title);
  swap_class (GTK_WIDGET (self->verdict), &self->verdict_class, stet_fact_words_verdict_class (claim));
  gtk_label_set_text (self->verdict, verdict);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), *verdict != '\0');
  gtk_inscription_set_text (self->work, work);
  gtk_widget_set_visible (GTK_WIDGET (self->work), *work != '\0');
  show_values (self, stet_case, claim);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  /* What has the focus is the item of the list around the row. */
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
fact_changed_cb (StetFactRow *self)
{
  StetCase *stet_case = stet_session_get_case (self->session);
  const StetClaim *claim = stet_case_find_claim (stet_case, stet_fact_get_id (self->fact));

  /* A fact that was removed is about to leave the list. */
  if (claim != NULL)
    show_claim (self, stet_case, claim);
}

void
stet_fact_row_bind (StetFactRow *self,
                    StetFact *fact)
{
  g_return_if_fail (STET_IS_FACT_ROW (self));
  g_return_if_fail (fact == NULL || STET_IS_FACT (fact));

  if (self->fact != NULL)
    g_signal_handlers_disconnect_by_func (self->fact, fact_changed_cb, self);
  g_set_object (&self->fact, fact);
  if (fact == NULL)
    return;
  g_signal_connect_object (fact, "changed", G_CALLBACK (fact_changed_cb), self, G_CONNECT_SWAPPED);
  fact_changed_cb (self);
}

const char *
stet_fact_row_get_id (StetFactRow *self)
{
  g_return_val_if_fail (STET_IS_FACT_ROW (self), NULL);

  return self->fact != NULL ? stet_fact_get_id (self->fact) : NULL;
}

static void
stet_fact_row_dispose (GObject *object)
{
  StetFactRow *self = STET_FACT_ROW (object);

  stet_fact_row_bind (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stet_fact_row_parent_class)->dispose (object);
}

static void
stet_fact_row_class_init (StetFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stet_fact_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StetFactRow, box);
  gtk_widget_class_bind_template_child (widget_class, StetFactRow, chip);
  gtk_widget_class_bind_template_child (widget_class, StetFactRow, chip_icon);
  gtk_widget_class_bind_template_child (widget_class, StetFactRow, chip_word);
  gtk_widget_class_bind_template_child (widget_class, StetFactRow, number);
  gtk_widget_class_bind_template_child (widget_class, StetFactRow, title);
  gtk_widget_class_bind_template_child (widget_class, StetFactRow, values);
  gtk_widget_class_bind_template_child (widget_class, StetFactRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, StetFactRow, work);
  gtk_widget_class_set_css_name (widget_class, "factrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stet_fact_row_init (StetFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
