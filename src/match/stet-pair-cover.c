/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-pair-cover-private.h"

#include <string.h>

#include "stet-place-private.h"
#include "stet-slot-private.h"
#include "stet-term-private.h"

/* Two words with the same beginning say nearly the same: "drummer", "drums". */
#define MIN_BEGINNING 4
#define MIN_SHARE 0.6

/* What a text says, word by word. */
typedef struct
{
  const StetAnalysis *analysis;
  const char *text;
  const StetToken *tokens;
  guint n;
} Words;

static void
words_init (Words *self,
            const StetAnalysis *analysis)
{
  self->analysis = analysis;
  self->text = stet_analysis_get_text (analysis, NULL);
  self->tokens = stet_analysis_get_tokens (analysis, &self->n);
}

static gboolean
begin_alike (const char *x,
             gsize x_len,
             const char *y,
             gsize y_len)
{
  gsize n = _stet_term_count_beginning (x, x_len, y, y_len);

  return n >= MIN_BEGINNING && (double) n >= MIN_SHARE * (double) MAX (x_len, y_len);
}

static gboolean
words_have (const Words *self,
            const StetSlot *slot,
            const char *text)
{
  const StetLexicon *lexicon = stet_analysis_get_lexicon (self->analysis);

  for (guint i = 0; i < self->n; i++)
    {
      const StetToken *token = &self->tokens[i];

      if (token->kind != STET_TOKEN_WORD)
        continue;
      if (token->stem == slot->stem || stet_lexicon_get_synonym (lexicon, token->stem) == slot->key)
        return TRUE;
      if (!stet_token_has_class (token, STET_WORD_FUNCTION) && begin_alike (text + slot->span.start, stet_span_length (slot->span), self->text + token->start, token->end - token->start))
        return TRUE;
    }
  return FALSE;
}

/* Whether a word of the name stands there: "Ms Berg" for "Anna Berg". */
static gboolean
words_have_name (const Words *self,
                 const Words *of,
                 StetSpan name)
{
  for (guint i = 0; i < of->n; i++)
    {
      const StetToken *token = &of->tokens[i];

      if (token->start < name.start || token->end > name.end || token->kind != STET_TOKEN_WORD || stet_token_has_class (token, STET_WORD_FUNCTION))
        continue;
      for (guint j = 0; j < self->n; j++)
        if (self->tokens[j].folded == token->folded || self->tokens[j].stem == token->stem)
          return TRUE;
    }
  return FALSE;
}

/* "Britain" for "UK". */
static gboolean
words_have_place (const Words *self,
                  const Words *of,
                  StetSpan name)
{
  const char *place = _stet_place_find (of->analysis, name);
  guint n;
  const StetName *names = stet_analysis_get_names (self->analysis, &n);

  for (guint i = 0; place != NULL && i < n; i++)
    if (g_strcmp0 (_stet_place_find (self->analysis, names[i].span), place) == 0)
      return TRUE;
  return FALSE;
}

/* "It was …", "the film was …": what a claim names the text need not. */
static gboolean
words_are_of_known (const Words *self)
{
  if (self->n < 2)
    return FALSE;
  if (_stet_grammar_is (&self->tokens[0], STET_GRAMMAR_PRONOUN))
    return TRUE;
  return _stet_grammar_is (&self->tokens[0], STET_GRAMMAR_DEFINITE) && (self->tokens[1].flags & STET_TOKEN_CAPITAL) == 0;
}

static gboolean
is_met (const Words *given,
        const Words *claim,
        const StetSlot *slot)
{
  if (slot->kind == STET_SLOT_NAME)
    return words_have_name (given, claim, slot->span) || words_have_place (given, claim, slot->span);
  return words_have (given, slot, claim->text);
}

static void
add_sentence (const Words *given,
              const Words *claim,
              guint sentence,
              double *all,
              double *shared)
{
  StetCompareSide side = { claim->analysis, 0, sentence };
  gboolean is_of_known = words_are_of_known (given);
  StetSlots slots;

  if (!_stet_slots_read (&slots, &side))
    return;
  for (guint i = 0; i < slots.n; i++)
    {
      const StetSlot *slot = &slots.slots[i];
      gboolean is_word = slot->kind == STET_SLOT_WORD || slot->kind == STET_SLOT_NAME;
      gboolean is = is_word && is_met (given, claim, slot);

      if (!is_word || (!is && ((i == 0 && is_of_known) || _stet_slots_leads_to_figure (&slots, i))))
        continue;
      *all += (double) slot->weight;
      *shared += is ? (double) slot->weight : 0;
    }
}

double
_stet_pair_get_cover (const StetAnalysis *given,
                      const StetAnalysis *claim)
{
  double all = 0;
  double shared = 0;
  Words given_words;
  Words claim_words;
  guint n;

  words_init (&given_words, given);
  words_init (&claim_words, claim);
  stet_analysis_get_sentences (claim, &n);
  for (guint i = 0; i < n; i++)
    add_sentence (&given_words, &claim_words, i, &all, &shared);
  return all > 0 ? shared / all : 0;
}
