/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-margin-stack.h"

#define HEIGHT 20
#define MAX_NOTES 6

typedef struct
{
  guint n;
  int anchors[MAX_NOTES];
  int bottom;
  int places[MAX_NOTES]; /* -1: hidden */
  guint more[MAX_NOTES];
} Row;

static void
test_stack__places_notes_without_covering (void **state)
{
  static const Row rows[] = {
    /* Alone, and each on its line. */
    { 1, { 7 }, 30, { 7 }, { 0 } },
    { 3, { 0, 26, 52 }, 80, { 0, 26, 52 }, { 0 } },
    /* The second of a line goes below it, and pushes the next one. */
    { 2, { 0, 0 }, 80, { 0, 20 }, { 0 } },
    { 3, { 0, 0, 26 }, 80, { 0, 20, 40 }, { 0 } },
    /* There is room for two more at most. */
    { 5, { 0, 0, 0, 0, 0 }, 400, { 0, 20, 40, -1, -1 }, { 0, 0, 2 } },
    /* A single line has room for one. */
    { 3, { 2, 2, 2 }, 26, { 2, -1, -1 }, { 2 } },
    /* After hidden ones the next line starts afresh. */
    { 4, { 0, 0, 0, 100 }, 130, { 0, 20, 40, 100 }, { 0 } },
    { 5, { 0, 0, 0, 0, 100 }, 130, { 0, 20, 40, -1, 100 }, { 0, 0, 1, 0, 0 } },
    /* A note at its own line stays there even if the line leaves no room. */
    { 2, { 0, 26 }, 40, { 0, 26 }, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      StetMarginNote notes[MAX_NOTES] = { 0 };

      for (guint j = 0; j < rows[i].n; j++)
        notes[j].anchor = rows[i].anchors[j];
      stet_margin_stack (notes, rows[i].n, HEIGHT, rows[i].bottom);
      for (guint j = 0; j < rows[i].n; j++)
        {
          assert_int_equal (notes[j].hidden, rows[i].places[j] < 0);
          if (!notes[j].hidden)
            assert_int_equal (notes[j].y, rows[i].places[j]);
          assert_int_equal (notes[j].n_more, rows[i].more[j]);
        }
    }
}

static void
test_stack__accounts_for_every_note_of_a_crowd (void **state)
{
  const guint n = 100000;
  g_autofree StetMarginNote *notes = g_new0 (StetMarginNote, n);
  guint n_seen = 0;
  int last = -HEIGHT;

  for (guint i = 0; i < n; i++)
    notes[i].anchor = i / 7;
  stet_margin_stack (notes, n, HEIGHT, n);
  for (guint i = 0; i < n; i++)
    {
      if (notes[i].hidden)
        continue;
      assert_true (notes[i].y >= last + HEIGHT);
      assert_true (notes[i].y - notes[i].anchor <= STET_MARGIN_SHIFT * HEIGHT);
      last = notes[i].y;
      n_seen += 1 + notes[i].n_more;
    }
  assert_int_equal (n_seen, n);
}

static void
test_stack__of_nothing_is_nothing (void **state)
{
  stet_margin_stack (NULL, 0, HEIGHT, 100);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_stack__accounts_for_every_note_of_a_crowd),
    cmocka_unit_test (test_stack__of_nothing_is_nothing),
    cmocka_unit_test (test_stack__places_notes_without_covering),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
