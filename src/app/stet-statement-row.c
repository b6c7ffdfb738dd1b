/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-statement-row.h"

#include <glib/gi18n.h>

#include "stet-choice-bar.h"
#include "stet-compat.h"
#include "stet-fact-picker.h"
#include "stet-field-store.h"
#include "stet-quote.h"
#include "stet-value-details.h"
#include "stet-wording.h"

struct _StetStatementRow
{
  GtkWidget parent_instance;

  /* Template */
  GtkLabel *anchor_label;
  GtkLabel *badge;
  GtkWidget *box;
  GtkLabel *date;
  GtkMenuButton *details_button;
  GtkLabel *details_word;
  StetTextField *explanation;
  StetTextField *fix;
  GtkWidget *fix_box;
  StetTextField *fix_reason;
  GtkWidget *menu_button;
  GtkLabel *outlet;
  StetQuote *quote;
  StetChoiceBar *relation;
  GtkWidget *sensitive;
  GtkDropDown *stance;
  GtkWidget *stance_box;
  StetTextField *value;

  GtkWidget *details; /* made when the popover opens first */
  StetSession *session;
  char *id;
  guint fixing : 1; /* asked for a fix that has no words yet */
  guint refreshing : 1;
};

enum
{
  SIGNAL_STEP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StetStatementRow, stet_statement_row, GTK_TYPE_WIDGET)

const char *
stet_statement_row_get_id (StetStatementRow *self)
{
  g_return_val_if_fail (STET_IS_STATEMENT_ROW (self), NULL);

  return self->id;
}

static const StetStatement *
find_statement (StetStatementRow *self)
{
  return self->id != NULL ? stet_case_find_statement (stet_session_get_case (self->session), self->id) : NULL;
}

void
stet_statement_row_set_current (StetStatementRow *self,
                                gboolean current)
{
  g_return_if_fail (STET_IS_STATEMENT_ROW (self));

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}

static void
show_header (StetStatementRow *self,
             StetCase *stet_case,
             const StetStatement *statement,
             const char *label)
{
  const StetArticle *article = stet_case_find_article (stet_case, statement->article);
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;

  gtk_label_set_text (self->badge, label);
  if (article == NULL)
    return;
  title = stet_wording_article (article);
  name = *article->outlet != '\0' ? g_strdup (article->outlet) : g_strdup (title);
  date = *article->published != '\0' ? stet_wording_date (article->published) : g_strdup (_ ("No date"));
  gtk_label_set_text (self->outlet, name);
  gtk_label_set_text (self->date, date);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->outlet), title);
  gtk_widget_set_visible (self->sensitive, article->sensitivity == STET_SENSITIVITY_SENSITIVE);
}

static void
show_relation (StetStatementRow *self,
               const StetStatement *statement,
               gboolean is_anchor,
               gboolean is_alone)
{
  gboolean differs = statement->relation == STET_RELATION_CONFLICT || statement->relation == STET_RELATION_SCOPE_DIFFERS;

  gtk_widget_set_visible (GTK_WIDGET (self->anchor_label), is_anchor && !is_alone);
  gtk_widget_set_visible (GTK_WIDGET (self->relation), !is_anchor);
  stet_choice_bar_set_active (self->relation, (int) statement->relation);
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), (differs && !is_anchor) || *statement->explanation != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.compare", !is_anchor);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.split", !is_alone);
}

static void
show_details (StetStatementRow *self,
              const StetStatement *statement)
{
  g_autofree char *summary = stet_value_details_dup_summary (statement);

  gtk_label_set_text (self->details_word, *summary != '\0' ? summary : _ ("Details"));
  if (self->details != NULL)
    stet_value_details_bind (STET_VALUE_DETAILS (self->details), statement);
}

static void
show_name (StetStatementRow *self,
           const StetStatement *statement,
           const char *label,
           gboolean is_anchor)
{
  gboolean is_sensitive = gtk_widget_get_visible (self->sensitive);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s%s%s: %s. %s",
                                           label,
                                           gtk_label_get_text (self->outlet),
                                           gtk_label_get_text (self->date),
                                           is_sensitive ? ", " : "",
                                           is_sensitive ? stet_wording_sensitive () : "",
                                           *statement->value != '\0' ? statement->value : _ ("no value"),
                                           is_anchor ? gtk_label_get_text (self->anchor_label) : stet_wording_relation (statement->relation));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
