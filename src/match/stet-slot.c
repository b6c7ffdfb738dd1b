/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-slot-private.h"

#include <math.h>
#include <string.h>

/* How much each kind of slot says. */
#define WEIGHT_WORD 1.0f
#define WEIGHT_LIGHT 0.3f
#define WEIGHT_NAME 1.4f
#define WEIGHT_FIGURE 0.8f
#define WEIGHT_DATE 0.6f

/* Words of one letter or two are ends of others. */
#define MIN_WORD 2

/* "The youth unemployment rate": so many words behind "the" may be its noun. */
#define MAX_NOUN 3

#define LIGHT (STET_WORD_LIGHT | STET_WORD_MODAL | STET_WORD_HEDGE)
#define TREND (STET_WORD_RISE | STET_WORD_FALL)

/* The walk over the tokens of one sentence. */
typedef struct
{
  StetSlots *slots;
  const StetAnalysis *analysis;
  const StetToken *tokens;
  const StetName *names;
  const StetQuantity *quantities;
  const StetSentence *sentence;
  guint name;     /* the next one */
  guint quantity; /* the next one */
  guint clause;
  guint64 lead;
  guint leads;
  gboolean follows;
  guint n_definite; /* so many slots to come are still of the noun behind "the" */
} Reader;

static StetSlot *
add_slot (Reader *self,
          StetSlotKind kind,
          StetSpan span)
{
  StetSlot *slot;

  if (self->slots->n == STET_SLOTS_MAX)
    return NULL;

  slot = &self->slots->slots[self->slots->n++];
  memset (slot, 0, sizeof *slot);
  slot->kind = kind;
  slot->span = span;
  slot->lead = self->lead;
  slot->leads = self->leads;
  slot->clause = self->clause;
  slot->match = -1;
  slot->flags = self->follows ? STET_SLOT_FOLLOWS : 0;
  if (self->n_definite > 0)
    {
      slot->flags |= STET_SLOT_DEFINITE;
      self->n_definite--;
    }
  self->lead = 0;
  self->leads = 0;
  self->follows = TRUE;
  return slot;
}

/* The token after the last one that begins inside @span. */
static guint
skip_span (const Reader *self,
           guint token,
           StetSpan span)
{
  guint end = self->sentence->first_token + self->sentence->n_tokens;

  do
    token++;
  while (token < end && self->tokens[token].start < span.end);

  return token;
}

/* The slot of the name that holds @token; the next token, or @token itself
 * without one. */
static guint
read_name (Reader *self,
           guint token,
           gboolean *is_full)
{
  guint end = self->sentence->first_name + self->sentence->n_names;
  const StetName *name;
  StetSlot *slot;
  guint next;

  while (self->name < end && self->names[self->name].span.end <= self->tokens[token].start)
    self->name++;
  if (self->name == end || self->names[self->name].span.start > self->tokens[token].start)
    return token;

  name = &self->names[self->name];
  /* "the Russian leader": its words say as much as a name would. */
  if (stet_span_equal (name->title, name->span))
    return token;
  next = skip_span (self, token, name->span);
  slot = add_slot (self, STET_SLOT_NAME, name->span);
  if (slot == NULL)
    {
      *is_full = TRUE;
      return next;
    }
  slot->key = name->key;
  slot->index = self->name;
  slot->weight = WEIGHT_NAME;
  slot->stem = next == token + 1 ? self->tokens[token].stem : 0;
  return next;
}

static guint
read_quantity (Reader *self,
               guint token,
               gboolean *is_full)
{
  guint end = self->sentence->first_quantity + self->sentence->n_quantities;
  const StetQuantity *quantity;
  StetSlot *slot;

  while (self->quantity < end && self->quantities[self->quantity].span.end <= self->tokens[token].start)
    self->quantity++;
  if (self->quantity == end || self->quantities[self->quantity].span.start > self->tokens[token].start)
    return token;

  quantity = &self->quantities[self->quantity];
  slot = add_slot (self, quantity->type == STET_QUANTITY_DATE ? STET_SLOT_DATE : STET_SLOT_FIGURE, quantity->span);
  *is_full = slot == NULL;
  if (slot != NULL)
    {
      slot->index = self->quantity;
      slot->weight = slot->kind == STET_SLOT_DATE ? WEIGHT_DATE : WEIGHT_FIGURE;
    }
  return skip_span (self, token, quantity->span);
}

