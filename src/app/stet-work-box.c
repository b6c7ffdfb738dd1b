/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-work-box.h"

#include <glib/gi18n.h>

#include "stet-choice-bar.h"
#include "stet-field-store.h"
#include "stet-wording.h"

struct _StetWorkBox
{
  GtkWidget parent_instance;

  /* Template */
  StetTextField *asked;
  GtkWidget *box;
  StetChoiceBar *choice;
  StetTextField *deadline;
  StetTextField *note;
  GtkWidget *waiting_box;

  StetSession *session;
  char *claim;
};

G_DEFINE_FINAL_TYPE (StetWorkBox, stet_work_box, GTK_TYPE_WIDGET)

void
stet_work_box_set_session (StetWorkBox *self,
                           StetSession *session)
{
  g_return_if_fail (STET_IS_WORK_BOX (self));

  if (!g_set_object (&self->session, session) || session == NULL)
    return;
  stet_field_store_connect (self->asked, session);
  stet_field_store_connect (self->deadline, session);
  stet_field_store_connect (self->note, session);
}

void
stet_work_box_show (StetWorkBox *self,
                    const StetClaim *claim)
{
  g_return_if_fail (STET_IS_WORK_BOX (self));
  g_return_if_fail (claim != NULL);

  g_free (self->claim);
  self->claim = g_strdup (claim->id);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choice), !stet_case_is_read_only (stet_session_get_case (self->session)));
  stet_choice_bar_set_active (self->choice, claim->work != STET_WORK_AUTO ? (int) claim->work : -1);
  gtk_widget_set_visible (self->waiting_box, claim->work == STET_WORK_WAITING);
  gtk_widget_set_visible (GTK_WIDGET (self->note), claim->work != STET_WORK_AUTO);
  stet_field_store_bind (self->asked, claim->id, STET_FIELD_ASKED, claim->asked);
  stet_field_store_bind (self->deadline, claim->id, STET_FIELD_DEADLINE, claim->deadline);
  stet_field_store_bind (self->note, claim->id, STET_FIELD_WORK_NOTE, claim->work_note);
}

/* The state that is on is taken off by a second click. */
static void
work_chosen_cb (StetWorkBox *self,
                int work)
{
  g_autofree char *id = g_strdup (self->claim);
  const StetClaim *claim;
  GError *error = NULL;
  gboolean ok;

  stet_session_flush (self->session);
  claim = id != NULL ? stet_case_find_claim (stet_session_get_case (self->session), id) : NULL;
  if (claim == NULL)
    return;
  if (claim->work == (StetWork) work)
    ok = stet_command_set_work (stet_session_get_editor (self->session), id, STET_WORK_AUTO, "", &error);
  else if (work == STET_WORK_WAITING)
    ok = stet_command_set_waiting (stet_session_get_editor (self->session), id, "", "", claim->work_note, &error);
  else
    ok = stet_command_set_work (stet_session_get_editor (self->session), id, (StetWork) work, claim->work_note, &error);
  if (!stet_session_try (self->session, ok, error))
    return;
  if (gtk_widget_get_visible (self->waiting_box))
    stet_text_field_focus (self->asked, TRUE);
}

static void
stet_work_box_dispose (GObject *object)
{
  StetWorkBox *self = STET_WORK_BOX (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->claim, g_free);

  G_OBJECT_CLASS (stet_work_box_parent_class)->dispose (object);
}

static void
stet_work_box_class_init (StetWorkBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_work_box_dispose;
  g_type_ensure (STET_TYPE_CHOICE_BAR);
  g_type_ensure (STET_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-work-box.ui");
  gtk_widget_class_bind_template_child (widget_class, StetWorkBox, asked);
  gtk_widget_class_bind_template_child (widget_class, StetWorkBox, box);
  gtk_widget_class_bind_template_child (widget_class, StetWorkBox, choice);
  gtk_widget_class_bind_template_child (widget_class, StetWorkBox, deadline);
  gtk_widget_class_bind_template_child (widget_class, StetWorkBox, note);
  gtk_widget_class_bind_template_child (widget_class, StetWorkBox, waiting_box);
  gtk_widget_class_bind_template_callback (widget_class, work_chosen_cb);
  gtk_widget_class_set_css_name (widget_class, "workbox");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
stet_work_box_init (StetWorkBox *self)
{
  const StetChoice choices[] = {
    { .value = STET_WORK_WAITING, .word = stet_wording_work_state (STET_WORK_STATE_WAITING), .tooltip = _ ("Somebody was asked and has not answered yet") },
    { .value = STET_WORK_NEEDS_ATTENTION, .word = stet_wording_work_state (STET_WORK_STATE_NEEDS_ATTENTION), .tooltip = _ ("Somebody should look at this fact") },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  stet_choice_bar_set_choices (self->choice, choices, G_N_ELEMENTS (choices));
  stet_choice_bar_set_label (self->choice, _ ("Work on this fact"));
}
