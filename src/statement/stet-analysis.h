/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-cue.h"
#include "stet-date.h"
#include "stet-name.h"
#include "stet-quantity.h"
#include "stet-sentence.h"
#include "stet-token.h"

G_BEGIN_DECLS

/**
 * StetAnalysis:
 *
 * What the engine finds in one text alone.  Immutable, atomically reference
 * counted, safe from any thread.
 */
typedef struct _StetAnalysis StetAnalysis;

/**
 * StetStages:
 * @STET_STAGE_QUANTITIES: quantities and dates
 * @STET_STAGE_NAMES: names
 * @STET_STAGE_CUES: cues, for which names are found too
 * @STET_STAGE_WORTH: check-worthiness, for which all else is found
 * @STET_STAGES_ALL: all there is to find
 *
 * What is found in a text besides its tokens and sentences.
 */
typedef enum
{
  STET_STAGE_QUANTITIES = 1 << 0,
  STET_STAGE_NAMES = 1 << 1,
  STET_STAGE_CUES = 1 << 2 | STET_STAGE_NAMES,
  STET_STAGE_WORTH = 1 << 3 | STET_STAGE_QUANTITIES | STET_STAGE_CUES,
  STET_STAGES_ALL = STET_STAGE_WORTH,
} StetStages;

/**
 * stet_analysis_new:
 * @text: (array length=len): normalised UTF-8; it is copied
 * @len: its length in bytes, at most %STET_LIMIT_ARTICLE_BYTES
 * @blocks: (nullable) (array length=n_blocks): its blocks; %NULL: its lines
 *   are told apart by the rules for sentences
 * @n_blocks: their number
 * @language: (nullable): BCP 47 tag; %NULL: guessed
 * @reference: (nullable): the day that "yesterday" is counted from: the
 *   article's date
 *
 * Finds sentences, quantities, dates, names, cues and check-worthiness, in
 * time proportional to @len.
 *
 * Returns: (transfer full): the analysis
 */
StetAnalysis *stet_analysis_new (const char *text,
                                 gsize len,
                                 const StetBlock *blocks,
                                 guint n_blocks,
                                 const char *language,
                                 const StetDate *reference);

/**
 * stet_analysis_new_of_stages:
 * @text: (array length=len): as for stet_analysis_new()
 * @len: likewise
 * @blocks: (nullable) (array length=n_blocks): likewise
 * @n_blocks: likewise
 * @language: (nullable): likewise
 * @reference: (nullable): likewise
 * @stages: what is wanted; 0: nothing but tokens and sentences
 *
 * As stet_analysis_new(), for who needs less: what is not wanted is empty, and
 * check-worthiness is 0.  What is wanted is the same with or without the rest.
 *
 * Returns: (transfer full): the analysis
 */
StetAnalysis *stet_analysis_new_of_stages (const char *text,
                                           gsize len,
                                           const StetBlock *blocks,
                                           guint n_blocks,
                                           const char *language,
                                           const StetDate *reference,
                                           StetStages stages);

/** stet_analysis_ref: takes a reference.  Returns: (transfer full): @self */
StetAnalysis *stet_analysis_ref (StetAnalysis *self);

/** stet_analysis_unref: drops a reference. */
void stet_analysis_unref (StetAnalysis *self);

/** stet_analysis_get_text: (transfer none): the text; @len (out) (optional): its bytes. */
const char *stet_analysis_get_text (const StetAnalysis *self,
                                    gsize *len);

/** stet_analysis_get_lexicon: (transfer none): the words of its language. */
const StetLexicon *stet_analysis_get_lexicon (const StetAnalysis *self);

/** stet_analysis_get_reference: (transfer none) (nullable): its reference date. */
const StetDate *stet_analysis_get_reference (const StetAnalysis *self);

/** stet_analysis_get_tokens: (transfer none) (array length=n): in order. */
const StetToken *stet_analysis_get_tokens (const StetAnalysis *self,
                                           guint *n);

/** stet_analysis_get_sentences: (transfer none) (array length=n): in order, never overlapping. */
const StetSentence *stet_analysis_get_sentences (const StetAnalysis *self,
                                                 guint *n);

/** stet_analysis_get_quantities: (transfer none) (array length=n): in order, never overlapping. */
const StetQuantity *stet_analysis_get_quantities (const StetAnalysis *self,
                                                  guint *n);

/** stet_analysis_get_names: (transfer none) (array length=n): in order, never overlapping. */
const StetName *stet_analysis_get_names (const StetAnalysis *self,
                                         guint *n);

/** stet_analysis_get_cues: (transfer none) (array length=n): by sentence, then by place. */
const StetCue *stet_analysis_get_cues (const StetAnalysis *self,
                                       guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetAnalysis, stet_analysis_unref)

G_END_DECLS
