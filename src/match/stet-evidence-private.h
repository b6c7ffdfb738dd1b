/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-pair-private.h"

G_BEGIN_DECLS

/**
 * StetEvidenceScale:
 *
 * Weighs whether two figures are of one thing.
 */
typedef struct _StetEvidenceScale StetEvidenceScale;

/** _stet_evidence_scale_new: (transfer full): what there is to weigh the figures of @facts by, which must live as long. */
StetEvidenceScale *_stet_evidence_scale_new (const StetFacts *facts);

void _stet_evidence_scale_free (StetEvidenceScale *self);

/**
 * _stet_evidence_weigh:
 * @self: the evidence
 * @pair: two figures, of which it is known what they share
 *
 * Returns: the logarithm of the odds that both are figures of one thing; 0 if
 *   that is as likely as not
 */
double _stet_evidence_weigh (const StetEvidenceScale *self,
                             const StetFactPair *pair);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetEvidenceScale, _stet_evidence_scale_free)

G_END_DECLS
