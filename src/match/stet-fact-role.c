/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-fact-private.h"

#include <string.h>

#include "stet-role-private.h"

/* How far from a figure, in tokens, the words stand that say what it is. */
#define REACH_BACK 4
#define REACH_ON 3

/* Words like "aims" and "killed" reach farther. */
#define REACH_FAR 9

/* Words that say what is measured stand nearer. */
#define REACH_TOPIC 7

/* So many bytes may stand between a part and the "of" of its whole. */
#define REACH_PART 14

/* So many tokens behind "of" say whether a whole is counted. */
#define REACH_WHOLE 3

static guint
get_sentence_end (const StetFact *fact)
{
  const StetSentence *sentence = _stet_fact_get_sentence (fact);

  return sentence->first_token + sentence->n_tokens;
}

/* Another figure of the sentence, which may be what the words speak of. */
static const StetQuantity *
find_other (const StetFact *fact,
            const StetToken *token)
{
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint n;
  const StetQuantity *quantity = &stet_analysis_get_quantities (fact->analysis, &n)[_stet_fact_find_quantity (fact, token->start)];

  if (quantity == stet_analysis_get_quantities (fact->analysis, &n) + sentence->first_quantity + sentence->n_quantities)
    return NULL;
  if (quantity->type == STET_QUANTITY_DATE || quantity->type == STET_QUANTITY_TIME || !stet_span_overlaps (quantity->span, stet_token_span (token)))
    return NULL;
  return stet_span_overlaps (fact->quantity->span, stet_token_span (token)) ? NULL : quantity;
}

static guint
get_near_flag (const StetToken *token)
{
  if (_stet_token_has_role (token, "rest"))
    return STET_FACT_REST;
  if (_stet_token_has_role (token, "rate"))
    return STET_FACT_RATE;
  return 0;
}

/* "The 30th anniversary", "12 years since"; "58 people since January" is none. */
static gboolean
is_anniversary_word (const StetFact *fact,
                     const StetToken *token)
{
  if (fact->quantity->type == STET_QUANTITY_DURATION && _stet_token_has_role (token, "since"))
    return TRUE;
  return (fact->quantity->type == STET_QUANTITY_ORDINAL || fact->quantity->type == STET_QUANTITY_DURATION) && _stet_token_has_role (token, "anniversary");
}

/* "compared with", "from", "against" directly before the figure. */
static gboolean
follows_base (const StetFact *fact)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint start = _stet_fact_get_sentence (fact)->first_token;
  guint i = _stet_fact_get_hedged_start (fact);

  if (i > start && _stet_token_has_role (&tokens[i - 1], "base"))
    return TRUE;
  return i > start + 1 && _stet_token_is_role_word (&tokens[i - 1]) && _stet_token_has_role (&tokens[i - 2], "base");
}

/* Whether a figure that is a part stands shortly before "of". */
static gboolean
is_of_part (const StetFact *fact,
            const StetToken *of)
{
  const char *text = stet_analysis_get_text (fact->analysis, NULL);
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (fact->analysis, &n);

  for (guint i = sentence->first_quantity; i < sentence->first_quantity + sentence->n_quantities; i++)
    if (quantities[i].span.end <= of->start && of->start - quantities[i].span.end <= REACH_PART && quantities[i].type == STET_QUANTITY_NUMBER)
      return memchr (text + quantities[i].span.end, ',', of->start - quantities[i].span.end) == NULL;
  return FALSE;
}

/* "54 of the 120 seats", "350 jobs out of 6,200", "the 120-seat chamber". */
static gboolean
is_whole (const StetFact *fact)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint i = _stet_fact_get_hedged_start (fact);
  guint end = get_sentence_end (fact);

  if (fact->quantity->type != STET_QUANTITY_NUMBER)
    return FALSE;
  if (fact->end_token + 1 < end && (tokens[fact->end_token].flags & STET_TOKEN_JOINED) != 0 && (tokens[fact->end_token + 1].flags & STET_TOKEN_JOINED) != 0)
    return TRUE;
  while (i > sentence->first_token && (_stet_token_has_role (&tokens[i - 1], "definite") || _stet_token_has_role (&tokens[i - 1], "rest")))
    i--;
  return i > sentence->first_token && _stet_token_has_role (&tokens[i - 1], "of") && is_of_part (fact, &tokens[i - 1]);
}

/* "Three of them", "nine of the injured": a part of a group that is not
 * counted here.  In "seven of the nine cars" the cars are counted. */
static gboolean
is_part (const StetFact *fact)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint end = get_sentence_end (fact);
  guint of = fact->end_token;

  if (fact->quantity->type != STET_QUANTITY_NUMBER)
    return FALSE;
  /* "of whom 37 remain in hospital" */
  if (fact->first_token >= _stet_fact_get_sentence (fact)->first_token + 2 && _stet_token_has_role (&tokens[fact->first_token - 1], "group") && _stet_token_has_role (&tokens[fact->first_token - 2], "of"))
    return TRUE;
  if (of + 1 >= end || !_stet_token_has_role (&tokens[of], "of"))
    return FALSE;
  for (guint i = of + 1; i < MIN (of + 1 + REACH_WHOLE, end); i++)
    if (find_other (fact, &tokens[i]) != NULL)
      return FALSE;
  return _stet_token_has_role (&tokens[of + 1], "group") || _stet_token_has_role (&tokens[of + 1], "definite");
}

