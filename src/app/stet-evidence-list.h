/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_EVIDENCE_LIST (stet_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (StetEvidenceList, stet_evidence_list, STET, EVIDENCE_LIST, GtkWidget)

/**
 * StetEvidenceList:
 *
 * The back-up of one fact, a button that adds to it, and the articles that
 * were looked through without finding the fact.
 */

void stet_evidence_list_set_session (StetEvidenceList *self,
                                     StetSession *session);

/** stet_evidence_list_show: shows the back-up of @claim as it is now. */
void stet_evidence_list_show (StetEvidenceList *self,
                              StetCase *stet_case,
                              const StetClaim *claim);

/** stet_evidence_list_add: asks for back-up; Returns: whether there is a fact to add it to. */
gboolean stet_evidence_list_add (StetEvidenceList *self);

G_END_DECLS
