/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-analysis-private.h"

#include "stet-lexicon-private.h"

#include <string.h>

/* The first word of a phrase stands for all of it, and the others for nothing. */
static void
take_meaning (StetAnalysis *self,
              guint first,
              guint n_tokens,
              const char *meaning)
{
  StetToken *token = &g_array_index (self->tokens, StetToken, first);
  StetWord word = _stet_lexicon_look_up (self->lexicon, meaning, strlen (meaning), g_str_is_ascii (meaning));

  token->stem = word.stem;
  token->lexeme = word.lexeme;
  for (guint i = first + 1; i < first + n_tokens; i++)
    {
      token = &g_array_index (self->tokens, StetToken, i);
      token->stem = 0;
      token->lexeme = NULL;
      token->flags |= STET_TOKEN_IN_PHRASE;
    }
}

void
_stet_meanings_find (StetAnalysis *self)
{
  guint i = 0;

  while (i < self->tokens->len)
    {
      gboolean may_begin = (g_array_index (self->tokens, StetToken, i).flags & STET_TOKEN_BEGINS_PHRASE) != 0;
      guint n_tokens = 1;
      const StetLexeme *lexeme = may_begin ? _stet_lexicon_match (self, i, STET_WORD_MEANS, &n_tokens) : NULL;

      if (lexeme != NULL && n_tokens > 1)
        take_meaning (self, i, n_tokens, stet_lexeme_find_sense (lexeme, STET_WORD_MEANS)->text);
      i += lexeme != NULL ? n_tokens : 1;
    }
}
