/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a frame takes while an article of a megabyte with ten thousand
 * statements is scrolled: from before to after the painting, so with style,
 * layout, snapshot and rendering, but without the wait for the screen. */

#include <adwaita.h>

#include <stdlib.h>
#include <string.h>

#include "bench-loop.h"
#include "stet-columns.h"

#define N_STATEMENTS 10000
#define N_FRAMES 300
#define N_RUNS 5
#define STEP 90 /* pixels a frame */

typedef struct
{
  GtkWindow *window;
  StetSession *session;
  StetArticleView *view;
  BenchSeries *frames; /* (nullable): of the run that goes on */
  BenchTime began;
} Bench;

static void
fill_case (StetSession *session)
{
  static const BenchShape shape = { 1, BENCH_MIB, N_STATEMENTS, 1 };

  bench_fill_case (stet_session_get_editor (session), &shape);
}

static void
before_cb (Bench *bench)
{
  bench->began = bench_now ();
}

static void
after_cb (Bench *bench)
{
  if (bench->frames != NULL)
    bench_series_add (bench->frames, bench_since (bench->began));
}

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer data)
{
  Bench *bench = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));

  if (bench->frames == NULL)
    return G_SOURCE_REMOVE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
  return G_SOURCE_CONTINUE;
}

static gboolean
has_frames_cb (gpointer user_data)
{
  Bench *bench = user_data;

  return bench->frames->wall->len >= N_FRAMES;
}

static BenchTime
scroll (Bench *bench)
{
  g_autoptr (BenchSeries) frames = bench_series_new ();
  BenchTime time;

  bench->frames = frames;
  gtk_widget_add_tick_callback (GTK_WIDGET (bench->view), tick_cb, bench, NULL);
  bench_loop_await ("scrolling", has_frames_cb, bench);
  bench->frames = NULL;
  time = bench_series_get (frames, 0.95);
  bench_loop_await_idle (GTK_WIDGET (bench->window));
  return time;
}

static void
measure_scrolling (Bench *bench)
{
  g_autoptr (BenchSeries) runs = bench_series_new ();

  /* First while the toolkit still lays out the text below. */
  bench_print ("scroll-early", scroll (bench), 1000, "ms");
  for (guint i = 0; i < N_RUNS; i++)
    bench_series_add (runs, scroll (bench));
  bench_print ("scroll", bench_series_get (runs, 0.5), 1000, "ms");
}

/* A change of one statement while all ten thousand are in a view. */
static void
measure_changes (Bench *bench)
{
  g_autoptr (BenchSeries) changes = bench_series_new ();
  StetCaseEditor *editor = stet_session_get_editor (bench->session);
  g_autofree char *claim = g_strdup (stet_case_get_claim (stet_session_get_case (bench->session), N_STATEMENTS / 2)->id);

  for (guint i = 0; i < 21; i++)
    {
      bench_loop_watch ();
      stet_command_set_verdict (editor, claim, i % 2 + 1, NULL);
      bench_loop_await_idle (GTK_WIDGET (bench->window));
      bench_series_add (changes, bench_loop_get_busy ());
    }
  bench_print ("view-change", bench_series_get (changes, 0.5), 1000, "ms");
}

static void
set_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();

  gtk_css_provider_load_from_resource (provider, "/io/github/stetdesk/Stet/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), "/io/github/stetdesk/Stet/icons");
}

int
main (void)
{
  Bench bench = { 0 };
  StetColumns *columns;
  GdkFrameClock *clock;

  adw_init ();
  set_style ();
  bench.session = stet_session_new ();
  fill_case (bench.session);
  columns = STET_COLUMNS (stet_columns_new (bench.session));
  bench.view = stet_article_column_get_view (stet_columns_get_column (columns, 0));
  bench.window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (bench.window, 1100, 900);
  gtk_window_set_child (bench.window, GTK_WIDGET (columns));
  gtk_window_present (bench.window);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench.window));
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_cb), &bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_cb), &bench);

  bench_loop_watch ();
  measure_scrolling (&bench);
  measure_changes (&bench);

  gtk_window_destroy (bench.window);
  g_object_unref (bench.session);
  return EXIT_SUCCESS;
}
