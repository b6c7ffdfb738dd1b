/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-scale-dialog.h"

#include <glib/gi18n.h>

#include "stet-mnemonics.h"
#include "stet-scale-row.h"
#include "stet-wording.h"

struct _StetScaleDialog
{
  AdwWindow parent_instance;

  /* Template */
  GtkWidget *accept_button;
  GtkWidget *add_button;
  GtkSizeGroup *effects;
  GtkListBox *fixed;
  AdwEntryRow *name;
  GtkLabel *notice;
  GtkListBox *own;
  GtkLabel *problem;
  AdwComboRow *scale;

  StetSession *session;
};

G_DEFINE_FINAL_TYPE (StetScaleDialog, stet_scale_dialog, ADW_TYPE_WINDOW)

/* After the scales that ship comes the review's own. */
static gboolean
is_own (StetScaleDialog *self)
{
  return adw_combo_row_get_selected (self->scale) >= stet_scale_get_n ();
}

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

static StetScaleRow *
get_step (StetScaleDialog *self,
          guint i)
{
  return STET_SCALE_ROW (gtk_list_box_get_row_at_index (self->own, (int) i));
}

/* What has to be corrected in the review's own scale, or NULL. */
static char *
find_problem (StetScaleDialog *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = count_rows (self->own);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = stet_scale_row_dup_label (get_step (self, i));

      if (*label == '\0')
        /* Translators: %u is the number of a step of a verdict scale. */
        return g_strdup_printf (_ ("Step %u has no words yet"), i + 1);
      if (g_hash_table_contains (seen, label))
        return g_strdup_printf (_ ("Two steps are called “%s”"), label);
      g_hash_table_add (seen, g_steal_pointer (&label));
    }
  return NULL;
}

/* The steps as the core reads them. */
static char *
dup_steps (StetScaleDialog *self)
{
  GString *steps = g_string_new (NULL);
  guint n = count_rows (self->own);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = stet_scale_row_dup_label (get_step (self, i));

      g_string_append_printf (steps, "%s: %s\n", stet_effect_names[stet_scale_row_get_effect (get_step (self, i))], label);
    }
  return g_string_free (steps, FALSE);
}

/* The scale as it stands in the dialog, or NULL as long as it is none. */
static StetScale *
make_scale (StetScaleDialog *self)
{
  g_autofree char *steps = NULL;

  if (!is_own (self))
    return stet_scale_copy (stet_scale_get_nth (adw_combo_row_get_selected (self->scale)));
  steps = dup_steps (self);
  return stet_scale_new_parsed (gtk_editable_get_text (GTK_EDITABLE (self->name)), steps, NULL);
}

/* What becomes of the verdicts there are, before anything is changed. */
static char *
describe_verdicts (StetScaleDialog *self,
                   const StetScale *scale)
{
  StetCase *stet_case = stet_session_get_case (self->session);
  guint n_verdicts = 0;
  guint n_other = 0;

  for (guint i = 0; i < stet_case_get_n_claims (stet_case); i++)
    {
      const StetClaim *claim = stet_case_get_claim (stet_case, i);

      if (claim->rating == 0)
        continue;
      n_verdicts++;
      n_other += stet_claim_find_rating (claim, scale) == 0;
    }
  if (n_verdicts == 0)
    return g_strdup (_ ("No fact has a verdict yet."));
  if (n_other == 0)
    return g_strdup_printf (ngettext ("The %u verdict given so far stands on this scale.", "The %u verdicts given so far stand on this scale.", n_verdicts), n_verdicts);
  return g_strdup_printf (ngettext ("%u verdict given so far is not on this scale. It keeps its words and its meaning, and the fact stays decided until you give it another.",
                                    "%u verdicts given so far are not on this scale. They keep their words and their meaning, and the facts stay decided until you give them others.",
                                    n_other),
                          n_other);
}

static void
refresh (StetScaleDialog *self)
{
  gboolean own = is_own (self);
  guint n_steps = count_rows (self->own);
  g_autoptr (StetScale) scale = make_scale (self);
  g_autofree char *notice = scale != NULL ? describe_verdicts (self, scale) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->fixed), !own);
  gtk_widget_set_visible (GTK_WIDGET (self->own), own);
  gtk_widget_set_visible (GTK_WIDGET (self->name), own);
  gtk_widget_set_visible (self->add_button, own);
  gtk_widget_set_sensitive (self->add_button, n_steps < STET_LIMIT_SCALE_STEPS);
  for (guint i = 0; i < n_steps; i++)
    stet_scale_row_set_place (get_step (self, i), i + 1, n_steps);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  if (notice != NULL)
    gtk_label_set_label (self->notice, notice);
}

/* The steps of a scale that ships, as they are. */
static void
show_fixed (StetScaleDialog *self)
{
  GtkListBoxRow *old;
  const StetScale *scale;

  while ((old = gtk_list_box_get_row_at_index (self->fixed, 0)) != NULL)
    gtk_list_box_remove (self->fixed, GTK_WIDGET (old));
  if (is_own (self))
    return;
  scale = stet_scale_get_nth (adw_combo_row_get_selected (self->scale));
  for (guint i = 0; i < scale->n_steps; i++)
    {
      GtkWidget *row = stet_scale_row_new (FALSE);

      stet_scale_row_set_step (STET_SCALE_ROW (row), stet_wording_rating (scale, scale->steps[i].rating), scale->steps[i].effect);
      stet_scale_row_set_place (STET_SCALE_ROW (row), i + 1, scale->n_steps);
      gtk_list_box_append (self->fixed, row);
    }
}

static void
selected_cb (StetScaleDialog *self)
{
  if (self->session == NULL)
    return;
  show_fixed (self);
  refresh (self);
}

