/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include "stet-replace.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stet-disk-private.h"
#include "stet-error.h"
#include "stet-replace-fault.h"

/* Bytes that are written between two looks at the cancellable. */
#define CHUNK ((gsize) 1024 * 1024)

/* Symbolic links that are followed before it is called a circle, as Linux
 * does. */
#define MAX_LINKS 40

/* Names that are tried for the temporary file. */
#define MAX_NAMES 100

typedef struct
{
  char *target; /* path of the file itself, behind all links */
  char *folder;
  char *temporary;
  int fd; /* of the temporary file, -1 when closed */
  gboolean exists;
  struct stat old; /* of the target, if it exists */
} Replacement;

static _Thread_local StetFault fault;
static _Thread_local gsize fault_at;

void
stet_replace_set_fault (StetFault new_fault,
                        gsize at)
{
  fault = new_fault;
  fault_at = at;
}

static void
replacement_clear (Replacement *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL && fault != STET_FAULT_CRASH)
    unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->target);
  g_free (self->folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Replacement, replacement_clear)

/* The rename must hit the file that a link leads to, or the link would be
 * replaced and the file it means would stay as it was. */
static char *
follow_links (const char *path,
              GError **error)
{
  g_autofree char *current = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (current, NULL);
      g_autofree char *folder = NULL;
      if (link == NULL)
        return g_steal_pointer (&current);
      folder = g_path_get_dirname (current);
      g_free (current);
      current = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
    }
  _stet_disk_error (error, ELOOP);
  return NULL;
}

static gboolean
replacement_init (Replacement *self,
                  GFile *file,
                  GError **error)
{
  g_autofree char *path = _stet_disk_dup_path (file, error);

  if (path == NULL)
    return FALSE;
  self->target = follow_links (path, error);
  if (self->target == NULL)
    return FALSE;
  self->folder = g_path_get_dirname (self->target);
  self->exists = stat (self->target, &self->old) == 0;
  if (!self->exists && errno != ENOENT)
    {
      _stet_disk_error (error, errno);
      return FALSE;
    }
  if (self->exists && S_ISDIR (self->old.st_mode))
    {
      _stet_disk_error (error, EISDIR);
      return FALSE;
    }
  if (self->exists && !S_ISREG (self->old.st_mode))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "it is not a regular file");
      return FALSE;
    }
  return TRUE;
}

/* Compares what is on the disk with what the caller knows of it. */
static gboolean
check_old (const Replacement *self,
           StetReplaceMode mode,
           const char *expected_sha256,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *sha256 = NULL;
  g_autoptr (GError) local_error = NULL;

  if (mode == STET_REPLACE_NONE && g_file_test (self->target, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "the file exists already");
      return FALSE;
    }
  if (mode != STET_REPLACE_EXPECTED)
    return TRUE;
  sha256 = _stet_disk_sha256 (self->target, cancellable, &local_error);
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_CONFLICT,
                           "the file is gone from the disk since it was opened; save under a name to keep this version");
      return FALSE;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (g_strcmp0 (sha256, expected_sha256) == 0)
    return TRUE;
  g_set_error_literal (error, STET_ERROR, STET_ERROR_CONFLICT,
                       "the file changed on the disk since it was opened; nothing was overwritten");
  return FALSE;
}

static gboolean
open_temporary (Replacement *self,
                GError **error)
{
  g_autofree char *name = g_path_get_basename (self->target);

  /* Long names leave no room for more: a dot file of its own is enough. */
  if (strlen (name) > 200)
    name[0] = '\0';
  for (guint i = 0; i < MAX_NAMES; i++)
    {
      g_autofree char *temporary = g_strdup_printf ("%s/.%s.%08x.tmp", self->folder, name, g_random_int ());
      mode_t mode = self->exists ? 0600 : 0666;

      self->fd = open (temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
      if (self->fd >= 0)
        {
          self->temporary = g_steal_pointer (&temporary);
          return TRUE;
        }
      if (errno != EEXIST)
        break;
    }
  _stet_disk_error (error, errno);
  return FALSE;
}

static gboolean
write_chunk (int fd,
             const char *data,
             gsize len,
             gsize offset)
{
  if (fault == STET_FAULT_NO_SPACE && offset + len > fault_at)
    {
      errno = ENOSPC;
      return FALSE;
    }
  return _stet_disk_write (fd, data, len);
}

static gboolean
write_data (Replacement *self,
            const char *data,
            gsize len,
            GCancellable *cancellable,
            StetProgressFunc progress,
            gpointer user_data,
            GError **error)
{
  for (gsize offset = 0; offset < len;)
    {
      gsize n = MIN (CHUNK, len - offset);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!write_chunk (self->fd, data + offset, n, offset))
        {
          _stet_disk_error (error, errno);
          return FALSE;
        }
      offset += n;
      if (progress != NULL)
        progress ((double) offset / (double) len, user_data);
    }
  return TRUE;
}

