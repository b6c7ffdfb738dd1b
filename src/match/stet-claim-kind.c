/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-claim-private.h"

#include <string.h>

#include "stet-sense-private.h"

/* Between "is a" and its noun so many words stand at most. */
#define MAX_PHRASE 12

/* Persons may be of several sorts at once. */
#define PERSONS "person"

#define SCORE_KIND 0.65

/* A noun that says what something is. */
typedef struct
{
  const char *kind;
  StetSpan span;
} Noun;

static const char *
find_kind (const StetSlots *slots,
           StetSpan span)
{
  return _stet_sense_find_text (slots->side->analysis, span, STET_WORD_KIND);
}

/* The sort that the token @i names, alone or with the one before it. */
static gboolean
read_noun (const StetSlots *slots,
           const StetToken *tokens,
           guint first,
           guint i,
           Noun *noun)
{
  noun->span = stet_token_span (&tokens[i]);
  noun->kind = NULL;
  if (i > first)
    {
      StetSpan both = { tokens[i - 1].start, tokens[i].end };

      noun->kind = find_kind (slots, both);
      if (noun->kind != NULL)
        noun->span = both;
    }
  if (noun->kind == NULL)
    noun->kind = find_kind (slots, noun->span);
  return noun->kind != NULL;
}

/* The first token after "is a"; @end without one. */
static guint
find_definition (const StetToken *tokens,
                 guint from,
                 guint end)
{
  for (guint i = from; i + 1 < end; i++)
    {
      guint next = i + 1;

      if (!_stet_grammar_is (&tokens[i], STET_GRAMMAR_COPULA) || (tokens[i].flags & STET_TOKEN_CAPITAL) != 0)
        continue;
      if (next < end && _stet_grammar_is (&tokens[next], STET_GRAMMAR_JOINT) && !_stet_grammar_is (&tokens[next], STET_GRAMMAR_ARTICLE))
        next++;
      return next < end && _stet_grammar_is (&tokens[next], STET_GRAMMAR_ARTICLE) ? next + 1 : end;
    }
  return end;
}

/* The end of the nouns and adjectives from @first on. */
static guint
find_phrase_end (const StetToken *tokens,
                 guint first,
                 guint end)
{
  guint i = first;

  while (i < end && i - first < MAX_PHRASE)
    {
      if (tokens[i].kind == STET_TOKEN_PUNCTUATION && (tokens[i].flags & STET_TOKEN_JOINED) != 0 && i + 1 < end && (tokens[i + 1].flags & STET_TOKEN_JOINED) == 0)
        break;
      if (stet_token_has_class (&tokens[i], STET_WORD_FUNCTION) && !_stet_grammar_is (&tokens[i], STET_GRAMMAR_JOINT))
        break;
      i++;
    }
  return i;
}

/* What the claim says that it is: the last noun of "is a …". */
static gboolean
read_claimed (const StetClaim *self,
              Noun *noun)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (self->claim, &first, &end);
  guint begin = find_definition (tokens, self->first_token, MIN (self->first_token + 4, end));
  guint last;

  if (begin >= MIN (self->first_token + 4, end))
    return FALSE;
  last = find_phrase_end (tokens, begin, end);
  while (last > begin && tokens[last - 1].folded == 0)
    last--;
  return last > begin && read_noun (self->claim, tokens, begin, last - 1, noun);
}

/* Two sorts of which nothing is both. */
static gboolean
exclude_each_other (const char *a,
                    const char *b)
{
  gsize a_len = strcspn (a, ".");
  gsize b_len = strcspn (b, ".");

  if (a_len != b_len || strncmp (a, b, a_len) != 0)
    return TRUE;
  return strcmp (a, PERSONS) != 0 && a[a_len] == '.' && b[b_len] == '.' && strcmp (a, b) != 0;
}

/* Whether the evidence names something of the sort anywhere, but not in a name:
 * "Yavapai County". */
static gboolean
is_named_there (const StetClaim *self,
                const Noun *claimed)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (self->evidence, &first, &end);
  Noun noun;

  for (guint i = first; i < end; i++)
    if ((tokens[i].flags & STET_TOKEN_CAPITAL) == 0 && read_noun (self->evidence, tokens, first, i, &noun) && !exclude_each_other (noun.kind, claimed->kind))
      return TRUE;
  return FALSE;
}

/* Whether it is the claim's subject that the evidence defines at @token. */
static gboolean
is_of_subject (const StetClaim *self,
               const StetToken *token)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (self->evidence, &first, &end);

  for (guint i = 0; i < self->predicate; i++)
    if (self->met[i] >= 0 && self->evidence->slots[self->met[i]].span.end <= token->start)
      return TRUE;
  return self->evidence->slots[0].span.start >= token->start || tokens[first].kind == STET_TOKEN_WORD;
}

void
_stet_claim_compare_kind (StetClaim *self)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (self->evidence, &first, &end);
  guint begin = find_definition (tokens, first, end);
  guint last = find_phrase_end (tokens, begin, end);
  Noun claimed;
  Noun noun;
  Noun found = { NULL };

  if (begin >= end || !stet_span_is_empty (self->negation) || !is_of_subject (self, &tokens[begin]) || !read_claimed (self, &claimed) || is_named_there (self, &claimed))
    return;
  for (guint i = begin; i < last; i++)
    if (read_noun (self->evidence, tokens, begin, i, &noun))
      found = noun;
  if (found.kind != NULL && exclude_each_other (found.kind, claimed.kind))
    _stet_claim_add (self, STET_FINDING_FIELD_OPPOSITE, SCORE_KIND, claimed.span, found.span);
}
