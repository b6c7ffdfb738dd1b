/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-fact-apart-private.h"

#include <math.h>

#include "stet-fact-scope-private.h"
#include "stet-rank-private.h"

/* Two ages of one person differ by one, or by no more than this. */
#define AGE_SHARE 0.13

/* Words of which one excludes the other are about so near to the figures. */
#define OPPOSITE_SHARE 0.5f

guint64
_stet_facts_find_topic (const StetFact *a,
                        const StetFact *b,
                        guint *n)
{
  guint64 topic = 0;
  float best = 0;
  guint n_shared = 0;

  for (guint i = 0, j = 0; i < a->n_terms && j < b->n_terms;)
    {
      if (a->terms[i].key < b->terms[j].key)
        i++;
      else if (a->terms[i].key > b->terms[j].key)
        j++;
      else
        {
          float weight = a->terms[i].weight * b->terms[j].weight;

          n_shared++;
          if (weight > best && !a->terms[i].is_name && !b->terms[j].is_name)
            {
              best = weight;
              topic = a->terms[i].key;
            }
          i++;
          j++;
        }
    }
  if (n != NULL)
    *n = n_shared;
  return topic;
}

/* Names before a noun say whose it is, not which. */
static gboolean
is_modifier (const StetToken *token,
             gboolean is_first)
{
  if (token->kind != STET_TOKEN_WORD || stet_token_has_class (token, STET_WORD_PLACE | STET_WORD_PERSON | STET_WORD_NUMBER | STET_WORD_SCALE | STET_WORD_ORDINAL))
    return FALSE;
  return is_first || (token->flags & STET_TOKEN_CAPITAL) == 0;
}

/* The content word before the last one of @key in the sentence, as a key; 0
 * without one. */
static guint64
find_modifier (const StetFact *fact,
               guint64 key)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint64 modifier = 0;
  gsize least = G_MAXSIZE;

  for (guint i = sentence->first_token + 1; i < sentence->first_token + sentence->n_tokens; i++)
    {
      gsize gap = i > fact->first_token ? i - fact->first_token : fact->first_token - i;

      if (tokens[i].kind != STET_TOKEN_WORD || gap >= least || _stet_term_key (fact->analysis, &tokens[i]) != key)
        continue;
      least = gap;
      modifier = is_modifier (&tokens[i - 1], i - 1 == sentence->first_token) && !stet_span_overlaps (fact->quantity->span, stet_token_span (&tokens[i - 1])) ? _stet_term_key (fact->analysis, &tokens[i - 1]) : 0;
    }
  return modifier;
}

/* One word before the shared noun tells two things apart: "net profit",
 * "operating profit". */
static gboolean
has_other_modifier (const StetFact *a,
                    const StetFact *b)
{
  guint64 topic = _stet_facts_find_topic (a, b, NULL);
  guint64 x = topic != 0 ? find_modifier (a, topic) : 0;
  guint64 y = x != 0 ? find_modifier (b, topic) : 0;

  return y != 0 && x != y && !_stet_fact_has_term (b, x) && !_stet_fact_has_term (a, y);
}

/* Whether what is nearest to the one figure is the opposite of what is nearest
 * to the other one: runners that start, and that finish. */
static gboolean
has_opposite (const StetFact *a,
              const StetFact *b)
{
  const StetLexicon *lexicon = stet_analysis_get_lexicon (a->analysis);
  float x = OPPOSITE_SHARE * _stet_fact_get_heaviest (a);
  float y = OPPOSITE_SHARE * _stet_fact_get_heaviest (b);

  if (a->quantity->type == STET_QUANTITY_DATE || a->quantity->type == STET_QUANTITY_TIME)
    return FALSE;
  for (guint i = 0; i < a->n_terms; i++)
    {
      guint n;
      const guint64 *opposites = a->terms[i].weight >= x ? stet_lexicon_get_opposites (lexicon, a->terms[i].key, &n) : NULL;

      for (guint o = 0; opposites != NULL && o < n; o++)
        {
          guint64 key = stet_lexicon_get_synonym (lexicon, opposites[o]);

          if (key != a->terms[i].key && _stet_fact_get_weight (b, key) >= y)
            return TRUE;
        }
    }
  return FALSE;
}

/* An age beside a name is somebody's; one without a name may be his or hers only
 * if it is about as great. */
static gboolean
is_age_of_other (const StetFact *a,
                 const StetFact *b)
{
  double x = a->quantity->value;
  double y = b->quantity->value;

  if (a->subject == b->subject)
    return FALSE;
  return (a->subject != 0 && b->subject != 0) || fabs (x - y) > MAX (1, AGE_SHARE * MAX (x, y));
}

/* Whether both name somebody or something, and none is in both. */
static gboolean
have_other_names (const StetFact *a,
                  const StetFact *b)
{
  gboolean a_has_name = FALSE;
  gboolean b_has_name = FALSE;

  for (guint i = 0; i < a->n_terms; i++)
    {
      if (a->terms[i].is_name && _stet_fact_has_term (b, a->terms[i].key))
        return FALSE;
      a_has_name = a_has_name || a->terms[i].is_name;
    }
  for (guint i = 0; i < b->n_terms; i++)
    b_has_name = b_has_name || b->terms[i].is_name;
  return a_has_name && b_has_name;
}

/* What keeps two counts or ranks apart. */
static guint
find_apart_of_number (const StetFact *a,
                      const StetFact *b)
{
  guint apart = 0;

  /* Who is rescued is not all who are aboard. */
  if (a->quantity->type == STET_QUANTITY_NUMBER && ((a->flags ^ b->flags) & STET_FACT_GROWS) != 0)
    apart |= STET_APART_TOLL;
  if (((a->flags | b->flags) & STET_FACT_ANNIVERSARY) == 0 && _stet_ranks_fit (a, b))
    apart |= STET_APART_OWNER;
  if (!_stet_facts_have_same_owner (a, b) || (a->quantity->type == STET_QUANTITY_ORDINAL && have_other_names (a, b)))
    apart |= STET_APART_OWNER;
  if (_stet_facts_count_other_sex (a, b))
    apart |= STET_APART_SEX;
  return apart;
}

static guint
find_apart (const StetFact *a,
            const StetFact *b)
{
  guint apart = find_apart_of_number (a, b);

  if (((a->flags ^ b->flags) & (STET_FACT_AIM | STET_FACT_LIMIT)) != 0 && a->quantity->type != STET_QUANTITY_DATE)
    apart |= STET_APART_AIM;
  /* "Up 10 per cent a year" is no rise of one year. */
  if (a->quantity->type == STET_QUANTITY_PERCENT && ((a->flags ^ b->flags) & STET_FACT_RATE) != 0)
    apart |= STET_APART_RATE;
  if (has_other_modifier (a, b))
    apart |= STET_APART_MODIFIER;
  if (has_opposite (a, b))
    apart |= STET_APART_OPPOSITE;
  if (_stet_facts_are_of_other_times (a, b))
    apart |= STET_APART_TIME;
  if (_stet_facts_are_of_other_places (a, b))
    apart |= STET_APART_PLACE;
  return apart;
}

guint
_stet_facts_find_apart (const StetFact *a,
                        const StetFact *b)
{
  guint n_shared;
  gboolean has_topic = _stet_facts_find_topic (a, b, &n_shared) != 0;
  guint names = !has_topic && n_shared > 0 && !_stet_facts_share_concept (a, b) ? STET_APART_NAMES : 0;

  if (a->quantity->type == STET_QUANTITY_AGE)
    return names | (is_age_of_other (a, b) ? STET_APART_AGE : 0);
  return names | find_apart (a, b);
}
