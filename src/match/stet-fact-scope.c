/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-fact-scope-private.h"

#include "stet-role-private.h"

/* So far from its article's date a short time may be to be meant by one that
 * names none; one whose own date is only guessed is given more. */
#define MAX_DAYS_FROM_NEWS 45
#define MAX_DAYS_FROM_GUESS 400

/* Times longer than this must hold the day itself. */
#define SHORT_DAYS 62

/* A month may be told from a day, a year may not. */
#define MAX_PRECISION_RATIO 31

/* A place stands so near behind a figure, in bytes, to be where it is. */
#define REACH_PLACE 60

/* What happened longer before the news is another story. */
#define MAX_DAYS_OF_STORY 200

/* A noun that stands so near behind its figure, in bytes, is what is counted. */
#define MAX_NOUN_GAP 1

/* Times of which one is so much longer are not the same. */
#define MAX_DAYS_RATIO 2

/* Parts that two figures of one thing have both or neither. */
#define PARTS (STET_FACT_BASE | STET_FACT_AIM | STET_FACT_LIMIT | STET_FACT_RATE | STET_FACT_SUPERSEDED | STET_FACT_NEGATED | STET_FACT_ANNIVERSARY | STET_FACT_WHOLE | STET_FACT_SPAN | STET_FACT_BOUND | STET_FACT_PART)

static gboolean
is_anniversary (const StetFact *fact)
{
  return (fact->flags & STET_FACT_ANNIVERSARY) != 0;
}

/* The parts that tell figures of that type apart. */
static guint
get_parts (StetQuantityType type)
{
  switch (type)
    {
    case STET_QUANTITY_MONEY:
      /* "3.25 crowns a share" has no word for the rate. */
      return PARTS & ~(guint) STET_FACT_RATE;
    case STET_QUANTITY_DATE:
    case STET_QUANTITY_TIME:
      /* "From Monday" compares nothing. */
      return PARTS & ~(guint) STET_FACT_BASE;
    case STET_QUANTITY_AGE:
      return STET_FACT_NEGATED | STET_FACT_BASE;
    case STET_QUANTITY_NUMBER:
    case STET_QUANTITY_ORDINAL:
    case STET_QUANTITY_PERCENT:
    case STET_QUANTITY_MEASURE:
    case STET_QUANTITY_DURATION:
    case STET_QUANTITY_SET:
    default:
      return PARTS;
    }
}

/* A concept that one of them does not name may be meant all the same, when
 * both count the same thing. */
static gboolean
may_share_concept (const StetFact *a,
                   const StetFact *b)
{
  if (a->trigger == b->trigger)
    return TRUE;
  return a->quantity->type != STET_QUANTITY_NUMBER && a->quantity->type != STET_QUANTITY_ORDINAL;
}

gboolean
_stet_facts_share_part (const StetFact *a,
                        const StetFact *b)
{
  guint parts = get_parts (a->quantity->type);

  if (((a->flags | b->flags) & STET_FACT_PERIOD) != 0)
    return FALSE;
  if (is_anniversary (a) || is_anniversary (b))
    return TRUE;
  return (a->flags & parts) == (b->flags & parts) && may_share_concept (a, b);
}

/* One names a time and the other one speaks of now. */
static gboolean
is_news (const StetFact *dated,
         const StetFact *other)
{
  guint32 length = dated->last_day - dated->first_day;
  guint32 slack = length <= SHORT_DAYS ? MAX_DAYS_FROM_NEWS : 0;

  if (other->news_day == 0)
    return TRUE;
  if (!other->is_news_sure)
    slack = MAX_DAYS_FROM_GUESS;
  return dated->first_day <= other->news_day + slack && other->news_day <= dated->last_day + slack;
}

static gboolean
share_dates (const StetFact *a,
             const StetFact *b)
{
  gboolean a_is_dated = (a->flags & STET_FACT_DATED) != 0;
  gboolean b_is_dated = (b->flags & STET_FACT_DATED) != 0;
  guint32 x = a->last_day - a->first_day + 1;
  guint32 y = b->last_day - b->first_day + 1;

  if (a_is_dated && b_is_dated)
    return a->first_day <= b->last_day && b->first_day <= a->last_day && MAX (x, y) <= MAX_DAYS_RATIO * MAX (MIN (x, y), 10);
  if (a_is_dated)
    return is_news (a, b);
  if (b_is_dated)
    return is_news (b, a);
  return TRUE;
}

