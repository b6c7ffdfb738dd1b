/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet.h"

G_BEGIN_DECLS

#define STET_TYPE_PROPOSAL (stet_proposal_get_type ())
G_DECLARE_FINAL_TYPE (StetProposal, stet_proposal, STET, PROPOSAL, GObject)

/**
 * StetProposal:
 *
 * One suggestion as an item of a list. Immutable.
 */

/** stet_proposal_new: @suggestion is one of @suggestions. */
StetProposal *stet_proposal_new (StetSuggestions *suggestions,
                                 const StetSuggestion *suggestion) G_GNUC_WARN_UNUSED_RESULT;

/** stet_proposal_get_suggestion: (transfer none): it lives as long as @self. */
const StetSuggestion *stet_proposal_get_suggestion (StetProposal *self);

G_END_DECLS
