/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-limits.h"

#include "stet-review-test.h"

static void
test_articles__are_added_in_their_order_as_one_change (void **state)
{
  static const char *const texts[] = { TEXT_A, TEXT_B, TEXT_C };
  g_autoptr (StetCaseEditor) editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  g_autoptr (StetCase) before = snapshot (editor);
  StetArticleDraft drafts[G_N_ELEMENTS (texts)];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    drafts[i] = (StetArticleDraft){ .intake = stet_article_intake_from_paste (texts[i], NULL), .role = -1 };
  assert_true (stet_command_add_articles (editor, drafts, G_N_ELEMENTS (texts), &error));
  g_assert_no_error (error);

  assert_int_equal (stet_case_get_n_articles (get_case (editor)), 3);
  assert_int_equal (stet_case_get_n_changes (get_case (editor)), 2);
  assert_int_equal (stet_case_get_n_texts (get_case (editor)), 3);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const StetArticle *article = get_article (editor, i + 1);

      assert_string_equal (article->text_sha256, stet_article_text_get_sha256 (drafts[i].intake->text));
      assert_string_equal (article->title, drafts[i].intake->title != NULL ? drafts[i].intake->title : "");
      assert_string_equal (article->original_sha256, drafts[i].intake->sha256);
      assert_int_equal (article->original_size, strlen (texts[i]));
      assert_string_equal (article->retrieved, TEST_AT);
      assert_string_equal (article->media_type, "text/plain");
      assert_int_equal (article->role, i == 0 ? STET_ROLE_CHECKED : STET_ROLE_BACKUP);
      stet_article_intake_free (drafts[i].intake);
    }
  assert_undo_and_redo (editor, before);
}

static void
test_articles__what_the_person_says_goes_before_the_guess (void **state)
{
  g_autoptr (StetCaseEditor) editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  g_autoptr (StetArticleIntake) intake = stet_article_intake_from_paste (TEXT_A, NULL);
  StetArticleDraft draft = {
    .intake = intake,
    .title = " Old \n bridge ",
    .outlet = "Daily",
    .author = "Ann Poe",
    .published = "2024-06",
    .url = "https://example.org/a",
    .origin = "Agency",
    .retrieved = "2024-06-20T00:00:00Z",
    .role = STET_ROLE_BACKUP,
  };
  const StetArticle *article;

  assert_true (stet_command_add_articles (editor, &draft, 1, NULL));
  article = get_article (editor, 1);
  assert_string_equal (article->title, "Old bridge");
  assert_string_equal (article->outlet, "Daily");
  assert_string_equal (article->author, "Ann Poe");
  assert_string_equal (article->published, "2024-06");
  assert_string_equal (article->url, "https://example.org/a");
  assert_string_equal (article->origin, "Agency");
  assert_string_equal (article->retrieved, "2024-06-20T00:00:00Z");
  assert_int_equal (article->role, STET_ROLE_BACKUP);
}

/* One bad row and none of the others comes in. */
static void
test_articles__bad_drafts_are_refused_as_a_whole (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetArticleIntake) intake = stet_article_intake_from_paste (TEXT_A, NULL);
  g_autofree char *long_title = g_strnfill (STET_LIMIT_TITLE_BYTES + 1, 'x');
  const StetArticleDraft good = { .intake = intake, .role = -1 };
  const StetArticleDraft bad[] = {
    { .intake = NULL, .role = -1 },
    { .intake = intake, .role = 7 },
    { .intake = intake, .role = -1, .published = "yesterday" },
    { .intake = intake, .role = -1, .retrieved = "2024-06-20" },
    { .intake = intake, .role = -1, .author = "\xff" },
  };
  StetArticleDraft drafts[] = { good, good };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      drafts[1] = bad[i];
      assert_refused (editor, stet_command_add_articles (editor, drafts, 2, &error), STET_ERROR_INVALID);
    }
  drafts[1] = good;
  drafts[1].title = long_title;
  assert_refused (editor, stet_command_add_articles (editor, drafts, 2, &error), STET_ERROR_TOO_LARGE);
  assert_true (stet_command_add_articles (editor, drafts, 0, NULL));
  assert_int_equal (stet_case_get_n_articles (get_case (editor)), 3);
}

