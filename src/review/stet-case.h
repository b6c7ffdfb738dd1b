/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-article-text.h"
#include "stet-change.h"
#include "stet-claim.h"
#include "stet-tally.h"

G_BEGIN_DECLS

/**
 * StetCase:
 *
 * An immutable snapshot of one review, atomically reference counted; it can be
 * read from any thread. The next snapshot shares all that did not change with
 * the last one, so an edit costs O(log n) in the size of the case. Everything
 * borrowed from a case lives as long as the case.
 */
typedef struct _StetCase StetCase;

StetCase *stet_case_ref (const StetCase *self);
void stet_case_unref (StetCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetCase, stet_case_unref)

/** stet_case_new_empty: the case before its first change: nothing in it. */
StetCase *stet_case_new_empty (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_case_add_text:
 * Returns: (transfer full): the case with one more text that changes can name
 * by its SHA-256; texts are kept also when the article is removed.
 */
StetCase *stet_case_add_text (const StetCase *self, StetArticleText *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_case_apply:
 * Applies one change: the step of the fold. The change is checked: records
 * that it edits or removes exist, those it creates do not, every name and
 * value is known, offsets lie inside the text at grapheme boundaries, numbers
 * are unique and never change, references point at records that exist
 * afterwards, caps hold. That @before agrees with the case is not asked: a
 * merged history can set one member twice. The order of the deltas is free.
 *
 * Returns: (transfer full): the next case, or %NULL with %STET_ERROR_INVALID or
 * %STET_ERROR_TOO_LARGE and the JSON path within the change; @self is not
 * touched either way. An unknown op is applied in the same way and makes the
 * case read-only.
 */
StetCase *stet_case_apply (const StetCase *self, StetChange *change, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** stet_case_is_read_only: whether a newer version had a hand in the history. */
gboolean stet_case_is_read_only (const StetCase *self);

const StetCaseInfo *stet_case_get_info (const StetCase *self);

/* Articles, ordered by number (the letter). */
guint stet_case_get_n_articles (const StetCase *self);
const StetArticle *stet_case_get_article (const StetCase *self, guint i);
const StetArticle *stet_case_find_article (const StetCase *self, const char *id);
const StetArticle *stet_case_find_article_by_number (const StetCase *self, guint number);

/** stet_case_get_text: (nullable): the text of an article's current revision. */
StetArticleText *stet_case_get_text (const StetCase *self, const StetArticle *article);
/** stet_case_find_text: (nullable): a text by its SHA-256 in hex. */
StetArticleText *stet_case_find_text (const StetCase *self, const char *sha256);
guint stet_case_get_n_texts (const StetCase *self);
/** stet_case_get_nth_text: ordered by SHA-256. */
StetArticleText *stet_case_get_nth_text (const StetCase *self, guint i);

/* Claims, ordered by number. */
guint stet_case_get_n_claims (const StetCase *self);
const StetClaim *stet_case_get_claim (const StetCase *self, guint i);
const StetClaim *stet_case_find_claim (const StetCase *self, const char *id);
const StetClaim *stet_case_find_claim_by_number (const StetCase *self, guint number);

/** stet_case_find_statement: (nullable): a statement of any claim. */
const StetStatement *stet_case_find_statement (const StetCase *self, const char *id);
const StetEvidence *stet_case_find_evidence (const StetCase *self, const char *id);
const StetMark *stet_case_find_mark (const StetCase *self, const char *id);

/* Statements of one article, ordered by start, end, id: for painting. */
guint stet_case_get_n_statements_in (const StetCase *self, const StetArticle *article);
const StetStatement *stet_case_get_statement_in (const StetCase *self, const StetArticle *article, guint i);

/* Coverage marks of one article with a passage, ordered by start, end, id. */
guint stet_case_get_n_marks_in (const StetCase *self, const StetArticle *article);
const StetMark *stet_case_get_mark_in (const StetCase *self, const StetArticle *article, guint i);

/** stet_case_get_n_statements: over all articles. */
guint stet_case_get_n_statements (const StetCase *self);

/**
 * stet_case_dup_quote:
 * Returns: (transfer full): the words of the statement, as they stand.
 */
char *stet_case_dup_quote (const StetCase *self, const StetStatement *statement) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_case_dup_label:
 * Returns: (transfer full): the letter of the statement's article, with the
 * row number behind it if its claim has several of that article: "B", "D2".
 */
char *stet_case_dup_label (const StetCase *self, const StetStatement *statement) G_GNUC_WARN_UNUSED_RESULT;

/* Findings that were dismissed, by key, id. */
guint stet_case_get_n_dismissals (const StetCase *self);
const StetDismissal *stet_case_get_dismissal (const StetCase *self, guint i);
/** stet_case_find_dismissal: (nullable): that of the finding with this key. */
const StetDismissal *stet_case_find_dismissal (const StetCase *self, const char *key);

/* The history, oldest first. */
guint stet_case_get_n_changes (const StetCase *self);
StetChange *stet_case_get_change (const StetCase *self, guint i);

/** stet_case_get_tally: counts over the whole case, kept up to date. */
const StetTally *stet_case_get_tally (const StetCase *self);
/** stet_case_get_article_tally: the same for one article. */
const StetArticleTally *stet_case_get_article_tally (const StetCase *self, const StetArticle *article);

/** stet_case_get_extra: (nullable): members of the file's top level that this version does not know: those of the case record. */
const StetJson *stet_case_get_extra (const StetCase *self);
StetCase *stet_case_with_extra (const StetCase *self, const StetJson *extra) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_case_equal_state:
 * Whether two cases hold the same records with the same fields, whatever
 * their histories: what a validator asks of the stored state and the fold.
 * Members that this version does not know are not compared: another program
 * may have put them into the state alone.
 * @where: (out) (optional) (transfer full): "type id member" of the first difference.
 */
gboolean stet_case_equal_state (const StetCase *a, const StetCase *b, char **where);

G_END_DECLS
