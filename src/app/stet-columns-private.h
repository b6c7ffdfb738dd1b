/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-columns.h"
#include "stet-follow.h"

G_BEGIN_DECLS

/** StetColumnHits: what a search found in one article, also while no column shows it. */
typedef struct
{
  GArray *spans; /* of StetSpan */
  gssize current;
} StetColumnHits;

struct _StetColumns
{
  GtkWidget parent_instance;

  StetSession *session;
  StetSuggester *suggester; /* (nullable) */
  StetArticleColumn *columns[STET_COLUMNS_MAX];
  GtkWidget *handles[STET_COLUMNS_MAX - 1];
  double shares[STET_COLUMNS_MAX];    /* of the width; as many as there are columns */
  StetSpan targets[STET_COLUMNS_MAX]; /* what each was last asked to show */
  GHashTable *hits;                   /* id of an article -> StetColumnHits */
  guint n_columns;
  guint active;
  gboolean narrow;
  gboolean slim[STET_COLUMNS_MAX]; /* too little width for a whole header */
  guint compact_source;
  guint follow_source;
  double drag_share; /* of the column left of the handle, when the drag began */
};

/* stet-columns-layout.c: where the columns stand and how wide they are. */
void _stet_columns_init_handles (StetColumns *self);
/** Makes all columns equally wide. */
void _stet_columns_reset_shares (StetColumns *self);
/** Tells the columns how much room they have. */
void _stet_columns_update_compact (StetColumns *self);
void _stet_columns_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline);
void _stet_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void _stet_columns_unparent (StetColumns *self);

/* stet-columns.c */
/** Shows an article (nullable) in a column, with the hits of the search in it. */
void _stet_columns_put (StetColumns *self, guint column, const char *article);

/* stet-columns-ghosts.c */
/** Draws in a column what is proposed in its article. */
void _stet_columns_show_ghosts (StetColumns *self, guint column);
/** Hears of ghosts that are clicked. */
void _stet_columns_init_ghosts (StetColumns *self);

/* stet-columns-follow.c: what the columns show. */
void _stet_columns_connect (StetColumns *self, StetSession *session);
void _stet_columns_disconnect (StetColumns *self);
/** Gives columns without an article one. */
void _stet_columns_fill (StetColumns *self);
/** Follows the chosen fact soon, once for all that changes now. */
void _stet_columns_queue_follow (StetColumns *self);
void _stet_columns_reveal (StetColumns *self, const char *article, StetSpan span, gboolean focus);

G_END_DECLS
