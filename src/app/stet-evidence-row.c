/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-evidence-row.h"

#include <glib/gi18n.h>

#include "stet-evidence-words.h"
#include "stet-wording.h"

struct _StetEvidenceRow
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkLabel *citation;
  GtkImage *icon;
  GtkLabel *line;
  GtkLabel *note;
  GtkWidget *sensitive;

  StetSession *session;
  char *id;
};

enum
{
  SIGNAL_EDIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StetEvidenceRow, stet_evidence_row, GTK_TYPE_WIDGET)

GtkWidget *
stet_evidence_row_new (StetSession *session)
{
  StetEvidenceRow *self = g_object_new (STET_TYPE_EVIDENCE_ROW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

char *
stet_evidence_row_dup_line (const StetEvidence *evidence)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (evidence != NULL, NULL);

  g_ptr_array_add (parts, g_strdup (stet_evidence_words_kind (evidence->kind)));
  if (*evidence->who != '\0' && *evidence->role != '\0')
    g_ptr_array_add (parts, g_strdup_printf ("%s, %s", evidence->who, evidence->role));
  else if (*evidence->who != '\0' || *evidence->role != '\0')
    g_ptr_array_add (parts, g_strdup (*evidence->who != '\0' ? evidence->who : evidence->role));
  if (*evidence->date != '\0')
    g_ptr_array_add (parts, stet_wording_date (evidence->date));
  if (evidence->terms != STET_TERMS_UNSET)
    g_ptr_array_add (parts, g_strdup (stet_evidence_words_terms (evidence->terms)));
  if (evidence->rank != STET_RANK_UNSET)
    g_ptr_array_add (parts, g_strdup (stet_evidence_words_rank (evidence->rank)));
  if (*evidence->locator != '\0')
    g_ptr_array_add (parts, g_strdup (evidence->locator));
  if (*evidence->url != '\0' && *evidence->citation != '\0')
    g_ptr_array_add (parts, g_strdup (evidence->url));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

void
stet_evidence_row_bind (StetEvidenceRow *self,
                        const StetEvidence *evidence)
{
  g_autofree char *line = NULL;
  g_autofree char *name = NULL;
  const char *title;
  gboolean is_sensitive;

  g_return_if_fail (STET_IS_EVIDENCE_ROW (self));
  g_return_if_fail (evidence != NULL);

  g_free (self->id);
  self->id = g_strdup (evidence->id);
  is_sensitive = evidence->sensitivity == STET_SENSITIVITY_SENSITIVE;
  title = *evidence->citation != '\0' ? evidence->citation : evidence->url;
  if (*title == '\0')
    title = *evidence->who != '\0' ? evidence->who : stet_evidence_words_kind (evidence->kind);
  line = stet_evidence_row_dup_line (evidence);
  gtk_image_set_from_icon_name (self->icon, stet_evidence_words_kind_icon (evidence->kind));
  gtk_label_set_text (self->citation, title);
  gtk_label_set_text (self->line, line);
  gtk_label_set_text (self->note, evidence->note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *evidence->note != '\0');
  gtk_widget_set_visible (self->sensitive, is_sensitive);
  name = g_strdup_printf ("%s. %s%s%s", title, line, is_sensitive ? ". " : "", is_sensitive ? stet_wording_sensitive () : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
edit_clicked_cb (StetEvidenceRow *self)
{
  g_autofree char *id = g_strdup (self->id);

  if (id != NULL)
    g_signal_emit (self, signals[SIGNAL_EDIT], 0, id);
}

static void
remove_clicked_cb (StetEvidenceRow *self)
{
  g_autofree char *id = g_strdup (self->id);
  g_autoptr (StetSession) session = g_object_ref (self->session);
  GError *error = NULL;

  if (id == NULL)
    return;
  stet_session_flush (session);
  if (stet_session_try (session, stet_command_remove_evidence (stet_session_get_editor (session), id, &error), error))
    stet_session_tell (session, _ ("Back-up removed"), TRUE);
}

static void
stet_evidence_row_dispose (GObject *object)
{
  StetEvidenceRow *self = STET_EVIDENCE_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (stet_evidence_row_parent_class)->dispose (object);
}

static void
stet_evidence_row_class_init (StetEvidenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_evidence_row_dispose;

  signals[SIGNAL_EDIT] = g_signal_new ("edit", STET_TYPE_EVIDENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-evidence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceRow, box);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceRow, citation);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceRow, icon);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceRow, line);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceRow, note);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceRow, sensitive);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_set_css_name (widget_class, "evidencerow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
stet_evidence_row_init (StetEvidenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
