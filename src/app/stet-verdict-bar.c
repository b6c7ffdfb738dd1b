/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-verdict-bar.h"

#include <glib/gi18n.h>

#include "stet-choice-bar.h"
#include "stet-fact-words.h"
#include "stet-field-store.h"
#include "stet-wording.h"
#include "stet-wrap-box.h"

struct _StetVerdictBar
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkLabel *elsewhere;
  GtkLabel *left;
  GtkWidget *next;
  GtkWidget *previous;
  GtkWidget *record;
  StetChoiceBar *scale;
  StetTextField *why;

  StetSession *session;
  StetScale *shown_scale;
};

G_DEFINE_FINAL_TYPE (StetVerdictBar, stet_verdict_bar, GTK_TYPE_WIDGET)

void
stet_verdict_bar_set_session (StetVerdictBar *self,
                              StetSession *session)
{
  g_return_if_fail (STET_IS_VERDICT_BAR (self));

  if (g_set_object (&self->session, session) && session != NULL)
    stet_field_store_connect (self->why, session);
}

/* Scales are data; their steps become buttons when the case names another. */
static void
show_scale (StetVerdictBar *self,
            const StetScale *scale)
{
  g_autoptr (GArray) choices = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  if (self->shown_scale != NULL && stet_scale_equal (scale, self->shown_scale))
    return;
  g_clear_pointer (&self->shown_scale, stet_scale_free);
  self->shown_scale = stet_scale_copy (scale);
  choices = g_array_new (FALSE, TRUE, sizeof (StetChoice));
  texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < scale->n_steps; i++)
    {
      guint rating = scale->steps[i].rating;
      StetChoice choice = { .value = (int) rating, .word = stet_wording_rating (scale, rating) };
      char *lead = g_strdup_printf ("%u", rating);
      char *tooltip = g_strdup_printf ("%s (%u)", choice.word, rating);

      g_ptr_array_add (texts, lead);
      g_ptr_array_add (texts, tooltip);
      choice.lead = lead;
      choice.tooltip = tooltip;
      choice.style = rating == 1 && g_str_equal (scale->id, "desk") ? "stands" : "decided";
      g_array_append_val (choices, choice);
    }
  stet_choice_bar_set_choices (self->scale, (const StetChoice *) choices->data, choices->len);
}

/* A verdict that was given on another scale, or on a step that is gone, is none
 * of the buttons. */
static void
show_rating (StetVerdictBar *self,
             const StetClaim *claim)
{
  guint rating = claim != NULL ? stet_claim_find_rating (claim, self->shown_scale) : 0;
  gboolean is_elsewhere = claim != NULL && claim->rating > 0 && rating == 0;

  stet_choice_bar_set_active (self->scale, rating > 0 ? (int) rating : -1);
  gtk_widget_set_visible (GTK_WIDGET (self->elsewhere), is_elsewhere);
  if (is_elsewhere)
    {
      g_autofree char *verdict = stet_fact_words_verdict (claim);
      /* Translators: %s is a verdict: "Half true". */
      g_autofree char *text = g_strdup_printf (_ ("Decided on another scale: %s"), verdict);

      gtk_label_set_label (self->elsewhere, text);
    }
}

void
stet_verdict_bar_show (StetVerdictBar *self,
                       StetCase *stet_case,
                       const StetClaim *claim)
{
  g_autoptr (StetScale) scale = stet_case_dup_scale (stet_case, NULL);
  guint n_left = stet_case_get_tally (stet_case)->n_left;
  g_autofree char *left = stet_wording_left (n_left);
  gboolean can_decide = claim != NULL && claim->kind == STET_CLAIM_FACT && !stet_case_is_read_only (stet_case);

  g_return_if_fail (STET_IS_VERDICT_BAR (self));

  show_scale (self, scale != NULL ? scale : stet_scale_find ("desk"));
  gtk_label_set_text (self->left, left);
  show_rating (self, claim);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), can_decide);
  gtk_widget_set_sensitive (GTK_WIDGET (self->why), claim != NULL);
  gtk_widget_set_sensitive (self->next, n_left > 0);
  gtk_widget_set_sensitive (self->previous, n_left > 0);
  if (claim != NULL)
    stet_field_store_bind (self->why, claim->id, STET_FIELD_WHY, claim->rationale);
}

