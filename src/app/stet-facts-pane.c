/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-facts-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stet-choice-bar.h"
#include "stet-fact-card.h"
#include "stet-fact-row.h"
#include "stet-facts-model.h"
#include "stet-verdict-bar.h"

/* The list's part of the height, until somebody moves the handle: two facts
 * are wanted, in pixels, and the card keeps some of it in any case. */
#define LIST_FRACTION 0.4
#define LIST_LEAST 190
#define LIST_MOST 0.6

struct _StetFactsPane
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  StetFactCard *card;
  GtkStack *card_stack;
  GtkMenuButton *filter_button;
  AdwClamp *filter_clamp;
  GtkPopover *filter_popover;
  GtkListView *list;
  GtkStack *list_stack;
  GtkPaned *paned;
  StetChoiceBar *pills;
  GtkEditable *search;
  GtkStack *stack;
  GtkBox *top;
  StetVerdictBar *verdict;

  StetSession *session;
  GSignalGroup *session_signals;
  StetFactsModel *model;
  GtkSingleSelection *selection;
  GSimpleActionGroup *actions;
  StetTally shown_tally;
  guint syncing : 1; /* the selection follows the session, not the other way */
  guint placed : 1;  /* the handle has its first place */
  guint compact : 1;
  guint pills_shown : 1;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const char *const sort_names[] = { "number", "place", "state", NULL };

G_DEFINE_FINAL_TYPE (StetFactsPane, stet_facts_pane, GTK_TYPE_WIDGET)

StetFactsPane *
stet_facts_pane_new (void)
{
  return g_object_new (STET_TYPE_FACTS_PANE, NULL);
}

/* The button that holds the pills where there is no room for them says which
 * one is on. */
static void
show_filter (StetFactsPane *self,
             const char *word,
             guint count)
{
  g_autofree char *label = g_strdup_printf ("%s %u", word, count);
  /* Translators: %s is a filter and how many facts pass it: "Left 6". */
  g_autofree char *name = g_strdup_printf (_ ("Show: %s"), label);

  gtk_menu_button_set_label (self->filter_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Pills of nothing are left out, but for those that people look for and the
 * one that is on. */
static void
show_pills (StetFactsPane *self)
{
  const StetTally *tally = stet_case_get_tally (stet_session_get_case (self->session));
  StetFactsFilter current = stet_facts_model_get_filter (self->model);
  g_autoptr (GArray) choices = NULL;
  g_autoptr (GPtrArray) counts = NULL;

  if (self->pills_shown && memcmp (tally, &self->shown_tally, sizeof *tally) == 0 && stet_choice_bar_get_active (self->pills) == (int) current)
    return;
  self->shown_tally = *tally;
  self->pills_shown = TRUE;
  choices = g_array_new (FALSE, TRUE, sizeof (StetChoice));
  counts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < STET_N_FACTS_FILTERS; i++)
    {
      guint count = stet_facts_filter_count (i, tally);
      StetChoice choice = { .value = (int) i, .word = stet_facts_filter_label (i), .tooltip = stet_facts_filter_describe (i) };
      char *text = g_strdup_printf ("%u", count);

      g_ptr_array_add (counts, text);
      choice.tail = text;
      if (i == current)
        show_filter (self, choice.word, count);
      if (count > 0 || i == STET_FACTS_ALL || i == STET_FACTS_LEFT || i == current)
        g_array_append_val (choices, choice);
    }
  stet_choice_bar_set_choices (self->pills, (const StetChoice *) choices->data, choices->len);
  stet_choice_bar_set_active (self->pills, (int) current);
}

static void
show_stacks (StetFactsPane *self)
{
  StetCase *stet_case = stet_session_get_case (self->session);
  gboolean any = stet_case_get_n_claims (stet_case) > 0;
  gboolean some = g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0;
  const StetClaim *claim = stet_session_get_chosen_claim (self->session);

  gtk_stack_set_visible_child_name (self->stack, any ? "facts" : "empty");
  gtk_stack_set_visible_child_name (self->list_stack, some ? "list" : "none");
  gtk_stack_set_visible_child_name (self->card_stack, claim != NULL ? "card" : "none");
  stet_verdict_bar_show (self->verdict, stet_case, claim);
}

static void
refresh (StetFactsPane *self)
{
  g_autoptr (StetCase) stet_case = stet_case_ref (stet_session_get_case (self->session));

  show_pills (self);
  show_stacks (self);
}

static void
scroll_to (StetFactsPane *self,
           guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* The list gives the focus to where it was last; it belongs to the chosen. */
static GtkWidget *
find_item (StetFactsPane *self,
           const char *id)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);
      const char *shown = STET_IS_FACT_ROW (row) ? stet_fact_row_get_id (STET_FACT_ROW (row)) : NULL;

      if (shown != NULL && g_str_equal (shown, id))
        return item;
    }
  return NULL;
}

