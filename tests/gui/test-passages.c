/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include <string.h>

#include "stet-passages.h"

#define TEXT "Tô Lâm spoke first. Nine treaties were signed, he said, in Hà Nội."

typedef struct
{
  StetCaseEditor *editor;
  char *article;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->editor = stet_case_editor_new_fixed ("2026-01-02T03:04:05Z", "Ada", "00000000-0000-4000-8000-000000000000");
  fixture->article = stet_gui_test_add_article (fixture->editor, "A day of talks", TEXT);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  stet_case_editor_free (fixture->editor);
  g_free (fixture->article);
  g_free (fixture);
  return 0;
}

static StetPassages *
read_passages (Fixture *fixture)
{
  StetCase *stet_case = stet_case_editor_get_case (fixture->editor);

  return stet_passages_new (stet_case, stet_case_find_article (stet_case, fixture->article));
}

static char *
mark (Fixture *fixture,
      const char *words)
{
  return stet_gui_test_mark (fixture->editor, fixture->article, words);
}

static guint
chars_before (const char *words)
{
  return g_utf8_pointer_to_offset (TEXT, strstr (TEXT, words));
}

static void
test_passages__count_code_points (void **state)
{
  g_autofree char *claim = mark (*state, "in Hà Nội");
  g_autoptr (StetPassages) passages = read_passages (*state);
  const StetPassage *one = stet_passages_get (passages, 0);

  assert_int_equal (stet_passages_get_n (passages), 1);
  assert_int_equal (stet_passages_get_n_chars (passages), g_utf8_strlen (TEXT, -1));
  assert_int_equal (one->start, chars_before ("in Hà"));
  assert_int_equal (one->end - one->start, g_utf8_strlen ("in Hà Nội", -1));
  assert_int_equal (one->span.end - one->span.start, strlen ("in Hà Nội"));
  assert_string_equal (one->claim->id, claim);
}

static void
test_passages__give_levels_to_what_overlaps (void **state)
{
  g_autofree char *whole = mark (*state, "Nine treaties were signed, he said, in Hà Nội");
  g_autofree char *nine = mark (*state, "Nine treaties");
  g_autofree char *signed_claim = mark (*state, "treaties were signed");
  g_autofree char *first = mark (*state, "Tô Lâm spoke");
  g_autofree char *place = mark (*state, "Hà Nội");
  g_autoptr (StetPassages) passages = read_passages (*state);
  guint n = stet_passages_get_n (passages);

  assert_int_equal (n, 5);
  for (guint i = 0; i < n; i++)
    {
      for (guint j = i + 1; j < n; j++)
        {
          const StetPassage *a = stet_passages_get (passages, i);
          const StetPassage *b = stet_passages_get (passages, j);

          assert_true (a->start <= b->start);
          if (b->start < a->end)
            assert_int_not_equal (a->level, b->level);
        }
    }
  assert_int_equal (stet_passages_get (passages, 0)->level, 0);
}

static void
test_pick__takes_the_innermost_first_and_then_turns (void **state)
{
  g_autofree char *whole = mark (*state, "Nine treaties were signed, he said, in Hà Nội");
  g_autofree char *middle = mark (*state, "Nine treaties were signed");
  g_autofree char *inner = mark (*state, "treaties");
  g_autoptr (StetPassages) passages = read_passages (*state);
  guint at = chars_before ("treaties") + 2;
  const char *const expected[] = { inner, middle, whole, inner };
  const char *current = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      int found = stet_passages_pick (passages, at, current);

      assert_true (found >= 0);
      assert_string_equal (stet_passages_get (passages, found)->claim->id, expected[i]);
      current = stet_passages_get (passages, found)->statement->id;
    }
}

static void
test_pick__finds_edges_and_nothing_beside_them (void **state)
{
  g_autofree char *claim = mark (*state, "treaties");
  g_autoptr (StetPassages) passages = read_passages (*state);
  guint start = chars_before ("treaties");

  assert_int_equal (stet_passages_pick (passages, start, NULL), 0);
  assert_int_equal (stet_passages_pick (passages, start + 7, NULL), 0);
  assert_int_equal (stet_passages_pick (passages, start - 1, NULL), -1);
  assert_int_equal (stet_passages_pick (passages, start + 8, NULL), -1);
  assert_int_equal (stet_passages_pick (passages, G_MAXUINT - 1, NULL), -1);
}

