/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include "stet-case-file.h"

#include <string.h>

#include "stet-case-format-private.h"
#include "stet-disk-private.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-replace.h"
#include "stet-text.h"

/* How a load divides its time, roughly: reading, parsing, then records. */
#define SHARE_READ 0.1
#define SHARE_PARSE 0.5

void
stet_case_file_free (StetCaseFile *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->snapshot, stet_case_unref);
  g_free (self->sha256);
  g_free (self);
}

gboolean
_stet_case_check_version (const StetJson *root,
                          GError **error)
{
  const StetJson *format = stet_json_get_member (root, "format");
  const StetJson *version = stet_json_get_member (root, "version");
  gint64 number;

  if (format == NULL || stet_json_get_kind (format) != STET_JSON_STRING || strcmp (stet_json_get_string (format), STET_CASE_FORMAT) != 0)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, "$.format: it is not a Stet case");
      return FALSE;
    }
  if (version == NULL || stet_json_get_kind (version) != STET_JSON_INT)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, "$.version: the number of the format’s version is missing");
      return FALSE;
    }
  number = stet_json_get_int (version);
  if (number < 1)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "$.version: there is no version %" G_GINT64_FORMAT, number);
      return FALSE;
    }
  if (number > STET_CASE_FILE_VERSION)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_NEWER,
                   "it was saved by a newer Stet (version %" G_GINT64_FORMAT " of the format; this Stet knows %d); update Stet to open it",
                   number, STET_CASE_FILE_VERSION);
      return FALSE;
    }
  return TRUE;
}

StetCaseFile *
stet_case_file_parse (const char *data,
                      gsize len,
                      GCancellable *cancellable,
                      StetProgressFunc progress,
                      gpointer user_data,
                      GError **error)
{
  g_autoptr (StetProblems) problems = stet_problems_new ();
  g_autoptr (StetJson) root = stet_json_parse (data, len, error);
  StetProgressPart part = { progress, user_data, SHARE_PARSE, 1.0 };
  StetCaseReading reading = { problems, FALSE, cancellable, stet_progress_part_cb, &part };
  StetCaseFile *self;
  StetCase *snapshot;

  if (root == NULL || !_stet_case_check_version (root, error))
    return NULL;
  if (progress != NULL)
    progress (SHARE_PARSE, user_data);
  snapshot = _stet_case_read (root, &reading);
  if (snapshot == NULL)
    {
      if (!g_cancellable_set_error_if_cancelled (cancellable, error))
        stet_problems_to_error (problems, error);
      return NULL;
    }
  self = g_new0 (StetCaseFile, 1);
  self->snapshot = snapshot;
  self->sha256 = stet_sha256_hex (data, len);
  self->size = len;
  self->read_only = stet_case_is_read_only (snapshot);
  if (progress != NULL)
    progress (1.0, user_data);
  return self;
}

StetCaseFile *
stet_case_file_load (GFile *file,
                     GCancellable *cancellable,
                     StetProgressFunc progress,
                     gpointer user_data,
                     GError **error)
{
  StetProgressPart reading = { progress, user_data, 0.0, SHARE_READ };
  StetProgressPart parsing = { progress, user_data, SHARE_READ, 1.0 };
  g_autofree char *path = _stet_disk_dup_path (file, error);
  g_autofree char *data = NULL;
  gsize len;

  if (path == NULL)
    return NULL;
  data = _stet_disk_read (path, STET_LIMIT_CASE_BYTES, &len, cancellable, stet_progress_part_cb, &reading, error);
  if (data == NULL)
    return NULL;
  return stet_case_file_parse (data, len, cancellable, stet_progress_part_cb, &parsing, error);
}

gboolean
stet_case_file_save (const StetCase *self,
                     GFile *file,
                     const char *expected_sha256,
                     GCancellable *cancellable,
                     StetProgressFunc progress,
                     gpointer user_data,
                     char **new_sha256,
                     GError **error)
{
  g_autoptr (GBytes) bytes = stet_case_to_bytes (self);
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);

  /* A file that could not be opened again must not take the place of one
   * that can. */
  if (len > STET_LIMIT_CASE_BYTES)
    {
      g_autofree char *cap = g_format_size_full (STET_LIMIT_CASE_BYTES, G_FORMAT_SIZE_IEC_UNITS);
      g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE, "the case would be larger than %s", cap);
      return FALSE;
    }
  if (!stet_replace_file (file, data, len, expected_sha256 != NULL ? STET_REPLACE_EXPECTED : STET_REPLACE_ANY,
                          expected_sha256, cancellable, progress, user_data, error))
    return FALSE;
  if (new_sha256 != NULL)
    *new_sha256 = stet_sha256_hex (data, len);
  return TRUE;
}
