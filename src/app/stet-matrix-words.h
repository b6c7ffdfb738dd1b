/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-matrix-tile.h"

G_BEGIN_DECLS

/* What the tiles of the matrix say.  Each shows its words on @tile. */

/** stet_matrix_words_show: @row: -1 for the head; @column: -1 for the facts. */
void stet_matrix_words_show (StetMatrixTile *tile, const StetFactMatrix *matrix, int row, int column);

/** stet_matrix_words_view: (transfer full): what is shown, as a sentence: "12 of 41 facts: only in A; Conflicting". */
char *stet_matrix_words_view (const StetFactMatrix *matrix);

/** stet_matrix_words_article: (transfer full): "A The Harbour Post". */
char *stet_matrix_words_article (const StetArticle *article);

G_END_DECLS
