/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet.h"

G_BEGIN_DECLS

/* What the screen says, in one place: the editor's words for the words of the
 * case (product.md's last column), their icons and their style classes. Every
 * string is translated; all are borrowed unless said otherwise. */

/** "Open", "Corroborated", "Conflicting", "Explained", "Only here", "Opinion", "Nothing to check". */
const char *stet_wording_status (StetStatus status);
/** Style class of a status: "open", "corroborated", "conflicting", "reconciled", "single-source", "opinion", "not-checkable". */
const char *stet_wording_status_class (StetStatus status);
/** Symbolic icon of a status: "stet-open-symbolic", "stet-corroborated-symbolic", ... */
const char *stet_wording_status_icon (StetStatus status);
/** "Agrees", "Conflicts", "Both can be right", "Not judged". */
const char *stet_wording_relation (StetRelation relation);
/** stet_wording_relation_status: the status of a fact with that relation alone, for its icon, pattern and colour. */
StetStatus stet_wording_relation_status (StetRelation relation);
const char *stet_wording_relation_icon (StetRelation relation);
/** "Supports the answer", "Contradicts the answer", "Mentions it", "No stance". */
const char *stet_wording_stance (StetStance stance);
/** "Open", "Waiting", "Decided", "Signed", "Needs attention". */
const char *stet_wording_work_state (StetWorkState state);
/** "Being checked", "Back-up". */
const char *stet_wording_role (StetRole role);
/** The word for what stays out of reports: "Sensitive". */
const char *stet_wording_sensitive (void);
/** Words of a rating on the claim's scale, "Stands"; "" for 0. */
const char *stet_wording_rating (const StetScale *scale, guint rating);
/** "Mark a fact", "Delete a fact": names a change for undo, redo and history. */
const char *stet_wording_op (const char *op);
/** stet_wording_article: (transfer full): title, else outlet, else the file's name, else "Article B". */
char *stet_wording_article (const StetArticle *article);
/** stet_wording_article_line: (transfer full): "Outlet · 21 June 2024", whatever is known. */
char *stet_wording_article_line (const StetArticle *article);
/** stet_wording_date: (transfer full): an ISO date or time in the person's way of writing dates. */
char *stet_wording_date (const char *iso);
/** stet_wording_left: (transfer full): "13 left", "Nothing left". */
char *stet_wording_left (guint n_left);
/** stet_wording_final: (transfer full): "Final although 2 facts are left". */
char *stet_wording_final (guint n_left);
/** stet_wording_override: (transfer full) (nullable): why a final report may be made although facts are left, who says so and since when; %NULL if nobody does. */
char *stet_wording_override (const StetCaseInfo *info);
/** stet_wording_reading: (transfer full): "Reading 37 of 120 Articles…", "Comparing the Articles… 40 %"; @fraction: of the whole work. */
char *stet_wording_reading (guint n_read, guint n_articles, double fraction);
/** stet_wording_explanation: (transfer full): the explanation line of a fact: why, or what the rows give ("D1 fifth, D2 six times"). */
char *stet_wording_explanation (StetCase *stet_case, const StetClaim *claim);

G_END_DECLS
