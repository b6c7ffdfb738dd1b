/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-view.h"
#include "stet-margin-stack.h"
#include "stet-palette.h"

G_BEGIN_DECLS

/* What the parts of the article view share. Places in the text are code
 * points here, as GtkTextIter counts. */

/** StetArticleRange: a coverage mark or a hit, in code points. */
typedef struct
{
  guint start;
  guint end;
  StetMarkKind kind; /* of a mark */
} StetArticleRange;

/** StetArticlePiece: the part of a passage on one line; @y counts from the top of its paragraph. */
typedef struct
{
  guint passage;
  int x;
  int y;
  int width;
  int height;
} StetArticlePiece;

/** StetArticleBar: a coverage mark beside the lines of a paragraph. */
typedef struct
{
  StetMarkKind kind;
  int y;
  int height;
} StetArticleBar;

/** StetArticleParagraph: what is drawn in one paragraph, laid out once. */
typedef struct
{
  int height;
  GArray *pieces; /* of StetArticlePiece */
  GArray *notes;  /* of StetMarginNote */
  GArray *bars;   /* of StetArticleBar */
} StetArticleParagraph;

/** StetArticleGhost: a ghost, in code points. */
typedef struct
{
  guint start;
  guint end;
  guint words_start;
  guint words_end;
  StetStatus status;
  gboolean is_chosen;
  char *key;
} StetArticleGhost;

struct _StetArticleView
{
  GtkTextView parent_instance;

  /* What is shown */
  char *article;
  StetArticleText *text;
  StetPassages *passages;
  GArray *marks;  /* of StetArticleRange, by start */
  GArray *hits;   /* of StetArticleRange, by start */
  GArray *ghosts; /* of StetArticleGhost */
  int hit;
  char *chosen;
  char *row;
  char *described; /* what the accessible description says */

  /* Laid out */
  GHashTable *paragraphs; /* line number -> StetArticleParagraph */
  GHashTable *numbers;    /* number of a fact -> PangoLayout */
  GtkIconPaintable *icons[STET_N_STATUSES];
  int width;
  int text_width; /* of a full line */
  int note_width;
  int note_height;
  int margin;
  gboolean narrow;
  gboolean spaced; /* blank lines part the paragraphs */

  /* Pending scroll */
  GtkTextMark *target_start;
  GtkTextMark *target_end;
  double target_align;
  gboolean target_exact;
  guint target_tick;
  guint target_settled;
  guint target_tries;

  /* Pointer */
  GtkWidget *menu; /* (nullable) (owned by being its child) */
  double press_x;
  double press_y;
  int hovered; /* index of a passage, or -1 */
};

/* stet-article-layout.c */
const StetArticleParagraph *_stet_article_view_lay_out (StetArticleView *self, const GtkTextIter *line, int height);
void _stet_article_view_flush (StetArticleView *self);
/** Calls @func with the rectangle of each line of a range, in buffer coordinates. */
typedef void (*StetArticleLineFunc) (const GdkRectangle *line, gpointer user_data);
void _stet_article_view_foreach_line (StetArticleView *self, guint start, guint end, StetArticleLineFunc func, gpointer user_data);

/* stet-article-paint.c */
void _stet_article_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot);

/* stet-article-ghosts.c; drawn are those that share a code point with [@start, @end). */
void _stet_article_ghosts_init (StetArticleView *self);
void _stet_article_ghosts_snapshot (StetArticleView *self, GtkSnapshot *snapshot, const StetPalette *palette, guint start, guint end);
const StetArticleGhost *_stet_article_ghosts_find (StetArticleView *self, guint at);

/* stet-article-margin.c */
void _stet_article_margin_snapshot (StetArticleView *self, GtkSnapshot *snapshot, const StetPalette *palette, const StetArticleParagraph *paragraph, int top);
/** Index in the notes of the paragraph of the note at @y, or -1. */
int _stet_article_margin_find (StetArticleView *self, const StetArticleParagraph *paragraph, int y);
/** Measures notes with the font of the window. */
void _stet_article_margin_measure (StetArticleView *self);

/* stet-article-style.c */
GtkTextTagTable *_stet_article_style_new_tags (void);
void _stet_article_style_apply (StetArticleView *self);
/** Adjusts tags and distances to font and theme. */
void _stet_article_style_refresh (StetArticleView *self);
/** Sets margins for a width, so that no line is longer than 75 characters. */
void _stet_article_style_set_width (StetArticleView *self, int width);

/* stet-article-scroll.c */
void _stet_article_scroll_init (StetArticleView *self);
void _stet_article_scroll_cancel (StetArticleView *self);
void _stet_article_scroll_go (StetArticleView *self, guint start, guint end, double align, gboolean exact);

/* stet-article-context.c */
void _stet_article_context_init (StetArticleView *self);

/* stet-article-input.c */
void _stet_article_input_init (StetArticleView *self);
/** The code point at the place of a statement's words; FALSE where there are none. */
gboolean _stet_article_input_locate (StetArticleView *self, double x, double y, guint *at);
void _stet_article_input_describe (StetArticleView *self);

G_END_DECLS
