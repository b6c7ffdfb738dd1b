/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-fact-card.h"

#include <glib/gi18n.h>

#include "stet-evidence-list.h"
#include "stet-fact-words.h"
#include "stet-field-store.h"
#include "stet-statement-list.h"
#include "stet-wording.h"
#include "stet-work-box.h"

struct _StetFactCard
{
  GtkWidget parent_instance;

  /* Template */
  StetTextField *answer;
  GtkWidget *answer_box;
  GtkWidget *chip;
  GtkImage *chip_icon;
  GtkLabel *chip_word;
  GtkWidget *content;
  StetEvidenceList *evidence;
  GtkLabel *explanation;
  GtkWidget *kind_box;
  GtkLabel *kind_words;
  GtkLabel *number;
  GtkScrolledWindow *scroller;
  StetStatementList *statements;
  StetTextField *title;
  GtkLabel *verdict;
  StetWorkBox *work;

  StetSession *session;
  GSignalGroup *session_signals;
  char *shown; /* id of the claim that the card shows */
  const char *chip_class;
  const char *verdict_class;
  guint scroll_id;
};

G_DEFINE_FINAL_TYPE (StetFactCard, stet_fact_card, GTK_TYPE_WIDGET)

static void
swap_class (GtkWidget *widget,
            const char **current,
            const char *style)
{
  if (*current == style)
    return;
  if (*current != NULL)
    gtk_widget_remove_css_class (widget, *current);
  gtk_widget_add_css_class (widget, style);
  *current = style;
}

