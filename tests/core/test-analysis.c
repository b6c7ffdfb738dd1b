/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-analysis.h"
#include "stet-limits.h"

#include <string.h>

/* What holds for the analysis of any text. */
static void
assert_sound (const StetAnalysis *analysis)
{
  gsize len;
  const char *text = stet_analysis_get_text (analysis, &len);
  guint n_tokens;
  guint n;
  guint n_cues;
  guint n_names;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n_tokens);
  const StetSentence *sentences = stet_analysis_get_sentences (analysis, &n);
  const StetName *names = stet_analysis_get_names (analysis, &n_names);
  const StetCue *cues = stet_analysis_get_cues (analysis, &n_cues);

  for (guint i = 0; i < n_tokens; i++)
    {
      assert_true (tokens[i].start < tokens[i].end && tokens[i].end <= len);
      assert_true (i == 0 || tokens[i].start >= tokens[i - 1].end);
      assert_true (n == 0 || tokens[i].sentence < n);
    }
  for (guint i = 0; i < n; i++)
    {
      assert_true (stet_span_is_valid_in (sentences[i].span, text, len));
      assert_true (i == 0 || sentences[i].span.start >= sentences[i - 1].span.end);
      assert_true (sentences[i].check_worthiness >= 0.0 && sentences[i].check_worthiness <= 1.0);
    }
  for (guint i = 0; i < n_names; i++)
    {
      assert_true (stet_span_is_valid_in (names[i].span, text, len) && !stet_span_is_empty (names[i].span));
      assert_true (i == 0 || names[i].span.start >= names[i - 1].span.end);
      assert_true (names[i].entity < n_names && names[i].key != 0);
    }
  for (guint i = 0; i < n_cues; i++)
    {
      assert_true (stet_span_is_valid_in (cues[i].span, text, len) && stet_span_is_valid_in (cues[i].scope, text, len));
      assert_true (cues[i].speaker >= -1 && cues[i].speaker < (gint32) n_names);
      assert_true (i == 0 || cues[i].sentence >= cues[i - 1].sentence);
    }
}

/* Each record belongs to the sentence that counts it. */
static void
assert_shared_out (const StetAnalysis *analysis)
{
  guint n;
  guint n_names;
  guint n_cues;
  guint n_quantities;
  const StetSentence *sentences = stet_analysis_get_sentences (analysis, &n);
  guint sums[3] = { 0 };

  stet_analysis_get_names (analysis, &n_names);
  stet_analysis_get_cues (analysis, &n_cues);
  stet_analysis_get_quantities (analysis, &n_quantities);
  for (guint i = 0; i < n; i++)
    {
      assert_int_equal (sentences[i].first_name, sums[0]);
      assert_int_equal (sentences[i].first_cue, sums[1]);
      assert_int_equal (sentences[i].first_quantity, sums[2]);
      sums[0] += sentences[i].n_names;
      sums[1] += sentences[i].n_cues;
      sums[2] += sentences[i].n_quantities;
    }
  assert_int_equal (sums[0], n_names);
  assert_int_equal (sums[1], n_cues);
  assert_int_equal (sums[2], n_quantities);
}

static const char report[] = "President Elena Varga said on 3 May 2019 that 20 people had died. She did not say where.\n\n"
                             "“It was hard,” Varga added. Will Lima send 3 ships?";

static void
test_analysis__gives_each_record_to_its_sentence (void **state)
{
  g_autoptr (StetAnalysis) analysis = stet_analysis_new (report, strlen (report), NULL, 0, NULL, NULL);

  assert_sound (analysis);
  assert_shared_out (analysis);
}

static guint
count_quantities (const StetAnalysis *analysis)
{
  guint n;

  stet_analysis_get_quantities (analysis, &n);

  return n;
}

static guint
count_names (const StetAnalysis *analysis)
{
  guint n;

  stet_analysis_get_names (analysis, &n);

  return n;
}

static guint
count_cues (const StetAnalysis *analysis)
{
  guint n;

  stet_analysis_get_cues (analysis, &n);

  return n;
}

static void
test_analysis__finds_no_more_than_is_wanted (void **state)
{
  static const struct
  {
    StetStages stages;
    gboolean has_quantities;
    gboolean has_names;
    gboolean has_cues;
    gboolean has_worth;
  } cases[] = {
    { 0, FALSE, FALSE, FALSE, FALSE },
    { STET_STAGE_QUANTITIES, TRUE, FALSE, FALSE, FALSE },
    { STET_STAGE_NAMES, FALSE, TRUE, FALSE, FALSE },
    { STET_STAGE_QUANTITIES | STET_STAGE_NAMES, TRUE, TRUE, FALSE, FALSE },
    { STET_STAGE_CUES, FALSE, TRUE, TRUE, FALSE },
    { STET_STAGE_WORTH, TRUE, TRUE, TRUE, TRUE },
  };
  g_autoptr (StetAnalysis) all = stet_analysis_new (report, strlen (report), NULL, 0, "en", NULL);
  guint n_all;
  const StetSentence *expected = stet_analysis_get_sentences (all, &n_all);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetAnalysis) some = stet_analysis_new_of_stages (report, strlen (report), NULL, 0, "en", NULL, cases[i].stages);
      guint n;
      const StetSentence *sentences = stet_analysis_get_sentences (some, &n);

      assert_sound (some);
      assert_shared_out (some);
      assert_int_equal (count_quantities (some), cases[i].has_quantities ? count_quantities (all) : 0);
      assert_int_equal (count_names (some), cases[i].has_names ? count_names (all) : 0);
      assert_int_equal (count_cues (some), cases[i].has_cues ? count_cues (all) : 0);
      assert_int_equal (n, n_all);
      for (guint k = 0; k < n; k++)
        {
          assert_true (stet_span_equal (sentences[k].span, expected[k].span));
          assert_true (sentences[k].check_worthiness == (cases[i].has_worth ? expected[k].check_worthiness : 0.0));
        }
    }
}

