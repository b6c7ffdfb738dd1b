/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-autosave.h"

#include <glib/gi18n.h>

#include "stet-session-io.h"

struct _StetAutosave
{
  GObject parent_instance;

  /* Owned */
  StetSession *session;
  StetJournal *journal;
  StetCase *saved; /* (nullable): a save that the journal has not yet heard of */

  guint running : 1;
  guint again : 1;
  guint complained : 1;
  guint discarded : 1;
};

G_DEFINE_FINAL_TYPE (StetAutosave, stet_autosave, G_TYPE_OBJECT)

/* What the worker needs. The journal is lent to it: while it runs, nothing
 * else touches it. */
typedef struct
{
  StetJournal *journal;
  StetCase *now;
  StetCase *saved;
  GFile *file;
  char *sha256;
} Job;

static void
job_free (Job *job)
{
  stet_case_unref (job->now);
  g_clear_pointer (&job->saved, stet_case_unref);
  g_clear_object (&job->file);
  g_free (job->sha256);
  g_free (job);
}

static void start (StetAutosave *self);

static void
write_thread (GTask *task,
              gpointer source_object,
              gpointer task_data,
              GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  gboolean ok;

  if (job->saved != NULL)
    ok = stet_journal_rebase (job->journal, job->saved, job->file, job->sha256, job->now, &error);
  else
    ok = stet_journal_append (job->journal, job->now, &error);
  if (ok)
    ok = stet_journal_sync (job->journal, &error);
  if (ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  StetAutosave *self = STET_AUTOSAVE (object);
  g_autoptr (GError) error = NULL;

  self->running = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error) && !self->complained)
    {
      g_autofree char *text = g_strdup_printf (_ ("Unsaved work cannot be kept safe: %s"), error->message);

      /* Once is enough: the next change tries again by itself. */
      self->complained = TRUE;
      stet_session_tell (self->session, text, FALSE);
    }
  if (self->again && !self->discarded)
    start (self);
}

static void
start (StetAutosave *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = NULL;
  GFile *file = stet_session_get_file (self->session);

  if (self->running)
    {
      self->again = TRUE;
      return;
    }
  if (self->journal == NULL)
    return;
  self->again = FALSE;
  self->running = TRUE;
  job = g_new0 (Job, 1);
  job->journal = self->journal;
  job->now = stet_case_ref (stet_session_get_case (self->session));
  job->saved = g_steal_pointer (&self->saved);
  job->file = file != NULL ? g_object_ref (file) : NULL;
  job->sha256 = g_strdup (stet_session_get_disk_sha256 (self->session));
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_thread);
}

static void
changed_cb (StetSession *session,
            StetChange *change,
            StetAutosave *self)
{
  if (change != NULL)
    start (self);
}

static void
saved_cb (StetSession *session,
          StetCase *saved,
          StetAutosave *self)
{
  g_clear_pointer (&self->saved, stet_case_unref);
  self->saved = stet_case_ref (saved);
  start (self);
}

static void
wait_for_worker (StetAutosave *self)
{
  self->again = FALSE;
  while (self->running)
    g_main_context_iteration (NULL, TRUE);
}

StetAutosave *
stet_autosave_new (StetSession *session)
{
  StetAutosave *self = g_object_new (STET_TYPE_AUTOSAVE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (session, "saved", G_CALLBACK (saved_cb), self, 0);
  stet_autosave_restart (self, stet_session_get_case (session));
  return self;
}

void
stet_autosave_restart (StetAutosave *self,
                       StetCase *base)
{
  g_autoptr (GError) error = NULL;

  wait_for_worker (self);
  self->discarded = FALSE;
  g_clear_pointer (&self->saved, stet_case_unref);
  if (self->journal != NULL)
    stet_journal_discard (g_steal_pointer (&self->journal));
  self->journal = stet_journal_new (NULL, base, stet_session_get_file (self->session), stet_session_get_disk_sha256 (self->session), &error);
  if (self->journal == NULL)
    g_debug ("No journal: %s", error->message);
  if (stet_case_get_n_changes (base) != stet_case_get_n_changes (stet_session_get_case (self->session)))
    start (self);
}

void
stet_autosave_discard (StetAutosave *self)
{
  self->discarded = TRUE;
  wait_for_worker (self);
  if (self->journal != NULL)
    stet_journal_discard (g_steal_pointer (&self->journal));
}

void
stet_autosave_flush (StetAutosave *self)
{
  start (self);
  while (self->running)
    g_main_context_iteration (NULL, TRUE);
}

static void
stet_autosave_dispose (GObject *object)
{
  StetAutosave *self = STET_AUTOSAVE (object);

  g_clear_pointer (&self->journal, stet_journal_free);
  g_clear_pointer (&self->saved, stet_case_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stet_autosave_parent_class)->dispose (object);
}

static void
stet_autosave_class_init (StetAutosaveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stet_autosave_dispose;
}

static void
stet_autosave_init (StetAutosave *self)
{
}
