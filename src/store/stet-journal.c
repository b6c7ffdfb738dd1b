/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include "stet-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "stet-date.h"
#include "stet-disk-private.h"
#include "stet-journal-private.h"
#include "stet-stored-text-private.h"

/* Names that are tried for a new file. */
#define MAX_NAMES 100

struct _StetJournal
{
  char *folder;
  char *path; /* NULL while nothing is written */
  int fd;     /* holds the lock */
  goffset size;
  gboolean synced;

  char *case_file; /* URI, NULL if never saved */
  char *sha256;
  char *base;        /* hash of the last change in the file, NULL if never saved */
  guint n_changes;   /* in the file or in the journal */
  guint n_texts;     /* of the last snapshot that was looked through */
  GHashTable *texts; /* SHA-256 of those in the file or in the journal */
};

char *
stet_journal_dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "stet", NULL);
}

static void
begin (StetJournal *self,
       const StetCase *base,
       GFile *file,
       const char *sha256)
{
  guint n = stet_case_get_n_changes (base);

  self->path = NULL;
  self->fd = -1;
  self->size = 0;
  self->synced = TRUE;
  self->case_file = file != NULL ? g_file_get_uri (file) : NULL;
  self->sha256 = file != NULL ? g_strdup (sha256) : NULL;
  self->base = file != NULL && n > 0 ? g_strdup (stet_case_get_change (base, n - 1)->hash) : NULL;
  self->n_changes = file != NULL ? n : 0;
  self->n_texts = 0;
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (file == NULL)
    return;
  self->n_texts = stet_case_get_n_texts (base);
  for (guint i = 0; i < self->n_texts; i++)
    g_hash_table_add (self->texts, g_strdup (stet_article_text_get_sha256 (stet_case_get_nth_text (base, i))));
}

static void
end (StetJournal *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->path);
  g_free (self->case_file);
  g_free (self->sha256);
  g_free (self->base);
  g_hash_table_unref (self->texts);
}

StetJournal *
stet_journal_new (const char *folder,
                  const StetCase *base,
                  GFile *file,
                  const char *sha256,
                  GError **error)
{
  g_autofree char *chosen = folder != NULL ? g_strdup (folder) : stet_journal_dup_folder ();
  StetJournal *self;

  if (g_mkdir_with_parents (chosen, 0700) != 0)
    {
      _stet_disk_error (error, errno);
      g_prefix_error (error, "%s: ", chosen);
      return NULL;
    }
  self = g_new0 (StetJournal, 1);
  self->folder = g_steal_pointer (&chosen);
  begin (self, base, file, sha256);
  return self;
}

static void
append_line (GString *lines,
             StetJsonWriter *writer)
{
  gsize len;
  g_autofree char *line = stet_json_writer_steal (writer, &len);

  g_string_append_len (lines, line, (gssize) len);
  g_string_append_c (lines, '\n');
}

static void
append_header (const StetJournal *self,
               const StetCase *now,
               StetJsonWriter *writer,
               GString *lines)
{
  g_autofree char *started = stet_time_now_rfc3339 ();
  const StetCaseInfo *info = stet_case_get_info (now);

  stet_json_writer_begin_object (writer);
  stet_json_writer_member_string (writer, "format", STET_JOURNAL_FORMAT);
  stet_json_writer_member_int (writer, "version", STET_JOURNAL_VERSION);
  stet_json_writer_member_string (writer, "case", info->id);
  stet_json_writer_member_string (writer, "title", info->title);
  stet_json_writer_member_string (writer, "file", self->case_file);
  stet_json_writer_member_string (writer, "base", self->base);
  stet_json_writer_member_string (writer, "sha256", self->sha256);
  stet_json_writer_member_string (writer, "started", started);
  stet_json_writer_end_object (writer);
  append_line (lines, writer);
}

/* What @now has and the journal has not.  Texts come first, for the changes
 * name them. */
static GString *
collect_lines (const StetJournal *self,
               const StetCase *now,
               GPtrArray *new_texts)
{
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_COMPACT);
  GString *lines = g_string_new (NULL);

  if (self->path == NULL)
    append_header (self, now, writer, lines);
  for (guint i = 0; stet_case_get_n_texts (now) != self->n_texts && i < stet_case_get_n_texts (now); i++)
    {
      StetArticleText *text = stet_case_get_nth_text (now, i);
      if (g_hash_table_contains (self->texts, stet_article_text_get_sha256 (text)))
        continue;
      stet_json_writer_begin_object (writer);
      stet_json_writer_name (writer, "text");
      _stet_stored_text_write (writer, text, NULL);
      stet_json_writer_end_object (writer);
      append_line (lines, writer);
      g_ptr_array_add (new_texts, (gpointer) stet_article_text_get_sha256 (text));
    }
  for (guint i = self->n_changes; i < stet_case_get_n_changes (now); i++)
    {
      g_autoptr (StetJson) change = stet_change_to_json (stet_case_get_change (now, i), TRUE);
      stet_json_writer_begin_object (writer);
      stet_json_writer_name (writer, "change");
      stet_json_writer_value (writer, change);
      stet_json_writer_end_object (writer);
      append_line (lines, writer);
    }
  return lines;
}

