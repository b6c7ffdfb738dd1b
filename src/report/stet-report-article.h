/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-block.h"
#include "stet-records.h"

G_BEGIN_DECLS

typedef struct _StetReportFact StetReportFact;
typedef struct _StetReportRow StetReportRow;
typedef struct _StetReportArticle StetReportArticle;

/* Part of the model of a report, see stet-report.h.  Strings are UTF-8, never
 * NULL, "" when there is nothing to say. */

/** StetReportMark: how a passage is marked in an annotated article. */
typedef enum
{
  STET_REPORT_MARK_NONE,
  STET_REPORT_MARK_ASIDE,    /* opinion, or nothing to check */
  STET_REPORT_MARK_OPEN,     /* dotted */
  STET_REPORT_MARK_AGREE,    /* a thin line; also "only here" */
  STET_REPORT_MARK_SCOPE,    /* dashed */
  STET_REPORT_MARK_CONFLICT, /* double */
} StetReportMark;

/**
 * StetReportRun: a stretch of a block in which the same passages stand.
 * Runs follow each other without a gap; their texts together are the block's.
 */
typedef struct
{
  const char *text;                   /* not ended by NUL */
  gsize len;                          /* bytes of @text */
  StetReportMark mark;                /* the strongest of the passages over it */
  guint n_over;                       /* passages over it */
  const StetReportRow *const *starts; /* those that begin here, in their order */
  guint n_starts;
} StetReportRun;

/** StetReportBlock: a paragraph of an annotated article. */
typedef struct
{
  StetBlockKind kind;
  guint level;        /* of a heading 1 to 6, of a list item its depth */
  guint paragraph;    /* 1-based number, as rows name it */
  const char *marker; /* before a list item: its number as written, "1.", or "•"; else "" */
  const StetReportRun *runs;
  guint n_runs;
  const StetReportRow *const *rows; /* what begins in it: the margin */
  guint n_rows;
} StetReportBlock;

/** StetReportArticle: one source. */
struct _StetReportArticle
{
  const StetArticle *article; /* the record; not to be shown when withheld */
  char letter[8];
  const char *heading; /* its title; the outlet and the letter when there is none */
  const char *outlet;
  const char *author;
  const char *published;       /* as recorded */
  const char *published_words; /* "21 June 2024, 18:28 UTC" */
  const char *url;             /* as written */
  const char *link;            /* the same if it is one of the web, else "" */
  const char *retrieved_words;
  const char *role_words;   /* "Being checked" */
  const char *origin_words; /* the origin, and which letters share it */
  const char *language;     /* BCP 47, "" if not known */
  gboolean is_rtl;          /* whether its text runs from right to left */
  gboolean is_checked;
  gboolean is_sensitive;
  gboolean is_withheld; /* sensitive, and masked: heading says so, the rest is "" */
  guint n_facts;        /* with a statement here */
  guint n_left;
  const StetReportBlock *blocks; /* none when withheld */
  guint n_blocks;
};

/** StetReportOrigin: where sources come from that are not independent. */
typedef struct
{
  const char *name; /* of the origin; that of its outlet for an article alone */
  const StetReportArticle *const *articles;
  guint n_articles;
} StetReportOrigin;

G_END_DECLS
