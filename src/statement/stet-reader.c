/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-reader-private.h"

#include "stet-moment-private.h"

#include <string.h>

/* Texts are made of few words: the codes of the last ones are remembered. */
#define N_KNOWN 256

/* The classes of words that make a number or date by themselves. */
#define HOT_CLASSES (STET_WORD_NUMBER | STET_WORD_SCALE | STET_WORD_ORDINAL | STET_WORD_FRACTION | STET_WORD_UNIT | STET_WORD_MONTH | STET_WORD_WEEKDAY)
#define OF_INTEREST (HOT_CLASSES | STET_WORD_DATE)

typedef struct
{
  const StetLexeme *lexemes[N_KNOWN];
  guint8 codes[N_KNOWN];
} Known;

static guint8
find_code (const StetLexeme *lexeme)
{
  StetCode code = STET_CODE_NONE;

  if ((lexeme->classes & STET_WORD_DATE) != 0 && lexeme->text != NULL)
    code = _stet_code_of_text (lexeme->text);
  if ((lexeme->classes & HOT_CLASSES) != 0 || (code != STET_CODE_NONE && !_stet_code_is_cold (code)))
    return (guint8) (code | STET_CODE_HOT);

  return (guint8) code;
}

static guint8
code_of_lexeme (Known *known,
                const StetLexeme *lexeme)
{
  gsize slot = ((gsize) GPOINTER_TO_SIZE (lexeme) >> 4) % N_KNOWN;

  if (known->lexemes[slot] != lexeme)
    {
      known->lexemes[slot] = lexeme;
      known->codes[slot] = find_code (lexeme);
    }

  return known->codes[slot];
}

void
_stet_reader_init (StetReader *self,
                   StetAnalysis *analysis)
{
  Known known = { 0 };
  guint n = analysis->tokens->len;
  const char *language = stet_lexicon_get_language (analysis->lexicon);

  *self = (StetReader){ 0 };
  self->analysis = analysis;
  self->text = analysis->text;
  self->tokens = (const StetToken *) (void *) analysis->tokens->data;
  self->codes = g_new0 (guint8, n + 1);
  self->depth = g_new0 (guint, 1);
  if (analysis->reference.precision >= STET_DATE_DAY)
    self->reference = _stet_julian (analysis->reference.year, analysis->reference.month, analysis->reference.day);
  self->comma_decimals = strcmp (language, "es") == 0 || strcmp (language, "ru") == 0;
  for (guint i = 0; i < n; i++)
    {
      const StetToken *token = &self->tokens[i];

      if (token->kind == STET_TOKEN_NUMBER)
        self->codes[i] = STET_CODE_HOT;
      else if (token->lexeme != NULL && (token->lexeme->classes & OF_INTEREST) != 0)
        self->codes[i] = code_of_lexeme (&known, token->lexeme);
      else if (token->kind == STET_TOKEN_PUNCTUATION || token->kind == STET_TOKEN_SYMBOL)
        self->codes[i] = (guint8) _stet_code_of_mark (self->text + token->start, token->end - token->start);
    }
}

void
_stet_reader_clear (StetReader *self)
{
  g_clear_pointer (&self->codes, g_free);
  g_clear_pointer (&self->depth, g_free);
  g_clear_pointer (&self->whens, _stet_memo_free);
  g_clear_pointer (&self->numbers, _stet_memo_free);
}

StetCode
_stet_reader_phrase (const StetReader *self,
                     guint token,
                     guint *n_tokens,
                     const char **argument)
{
  const StetLexeme *lexeme;
  const char *colon;
  guint n;

  if (token < self->first || token >= self->end || self->tokens[token].lexeme == NULL)
    return STET_CODE_NONE;
  lexeme = _stet_lexicon_match (self->analysis, token, STET_WORD_DATE, &n);
  if (lexeme == NULL || lexeme->text == NULL)
    return STET_CODE_NONE;

  if (n_tokens != NULL)
    *n_tokens = n;
  if (argument != NULL)
    {
      colon = strchr (lexeme->text, ':');
      *argument = colon != NULL ? colon + 1 : "";
    }

  /* The code of a single word is known already. */
  return n == 1 ? _stet_reader_code (self, token) : _stet_code_of_text (lexeme->text);
}

guint
_stet_reader_token_from (const StetReader *self,
                         guint token,
                         gsize offset)
{
  guint step = 1;
  guint end;

  /* Most often it is one of the next; in long steps the end of a sentence that
   * has no end is not far either. */
  while (token + step < self->end && self->tokens[token + step].start < offset)
    {
      token += step;
      step *= 2;
    }
  end = MIN (token + step, self->end);
  while (token < end)
    {
      guint middle = token + (end - token) / 2;

      if (self->tokens[middle].start < offset)
        token = middle + 1;
      else
        end = middle;
    }

  return token;
}

const char *
_stet_reader_find_role (const StetReader *self,
                        guint token,
                        const char *role)
{
  if (!_stet_reader_has (self, token, STET_WORD_ROLE))
    return NULL;
  for (const StetSense *sense = self->tokens[token].lexeme->senses; sense != NULL; sense = sense->next)
    {
      if ((sense->classes & STET_WORD_ROLE) != 0 && sense->text != NULL && g_str_has_prefix (sense->text, role))
        return sense->text;
    }

  return NULL;
}
