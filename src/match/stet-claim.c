/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-claim-private.h"

#include <string.h>

#include "stet-term-private.h"

/* The shortest name that is looked for in longer ones, in bytes. */
#define MIN_NAME 3

/* What says more is no single claim. */
#define MAX_SLOTS 12

/* Two words with the same beginning say nearly the same: "drummer", "drums". */
#define MIN_BEGINNING 4
#define MIN_SHARE 0.65
#define MAX_ENDING 5

/* What was held before nothing can contradict. */
#define UNSURE STET_SLOT_SUPERSEDED

const StetToken *
_stet_claim_get_tokens (const StetSlots *slots,
                        guint *first,
                        guint *end)
{
  guint n;
  const StetSentence *sentence = _stet_compare_side_get_sentence (slots->side);

  *first = sentence->first_token;
  *end = sentence->first_token + sentence->n_tokens;
  return stet_analysis_get_tokens (slots->side->analysis, &n);
}

/* The words up to the first one that is written small, which must be a verb. */
static guint
find_end_of_name (const StetToken *tokens,
                  guint first,
                  guint end)
{
  guint i = first;

  while (i < end && (tokens[i].kind != STET_TOKEN_WORD || (tokens[i].flags & STET_TOKEN_CAPITAL) != 0))
    i++;
  return i > first && i < end && !stet_token_has_class (&tokens[i], STET_WORD_FUNCTION) ? i : end;
}

/* "I Kissed a Girl was recorded by …", "The Rock plays …". */
static guint
find_predicate (const StetSlots *claim)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (claim, &first, &end);

  for (guint i = first + 1; i < end; i++)
    if (_stet_grammar_is (&tokens[i], STET_GRAMMAR_AUXILIARY) && (tokens[i].flags & STET_TOKEN_CAPITAL) == 0)
      return i;
  return find_end_of_name (tokens, first, end);
}

static gboolean
begin_alike (const StetSlots *a,
             guint i,
             const StetSlots *b,
             guint j)
{
  const char *x = stet_analysis_get_text (a->side->analysis, NULL) + a->slots[i].span.start;
  const char *y = stet_analysis_get_text (b->side->analysis, NULL) + b->slots[j].span.start;
  gsize x_len = stet_span_length (a->slots[i].span);
  gsize y_len = stet_span_length (b->slots[j].span);
  gsize n = _stet_term_count_beginning (x, x_len, y, y_len);

  return n >= MIN_BEGINNING && (double) n >= MIN_SHARE * (double) MIN (x_len, y_len) && MAX (x_len, y_len) - n <= MAX_ENDING;
}

/* Whether @part stands in @whole, and there between other words. */
static gboolean
has_words (const char *whole,
           gsize whole_len,
           const char *part,
           gsize part_len)
{
  for (gsize at = 0; part_len >= MIN_NAME && at + part_len <= whole_len; at++)
    if (strncmp (whole + at, part, part_len) == 0 && (at == 0 || !g_ascii_isalnum (whole[at - 1])) && (at + part_len == whole_len || !g_ascii_isalnum (whole[at + part_len])))
      return TRUE;
  return FALSE;
}

/* "The F-35" is short for "the Lockheed Martin F-35 Lightning II". */
static int
find_short_name (const StetClaim *self,
                 guint i)
{
  const StetSpan name = self->claim->slots[i].span;
  const char *text = stet_analysis_get_text (self->claim->side->analysis, NULL) + name.start;

  for (guint j = 0; j < self->evidence->n; j++)
    {
      const StetSlot *slot = &self->evidence->slots[j];
      const char *other = stet_analysis_get_text (self->evidence->side->analysis, NULL) + slot->span.start;

      if (slot->match >= 0 || (slot->kind != STET_SLOT_NAME && !(slot->kind == STET_SLOT_WORD && g_ascii_isupper (*other))))
        continue;
      if (has_words (text, stet_span_length (name), other, stet_span_length (slot->span)) || has_words (other, stet_span_length (slot->span), text, stet_span_length (name)))
        return (int) j;
    }
  return -1;
}

/* The slot of the evidence that says nearly what slot @i does. */
static int
find_similar (const StetClaim *self,
              guint i)
{
  if (self->claim->slots[i].kind == STET_SLOT_NAME)
    return find_short_name (self, i);
  if (self->claim->slots[i].kind != STET_SLOT_WORD)
    return -1;
  for (guint j = 0; j < self->evidence->n; j++)
    if (self->evidence->slots[j].kind == STET_SLOT_WORD && self->evidence->slots[j].key == self->claim->slots[i].key)
      return (int) j;
  for (guint j = 0; j < self->evidence->n; j++)
    if (self->evidence->slots[j].kind == STET_SLOT_WORD && begin_alike (self->claim, i, self->evidence, j) && !_stet_slots_oppose (self->claim, i, self->evidence, j))
      return (int) j;
  return -1;
}

