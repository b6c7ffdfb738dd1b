/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-fact-private.h"

#include <math.h>
#include <string.h>

/* How far from a figure, in tokens, the words stand that say what it is. */
#define REACH_BACK 4
#define REACH_ON 3

/* Words like "aims" and "killed" reach farther. */
#define REACH_FAR 9

/* So many bytes may stand between a figure and the date it is of. */
#define REACH_DATE 90

/* So many bytes may stand between a figure and how long it was counted. */
#define REACH_SPAN 40

/* So many bytes may stand between a part and the "of" of its whole. */
#define REACH_PART 14

/* So many bytes may stand between the name of a person and the age. */
#define REACH_NAME 40

const char *
_stet_token_get_role (const StetToken *token)
{
  const StetSense *sense = token->lexeme != NULL ? stet_lexeme_find_sense (token->lexeme, STET_WORD_ROLE) : NULL;

  return sense != NULL ? sense->text : NULL;
}

static gboolean
is_role (const StetToken *token,
         const char *role)
{
  const char *has = _stet_token_get_role (token);

  return has != NULL && strcmp (has, role) == 0;
}

static const StetToken *
get_tokens (const StetFact *fact)
{
  guint n;

  return stet_analysis_get_tokens (fact->analysis, &n);
}

static const StetSentence *
get_sentence (const StetFact *fact)
{
  guint n;

  return &stet_analysis_get_sentences (fact->analysis, &n)[fact->sentence];
}

static gboolean
is_clause_end (const StetToken *token)
{
  return token->kind == STET_TOKEN_PUNCTUATION;
}

/* The first token of the figure together with its hedge. */
static guint
get_hedged_start (const StetFact *fact)
{
  guint first;
  guint end;

  if (!stet_span_is_empty (fact->quantity->hedge) && fact->quantity->hedge.start < fact->quantity->span.start && _stet_facts_find_tokens (fact->analysis, fact->quantity->hedge, &first, &end))
    return first;
  return fact->first_token;
}

static void
set_trend (StetFact *fact,
           const StetToken *token,
           gboolean is_change)
{
  gboolean rises = stet_token_has_class (token, STET_WORD_RISE);

  fact->trend = stet_token_span (token);
  fact->rises = rises;
  if (is_change)
    fact->flags |= rises ? STET_FACT_RISE : STET_FACT_FALL;
}

/* "rose by 5 %", "up 5 %", "growth of 5 %" are changes; "rose to 5 %" is not,
 * but shows where it goes. */
static gboolean
read_trend_before (StetFact *fact)
{
  const StetToken *tokens = get_tokens (fact);
  guint start = get_sentence (fact)->first_token;
  gboolean is_level = FALSE;
  guint i = get_hedged_start (fact);

  for (guint n = 0; i > start && n < REACH_BACK; n++)
    {
      const StetToken *token = &tokens[--i];

      if (is_clause_end (token))
        return FALSE;
      if (is_role (token, "to"))
        is_level = TRUE;
      else if (is_role (token, "base"))
        return FALSE;
      else if (stet_token_has_class (token, STET_WORD_RISE | STET_WORD_FALL))
        {
          set_trend (fact, token, !is_level);
          return TRUE;
        }
    }
  return FALSE;
}

/* "5 % higher", "a 5 % increase". */
static void
read_trend_after (StetFact *fact)
{
  const StetToken *tokens = get_tokens (fact);
  const StetSentence *sentence = get_sentence (fact);
  guint end = MIN (fact->end_token + REACH_ON, sentence->first_token + sentence->n_tokens);

  for (guint i = fact->end_token; i < end && !is_clause_end (&tokens[i]); i++)
    if (stet_token_has_class (&tokens[i], STET_WORD_RISE | STET_WORD_FALL))
      {
        set_trend (fact, &tokens[i], TRUE);
        return;
      }
    else if (_stet_token_get_role (&tokens[i]) != NULL)
      return;
}

