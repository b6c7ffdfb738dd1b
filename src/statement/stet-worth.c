/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-analysis-private.h"

#include <string.h>

/* What speaks for checking a sentence, and what against it; together they are
 * held between 0 and 1.  A plain sentence with a figure passes one half, a
 * plain sentence without one does not. */
#define PLAIN 0.22
#define FIGURE 0.30
#define MORE_FIGURES 0.07
#define DATE 0.12
#define NAME 0.12
#define MORE_NAMES 0.05
#define CHANGE 0.12
#define SAID 0.04
#define LONG 0.006
#define QUESTION 0.45
#define OPINION 0.12
#define FIRST_PERSON 0.14
#define MODAL 0.07
#define BOILERPLATE 0.50
#define SHORT 0.20

/* More of one kind counts no more than so often. */
#define MAX_MORE 3

/* A sentence is short below, and long above so many words. */
#define SHORT_WORDS 5
#define LONG_WORDS 10
#define VERY_LONG_WORDS 28

typedef struct
{
  guint n_words;
  guint n_changes;
  guint n_first_person;
} Words;

static gboolean
is_first_person (const StetAnalysis *self,
                 guint i)
{
  static const char *const words[] = { "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'll", NULL };
  const StetToken *token = &g_array_index (self->tokens, StetToken, i);

  /* Most small words are told apart by their first letter. */
  if (!stet_token_has_class (token, STET_WORD_FUNCTION) || strchr ("imwuoIMWUO", self->text[token->start]) == NULL || (token->flags & STET_TOKEN_CAPITALS) != 0)
    return FALSE;

  return _stet_analysis_is_word (self, i, words);
}

static Words
count_words (const StetAnalysis *self,
             const StetSentence *sentence)
{
  Words words = { 0 };

  for (guint i = sentence->first_token; i < sentence->first_token + sentence->n_tokens; i++)
    {
      const StetToken *token = &g_array_index (self->tokens, StetToken, i);

      if (token->kind != STET_TOKEN_WORD)
        continue;
      words.n_words++;
      if (token->lexeme == NULL)
        continue;
      words.n_changes += (token->lexeme->classes & (STET_WORD_RISE | STET_WORD_FALL)) != 0 ? 1 : 0;
      words.n_first_person += is_first_person (self, i) ? 1 : 0;
    }

  return words;
}

static double
more (guint n,
      double each)
{
  return n > 1 ? MIN (n - 1, MAX_MORE) * each : 0.0;
}

static double
worth_of_quantities (const StetAnalysis *self,
                     const StetSentence *sentence)
{
  guint n_figures = 0;
  guint n_dates = 0;
  double worth = 0.0;

  for (guint i = sentence->first_quantity; i < sentence->first_quantity + sentence->n_quantities; i++)
    {
      StetQuantityType type = g_array_index (self->quantities, StetQuantity, i).type;

      if (type == STET_QUANTITY_DATE || type == STET_QUANTITY_TIME || type == STET_QUANTITY_SET || type == STET_QUANTITY_ORDINAL)
        n_dates++;
      else
        n_figures++;
    }
  if (n_figures > 0)
    worth += FIGURE + more (n_figures, MORE_FIGURES);
  if (n_dates > 0)
    worth += DATE;

  return worth;
}

static double
worth_of_cues (const StetAnalysis *self,
               const StetSentence *sentence)
{
  guint n_opinions = 0;
  double worth = 0.0;

  for (guint i = sentence->first_cue; i < sentence->first_cue + sentence->n_cues; i++)
    {
      const StetCue *cue = &g_array_index (self->cues, StetCue, i);

      if (cue->kind == STET_CUE_QUESTION)
        worth -= QUESTION;
      else if (cue->kind == STET_CUE_OPINION)
        n_opinions++;
      else if (cue->kind == STET_CUE_MODAL)
        worth -= MODAL;
      else if (cue->kind == STET_CUE_ATTRIBUTION)
        worth += SAID;
    }

  return MAX (worth, -QUESTION) - MIN (n_opinions, MAX_MORE) * OPINION;
}

/* "Read more", "All rights reserved": what the page says, not the article. */
static gboolean
is_boilerplate (const StetAnalysis *self,
                const StetSentence *sentence)
{
  guint i = sentence->first_token;

  for (guint c = sentence->first_cue; c < sentence->first_cue + sentence->n_cues; c++)
    {
      const StetCue *cue = &g_array_index (self->cues, StetCue, c);
      const StetLexeme *lexeme;
      guint n;

      if (cue->kind != STET_CUE_OPINION)
        continue;
      while (g_array_index (self->tokens, StetToken, i).start < cue->span.start)
        i++;
      lexeme = _stet_lexicon_match (self, i, STET_WORD_OPINION, &n);
      if (lexeme != NULL && g_strcmp0 (stet_lexeme_find_sense (lexeme, STET_WORD_OPINION)->text, "boilerplate") == 0)
        return TRUE;
    }

  return FALSE;
}

static double
worth_of (const StetAnalysis *self,
          const StetSentence *sentence)
{
  Words words = count_words (self, sentence);
  double worth = PLAIN + worth_of_quantities (self, sentence) + worth_of_cues (self, sentence);

  if (sentence->n_names > 0)
    worth += NAME + more (sentence->n_names, MORE_NAMES);
  if (words.n_changes > 0)
    worth += CHANGE;
  if (words.n_first_person > 0)
    worth -= FIRST_PERSON;
  if (words.n_words < SHORT_WORDS)
    worth -= SHORT;
  if (words.n_words > LONG_WORDS)
    worth += (MIN (words.n_words, VERY_LONG_WORDS) - LONG_WORDS) * LONG;
  if (sentence->n_cues > 0 && is_boilerplate (self, sentence))
    worth -= BOILERPLATE;
  if (sentence->block == STET_BLOCK_META || sentence->block == STET_BLOCK_CAPTION)
    worth *= 0.5;

  return CLAMP (worth, 0.0, 1.0);
}

void
_stet_check_worthiness_find (StetAnalysis *self)
{
  for (guint i = 0; i < self->sentences->len; i++)
    {
      StetSentence *sentence = &g_array_index (self->sentences, StetSentence, i);

      sentence->check_worthiness = worth_of (self, sentence);
    }
}
