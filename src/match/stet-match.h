/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-analysis.h"
#include "stet-finding.h"
#include "stet-progress.h"

G_BEGIN_DECLS

/**
 * StetMatchArticle:
 * @analysis: what was found in the text alone
 * @sha256: of the normalised text, lower-case hex
 * @title: (nullable): for explanations
 * @outlet: (nullable): for explanations
 * @origin: (nullable): articles of one agency have the same one, and count as
 *   one origin; %NULL: its own, unless the texts say otherwise
 *
 * One article that is matched.  The date that it was published is that of
 * the analysis.
 */
typedef struct
{
  StetAnalysis *analysis;
  const char *sha256;
  const char *title;
  const char *outlet;
  const char *origin;
} StetMatchArticle;

/** StetMatchStatus: how a proposed claim stands. */
typedef enum
{
  STET_MATCH_CONFLICTING,
  STET_MATCH_RECONCILED,
  STET_MATCH_CORROBORATED,
  STET_MATCH_SINGLE_SOURCE,
} StetMatchStatus;

/**
 * StetMatchPlace:
 * @article: index of the article
 * @sentence: index of the sentence in its analysis
 */
typedef struct
{
  guint article;
  guint sentence;
} StetMatchPlace;

/**
 * StetMatchClaim:
 * @title: the question that its statements answer: "Number of documents"
 * @status: from its findings and the origins of its articles
 * @places: (array length=n_places): its statements, in order
 * @n_places: their number
 * @findings: (array length=n_findings): indices of its findings
 * @n_findings: their number
 * @n_origins: how many origins support it
 *
 * One fact that the program proposes.
 */
typedef struct
{
  const char *title;
  StetMatchStatus status;
  const StetMatchPlace *places;
  guint n_places;
  const guint *findings;
  guint n_findings;
  guint n_origins;
} StetMatchClaim;

/**
 * StetMatch:
 *
 * What a number of articles say about the same things: findings and the
 * claims they belong to.  Immutable, atomically reference counted, safe from
 * any thread.  The same articles in the same order give the same, with or
 * without an earlier match.
 */
typedef struct _StetMatch StetMatch;

/**
 * stet_match_new:
 * @articles: (array length=n_articles): the articles; the analyses are kept
 * @n_articles: their number, at most %STET_LIMIT_ARTICLES
 * @previous: (nullable): an earlier match; what it knows of analyses that are
 *   among @articles again is not found again
 * @cancellable: (nullable): to stop
 * @progress: (nullable): told how far it is
 * @user_data: for @progress
 * @error: return location
 *
 * Compares all sentences that may speak of the same thing, in time near to
 * proportional to the number of sentences.
 *
 * Errors: %G_IO_ERROR_CANCELLED; %STET_ERROR_TOO_LARGE.
 *
 * Returns: (transfer full) (nullable): the findings
 */
StetMatch *stet_match_new (const StetMatchArticle *articles,
                           guint n_articles,
                           const StetMatch *previous,
                           GCancellable *cancellable,
                           StetProgressFunc progress,
                           gpointer user_data,
                           GError **error);

/** stet_match_ref: takes a reference.  Returns: (transfer full): @self */
StetMatch *stet_match_ref (StetMatch *self);

/** stet_match_unref: drops a reference. */
void stet_match_unref (StetMatch *self);

/** stet_match_get_findings: (transfer none) (array length=n): the surest one first. */
const StetFinding *stet_match_get_findings (const StetMatch *self,
                                            guint *n);

/** stet_match_get_claims: (transfer none) (array length=n): in the order of their first statement. */
const StetMatchClaim *stet_match_get_claims (const StetMatch *self,
                                             guint *n);

/** stet_match_get_origin: number of the origin of article @i: articles of one origin have the same. */
guint stet_match_get_origin (const StetMatch *self,
                             guint i);

/** stet_match_status_name: (transfer none): "corroborated". */
const char *stet_match_status_name (StetMatchStatus status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetMatch, stet_match_unref)

G_END_DECLS
