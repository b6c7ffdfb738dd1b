/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-column-private.h"

#include <glib/gi18n.h>

#include "stet-wording.h"

/* From the edge of the column to its title, as far as to the text below. */
#define SPACING_WIDE 27
#define SPACING_NARROW 12

enum
{
  PROP_0,
  PROP_ACTIVE,
  PROP_SESSION,
  N_PROPS,
};

enum
{
  SIGNAL_ARTICLE_ASKED,
  SIGNAL_USED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StetArticleColumn, stet_article_column, GTK_TYPE_WIDGET)

GtkWidget *
stet_article_column_new (void)
{
  return g_object_new (STET_TYPE_ARTICLE_COLUMN, NULL);
}

const StetArticle *
_stet_article_column_find_article (StetArticleColumn *self)
{
  if (self->session == NULL || self->article == NULL)
    return NULL;
  return stet_case_find_article (stet_session_get_case (self->session), self->article);
}

/* "9 statements, 3 differ" */
static char *
make_counts (StetCase *stet_case,
             const StetArticle *article)
{
  const StetArticleTally *tally = stet_case_get_article_tally (stet_case, article);
  guint n_differ = tally->n_by_status[STET_STATUS_CONFLICTING];
  g_autofree char *statements = g_strdup_printf (ngettext ("%u statement", "%u statements", tally->n_statements), tally->n_statements);
  g_autofree char *differ = g_strdup_printf (ngettext ("%u differs", "%u differ", n_differ), n_differ);

  return n_differ > 0 ? g_strdup_printf ("%s, %s", statements, differ) : g_steal_pointer (&statements);
}

static const char *
find_absence (StetArticleColumn *self,
              const StetArticle *article)
{
  const StetClaim *claim = stet_session_get_chosen_claim (self->session);

  if (claim == NULL)
    return NULL;
  for (guint i = 0; i < claim->n_statements; i++)
    {
      if (g_str_equal (claim->statements[i]->article, article->id))
        return NULL;
    }
  for (guint i = 0; i < claim->n_not_there; i++)
    {
      if (g_str_equal (claim->not_there[i]->article, article->id))
        return _ ("Looked, not there");
    }
  return _ ("Nothing marked here");
}

/* A slim column has room for neither the whole title nor the outlet. */
static void
set_title_tooltip (GtkLabel *label,
                   const char *title,
                   const char *meta)
{
  g_autofree char *text = *meta != '\0' ? g_strdup_printf ("%s\n%s", title, meta) : g_strdup (title);

  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
}

