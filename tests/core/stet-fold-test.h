/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The cases that the tests of the fold begin with. */

#include "stet-fold-json.h"

G_GNUC_UNUSED static void
fold_add_text (StetCase **self,
               char name)
{
  g_autoptr (StetArticleText) text = fold_text (name);
  StetCase *next = stet_case_add_text (*self, text);

  stet_case_unref (*self);
  *self = next;
}

/* Case 1 with the texts A, B, C and no article. */
G_GNUC_UNUSED static StetCase *
fold_new (void)
{
  StetCase *self = stet_case_new_empty ();

  fold_add_text (&self, 'A');
  fold_add_text (&self, 'B');
  fold_add_text (&self, 'C');
  fold (&self, STET_OP_CASE_CREATE, "[]", "[{'type':'case','id':'@1','title':'Bridges','created':'" FOLD_AT "'}]");
  return self;
}

/* Articles 11, 12, 13 with the numbers 1 to 3, the first one under check;
 * claim 21 with statements 31 and 32 of the first two. */
G_GNUC_UNUSED static StetCase *
fold_new_filled (void)
{
  StetCase *self = fold_new ();

  fold (&self, STET_OP_ARTICLE_ADD, "[]",
        "[{'type':'article','id':'@11','number':1,'title':'First','role':'checked','text_sha256':'#A'},"
        "{'type':'article','id':'@12','number':2,'title':'Second','text_sha256':'#B'},"
        "{'type':'article','id':'@13','number':3,'title':'Third','text_sha256':'#C'}]");
  fold (&self, STET_OP_CLAIM_CREATE, "[]",
        "[{'type':'claim','id':'@21','number':1,'title':'Number of arches'},"
        "{'type':'statement','id':'@31','claim':'@21','article':'@11','text':'#A','start':15,'end':24},"
        "{'type':'statement','id':'@32','claim':'@21','article':'@12','text':'#B','start':15,'end':21}]");
  return self;
}

G_GNUC_UNUSED static const StetClaim *
fold_claim (const StetCase *self,
            guint n)
{
  g_autofree char *id = fold_dup_id (n);
  const StetClaim *claim = stet_case_find_claim (self, id);

  assert_non_null (claim);
  return claim;
}

G_GNUC_UNUSED static const StetStatement *
fold_statement (const StetCase *self,
                guint n)
{
  g_autofree char *id = fold_dup_id (n);
  const StetStatement *statement = stet_case_find_statement (self, id);

  assert_non_null (statement);
  return statement;
}

G_GNUC_UNUSED static const StetArticle *
fold_article (const StetCase *self,
              guint n)
{
  g_autofree char *id = fold_dup_id (n);
  const StetArticle *article = stet_case_find_article (self, id);

  assert_non_null (article);
  return article;
}

G_GNUC_UNUSED static void
assert_same_case (const StetCase *a,
                  const StetCase *b)
{
  g_autofree char *where = NULL;

  if (!stet_case_equal_state (a, b, &where))
    fail_msg ("the states differ: %s", where);
}

G_GNUC_UNUSED static void
assert_json (const StetJson *json,
             const char *shorthand)
{
  g_autofree char *expected = fold_expand (shorthand);
  g_autofree char *found = stet_json_to_compact (json, NULL);

  assert_string_equal (found, expected);
}