stet_statement_row_bind (StetStatementRow *self,
                         StetCase *stet_case,
                         const StetClaim *claim,
                         const StetStatement *statement)
{
  g_autofree char *label = NULL;
  g_autofree char *quote = NULL;
  gboolean is_anchor;

  g_return_if_fail (STET_IS_STATEMENT_ROW (self));
  g_return_if_fail (claim != NULL);
  g_return_if_fail (statement != NULL);

  if (g_strcmp0 (self->id, statement->id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (statement->id);
      self->fixing = FALSE;
      stet_quote_set_expanded (self->quote, FALSE);
    }
  label = stet_case_dup_label (stet_case, statement);
  quote = stet_case_dup_quote (stet_case, statement);
  is_anchor = stet_claim_get_anchor (claim) == statement;

  self->refreshing = TRUE;
  show_header (self, stet_case, statement, label);
  stet_quote_set_text (self->quote, quote != NULL ? quote : "", statement->value);
  show_relation (self, statement, is_anchor, claim->n_statements == 1);
  show_details (self, statement);
  gtk_drop_down_set_selected (self->stance, (guint) statement->stance);
  gtk_widget_set_sensitive (GTK_WIDGET (self->relation), !stet_case_is_read_only (stet_case));
  gtk_widget_set_sensitive (GTK_WIDGET (self->stance), !stet_case_is_read_only (stet_case));
  gtk_widget_set_visible (self->stance_box, *claim->answer != '\0');
  gtk_widget_set_visible (self->fix_box, self->fixing || *statement->fix != '\0' || *statement->fix_reason != '\0');
  self->refreshing = FALSE;

  stet_field_store_bind (self->value, statement->id, STET_FIELD_VALUE, statement->value);
  stet_field_store_bind (self->explanation, statement->id, STET_FIELD_EXPLANATION, statement->explanation);
  stet_field_store_bind (self->fix, statement->id, STET_FIELD_FIX, statement->fix);
  stet_field_store_bind (self->fix_reason, statement->id, STET_FIELD_FIX_REASON, statement->fix_reason);
  show_name (self, statement, label, is_anchor);
}

static void
relation_chosen_cb (StetStatementRow *self,
                    int relation)
{
  if (self->id == NULL)
    return;
  stet_session_focus_row (self->session, self->id);
  stet_session_set_relation (self->session, (StetRelation) relation);
}

static void
stance_changed_cb (StetStatementRow *self)
{
  guint stance = gtk_drop_down_get_selected (self->stance);
  g_autofree char *id = g_strdup (self->id);
  GError *error = NULL;
  gboolean ok;

  if (self->refreshing || find_statement (self) == NULL || stance > STET_STANCE_MENTIONS)
    return;
  stet_session_flush (self->session);
  ok = stet_command_set_stance (stet_session_get_editor (self->session), id, (StetStance) stance, &error);
  stet_session_try (self->session, ok, error);
}

static void
show_in_text (StetStatementRow *self,
              gboolean focus)
{
  const StetStatement *statement = find_statement (self);

  if (statement != NULL)
    stet_session_reveal_statement (self->session, statement, focus);
}

/* Focus in any part of the row makes it the one that the keys act on. */
static void
focus_enter_cb (StetStatementRow *self)
{
  if (self->session == NULL || self->id == NULL || g_strcmp0 (stet_session_get_row (self->session), self->id) == 0)
    return;
  stet_session_focus_row (self->session, self->id);
  show_in_text (self, FALSE);
}

static void
pressed_cb (StetStatementRow *self,
            int n_press)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  show_in_text (self, n_press == 2);
}