static void
test_articles__same_text_twice_is_kept_once (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();

  add_article (editor, TEXT_A, "Reprint");
  assert_int_equal (stet_case_get_n_articles (get_case (editor)), 4);
  assert_int_equal (stet_case_get_n_texts (get_case (editor)), 3);
  assert_string_equal (get_article (editor, 4)->text_sha256, get_article (editor, 1)->text_sha256);
}

static void
test_articles__stop_at_their_cap (void **state)
{
  g_autoptr (StetCaseEditor) editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  g_autoptr (StetArticleIntake) intake = stet_article_intake_from_paste (TEXT_A, NULL);
  g_autofree StetArticleDraft *drafts = g_new0 (StetArticleDraft, STET_LIMIT_ARTICLES + 1);

  for (guint i = 0; i <= STET_LIMIT_ARTICLES; i++)
    drafts[i] = (StetArticleDraft){ .intake = intake, .role = -1 };
  assert_refused (editor, stet_command_add_articles (editor, drafts, STET_LIMIT_ARTICLES + 1, &error), STET_ERROR_TOO_LARGE);
  assert_true (stet_command_add_articles (editor, drafts, STET_LIMIT_ARTICLES, NULL));
  assert_refused (editor, stet_command_add_articles (editor, drafts, 1, &error), STET_ERROR_TOO_LARGE);
}

static void
test_articles__fields_are_set (void **state)
{
  static const struct
  {
    const char *field;
    const char *value;
    const char *result;
    gsize offset;
    const char *op;
  } cases[] = {
    { "title", "  The old\tbridge ", "The old bridge", G_STRUCT_OFFSET (StetArticle, title), STET_OP_ARTICLE_EDIT },
    { "outlet", "Herald", "Herald", G_STRUCT_OFFSET (StetArticle, outlet), STET_OP_ARTICLE_EDIT },
    { "author", "Ann Poe", "Ann Poe", G_STRUCT_OFFSET (StetArticle, author), STET_OP_ARTICLE_EDIT },
    { "published", " 2024-06-21 ", "2024-06-21", G_STRUCT_OFFSET (StetArticle, published), STET_OP_ARTICLE_EDIT },
    { "url", "https://example.org/", "https://example.org/", G_STRUCT_OFFSET (StetArticle, url), STET_OP_ARTICLE_EDIT },
    { "language", "pt-BR", "pt-BR", G_STRUCT_OFFSET (StetArticle, language), STET_OP_ARTICLE_EDIT },
    { "origin", "Agency", "Agency", G_STRUCT_OFFSET (StetArticle, origin), STET_OP_ARTICLE_ORIGIN },
  };
  g_autoptr (StetCaseEditor) editor = new_review ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetCase) before = snapshot (editor);
      g_autoptr (GError) error = NULL;

      assert_true (stet_command_set_article (editor, get_article (editor, 2)->id, cases[i].field, cases[i].value, &error));
      g_assert_no_error (error);
      assert_string_equal (G_STRUCT_MEMBER (const char *, get_article (editor, 2), cases[i].offset), cases[i].result);
      assert_string_equal (stet_case_editor_get_undo (editor)->op, cases[i].op);
      assert_undo_and_redo (editor, before);
    }
}

