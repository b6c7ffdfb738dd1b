/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-ticks.h"

#define N_LINES 1000
#define PITCH 5

typedef struct
{
  StetCaseEditor *editor;
  char *article;
  char *other; /* an article of another origin */
} Fixture;

/* Lines of ten bytes each: line 7 is "line 0007\n". */
static char *
make_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_LINES; i++)
    g_string_append_printf (text, "line %04u\n", i);
  return g_string_free (text, FALSE);
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autofree char *text = make_text ();

  fixture->editor = stet_case_editor_new_fixed ("2026-01-02T03:04:05Z", "Ada", "00000000-0000-4000-8000-000000000000");
  fixture->article = stet_gui_test_add_article (fixture->editor, "Lines", text);
  fixture->other = stet_gui_test_add_article (fixture->editor, "Other", "line by line, no agreement at all");
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  stet_case_editor_free (fixture->editor);
  g_free (fixture->article);
  g_free (fixture->other);
  g_free (fixture);
  return 0;
}

static char *
mark_line (Fixture *fixture,
           guint line)
{
  StetSpan span = { line * 10, line * 10 + 9 };
  char *claim = stet_command_mark (fixture->editor, fixture->article, span, STET_CLAIM_FACT, NULL);

  assert_non_null (claim);
  return claim;
}

static GArray *
make_ticks (Fixture *fixture,
            const char *chosen,
            int height)
{
  StetCase *stet_case = stet_case_editor_get_case (fixture->editor);
  g_autoptr (StetPassages) passages = stet_passages_new (stet_case, stet_case_find_article (stet_case, fixture->article));

  return stet_ticks_new (passages, chosen, height, PITCH);
}

static void
test_ticks__stand_where_the_statements_are (void **state)
{
  g_autofree char *first = mark_line (*state, 0);
  g_autofree char *middle = mark_line (*state, 500);
  g_autofree char *last = mark_line (*state, 999);
  g_autoptr (GArray) ticks = make_ticks (*state, middle, 800);

  assert_int_equal (ticks->len, 3);
  assert_int_equal (g_array_index (ticks, StetTick, 0).y, 0);
  assert_in_range (g_array_index (ticks, StetTick, 1).y, 395, 405);
  assert_in_range (g_array_index (ticks, StetTick, 2).y, 790, 799);
  assert_false (g_array_index (ticks, StetTick, 0).chosen);
  assert_true (g_array_index (ticks, StetTick, 1).chosen);
  assert_int_equal (g_array_index (ticks, StetTick, 1).status, STET_STATUS_OPEN);
}

static void
test_ticks__let_a_conflict_through_a_crowd (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *conflict = NULL;
  g_autofree char *statement = NULL;

  for (guint i = 100; i < 103; i++)
    g_free (mark_line (fixture, i));
  conflict = mark_line (fixture, 103);
  statement = stet_gui_test_add_statement (fixture->editor, conflict, fixture->other, "no agreement");
  assert_true (stet_command_set_relation (fixture->editor, conflict, statement, STET_RELATION_CONFLICT, NULL));
  for (guint i = 104; i < 106; i++)
    g_free (mark_line (fixture, i));
  {
    g_autoptr (GArray) ticks = make_ticks (fixture, NULL, 100);

    assert_int_equal (ticks->len, 1);
    assert_int_equal (g_array_index (ticks, StetTick, 0).status, STET_STATUS_CONFLICTING);
    assert_false (g_array_index (ticks, StetTick, 0).chosen);
  }
}

static void
test_ticks__stand_only_when_all_stand (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *one = mark_line (fixture, 100);
  g_autofree char *two = mark_line (fixture, 101);
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  assert_true (stet_command_set_verdict (fixture->editor, one, 1, NULL));
  before = make_ticks (fixture, NULL, 100);
  assert_int_equal (before->len, 1);
  assert_false (g_array_index (before, StetTick, 0).stands);
  assert_true (stet_command_set_verdict (fixture->editor, two, 1, NULL));
  after = make_ticks (fixture, NULL, 100);
  assert_true (g_array_index (after, StetTick, 0).stands);
}

static void
test_ticks__are_never_more_than_fit (void **state)
{
  static const int heights[] = { 1, 4, 5, 6, 99, 100, 800 };

  for (guint i = 0; i < N_LINES; i++)
    g_free (mark_line (*state, i));
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autoptr (GArray) ticks = make_ticks (*state, NULL, heights[i]);

      assert_in_range (ticks->len, 1, heights[i] / PITCH + 1);
      for (guint j = 0; j < ticks->len; j++)
        {
          assert_in_range (g_array_index (ticks, StetTick, j).y, 0, heights[i] - 1);
          if (j > 0)
            assert_true (g_array_index (ticks, StetTick, j).y >= g_array_index (ticks, StetTick, j - 1).y + PITCH);
        }
    }
}

static void
test_ticks__of_nothing_are_none (void **state)
{
  g_autoptr (GArray) unmarked = make_ticks (*state, NULL, 100);
  g_autoptr (GArray) flat = NULL;

  assert_int_equal (unmarked->len, 0);
  g_free (mark_line (*state, 1));
  flat = make_ticks (*state, NULL, 0);
  assert_int_equal (flat->len, 0);
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_ticks__are_never_more_than_fit),
    TEST (test_ticks__let_a_conflict_through_a_crowd),
    TEST (test_ticks__of_nothing_are_none),
    TEST (test_ticks__stand_only_when_all_stand),
    TEST (test_ticks__stand_where_the_statements_are),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
