/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-find-index.h"

static const char *const texts[] = {
  "First\n\nPhát biểu tại Hà Nội, Việt Nam. Viet Nam again.\n",
  "Second\n\nNothing of the kind here.\n",
  "Third\n\nVIETNAM, and việt  nam over\ntwo spaces.\n",
};

static StetCaseEditor *
make_case (void)
{
  StetCaseEditor *editor = stet_case_editor_new (NULL, "Tester");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *id = stet_gui_test_add_article (editor, "Title", texts[i]);

      assert_non_null (id);
    }
  return editor;
}

static GPtrArray *
search (StetCaseEditor *editor,
        const char *needle)
{
  g_autoptr (StetFindIndex) index = stet_find_index_new ();

  return stet_find_index_search (index, stet_case_editor_get_case (editor), needle, NULL);
}

static void
test_find_index_search__ignores_case_and_diacritics (void **state)
{
  static const struct
  {
    const char *needle;
    guint n_first;
    guint n_third;
  } cases[] = {
    { "viet nam", 2, 1 },
    { "VIỆT NAM", 2, 1 },
    { "vietnam", 0, 1 },
    { "ha noi", 1, 0 },
    { "over two", 0, 1 },
    { "zebra", 0, 0 },
    { "", 0, 0 },
    { " ", 0, 0 },
  };
  g_autoptr (StetCaseEditor) editor = make_case ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) hits = search (editor, cases[i].needle);
      guint seen[2] = { 0, 0 };

      for (guint j = 0; j < hits->len; j++)
        {
          const StetFindHits *entry = g_ptr_array_index (hits, j);

          seen[g_str_equal (entry->letter, "C")] += entry->spans->len;
        }
      assert_int_equal (seen[0], cases[i].n_first);
      assert_int_equal (seen[1], cases[i].n_third);
      assert_int_equal (stet_find_count (hits), cases[i].n_first + cases[i].n_third);
    }
}

static void
test_find_locate__counts_over_all_articles (void **state)
{
  g_autoptr (StetCaseEditor) editor = make_case ();
  g_autoptr (GPtrArray) hits = search (editor, "viet nam");
  guint index = 99;

  assert_string_equal (stet_find_locate (hits, 0, &index)->letter, "A");
  assert_int_equal (index, 0);
  assert_string_equal (stet_find_locate (hits, 2, &index)->letter, "C");
  assert_int_equal (index, 0);
  assert_null (stet_find_locate (hits, 3, &index));
}

static void
test_find_first_from__begins_at_the_caret (void **state)
{
  g_autoptr (StetCaseEditor) editor = make_case ();
  g_autoptr (GPtrArray) hits = search (editor, "viet nam");
  const StetCase *stet_case = stet_case_editor_get_case (editor);
  const char *first = stet_case_get_article (stet_case, 0)->id;
  const char *second = stet_case_get_article (stet_case, 1)->id;

  assert_int_equal (stet_find_first_from (hits, first, 0), 0);
  assert_int_equal (stet_find_first_from (hits, first, 45), 1);
  assert_int_equal (stet_find_first_from (hits, first, 10000), 0);
  assert_int_equal (stet_find_first_from (hits, second, 0), 0);
  assert_int_equal (stet_find_first_from (hits, NULL, 0), 0);
}

static void
test_find_index_search__stops_at_the_cap (void **state)
{
  g_autoptr (StetCaseEditor) editor = stet_case_editor_new (NULL, "Tester");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  for (guint i = 0; i < STET_FIND_MAX_HITS + 1; i++)
    g_string_append (text, "ab ");
  id = stet_gui_test_add_article (editor, "Long", text->str);
  hits = search (editor, "ab");
  assert_int_equal (stet_find_count (hits), STET_FIND_MAX_HITS);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_find_index_search__ignores_case_and_diacritics),
    cmocka_unit_test (test_find_locate__counts_over_all_articles),
    cmocka_unit_test (test_find_first_from__begins_at_the_caret),
    cmocka_unit_test (test_find_index_search__stops_at_the_cap),
  };

  return cmocka_run_group_tests_name ("find-index", tests, NULL, NULL);
}
