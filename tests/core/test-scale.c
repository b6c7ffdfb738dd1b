/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-scale.h"

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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_scale__desk_is_the_default),
    cmocka_unit_test (test_scale__unknown_ones_are_not_found),
    cmocka_unit_test (test_scale__ratings_outside_have_no_label),
    cmocka_unit_test (test_scale__steps_are_in_order_and_distinct),
  };

  return cmocka_run_group_tests_name ("scale", tests, NULL, NULL);
}