/* "up 5 %", "down to 3": elsewhere these small words say little. */
static gboolean
leads_to_figure (const Reader *self,
                 guint token)
{
  guint end = MIN (token + 4, self->sentence->first_token + self->sentence->n_tokens);

  for (guint i = token + 1; i < end && self->tokens[i].kind != STET_TOKEN_PUNCTUATION; i++)
    if (self->tokens[i].kind == STET_TOKEN_NUMBER || stet_token_has_class (&self->tokens[i], STET_WORD_NUMBER))
      return TRUE;
  return FALSE;
}

/* The end of the phrase that is taken for one word: "called off". */
static guint
find_phrase_end (const Reader *self,
                 guint token)
{
  guint end = self->sentence->first_token + self->sentence->n_tokens;
  guint i = token + 1;

  while (i < end && (self->tokens[i].flags & STET_TOKEN_IN_PHRASE) != 0)
    i++;
  return i;
}

static gboolean
is_mute (const Reader *self,
         guint token)
{
  const StetToken *word = &self->tokens[token];

  if (find_phrase_end (self, token) > token + 1)
    return FALSE;
  if (word->kind != STET_TOKEN_WORD || word->end - word->start < MIN_WORD)
    return TRUE;
  if (!stet_token_has_class (word, STET_WORD_FUNCTION))
    return FALSE;
  return !stet_token_has_class (word, TREND) || !leads_to_figure (self, token);
}

/* Whether @word says nothing but that something is said; "conceded" says more. */
static gboolean
is_saying (const StetToken *word)
{
  const StetSense *sense = stet_token_has_class (word, STET_WORD_SAYING) ? stet_lexeme_find_sense (word->lexeme, STET_WORD_SAYING) : NULL;

  return sense != NULL && !isnan (sense->value);
}

/* "Higher than 90 metres" and "up to 300" tell of no rise. */
static gboolean
is_in_bound (const Reader *self,
             const StetToken *word)
{
  const StetQuantity *quantity = &self->quantities[self->quantity];

  if (self->quantity == self->sentence->first_quantity + self->sentence->n_quantities)
    return FALSE;
  return (quantity->change == STET_CHANGE_ABOVE || quantity->change == STET_CHANGE_BELOW) && stet_span_overlaps (quantity->hedge, stet_token_span (word));
}

static gboolean
read_word (Reader *self,
           guint token,
           guint end)
{
  const StetToken *word = &self->tokens[token];
  StetSlot *slot = add_slot (self, STET_SLOT_WORD, (StetSpan){ word->start, self->tokens[end - 1].end });
  gboolean is_trend = stet_token_has_class (word, TREND) && !is_in_bound (self, word);

  if (slot == NULL)
    return FALSE;
  slot->stem = word->stem;
  slot->key = stet_lexicon_get_synonym (stet_analysis_get_lexicon (self->analysis), word->stem);
  slot->weight = WEIGHT_WORD;
  if (!is_trend && stet_token_has_class (word, LIGHT))
    slot->flags |= STET_SLOT_LIGHT;
  if (!is_trend && is_saying (word))
    slot->flags |= STET_SLOT_SAYS;
  if ((slot->flags & (STET_SLOT_LIGHT | STET_SLOT_SAYS)) != 0)
    slot->weight = WEIGHT_LIGHT;
  if (stet_token_has_class (word, STET_WORD_SIBLING))
    slot->set = stet_lexeme_find_sense (word->lexeme, STET_WORD_SIBLING)->text;
  if (stet_token_has_class (word, STET_WORD_SINGLE))
    slot->flags |= STET_SLOT_SINGLE;
  if (is_trend)
    slot->flags |= stet_token_has_class (word, STET_WORD_RISE) ? STET_SLOT_RISE : STET_SLOT_FALL;
  return TRUE;
}

/* "The", "his", but not "a". */
static gboolean
is_definite (const StetToken *token)
{
  guint parts = token->kind == STET_TOKEN_WORD ? _stet_grammar_get (token) : 0;

  return (parts & STET_GRAMMAR_DEFINITE) != 0 || (parts & (STET_GRAMMAR_DETERMINER | STET_GRAMMAR_PRONOUN)) == (STET_GRAMMAR_DETERMINER | STET_GRAMMAR_PRONOUN);
}