/* Far words: what is wanted, the most there may be. */
static void
read_far_role (StetFact *fact,
               const StetToken *token)
{
  StetQuantityType type = fact->quantity->type;

  if (type == STET_QUANTITY_AGE || type == STET_QUANTITY_ORDINAL)
    return;
  /* An offer of money is a price, one of per cent a wish. */
  if (_stet_token_has_role (token, "aim") || (_stet_token_has_role (token, "offer") && type == STET_QUANTITY_PERCENT))
    fact->flags |= STET_FACT_AIM;
  else if (_stet_token_has_role (token, "limit") && type != STET_QUANTITY_DURATION)
    fact->flags |= STET_FACT_LIMIT;
}

/* A concept that is counted, and how far from the figure its word stands. */
typedef struct
{
  guint64 key;
  guint distance;
  gboolean grows;
} Concept;

static void
offer_concept (Concept *best,
               const StetToken *token,
               guint distance)
{
  guint64 toll = _stet_token_get_concept (token, "toll");
  guint64 key = toll != 0 ? toll : _stet_token_get_concept (token, "tally");

  if (key != 0 && (best->key == 0 || distance < best->distance))
    *best = (Concept){ key, distance, toll != 0 };
}

/* The token behind the whole that "of" names. */
static guint
skip_whole (const StetFact *fact,
            guint of)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint end = MIN (of + 1 + REACH_WHOLE, get_sentence_end (fact));

  for (guint i = of + 1; i < end; i++)
    if (find_other (fact, &tokens[i]) != NULL)
      return i + 1;
  return (fact->flags & STET_FACT_PART) != 0 ? end : of;
}

/* The words behind the figure, up to the next mark; those beyond another
 * figure belong to it. */
static void
read_on (StetFact *fact,
         Concept *concept)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint end = get_sentence_end (fact);
  guint i = fact->end_token;
  gboolean is_own = TRUE;

  /* In "nine of the injured" and "nine of the 48" the whole is no part of
   * what is said. */
  if (i < end && _stet_token_has_role (&tokens[i], "of"))
    i = skip_whole (fact, i);
  for (guint n = 0; i < end && n < REACH_FAR && !_stet_token_is_mark (&tokens[i]); n++, i++)
    {
      is_own = is_own && find_other (fact, &tokens[i]) == NULL;
      if (n < REACH_ON)
        fact->flags |= get_near_flag (&tokens[i]) | (is_anniversary_word (fact, &tokens[i]) ? STET_FACT_ANNIVERSARY : 0);
      if (n < REACH_ON && fact->quantity->type == STET_QUANTITY_NUMBER && _stet_token_has_role (&tokens[i], "before"))
        fact->flags |= STET_FACT_BOUND;
      if (!is_own)
        continue;
      read_far_role (fact, &tokens[i]);
      offer_concept (concept, &tokens[i], n);
    }
}

static void
read_back (StetFact *fact,
           Concept *concept)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint start = _stet_fact_get_sentence (fact)->first_token;
  guint i = fact->first_token;
  gboolean is_own = TRUE;

  for (guint n = 0; i > start && n < REACH_FAR && !_stet_token_is_mark (&tokens[i - 1]); n++)
    {
      i--;
      is_own = is_own && find_other (fact, &tokens[i]) == NULL;
      if (n < REACH_BACK)
        fact->flags |= get_near_flag (&tokens[i]) | (is_anniversary_word (fact, &tokens[i]) ? STET_FACT_ANNIVERSARY : 0);
      if (!is_own)
        continue;
      read_far_role (fact, &tokens[i]);
      offer_concept (concept, &tokens[i], n);
    }
}

/* The role of words that say what a figure of that type measures. */
static const char *
get_topic_role (StetQuantityType type)
{
  switch (type)
    {
    case STET_QUANTITY_MONEY:
      return "money";
    case STET_QUANTITY_MEASURE:
      return "measure";
    case STET_QUANTITY_DURATION:
      return "duration";
    case STET_QUANTITY_DATE:
    case STET_QUANTITY_TIME:
      return "moment";
    case STET_QUANTITY_NUMBER:
    case STET_QUANTITY_ORDINAL:
    case STET_QUANTITY_PERCENT:
    case STET_QUANTITY_AGE:
    case STET_QUANTITY_SET:
    default:
      return NULL;
    }
}

/* The concept of the nearest word that has one, on either side; 0 without. */
static guint64
find_topic (const StetFact *fact)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  const char *role = get_topic_role (fact->quantity->type);
  guint start = _stet_fact_get_sentence (fact)->first_token;
  guint end = get_sentence_end (fact);
  guint64 topic = 0;

  for (guint n = 0; role != NULL && topic == 0 && n < REACH_TOPIC; n++)
    {
      if (fact->first_token >= start + n + 1)
        topic = _stet_token_get_concept (&tokens[fact->first_token - n - 1], role);
      if (topic == 0 && fact->end_token + n < end)
        topic = _stet_token_get_concept (&tokens[fact->end_token + n], role);
    }
  return topic;
}

void
_stet_fact_read_roles (StetFact *fact)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint start = _stet_fact_get_sentence (fact)->first_token;
  Concept concept = { 0 };

  if (follows_base (fact))
    fact->flags |= STET_FACT_BASE;
  if (is_whole (fact))
    fact->flags |= STET_FACT_WHOLE;
  if (is_part (fact))
    fact->flags |= STET_FACT_PART;
  if (fact->first_token > start && (_stet_token_has_role (&tokens[fact->first_token - 1], "bound") || _stet_token_has_role (&tokens[fact->first_token - 1], "before")))
    fact->flags |= STET_FACT_BOUND;
  fact->topic = find_topic (fact);
  read_on (fact, &concept);
  read_back (fact, &concept);
  if (concept.key == 0)
    return;
  fact->trigger = concept.key;
  if (concept.grows)
    fact->flags |= STET_FACT_GROWS;
}
