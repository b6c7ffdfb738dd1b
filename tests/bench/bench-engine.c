/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the engine costs:
 *
 *   bench-engine speed      reads texts, all at once and stage by stage;
 *                           answers batch requests; compares five articles
 *   bench-engine check N    checks N articles of bench_make_news(), and then
 *                           again with another one instead of the first
 *
 * A first round, which loads the tables, does not count. */

#include "bench.h"

#include <stdlib.h>
#include <string.h>

#define N_ROUNDS 7
#define N_SPEED_ARTICLES 200

static StetCheckArticle *
make_articles (guint n)
{
  StetCheckArticle *articles = g_new0 (StetCheckArticle, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = bench_make_news (i);

      articles[i].text = stet_article_text_new (text, -1, STET_ARTICLE_PLAIN, NULL);
      articles[i].published = "2024-05-03";
      articles[i].language = "en";
    }
  return articles;
}

static void
free_articles (StetCheckArticle *articles,
               guint n)
{
  for (guint i = 0; i < n; i++)
    stet_article_text_unref (articles[i].text);
  g_free (articles);
}

static StetCheck *
check (const StetCheckArticle *articles,
       guint n,
       StetCheck *previous)
{
  StetCheck *result = stet_check_new (articles, n, previous, NULL, NULL, NULL, NULL);

  if (result == NULL)
    bench_fail ("%u articles could not be checked", n);
  return result;
}

/* How long it takes to read all articles, for as much as is wanted. */
static BenchTime
time_reading (const StetCheckArticle *articles,
              StetStages stages)
{
  g_autoptr (BenchSeries) series = bench_series_new ();

  for (guint round = 0; round <= N_ROUNDS; round++)
    {
      BenchTime began = bench_now ();

      for (guint i = 0; i < N_SPEED_ARTICLES; i++)
        {
          gsize len;
          const char *text = stet_article_text_get_text (articles[i].text, &len);
          g_autoptr (StetAnalysis) analysis = stet_analysis_new_of_stages (text, len, NULL, 0, "en", NULL, stages);
        }
      if (round > 0)
        bench_series_add (series, bench_since (began));
    }

  /* Other programs only ever make it longer. */
  return bench_series_get (series, 0);
}

/* Of a difference only the processor's time says anything on a busy machine. */
static BenchTime
minus (BenchTime a,
       BenchTime b)
{
  return (BenchTime){ a.cpu - b.cpu, a.cpu - b.cpu };
}

static gsize
count_bytes (const StetCheckArticle *articles,
             guint n)
{
  gsize n_bytes = 0;

  for (guint i = 0; i < n; i++)
    {
      gsize len;

      stet_article_text_get_text (articles[i].text, &len);
      n_bytes += len;
    }

  return n_bytes;
}

/* A stage alone is what it adds to the stages that it builds on. */
static void
measure_reading (void)
{
  StetCheckArticle *articles = make_articles (N_SPEED_ARTICLES);
  gsize n_bytes = count_bytes (articles, N_SPEED_ARTICLES);
  BenchTime sentences = time_reading (articles, 0);
  BenchTime quantities = time_reading (articles, STET_STAGE_QUANTITIES);
  BenchTime names = time_reading (articles, STET_STAGE_NAMES);
  BenchTime cues = time_reading (articles, STET_STAGE_CUES);
  BenchTime before_worth = time_reading (articles, STET_STAGE_CUES | STET_STAGE_QUANTITIES);
  BenchTime all = time_reading (articles, STET_STAGES_ALL);

  bench_print_rate ("engine-read", all, n_bytes);
  bench_print_rate ("engine-sentences", sentences, n_bytes);
  bench_print_rate ("engine-quantities", minus (quantities, sentences), n_bytes);
  bench_print_rate ("engine-names", minus (names, sentences), n_bytes);
  bench_print_rate ("engine-cues", minus (cues, names), n_bytes);
  bench_print_rate ("engine-worth", minus (all, before_worth), n_bytes);
  free_articles (articles, N_SPEED_ARTICLES);
}

