/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_FIND_BAR (stet_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (StetFindBar, stet_find_bar, STET, FIND_BAR, GtkWidget)

/**
 * StetFindBar:
 * Find over all articles, ignoring case and diacritics: an entry, previous and
 * next, how many hits each letter has; choosing a letter goes to its first
 * hit. Going to a hit reveals it through the session.
 *
 * Properties: "session" (StetSession, nullable).
 * Signals: "hits-changed": what stet_find_bar_get_hits() tells.
 */
void stet_find_bar_set_session (StetFindBar *self, StetSession *session);
/** stet_find_bar_open: shows it and puts the caret into its entry; with words selected in an article, looks for these. */
void stet_find_bar_open (StetFindBar *self);
void stet_find_bar_close (StetFindBar *self);
/** stet_find_bar_step: @direction: 1 for the next hit, -1 for the one before, round the end and over all articles; opens it when there is nothing to look for. */
void stet_find_bar_step (StetFindBar *self, int direction);
/**
 * stet_find_bar_get_hits:
 * @current: (out) (optional): index of the hit gone to last if it is in this article, else -1.
 * Returns: (nullable) (transfer none) (element-type StetSpan): hits in bytes.
 */
const GArray *stet_find_bar_get_hits (StetFindBar *self, const char *article, gssize *current);

G_END_DECLS
