/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-self-private.h"

#include <math.h>

#include "stet-fact-private.h"

/* A date without its year is taken to be so near to the article's own. */
#define MAX_DAYS_WITHOUT_YEAR 120

/* How sure it is: the calendar leaves no doubt, but a date can be misread. */
#define SCORE 0.9

/* The first and the last year that a number of four digits can be. */
#define FIRST_YEAR 1000
#define LAST_YEAR 2999

static gboolean
is_year (const StetAnalysis *analysis,
         const StetToken *token)
{
  const char *text = stet_analysis_get_text (analysis, NULL) + token->start;
  gint64 year;

  if (token->kind != STET_TOKEN_NUMBER || token->end - token->start != 4)
    return FALSE;
  year = g_ascii_strtoll (text, NULL, 10);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

static gboolean
has_year (const StetAnalysis *analysis,
          guint first,
          guint end)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);

  for (guint i = first; i < end; i++)
    if (is_year (analysis, &tokens[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_near_news (const StetAnalysis *analysis,
              guint32 day)
{
  guint32 news_day = _stet_news_day (analysis);

  return news_day != 0 && MAX (news_day, day) - MIN (news_day, day) <= MAX_DAYS_WITHOUT_YEAR;
}

static guint
get_weekday (const StetToken *token)
{
  const StetSense *sense = token->lexeme != NULL ? stet_lexeme_find_sense (token->lexeme, STET_WORD_WEEKDAY) : NULL;

  return sense != NULL && !isnan (token->lexeme->value) ? (guint) token->lexeme->value : 0;
}

/* The words of the date on that side of the weekday that holds a number. */
static StetSpan
find_rest (const StetAnalysis *analysis,
           guint first,
           guint end,
           guint weekday)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);
  guint begin = weekday + 1;

  while (begin < end && tokens[begin].kind == STET_TOKEN_PUNCTUATION)
    begin++;
  if (begin < end)
    return (StetSpan){ tokens[begin].start, tokens[end - 1].end };
  end = weekday;
  while (end > first && tokens[end - 1].kind == STET_TOKEN_PUNCTUATION)
    end--;
  return end > first ? (StetSpan){ tokens[first].start, tokens[end - 1].end } : (StetSpan){ 0, 0 };
}

static void
add_weekday (const StetMatchArticle *article,
             guint index,
             const StetQuantity *date,
             StetSpan weekday,
             StetSpan rest,
             GArray *drafts)
{
  const char *text = stet_analysis_get_text (article->analysis, NULL);
  StetDraft draft = { STET_FINDING_CONFLICT, STET_FINDING_FIELD_WEEKDAY, SCORE, FALSE };
  g_autofree char *said = g_strndup (text + weekday.start, stet_span_length (weekday));
  g_autofree char *day = g_strndup (text + rest.start, stet_span_length (rest));

  draft.a = (StetDraftSide){ index, date->sentence, weekday, NULL, FALSE };
  draft.b = (StetDraftSide){ index, date->sentence, rest, g_strdup (date->resolved), FALSE };
  draft.explanation = g_strdup_printf ("“%s” is not a %s.", day, said);
  g_array_append_val (drafts, draft);
}

static void
check_weekday (const StetMatchArticle *article,
               guint index,
               const StetQuantity *date,
               GArray *drafts)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (article->analysis, &n);
  guint first;
  guint end;
  GDate day;

  if (date->first_day == 0 || date->first_day != date->last_day || !_stet_facts_find_tokens (article->analysis, date->span, &first, &end))
    return;
  if (!has_year (article->analysis, first, end) && !is_near_news (article->analysis, date->first_day))
    return;
  g_date_clear (&day, 1);
  g_date_set_julian (&day, date->first_day);
  for (guint i = first; i < end; i++)
    {
      guint weekday = get_weekday (&tokens[i]);
      StetSpan rest = weekday != 0 ? find_rest (article->analysis, first, end, i) : (StetSpan){ 0, 0 };

      if (!stet_span_is_empty (rest) && weekday != (guint) g_date_get_weekday (&day))
        {
          add_weekday (article, index, date, stet_token_span (&tokens[i]), rest, drafts);
          return;
        }
    }
}

void
_stet_self_check (const StetMatchArticle *article,
                  guint index,
                  GArray *drafts)
{
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    if (quantities[i].type == STET_QUANTITY_DATE)
      check_weekday (article, index, &quantities[i], drafts);
  _stet_self_check_sums (article, index, drafts);
}
