/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-fact-picker.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* More rows than this help nobody to pick: typing narrows them down. */
#define MAX_ROWS 200

typedef struct
{
  StetSession *session;
  StetFactPickerFunc func;
  char *except;
  GtkWidget *window;
  GtkListBox *list;
  GtkEditable *entry;
} Picker;

static void
picker_free (Picker *picker)
{
  g_object_unref (picker->session);
  g_free (picker->except);
  g_free (picker);
}

static gboolean
matches (const StetClaim *claim,
         const char *needle)
{
  g_autofree char *text = g_strdup_printf ("%u %s %s", claim->number, claim->title, claim->answer);
  g_autofree char *folded = stet_fold (text);

  return strstr (folded, needle) != NULL;
}

static GtkWidget *
new_row (const StetClaim *claim)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (claim->title, -1);
  g_autofree char *subtitle = g_strdup_printf (_ ("Fact %u"), claim->number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "claim", g_strdup (claim->id), g_free);
  return row;
}

static void
fill (Picker *picker)
{
  StetCase *stet_case = stet_session_get_case (picker->session);
  guint n_claims = stet_case_get_n_claims (stet_case);
  g_autofree char *needle = stet_fold (gtk_editable_get_text (picker->entry));
  GtkListBoxRow *row;
  guint shown = 0;

  while ((row = gtk_list_box_get_row_at_index (picker->list, 0)) != NULL)
    gtk_list_box_remove (picker->list, GTK_WIDGET (row));
  for (guint i = 0; i < n_claims && shown < MAX_ROWS; i++)
    {
      const StetClaim *claim = stet_case_get_claim (stet_case, i);

      if (g_strcmp0 (claim->id, picker->except) == 0 || !matches (claim, needle))
        continue;
      gtk_list_box_append (picker->list, new_row (claim));
      shown++;
    }
  gtk_list_box_select_row (picker->list, gtk_list_box_get_row_at_index (picker->list, 0));
}

static void
pick (Picker *picker,
      GtkListBoxRow *row)
{
  g_autoptr (StetSession) session = g_object_ref (picker->session);
  StetFactPickerFunc func = picker->func;
  g_autofree char *claim = row != NULL ? g_strdup (g_object_get_data (G_OBJECT (row), "claim")) : NULL;

  if (claim == NULL)
    return;
  gtk_window_destroy (GTK_WINDOW (picker->window));
  func (session, claim);
}

static void
row_activated_cb (GtkListBox *list,
                  GtkListBoxRow *row,
                  Picker *picker)
{
  pick (picker, row);
}

/* Enter may come before the entry has told of the last letters; the list must
 * be of what is written, since the wrong fact would be merged. */
static void
entry_activated_cb (Picker *picker)
{
  fill (picker);
  pick (picker, gtk_list_box_get_selected_row (picker->list));
}

static void
close_cb (Picker *picker)
{
  gtk_window_close (GTK_WINDOW (picker->window));
}

static GtkWidget *
new_list (Picker *picker)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *empty = gtk_label_new (_ ("No other fact matches"));

  picker->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_set_margin_top (empty, 24);
  gtk_list_box_set_placeholder (picker->list, empty);
  gtk_widget_add_css_class (GTK_WIDGET (picker->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (picker->list), GTK_ALIGN_START);
  gtk_widget_set_margin_start (GTK_WIDGET (picker->list), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (picker->list), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (picker->list), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picker->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Facts"), -1);
  g_signal_connect (picker->list, "row-activated", G_CALLBACK (row_activated_cb), picker);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (picker->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

void
stet_fact_picker_show (GtkWindow *parent,
                       StetSession *session,
                       const char *title,
                       const char *except,
                       StetFactPickerFunc func)
{
  Picker *picker = g_new0 (Picker, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *entry = gtk_search_entry_new ();

  picker->session = g_object_ref (session);
  picker->func = func;
  picker->except = g_strdup (except);
  picker->entry = GTK_EDITABLE (entry);
  picker->window = adw_window_new ();
  g_object_set_data_full (G_OBJECT (picker->window), "picker", picker, (GDestroyNotify) picker_free);
  gtk_window_set_title (GTK_WINDOW (picker->window), title);
  gtk_window_set_transient_for (GTK_WINDOW (picker->window), parent);
  gtk_window_set_modal (GTK_WINDOW (picker->window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (picker->window), 420, 480);
  gtk_widget_set_margin_start (entry, 12);
  gtk_widget_set_margin_end (entry, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search the facts"), -1);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), new_list (picker));
  adw_window_set_content (ADW_WINDOW (picker->window), box);
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (fill), picker);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (entry_activated_cb), picker);
  g_signal_connect_swapped (entry, "stop-search", G_CALLBACK (close_cb), picker);
  fill (picker);
  gtk_window_present (GTK_WINDOW (picker->window));
  gtk_widget_grab_focus (entry);
}
