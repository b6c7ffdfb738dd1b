/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stet-disk-private.h"
#include "stet-error.h"
#include "stet-journal-private.h"
#include "stet-journal.h"
#include "stet-recovery.h"

/* Between opening and locking, the window that had the journal may have ended
 * well and deleted it; a lock on a file without a name is worth nothing. */
static gboolean
has_name_still (int fd,
                const char *path)
{
  struct stat opened;
  struct stat named;

  return fstat (fd, &opened) == 0 && lstat (path, &named) == 0 && S_ISREG (named.st_mode) &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

int
_stet_journal_lock (const char *path,
                    GError **error)
{
  int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  if (fd < 0)
    {
      _stet_disk_error (error, errno);
      g_prefix_error (error, "%s: ", path);
      return -1;
    }
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    g_set_error (error, STET_ERROR, STET_ERROR_REFUSED, "%s: a window of Stet has it open", path);
  else if (!has_name_still (fd, path))
    {
      _stet_disk_error (error, ENOENT);
      g_prefix_error (error, "%s: ", path);
    }
  else
    return fd;
  close (fd);
  return -1;
}

static int
compare_paths_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
stet_journal_list (const char *folder)
{
  g_autofree char *chosen = folder != NULL ? g_strdup (folder) : stet_journal_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (chosen, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      int fd;
      if (name[0] == '.' || !g_str_has_suffix (name, STET_JOURNAL_ENDING))
        continue;
      path = g_build_filename (chosen, name, NULL);
      fd = _stet_journal_lock (path, NULL);
      if (fd < 0)
        continue;
      close (fd);
      g_ptr_array_add (paths, g_steal_pointer (&path));
    }
  g_ptr_array_sort (paths, compare_paths_cb);
  return paths;
}

gboolean
stet_journal_delete (const char *path,
                     GError **error)
{
  int fd = _stet_journal_lock (path, error);
  gboolean deleted;

  if (fd < 0)
    return FALSE;
  deleted = unlink (path) == 0;
  if (!deleted)
    {
      _stet_disk_error (error, errno);
      g_prefix_error (error, "%s: ", path);
    }
  close (fd);
  return deleted;
}
