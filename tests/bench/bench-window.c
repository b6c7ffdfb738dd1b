/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person waits for in the real window:
 *
 *   bench-window file FILE   opens a case and saves it
 *   bench-window edit        marks, compares and undoes in a large case */

#include "bench-loop.h"

#include <stdlib.h>
#include <string.h>

#include "stet-application.h"
#include "stet-session-io.h"
#include "stet-window.h"

#define N_EDITS 15

static const BenchShape large_case = { 2000, 7000, 10000, 10 };

typedef struct
{
  StetApplication *application;
  StetWindow *window;
  StetSession *session;
  gboolean saved;
} Bench;

static void
open_window (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  bench->application = stet_application_new (G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (bench->application), NULL, &error))
    bench_fail ("registering: %s", error->message);
  bench->window = stet_window_new (GTK_APPLICATION (bench->application));
  bench->session = stet_window_get_session (bench->window);
  gtk_window_present (GTK_WINDOW (bench->window));
  bench_loop_watch ();
  bench_loop_await_idle (GTK_WIDGET (bench->window));
}

static gboolean
is_open_cb (gpointer user_data)
{
  Bench *bench = user_data;

  return !stet_session_is_busy (bench->session) && stet_case_get_n_articles (stet_session_get_case (bench->session)) > 0;
}

static void
saved_cb (Bench *bench)
{
  bench->saved = TRUE;
}

static gboolean
is_saved_cb (gpointer user_data)
{
  Bench *bench = user_data;

  return bench->saved && !stet_session_is_busy (bench->session);
}

/* Reading and writing is a worker's task: the processor time is that of all
 * threads, but for the stops of the main loop, which are its own. */
static void
measure_file (Bench *bench,
              const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  BenchTime began;

  g_list_store_append (files, file);
  bench_loop_watch ();
  began = bench_now_process ();
  stet_window_open_files (bench->window, G_LIST_MODEL (files));
  bench_loop_await ("opening", is_open_cb, bench);
  bench_print ("open", bench_since_process (began), 1e6, "s");
  bench_loop_await_idle (GTK_WIDGET (bench->window));
  bench_print ("open-stop", bench_loop_get_longest (), 1000, "ms");

  g_signal_connect_swapped (bench->session, "saved", G_CALLBACK (saved_cb), bench);
  bench_loop_watch ();
  began = bench_now_process ();
  stet_window_save (bench->window, FALSE);
  bench_loop_await ("saving", is_saved_cb, bench);
  bench_print ("save", bench_since_process (began), 1e6, "s");
  bench_loop_await_idle (GTK_WIDGET (bench->window));
  bench_print ("save-stop", bench_loop_get_longest (), 1000, "ms");
  bench_print_value ("open-peak", bench_get_peak () / (double) BENCH_MIB, "MiB");
}

/* Each reaction is what the window does by itself from the key until it has
 * nothing left to do; what workers do meanwhile stops nobody. */
typedef struct
{
  Bench *bench;
  BenchSeries *stops;
} Reactions;

static void
begin_reaction (Reactions *reactions)
{
  bench_loop_await_idle (GTK_WIDGET (reactions->bench->window));
  bench_loop_watch ();
}

static void
end_reaction (Reactions *reactions,
              BenchSeries *series,
              gboolean ok)
{
  if (!ok)
    bench_fail ("an edit was refused");
  bench_loop_await_idle (GTK_WIDGET (reactions->bench->window));
  bench_series_add (series, bench_loop_get_busy ());
  bench_series_add (reactions->stops, bench_loop_get_longest ());
}

static void
mark (Reactions *reactions,
      BenchSeries *marks,
      BenchSeries *undos,
      guint i)
{
  StetSession *session = reactions->bench->session;
  StetCase *stet_case = stet_session_get_case (session);
  const StetArticle *article = stet_case_find_article (stet_case, stet_session_get_active_article (session));
  gsize len;
  const char *text = stet_article_text_get_text (stet_case_get_text (stet_case, article), &len);

  stet_session_set_selection (session, article->id, bench_find_sentence (text, len, 200 + i * 150));
  begin_reaction (reactions);
  end_reaction (reactions, marks, stet_session_mark (session));
  begin_reaction (reactions);
  end_reaction (reactions, undos, stet_session_undo (session));
}

static void
relate (Reactions *reactions,
        BenchSeries *series,
        guint i)
{
  StetSession *session = reactions->bench->session;

  stet_session_choose (session, stet_case_get_claim (stet_session_get_case (session), large_case.n_facts / 2 + i)->id);
  begin_reaction (reactions);
  end_reaction (reactions, series, stet_session_set_relation (session, STET_RELATION_SCOPE_DIFFERS));
}

static void
measure_edits (Bench *bench)
{
  g_autoptr (BenchSeries) marks = bench_series_new ();
  g_autoptr (BenchSeries) relations = bench_series_new ();
  g_autoptr (BenchSeries) undos = bench_series_new ();
  g_autoptr (BenchSeries) stops = bench_series_new ();
  StetCaseEditor *editor = stet_case_editor_new (NULL, "Bench");
  Reactions reactions = { bench, stops };

  bench_fill_case (editor, &large_case);
  stet_session_replace (bench->session, stet_case_editor_get_case (editor), NULL, NULL, NULL);
  stet_case_editor_free (editor);
  stet_session_choose (bench->session, stet_case_get_claim (stet_session_get_case (bench->session), large_case.n_facts / 2)->id);
  bench_loop_await_idle (GTK_WIDGET (bench->window));
  bench_loop_watch ();
  bench_loop_await_idle (GTK_WIDGET (bench->window));
  bench_print ("react-nothing", bench_loop_get_busy (), 1000, "ms");
  for (guint i = 0; i < N_EDITS; i++)
    {
      mark (&reactions, marks, undos, i);
      relate (&reactions, relations, i);
    }
  bench_print ("react-mark", bench_series_get (marks, 0.5), 1000, "ms");
  bench_print ("react-relate", bench_series_get (relations, 0.5), 1000, "ms");
  bench_print ("react-undo", bench_series_get (undos, 0.5), 1000, "ms");
  bench_print ("react-stop", bench_series_get (stops, 0.95), 1000, "ms");
}

int
main (int argc,
      char *argv[])
{
  Bench bench = { 0 };

  if (argc < 2)
    bench_fail ("usage: bench-window file FILE | edit");
  open_window (&bench);
  if (argc == 3 && strcmp (argv[1], "file") == 0)
    measure_file (&bench, argv[2]);
  else
    measure_edits (&bench);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.application);
  return EXIT_SUCCESS;
}
