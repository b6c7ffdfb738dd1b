/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-progress.h"
#include "stet-report-model.h"
#include "stet-report-options.h"
#include "stet-report-words-private.h"
#include "stet-scale.h"

G_BEGIN_DECLS

/** StetReportBuild: a report in the making; each part below adds to it in this order. */
typedef struct
{
  const StetCase *snapshot;
  StetReportOptions options;
  StetReport *report;
  StetArena *arena;
  GHashTable *articles; /* StetReportArticle by id; those left out are not there */
  GHashTable *rows;     /* StetReportRow by StetStatement */
  GHashTable *scales;   /* StetScale by id */
  guint n_articles_sensitive;
  guint n_evidence_sensitive;
  guint n_names_kept_back;
  guint n_facts_left_out;
  GCancellable *cancellable;
  StetProgressFunc progress;
  gpointer user_data;
} StetReportBuild;

/** _stet_report_is_full: whether it holds more than it may: the next step fails, and what is added until then need not be there. */
gboolean _stet_report_is_full (const StetReportBuild *build);

/** _stet_report_build_step: %FALSE with %G_IO_ERROR_CANCELLED, or %STET_ERROR_TOO_LARGE. */
gboolean _stet_report_build_step (StetReportBuild *build, double fraction, GError **error);

/** _stet_report_build_articles: the articles without their text, and their origins. */
void _stet_report_build_articles (StetReportBuild *build);

/** _stet_report_build_facts: the facts with their rows and back-up. */
gboolean _stet_report_build_facts (StetReportBuild *build, GError **error);

/** _stet_report_build_rows: fills @fact with the rows of its claim. */
void _stet_report_build_rows (StetReportBuild *build, StetReportFact *fact);

/** _stet_report_build_blocks: the texts of the articles with their marks. */
gboolean _stet_report_build_blocks (StetReportBuild *build, GError **error);

/** _stet_report_build_sections: the lists of what is to do. */
void _stet_report_build_sections (StetReportBuild *build);

/** _stet_report_build_not_checked: what nobody checked. */
void _stet_report_build_not_checked (StetReportBuild *build);

/** _stet_report_build_front: first page, method and the sentences about the whole. */
void _stet_report_build_front (StetReportBuild *build);

/** _stet_report_find_scale: (nullable): the scale of a verdict. */
const StetScale *_stet_report_find_scale (StetReportBuild *build, const char *id);

/** _stet_report_is_in_check: whether the fact counts for the text under check, or for all when none is. */
gboolean _stet_report_is_in_check (const StetReportBuild *build, const StetReportFact *fact);

G_END_DECLS
