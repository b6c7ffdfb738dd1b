/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stet-mnemonics.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *problem;
  GPtrArray *entries; /* borrowed widgets: AdwEntryRow or GtkSwitch */
  StetFormFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
} Form;

static void
form_free (Form *form)
{
  if (form->destroy != NULL)
    form->destroy (form->user_data);
  g_ptr_array_unref (form->entries);
  g_free (form);
}

static const char *
get_value (GtkWidget *entry)
{
  if (GTK_IS_SWITCH (entry))
    return gtk_switch_get_active (GTK_SWITCH (entry)) ? STET_FORM_ON : "";
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
accept (Form *form)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  const char *problem;

  for (guint i = 0; i < form->entries->len; i++)
    g_ptr_array_add (values, (gpointer) get_value (g_ptr_array_index (form->entries, i)));
  g_ptr_array_add (values, NULL);
  problem = form->func ((const char *const *) values->pdata, form->user_data);
  if (problem == NULL)
    {
      gtk_window_close (GTK_WINDOW (form->window));
      return;
    }
  gtk_label_set_label (GTK_LABEL (form->problem), problem);
  gtk_widget_set_visible (form->problem, TRUE);
}

static void
close_form (Form *form)
{
  gtk_window_close (GTK_WINDOW (form->window));
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant *args,
           gpointer user_data)
{
  close_form (user_data);
  return TRUE;
}

static GtkWidget *
new_button (Form *form,
            const char *label,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, form);
  return button;
}

static GtkWidget *
new_header (Form *form)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *save = new_button (form, _ ("_Save"), G_CALLBACK (accept));

  gtk_widget_add_css_class (save, "suggested-action");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), new_button (form, _ ("_Cancel"), G_CALLBACK (close_form)));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), save);
  return header;
}

static void
add_line (Form *form,
          AdwPreferencesGroup *group,
          const StetFormField *field)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), field->label);
  gtk_editable_set_text (GTK_EDITABLE (entry), field->value);
  g_signal_connect_swapped (entry, "entry-activated", G_CALLBACK (accept), form);
  adw_preferences_group_add (group, entry);
  g_ptr_array_add (form->entries, entry);
}

static void
add_switch (Form *form,
            AdwPreferencesGroup *group,
            const StetFormField *field)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), field->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), field->hint);
  gtk_switch_set_active (GTK_SWITCH (toggle), *field->value != '\0');
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  /* The title of the row names it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, field->hint, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (form->entries, toggle);
}

static GtkWidget *
new_body (Form *form,
          const StetFormField *fields,
          guint n_fields)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].hint != NULL)
        add_switch (form, ADW_PREFERENCES_GROUP (group), &fields[i]);
      else
        add_line (form, ADW_PREFERENCES_GROUP (group), &fields[i]);
    }
  form->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (form->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (form->problem), 0);
  gtk_widget_add_css_class (form->problem, "error");
  gtk_widget_set_visible (form->problem, FALSE);
  gtk_widget_set_margin_start (body, 18);
  gtk_widget_set_margin_end (body, 18);
  gtk_widget_set_margin_top (body, 12);
  gtk_widget_set_margin_bottom (body, 18);
  gtk_box_append (GTK_BOX (body), group);
  gtk_box_append (GTK_BOX (body), form->problem);
  return body;
}

void
stet_form_show (GtkWindow *parent,
                const char *title,
                const StetFormField *fields,
                guint n_fields,
                StetFormFunc func,
                gpointer user_data,
                GDestroyNotify destroy)
{
  Form *form = g_new0 (Form, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  form->func = func;
  form->user_data = user_data;
  form->destroy = destroy;
  form->entries = g_ptr_array_new ();
  form->window = adw_window_new ();
  g_object_set_data_full (G_OBJECT (form->window), "form", form, (GDestroyNotify) form_free);
  gtk_window_set_title (GTK_WINDOW (form->window), title);
  gtk_window_set_transient_for (GTK_WINDOW (form->window), parent);
  gtk_window_set_modal (GTK_WINDOW (form->window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (form->window), 460, -1);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (escape_cb, form, NULL)));
  gtk_widget_add_controller (form->window, keys);
  gtk_box_append (GTK_BOX (box), new_header (form));
  gtk_box_append (GTK_BOX (box), new_body (form, fields, n_fields));
  adw_window_set_content (ADW_WINDOW (form->window), box);
  stet_mnemonics_name_buttons (form->window);
  gtk_window_present (GTK_WINDOW (form->window));
  /* Else the first button has it, and Enter would leave. */
  gtk_widget_grab_focus (g_ptr_array_index (form->entries, 0));
}
