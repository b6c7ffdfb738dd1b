/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A check that knows an earlier one gives what it gives without it. */

#define G_LOG_DOMAIN "stet-test"

#include "stet.h"

#include "stet-test.h"

#define N_TEXTS 12
#define N_CONFLICTS 40
#define N_SEEDS 8
#define N_STEPS 20
#define MAX_TEXTS 9

/* Both sides of the conflicts in the table of words, and of figures: whole
 * texts in turn, the second one after the first. */
static GPtrArray *
read_sentences (void)
{
  static const char *const tables[] = { "words.tsv", "figures.tsv" };
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("STET_TEST_DATA"), "match", tables[t], NULL);
      g_autofree char *table = NULL;
      g_auto (GStrv) lines = NULL;

      assert_true (g_file_get_contents (path, &table, NULL, NULL));
      lines = g_strsplit (table, "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

          if (!g_str_has_prefix (lines[i], "conflict\t") || g_strv_length (fields) < 4)
            continue;
          for (guint side = 2; side < 4; side++)
            {
              g_autoptr (GString) text = g_string_new (fields[side]);

              g_string_replace (text, "[[", "", 0);
              g_string_replace (text, "]]", "", 0);
              g_ptr_array_add (sentences, g_strdup (text->str));
            }
        }
    }

  return sentences;
}

/* Each text says one side of some conflicts. */
static GPtrArray *
make_texts (GRand *rand)
{
  g_autoptr (GPtrArray) sentences = read_sentences ();
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_article_text_unref);

  assert_true (sentences->len >= 2 * N_CONFLICTS);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint first = (guint) g_rand_int_range (rand, 0, (int) sentences->len / 2 - N_CONFLICTS);

      /* One of three texts is of any conflicts, the others are of the same ones. */
      for (guint c = 0; c < N_CONFLICTS; c++)
        if (g_rand_int_range (rand, 0, 3) > 0)
          g_string_append_printf (text, "%s ", (const char *) g_ptr_array_index (sentences, 2 * (c + (i % 3 == 0 ? first : 0)) + (guint) g_rand_int_range (rand, 0, 2)));
      g_ptr_array_add (texts, stet_article_text_new (text->str, -1, STET_ARTICLE_PLAIN, NULL));
    }

  return texts;
}

/* The same text may come twice. */
static StetCheckArticle
choose_article (const GPtrArray *texts,
                GRand *rand)
{
  static const char *const days[] = { "2024-06-21", "2024-06-22" };
  StetCheckArticle article = { g_ptr_array_index (texts, (guint) g_rand_int_range (rand, 0, (int) texts->len)) };

  article.language = "en";
  article.published = days[g_rand_int_range (rand, 0, G_N_ELEMENTS (days))];
  return article;
}

/* One comes, goes, is another one, or two change places. */
static void
change (GArray *articles,
        const GPtrArray *texts,
        GRand *rand)
{
  guint which = articles->len > 0 ? (guint) g_rand_int_range (rand, 0, (int) articles->len) : 0;
  StetCheckArticle article = choose_article (texts, rand);
  int what = g_rand_int_range (rand, 0, 4);

  if (articles->len == 0 || (what == 0 && articles->len < MAX_TEXTS))
    g_array_insert_val (articles, which, article);
  else if (what == 1)
    g_array_remove_index (articles, which);
  else if (what == 2)
    g_array_index (articles, StetCheckArticle, which) = article;
  else
    {
      StetCheckArticle *last = &g_array_index (articles, StetCheckArticle, articles->len - 1);

      article = g_array_index (articles, StetCheckArticle, which);
      g_array_index (articles, StetCheckArticle, which) = *last;
      *last = article;
    }
}

static StetCheck *
check (const GArray *articles,
       StetCheck *previous)
{
  g_autoptr (GError) error = NULL;
  StetCheck *self = stet_check_new ((const StetCheckArticle *) (gpointer) articles->data, articles->len, previous, NULL, NULL, NULL, &error);

  assert_null (error);
  return self;
}

/* How many findings the words of two sentences gave. */
static guint
count_words (const StetCheck *self)
{
  guint n;
  guint n_words = 0;
  const StetFinding *findings = stet_check_get_findings (self, &n);

  for (guint i = 0; i < n; i++)
    n_words += findings[i].field == STET_FINDING_FIELD_OPPOSITE || findings[i].field == STET_FINDING_FIELD_NAME ? 1 : 0;
  return n_words;
}

static void
test_recheck__gives_what_a_first_check_gives (void **state)
{
  guint n_words = 0;

  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) texts = make_texts (rand);
      g_autoptr (GArray) articles = g_array_new (FALSE, FALSE, sizeof (StetCheckArticle));
      g_autoptr (StetCheck) last = NULL;

      for (guint i = 0; i < 2 * MAX_TEXTS; i++)
        change (articles, texts, rand);
      last = check (articles, NULL);
      for (guint step = 0; step < N_STEPS; step++)
        {
          g_autoptr (StetCheck) fresh = NULL;
          g_autoptr (StetCheck) again = NULL;
          g_autofree char *wanted = NULL;
          g_autofree char *found = NULL;

          change (articles, texts, rand);
          fresh = check (articles, NULL);
          again = check (articles, last);
          wanted = stet_check_to_json (fresh, NULL);
          found = stet_check_to_json (again, NULL);
          assert_string_equal (found, wanted);
          n_words += count_words (fresh);
          stet_check_unref (last);
          last = g_steal_pointer (&again);
        }
    }
  assert_true (n_words > N_SEEDS * N_STEPS);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_recheck__gives_what_a_first_check_gives),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
