/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-articles-sidebar.h"

#include <glib/gi18n.h>

#include "stet-article-row.h"
#include "stet-progress-summary.h"

struct _StetArticlesSidebar
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *content;
  GtkListBox *list;
  StetProgressSummary *summary;

  GtkWidget *menu; /* of one row, made when it is asked for */
  guint menu_row;  /* which one */

  /* Owned */
  StetSession *session;
  gboolean compact;
};

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StetArticlesSidebar, stet_articles_sidebar, GTK_TYPE_WIDGET)

static StetArticleRow *
get_row (StetArticlesSidebar *self,
         guint i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

  return row != NULL ? STET_ARTICLE_ROW (row) : NULL;
}

/* Rows are kept and told anew, so that focus and scrolling stay where they are. */
static void
update (StetArticlesSidebar *self)
{
  StetCase *stet_case = stet_session_get_case (self->session);
  guint n_articles = stet_case_get_n_articles (stet_case);
  const char *active = stet_session_get_active_article (self->session);
  StetArticleRow *selected = NULL;
  StetArticleRow *row;

  for (guint i = 0; i < n_articles; i++)
    {
      const StetArticle *article = stet_case_get_article (stet_case, i);
      gboolean is_active = g_strcmp0 (article->id, active) == 0;

      row = get_row (self, i);
      if (row == NULL)
        {
          row = STET_ARTICLE_ROW (stet_article_row_new ());
          stet_article_row_set_compact (row, self->compact);
          gtk_list_box_append (self->list, GTK_WIDGET (row));
        }
      stet_article_row_update (row, stet_case, article, is_active);
      if (is_active)
        selected = row;
    }
  while ((row = get_row (self, n_articles)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_select_row (self->list, selected != NULL ? GTK_LIST_BOX_ROW (selected) : NULL);
  stet_progress_summary_update (self->summary, stet_case);
}

static void
row_activated_cb (GtkListBox *list,
                  GtkListBoxRow *row,
                  gpointer user_data)
{
  StetArticlesSidebar *self = STET_ARTICLES_SIDEBAR (gtk_widget_get_ancestor (GTK_WIDGET (list), STET_TYPE_ARTICLES_SIDEBAR));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-article", "u", (guint) gtk_list_box_row_get_index (row) + 1);
}

static void
append_item (GMenu *menu,
             const char *label,
             const char *action,
             GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (const StetArticle *article)
{
  GMenu *menu = g_menu_new ();
  gboolean is_sensitive = article->sensitivity == STET_SENSITIVITY_SENSITIVE;

  append_item (menu, _ ("_Edit Details…"), "win.edit-article", g_variant_new_string (article->id));
  append_item (menu, is_sensitive ? _ ("Not _Sensitive Any More") : _ ("Mark as _Sensitive"), "win.set-sensitive", g_variant_new ("(sb)", article->id, !is_sensitive));
  return G_MENU_MODEL (menu);
}

/* The keyboard goes on where it asked for the menu. */
static void
menu_closed_cb (StetArticlesSidebar *self)
{
  StetArticleRow *row = get_row (self, self->menu_row);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
show_menu (StetArticlesSidebar *self,
           GtkListBoxRow *row)
{
  const StetArticle *article = row != NULL ? stet_case_find_article (stet_session_get_case (self->session), stet_article_row_get_article (STET_ARTICLE_ROW (row))) : NULL;
  g_autoptr (GMenuModel) menu = article != NULL ? make_menu (article) : NULL;
  graphene_rect_t bounds;

  if (menu == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    return FALSE;
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (menu);
      gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_RIGHT);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
    }
  self->menu_row = (guint) gtk_list_box_row_get_index (row);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int n_press,
            double x,
            double y,
            StetArticlesSidebar *self)
{
  if (show_menu (self, gtk_list_box_get_row_at_y (self->list, (int) y)))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant *args,
             gpointer user_data)
{
  StetArticlesSidebar *self = STET_ARTICLES_SIDEBAR (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, STET_TYPE_ARTICLE_ROW) : NULL;

  return row != NULL && show_menu (self, GTK_LIST_BOX_ROW (row));
}

void
stet_articles_sidebar_set_session (StetArticlesSidebar *self,
                                   StetSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::active-article", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

void
stet_articles_sidebar_set_compact (StetArticlesSidebar *self,
                                   gboolean compact)
{
  if (self->compact == compact)
    return;
  self->compact = compact;
  for (guint i = 0; get_row (self, i) != NULL; i++)
    stet_article_row_set_compact (get_row (self, i), compact);
  stet_progress_summary_set_compact (self->summary, compact);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

static void
stet_articles_sidebar_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  StetArticlesSidebar *self = STET_ARTICLES_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_articles_sidebar_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  StetArticlesSidebar *self = STET_ARTICLES_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      stet_articles_sidebar_set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_SESSION:
      stet_articles_sidebar_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_articles_sidebar_dispose (GObject *object)
{
  StetArticlesSidebar *self = STET_ARTICLES_SIDEBAR (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stet_articles_sidebar_parent_class)->dispose (object);
}

static void
stet_articles_sidebar_class_init (StetArticlesSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = stet_articles_sidebar_dispose;
  object_class->get_property = stet_articles_sidebar_get_property;
  object_class->set_property = stet_articles_sidebar_set_property;
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, STET_TYPE_SESSION, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (STET_TYPE_ARTICLE_ROW);
  g_type_ensure (STET_TYPE_PROGRESS_SUMMARY);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-articles-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, StetArticlesSidebar, content);
  gtk_widget_class_bind_template_child (widget_class, StetArticlesSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, StetArticlesSidebar, summary);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

static void
stet_articles_sidebar_init (StetArticlesSidebar *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
}
