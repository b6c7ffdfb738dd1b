/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static gint64
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

BenchTime
bench_now (void)
{
  return (BenchTime){ read_clock (CLOCK_MONOTONIC), read_clock (CLOCK_THREAD_CPUTIME_ID) };
}

BenchTime
bench_since (BenchTime began)
{
  BenchTime now = bench_now ();

  return (BenchTime){ now.wall - began.wall, now.cpu - began.cpu };
}

BenchTime
bench_now_process (void)
{
  return (BenchTime){ read_clock (CLOCK_MONOTONIC), read_clock (CLOCK_PROCESS_CPUTIME_ID) };
}

BenchTime
bench_since_process (BenchTime began)
{
  BenchTime now = bench_now_process ();

  return (BenchTime){ now.wall - began.wall, now.cpu - began.cpu };
}

BenchSeries *
bench_series_new (void)
{
  BenchSeries *series = g_new0 (BenchSeries, 1);

  series->wall = g_array_new (FALSE, FALSE, sizeof (gint64));
  series->cpu = g_array_new (FALSE, FALSE, sizeof (gint64));
  return series;
}

void
bench_series_free (BenchSeries *series)
{
  g_array_unref (series->wall);
  g_array_unref (series->cpu);
  g_free (series);
}

void
bench_series_add (BenchSeries *series,
                  BenchTime time)
{
  g_array_append_val (series->wall, time.wall);
  g_array_append_val (series->cpu, time.cpu);
}

static int
compare_times_cb (gconstpointer a,
                  gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static gint64
get_share (GArray *times,
           double share)
{
  g_array_sort (times, compare_times_cb);
  return g_array_index (times, gint64, (guint) (share * (times->len - 1) + 0.5));
}

BenchTime
bench_series_get (BenchSeries *series,
                  double share)
{
  return (BenchTime){ get_share (series->wall, share), get_share (series->cpu, share) };
}

void
bench_print (const char *name,
             BenchTime time,
             double divisor,
             const char *unit)
{
  printf ("%s\t%.6g\t%.6g\t%s\n", name, time.wall / divisor, time.cpu / divisor, unit);
  fflush (stdout);
}

void
bench_print_rate (const char *name,
                  BenchTime time,
                  gsize len)
{
  double bytes = len / (double) BENCH_MIB * G_USEC_PER_SEC;

  printf ("%s\t%.6g\t%.6g\tMiB/s\n", name, bytes / MAX (1, time.wall), bytes / MAX (1, time.cpu));
  fflush (stdout);
}

void
bench_print_value (const char *name,
                   double value,
                   const char *unit)
{
  printf ("%s\t%.6g\t\t%s\n", name, value, unit);
  fflush (stdout);
}

gsize
bench_get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (gsize) usage.ru_maxrss * 1024;
}

void
bench_fail (const char *format,
            ...)
{
  va_list args;

  va_start (args, format);
  vfprintf (stderr, format, args);
  va_end (args);
  fputc ('\n', stderr);
  exit (EXIT_FAILURE);
}
