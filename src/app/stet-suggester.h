/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-proposal.h"
#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_SUGGESTER (stet_suggester_get_type ())
G_DECLARE_FINAL_TYPE (StetSuggester, stet_suggester, STET, SUGGESTER, GObject)

/**
 * StetSuggester:
 *
 * Lets a worker look through the articles of a session whenever they change,
 * and holds what it proposes, as a GListModel of StetProposal. A result that
 * comes too late is dropped; what was found in an article that stayed is not
 * found again.
 *
 * What is accepted or dismissed leaves the list at once, also by undo and by
 * marking by hand. New suggestions come behind those that a person may be
 * looking at, so that nothing moves under the pointer; with nothing chosen
 * they stand where they belong.
 *
 * Properties:
 *  - "session" (StetSession, construct only);
 *  - "analysing" (boolean, read only): whether the worker is at it;
 *  - "chosen" (string, nullable, read only): key of the chosen suggestion.
 *    A fact and a suggestion are never chosen both;
 *  - "ghosts" (boolean): whether suggestions are drawn in the articles.
 *
 * Signals:
 *  - "updated": stet_suggester_get_suggestions() tells something new;
 *  - "progressed": stet_suggester_dup_progress() does.
 */
StetSuggester *stet_suggester_new (StetSession *session) G_GNUC_WARN_UNUSED_RESULT;

/** stet_suggester_get_suggestions: (transfer none) (nullable): %NULL before the first result. */
StetSuggestions *stet_suggester_get_suggestions (StetSuggester *self);
gboolean stet_suggester_get_analysing (StetSuggester *self);
/** stet_suggester_dup_progress: (transfer full): how far the worker is, "Reading 37 of 120 Articles…". */
char *stet_suggester_dup_progress (StetSuggester *self);
void stet_suggester_set_ghosts (StetSuggester *self, gboolean ghosts);
gboolean stet_suggester_get_ghosts (StetSuggester *self);

/** stet_suggester_choose: @key: (nullable): one that is not there chooses nothing. */
void stet_suggester_choose (StetSuggester *self, const char *key);
/** stet_suggester_get_chosen: (transfer none) (nullable). */
const StetSuggestion *stet_suggester_get_chosen (StetSuggester *self);
/** stet_suggester_find: position of a suggestion in the list; %FALSE if it is not there. */
gboolean stet_suggester_find (StetSuggester *self, const char *key, guint *position);
/** stet_suggester_find_at: (transfer none) (nullable): the suggestion with a row at a byte of an article. */
const StetSuggestion *stet_suggester_find_at (StetSuggester *self, const char *article, gsize byte);

/**
 * stet_suggester_accept:
 * Makes facts of the chosen suggestion, as one change, and chooses the next
 * one. Returns: %FALSE if nothing is chosen or it is refused.
 */
gboolean stet_suggester_accept (StetSuggester *self);
/** stet_suggester_dismiss: never proposes the chosen one again, and chooses the next one. */
gboolean stet_suggester_dismiss (StetSuggester *self);

G_END_DECLS
