/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-menu-private.h"

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

GMenuModel *
_stet_article_menu_new (StetCase *stet_case,
                        const char *article)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) show = list_articles (stet_case, "column.article", NULL);
  g_autoptr (GMenuModel) origins = list_articles (stet_case, "column.same-origin", article);
  g_autoptr (GMenu) about = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  g_menu_append_section (menu, _ ("Show Here"), show);
  g_menu_append (about, _ ("_Being Checked"), "column.checked");
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
_stet_article_menu_set_state (GSimpleActionGroup *actions,
                              const StetArticle *article,
                              gboolean editable)
{
  static const char *const edits[] = { "checked", "edit", "passage", "remove", "same-origin" };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    g_simple_action_set_enabled (look_up (actions, edits[i]), editable);
  g_simple_action_set_state (look_up (actions, "article"), g_variant_new_string (article != NULL ? article->id : ""));
  g_simple_action_set_state (look_up (actions, "checked"), g_variant_new_boolean (article != NULL && article->role == STET_ROLE_CHECKED));
}