/* "Solely" says nothing of its own. */
static gboolean
is_exclusive_slot (const StetClaim *self,
                   guint i)
{
  const StetToken *tokens;
  guint first;
  guint end;

  if (self->claim->slots[i].kind != STET_SLOT_WORD)
    return FALSE;
  tokens = _stet_claim_get_tokens (self->claim, &first, &end);
  while (first < end && tokens[first].start < self->claim->slots[i].span.start)
    first++;
  return first < end && _stet_grammar_is (&tokens[first], STET_GRAMMAR_EXCLUSIVE);
}

/* The same from slot @from on. */
static double
get_rest (const StetClaim *self,
          guint from,
          guint first,
          guint end,
          double *shared)
{
  double all = 0;

  *shared = 0;
  for (guint i = from; i < self->claim->n; i++)
    {
      const StetSlot *slot = &self->claim->slots[i];

      if ((i >= first && i < end) || stet_span_overlaps (slot->span, self->negation) || is_exclusive_slot (self, i))
        continue;
      all += (double) slot->weight;
      *shared += self->met[i] >= 0 ? (double) slot->weight : 0;
    }
  return all > 0 ? *shared / all : 0;
}

double
_stet_claim_get_rest (const StetClaim *self,
                      guint first,
                      guint end,
                      double *shared)
{
  gboolean is_all = first <= self->predicate && end >= self->claim->n;

  return get_rest (self, is_all ? 0 : self->predicate, first, end, shared);
}

/* "The film was …": who reads it knows which one. */
static gboolean
is_known_thing (const StetToken *tokens,
                guint i,
                guint end)
{
  return i + 2 < end && _stet_grammar_is (&tokens[i], STET_GRAMMAR_DEFINITE) && (tokens[i + 1].flags & STET_TOKEN_CAPITAL) == 0 && _stet_grammar_is (&tokens[i + 2], STET_GRAMMAR_AUXILIARY);
}

/* "In May, she …", but not "her mother". */
static gboolean
is_known_person (const StetToken *token)
{
  return _stet_grammar_is (token, STET_GRAMMAR_PRONOUN) && !_stet_grammar_is (token, STET_GRAMMAR_DETERMINER);
}

gboolean
_stet_claim_is_pronominal (const StetClaim *self)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (self->evidence, &first, &end);

  if (_stet_grammar_is (&tokens[first], STET_GRAMMAR_PRONOUN))
    return TRUE;
  if (_stet_grammar_is (&tokens[first], STET_GRAMMAR_DEFINITE) && first + 1 < end && (tokens[first + 1].flags & STET_TOKEN_CAPITAL) == 0)
    return TRUE;
  for (guint i = first + 1; i < end; i++)
    if (tokens[i - 1].kind == STET_TOKEN_PUNCTUATION && (is_known_thing (tokens, i, end) || is_known_person (&tokens[i])))
      return TRUE;
  return FALSE;
}

gboolean
_stet_claim_is_named (const StetClaim *self)
{
  for (guint i = 0; i < self->predicate; i++)
    if (self->met[i] >= 0)
      return TRUE;
  /* "There is a Danish painter named Emil Hald". */
  for (guint i = 0; self->predicate == 0 && i < self->claim->n; i++)
    if (self->met[i] >= 0 && self->claim->slots[i].kind == STET_SLOT_NAME)
      return TRUE;
  return _stet_claim_is_pronominal (self);
}

/* The words that negate the predicate; FALSE where more than one do, or where
 * what is said was held before. */
static gboolean
read_cues (StetClaim *self,
           gsize start)
{
  guint n;
  const StetSentence *sentence = _stet_compare_side_get_sentence (self->claim->side);
  const StetCue *cues = stet_analysis_get_cues (self->claim->side->analysis, &n);
  guint n_negations = 0;

  for (guint i = 0; i < self->claim->n; i++)
    if ((self->claim->slots[i].flags & UNSURE) != 0)
      return FALSE;
  for (guint c = sentence->first_cue; c < sentence->first_cue + sentence->n_cues; c++)
    if (cues[c].kind == STET_CUE_NEGATION && cues[c].span.start >= start)
      {
        self->negation = cues[c].span;
        n_negations++;
      }
  return n_negations <= 1;
}

static void
meet (StetClaim *self)
{
  for (guint i = 0; i < self->claim->n; i++)
    self->met[i] = self->claim->slots[i].match >= 0 ? self->claim->slots[i].match : find_similar (self, i);
}

