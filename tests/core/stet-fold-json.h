/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Changes written as text, so that a test shows what it applies: JSON with '
 * for ", @7 for the id of record 7, and #A for the SHA-256 of text A. */

#include <string.h>

#include "stet-case.h"
#include "stet-error.h"
#include "stet-json-writer.h"
#include "stet-record-json.h"

#include "stet-test.h"

#define FOLD_AT "2024-06-21T16:28:05Z"
#define FOLD_BY "Kim Doe"

/* The second one has letters of several bytes, and two of several code points:
 * a g with two dots, which has no composed form, and a flag. */
#define FOLD_TEXT_A "The bridge has 14 arches. It opened in 1931. Repairs cost $3 million.\n"
#define FOLD_TEXT_B "Tô Lâm: cầu có 15 vòm. g\xcc\x88y \xf0\x9f\x87\xbb\xf0\x9f\x87\xb3 end.\n"
#define FOLD_TEXT_C "A third text of fourteen arches.\n"

#define FOLD_ID_FORMAT "00000000-0000-4000-8000-%012u"

G_GNUC_UNUSED static char *
fold_dup_id (guint n)
{
  return g_strdup_printf (FOLD_ID_FORMAT, n);
}

G_GNUC_UNUSED static StetArticleText *
fold_text (char name)
{
  const char *utf8 = name == 'A' ? FOLD_TEXT_A : name == 'B' ? FOLD_TEXT_B
                                                             : FOLD_TEXT_C;
  StetArticleText *text = stet_article_text_new (utf8, -1, STET_ARTICLE_PLAIN, NULL);

  assert_non_null (text);
  return text;
}

/* Writes out the three short forms. */
G_GNUC_UNUSED static char *
fold_expand (const char *shorthand)
{
  GString *out = g_string_new (NULL);

  for (const char *p = shorthand; *p != '\0'; p++)
    if (*p == '\'')
      g_string_append_c (out, '"');
    else if (*p == '@' && g_ascii_isdigit (p[1]))
      {
        char *end;

        g_string_append_printf (out, FOLD_ID_FORMAT, (guint) g_ascii_strtoull (p + 1, &end, 10));
        p = end - 1;
      }
    else if (*p == '#' && p[1] >= 'A' && p[1] <= 'C')
      {
        g_autoptr (StetArticleText) text = fold_text (*++p);

        g_string_append (out, stet_article_text_get_sha256 (text));
      }
    else
      g_string_append_c (out, *p);
  return g_string_free (out, FALSE);
}

G_GNUC_UNUSED static StetJson *
fold_json (const char *shorthand)
{
  g_autofree char *text = fold_expand (shorthand);
  g_autoptr (GError) error = NULL;
  StetJson *json = stet_json_parse (text, strlen (text), &error);

  if (json == NULL)
    fail_msg ("%s: %s", text, error->message);
  return json;
}

/* Each change of a test has another id. */
G_GNUC_UNUSED static StetChange *
fold_change (const char *op,
             const StetJson *before,
             const StetJson *after)
{
  static guint n_changes = 0;
  static const char *const no_parents[] = { NULL };
  g_autofree char *id = fold_dup_id (900000000 + n_changes++);

  return stet_change_new (id, FOLD_AT, FOLD_BY, op, "", before, after, no_parents, NULL);
}

G_GNUC_UNUSED static StetCase *
fold_apply (const StetCase *self,
            const char *op,
            const char *before,
            const char *after,
            GError **error)
{
  g_autoptr (StetJson) before_json = fold_json (before);
  g_autoptr (StetJson) after_json = fold_json (after);
  g_autoptr (StetChange) change = fold_change (op, before_json, after_json);

  return stet_case_apply (self, change, error);
}

/* Applies what must be right, in place. */
G_GNUC_UNUSED static void
fold (StetCase **self,
      const char *op,
      const char *before,
      const char *after)
{
  g_autoptr (GError) error = NULL;
  StetCase *next = fold_apply (*self, op, before, after, &error);

  if (next == NULL)
    fail_msg ("%s %s: %s", before, after, error->message);
  stet_case_unref (*self);
  *self = next;
}

/* Every problem as "path: message", a line each. */
G_GNUC_UNUSED static char *
fold_dup_problems (const StetProblems *problems)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < stet_problems_get_n (problems); i++)
    g_string_append_printf (out, "%s: %s\n", stet_problems_get (problems, i)->path, stet_problems_get (problems, i)->message);
  return g_string_free (out, FALSE);
}
