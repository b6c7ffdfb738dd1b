/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-proposal.h"

struct _StetProposal
{
  GObject parent_instance;

  StetSuggestions *suggestions;
  const StetSuggestion *suggestion;
};

G_DEFINE_FINAL_TYPE (StetProposal, stet_proposal, G_TYPE_OBJECT)

StetProposal *
stet_proposal_new (StetSuggestions *suggestions,
                   const StetSuggestion *suggestion)
{
  StetProposal *self = g_object_new (STET_TYPE_PROPOSAL, NULL);

  self->suggestions = stet_suggestions_ref (suggestions);
  self->suggestion = suggestion;
  return self;
}

const StetSuggestion *
stet_proposal_get_suggestion (StetProposal *self)
{
  g_return_val_if_fail (STET_IS_PROPOSAL (self), NULL);

  return self->suggestion;
}

static void
stet_proposal_finalize (GObject *object)
{
  g_clear_pointer (&STET_PROPOSAL (object)->suggestions, stet_suggestions_unref);

  G_OBJECT_CLASS (stet_proposal_parent_class)->finalize (object);
}

static void
stet_proposal_class_init (StetProposalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stet_proposal_finalize;
}

static void
stet_proposal_init (StetProposal *self)
{
}
