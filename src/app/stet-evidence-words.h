/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet.h"

G_BEGIN_DECLS

/* What the screen says of back-up; all (transfer none). */

/** stet_evidence_words_kind: "Document", "Link", "Call". */
const char *stet_evidence_words_kind (StetEvidenceKind kind);
/** stet_evidence_words_kind_icon: name of a symbolic icon. */
const char *stet_evidence_words_kind_icon (StetEvidenceKind kind);
/** stet_evidence_words_terms: "On record", "Background", "Confidential"; "Not said". */
const char *stet_evidence_words_terms (StetTerms terms);
/** stet_evidence_words_rank: "Primary", "Secondary"; "Not said". */
const char *stet_evidence_words_rank (StetRank rank);

G_END_DECLS
