/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-quantity.h"

G_BEGIN_DECLS

/** StetClaimVerdict: what a figure that is given says of a figure that is claimed. */
typedef enum
{
  STET_CLAIM_OPEN,     /* nothing: both may be right */
  STET_CLAIM_SAID,     /* the same, or more exactly */
  STET_CLAIM_EXCLUDED, /* that it is wrong */
} StetClaimVerdict;

/**
 * _stet_claim_weigh:
 * @given: a figure or a date of the evidence
 * @claimed: one of the claim, of the same thing
 *
 * Takes both by the letter: whoever is given "more than 40" does not know
 * whether "50" is right, but "fewer than 30" is wrong.
 *
 * Returns: the verdict; open for values that cannot be compared
 */
StetClaimVerdict _stet_claim_weigh (const StetQuantity *given,
                                    const StetQuantity *claimed);

/** _stet_claim_can_weigh: whether values of these two kinds and units say anything of each other. */
gboolean _stet_claim_can_weigh (const StetQuantity *given,
                                const StetQuantity *claimed);

G_END_DECLS
