/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-choice-bar.h"

#include "stet-wrap-box.h"

struct _StetChoiceBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GPtrArray *buttons; /* of Button */
  guint n_choices;
  int active;
  guint refreshing : 1;
};

typedef struct
{
  GtkWidget *toggle; /* owned by the box */
  GtkWidget *icon;
  GtkWidget *lead;
  GtkWidget *word;
  GtkWidget *tail;
  char *style;
  int value;
} Button;

enum
{
  PROP_0,
  PROP_COLUMNS,
  N_PROPS,
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StetChoiceBar, stet_choice_bar, GTK_TYPE_WIDGET)

GtkWidget *
stet_choice_bar_new (guint columns)
{
  return g_object_new (STET_TYPE_CHOICE_BAR, "columns", columns, NULL);
}

static void
button_free (gpointer data)
{
  Button *button = data;

  g_free (button->style);
  g_free (button);
}

/* A click has turned the toggle over already; what is on is not up to it. */
static void
show_active (StetChoiceBar *self)
{
  self->refreshing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      const Button *button = g_ptr_array_index (self->buttons, i);

      gboolean is_on = button->value == self->active;

      /* The toggle tells its state only when it changes. */
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button->toggle), is_on);
      gtk_accessible_update_state (GTK_ACCESSIBLE (button->toggle),
                                   GTK_ACCESSIBLE_STATE_PRESSED, is_on ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
    }
  self->refreshing = FALSE;
}

static void
toggle_clicked_cb (GtkButton *toggle,
                   StetChoiceBar *self)
{
  if (self->refreshing)
    return;
  show_active (self);
  for (guint i = 0; i < self->n_choices; i++)
    {
      const Button *button = g_ptr_array_index (self->buttons, i);

      if (button->toggle == GTK_WIDGET (toggle))
        {
          g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, button->value);
          return;
        }
    }
}

static GtkWidget *
make_label (GtkWidget *box,
            const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static Button *
make_button (StetChoiceBar *self)
{
  Button *button = g_new0 (Button, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  button->icon = gtk_image_new ();
  gtk_box_append (GTK_BOX (box), button->icon);
  button->lead = make_label (box, "lead");
  button->word = make_label (box, NULL);
  gtk_label_set_wrap (GTK_LABEL (button->word), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (button->word), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (button->word), 0);
  button->tail = make_label (box, "tail");
  gtk_widget_add_css_class (button->tail, "numeric");

  button->toggle = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (button->toggle), box);
  gtk_widget_add_css_class (button->toggle, "choice");
  g_signal_connect_object (button->toggle, "clicked", G_CALLBACK (toggle_clicked_cb), self, 0);
  stet_wrap_box_append (STET_WRAP_BOX (self->box), button->toggle);
  return button;
}

static void
show_text (GtkWidget *label,
           const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
show_choice (Button *button,
             const StetChoice *choice)
{
  g_autoptr (GString) name = g_string_new (choice->lead);

  if (name->len > 0)
    g_string_append_c (name, ' ');
  g_string_append (name, choice->word);
  if (choice->tail != NULL)
    g_string_append_printf (name, " %s", choice->tail);

  button->value = choice->value;
  show_text (button->lead, choice->lead);
  show_text (button->word, choice->word);
  show_text (button->tail, choice->tail);
  gtk_widget_set_visible (button->icon, choice->icon != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (button->icon), choice->icon);
  gtk_widget_set_tooltip_text (button->toggle, choice->tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
  if (g_strcmp0 (button->style, choice->style) != 0)
    {
      if (button->style != NULL)
        gtk_widget_remove_css_class (button->toggle, button->style);
      g_free (button->style);
      button->style = g_strdup (choice->style);
      if (button->style != NULL)
        gtk_widget_add_css_class (button->toggle, button->style);
    }
}

void
stet_choice_bar_set_choices (StetChoiceBar *self,
                             const StetChoice *choices,
                             guint n_choices)
{
  g_return_if_fail (STET_IS_CHOICE_BAR (self));
  g_return_if_fail (choices != NULL || n_choices == 0);

  while (self->buttons->len < n_choices)
    g_ptr_array_add (self->buttons, make_button (self));
  self->n_choices = n_choices;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      Button *button = g_ptr_array_index (self->buttons, i);

      gtk_widget_set_visible (button->toggle, i < n_choices);
      if (i < n_choices)
        show_choice (button, &choices[i]);
      else
        button->value = -2;
    }
  show_active (self);
}

void
stet_choice_bar_set_active (StetChoiceBar *self,
                            int value)
{
  g_return_if_fail (STET_IS_CHOICE_BAR (self));

  self->active = value;
  show_active (self);
}

int
stet_choice_bar_get_active (StetChoiceBar *self)
{
  g_return_val_if_fail (STET_IS_CHOICE_BAR (self), -1);

  return self->active;
}

GtkWidget *
stet_choice_bar_get_button (StetChoiceBar *self,
                            int value)
{
  g_return_val_if_fail (STET_IS_CHOICE_BAR (self), NULL);

  for (guint i = 0; i < self->n_choices; i++)
    {
      const Button *button = g_ptr_array_index (self->buttons, i);

      if (button->value == value)
        return button->toggle;
    }
  return NULL;
}

void
stet_choice_bar_set_label (StetChoiceBar *self,
                           const char *label)
{
  g_return_if_fail (STET_IS_CHOICE_BAR (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
stet_choice_bar_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  StetChoiceBar *self = STET_CHOICE_BAR (object);

  switch (prop_id)
    {
    case PROP_COLUMNS:
      g_object_get_property (G_OBJECT (self->box), "columns", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_choice_bar_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  StetChoiceBar *self = STET_CHOICE_BAR (object);

  switch (prop_id)
    {
    case PROP_COLUMNS:
      g_object_set_property (G_OBJECT (self->box), "columns", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_choice_bar_dispose (GObject *object)
{
  StetChoiceBar *self = STET_CHOICE_BAR (object);

  self->n_choices = 0;
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (stet_choice_bar_parent_class)->dispose (object);
}

static void
stet_choice_bar_class_init (StetChoiceBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stet_choice_bar_dispose;
  object_class->get_property = stet_choice_bar_get_property;
  object_class->set_property = stet_choice_bar_set_property;

  props[PROP_COLUMNS] = g_param_spec_uint ("columns", NULL, NULL, 0, 100, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", STET_TYPE_CHOICE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "choicebar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stet_choice_bar_init (StetChoiceBar *self)
{
  self->active = -1;
  self->buttons = g_ptr_array_new_with_free_func (button_free);
  self->box = stet_wrap_box_new (5, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}
