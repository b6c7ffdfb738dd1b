/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-analysis-private.h"

#include "stet-key-private.h"
#include "stet-lexicon-private.h"

static guint64
key_of_token (const StetAnalysis *self,
              const StetToken *token)
{
  return token->folded != 0 ? token->folded : _stet_key (self->text + token->start, token->end - token->start);
}

gboolean
_stet_lexicon_can_join (const StetAnalysis *self,
                        const StetToken *token)
{
  guint64 key;

  if (!stet_token_has_class (token, STET_WORD_BEGINS_PHRASE))
    return FALSE;
  key = key_of_token (self, &token[1]);
  /* Most texts go on with another word than any phrase. */
  if ((token->lexeme->followers >> (key & 63) & 1) == 0)
    return FALSE;

  return _stet_key_index_find (&self->lexicon->data->phrases, _stet_key_chain (key_of_token (self, token), key)) != NULL;
}

const StetLexeme *
_stet_lexicon_match_phrase (const StetAnalysis *self,
                            guint token,
                            guint32 classes,
                            guint *n_tokens)
{
  const StetToken *first = &g_array_index (self->tokens, StetToken, token);
  const StetLexiconData *data = self->lexicon->data;
  const StetLexeme *found = NULL;
  guint64 chain = key_of_token (self, first);

  if ((first->lexeme->classes & classes) != 0)
    {
      found = first->lexeme;
      *n_tokens = 1;
    }
  for (guint i = token + 1; i < self->tokens->len; i++)
    {
      const StetToken *next = &g_array_index (self->tokens, StetToken, i);
      const StetKeySlot *slot;

      if ((next->flags & STET_TOKEN_AFTER_BLANK_LINE) != 0 || next->sentence != first->sentence)
        break;
      chain = _stet_key_chain (chain, key_of_token (self, next));
      slot = _stet_key_index_find (&data->phrases, chain);
      if (slot == NULL)
        break;
      if ((data->lexemes[slot->value].classes & classes) != 0)
        {
          found = _stet_lexicon_get_lexeme (self->lexicon, slot->value);
          *n_tokens = i + 1 - token;
        }
    }

  return found;
}
