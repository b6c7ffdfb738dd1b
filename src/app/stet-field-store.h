/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-session.h"
#include "stet-text-field.h"

G_BEGIN_DECLS

/* What is typed on a card goes into the case by its key: the id of the claim
 * or statement, a slash, and one of these. */
#define STET_FIELD_TITLE "title"
#define STET_FIELD_ANSWER "answer"
#define STET_FIELD_WHY "why"
#define STET_FIELD_ASKED "asked"
#define STET_FIELD_DEADLINE "deadline"
#define STET_FIELD_WORK_NOTE "work-note"
#define STET_FIELD_VALUE "value"
#define STET_FIELD_HEDGE "hedge"
#define STET_FIELD_PERIOD "period"
#define STET_FIELD_SPEAKER "speaker"
#define STET_FIELD_SUBJECT "subject"
#define STET_FIELD_EXPLANATION "explanation"
#define STET_FIELD_FIX "fix"
#define STET_FIELD_FIX_REASON "fix-reason"

/**
 * stet_field_store:
 * @key: id, slash, field
 *
 * Stores a text as one change; tells by "message" why it was refused.
 *
 * Returns: whether it is stored
 */
gboolean stet_field_store (StetSession *session,
                           const char *key,
                           const char *text);

/**
 * stet_field_store_connect:
 * Lets @session flush the field, and stores what is typed into it.
 */
void stet_field_store_connect (StetTextField *field,
                               StetSession *session);

/** stet_field_store_bind: shows @text, stored in @field of the record @id. */
void stet_field_store_bind (StetTextField *field,
                            const char *id,
                            const char *name,
                            const char *text);

/** stet_field_store_outcome: whether the statement's value is a forecast. */
gboolean stet_field_store_outcome (StetSession *session,
                                   const char *statement,
                                   StetOutcome outcome);

G_END_DECLS
