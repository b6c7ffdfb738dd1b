/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-column.h"
#include "stet-suggester.h"

G_BEGIN_DECLS

#define STET_TYPE_COLUMNS (stet_columns_get_type ())
G_DECLARE_FINAL_TYPE (StetColumns, stet_columns, STET, COLUMNS, GtkWidget)

/** STET_COLUMNS_MAX: how many articles stand side by side at most. */
#define STET_COLUMNS_MAX 3

/** StetEdge: one of the two ends of a statement. */
typedef enum
{
  STET_EDGE_START,
  STET_EDGE_END,
} StetEdge;

/**
 * StetColumns:
 * One to three articles side by side. The column used last stays; the others
 * follow the chosen fact.
 *
 * Properties: "session" (StetSession), "n-columns" (1 to 3), "narrow"
 * (boolean): small margins, for a window that is not wide.
 */
GtkWidget *stet_columns_new (StetSession *session);
void stet_columns_set_session (StetColumns *self, StetSession *session);
guint stet_columns_get_n_columns (StetColumns *self);
void stet_columns_set_n_columns (StetColumns *self, guint n_columns);
void stet_columns_set_narrow (StetColumns *self, gboolean narrow);

/** stet_columns_set_suggester: @suggester: (nullable): whose suggestions are drawn and followed. */
void stet_columns_set_suggester (StetColumns *self, StetSuggester *suggester);

/** stet_columns_get_active: index of the column used last. */
guint stet_columns_get_active (StetColumns *self);
/** stet_columns_set_active: as if the person had clicked the column. */
void stet_columns_set_active (StetColumns *self, guint column);
/** stet_columns_get_column: (transfer none) (nullable): %NULL from n-columns on. */
StetArticleColumn *stet_columns_get_column (StetColumns *self, guint column);

/** stet_columns_show_article: @article: id, shown in that column. */
void stet_columns_show_article (StetColumns *self, guint column, const char *article);
/** stet_columns_open_article: shown in the column used last. */
void stet_columns_open_article (StetColumns *self, const char *article);
/** stet_columns_focus_article: moves the focus to the text used last. */
void stet_columns_focus_article (StetColumns *self);
/** stet_columns_focus_other: moves the focus to the next column, round the end. */
void stet_columns_focus_other (StetColumns *self);

/**
 * stet_columns_step:
 * @direction: 1 or -1.
 * Goes to the next (previous) statement of the article used last, and chooses
 * its fact. Returns: %FALSE when there is none.
 */
gboolean stet_columns_step (StetColumns *self, int direction);
/**
 * stet_columns_move_edge:
 * @direction: 1 takes the edge one word further down the text, -1 up.
 * Moves an edge of the statement in focus if it is in the article used last,
 * else of the one at the caret. Returns: whether there was one that moved.
 */
gboolean stet_columns_move_edge (StetColumns *self, StetEdge edge, int direction);

/**
 * stet_columns_set_hits:
 * @article: id; every column that shows it, now or later, highlights them.
 * @hits: (array length=n_hits): bytes. @current: index, or -1.
 */
void stet_columns_set_hits (StetColumns *self, const char *article, const StetSpan *hits, gsize n_hits, gssize current);
/** stet_columns_clear_hits: of every article. */
void stet_columns_clear_hits (StetColumns *self);

/** stet_columns_widen: gives the active column more (1) or less (-1) of the width; Returns: %FALSE when there is only one. */
gboolean stet_columns_widen (StetColumns *self, int direction);

G_END_DECLS