static gboolean
focus_item (StetFactsPane *self,
            const char *id)
{
  GtkWidget *item = find_item (self, id);

  return item != NULL && gtk_widget_grab_focus (item);
}

static gboolean
is_focus_in_list (StetFactsPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/* The selection of the list says what the session says. */
static void
sync_selection (StetFactsPane *self)
{
  const char *chosen = stet_session_get_chosen (self->session);
  guint position = GTK_INVALID_LIST_POSITION;

  if (!stet_facts_model_find (self->model, chosen, &position))
    position = GTK_INVALID_LIST_POSITION;
  if (gtk_single_selection_get_selected (self->selection) == position)
    return;
  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->syncing = FALSE;
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  scroll_to (self, position);
  if (is_focus_in_list (self))
    focus_item (self, chosen);
}

static void
chosen_changed_cb (StetFactsPane *self)
{
  sync_selection (self);
  stet_facts_model_settle (self->model);
  refresh (self);
}

static void
session_changed_cb (StetFactsPane *self)
{
  sync_selection (self);
  refresh (self);
}

static void
items_changed_cb (StetFactsPane *self)
{
  gtk_stack_set_visible_child_name (self->list_stack, g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0 ? "list" : "none");
}

static void
selected_changed_cb (StetFactsPane *self)
{
  StetFact *fact = gtk_single_selection_get_selected_item (self->selection);

  if (!self->syncing && fact != NULL)
    stet_session_choose (self->session, stet_fact_get_id (fact));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          StetFactsPane *self)
{
  gtk_list_item_set_child (item, stet_fact_row_new (self->session));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         gpointer user_data)
{
  stet_fact_row_bind (STET_FACT_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           gpointer user_data)
{
  stet_fact_row_bind (STET_FACT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
make_list (StetFactsPane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->model = stet_facts_model_new (self->session);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

static void
drop_list (StetFactsPane *self)
{
  if (self->list != NULL)
    {
      gtk_list_view_set_model (self->list, NULL);
      gtk_list_view_set_factory (self->list, NULL);
    }
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  self->pills_shown = FALSE;
}

void
stet_facts_pane_set_session (StetFactsPane *self,
                             StetSession *session)
{
  g_return_if_fail (STET_IS_FACTS_PANE (self));
  g_return_if_fail (session == NULL || STET_IS_SESSION (session));

  if (self->session == session)
    return;
  drop_list (self);
  g_set_object (&self->session, session);
  /* The model hears of a change before the pane does. */
  if (session != NULL)
    make_list (self);
  g_signal_group_set_target (self->session_signals, session);
  stet_fact_card_set_session (self->card, session);
  stet_verdict_bar_set_session (self->verdict, session);
  if (session != NULL)
    {
      sync_selection (self);
      refresh (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

void
stet_facts_pane_set_compact (StetFactsPane *self,
                             gboolean compact)
{
  GtkWidget *pills;

  g_return_if_fail (STET_IS_FACTS_PANE (self));

  if (self->compact == !!compact)
    return;
  self->compact = !!compact;
  pills = g_object_ref (GTK_WIDGET (self->pills));
  if (compact)
    {
      gtk_box_remove (self->top, pills);
      adw_clamp_set_child (self->filter_clamp, pills);
    }
  else
    {
      gtk_popover_popdown (self->filter_popover);
      adw_clamp_set_child (self->filter_clamp, NULL);
      gtk_box_append (self->top, pills);
    }
  g_object_unref (pills);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_button), compact);
}

StetSession *
stet_facts_pane_get_session (StetFactsPane *self)
{
  g_return_val_if_fail (STET_IS_FACTS_PANE (self), NULL);

  return self->session;
}

void
stet_facts_pane_set_filter (StetFactsPane *self,
                            StetFactsFilter filter)
{
  g_return_if_fail (STET_IS_FACTS_PANE (self));
  g_return_if_fail (self->model != NULL);

  stet_session_flush (self->session);
  stet_facts_model_set_filter (self->model, filter);
  sync_selection (self);
  refresh (self);
}

StetFactsFilter
stet_facts_pane_get_filter (StetFactsPane *self)
{
  g_return_val_if_fail (STET_IS_FACTS_PANE (self), STET_FACTS_ALL);

  return self->model != NULL ? stet_facts_model_get_filter (self->model) : STET_FACTS_ALL;
}

void
stet_facts_pane_set_sort (StetFactsPane *self,
                          StetFactsSort sort)
{
  g_return_if_fail (STET_IS_FACTS_PANE (self));
  g_return_if_fail (self->model != NULL);
  g_return_if_fail (sort <= STET_FACTS_BY_STATE);

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "sort", g_variant_new_string (sort_names[sort]));
}

void
stet_facts_pane_clear_filter (StetFactsPane *self)
{
  g_return_if_fail (STET_IS_FACTS_PANE (self));

  gtk_editable_set_text (self->search, "");
  if (self->model == NULL)
    return;
  stet_facts_model_set_search (self->model, "");
  stet_facts_pane_set_filter (self, STET_FACTS_ALL);
}

gboolean
stet_facts_pane_step (StetFactsPane *self,
                      int direction)
{
  guint n_items;
  guint position;
  gboolean there;
  g_autofree char *id = NULL;

  g_return_val_if_fail (STET_IS_FACTS_PANE (self), FALSE);

  n_items = self->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->model)) : 0;
  if (n_items == 0)
    return FALSE;
  there = stet_facts_model_find (self->model, stet_session_get_chosen (self->session), &position);
  if (stet_session_get_chosen (self->session) == NULL)
    position = direction > 0 ? 0 : n_items - 1;
  else if (direction < 0 && position == 0)
    return FALSE;
  else if (direction < 0)
    position--;
  else if (there)
    position++;
  id = stet_facts_model_dup_id_at (self->model, position);
  if (id == NULL)
    return FALSE;
  stet_session_choose (self->session, id);
  return TRUE;
}

gboolean
stet_facts_pane_focus_list (StetFactsPane *self)
{
  const char *chosen;
  guint position;

  g_return_val_if_fail (STET_IS_FACTS_PANE (self), FALSE);

  if (self->model == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return FALSE;
  stet_session_flush (self->session);
  chosen = stet_session_get_chosen (self->session);
  if (chosen != NULL && stet_facts_model_find (self->model, chosen, &position))
    {
      scroll_to (self, position);
      if (focus_item (self, chosen))
        return TRUE;
    }
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

gboolean
stet_facts_pane_focus_search (StetFactsPane *self)
{
  g_return_val_if_fail (STET_IS_FACTS_PANE (self), FALSE);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->search)) || !gtk_widget_grab_focus (GTK_WIDGET (self->search)))
    return FALSE;
  gtk_editable_select_region (self->search, 0, -1);
  return TRUE;
}

gboolean
stet_facts_pane_focus_card (StetFactsPane *self)
{
  g_return_val_if_fail (STET_IS_FACTS_PANE (self), FALSE);

  return stet_fact_card_focus (self->card);
}

gboolean
stet_facts_pane_focus_answer (StetFactsPane *self)
{
  g_return_val_if_fail (STET_IS_FACTS_PANE (self), FALSE);

  return stet_fact_card_focus_answer (self->card);
}

gboolean
stet_facts_pane_focus_why (StetFactsPane *self)
{
  g_return_val_if_fail (STET_IS_FACTS_PANE (self), FALSE);

  return stet_verdict_bar_focus_why (self->verdict);
}

gboolean
stet_facts_pane_rename (StetFactsPane *self)
{
  g_return_val_if_fail (STET_IS_FACTS_PANE (self), FALSE);

  return stet_fact_card_rename (self->card);
}

gboolean
stet_facts_pane_add_evidence (StetFactsPane *self)
{
  g_return_val_if_fail (STET_IS_FACTS_PANE (self), FALSE);

  return stet_fact_card_add_evidence (self->card);
}

gboolean
stet_facts_pane_step_row (StetFactsPane *self,
                          int direction)
{
  g_return_val_if_fail (STET_IS_FACTS_PANE (self), FALSE);

  return stet_fact_card_step (self->card, direction);
}

gboolean
stet_facts_pane_contains_focus (StetFactsPane *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (STET_IS_FACTS_PANE (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL && (focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

static void
pill_chosen_cb (StetFactsPane *self,
                int filter)
{
  gtk_popover_popdown (self->filter_popover);
  stet_facts_pane_set_filter (self, (StetFactsFilter) filter);
}

static void
search_changed_cb (StetFactsPane *self)
{
  if (self->model == NULL)
    return;
  stet_facts_model_set_search (self->model, gtk_editable_get_text (self->search));
  sync_selection (self);
}

static void
search_stopped_cb (StetFactsPane *self)
{
  gtk_editable_set_text (self->search, "");
  stet_facts_pane_focus_list (self);
}

/* Enter takes the first hit unless a hit is chosen already. */
static void
search_activated_cb (StetFactsPane *self)
{
  guint position;

  if (self->model == NULL)
    return;
  search_changed_cb (self);
  if (!stet_facts_model_find (self->model, stet_session_get_chosen (self->session), &position))
    {
      g_autofree char *id = stet_facts_model_dup_id_at (self->model, 0);

      if (id != NULL)
        stet_session_choose (self->session, id);
    }
  stet_facts_pane_focus_list (self);
}

static void
clear_clicked_cb (StetFactsPane *self)
{
  stet_facts_pane_clear_filter (self);
}

static void
row_activated_cb (StetFactsPane *self,
                  guint position)
{
  stet_facts_pane_focus_card (self);
}

/* The first height that is known decides where the handle stands. */
static void
max_position_changed_cb (StetFactsPane *self)
{
  int max;

  g_object_get (self->paned, "max-position", &max, NULL);
  if (self->placed || max < 100 || max == G_MAXINT)
    return;
  self->placed = TRUE;
  gtk_paned_set_position (self->paned, (int) MAX (max * LIST_FRACTION, MIN (LIST_LEAST, max * LIST_MOST)));
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant *args,
           gpointer user_data)
{
  StetFactsPane *self = STET_FACTS_PANE (widget);

  if (is_focus_in_list (self))
    return FALSE;
  return stet_facts_pane_focus_list (self);
}

static void
sort_changed_cb (GSimpleAction *action,
                 GVariant *value,
                 gpointer user_data)
{
  StetFactsPane *self = user_data;
  const char *name = g_variant_get_string (value, NULL);

  for (guint i = 0; sort_names[i] != NULL; i++)
    {
      if (!g_str_equal (sort_names[i], name))
        continue;
      g_simple_action_set_state (action, value);
      if (self->model != NULL)
        {
          stet_facts_model_set_sort (self->model, (StetFactsSort) i);
          sync_selection (self);
        }
    }
}

static void
stet_facts_pane_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  StetFactsPane *self = STET_FACTS_PANE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_facts_pane_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  StetFactsPane *self = STET_FACTS_PANE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      stet_facts_pane_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_facts_pane_dispose (GObject *object)
{
  StetFactsPane *self = STET_FACTS_PANE (object);

  g_clear_object (&self->session_signals);
  drop_list (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->list = NULL;
  g_clear_object (&self->actions);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stet_facts_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-facts-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, box);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, card);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, card_stack);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, filter_button);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, filter_clamp);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, list);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, list_stack);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, paned);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, pills);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, search);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, top);
  gtk_widget_class_bind_template_child (widget_class, StetFactsPane, verdict);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, max_position_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pill_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
