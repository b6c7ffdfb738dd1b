/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_FACT_CARD (stet_fact_card_get_type ())
G_DECLARE_FINAL_TYPE (StetFactCard, stet_fact_card, STET, FACT_CARD, GtkWidget)

/**
 * StetFactCard:
 *
 * Everything about the chosen fact but its verdict: title, state, why its
 * sources differ, its statements, the answer, the back-up and the work.
 * Follows the session.
 */

void stet_fact_card_set_session (StetFactCard *self,
                                 StetSession *session);

/** stet_fact_card_focus: the focused row, else the first one; Returns: whether there is one. */
gboolean stet_fact_card_focus (StetFactCard *self);

gboolean stet_fact_card_focus_answer (StetFactCard *self);

/** stet_fact_card_rename: the caret into the title, all of it selected. */
gboolean stet_fact_card_rename (StetFactCard *self);

gboolean stet_fact_card_add_evidence (StetFactCard *self);

/** stet_fact_card_step: focuses the next (1) or previous (-1) row. */
gboolean stet_fact_card_step (StetFactCard *self,
                              int direction);

G_END_DECLS