/* That owner or permissions cannot be kept is no reason not to save. */
static gboolean
finish_temporary (Replacement *self,
                  GError **error)
{
  gboolean synced;
  int fd = self->fd;

  if (self->exists)
    {
      if (fchown (fd, self->old.st_uid, self->old.st_gid) != 0 && fchown (fd, (uid_t) -1, self->old.st_gid) != 0)
        g_debug ("owner of %s not kept: %s", self->target, g_strerror (errno));
      if (fchmod (fd, self->old.st_mode & 0777) != 0)
        g_debug ("mode of %s not kept: %s", self->target, g_strerror (errno));
    }
  synced = fsync (fd) == 0;
  if (fault == STET_FAULT_SYNC)
    {
      errno = EIO;
      synced = FALSE;
    }
  self->fd = -1;
  if (!synced)
    {
      _stet_disk_error (error, errno);
      close (fd);
      return FALSE;
    }
  if (close (fd) != 0)
    {
      _stet_disk_error (error, errno);
      return FALSE;
    }
  return TRUE;
}

/* A link fails if the name is taken by now; a rename would overwrite.  Some
 * file systems have no links, and the check before must do there. */
static gboolean
move_temporary (Replacement *self,
                StetReplaceMode mode,
                GError **error)
{
  int result = -1;

  if (mode == STET_REPLACE_NONE)
    {
      result = link (self->temporary, self->target);
      if (result == 0)
        unlink (self->temporary);
      else if (errno == EEXIST)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "the file exists already");
          return FALSE;
        }
    }
  if (result != 0)
    result = rename (self->temporary, self->target);
  if (result != 0)
    {
      _stet_disk_error (error, errno);
      return FALSE;
    }
  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

/* The new bytes are in place already, so a folder that cannot be synced, as
 * behind a portal, is not an error; a disk that fails is. */
static gboolean
sync_folder (const Replacement *self,
             GError **error)
{
  int fd = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int error_number = 0;

  if (fd >= 0 && fsync (fd) != 0)
    error_number = errno;
  if (fault == STET_FAULT_SYNC_FOLDER)
    error_number = EIO;
  if (fault == STET_FAULT_SYNC_FOLDER_UNSUPPORTED)
    error_number = EINVAL;
  if (fd >= 0)
    close (fd);
  if (error_number == 0 || error_number == EINVAL || error_number == ENOSYS || error_number == EROFS)
    return TRUE;
  _stet_disk_error (error, error_number);
  g_prefix_error (error, "it was written, but may not survive a power cut: ");
  return FALSE;
}

gboolean
stet_replace_file (GFile *file,
                   const char *data,
                   gsize len,
                   StetReplaceMode mode,
                   const char *expected_sha256,
                   GCancellable *cancellable,
                   StetProgressFunc progress,
                   gpointer user_data,
                   GError **error)
{
  g_auto (Replacement) replacement = { .fd = -1 };

  if (!replacement_init (&replacement, file, error) ||
      !check_old (&replacement, mode, expected_sha256, cancellable, error) ||
      !open_temporary (&replacement, error) ||
      !write_data (&replacement, data, len, cancellable, progress, user_data, error) ||
      !finish_temporary (&replacement, error))
    return FALSE;
  /* Once more right before the rename: writing may have taken long. */
  if (!check_old (&replacement, mode, expected_sha256, cancellable, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (fault == STET_FAULT_CRASH || fault == STET_FAULT_RENAME)
    {
      _stet_disk_error (error, EIO);
      return FALSE;
    }
  return move_temporary (&replacement, mode, error) && sync_folder (&replacement, error);
}

gboolean
stet_replace_bytes (GFile *file,
                    GBytes *bytes,
                    GCancellable *cancellable,
                    GError **error)
{
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);

  return stet_replace_file (file, data, len, STET_REPLACE_ANY, NULL, cancellable, NULL, NULL, error);
}
