/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-proposal.h"
#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_SUGGESTION_CARD (stet_suggestion_card_get_type ())
G_DECLARE_FINAL_TYPE (StetSuggestionCard, stet_suggestion_card, STET, SUGGESTION_CARD, GtkWidget)

/**
 * StetSuggestionCard:
 *
 * One suggestion in the list: what it would be, its question, the reason in
 * one sentence with the values in bold, and what each article says.
 */
GtkWidget *stet_suggestion_card_new (StetSession *session) G_GNUC_WARN_UNUSED_RESULT;

/** stet_suggestion_card_bind: @proposal: (nullable): shown from now on. */
void stet_suggestion_card_bind (StetSuggestionCard *self,
                                StetProposal *proposal);

/** stet_suggestion_card_get_key: (nullable): key of what it shows. */
const char *stet_suggestion_card_get_key (StetSuggestionCard *self);

/** stet_suggestion_card_describe: (transfer full): all of it in one sentence, for a screen reader. */
char *stet_suggestion_card_describe (StetCase *stet_case,
                                     const StetSuggestion *suggestion);

G_END_DECLS
