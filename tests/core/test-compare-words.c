/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the comparison of words shows: tests/data/match/words.tsv. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-match.h"

#include <stdio.h>
#include <string.h>

#include "stet-pair.h"
#include "stet-test.h"

#define N_FIELDS 6

/* So many words no sentence of news has. */
#define MANY 5000

/* A text of the table without its brackets, and what stood between them. */
typedef struct
{
  StetAnalysis *analysis;
  StetSpan span;
} Marked;

static void
marked_clear (Marked *self)
{
  stet_analysis_unref (self->analysis);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Marked, marked_clear)

static StetAnalysis *
analyse (const char *text)
{
  return stet_analysis_new (text, strlen (text), NULL, 0, "en", NULL);
}

static void
marked_init (Marked *self,
             const char *field)
{
  const char *open = strstr (field, "[[");
  const char *close = strstr (field, "]]");
  g_autoptr (GString) text = g_string_new (field);

  self->span = (StetSpan){ 0, 0 };
  if (open != NULL && close != NULL)
    {
      self->span = (StetSpan){ (gsize) (open - field), (gsize) (close - field) - 2 };
      g_string_erase (text, close - field, 2);
      g_string_erase (text, open - field, 2);
    }
  self->analysis = analyse (text->str);
}

static gboolean
is_right (const StetPair *pair,
          char **fields,
          StetSpan a,
          StetSpan b)
{
  if (strcmp (fields[0], "none") == 0)
    return pair->verdict != STET_PAIR_CONFLICT;
  if (strcmp (fields[0], stet_pair_verdict_name (pair->verdict)) != 0 || pair->explanation == NULL || strcmp (fields[1], stet_finding_field_name (pair->field)) != 0)
    return FALSE;
  return stet_span_is_empty (a) || (stet_span_equal (pair->a, a) && stet_span_equal (pair->b, b));
}

/* Both ways round: who comes first does not matter. */
static gboolean
check_line (const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  g_auto (Marked) a = { 0 };
  g_auto (Marked) b = { 0 };
  g_autoptr (StetPair) pair = NULL;
  g_autoptr (StetPair) turned = NULL;

  assert_int_equal (g_strv_length (fields), N_FIELDS);
  marked_init (&a, fields[2]);
  marked_init (&b, fields[3]);
  pair = stet_pair_compare (a.analysis, b.analysis);
  turned = stet_pair_compare (b.analysis, a.analysis);
  if (is_right (pair, fields, a.span, b.span) && is_right (turned, fields, b.span, a.span))
    return TRUE;

  print_message ("%s\n  is %s, %s; turned round %s, %s\n", line, stet_pair_verdict_name (pair->verdict), pair->explanation != NULL ? pair->explanation : "-",
                 stet_pair_verdict_name (turned->verdict), turned->explanation != NULL ? turned->explanation : "-");
  return FALSE;
}

static void
test_words__show_exactly_what_differs (void **state)
{
  g_autofree char *path = g_build_filename (g_getenv ("STET_TEST_DATA"), "match", "words.tsv", NULL);
  g_autofree char *data = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;
  guint n_wrong = 0;

  assert_true (g_file_get_contents (path, &data, NULL, NULL));
  lines = g_strsplit (data, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      n++;
      n_wrong += !check_line (lines[i]);
    }
  assert_true (n > 30);
  assert_int_equal (n_wrong, 0);
}

static void
test_words__that_are_equal_never_contradict (void **state)
{
  static const char *const texts[] = {
    "The court acquitted Harlow of fraud, but convicted Brandt.",
    "Nobody denied that Anna Berg had not won.",
    "Prices rose in May and fell in June.",
    "“We will not sell,” said Karl Lund, “nor will we buy.”",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (StetAnalysis) a = analyse (texts[i]);
      g_autoptr (StetAnalysis) b = analyse (texts[i]);
      g_autoptr (StetPair) pair = stet_pair_compare (a, b);

      assert_int_equal (pair->verdict, STET_PAIR_AGREE);
    }
}

static char *
repeat (const char *words,
        guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, words);
  return g_string_free (text, FALSE);
}

/* A sentence beyond the cap is left alone, however often it contradicts. */
static void
test_words__of_endless_sentences_are_left_alone (void **state)
{
  static const char *const words[][2] = {
    { "acquitted ", "convicted " },
    { "not ", "paid " },
    { "Anna Berg ", "Karl Lund " },
    { "no ", "nobody " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *x = repeat (words[i][0], MANY);
      g_autofree char *y = repeat (words[i][1], MANY);
      g_autoptr (StetAnalysis) a = analyse (x);
      g_autoptr (StetAnalysis) b = analyse (y);
      g_autoptr (StetPair) pair = stet_pair_compare (a, b);

      assert_int_not_equal (pair->verdict, STET_PAIR_CONFLICT);
    }
}

static void
test_words__in_two_articles_make_a_finding (void **state)
{
  g_autoptr (StetAnalysis) a = analyse ("The court acquitted Harlow of fraud.\n\nThe trial took place in the harbour town of Redmere.");
  g_autoptr (StetAnalysis) b = analyse ("In the harbour town of Redmere, the court convicted Harlow of fraud.");
  const StetMatchArticle articles[] = { { a, "aa", NULL, NULL, NULL }, { b, "bb", NULL, NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (StetMatch) match = stet_match_new (articles, G_N_ELEMENTS (articles), NULL, NULL, NULL, NULL, &error);
  guint n;
  const StetFinding *findings;

  assert_null (error);
  findings = stet_match_get_findings (match, &n);
  assert_int_equal (n, 1);
  assert_int_equal (findings[0].relation, STET_FINDING_CONFLICT);
  assert_int_equal (findings[0].field, STET_FINDING_FIELD_OPPOSITE);
  assert_string_equal (findings[0].a.text, "acquitted");
  assert_string_equal (findings[0].b.text, "convicted");
  assert_non_null (strstr (findings[0].explanation, "“acquitted” and “convicted”"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words__show_exactly_what_differs),
    cmocka_unit_test (test_words__that_are_equal_never_contradict),
    cmocka_unit_test (test_words__of_endless_sentences_are_left_alone),
    cmocka_unit_test (test_words__in_two_articles_make_a_finding),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
