/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_EVIDENCE_DIALOG (stet_evidence_dialog_get_type ())
G_DECLARE_FINAL_TYPE (StetEvidenceDialog, stet_evidence_dialog, STET, EVIDENCE_DIALOG, AdwWindow)

/**
 * StetEvidenceDialog:
 *
 * Asks for back-up of a fact: a document, a link or a call. Nothing is stored
 * before Save; what cannot be right is said beside it.
 */

/**
 * stet_evidence_dialog_new:
 * @parent: (nullable): window to stand before
 * @claim: id of the claim
 * @evidence: (nullable): id of the back-up to edit; %NULL adds
 *
 * Returns: (transfer none): the window, not presented yet
 */
GtkWidget *stet_evidence_dialog_new (GtkWindow *parent,
                                     StetSession *session,
                                     const char *claim,
                                     const char *evidence);

/**
 * stet_evidence_dialog_save:
 * What the Save button does.
 *
 * Returns: %FALSE when something has to be corrected first; the window then
 *   stays and says what
 */
gboolean stet_evidence_dialog_save (StetEvidenceDialog *self);

G_END_DECLS
