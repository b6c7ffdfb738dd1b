/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-progress-summary.h"

#include <glib/gi18n.h>

#include "stet-wording.h"

struct _StetProgressSummary
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkProgressBar *bar;
  GtkLabel *checked_label;
  GtkWidget *content;
  GtkWidget *final_box;
  GtkLabel *final_label;
  GtkLabel *left_label;
  GtkLabel *percent_label;
  GtkLabel *reason_label;
  GtkListBox *statuses;
  GtkWidget *words;

  GtkLabel *counts[STET_N_STATUSES];
  GtkWidget *rows[STET_N_STATUSES];
  StetTally tally;
  char *override; /* (nullable): why it is final although facts are left */
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (StetProgressSummary, stet_progress_summary, GTK_TYPE_WIDGET)

GtkWidget *
stet_progress_summary_new (void)
{
  return g_object_new (STET_TYPE_PROGRESS_SUMMARY, NULL);
}

static void
update_row (StetProgressSummary *self,
            StetStatus status,
            guint n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);
  /* Translators: how many facts have a status: "Conflicting: 3". */
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %u"), stet_wording_status (status), n);

  gtk_label_set_label (self->counts[status], count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[status]), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (self->rows[status], n > 0);
}

/* The number alone leaves the words to the tooltip. */
static void
show_words (StetProgressSummary *self)
{
  const StetTally *tally = &self->tally;
  gboolean is_final = self->override != NULL && tally->n_left > 0;
  g_autofree char *left = tally->n_claims > 0 ? stet_wording_left (tally->n_left) : g_strdup (_ ("Nothing marked yet"));
  g_autofree char *final = stet_wording_final (tally->n_left);
  g_autofree char *number = g_strdup_printf ("%u", tally->n_left);
  g_autofree char *all = is_final ? g_strconcat (left, "\n", final, "\n", self->override, NULL) : g_strdup (left);

  gtk_label_set_label (self->left_label, self->compact ? number : left);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->compact ? all : NULL);
  gtk_label_set_label (self->final_label, final);
  gtk_label_set_label (self->reason_label, is_final ? self->override : "");
  gtk_widget_set_visible (self->final_box, !self->compact && is_final);
}

static void
show (StetProgressSummary *self)
{
  const StetTally *tally = &self->tally;
  guint n_decided = tally->n_in_check - tally->n_left;
  double fraction = tally->n_in_check > 0 ? (double) n_decided / tally->n_in_check : 0;
  g_autofree char *percent = g_strdup_printf (_ ("%d %%"), (int) (fraction * 100));
  g_autofree char *checked = g_strdup_printf (_ ("Checked %u of %u"), n_decided, tally->n_in_check);

  show_words (self);
  gtk_label_set_label (self->percent_label, percent);
  gtk_label_set_label (self->checked_label, checked);
  gtk_progress_bar_set_fraction (self->bar, fraction);
  gtk_widget_set_visible (GTK_WIDGET (self->percent_label), !self->compact && tally->n_in_check > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->checked_label), !self->compact && tally->n_in_check > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !self->compact && tally->n_in_check > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->statuses), !self->compact && tally->n_claims > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->left_label), !self->compact || tally->n_in_check > 0);
  for (StetStatus status = 0; status < STET_N_STATUSES; status++)
    update_row (self, status, tally->n_by_status[status]);
}

void
stet_progress_summary_update (StetProgressSummary *self,
                              StetCase *stet_case)
{
  self->tally = *stet_case_get_tally (stet_case);
  g_free (self->override);
  self->override = stet_wording_override (stet_case_get_info (stet_case));
  show (self);
}

void
stet_progress_summary_set_compact (StetProgressSummary *self,
                                   gboolean compact)
{
  self->compact = compact;
  gtk_widget_set_margin_start (self->content, compact ? 4 : 18);
  gtk_widget_set_margin_end (self->content, compact ? 4 : 18);
  gtk_label_set_xalign (self->left_label, compact ? 0.5 : 0);
  show (self);
}

static void
add_row (StetProgressSummary *self,
         StetStatus status)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name (stet_wording_status_icon (status));
  GtkWidget *name = gtk_label_new (stet_wording_status (status));
  GtkWidget *count = gtk_label_new (NULL);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 14);
  gtk_widget_add_css_class (icon, "state");
  gtk_widget_add_css_class (icon, stet_wording_status_class (status));
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->statuses, row);
  self->counts[status] = GTK_LABEL (count);
  self->rows[status] = row;
}

static void
stet_progress_summary_dispose (GObject *object)
{
  g_clear_pointer (&STET_PROGRESS_SUMMARY (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (stet_progress_summary_parent_class)->dispose (object);
}

static void
stet_progress_summary_finalize (GObject *object)
{
  g_free (STET_PROGRESS_SUMMARY (object)->override);

  G_OBJECT_CLASS (stet_progress_summary_parent_class)->finalize (object);
}

static void
stet_progress_summary_class_init (StetProgressSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_progress_summary_dispose;
  G_OBJECT_CLASS (klass)->finalize = stet_progress_summary_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-progress-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, StetProgressSummary, bar);
  gtk_widget_class_bind_template_child (widget_class, StetProgressSummary, checked_label);
  gtk_widget_class_bind_template_child (widget_class, StetProgressSummary, content);
  gtk_widget_class_bind_template_child (widget_class, StetProgressSummary, final_box);
  gtk_widget_class_bind_template_child (widget_class, StetProgressSummary, final_label);
  gtk_widget_class_bind_template_child (widget_class, StetProgressSummary, left_label);
  gtk_widget_class_bind_template_child (widget_class, StetProgressSummary, percent_label);
  gtk_widget_class_bind_template_child (widget_class, StetProgressSummary, reason_label);
  gtk_widget_class_bind_template_child (widget_class, StetProgressSummary, statuses);
  gtk_widget_class_bind_template_child (widget_class, StetProgressSummary, words);
}

static void
stet_progress_summary_init (StetProgressSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (StetStatus status = 0; status < STET_N_STATUSES; status++)
    add_row (self, status);
  show (self);
}
