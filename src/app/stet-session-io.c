/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-session-io.h"

#include <glib/gi18n.h>

#include "stet-session-private.h"

/* What a worker needs; it never touches the session itself. */
typedef struct
{
  StetCase *snapshot;
  GFile *file;
  GPtrArray *files;
  StetExportWish *wish;
  char *expected;
  char *new_sha256;
  gint64 last_progress;
  GTask *task; /* borrowed */
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->snapshot, stet_case_unref);
  g_clear_object (&job->file);
  g_clear_pointer (&job->files, g_ptr_array_unref);
  g_clear_pointer (&job->wish, stet_export_wish_unref);
  g_free (job->expected);
  g_free (job->new_sha256);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

typedef struct
{
  StetSession *session;
  GCancellable *cancellable;
  double fraction;
} Progress;

static void
progress_free (Progress *progress)
{
  g_object_unref (progress->session);
  g_object_unref (progress->cancellable);
  g_free (progress);
}

static gboolean
progress_cb (gpointer user_data)
{
  Progress *progress = user_data;

  /* A late report of a job that has ended says nothing of the next one. */
  if (progress->session->cancellable == progress->cancellable)
    _stet_session_set_progress (progress->session, progress->fraction);
  return G_SOURCE_REMOVE;
}

/* Runs in the worker: hands the fraction to the main loop, at most every
 * 50 ms so that reports never become the work. */
static void
job_progress (double fraction,
              gpointer user_data)
{
  Job *job = user_data;
  gint64 now = g_get_monotonic_time ();
  Progress *progress;

  if (now - job->last_progress < 50 * G_TIME_SPAN_MILLISECOND)
    return;
  job->last_progress = now;
  progress = g_new0 (Progress, 1);
  progress->session = g_object_ref (g_task_get_source_object (job->task));
  progress->cancellable = g_object_ref (g_task_get_cancellable (job->task));
  progress->fraction = fraction;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, progress_cb, progress, (GDestroyNotify) progress_free);
}

/* Starts a task with a job, or returns an error to the caller at once. */
static GTask *
begin (StetSession *self,
       const char *what,
       gpointer tag,
       Job *job,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (Job) owned = job;
  g_autoptr (GTask) task = NULL;

  if (self->busy != NULL)
    {
      task = g_task_new (self, NULL, callback, user_data);
      g_task_set_source_tag (task, tag);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, _ ("Something else is still going on"));
      return NULL;
    }
  stet_session_flush (self);
  _stet_session_set_busy (self, what);
  task = g_task_new (self, self->cancellable, callback, user_data);
  g_task_set_source_tag (task, tag);
  g_task_set_check_cancellable (task, FALSE);
  job->task = task;
  g_task_set_task_data (task, g_steal_pointer (&owned), (GDestroyNotify) job_free);
  return g_steal_pointer (&task);
}

/* Whether the finished task was one that had set "busy". */
static void
end (StetSession *self,
     GTask *task)
{
  if (g_task_get_task_data (task) != NULL && g_task_get_cancellable (task) == self->cancellable)
    _stet_session_set_busy (self, NULL);
}

void
stet_session_replace (StetSession *self,
                      StetCase *stet_case,
                      GFile *file,
                      const char *disk_sha256,
                      StetCase *saved)
{
  const char *by = stet_case_editor_get_by (self->editor);
  StetCaseEditor *editor = stet_case_editor_new (stet_case, by);

  stet_case_editor_mark_saved (editor, saved != NULL ? saved : stet_case);
  stet_session_choose (self, NULL);
  _stet_session_set_file (self, file, disk_sha256);
  _stet_session_take_editor (self, editor);
}

static void
read_thread (GTask *task,
             gpointer source_object,
             gpointer task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  StetOpening *opening = stet_open_files ((GFile *const *) job->files->pdata, job->files->len, cancellable, job_progress, job, &error);

  if (opening == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, opening, (GDestroyNotify) stet_opening_free);
}

void
stet_session_read_async (StetSession *self,
                         GListModel *files,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);
  guint n_files = g_list_model_get_n_items (files);

  job->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (job->files, g_list_model_get_item (files, i));
  task = begin (self, _ ("Reading…"), stet_session_read_async, job, callback, user_data);
  if (task != NULL)
    g_task_run_in_thread (task, read_thread);
}

StetOpening *
stet_session_read_finish (StetSession *self,
                          GAsyncResult *result,
                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  end (self, G_TASK (result));
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
save_thread (GTask *task,
             gpointer source_object,
             gpointer task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (stet_case_file_save (job->snapshot, job->file, job->expected, cancellable, job_progress, job, &job->new_sha256, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
stet_session_save_async (StetSession *self,
                         GFile *file,
                         gboolean overwrite,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);
  gboolean same = file == NULL || (self->file != NULL && g_file_equal (file, self->file));

  stet_session_flush (self);
  job->snapshot = stet_case_ref (stet_session_get_case (self));
  job->file = g_object_ref (file != NULL ? file : self->file);
  if (same && !overwrite)
    job->expected = g_strdup (self->disk_sha256);
  task = begin (self, _ ("Saving…"), stet_session_save_async, job, callback, user_data);
  if (task != NULL)
    g_task_run_in_thread (task, save_thread);
}

/* A cause alone does not tell which file it is about. */
static void
name_file (GError **error,
           GFile *file)
{
  g_autofree char *name = stet_file_dup_name (file);

  g_prefix_error (error, "%s: ", name);
}

gboolean
stet_session_save_finish (StetSession *self,
                          GAsyncResult *result,
                          GError **error)
{
  GTask *task = G_TASK (result);
  Job *job = g_task_get_task_data (task);

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  end (self, task);
  if (!g_task_propagate_boolean (task, error))
    {
      if (job != NULL)
        name_file (error, job->file);
      return FALSE;
    }
  _stet_session_set_file (self, job->file, job->new_sha256);
  stet_case_editor_mark_saved (self->editor, job->snapshot);
  _stet_session_sync (self);
  g_signal_emit_by_name (self, "saved", job->snapshot);
  return TRUE;
}

static void
export_thread (GTask *task,
               gpointer source_object,
               gpointer task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (stet_export_wish_to_file (job->wish, job->snapshot, job->file, cancellable, job_progress, job, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
stet_session_export_async (StetSession *self,
                           GFile *file,
                           StetExportWish *wish,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  stet_session_flush (self);
  job->snapshot = stet_case_ref (stet_session_get_case (self));
  job->file = g_object_ref (file);
  job->wish = stet_export_wish_ref (wish);
  task = begin (self, _ ("Exporting…"), stet_session_export_async, job, callback, user_data);
  if (task != NULL)
    g_task_run_in_thread (task, export_thread);
}

gboolean
stet_session_export_finish (StetSession *self,
                            GAsyncResult *result,
                            GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  end (self, G_TASK (result));
  if (g_task_propagate_boolean (G_TASK (result), error))
    return TRUE;
  if (job != NULL)
    name_file (error, job->file);
  return FALSE;
}

void
stet_session_cancel (StetSession *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

gboolean
stet_session_is_busy (StetSession *self)
{
  return self->busy != NULL;
}

GFile *
stet_session_get_file (StetSession *self)
{
  return self->file;
}

const char *
stet_session_get_disk_sha256 (StetSession *self)
{
  return self->disk_sha256;
}
