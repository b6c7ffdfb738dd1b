/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-archive-private.h"

#include <archive.h>
#include <archive_entry.h>

#include "stet-text.h"

#define PERMISSIONS 0644

typedef struct archive Archive;
typedef struct archive_entry Entry;

static void
free_writer (Archive *archive)
{
  archive_write_free (archive);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, free_writer)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Entry, archive_entry_free)

StetArchiveFile *
_stet_archive_file_new (const char *path,
                        GBytes *bytes,
                        const char *media_type,
                        const char *title)
{
  StetArchiveFile *self = g_new0 (StetArchiveFile, 1);
  gsize len;
  const void *data = g_bytes_get_data (bytes, &len);

  self->path = g_strdup (path);
  self->bytes = bytes;
  self->sha256 = stet_sha256_hex (data, len);
  self->media_type = g_strdup (media_type);
  self->title = g_strdup (title);
  return self;
}

void
_stet_archive_file_free (StetArchiveFile *self)
{
  g_free (self->path);
  g_bytes_unref (self->bytes);
  g_free (self->sha256);
  g_free (self->media_type);
  g_free (self->title);
  g_free (self);
}

static gboolean
fail (Archive *archive,
      GError **error)
{
  const char *reason = archive_error_string (archive);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the archive could not be made: %s", reason != NULL ? reason : "unknown error");
  return FALSE;
}

static la_ssize_t
write_cb (Archive *archive,
          void *user_data,
          const void *buffer,
          size_t len)
{
  g_byte_array_append (user_data, buffer, (guint) len);
  return (la_ssize_t) len;
}

/* The format counts from 1980 and in local time; an entry without a time gets
 * that first day wherever the program runs. */
static gboolean
add_file (Archive *archive,
          const StetArchiveFile *file,
          GError **error)
{
  g_autoptr (Entry) entry = archive_entry_new ();
  gsize len;
  const void *data = g_bytes_get_data (file->bytes, &len);

  archive_entry_set_pathname (entry, file->path);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, PERMISSIONS);
  archive_entry_set_size (entry, (la_int64_t) len);
  if (archive_write_header (archive, entry) != ARCHIVE_OK)
    return fail (archive, error);
  if (len > 0 && archive_write_data (archive, data, len) != (la_ssize_t) len)
    return fail (archive, error);
  return TRUE;
}

GBytes *
_stet_archive_to_zip (const GPtrArray *files,
                      GError **error)
{
  g_autoptr (Archive) archive = archive_write_new ();
  g_autoptr (GByteArray) out = g_byte_array_new ();

  if (archive_write_set_format_zip (archive) != ARCHIVE_OK || archive_write_set_bytes_in_last_block (archive, 1) != ARCHIVE_OK)
    {
      fail (archive, error);
      return NULL;
    }
  if (archive_write_open (archive, out, NULL, write_cb, NULL) != ARCHIVE_OK)
    {
      fail (archive, error);
      return NULL;
    }
  for (guint i = 0; i < files->len; i++)
    if (!add_file (archive, g_ptr_array_index (files, i), error))
      return NULL;
  if (archive_write_close (archive) != ARCHIVE_OK)
    {
      fail (archive, error);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
