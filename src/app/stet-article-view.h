/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-passages.h"

G_BEGIN_DECLS

#define STET_TYPE_ARTICLE_VIEW (stet_article_view_get_type ())
G_DECLARE_FINAL_TYPE (StetArticleView, stet_article_view, STET, ARTICLE_VIEW, GtkTextView)

/**
 * StetArticleView:
 *
 * The words of one article, to be read, selected and marked, with the
 * statements of the case drawn under them and a note for each in the margin.
 * It reads a case and tells what the person does; it changes nothing itself.
 * Offsets that go in and out are UTF-8 bytes of the article's text.
 *
 * Signals:
 *  - "statement-chosen" (const char *statement): the person clicked a
 *    statement or its note; clicks that hit several take turns;
 *  - "ghost-chosen" (const char *key): the person clicked a ghost where there
 *    is no statement;
 *  - "caret-moved": the person or the program moved the caret or the selection;
 *  - "passages-changed": stet_article_view_get_passages() tells something new.
 */
GtkWidget *stet_article_view_new (void);

/**
 * stet_article_view_set_article:
 * @stet_case: the case that @article belongs to.
 * @article: (nullable): what to show; %NULL shows nothing.
 *
 * The text is filled in once for each text; the same article with the same
 * text is only updated.
 */
void stet_article_view_set_article (StetArticleView *self, StetCase *stet_case, const StetArticle *article);
/** stet_article_view_update: reads statements and marks again, and draws what changed. */
void stet_article_view_update (StetArticleView *self, StetCase *stet_case);
/** stet_article_view_get_article_id: (nullable). */
const char *stet_article_view_get_article_id (StetArticleView *self);
/** stet_article_view_get_passages: (transfer none): the statements as they are drawn. */
const StetPassages *stet_article_view_get_passages (StetArticleView *self);

/** stet_article_view_set_chosen: @claim: (nullable): outlined. @row: (nullable): its statement in focus. */
void stet_article_view_set_chosen (StetArticleView *self, const char *claim, const char *row);
const char *stet_article_view_get_chosen (StetArticleView *self);
/**
 * stet_article_view_set_hits:
 * @hits: (array length=n_hits): what a search found, ordered, not overlapping.
 * @current: index of the hit that is looked at, or -1.
 */
void stet_article_view_set_hits (StetArticleView *self, const StetSpan *hits, gsize n_hits, gssize current);
/** stet_article_view_get_n_hits: how many are highlighted. */
guint stet_article_view_get_n_hits (StetArticleView *self);
/**
 * StetGhost:
 * @passage: what would become a statement
 * @words: the words in it that agree or differ
 * @status: what the fact would be
 * @key: of its suggestion
 * @is_chosen: whether that suggestion is looked at
 */
typedef struct
{
  StetSpan passage;
  StetSpan words;
  StetStatus status;
  const char *key;
  gboolean is_chosen;
} StetGhost;

/** stet_article_view_set_ghosts: @ghosts: (array length=n_ghosts): what is proposed in this article; copied. */
void stet_article_view_set_ghosts (StetArticleView *self, const StetGhost *ghosts, guint n_ghosts);
/** stet_article_view_get_n_ghosts: how many are drawn. */
guint stet_article_view_get_n_ghosts (StetArticleView *self);

/** stet_article_view_set_narrow: a margin of 44 instead of 66 pixels. */
void stet_article_view_set_narrow (StetArticleView *self, gboolean narrow);

/**
 * stet_article_view_scroll_to:
 * Shows a passage as soon as the text is laid out far enough, however long
 * that takes; a passage that is in sight already does not move.
 */
void stet_article_view_scroll_to (StetArticleView *self, StetSpan span);
/** stet_article_view_scroll_near: @share: of the text, 0 to 1: brings what stands there to the middle. */
void stet_article_view_scroll_near (StetArticleView *self, double share);
/** stet_article_view_is_scrolling: whether a passage is still to be shown. */
gboolean stet_article_view_is_scrolling (StetArticleView *self);
/** stet_article_view_get_top: the first byte in sight; stet_article_view_set_top() brings it there again. */
gsize stet_article_view_get_top (StetArticleView *self);
void stet_article_view_set_top (StetArticleView *self, gsize byte);
/** stet_article_view_get_visible: the bytes in sight. */
StetSpan stet_article_view_get_visible (StetArticleView *self);
/** stet_article_view_get_visible_share: the same as shares of the text, 0 to 1, to put beside the places of passages. */
void stet_article_view_get_visible_share (StetArticleView *self, double *start, double *end);

/** stet_article_view_select: puts the selection there, or the caret if @span is empty; does not scroll. */
void stet_article_view_select (StetArticleView *self, StetSpan span);
/** stet_article_view_get_selection: the selection, or an empty span at the caret. */
StetSpan stet_article_view_get_selection (StetArticleView *self);
/** stet_article_view_click: what a click at this place of the widget does; Returns: whether it chose a statement. */
gboolean stet_article_view_click (StetArticleView *self, double x, double y);

G_END_DECLS
