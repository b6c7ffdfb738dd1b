/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case.h"
#include "stet-report-article.h"
#include "stet-report-fact.h"

G_BEGIN_DECLS

/** StetReportSectionKind: the lists of what is to do, in the order in which an editor acts. */
typedef enum
{
  STET_REPORT_MUST_CHANGE,
  STET_REPORT_DISPUTED,
  STET_REPORT_UNANSWERED,
  STET_REPORT_ONE_ORIGIN,
} StetReportSectionKind;
#define STET_N_REPORT_SECTIONS (STET_REPORT_ONE_ORIGIN + 1)

/**
 * StetReportItem: one thing to do.  A fact stands in one section only, the
 * first that it belongs to.
 */
typedef struct
{
  const StetReportFact *fact;
  const StetReportRow *row; /* (nullable): the passage that it is about */
  const char *why;          /* reason of the fix, else the rationale, else what differs */
  const char *proof;        /* the back-up in one line: "Customs data, p. 4; B, D2" */
} StetReportItem;

/** StetReportSection: one list of what is to do. */
typedef struct
{
  StetReportSectionKind kind;
  const char *anchor; /* "must-change" */
  const char *title;  /* "Must change" */
  const char *intro;  /* one sentence that says what stands here, or that nothing does */
  const StetReportItem *items;
  guint n_items;
} StetReportSection;

/** StetReportNotice: something that nobody checked. */
typedef struct
{
  const char *what;                 /* "Caption or picture credit" */
  const StetReportArticle *article; /* (nullable) */
  guint paragraph;                  /* 1-based, or 0 */
  const char *quote;                /* its words, maybe shortened */
} StetReportNotice;

/** StetReportLine: a label and what stands behind it. */
typedef struct
{
  const char *label;
  const char *text;
} StetReportLine;

/**
 * StetReport:
 *
 * A case as a report: every sentence that is not the reader's own, in the
 * order in which it is read.  Immutable and atomically reference counted.
 * Renderers walk it and decide nothing.  The same case and options give the
 * same report in every locale.
 */
typedef struct
{
  StetCase *snapshot;
  const char *title;
  const char *kind_words; /* "Final report", "Working report: 3 facts are open" */
  const char *at;         /* RFC 3339 */
  const char *at_words;
  const char *publisher;
  const char *publisher_url;
  const char *override_words;  /* who made it final although facts are open, when and why */
  const char *sensitive_words; /* what was left out, masked or kept although sensitive */
  const char *summary;         /* "28 of 41 facts decided, 13 left." */
  gboolean is_final;
  const StetReportArticle *const *checked; /* the text under check; none when only sources are compared */
  guint n_checked;
  const StetReportLine *first_page; /* text checked, version, checkers, time: as label and text */
  guint n_first_page;
  StetReportSection sections[STET_N_REPORT_SECTIONS];
  const char *not_checked_words; /* what can never be in the list below */
  const StetReportNotice *not_checked;
  guint n_not_checked;
  guint n_not_checked_more;           /* what is not listed one by one */
  const StetReportFact *const *facts; /* in the order of the checked text */
  guint n_facts;
  const StetReportArticle *const *articles; /* by letter, without those left out */
  guint n_articles;
  const StetReportLine *method; /* how it was checked, and what the words mean */
  guint n_method;
  const StetReportOrigin *origins;
  guint n_origins;
} StetReport;

G_END_DECLS
