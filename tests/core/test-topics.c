/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-test.h"

#include "stet-topic.h"

#define N_ARTICLES 120
#define N_EVENTS 8
#define N_WORDS 60

/* Words of all articles, and of one event. */
#define N_COMMON 40
#define N_OF_EVENT 80

static void
add_term (GArray *terms,
          guint64 key)
{
  StetTerm term = { key, 1, FALSE };

  g_array_append_val (terms, term);
}

/* Half of the words of an article are those of all, the other half those of its event. */
static GPtrArray *
make_articles (guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GPtrArray *articles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < N_ARTICLES; i++)
    {
      GArray *terms = g_array_new (FALSE, FALSE, sizeof (StetTerm));
      guint event = (guint) g_rand_int_range (rand, 0, N_EVENTS);

      for (guint w = 0; w < N_WORDS; w++)
        if (g_rand_boolean (rand))
          add_term (terms, 1 + (guint64) g_rand_int_range (rand, 0, N_COMMON));
        else
          add_term (terms, 1000 + event * N_OF_EVENT + (guint64) g_rand_int_range (rand, 0, N_OF_EVENT));
      _stet_terms_sort (terms);
      g_ptr_array_add (articles, terms);
    }
  /* One says nothing. */
  g_array_set_size (g_ptr_array_index (articles, N_ARTICLES / 2), 0);

  return articles;
}

static void
check_near (StetTopics *topics,
            guint article,
            double least)
{
  guint n;
  guint i = 0;
  const guint *near = stet_topics_find_near (topics, article, least, &n);

  for (guint b = article + 1; b < N_ARTICLES; b++)
    if (stet_topics_similarity (topics, article, b) >= least)
      {
        assert_true (i < n);
        assert_int_equal (near[i++], b);
      }
  assert_int_equal (i, n);
}

static void
test_topics__finds_all_that_are_near (void **state)
{
  static const double least[] = { 0.001, 0.02, 0.08, 0.2, 0.5, 0.9 };

  for (guint seed = 1; seed <= 5; seed++)
    {
      g_autoptr (GPtrArray) articles = make_articles (seed);
      g_autoptr (StetTopics) topics = stet_topics_new (articles);

      for (gsize i = 0; i < G_N_ELEMENTS (least); i++)
        for (guint article = 0; article < N_ARTICLES; article++)
          check_near (topics, article, least[i]);
    }
}

static void
test_topics__tells_articles_of_one_event (void **state)
{
  g_autoptr (GPtrArray) articles = make_articles (1);
  g_autoptr (StetTopics) topics = stet_topics_new (articles);
  guint n_near = 0;

  for (guint article = 0; article < N_ARTICLES; article++)
    {
      guint n;

      stet_topics_find_near (topics, article, 0.2, &n);
      n_near += n;
    }
  /* One pair in so many is of one event. */
  assert_in_range (n_near, 1, N_ARTICLES * N_ARTICLES / N_EVENTS);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_topics__finds_all_that_are_near),
    cmocka_unit_test (test_topics__tells_articles_of_one_event),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
