/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-names-private.h"

/* So many bits for each token keep words apart well enough. */
#define BITS_PER_TOKEN 16
#define MIN_BITS 1024

/* A headline has so many words at least, and this share of them, in percent,
 * has capitals. */
#define MIN_DISPLAY_WORDS 3
#define DISPLAY_SHARE 70

static void
set_bit (guint8 *bits,
         guint64 place)
{
  bits[place / 8] |= (guint8) (1u << (place % 8));
}

static gboolean
get_bit (const guint8 *bits,
         guint64 place)
{
  return (bits[place / 8] >> (place % 8) & 1) != 0;
}

gboolean
_stet_namer_was_small (const StetNamer *self,
                       guint i)
{
  return get_bit (self->small, self->tokens[i].folded & self->mask);
}

gboolean
_stet_namer_was_capital (const StetNamer *self,
                         guint i)
{
  return get_bit (self->capital, self->tokens[i].folded & self->mask);
}

/* Whether capitals say nothing in a sentence, for it has too many. */
static gboolean
is_display (const StetNamer *self,
            const StetSentence *sentence)
{
  const StetToken *last = &self->tokens[sentence->first_token + sentence->n_tokens - 1];
  guint n_words = 0;
  guint n_capital = 0;
  guint n_capitals = 0;

  for (guint i = sentence->first_token; i < sentence->first_token + sentence->n_tokens; i++)
    {
      const StetToken *token = &self->tokens[i];

      if (token->kind != STET_TOKEN_WORD || (stet_token_has_class (token, STET_WORD_FUNCTION) && (token->flags & STET_TOKEN_CAPITALS) == 0))
        continue;
      n_words++;
      n_capital += (token->flags & STET_TOKEN_CAPITAL) != 0 ? 1 : 0;
      n_capitals += (token->flags & STET_TOKEN_CAPITALS) != 0 ? 1 : 0;
    }

  if (n_words < MIN_DISPLAY_WORDS)
    return FALSE;
  if (n_capitals * 100 >= n_words * DISPLAY_SHARE)
    return TRUE;

  return n_capital * 100 >= n_words * DISPLAY_SHARE && self->analysis->text[last->start] != '.' &&
         (sentence->block == STET_BLOCK_HEADLINE || sentence->block == STET_BLOCK_HEADING || n_words > MIN_DISPLAY_WORDS);
}

/* Notes how each word of the text is written. */
static void
take_notes (StetNamer *self,
            guint8 *displays)
{
  const GArray *sentences = self->analysis->sentences;

  for (guint s = 0; s < sentences->len; s++)
    {
      const StetSentence *sentence = &g_array_index (sentences, StetSentence, s);
      gboolean display = is_display (self, sentence);
      gboolean at_start = TRUE;

      displays[s] = display ? 1 : 0;
      for (guint i = sentence->first_token; i < sentence->first_token + sentence->n_tokens; i++)
        {
          const StetToken *token = &self->tokens[i];

          if (token->kind != STET_TOKEN_WORD)
            continue;
          if ((token->flags & STET_TOKEN_CAPITAL) == 0)
            set_bit (self->small, token->folded & self->mask);
          else if (!at_start && !display)
            set_bit (self->capital, token->folded & self->mask);
          at_start = FALSE;
        }
    }
}

static void
read_sentence (StetNamer *self)
{
  for (guint i = self->begin; i < self->end;)
    {
      guint end;

      if (!_stet_namer_can_be_name (self, i))
        {
          i++;
          continue;
        }
      end = _stet_namer_read_run (self, i);
      _stet_namer_split_run (self, i, end);
      i = end;
    }
}

void
_stet_names_find (StetAnalysis *self)
{
  StetNamer namer = {
    .analysis = self,
    .tokens = (const StetToken *) (const void *) self->tokens->data,
    .n = self->tokens->len,
    .mask = MIN_BITS - 1,
  };
  g_autofree guint8 *bits = NULL;
  g_autofree guint8 *displays = g_malloc (self->sentences->len + 1);

  while (namer.mask / BITS_PER_TOKEN < namer.n)
    namer.mask = namer.mask * 2 + 1;
  bits = g_malloc0 ((namer.mask + 1) / 4);
  namer.small = bits;
  namer.capital = bits + (namer.mask + 1) / 8;
  namer.drafts = g_array_new (FALSE, FALSE, sizeof (StetNameDraft));
  take_notes (&namer, displays);
  for (guint s = 0; s < self->sentences->len; s++)
    {
      const StetSentence *sentence = &g_array_index (self->sentences, StetSentence, s);

      namer.begin = sentence->first_token;
      namer.end = namer.begin + sentence->n_tokens;
      namer.is_display = displays[s] != 0;
      read_sentence (&namer);
    }
  _stet_namer_resolve (&namer);
  g_array_unref (namer.drafts);
}