stet_facts_pane_class_init (StetFactsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stet_facts_pane_dispose;
  object_class->get_property = stet_facts_pane_get_property;
  object_class->set_property = stet_facts_pane_set_property;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, STET_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (STET_TYPE_CHOICE_BAR);
  g_type_ensure (STET_TYPE_FACT_CARD);
  g_type_ensure (STET_TYPE_VERDICT_BAR);
  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, (GtkShortcutFunc) escape_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "factspane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* A list view would step through its rows with Tab, which arrows do already;
 * with many facts the card could not be reached. */
static gboolean
leave_list_cb (GtkWidget *list,
               GVariant *args,
               gpointer user_data)
{
  return stet_facts_pane_focus_card (user_data);
}

static void
let_tab_leave_list (StetFactsPane *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *leave = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Tab, 0), gtk_callback_action_new (leave_list_cb, self, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), leave);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
stet_facts_pane_init (StetFactsPane *self)
{
  g_autoptr (GSimpleAction) sort = g_simple_action_new_stateful ("sort", G_VARIANT_TYPE_STRING, g_variant_new_string (sort_names[0]));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Facts"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("List of facts"), -1);
  stet_choice_bar_set_label (self->pills, _ ("Show"));
  let_tab_leave_list (self);

  self->actions = g_simple_action_group_new ();
  g_signal_connect_object (sort, "change-state", G_CALLBACK (sort_changed_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (sort));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "facts", G_ACTION_GROUP (self->actions));

  self->session_signals = g_signal_group_new (STET_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (session_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::chosen", G_CALLBACK (chosen_changed_cb), self);
}
