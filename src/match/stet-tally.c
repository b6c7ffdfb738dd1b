/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-tally-private.h"

#include <string.h>

#include "stet-fact-scope-private.h"
#include "stet-role-private.h"

/* So many tokens may stand between an owner and what it has: "won as many as". */
#define REACH_OWNER 5

/* A list has no more figures, and what it counts is said before. */
#define MAX_LIST 32

/* Parts in which a count is no result. */
#define OTHER_PARTS (STET_FACT_AIM | STET_FACT_LIMIT | STET_FACT_REST | STET_FACT_WHOLE | STET_FACT_PART | STET_FACT_RATE | STET_FACT_FORECAST | STET_FACT_FUTURE | STET_FACT_SUPERSEDED | STET_FACT_NEGATED)

/* Whether the sentence has gone on to something else before token @i. */
static gboolean
parts (const StetFact *fact,
       const StetToken *token)
{
  char c = stet_analysis_get_text (fact->analysis, NULL)[token->start];

  return _stet_token_is_mark (token) && strchr ("(:-", c) == NULL;
}

/* The figure before that of @fact in the sentence; NULL without one. */
static const StetQuantity *
find_last (const StetFact *fact)
{
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (fact->analysis, &n);
  guint i = _stet_fact_find_quantity (fact, fact->quantity->span.start);

  return i > _stet_fact_get_sentence (fact)->first_quantity ? &quantities[i - 1] : NULL;
}

/* The last name of the sentence that ends before the figure; NULL without one. */
static const StetName *
find_name (const StetFact *fact)
{
  guint n;
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  const StetName *names = stet_analysis_get_names (fact->analysis, &n);
  guint low = sentence->first_name;
  guint high = low + sentence->n_names;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (names[middle].span.end <= fact->quantity->span.start)
        low = middle + 1;
      else
        high = middle;
    }
  return low > sentence->first_name ? &names[low - 1] : NULL;
}

/* The first name of a phrase: the party of "the National Party of Prime
 * Minister Tomas Revell". */
static const StetName *
find_head (const StetFact *fact,
           const StetName *name,
           const StetName *first)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint at;
  guint end;

  for (; name > first; name--)
    {
      StetSpan span = stet_span_is_empty (name->title) ? name->span : name->title;

      if (!_stet_facts_find_tokens (fact->analysis, (StetSpan){ MIN (span.start, name->span.start), name->span.end }, &at, &end))
        return name;
      if (at < 1 || !_stet_token_has_role (&tokens[at - 1], "of") || name[-1].span.end > tokens[at - 1].start || tokens[at - 1].start - name[-1].span.end > 1)
        return name;
    }
  return name;
}

/* The name before the figure, with nothing but a few words between. */
static const StetName *
find_owner (const StetFact *fact)
{
  guint n;
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  const StetName *names = stet_analysis_get_names (fact->analysis, &n);
  const StetName *owner = find_name (fact);
  gboolean is_base = (fact->flags & STET_FACT_BASE) != 0;
  const StetQuantity *last = is_base ? NULL : find_last (fact);
  guint first;
  guint end;

  if (owner == NULL || (last != NULL && last->span.end > owner->span.start) || !_stet_facts_find_tokens (fact->analysis, owner->span, &first, &end) || end + (is_base ? 2 : 1) * REACH_OWNER < fact->first_token)
    return NULL;
  for (guint i = end; !is_base && i < fact->first_token; i++)
    if (parts (fact, &tokens[i]) || _stet_token_has_role (&tokens[i], "of"))
      return NULL;
  return find_head (fact, owner, &names[sentence->first_name]);
}

/* What a word says is counted: seats of "mandates"; 0 for what is no result. */
static guint64
get_kind (const StetToken *token)
{
  return _stet_token_get_concept (token, "event-tally");
}

static guint64
find_kind_at (const StetFact *fact,
              StetSpan noun)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint64 kind = 0;
  guint first;
  guint end;

  if (!_stet_facts_find_tokens (fact->analysis, noun, &first, &end))
    return 0;
  for (guint i = first; i < end && kind == 0; i++)
    kind = get_kind (&tokens[i]);
  return kind;
}

/* "The Green Left has 12.": nothing is said of what is counted. */
static gboolean
ends_in_figure (const StetFact *fact)
{
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint end = sentence->first_token + sentence->n_tokens;

  return fact->end_token >= end || _stet_token_is_mark (&_stet_fact_get_tokens (fact)[fact->end_token]) || _stet_token_has_role (&_stet_fact_get_tokens (fact)[fact->end_token], "and");
}

/* What the sentence before counts. */
static guint64
find_kind_before (const StetFact *fact)
{
  guint n;
  const StetSentence *sentences = stet_analysis_get_sentences (fact->analysis, &n);
  guint64 kind = 0;

  if (fact->sentence == 0)
    return 0;
  for (guint i = 0; i < sentences[fact->sentence - 1].n_tokens; i++)
    {
      guint64 next = get_kind (&_stet_fact_get_tokens (fact)[sentences[fact->sentence - 1].first_token + i]);

      kind = next != 0 ? next : kind;
    }
  return kind;
}

/* What is counted: the noun behind the figure, or that of the figures of the
 * list before it: "won 61 seats, the Greens 14". */
static guint64
find_kind (const StetFact *fact)
{
  guint n;
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  const StetQuantity *quantities = stet_analysis_get_quantities (fact->analysis, &n);
  guint end = _stet_fact_find_quantity (fact, fact->quantity->span.start);
  StetSpan noun = fact->quantity->noun;
  guint64 kind = 0;

  if (!stet_span_is_empty (noun) && noun.start >= fact->quantity->span.end)
    return find_kind_at (fact, noun);
  if (ends_in_figure (fact))
    kind = find_kind_before (fact);
  for (guint i = end > sentence->first_quantity + MAX_LIST ? end - MAX_LIST : sentence->first_quantity; i < end; i++)
    if (quantities[i].type == STET_QUANTITY_NUMBER && !stet_span_is_empty (quantities[i].noun))
      kind = find_kind_at (fact, quantities[i].noun);
    else if (quantities[i].type != STET_QUANTITY_NUMBER && quantities[i].type != STET_QUANTITY_DATE)
      kind = 0;
  return kind;
}

gboolean
_stet_tally_read (StetEvent *self,
                  const StetFacts *facts,
                  guint i)
{
  const StetFact *fact = _stet_facts_get (facts, i);
  const StetName *owner;
  guint64 kind;

  if (fact->quantity->type != STET_QUANTITY_NUMBER || (fact->flags & OTHER_PARTS) != 0)
    return FALSE;
  /* "Won 9 more" is no result; "up from 9" was one. */
  if ((fact->flags & (STET_FACT_RISE | STET_FACT_FALL)) != 0 && (fact->flags & STET_FACT_BASE) == 0)
    return FALSE;
  kind = find_kind (fact);
  owner = kind != 0 ? find_owner (fact) : NULL;
  if (owner == NULL)
    return FALSE;
  self->fact = i;
  self->words = owner->span;
  /* "Up from 9": what it was before, and may be the count of another article. */
  self->is_far = (fact->flags & STET_FACT_BASE) != 0;
  self->concepts[self->n_concepts++] = kind ^ (owner->type == STET_NAME_PERSON && owner->last_key != 0 ? owner->last_key : owner->key);
  _stet_event_gather_near (self, fact);
  return TRUE;
}

gboolean
_stet_tallies_fit (const StetFact *a,
                   const StetFact *b)
{
  return !_stet_facts_share_part (a, b) || !_stet_facts_share_period (a, b) || _stet_facts_are_of_other_times (a, b);
}
