/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The check of some articles and its document. */

#define G_LOG_DOMAIN "stet-test"

#include "stet.h"

#include <string.h>

#include "stet-test.h"

static const char first_text[] =
    "A visit with a history\n\n"
    "This is the fourth visit of the Belmarian leader to Norland, after those of 1999, 2004 and 2015. The two sides signed nine agreements in Vik on Tuesday.\n\n"
    "Norland is the only country that Belmarian presidents have visited five times (four by Aldric Roon, once by Ilse Maas). Trade between Belmaria and Norland reached $3.6 billion in 2023.\n";

static const char second_text[] =
    "Étape à Vik — the day in brief\n\n"
    "Eleven documents were signed by the two sides in Vik on Tuesday. Trade between Norland and Belmaria reached US$3.6 billion in 2023.\n";

static StetCheckArticle
make_article (const char *text,
              const char *name)
{
  StetCheckArticle article = { stet_article_text_new (text, -1, STET_ARTICLE_PLAIN, NULL) };

  assert_non_null (article.text);
  article.title = name;
  article.published = "2024-06-21";
  article.language = "en";
  article.path = name;
  return article;
}

typedef struct
{
  StetCheckArticle articles[2];
} Articles;

static int
setup (void **state)
{
  Articles *articles = g_new0 (Articles, 1);

  articles->articles[0] = make_article (first_text, "first.txt");
  articles->articles[1] = make_article (second_text, "second.txt");
  *state = articles;
  return 0;
}

static int
teardown (void **state)
{
  Articles *articles = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (articles->articles); i++)
    stet_article_text_unref (articles->articles[i].text);
  g_free (articles);
  return 0;
}

static StetCheck *
check (Articles *articles,
       StetCheck *previous)
{
  StetCheck *self = stet_check_new (articles->articles, G_N_ELEMENTS (articles->articles), previous, NULL, NULL, NULL, NULL);

  assert_non_null (self);
  return self;
}

static const StetFinding *
find (const StetCheck *self,
      StetFindingRelation relation,
      const char *a,
      const char *b)
{
  guint n;
  const StetFinding *findings = stet_check_get_findings (self, &n);

  for (guint i = 0; i < n; i++)
    if (findings[i].relation == relation && strstr (findings[i].a.text, a) != NULL && strstr (findings[i].b.text, b) != NULL)
      return &findings[i];
  return NULL;
}

static void
test_check__finds_what_differs_and_what_agrees (void **state)
{
  g_autoptr (StetCheck) self = check (*state, NULL);
  const StetFinding *scope = find (self, STET_FINDING_SCOPE_DIFFERS, "fourth", "five");

  assert_non_null (find (self, STET_FINDING_CONFLICT, "nine", "Eleven"));
  assert_non_null (find (self, STET_FINDING_AGREE, "$3.6 billion", "US$3.6 billion"));
  assert_non_null (scope);
  assert_non_null (strstr (scope->explanation, "4 + 1 = 5"));
  assert_null (find (self, STET_FINDING_CONFLICT, "fourth", ""));
}

static void
test_check__points_at_the_words (void **state)
{
  Articles *articles = *state;
  g_autoptr (StetCheck) self = check (articles, NULL);
  guint n;
  const StetFinding *findings = stet_check_get_findings (self, &n);

  assert_true (n > 0);
  for (guint i = 0; i < n; i++)
    {
      const StetFindingSide *sides[] = { &findings[i].a, &findings[i].b };

      for (gsize s = 0; s < G_N_ELEMENTS (sides); s++)
        {
          g_autofree char *quote = stet_article_text_dup_quote (articles->articles[sides[s]->article].text, sides[s]->span);
          guint n_sentences;
          const StetSentence *sentences = stet_check_get_statements (self, sides[s]->article, &n_sentences);

          assert_string_equal (quote, sides[s]->text);
          assert_true (sides[s]->sentence < n_sentences);
          assert_true (stet_span_overlaps (sentences[sides[s]->sentence].span, sides[s]->span));
        }
      assert_true (stet_sha256_is_valid (findings[i].key));
      assert_true (g_str_has_suffix (findings[i].explanation, "."));
    }
}

static void
test_check__writes_the_same_bytes_twice (void **state)
{
  g_autoptr (StetCheck) first = check (*state, NULL);
  g_autoptr (StetCheck) second = check (*state, NULL);
  g_autoptr (StetCheck) third = check (*state, second);
  gsize len;
  g_autofree char *a = stet_check_to_json (first, &len);
  g_autofree char *b = stet_check_to_json (second, NULL);
  g_autofree char *c = stet_check_to_json (third, NULL);

  assert_int_equal (strlen (a), len);
  assert_string_equal (a, b);
  assert_string_equal (a, c);
}

