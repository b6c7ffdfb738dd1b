/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-slot-private.h"

#include <string.h>

#include "stet-sense-private.h"

/* What follows "denied" when it is something said. */
#define CONJUNCTION "that"
#define GERUND "ing"

/* "Dismissed the latest newspaper reports that": so many words at most. */
#define MAX_TO_CLAIM 6

/* "did not die until May": then it came to be; "would not go if …": it may. */
#define UNTIL_NOW "before"
static const char *const conditions[] = { "until", "if", "unless" };
static const char *const ifs[] = { "if", "unless", "whether" };

/* What a negation does to the words in its scope, as the tables say. */
typedef enum
{
  TURNS_WORD,    /* "not": the next word */
  TURNS_SUBJECT, /* "no": the next noun */
  TURNS_CLAIM,   /* "denied": what somebody else says */
  TURNS_DEED,    /* "refused to": the word right behind it */
  TURNS_NOTHING, /* "prevented": nobody can tell how much of it */
} Turn;

static Turn
get_turn (const StetSlots *self,
          const StetCue *cue)
{
  const StetLexeme *lexeme = _stet_sense_find_lexeme (self->side->analysis, cue->span);
  const StetSense *sense = lexeme != NULL ? stet_lexeme_find_sense (lexeme, STET_WORD_NEGATION) : NULL;
  if (sense == NULL || sense->text == NULL)
    return TURNS_WORD;
  if (strcmp (sense->text, "subject") == 0)
    return TURNS_SUBJECT;
  if (strcmp (sense->text, "deny") == 0)
    return TURNS_CLAIM;
  if (strcmp (sense->text, "fail") != 0)
    return TURNS_WORD;
  /* "failed to land" says that nobody landed; "cancelled the landing" may too. */
  return strchr (lexeme->form, ' ') == NULL ? TURNS_NOTHING : TURNS_DEED;
}

static gboolean
is_gerund (const StetSlots *self,
           const StetToken *token)
{
  const char *end = stet_analysis_get_text (self->side->analysis, NULL) + token->end;

  return token->end - token->start > 2 * strlen (GERUND) && strncmp (end - strlen (GERUND), GERUND, strlen (GERUND)) == 0;
}

/* Where the claim begins that @cue denies: "denied that he lied", "denied
 * lying", "dismissed a report that he lied".  What follows "denied" otherwise may
 * be a thing: "denied the request"; then it is G_MAXSIZE. */
static gsize
find_claim (const StetSlots *self,
            const StetCue *cue)
{
  guint n;
  const StetSentence *sentence = _stet_compare_side_get_sentence (self->side);
  const StetToken *tokens = stet_analysis_get_tokens (self->side->analysis, &n);
  guint64 conjunction = stet_token_key (CONJUNCTION, strlen (CONJUNCTION));
  guint end = sentence->first_token + sentence->n_tokens;
  guint first = sentence->first_token;

  while (first < end && tokens[first].start < cue->span.end)
    first++;
  for (guint i = first; i < MIN (end, first + MAX_TO_CLAIM) && tokens[i].kind == STET_TOKEN_WORD; i++)
    if (tokens[i].folded == conjunction && (i == first || _stet_grammar_is (&tokens[i - 1], STET_GRAMMAR_TELLING)))
      return tokens[i].end;
  return first < end && is_gerund (self, &tokens[first]) ? tokens[first].start : G_MAXSIZE;
}

/* "Had never won before", which may be over now; "never checked before the
 * accident" is not. */
static gboolean
is_until_now (const StetToken *tokens,
              guint i,
              guint end)
{
  return tokens[i].folded == stet_token_key (UNTIL_NOW, strlen (UNTIL_NOW)) && (i + 1 >= end || tokens[i + 1].kind == STET_TOKEN_PUNCTUATION);
}

