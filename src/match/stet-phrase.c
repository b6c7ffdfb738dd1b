/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-phrase-private.h"

#include <string.h>

#include "stet-grammar-private.h"
#include "stet-role-private.h"
#include "stet-text.h"

/* A phrase is no longer than this, in code points and in words. */
#define MAX_CHARS 60
#define MAX_WORDS 9

/* So many words follow a small word in what is said of a noun, and so many
 * such parts are taken. */
#define MAX_TAIL 4
#define MAX_TAILS 2

/* What stands before a noun and is left out before it. */
#define BEFORE_NOUN (STET_GRAMMAR_ARTICLE | STET_GRAMMAR_DEFINITE | STET_GRAMMAR_DETERMINER)

/* What leads from a noun to what is said of it, beside "of". */
#define LEADS_ON (STET_GRAMMAR_PLACE | STET_GRAMMAR_HOME | STET_GRAMMAR_SEAT)

/* What begins to say something of the noun before it. */
#define SAYS (STET_GRAMMAR_AUXILIARY | STET_GRAMMAR_COPULA)

#define TREND (STET_WORD_RISE | STET_WORD_FALL)

void
_stet_phrase_reader_init (StetPhraseReader *self,
                          const StetAnalysis *analysis,
                          guint sentence)
{
  guint n;

  self->analysis = analysis;
  self->sentence = &stet_analysis_get_sentences (analysis, &n)[sentence];
  self->tokens = stet_analysis_get_tokens (analysis, &n);
  self->first = self->sentence->first_token;
  self->end = self->first + self->sentence->n_tokens;
}

/* A hyphen in a word, the "&" of a firm. */
static gboolean
is_inner_mark (const StetPhraseReader *self,
               guint i)
{
  char c = stet_analysis_get_text (self->analysis, NULL)[self->tokens[i].start];

  if (i == self->first || i + 1 >= self->end || !_stet_token_is_mark (&self->tokens[i]))
    return FALSE;
  if (c == '&')
    return TRUE;
  return strchr (",;:()[]\"", c) == NULL && (self->tokens[i].flags & self->tokens[i + 1].flags & STET_TOKEN_JOINED) != 0;
}

static gboolean
is_figure (const StetPhraseReader *self,
           guint i)
{
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (self->analysis, &n);
  StetSpan span = stet_token_span (&self->tokens[i]);

  for (guint q = self->sentence->first_quantity; q < self->sentence->first_quantity + self->sentence->n_quantities; q++)
    if (stet_span_overlaps (quantities[q].span, span) || stet_span_overlaps (quantities[q].hedge, span))
      return TRUE;
  return FALSE;
}

static gboolean
is_break (const StetPhraseReader *self,
          guint i)
{
  return is_figure (self, i) || (_stet_token_is_mark (&self->tokens[i]) && !is_inner_mark (self, i));
}

/* What no phrase begins or ends with. */
static gboolean
is_small (const StetPhraseReader *self,
          guint i)
{
  const StetToken *token = &self->tokens[i];

  return token->kind != STET_TOKEN_WORD ? _stet_token_is_mark (token) : stet_token_has_class (token, STET_WORD_FUNCTION) || _stet_token_is_link (token);
}

/* "They", "nobody", "we have": what is said of somebody can begin with it. */
static gboolean
is_subject (const StetPhraseReader *self,
            guint i)
{
  if (stet_token_has_class (&self->tokens[i], STET_WORD_NEGATION))
    return TRUE;
  if ((self->tokens[i].flags & STET_TOKEN_CAPITAL) != 0 && i + 1 < self->end && _stet_grammar_is (&self->tokens[i + 1], SAYS))
    return TRUE;
  return _stet_grammar_is (&self->tokens[i], STET_GRAMMAR_PRONOUN) && !_stet_grammar_is (&self->tokens[i], STET_GRAMMAR_DETERMINER);
}

static gboolean
is_in_name (const StetPhraseReader *self,
            guint i)
{
  guint n;
  const StetName *names = stet_analysis_get_names (self->analysis, &n);

  for (guint name = self->sentence->first_name; name < self->sentence->first_name + self->sentence->n_names; name++)
    if (stet_span_overlaps (names[name].span, stet_token_span (&self->tokens[i])) || stet_span_overlaps (names[name].title, stet_token_span (&self->tokens[i])))
      return TRUE;
  return FALSE;
}

