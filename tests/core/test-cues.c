/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-corpus.h"

#include "stet-analysis.h"

/* A case is a text in one line and a line for each of its cues:
 * "  KIND: words > scope", with " < speaker" behind if there is one. */

#define INDENT "  "

static const char *const kinds[] = { "negation", "modal", "attribution", "superseded", "quotation", "question", "opinion" };

static char *
dup_span (const StetAnalysis *analysis,
          StetSpan span)
{
  return g_strndup (stet_analysis_get_text (analysis, NULL) + span.start, stet_span_length (span));
}

static char *
dup_cues (const StetAnalysis *analysis)
{
  guint n;
  guint n_names;
  const StetCue *cues = stet_analysis_get_cues (analysis, &n);
  const StetName *names = stet_analysis_get_names (analysis, &n_names);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = dup_span (analysis, cues[i].span);
      g_autofree char *scope = dup_span (analysis, cues[i].scope);

      g_string_append_printf (found, "\n" INDENT "%s: %s > %s", kinds[cues[i].kind], words, scope);
      if (cues[i].speaker >= 0)
        {
          g_autofree char *speaker = dup_span (analysis, names[cues[i].speaker].span);

          assert_true ((guint) cues[i].speaker < n_names);
          g_string_append_printf (found, " < %s", speaker);
        }
    }

  return g_string_free (found, FALSE);
}

static void
run_case (char **lines,
          const char *place)
{
  g_autofree char *language = stet_corpus_dup_language (place);
  g_autoptr (StetAnalysis) analysis = stet_analysis_new (lines[0], strlen (lines[0]), NULL, 0, language, NULL);
  g_autofree char *cues = dup_cues (analysis);
  g_autofree char *found = g_strconcat (lines[0], cues, NULL);
  g_autofree char *expected = g_strjoinv ("\n", lines);

  stet_corpus_compare (found, expected, place);
}

static void
test_cues__say_what_is_said_about_what (void **state)
{
  stet_corpus_run ("cues", run_case);
}

/* The score says which of two sentences a checker looks at first. */
static void
test_check_worthiness__puts_facts_before_the_rest (void **state)
{
  static const char *const worth[] = {
    "Exports to Japan rose by 12% to $3.4 billion in 2019.",
    "The mayor of Lima said that 45 people had died in the fire.",
    "Unemployment fell to 4.2 per cent in March, from 5.1 per cent.",
    "Elena Varga has visited Vietnam five times since 2003.",
  };
  static const char *const idle[] = {
    "Why would anybody do that?",
    "I think this is a beautiful day.",
    "Read more about our privacy policy.",
    "We love it.",
    "It is hoped that things will get better soon.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (worth) + G_N_ELEMENTS (idle); i++)
    {
      gboolean is_worth = i < G_N_ELEMENTS (worth);
      const char *text = is_worth ? worth[i] : idle[i - G_N_ELEMENTS (worth)];
      g_autoptr (StetAnalysis) analysis = stet_analysis_new (text, strlen (text), NULL, 0, "en", NULL);
      guint n;
      const StetSentence *sentences = stet_analysis_get_sentences (analysis, &n);

      assert_int_equal (n, 1);
      if ((sentences[0].check_worthiness >= 0.5) != is_worth)
        fail_msg ("%.2f for “%s”", sentences[0].check_worthiness, text);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_cues__say_what_is_said_about_what),
    cmocka_unit_test (test_check_worthiness__puts_facts_before_the_rest),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
