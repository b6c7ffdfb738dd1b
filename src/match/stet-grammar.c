/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-grammar-private.h"

#include <string.h>

/* In the order of the bits. */
static const char *const names[] = {
  "copula", "auxiliary", "pronoun", "definite", "article", "determiner", "joint", "and",
  "exclusive", "place", "home", "base", "seat", "agent", "aim", "birth", "death", "result", "owning", "office", "other", "than", "most", "mutual", "telling"
};

static guint
find_part (const char *name,
           gsize len)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == len && strncmp (names[i], name, len) == 0)
      return 1u << i;
  return 0;
}

guint
_stet_grammar_get (const StetToken *token)
{
  const StetSense *sense = stet_token_has_class (token, STET_WORD_GRAMMAR) ? stet_lexeme_find_sense (token->lexeme, STET_WORD_GRAMMAR) : NULL;
  guint parts = 0;

  for (const char *part = sense != NULL ? sense->text : ""; part != NULL && *part != '\0';)
    {
      gsize len = strcspn (part, " ");

      parts |= find_part (part, len);
      part += len;
      part += *part == ' ' ? 1 : 0;
    }
  return parts;
}

gboolean
_stet_grammar_is (const StetToken *token,
                  guint parts)
{
  return (_stet_grammar_get (token) & parts) != 0;
}