static void
read_trend (StetFact *fact)
{
  StetQuantityType type = fact->quantity->type;

  if (type == STET_QUANTITY_DATE || type == STET_QUANTITY_TIME || type == STET_QUANTITY_AGE || type == STET_QUANTITY_ORDINAL)
    return;
  if (!read_trend_before (fact) && (type == STET_QUANTITY_PERCENT || type == STET_QUANTITY_MONEY))
    read_trend_after (fact);
}

static guint
get_flag (const char *role)
{
  static const struct
  {
    const char *role;
    guint flag;
  } flags[] = {
    { "rest", STET_FACT_REST },
    { "rate", STET_FACT_RATE },
    { "anniversary", STET_FACT_ANNIVERSARY },
  };

  for (gsize i = 0; role != NULL && i < G_N_ELEMENTS (flags); i++)
    if (strcmp (flags[i].role, role) == 0)
      return flags[i].flag;
  return 0;
}

/* "compared with", "from", "against" directly before the figure. */
static gboolean
follows_base (const StetFact *fact)
{
  const StetToken *tokens = get_tokens (fact);
  guint start = get_sentence (fact)->first_token;
  guint i = get_hedged_start (fact);

  if (i > start && is_role (&tokens[i - 1], "base"))
    return TRUE;
  return i > start + 1 && _stet_token_get_role (&tokens[i - 1]) != NULL && is_role (&tokens[i - 2], "base");
}

/* Whether a figure that is a part stands shortly before "of". */
static gboolean
is_of_part (const StetFact *fact,
            const StetToken *of)
{
  const char *text = stet_analysis_get_text (fact->analysis, NULL);
  const StetSentence *sentence = get_sentence (fact);
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
  const StetToken *tokens = get_tokens (fact);
  const StetSentence *sentence = get_sentence (fact);
  guint i = get_hedged_start (fact);
  guint end = sentence->first_token + sentence->n_tokens;

  if (fact->quantity->type != STET_QUANTITY_NUMBER)
    return FALSE;
  if (fact->end_token + 1 < end && (tokens[fact->end_token].flags & STET_TOKEN_JOINED) != 0 && (tokens[fact->end_token + 1].flags & STET_TOKEN_JOINED) != 0)
    return TRUE;
  while (i > sentence->first_token && (is_role (&tokens[i - 1], "definite") || is_role (&tokens[i - 1], "rest")))
    i--;
  return i > sentence->first_token && is_role (&tokens[i - 1], "of") && is_of_part (fact, &tokens[i - 1]);
}

/* Far words: what is wanted, the most there may be, counts that grow. */
static void
read_far_role (StetFact *fact,
               const StetToken *token)
{
  if (is_role (token, "aim"))
    fact->flags |= STET_FACT_AIM;
  else if (is_role (token, "limit"))
    fact->flags |= STET_FACT_LIMIT;
  else if (is_role (token, "toll") && fact->trigger == 0)
    {
      fact->flags |= STET_FACT_GROWS;
      fact->trigger = _stet_term_key (fact->analysis, token);
    }
}

static void
read_roles (StetFact *fact)
{
  const StetToken *tokens = get_tokens (fact);
  const StetSentence *sentence = get_sentence (fact);
  guint start = sentence->first_token;
  guint end = sentence->first_token + sentence->n_tokens;
  guint i = fact->end_token;

  if (follows_base (fact))
    fact->flags |= STET_FACT_BASE;
  if (is_whole (fact))
    fact->flags |= STET_FACT_WHOLE;
  if (i > start && fact->first_token > start && (is_role (&tokens[fact->first_token - 1], "bound") || is_role (&tokens[fact->first_token - 1], "before")))
    fact->flags |= STET_FACT_BOUND;
  for (guint n = 0; i < end && n < REACH_FAR && !is_clause_end (&tokens[i]); n++, i++)
    {
      if (n < REACH_ON)
        fact->flags |= get_flag (_stet_token_get_role (&tokens[i]));
      if (n < REACH_ON && fact->quantity->type == STET_QUANTITY_NUMBER && is_role (&tokens[i], "before"))
        fact->flags |= STET_FACT_BOUND;
      read_far_role (fact, &tokens[i]);
    }
  i = fact->first_token;
  for (guint n = 0; i > start && n < REACH_FAR && !is_clause_end (&tokens[i - 1]); n++)
    {
      i--;
      if (n < REACH_BACK)
        fact->flags |= get_flag (_stet_token_get_role (&tokens[i]));
      read_far_role (fact, &tokens[i]);
    }
}

