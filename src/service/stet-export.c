/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-export.h"

#include <string.h>

#include "stet-json-writer.h"
#include "stet-packet.h"
#include "stet-pdf.h"
#include "stet-replace.h"
#include "stet-report-formats.h"
#include "stet-verdicts.h"

/* One export. */
typedef struct
{
  const StetCase *snapshot;
  const StetExportOptions *options;
  GCancellable *cancellable;
  StetProgressFunc progress;
  gpointer user_data;
} Job;

typedef GBytes *(*MakeFunc) (const Job *job, GError **error);
typedef GBytes *(*RenderFunc) (const StetReport *report, GCancellable *cancellable, GError **error);

static GBytes *
make_verdicts (const Job *job,
               GError **error)
{
  g_autoptr (StetJson) json = NULL;
  char *text;
  gsize len;

  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return NULL;
  json = stet_verdicts_to_json (job->snapshot, &job->options->report);
  text = stet_json_to_pretty (json, &len);
  return g_bytes_new_take (text, len);
}

/* The model takes most of the time of a report. */
#define MODEL_SHARE 0.7

static GBytes *
make_report (const Job *job,
             RenderFunc render,
             GError **error)
{
  StetProgressPart part = { job->progress, job->user_data, 0, MODEL_SHARE };
  g_autoptr (StetReport) report = stet_report_new (job->snapshot, &job->options->report, job->cancellable, stet_progress_part_cb, &part, error);

  return report != NULL ? render (report, job->cancellable, error) : NULL;
}

static GBytes *
render_csv (const StetReport *report,
            GCancellable *cancellable,
            GError **error)
{
  return stet_report_to_csv (report, FALSE, cancellable, error);
}

static GBytes *
render_csv_with_bom (const StetReport *report,
                     GCancellable *cancellable,
                     GError **error)
{
  return stet_report_to_csv (report, TRUE, cancellable, error);
}

static GBytes *
make_csv (const Job *job,
          GError **error)
{
  return make_report (job, job->options->with_bom ? render_csv_with_bom : render_csv, error);
}

static GBytes *
make_packet (const Job *job,
             GError **error)
{
  return stet_packet_to_bytes (job->snapshot, &job->options->report, job->cancellable, job->progress, job->user_data, error);
}

typedef GBytes *(*PrintFunc) (const StetReport *report, GCancellable *cancellable, StetProgressFunc progress, gpointer user_data, GError **error);

/* Pages take so much longer than their report that its share is not seen. */
static GBytes *
make_pages (const Job *job,
            PrintFunc print,
            GError **error)
{
  g_autoptr (StetReport) report = stet_report_new (job->snapshot, &job->options->report, job->cancellable, NULL, NULL, error);

  return report != NULL ? print (report, job->cancellable, job->progress, job->user_data, error) : NULL;
}

static GBytes *
make_pdf (const Job *job,
          GError **error)
{
  return make_pages (job, stet_pdf_from_report, error);
}

static GBytes *
make_queries_pdf (const Job *job,
                  GError **error)
{
  return make_pages (job, stet_pdf_from_queries, error);
}

/* In the order in which a person looks for them. */
static const StetExportFormat formats[] = {
  { "html", "html", "text/html", "Report as a web page" },
  { "pdf", "pdf", "application/pdf", "Report as PDF" },
  { "md", "md", "text/markdown", "Report as Markdown" },
  { "queries", "md", "text/markdown", "Query sheet as Markdown" },
  { "queries-html", "html", "text/html", "Query sheet as a web page" },
  { "queries-pdf", "pdf", "application/pdf", "Query sheet as PDF" },
  { "csv", "csv", "text/csv", "Table of statements" },
  { "json", "json", "application/json", "Verdicts for other programs" },
  { "claimreview", "jsonld", "application/ld+json", "ClaimReview for publishing" },
  { "annotations", "jsonld", "application/ld+json", "Web annotations" },
  { "packet", "zip", "application/zip", "Evidence packet" },
  { NULL },
};

/* For each format what makes it: of the report, or of the whole job. */
static const struct
{
  RenderFunc render;
  MakeFunc make;
} makers[] = {
  { stet_report_to_html, NULL },
  { NULL, make_pdf },
  { stet_report_to_markdown, NULL },
  { stet_report_queries_to_markdown, NULL },
  { stet_report_queries_to_html, NULL },
  { NULL, make_queries_pdf },
  { NULL, make_csv },
  { NULL, make_verdicts },
  { stet_report_to_claim_review, NULL },
  { stet_report_to_annotations, NULL },
  { NULL, make_packet },
};

G_STATIC_ASSERT (G_N_ELEMENTS (formats) == G_N_ELEMENTS (makers) + 1);

const StetExportFormat *
stet_export_get_formats (void)
{
  return formats;
}

const StetExportFormat *
stet_export_find_format (const char *name)
{
  for (const StetExportFormat *format = formats; format->name != NULL; format++)
    if (strcmp (format->name, name) == 0)
      return format;
  return NULL;
}

GBytes *
stet_export_to_bytes (const StetCase *self,
                      const StetExportFormat *format,
                      const StetExportOptions *options,
                      GCancellable *cancellable,
                      StetProgressFunc progress,
                      gpointer user_data,
                      GError **error)
{
  static const StetExportOptions defaults = { 0 };
  Job job = { .snapshot = self, .options = options != NULL ? options : &defaults, .cancellable = cancellable, .progress = progress, .user_data = user_data };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format >= formats && format < formats + G_N_ELEMENTS (makers), NULL);

  if (!stet_report_options_check (&job.options->report, self, error))
    return NULL;
  if (makers[format - formats].render != NULL)
    return make_report (&job, makers[format - formats].render, error);
  return makers[format - formats].make (&job, error);
}

gboolean
stet_export_to_file (const StetCase *self,
                     const StetExportFormat *format,
                     const StetExportOptions *options,
                     GFile *file,
                     GCancellable *cancellable,
                     StetProgressFunc progress,
                     gpointer user_data,
                     GError **error)
{
  g_autoptr (GBytes) bytes = stet_export_to_bytes (self, format, options, cancellable, progress, user_data, error);

  return bytes != NULL && stet_replace_bytes (file, bytes, cancellable, error);
}
