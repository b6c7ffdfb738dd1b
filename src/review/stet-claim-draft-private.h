/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case-private.h"

G_BEGIN_DECLS

/**
 * StetClaimDraft:
 * @id: of the claim, borrowed
 * @old: (nullable): the claim as it is; %NULL for a new one
 * @claim: (nullable): the claim as it will be; %NULL when it goes away
 * @added: (nullable): what comes into a list, or stands there changed
 * @is_touched: whether something goes out of a list, too
 *
 * The next version of a claim, gathered piece by piece in any order.
 */
typedef struct
{
  const char *id;
  const StetClaim *old;
  StetClaim *claim;
  GPtrArray *added[STET_N_CLAIM_LISTS];
  gboolean is_touched[STET_N_CLAIM_LISTS];
} StetClaimDraft;

/** _stet_claim_draft_new: @id: must live as long as the draft. @claim: (nullable) (transfer full): a copy that is still to be changed. */
StetClaimDraft *_stet_claim_draft_new (const char *id, const StetClaim *old, StetClaim *claim) G_GNUC_WARN_UNUSED_RESULT;
void _stet_claim_draft_free (StetClaimDraft *self);

/** _stet_record_get_list: the list that a record belongs to; FALSE if it belongs to no claim. */
gboolean _stet_record_get_list (gconstpointer record, StetClaimList *which, const char **claim);

/** _stet_claim_draft_add: @record: (transfer none): it belongs to the claim from now on; must live as long as the draft. */
void _stet_claim_draft_add (StetClaimDraft *self, StetClaimList which, gpointer record);

/**
 * _stet_claim_draft_finish:
 * @gone: (nullable): a set of old records that went away or changed
 *
 * Sets the lists of the claim, in their order. Evidence without a number is
 * numbered behind the rest.
 * Returns: %FALSE if one is longer than %STET_LIMIT_PER_CLAIM
 */
gboolean _stet_claim_draft_finish (StetClaimDraft *self, GHashTable *gone);

/** _stet_claim_draft_is_empty: whether nothing of the old claim is left, so that it may go. */
gboolean _stet_claim_draft_is_empty (const StetClaimDraft *self, GHashTable *gone);

G_END_DECLS