static gboolean
is_condition (const StetToken *token)
{
  for (gsize i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (token->folded == stet_token_key (conditions[i], strlen (conditions[i])))
      return TRUE;
  return FALSE;
}

static gboolean
has_condition (const StetSlots *self,
               const StetCue *cue)
{
  guint n;
  const StetSentence *sentence = _stet_compare_side_get_sentence (self->side);
  const StetToken *tokens = stet_analysis_get_tokens (self->side->analysis, &n);
  guint end = sentence->first_token + sentence->n_tokens;

  for (guint i = sentence->first_token; i < end; i++)
    if (stet_span_overlaps (stet_token_span (&tokens[i]), cue->scope) && (is_condition (&tokens[i]) || is_until_now (tokens, i, end)))
      return TRUE;
  return FALSE;
}

static gboolean
is_in (const StetSlot *slot,
       StetSpan span)
{
  return slot->span.start >= span.start && slot->span.end <= span.end;
}

/* Negated twice is not negated, as far as anybody can tell. */
static void
negate (StetSlot *slot,
        const StetCue *cue)
{
  if ((slot->flags & STET_SLOT_NEGATED) != 0)
    slot->flags |= STET_SLOT_CLOUDED;
  slot->flags |= STET_SLOT_NEGATED;
  slot->negation = cue->span;
}

/* A word, or "French" of "not a French film". */
static gboolean
can_be_negated (const StetSlots *self,
                guint i)
{
  return self->slots[i].kind == STET_SLOT_WORD || (self->slots[i].kind == STET_SLOT_NAME && _stet_slots_get_name (self, i)->type == STET_NAME_OTHER);
}

/* "No French film has won": that it was a film is not denied, nor that it was a
 * French one. */
static gboolean
is_of_some (const StetSlots *self,
            guint i)
{
  return g_ascii_isupper (stet_analysis_get_text (self->side->analysis, NULL)[self->slots[i].span.start]);
}

/* "Not the first woman": it is the woman who is negated. */
static gboolean
is_rank (const StetSlots *self,
         guint i)
{
  return self->slots[i].kind == STET_SLOT_FIGURE && _stet_slots_get_quantity (self, i)->type == STET_QUANTITY_ORDINAL;
}

/* "Pleaded not guilty": so somebody says. */
static gboolean
is_said (const StetSlots *self,
         const StetCue *cue)
{
  for (guint i = 0; i < self->n; i++)
    if ((self->slots[i].flags & STET_SLOT_SAYS) != 0 && self->slots[i].span.end + 1 == cue->span.start)
      return TRUE;
  return FALSE;
}

/* "Refused to be a model", "called off the search": a "to" reaches over small
 * words to what was not done; another cue does not. */
static gboolean
stands_right_behind (const StetSlots *self,
                     const StetCue *cue,
                     const StetSlot *slot)
{
  guint n;
  const StetSentence *sentence = _stet_compare_side_get_sentence (self->side);
  const StetToken *tokens = stet_analysis_get_tokens (self->side->analysis, &n);
  gboolean is_aim = FALSE;

  if (slot->span.start <= cue->span.end + 1)
    return TRUE;
  for (guint i = sentence->first_token; i < sentence->first_token + sentence->n_tokens && tokens[i].start < slot->span.start; i++)
    {
      if (tokens[i].end == cue->span.end)
        is_aim = _stet_grammar_is (&tokens[i], STET_GRAMMAR_AIM);
      else if (tokens[i].start >= cue->span.end && !stet_token_has_class (&tokens[i], STET_WORD_FUNCTION))
        return FALSE;
    }
  return is_aim;
}

static void
read_negation (StetSlots *self,
               const StetCue *cue)
{
  Turn turn = get_turn (self, cue);
  const char *text = stet_analysis_get_text (self->side->analysis, NULL);
  gsize claim = turn == TURNS_CLAIM ? find_claim (self, cue) : cue->span.end;
  gboolean is_done = FALSE;
  gboolean is_clouded = turn == TURNS_NOTHING || is_said (self, cue) || (turn != TURNS_DEED && has_condition (self, cue)) || claim == G_MAXSIZE;

  /* "No. 1" denies nothing. */
  if (turn == TURNS_SUBJECT && text[cue->span.end] == '.')
    return;
  for (guint i = 0; i < self->n; i++)
    {
      StetSlot *slot = &self->slots[i];
      gboolean is_meant = !is_clouded && !is_done && can_be_negated (self, i) && slot->span.start >= claim;

      /* "Not able to": what is able is no word of its own. */
      if (turn == TURNS_WORD && stet_span_overlaps (slot->span, cue->span))
        slot->flags |= STET_SLOT_CLOUDED;
      if (!is_in (slot, cue->scope) || stet_span_overlaps (slot->span, cue->span))
        continue;
      if (!is_done && is_rank (self, i))
        {
          slot->flags |= STET_SLOT_CLOUDED;
          continue;
        }
      if (turn == TURNS_SUBJECT && !is_done && is_of_some (self, i))
        is_clouded = TRUE;
      if (is_meant && !is_clouded && (turn != TURNS_DEED || stands_right_behind (self, cue, slot)))
        {
          negate (slot, cue);
          slot->flags |= turn == TURNS_SUBJECT ? STET_SLOT_NOBODY : 0;
        }
      else
        slot->flags |= STET_SLOT_CLOUDED;
      /* Of the clause of a claim nothing is left standing. */
      is_done = turn == TURNS_CLAIM ? is_done || (i + 1 < self->n && slot->span.start >= claim && slot[1].clause != slot->clause) : (is_done || (slot->flags & STET_SLOT_LIGHT) == 0 || (slot->flags & STET_SLOT_SAYS) != 0);
    }
}

static guint
get_flag (StetCueKind kind)
{
  switch (kind)
    {
    case STET_CUE_MODAL:
      return STET_SLOT_FORECAST;
    case STET_CUE_SUPERSEDED:
      return STET_SLOT_SUPERSEDED;
    case STET_CUE_QUESTION:
    case STET_CUE_OPINION:
      return STET_SLOT_ASKED;
    case STET_CUE_NEGATION:
    case STET_CUE_ATTRIBUTION:
    case STET_CUE_QUOTATION:
    default:
      return 0;
    }
}

static gboolean
is_if (guint64 word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ifs); i++)
    if (word == stet_token_key (ifs[i], strlen (ifs[i])))
      return TRUE;
  return FALSE;
}

/* "Will leave if the mayor stays": whether it comes to that nobody says. */
static void
read_ifs (StetSlots *self)
{
  int clause = -1;

  for (guint i = 0; i < self->n; i++)
    {
      if (self->slots[i].lead != 0 && is_if (self->slots[i].lead))
        clause = (int) self->slots[i].clause;
      if (clause == (int) self->slots[i].clause)
        self->slots[i].flags |= STET_SLOT_CLOUDED;
    }
}

void
_stet_slots_read_cues (StetSlots *self)
{
  guint n;
  const StetSentence *sentence = _stet_compare_side_get_sentence (self->side);
  const StetCue *cues = stet_analysis_get_cues (self->side->analysis, &n);

  read_ifs (self);
  for (guint c = sentence->first_cue; c < sentence->first_cue + sentence->n_cues; c++)
    {
      guint flag = get_flag (cues[c].kind);

      if (cues[c].kind == STET_CUE_NEGATION)
        read_negation (self, &cues[c]);
      for (guint i = 0; flag != 0 && i < self->n; i++)
        if (stet_span_overlaps (self->slots[i].span, cues[c].scope) && (flag != STET_SLOT_FORECAST || self->slots[i].span.start >= cues[c].span.start))
          self->slots[i].flags |= flag;
    }
}
