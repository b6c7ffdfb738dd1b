/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-value-details.h"

#include <glib/gi18n.h>

#include "stet-choice-bar.h"
#include "stet-field-store.h"

#define N_FIELDS 4

struct _StetValueDetails
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GtkWidget *outcome;
  StetTextField *fields[N_FIELDS];
  StetSession *session;
  char *statement;
};

static const struct
{
  const char *name;
  const char *label;
  const char *example;
} details[N_FIELDS] = {
  { STET_FIELD_HEDGE, N_ ("Hedge"), N_ ("nearly, expected") },
  { STET_FIELD_PERIOD, N_ ("Period"), N_ ("2023") },
  { STET_FIELD_SPEAKER, N_ ("Speaker"), N_ ("who says it") },
  { STET_FIELD_SUBJECT, N_ ("Subject"), N_ ("whose value it is") },
};

G_DEFINE_FINAL_TYPE (StetValueDetails, stet_value_details, GTK_TYPE_WIDGET)

static const char *
get_word (StetOutcome outcome)
{
  static const char *const words[] = {
    [STET_OUTCOME_UNSET] = N_ ("Not said"),
    [STET_OUTCOME_OUTCOME] = N_ ("Outcome"),
    [STET_OUTCOME_FORECAST] = N_ ("Forecast"),
  };

  return _ (words[outcome]);
}

char *
stet_value_details_dup_summary (const StetStatement *statement)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (*statement->hedge != '\0')
    g_ptr_array_add (parts, (gpointer) statement->hedge);
  if (statement->outcome != STET_OUTCOME_UNSET)
    g_ptr_array_add (parts, (gpointer) get_word (statement->outcome));
  if (*statement->period != '\0')
    g_ptr_array_add (parts, (gpointer) statement->period);
  if (*statement->subject != '\0')
    g_ptr_array_add (parts, (gpointer) statement->subject);
  if (*statement->speaker != '\0')
    g_ptr_array_add (parts, (gpointer) statement->speaker);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

void
stet_value_details_bind (StetValueDetails *self,
                         const StetStatement *statement)
{
  const char *texts[N_FIELDS];

  g_return_if_fail (STET_IS_VALUE_DETAILS (self));
  g_return_if_fail (statement != NULL);

  texts[0] = statement->hedge;
  texts[1] = statement->period;
  texts[2] = statement->speaker;
  texts[3] = statement->subject;
  g_free (self->statement);
  self->statement = g_strdup (statement->id);
  stet_choice_bar_set_active (STET_CHOICE_BAR (self->outcome), (int) statement->outcome);
  for (guint i = 0; i < N_FIELDS; i++)
    stet_field_store_bind (self->fields[i], statement->id, details[i].name, texts[i]);
}

static void
outcome_chosen_cb (StetValueDetails *self,
                   int outcome)
{
  g_autofree char *statement = g_strdup (self->statement);

  if (statement != NULL)
    stet_field_store_outcome (self->session, statement, (StetOutcome) outcome);
}

static void
attach (StetValueDetails *self,
        const char *label,
        GtkWidget *widget,
        int row)
{
  GtkWidget *name = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (name), 1);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), name, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), widget, 1, row, 1, 1);
}

static void
add_fields (StetValueDetails *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      GtkWidget *field = stet_text_field_new (FALSE);

      g_object_set (field, "label", _ (details[i].label), "placeholder", _ (details[i].example), NULL);
      self->fields[i] = STET_TEXT_FIELD (field);
      stet_field_store_connect (self->fields[i], self->session);
      attach (self, _ (details[i].label), field, (int) i + 1);
    }
}

GtkWidget *
stet_value_details_new (StetSession *session)
{
  StetValueDetails *self = g_object_new (STET_TYPE_VALUE_DETAILS, NULL);

  self->session = g_object_ref (session);
  add_fields (self);
  return GTK_WIDGET (self);
}

static void
stet_value_details_dispose (GObject *object)
{
  StetValueDetails *self = STET_VALUE_DETAILS (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->statement, g_free);

  G_OBJECT_CLASS (stet_value_details_parent_class)->dispose (object);
}

static void
stet_value_details_class_init (StetValueDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_value_details_dispose;
  gtk_widget_class_set_css_name (widget_class, "valuedetails");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
stet_value_details_init (StetValueDetails *self)
{
  StetChoice choices[3];

  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 9);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), 300, -1);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    choices[i] = (StetChoice){ .value = (int) i, .word = get_word ((StetOutcome) i) };
  self->outcome = stet_choice_bar_new (0);
  stet_choice_bar_set_choices (STET_CHOICE_BAR (self->outcome), choices, G_N_ELEMENTS (choices));
  stet_choice_bar_set_label (STET_CHOICE_BAR (self->outcome), _ ("Forecast or outcome"));
  g_signal_connect_object (self->outcome, "chosen", G_CALLBACK (outcome_chosen_cb), self, G_CONNECT_SWAPPED);
  attach (self, _ ("What it is"), self->outcome, 0);
}