gboolean
_stet_fact_is_apposition (const StetFact *fact)
{
  const StetToken *tokens = get_tokens (fact);
  guint start = get_sentence (fact)->first_token;
  guint i = fact->first_token;

  if (fact->quantity->type != STET_QUANTITY_PERCENT || (fact->flags & (STET_FACT_RISE | STET_FACT_FALL)) == 0)
    return FALSE;
  for (guint n = 0; i > start && n < REACH_BACK; n++)
    if (is_clause_end (&tokens[--i]))
      return TRUE;
  return FALSE;
}

/* "Will", not "may" or "is expected to". */
static gboolean
is_certain (const StetFact *fact,
            StetSpan cue)
{
  const StetToken *tokens = get_tokens (fact);
  const StetSense *sense;
  guint first;
  guint end;

  if (!_stet_facts_find_tokens (fact->analysis, cue, &first, &end) || tokens[first].lexeme == NULL)
    return FALSE;
  sense = stet_lexeme_find_sense (tokens[first].lexeme, STET_WORD_MODAL);
  return sense != NULL && sense->text != NULL && strcmp (sense->text, "future") == 0;
}

static void
read_cues (StetFact *fact)
{
  const StetSentence *sentence = get_sentence (fact);
  guint n;
  const StetCue *cues = stet_analysis_get_cues (fact->analysis, &n);

  for (guint i = sentence->first_cue; i < sentence->first_cue + sentence->n_cues; i++)
    {
      if (!stet_span_overlaps (cues[i].scope, fact->quantity->span))
        continue;
      /* What is hoped for comes behind the hope. */
      if (cues[i].kind == STET_CUE_MODAL && cues[i].span.end <= fact->quantity->span.start)
        fact->flags |= is_certain (fact, cues[i].span) ? STET_FACT_FUTURE : STET_FACT_FORECAST;
      else if (cues[i].kind == STET_CUE_SUPERSEDED)
        fact->flags |= STET_FACT_SUPERSEDED;
      else if (cues[i].kind == STET_CUE_NEGATION)
        fact->flags |= STET_FACT_NEGATED;
    }
}

static gsize
get_gap (StetSpan a,
         StetSpan b)
{
  return a.start >= b.end ? a.start - b.end : b.start >= a.end ? b.start - a.end
                                                               : 0;
}

/* Whether what a base is said of stands between the figure and the date:
 * "63 %, compared with 59 % in 2020", "an increase from 2022". */
static gboolean
is_of_base (const StetFact *fact,
            const StetQuantity *date)
{
  const StetToken *tokens = get_tokens (fact);
  guint first;
  guint end;

  if (!_stet_facts_find_tokens (fact->analysis, date->span, &first, &end))
    return FALSE;
  for (guint i = fact->end_token; i < first; i++)
    if (is_role (&tokens[i], "base"))
      return TRUE;
  return end <= fact->first_token && (fact->flags & STET_FACT_BASE) != 0;
}

/* The nearest date of the sentence says when; without one the article's own
 * date is all that is known. */