static void
test_articles__wrong_fields_and_values_are_refused (void **state)
{
  static const struct
  {
    const char *field;
    const char *value;
  } cases[] = {
    { "number", "7" },
    { "text_sha256", "" },
    { "", "x" },
    { "published", "21 June" },
    { "published", "2024-13" },
    { "language", "English language" },
    { "language", "-" },
    { "title", "\xc3" },
  };
  g_autoptr (StetCaseEditor) editor = new_review ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (editor, stet_command_set_article (editor, get_article (editor, 2)->id, cases[i].field, cases[i].value, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_article (editor, NO_ID, "title", "x", &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_article (editor, NULL, "title", "x", &error), STET_ERROR_INVALID);
}

static void
test_articles__role_decides_what_is_left (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 2, "15 arches");
  g_autoptr (StetCase) before = NULL;

  assert_int_equal (stet_case_get_tally (get_case (editor))->n_left, 0);
  before = snapshot (editor);
  assert_true (stet_command_set_role (editor, get_article (editor, 2)->id, STET_ROLE_CHECKED, NULL));
  assert_int_equal (stet_case_get_tally (get_case (editor))->n_left, 1);
  assert_true (get_claim (editor, claim)->is_left);
  assert_undo_and_redo (editor, before);
  assert_refused (editor, stet_command_set_role (editor, get_article (editor, 2)->id, 2, &error), STET_ERROR_INVALID);
  assert_refused (editor, stet_command_set_role (editor, NO_ID, STET_ROLE_CHECKED, &error), STET_ERROR_INVALID);
}

static void
test_articles__same_origin_is_named_and_shared (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autofree char *b = add (editor, claim, 2, "15 arches");
  g_autofree char *c = add (editor, claim, 3, "fourteen arches");
  g_autoptr (StetCase) before = snapshot (editor);

  assert_int_equal (get_claim (editor, claim)->n_origins, 3);
  assert_true (stet_command_set_same_origin (editor, get_article (editor, 3)->id, get_article (editor, 1)->id, NULL));
  assert_string_equal (get_article (editor, 1)->origin, "Daily");
  assert_string_equal (get_article (editor, 3)->origin, "Daily");
  assert_string_equal (get_article (editor, 2)->origin, "");
  assert_int_equal (get_claim (editor, claim)->n_origins, 2);
  assert_undo_and_redo (editor, before);

  assert_true (stet_command_set_same_origin (editor, get_article (editor, 2)->id, get_article (editor, 3)->id, NULL));
  assert_string_equal (get_article (editor, 2)->origin, "Daily");
  assert_int_equal (get_claim (editor, claim)->n_origins, 1);
  assert_refused (editor, stet_command_set_same_origin (editor, get_article (editor, 2)->id, get_article (editor, 2)->id, &error), STET_ERROR_REFUSED);
  assert_refused (editor, stet_command_set_same_origin (editor, get_article (editor, 2)->id, NO_ID, &error), STET_ERROR_INVALID);
}

/* The name that is made up is that of nobody else, and a letter if need be. */
static void
test_articles__new_origin_joins_no_third_article (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();

  assert_true (stet_command_set_article (editor, get_article (editor, 3)->id, "origin", "Daily", NULL));
  assert_true (stet_command_set_same_origin (editor, get_article (editor, 2)->id, get_article (editor, 1)->id, NULL));
  assert_string_equal (get_article (editor, 1)->origin, "Daily (2)");
  assert_string_equal (get_article (editor, 2)->origin, "Daily (2)");

  add_article (editor, TEXT_A, "");
  assert_true (stet_command_set_same_origin (editor, get_article (editor, 3)->id, get_article (editor, 4)->id, NULL));
  assert_string_equal (get_article (editor, 4)->origin, "D");
}

static void
test_articles__removal_takes_along_what_hangs_on_it (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *both = mark (editor, 1, "14 arches");
  g_autofree char *b = add (editor, both, 2, "15 arches");
  g_autofree char *only_a = mark (editor, 1, "opened in 1931");
  g_autofree char *only_b = mark (editor, 2, "opened in 1931");
  g_autofree char *evidence = stet_command_put_evidence (editor, &(StetEvidence){ .claim = only_a, .citation = "Register" }, NULL);
  const char *article = get_article (editor, 1)->id;
  g_autoptr (StetCase) before = NULL;

  assert_true (stet_command_set_relation (editor, both, b, STET_RELATION_CONFLICT, NULL));
  assert_true (stet_command_set_explanation (editor, b, "miscounted", NULL));
  assert_true (stet_command_set_not_there (editor, only_b, article, TRUE, NULL));
  assert_true (stet_command_set_not_there (editor, only_a, get_article (editor, 3)->id, TRUE, NULL));
  assert_true (stet_command_mark_passage (editor, article, find_words (editor, 1, "a marvel"), STET_MARK_OPINION, NULL));
  before = snapshot (editor);

  assert_true (stet_command_remove_article (editor, article, NULL));
  assert_null (stet_case_find_article_by_number (get_case (editor), 1));
  assert_null (stet_case_find_claim (get_case (editor), only_a));
  assert_null (stet_case_find_evidence (get_case (editor), evidence));
  assert_int_equal (get_claim (editor, both)->n_statements, 1);
  assert_int_equal (get_claim (editor, both)->statements[0]->relation, STET_RELATION_UNSET);
  assert_string_equal (get_claim (editor, both)->statements[0]->explanation, "");
  assert_int_equal (get_claim (editor, only_b)->n_not_there, 0);
  assert_int_equal (stet_case_get_n_texts (get_case (editor)), 3);
  assert_undo_and_redo (editor, before);
  assert_true (stet_case_editor_undo (editor, NULL));
  assert_string_equal (get_article (editor, 1)->id, article);
  assert_refused (editor, stet_command_remove_article (editor, NO_ID, &error), STET_ERROR_INVALID);
}

/* Two people who worked on one review may leave a mark and a passage behind. */
static void
test_articles__removal_bears_a_mark_beside_a_passage (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_MARK_ADD);
  g_autoptr (StetCase) before = NULL;
  g_autoptr (GError) error = NULL;

  stet_edit_create (edit, STET_RECORD_MARK, NO_ID);
  stet_edit_set (edit, STET_RECORD_MARK, NO_ID, "kind", "not-there");
  stet_edit_set (edit, STET_RECORD_MARK, NO_ID, "article", get_article (editor, 1)->id);
  stet_edit_set (edit, STET_RECORD_MARK, NO_ID, "claim", claim);
  assert_true (stet_edit_commit (edit, &error));
  g_assert_no_error (error);
  before = snapshot (editor);

  assert_true (stet_command_remove_article (editor, get_article (editor, 1)->id, &error));
  g_assert_no_error (error);
  assert_int_equal (stet_case_get_n_claims (get_case (editor)), 0);
  assert_undo_and_redo (editor, before);
}