static void
update_header (StetArticleColumn *self,
               const StetArticle *article)
{
  g_autofree char *letter = stet_article_number_to_letter (article->number);
  g_autofree char *title = stet_wording_article (article);
  g_autofree char *meta = stet_wording_article_line (article);
  g_autofree char *counts = make_counts (stet_session_get_case (self->session), article);
  g_autofree char *label = NULL;
  const char *absence = find_absence (self, article);

  gtk_label_set_label (self->badge, letter);
  gtk_label_set_label (self->title, title);
  set_title_tooltip (self->title, title, meta);
  gtk_label_set_label (self->meta, meta);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->meta), meta);
  gtk_widget_set_visible (GTK_WIDGET (self->meta), !self->slim && *meta != '\0');
  gtk_label_set_label (self->role, stet_wording_role (article->role));
  gtk_label_set_label (self->slim_role, stet_wording_role (article->role));
  gtk_widget_set_visible (self->sensitive, article->sensitivity == STET_SENSITIVITY_SENSITIVE);
  /* That the fact is not here matters more than how many others are. */
  gtk_label_set_label (self->counts, absence != NULL ? absence : counts);
  if (absence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->counts), "absent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->counts), "absent");
  /* Translators: letter of an article, its title, what is marked in it. */
  label = g_strdup_printf (_ ("Column with article %s, %s: %s"), letter, title, absence != NULL ? absence : counts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
stet_article_column_update (StetArticleColumn *self)
{
  const StetArticle *article;

  g_return_if_fail (STET_IS_ARTICLE_COLUMN (self));

  if (self->session == NULL)
    return;
  article = _stet_article_column_find_article (self);
  if (article == NULL)
    g_clear_pointer (&self->article, g_free);
  stet_article_view_set_article (self->view, stet_session_get_case (self->session), article);
  gtk_widget_set_visible (GTK_WIDGET (self->header), article != NULL);
  gtk_stack_set_visible_child_name (self->stack, article != NULL ? "article" : "empty");
  if (article != NULL)
    update_header (self, article);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Column without an article"), -1);
  _stet_article_column_update_actions (self);
}

void
stet_article_column_update_chosen (StetArticleColumn *self)
{
  const StetArticle *article;

  g_return_if_fail (STET_IS_ARTICLE_COLUMN (self));

  article = _stet_article_column_find_article (self);
  if (self->session != NULL)
    stet_article_view_set_chosen (self->view, stet_session_get_chosen (self->session), stet_session_get_row (self->session));
  if (article != NULL)
    update_header (self, article);
}

static void
tell_selection (StetArticleColumn *self)
{
  if (self->session != NULL && self->article != NULL && self->active)
    stet_session_set_selection (self->session, self->article, stet_article_view_get_selection (self->view));
}

/* Keeps the place in the article that leaves, and goes back to where the
 * other one was left. */
void
stet_article_column_set_article (StetArticleColumn *self,
                                 const char *article)
{
  g_autofree char *copy = g_strdup (article);
  gpointer top;

  g_return_if_fail (STET_IS_ARTICLE_COLUMN (self));

  if (g_strcmp0 (self->article, article) == 0)
    return;
  if (self->article != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    g_hash_table_insert (self->tops, g_strdup (self->article), GSIZE_TO_POINTER (stet_article_view_get_top (self->view)));
  g_free (self->article);
  self->article = g_steal_pointer (&copy);
  stet_article_column_update (self);
  stet_article_column_update_chosen (self);
  if (self->article != NULL && g_hash_table_lookup_extended (self->tops, self->article, NULL, &top))
    stet_article_view_set_top (self->view, GPOINTER_TO_SIZE (top));
  tell_selection (self);
}

const char *
stet_article_column_get_article (StetArticleColumn *self)
{
  g_return_val_if_fail (STET_IS_ARTICLE_COLUMN (self), NULL);

  return self->article;
}

StetArticleView *
stet_article_column_get_view (StetArticleColumn *self)
{
  g_return_val_if_fail (STET_IS_ARTICLE_COLUMN (self), NULL);

  return self->view;
}

void
stet_article_column_set_active (StetArticleColumn *self,
                                gboolean active)
{
  g_return_if_fail (STET_IS_ARTICLE_COLUMN (self));

  if (self->active == active)
    return;
  self->active = active;
  if (active)
    gtk_widget_add_css_class (GTK_WIDGET (self), "active");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "active");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, active ? _ ("Column in use") : "", -1);
  tell_selection (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
}

gboolean
stet_article_column_get_active (StetArticleColumn *self)
{
  g_return_val_if_fail (STET_IS_ARTICLE_COLUMN (self), FALSE);

  return self->active;
}

void
stet_article_column_set_compact (StetArticleColumn *self,
                                 gboolean narrow,
                                 gboolean slim)
{
  g_return_if_fail (STET_IS_ARTICLE_COLUMN (self));

  self->slim = slim;
  gtk_box_set_spacing (self->header, narrow || slim ? SPACING_NARROW : SPACING_WIDE);
  gtk_widget_set_visible (GTK_WIDGET (self->role), !slim);
  gtk_widget_set_visible (GTK_WIDGET (self->slim_role), slim);
  gtk_widget_set_visible (GTK_WIDGET (self->meta), !slim && *gtk_label_get_label (self->meta) != '\0');
  stet_article_view_set_narrow (self->view, narrow || slim);
}

void
stet_article_column_set_session (StetArticleColumn *self,
                                 StetSession *session)
{
  g_return_if_fail (STET_IS_ARTICLE_COLUMN (self));

  if (!g_set_object (&self->session, session))
    return;
  g_clear_pointer (&self->article, g_free);
  g_hash_table_remove_all (self->tops);
  stet_article_column_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
statement_chosen_cb (StetArticleColumn *self,
                     const char *statement)
{
  if (self->session != NULL)
    stet_session_focus_row (self->session, statement);
}

static void
used_cb (StetArticleColumn *self)
{
  g_signal_emit (self, signals[SIGNAL_USED], 0);
}

static void
stet_article_column_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  StetArticleColumn *self = STET_ARTICLE_COLUMN (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_article_column_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  StetArticleColumn *self = STET_ARTICLE_COLUMN (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      stet_article_column_set_active (self, g_value_get_boolean (value));
      break;
    case PROP_SESSION:
      stet_article_column_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_article_column_dispose (GObject *object)
{
  StetArticleColumn *self = STET_ARTICLE_COLUMN (object);
  GtkWidget *child;

  if (self->menu_button != NULL)
    gtk_menu_button_set_create_popup_func (self->menu_button, NULL, NULL, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "column", NULL);
  g_clear_object (&self->actions);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (stet_article_column_parent_class)->dispose (object);
}

static void
stet_article_column_finalize (GObject *object)
{
  StetArticleColumn *self = STET_ARTICLE_COLUMN (object);

  g_clear_pointer (&self->article, g_free);
  g_clear_pointer (&self->tops, g_hash_table_unref);

  G_OBJECT_CLASS (stet_article_column_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (STET_TYPE_ARTICLE_VIEW);
  g_type_ensure (STET_TYPE_OVERVIEW_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-article-column.ui");
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, badge);
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, counts);
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, header);
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, menu_button);
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, meta);
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, role);
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, sensitive);
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, slim_role);
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, stack);
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, strip);
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, title);
  gtk_widget_class_bind_template_child (widget_class, StetArticleColumn, view);
}

static void
stet_article_column_class_init (StetArticleColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = stet_article_column_dispose;
  object_class->finalize = stet_article_column_finalize;
  object_class->get_property = stet_article_column_get_property;
  object_class->set_property = stet_article_column_set_property;

  props[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, STET_TYPE_SESSION, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_ARTICLE_ASKED] = g_signal_new ("article-asked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_USED] = g_signal_new ("used", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  bind_template (widget_class);
}

static void
stet_article_column_init (StetArticleColumn *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->tops = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  _stet_article_column_init_actions (self);

  /* Before the children, so that the caret moves in the column in use. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (used_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (used_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (self->view, "caret-moved", G_CALLBACK (tell_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "statement-chosen", G_CALLBACK (statement_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->header), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}
