/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet.h"

G_BEGIN_DECLS

/* SampleRow: one statement; @article is the letter.  A row without a quote ends the list. */
typedef struct
{
  char article;
  const char *quote;
  const char *value;
  const char *hedge;
  StetOutcome outcome;
  const char *period;
  const char *speaker;
  const char *subject;
  StetRelation relation;
  const char *explanation;
  StetStance stance;
  const char *fix;
  const char *fix_reason;
} SampleRow;

/* SampleEvidence: none without a citation. */
typedef struct
{
  StetEvidenceKind kind;
  const char *citation;
  const char *who;
  const char *role;
  const char *date;
  StetTerms terms;
  const char *locator;
  StetRank rank;
  const char *note;
} SampleEvidence;

/* SampleFact: @not_there are letters; @asked waits, a @note alone needs attention. */
typedef struct
{
  const char *title;
  StetClaimKind kind;
  const SampleRow *rows;
  const char *answer;
  guint rating;
  const char *why;
  const char *not_there;
  const char *asked;
  const char *deadline;
  const char *note;
  SampleEvidence evidence;
} SampleFact;

/* SampleMark: what a passage is that holds no fact. */
typedef struct
{
  char article;
  const char *quote;
  StetMarkKind kind;
} SampleMark;

extern const SampleFact sample_facts[];
extern const SampleMark sample_marks[];

G_END_DECLS
