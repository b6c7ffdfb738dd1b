/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-suggestions-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "stet-suggestion-card.h"

struct _StetSuggestionsPane
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *accept;
  GtkWidget *box;
  GtkWidget *dismiss;
  GtkToggleButton *ghosts;
  GtkListView *list;
  AdwStatusPage *none;
  GtkStack *stack;

  StetSession *session;
  StetSuggester *suggester;
  GtkSingleSelection *selection;
  GBinding *ghosts_binding;
  guint syncing : 1; /* the selection follows the suggester, not the other way */
};

G_DEFINE_FINAL_TYPE (StetSuggestionsPane, stet_suggestions_pane, GTK_TYPE_WIDGET)

GtkWidget *
stet_suggestions_pane_new (void)
{
  return g_object_new (STET_TYPE_SUGGESTIONS_PANE, NULL);
}

static guint
get_n_items (StetSuggestionsPane *self)
{
  return self->suggester != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->suggester)) : 0;
}

/* Why there is nothing to choose from. */
static void
show_none (StetSuggestionsPane *self)
{
  guint n_articles = self->session != NULL ? stet_case_get_n_articles (stet_session_get_case (self->session)) : 0;
  g_autofree char *progress = NULL;
  const char *title = _ ("No Suggestions");
  const char *reason = _ ("Nothing else in these articles agrees or differs as far as Stet can tell. Select words and press M to mark a fact by hand.");

  if (self->suggester != NULL && stet_suggester_get_analysing (self->suggester))
    {
      title = progress = stet_suggester_dup_progress (self->suggester);
      reason = _ ("Stet looks for the same fact in all of them.");
    }
  else if (n_articles < 2)
    reason = _ ("Add another article about the same event, and Stet looks for what they both say.");
  adw_status_page_set_title (self->none, title);
  adw_status_page_set_description (self->none, reason);
}

static void
update (StetSuggestionsPane *self)
{
  gboolean is_chosen = self->suggester != NULL && stet_suggester_get_chosen (self->suggester) != NULL;

  show_none (self);
  gtk_stack_set_visible_child_name (self->stack, get_n_items (self) > 0 ? "list" : "none");
  gtk_widget_set_sensitive (self->accept, is_chosen);
  gtk_widget_set_sensitive (self->dismiss, is_chosen);
}

static GtkWidget *
find_item (StetSuggestionsPane *self,
           const char *key)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *card = gtk_widget_get_first_child (item);

      if (STET_IS_SUGGESTION_CARD (card) && g_strcmp0 (stet_suggestion_card_get_key (STET_SUGGESTION_CARD (card)), key) == 0)
        return item;
    }
  return NULL;
}

