/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-fact-private.h"

#include <math.h>
#include <string.h>

#include "stet-role-private.h"

/* How far from a figure, in tokens, the words stand that say what it is. */
#define REACH_BACK 4
#define REACH_ON 3

/* So many bytes may stand between a figure and the date it is of. */
#define REACH_DATE 90

/* So many bytes may stand between a figure and how long it was counted. */
#define REACH_SPAN 40

/* The first token of the figure together with its hedge. */
guint64
_stet_fact_get_noun (const StetFact *fact)
{
  guint64 noun = fact->quantity->noun_key;

  return noun != 0 ? stet_lexicon_get_synonym (stet_analysis_get_lexicon (fact->analysis), noun) : 0;
}

guint
_stet_fact_get_hedged_start (const StetFact *fact)
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
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint start = _stet_fact_get_sentence (fact)->first_token;
  gboolean is_level = FALSE;
  guint i = _stet_fact_get_hedged_start (fact);

  for (guint n = 0; i > start && n < REACH_BACK; n++)
    {
      const StetToken *token = &tokens[--i];

      if (_stet_token_is_mark (token))
        return FALSE;
      if (_stet_token_has_role (token, "to"))
        is_level = TRUE;
      else if (_stet_token_has_role (token, "base"))
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
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint end = MIN (fact->end_token + REACH_ON, sentence->first_token + sentence->n_tokens);

  for (guint i = fact->end_token; i < end && !_stet_token_is_mark (&tokens[i]); i++)
    if (stet_token_has_class (&tokens[i], STET_WORD_RISE | STET_WORD_FALL))
      {
        set_trend (fact, &tokens[i], TRUE);
        return;
      }
    else if (_stet_token_is_role_word (&tokens[i]))
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

gboolean
_stet_fact_is_apposition (const StetFact *fact)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint start = _stet_fact_get_sentence (fact)->first_token;
  guint i = fact->first_token;

  if (fact->quantity->type != STET_QUANTITY_PERCENT || (fact->flags & (STET_FACT_RISE | STET_FACT_FALL)) == 0)
    return FALSE;
  for (guint n = 0; i > start && n < REACH_BACK; n++)
    if (_stet_token_is_mark (&tokens[--i]))
      return TRUE;
  return FALSE;
}

/* "Will", not "may" or "is expected to". */
static gboolean
is_certain (const StetFact *fact,
            StetSpan cue)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
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
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
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
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint first;
  guint end;

  if (!_stet_facts_find_tokens (fact->analysis, date->span, &first, &end))
    return FALSE;
  for (guint i = fact->end_token; i < first; i++)
    if (_stet_token_has_role (&tokens[i], "base"))
      return TRUE;
  return end <= fact->first_token && (fact->flags & STET_FACT_BASE) != 0;
}

/* The nearest date of the sentence says when; without one the article's own
 * date is all that is known. */
static void
read_period (StetFact *fact)
{
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
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
      _stet_read_days (fact->analysis, nearest, &fact->first_day, &fact->last_day);
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
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
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
  _stet_fact_read_roles (fact);
  read_trend (fact);
  read_cues (fact);
  read_period (fact);
  read_figure_beside (fact);
  read_origin (fact);
  _stet_fact_read_subject (fact);
}
