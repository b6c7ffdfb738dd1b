/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-corpus.h"

#include "stet-analysis.h"

/* A name stands in braces with a letter for its type (P person, O
 * organisation, L place, X other) and the number of its entity, counted as
 * they come: "{P1 Lena Fischer}".  A "=" behind the number marks a title that
 * stands for a person, a title before a name stands in angle brackets. */

static char *
dup_text (char **lines)
{
  g_autofree char *marked = g_strjoinv ("\n", lines);
  g_autoptr (GRegex) marks = g_regex_new ("\\{[POLX][0-9]+=? |[}<>]", 0, 0, NULL);

  return g_regex_replace_literal (marks, marked, -1, 0, "", 0, NULL);
}

static guint
number_of (GArray *entities,
           guint32 entity)
{
  guint i = 0;

  while (i < entities->len && g_array_index (entities, guint32, i) != entity)
    i++;
  if (i == entities->len)
    g_array_append_val (entities, entity);

  return i + 1;
}

static char *
dup_marked (const StetAnalysis *analysis)
{
  const char *text = stet_analysis_get_text (analysis, NULL);
  guint n;
  const StetName *names = stet_analysis_get_names (analysis, &n);
  g_autoptr (GArray) entities = g_array_new (FALSE, FALSE, sizeof (guint32));
  GString *marked = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < n; i++)
    {
      const StetName *name = &names[i];
      gboolean is_description = stet_span_equal (name->title, name->span);

      if (!stet_span_is_empty (name->title) && !is_description && name->title.start >= at && name->title.end <= name->span.start)
        {
          g_string_append_len (marked, text + at, (gssize) (name->title.start - at));
          g_string_append_printf (marked, "<%.*s>", (int) stet_span_length (name->title), text + name->title.start);
          at = name->title.end;
        }
      g_string_append_len (marked, text + at, (gssize) (name->span.start - at));
      g_string_append_printf (marked, "{%c%u%s %.*s}", "POLX"[name->type], number_of (entities, name->entity), is_description ? "=" : "",
                              (int) stet_span_length (name->span), text + name->span.start);
      at = name->span.end;
    }
  g_string_append (marked, text + at);

  return g_string_free (marked, FALSE);
}

static void
run_case (char **lines,
          const char *place)
{
  g_autofree char *language = stet_corpus_dup_language (place);
  g_autofree char *expected = g_strjoinv ("\n", lines);
  g_autofree char *text = dup_text (lines);
  g_autoptr (StetAnalysis) analysis = stet_analysis_new (text, strlen (text), NULL, 0, language, NULL);
  g_autofree char *found = dup_marked (analysis);

  stet_corpus_compare (found, expected, place);
}

static void
test_names__are_found_and_told_apart (void **state)
{
  stet_corpus_run ("names", run_case);
}

static const StetName *
only_name (const StetAnalysis *analysis)
{
  guint n;
  const StetName *names = stet_analysis_get_names (analysis, &n);

  assert_int_equal (n, 1);
  return names;
}

/* Names of different texts meet by their keys. */
static void
test_names__have_the_same_key_in_every_text (void **state)
{
  static const char *const same[][2] = {
    { "They met Tô Lâm there.", "They met To Lam there." },
    { "They went to Việt Nam.", "They like the Vietnamese." },
    { "It was built by Harrow Ltd.", "It was built by Harrow in May." },
    { "They met John F. Kelso there.", "They met John Kelso there." },
    { "They live in the United States now.", "They live in the U.S. now." },
    { "They asked Kelso's lawyers.", "They asked Kelso." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autoptr (StetAnalysis) a = stet_analysis_new (same[i][0], strlen (same[i][0]), NULL, 0, "en", NULL);
      g_autoptr (StetAnalysis) b = stet_analysis_new (same[i][1], strlen (same[i][1]), NULL, 0, "en", NULL);

      assert_true (only_name (a)->key == only_name (b)->key);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_names__are_found_and_told_apart),
    cmocka_unit_test (test_names__have_the_same_key_in_every_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