/* Takes small words from both ends; FALSE if nothing is left. */
static gboolean
trim (const StetPhraseReader *self,
      StetPhrase *phrase)
{
  while (phrase->first < phrase->end && is_small (self, phrase->first) && !is_subject (self, phrase->first))
    phrase->first++;
  while (phrase->end > phrase->first && is_small (self, phrase->end - 1))
    phrase->end--;
  phrase->n_words = 0;
  phrase->is_name = TRUE;
  for (guint i = phrase->first; i < phrase->end; i++)
    if (self->tokens[i].kind == STET_TOKEN_WORD)
      {
        phrase->n_words++;
        phrase->is_name = phrase->is_name && (self->tokens[i].flags & STET_TOKEN_CAPITAL) != 0 && (i != self->first || is_in_name (self, i));
      }
  return phrase->n_words > 0;
}

static gboolean
fits (const StetPhraseReader *self,
      const StetPhrase *phrase)
{
  gsize start = self->tokens[phrase->first].start;
  gsize end = self->tokens[phrase->end - 1].end;

  return phrase->n_words <= MAX_WORDS && g_utf8_strlen (stet_analysis_get_text (self->analysis, NULL) + start, (gssize) (end - start)) <= MAX_CHARS;
}

/* Leaves the end of a phrase out, up to a small word, until it fits. */
static void
shorten_end (const StetPhraseReader *self,
             StetPhrase *phrase)
{
  for (guint end = phrase->end - 1; !fits (self, phrase) && end > phrase->first; end--)
    {
      StetPhrase shorter = *phrase;

      shorter.end = end;
      shorter.is_open = FALSE;
      if (is_small (self, end) && !is_inner_mark (self, end) && !is_small (self, end - 1) && trim (self, &shorter) && fits (self, &shorter))
        *phrase = shorter;
    }
}

/* Leaves the beginning out, up to a small word, until it fits; where that goes
 * nowhere, the end. */
static void
shorten_beginning (const StetPhraseReader *self,
                   StetPhrase *phrase)
{
  for (guint first = phrase->first + 1; !fits (self, phrase) && first < phrase->end; first++)
    {
      const StetToken *before = &self->tokens[first - 1];
      StetPhrase shorter = *phrase;

      if (!is_small (self, first - 1) || is_inner_mark (self, first - 1) || _stet_token_has_role (before, "of") || _stet_grammar_is (before, BEFORE_NOUN | STET_GRAMMAR_COPULA | STET_GRAMMAR_AND))
        continue;
      shorter.first = first;
      if (trim (self, &shorter) && shorter.n_words > 1 && fits (self, &shorter))
        *phrase = shorter;
    }
  if (!fits (self, phrase))
    shorten_end (self, phrase);
}

static gboolean
find_tokens (const StetPhraseReader *self,
             StetSpan span,
             guint *first,
             guint *end)
{
  *first = self->first;
  while (*first < self->end && self->tokens[*first].end <= span.start)
    (*first)++;
  *end = *first;
  while (*end < self->end && self->tokens[*end].start < span.end)
    (*end)++;
  return *end > *first;
}

/* The figure together with its hedge. */
static gboolean
find_figure (const StetPhraseReader *self,
             const StetQuantity *quantity,
             guint *first,
             guint *end)
{
  if (!find_tokens (self, quantity->span, first, end))
    return FALSE;
  while (*first > self->first && stet_span_overlaps (quantity->hedge, stet_token_span (&self->tokens[*first - 1])))
    (*first)--;
  while (*end < self->end && stet_span_overlaps (quantity->hedge, stet_token_span (&self->tokens[*end])))
    (*end)++;
  return TRUE;
}

/* "Of" and what else leads from a noun to what is said of it. */
static gboolean
leads_on (const StetPhraseReader *self,
          guint i)
{
  return _stet_token_has_role (&self->tokens[i], "of") || _stet_grammar_is (&self->tokens[i], LEADS_ON);
}

/* What another figure counts, which is not what comes after it. */
static gboolean
is_counted (const StetPhraseReader *self,
            guint i)
{
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (self->analysis, &n);

  for (guint q = self->sentence->first_quantity; q < self->sentence->first_quantity + self->sentence->n_quantities; q++)
    if (quantities[q].noun.start >= quantities[q].span.end && stet_span_overlaps (quantities[q].noun, stet_token_span (&self->tokens[i])))
      return TRUE;
  return FALSE;
}

/* The token that the clause of token @i begins with. */
static guint
find_beginning (const StetPhraseReader *self,
                guint i)
{
  guint end = i;
  guint counted;

  while (i > self->first && !is_break (self, i - 1))
    i--;
  counted = i;
  while (i > self->first && is_figure (self, i - 1) && counted < end && is_counted (self, counted))
    counted++;
  /* What is said of it goes on: "users in Texas suffered". */
  return counted < end && is_small (self, counted) && !leads_on (self, counted) && !_stet_grammar_is (&self->tokens[counted], SAYS) ? counted : i;
}

