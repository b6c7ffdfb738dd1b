/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

#include <glib-unix.h>
#include <stdio.h>
#include <unistd.h>

/* How often a person is told how far it is, and after how many such looks for
 * the first time: what is quick needs no word. In milliseconds. */
#define LOOK 100
#define FIRST_LOOK 5

#define PER_MILLE 1000

/* A job in a thread of its own, while this one listens for signals. */
typedef struct
{
  const char *what;
  StetCliWork work;
  gpointer user_data;
  GCancellable *cancellable;
  GMainLoop *loop;
  int per_mille; /* atomic */
  int shown;     /* what stands on the terminal, or -1 */
  guint n_looks;
  gboolean ok;
  GError *error;
} Job;

static void
progress_cb (double fraction,
             gpointer user_data)
{
  Job *job = user_data;

  g_atomic_int_set (&job->per_mille, (int) (fraction * PER_MILLE));
}

static gboolean
done_cb (gpointer user_data)
{
  Job *job = user_data;

  g_main_loop_quit (job->loop);
  return G_SOURCE_REMOVE;
}

static gpointer
work_thread (gpointer user_data)
{
  Job *job = user_data;

  job->ok = job->work (job->cancellable, progress_cb, job, job->user_data, &job->error);
  g_idle_add_full (G_PRIORITY_HIGH, done_cb, job, NULL);
  return NULL;
}

/* One line that is written over and over. */
static gboolean
look_cb (gpointer user_data)
{
  Job *job = user_data;
  int percent = g_atomic_int_get (&job->per_mille) * 100 / PER_MILLE;

  if (++job->n_looks < FIRST_LOOK || percent == job->shown)
    return G_SOURCE_CONTINUE;
  fprintf (stderr, "\r%s %d %%", job->what, percent);
  fflush (stderr);
  job->shown = percent;
  return G_SOURCE_CONTINUE;
}

/* A second signal ends the program at once, as it would without us. */
static gboolean
signal_cb (gpointer user_data)
{
  Job *job = user_data;

  g_cancellable_cancel (job->cancellable);
  return G_SOURCE_REMOVE;
}

gboolean
_stet_cli_run (const char *what,
               StetCliWork work,
               gpointer user_data,
               GError **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Job job = { .what = what, .work = work, .user_data = user_data, .cancellable = cancellable, .loop = loop, .shown = -1 };
  guint sources[3] = { 0 };

  sources[0] = g_unix_signal_add (SIGINT, signal_cb, &job);
  sources[1] = g_unix_signal_add (SIGTERM, signal_cb, &job);
  if (isatty (STDERR_FILENO))
    sources[2] = g_timeout_add (LOOK, look_cb, &job);
  {
    GThread *thread = g_thread_new ("work", work_thread, &job);

    g_main_loop_run (loop);
    g_thread_join (thread);
  }
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      GSource *source = sources[i] != 0 ? g_main_context_find_source_by_id (NULL, sources[i]) : NULL;

      if (source != NULL)
        g_source_destroy (source);
    }
  /* The line of progress makes room for what comes after it. */
  if (job.shown >= 0)
    fputs ("\r\033[K", stderr);
  if (job.error != NULL)
    g_propagate_error (error, job.error);
  return job.ok;
}
