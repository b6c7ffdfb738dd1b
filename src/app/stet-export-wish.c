/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-export-wish.h"

StetExportWish *
stet_export_wish_new (const StetExportFormat *format)
{
  StetExportWish *self = g_atomic_rc_box_new0 (StetExportWish);

  self->format = format;
  return self;
}

StetExportWish *
stet_export_wish_new_matrix (const StetFactMatrix *matrix,
                             const char *words)
{
  StetExportWish *self = stet_export_wish_new (NULL);

  self->view = *stet_fact_matrix_get_view (matrix);
  self->view_text = g_strdup (self->view.text);
  self->view_words = g_strdup (words);
  self->view.text = self->view_text;
  self->view.articles = NULL;
  return self;
}

StetExportWish *
stet_export_wish_ref (StetExportWish *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (StetExportWish *self)
{
  g_free (self->override_by);
  g_free (self->override_reason);
  g_free (self->publisher);
  g_free (self->publisher_url);
  g_free (self->view_text);
  g_free (self->view_words);
}

void
stet_export_wish_unref (StetExportWish *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

static const char *
or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

StetExportOptions
stet_export_wish_get_options (const StetExportWish *self)
{
  StetExportOptions options = { .with_bom = self->with_bom };

  options.report.sensitive = self->sensitive;
  options.report.is_final = self->is_final;
  options.report.override_by = self->is_final ? or_null (self->override_by) : NULL;
  options.report.override_reason = self->is_final ? or_null (self->override_reason) : NULL;
  options.report.publisher = or_null (self->publisher);
  options.report.publisher_url = or_null (self->publisher_url);
  return options;
}

gboolean
stet_export_wish_is_pages (const StetExportWish *self)
{
  return self->format == NULL || g_str_equal (self->format->media_type, "application/pdf");
}

static StetReport *
make_report (const StetExportWish *self,
             StetCase *snapshot,
             GCancellable *cancellable,
             GError **error)
{
  StetExportOptions options = stet_export_wish_get_options (self);

  return stet_report_new (snapshot, &options.report, cancellable, NULL, NULL, error);
}

StetPages *
stet_export_wish_make_pages (const StetExportWish *self,
                             StetCase *snapshot,
                             const StetPageSetup *setup,
                             GCancellable *cancellable,
                             StetProgressFunc progress,
                             gpointer user_data,
                             GError **error)
{
  g_autoptr (StetReport) report = NULL;
  g_autoptr (StetFactMatrix) matrix = NULL;

  g_return_val_if_fail (stet_export_wish_is_pages (self), NULL);

  report = make_report (self, snapshot, cancellable, error);
  if (report == NULL)
    return NULL;
  if (self->format != NULL && g_str_equal (self->format->name, "queries-pdf"))
    return stet_pages_new_queries (report, setup, cancellable, progress, user_data, error);
  if (self->format != NULL)
    return stet_pages_new_report (report, setup, cancellable, progress, user_data, error);
  matrix = stet_fact_matrix_new (snapshot, &self->view);
  return stet_pages_new_matrix (report, matrix, self->view_words, setup, cancellable, progress, user_data, error);
}

static gboolean
write_matrix (const StetExportWish *self,
              StetCase *snapshot,
              GFile *file,
              GCancellable *cancellable,
              StetProgressFunc progress,
              gpointer user_data,
              GError **error)
{
  g_autoptr (StetReport) report = make_report (self, snapshot, cancellable, error);
  g_autoptr (StetFactMatrix) matrix = stet_fact_matrix_new (snapshot, &self->view);
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize len;

  if (report != NULL)
    bytes = stet_pdf_from_matrix (report, matrix, self->view_words, cancellable, progress, user_data, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &len);
  return stet_replace_file (file, data, len, STET_REPLACE_ANY, NULL, cancellable, NULL, NULL, error);
}

gboolean
stet_export_wish_to_file (const StetExportWish *self,
                          StetCase *snapshot,
                          GFile *file,
                          GCancellable *cancellable,
                          StetProgressFunc progress,
                          gpointer user_data,
                          GError **error)
{
  StetExportOptions options = stet_export_wish_get_options (self);

  if (self->format == NULL)
    return write_matrix (self, snapshot, file, cancellable, progress, user_data, error);
  return stet_export_to_file (snapshot, self->format, &options, file, cancellable, progress, user_data, error);
}