static void
row_move_cb (StetScaleRow *row,
             int direction,
             StetScaleDialog *self)
{
  int to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + direction;

  if (to < 0 || to >= (int) count_rows (self->own))
    return;
  g_object_ref (row);
  gtk_list_box_remove (self->own, GTK_WIDGET (row));
  gtk_list_box_insert (self->own, GTK_WIDGET (row), to);
  g_object_unref (row);
  refresh (self);
  stet_scale_row_focus_label (row);
}

static void
row_remove_cb (StetScaleRow *row,
               StetScaleDialog *self)
{
  int at = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  guint n;

  gtk_list_box_remove (self->own, GTK_WIDGET (row));
  n = count_rows (self->own);
  refresh (self);
  if (n > 0)
    stet_scale_row_focus_label (get_step (self, MIN ((guint) at, n - 1)));
}

static StetScaleRow *
append_step (StetScaleDialog *self,
             const char *label,
             StetEffect effect)
{
  GtkWidget *row = stet_scale_row_new (TRUE);

  stet_scale_row_join (STET_SCALE_ROW (row), self->effects);
  stet_scale_row_set_step (STET_SCALE_ROW (row), label, effect);
  g_signal_connect_object (row, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (row_move_cb), self, 0);
  g_signal_connect_object (row, "remove", G_CALLBACK (row_remove_cb), self, 0);
  gtk_list_box_append (self->own, row);
  return STET_SCALE_ROW (row);
}

static void
add_clicked_cb (StetScaleDialog *self)
{
  StetScaleRow *row = append_step (self, "", STET_EFFECT_UNVERIFIED);

  refresh (self);
  stet_scale_row_focus_label (row);
}

/* A scale of one's own begins as the last one, else as the one in use. */
static void
fill_own (StetScaleDialog *self)
{
  StetCase *stet_case = stet_session_get_case (self->session);
  g_autoptr (StetScale) custom = stet_case_dup_scale (stet_case, STET_SCALE_CUSTOM);
  g_autoptr (StetScale) used = stet_case_dup_scale (stet_case, NULL);
  const StetScale *begin = custom != NULL ? custom : used != NULL ? used
                                                                  : stet_scale_get_nth (0);

  gtk_editable_set_text (GTK_EDITABLE (self->name), custom != NULL ? custom->title : "");
  for (guint i = 0; i < begin->n_steps; i++)
    append_step (self, custom != NULL ? begin->steps[i].label : stet_wording_rating (begin, begin->steps[i].rating), begin->steps[i].effect);
}

static void
fill_scales (StetScaleDialog *self)
{
  const char *used = stet_case_get_info (stet_session_get_case (self->session))->scale;
  g_autoptr (GtkStringList) scales = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < stet_scale_get_n (); i++)
    {
      gtk_string_list_append (scales, _ (stet_scale_get_nth (i)->title));
      if (g_str_equal (stet_scale_get_nth (i)->id, used))
        selected = i;
    }
  gtk_string_list_append (scales, _ ("This review’s own"));
  if (g_str_equal (used, STET_SCALE_CUSTOM))
    selected = stet_scale_get_n ();
  adw_combo_row_set_model (self->scale, G_LIST_MODEL (scales));
  adw_combo_row_set_selected (self->scale, selected);
}

static void
say_problem (StetScaleDialog *self,
             const char *text)
{
  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static gboolean
apply (StetScaleDialog *self,
       GError **error)
{
  StetCaseEditor *editor = stet_session_get_editor (self->session);
  g_autofree char *steps = NULL;

  if (!is_own (self))
    return stet_command_set_case_scale (editor, stet_scale_get_nth (adw_combo_row_get_selected (self->scale))->id, error);
  steps = dup_steps (self);
  return stet_command_set_custom_scale (editor, gtk_editable_get_text (GTK_EDITABLE (self->name)), steps, error);
}

gboolean
stet_scale_dialog_accept (StetScaleDialog *self)
{
  g_autofree char *problem = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (STET_IS_SCALE_DIALOG (self), FALSE);

  problem = is_own (self) ? find_problem (self) : NULL;
  if (problem != NULL)
    {
      say_problem (self, problem);
      return FALSE;
    }
  stet_session_flush (self->session);
  if (!apply (self, &error))
    {
      say_problem (self, error->message);
      return FALSE;
    }
  gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}

static void
accept_clicked_cb (StetScaleDialog *self)
{
  stet_scale_dialog_accept (self);
}

GtkWidget *
stet_scale_dialog_new (GtkWindow *parent,
                       StetSession *session)
{
  StetScaleDialog *self = g_object_new (STET_TYPE_SCALE_DIALOG, "transient-for", parent, NULL);

  stet_session_flush (session);
  self->session = g_object_ref (session);
  fill_own (self);
  fill_scales (self);
  selected_cb (self);
  return GTK_WIDGET (self);
}

static void
stet_scale_dialog_dispose (GObject *object)
{
  g_clear_object (&STET_SCALE_DIALOG (object)->session);

  G_OBJECT_CLASS (stet_scale_dialog_parent_class)->dispose (object);
}

static void
stet_scale_dialog_class_init (StetScaleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_scale_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-scale-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StetScaleDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, StetScaleDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, StetScaleDialog, effects);
  gtk_widget_class_bind_template_child (widget_class, StetScaleDialog, fixed);
  gtk_widget_class_bind_template_child (widget_class, StetScaleDialog, name);
  gtk_widget_class_bind_template_child (widget_class, StetScaleDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, StetScaleDialog, own);
  gtk_widget_class_bind_template_child (widget_class, StetScaleDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, StetScaleDialog, scale);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stet_scale_dialog_init (StetScaleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  stet_mnemonics_name_buttons (GTK_WIDGET (self));
}
