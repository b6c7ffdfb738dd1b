/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-progress.h"

static void
note_cb (double fraction,
         gpointer user_data)
{
  double *last = user_data;

  *last = fraction;
}

static void
test_progress__a_part_tells_the_whole (void **state)
{
  static const struct
  {
    double from;
    double to;
    double fraction;
    double told;
  } cases[] = {
    { 0, 1, 0, 0 },
    { 0, 1, 0.25, 0.25 },
    { 0, 0.5, 0.5, 0.25 },
    { 0.5, 1, 0, 0.5 },
    { 0.5, 1, 0.5, 0.75 },
    { 0.25, 0.25, 0.7, 0.25 },
    /* No sum of rounded numbers comes out at these. */
    { 0.1, 0.3, 1, 0.3 },
    { 0.7, 0.8, 1, 0.8 },
    { 0.9, 1, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double told = -1;
      StetProgressPart part = { note_cb, &told, cases[i].from, cases[i].to };

      stet_progress_part_cb (cases[i].fraction, &part);
      assert_true (told == cases[i].told);
    }
}

/* Parts of 1/n that follow each other, however they are rounded. */
static void
test_progress__parts_one_after_the_other_never_fall (void **state)
{
  for (guint n = 1; n < 200; n++)
    {
      double told = 0;
      StetProgressPart part = { note_cb, &told, 0, 0 };

      for (guint i = 0; i < n; i++)
        {
          part.to = (i + 1) / (double) n;
          for (guint step = 0; step <= 10; step++)
            {
              double before = told;

              stet_progress_part_cb (step / 10.0, &part);
              assert_true (told >= before);
            }
          part.from = part.to;
        }
      assert_true (told == 1);
    }
}

static void
test_progress__a_part_that_nobody_follows_is_done_all_the_same (void **state)
{
  StetProgressPart part = { NULL, NULL, 0, 1 };

  stet_progress_part_cb (0.5, &part);
  assert_null (part.func);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_progress__a_part_tells_the_whole),
    cmocka_unit_test (test_progress__parts_one_after_the_other_never_fall),
    cmocka_unit_test (test_progress__a_part_that_nobody_follows_is_done_all_the_same),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
