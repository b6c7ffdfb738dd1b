/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet.h"

G_BEGIN_DECLS

#define BENCH_MIB (1024 * 1024)

/* What the measuring programs share. Each prints its figures as lines of
 * name, wall time, processor time and unit, parted by tabs; bench.py runs the
 * programs, takes medians and says what was wanted. */

/** BenchTime: microseconds by the clock on the wall, and of the processor in this thread. */
typedef struct
{
  gint64 wall;
  gint64 cpu;
} BenchTime;

BenchTime bench_now (void);
/** bench_since: how long ago @began was. */
BenchTime bench_since (BenchTime began);
/** bench_now_process: as bench_now(), with the processor time of all threads. */
BenchTime bench_now_process (void);
BenchTime bench_since_process (BenchTime began);

/** BenchSeries: many measurements of one thing. */
typedef struct
{
  GArray *wall; /* of double, in microseconds */
  GArray *cpu;
} BenchSeries;

BenchSeries *bench_series_new (void);
void bench_series_free (BenchSeries *series);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchSeries, bench_series_free)
void bench_series_add (BenchSeries *series, BenchTime time);
/** bench_series_get: the times that @share (0 to 1) of the measurements do not exceed. */
BenchTime bench_series_get (BenchSeries *series, double share);

/** bench_print: @divisor: microseconds in @unit. */
void bench_print (const char *name, BenchTime time, double divisor, const char *unit);
/** bench_print_rate: how many MiB a second @len bytes in @time are. */
void bench_print_rate (const char *name, BenchTime time, gsize len);
/** bench_print_value: a figure that is no time. */
void bench_print_value (const char *name, double value, const char *unit);
/** bench_get_peak: the most memory that this process has had, in bytes. */
gsize bench_get_peak (void);
/** bench_fail: tells what could not be measured and ends the program. */
G_NORETURN void bench_fail (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * BenchShape:
 * A made-up case: each fact has its statements in as many articles, and each
 * article has statements of many facts.
 */
typedef struct
{
  guint n_articles;
  gsize article_bytes;
  guint n_facts;
  guint n_rows; /* statements of a fact */
} BenchShape;

/** bench_make_text: (transfer full): a report of about @size bytes; another one for each @seed, and the same each time. */
char *bench_make_text (guint seed, gsize size);
/** BENCH_NEWS_PER_EVENT: so many articles tell of one event. */
#define BENCH_NEWS_PER_EVENT 5
/** bench_make_news: (transfer full): article @number, of event @number / %BENCH_NEWS_PER_EVENT; the same each time. */
char *bench_make_news (guint number);
/** bench_find_sentence: the sentence of @text that begins next after @offset. */
StetSpan bench_find_sentence (const char *text, gsize len, gsize offset);
/** bench_fill_case: adds articles, facts and statements, some of them judged, by the commands that the window uses. */
void bench_fill_case (StetCaseEditor *editor, const BenchShape *shape);

G_END_DECLS
