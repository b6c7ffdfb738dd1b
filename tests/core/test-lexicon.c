/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-analysis.h"
#include "stet-lexicon.h"
#include "stet-token.h"

#include <string.h>

static const StetLexeme *
find (const char *form)
{
  return stet_lexicon_find (stet_lexicon_get ("en"), form, strlen (form));
}

static void
test_lexicon__is_chosen_by_the_first_part_of_a_tag (void **state)
{
  const StetLexicon *english = stet_lexicon_get ("en");

  assert_ptr_equal (stet_lexicon_get ("en-GB"), english);
  assert_ptr_equal (stet_lexicon_get ("EN_us"), english);
  assert_ptr_equal (stet_lexicon_get (NULL), english);
  assert_ptr_equal (stet_lexicon_get (""), english);
  assert_ptr_equal (stet_lexicon_get ("tlh"), english);
  assert_ptr_equal (stet_lexicon_get ("english"), english);
  assert_string_equal (stet_lexicon_get_language (english), "en");
}

static void
test_lexicon__finds_words_and_phrases (void **state)
{
  assert_non_null (find ("president"));
  assert_true ((find ("president")->classes & STET_WORD_TITLE) != 0);
  assert_true ((find ("prime minister")->classes & STET_WORD_TITLE) != 0);
  assert_true ((find ("u.s")->classes & STET_WORD_PLACE) != 0);
  assert_null (find ("President"));
  assert_null (find ("prime"
                     "  minister"));
  assert_null (find (""));
  assert_null (find ("qwertyuiop"));
}

/* A form that stands on several lines has a sense for each. */
static void
test_lexicon__tells_senses_apart (void **state)
{
  const StetLexeme *lexeme = find ("georgia");
  const StetLexeme *may = find ("may");

  assert_string_equal (stet_lexeme_find_sense (lexeme, STET_WORD_PLACE)->text, "georgia");
  assert_null (stet_lexeme_find_sense (lexeme, STET_WORD_TITLE));
  assert_string_equal (stet_lexeme_find_sense (may, STET_WORD_MODAL)->text, "possible");
  assert_true (may->value == 5);
}

/* Numbers are read from the lexeme itself: what else a word is must not show there. */
static void
test_lexicon__keeps_figures_free_of_other_senses (void **state)
{
  const StetLexeme *one = find ("one");

  assert_true ((one->classes & STET_WORD_NUMBER) != 0 && one->senses->next != NULL);
  assert_true (one->value == 1);
  assert_null (one->text);
}

static void
test_lexicon__meaning_goes_both_ways (void **state)
{
  const StetLexicon *english = stet_lexicon_get ("en");
  guint64 deny = stet_token_key ("deni", 4);
  guint64 unknown = stet_token_key ("qwertyuiop", 10);
  guint n;
  const guint64 *opposites = stet_lexicon_get_opposites (english, deny, &n);
  gboolean found = FALSE;

  assert_true (n > 0);
  for (guint i = 0; i < n; i++)
    {
      guint n_back;
      const guint64 *back = stet_lexicon_get_opposites (english, opposites[i], &n_back);

      for (guint k = 0; k < n_back; k++)
        found = found || back[k] == deny;
    }
  assert_true (found);
  assert_null (stet_lexicon_get_opposites (english, unknown, &n));
  assert_int_equal (n, 0);
  assert_true (stet_lexicon_get_synonym (english, unknown) == unknown);
}

static void
test_lexicon__takes_a_phrase_for_the_word_that_it_means (void **state)
{
  const char *text = "They called off the strike.";
  g_autoptr (StetAnalysis) analysis = stet_analysis_new (text, strlen (text), NULL, 0, "en", NULL);
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);

  assert_int_equal (n, 6);
  assert_true (tokens[1].stem == stet_token_key ("cancel", 6));
  assert_true ((tokens[2].flags & STET_TOKEN_IN_PHRASE) != 0 && tokens[2].stem == 0);
  assert_true ((tokens[3].flags & STET_TOKEN_IN_PHRASE) == 0);
  /* Where the words are looked up as they are written, nothing has changed. */
  assert_true (tokens[1].folded == stet_token_key ("called", 6));
}

static guint64
stem_of (const char *language,
         const char *text,
         const char *word)
{
  g_autoptr (StetAnalysis) analysis = stet_analysis_new (text, strlen (text), NULL, 0, language, NULL);
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);

  for (guint i = 0; i < n; i++)
    if (strncmp (text + tokens[i].start, word, strlen (word)) == 0)
      return stet_lexicon_get_synonym (stet_analysis_get_lexicon (analysis), tokens[i].stem);

  return 0;
}

static void
test_lexicon__words_of_two_languages_have_one_meaning (void **state)
{
  guint64 flooded = stem_of ("en", "The town was flooded on Monday.", "flooded");

  assert_true (flooded != 0);
  assert_true (flooded == stem_of ("es", "El pueblo quedó inundado el lunes.", "inundado"));
  assert_true (flooded == stem_of ("es", "Hubo inundaciones en el pueblo.", "inundaciones"));
  assert_true (flooded == stem_of ("ru", "В городе произошло наводнение.", "наводнение"));
  assert_true (flooded != stem_of ("es", "El pueblo quedó inundado el lunes.", "pueblo"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lexicon__is_chosen_by_the_first_part_of_a_tag),
    cmocka_unit_test (test_lexicon__finds_words_and_phrases),
    cmocka_unit_test (test_lexicon__tells_senses_apart),
    cmocka_unit_test (test_lexicon__keeps_figures_free_of_other_senses),
    cmocka_unit_test (test_lexicon__meaning_goes_both_ways),
    cmocka_unit_test (test_lexicon__words_of_two_languages_have_one_meaning),
    cmocka_unit_test (test_lexicon__takes_a_phrase_for_the_word_that_it_means),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