/* "of the Russian leader", "in Hanoi", "to Vietnam". */
static gboolean
read_tail (const StetPhraseReader *self,
           guint i,
           guint *end)
{
  const StetToken *lead = &self->tokens[i];
  guint first;

  if (i + 1 >= self->end || !leads_on (self, i))
    return FALSE;
  if (_stet_grammar_is (lead, STET_GRAMMAR_AIM) && (self->tokens[i + 1].flags & STET_TOKEN_CAPITAL) == 0)
    return FALSE;
  for (i++; i < self->end && _stet_grammar_is (&self->tokens[i], BEFORE_NOUN); i++)
    continue;
  first = i;
  while (i < self->end && !is_break (self, i) && (is_inner_mark (self, i) || !is_small (self, i)) && !stet_token_has_class (&self->tokens[i], TREND | STET_WORD_SAYING))
    i++;
  /* "of oral vaccine arrived on Friday": with so many words the last one may be a verb. */
  if (i > first + 2 && i < self->end && !is_break (self, i) && (self->tokens[i - 1].flags & STET_TOKEN_CAPITAL) == 0)
    i--;
  *end = i;
  return i > first && i - first <= MAX_TAIL;
}

static void
add_tails (const StetPhraseReader *self,
           StetPhrase *phrase)
{
  for (guint n = 0; n < MAX_TAILS && phrase->end < self->end; n++)
    {
      StetPhrase longer = *phrase;

      if (!read_tail (self, phrase->end, &longer.end) || !trim (self, &longer) || !fits (self, &longer))
        return;
      *phrase = longer;
    }
}

/* A noun with the words before a hyphen of it: "two-way trade"; but the figure
 * itself, as in "five-year contract", takes its part of the word along. */
static gboolean
read_noun (const StetPhraseReader *self,
           const StetQuantity *quantity,
           StetPhrase *phrase)
{
  if (stet_span_is_empty (quantity->noun) || !find_tokens (self, quantity->noun, &phrase->first, &phrase->end))
    return FALSE;
  phrase->is_open = phrase->is_share = FALSE;
  while (phrase->first > self->first + 1 && is_inner_mark (self, phrase->first - 1))
    phrase->first = stet_span_overlaps (quantity->span, stet_token_span (&self->tokens[phrase->first - 2])) ? phrase->first + 1 : phrase->first - 2;
  while (phrase->first < phrase->end && (_stet_token_has_role (&self->tokens[phrase->first], "rest") || stet_span_overlaps (quantity->span, stet_token_span (&self->tokens[phrase->first]))))
    phrase->first++;
  return phrase->first < phrase->end && trim (self, phrase);
}

gboolean
_stet_phrase_of_noun (const StetPhraseReader *self,
                      const StetQuantity *quantity,
                      StetPhrase *phrase)
{
  if (!read_noun (self, quantity, phrase))
    return FALSE;
  if (quantity->noun.start >= quantity->span.end)
    add_tails (self, phrase);
  return TRUE;
}

gboolean
_stet_phrase_of_person (const StetPhraseReader *self,
                        const StetQuantity *quantity,
                        StetPhrase *phrase)
{
  guint n;
  const StetName *names = stet_analysis_get_names (self->analysis, &n);
  guint first;
  guint end;

  if (!find_figure (self, quantity, &first, &end))
    return FALSE;
  for (guint i = self->sentence->first_name; i < self->sentence->first_name + self->sentence->n_names; i++)
    {
      *phrase = (StetPhrase){ 0 };
      if (names[i].type == STET_NAME_PERSON && find_tokens (self, names[i].span, &phrase->first, &phrase->end) && phrase->end + 1 == first && _stet_token_is_mark (&self->tokens[phrase->end]))
        return trim (self, phrase);
    }
  return FALSE;
}

gboolean
_stet_phrase_of_measured (const StetPhraseReader *self,
                          const StetQuantity *quantity,
                          StetPhrase *phrase)
{
  StetPhrase noun;
  guint first;
  guint end;

  if (!read_noun (self, quantity, &noun) || !find_figure (self, quantity, &first, &end))
    return FALSE;
  *phrase = noun;
  /* "164 metres high" does not name what is so high. */
  if (noun.first >= end)
    {
      gboolean is_share = _stet_token_has_role (&self->tokens[end], "of");

      if (quantity->type == STET_QUANTITY_MEASURE && !is_share)
        return FALSE;
      _stet_phrase_of_noun (self, quantity, phrase);
      phrase->is_share = is_share;
      return TRUE;
    }
  phrase->first = find_beginning (self, noun.first);
  /* "Council tax will go up": what goes is no noun. */
  if (noun.first > phrase->first && _stet_grammar_is (&self->tokens[noun.first - 1], SAYS) && !_stet_grammar_is (&self->tokens[noun.first - 1], STET_GRAMMAR_OWNING))
    phrase->end = noun.first - 1;
  if (!trim (self, phrase))
    return FALSE;
  if (!fits (self, phrase) && phrase->end == noun.end)
    *phrase = noun;
  if (phrase->end == noun.end)
    add_tails (self, phrase);
  shorten_beginning (self, phrase);
  return !phrase->is_name;
}

