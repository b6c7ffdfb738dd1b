/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A small review for the tests of what stands above the review itself, with
 * one of everything in it, and made the same way each time. */

#include "stet-commands.h"
#include "stet-error.h"

#include <string.h>

#include "stet-test.h"

#define TEST_AT "2024-07-01T08:00:00Z"
#define TEST_BY "Åsa Test"
#define TEST_ID "0b9d2f36-8f1e-4d2b-9a53-3f6d1a2b4c5d"

#define TEST_TEXT_A "Flood at Hạ Long 🌊\n\nThe river rose by 3 metres. About 200 people fled.\n"
#define TEST_TEXT_B "Agency report\n\nThe river rose by 4 metres on Friday. Some 200 people left.\n"
#define TEST_TEXT_C "Release\n\nTwo hundred persons were brought to safety. It was a sad day.\n"

static inline StetCaseEditor *
test_editor_new (void)
{
  return stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
}

static inline const StetArticle *
test_article (StetCaseEditor *editor,
              guint number)
{
  const StetArticle *article = stet_case_find_article_by_number (stet_case_editor_get_case (editor), number);

  assert_non_null (article);
  return article;
}

static inline const StetClaim *
test_claim (StetCaseEditor *editor,
            guint number)
{
  const StetClaim *claim = stet_case_find_claim_by_number (stet_case_editor_get_case (editor), number);

  assert_non_null (claim);
  return claim;
}

static inline StetSpan
test_span (StetCaseEditor *editor,
           guint number,
           const char *quote)
{
  StetArticleText *text = stet_case_get_text (stet_case_editor_get_case (editor), test_article (editor, number));
  const char *utf8 = stet_article_text_get_text (text, NULL);
  const char *found = strstr (utf8, quote);

  assert_non_null (found);
  return (StetSpan){ (gsize) (found - utf8), (gsize) (found - utf8) + strlen (quote) };
}

static inline void
test_add_article (StetCaseEditor *editor,
                  const char *name,
                  const char *text,
                  const char *origin)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (StetArticleIntake) intake = stet_article_intake_from_bytes (bytes, name, NULL);
  StetArticleDraft draft = { .intake = intake, .outlet = name, .published = "2024-06-30", .url = "https://example.org/a?b=c&d=e", .origin = origin, .role = -1 };

  assert_non_null (intake);
  assert_true (stet_command_add_articles (editor, &draft, 1, NULL));
}

/* Returns the id of the claim. */
static inline char *
test_mark (StetCaseEditor *editor,
           guint number,
           const char *quote,
           StetClaimKind kind)
{
  char *claim = stet_command_mark (editor, test_article (editor, number)->id, test_span (editor, number, quote), kind, NULL);

  assert_non_null (claim);
  return claim;
}

static inline char *
test_add_statement (StetCaseEditor *editor,
                    const char *claim,
                    guint number,
                    const char *quote)
{
  char *id = stet_command_add_statement (editor, claim, test_article (editor, number)->id, test_span (editor, number, quote), NULL);

  assert_non_null (id);
  return id;
}

static inline void
test_add_evidence (StetCaseEditor *editor,
                   const char *claim)
{
  StetEvidence value = {
    .id = "",
    .claim = claim,
    .kind = STET_EVIDENCE_CALL,
    .citation = "The gauge at the bridge",
    .url = "",
    .who = "Nguyễn “Tí” \\ Lan",
    .role = "hydrologist",
    .date = "2024-07-01",
    .terms = STET_TERMS_ON_RECORD,
    .locator = "2 min 10 s",
    .rank = STET_RANK_PRIMARY,
    .note = "line one\nline two",
  };
  g_autofree char *id = stet_command_put_evidence (editor, &value, NULL);

  assert_non_null (id);
}

/* Claim 1: rise of the river, conflicting, decided; 2: people, corroborated,
 * open; 3: an opinion; 4: alone in A, looked for in B. */
static inline StetCaseEditor *
test_editor_new_filled (void)
{
  StetCaseEditor *editor = test_editor_new ();
  g_autofree char *rise = NULL;
  g_autofree char *people = NULL;
  g_autofree char *opinion = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *other = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  assert_true (stet_command_set_case_title (editor, "Flood", NULL));
  test_add_article (editor, "a.txt", TEST_TEXT_A, "");
  test_add_article (editor, "b.txt", TEST_TEXT_B, "Agency");
  test_add_article (editor, "c.txt", TEST_TEXT_C, "");
  rise = test_mark (editor, 1, "rose by 3 metres", STET_CLAIM_FACT);
  other = test_add_statement (editor, rise, 2, "rose by 4 metres on Friday");
  people = test_mark (editor, 1, "About 200 people fled", STET_CLAIM_FACT);
  second = test_add_statement (editor, people, 2, "Some 200 people left");
  third = test_add_statement (editor, people, 3, "Two hundred persons were brought to safety");
  opinion = test_mark (editor, 3, "It was a sad day.", STET_CLAIM_OPINION);
  alone = test_mark (editor, 1, "Hạ Long 🌊", STET_CLAIM_FACT);
  assert_true (stet_command_set_relation (editor, rise, NULL, STET_RELATION_CONFLICT, NULL));
  assert_true (stet_command_set_explanation (editor, other, "3 against 4", NULL));
  assert_true (stet_command_set_answer (editor, rise, "4 metres", NULL));
  assert_true (stet_command_set_stance (editor, other, STET_STANCE_SUPPORTS, NULL));
  assert_true (stet_command_set_fix (editor, test_claim (editor, 1)->statements[0]->id, "rose by 4 metres", "the gauge", NULL));
  assert_true (stet_command_set_rationale (editor, rise, "The gauge says so.", NULL));
  test_add_evidence (editor, rise);
  assert_true (stet_command_set_verdict (editor, rise, 2, NULL));
  assert_true (stet_command_set_relation (editor, people, NULL, STET_RELATION_AGREE, NULL));
  assert_true (stet_command_set_waiting (editor, people, "the mayor", "2024-07-02", "called twice", NULL));
  assert_true (stet_command_set_not_there (editor, alone, test_article (editor, 2)->id, TRUE, NULL));
  assert_true (stet_command_set_not_there (editor, alone, test_article (editor, 3)->id, TRUE, NULL));
  assert_true (stet_command_mark_passage (editor, test_article (editor, 2)->id, test_span (editor, 2, "Agency report"), STET_MARK_HEADLINE, NULL));
  return editor;
}
