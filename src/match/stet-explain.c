/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-explain-private.h"

#include <string.h>

#include "stet-role-private.h"
#include "stet-text.h"

/* What is quoted is cut here, in code points. */
#define MAX_PHRASE 60

/* A counted noun farther from its figure, in bytes, is not quoted with it. */
#define MAX_GAP 24

/* So many words say what a figure is of. */
#define MAX_WORDS 7

static char *
dup_words (const StetAnalysis *analysis,
           StetSpan span)
{
  g_autofree char *words = g_strndup (stet_analysis_get_text (analysis, NULL) + span.start, stet_span_length (span));
  g_autofree char *line = stet_text_squeeze (words, -1);

  return stet_text_ellipsize (line, MAX_PHRASE);
}

char *
_stet_explain_dup_phrase (const StetFact *fact)
{
  const StetQuantity *quantity = fact->quantity;
  StetSpan span = quantity->span;

  if (!stet_span_is_empty (quantity->hedge) && quantity->hedge.end <= span.start && span.start - quantity->hedge.end <= MAX_GAP)
    span.start = quantity->hedge.start;
  if (!stet_span_is_empty (quantity->noun) && quantity->noun.start >= span.end && quantity->noun.start - span.end <= MAX_GAP)
    span.end = quantity->noun.end;
  return dup_words (fact->analysis, span);
}

/* Whether a subject may end with that word. */
static gboolean
is_empty_word (const StetFact *fact,
               const StetToken *token)
{
  return token->kind != STET_TOKEN_WORD || stet_span_overlaps (fact->trend, stet_token_span (token)) || _stet_token_is_link (token) ||
         _stet_term_key (fact->analysis, token) == 0;
}

/* The token that closes the bracket which token @i opens; @i if it opens none. */
static guint
skip_bracket (const StetAnalysis *analysis,
              guint i,
              guint end)
{
  const char *text = stet_analysis_get_text (analysis, NULL);
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);

  if (text[tokens[i].start] != '(')
    return i;
  for (guint close = i; close < end; close++)
    if (text[tokens[close].start] == ')')
      return close;
  return i;
}

/* The words that a run of tokens has, without what says nothing at its ends. */
static char *
dup_run (const StetFact *fact,
         guint first,
         guint end)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);

  while (first < end && (tokens[first].kind != STET_TOKEN_WORD || _stet_token_is_link (&tokens[first])))
    first = skip_bracket (fact->analysis, first, end) + 1;
  end = MIN (end, first + MAX_WORDS);
  while (end > first && is_empty_word (fact, &tokens[end - 1]))
    end--;
  return first < end ? dup_words (fact->analysis, (StetSpan){ tokens[first].start, tokens[end - 1].end }) : NULL;
}

/* What a figure is of, in the words of its sentence: what its clause begins
 * with, or what follows the figure, or what the sentence begins with. */
static char *
dup_subject (const StetFact *fact)
{
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint end = sentence->first_token + sentence->n_tokens;
  gboolean is_moment = fact->quantity->type == STET_QUANTITY_DATE || fact->quantity->type == STET_QUANTITY_TIME;
  guint first = _stet_fact_find_clause (fact);
  char *subject;

  /* A date belongs to the verb before it, not to the subject of the clause. */
  if (is_moment && fact->first_token > first + MAX_WORDS)
    first = fact->first_token - MAX_WORDS;
  subject = dup_run (fact, first, fact->first_token);

  if (subject == NULL)
    subject = dup_run (fact, fact->end_token, end);
  return subject != NULL ? subject : dup_run (fact, sentence->first_token, end);
}

/* ", for “bilateral trade”"; what is counted stands in the figure already. */
static char *
dup_for (const StetFact *fact)
{
  g_autofree char *subject = NULL;

  if (fact->quantity->type == STET_QUANTITY_NUMBER && !stet_span_is_empty (fact->quantity->noun))
    return g_strdup ("");
  subject = dup_subject (fact);
  return subject != NULL ? g_strdup_printf (" for “%s”", subject) : g_strdup ("");
}

char *
_stet_explain_conflict (const StetFact *a,
                        const StetFact *b)
{
  g_autofree char *x = _stet_explain_dup_phrase (a);
  g_autofree char *y = _stet_explain_dup_phrase (b);
  g_autofree char *subject = dup_for (a);

  return g_strdup_printf ("One article says “%s”, the other “%s”%s%s.", x, y, *subject != '\0' ? "," : "", subject);
}

char *
_stet_explain_headline (const StetFact *headline,
                        const StetFact *text)
{
  g_autofree char *x = _stet_explain_dup_phrase (headline);
  g_autofree char *y = _stet_explain_dup_phrase (text);

  return g_strdup_printf ("The headline says “%s”, the text “%s”.", x, y);
}

static gboolean
is_forecast (const StetFact *fact)
{
  return (fact->flags & (STET_FACT_FORECAST | STET_FACT_FUTURE)) != 0;
}

static const char *
explain_forecast (const StetFact *a,
                  const StetFact *b)
{
  if (is_forecast (a) == is_forecast (b))
    return "";
  return is_forecast (a) ? "; the first is a forecast, which does not confirm an outcome" : "; the second is a forecast, which does not confirm an outcome";
}

static gboolean
is_year_only (const StetFact *fact)
{
  return (fact->flags & STET_FACT_ANNIVERSARY) != 0;
}

char *
_stet_explain_agreement (const StetFact *a,
                         const StetFact *b,
                         StetValueRelation relation)
{
  g_autofree char *x = _stet_explain_dup_phrase (a);
  g_autofree char *y = _stet_explain_dup_phrase (b);
  g_autofree char *subject = dup_for (a);

  if (is_year_only (a) || is_year_only (b))
    return g_strdup_printf ("“%s” and “%s” count from the same year%s.", x, y, subject);
  if (strcmp (x, y) == 0)
    return g_strdup_printf ("Both say “%s”%s%s.", x, subject, explain_forecast (a, b));
  return g_strdup_printf ("“%s” and “%s” %s%s%s.", x, y, relation == STET_VALUE_FITS ? "fit together" : "are the same value", subject, explain_forecast (a, b));
}

char *
_stet_explain_trend (const StetFact *a,
                     const StetFact *b)
{
  g_autofree char *x = dup_words (a->analysis, a->trend);
  g_autofree char *y = dup_words (b->analysis, b->trend);
  g_autofree char *value = _stet_explain_dup_phrase (a);

  return g_strdup_printf ("Both give “%s”, but one article says “%s” and the other “%s”.", value, x, y);
}

char *
_stet_explain_days (const StetFact *a,
                    const StetFact *b)
{
  g_autofree char *x = _stet_explain_dup_phrase (a);
  g_autofree char *y = _stet_explain_dup_phrase (b);

  return g_strdup_printf ("Both can be right: “%s” and “%s” are counts of different days.", x, y);
}
