/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-suggester.h"

G_BEGIN_DECLS

#define STET_TYPE_SUGGESTIONS_PANE (stet_suggestions_pane_get_type ())
G_DECLARE_FINAL_TYPE (StetSuggestionsPane, stet_suggestions_pane, STET, SUGGESTIONS_PANE, GtkWidget)

/**
 * StetSuggestionsPane:
 *
 * What the program proposes, one card each, and the buttons that accept or
 * dismiss the chosen one. In the list Enter accepts, Backspace dismisses and
 * Space shows or hides the ghosts in the articles.
 */
GtkWidget *stet_suggestions_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** stet_suggestions_pane_set_suggester: @suggester: (nullable): what is shown; @session: its session. */
void stet_suggestions_pane_set_suggester (StetSuggestionsPane *self,
                                          StetSuggester *suggester,
                                          StetSession *session);

/** stet_suggestions_pane_focus_list: the focus goes to the chosen one, else to the first; %FALSE when there is none. */
gboolean stet_suggestions_pane_focus_list (StetSuggestionsPane *self);

/** stet_suggestions_pane_step: chooses the next (1) or the previous (-1) one; %FALSE at the end. */
gboolean stet_suggestions_pane_step (StetSuggestionsPane *self,
                                     int direction);

/** stet_suggestions_pane_contains_focus: whether the focus is in it. */
gboolean stet_suggestions_pane_contains_focus (StetSuggestionsPane *self);

G_END_DECLS
