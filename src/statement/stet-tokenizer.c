/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-analysis-private.h"

#include "stet-cut-private.h"
#include "stet-fold.h"
#include "stet-key-private.h"
#include "stet-lexicon-private.h"

#include <string.h>

/* A text has about one token for so many bytes; a guess for the first room. */
#define BYTES_PER_TOKEN 5
#define MIN_ROOM 16

static const StetTokenKind kinds[] = {
  [STET_CUT_WORD] = STET_TOKEN_WORD,
  [STET_CUT_NUMBER] = STET_TOKEN_NUMBER,
  [STET_CUT_PUNCTUATION] = STET_TOKEN_PUNCTUATION,
  [STET_CUT_SYMBOL] = STET_TOKEN_SYMBOL,
};

/* Whether a word begins with a capital letter, and whether all are capitals. */
static guint8
case_flags (const char *word,
            gsize len,
            gboolean is_ascii)
{
  guint n_letters = 0;

  if (is_ascii)
    {
      if (word[0] >= 'a' || !g_ascii_isupper (word[0]))
        return 0;
      for (gsize i = 1; i < len; i++)
        {
          if (g_ascii_islower (word[i]))
            return STET_TOKEN_CAPITAL;
          n_letters += g_ascii_isupper (word[i]) ? 1 : 0;
        }
      return n_letters > 0 ? STET_TOKEN_CAPITAL | STET_TOKEN_CAPITALS : STET_TOKEN_CAPITAL;
    }

  if (!g_unichar_isupper (g_utf8_get_char (word)) && !g_unichar_istitle (g_utf8_get_char (word)))
    return 0;
  for (const char *p = g_utf8_next_char (word); p < word + len; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return STET_TOKEN_CAPITAL;
      n_letters += g_unichar_isupper (c) ? 1 : 0;
    }

  return n_letters > 0 ? STET_TOKEN_CAPITAL | STET_TOKEN_CAPITALS : STET_TOKEN_CAPITAL;
}

static void
set_number_keys (StetToken *token,
                 const char *number,
                 gsize len,
                 gboolean is_ascii)
{
  if (is_ascii)
    {
      token->folded = _stet_key (number, len);
    }
  else
    {
      g_autofree char *copy = g_strndup (number, len);
      g_autofree char *folded = stet_fold (copy);

      token->folded = _stet_key (folded, strlen (folded));
    }
  token->stem = token->folded;
}

static void
set_keys (const StetAnalysis *self,
          StetToken *token,
          gboolean is_ascii)
{
  const char *piece = self->text + token->start;
  gsize len = token->end - token->start;

  if (token->kind == STET_TOKEN_WORD)
    {
      StetWord word = _stet_lexicon_look_up (self->lexicon, piece, len, is_ascii);

      token->folded = word.folded;
      token->stem = word.stem;
      token->lexeme = word.lexeme;
      token->flags |= case_flags (piece, len, is_ascii);
    }
  else if (token->kind == STET_TOKEN_NUMBER)
    {
      set_number_keys (token, piece, len, is_ascii);
    }
  else if (token->kind == STET_TOKEN_SYMBOL)
    {
      token->lexeme = _stet_lexicon_find_key (self->lexicon, _stet_key (piece, len));
    }
}

/* Makes room for one more token; they are written in place, for there are
 * many of them. */
static StetToken *
next_token (GArray *tokens,
            guint n)
{
  if (n == tokens->len)
    g_array_set_size (tokens, n + n / 2 + MIN_ROOM);

  return &g_array_index (tokens, StetToken, n);
}

void
_stet_tokens_find (StetAnalysis *self)
{
  StetCut cut = { 0 };
  gsize before = 0;
  guint n = 0;

  self->tokens = g_array_new (FALSE, FALSE, sizeof (StetToken));
  g_array_set_size (self->tokens, (guint) (self->len / BYTES_PER_TOKEN) + MIN_ROOM);
  while (_stet_cut_next (self->text, self->len, cut.end, &cut))
    {
      StetToken *token = next_token (self->tokens, n);

      *token = (StetToken){ .start = cut.start, .end = cut.end, .kind = (guint8) kinds[cut.kind] };
      if (cut.start == before && n > 0)
        token->flags |= STET_TOKEN_JOINED;
      if (cut.lines > 0)
        token->flags |= STET_TOKEN_AFTER_LINE;
      if (cut.lines > 1)
        token->flags |= STET_TOKEN_AFTER_BLANK_LINE;
      set_keys (self, token, cut.is_ascii);
      if (n > 0 && _stet_lexicon_can_join (self, token - 1))
        token[-1].flags |= STET_TOKEN_BEGINS_PHRASE;
      before = cut.end;
      n++;
    }
  g_array_set_size (self->tokens, n);
  _stet_quotes_find (self);
}
