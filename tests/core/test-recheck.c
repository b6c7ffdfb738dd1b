/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A check that knows an earlier one gives what it gives without it. */

#define G_LOG_DOMAIN "stet-test"

#include "stet.h"

#include "stet-test.h"

#define N_BUNDLES 12
#define N_SEEDS 6
#define N_STEPS 12
#define MAX_TEXTS 14

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  assert_non_null (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_has_prefix (name, "gold"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names_cb);

  return paths;
}

/* The texts of some bundles; those of one bundle tell of one event. */
static GPtrArray *
read_texts (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("STET_TEST_DATA"), "bundles", "dev", NULL);
  g_autoptr (GPtrArray) bundles = list (folder);
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_article_text_unref);

  assert_true (bundles->len >= N_BUNDLES);
  for (guint b = 0; b < N_BUNDLES; b++)
    {
      g_autoptr (GPtrArray) paths = list (g_ptr_array_index (bundles, b));

      for (guint i = 0; i < paths->len; i++)
        {
          g_autofree char *text = NULL;

          assert_true (g_file_get_contents (g_ptr_array_index (paths, i), &text, NULL, NULL));
          g_ptr_array_add (texts, stet_article_text_new (text, -1, STET_ARTICLE_PLAIN, NULL));
        }
    }

  return texts;
}

/* An article without an origin, mostly of one of two bundles; the same text
 * may come twice. */
static StetCheckArticle
choose_article (const GPtrArray *texts,
                GRand *rand)
{
  static const char *const days[] = { "2024-06-21", "2024-06-22" };
  gboolean is_any = g_rand_int_range (rand, 0, 4) == 0;
  StetCheckArticle article = { g_ptr_array_index (texts, (guint) g_rand_int_range (rand, 0, is_any ? (int) texts->len : 8)) };

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

static void
test_recheck__gives_what_a_first_check_gives (void **state)
{
  g_autoptr (GPtrArray) texts = read_texts ();

  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GArray) articles = g_array_new (FALSE, FALSE, sizeof (StetCheckArticle));
      g_autoptr (StetCheck) last = NULL;

      for (guint i = 0; i < MAX_TEXTS / 2; i++)
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
          stet_check_unref (last);
          last = g_steal_pointer (&again);
        }
    }
}

static void
test_recheck__finds_something (void **state)
{
  g_autoptr (GPtrArray) texts = read_texts ();
  g_autoptr (GArray) articles = g_array_new (FALSE, FALSE, sizeof (StetCheckArticle));
  g_autoptr (StetCheck) self = NULL;
  guint n;

  for (guint i = 0; i < 8; i++)
    {
      StetCheckArticle article = { g_ptr_array_index (texts, i) };

      g_array_append_val (articles, article);
    }
  self = check (articles, NULL);
  stet_check_get_findings (self, &n);
  assert_true (n > 4);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_recheck__gives_what_a_first_check_gives),
    cmocka_unit_test (test_recheck__finds_something),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