static gboolean
key_pressed_cb (StetStatementRow *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0 || !gtk_widget_is_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down || keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    {
      g_signal_emit (self, signals[SIGNAL_STEP], 0, keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : -1);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    {
      show_in_text (self, TRUE);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
show_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  show_in_text (STET_STATEMENT_ROW (widget), TRUE);
}

static void
compare_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  StetStatementRow *self = STET_STATEMENT_ROW (widget);
  g_autofree char *id = g_strdup (self->id);
  GError *error = NULL;
  gboolean ok;

  stet_session_flush (self->session);
  ok = stet_command_set_anchor (stet_session_get_editor (self->session), id, &error);
  stet_session_try (self->session, ok, error);
}

static void
fix_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  StetStatementRow *self = STET_STATEMENT_ROW (widget);

  self->fixing = TRUE;
  gtk_widget_set_visible (self->fix_box, TRUE);
  stet_text_field_focus (self->fix, TRUE);
}

/* The statement to move is the session's row: the one whose menu was used. */
static void
move_to (StetSession *session,
         const char *claim)
{
  g_autofree char *statement = g_strdup (stet_session_get_row (session));
  GError *error = NULL;

  if (statement == NULL)
    return;
  stet_session_flush (session);
  if (!stet_session_try (session, stet_command_move_statement (stet_session_get_editor (session), statement, claim, &error), error))
    return;
  stet_session_focus_row (session, statement);
  stet_session_tell (session, _ ("Statement moved"), TRUE);
}

static void
move_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  StetStatementRow *self = STET_STATEMENT_ROW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  stet_session_focus_row (self->session, self->id);
  stet_fact_picker_show (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session, _ ("Move To"), stet_session_get_chosen (self->session), move_to);
}

static void
split_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  StetStatementRow *self = STET_STATEMENT_ROW (widget);
  g_autofree char *id = g_strdup (self->id);
  g_autofree char *claim = NULL;
  GError *error = NULL;

  stet_session_flush (self->session);
  claim = stet_command_split (stet_session_get_editor (self->session), id, &error);
  if (!stet_session_try (self->session, claim != NULL, error))
    return;
  stet_session_choose (self->session, claim);
  stet_session_tell (self->session, _ ("The statement is a fact of its own now"), TRUE);
}

static void
remove_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  StetStatementRow *self = STET_STATEMENT_ROW (widget);

  stet_session_focus_row (self->session, self->id);
  stet_session_remove_row (self->session);
}

static void
create_details_cb (GtkMenuButton *button,
                   gpointer user_data)
{
  StetStatementRow *self = user_data;
  const StetStatement *statement = find_statement (self);
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL || statement == NULL)
    return;
  self->details = stet_value_details_new (self->session);
  stet_value_details_bind (STET_VALUE_DETAILS (self->details), statement);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), self->details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Details of the value"), -1);
  gtk_menu_button_set_popover (button, popover);
}

static void
set_session (StetStatementRow *self,
             StetSession *session)
{
  self->session = g_object_ref (session);
  stet_field_store_connect (self->value, session);
  stet_field_store_connect (self->explanation, session);
  stet_field_store_connect (self->fix, session);
  stet_field_store_connect (self->fix_reason, session);
}

GtkWidget *
stet_statement_row_new (StetSession *session)
{
  StetStatementRow *self = g_object_new (STET_TYPE_STATEMENT_ROW, NULL);

  set_session (self, session);
  return GTK_WIDGET (self);
}

/* By itself GTK goes by where widgets are, which takes the small buttons beside
 * the value before it. What is wanted most comes first. */
static gboolean
stet_statement_row_focus (GtkWidget *widget,
                          GtkDirectionType direction)
{
  StetStatementRow *self = STET_STATEMENT_ROW (widget);
  GtkWidget *order[] = {
    GTK_WIDGET (self->value),
    GTK_WIDGET (self->details_button),
    GTK_WIDGET (self->menu_button),
    GTK_WIDGET (self->relation),
    GTK_WIDGET (self->explanation),
    GTK_WIDGET (self->stance),
    GTK_WIDGET (self->fix),
    GTK_WIDGET (self->fix_reason),
  };
  const int n = G_N_ELEMENTS (order);
  const int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, widget);
  int at = -1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (stet_statement_row_parent_class)->focus (widget, direction);
  if (!inside && focus != widget && step > 0)
    return gtk_widget_grab_focus (widget);
  if (!inside && focus == widget && step < 0)
    return FALSE;
  for (int i = 0; i < n && inside; i++)
    {
      if (focus == order[i] || gtk_widget_is_ancestor (focus, order[i]))
        at = i;
    }
  /* What holds several stops is asked for the next one in it. */
  if (at < 0)
    at = step > 0 ? 0 : n - 1;
  for (int i = at; i >= 0 && i < n; i += step)
    {
      if (gtk_widget_get_mapped (order[i]) && gtk_widget_child_focus (order[i], direction))
        return TRUE;
    }
  return step < 0 && gtk_widget_grab_focus (widget);
}

