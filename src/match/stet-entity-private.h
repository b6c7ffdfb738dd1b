/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-draft-private.h"
#include "stet-match.h"

G_BEGIN_DECLS

/**
 * _stet_entities_compare_names:
 * @articles: (array length=n): the articles
 * @n: their number
 * @drafts: (element-type StetDraft): where findings are appended
 *
 * Finds persons whose names differ in a letter or two from article to
 * article, while what is said of them is alike: "Dana Whitlock", "Diana
 * Whitlock".  Whoever an article names in both ways is two persons.
 */
void _stet_entities_compare_names (const StetMatchArticle *articles,
                                   guint n,
                                   GArray *drafts);

/**
 * _stet_entities_compare_seats:
 * @articles: (array length=n): the articles
 * @n: their number
 * @drafts: (element-type StetDraft): where findings are appended
 *
 * Finds persons, companies and the like that are of one place here and of
 * another one there: "Corvane, based in Cincinnati", "Corvane, of Cleveland".
 */
void _stet_entities_compare_seats (const StetMatchArticle *articles,
                                   guint n,
                                   GArray *drafts);

/**
 * _stet_entities_compare_numbers:
 * @articles: (array length=n): the articles
 * @n: their number
 * @drafts: (element-type StetDraft): where findings are appended
 *
 * Finds names that end in a number, and in another one elsewhere: "Flight
 * 370", "Flight 307".
 */
void _stet_entities_compare_numbers (const StetMatchArticle *articles,
                                     guint n,
                                     GArray *drafts);

/** StetStoryFunc: whether articles @a and @b tell of one event. */
typedef gboolean (*StetStoryFunc) (guint a,
                                   guint b,
                                   gpointer user_data);

/**
 * _stet_entities_compare_offices:
 * @articles: (array length=n): the articles
 * @n: their number
 * @tell_one_story: which articles are compared
 * @user_data: for @tell_one_story
 * @drafts: (element-type StetDraft): where findings are appended
 *
 * Finds offices that one alone holds, and that two articles give to two
 * persons: "chief economist Clara Weiss", "Laszlo Benko, the chief economist".
 */
void _stet_entities_compare_offices (const StetMatchArticle *articles,
                                     guint n,
                                     StetStoryFunc tell_one_story,
                                     gpointer user_data,
                                     GArray *drafts);

/**
 * _stet_entities_compare_attributes:
 * @articles: (array length=n): the articles
 * @n: their number
 * @drafts: (element-type StetDraft): where findings are appended
 *
 * Finds persons of whom one article says one thing and another one another,
 * of which one alone can be: "the Republican mayor Karl Lund", "Karl Lund, a
 * Democrat".
 */
void _stet_entities_compare_attributes (const StetMatchArticle *articles,
                                        guint n,
                                        GArray *drafts);

/** _stet_entities_are_said_alike: whether the sentences @a and @b share a word besides the names at the spans. */
gboolean _stet_entities_are_said_alike (const StetCompareSide *a,
                                        StetSpan a_name,
                                        const StetCompareSide *b,
                                        StetSpan b_name);

G_END_DECLS
