/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the engine costs:
 *
 *   bench-engine speed      reads texts and compares two, after a first round
 *   bench-engine check N    checks N articles, five of each event
 *
 * The articles are made up: each event has its own names, things and figures;
 * each of its articles leaves some sentences out, has another order, and
 * gives a few figures wrong. */

#include "bench.h"

#include <stdlib.h>
#include <string.h>

#define ARTICLES_PER_EVENT 5
#define FACTS_PER_EVENT 24
#define N_ROUNDS 5
#define N_SPEED_ARTICLES 200

/* In a sentence, these stand for what varies: a name, a place, a company, a
 * thing, a verb, a figure, a small figure, a year. */
static const char *const sentences[] = {
  "At least #n people were #v when a #t collapsed in #p on Friday, officials said. ",
  "#c reported revenue of $#m.#m billion for the quarter, up #m per cent. ",
  "#a, who leads the #t, told reporters that work would end in #y. ",
  "The #t was built in #y and can hold #n,500 visitors. ",
  "\"We will not close the #t,\" #a said in #p. ",
  "Prices of #ts rose by #m.#m per cent in March, from #m per cent a year earlier. ",
  "A court in #p sentenced #a to #m years in prison over the #t. ",
  "#c plans to open #n #ts in #p before #y. ",
  "The #t party won #n.#m percent of the vote in #p. ",
  "Some #n,000 households near #p had no power after the #t. ",
  "The mayor of #p, #a, has not commented on the #t. ",
  "Engineers found #m cracks in the #t, #n metres above the river. ",
};

static const char syllables[][3] = { "ka", "lo", "mi", "ra", "te", "no", "vi", "sa", "du", "be", "ri", "go", "fa", "ne", "tu", "pa" };

static char *
make_word (GRand *rand,
           gboolean is_name)
{
  GString *word = g_string_new (NULL);
  gint n = g_rand_int_range (rand, 2, 5);

  for (gint i = 0; i < n; i++)
    g_string_append (word, syllables[g_rand_int_range (rand, 0, G_N_ELEMENTS (syllables))]);
  if (is_name)
    word->str[0] = g_ascii_toupper (word->str[0]);
  return g_string_free (word, FALSE);
}

static void
append_filled (GString *text,
               const char *sentence,
               guint32 seed)
{
  static const char *const verbs[] = { "killed", "injured", "rescued", "arrested" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (const char *p = sentence; *p != '\0'; p++)
    {
      g_autofree char *word = NULL;

      if (*p != '#')
        {
          g_string_append_c (text, *p);
          continue;
        }
      p++;
      word = make_word (rand, *p != 't');
      if (*p == 'n')
        g_string_append_printf (text, "%d", g_rand_int_range (rand, 11, 99));
      else if (*p == 'm')
        g_string_append_printf (text, "%d", g_rand_int_range (rand, 2, 9));
      else if (*p == 'y')
        g_string_append_printf (text, "%d", g_rand_int_range (rand, 1980, 2030));
      else if (*p == 'v')
        g_string_append (text, verbs[g_rand_int_range (rand, 0, G_N_ELEMENTS (verbs))]);
      else
        g_string_append (text, word);
    }
}

static char *
make_article (guint number)
{
  guint event = number / ARTICLES_PER_EVENT;
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  GString *text = g_string_new (NULL);

  append_filled (text, "#t in #p: #a speaks", event * 1000);
  g_string_append (text, "\n\n");
  for (guint i = 0; i < FACTS_PER_EVENT; i++)
    {
      guint fact = (i + number) % FACTS_PER_EVENT;
      guint32 seed = event * 1000 + fact;

      if (g_rand_double (rand) < 0.3)
        continue;
      if (g_rand_double (rand) < 0.03)
        seed += 500;
      append_filled (text, sentences[(event + fact) % G_N_ELEMENTS (sentences)], seed);
      if (i % 3 == 2)
        g_string_append (text, "\n\n");
    }
  return g_string_free (text, FALSE);
}

static StetCheckArticle *
make_articles (guint n)
{
  StetCheckArticle *articles = g_new0 (StetCheckArticle, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = make_article (i);

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
       guint n)
{
  StetCheck *result = stet_check_new (articles, n, NULL, NULL, NULL, NULL, NULL);

  if (result == NULL)
    bench_fail ("%u articles could not be checked", n);
  return result;
}

/* Reading alone, without comparing. The first round loads the tables. */
static void
measure_reading (void)
{
  StetCheckArticle *articles = make_articles (N_SPEED_ARTICLES);
  g_autoptr (BenchSeries) series = bench_series_new ();
  gsize n_bytes = 0;

  for (guint round = 0; round <= N_ROUNDS; round++)
    {
      BenchTime began = bench_now ();

      n_bytes = 0;
      for (guint i = 0; i < N_SPEED_ARTICLES; i++)
        {
          gsize len;
          const char *text = stet_article_text_get_text (articles[i].text, &len);
          g_autoptr (StetAnalysis) analysis = stet_analysis_new (text, len, NULL, 0, "en", NULL);

          n_bytes += analysis != NULL ? len : 0;
        }
      if (round > 0)
        bench_series_add (series, bench_since (began));
    }
  bench_print_rate ("engine-read", bench_series_get (series, 0.5), n_bytes);
  free_articles (articles, N_SPEED_ARTICLES);
}

static void
measure_five (void)
{
  StetCheckArticle *articles = make_articles (ARTICLES_PER_EVENT);
  g_autoptr (BenchSeries) series = bench_series_new ();

  for (guint round = 0; round <= N_ROUNDS; round++)
    {
      BenchTime began = bench_now ();
      g_autoptr (StetCheck) result = check (articles, ARTICLES_PER_EVENT);

      if (round > 0)
        bench_series_add (series, bench_since (began));
    }
  bench_print ("engine-5", bench_series_get (series, 0.5), 1000, "ms");
  free_articles (articles, ARTICLES_PER_EVENT);
}

static void
measure_check (guint n)
{
  StetCheckArticle *articles = make_articles (n);
  g_autofree char *name = g_strdup_printf ("engine-%u", n);
  g_autofree char *peak = g_strdup_printf ("engine-%u-peak", n);
  BenchTime began = bench_now ();
  g_autoptr (StetCheck) result = check (articles, n);
  guint n_findings;

  bench_print (name, bench_since (began), 1e6, "s");
  bench_print_value (peak, bench_get_peak () / (double) BENCH_MIB, "MiB");
  stet_check_get_findings (result, &n_findings);
  if (n_findings == 0)
    bench_fail ("nothing was found in %u articles", n);
  free_articles (articles, n);
}

int
main (int argc,
      char **argv)
{
  if (argc == 2 && strcmp (argv[1], "speed") == 0)
    {
      measure_reading ();
      measure_five ();
    }
  else if (argc == 3 && strcmp (argv[1], "check") == 0 && atoi (argv[2]) > 0 && atoi (argv[2]) <= STET_LIMIT_ARTICLES)
    measure_check ((guint) atoi (argv[2]));
  else
    bench_fail ("usage: bench-engine speed | check N");
  return 0;
}
