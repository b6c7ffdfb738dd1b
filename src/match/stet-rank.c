/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-rank-private.h"

#include "stet-role-private.h"

/* So near behind its ordinal, in bytes, the noun stands. */
#define MAX_GAP 1

/* Things have seldom more parts; "the 63rd minute" is a moment. */
#define MAX_PARTS 12

/* So near behind the noun, in tokens, stands the time in which they are counted. */
#define REACH_SCOPE 10

/* Not much shorter than a month it is. */
#define MIN_DAYS_OF_SCOPE 27

/* The noun behind an ordinal, in tokens, whose last one is the head. */
static gboolean
find_noun (const StetFact *fact,
           guint *first,
           guint *end)
{
  StetSpan noun = fact->quantity->noun;

  if (fact->quantity->type != STET_QUANTITY_ORDINAL || stet_span_is_empty (noun) || noun.start < fact->quantity->span.end || noun.start > fact->quantity->span.end + MAX_GAP)
    return FALSE;
  return _stet_facts_find_tokens (fact->analysis, noun, first, end);
}

/* "The second half" is a part, and no count of halves. */
static gboolean
is_part (const StetToken *noun)
{
  return _stet_token_has_role (noun, "event-series");
}

static void
add_kind (StetEvent *event,
          guint64 key)
{
  if (key != 0 && event->n_concepts < STET_EVENT_MAX_CONCEPTS)
    event->concepts[event->n_concepts++] = key;
}

/* "Woman" says little elsewhere. */
static guint64
get_key (const StetFact *fact,
         const StetToken *noun)
{
  guint64 key = _stet_term_key (fact->analysis, noun);

  return key != 0 ? key : stet_lexicon_get_synonym (stet_analysis_get_lexicon (fact->analysis), noun->stem);
}

/* "This year" is a time to count in, "on Monday" is not. */
static gboolean
is_long (const StetQuantity *quantity)
{
  if (quantity->type == STET_QUANTITY_DATE)
    return quantity->last_day - quantity->first_day >= MIN_DAYS_OF_SCOPE;
  return quantity->type == STET_QUANTITY_DURATION;
}

/* "The third visit in two years". */
static gboolean
is_scoped (const StetFact *fact,
           guint end)
{
  guint n;
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  const StetQuantity *quantities = stet_analysis_get_quantities (fact->analysis, &n);
  guint limit = MIN (end + REACH_SCOPE, sentence->first_token + sentence->n_tokens);

  for (guint i = end; i < limit && !_stet_token_is_mark (&tokens[i]); i++)
    {
      guint q = _stet_fact_find_quantity (fact, tokens[i].start);

      if (q < sentence->first_quantity + sentence->n_quantities && stet_span_overlaps (quantities[q].span, stet_token_span (&tokens[i])) && is_long (&quantities[q]))
        return TRUE;
    }
  return FALSE;
}

/* Which of their kind are counted, as a key: the "state" of "third state
 * visit"; 0 without. */
static guint64
get_modifier (const StetFact *fact,
              guint first,
              guint end)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint64 modifier = 0;

  for (guint i = first; i + 1 < end; i++)
    modifier ^= _stet_term_key (fact->analysis, &tokens[i]);
  return modifier;
}

gboolean
_stet_rank_read (StetEvent *self,
                 const StetFacts *facts,
                 guint i)
{
  const StetFact *fact = _stet_facts_get (facts, i);
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint first;
  guint end;

  if ((fact->flags & (STET_FACT_NEGATED | STET_FACT_ANNIVERSARY)) != 0 || !find_noun (fact, &first, &end) || is_part (&tokens[end - 1]))
    return FALSE;
  self->fact = i;
  self->words = (StetSpan){ fact->quantity->span.start, fact->quantity->noun.end };
  add_kind (self, get_key (fact, &tokens[end - 1]));
  add_kind (self, _stet_event_find_kind (&tokens[end - 1]));
  /* "Deadly crash": what looks like a verb may be the noun. */
  if (end < sentence->first_token + sentence->n_tokens && tokens[end].kind == STET_TOKEN_WORD)
    add_kind (self, _stet_event_find_kind (&tokens[end]));
  if (self->n_concepts == 0)
    return FALSE;
  _stet_event_gather_near (self, fact);
  return TRUE;
}

gboolean
_stet_ranks_fit (const StetFact *a,
                 const StetFact *b)
{
  guint a_first;
  guint a_end;
  guint b_first;
  guint b_end;
  guint64 x;
  guint64 y;
  gboolean a_is_less;
  gboolean b_is_less;

  if (!find_noun (a, &a_first, &a_end) || !find_noun (b, &b_first, &b_end))
    return FALSE;
  if (MAX (a->quantity->value, b->quantity->value) <= MAX_PARTS && (is_part (&_stet_fact_get_tokens (a)[a_end - 1]) || is_part (&_stet_fact_get_tokens (b)[b_end - 1])))
    return TRUE;
  x = get_modifier (a, a_first, a_end);
  y = get_modifier (b, b_first, b_end);
  if (x != 0 && y != 0 && x != y)
    return TRUE;
  a_is_less = (x != 0 && y == 0) || (is_scoped (a, a_end) && !is_scoped (b, b_end));
  b_is_less = (y != 0 && x == 0) || (is_scoped (b, b_end) && !is_scoped (a, a_end));
  return (a_is_less && a->quantity->value < b->quantity->value) || (b_is_less && b->quantity->value < a->quantity->value);
}