/* Pieces that a text can be made of which is hard to read. */
static const char *const pieces[] = {
  "1",
  "(",
  ")",
  "\"",
  "'",
  "“",
  "’",
  ".",
  ". ",
  "a.",
  "a. ",
  "A.",
  "A. ",
  "U.S.",
  "!",
  "? ",
  "-",
  " - ",
  "•",
  "1. ",
  "1) ",
  ",",
  "\n",
  "a\n",
  "A\n",
  "and ",
  "not ",
  "not ) ",
  "said ",
  "Smith said ",
  "Smith, ",
  "if ",
  "of ",
  "President ",
  "President of ",
  "Bank of ",
  "Russian ",
  "Russian-",
  "will ",
  "A",
  "a",
  "Aa ",
  "A-",
  "A & ",
  "$",
  "$1 ",
  "1,000",
  "1 ",
  "1/",
  "% ",
  "é",
  "É ",
  "한",
  "。",
  "\xC2\xAD",
  "\xE2\x80\x8B",
  "May ",
  "(WHO) ",
  "World Health (WH) ",
  "[1]",
  "...",
  ". . . ",
  "*** ",
  "x.Y",
};

/* One piece again and again, for a long text: nothing may take longer than
 * the text is long, so that this ends. */
static void
test_analysis__ends_for_the_worst_texts (void **state)
{
  const gsize size = 128 * 1024;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_sized_new (size + 64);
      g_autoptr (StetAnalysis) analysis = NULL;

      while (text->len < size)
        g_string_append (text, pieces[i]);
      analysis = stet_analysis_new (text->str, text->len, NULL, 0, "en", NULL);
      assert_sound (analysis);
      assert_shared_out (analysis);
    }
}

static void
test_analysis__takes_a_text_of_the_longest_length (void **state)
{
  gsize size = STET_LIMIT_ARTICLE_BYTES;
  g_autofree char *text = g_malloc (size + 1);
  g_autoptr (StetAnalysis) analysis = NULL;
  gsize len;

  memset (text, 'a', size);
  text[size] = '\0';
  for (gsize i = 0; i < size; i += 60)
    text[i] = i % 600 == 0 ? '.' : ' ';
  analysis = stet_analysis_new (text, size, NULL, 0, "en", NULL);
  stet_analysis_get_text (analysis, &len);
  assert_int_equal (len, size);
  assert_sound (analysis);
}

/* More different words than are remembered. */
static void
test_analysis__gives_the_same_for_words_that_are_not_remembered (void **state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (StetAnalysis) first = NULL;
  g_autoptr (StetAnalysis) second = NULL;
  const StetToken *a;
  const StetToken *b;
  guint n;

  for (guint i = 0; i < STET_LIMIT_KNOWN_WORDS + 5000; i++)
    g_string_append_printf (text, "w%xing ", i);
  first = stet_analysis_new (text->str, text->len, NULL, 0, "en", NULL);
  second = stet_analysis_new (text->str, text->len, NULL, 0, "en", NULL);
  a = stet_analysis_get_tokens (first, &n);
  b = stet_analysis_get_tokens (second, &n);
  for (guint i = 0; i < n; i++)
    assert_true (a[i].folded == b[i].folded && a[i].stem == b[i].stem);
}

static gpointer
analyse_cb (gpointer data)
{
  return stet_analysis_new (data, strlen (data), NULL, 0, "en", NULL);
}

static void
test_analysis__is_the_same_in_every_thread (void **state)
{
  static char text[] = "Harrow Ltd. said that Zanzibarian quokkas, unlike wombats, had not been counted since 1987 in the Hebrides.";
  GThread *threads[4];
  g_autoptr (StetAnalysis) reference = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, analyse_cb, text);
  reference = analyse_cb (text);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (StetAnalysis) analysis = g_thread_join (threads[i]);
      guint n;
      guint n_reference;
      const StetToken *a = stet_analysis_get_tokens (analysis, &n);
      const StetToken *b = stet_analysis_get_tokens (reference, &n_reference);

      assert_int_equal (n, n_reference);
      for (guint k = 0; k < n; k++)
        assert_true (a[k].folded == b[k].folded && a[k].stem == b[k].stem && a[k].lexeme == b[k].lexeme);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_analysis__gives_each_record_to_its_sentence),
    cmocka_unit_test (test_analysis__finds_no_more_than_is_wanted),
    cmocka_unit_test (test_analysis__ends_for_the_worst_texts),
    cmocka_unit_test (test_analysis__takes_a_text_of_the_longest_length),
    cmocka_unit_test (test_analysis__gives_the_same_for_words_that_are_not_remembered),
    cmocka_unit_test (test_analysis__is_the_same_in_every_thread),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