static GPtrArray *
make_requests (const StetCheckArticle *articles,
               guint n)
{
  GPtrArray *requests = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_COMPACT);
      gsize len;

      stet_json_writer_begin_object (writer);
      stet_json_writer_member_int (writer, "id", i);
      stet_json_writer_member_string (writer, "kind", "quantity");
      stet_json_writer_member_string (writer, "text", stet_article_text_get_text (articles[i].text, &len));
      stet_json_writer_member_string (writer, "ref", articles[i].published);
      stet_json_writer_end_object (writer);
      g_ptr_array_add (requests, stet_json_writer_steal (writer, NULL));
    }

  return requests;
}

/* With the JSON that is read and written; the rate is that of the texts. */
static void
measure_batch (void)
{
  StetCheckArticle *articles = make_articles (N_SPEED_ARTICLES);
  g_autoptr (GPtrArray) requests = make_requests (articles, N_SPEED_ARTICLES);
  g_autoptr (BenchSeries) series = bench_series_new ();

  for (guint round = 0; round <= N_ROUNDS; round++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      BenchTime began = bench_now ();

      for (guint i = 0; i < requests->len; i++)
        {
          const char *line = g_ptr_array_index (requests, i);

          stet_batch_answer (line, strlen (line), out);
        }
      if (strstr (out->str, "\"error\"") != NULL)
        bench_fail ("a batch request was refused");
      if (round > 0)
        bench_series_add (series, bench_since (began));
    }
  bench_print_rate ("engine-batch", bench_series_get (series, 0), count_bytes (articles, N_SPEED_ARTICLES));
  free_articles (articles, N_SPEED_ARTICLES);
}

static void
measure_five (void)
{
  StetCheckArticle *articles = make_articles (BENCH_NEWS_PER_EVENT);
  g_autoptr (BenchSeries) series = bench_series_new ();

  for (guint round = 0; round <= N_ROUNDS; round++)
    {
      BenchTime began = bench_now ();
      g_autoptr (StetCheck) result = check (articles, BENCH_NEWS_PER_EVENT, NULL);

      if (round > 0)
        bench_series_add (series, bench_since (began));
    }
  bench_print ("engine-5", bench_series_get (series, 0.5), 1000, "ms");
  free_articles (articles, BENCH_NEWS_PER_EVENT);
}

static void
measure_check (guint n)
{
  StetCheckArticle *articles = make_articles (n + 1);
  g_autofree char *name = g_strdup_printf ("engine-%u", n);
  g_autofree char *peak = g_strdup_printf ("engine-%u-peak", n);
  g_autofree char *again = g_strdup_printf ("engine-%u-again", n);
  BenchTime began = bench_now ();
  g_autoptr (StetCheck) result = check (articles, n, NULL);
  g_autoptr (StetCheck) next = NULL;
  guint n_findings;

  bench_print (name, bench_since (began), 1e6, "s");
  bench_print_value (peak, bench_get_peak () / (double) BENCH_MIB, "MiB");
  stet_check_get_findings (result, &n_findings);
  if (n_findings == 0)
    bench_fail ("nothing was found in %u articles", n);
  began = bench_now ();
  next = check (articles + 1, n, result);
  bench_print (again, bench_since (began), 1e6, "s");
  free_articles (articles, n + 1);
}

int
main (int argc,
      char **argv)
{
  if (argc == 2 && strcmp (argv[1], "speed") == 0)
    {
      measure_reading ();
      measure_batch ();
      measure_five ();
    }
  else if (argc == 3 && strcmp (argv[1], "check") == 0 && atoi (argv[2]) > 0 && atoi (argv[2]) <= STET_LIMIT_ARTICLES)
    measure_check ((guint) atoi (argv[2]));
  else
    bench_fail ("usage: bench-engine speed | check N");
  return 0;
}
