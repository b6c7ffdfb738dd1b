/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-claim.h"
#include "stet-report-article.h"

G_BEGIN_DECLS

/* Part of the model of a report, see stet-report.h.  Strings are UTF-8, never
 * NULL, "" when there is nothing to say. */

/** StetReportRow: what one passage of one article says of a fact. */
struct _StetReportRow
{
  const StetStatement *statement; /* the record; not to be shown when withheld */
  const StetReportFact *fact;
  const StetReportArticle *article;
  const char *label;  /* "B", "D2" */
  const char *margin; /* beside the annotated article: number of the fact, "12" */
  const char *others; /* and the letters of the other articles that have it, "B, D" */
  const char *anchor; /* of its place in the annotated article: "m-12-D2" */
  const char *quote;  /* the words; "" when withheld */
  const char *before; /* some words before them in the same paragraph */
  const char *after;  /* and after them */
  guint paragraph;    /* 1-based */
  gsize start;        /* code points in the article's text */
  gsize end;
  const char *value;       /* "nearly $3.6 billion", hedge and all */
  const char *value_notes; /* "forecast, of 2023, of the leader" */
  const char *speaker;
  gboolean is_anchor;
  const char *relation_words; /* "Agrees", "Compared with" for the anchor, "" if not judged */
  const char *explanation;
  const char *stance_words; /* "Supports the answer" */
  const char *fix;
  const char *fix_reason;
  gboolean is_placed;   /* whether it stands in the annotated article */
  gboolean is_withheld; /* its article is */
};

/** StetReportEvidence: back-up. */
typedef struct
{
  const StetEvidence *evidence; /* the record; not to be shown when withheld */
  const char *kind_words;       /* "Document" */
  const char *citation;         /* a place holder when withheld */
  const char *url;              /* as written */
  const char *link;             /* the same if it is one of the web, else "" */
  const char *who;              /* with role: "Nguyễn Lan, mayor"; a place holder when not to be named */
  const char *date_words;
  const char *terms_words; /* "On the record" */
  const char *locator;
  const char *rank_words; /* "Primary source" */
  const char *note;
  gboolean is_withheld;
  gboolean is_name_withheld;
} StetReportEvidence;

/** StetReportFact: one claim as it stands. */
struct _StetReportFact
{
  const StetClaim *claim; /* the record; not to be shown when withheld */
  const char *anchor;     /* "fact-12" */
  const char *title;
  const char *answer;
  const char *status_words;  /* what the sources do to each other: "Conflicting" */
  const char *sources_words; /* "4 articles, 2 origins" */
  const char *work_words;    /* "Open", "Waiting", "Decided" */
  const char *verdict;       /* the words of the verdict */
  const char *verdict_words; /* with number and scale: "Stands with change (2 of 6, Desk)" */
  int effect;                /* StetEffect of the verdict, -1 without one or when its scale is not known */
  const char *rationale;
  const char *decided_words; /* "Åsa Test, 1 July 2024, 09:00 UTC" */
  const char *asked_words;   /* "Asked the mayor on 1 July 2024; answer due 2 July 2024" */
  const char *work_note;
  guint paragraph; /* of its first passage in a checked article; 0 if it has none */
  const StetReportRow *const *rows;
  guint n_rows;
  const StetReportEvidence *evidence;
  guint n_evidence;
  const StetReportArticle *const *not_there; /* looked through, not there */
  guint n_not_there;
  guint n_rows_left_out; /* of articles that are left out */
  guint n_evidence_left_out;
  gboolean is_withheld; /* all that it says comes from masked articles: title says so, the rest is "" */
};

G_END_DECLS
