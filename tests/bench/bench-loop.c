/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-loop.h"

#define PATIENCE (120 * G_USEC_PER_SEC)
/* The loop must want to sleep longer than a frame lasts: the frame clock's
 * next tick is work that is already known of. */
#define LONGER_THAN_A_FRAME 40 /* ms */
#define ROUNDS_OF_REST 3

static struct
{
  GPollFunc poll;
  BenchTime left; /* when the loop was last handed back from a poll */
  BenchTime longest;
  BenchTime busy;
  gboolean wants_to_sleep;
  gboolean is_watching;
} loop;

static int
poll_cb (GPollFD *fds,
         guint n_fds,
         int timeout)
{
  BenchTime away = bench_since (loop.left);
  int n_ready;

  loop.busy.wall += away.wall;
  loop.busy.cpu += away.cpu;
  loop.longest.wall = MAX (loop.longest.wall, away.wall);
  loop.longest.cpu = MAX (loop.longest.cpu, away.cpu);
  /* A short sleep at most, so that whoever waits for rest can look. */
  n_ready = loop.poll (fds, n_fds, timeout < 0 ? LONGER_THAN_A_FRAME : MIN (timeout, LONGER_THAN_A_FRAME));
  loop.wants_to_sleep = n_ready == 0 && (timeout < 0 || timeout >= LONGER_THAN_A_FRAME);
  loop.left = bench_now ();
  return n_ready;
}

void
bench_loop_watch (void)
{
  if (!loop.is_watching)
    {
      loop.poll = g_main_context_get_poll_func (NULL);
      g_main_context_set_poll_func (NULL, poll_cb);
      loop.is_watching = TRUE;
    }
  loop.longest = (BenchTime){ 0, 0 };
  loop.busy = (BenchTime){ 0, 0 };
  loop.left = bench_now ();
}

BenchTime
bench_loop_get_longest (void)
{
  return loop.longest;
}

BenchTime
bench_loop_get_busy (void)
{
  return loop.busy;
}

void
bench_loop_await (const char *what,
                  BenchDone done,
                  gpointer user_data)
{
  BenchTime began = bench_now ();

  while (!done (user_data))
    {
      g_main_context_iteration (NULL, TRUE);
      if (bench_since (began).wall > PATIENCE)
        bench_fail ("%s: not in two minutes", what);
    }
}

static gboolean
has_rested_cb (gpointer user_data)
{
  guint *rounds = user_data;

  *rounds = loop.wants_to_sleep ? *rounds + 1 : 0;
  return *rounds >= ROUNDS_OF_REST;
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
is_painted_cb (gpointer user_data)
{
  return *(gboolean *) user_data;
}

void
bench_loop_await_idle (GtkWidget *window)
{
  gboolean painted = FALSE;
  guint rounds = 0;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (window);
  bench_loop_await ("painting", is_painted_cb, &painted);
  g_signal_handler_disconnect (clock, handler);
  loop.wants_to_sleep = FALSE;
  bench_loop_await ("coming to rest", has_rested_cb, &rounds);
}
