/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-export.h"

#include <string.h>

#include "stet-date.h"
#include "stet-error.h"
#include "stet-json-writer.h"
#include "stet-replace.h"
#include "stet-verdicts.h"

static const StetExportFormat formats[] = {
  { "json", "json", "application/json", "Verdicts for other programs" },
  { NULL },
};

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
                      const char *at,
                      GError **error)
{
  g_autoptr (StetJson) json = NULL;
  char *text;
  gsize len;

  if (at != NULL && !stet_time_is_valid (at))
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "“%s” is not a time like 2024-06-21T18:28:05Z", at);
      return NULL;
    }
  json = stet_verdicts_to_json (self, at);
  text = stet_json_to_pretty (json, &len);
  return g_bytes_new_take (text, len);
}

gboolean
stet_export_to_file (const StetCase *self,
                     const StetExportFormat *format,
                     const char *at,
                     GFile *file,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GBytes) bytes = stet_export_to_bytes (self, format, at, error);
  const char *data;
  gsize len;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &len);
  return stet_replace_file (file, data, len, STET_REPLACE_ANY, NULL, cancellable, NULL, NULL, error);
}