static void
set_optional (GtkLabel *label,
              const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_head (StetFactCard *self,
           StetCase *stet_case,
           const StetClaim *claim)
{
  g_autofree char *number = stet_fact_words_number (claim);
  g_autofree char *origins = stet_fact_words_origins (claim);
  g_autofree char *verdict = stet_fact_words_verdict (claim);
  g_autofree char *line = *origins != '\0' ? g_strdup_printf ("%s · %s", number, origins) : g_strdup (number);
  g_autofree char *explanation = stet_wording_explanation (stet_case, claim);

  swap_class (self->chip, &self->chip_class, stet_wording_status_class (claim->status));
  gtk_image_set_from_icon_name (self->chip_icon, stet_wording_status_icon (claim->status));
  gtk_label_set_text (self->chip_word, stet_wording_status (claim->status));
  gtk_label_set_text (self->number, line);
  swap_class (GTK_WIDGET (self->verdict), &self->verdict_class, stet_fact_words_verdict_class (claim));
  set_optional (self->verdict, verdict);
  set_optional (self->explanation, explanation);
}

/* What is no fact is not compared and not answered. */
static void
show_kind (StetFactCard *self,
           const StetClaim *claim)
{
  gboolean is_fact = claim->kind == STET_CLAIM_FACT;

  gtk_widget_set_visible (self->kind_box, !is_fact);
  gtk_widget_set_visible (self->answer_box, is_fact);
  gtk_widget_set_visible (GTK_WIDGET (self->work), is_fact);
  if (!is_fact)
    gtk_label_set_text (self->kind_words, claim->kind == STET_CLAIM_OPINION ? _ ("An opinion: it needs no verdict.") : _ ("Nothing to check: it needs no verdict."));
}

/* The snapshot is held while fields take over their texts: what was being
 * typed into one may be stored on the way, which makes the next snapshot. */
static void
show_claim (StetFactCard *self)
{
  g_autoptr (StetCase) stet_case = stet_case_ref (stet_session_get_case (self->session));
  const char *chosen = stet_session_get_chosen (self->session);
  const StetClaim *claim = chosen != NULL ? stet_case_find_claim (stet_case, chosen) : NULL;
  gboolean is_other = claim != NULL && g_strcmp0 (self->shown, claim->id) != 0;

  gtk_widget_set_visible (self->content, claim != NULL);
  if (claim == NULL)
    return;
  if (is_other)
    {
      g_free (self->shown);
      self->shown = g_strdup (claim->id);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    }
  show_head (self, stet_case, claim);
  show_kind (self, claim);
  stet_field_store_bind (self->title, claim->id, STET_FIELD_TITLE, claim->title);
  stet_statement_list_show (self->statements, stet_case, claim);
  stet_field_store_bind (self->answer, claim->id, STET_FIELD_ANSWER, claim->answer);
  stet_evidence_list_show (self->evidence, stet_case, claim);
  stet_work_box_show (self->work, claim);
}

static void
session_changed_cb (StetFactCard *self)
{
  show_claim (self);
}

/* Scrolls as little as needed, when the rows have their places. */
static gboolean
scroll_to_row_cb (GtkWidget *widget,
                  GdkFrameClock *clock,
                  gpointer user_data)
{
  StetFactCard *self = STET_FACT_CARD (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *row = stet_statement_list_show_current (self->statements);
  graphene_rect_t bounds;

  self->scroll_id = 0;
  if (row != NULL && gtk_widget_compute_bounds (row, self->content, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + MIN (bounds.size.height, (float) gtk_adjustment_get_page_size (adjustment)));
  return G_SOURCE_REMOVE;
}

static void
row_changed_cb (StetFactCard *self)
{
  const char *chosen = stet_session_get_chosen (self->session);

  if (chosen == NULL || g_strcmp0 (self->shown, chosen) != 0)
    return;
  /* A row that is not made yet is made now. */
  if (stet_statement_list_show_current (self->statements) == NULL && stet_session_get_row (self->session) != NULL)
    show_claim (self);
  if (self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_row_cb, NULL, NULL);
}

void
stet_fact_card_set_session (StetFactCard *self,
                            StetSession *session)
{
  g_return_if_fail (STET_IS_FACT_CARD (self));
  g_return_if_fail (session == NULL || STET_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_clear_pointer (&self->shown, g_free);
  stet_statement_list_set_session (self->statements, session);
  stet_evidence_list_set_session (self->evidence, session);
  stet_work_box_set_session (self->work, session);
  g_signal_group_set_target (self->session_signals, session);
  if (session == NULL)
    return;
  stet_field_store_connect (self->title, session);
  stet_field_store_connect (self->answer, session);
  show_claim (self);
}

gboolean
stet_fact_card_focus (StetFactCard *self)
{
  g_return_val_if_fail (STET_IS_FACT_CARD (self), FALSE);

  return gtk_widget_get_visible (self->content) && stet_statement_list_focus (self->statements);
}

gboolean
stet_fact_card_focus_answer (StetFactCard *self)
{
  g_return_val_if_fail (STET_IS_FACT_CARD (self), FALSE);

  return gtk_widget_get_visible (self->content) && gtk_widget_get_visible (self->answer_box) && stet_text_field_focus (self->answer, FALSE);
}

gboolean
stet_fact_card_rename (StetFactCard *self)
{
  g_return_val_if_fail (STET_IS_FACT_CARD (self), FALSE);

  return gtk_widget_get_visible (self->content) && stet_text_field_focus (self->title, TRUE);
}

gboolean
stet_fact_card_add_evidence (StetFactCard *self)
{
  g_return_val_if_fail (STET_IS_FACT_CARD (self), FALSE);

  return gtk_widget_get_visible (self->content) && stet_evidence_list_add (self->evidence);
}

gboolean
stet_fact_card_step (StetFactCard *self,
                     int direction)
{
  g_return_val_if_fail (STET_IS_FACT_CARD (self), FALSE);

  return gtk_widget_get_visible (self->content) && stet_statement_list_step (self->statements, direction);
}

static void
is_fact_clicked_cb (StetFactCard *self)
{
  const StetClaim *claim = stet_session_get_chosen_claim (self->session);
  g_autofree char *id = claim != NULL ? g_strdup (claim->id) : NULL;
  GError *error = NULL;
  gboolean ok;

  if (id == NULL)
    return;
  stet_session_flush (self->session);
  ok = stet_command_set_kind (stet_session_get_editor (self->session), id, STET_CLAIM_FACT, &error);
  stet_session_try (self->session, ok, error);
}

static void
title_entered_cb (StetFactCard *self)
{
  if (!stet_fact_card_focus (self))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
stet_fact_card_dispose (GObject *object)
{
  StetFactCard *self = STET_FACT_CARD (object);

  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;
  g_clear_object (&self->session_signals);
  g_clear_pointer ((GtkWidget **) &self->scroller, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (stet_fact_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-fact-card.ui");
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, answer);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, answer_box);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, chip);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, chip_icon);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, chip_word);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, content);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, evidence);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, explanation);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, kind_box);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, kind_words);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, number);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, statements);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, title);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, StetFactCard, work);
  gtk_widget_class_bind_template_callback (widget_class, is_fact_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_entered_cb);
}

static void
stet_fact_card_class_init (StetFactCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_fact_card_dispose;
  g_type_ensure (STET_TYPE_EVIDENCE_LIST);
  g_type_ensure (STET_TYPE_STATEMENT_LIST);
  g_type_ensure (STET_TYPE_TEXT_FIELD);
  g_type_ensure (STET_TYPE_WORK_BOX);
  bind_template (widget_class);
  gtk_widget_class_set_css_name (widget_class, "factcard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* The title begins where everything below it begins, and is as long as the
 * case allows. */
static void
set_up_title (StetFactCard *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (stet_text_field_get_view (self->title));

  gtk_text_view_set_left_margin (view, 0);
  gtk_text_view_set_right_margin (view, 0);
  gtk_text_view_set_top_margin (view, 2);
  gtk_text_view_set_bottom_margin (view, 2);
  g_object_set (self->title, "max-bytes", (guint64) STET_LIMIT_TITLE_BYTES, NULL);
}

static void
stet_fact_card_init (StetFactCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_title (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Chosen fact"), -1);
  self->session_signals = g_signal_group_new (STET_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (session_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::chosen", G_CALLBACK (show_claim), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::row", G_CALLBACK (row_changed_cb), self);
}
