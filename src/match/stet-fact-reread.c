/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-fact-private.h"

#include <stdio.h>
#include <string.h>

#include "stet-role-private.h"

/* How a date begins that names no year. */
#define WITHOUT_YEAR "XXXX-"
#define HALF_A_YEAR 183
#define DAYS_OF_WEEK 7

/* Nobody is older. */
#define MAX_AGE 120

/* "Ana Ilić, 51, said": an age that is written without its unit. */
static gboolean
is_bare_age (const StetFact *fact)
{
  const char *text = stet_analysis_get_text (fact->analysis, NULL);
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (fact->analysis, &n);
  guint i = fact->first_token;

  if (fact->quantity->type != STET_QUANTITY_NUMBER || i < 2)
    return FALSE;
  /* "Ana Ilić, who was 51, said" */
  while (i > 2 && _stet_token_has_role (&tokens[i - 1], "being"))
    i--;
  if (text[tokens[i - 1].start] != ',')
    return FALSE;
  if ((tokens[i - 2].flags & STET_TOKEN_CAPITAL) == 0 || fact->end_token >= n)
    return FALSE;
  return _stet_token_is_mark (&tokens[fact->end_token]);
}

/* Whether a scale word belongs to the figure: "7.5 billion". */
static gboolean
has_scale (const StetFact *fact)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);

  for (guint i = fact->first_token; i < fact->end_token; i++)
    if (stet_token_has_class (&tokens[i], STET_WORD_SCALE))
      return TRUE;
  return FALSE;
}

/* "8.4 billion kroner, up from 7.5 billion": the currency of the amount before
 * it, of one that has none itself and counts nothing. */
static const StetUnit *
find_currency (const StetFact *fact)
{
  guint n;
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  const StetQuantity *all = stet_analysis_get_quantities (fact->analysis, &n);
  const StetUnit *currency = NULL;

  if (fact->quantity->type != STET_QUANTITY_NUMBER || (!stet_span_is_empty (fact->quantity->noun) && fact->quantity->noun.start >= fact->quantity->span.end) || !has_scale (fact))
    return NULL;
  for (guint i = sentence->first_quantity; i < sentence->first_quantity + sentence->n_quantities && &all[i] != fact->quantity; i++)
    if (all[i].type == STET_QUANTITY_MONEY)
      currency = all[i].unit;
  return currency;
}

static const StetQuantity *
make (const StetFact *fact,
      StetQuantityType type,
      const StetUnit *unit,
      GPtrArray *made)
{
  StetQuantity *quantity = g_memdup2 (fact->quantity, sizeof *quantity);

  quantity->type = type;
  quantity->unit = unit;
  g_ptr_array_add (made, quantity);
  return quantity;
}

void
_stet_read_days (const StetAnalysis *analysis,
                 const StetQuantity *date,
                 guint32 *first,
                 guint32 *last)
{
  guint32 news_day = _stet_news_day (analysis);
  GDate day;

  *first = date->first_day;
  *last = date->last_day;
  if (*first == 0 || news_day == 0 || date->timex == NULL || !g_str_has_prefix (date->timex, WITHOUT_YEAR) || *first + HALF_A_YEAR >= news_day)
    return;
  g_date_clear (&day, 1);
  g_date_set_julian (&day, *first);
  g_date_add_years (&day, 1);
  *first = g_date_get_julian (&day);
  *last = *first + (date->last_day - date->first_day);
}

/* The year in which day @day of @month is nearest to @news_day; 0 if there is
 * no such day. */
static GDateYear
find_nearest_year (guint month,
                   guint day,
                   guint32 news_day)
{
  GDate date;
  GDateYear best = 0;
  guint32 least = G_MAXUINT32;
  GDateYear year;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, news_day);
  year = g_date_get_year (&date);
  for (GDateYear y = year - 1; y <= year + 1; y++)
    {
      guint32 there;

      if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, y))
        continue;
      g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, y);
      there = g_date_get_julian (&date);
      if (MAX (there, news_day) - MIN (there, news_day) >= least)
        continue;
      least = MAX (there, news_day) - MIN (there, news_day);
      best = y;
    }
  return best;
}

/* "In May", "on Tuesday" of an article that does not say when it was written,
 * but lies beside others of @news_day. */
static void
lend_days (const StetQuantity *date,
           guint32 news_day,
           guint32 *first,
           guint32 *last)
{
  GDate start;
  GDateYear year;
  guint number;
  guint day = 0;
  gboolean is_month;

  if (sscanf (date->timex, WITHOUT_YEAR "WXX-%1u", &number) == 1 && number > 0 && number <= DAYS_OF_WEEK)
    {
      *first = *last = news_day - ((news_day - 1) % DAYS_OF_WEEK + 1 + DAYS_OF_WEEK - number) % DAYS_OF_WEEK;
      return;
    }
  if (sscanf (date->timex, WITHOUT_YEAR "%2u-%2u", &number, &day) < 1)
    return;
  is_month = day == 0;
  day = MAX (day, 1);
  year = find_nearest_year (number, day, news_day);
  if (year == 0)
    return;
  g_date_clear (&start, 1);
  g_date_set_dmy (&start, (GDateDay) day, (GDateMonth) number, year);
  *first = g_date_get_julian (&start);
  *last = is_month ? *first + g_date_get_days_in_month ((GDateMonth) number, year) - 1 : *first;
}

/* A date without a year is the one nearest to the news. */
static const StetQuantity *
make_date (const StetFact *fact,
           GPtrArray *made)
{
  StetQuantity *quantity;
  guint32 first;
  guint32 last;

  _stet_read_days (fact->analysis, fact->quantity, &first, &last);
  if (first == 0 && fact->quantity->timex != NULL && fact->news_day > HALF_A_YEAR)
    lend_days (fact->quantity, fact->news_day, &first, &last);
  if (first == fact->quantity->first_day)
    return fact->quantity;
  quantity = g_memdup2 (fact->quantity, sizeof *quantity);
  quantity->first_day = first;
  quantity->last_day = last;
  g_ptr_array_add (made, quantity);
  return quantity;
}

const StetQuantity *
_stet_fact_reread (const StetFact *fact,
                   GPtrArray *made)
{
  const StetUnit *currency = find_currency (fact);

  if (fact->quantity->type == STET_QUANTITY_DATE)
    return make_date (fact, made);
  if (currency != NULL)
    return make (fact, STET_QUANTITY_MONEY, currency, made);
  if (is_bare_age (fact) && fact->quantity->value >= 1 && fact->quantity->value <= MAX_AGE)
    return make (fact, STET_QUANTITY_AGE, stet_unit_find ("year"), made);
  return fact->quantity;
}
