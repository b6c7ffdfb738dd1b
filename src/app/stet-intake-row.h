/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "stet.h"

G_BEGIN_DECLS

#define STET_TYPE_INTAKE_ROW (stet_intake_row_get_type ())
G_DECLARE_FINAL_TYPE (StetIntakeRow, stet_intake_row, STET, INTAKE_ROW, GObject)

/**
 * StetIntakeRow:
 * One article on its way into the case, as the table shows it.
 *
 * Properties: "title", "outlet", "author", "published", "url", "origin"
 * (strings, never NULL), "checked" (boolean): being checked.
 */
/** stet_intake_row_new: for a new article; takes the intake. */
StetIntakeRow *stet_intake_row_new (StetArticleIntake *intake, guint number, gboolean checked) G_GNUC_WARN_UNUSED_RESULT;
/** stet_intake_row_new_for_article: for an article that is in the case already. */
StetIntakeRow *stet_intake_row_new_for_article (const StetArticle *article) G_GNUC_WARN_UNUSED_RESULT;

/** stet_intake_row_get_letter: the letter that the article will have. */
const char *stet_intake_row_get_letter (StetIntakeRow *self);
/** stet_intake_row_get_source: name of the file, or words for pasted text. */
const char *stet_intake_row_get_source (StetIntakeRow *self);

/** stet_intake_row_get_problem: (nullable): what is wrong with the date, for people. */
const char *stet_intake_row_get_problem (StetIntakeRow *self);

/** stet_intake_row_fill_draft: borrows everything from the row. */
void stet_intake_row_fill_draft (StetIntakeRow *self, StetArticleDraft *draft);

G_END_DECLS
