/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-words.h"

const char *const stet_record_type_names[] = { "case", "article", "claim", "statement", "evidence", "mark", "dismissal", NULL };
const char *const stet_role_names[] = { "backup", "checked", NULL };
const char *const stet_claim_kind_names[] = { "fact", "opinion", "not-checkable", NULL };
const char *const stet_relation_names[] = { "unset", "agree", "conflict", "scope-differs", NULL };
const char *const stet_stance_names[] = { "unset", "supports", "contradicts", "mentions", NULL };
const char *const stet_outcome_names[] = { "unset", "outcome", "forecast", NULL };
const char *const stet_status_names[] = { "open", "corroborated", "conflicting", "reconciled", "single-source", "opinion", "not-checkable", NULL };
const char *const stet_work_names[] = { "auto", "waiting", "needs-attention", NULL };
const char *const stet_work_state_names[] = { "open", "waiting", "decided", "signed", "needs-attention", NULL };
const char *const stet_evidence_kind_names[] = { "document", "link", "call", NULL };
const char *const stet_terms_names[] = { "unset", "on-record", "background", "confidential", NULL };
const char *const stet_rank_names[] = { "unset", "primary", "secondary", NULL };
const char *const stet_mark_kind_names[] = { "opinion", "nothing-to-check", "headline", "caption", "not-there", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (stet_record_type_names) == STET_N_RECORD_TYPES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_status_names) == STET_N_STATUSES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_work_state_names) == STET_N_WORK_STATES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_role_names) == STET_ROLE_CHECKED + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_claim_kind_names) == STET_CLAIM_NOT_CHECKABLE + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_relation_names) == STET_RELATION_SCOPE_DIFFERS + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_stance_names) == STET_STANCE_MENTIONS + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_outcome_names) == STET_OUTCOME_FORECAST + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_work_names) == STET_WORK_NEEDS_ATTENTION + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_evidence_kind_names) == STET_EVIDENCE_CALL + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_terms_names) == STET_TERMS_CONFIDENTIAL + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_rank_names) == STET_RANK_SECONDARY + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (stet_mark_kind_names) == STET_MARK_NOT_THERE + 2);
