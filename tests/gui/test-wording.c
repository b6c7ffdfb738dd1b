/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-wording.h"

/* Every state has words of its own, and an icon that is there. */

#define UI "/io/github/stetdesk/Stet/ui"

static void
assert_new (GHashTable *seen,
            const char *words)
{
  assert_non_null (words);
  assert_string_not_equal (words, "");
  if (!g_hash_table_add (seen, (gpointer) words))
    fail_msg ("\"%s\" is said twice", words);
}

static void
assert_icon (const char *name)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  assert_non_null (name);
  if (!gtk_icon_theme_has_icon (theme, name))
    fail_msg ("there is no icon %s", name);
}

static void
test_status__has_words_class_and_icon_of_its_own (void **state)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) classes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) icons = g_hash_table_new (g_str_hash, g_str_equal);

  for (StetStatus status = 0; status < STET_N_STATUSES; status++)
    {
      assert_new (words, stet_wording_status (status));
      assert_new (classes, stet_wording_status_class (status));
      assert_new (icons, stet_wording_status_icon (status));
      assert_icon (stet_wording_status_icon (status));
    }
}

static void
test_relation_stance_and_work__have_words_of_their_own (void **state)
{
  g_autoptr (GHashTable) relations = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) stances = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) states = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; stet_relation_names[i] != NULL; i++)
    {
      assert_new (relations, stet_wording_relation (i));
      assert_icon (stet_wording_relation_icon (i));
    }
  for (guint i = 0; stet_stance_names[i] != NULL; i++)
    assert_new (stances, stet_wording_stance (i));
  for (StetWorkState i = 0; i < STET_N_WORK_STATES; i++)
    assert_new (states, stet_wording_work_state (i));
  assert_string_equal (stet_wording_role (STET_ROLE_CHECKED), "Being checked");
  assert_string_equal (stet_wording_role (STET_ROLE_BACKUP), "Back-up");
}

static void
test_relation_icon__is_the_one_of_the_status_it_makes (void **state)
{
  assert_string_equal (stet_wording_relation_icon (STET_RELATION_AGREE), stet_wording_status_icon (STET_STATUS_CORROBORATED));
  assert_string_equal (stet_wording_relation_icon (STET_RELATION_CONFLICT), stet_wording_status_icon (STET_STATUS_CONFLICTING));
  assert_string_equal (stet_wording_relation_icon (STET_RELATION_SCOPE_DIFFERS), stet_wording_status_icon (STET_STATUS_RECONCILED));
}

static void
test_rating__has_words_on_every_scale (void **state)
{
  for (guint i = 0; i < stet_scale_get_n (); i++)
    {
      const StetScale *scale = stet_scale_get_nth (i);
      g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

      assert_string_equal (stet_wording_rating (scale, 0), "");
      assert_string_equal (stet_wording_rating (scale, 1000), "");
      for (guint rating = 1; stet_scale_get_label (scale, rating) != NULL; rating++)
        assert_new (words, stet_wording_rating (scale, rating));
      assert_true (g_hash_table_size (words) >= 2);
    }
}

static void
test_op__has_words_of_its_own (void **state)
{
  static const char *const ops[] = {
    STET_OP_CASE_CREATE,
    STET_OP_CASE_TITLE,
    STET_OP_CASE_SCALE,
    STET_OP_CASE_OVERRIDE,
    STET_OP_ARTICLE_ADD,
    STET_OP_ARTICLE_EDIT,
    STET_OP_ARTICLE_ROLE,
    STET_OP_ARTICLE_ORIGIN,
    STET_OP_ARTICLE_SENSITIVITY,
    STET_OP_ARTICLE_REMOVE,
    STET_OP_CLAIM_CREATE,
    STET_OP_CLAIM_TITLE,
    STET_OP_CLAIM_KIND,
    STET_OP_CLAIM_ANSWER,
    STET_OP_CLAIM_ANCHOR,
    STET_OP_CLAIM_WORK,
    STET_OP_CLAIM_MERGE,
    STET_OP_CLAIM_SPLIT,
    STET_OP_CLAIM_DELETE,
    STET_OP_STATEMENT_ADD,
    STET_OP_STATEMENT_EDGES,
    STET_OP_STATEMENT_MOVE,
    STET_OP_STATEMENT_VALUE,
    STET_OP_STATEMENT_RELATION,
    STET_OP_STATEMENT_EXPLAIN,
    STET_OP_STATEMENT_STANCE,
    STET_OP_STATEMENT_FIX,
    STET_OP_STATEMENT_REMOVE,
    STET_OP_VERDICT_SET,
    STET_OP_VERDICT_CLEAR,
    STET_OP_VERDICT_WHY,
    STET_OP_EVIDENCE_ADD,
    STET_OP_EVIDENCE_EDIT,
    STET_OP_EVIDENCE_SENSITIVITY,
    STET_OP_EVIDENCE_REMOVE,
    STET_OP_MARK_ADD,
    STET_OP_MARK_REMOVE,
  };
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (ops); i++)
    {
      assert_string_not_equal (stet_wording_op (ops[i]), "Change");
      assert_new (words, stet_wording_op (ops[i]));
    }
  assert_string_equal (stet_wording_op ("claim.teleport"), "Change");
}

