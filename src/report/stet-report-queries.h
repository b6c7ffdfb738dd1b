/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-report.h"

G_BEGIN_DECLS

/** StetQuery: one question, about one fact. */
typedef struct
{
  const StetReportFact *fact;
  const char *question; /* neutral: it does not say which answer is hoped for */
  const char *written;  /* how the text has it now: "A, paragraph 3: “…”" */
  const char *differs;  /* what others say, without saying who: "Given elsewhere: fifth; six" */
  const char *due;      /* "" or when the answer is due */
  const char *note;
} StetQuery;

/** StetQueryGroup: the questions for one person or office. */
typedef struct
{
  const char *whom; /* "Not assigned" when nobody is named; such a group comes last */
  const StetQuery *queries;
  guint n_queries;
} StetQueryGroup;

/**
 * StetQueries: the open facts as questions, grouped by whom to ask.  Each fact
 * is asked once.  Part of no report; immutable, owned by who made it.
 */
typedef struct
{
  const StetReport *report;
  const StetQueryGroup *groups;
  guint n_groups;
  guint n_queries;
} StetQueries;

/**
 * stet_queries_new:
 * @report: the report, which the result keeps
 *
 * Returns: (transfer full): the questions
 */
StetQueries *stet_queries_new (const StetReport *report);

void stet_queries_free (StetQueries *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetQueries, stet_queries_free)

G_END_DECLS