static void
test_articles__last_one_can_be_removed (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autofree char *claim = mark (editor, 1, "14 arches");

  for (guint i = 1; i <= 3; i++)
    assert_true (stet_command_remove_article (editor, get_article (editor, i)->id, NULL));
  assert_int_equal (stet_case_get_n_articles (get_case (editor)), 0);
  assert_int_equal (stet_case_get_n_claims (get_case (editor)), 0);
  add_article (editor, TEXT_B, "Wire");
  assert_int_equal (get_article (editor, 4)->role, STET_ROLE_CHECKED);
}

static void
test_case__title_and_scale_are_set (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_review ();
  g_autoptr (StetCase) before = snapshot (editor);
  g_autoptr (StetCase) titled = NULL;

  assert_true (stet_command_set_case_title (editor, " The\nbridge ", NULL));
  assert_string_equal (stet_case_get_info (get_case (editor))->title, "The bridge");
  assert_undo_and_redo (editor, before);

  titled = snapshot (editor);
  assert_true (stet_command_set_case_scale (editor, "truth", NULL));
  assert_string_equal (stet_case_get_info (get_case (editor))->scale, "truth");
  assert_undo_and_redo (editor, titled);
  assert_refused (editor, stet_command_set_case_scale (editor, "stars", &error), STET_ERROR_INVALID);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_articles__are_added_in_their_order_as_one_change),
    cmocka_unit_test (test_articles__what_the_person_says_goes_before_the_guess),
    cmocka_unit_test (test_articles__bad_drafts_are_refused_as_a_whole),
    cmocka_unit_test (test_articles__same_text_twice_is_kept_once),
    cmocka_unit_test (test_articles__stop_at_their_cap),
    cmocka_unit_test (test_articles__fields_are_set),
    cmocka_unit_test (test_articles__wrong_fields_and_values_are_refused),
    cmocka_unit_test (test_articles__role_decides_what_is_left),
    cmocka_unit_test (test_articles__same_origin_is_named_and_shared),
    cmocka_unit_test (test_articles__new_origin_joins_no_third_article),
    cmocka_unit_test (test_articles__removal_takes_along_what_hangs_on_it),
    cmocka_unit_test (test_articles__removal_bears_a_mark_beside_a_passage),
    cmocka_unit_test (test_articles__last_one_can_be_removed),
    cmocka_unit_test (test_case__title_and_scale_are_set),
  };

  return cmocka_run_group_tests_name ("commands-articles", tests, NULL, NULL);
}
