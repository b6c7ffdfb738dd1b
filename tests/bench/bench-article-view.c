/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a frame takes while an article of a megabyte with ten thousand
 * statements is scrolled. It only prints: a machine in a hurry is no fault. */

#include <adwaita.h>

#include <stdlib.h>
#include <time.h>

#include "stet-columns.h"

#define N_LINES 7000
#define N_STATEMENTS 10000
#define N_FRAMES 300
#define STEP 90 /* pixels a frame */

typedef struct
{
  GtkWindow *window;
  StetSession *session;
  StetColumns *columns;
  StetArticleView *view;
  GMainLoop *loop;
  GArray *times; /* of double, in milliseconds */
  gint64 began;
  gboolean measuring;
} Bench;

/* The processor's time, not the wall's: what others do meanwhile is not ours. */
static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static double
since (gint64 began)
{
  return (now () - began) / 1000.0;
}

static char *
make_text (void)
{
  GString *text = g_string_new ("A very long report\n");

  for (guint i = 0; i < N_LINES; i++)
    g_string_append_printf (text, "In paragraph %05u the ministry says that Hà Nội has %u schools and that it will build %u more of them before the year ends, as promised.\n", i, i * 3, i + 1);
  return g_string_free (text, FALSE);
}

static void
fill_case (StetSession *session)
{
  StetCaseEditor *editor = stet_session_get_editor (session);
  g_autofree char *text = make_text ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StetArticleIntake) intake = stet_article_intake_from_paste (text, &error);
  StetArticleDraft draft = { .intake = intake, .role = -1 };
  StetCase *stet_case;
  StetArticleText *article_text;
  const char *article;
  gsize len;

  if (intake == NULL || !stet_command_add_articles (editor, &draft, 1, &error))
    g_error ("%s", error->message);
  stet_case = stet_case_editor_get_case (editor);
  article = stet_case_get_article (stet_case, 0)->id;
  article_text = stet_case_get_text (stet_case, stet_case_get_article (stet_case, 0));
  stet_article_text_get_text (article_text, &len);
  for (gsize i = 0; i < N_STATEMENTS; i++)
    {
      StetSpan span = { i * (len / N_STATEMENTS), (i + 1) * (len / N_STATEMENTS) - 20 };
      g_autofree char *claim = stet_command_mark (editor, article, span, STET_CLAIM_FACT, &error);

      if (claim == NULL)
        g_error ("%s", error->message);
    }
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static void
report (const char *name,
        GArray *times)
{
  g_array_sort (times, compare_times);
  g_print ("%s: p50 %.1f ms, p95 %.1f ms, max %.1f ms of %u frames\n", name,
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100),
           g_array_index (times, double, times->len - 1),
           times->len);
}

static void
before_cb (Bench *bench)
{
  bench->began = now ();
}

static void
after_cb (Bench *bench)
{
  double time = since (bench->began);

  if (bench->measuring)
    g_array_append_val (bench->times, time);
}

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer data)
{
  Bench *bench = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (bench->view));

  if (bench->times->len >= N_FRAMES)
    {
      g_main_loop_quit (bench->loop);
      return G_SOURCE_REMOVE;
    }
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
measure (Bench *bench,
         const char *name)
{
  g_array_set_size (bench->times, 0);
  bench->measuring = TRUE;
  gtk_widget_add_tick_callback (GTK_WIDGET (bench->view), tick_cb, bench, NULL);
  g_main_loop_run (bench->loop);
  bench->measuring = FALSE;
  report (name, bench->times);
}

static gboolean
is_laid_out (StetArticleView *view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  /* Every paragraph has at least two lines at this width. */
  return gtk_adjustment_get_upper (adjustment) > N_LINES * 40;
}

static void
measure_changes (Bench *bench,
                 const char *name)
{
  StetCaseEditor *editor = stet_session_get_editor (bench->session);
  g_autofree char *claim = g_strdup (stet_case_get_claim (stet_session_get_case (bench->session), N_STATEMENTS / 2)->id);
  gint64 began = now ();
  guint n = 20;

  for (guint i = 0; i < n; i++)
    stet_command_set_verdict (editor, claim, i % 2 + 1, NULL);
  g_print ("changing a verdict %s: %.1f ms\n", name, since (began) / n);
}

int
main (void)
{
  Bench bench = { 0 };
  g_autoptr (GtkCssProvider) provider = NULL;
  GdkFrameClock *clock;
  gint64 began;

  gtk_init ();
  adw_init ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/io/github/stetdesk/Stet/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()), "/io/github/stetdesk/Stet/icons");
  bench.loop = g_main_loop_new (NULL, FALSE);
  bench.times = g_array_new (FALSE, FALSE, sizeof (double));
  bench.session = stet_session_new ();
  began = now ();
  fill_case (bench.session);
  g_print ("making the case: %.0f ms\n", since (began));
  measure_changes (&bench, "without a column");

  began = now ();
  bench.columns = STET_COLUMNS (stet_columns_new (bench.session));
  g_print ("filling two columns: %.1f ms\n", since (began));
  bench.view = stet_article_column_get_view (stet_columns_get_column (bench.columns, 0));
  bench.window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (bench.window, 1100, 900);
  gtk_window_set_child (bench.window, GTK_WIDGET (bench.columns));
  gtk_window_present (bench.window);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench.window));
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_cb), &bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_cb), &bench);

  measure (&bench, "scrolling while the text is laid out");
  while (!is_laid_out (bench.view))
    g_main_context_iteration (NULL, TRUE);
  measure (&bench, "scrolling");
  measure_changes (&bench, "with two columns of it");

  gtk_window_destroy (bench.window);
  g_object_unref (bench.session);
  g_main_loop_unref (bench.loop);
  g_array_unref (bench.times);
  return EXIT_SUCCESS;
}
