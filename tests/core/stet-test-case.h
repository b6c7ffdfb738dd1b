/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The parts of a small review, made the same way each time. */

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