static void
stet_statement_row_dispose (GObject *object)
{
  StetStatementRow *self = STET_STATEMENT_ROW (object);

  self->details = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stet_statement_row_parent_class)->dispose (object);
}

static void
stet_statement_row_finalize (GObject *object)
{
  g_clear_pointer (&STET_STATEMENT_ROW (object)->id, g_free);

  G_OBJECT_CLASS (stet_statement_row_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "row.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "row.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "row.fix", NULL, fix_action);
  gtk_widget_class_install_action (widget_class, "row.move", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.split", NULL, split_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-statement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, anchor_label);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, badge);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, box);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, date);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, details_button);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, details_word);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, explanation);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, fix);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, fix_box);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, fix_reason);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, outlet);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, quote);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, relation);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, sensitive);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, stance);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, stance_box);
  gtk_widget_class_bind_template_child (widget_class, StetStatementRow, value);
  gtk_widget_class_bind_template_callback (widget_class, relation_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, stance_changed_cb);
}

static void
stet_statement_row_class_init (StetStatementRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stet_statement_row_dispose;
  object_class->finalize = stet_statement_row_finalize;
  widget_class->focus = stet_statement_row_focus;

  signals[SIGNAL_STEP] = g_signal_new ("step", STET_TYPE_STATEMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (STET_TYPE_CHOICE_BAR);
  g_type_ensure (STET_TYPE_QUOTE);
  g_type_ensure (STET_TYPE_TEXT_FIELD);
  bind_template (widget_class);
  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "statementrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
fill_choices (StetStatementRow *self)
{
  const StetChoice choices[] = {
    { .value = STET_RELATION_AGREE, .word = stet_wording_relation (STET_RELATION_AGREE), .icon = stet_wording_relation_icon (STET_RELATION_AGREE), .tooltip = _ ("Says the same (C)"), .style = "corroborated" },
    { .value = STET_RELATION_CONFLICT, .word = stet_wording_relation (STET_RELATION_CONFLICT), .icon = stet_wording_relation_icon (STET_RELATION_CONFLICT), .tooltip = _ ("Cannot be true as well (X)"), .style = "conflicting" },
    { .value = STET_RELATION_SCOPE_DIFFERS, .word = stet_wording_relation (STET_RELATION_SCOPE_DIFFERS), .icon = stet_wording_relation_icon (STET_RELATION_SCOPE_DIFFERS), .tooltip = _ ("Speaks of something else, so both can be right (S)"), .style = "reconciled" },
  };
  const char *stances[STET_STANCE_MENTIONS + 2] = { NULL };
  g_autoptr (GtkStringList) model = NULL;

  stet_choice_bar_set_choices (self->relation, choices, G_N_ELEMENTS (choices));
  stet_choice_bar_set_label (self->relation, _ ("Relation"));
  for (guint i = 0; i <= STET_STANCE_MENTIONS; i++)
    stances[i] = stet_wording_stance ((StetStance) i);
  model = gtk_string_list_new (stances);
  self->refreshing = TRUE;
  gtk_drop_down_set_model (self->stance, G_LIST_MODEL (model));
  self->refreshing = FALSE;
}

static void
add_controllers (StetStatementRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
stet_statement_row_init (StetStatementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  fill_choices (self);
  gtk_menu_button_set_create_popup_func (self->details_button, create_details_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stance), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Stance towards the answer"), -1);
  stet_compat_keep_name (self->stance);
  add_controllers (self);
}
