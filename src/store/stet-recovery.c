/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include "stet-recovery.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "stet-case-file.h"
#include "stet-disk-private.h"
#include "stet-error.h"
#include "stet-journal-private.h"

void
stet_recovery_free (StetRecovery *self)
{
  if (self == NULL)
    return;
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->path);
  g_clear_object (&self->file);
  g_free (self->file_sha256);
  g_clear_pointer (&self->snapshot, stet_case_unref);
  g_clear_pointer (&self->base, stet_case_unref);
  g_free (self->title);
  g_free (self->started);
  g_free (self);
}

gboolean
stet_recovery_delete (StetRecovery *self,
                      GError **error)
{
  if (unlink (self->path) == 0)
    return TRUE;
  _stet_disk_error (error, errno);
  g_prefix_error (error, "%s: ", self->path);
  return FALSE;
}

static void
take_case (StetCase **where,
           StetCase *snapshot)
{
  stet_case_unref (*where);
  *where = snapshot;
}

/* Applies the changes of the journal from @first on. */
static StetCase *
apply_journal (const StetCase *start,
               const StetJournalContent *content,
               guint first,
               GError **error)
{
  g_autoptr (StetCase) now = stet_case_ref (start);

  for (guint i = 0; i < content->texts->len; i++)
    take_case (&now, stet_case_add_text (now, g_ptr_array_index (content->texts, i)));
  for (guint i = first; i < content->changes->len; i++)
    {
      StetCase *next = stet_case_apply (now, g_ptr_array_index (content->changes, i), error);
      if (next == NULL)
        {
          g_prefix_error (error, "change %u of the journal does not fit: ", i + 1);
          return NULL;
        }
      take_case (&now, next);
    }
  return g_steal_pointer (&now);
}

/* The case as it was after its first @n changes. */
static StetCase *
fold_beginning (const StetCase *whole,
                guint n,
                GError **error)
{
  g_autoptr (StetCase) fold = stet_case_new_empty ();

  for (guint i = 0; i < stet_case_get_n_texts (whole); i++)
    take_case (&fold, stet_case_add_text (fold, stet_case_get_nth_text (whole, i)));
  for (guint i = 0; i < n; i++)
    {
      StetCase *next = stet_case_apply (fold, stet_case_get_change (whole, i), error);
      if (next == NULL)
        return NULL;
      take_case (&fold, next);
    }
  return g_steal_pointer (&fold);
}

/* The number of changes of @base up to and with the one called @hash; 0 if it
 * has none. */
static guint
count_up_to (const StetCase *base,
             const char *hash)
{
  for (guint i = stet_case_get_n_changes (base); i > 0; i--)
    if (strcmp (stet_case_get_change (base, i - 1)->hash, hash) == 0)
      return i;
  return 0;
}

/* How many changes of the journal the file has behind its first @n. */
static guint
count_common (const StetCase *base,
              guint n,
              const StetJournalContent *content)
{
  guint common = 0;

  while (common < content->changes->len && n + common < stet_case_get_n_changes (base) &&
         strcmp (stet_case_get_change (base, n + common)->hash,
                 ((StetChange *) g_ptr_array_index (content->changes, common))->hash) == 0)
    common++;
  return common;
}

static gboolean
recover_onto_file (StetRecovery *self,
                   const StetJournalContent *content,
                   GError **error)
{
  g_autoptr (StetCaseFile) loaded = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (StetCase) start = NULL;
  guint n, common;

  loaded = stet_case_file_load (self->file, NULL, NULL, NULL, &local_error);
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      self->state = STET_RECOVERY_FILE_MISSING;
      return TRUE;
    }
  if (loaded == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (self->file);
      g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ", name);
      return FALSE;
    }
  n = count_up_to (loaded->snapshot, content->base);
  if (n == 0)
    {
      g_autofree char *name = g_file_get_parse_name (self->file);
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "%s: the journal belongs to another case", name);
      return FALSE;
    }
  self->file_sha256 = g_strdup (loaded->sha256);
  common = count_common (loaded->snapshot, n, content);
  self->n_changes = content->changes->len - common;
  if (self->n_changes == 0)
    {
      self->state = STET_RECOVERY_NOTHING;
      self->base = stet_case_ref (loaded->snapshot);
      self->snapshot = stet_case_ref (loaded->snapshot);
      return TRUE;
    }
  if (n + common == stet_case_get_n_changes (loaded->snapshot))
    {
      self->state = STET_RECOVERY_READY;
      self->base = stet_case_ref (loaded->snapshot);
      self->snapshot = apply_journal (loaded->snapshot, content, common, error);
      return self->snapshot != NULL;
    }
  /* Nothing of either is lost: the history of the file still has the state
   * that the journal began with. */
  self->state = STET_RECOVERY_FILE_CHANGED;
  start = fold_beginning (loaded->snapshot, n, error);
  self->snapshot = start != NULL ? apply_journal (start, content, 0, error) : NULL;
  return self->snapshot != NULL;
}

static gboolean
recover_never_saved (StetRecovery *self,
                     const StetJournalContent *content,
                     GError **error)
{
  g_autoptr (StetCase) empty = stet_case_new_empty ();

  self->state = content->changes->len > 0 ? STET_RECOVERY_NEVER_SAVED : STET_RECOVERY_NOTHING;
  self->n_changes = content->changes->len;
  self->snapshot = content->changes->len > 0 ? apply_journal (empty, content, 0, error) : NULL;
  return content->changes->len == 0 || self->snapshot != NULL;
}

StetRecovery *
stet_journal_recover (const char *path,
                      GFile *moved_to,
                      GError **error)
{
  g_autoptr (StetRecovery) self = g_new0 (StetRecovery, 1);
  g_autoptr (StetJournalContent) content = NULL;

  self->path = g_strdup (path);
  self->lock = _stet_journal_lock (path, error);
  if (self->lock < 0)
    return NULL;
  content = _stet_journal_read (path, error);
  if (content == NULL)
    return NULL;
  self->torn = content->torn;
  self->started = g_strdup (content->started);
  self->n_changes = content->changes->len;
  if (moved_to != NULL)
    self->file = g_object_ref (moved_to);
  else if (content->file != NULL)
    self->file = g_file_new_for_uri (content->file);
  if (content->base == NULL)
    {
      if (!recover_never_saved (self, content, error))
        return NULL;
    }
  else if (self->file == NULL)
    self->state = STET_RECOVERY_FILE_MISSING;
  else if (!recover_onto_file (self, content, error))
    return NULL;
  self->title = g_strdup (self->snapshot != NULL ? stet_case_get_info (self->snapshot)->title : content->title);
  return g_steal_pointer (&self);
}
