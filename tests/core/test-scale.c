/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-scale.h"

#include <string.h>

#include "stet-error.h"
#include "stet-limits.h"

#include "stet-test.h"

static void
test_scale__desk_is_the_default (void **state)
{
  static const char *const labels[] = { "Stands", "Stands with change", "Disputed", "Wrong", "Not verified", "Cut" };
  const StetScale *desk = stet_scale_find ("desk");

  assert_ptr_equal (stet_scale_get_nth (0), desk);
  assert_int_equal (desk->n_steps, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    assert_string_equal (stet_scale_get_label (desk, i + 1), labels[i]);
}

static void
test_scale__unknown_ones_are_not_found (void **state)
{
  assert_null (stet_scale_find (""));
  assert_null (stet_scale_find ("Desk"));
  assert_null (stet_scale_find ("desk "));
}

static void
test_scale__ratings_outside_have_no_label (void **state)
{
  for (guint i = 0; i < stet_scale_get_n (); i++)
    {
      const StetScale *scale = stet_scale_get_nth (i);

      assert_null (stet_scale_get_label (scale, 0));
      assert_null (stet_scale_get_label (scale, scale->n_steps + 1));
      assert_null (stet_scale_get_label (scale, G_MAXUINT));
    }
}

/* Ratings are the number keys from 1 on; ids and labels tell steps apart. */
static void
test_scale__steps_are_in_order_and_distinct (void **state)
{
  for (guint i = 0; i < stet_scale_get_n (); i++)
    {
      const StetScale *scale = stet_scale_get_nth (i);

      assert_ptr_equal (stet_scale_find (scale->id), scale);
      assert_string_not_equal (scale->title, "");
      assert_in_range (scale->n_steps, 2, 9);
      for (guint a = 0; a < scale->n_steps; a++)
        {
          assert_int_equal (scale->steps[a].rating, a + 1);
          for (guint b = 0; b < a; b++)
            {
              assert_string_not_equal (scale->steps[a].id, scale->steps[b].id);
              assert_string_not_equal (scale->steps[a].label, scale->steps[b].label);
            }
        }
    }
}

/* Higher is better, as other programs expect it; what nobody could tell has
 * no number. */
static void
test_scale__scores_count_down_from_the_best (void **state)
{
  static const struct
  {
    const char *scale;
    guint rating, score, best;
  } table[] = {
    { "desk", 1, 4, 4 },
    { "desk", 2, 3, 4 },
    { "desk", 4, 1, 4 },
    { "desk", 5, 0, 4 },
    { "desk", 6, 0, 4 },
    { "desk", 7, 0, 4 },
    { "truth", 1, 5, 5 },
    { "truth", 5, 1, 5 },
    { "politifact", 1, 6, 6 },
    { "politifact", 6, 1, 6 },
    { "plain", 3, 0, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      guint best = 0;

      assert_int_equal (stet_scale_get_score (stet_scale_find (table[i].scale), table[i].rating, &best), table[i].score);
      assert_int_equal (best, table[i].best);
    }
}

static void
test_scale__is_parsed_line_by_line (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StetScale) scale = stet_scale_new_parsed ("House", "stands: Holds\n\n change :Needs: work \r\nunverified:Đang chờ\n", &error);
  g_autoptr (StetScale) copy = NULL;

  g_assert_no_error (error);
  assert_string_equal (scale->id, STET_SCALE_CUSTOM);
  assert_string_equal (scale->title, "House");
  assert_int_equal (scale->n_steps, 3);
  assert_string_equal (stet_scale_get_label (scale, 2), "Needs: work");
  assert_int_equal (stet_scale_find_step (scale, 2)->effect, STET_EFFECT_CHANGE);
  assert_string_equal (stet_scale_get_label (scale, 3), "Đang chờ");
  copy = stet_scale_copy (scale);
  assert_true (stet_scale_equal (copy, scale));
  assert_false (stet_scale_equal (copy, stet_scale_find ("plain")));
}

static void
test_scale__that_is_none_is_refused (void **state)
{
  static const struct
  {
    const char *steps;
    StetError code;
    const char *message;
  } table[] = {
    { "", STET_ERROR_INVALID, "two steps" },
    { "stands: Holds", STET_ERROR_INVALID, "two steps" },
    { "stands: Holds\nHolds not", STET_ERROR_INVALID, "line 2" },
    { "stands: Holds\ncut:  ", STET_ERROR_INVALID, "line 2" },
    { "stands: Holds\n\nmaybe: Perhaps", STET_ERROR_INVALID, "line 3" },
    { "stands: Holds\nchange: Holds", STET_ERROR_INVALID, "there already" },
    { "cut: 1\ncut: 2\ncut: 3\ncut: 4\ncut: 5\ncut: 6\ncut: 7\ncut: 8\ncut: 9\ncut: 10", STET_ERROR_TOO_LARGE, "9 steps" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (stet_scale_new_parsed ("", table[i].steps, &error));
      assert_true (g_error_matches (error, STET_ERROR, table[i].code));
      assert_non_null (strstr (error->message, table[i].message));
    }
}

static void
test_scale__has_as_many_steps_as_there_are_number_keys (void **state)
{
  g_autoptr (StetScale) scale = stet_scale_new_parsed ("", "cut: 1\ncut: 2\ncut: 3\ncut: 4\ncut: 5\ncut: 6\ncut: 7\ncut: 8\ncut: 9", NULL);

  assert_int_equal (scale->n_steps, STET_LIMIT_SCALE_STEPS);
  assert_string_equal (stet_scale_get_label (scale, 9), "9");
}

/* A text of a scale is a scale of the same steps, also of those that ship. */
static void
test_scale__is_the_same_again_from_its_text (void **state)
{
  for (guint i = 0; i < stet_scale_get_n (); i++)
    {
      const StetScale *scale = stet_scale_get_nth (i);
      g_autofree char *text = stet_scale_dup_text (scale);
      g_autoptr (StetScale) parsed = stet_scale_new_parsed (scale->title, text, NULL);

      assert_non_null (parsed);
      assert_int_equal (parsed->n_steps, scale->n_steps);
      for (guint k = 0; k < scale->n_steps; k++)
        {
          assert_string_equal (parsed->steps[k].label, scale->steps[k].label);
          assert_int_equal (parsed->steps[k].effect, scale->steps[k].effect);
        }
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_scale__desk_is_the_default),
    cmocka_unit_test (test_scale__unknown_ones_are_not_found),
    cmocka_unit_test (test_scale__ratings_outside_have_no_label),
    cmocka_unit_test (test_scale__scores_count_down_from_the_best),
    cmocka_unit_test (test_scale__is_parsed_line_by_line),
    cmocka_unit_test (test_scale__is_the_same_again_from_its_text),
    cmocka_unit_test (test_scale__that_is_none_is_refused),
    cmocka_unit_test (test_scale__has_as_many_steps_as_there_are_number_keys),
    cmocka_unit_test (test_scale__steps_are_in_order_and_distinct),
  };

  return cmocka_run_group_tests_name ("scale", tests, NULL, NULL);
}
