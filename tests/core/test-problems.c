/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-error.h"
#include "stet-limits.h"
#include "stet-problems.h"

static void
test_problems__keeps_order_and_text (void **state)
{
  g_autoptr (StetProblems) problems = stet_problems_new ();

  assert_int_equal (stet_problems_get_n (problems), 0);
  stet_problems_add (problems, "$.a", "%d is not %s", 3, "even");
  stet_problems_add (problems, "$.b", "missing");

  assert_int_equal (stet_problems_get_n (problems), 2);
  assert_string_equal (stet_problems_get (problems, 0)->path, "$.a");
  assert_string_equal (stet_problems_get (problems, 0)->message, "3 is not even");
  assert_string_equal (stet_problems_get (problems, 1)->path, "$.b");
  assert_false (stet_problems_get_truncated (problems));
}

static void
test_problems__stops_keeping_at_the_cap (void **state)
{
  g_autoptr (StetProblems) problems = stet_problems_new ();

  for (guint i = 0; i < STET_LIMIT_PROBLEMS; i++)
    {
      assert_false (stet_problems_is_full (problems));
      stet_problems_add (problems, "$", "%u", i);
    }
  assert_true (stet_problems_is_full (problems));
  assert_false (stet_problems_get_truncated (problems));

  stet_problems_add (problems, "$", "one more");
  assert_int_equal (stet_problems_get_n (problems), STET_LIMIT_PROBLEMS);
  assert_int_equal (stet_problems_get_n_found (problems), STET_LIMIT_PROBLEMS + 1);
  assert_true (stet_problems_get_truncated (problems));
}

static void
test_problems__none_is_no_error (void **state)
{
  g_autoptr (StetProblems) problems = stet_problems_new ();
  g_autoptr (GError) error = NULL;

  assert_true (stet_problems_to_error (problems, &error));
  assert_null (error);
}

static void
test_problems__error_names_the_first_and_counts_the_rest (void **state)
{
  g_autoptr (StetProblems) problems = stet_problems_new ();
  g_autoptr (GError) one = NULL;
  g_autoptr (GError) three = NULL;

  stet_problems_add (problems, "$.a", "is wrong");
  assert_false (stet_problems_to_error (problems, &one));
  assert_true (g_error_matches (one, STET_ERROR, STET_ERROR_INVALID));
  assert_string_equal (one->message, "$.a: is wrong");

  stet_problems_add (problems, "$.b", "is wrong");
  stet_problems_add (problems, "$.c", "is wrong");
  assert_false (stet_problems_to_error (problems, &three));
  assert_string_equal (three->message, "$.a: is wrong (and 2 more)");
}

static void
test_problems__a_reader_without_a_list_drops_them (void **state)
{
  stet_problems_add (NULL, "$", "nobody reads this");
  assert_true (stet_problems_is_full (NULL));
  stet_problems_free (NULL);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_problems__keeps_order_and_text),
    cmocka_unit_test (test_problems__stops_keeping_at_the_cap),
    cmocka_unit_test (test_problems__none_is_no_error),
    cmocka_unit_test (test_problems__error_names_the_first_and_counts_the_rest),
    cmocka_unit_test (test_problems__a_reader_without_a_list_drops_them),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
