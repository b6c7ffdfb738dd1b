/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-term-private.h"

G_BEGIN_DECLS

/**
 * StetTopics:
 *
 * What each of a number of articles is about, as a whole.
 */
typedef struct _StetTopics StetTopics;

/** stet_topics_new: @articles (element-type GArray): the terms of each, ordered, their number as weight. */
StetTopics *stet_topics_new (const GPtrArray *articles);

void stet_topics_free (StetTopics *self);

/** stet_topics_similarity: 0 to 1: how near articles @a and @b are; 1 for the same one. */
double stet_topics_similarity (StetTopics *self,
                               guint a,
                               guint b);

/**
 * stet_topics_find_near:
 * @self: topics
 * @article: one of the articles
 * @least: above 0
 * @n: (out): their number
 *
 * Finds all at once, in time proportional to what @article shares with others.
 *
 * Returns: (transfer none) (array length=n): the later articles whose
 *   similarity to @article is @least or more, rising; until the next question
 */
const guint *stet_topics_find_near (StetTopics *self,
                                    guint article,
                                    double least,
                                    guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetTopics, stet_topics_free)

G_END_DECLS