gboolean
_stet_facts_share_period (const StetFact *a,
                          const StetFact *b)
{
  return is_anniversary (a) || is_anniversary (b) || share_dates (a, b);
}

/* Whether the time that is named lies long before the news. */
static gboolean
is_of_old (const StetFact *dated,
           const StetFact *other)
{
  return other->news_day != 0 && dated->last_day + MAX_DAYS_OF_STORY < other->news_day;
}

gboolean
_stet_facts_are_of_other_times (const StetFact *a,
                                const StetFact *b)
{
  gboolean a_is_dated = (a->flags & STET_FACT_DATED) != 0;
  gboolean b_is_dated = (b->flags & STET_FACT_DATED) != 0;

  /* An age is that of now, whatever else its sentence dates. */
  if (is_anniversary (a) || is_anniversary (b) || a->quantity->type == STET_QUANTITY_AGE)
    return FALSE;
  if (a_is_dated && b_is_dated)
    return a->last_day < b->first_day || b->last_day < a->first_day;
  return (a_is_dated && is_of_old (a, b)) || (b_is_dated && is_of_old (b, a));
}

/* Whether a date lies ahead of the article that names it. */
static gboolean
is_ahead (const StetFact *fact)
{
  return fact->news_day != 0 ? fact->quantity->first_day > fact->news_day : (fact->flags & (STET_FACT_FORECAST | STET_FACT_FUTURE)) != 0;
}

gboolean
_stet_facts_share_precision (const StetFact *a,
                             const StetFact *b)
{
  guint32 x = a->quantity->last_day - a->quantity->first_day + 1;
  guint32 y = b->quantity->last_day - b->quantity->first_day + 1;

  if (a->quantity->type != STET_QUANTITY_DATE)
    return TRUE;
  /* What has happened is not what will, unless the one article is much later. */
  return is_ahead (a) == is_ahead (b) && MAX (x, y) <= MAX_PRECISION_RATIO * MIN (x, y);
}

gboolean
_stet_fact_has_term (const StetFact *fact,
                     guint64 key)
{
  for (guint i = 0; i < fact->n_terms; i++)
    if (fact->terms[i].key == key)
      return TRUE;
  return FALSE;
}

float
_stet_fact_get_weight (const StetFact *fact,
                       guint64 key)
{
  for (guint i = 0; i < fact->n_terms; i++)
    if (fact->terms[i].key == key)
      return fact->terms[i].weight;
  return 0;
}

float
_stet_fact_get_heaviest (const StetFact *fact)
{
  float weight = 0;

  for (guint i = 0; i < fact->n_terms; i++)
    if (!fact->terms[i].is_name)
      weight = MAX (weight, fact->terms[i].weight);
  return weight;
}

gboolean
_stet_facts_share_concept (const StetFact *a,
                           const StetFact *b)
{
  return (a->trigger != 0 && a->trigger == b->trigger) || (a->topic != 0 && a->topic == b->topic);
}

/* The head of the noun that stands right behind a figure; %NULL without one. */
static const StetToken *
find_head (const StetFact *fact)
{
  StetSpan noun = fact->quantity->noun;
  gsize end_of_figure = fact->quantity->span.end;
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint first;
  guint end;

  if (stet_span_is_empty (noun) || noun.start < end_of_figure || noun.start > end_of_figure + MAX_NOUN_GAP || !_stet_facts_find_tokens (fact->analysis, noun, &first, &end))
    return NULL;
  return &tokens[end - 1];
}

/* "Women" alone, of people; 0 for any other noun. */
static guint64
get_sex (const StetFact *fact)
{
  const StetToken *head = find_head (fact);

  return head != NULL && _stet_token_has_role (head, "kind") ? stet_lexicon_get_synonym (stet_analysis_get_lexicon (fact->analysis), head->stem) : 0;
}

/* What kind of people or things a figure counts; 0 when its noun leaves it
 * open ("people"), or is the concept itself ("survivors"). */
static guint64
get_kind (const StetFact *fact)
{
  const StetToken *head = find_head (fact);
  guint64 sex = get_sex (fact);

  if (head == NULL || sex != 0)
    return sex;
  return _stet_token_is_role_word (head) ? 0 : _stet_term_key (fact->analysis, head);
}

