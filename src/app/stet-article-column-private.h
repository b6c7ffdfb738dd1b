/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-column.h"
#include "stet-overview-strip.h"

G_BEGIN_DECLS

struct _StetArticleColumn
{
  GtkWidget parent_instance;

  StetSession *session;
  char *article;
  GHashTable *tops; /* id of an article -> first byte in sight */
  GSimpleActionGroup *actions;
  gboolean active;
  gboolean slim;

  /* Template widgets */
  GtkLabel *badge;
  GtkLabel *counts;
  GtkBox *header;
  GtkLabel *meta;
  GtkMenuButton *menu_button;
  GtkLabel *role;
  GtkWidget *sensitive;
  GtkLabel *slim_role;
  GtkStack *stack;
  StetOverviewStrip *strip;
  GtkLabel *title;
  StetArticleView *view;
};

/* stet-article-column.c */
/** The article shown, in the case of now; NULL when there is none. */
const StetArticle *_stet_article_column_find_article (StetArticleColumn *self);

/* stet-article-menu.c: the menu of the column and what it does. */
void _stet_article_column_init_actions (StetArticleColumn *self);
/** What the actions show and whether they can be used. */
void _stet_article_column_update_actions (StetArticleColumn *self);

G_END_DECLS