/* Of "in the" the first word tells more. */
static void
read_mark (Reader *self,
           const StetToken *token)
{
  char c = stet_analysis_get_text (self->analysis, NULL)[token->start];

  if (token->kind == STET_TOKEN_PUNCTUATION && c != '-' && c != '"' && c != '\'')
    self->clause++;
  if (c != '-')
    {
      self->follows = FALSE;
      self->n_definite = is_definite (token) ? MAX_NOUN : 0;
    }
  if (token->kind == STET_TOKEN_WORD && self->lead != 0 && _stet_grammar_is (token, STET_GRAMMAR_DETERMINER))
    return;
  self->lead = token->kind == STET_TOKEN_WORD ? token->folded : 0;
  self->leads = token->kind == STET_TOKEN_WORD ? _stet_grammar_get (token) : 0;
}

static gboolean
read_tokens (Reader *self)
{
  guint end = self->sentence->first_token + self->sentence->n_tokens;
  gboolean is_full = FALSE;

  for (guint i = self->sentence->first_token; i < end && !is_full;)
    {
      guint next = read_name (self, i, &is_full);

      if (next == i)
        next = read_quantity (self, i, &is_full);
      if (next > i)
        i = next;
      else if (is_mute (self, i))
        read_mark (self, &self->tokens[i++]);
      else
        {
          next = find_phrase_end (self, i);
          is_full = !read_word (self, i, next);
          i = next;
        }
    }

  return !is_full;
}

gboolean
_stet_slots_read (StetSlots *self,
                  const StetCompareSide *side)
{
  guint n;
  const StetSentence *sentence = _stet_compare_side_get_sentence (side);
  Reader reader = { .slots = self, .analysis = side->analysis, .sentence = sentence };

  self->side = side;
  self->n = 0;
  if (sentence->n_tokens > STET_SLOTS_MAX * 2)
    return FALSE;
  reader.tokens = stet_analysis_get_tokens (side->analysis, &n);
  reader.names = stet_analysis_get_names (side->analysis, &n);
  reader.quantities = stet_analysis_get_quantities (side->analysis, &n);
  reader.name = sentence->first_name;
  reader.quantity = sentence->first_quantity;
  if (!read_tokens (&reader) || self->n == 0)
    return FALSE;

  _stet_slots_read_cues (self);
  return TRUE;
}

const StetName *
_stet_slots_get_name (const StetSlots *self,
                      guint i)
{
  guint n;

  return &stet_analysis_get_names (self->side->analysis, &n)[self->slots[i].index];
}

const StetQuantity *
_stet_slots_get_quantity (const StetSlots *self,
                          guint i)
{
  guint n;

  return &stet_analysis_get_quantities (self->side->analysis, &n)[self->slots[i].index];
}

gboolean
_stet_slots_leads_to_figure (const StetSlots *self,
                             guint i)
{
  return (self->slots[i].flags & (STET_SLOT_RISE | STET_SLOT_FALL)) != 0 && i + 1 < self->n && self->slots[i + 1].kind == STET_SLOT_FIGURE;
}

double
_stet_slots_get_rank (const StetSlots *self,
                      guint i)
{
  const StetQuantity *rank = i > 0 && self->slots[i - 1].kind == STET_SLOT_FIGURE ? _stet_slots_get_quantity (self, i - 1) : NULL;

  return rank != NULL && rank->type == STET_QUANTITY_ORDINAL ? rank->value : 1;
}

/* "Smith's": what follows is said of something else. */
static gboolean
is_possessive (const StetSlots *self,
               guint i)
{
  const char *end = stet_analysis_get_text (self->side->analysis, NULL) + self->slots[i].span.end;

  return g_str_has_prefix (end, "'s") || g_str_has_prefix (end, "’s");
}

gboolean
_stet_slot_is_aim (const StetSlot *self)
{
  return self->kind == STET_SLOT_WORD && (self->leads & STET_GRAMMAR_AIM) != 0 && (self->flags & STET_SLOT_NEGATED) == 0;
}

/* "In Reno, Boise and Denver": a list has one lead. */
static gboolean
goes_on (const StetSlots *self,
         guint i)
{
  const StetSlot *slot = &self->slots[i];

  if (slot->kind == STET_SLOT_NAME && slot[-1].kind == STET_SLOT_NAME && (slot->lead == 0 || (slot->leads & STET_GRAMMAR_AND) != 0))
    return TRUE;
  return slot->lead == 0 && (slot->flags & STET_SLOT_FOLLOWS) != 0;
}

const StetSlot *
_stet_slots_get_head (const StetSlots *self,
                      guint i)
{
  while (i > 0 && goes_on (self, i))
    i--;
  return &self->slots[i];
}

gboolean
_stet_slots_is_subject (const StetSlots *self,
                        guint i)
{
  return self->slots[i].kind == STET_SLOT_NAME && !is_possessive (self, i);
}
