/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-corpus.h"

#include "stet-analysis.h"

/* A line of a case is a line of the text, "⏎" an empty one.  A "|" stands
 * where a sentence ends inside a line; the blank before it is not in the text.
 * A line that goes on with the sentence of the one before begins with "\". */

#define BROKEN "\\"

/* The text of the case, without the marks. */
static char *
dup_text (char **lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_str_has_prefix (lines[i], BROKEN) ? lines[i] + strlen (BROKEN) : lines[i];

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, strcmp (line, "⏎") == 0 ? "" : line);
    }
  g_string_replace (text, " |", "", 0);
  g_string_replace (text, "|", "", 0);

  return g_string_free (text, FALSE);
}

/* One sentence in each line, line breaks in it as "\". */
static char *
dup_expected (char **lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strcmp (lines[i], "⏎") == 0)
        continue;
      if (i > 0 && !g_str_has_prefix (lines[i], BROKEN))
        g_string_append_c (text, '\n');
      g_string_append (text, lines[i]);
    }
  g_string_replace (text, " | ", "\n", 0);
  g_string_replace (text, "|", "\n", 0);

  return g_string_free (text, FALSE);
}

static char *
dup_found (const StetAnalysis *analysis)
{
  const char *text = stet_analysis_get_text (analysis, NULL);
  guint n;
  const StetSentence *sentences = stet_analysis_get_sentences (analysis, &n);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *one = g_strndup (text + sentences[i].span.start, stet_span_length (sentences[i].span));
      g_autoptr (GString) flat = g_string_new (one);

      g_string_replace (flat, "\n", BROKEN, 0);
      if (i > 0)
        g_string_append_c (found, '\n');
      g_string_append (found, flat->str);
    }

  return g_string_free (found, FALSE);
}

static void
run_case (char **lines,
          const char *place)
{
  g_autofree char *language = stet_corpus_dup_language (place);
  g_autofree char *text = dup_text (lines);
  g_autofree char *expected = dup_expected (lines);
  g_autoptr (StetAnalysis) analysis = stet_analysis_new (text, strlen (text), NULL, 0, language, NULL);
  g_autofree char *found = dup_found (analysis);

  stet_corpus_compare (found, expected, place);
}

static void
test_sentences__end_where_a_reader_ends_them (void **state)
{
  stet_corpus_run ("sentences", run_case);
}

static void
test_sentences__keep_to_blocks (void **state)
{
  static const char text[] = "# A title without a stop\nOne line that is\nbroken. Another\n- an item\n";
  const StetBlock blocks[] = {
    { { 2, 24 }, STET_BLOCK_HEADLINE, 1 },
    { { 25, 57 }, STET_BLOCK_PARAGRAPH, 0 },
    { { 60, 67 }, STET_BLOCK_LIST_ITEM, 1 },
  };
  g_autoptr (StetAnalysis) analysis = stet_analysis_new (text, strlen (text), blocks, G_N_ELEMENTS (blocks), "en", NULL);
  g_autofree char *found = dup_found (analysis);
  guint n;
  const StetSentence *sentences = stet_analysis_get_sentences (analysis, &n);

  assert_string_equal (found, "A title without a stop\nOne line that is\\broken.\nAnother\nan item");
  assert_int_equal (sentences[0].block, STET_BLOCK_HEADLINE);
  assert_int_equal (sentences[2].block, STET_BLOCK_PARAGRAPH);
  assert_int_equal (sentences[3].block, STET_BLOCK_LIST_ITEM);
}

static void
test_sentences__share_all_tokens_of_a_text_without_blocks (void **state)
{
  static const char text[] = "“One,” she said. Two... three!\n\n(Four.) * 5. Six";
  g_autoptr (StetAnalysis) analysis = stet_analysis_new (text, strlen (text), NULL, 0, "en", NULL);
  guint n_tokens;
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n_tokens);
  const StetSentence *sentences = stet_analysis_get_sentences (analysis, &n);
  guint next = 0;

  for (guint i = 0; i < n; i++)
    {
      assert_int_equal (sentences[i].first_token, next);
      assert_true (sentences[i].n_tokens > 0);
      for (guint k = 0; k < sentences[i].n_tokens; k++)
        assert_int_equal (tokens[next + k].sentence, i);
      next += sentences[i].n_tokens;
    }
  assert_int_equal (next, n_tokens);
}

static void
test_sentences__nothing_has_none (void **state)
{
  static const char *const texts[] = { "", " ", "\n\n\t ", "\xC2\xA0" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (StetAnalysis) analysis = stet_analysis_new (texts[i], strlen (texts[i]), NULL, 0, NULL, NULL);
      guint n;

      stet_analysis_get_sentences (analysis, &n);
      assert_int_equal (n, 0);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_sentences__end_where_a_reader_ends_them),
    cmocka_unit_test (test_sentences__keep_to_blocks),
    cmocka_unit_test (test_sentences__share_all_tokens_of_a_text_without_blocks),
    cmocka_unit_test (test_sentences__nothing_has_none),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
