/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many claims are judged rightly by their evidence, for each kind of them:
 * tests/data/pairs.  Not each line can be judged by what a program knows, so
 * that only their number is held. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-pair.h"

#include <string.h>

#include "stet-test.h"

#define N_FIELDS 3

/* What the lines of a file come to. */
typedef struct
{
  guint n;
  guint n_right;
  guint n_alarms;
} Score;

/* What a file must come to at the least; whoever makes it better raises it. */
typedef struct
{
  const char *name;
  gboolean is_two_way; /* said or not: a conflict is as good as nothing */
  guint min_right;
  guint max_alarms;
} Floor;

static const Floor floors[] = {
  { "claims", FALSE, 33, 0 },
  { "headlines", TRUE, 65, 0 },
  { "posts", FALSE, 42, 0 },
  { "problems", FALSE, 43, 0 },
  { "revisions", FALSE, 21, 0 },
};

/* A line more or less among these is chance, and so they are held loosely. */
static const Floor measured_floors[] = {
  { "measured/claims", FALSE, 27, 0 },
  { "measured/headlines", TRUE, 32, 4 },
  { "measured/posts", FALSE, 26, 0 },
  { "measured/problems", FALSE, 36, 1 },
  { "measured/revisions", FALSE, 11, 0 },
};

static StetPairVerdict
judge (const char *evidence,
       const char *claim)
{
  g_autoptr (StetAnalysis) a = stet_analysis_new (evidence, strlen (evidence), NULL, 0, "en", NULL);
  g_autoptr (StetAnalysis) b = stet_analysis_new (claim, strlen (claim), NULL, 0, "en", NULL);
  g_autoptr (StetPair) pair = stet_pair_compare (a, b);

  return pair->verdict;
}

static gboolean
is_right (StetPairVerdict verdict,
          const char *expected,
          gboolean is_two_way)
{
  if (is_two_way)
    return (verdict == STET_PAIR_AGREE) == (strcmp (expected, stet_pair_verdict_name (STET_PAIR_AGREE)) == 0);
  return strcmp (expected, stet_pair_verdict_name (verdict)) == 0;
}

static void
score_line (const char *line,
            gboolean is_two_way,
            Score *score)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  StetPairVerdict verdict;

  assert_int_equal (g_strv_length (fields), N_FIELDS);
  verdict = judge (fields[1], fields[2]);
  score->n++;
  score->n_right += is_right (verdict, fields[0], is_two_way);
  score->n_alarms += verdict == STET_PAIR_CONFLICT && strcmp (fields[0], stet_pair_verdict_name (STET_PAIR_CONFLICT)) != 0;
}

static Score
score_file (const Floor *floor)
{
  g_autofree char *name = g_strconcat (floor->name, ".tsv", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("STET_TEST_DATA"), "pairs", name, NULL);
  g_autofree char *data = NULL;
  g_auto (GStrv) lines = NULL;
  Score score = { 0 };

  assert_true (g_file_get_contents (path, &data, NULL, NULL));
  lines = g_strsplit (data, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      score_line (lines[i], floor->is_two_way, &score);
  print_message ("%s: %u of %u right, %u false alarms\n", floor->name, score.n_right, score.n, score.n_alarms);
  return score;
}

static void
check_floors (const Floor *set,
              gsize n)
{
  gboolean holds = TRUE;

  for (gsize i = 0; i < n; i++)
    {
      Score score = score_file (&set[i]);

      holds = holds && score.n_right >= set[i].min_right && score.n_alarms <= set[i].max_alarms;
    }
  assert_true (holds);
}

static void
test_pairs__are_judged_as_well_as_before (void **state)
{
  check_floors (floors, G_N_ELEMENTS (floors));
}

static void
test_pairs__that_are_only_measured_are_judged_as_well_as_before (void **state)
{
  check_floors (measured_floors, G_N_ELEMENTS (measured_floors));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_pairs__are_judged_as_well_as_before),
    cmocka_unit_test (test_pairs__that_are_only_measured_are_judged_as_well_as_before),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
