/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-facts-filter.h"
#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_FACTS_PANE (stet_facts_pane_get_type ())
G_DECLARE_FINAL_TYPE (StetFactsPane, stet_facts_pane, STET, FACTS_PANE, GtkWidget)

/**
 * StetFactsPane:
 *
 * Everything about facts: search, filter and list, the card of the chosen
 * fact, and the verdict. Asks for at least 340 pixels at normal text size.
 *
 * Properties: "session" (StetSession, nullable).
 */
StetFactsPane *stet_facts_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;

void stet_facts_pane_set_session (StetFactsPane *self,
                                  StetSession *session);
StetSession *stet_facts_pane_get_session (StetFactsPane *self);

/** stet_facts_pane_set_compact: whether the filters stand behind a button, where the pane is low. */
void stet_facts_pane_set_compact (StetFactsPane *self,
                                  gboolean compact);

/** stet_facts_pane_set_filter: as the pill of the same words does. */
void stet_facts_pane_set_filter (StetFactsPane *self,
                                 StetFactsFilter filter);
StetFactsFilter stet_facts_pane_get_filter (StetFactsPane *self);

/** stet_facts_pane_set_sort: as the sort menu does. */
void stet_facts_pane_set_sort (StetFactsPane *self,
                               StetFactsSort sort);

/** stet_facts_pane_clear_filter: shows all facts: no filter, no search. */
void stet_facts_pane_clear_filter (StetFactsPane *self);

/**
 * stet_facts_pane_step:
 * @direction: 1 for the next fact of the list, -1 for the one before
 *
 * Chooses the neighbour of the chosen fact in the list as it is filtered and
 * sorted; the first or last one if none is chosen.
 *
 * Returns: whether there was one
 */
gboolean stet_facts_pane_step (StetFactsPane *self,
                               int direction);

/* Moving the focus; typing in progress is committed. They return whether the
 * part is there to take it. */

gboolean stet_facts_pane_focus_list (StetFactsPane *self);
gboolean stet_facts_pane_focus_search (StetFactsPane *self);
/** stet_facts_pane_focus_card: the focused row of the card, else its first one. */
gboolean stet_facts_pane_focus_card (StetFactsPane *self);
gboolean stet_facts_pane_focus_answer (StetFactsPane *self);
gboolean stet_facts_pane_focus_why (StetFactsPane *self);
/** stet_facts_pane_rename: puts the caret into the title of the chosen fact. */
gboolean stet_facts_pane_rename (StetFactsPane *self);
/** stet_facts_pane_add_evidence: asks for back-up of the chosen fact. */
gboolean stet_facts_pane_add_evidence (StetFactsPane *self);

/**
 * stet_facts_pane_step_row:
 * @direction: 1 or -1
 *
 * Focuses the next or previous statement of the card.
 */
gboolean stet_facts_pane_step_row (StetFactsPane *self,
                                   int direction);

/** stet_facts_pane_contains_focus: whether the focus is in the list or the card. */
gboolean stet_facts_pane_contains_focus (StetFactsPane *self);

G_END_DECLS