static void
read_period (StetFact *fact)
{
  const StetSentence *sentence = get_sentence (fact);
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (fact->analysis, &n);
  const StetQuantity *nearest = NULL;

  if (fact->quantity->type == STET_QUANTITY_DATE)
    return;
  for (guint i = sentence->first_quantity; i < sentence->first_quantity + sentence->n_quantities; i++)
    {
      const StetQuantity *date = &quantities[i];

      if ((date->type == STET_QUANTITY_DURATION || date->type == STET_QUANTITY_SET) && date != fact->quantity && get_gap (date->span, fact->quantity->span) <= REACH_SPAN)
        fact->flags |= STET_FACT_SPAN;
      if (date->type != STET_QUANTITY_DATE || date->first_day == 0 || get_gap (date->span, fact->quantity->span) > REACH_DATE || is_of_base (fact, date))
        continue;
      if (nearest == NULL || get_gap (date->span, fact->quantity->span) < get_gap (nearest->span, fact->quantity->span))
        nearest = date;
    }
  if (nearest != NULL)
    {
      fact->first_day = nearest->first_day;
      fact->last_day = nearest->last_day;
      fact->flags |= STET_FACT_DATED;
    }
}

static gboolean
is_moment (const StetQuantity *quantity)
{
  return quantity->type == STET_QUANTITY_DATE || quantity->type == STET_QUANTITY_TIME;
}

/* "58 per cent in 2020": the date is that of the figure, not of an event. */
static void
read_figure_beside (StetFact *fact)
{
  const char *text = stet_analysis_get_text (fact->analysis, NULL);
  const StetSentence *sentence = get_sentence (fact);
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (fact->analysis, &n);
  StetSpan date = fact->quantity->span;

  for (guint i = sentence->first_quantity; i < sentence->first_quantity + sentence->n_quantities && is_moment (fact->quantity); i++)
    {
      StetSpan span = quantities[i].span;
      gsize gap = get_gap (span, date);

      if (is_moment (&quantities[i]) || gap > REACH_SPAN)
        continue;
      if (memchr (text + MIN (span.end, date.end), ',', gap) == NULL)
        fact->flags |= STET_FACT_PERIOD;
    }
}

static void
read_subject (StetFact *fact)
{
  const StetSentence *sentence = get_sentence (fact);
  guint n;
  const StetName *names = stet_analysis_get_names (fact->analysis, &n);
  gsize least = REACH_NAME;

  if (fact->quantity->type != STET_QUANTITY_AGE)
    return;
  for (guint i = sentence->first_name; i < sentence->first_name + sentence->n_names; i++)
    {
      gsize gap = get_gap (names[i].span, fact->quantity->span);

      if (names[i].type != STET_NAME_PERSON || gap >= least)
        continue;
      least = gap;
      fact->subject = names[i].last_key != 0 ? names[i].last_key : names[i].key;
    }
}

/* The year that an anniversary is counted from: the year it is celebrated in
 * less the number of years. */
static void
read_origin (StetFact *fact)
{
  const StetQuantity *quantity = fact->quantity;
  gboolean is_years = quantity->type == STET_QUANTITY_DURATION && quantity->unit_name != NULL && strcmp (quantity->unit_name, "year") == 0;
  GDate day;

  if (isnan (quantity->value) || !((fact->flags & STET_FACT_ANNIVERSARY) != 0 && (quantity->type == STET_QUANTITY_ORDINAL || is_years)))
    return;
  g_date_clear (&day, 1);
  if ((fact->flags & STET_FACT_DATED) != 0)
    g_date_set_julian (&day, fact->last_day);
  else if (fact->news_day != 0 && fact->is_news_sure)
    g_date_set_julian (&day, fact->news_day);
  else
    return;
  if (quantity->value < g_date_get_year (&day))
    fact->origin = g_date_get_year (&day) - (guint) quantity->value;
}

void
_stet_fact_read_flags (StetFact *fact)
{
  read_roles (fact);
  read_trend (fact);
  read_cues (fact);
  read_period (fact);
  read_figure_beside (fact);
  read_origin (fact);
  read_subject (fact);
}
