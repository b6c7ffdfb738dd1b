/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-cues-private.h"

#include "stet-key-private.h"
#include "stet-lexicon-private.h"
#include "stet-mark-private.h"

#include <string.h>

#define OF_CUES (STET_WORD_NEGATION | STET_WORD_MODAL | STET_WORD_SAYING | STET_WORD_SUPERSEDED | STET_WORD_OPINION)

/* So many marks at most are taken off the ends of a scope. */
#define MAX_MARKS 8

/* Words that begin a new clause; the first so many of them take back what was
 * said before. */
static const char *const conjunctions[] = { "but", "however", "although", "though", "while", "whereas", "because", "which", "who" };
#define N_TURNS 4

G_STATIC_ASSERT (G_N_ELEMENTS (conjunctions) == STET_N_CONJUNCTIONS);

/* Whether the token is one of the first @n conjunctions. */
static gboolean
is_conjunction (const StetCuer *self,
                guint i,
                guint n)
{
  const StetToken *token = &self->tokens[i];

  for (guint k = 0; k < n; k++)
    {
      if (token->folded == self->conjunctions[k])
        return TRUE;
    }

  return FALSE;
}

static gboolean
parts_clauses (const StetCuer *self,
               guint i)
{
  const StetToken *token = &self->tokens[i];
  StetMark mark;

  if (token->kind == STET_TOKEN_WORD)
    return stet_token_has_class (token, STET_WORD_FUNCTION) && is_conjunction (self, i, STET_N_CONJUNCTIONS);
  if (token->kind != STET_TOKEN_PUNCTUATION)
    return FALSE;
  mark = _stet_mark (self->analysis->text + token->start, token->end - token->start);

  return mark == STET_MARK_COMMA || mark == STET_MARK_COLON || (mark == STET_MARK_DASH && (token->flags & STET_TOKEN_JOINED) == 0);
}

/* Moves on to the clause that holds the token @i. */
static void
enter_clause (StetCuer *self,
              guint i)
{
  while (i >= self->clause_end)
    {
      self->clause_begin = self->clause_end;
      self->clause_end++;
      while (self->clause_end < self->end && !parts_clauses (self, self->clause_end))
        self->clause_end++;
    }
}

StetSpan
_stet_cuer_span (const StetCuer *self,
                 guint first,
                 guint end)
{
  for (guint n = 0; n < MAX_MARKS && first < end && self->tokens[first].kind == STET_TOKEN_PUNCTUATION; n++)
    first++;
  for (guint n = 0; n < MAX_MARKS && end > first && self->tokens[end - 1].kind == STET_TOKEN_PUNCTUATION; n++)
    end--;
  if (first >= end)
    return (StetSpan){ self->tokens[end - 1].end, self->tokens[end - 1].end };

  return (StetSpan){ self->tokens[first].start, self->tokens[end - 1].end };
}

void
_stet_cuer_add (StetCuer *self,
                StetCueKind kind,
                guint first,
                guint end,
                StetSpan scope,
                gint32 speaker)
{
  StetCue cue = {
    .kind = kind,
    .span = { self->tokens[first].start, self->tokens[end - 1].end },
    .scope = scope,
    .sentence = self->sentence,
    .speaker = speaker,
  };

  g_array_append_val (self->analysis->cues, cue);
}

/* "Not" speaks of what follows; "false" of the whole clause. */
static StetSpan
scope_of_negation (const StetCuer *self,
                   const StetSense *sense,
                   guint first,
                   guint end)
{
  StetSpan rest = _stet_cuer_span (self, end, self->end);

  if (g_strcmp0 (sense->text, "deny") == 0)
    return stet_span_is_empty (rest) ? _stet_cuer_span (self, self->clause_begin, first) : rest;

  return _stet_cuer_span (self, end, MAX (self->clause_end, end));
}

/* What was held before goes on to the "but" that takes it back. */
static StetSpan
scope_of_superseded (const StetCuer *self,
                     guint first,
                     guint end)
{
  guint last = end;

  while (last < self->end && last - end < STET_MAX_SCOPE && !is_conjunction (self, last, N_TURNS))
    last++;
  if (last <= end + 1)
    return _stet_cuer_span (self, self->clause_begin, self->clause_end);

  return _stet_cuer_span (self, end, last);
}

static gboolean
asks (const StetCuer *self,
      guint i)
{
  return self->tokens[i].kind == STET_TOKEN_PUNCTUATION && memchr (self->analysis->text + self->tokens[i].start, '?', self->tokens[i].end - self->tokens[i].start) != NULL;
}

/* "May" inside a sentence is a month, and "Will" a person; so is "Will" before
 * a name, unless the sentence asks. */