gboolean
_stet_facts_count_other_sex (const StetFact *a,
                             const StetFact *b)
{
  return get_sex (a) != get_sex (b);
}

gboolean
_stet_facts_count_same_kind (const StetFact *a,
                             const StetFact *b)
{
  guint64 x;
  guint64 y;

  if (a->quantity->type != STET_QUANTITY_NUMBER || b->quantity->type != STET_QUANTITY_NUMBER)
    return TRUE;
  x = get_kind (a);
  y = get_kind (b);
  if (x == y || (a->trigger == 0 && b->trigger == 0))
    return TRUE;
  return (x == 0 || _stet_fact_has_term (b, x)) && (y == 0 || _stet_fact_has_term (a, y));
}

/* "31,000 Scottish homes" are not all homes: a name that tells what is counted
 * stands in the one sentence alone. */
gboolean
_stet_fact_is_restricted (const StetFact *fact,
                          const StetFact *other)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_fact_get_tokens (fact);

  if (fact->quantity->type != STET_QUANTITY_NUMBER || stet_span_is_empty (fact->quantity->noun) || !_stet_facts_find_tokens (fact->analysis, fact->quantity->noun, &first, &end))
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      guint64 key = (tokens[i].flags & STET_TOKEN_CAPITAL) != 0 ? _stet_term_key (fact->analysis, &tokens[i]) : 0;

      if (key != 0 && !_stet_fact_has_term (other, key))
        return TRUE;
    }
  return FALSE;
}

/* Whether "in", "at" or "near" stands before a name, maybe with a word like
 * "County" between: "the coast of Galway". */
static gboolean
is_where (const StetAnalysis *analysis,
          const StetName *name)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);
  guint first;
  guint end;

  if (name->type == STET_NAME_PERSON || !_stet_facts_find_tokens (analysis, name->span, &first, &end) || first < 2)
    return FALSE;
  if (name->type == STET_NAME_PLACE && _stet_token_has_role (&tokens[first - 1], "of"))
    return TRUE;
  return _stet_token_has_role (&tokens[first - 1], "where") || ((tokens[first - 1].flags & STET_TOKEN_CAPITAL) != 0 && _stet_token_has_role (&tokens[first - 2], "where"));
}

/* The place behind a figure that says where: "in Galway"; NULL without one. */
static const StetName *
find_place (const StetFact *fact)
{
  guint n;
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  const StetName *names = stet_analysis_get_names (fact->analysis, &n);

  for (guint i = sentence->first_name; i < sentence->first_name + sentence->n_names; i++)
    if (names[i].span.start >= fact->quantity->span.end && names[i].span.start - fact->quantity->span.end <= REACH_PLACE && is_where (fact->analysis, &names[i]))
      return &names[i];
  return NULL;
}

gboolean
_stet_facts_are_of_other_places (const StetFact *a,
                                 const StetFact *b)
{
  const StetName *x = find_place (a);
  const StetName *y = find_place (b);

  return x != NULL && y != NULL && x->key != y->key;
}

/* Who comes first in the sentence: the last key of the person's name. */
static guint64
find_owner (const StetFact *fact)
{
  guint n;
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  const StetName *names = stet_analysis_get_names (fact->analysis, &n);
  guint64 owner = 0;

  for (guint i = sentence->first_name; i < sentence->first_name + sentence->n_names; i++)
    if (names[i].type == STET_NAME_PERSON && names[i].span.end <= fact->quantity->span.start)
      owner = names[i].last_key != 0 ? names[i].last_key : names[i].key;
  return owner;
}

/* "Kim was third", "the firm came second": nothing is counted, so that the
 * rank is somebody's. */
static gboolean
is_rank (const StetFact *fact)
{
  return fact->quantity->type == STET_QUANTITY_ORDINAL && stet_span_is_empty (fact->quantity->noun);
}

gboolean
_stet_facts_have_same_owner (const StetFact *a,
                             const StetFact *b)
{
  if (a->quantity->type != STET_QUANTITY_ORDINAL || b->quantity->type != STET_QUANTITY_ORDINAL)
    return TRUE;
  /* Her fourth one will be another than her third. */
  if (((a->flags ^ b->flags) & (STET_FACT_FUTURE | STET_FACT_FORECAST)) != 0)
    return FALSE;
  if (is_rank (a) || is_rank (b))
    return find_owner (a) != 0 && find_owner (a) == find_owner (b);
  return TRUE;
}
