/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-review-test.h"

static guint
get_n_marks (StetCaseEditor *editor,
             guint number)
{
  return stet_case_get_n_marks_in (get_case (editor), get_article (editor, number));
}

static const StetMark *
get_mark (StetCaseEditor *editor,
          guint number,
          guint i)
{
  return stet_case_get_mark_in (get_case (editor), get_article (editor, number), i);
}

static gboolean
mark_words (StetCaseEditor *editor,
            guint number,
            const char *words,
            StetMarkKind kind)
{
  g_autoptr (GError) error = NULL;
  gboolean done = stet_command_mark_passage (editor, get_article (editor, number)->id, find_words (editor, number, words), kind, &error);

  g_assert_no_error (error);
  return done;
}

static void
test_passage__is_marked_and_taken_off_again (void **state)
{
  static const StetMarkKind kinds[] = { STET_MARK_OPINION, STET_MARK_NOTHING_TO_CHECK, STET_MARK_HEADLINE, STET_MARK_CAPTION };
  g_autoptr (StetCaseEditor) editor = new_review ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (StetCase) before = snapshot (editor);
      g_autoptr (StetCase) marked = NULL;

      assert_true (mark_words (editor, 1, " a marvel", kinds[i]));
      assert_int_equal (get_n_marks (editor, 1), 1);
      assert_int_equal (get_mark (editor, 1, 0)->kind, kinds[i]);
      assert_int_equal (get_mark (editor, 1, 0)->start, find_words (editor, 1, "a marvel").start);
      assert_int_equal (get_mark (editor, 1, 0)->end, find_words (editor, 1, "a marvel").end);
      assert_string_equal (get_mark (editor, 1, 0)->text, get_article (editor, 1)->text_sha256);
      assert_undo_and_redo (editor, before);

      marked = snapshot (editor);
      assert_true (mark_words (editor, 1, "a marvel", kinds[i]));
      assert_int_equal (get_n_marks (editor, 1), 0);
      assert_undo_and_redo (editor, marked);
      assert_same_state (before, get_case (editor));
    }
}

/* A passage is not both; another passage may overlap it. */
static void
test_passage__rivals_take_each_others_place (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetCase) before = NULL;

  assert_true (mark_words (editor, 1, "a marvel", STET_MARK_OPINION));
  before = snapshot (editor);
  assert_true (mark_words (editor, 1, "a marvel", STET_MARK_NOTHING_TO_CHECK));
  assert_int_equal (get_n_marks (editor, 1), 1);
  assert_int_equal (get_mark (editor, 1, 0)->kind, STET_MARK_NOTHING_TO_CHECK);
  assert_undo_and_redo (editor, before);

  assert_true (mark_words (editor, 1, "a marvel", STET_MARK_CAPTION));
  assert_int_equal (get_n_marks (editor, 1), 2);
  assert_true (mark_words (editor, 1, "a marvel", STET_MARK_HEADLINE));
  assert_int_equal (get_n_marks (editor, 1), 2);
  assert_true (mark_words (editor, 1, "called it a marvel", STET_MARK_OPINION));
  assert_int_equal (get_n_marks (editor, 1), 3);
}

/* Every word of the article, put on in one order and taken off in another. */
static void
test_passage__is_found_among_many (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetCase) before = snapshot (editor);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (StetSpan));

  for (gsize i = 0; i < strlen (TEXT_A); i++)
    if (g_ascii_isalnum (TEXT_A[i]))
      g_array_append_val (spans, ((StetSpan){ i, i + 1 }));
  assert_true (spans->len > 60 && spans->len % 7 != 0);

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < spans->len; i++)
        {
          StetSpan span = g_array_index (spans, StetSpan, round == 0 ? i : i * 7 % spans->len);

          assert_true (stet_command_mark_passage (editor, get_article (editor, 1)->id, span, STET_MARK_OPINION, NULL));
          assert_int_equal (get_n_marks (editor, 1), round == 0 ? i + 1 : spans->len - i - 1);
        }
    }
  assert_same_state (before, get_case (editor));
}

static void
test_passage__wrong_marks_are_refused (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  const char *article = get_article (editor, 1)->id;

  assert_refused (editor, stet_command_mark_passage (editor, article, (StetSpan){ 0, 3 }, STET_MARK_NOT_THERE, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_mark_passage (editor, article, (StetSpan){ 0, 3 }, 5, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_mark_passage (editor, NO_ID, (StetSpan){ 0, 3 }, STET_MARK_OPINION, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_mark_passage (editor, article, (StetSpan){ 3, 3 }, STET_MARK_OPINION, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_mark_passage (editor, article, find_words (editor, 1, "\n\n"), STET_MARK_OPINION, &error), STET_ERROR_REFUSED);
}

static void
test_not_there__is_recorded_and_taken_back (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  const char *b = get_article (editor, 2)->id;
  g_autoptr (StetCase) before = snapshot (editor);
  g_autoptr (StetCase) looked = NULL;

  assert_true (stet_command_set_not_there (editor, claim, b, TRUE, NULL));
  assert_int_equal (get_claim (editor, claim)->n_not_there, 1);
  assert_string_equal (get_claim (editor, claim)->not_there[0]->article, b);
  assert_int_equal (get_n_marks (editor, 2), 0);
  assert_undo_and_redo (editor, before);

  looked = snapshot (editor);
  assert_true (stet_command_set_not_there (editor, claim, b, TRUE, NULL));
  assert_ptr_equal (looked, get_case (editor));
  assert_true (stet_command_set_not_there (editor, claim, b, FALSE, NULL));
  assert_int_equal (get_claim (editor, claim)->n_not_there, 0);
  assert_undo_and_redo (editor, looked);
  assert_same_state (before, get_case (editor));
}

static void
test_not_there__makes_a_single_source (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");

  assert_true (stet_command_set_not_there (editor, claim, get_article (editor, 2)->id, TRUE, NULL));
  assert_int_equal (get_claim (editor, claim)->status, STET_STATUS_OPEN);
  assert_true (stet_command_set_not_there (editor, claim, get_article (editor, 3)->id, TRUE, NULL));
  assert_int_equal (get_claim (editor, claim)->status, STET_STATUS_SINGLE_SOURCE);
}

static void
test_not_there__refused_where_it_is_there (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  const char *article = get_article (editor, 1)->id;
  StetCase *before = get_case (editor);

  assert_refused (editor, stet_command_set_not_there (editor, claim, article, TRUE, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_set_not_there (editor, NO_ID, article, TRUE, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_not_there (editor, claim, NO_ID, TRUE, &error), STET_ERROR_INVALID);
  assert_true (stet_command_set_not_there (editor, claim, article, FALSE, NULL));
  assert_ptr_equal (get_case (editor), before);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_passage__is_marked_and_taken_off_again),
    cmocka_unit_test (test_passage__rivals_take_each_others_place),
    cmocka_unit_test (test_passage__is_found_among_many),
    cmocka_unit_test (test_passage__wrong_marks_are_refused),
    cmocka_unit_test (test_not_there__is_recorded_and_taken_back),
    cmocka_unit_test (test_not_there__makes_a_single_source),
    cmocka_unit_test (test_not_there__refused_where_it_is_there),
  };

  return cmocka_run_group_tests_name ("commands-coverage", tests, NULL, NULL);
}
