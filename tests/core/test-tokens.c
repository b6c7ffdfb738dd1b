/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-analysis.h"

#include <string.h>

static StetAnalysis *
analyse (const char *text)
{
  return stet_analysis_new (text, strlen (text), NULL, 0, "en", NULL);
}

/* The tokens with a letter each for their kind: w word, n number, p
 * punctuation, s symbol; "+" before one that is joined to the one before. */
static char *
dup_tokens (const char *text)
{
  g_autoptr (StetAnalysis) analysis = analyse (text);
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (found, "%s%s%c:%.*s", i > 0 ? " " : "", (tokens[i].flags & STET_TOKEN_JOINED) != 0 ? "+" : "", "wnps"[tokens[i].kind],
                            (int) (tokens[i].end - tokens[i].start), text + tokens[i].start);

  return g_string_free (found, FALSE);
}

static void
test_tokens__are_words_numbers_and_marks (void **state)
{
  static const struct
  {
    const char *text;
    const char *tokens;
  } cases[] = {
    { "", "" },
    { "It's 1,200.5 km.", "w:It's n:1,200.5 w:km +p:." },
    { "Don’t—wait... G20!!", "w:Don’t +p:— +w:wait +p:... w:G20 +p:!!" },
    { "US$3.6bn, 20th; 50%", "w:US +s:$ +n:3.6 +w:bn +p:, n:20 +w:th +p:; n:50 +s:%" },
    { "U.S. 1,2,3. x'", "w:U +p:. +w:S +p:. n:1,2,3 +p:. w:x +p:'" },
    { "Tô Lâm Việt", "w:Tô w:Lâm w:Việt" },
    { "e\xCC\x81t\xC2\xADre ((a))", "w:e\xCC\x81t\xC2\xADre p:( +p:( +w:a +p:) +p:)" },
    { "5 °C ٣ 。", "n:5 s:° +w:C n:٣ p:。" },
    { "a\xE2\x80\x8B"
      "b",
      "w:a\xE2\x80\x8B"
      "b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = dup_tokens (cases[i].text);

      assert_string_equal (found, cases[i].tokens);
    }
}

static const StetToken *
first_token (const StetAnalysis *analysis)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);

  assert_true (n > 0);
  return tokens;
}

/* Keys do not depend on how a word is written, only on the word. */
static void
test_tokens__have_keys_of_folded_words_and_stems (void **state)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean same_word;
    gboolean same_stem;
  } cases[] = {
    { "Visit", "visit", TRUE, TRUE },
    { "VISITS", "visited", FALSE, TRUE },
    { "Tô", "to", TRUE, TRUE },
    { "Russia's", "Russia", TRUE, TRUE },
    { "Russia’s", "RUSSIA'S", TRUE, TRUE },
    { "internationalisations", "Internationalisations", TRUE, TRUE },
    { "abcdefgh", "abcdefg", FALSE, FALSE },
    { "abcdefgh", "ABCDEFGH", TRUE, TRUE },
    { "visit", "vista", FALSE, FALSE },
    { "1,200", "1200", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetAnalysis) a = analyse (cases[i].a);
      g_autoptr (StetAnalysis) b = analyse (cases[i].b);

      assert_int_equal (first_token (a)->folded == first_token (b)->folded, cases[i].same_word);
      assert_int_equal (first_token (a)->stem == first_token (b)->stem, cases[i].same_stem);
    }
}

static void
test_tokens__have_the_key_of_their_folded_word (void **state)
{
  g_autoptr (StetAnalysis) analysis = analyse ("Élysée");

  assert_true (first_token (analysis)->folded == stet_token_key ("elysee", strlen ("elysee")));
  assert_true (stet_token_key ("", 0) != 0);
}

static void
test_tokens__know_what_stands_in_quotation_marks (void **state)
{
  static const struct
  {
    const char *text;
    const char *quoted; /* a q for each token that is quoted, a dot for others */
  } cases[] = {
    { "He said \"no way\" twice", "...qq.." },
    { "“One” ‘two’ «three»", ".q..q..q." },
    { "It's the dogs' dinner", "....." },
    { "The '90s were good", "......" },
    { "She is 5'10\" tall", "......." },
    { "“Open\n\nshut", "..." },
    { "“Open\n\n“still” shut", ".q.q.." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetAnalysis) analysis = analyse (cases[i].text);
      g_autoptr (GString) found = g_string_new (NULL);
      guint n;
      const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);

      for (guint k = 0; k < n; k++)
        g_string_append_c (found, (tokens[k].flags & STET_TOKEN_IN_QUOTE) != 0 ? 'q' : '.');
      if (strcmp (found->str, cases[i].quoted) != 0)
        fail_msg ("“%s”: %s, not %s", cases[i].text, found->str, cases[i].quoted);
    }
}

static void
test_tokens__know_their_case_and_line (void **state)
{
  g_autoptr (StetAnalysis) analysis = analyse ("UN Talks a\nB\n\nÉTÉ");
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);

  assert_int_equal (n, 5);
  assert_int_equal (tokens[0].flags, STET_TOKEN_CAPITAL | STET_TOKEN_CAPITALS);
  assert_int_equal (tokens[1].flags, STET_TOKEN_CAPITAL);
  assert_int_equal (tokens[2].flags, 0);
  assert_int_equal (tokens[3].flags, STET_TOKEN_CAPITAL | STET_TOKEN_AFTER_LINE);
  assert_int_equal (tokens[4].flags, STET_TOKEN_CAPITAL | STET_TOKEN_CAPITALS | STET_TOKEN_AFTER_LINE | STET_TOKEN_AFTER_BLANK_LINE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tokens__are_words_numbers_and_marks),
    cmocka_unit_test (test_tokens__have_keys_of_folded_words_and_stems),
    cmocka_unit_test (test_tokens__have_the_key_of_their_folded_word),
    cmocka_unit_test (test_tokens__know_what_stands_in_quotation_marks),
    cmocka_unit_test (test_tokens__know_their_case_and_line),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
