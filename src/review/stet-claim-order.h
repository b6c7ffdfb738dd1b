/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-case.h"

G_BEGIN_DECLS

/** StetClaimKey: the place of a claim in an order; claims compare by @major, @minor, number. */
typedef struct
{
  guint64 major;
  guint64 minor;
  guint number;
} StetClaimKey;

/** stet_claim_key_by_number: as the claims were marked. */
StetClaimKey stet_claim_key_by_number (const StetClaim *claim);

/**
 * stet_claim_key_by_place:
 * @self: the case of @claim
 *
 * As the claims stand in the texts: in the first article under check that has
 * it, else in the first one; claims without a statement come last.
 */
StetClaimKey stet_claim_key_by_place (const StetCase *self, const StetClaim *claim);

/** stet_claim_key_compare: below, at or above 0. */
int stet_claim_key_compare (const StetClaimKey *a, const StetClaimKey *b);

/** stet_status_rank: the more attention a status needs, the lower: conflicts are 0, what is no fact comes last. */
guint stet_status_rank (StetStatus status);

G_END_DECLS
