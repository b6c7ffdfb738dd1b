/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet.h"

G_BEGIN_DECLS

#define STET_TYPE_ARTICLE_ROW (stet_article_row_get_type ())
G_DECLARE_FINAL_TYPE (StetArticleRow, stet_article_row, STET, ARTICLE_ROW, GtkListBoxRow)

/** StetArticleRow: one article in the sidebar. */
GtkWidget *stet_article_row_new (void);

/**
 * stet_article_row_update:
 * @active: whether its column was used last.
 * Shows what the case says of the article now.
 */
void stet_article_row_update (StetArticleRow *self, StetCase *stet_case, const StetArticle *article, gboolean active);
/** stet_article_row_set_compact: the letter alone; the rest is its tooltip. */
void stet_article_row_set_compact (StetArticleRow *self, gboolean compact);
const char *stet_article_row_get_article (StetArticleRow *self);

G_END_DECLS