static gboolean
is_name (const StetCuer *self,
         guint i,
         const StetLexeme *lexeme)
{
  if ((lexeme->classes & (STET_WORD_MONTH | STET_WORD_PERSON)) == 0 || (self->tokens[i].flags & STET_TOKEN_CAPITAL) == 0)
    return FALSE;
  if (i > self->begin)
    return self->tokens[i - 1].kind == STET_TOKEN_WORD;

  return i + 1 < self->end && (self->tokens[i + 1].flags & STET_TOKEN_CAPITAL) != 0 && !asks (self, self->end - 1);
}

static void
add_cues (StetCuer *self,
          const StetLexeme *lexeme,
          guint first,
          guint end)
{
  StetSpan clause = _stet_cuer_span (self, self->clause_begin, MAX (self->clause_end, end));

  if ((lexeme->classes & STET_WORD_NEGATION) != 0)
    _stet_cuer_add (self, STET_CUE_NEGATION, first, end, scope_of_negation (self, stet_lexeme_find_sense (lexeme, STET_WORD_NEGATION), first, end), -1);
  if ((lexeme->classes & STET_WORD_MODAL) != 0 && !is_name (self, first, lexeme))
    _stet_cuer_add (self, STET_CUE_MODAL, first, end, clause, -1);
  if ((lexeme->classes & STET_WORD_SAYING) != 0)
    _stet_cuer_attribute (self, lexeme, first, end);
  if ((lexeme->classes & STET_WORD_SUPERSEDED) != 0)
    _stet_cuer_add (self, STET_CUE_SUPERSEDED, first, end, scope_of_superseded (self, first, end), -1);
  if ((lexeme->classes & STET_WORD_OPINION) != 0)
    _stet_cuer_add (self, STET_CUE_OPINION, first, end, clause, -1);
}

/* The words in quotation marks from @i on; who says them is filled in when it
 * is known. */
static void
add_quotation (StetCuer *self,
               guint i)
{
  guint end = i;

  while (end < self->end && (self->tokens[end].flags & STET_TOKEN_IN_QUOTE) != 0)
    end++;
  _stet_cuer_add (self, STET_CUE_QUOTATION, i, end, (StetSpan){ self->tokens[i].start, self->tokens[end - 1].end }, -1);
}

static gboolean
begins_quotation (const StetCuer *self,
                  guint i)
{
  if ((self->tokens[i].flags & STET_TOKEN_IN_QUOTE) == 0)
    return FALSE;

  return i == self->begin || (self->tokens[i - 1].flags & STET_TOKEN_IN_QUOTE) == 0;
}

static void
read_sentence (StetCuer *self)
{
  for (guint i = self->begin; i < self->end;)
    {
      const StetToken *token = &self->tokens[i];
      const StetLexeme *lexeme = NULL;
      guint n = 1;

      enter_clause (self, i);
      if (begins_quotation (self, i))
        add_quotation (self, i);
      if (asks (self, i))
        _stet_cuer_add (self, STET_CUE_QUESTION, i, i + 1, _stet_cuer_span (self, self->begin, self->end), -1);
      /* A phrase of small words or a hedge keeps the words in it: "not only". */
      if (token->kind == STET_TOKEN_WORD && token->lexeme != NULL && (token->lexeme->classes & (OF_CUES | STET_WORD_BEGINS_PHRASE)) != 0)
        lexeme = _stet_lexicon_match (self->analysis, i, OF_CUES | STET_WORD_FUNCTION | STET_WORD_HEDGE, &n);
      if (lexeme != NULL && (lexeme->classes & OF_CUES) != 0)
        add_cues (self, lexeme, i, i + n);
      else if (lexeme == NULL)
        n = 1;
      i += n;
    }
}

void
_stet_cues_find (StetAnalysis *self)
{
  StetCuer cuer = {
    .analysis = self,
    .tokens = (const StetToken *) (const void *) self->tokens->data,
    .last_speaker = -1,
  };

  for (guint k = 0; k < STET_N_CONJUNCTIONS; k++)
    cuer.conjunctions[k] = _stet_key (conjunctions[k], strlen (conjunctions[k]));
  for (guint s = 0; s < self->sentences->len; s++)
    {
      const StetSentence *sentence = &g_array_index (self->sentences, StetSentence, s);

      cuer.sentence = s;
      cuer.begin = sentence->first_token;
      cuer.end = cuer.begin + sentence->n_tokens;
      cuer.clause_begin = cuer.begin;
      cuer.clause_end = cuer.begin;
      cuer.first_cue = self->cues->len;
      while (cuer.end_name < self->names->len && g_array_index (self->names, StetName, cuer.end_name).sentence < s)
        cuer.end_name++;
      cuer.first_name = cuer.end_name;
      while (cuer.end_name < self->names->len && g_array_index (self->names, StetName, cuer.end_name).sentence == s)
        cuer.end_name++;
      cuer.next_name = cuer.first_name;
      read_sentence (&cuer);
      _stet_cuer_give_speakers (&cuer);
    }
}
