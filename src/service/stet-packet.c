/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-packet.h"

#include "stet-archive-private.h"
#include "stet-case-file.h"
#include "stet-error.h"
#include "stet-json-writer.h"
#include "stet-limits.h"
#include "stet-pdf.h"
#include "stet-report-formats.h"
#include "stet-verdicts.h"

#define FORMAT "stet-packet"
#define MANIFEST "MANIFEST.json"
#define CASE_NAME "case.stet"

static GBytes *
render_csv (const StetReport *report,
            GCancellable *cancellable,
            GError **error)
{
  return stet_report_to_csv (report, FALSE, cancellable, error);
}

typedef GBytes *(*RenderFunc) (const StetReport *report, GCancellable *cancellable, GError **error);
typedef GBytes *(*PrintFunc) (const StetReport *report, GCancellable *cancellable, StetProgressFunc progress, gpointer user_data, GError **error);

/* The reports of a packet, in the order in which a person opens them: what
 * makes each, and which part of the work that is. */
static const struct
{
  const char *path;
  const char *media_type;
  const char *title;
  RenderFunc render;
  PrintFunc print;
  double share;
} reports[] = {
  { "report.html", "text/html", "Report as a web page", stet_report_to_html, NULL, 0.03 },
  { "report.pdf", "application/pdf", "Report as PDF", NULL, stet_pdf_from_report, 0.7 },
  { "report.md", "text/markdown", "Report as Markdown", stet_report_to_markdown, NULL, 0.03 },
  { "queries.html", "text/html", "Query sheet as a web page", stet_report_queries_to_html, NULL, 0.01 },
  { "queries.pdf", "application/pdf", "Query sheet as PDF", NULL, stet_pdf_from_queries, 0.1 },
  { "queries.md", "text/markdown", "Query sheet as Markdown", stet_report_queries_to_markdown, NULL, 0.01 },
  { "statements.csv", "text/csv", "Table of statements", render_csv, NULL, 0.02 },
  { "claimreview.jsonld", "application/ld+json", "ClaimReview for publishing", stet_report_to_claim_review, NULL, 0.02 },
  { "annotations.jsonld", "application/ld+json", "Web annotations", stet_report_to_annotations, NULL, 0.03 },
};

typedef struct
{
  const StetCase *snapshot;
  const StetReportOptions *options;
  StetReport *report;
  GPtrArray *files;
  gsize n_bytes;
  gboolean has_case;
} Packet;

static void
packet_clear (Packet *self)
{
  g_clear_pointer (&self->report, stet_report_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Packet, packet_clear)

static gboolean
take_file (Packet *self,
           const char *path,
           GBytes *bytes,
           const char *media_type,
           const char *title,
           GError **error)
{
  gsize max_bytes = self->options->max_bytes > 0 ? self->options->max_bytes : STET_LIMIT_PACKET_BYTES;

  self->n_bytes += g_bytes_get_size (bytes);
  g_ptr_array_add (self->files, _stet_archive_file_new (path, bytes, media_type, title));
  if (self->n_bytes <= max_bytes)
    return TRUE;
  g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE, "the packet would hold more than %" G_GSIZE_FORMAT " bytes", max_bytes);
  return FALSE;
}

static gboolean
add_reports (Packet *self,
             GCancellable *cancellable,
             StetProgressFunc progress,
             gpointer user_data,
             GError **error)
{
  StetProgressPart part = { progress, user_data, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      GBytes *bytes;

      part.to = part.from + reports[i].share;
      if (reports[i].render != NULL)
        bytes = reports[i].render (self->report, cancellable, error);
      else
        bytes = reports[i].print (self->report, cancellable, stet_progress_part_cb, &part, error);
      if (bytes == NULL || !take_file (self, reports[i].path, bytes, reports[i].media_type, reports[i].title, error))
        return FALSE;
      stet_progress_part_cb (1, &part);
      part.from = part.to;
    }
  return TRUE;
}

static gboolean
add_verdicts (Packet *self,
              GError **error)
{
  g_autoptr (StetJson) json = stet_verdicts_to_json (self->snapshot, self->options);
  gsize len;
  char *text = stet_json_to_pretty (json, &len);

  return take_file (self, "verdicts.json", g_bytes_new_take (text, len), "application/json", "Verdicts for other programs", error);
}

static gboolean
add_texts (Packet *self,
           GError **error)
{
  for (guint i = 0; i < self->report->n_articles; i++)
    {
      const StetReportArticle *article = self->report->articles[i];
      gboolean is_markdown = g_str_equal (article->article->media_type, "text/markdown");
      g_autofree char *path = g_strdup_printf ("texts/%s.%s", article->letter, is_markdown ? "md" : "txt");
      g_autofree char *title = g_strdup_printf ("Text of article %s", article->letter);
      gsize len;
      const char *text;

      if (article->is_withheld)
        continue;
      text = stet_article_text_get_text (stet_case_get_text (self->snapshot, article->article), &len);
      if (!take_file (self, path, g_bytes_new (text, len), is_markdown ? "text/markdown" : "text/plain", title, error))
        return FALSE;
    }
  return TRUE;
}

