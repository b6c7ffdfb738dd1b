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

void
stet_export_wish_set_matrix (StetExportWish *self,
                             const StetMatrixView *view,
                             const char *words)
{
  g_return_if_fail (stet_export_wish_is_matrix (self));

  self->view = *view;
  g_free (self->view_text);
  g_free (self->view_words);
  self->view.text = self->view_text = g_strdup (view->text);
  self->view_words = g_strdup (words);
  self->view.articles = NULL;
}

gboolean
stet_export_wish_is_matrix (const StetExportWish *self)
{
  return stet_export_is_matrix_format (self->format);
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
  return g_str_equal (self->format->media_type, "application/pdf");
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
  if (g_str_equal (self->format->name, "queries-pdf"))
    return stet_pages_new_queries (report, setup, cancellable, progress, user_data, error);
  if (!stet_export_wish_is_matrix (self))
    return stet_pages_new_report (report, setup, cancellable, progress, user_data, error);
  matrix = stet_fact_matrix_new (snapshot, &self->view);
  return stet_pages_new_matrix (report, matrix, self->view_words, setup, cancellable, progress, user_data, error);
}

GBytes *
stet_export_wish_to_bytes (const StetExportWish *self,
                           StetCase *snapshot,
                           GCancellable *cancellable,
                           StetProgressFunc progress,
                           gpointer user_data,
                           GError **error)
{
  StetExportOptions options = stet_export_wish_get_options (self);
  const StetExportMatrix matrix = { &self->view, self->view_words };

  if (stet_export_wish_is_matrix (self))
    return stet_export_matrix_to_bytes (snapshot, &matrix, self->format, &options, cancellable, progress, user_data, error);
  return stet_export_to_bytes (snapshot, self->format, &options, cancellable, progress, user_data, error);
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
  g_autoptr (GBytes) bytes = stet_export_wish_to_bytes (self, snapshot, cancellable, progress, user_data, error);

  return bytes != NULL && stet_replace_bytes (file, bytes, cancellable, error);
}
