/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_STATEMENT_LIST (stet_statement_list_get_type ())
G_DECLARE_FINAL_TYPE (StetStatementList, stet_statement_list, STET, STATEMENT_LIST, GtkWidget)

/**
 * StetStatementList:
 *
 * The statements of one fact, a row each. Rows are used again for the next
 * fact. Of a fact with very many, so many are shown as one looks at, and a
 * button shows more.
 *
 * Properties: "session" (StetSession, nullable).
 */

void stet_statement_list_set_session (StetStatementList *self,
                                      StetSession *session);

/** stet_statement_list_show: shows the statements of @claim as they are now. */
void stet_statement_list_show (StetStatementList *self,
                               StetCase *stet_case,
                               const StetClaim *claim);

/** stet_statement_list_show_current: marks the session's row; Returns: (transfer none) (nullable): its widget. */
GtkWidget *stet_statement_list_show_current (StetStatementList *self);

/** stet_statement_list_step: focuses the next (1) or previous (-1) row; Returns: whether there is one. */
gboolean stet_statement_list_step (StetStatementList *self,
                                   int direction);

/** stet_statement_list_focus: focuses the session's row, else the first one. */
gboolean stet_statement_list_focus (StetStatementList *self);

G_END_DECLS
