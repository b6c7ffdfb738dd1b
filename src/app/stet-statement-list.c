/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-statement-list.h"

#include <glib/gi18n.h>

#include "stet-statement-row.h"

/* Rows that are made at a time. */
#define N_ROWS 30

struct _StetStatementList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *more;
  GPtrArray *rows; /* of StetStatementRow, owned by the box */
  StetSession *session;
  char *claim;
  guint n_shown;
  guint n_wanted;
};

G_DEFINE_FINAL_TYPE (StetStatementList, stet_statement_list, GTK_TYPE_WIDGET)

void
stet_statement_list_set_session (StetStatementList *self,
                                 StetSession *session)
{
  g_return_if_fail (STET_IS_STATEMENT_LIST (self));

  if (!g_set_object (&self->session, session))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_box_remove (GTK_BOX (self->box), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->claim, g_free);
  self->n_shown = 0;
}

static void
row_step_cb (StetStatementList *self,
             int direction)
{
  stet_statement_list_step (self, direction);
}

static StetStatementRow *
ensure_row (StetStatementList *self,
            guint i)
{
  while (self->rows->len <= i)
    {
      GtkWidget *row = stet_statement_row_new (self->session);

      g_signal_connect_object (row, "step", G_CALLBACK (row_step_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_insert_before (row, self->box, self->more);
      g_ptr_array_add (self->rows, row);
    }
  return g_ptr_array_index (self->rows, i);
}

static guint
find_index (const StetClaim *claim,
            const char *statement)
{
  for (guint i = 0; statement != NULL && i < claim->n_statements; i++)
    {
      if (g_str_equal (claim->statements[i]->id, statement))
        return i;
    }
  return 0;
}

static void
show_more_button (StetStatementList *self,
                  guint n_hidden)
{
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->more, n_hidden > 0);
  if (n_hidden == 0)
    return;
  label = g_strdup_printf (ngettext ("Show %u More Statement", "Show %u More Statements", n_hidden), n_hidden);
  gtk_button_set_label (GTK_BUTTON (self->more), label);
}

void
stet_statement_list_show (StetStatementList *self,
                          StetCase *stet_case,
                          const StetClaim *claim)
{
  g_return_if_fail (STET_IS_STATEMENT_LIST (self));
  g_return_if_fail (self->session != NULL);
  g_return_if_fail (claim != NULL);

  if (g_strcmp0 (self->claim, claim->id) != 0)
    {
      g_free (self->claim);
      self->claim = g_strdup (claim->id);
      self->n_wanted = N_ROWS;
    }
  self->n_wanted = MAX (self->n_wanted, find_index (claim, stet_session_get_row (self->session)) + 1);
  self->n_shown = MIN (self->n_wanted, claim->n_statements);
  for (guint i = 0; i < MAX (self->n_shown, self->rows->len); i++)
    {
      StetStatementRow *row = ensure_row (self, i);

      gtk_widget_set_visible (GTK_WIDGET (row), i < self->n_shown);
      if (i < self->n_shown)
        stet_statement_row_bind (row, stet_case, claim, claim->statements[i]);
    }
  show_more_button (self, claim->n_statements - self->n_shown);
  stet_statement_list_show_current (self);
}

static void
more_clicked_cb (StetStatementList *self)
{
  g_autoptr (StetCase) stet_case = stet_case_ref (stet_session_get_case (self->session));
  const StetClaim *claim = self->claim != NULL ? stet_case_find_claim (stet_case, self->claim) : NULL;

  if (claim == NULL)
    return;
  self->n_wanted += N_ROWS;
  stet_statement_list_show (self, stet_case, claim);
}

GtkWidget *
stet_statement_list_show_current (StetStatementList *self)
{
  const char *current;
  GtkWidget *found = NULL;

  g_return_val_if_fail (STET_IS_STATEMENT_LIST (self), NULL);

  current = self->session != NULL ? stet_session_get_row (self->session) : NULL;
  for (guint i = 0; i < self->n_shown; i++)
    {
      StetStatementRow *row = g_ptr_array_index (self->rows, i);
      gboolean is_current = current != NULL && g_strcmp0 (stet_statement_row_get_id (row), current) == 0;

      stet_statement_row_set_current (row, is_current);
      if (is_current)
        found = GTK_WIDGET (row);
    }
  return found;
}

gboolean
stet_statement_list_step (StetStatementList *self,
                          int direction)
{
  GtkWidget *current;
  guint i = 0;

  g_return_val_if_fail (STET_IS_STATEMENT_LIST (self), FALSE);

  current = stet_statement_list_show_current (self);
  if (self->n_shown == 0)
    return FALSE;
  if (current == NULL)
    return gtk_widget_grab_focus (g_ptr_array_index (self->rows, direction > 0 ? 0 : self->n_shown - 1));
  g_ptr_array_find (self->rows, current, &i);
  if (direction < 0 ? i == 0 : i + 1 >= self->n_shown)
    return FALSE;
  return gtk_widget_grab_focus (g_ptr_array_index (self->rows, direction < 0 ? i - 1 : i + 1));
}

gboolean
stet_statement_list_focus (StetStatementList *self)
{
  GtkWidget *current;

  g_return_val_if_fail (STET_IS_STATEMENT_LIST (self), FALSE);

  current = stet_statement_list_show_current (self);
  if (current == NULL && self->n_shown > 0)
    current = g_ptr_array_index (self->rows, 0);
  return current != NULL && gtk_widget_grab_focus (current);
}

static void
stet_statement_list_dispose (GObject *object)
{
  StetStatementList *self = STET_STATEMENT_LIST (object);

  self->n_shown = 0;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stet_statement_list_parent_class)->dispose (object);
}

static void
stet_statement_list_finalize (GObject *object)
{
  g_clear_pointer (&STET_STATEMENT_LIST (object)->claim, g_free);

  G_OBJECT_CLASS (stet_statement_list_parent_class)->finalize (object);
}

static void
stet_statement_list_class_init (StetStatementListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_statement_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = stet_statement_list_finalize;
  gtk_widget_class_set_css_name (widget_class, "statementlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
stet_statement_list_init (StetStatementList *self)
{
  self->rows = g_ptr_array_new ();
  self->n_wanted = N_ROWS;
  self->more = gtk_button_new ();
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_SWAPPED);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_box_append (GTK_BOX (self->box), self->more);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Statements"), -1);
}
