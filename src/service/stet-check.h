/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-article-text.h"
#include "stet-match.h"

G_BEGIN_DECLS

/**
 * StetCheckArticle:
 * @text: its text
 * @title: (nullable): headline
 * @outlet: (nullable): who published it
 * @origin: (nullable): name of its origin; articles with the same name have one
 * @published: (nullable): date or time, ISO 8601
 * @language: (nullable): BCP 47 tag
 * @path: (nullable): what the check document calls it
 *
 * One article to check.  Strings are copied.
 */
typedef struct
{
  StetArticleText *text;
  const char *title;
  const char *outlet;
  const char *origin;
  const char *published;
  const char *language;
  const char *path;
} StetCheckArticle;

/** stet_check_article_analyse: (transfer full): the analysis of @article alone, with its paragraphs, language and date. */
StetAnalysis *stet_check_article_analyse (const StetCheckArticle *article);

/**
 * StetCheckProgressFunc:
 * @n_read: how many articles are read; when all are, they are compared
 * @n_articles: how many there are
 * @fraction: how much of the whole is done, from 0 to 1, never falling
 * @user_data: what the caller gave
 *
 * Tells how far a check is.  Called from the thread that checks.
 */
typedef void (*StetCheckProgressFunc) (guint n_read,
                                       guint n_articles,
                                       double fraction,
                                       gpointer user_data);

/**
 * StetCheck:
 *
 * What the engine finds in some articles: their statements, findings and the
 * claims it proposes.  Immutable, atomically reference counted, safe from any
 * thread.
 */
typedef struct _StetCheck StetCheck;

/**
 * stet_check_new:
 * @articles: (array length=n_articles): the articles
 * @n_articles: their number, at most %STET_LIMIT_ARTICLES
 * @previous: (nullable): an earlier result; what it knows of the same text,
 *   language and date is not computed again
 * @cancellable: (nullable): to stop
 * @progress: (nullable): told how far it is
 * @user_data: for @progress
 * @error: return location
 *
 * Analyses and compares; blocks, so a window does it in a worker.
 *
 * Errors: %G_IO_ERROR_CANCELLED; %STET_ERROR_TOO_LARGE for too many articles.
 *
 * Returns: (transfer full) (nullable): the result
 */
StetCheck *stet_check_new (const StetCheckArticle *articles,
                           guint n_articles,
                           StetCheck *previous,
                           GCancellable *cancellable,
                           StetCheckProgressFunc progress,
                           gpointer user_data,
                           GError **error);

/** stet_check_ref: takes a reference.  Returns: (transfer full): @self */
StetCheck *stet_check_ref (StetCheck *self);

/** stet_check_unref: drops a reference. */
void stet_check_unref (StetCheck *self);

/** stet_check_get_n_articles: as many as it was given, in that order. */
guint stet_check_get_n_articles (const StetCheck *self);

/** stet_check_get_article: (transfer none): article @i, with strings that live as long as @self. */
const StetCheckArticle *stet_check_get_article (const StetCheck *self,
                                                guint i);

/** stet_check_get_statements: (transfer none) (array length=n): the sentences of article @i; findings and claims name them by index. */
const StetSentence *stet_check_get_statements (const StetCheck *self,
                                               guint i,
                                               guint *n);

/** stet_check_get_language: (transfer none): the language in which article @i was read: "en". */
const char *stet_check_get_language (const StetCheck *self,
                                     guint i);

/** stet_check_get_findings: (transfer none) (array length=n): the surest one first. */
const StetFinding *stet_check_get_findings (const StetCheck *self,
                                            guint *n);

/** stet_check_get_claims: (transfer none) (array length=n): in the order of their first statement. */
const StetMatchClaim *stet_check_get_claims (const StetCheck *self,
                                             guint *n);

/**
 * stet_check_to_json:
 * @self: a result
 * @len: (out) (optional): length in bytes
 *
 * Returns: (transfer full): the check document: pretty, the same bytes for the
 *   same articles; offsets in it count code points
 */
char *stet_check_to_json (const StetCheck *self,
                          gsize *len);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetCheck, stet_check_unref)

G_END_DECLS
