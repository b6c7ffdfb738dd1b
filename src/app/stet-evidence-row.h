/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_EVIDENCE_ROW (stet_evidence_row_get_type ())
G_DECLARE_FINAL_TYPE (StetEvidenceRow, stet_evidence_row, STET, EVIDENCE_ROW, GtkWidget)

/**
 * StetEvidenceRow:
 *
 * One piece of back-up on the card: what it is, who and where, and buttons to
 * edit and to remove it.
 *
 * Signals: "edit" (const char *id).
 */
GtkWidget *stet_evidence_row_new (StetSession *session) G_GNUC_WARN_UNUSED_RESULT;

/** stet_evidence_row_bind: shows a piece of back-up. */
void stet_evidence_row_bind (StetEvidenceRow *self,
                             const StetEvidence *evidence);

/** stet_evidence_row_dup_line: (transfer full): "Call · Lan, press office · 21 June 2024 · on record · p. 4". */
char *stet_evidence_row_dup_line (const StetEvidence *evidence);

G_END_DECLS
