/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-analysis.h"
#include "stet-language.h"

#include <string.h>

static void
test_language__is_guessed_from_letters_and_small_words (void **state)
{
  static const struct
  {
    const char *text;
    const char *language;
  } cases[] = {
    { "The mayor said on Monday that the bridge was closed.", "en" },
    { "El alcalde dijo el lunes que las obras del puente terminan pronto.", "es" },
    { "Мэр сказал в понедельник, что мост закрыт.", "ru" },
    { "Міський голова сказав, що міст закрили, а люди її чекають і чекають.", NULL },
    { "Le maire a dit que le pont est fermé et que les travaux durent dans la ville.", NULL },
    { "Il sindaco ha detto che il ponte della città è chiuso per lavori nel centro.", NULL },
    { "Der Bürgermeister sagte, die Brücke ist nicht auf und das bleibt so.", NULL },
    { "O prefeito disse que a ponte foi fechada com os carros do centro em uma fila.", NULL },
    { "市长说桥关了。", NULL },
    { "Buenos Aires, El Salvador, Los Angeles and Las Vegas hosted it.", "en" },
    { "Carlos de la Cruz and María del Carmen y Andrade met the press on Monday.", "en" },
    { "La Liga side Betis beat Rayo Vallecano de Madrid at the Estadio de la Cartuja.", "en" },
    { "Peña's \"El tren del sur\" sold 2 million copies.", "en" },
    { "1 2 3", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *guess = stet_language_guess (cases[i].text, strlen (cases[i].text));

      if (g_strcmp0 (guess, cases[i].language) != 0)
        fail_msg ("“%s”: %s", cases[i].text, guess != NULL ? guess : "none");
    }
}

/* Who names no language gets the words of the one that was guessed. */
static void
test_language__chooses_the_words_of_an_analysis (void **state)
{
  static const char text[] = "Мэр сказал в понедельник, что мост закрыт.";
  g_autoptr (StetAnalysis) guessed = stet_analysis_new (text, strlen (text), NULL, 0, NULL, NULL);
  g_autoptr (StetAnalysis) named = stet_analysis_new (text, strlen (text), NULL, 0, "en-GB", NULL);

  assert_string_equal (stet_lexicon_get_language (stet_analysis_get_lexicon (guessed)), "ru");
  assert_string_equal (stet_lexicon_get_language (stet_analysis_get_lexicon (named)), "en");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_language__is_guessed_from_letters_and_small_words),
    cmocka_unit_test (test_language__chooses_the_words_of_an_analysis),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