static void
test_date__is_written_out_if_it_is_exact (void **state)
{
  static const char *const dates[][2] = {
    { "2024-06-21", "21 June 2024" },
    { "2024-06-01", "1 June 2024" },
    { "2024-06-21T18:28:00+07:00", "21 June 2024" },
    { "2024-06", "2024-06" },
    { "2024", "2024" },
    { "last Friday", "last Friday" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *words = stet_wording_date (dates[i][0]);

      assert_string_equal (words, dates[i][1]);
    }
}

static void
test_left__says_nothing_left_for_none (void **state)
{
  g_autofree char *none = stet_wording_left (0);
  g_autofree char *some = stet_wording_left (13);

  assert_string_equal (none, "Nothing left");
  assert_string_equal (some, "13 left");
}

static void
test_reading__counts_articles_and_then_tells_the_share (void **state)
{
  static const struct
  {
    guint n_read;
    guint n_articles;
    double fraction;
    const char *words;
  } cases[] = {
    { 0, 0, 0, "Reading the Articles…" },
    { 0, 120, 0, "Reading the Articles…" },
    { 1, 120, 0.01, "Reading 1 of 120 Articles…" },
    { 37, 120, 0.06, "Reading 37 of 120 Articles…" },
    { 120, 120, 0.4, "Comparing the Articles… 40 %" },
    { 120, 120, 1, "Comparing the Articles… 100 %" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = stet_wording_reading (cases[i].n_read, cases[i].n_articles, cases[i].fraction);

      assert_string_equal (words, cases[i].words);
    }
}

static void
test_article__is_called_by_the_best_name_it_has (void **state)
{
  static const struct
  {
    const char *title;
    const char *outlet;
    const char *source_name;
    const char *published;
    const char *name;
    const char *line;
  } rows[] = {
    { "Piece", "The Gazette", "a.txt", "2024-06-21", "Piece", "The Gazette · 21 June 2024" },
    { "Piece", "", "a.txt", "", "Piece", "a.txt" },
    { "", "The Gazette", "a.txt", "", "The Gazette", "No date" },
    { "", "", "a.txt", "2024", "a.txt", "2024" },
    { "", "", "", "", "Article B", "No date" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const StetArticle article = { .number = 2, .title = rows[i].title, .outlet = rows[i].outlet, .source_name = rows[i].source_name, .published = rows[i].published };
      g_autofree char *name = stet_wording_article (&article);
      g_autofree char *line = stet_wording_article_line (&article);

      assert_string_equal (name, rows[i].name);
      assert_string_equal (line, rows[i].line);
    }
}

static void
test_templates__name_icons_that_are_there (void **state)
{
  g_auto (GStrv) names = g_resources_enumerate_children (UI, 0, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("icon-name\">([^<]+)<", 0, 0, NULL);
  guint n_icons = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (UI, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      g_regex_match_full (regex, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), 0, 0, &match, NULL);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *icon = g_match_info_fetch (match, 1);

          assert_icon (icon);
          n_icons++;
        }
    }
  assert_true (n_icons > 10);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_status__has_words_class_and_icon_of_its_own),
    cmocka_unit_test (test_relation_stance_and_work__have_words_of_their_own),
    cmocka_unit_test (test_relation_icon__is_the_one_of_the_status_it_makes),
    cmocka_unit_test (test_rating__has_words_on_every_scale),
    cmocka_unit_test (test_op__has_words_of_its_own),
    cmocka_unit_test (test_date__is_written_out_if_it_is_exact),
    cmocka_unit_test (test_left__says_nothing_left_for_none),
    cmocka_unit_test (test_reading__counts_articles_and_then_tells_the_share),
    cmocka_unit_test (test_article__is_called_by_the_best_name_it_has),
    cmocka_unit_test (test_templates__name_icons_that_are_there),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("wording", tests, NULL, NULL);
}
