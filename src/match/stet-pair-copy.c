/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-pair-copy-private.h"

#include <math.h>

#include "stet-grammar-private.h"

/* Fewer words are a phrase that comes up again by chance. */
#define MIN_WORDS 3

/* A text as its words and figures in order. */
typedef struct
{
  const StetToken *tokens;
  const StetQuantity *quantities;
  guint n_tokens;
  guint n_quantities;
  guint token;
  guint quantity;
} Reader;

static void
reader_init (Reader *self,
             const StetAnalysis *analysis)
{
  *self = (Reader){ 0 };
  self->tokens = stet_analysis_get_tokens (analysis, &self->n_tokens);
  self->quantities = stet_analysis_get_quantities (analysis, &self->n_quantities);
}

/* The words of a figure with its hedge. */
static StetSpan
get_span (const StetQuantity *quantity)
{
  if (stet_span_is_empty (quantity->hedge))
    return quantity->span;
  return (StetSpan){ MIN (quantity->span.start, quantity->hedge.start), MAX (quantity->span.end, quantity->hedge.end) };
}

/* Marks and articles say nothing of their own. */
static gboolean
says_nothing (const StetToken *token)
{
  return token->kind == STET_TOKEN_PUNCTUATION || _stet_grammar_is (token, STET_GRAMMAR_ARTICLE | STET_GRAMMAR_DEFINITE);
}

/* Goes to the next word or figure.  Returns: FALSE at the end */
static gboolean
reader_find (Reader *self,
             const StetQuantity **quantity)
{
  *quantity = NULL;
  for (; self->token < self->n_tokens; self->token++)
    {
      const StetToken *token = &self->tokens[self->token];

      while (self->quantity < self->n_quantities && get_span (&self->quantities[self->quantity]).end <= token->start)
        self->quantity++;
      if (self->quantity < self->n_quantities && get_span (&self->quantities[self->quantity]).start < token->end)
        {
          *quantity = &self->quantities[self->quantity];
          return TRUE;
        }
      if (!says_nothing (token))
        return TRUE;
    }
  return FALSE;
}

static void
reader_pass (Reader *self,
             const StetQuantity *quantity)
{
  if (quantity == NULL)
    {
      self->token++;
      return;
    }
  while (self->token < self->n_tokens && self->tokens[self->token].start < get_span (quantity).end)
    self->token++;
}

/* "More than 7" and "fewer than 7" leave out seven; "no more than 7" does not. */
static gboolean
is_strict (const Reader *self,
           const StetQuantity *quantity)
{
  gboolean is_compared = FALSE;

  for (guint i = 0; i < self->n_tokens && self->tokens[i].end <= quantity->hedge.end; i++)
    {
      if (self->tokens[i].start < quantity->hedge.start)
        continue;
      if (_stet_grammar_is (&self->tokens[i], STET_GRAMMAR_THAN))
        is_compared = TRUE;
      else if (stet_token_has_class (&self->tokens[i], STET_WORD_NEGATION))
        return FALSE;
    }
  return is_compared;
}

/* Whether the claim leaves out the very value that is given. */
static gboolean
leaves_out (const Reader *claim,
            const StetQuantity *claimed,
            const StetQuantity *given)
{
  gboolean are_same = fabs (given->value - claimed->value) <= 1e-9 * fabs (given->value) && isnan (given->value_hi) && isnan (claimed->value_hi) && given->unit == claimed->unit;

  return are_same && given->change == STET_CHANGE_EQUAL && is_strict (claim, claimed);
}

/* Another day has other figures. */
static gboolean
is_of_time (const StetQuantity *quantity)
{
  return quantity->type == STET_QUANTITY_DATE || quantity->type == STET_QUANTITY_TIME || quantity->type == STET_QUANTITY_SET || quantity->type == STET_QUANTITY_ORDINAL;
}

static StetClaimVerdict
weigh (const StetQuantity *given,
       const Reader *claim,
       const StetQuantity *claimed)
{
  if (leaves_out (claim, claimed, given))
    return STET_CLAIM_EXCLUDED;
  if (given->type == claimed->type && given->timex != NULL && g_strcmp0 (given->timex, claimed->timex) == 0 && given->change == claimed->change)
    return STET_CLAIM_SAID;
  return _stet_claim_weigh (given, claimed);
}

/* The places where the two texts stand, as a pair of figures or of words. */
typedef struct
{
  Reader given;
  Reader claim;
  const StetQuantity *x;
  const StetQuantity *y;
} Place;

static gboolean
place_find (Place *self)
{
  gboolean has_given = reader_find (&self->given, &self->x);
  gboolean has_claim = reader_find (&self->claim, &self->y);

  return has_given && has_claim;
}

static void
place_pass (Place *self)
{
  reader_pass (&self->given, self->x);
  reader_pass (&self->claim, self->y);
}

/* Whether a figure stands in either, or the same word. */
static gboolean
place_is_alike (const Place *self)
{
  if (self->x != NULL || self->y != NULL)
    return self->x != NULL && self->y != NULL;
  return self->given.tokens[self->given.token].stem == self->claim.tokens[self->claim.token].stem;
}

gboolean
_stet_pair_copy_weigh (const StetAnalysis *given,
                       const StetAnalysis *claim,
                       StetClaimVerdict *verdict,
                       StetSpan *a,
                       StetSpan *b)
{
  guint n_words = 0;
  guint n_figures = 0;
  guint n_others = 0;
  Place place;

  reader_init (&place.given, given);
  reader_init (&place.claim, claim);
  *verdict = STET_CLAIM_SAID;
  for (; place_find (&place); place_pass (&place))
    {
      StetClaimVerdict one = place.x != NULL && place.y != NULL ? weigh (place.x, &place.claim, place.y) : STET_CLAIM_SAID;

      if (!place_is_alike (&place))
        return FALSE;
      n_words += place.x == NULL;
      n_figures += place.x != NULL;
      if (one == STET_CLAIM_SAID)
        continue;
      if (is_of_time (place.x) || n_others++ > 0)
        return FALSE;
      *verdict = one;
      *a = get_span (place.x);
      *b = get_span (place.y);
    }
  return place.given.token == place.given.n_tokens && place.claim.token == place.claim.n_tokens && n_words >= MIN_WORDS && n_figures > 0;
}
