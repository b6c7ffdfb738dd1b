/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-column-private.h"

#include <glib/gi18n.h>

#include "stet-wording.h"

/* A menu with more entries than this helps nobody; the sidebar lists all. */
#define MAX_ENTRIES 40
#define MAX_TITLE 48

/* Titles come from outside: an underline in one is no mnemonic. */
static char *
make_entry (const StetArticle *article)
{
  g_autofree char *letter = stet_article_number_to_letter (article->number);
  g_autofree char *title = stet_wording_article (article);
  g_autofree char *short_title = stet_text_ellipsize (title, MAX_TITLE);
  GString *entry = g_string_new (letter);

  g_string_append (entry, "  ");
  g_string_append (entry, short_title);
  g_string_replace (entry, "_", "__", 0);
  return g_string_free (entry, FALSE);
}

static GMenuModel *
list_articles (StetCase *stet_case,
               const char *action,
               const char *without)
{
  GMenu *menu = g_menu_new ();
  guint n = MIN (stet_case_get_n_articles (stet_case), MAX_ENTRIES);

  for (guint i = 0; i < n; i++)
    {
      const StetArticle *article = stet_case_get_article (stet_case, i);
      g_autofree char *label = make_entry (article);
      g_autoptr (GMenuItem) item = NULL;

      if (g_strcmp0 (article->id, without) == 0)
        continue;
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, action, "s", article->id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_menu (StetCase *stet_case,
             const char *article)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) show = list_articles (stet_case, "column.article", NULL);
  g_autoptr (GMenuModel) origins = list_articles (stet_case, "column.same-origin", article);
  g_autoptr (GMenu) about = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  g_menu_append_section (menu, _ ("Show Here"), show);
  g_menu_append (about, _ ("_Being Checked"), "column.checked");
  g_menu_append (about, _ ("_Sensitive"), "column.sensitive");
  if (g_menu_model_get_n_items (origins) > 0)
    g_menu_append_submenu (about, _ ("Same _Origin As"), origins);
  g_menu_append (about, _ ("_Edit Details…"), "column.edit");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (about));
  g_menu_append (remove, _ ("_Remove Article"), "column.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));
  return G_MENU_MODEL (menu);
}

static GSimpleAction *
look_up (GSimpleActionGroup *actions,
         const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), name));
}

void
_stet_article_column_update_actions (StetArticleColumn *self)
{
  static const char *const edits[] = { "checked", "edit", "remove", "same-origin", "sensitive" };
  const StetArticle *article = _stet_article_column_find_article (self);
  gboolean editable = article != NULL && !stet_case_is_read_only (stet_session_get_case (self->session));

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    g_simple_action_set_enabled (look_up (self->actions, edits[i]), editable);
  g_simple_action_set_state (look_up (self->actions, "article"), g_variant_new_string (article != NULL ? article->id : ""));
  g_simple_action_set_state (look_up (self->actions, "checked"), g_variant_new_boolean (article != NULL && article->role == STET_ROLE_CHECKED));
  g_simple_action_set_state (look_up (self->actions, "sensitive"), g_variant_new_boolean (article != NULL && article->sensitivity == STET_SENSITIVITY_SENSITIVE));
}

static void
article_activated (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer user_data)
{
  g_signal_emit_by_name (user_data, "used");
  g_signal_emit_by_name (user_data, "article-asked", g_variant_get_string (parameter, NULL));
}

static void
checked_activated (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer user_data)
{
  StetArticleColumn *self = user_data;
  const StetArticle *article = _stet_article_column_find_article (self);
  StetRole role;
  GError *error = NULL;
  gboolean ok;

  if (article == NULL)
    return;
  role = article->role == STET_ROLE_CHECKED ? STET_ROLE_BACKUP : STET_ROLE_CHECKED;
  stet_session_flush (self->session);
  ok = stet_command_set_role (stet_session_get_editor (self->session), self->article, role, &error);
  stet_session_try (self->session, ok, error);
}

static void
sensitive_activated (GSimpleAction *action,
                     GVariant *parameter,
                     gpointer user_data)
{
  StetArticleColumn *self = user_data;
  const StetArticle *article = _stet_article_column_find_article (self);

  if (article != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.set-sensitive", "(sb)", article->id, article->sensitivity != STET_SENSITIVITY_SENSITIVE);
}

static void
same_origin_activated (GSimpleAction *action,
                       GVariant *parameter,
                       gpointer user_data)
{
  StetArticleColumn *self = user_data;
  GError *error = NULL;
  gboolean ok;

  if (self->article == NULL)
    return;
  stet_session_flush (self->session);
  ok = stet_command_set_same_origin (stet_session_get_editor (self->session), self->article, g_variant_get_string (parameter, NULL), &error);
  stet_session_try (self->session, ok, error);
}

static void
remove_activated (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer user_data)
{
  StetArticleColumn *self = user_data;
  const StetArticle *article = _stet_article_column_find_article (self);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;

  if (article == NULL)
    return;
  title = stet_wording_article (article);
  stet_session_flush (self->session);
  if (!stet_command_remove_article (stet_session_get_editor (self->session), self->article, &error))
    {
      stet_session_try (self->session, FALSE, error);
      return;
    }
  /* Translators: %s is the title of an article. */
  text = g_strdup_printf (_ ("Removed “%s”"), title);
  stet_session_tell (self->session, text, TRUE);
}

static void
edit_activated (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  StetArticleColumn *self = user_data;

  if (self->article != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-article", "s", self->article);
}

static void
fill_menu_cb (GtkMenuButton *button,
              gpointer user_data)
{
  StetArticleColumn *self = user_data;
  g_autoptr (GMenuModel) menu = NULL;

  if (self->session == NULL)
    return;
  menu = create_menu (stet_session_get_case (self->session), self->article);
  gtk_menu_button_set_menu_model (button, menu);
}

void
_stet_article_column_init_actions (StetArticleColumn *self)
{
  static const GActionEntry entries[] = {
    { .name = "article", .parameter_type = "s", .state = "''", .activate = article_activated },
    { .name = "checked", .state = "false", .activate = checked_activated },
    { .name = "edit", .activate = edit_activated },
    { .name = "remove", .activate = remove_activated },
    { .name = "sensitive", .state = "false", .activate = sensitive_activated },
    { .name = "same-origin", .parameter_type = "s", .activate = same_origin_activated },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "column", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_create_popup_func (self->menu_button, fill_menu_cb, self, NULL);
}
