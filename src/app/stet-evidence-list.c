/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-evidence-list.h"

#include <glib/gi18n.h>

#include "stet-evidence-dialog.h"
#include "stet-evidence-row.h"

/* Rows that are made at a time. */
#define N_ROWS 30

struct _StetEvidenceList
{
  GtkWidget parent_instance;

  /* Template */
  GtkButton *add;
  GtkWidget *box;
  GtkWidget *empty;
  GtkWidget *list;
  GtkButton *more;
  GtkLabel *not_there;

  GPtrArray *rows; /* of StetEvidenceRow, owned by the list */
  StetSession *session;
  char *claim;
  guint n_wanted;
};

G_DEFINE_FINAL_TYPE (StetEvidenceList, stet_evidence_list, GTK_TYPE_WIDGET)

static void
open_dialog (StetEvidenceList *self,
             const char *evidence)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  stet_session_flush (self->session);
  dialog = stet_evidence_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session, self->claim, evidence);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
row_edit_cb (StetEvidenceList *self,
             const char *id)
{
  open_dialog (self, id);
}

static void
ensure_rows (StetEvidenceList *self,
             guint n_rows)
{
  while (self->rows->len < n_rows)
    {
      GtkWidget *row = stet_evidence_row_new (self->session);

      g_signal_connect_object (row, "edit", G_CALLBACK (row_edit_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->list), row);
      g_ptr_array_add (self->rows, row);
    }
}

void
stet_evidence_list_set_session (StetEvidenceList *self,
                                StetSession *session)
{
  g_return_if_fail (STET_IS_EVIDENCE_LIST (self));

  if (!g_set_object (&self->session, session))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_box_remove (GTK_BOX (self->list), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->claim, g_free);
}

/* "Looked, not there: C, E". */
static void
show_not_there (StetEvidenceList *self,
                StetCase *stet_case,
                const StetClaim *claim)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < claim->n_not_there; i++)
    {
      const StetArticle *article = stet_case_find_article (stet_case, claim->not_there[i]->article);
      g_autofree char *letter = article != NULL ? stet_article_number_to_letter (article->number) : NULL;

      if (letter != NULL)
        g_string_append_printf (letters, "%s%s", letters->len > 0 ? ", " : "", letter);
    }
  /* Translators: %s is a list of letters of articles. */
  line = g_strdup_printf (_ ("Looked, not there: %s"), letters->str);
  gtk_label_set_text (self->not_there, line);
  gtk_widget_set_visible (GTK_WIDGET (self->not_there), letters->len > 0);
}

void
stet_evidence_list_show (StetEvidenceList *self,
                         StetCase *stet_case,
                         const StetClaim *claim)
{
  g_autofree char *more = NULL;
  guint n_shown;
  guint n_hidden;

  g_return_if_fail (STET_IS_EVIDENCE_LIST (self));
  g_return_if_fail (self->session != NULL);
  g_return_if_fail (claim != NULL);

  if (g_strcmp0 (self->claim, claim->id) != 0)
    {
      g_free (self->claim);
      self->claim = g_strdup (claim->id);
      self->n_wanted = N_ROWS;
    }
  n_shown = MIN (self->n_wanted, claim->n_evidence);
  n_hidden = claim->n_evidence - n_shown;
  ensure_rows (self, n_shown);
  for (guint i = 0; i < self->rows->len; i++)
    {
      gtk_widget_set_visible (g_ptr_array_index (self->rows, i), i < n_shown);
      if (i < n_shown)
        stet_evidence_row_bind (g_ptr_array_index (self->rows, i), claim->evidence[i]);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), !stet_case_is_read_only (stet_case));
  gtk_widget_set_visible (self->list, n_shown > 0);
  gtk_widget_set_visible (self->empty, n_shown == 0);
  more = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_hidden), n_hidden);
  gtk_button_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_hidden > 0);
  show_not_there (self, stet_case, claim);
}

gboolean
stet_evidence_list_add (StetEvidenceList *self)
{
  g_return_val_if_fail (STET_IS_EVIDENCE_LIST (self), FALSE);

  if (self->session == NULL || self->claim == NULL || stet_case_find_claim (stet_session_get_case (self->session), self->claim) == NULL)
    return FALSE;
  open_dialog (self, NULL);
  return TRUE;
}

static void
add_clicked_cb (StetEvidenceList *self)
{
  stet_evidence_list_add (self);
}

static void
more_clicked_cb (StetEvidenceList *self)
{
  g_autoptr (StetCase) stet_case = stet_case_ref (stet_session_get_case (self->session));
  const StetClaim *claim = self->claim != NULL ? stet_case_find_claim (stet_case, self->claim) : NULL;

  if (claim == NULL)
    return;
  self->n_wanted += N_ROWS;
  stet_evidence_list_show (self, stet_case, claim);
}

static void
stet_evidence_list_dispose (GObject *object)
{
  StetEvidenceList *self = STET_EVIDENCE_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_pointer (&self->claim, g_free);

  G_OBJECT_CLASS (stet_evidence_list_parent_class)->dispose (object);
}

static void
stet_evidence_list_class_init (StetEvidenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_evidence_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-evidence-list.ui");
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceList, add);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceList, box);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceList, empty);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceList, list);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceList, more);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceList, not_there);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_set_css_name (widget_class, "evidencelist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
stet_evidence_list_init (StetEvidenceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->n_wanted = N_ROWS;
}
