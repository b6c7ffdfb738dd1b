/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What whole articles have between them, sentence for sentence as it may:
 * tests/data/articles. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-match.h"

#include <string.h>

#include "stet-corpus.h"

/* More articles one case has never. */
#define MAX_ARTICLES 4

/* So many persons no story has. */
#define MANY 3000

/* A bar stands between two paragraphs. */
static char *
dup_text (const char *line)
{
  g_auto (GStrv) paragraphs = g_strsplit (line, " | ", -1);

  return g_strjoinv ("\n\n", paragraphs);
}

static StetMatch *
match (const char *const *texts,
       guint n)
{
  static const char *const hashes[] = { "aa", "bb", "cc", "dd" };
  StetMatchArticle articles[MAX_ARTICLES] = { { NULL } };
  g_autoptr (GError) error = NULL;
  StetMatch *self;

  assert_true (n > 0 && n <= MAX_ARTICLES);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = dup_text (texts[i]);

      articles[i].analysis = stet_analysis_new (text, strlen (text), NULL, 0, "en", NULL);
      articles[i].sha256 = hashes[i];
    }
  self = stet_match_new (articles, n, NULL, NULL, NULL, NULL, &error);
  assert_null (error);
  for (guint i = 0; i < n; i++)
    stet_analysis_unref (articles[i].analysis);
  return self;
}

/* "conflict place: Cincinnati / Cleveland". */
static char *
dup_line (const StetFinding *finding)
{
  return g_strdup_printf ("%s %s: %s / %s", stet_finding_relation_name (finding->relation), stet_finding_field_name (finding->field), finding->a.text, finding->b.text);
}

/* The lines of a case are the articles, and behind them, each behind a "=",
 * all that is found. */
static void
check_case (char **lines,
            const char *place)
{
  guint n = 0;
  guint n_findings;
  guint n_expected;
  const StetFinding *findings;
  g_autoptr (StetMatch) self = NULL;

  while (lines[n] != NULL && lines[n][0] != '=')
    n++;
  self = match ((const char *const *) lines, n);
  findings = stet_match_get_findings (self, &n_findings);
  n_expected = g_strv_length (lines) - n;
  for (guint i = 0; i < MAX (n_findings, n_expected); i++)
    {
      g_autofree char *found = i < n_findings ? dup_line (&findings[i]) : g_strdup ("nothing");
      const char *expected = i < n_expected ? lines[n + i] + strlen ("= ") : "nothing";

      if (strcmp (found, expected) != 0)
        print_message ("%s: expected %s, found %s\n", place, expected, found);
      assert_string_equal (found, expected);
      if (i < n_findings)
        assert_true (findings[i].explanation != NULL && findings[i].explanation[0] != '\0');
    }
}

/* Behind the articles of a case stands what the first claim is called. */
static void
check_title (char **lines,
             const char *place)
{
  guint n_articles = g_strv_length (lines) - 1;
  g_autoptr (StetMatch) self = match ((const char *const *) lines, n_articles);
  guint n;
  const StetMatchClaim *claims = stet_match_get_claims (self, &n);
  const char *title = n > 0 ? claims[0].title : "nothing";

  if (strcmp (title, lines[n_articles] + strlen ("= ")) != 0)
    print_message ("%s: %s\n", place, title);
  assert_string_equal (title, lines[n_articles] + strlen ("= "));
}

static void
test_claims__are_called_by_what_they_are_about (void **state)
{
  stet_corpus_run ("titles", check_title);
}

static void
test_articles__show_what_is_written (void **state)
{
  stet_corpus_run ("articles", check_case);
}

/* Turned round, the same two articles have the same between them. */
static void
test_articles__come_in_any_order (void **state)
{
  const char *const texts[] = { "Chief Executive Dana Whitlock told reporters that the purchase was fair.", "A letter went to the chief executive, Diana Whitlock, on Monday." };
  const char *const turned[] = { texts[1], texts[0] };
  g_autoptr (StetMatch) first = match (texts, 2);
  g_autoptr (StetMatch) second = match (turned, 2);
  guint n;
  const StetFinding *a = stet_match_get_findings (first, &n);
  const StetFinding *b = stet_match_get_findings (second, &n);

  assert_int_equal (n, 1);
  assert_string_equal (a->a.text, b->b.text);
  assert_string_equal (a->b.text, b->a.text);
}

/* Names that differ in a letter, without end: no pair of them is too many to
 * look at, and of none it can be told. */
static void
test_articles__may_name_thousands (void **state)
{
  g_autoptr (GString) a = g_string_new (NULL);
  g_autoptr (GString) b = g_string_new (NULL);
  g_autoptr (StetMatch) self = NULL;
  const StetFinding *findings;
  const char *texts[2];
  guint n;

  for (int i = 0; i < MANY; i++)
    {
      g_string_append_printf (a, "Karl Lund%c%c%c met Anna Berg. ", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676);
      g_string_append_printf (b, "Karl Lund%c%c%cn said “we will go on”. ", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676);
    }
  texts[0] = a->str;
  texts[1] = b->str;
  self = match (texts, 2);
  findings = stet_match_get_findings (self, &n);
  for (guint i = 0; i < n; i++)
    assert_int_equal (findings[i].relation, STET_FINDING_AGREE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_articles__show_what_is_written),
    cmocka_unit_test (test_claims__are_called_by_what_they_are_about),
    cmocka_unit_test (test_articles__come_in_any_order),
    cmocka_unit_test (test_articles__may_name_thousands),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
