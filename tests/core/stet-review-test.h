/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A review of three articles, and what every test of the commands asks. */

#include <string.h>

#include "stet-commands.h"
#include "stet-error.h"

#include "stet-test.h"

#define TEST_AT "2024-06-21T16:28:05Z"
#define TEST_BY "Kim Doe"
#define TEST_ID "3d6f0a52-4c0e-4b0c-9a53-0d5c1f3a7b11"
#define NO_ID "00000000-0000-4000-8000-000000000000"

#define TEXT_A "The harbour bridge\n\nThe bridge has 14 arches. It opened in 1931, and the mayor called it a marvel.\n\nRepairs cost $3 million.  Nobody was hurt.\n"
#define TEXT_B "Bridge facts\n\nEngineers counted 15 arches. It was opened in 1931. The repairs cost $3 million.\n"
#define TEXT_C "A walk by the river\n\nWalkers count fourteen arches. The café opened in 1999. The word g\xcc\x88one stands here.\n"

G_GNUC_UNUSED static StetCase *
get_case (StetCaseEditor *editor)
{
  return stet_case_editor_get_case (editor);
}

G_GNUC_UNUSED static StetCase *
snapshot (StetCaseEditor *editor)
{
  return stet_case_ref (get_case (editor));
}

G_GNUC_UNUSED static void
add_article (StetCaseEditor *editor,
             const char *text,
             const char *outlet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StetArticleIntake) intake = stet_article_intake_from_paste (text, &error);
  StetArticleDraft draft = { .intake = intake, .outlet = outlet, .origin = "", .role = -1 };

  g_assert_no_error (error);
  assert_true (stet_command_add_articles (editor, &draft, 1, &error));
  g_assert_no_error (error);
}

G_GNUC_UNUSED static StetCaseEditor *
new_review (void)
{
  StetCaseEditor *editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);

  add_article (editor, TEXT_A, "Daily");
  add_article (editor, TEXT_B, "Wire");
  add_article (editor, TEXT_C, "Walker");
  return editor;
}

/* Article 1 is A. */
G_GNUC_UNUSED static const StetArticle *
get_article (StetCaseEditor *editor,
             guint number)
{
  return stet_case_find_article_by_number (get_case (editor), number);
}

G_GNUC_UNUSED static StetSpan
find_words (StetCaseEditor *editor,
            guint number,
            const char *words)
{
  const char *text = stet_article_text_get_text (stet_case_get_text (get_case (editor), get_article (editor, number)), NULL);
  gsize start = (gsize) (strstr (text, words) - text);

  return (StetSpan){ start, start + strlen (words) };
}

G_GNUC_UNUSED static char *
mark (StetCaseEditor *editor,
      guint number,
      const char *words)
{
  g_autoptr (GError) error = NULL;
  char *claim = stet_command_mark (editor, get_article (editor, number)->id, find_words (editor, number, words), STET_CLAIM_FACT, &error);

  g_assert_no_error (error);
  assert_non_null (claim);
  return claim;
}

G_GNUC_UNUSED static char *
add (StetCaseEditor *editor,
     const char *claim,
     guint number,
     const char *words)
{
  g_autoptr (GError) error = NULL;
  char *statement = stet_command_add_statement (editor, claim, get_article (editor, number)->id, find_words (editor, number, words), &error);

  g_assert_no_error (error);
  assert_non_null (statement);
  return statement;
}

G_GNUC_UNUSED static const StetClaim *
get_claim (StetCaseEditor *editor,
           const char *id)
{
  return stet_case_find_claim (get_case (editor), id);
}

/* The same records, and nothing else. */
G_GNUC_UNUSED static void
assert_same_state (StetCase *a,
                   StetCase *b)
{
  g_autofree char *where = NULL;

  if (!stet_case_equal_state (a, b, &where))
    fail_msg ("the states differ: %s", where);
}

/* The last change leads from @before to here: there and back again. */
G_GNUC_UNUSED static void
assert_undo_and_redo (StetCaseEditor *editor,
                      StetCase *before)
{
  g_autoptr (StetCase) after = snapshot (editor);

  assert_false (stet_case_equal_state (before, after, NULL));
  assert_true (stet_case_editor_undo (editor, NULL));
  assert_same_state (before, get_case (editor));
  assert_true (stet_case_editor_redo (editor, NULL));
  assert_same_state (after, get_case (editor));
}

/* The call fails with that code and leaves the case as it was. */
#define assert_refused(editor, call, expected)                                 \
  G_STMT_START                                                                 \
  {                                                                            \
    g_autoptr (StetCase) before_ = snapshot (editor);                          \
    g_autoptr (GError) error = NULL;                                           \
    assert_false ((call) != 0);                                                \
    if (!g_error_matches (error, STET_ERROR, (expected)))                      \
      fail_msg ("%s: %s", #call, error != NULL ? error->message : "no error"); \
    assert_ptr_equal (before_, get_case (editor));                             \
  }                                                                            \
  G_STMT_END
