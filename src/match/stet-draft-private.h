/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"
#include "stet-finding.h"

G_BEGIN_DECLS

/** StetSlotCache: what was read of sentences that are compared more than once. */
typedef struct _StetSlotCache StetSlotCache;

/**
 * StetCompareSide:
 * @analysis: of the article
 * @article: index of the article
 * @sentence: index of the sentence
 * @cache: (nullable): where its slots are kept
 *
 * One of two sentences that are compared.
 */
typedef struct
{
  const StetAnalysis *analysis;
  guint article;
  guint sentence;
  StetSlotCache *cache;
} StetCompareSide;

/** _stet_compare_side_get_sentence: (transfer none): the sentence itself. */
static inline const StetSentence *
_stet_compare_side_get_sentence (const StetCompareSide *self)
{
  guint n;

  return &stet_analysis_get_sentences (self->analysis, &n)[self->sentence];
}

/**
 * StetDraftSide:
 * @article: index of the article
 * @sentence: index of the sentence
 * @span: bytes of the words that agree or differ
 * @value: (nullable): what they come to; %NULL: the words themselves
 * @is_forecast: whether they are no outcome
 */
typedef struct
{
  guint article;
  guint sentence;
  StetSpan span;
  char *value;
  gboolean is_forecast;
} StetDraftSide;

/**
 * StetDraft:
 *
 * A finding while it is being made; the members are those of #StetFinding.
 * The sides may stand in any order.  The strings belong to it.
 */
typedef struct
{
  StetFindingRelation relation;
  StetFindingField field;
  double score;
  gboolean is_supported;
  char *explanation;
  StetDraftSide a;
  StetDraftSide b;
} StetDraft;

/** _stet_drafts_new: (transfer full) (element-type StetDraft): an empty list that frees what is in it. */
GArray *_stet_drafts_new (void);

/** StetCompareContext: why two sentences are laid side by side. */
typedef enum
{
  STET_COMPARE_ALIGNED, /* they are alike */
  STET_COMPARE_STORY,   /* their articles tell of one event, and a word of theirs is about the same */
  STET_COMPARE_CLAIM,   /* somebody did it: the shorter one is a claim and the longer one its evidence */
} StetCompareContext;

/** _stet_compare_is_worth: whether words are compared at all where it is no surer than @aligned that both speak of the same event. */
gboolean _stet_compare_is_worth (const StetCompareSide *a,
                                 const StetCompareSide *b,
                                 double aligned);

/**
 * _stet_compare_words:
 * @a: a sentence
 * @b: another one, of another article or of the same one
 * @aligned: 0 to 1: how sure it is that both speak of the same event, as
 *   stet_align() says
 * @context: why they are compared
 * @drafts: (element-type StetDraft): where findings are appended
 *
 * Compares all that is no quantity: negation, opposites, names and their
 * roles, places, who says it.  When in doubt it appends nothing.
 *
 * Returns: whether it might have been something else with another @aligned
 *   with which it is worth the while, too
 */
gboolean _stet_compare_words (const StetCompareSide *a,
                              const StetCompareSide *b,
                              double aligned,
                              StetCompareContext context,
                              GArray *drafts);

/** _stet_compare_mistakes_figures: whether a figure of @b stands in @a, but is said of something else there. */
gboolean _stet_compare_mistakes_figures (const StetCompareSide *a,
                                         const StetCompareSide *b);

/** _stet_compare_quotations: compares what two sentences quote, and who says it, and nothing else. */
void _stet_compare_quotations (const StetCompareSide *a,
                               const StetCompareSide *b,
                               GArray *drafts);

G_END_DECLS