static void
set_error (const char *path,
           GError **error)
{
  _stet_disk_error (error, errno);
  g_prefix_error (error, "%s: ", path);
}

/* The file gets its name when it is locked and has its first lines, so that
 * another window that looks for journals never meets it half made. */
static gboolean
create (StetJournal *self,
        const GString *lines,
        GError **error)
{
  g_autofree char *now = stet_time_now_rfc3339 ();

  for (guint i = 0; i < MAX_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%.4s%.2s%.2s-%.2s%.2s%.2s-%08x", now, now + 5, now + 8, now + 11, now + 14, now + 17, g_random_int ());
      g_autofree char *path = g_strconcat (self->folder, "/", name, STET_JOURNAL_ENDING, NULL);
      g_autofree char *temporary = g_strconcat (self->folder, "/.", name, ".tmp", NULL);
      int fd = open (temporary, O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);

      if (fd < 0 && errno == EEXIST)
        continue;
      if (fd < 0)
        break;
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        g_debug ("%s cannot be locked: %s", temporary, g_strerror (errno));
      if (_stet_disk_write (fd, lines->str, lines->len) && rename (temporary, path) == 0)
        {
          self->fd = fd;
          self->path = g_steal_pointer (&path);
          self->size = (goffset) lines->len;
          return TRUE;
        }
      set_error (path, error);
      close (fd);
      unlink (temporary);
      return FALSE;
    }
  set_error (self->folder, error);
  return FALSE;
}

static gboolean
extend (StetJournal *self,
        const GString *lines,
        GError **error)
{
  if (_stet_disk_write (self->fd, lines->str, lines->len))
    {
      self->size += (goffset) lines->len;
      return TRUE;
    }
  set_error (self->path, error);
  /* Half a line in the middle would make all after it useless. */
  if (ftruncate (self->fd, self->size) != 0)
    g_debug ("%s cannot be cut back: %s", self->path, g_strerror (errno));
  return FALSE;
}

gboolean
stet_journal_append (StetJournal *self,
                     const StetCase *now,
                     GError **error)
{
  g_autoptr (GPtrArray) new_texts = g_ptr_array_new ();
  g_autoptr (GString) lines = NULL;

  if (stet_case_get_n_changes (now) <= self->n_changes)
    return TRUE;
  /* A review that was only begun is nothing that anybody would miss. */
  if (self->base == NULL && self->path == NULL && stet_case_get_n_changes (now) == 1 && stet_case_get_n_texts (now) == 0)
    return TRUE;
  lines = collect_lines (self, now, new_texts);
  if (!(self->path == NULL ? create (self, lines, error) : extend (self, lines, error)))
    return FALSE;
  for (guint i = 0; i < new_texts->len; i++)
    g_hash_table_add (self->texts, g_strdup (g_ptr_array_index (new_texts, i)));
  self->n_texts = stet_case_get_n_texts (now);
  self->n_changes = stet_case_get_n_changes (now);
  self->synced = FALSE;
  return TRUE;
}

gboolean
stet_journal_sync (StetJournal *self,
                   GError **error)
{
  if (self->synced)
    return TRUE;
  if (fdatasync (self->fd) != 0)
    {
      set_error (self->path, error);
      return FALSE;
    }
  self->synced = TRUE;
  return TRUE;
}

gboolean
stet_journal_rebase (StetJournal *self,
                     const StetCase *saved,
                     GFile *file,
                     const char *sha256,
                     const StetCase *now,
                     GError **error)
{
  StetJournal old = *self;

  /* The old file goes only when the new one has what is not saved yet; in
   * between both are there, and each of them alone gives the case. */
  begin (self, saved, file, sha256);
  if (!stet_journal_append (self, now, error) || !stet_journal_sync (self, error))
    {
      if (self->path != NULL)
        unlink (self->path);
      end (self);
      *self = old;
      return FALSE;
    }
  if (old.path != NULL)
    unlink (old.path);
  end (&old);
  return TRUE;
}

const char *
stet_journal_get_path (const StetJournal *self)
{
  return self->path;
}

void
stet_journal_discard (StetJournal *self)
{
  if (self->path != NULL)
    unlink (self->path);
  stet_journal_free (self);
}

void
stet_journal_free (StetJournal *self)
{
  if (self == NULL)
    return;
  end (self);
  g_free (self->folder);
  g_free (self);
}