/* The focus stays with the chosen one while the list changes under it. */
static void
follow_chosen (StetSuggestionsPane *self)
{
  const StetSuggestion *chosen = stet_suggester_get_chosen (self->suggester);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  guint position = GTK_INVALID_LIST_POSITION;
  GtkWidget *item;

  if (chosen != NULL)
    stet_suggester_find (self->suggester, chosen->key, &position);
  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->syncing = FALSE;
  update (self);
  if (chosen == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  item = had_focus ? find_item (self, chosen->key) : NULL;
  if (item != NULL)
    gtk_widget_grab_focus (item);
}

static void
chosen_cb (StetSuggestionsPane *self)
{
  follow_chosen (self);
}

static void
selected_cb (StetSuggestionsPane *self)
{
  StetProposal *proposal = gtk_single_selection_get_selected_item (self->selection);

  if (!self->syncing && proposal != NULL)
    stet_suggester_choose (self->suggester, stet_proposal_get_suggestion (proposal)->key);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          StetSuggestionsPane *self)
{
  gtk_list_item_set_child (item, stet_suggestion_card_new (self->session));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item)
{
  stet_suggestion_card_bind (STET_SUGGESTION_CARD (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item)
{
  stet_suggestion_card_bind (STET_SUGGESTION_CARD (gtk_list_item_get_child (item)), NULL);
}

static void
make_list (StetSuggestionsPane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->suggester)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

static void
drop_list (StetSuggestionsPane *self)
{
  if (self->suggester != NULL)
    g_signal_handlers_disconnect_by_data (self->suggester, self);
  g_clear_pointer (&self->ghosts_binding, g_binding_unbind);
  if (self->list != NULL)
    {
      gtk_list_view_set_model (self->list, NULL);
      gtk_list_view_set_factory (self->list, NULL);
    }
  g_clear_object (&self->selection);
  g_clear_object (&self->suggester);
  g_clear_object (&self->session);
}

void
stet_suggestions_pane_set_suggester (StetSuggestionsPane *self,
                                     StetSuggester *suggester,
                                     StetSession *session)
{
  g_return_if_fail (STET_IS_SUGGESTIONS_PANE (self));

  drop_list (self);
  if (suggester != NULL)
    {
      self->suggester = g_object_ref (suggester);
      self->session = g_object_ref (session);
      make_list (self);
      self->ghosts_binding = g_object_bind_property (suggester, "ghosts", self->ghosts, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
      g_signal_connect_object (suggester, "updated", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (suggester, "progressed", G_CALLBACK (show_none), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (suggester, "notify::analysing", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (suggester, "notify::chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

gboolean
stet_suggestions_pane_focus_list (StetSuggestionsPane *self)
{
  const StetSuggestion *chosen;
  GtkWidget *item;

  g_return_val_if_fail (STET_IS_SUGGESTIONS_PANE (self), FALSE);

  if (get_n_items (self) == 0)
    return FALSE;
  chosen = stet_suggester_get_chosen (self->suggester);
  if (chosen == NULL)
    {
      g_autoptr (StetProposal) first = g_list_model_get_item (G_LIST_MODEL (self->suggester), 0);

      stet_suggester_choose (self->suggester, stet_proposal_get_suggestion (first)->key);
      chosen = stet_suggester_get_chosen (self->suggester);
    }
  item = find_item (self, chosen->key);
  return item != NULL ? gtk_widget_grab_focus (item) : gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

gboolean
stet_suggestions_pane_step (StetSuggestionsPane *self,
                            int direction)
{
  const StetSuggestion *chosen;
  g_autoptr (StetProposal) next = NULL;
  guint position = 0;

  g_return_val_if_fail (STET_IS_SUGGESTIONS_PANE (self), FALSE);

  if (get_n_items (self) == 0)
    return FALSE;
  chosen = stet_suggester_get_chosen (self->suggester);
  if (chosen != NULL && stet_suggester_find (self->suggester, chosen->key, &position))
    {
      if (direction < 0 && position == 0)
        return FALSE;
      position = direction < 0 ? position - 1 : position + 1;
    }
  next = g_list_model_get_item (G_LIST_MODEL (self->suggester), position);
  if (next == NULL)
    return FALSE;
  stet_suggester_choose (self->suggester, stet_proposal_get_suggestion (next)->key);
  return TRUE;
}

gboolean
stet_suggestions_pane_contains_focus (StetSuggestionsPane *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (STET_IS_SUGGESTIONS_PANE (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
activated_cb (StetSuggestionsPane *self,
              guint position)
{
  g_autoptr (StetProposal) proposal = g_list_model_get_item (G_LIST_MODEL (self->suggester), position);

  if (proposal == NULL)
    return;
  stet_suggester_choose (self->suggester, stet_proposal_get_suggestion (proposal)->key);
  stet_suggester_accept (self->suggester);
}

static gboolean
dismiss_key_cb (GtkWidget *list,
                GVariant *args,
                gpointer user_data)
{
  StetSuggestionsPane *self = user_data;

  return self->suggester != NULL && stet_suggester_dismiss (self->suggester);
}

static gboolean
ghosts_key_cb (GtkWidget *list,
               GVariant *args,
               gpointer user_data)
{
  StetSuggestionsPane *self = user_data;

  gtk_toggle_button_set_active (self->ghosts, !gtk_toggle_button_get_active (self->ghosts));
  return TRUE;
}

static void
add_key (GtkEventController *keys,
         guint keyval,
         GtkShortcutFunc func,
         StetSuggestionsPane *self)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (keyval, 0), gtk_callback_action_new (func, self, NULL)));
}

/* Before the list view, which would take Space for its selection. */
static void
add_keys (StetSuggestionsPane *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_key (keys, GDK_KEY_BackSpace, dismiss_key_cb, self);
  add_key (keys, GDK_KEY_Delete, dismiss_key_cb, self);
  add_key (keys, GDK_KEY_space, ghosts_key_cb, self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
accept_clicked_cb (StetSuggestionsPane *self)
{
  stet_suggester_accept (self->suggester);
}

static void
dismiss_clicked_cb (StetSuggestionsPane *self)
{
  stet_suggester_dismiss (self->suggester);
}

static void
stet_suggestions_pane_dispose (GObject *object)
{
  StetSuggestionsPane *self = STET_SUGGESTIONS_PANE (object);

  drop_list (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->list = NULL;

  G_OBJECT_CLASS (stet_suggestions_pane_parent_class)->dispose (object);
}

static void
stet_suggestions_pane_class_init (StetSuggestionsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_suggestions_pane_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-suggestions-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionsPane, accept);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionsPane, box);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionsPane, dismiss);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionsPane, ghosts);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionsPane, list);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionsPane, none);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionsPane, stack);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_clicked_cb);
  gtk_widget_class_set_css_name (widget_class, "suggestionspane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stet_suggestions_pane_init (StetSuggestionsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Suggestions"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("List of suggestions"), -1);
  add_keys (self);
  update (self);
}
