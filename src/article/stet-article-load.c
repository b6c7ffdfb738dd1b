/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-intake.h"

#include "stet-error.h"
#include "stet-limits.h"

/* Bytes read at a time. */
#define CHUNK_BYTES 65536

static void
set_too_large (GError **error)
{
  g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE,
               "it is larger than %" G_GSIZE_FORMAT " MiB", STET_LIMIT_ARTICLE_BYTES / (1024 * 1024));
}

/* A pipe would block and a device never end, so only plain files are opened. */
static gboolean
check_file (GFile *file,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  GFileType type;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return FALSE;
  type = g_file_info_get_file_type (info);
  if (type == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "this is a folder, not an article");
      return FALSE;
    }
  if (type != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "this is not a regular file");
      return FALSE;
    }
  if (g_file_info_get_size (info) > (goffset) STET_LIMIT_ARTICLE_BYTES)
    {
      set_too_large (error);
      return FALSE;
    }
  return TRUE;
}

static GBytes *
read_all (GFile *file,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree guint8 *chunk = NULL;

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  bytes = g_byte_array_new ();
  chunk = g_malloc (CHUNK_BYTES);
  for (;;)
    {
      gssize n = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK_BYTES, cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      if (bytes->len + (gsize) n > STET_LIMIT_ARTICLE_BYTES)
        {
          set_too_large (error);
          return NULL;
        }
      g_byte_array_append (bytes, chunk, (guint) n);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* The name as the person sees it: the bytes of a file name need not be UTF-8. */
static char *
dup_display_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *uri = NULL;

  if (base != NULL)
    return g_filename_display_name (base);
  uri = g_file_get_uri (file);
  return g_steal_pointer (&uri);
}

StetArticleIntake *
stet_article_intake_load_file (GFile *file,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  StetArticleIntake *intake;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = dup_display_name (file);
  if (check_file (file, cancellable, error))
    bytes = read_all (file, cancellable, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  intake = stet_article_intake_from_bytes (bytes, name, error);
  if (intake != NULL)
    intake->uri = g_file_get_uri (file);
  return intake;
}
