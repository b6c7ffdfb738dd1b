/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-analysis-private.h"

static gboolean
ends_sentence (const StetAnalysis *self,
               guint i)
{
  const StetToken *token = &g_array_index (self->tokens, StetToken, i);
  const StetToken *next = token + 1;
  char c = self->text[token->start];

  if (i + 1 == self->tokens->len)
    return TRUE;
  if ((next->flags & STET_TOKEN_AFTER_LINE) != 0)
    return TRUE;
  return token->kind == STET_TOKEN_PUNCTUATION && (c == '.' || c == '!' || c == '?') && (next->flags & STET_TOKEN_JOINED) == 0;
}

void
_stet_sentences_find (StetAnalysis *self,
                      const StetBlock *blocks,
                      guint n_blocks)
{
  guint first = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      StetToken *token = &g_array_index (self->tokens, StetToken, i);

      token->sentence = self->sentences->len;
      if (ends_sentence (self, i))
        {
          StetSentence sentence = { .span = { g_array_index (self->tokens, StetToken, first).start, token->end },
                                    .first_token = first,
                                    .n_tokens = i + 1 - first,
                                    .block = STET_BLOCK_PARAGRAPH };

          g_array_append_val (self->sentences, sentence);
          first = i + 1;
        }
    }
}
