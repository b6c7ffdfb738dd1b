/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a case. The JSON names stand beside each value; they are part
 * of the file format and never change. What the screen says is up to app/. */

/** StetRecordType: the kinds of records that a case is made of and that a change can touch. */
typedef enum
{
  STET_RECORD_CASE,      /* "case": the one record of the review itself */
  STET_RECORD_ARTICLE,   /* "article" */
  STET_RECORD_CLAIM,     /* "claim" */
  STET_RECORD_STATEMENT, /* "statement" */
  STET_RECORD_EVIDENCE,  /* "evidence" */
  STET_RECORD_MARK,      /* "mark" */
  STET_RECORD_DISMISSAL, /* "dismissal" */
} StetRecordType;
#define STET_N_RECORD_TYPES (STET_RECORD_DISMISSAL + 1)

/** StetRole: what an article is in this review. */
typedef enum
{
  STET_ROLE_BACKUP,  /* "backup" */
  STET_ROLE_CHECKED, /* "checked": the piece under check */
} StetRole;

/** StetClaimKind: what sort of thing a claim is; only facts can be left open. */
typedef enum
{
  STET_CLAIM_FACT,          /* "fact" */
  STET_CLAIM_OPINION,       /* "opinion" */
  STET_CLAIM_NOT_CHECKABLE, /* "not-checkable" */
} StetClaimKind;

/** StetRelation: of a statement to the anchor statement of its claim. */
typedef enum
{
  STET_RELATION_UNSET,         /* "unset" */
  STET_RELATION_AGREE,         /* "agree" */
  STET_RELATION_CONFLICT,      /* "conflict" */
  STET_RELATION_SCOPE_DIFFERS, /* "scope-differs": both can be right */
} StetRelation;

/** StetStance: of a statement towards the answer; unset while there is none. */
typedef enum
{
  STET_STANCE_UNSET,       /* "unset" */
  STET_STANCE_SUPPORTS,    /* "supports" */
  STET_STANCE_CONTRADICTS, /* "contradicts" */
  STET_STANCE_MENTIONS,    /* "mentions" */
} StetStance;

/** StetOutcome: a forecast never corroborates an outcome. */
typedef enum
{
  STET_OUTCOME_UNSET,    /* "unset" */
  STET_OUTCOME_OUTCOME,  /* "outcome" */
  STET_OUTCOME_FORECAST, /* "forecast" */
} StetOutcome;

/** StetStatus: the relation layer of a claim; derived, never set. */
typedef enum
{
  STET_STATUS_OPEN,          /* "open": no relation is judged */
  STET_STATUS_CORROBORATED,  /* "corroborated": two origins agree */
  STET_STATUS_CONFLICTING,   /* "conflicting" */
  STET_STATUS_RECONCILED,    /* "reconciled": the difference is explained */
  STET_STATUS_SINGLE_SOURCE, /* "single-source" */
  STET_STATUS_OPINION,       /* "opinion" */
  STET_STATUS_NOT_CHECKABLE, /* "not-checkable" */
} StetStatus;
#define STET_N_STATUSES (STET_STATUS_NOT_CHECKABLE + 1)

/** StetWork: the part of the work state that a person sets. */
typedef enum
{
  STET_WORK_AUTO,            /* "auto": derived from verdict and sign-offs */
  STET_WORK_WAITING,         /* "waiting": for an answer from outside */
  STET_WORK_NEEDS_ATTENTION, /* "needs-attention" */
} StetWork;

/** StetWorkState: the work layer of a claim; derived. */
typedef enum
{
  STET_WORK_STATE_OPEN,            /* "open" */
  STET_WORK_STATE_WAITING,         /* "waiting" */
  STET_WORK_STATE_DECIDED,         /* "decided" */
  STET_WORK_STATE_SIGNED,          /* "signed" */
  STET_WORK_STATE_NEEDS_ATTENTION, /* "needs-attention" */
} StetWorkState;
#define STET_N_WORK_STATES (STET_WORK_STATE_NEEDS_ATTENTION + 1)

/** StetEvidenceKind: what sort of back-up it is. */
typedef enum
{
  STET_EVIDENCE_DOCUMENT, /* "document" */
  STET_EVIDENCE_LINK,     /* "link" */
  STET_EVIDENCE_CALL,     /* "call": a conversation, by any means */
} StetEvidenceKind;

/** StetTerms: under which terms a person spoke. */
typedef enum
{
  STET_TERMS_UNSET,        /* "unset" */
  STET_TERMS_ON_RECORD,    /* "on-record" */
  STET_TERMS_BACKGROUND,   /* "background" */
  STET_TERMS_CONFIDENTIAL, /* "confidential" */
} StetTerms;

/** StetRank: how near back-up is to the event. */
typedef enum
{
  STET_RANK_UNSET,     /* "unset" */
  STET_RANK_PRIMARY,   /* "primary" */
  STET_RANK_SECONDARY, /* "secondary" */
} StetRank;

/** StetMarkKind: what a coverage mark says of a passage (or of an article). */
typedef enum
{
  STET_MARK_OPINION,          /* "opinion" */
  STET_MARK_NOTHING_TO_CHECK, /* "nothing-to-check" */
  STET_MARK_HEADLINE,         /* "headline" */
  STET_MARK_CAPTION,          /* "caption" */
  STET_MARK_NOT_THERE,        /* "not-there": looked for a claim, not there */
} StetMarkKind;

/* Tables of the JSON names, NULL-ended, in the order of the values. */
extern const char *const stet_record_type_names[];
extern const char *const stet_role_names[];
extern const char *const stet_claim_kind_names[];
extern const char *const stet_relation_names[];
extern const char *const stet_stance_names[];
extern const char *const stet_outcome_names[];
extern const char *const stet_status_names[];
extern const char *const stet_work_names[];
extern const char *const stet_work_state_names[];
extern const char *const stet_evidence_kind_names[];
extern const char *const stet_terms_names[];
extern const char *const stet_rank_names[];
extern const char *const stet_mark_kind_names[];

G_END_DECLS
