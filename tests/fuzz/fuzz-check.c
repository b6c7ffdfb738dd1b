/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checking articles made of any bytes: the input is cut at lines of "===".
 * Every finding has two places that are there and in their sentences, words
 * that stand there, and one sentence of explanation; claims point at what
 * there is; and the check says the same twice. */

#include "stet-fuzz.h"

#include "stet.h"

#include <stdlib.h>
#include <string.h>

#define PARTING "\n===\n"
#define MAX_ARTICLES 8

/* Fuzzing engines look for the abort, whatever the build options are. */
static void
require (gboolean is_kept)
{
  if (!is_kept)
    abort ();
}

static void
require_side (const StetCheck *check,
              const StetFindingSide *side)
{
  const StetSentence *sentences;
  const char *text;
  gsize len;
  guint n;

  require (side->article < stet_check_get_n_articles (check));
  text = stet_article_text_get_text (stet_check_get_article (check, side->article)->text, &len);
  sentences = stet_check_get_statements (check, side->article, &n);
  require (side->sentence < n);
  require (stet_span_is_valid_in (side->span, text, len) && !stet_span_is_empty (side->span));
  require (side->span.start >= sentences[side->sentence].span.start && side->span.end <= sentences[side->sentence].span.end);
  require (strlen (side->text) == stet_span_length (side->span) && memcmp (side->text, text + side->span.start, strlen (side->text)) == 0);
  require (side->value != NULL);
}

static void
require_findings (const StetCheck *check)
{
  guint n;
  const StetFinding *findings = stet_check_get_findings (check, &n);

  for (guint i = 0; i < n; i++)
    {
      require (findings[i].score >= 0 && findings[i].score <= 1);
      require (i == 0 || findings[i].score <= findings[i - 1].score);
      require (findings[i].explanation != NULL && g_utf8_validate (findings[i].explanation, -1, NULL));
      require (stet_sha256_is_valid (findings[i].key));
      require_side (check, &findings[i].a);
      require_side (check, &findings[i].b);
    }
}

static void
require_claims (const StetCheck *check)
{
  guint n;
  guint n_findings;
  const StetMatchClaim *claims = stet_check_get_claims (check, &n);

  stet_check_get_findings (check, &n_findings);
  for (guint i = 0; i < n; i++)
    {
      require (claims[i].title != NULL && claims[i].n_places > 0 && claims[i].n_findings > 0);
      for (guint k = 0; k < claims[i].n_findings; k++)
        require (claims[i].findings[k] < n_findings);
      for (guint k = 0; k < claims[i].n_places; k++)
        {
          guint n_sentences;

          require (claims[i].places[k].article < stet_check_get_n_articles (check));
          stet_check_get_statements (check, claims[i].places[k].article, &n_sentences);
          require (claims[i].places[k].sentence < n_sentences);
        }
    }
}

static StetCheck *
check_twice (const StetCheckArticle *articles,
             guint n)
{
  StetCheck *check = stet_check_new (articles, n, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (StetCheck) again = stet_check_new (articles, n, NULL, NULL, NULL, NULL, NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  require (check != NULL && again != NULL);
  first = stet_check_to_json (check, NULL);
  second = stet_check_to_json (again, NULL);
  require (strcmp (first, second) == 0);

  return check;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  gsize len;
  g_autofree char *text = stet_text_normalise ((const char *) data, (gssize) size, &len, NULL);
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, PARTING, MAX_ARTICLES) : NULL;
  StetCheckArticle articles[MAX_ARTICLES] = { { NULL } };
  g_autoptr (StetCheck) check = NULL;
  guint n = 0;

  if (text == NULL)
    return 0;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      articles[n].text = stet_article_text_new (parts[i], -1, STET_ARTICLE_PLAIN, NULL);
      articles[n].published = "2024-06-21";
      if (articles[n].text != NULL)
        n++;
    }
  check = check_twice (articles, n);
  require_findings (check);
  require_claims (check);
  for (guint i = 0; i < n; i++)
    stet_article_text_unref (articles[i].text);

  return 0;
}
