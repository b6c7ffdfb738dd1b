/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bench.h"

G_BEGIN_DECLS

/* How busy the main loop is. It can hear a key or a click only when it polls;
 * so what counts is how long it stays away from polling. Between two polls
 * GLib runs sources of one priority, and nothing is lost: this sees every
 * microsecond that a timer of its own could only sample. */

/** bench_loop_watch: begins to count, from now. The time until the loop next polls is the first one counted. */
void bench_loop_watch (void);
/** bench_loop_get_longest: the longest time without a poll since then. */
BenchTime bench_loop_get_longest (void);
/** bench_loop_get_busy: all the time outside polls since then. */
BenchTime bench_loop_get_busy (void);

/** BenchDone: whether what was awaited has happened. */
typedef gboolean (*BenchDone) (gpointer user_data);
/** bench_loop_await: runs the loop until @done; fails the program after two minutes. @what: for the error. */
void bench_loop_await (const char *what, BenchDone done, gpointer user_data);
/**
 * bench_loop_await_idle:
 * Runs the loop until @window has painted what is new and nothing is left to
 * be done at once: the loop would sleep.
 */
void bench_loop_await_idle (GtkWidget *window);

G_END_DECLS
