/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include "stet-disk-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stet-error.h"

/* Bytes that are read between two looks at the cancellable. */
#define CHUNK ((gsize) 1024 * 1024)

static const char *
describe (int error_number)
{
  switch (error_number)
    {
    case ENOENT:
      return "there is no such file or folder";
    case EACCES:
    case EPERM:
      return "the permission is missing";
    case EISDIR:
      return "it is a folder, not a file";
    case ENOTDIR:
      return "a part of the path is not a folder";
    case ENOSPC:
      return "no space is left on the disk";
    case EDQUOT:
      return "the disk quota is used up";
    case EROFS:
      return "the disk can only be read";
    case EFBIG:
      return "the file gets too large for the disk";
    case ELOOP:
      return "symbolic links lead round in a circle";
    case ENAMETOOLONG:
      return "the name is too long";
    default:
      return g_strerror (error_number);
    }
}

void
_stet_disk_error (GError **error,
                  int error_number)
{
  g_set_error_literal (error, G_IO_ERROR, (gint) g_io_error_from_errno (error_number), describe (error_number));
}

char *
_stet_disk_dup_path (GFile *file,
                     GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "it is not a file on this computer");
  return path;
}

static int
open_regular (const char *path,
              struct stat *info,
              GError **error)
{
  /* A pipe without a writer would block the open; such a thing is refused
   * below anyway. */
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (fd < 0)
    {
      _stet_disk_error (error, errno);
      return -1;
    }
  if (fstat (fd, info) != 0)
    _stet_disk_error (error, errno);
  else if (S_ISDIR (info->st_mode))
    _stet_disk_error (error, EISDIR);
  else if (!S_ISREG (info->st_mode))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "it is not a regular file");
  else
    return fd;
  close (fd);
  return -1;
}

/* Returns the number of bytes read, 0 at the end, -1 with @error. */
static gssize
read_some (int fd,
           char *buffer,
           gsize len,
           GCancellable *cancellable,
           GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  for (;;)
    {
      gssize n = read (fd, buffer, len);
      if (n >= 0)
        return n;
      if (errno != EINTR)
        {
          _stet_disk_error (error, errno);
          return -1;
        }
    }
}

static void
set_too_large (GError **error,
               gsize max_bytes)
{
  g_autofree char *cap = g_format_size_full (max_bytes, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE, "it is larger than %s", cap);
}

/* The size that the file had when it was opened is only a hint: it may grow
 * or shrink meanwhile. */
static GByteArray *
read_all (int fd,
          gsize expected,
          gsize max_bytes,
          GCancellable *cancellable,
          StetProgressFunc progress,
          gpointer user_data,
          GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new ((guint) MIN (expected, max_bytes) + 1);
  g_autofree char *chunk = g_malloc (CHUNK);

  for (;;)
    {
      gssize n = read_some (fd, chunk, CHUNK, cancellable, error);
      if (n < 0)
        return NULL;
      if (n == 0)
        return g_steal_pointer (&bytes);
      if ((gsize) n > max_bytes - bytes->len)
        {
          set_too_large (error, max_bytes);
          return NULL;
        }
      g_byte_array_append (bytes, (const guint8 *) chunk, (guint) n);
      if (progress != NULL)
        progress (MIN (1.0, (double) bytes->len / (double) MAX (expected, 1)), user_data);
    }
}

char *
_stet_disk_read (const char *path,
                 gsize max_bytes,
                 gsize *len,
                 GCancellable *cancellable,
                 StetProgressFunc progress,
                 gpointer user_data,
                 GError **error)
{
  struct stat info;
  GByteArray *bytes = NULL;
  int fd = open_regular (path, &info, error);

  if (fd < 0)
    return NULL;
  if (info.st_size < 0 || (guint64) info.st_size > max_bytes)
    set_too_large (error, max_bytes);
  else
    bytes = read_all (fd, (gsize) info.st_size, max_bytes, cancellable, progress, user_data, error);
  close (fd);
  if (bytes == NULL)
    return NULL;
  *len = bytes->len;
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return (char *) g_byte_array_free (bytes, FALSE);
}

char *
_stet_disk_sha256 (const char *path,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *chunk = g_malloc (CHUNK);
  struct stat info;
  gssize n;
  int fd = open_regular (path, &info, error);

  if (fd < 0)
    return NULL;
  while ((n = read_some (fd, chunk, CHUNK, cancellable, error)) > 0)
    g_checksum_update (checksum, (const guchar *) chunk, n);
  close (fd);
  return n < 0 ? NULL : g_strdup (g_checksum_get_string (checksum));
}

gboolean
_stet_disk_write (int fd,
                  const char *data,
                  gsize len)
{
  while (len > 0)
    {
      gssize n = write (fd, data, len);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      len -= (gsize) n;
    }
  return TRUE;
}
