/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_STATEMENT_ROW (stet_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (StetStatementRow, stet_statement_row, STET, STATEMENT_ROW, GtkWidget)

/**
 * StetStatementRow:
 *
 * One statement on the card: its article, its words, its value, and what it
 * is to the statement that all are compared with. Focus inside makes it the
 * session's "row".
 *
 * Signals: "step" (int direction): Up or Down was pressed on the row itself.
 */
GtkWidget *stet_statement_row_new (StetSession *session) G_GNUC_WARN_UNUSED_RESULT;

/** stet_statement_row_bind: shows a statement of @claim; another one or the same one anew. */
void stet_statement_row_bind (StetStatementRow *self,
                              StetCase *stet_case,
                              const StetClaim *claim,
                              const StetStatement *statement);

/** stet_statement_row_get_id: (transfer none) (nullable): id of the statement it shows. */
const char *stet_statement_row_get_id (StetStatementRow *self);

/** stet_statement_row_set_current: whether it is the one that C, X and S act on. */
void stet_statement_row_set_current (StetStatementRow *self,
                                     gboolean current);

G_END_DECLS