static void
test_step__goes_from_statement_or_caret (void **state)
{
  g_autofree char *one = mark (*state, "Tô Lâm");
  g_autofree char *two = mark (*state, "Nine treaties");
  g_autofree char *three = mark (*state, "Hà Nội");
  g_autoptr (StetPassages) passages = read_passages (*state);
  const char *second = stet_passages_get (passages, 1)->statement->id;
  const char *last = stet_passages_get (passages, 2)->statement->id;
  const char *first = stet_passages_get (passages, 0)->statement->id;

  assert_int_equal (stet_passages_step (passages, second, 0, 1), 2);
  assert_int_equal (stet_passages_step (passages, second, 0, -1), 0);
  assert_int_equal (stet_passages_step (passages, last, 0, 1), -1);
  assert_int_equal (stet_passages_step (passages, first, 0, -1), -1);
  assert_int_equal (stet_passages_step (passages, NULL, 0, 1), 0);
  assert_int_equal (stet_passages_step (passages, NULL, 1, 1), 1);
  assert_int_equal (stet_passages_step (passages, NULL, 1, -1), 0);
  assert_int_equal (stet_passages_step (passages, NULL, 0, -1), -1);
  assert_int_equal (stet_passages_step (passages, "elsewhere", 1000, 1), -1);
  assert_int_equal (stet_passages_step (passages, "elsewhere", 1000, -1), 2);
}

static void
test_same_look__sees_what_is_drawn (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *claim = mark (fixture, "Nine treaties");
  g_autoptr (StetPassages) before = read_passages (fixture);
  g_autoptr (StetPassages) again = read_passages (fixture);
  g_autoptr (StetPassages) decided = NULL;
  g_autoptr (StetPassages) more = NULL;
  g_autofree char *other = NULL;

  assert_true (stet_passages_same_look (before, again));
  assert_true (stet_command_set_verdict (fixture->editor, claim, 1, NULL));
  decided = read_passages (fixture);
  assert_true (stet_passages_same_places (before, decided));
  assert_false (stet_passages_same_look (before, decided));
  other = mark (fixture, "Hà Nội");
  more = read_passages (fixture);
  assert_false (stet_passages_same_places (before, more));
}

typedef struct
{
  const StetPassages *passages;
  GArray *found;
} Collector;

static void
collect_cb (guint i,
            gpointer user_data)
{
  g_array_append_val (((Collector *) user_data)->found, i);
}

/* The tree and a plain walk must always find the same. */
static void
test_foreach_in__finds_what_a_plain_walk_finds (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (StetPassages) passages = NULL;
  StetCase *stet_case = stet_case_editor_get_case (fixture->editor);
  gsize len;

  stet_article_text_get_text (stet_case_get_text (stet_case, stet_case_find_article (stet_case, fixture->article)), &len);
  for (guint i = 0; i < 120; i++)
    {
      gsize start = g_rand_int_range (random, 0, len - 1);
      gsize end = g_rand_int_range (random, start + 1, len + 1);

      g_free (stet_command_mark (fixture->editor, fixture->article, (StetSpan){ start, end }, STET_CLAIM_FACT, NULL));
    }
  passages = read_passages (fixture);
  assert_true (stet_passages_get_n (passages) > 60);
  for (guint start = 0; start < stet_passages_get_n_chars (passages); start++)
    {
      g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
      Collector collector = { passages, found };
      guint end = start + 1 + start % 9;
      guint n = 0;

      stet_passages_foreach_in (passages, start, end, collect_cb, &collector);
      for (guint i = 0; i < stet_passages_get_n (passages); i++)
        {
          const StetPassage *one = stet_passages_get (passages, i);

          if (one->start >= end || one->end <= start)
            continue;
          assert_true (n < found->len);
          assert_int_equal (g_array_index (found, guint, n), i);
          n++;
        }
      assert_int_equal (found->len, n);
    }
}

static void
test_passages__of_nothing_find_nothing (void **state)
{
  g_autoptr (StetPassages) empty = stet_passages_new_empty ();
  g_autoptr (StetPassages) unmarked = read_passages (*state);

  assert_int_equal (stet_passages_get_n (empty), 0);
  assert_null (stet_passages_get_case (empty));
  assert_int_equal (stet_passages_pick (empty, 0, NULL), -1);
  assert_int_equal (stet_passages_step (empty, NULL, 0, 1), -1);
  assert_int_equal (stet_passages_step (empty, NULL, 0, -1), -1);
  assert_int_equal (stet_passages_find (empty, NULL), -1);
  assert_int_equal (stet_passages_pick (unmarked, 3, NULL), -1);
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_foreach_in__finds_what_a_plain_walk_finds),
    TEST (test_passages__count_code_points),
    TEST (test_passages__give_levels_to_what_overlaps),
    TEST (test_passages__of_nothing_find_nothing),
    TEST (test_pick__finds_edges_and_nothing_beside_them),
    TEST (test_pick__takes_the_innermost_first_and_then_turns),
    TEST (test_same_look__sees_what_is_drawn),
    TEST (test_step__goes_from_statement_or_caret),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
