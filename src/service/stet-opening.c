/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-opening.h"

#include <string.h>

#include "stet-error.h"
#include "stet-limits.h"

/* Bytes that are looked at to tell a case from an article. */
#define SNIFF_BYTES 256

static void
failure_free (StetFailure *self)
{
  g_object_unref (self->file);
  g_error_free (self->error);
  g_free (self);
}

void
stet_opening_free (StetOpening *self)
{
  if (self == NULL)
    return;
  stet_case_file_free (self->case_file);
  g_clear_object (&self->file);
  g_ptr_array_unref (self->intakes);
  g_ptr_array_unref (self->failures);
  g_free (self);
}

char *
stet_file_dup_name (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  return path != NULL ? g_filename_display_name (path) : g_file_get_parse_name (file);
}

static gboolean
begins_like_case (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GFileInputStream) stream = NULL;
  char head[SNIFF_BYTES + 1];
  gsize n = 0;

  /* Opening a pipe would wait for somebody to write into it. */
  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return FALSE;
  stream = g_file_read (file, NULL, NULL);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, SNIFF_BYTES, &n, NULL, NULL))
    return FALSE;
  head[n] = '\0';
  return g_strchug (head)[0] == '{' && strstr (head, "\"format\"") != NULL && strstr (head, "\"stet-case\"") != NULL;
}

gboolean
stet_file_is_case (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return (lower != NULL && g_str_has_suffix (lower, ".stet")) || begins_like_case (file);
}

/* GIO's own words repeat the path and come in the language of the system. */
static const char *
describe (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return "there is no such file or folder";
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return "the permission is missing";
  return error->message;
}

/* The readers below name the file or not, as they know it; here, all failures
 * begin with the same name. */
static void
add_failure (StetOpening *self,
             GFile *file,
             GError *error)
{
  StetFailure *failure = g_new0 (StetFailure, 1);
  g_autofree char *name = stet_file_dup_name (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *prefix = g_strconcat (base != NULL ? base : "", ": ", NULL);
  const char *message = describe (error);

  if (g_str_has_prefix (message, prefix))
    message += strlen (prefix);
  failure->file = g_object_ref (file);
  failure->error = g_error_new (error->domain, error->code, "%s: %s", name, message);
  g_error_free (error);
  g_ptr_array_add (self->failures, failure);
}

static void
open_case (StetOpening *self,
           GFile *file,
           StetProgressPart *part,
           GCancellable *cancellable)
{
  GError *error = NULL;

  if (self->case_file == NULL)
    {
      self->case_file = stet_case_file_load (file, cancellable, stet_progress_part_cb, part, &error);
      if (self->case_file != NULL)
        self->file = g_object_ref (file);
    }
  else
    g_set_error_literal (&error, STET_ERROR, STET_ERROR_REFUSED, "only one review can be opened at a time");
  if (error != NULL)
    add_failure (self, file, error);
}

StetOpening *
stet_open_files (GFile *const *files,
                 guint n_files,
                 GCancellable *cancellable,
                 StetProgressFunc progress,
                 gpointer user_data,
                 GError **error)
{
  g_autoptr (StetOpening) self = NULL;
  StetProgressPart part = { progress, user_data, 0, 0 };

  if (n_files > STET_LIMIT_ARTICLES)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE, "a review holds at most %d articles", STET_LIMIT_ARTICLES);
      return NULL;
    }
  self = g_new0 (StetOpening, 1);
  self->intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_article_intake_free);
  self->failures = g_ptr_array_new_with_free_func ((GDestroyNotify) failure_free);
  for (guint i = 0; i < n_files; i++)
    {
      GFile *file = files[i];

      part.to = (i + 1) / (double) n_files;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (stet_file_is_case (file))
        open_case (self, file, &part, cancellable);
      else
        {
          GError *local_error = NULL;
          StetArticleIntake *intake = stet_article_intake_load_file (file, cancellable, &local_error);
          if (intake != NULL)
            g_ptr_array_add (self->intakes, intake);
          else
            add_failure (self, file, local_error);
        }
      stet_progress_part_cb (1.0, &part);
      part.from = part.to;
    }
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&self);
}
