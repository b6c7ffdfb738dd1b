/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-entity-private.h"

G_BEGIN_DECLS

/**
 * StetFrames:
 *
 * The names of some articles, each in what stands around it: "made in Texas",
 * "made in Florida".  Two names that fill one place are found by clues that are
 * weighed, as figures are by stet-evidence.c.
 */
typedef struct _StetFrames StetFrames;

/**
 * _stet_frames_new:
 * @articles: (array length=n): the articles; they must live as long
 * @n: their number
 * @cache: where the slots of their sentences are kept
 *
 * Counts which words and names are rare in @articles.
 *
 * Returns: (transfer full): no names are compared yet
 */
StetFrames *_stet_frames_new (const StetMatchArticle *articles,
                              guint n,
                              StetSlotCache *cache);

/** _stet_frames_free: frees @self. */
void _stet_frames_free (StetFrames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetFrames, _stet_frames_free)

/** _stet_frames_compare: weighs which names of the sentence @a of one article and @b of another one fill one place. */
void _stet_frames_compare (StetFrames *self,
                           const StetCompareSide *a,
                           const StetCompareSide *b);

/**
 * _stet_frames_settle:
 * @self: the names of all sentences that were compared
 * @tell_one_story: which articles may conflict
 * @user_data: for @tell_one_story
 * @drafts: (element-type StetDraft): where findings are appended
 *
 * Finds the names of which each is the best partner of the other, and likely
 * enough to be of one thing.  Two stories may be told in the same words.
 */
void _stet_frames_settle (const StetFrames *self,
                          StetStoryFunc tell_one_story,
                          gpointer user_data,
                          GArray *drafts);

G_END_DECLS
