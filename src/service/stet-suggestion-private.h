/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-case.h"
#include "stet-check.h"
#include "stet-suggestion.h"

G_BEGIN_DECLS

/**
 * StetSurvey:
 * @snapshot: the case
 * @check: what was found in its articles
 * @articles: (element-type StetArticle): the article of each one checked;
 *   %NULL where it is gone or has another text
 * @covers: (element-type GArray): what the case has marked there, by article
 * @strings: what the suggestions point to
 *
 * A case beside a check.
 */
typedef struct
{
  const StetCase *snapshot;
  StetCheck *check;
  GPtrArray *articles;
  GPtrArray *covers;
  GStringChunk *strings;
} StetSurvey;

/** _stet_survey_init: looks the articles of @check up in @snapshot. */
void _stet_survey_init (StetSurvey *self, const StetCase *snapshot, StetCheck *check, GStringChunk *strings);
void _stet_survey_clear (StetSurvey *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StetSurvey, _stet_survey_clear)

/**
 * _stet_survey_find:
 * @side: a side of a finding
 * @claim: id of a claim of the case
 *
 * Returns: (nullable): a statement of @claim that says what @side says
 */
const StetStatement *_stet_survey_find (const StetSurvey *self, const StetFindingSide *side, const char *claim);

/** _stet_survey_count_claims: adds to @counts, by id of a claim, those that say what @side says. */
void _stet_survey_count_claims (const StetSurvey *self, const StetFindingSide *side, GHashTable *counts);

/** _stet_survey_is_known: whether one claim of the case has both sides of @finding. */
gboolean _stet_survey_is_known (const StetSurvey *self, const StetFinding *finding);

/** _stet_relation_of: the relation that accepting @finding gives. */
StetRelation _stet_relation_of (const StetFinding *finding);

/** _stet_suggestion_build: fills @out from @claim; %FALSE when there is nothing to propose. @rows: (out): what its rows belong to. */
gboolean _stet_suggestion_build (const StetSurvey *self, const StetMatchClaim *claim, StetSuggestion *out, GArray **rows);

G_END_DECLS
