/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-preferences-page.h"

#include <glib/gi18n.h>

#include "stet-person.h"
#include "stet.h"

struct _StetPreferencesPage
{
  AdwPreferencesPage parent_instance;

  /* Template widgets */
  AdwComboRow *appearance;
  GtkLabel *forgotten;
  GtkEditable *name;
  AdwPreferencesGroup *name_group;
  AdwComboRow *scale;
  GtkSwitch *single_keys;

  StetSettings *settings;
};

G_DEFINE_FINAL_TYPE (StetPreferencesPage, stet_preferences_page, ADW_TYPE_PREFERENCES_PAGE)

/* In the order of the row's words. */
static const char *const appearances[] = { "system", "light", "dark", NULL };

static void
show_appearance (StetPreferencesPage *self)
{
  g_autofree char *name = stet_settings_dup_string (self->settings, "appearance");

  for (guint i = 0; appearances[i] != NULL; i++)
    {
      if (g_str_equal (appearances[i], name))
        adw_combo_row_set_selected (self->appearance, i);
    }
}

static void
appearance_selected_cb (StetPreferencesPage *self)
{
  guint selected = adw_combo_row_get_selected (self->appearance);

  if (self->settings != NULL && selected < G_N_ELEMENTS (appearances) - 1)
    stet_settings_set (self->settings, "appearance", appearances[selected]);
}

/* The words of a scale tell more than its name. */
static char *
dup_scale_words (const StetScale *scale)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < scale->n_steps; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " · " : "", _ (scale->steps[i].label));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
show_scale (StetPreferencesPage *self)
{
  g_autofree char *id = stet_settings_dup_string (self->settings, "scale");

  for (guint i = 0; i < stet_scale_get_n (); i++)
    {
      g_autofree char *words = NULL;

      if (!g_str_equal (stet_scale_get_nth (i)->id, id))
        continue;
      words = dup_scale_words (stet_scale_get_nth (i));
      adw_combo_row_set_selected (self->scale, i);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->scale), words);
    }
}

static void
scale_selected_cb (StetPreferencesPage *self)
{
  guint selected = adw_combo_row_get_selected (self->scale);

  if (self->settings == NULL || selected >= stet_scale_get_n ())
    return;
  stet_settings_set (self->settings, "scale", stet_scale_get_nth (selected)->id);
  show_scale (self);
}

static void
fill_choices (StetPreferencesPage *self)
{
  g_autoptr (GtkStringList) scales = gtk_string_list_new (NULL);
  g_autofree char *who = g_strdup_printf (_ ("Stands beside every change and verdict of yours. When empty: “%s”, as the system knows you."), stet_person_get_name ());

  for (guint i = 0; i < stet_scale_get_n (); i++)
    gtk_string_list_append (scales, _ (stet_scale_get_nth (i)->title));
  adw_combo_row_set_model (self->scale, G_LIST_MODEL (scales));
  adw_preferences_group_set_description (self->name_group, who);
}

AdwPreferencesPage *
stet_preferences_page_new (StetSettings *settings)
{
  StetPreferencesPage *self = g_object_new (STET_TYPE_PREFERENCES_PAGE, NULL);

  fill_choices (self);
  self->settings = g_object_ref (settings);
  show_appearance (self);
  show_scale (self);
  g_object_bind_property (settings, "name", self->name, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (settings, "single-keys", self->single_keys, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (settings, "notify::appearance", G_CALLBACK (show_appearance), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->forgotten), !stet_settings_are_kept (settings));
  return ADW_PREFERENCES_PAGE (self);
}

static void
stet_preferences_page_dispose (GObject *object)
{
  g_clear_object (&STET_PREFERENCES_PAGE (object)->settings);

  G_OBJECT_CLASS (stet_preferences_page_parent_class)->dispose (object);
}

static void
stet_preferences_page_class_init (StetPreferencesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_preferences_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-preferences-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StetPreferencesPage, appearance);
  gtk_widget_class_bind_template_child (widget_class, StetPreferencesPage, forgotten);
  gtk_widget_class_bind_template_child (widget_class, StetPreferencesPage, name);
  gtk_widget_class_bind_template_child (widget_class, StetPreferencesPage, name_group);
  gtk_widget_class_bind_template_child (widget_class, StetPreferencesPage, scale);
  gtk_widget_class_bind_template_child (widget_class, StetPreferencesPage, single_keys);
  gtk_widget_class_bind_template_callback (widget_class, appearance_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_selected_cb);
}

static void
stet_preferences_page_init (StetPreferencesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
