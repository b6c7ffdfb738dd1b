/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-span.h"

#include <string.h>

static void
test_span__length_and_emptiness (void **state)
{
  assert_int_equal (stet_span_length ((StetSpan){ 3, 8 }), 5);
  assert_int_equal (stet_span_length ((StetSpan){ 3, 3 }), 0);
  assert_true (stet_span_is_empty ((StetSpan){ 3, 3 }));
  assert_false (stet_span_is_empty ((StetSpan){ 3, 4 }));
}

static void
test_span__contains_is_half_open (void **state)
{
  StetSpan span = { 3, 5 };

  assert_false (stet_span_contains (span, 2));
  assert_true (stet_span_contains (span, 3));
  assert_true (stet_span_contains (span, 4));
  assert_false (stet_span_contains (span, 5));
  assert_false (stet_span_contains ((StetSpan){ 3, 3 }, 3));
}

static void
test_span__overlaps_needs_a_shared_byte (void **state)
{
  static const struct
  {
    StetSpan a;
    StetSpan b;
    gboolean overlaps;
  } cases[] = {
    { { 0, 5 }, { 5, 9 }, FALSE },
    { { 0, 6 }, { 5, 9 }, TRUE },
    { { 0, 9 }, { 3, 4 }, TRUE },
    { { 0, 9 }, { 3, 3 }, FALSE },
    { { 3, 3 }, { 3, 3 }, FALSE },
    { { 0, 1 }, { 7, 9 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_int_equal (stet_span_overlaps (cases[i].a, cases[i].b), cases[i].overlaps);
      assert_int_equal (stet_span_overlaps (cases[i].b, cases[i].a), cases[i].overlaps);
    }
}

static void
test_span__orders_by_start_then_end (void **state)
{
  assert_true (stet_span_compare ((StetSpan){ 1, 9 }, (StetSpan){ 2, 3 }) < 0);
  assert_true (stet_span_compare ((StetSpan){ 2, 3 }, (StetSpan){ 1, 9 }) > 0);
  assert_true (stet_span_compare ((StetSpan){ 1, 3 }, (StetSpan){ 1, 9 }) < 0);
  assert_int_equal (stet_span_compare ((StetSpan){ 1, 3 }, (StetSpan){ 1, 3 }), 0);
  assert_true (stet_span_equal ((StetSpan){ 1, 3 }, (StetSpan){ 1, 3 }));
  assert_false (stet_span_equal ((StetSpan){ 1, 3 }, (StetSpan){ 1, 4 }));
}

static void
test_span__is_valid_between_characters_only (void **state)
{
  const char *text = "aé€";
  static const struct
  {
    StetSpan span;
    gboolean is_valid;
  } cases[] = {
    { { 0, 0 }, TRUE },
    { { 0, 1 }, TRUE },
    { { 1, 3 }, TRUE },
    { { 3, 6 }, TRUE },
    { { 6, 6 }, TRUE },
    { { 2, 3 }, FALSE },
    { { 1, 2 }, FALSE },
    { { 3, 5 }, FALSE },
    { { 0, 7 }, FALSE },
    { { 7, 7 }, FALSE },
    { { 3, 1 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (stet_span_is_valid_in (cases[i].span, text, strlen (text)), cases[i].is_valid);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_span__length_and_emptiness),
    cmocka_unit_test (test_span__contains_is_half_open),
    cmocka_unit_test (test_span__overlaps_needs_a_shared_byte),
    cmocka_unit_test (test_span__orders_by_start_then_end),
    cmocka_unit_test (test_span__is_valid_between_characters_only),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
