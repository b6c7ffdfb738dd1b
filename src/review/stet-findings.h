/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-case-editor.h"
#include "stet-span.h"

G_BEGIN_DECLS

/* What a checker does with what the program proposes. Each is one change, by
 * that person; the rules of stet-commands.h hold. */

/** StetClaimPassage: a passage that a claim is proposed to have. */
typedef struct
{
  const char *article;     /* id */
  StetSpan span;           /* bytes in its text */
  const char *value;       /* what it says; NULL: as for a passage that a person marks */
  StetOutcome outcome;     /* what it says that of */
  StetRelation relation;   /* to the anchor; that of the anchor itself does not count */
  const char *explanation; /* (nullable): why the relation is what it is */
} StetClaimPassage;

/**
 * stet_command_accept_claim:
 * @claim: (nullable): id of a claim that gets the passages; %NULL makes a new one
 * @title: (nullable): of a new claim; %NULL: as for one that a person marks
 * @passages: (array length=n_passages): at least one; one that is there twice counts once
 * @anchor: index of the passage that the others are compared with
 *
 * A passage that @claim has already gets relation and explanation if nobody
 * has judged it yet; the anchor of @claim stays.
 *
 * Returns: (transfer full): id of the claim
 */
char *stet_command_accept_claim (StetCaseEditor *editor,
                                 const char *claim,
                                 const char *title,
                                 const StetClaimPassage *passages,
                                 guint n_passages,
                                 guint anchor,
                                 GError **error);

/**
 * stet_command_dismiss_findings:
 * @findings: (array length=n_findings): their ids do not matter
 *
 * Remembers them, so that they are not proposed again. What was dismissed
 * before stays so; undo brings them back.
 */
gboolean stet_command_dismiss_findings (StetCaseEditor *editor,
                                        const StetDismissal *findings,
                                        guint n_findings,
                                        GError **error);

G_END_DECLS
