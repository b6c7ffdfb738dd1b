/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-export.h"

#include <string.h>

#include "stet-json-writer.h"
#include "stet-replace.h"
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

/* In the order in which a person looks for them. */
static const StetExportFormat formats[] = {
  { "json", "json", "application/json", "Verdicts for other programs" },
  { NULL },
};

/* For each format what makes it. */
static const MakeFunc makers[] = {
  make_verdicts,
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
  return makers[format - formats](&job, error);
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
  const char *data;
  gsize len;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &len);
  return stet_replace_file (file, data, len, STET_REPLACE_ANY, NULL, cancellable, NULL, NULL, error);
}