gboolean
stet_verdict_bar_focus_why (StetVerdictBar *self)
{
  g_return_val_if_fail (STET_IS_VERDICT_BAR (self), FALSE);

  return gtk_widget_get_sensitive (GTK_WIDGET (self->why)) && stet_text_field_focus (self->why, FALSE);
}

static gboolean
choose_previous_open (StetVerdictBar *self)
{
  StetCase *stet_case = stet_session_get_case (self->session);
  const StetClaim *chosen = stet_session_get_chosen_claim (self->session);
  const StetClaim *last = NULL;

  for (guint i = stet_case_get_n_claims (stet_case); i > 0; i--)
    {
      const StetClaim *claim = stet_case_get_claim (stet_case, i - 1);

      if (!claim->is_left || claim == chosen)
        continue;
      if (chosen == NULL || claim->number < chosen->number)
        {
          stet_session_choose (self->session, claim->id);
          return TRUE;
        }
      if (last == NULL)
        last = claim;
    }
  if (last != NULL)
    stet_session_choose (self->session, last->id);
  return last != NULL;
}

gboolean
stet_verdict_bar_step_open (StetVerdictBar *self,
                            int direction)
{
  gboolean found;

  g_return_val_if_fail (STET_IS_VERDICT_BAR (self), FALSE);
  g_return_val_if_fail (self->session != NULL, FALSE);

  stet_session_flush (self->session);
  found = direction > 0 ? stet_session_choose_next_open (self->session) : choose_previous_open (self);
  if (!found)
    stet_session_tell (self->session, _ ("Nothing else left to decide"), FALSE);
  return found;
}

static void
previous_clicked_cb (StetVerdictBar *self)
{
  stet_verdict_bar_step_open (self, -1);
}

static void
next_clicked_cb (StetVerdictBar *self)
{
  stet_verdict_bar_step_open (self, 1);
}

static void
record_clicked_cb (StetVerdictBar *self)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.record", NULL))
    stet_verdict_bar_step_open (self, 1);
}

static void
why_entered_cb (StetVerdictBar *self,
                gboolean with_control)
{
  if (with_control)
    record_clicked_cb (self);
}

/* The verdict that is on is cleared by a second click. */
static void
rating_chosen_cb (StetVerdictBar *self,
                  int value)
{
  guint rating = stet_choice_bar_get_active (self->scale) == value ? 0 : (guint) value;
  gboolean advance = FALSE;

  if (gtk_widget_activate_action (GTK_WIDGET (self), "win.decide", "u", rating))
    return;
  if (!stet_session_decide (self->session, rating, &advance))
    return;
  if (advance)
    stet_verdict_bar_step_open (self, 1);
  else if (rating > 0)
    stet_verdict_bar_focus_why (self);
}

static void
stet_verdict_bar_dispose (GObject *object)
{
  StetVerdictBar *self = STET_VERDICT_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  g_clear_pointer (&self->shown_scale, stet_scale_free);
  G_OBJECT_CLASS (stet_verdict_bar_parent_class)->dispose (object);
}

static void
stet_verdict_bar_class_init (StetVerdictBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_verdict_bar_dispose;
  g_type_ensure (STET_TYPE_CHOICE_BAR);
  g_type_ensure (STET_TYPE_TEXT_FIELD);
  g_type_ensure (STET_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-verdict-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, StetVerdictBar, box);
  gtk_widget_class_bind_template_child (widget_class, StetVerdictBar, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, StetVerdictBar, left);
  gtk_widget_class_bind_template_child (widget_class, StetVerdictBar, next);
  gtk_widget_class_bind_template_child (widget_class, StetVerdictBar, previous);
  gtk_widget_class_bind_template_child (widget_class, StetVerdictBar, record);
  gtk_widget_class_bind_template_child (widget_class, StetVerdictBar, scale);
  gtk_widget_class_bind_template_child (widget_class, StetVerdictBar, why);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, rating_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, why_entered_cb);
  gtk_widget_class_set_css_name (widget_class, "verdictbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stet_verdict_bar_init (StetVerdictBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Verdict"), -1);
  stet_choice_bar_set_label (self->scale, _ ("Verdict"));
}
