/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_MATRIX_PAGE (stet_matrix_page_get_type ())
G_DECLARE_FINAL_TYPE (StetMatrixPage, stet_matrix_page, STET, MATRIX_PAGE, GtkWidget)

/**
 * StetMatrixPage:
 *
 * All facts against all articles, with search, filters and order.  Moving to a
 * cell chooses its fact.
 *
 * Signals: "opened" (const char *article, const char *statement (nullable)):
 * the person wants to read what a cell shows; %NULL: the article has nothing.
 */
GtkWidget *stet_matrix_page_new (StetSession *session);

/** stet_matrix_page_get_matrix: (transfer none): what is shown, as it stands now. */
const StetFactMatrix *stet_matrix_page_get_matrix (StetMatrixPage *self);

/** stet_matrix_page_focus_search: puts the caret where words are searched. */
void stet_matrix_page_focus_search (StetMatrixPage *self);

G_END_DECLS
