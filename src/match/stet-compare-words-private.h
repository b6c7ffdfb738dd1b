/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-slot-align-private.h"

G_BEGIN_DECLS

/**
 * StetWords:
 * @a: the first sentence
 * @b: the second one
 * @aligned: 0 to 1: how sure it is that both speak of the same event; who reads
 *   it sets what @depends points to
 * @is_one_story: whether the two articles tell of one event
 * @is_claim: whether somebody laid the two texts side by side
 * @a_cover: which part of @a the second one says too
 * @b_cover: which part of @b the first one says too
 * @drafts: where findings are appended
 * @depends: (nullable): set to %TRUE once @aligned makes a difference
 *
 * Two sentences while their words are compared.
 */
typedef struct
{
  StetSlots a;
  StetSlots b;
  double aligned;
  gboolean is_one_story;
  gboolean is_claim;
  double a_cover;
  double b_cover;
  GArray *drafts;
  gboolean *depends;
} StetWords;

/** _stet_words_compare_opposites: words that exclude each other, and ups and downs. */
void _stet_words_compare_opposites (StetWords *self);

/** _stet_words_compare_negations: what one says and the other one denies. */
void _stet_words_compare_negations (StetWords *self);

/** _stet_words_compare_names: persons, organisations and places in the same part. */
void _stet_words_compare_names (StetWords *self);

/** _stet_words_compare_quotations: who says the same words. */
void _stet_words_compare_quotations (StetWords *self);

/** _stet_words_compare_claim: what the shorter sentence claims and the longer one excludes. */
void _stet_words_compare_claim (StetWords *self);

/** _stet_words_compare_claimed_figures: figures and dates of the shorter sentence that the longer one excludes. */
void _stet_words_compare_claimed_figures (StetWords *self);

/** _stet_words_mistake_figures: whether a figure of the second sentence is said of something else in the first one. */
gboolean _stet_words_mistake_figures (StetWords *self);

/** _stet_words_compare_whole: whether both say the same altogether. */
void _stet_words_compare_whole (StetWords *self);

/**
 * _stet_words_get_least_support:
 * @self: two sentences
 * @i: a slot of the first one
 * @j: a slot of the second one
 *
 * Returns: what _stet_slots_get_support() must come to at the least, so that
 *   what the two slots differ in is a conflict
 */
double _stet_words_get_least_support (const StetWords *self,
                                      guint i,
                                      guint j);

/** _stet_words_share_subject: whether both name the same before they come to slot @i of the first and @j of the second one. */
gboolean _stet_words_share_subject (const StetWords *self,
                                    guint i,
                                    guint j);

/** _stet_words_share_known: whether both are said of the same noun, which the story knows without a name: "the driver". */
gboolean _stet_words_share_known (const StetWords *self,
                                  guint i,
                                  guint j);

/**
 * _stet_words_add:
 * @self: two sentences
 * @relation: what they do to each other
 * @field: in what
 * @score: 0 to 1
 * @a: the words of the first sentence
 * @b: those of the second one
 *
 * Appends a finding and explains it.
 */
void _stet_words_add (StetWords *self,
                      StetFindingRelation relation,
                      StetFindingField field,
                      double score,
                      StetSpan a,
                      StetSpan b);

G_END_DECLS
