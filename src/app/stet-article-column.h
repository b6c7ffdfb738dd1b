/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-view.h"
#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_ARTICLE_COLUMN (stet_article_column_get_type ())
G_DECLARE_FINAL_TYPE (StetArticleColumn, stet_article_column, STET, ARTICLE_COLUMN, GtkWidget)

/**
 * StetArticleColumn:
 * One article with its header, its text and its overview.
 *
 * Properties: "session" (StetSession), "active" (boolean): the column that was
 * used last.
 *
 * Signals:
 *  - "used": the person clicked or focused something in it;
 *  - "article-asked" (const char *article): the person chose another article
 *    in its menu.
 */
GtkWidget *stet_article_column_new (void);
void stet_article_column_set_session (StetArticleColumn *self, StetSession *session);
void stet_article_column_set_active (StetArticleColumn *self, gboolean active);
gboolean stet_article_column_get_active (StetArticleColumn *self);
/**
 * stet_article_column_set_compact:
 * @narrow: small margins, for a window that is not wide.
 * @slim: for a column that is not wide: the header says less, too.
 */
void stet_article_column_set_compact (StetArticleColumn *self, gboolean narrow, gboolean slim);

/** stet_article_column_set_article: @article: (nullable): id; each article keeps its place in the column. */
void stet_article_column_set_article (StetArticleColumn *self, const char *article);
/** stet_article_column_get_article: (nullable): id. */
const char *stet_article_column_get_article (StetArticleColumn *self);
/** stet_article_column_update: after a change of the case; the article may be gone, then it is empty. */
void stet_article_column_update (StetArticleColumn *self);
/** stet_article_column_update_chosen: after another fact or row was chosen. */
void stet_article_column_update_chosen (StetArticleColumn *self);
/** stet_article_column_get_view: (transfer none). */
StetArticleView *stet_article_column_get_view (StetArticleColumn *self);

G_END_DECLS