static void
test_check__writes_offsets_in_code_points (void **state)
{
  g_autoptr (StetCheck) self = check (*state, NULL);
  gsize len;
  g_autofree char *text = stet_check_to_json (self, &len);
  g_autoptr (StetJson) json = stet_json_parse (text, len, NULL);
  const StetJson *article = stet_json_get_element (stet_json_get_member (json, "articles"), 1);
  const StetJson *statements = stet_json_get_member (article, "statements");

  assert_string_equal (stet_json_get_string (stet_json_get_member (json, "format")), "stet-check");
  for (guint i = 0; i < stet_json_get_length (statements); i++)
    {
      const StetJson *statement = stet_json_get_element (statements, i);
      gint64 start = stet_json_get_int (stet_json_get_member (statement, "start"));
      gint64 end = stet_json_get_int (stet_json_get_member (statement, "end"));
      g_autofree char *words = g_utf8_substring (second_text, start, end);

      assert_string_equal (words, stet_json_get_string (stet_json_get_member (statement, "text")));
    }
}

/* What was told last. */
typedef struct
{
  guint n_calls;
  guint n_read;
  guint n_articles;
  double fraction;
} Told;

static void
count_progress_cb (guint n_read,
                   guint n_articles,
                   double fraction,
                   gpointer user_data)
{
  Told *told = user_data;

  assert_true (n_read >= told->n_read && n_read <= told->n_read + 1 && n_read <= n_articles);
  assert_true (fraction >= told->fraction && fraction <= 1);
  *told = (Told){ told->n_calls + 1, n_read, n_articles, fraction };
}

static void
test_check__tells_its_progress (void **state)
{
  Articles *articles = *state;
  Told told = { 0 };
  g_autoptr (StetCheck) self = stet_check_new (articles->articles, 2, NULL, NULL, count_progress_cb, &told, NULL);

  assert_non_null (self);
  assert_true (told.n_calls > 2 && told.fraction >= 1);
  assert_int_equal (told.n_read, 2);
  assert_int_equal (told.n_articles, 2);
}

static void
test_check__stops_when_it_is_cancelled (void **state)
{
  Articles *articles = *state;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  assert_null (stet_check_new (articles->articles, 2, NULL, cancellable, NULL, NULL, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

/* Inputs that invite a program to look at everything again and again. */
/* Of one statement there are no more, in the mean. */
#define MOST_FINDINGS 16

static guint
count_findings (const StetCheck *self)
{
  guint n;

  stet_check_get_findings (self, &n);
  return n;
}

static guint
count_statements (const StetCheck *self)
{
  guint all = 0;

  for (guint i = 0; i < stet_check_get_n_articles (self); i++)
    {
      guint n;

      stet_check_get_statements (self, i, &n);
      all += n;
    }
  return all;
}

static void
test_check__takes_what_is_no_text (void **state)
{
  static const char *const units[] = { "9", "(", "and ", "12 people died. ", "“", "\n\n", "a\n", "1,", "Mr. " };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new ("x");
      StetCheckArticle articles[2];
      g_autoptr (StetCheck) self = NULL;

      while (text->len < 100000)
        g_string_append (text, units[i]);
      articles[0] = make_article (text->str, "a");
      articles[1] = make_article (text->str, "b");
      self = stet_check_new (articles, 2, NULL, NULL, NULL, NULL, NULL);
      assert_non_null (self);
      assert_true (count_findings (self) <= MOST_FINDINGS * count_statements (self));
      stet_article_text_unref (articles[0].text);
      stet_article_text_unref (articles[1].text);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_check__finds_what_differs_and_what_agrees, setup, teardown),
    cmocka_unit_test_setup_teardown (test_check__points_at_the_words, setup, teardown),
    cmocka_unit_test_setup_teardown (test_check__writes_the_same_bytes_twice, setup, teardown),
    cmocka_unit_test_setup_teardown (test_check__writes_offsets_in_code_points, setup, teardown),
    cmocka_unit_test_setup_teardown (test_check__tells_its_progress, setup, teardown),
    cmocka_unit_test_setup_teardown (test_check__stops_when_it_is_cancelled, setup, teardown),
    cmocka_unit_test (test_check__takes_what_is_no_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