/* "Is worth €20 million" and "which includes a tiara" say nothing of what is
 * and does so; @beginning: of the clause. */
static gboolean
names_something (const StetPhraseReader *self,
                 const StetPhrase *phrase,
                 guint beginning)
{
  if (phrase->first == beginning)
    return TRUE;
  return !_stet_token_has_role (&self->tokens[beginning], "pointer") && (phrase->n_words > 1 || !_stet_grammar_is (&self->tokens[phrase->first - 1], SAYS));
}

gboolean
_stet_phrase_before (const StetPhraseReader *self,
                     const StetQuantity *quantity,
                     StetPhrase *phrase)
{
  guint first;
  guint end;

  if (!find_figure (self, quantity, &first, &end))
    return FALSE;
  /* "Start: Friday", "the dam, which would be 164 metres high". */
  for (end = first; end > self->first; end = phrase->first - (phrase->first > self->first))
    {
      guint to = end;

      *phrase = (StetPhrase){ find_beginning (self, end), end, 0, FALSE, FALSE, FALSE };
      end = phrase->first;
      while (phrase->end > phrase->first && (is_small (self, phrase->end - 1) || stet_token_has_class (&self->tokens[phrase->end - 1], TREND)))
        phrase->end--;
      phrase->is_open = phrase->end == first && phrase->end == to;
      if (trim (self, phrase) && names_something (self, phrase, end))
        {
          shorten_beginning (self, phrase);
          return TRUE;
        }
      phrase->first = end;
      if (end > self->first && is_figure (self, end - 1))
        return FALSE;
    }
  return FALSE;
}

/* The first clause from token @i on that has so many words. */
static gboolean
read_from (const StetPhraseReader *self,
           guint i,
           guint min_words,
           StetPhrase *phrase)
{
  while (i < self->end)
    {
      *phrase = (StetPhrase){ i, i, 0, FALSE, FALSE, FALSE };
      while (phrase->end < self->end && !is_break (self, phrase->end))
        phrase->end++;
      i = phrase->end + 1;
      if (!trim (self, phrase) || phrase->n_words < min_words || (min_words > 1 && phrase->is_name))
        continue;
      shorten_end (self, phrase);
      return TRUE;
    }
  return FALSE;
}

gboolean
_stet_phrase_after (const StetPhraseReader *self,
                    const StetQuantity *quantity,
                    StetPhrase *phrase)
{
  guint first;
  guint end;

  if (!find_figure (self, quantity, &first, &end))
    return FALSE;
  /* The rest of the word in "two-way" is no word. */
  while (end < self->end && is_inner_mark (self, end))
    end += 2;
  return read_from (self, end, 1, phrase);
}

gboolean
_stet_phrase_at (const StetPhraseReader *self,
                 StetSpan span,
                 guint min_words,
                 StetPhrase *phrase)
{
  guint i = self->first;

  while (i + 1 < self->end && self->tokens[i].end <= span.start)
    i++;
  return read_from (self, find_beginning (self, i), min_words, phrase) || read_from (self, self->first, min_words, phrase);
}

static char *
dup_tokens (const StetPhraseReader *self,
            guint first,
            guint end)
{
  gsize start = self->tokens[first].start;
  g_autofree char *words = g_strndup (stet_analysis_get_text (self->analysis, NULL) + start, self->tokens[end - 1].end - start);

  return stet_text_squeeze (words, -1);
}

char *
_stet_phrase_dup (const StetPhraseReader *self,
                  const StetPhrase *phrase)
{
  char *words = dup_tokens (self, phrase->first, phrase->end);

  /* The capital of a sentence's first word is not the word's own. */
  if (phrase->first == self->first && (self->tokens[phrase->first].flags & STET_TOKEN_CAPITALS) == 0 && !is_in_name (self, phrase->first))
    words[0] = g_ascii_tolower (words[0]);
  return words;
}

char *
_stet_phrase_dup_from (const StetPhraseReader *self,
                       const StetPhrase *phrase)
{
  guint first = phrase->first;

  while (first > self->first && !is_break (self, first - 1))
    first--;
  return dup_tokens (self, first, phrase->end);
}