/* The case remembers everything, also what was taken out of it, so it goes
 * along only where nothing is to be kept back. */
static gboolean
add_case (Packet *self,
          GError **error)
{
  self->has_case = self->options->sensitive == STET_SENSITIVE_INCLUDE || *self->report->sensitive_words == '\0';
  if (!self->has_case)
    return TRUE;
  return take_file (self, CASE_NAME, stet_case_to_bytes (self->snapshot), "application/vnd.stet.case+json", "The case with its whole history", error);
}

static void
write_files (const Packet *self,
             StetJsonWriter *writer)
{
  stet_json_writer_name (writer, "files");
  stet_json_writer_begin_array (writer);
  for (guint i = 0; i < self->files->len; i++)
    {
      const StetArchiveFile *file = g_ptr_array_index (self->files, i);
      stet_json_writer_begin_object (writer);
      stet_json_writer_member_string (writer, "path", file->path);
      stet_json_writer_member_string (writer, "title", file->title);
      stet_json_writer_member_string (writer, "media_type", file->media_type);
      stet_json_writer_member_int (writer, "bytes", (gint64) g_bytes_get_size (file->bytes));
      stet_json_writer_member_string (writer, "sha256", file->sha256);
      stet_json_writer_end_object (writer);
    }
  stet_json_writer_end_array (writer);
}

/* The originals stay where they were; their hashes tell whether a file that
 * turns up later is one of them. */
static void
write_originals (const Packet *self,
                 StetJsonWriter *writer)
{
  stet_json_writer_name (writer, "originals");
  stet_json_writer_begin_array (writer);
  for (guint i = 0; i < self->report->n_articles; i++)
    {
      const StetReportArticle *article = self->report->articles[i];
      if (article->is_withheld)
        continue;
      stet_json_writer_begin_object (writer);
      stet_json_writer_member_string (writer, "article", article->letter);
      stet_json_writer_member_string (writer, "source_name", article->article->source_name);
      stet_json_writer_member_int (writer, "bytes", (gint64) article->article->original_size);
      stet_json_writer_member_string (writer, "sha256", article->article->original_sha256);
      stet_json_writer_member_string (writer, "text_sha256", article->article->text_sha256);
      stet_json_writer_end_object (writer);
    }
  stet_json_writer_end_array (writer);
}

static GBytes *
make_manifest (const Packet *self)
{
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_PRETTY);
  char *text;
  gsize len;

  stet_json_writer_begin_object (writer);
  stet_json_writer_member_string (writer, "format", FORMAT);
  stet_json_writer_member_int (writer, "version", STET_PACKET_VERSION);
  stet_json_writer_member_string (writer, "generated", self->report->at);
  stet_json_writer_member_string (writer, "title", self->report->title);
  stet_json_writer_member_string (writer, "case", stet_case_get_info (self->snapshot)->id);
  stet_json_writer_member_boolean (writer, "final", self->report->is_final);
  stet_json_writer_member_boolean (writer, "has_case", self->has_case);
  stet_json_writer_member_string (writer, "sensitive", self->report->sensitive_words);
  stet_json_writer_member_string (writer, "override", self->report->override_words);
  write_files (self, writer);
  write_originals (self, writer);
  stet_json_writer_end_object (writer);
  text = stet_json_writer_steal (writer, &len);
  return g_bytes_new_take (text, len);
}

GBytes *
stet_packet_to_bytes (const StetCase *self,
                      const StetReportOptions *options,
                      GCancellable *cancellable,
                      StetProgressFunc progress,
                      gpointer user_data,
                      GError **error)
{
  g_auto (Packet) packet = {
    .snapshot = self,
    .options = options,
    .files = g_ptr_array_new_with_free_func ((GDestroyNotify) _stet_archive_file_free),
  };
  GBytes *zip;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  packet.report = stet_report_new (self, options, cancellable, NULL, NULL, error);
  if (packet.report == NULL || !add_reports (&packet, cancellable, progress, user_data, error) || !add_verdicts (&packet, error) || !add_texts (&packet, error) || !add_case (&packet, error))
    return NULL;
  g_ptr_array_insert (packet.files, 0, _stet_archive_file_new (MANIFEST, make_manifest (&packet), "application/json", "What is in the packet"));
  zip = _stet_archive_to_zip (packet.files, error);
  if (zip != NULL && progress != NULL)
    progress (1.0, user_data);
  return zip;
}