/* Where what is said of the subject begins; at the end if that is not known. */
static void
read_predicate (StetClaim *self)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (self->claim, &first, &end);

  self->first_token = find_predicate (self->claim);
  while (self->first_token < end && self->predicate < self->claim->n && self->claim->slots[self->predicate].span.start < tokens[self->first_token].start)
    self->predicate++;
}

static gboolean
claim_read (StetClaim *self)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (self->claim, &first, &end);

  if (self->claim->n > MAX_SLOTS)
    return FALSE;
  read_predicate (self);
  if (self->first_token >= end || !read_cues (self, tokens[self->first_token].start))
    return FALSE;
  self->is_exclusive = FALSE;
  for (guint i = self->first_token; i < end; i++)
    self->is_exclusive = self->is_exclusive || _stet_grammar_is (&tokens[i], STET_GRAMMAR_EXCLUSIVE);
  meet (self);
  self->cover = get_rest (self, self->predicate, G_MAXUINT, G_MAXUINT, &self->shared);
  return self->predicate < self->claim->n;
}

void
_stet_claim_add (StetClaim *self,
                 StetFindingField field,
                 double score,
                 StetSpan claim,
                 StetSpan evidence)
{
  gboolean is_first = self->claim == &self->words->a;

  _stet_words_add (self->words, STET_FINDING_CONFLICT, field, score, is_first ? claim : evidence, is_first ? evidence : claim);
}

static void
compare_with (StetWords *self,
              const StetSlots *claim,
              const StetSlots *evidence)
{
  static void (*const comparisons[]) (StetClaim *) = {
    _stet_claim_compare_negation,
    _stet_claim_compare_opposites,
    _stet_claim_compare_roles,
    _stet_claim_compare_agents,
    _stet_claim_compare_ranks,
    _stet_claim_compare_kind,
    _stet_claim_compare_places,
  };
  StetClaim pair = { .words = self, .claim = claim, .evidence = evidence };
  guint n_before = self->drafts->len;

  if (!claim_read (&pair))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (comparisons) && _stet_claim_is_named (&pair) && self->drafts->len == n_before; i++)
    comparisons[i](&pair);
  if (self->drafts->len == n_before)
    _stet_claim_compare_doers (&pair);
  if (self->drafts->len == n_before)
    _stet_claim_compare_names (&pair);
}

/* A claim may well have more words than its evidence; of what is where, that
 * does not matter. */
static void
compare_places_with (StetWords *self,
                     const StetSlots *claim,
                     const StetSlots *evidence)
{
  StetClaim pair = { .words = self, .claim = claim, .evidence = evidence };

  if (claim_read (&pair) && _stet_claim_is_named (&pair))
    _stet_claim_compare_places (&pair);
}

static gboolean
is_denied (const StetSlots *claim)
{
  guint n;
  const StetSentence *sentence = &stet_analysis_get_sentences (claim->side->analysis, &n)[claim->side->sentence];
  const StetCue *cues = stet_analysis_get_cues (claim->side->analysis, &n);

  for (guint c = sentence->first_cue; c < sentence->first_cue + sentence->n_cues; c++)
    if (cues[c].kind == STET_CUE_NEGATION)
      return TRUE;
  return FALSE;
}

static void
compare_figures_with (StetWords *self,
                      const StetSlots *claim,
                      const StetSlots *evidence)
{
  StetClaim pair = { .words = self, .claim = claim, .evidence = evidence };

  if (is_denied (claim))
    return;
  read_predicate (&pair);
  meet (&pair);
  _stet_claim_compare_figures (&pair);
}

void
_stet_words_compare_claimed_figures (StetWords *self)
{
  gboolean is_first = self->a.n < self->b.n;
  guint n_before = self->drafts->len;

  compare_figures_with (self, is_first ? &self->a : &self->b, is_first ? &self->b : &self->a);
  if (self->drafts->len == n_before)
    compare_figures_with (self, is_first ? &self->b : &self->a, is_first ? &self->a : &self->b);
}

void
_stet_words_compare_claim (StetWords *self)
{
  gboolean is_first = self->a.n < self->b.n;
  const StetSlots *claim = is_first ? &self->a : &self->b;
  const StetSlots *evidence = is_first ? &self->b : &self->a;
  guint n_before = self->drafts->len;

  compare_with (self, claim, evidence);
  if (self->drafts->len == n_before && claim->n == evidence->n)
    compare_with (self, evidence, claim);
  else if (self->drafts->len == n_before)
    compare_places_with (self, evidence, claim);
}

gboolean
_stet_words_mistake_figures (StetWords *self)
{
  StetClaim pair = { .words = self, .claim = &self->b, .evidence = &self->a };

  read_predicate (&pair);
  meet (&pair);
  return _stet_claim_mistakes_figures (&pair);
}
