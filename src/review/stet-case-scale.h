/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-case.h"
#include "stet-scale.h"

G_BEGIN_DECLS

/**
 * stet_case_dup_scale:
 * @self: a case
 * @id: (nullable): id of a scale, as a verdict names it; %NULL: the one that
 *   the case uses now
 *
 * Returns: (transfer full) (nullable): that scale, also the case's own one;
 *   %NULL if there is none of that id
 */
StetScale *stet_case_dup_scale (const StetCase *self, const char *id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_claim_find_effect:
 * @claim: a claim
 * @scale: (nullable): the scale that its verdict names
 *
 * Returns: the #StetEffect that the verdict had when it was given, or -1
 *   without a verdict and when nothing tells any more
 */
int stet_claim_find_effect (const StetClaim *claim, const StetScale *scale);

/**
 * stet_claim_find_rating:
 * @claim: a claim
 * @scale: a scale
 *
 * Returns: the step of @scale that the verdict stands on, or 0 without a
 *   verdict and when it was given on another scale or a step that is gone
 */
guint stet_claim_find_rating (const StetClaim *claim, const StetScale *scale);

G_END_DECLS
