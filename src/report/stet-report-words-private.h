/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-claim.h"
#include "stet-report-arena-private.h"

G_BEGIN_DECLS

/* The sentences of a report.  They are English and never translated by the
 * locale of the moment: the same case gives the same bytes everywhere. */

/* Tables of words, in the order of the values; what is not said is "". */
extern const char *const _stet_report_status_words[STET_N_STATUSES];
extern const char *const _stet_report_work_words[STET_N_WORK_STATES];
extern const char *const _stet_report_relation_words[STET_RELATION_SCOPE_DIFFERS + 1];
extern const char *const _stet_report_stance_words[STET_STANCE_MENTIONS + 1];
extern const char *const _stet_report_role_words[STET_ROLE_CHECKED + 1];
extern const char *const _stet_report_evidence_words[STET_EVIDENCE_CALL + 1];
extern const char *const _stet_report_terms_words[STET_TERMS_CONFIDENTIAL + 1];
extern const char *const _stet_report_rank_words[STET_RANK_SECONDARY + 1];

/** _stet_report_date: @date: a date or time as a record has it; gives "21 June 2024, 18:28 UTC". */
const char *_stet_report_date (StetArena *arena, const char *date);

/** _stet_report_count: "1 fact", "2 facts". */
const char *_stet_report_count (StetArena *arena, guint n, const char *one, const char *many);

/** _stet_report_isolate: @text so that its writing direction ends with it, for a sentence that it stands in. */
const char *_stet_report_isolate (StetArena *arena, const char *text);

/** _stet_report_join: the parts that are not "", each isolated, with @separator between them. */
const char *_stet_report_join (StetArena *arena, const char *separator, const char *const *parts, guint n);

/** _stet_report_link: (transfer none): @url if it is an address of the web that can be followed, else "". */
const char *_stet_report_link (const char *url);

/** _stet_report_language: (transfer none): @language if it is shaped like a BCP 47 tag, else "". */
const char *_stet_report_language (const char *language);

/** _stet_report_is_rtl: whether the first letters of @text are written from right to left. */
gboolean _stet_report_is_rtl (const char *text, gsize len);

G_END_DECLS
