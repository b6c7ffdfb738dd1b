/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-self-private.h"

#include "stet-explain-private.h"
#include "stet-role-private.h"

/* Years of one list stand so near to each other, in bytes: ", and in ". */
#define MAX_GAP 9

/* So many tokens before the list "previous" is looked for. */
#define REACH_PRIOR 8

/* The rank of what the list belongs to stands in a sentence so near. */
#define REACH_SENTENCES 2

/* A list of fewer years is none, and a rank farther off counts something else. */
#define MIN_YEARS 2
#define MAX_OFF 2

#define DAYS_OF_YEAR 366

#define SCORE 0.75

/* Facts @first to before @end: years in a row. */
typedef struct
{
  guint first;
  guint end;
} Series;

static gboolean
is_year (const StetFact *fact)
{
  guint32 days = fact->quantity->last_day - fact->quantity->first_day + 1;

  return fact->quantity->type == STET_QUANTITY_DATE && (days == DAYS_OF_YEAR || days == DAYS_OF_YEAR - 1);
}

static Series
read_series (const StetFacts *facts,
             guint first)
{
  Series series = { first, first };

  while (series.end < facts->facts->len && is_year (_stet_facts_get (facts, series.end)))
    {
      const StetFact *fact = _stet_facts_get (facts, series.end);
      const StetFact *last = series.end > first ? _stet_facts_get (facts, series.end - 1) : fact;

      if (fact->article != last->article || fact->sentence != last->sentence)
        break;
      if (series.end > first && fact->quantity->span.start > last->quantity->span.end + MAX_GAP)
        break;
      series.end++;
    }
  return series;
}

/* Whether the list says that it holds what was before: "previous visits in". */
static gboolean
is_prior (const StetFact *first)
{
  const StetToken *tokens = _stet_fact_get_tokens (first);
  guint start = _stet_fact_get_sentence (first)->first_token;

  for (guint i = first->first_token; i > start && first->first_token - i < REACH_PRIOR; i--)
    if (_stet_token_has_role (&tokens[i - 1], "prior"))
      return TRUE;
  return FALSE;
}

/* Whether the sentence of the list speaks of what the rank counts. */
static gboolean
names_it (const StetFact *year,
          const StetFact *rank)
{
  guint64 noun = _stet_fact_get_noun (rank);
  const StetToken *tokens = _stet_fact_get_tokens (year);
  const StetSentence *sentence = _stet_fact_get_sentence (year);

  for (guint i = sentence->first_token; noun != 0 && i < sentence->first_token + sentence->n_tokens; i++)
    if (_stet_term_key (year->analysis, &tokens[i]) == noun)
      return TRUE;
  return FALSE;
}

static gboolean
is_around (const StetFact *fact,
           const StetFact *year)
{
  return fact->article == year->article && MAX (fact->sentence, year->sentence) - MIN (fact->sentence, year->sentence) <= REACH_SENTENCES;
}

static gboolean
is_rank_of (const StetFact *rank,
            const StetFact *year)
{
  return rank->quantity->type == STET_QUANTITY_ORDINAL && (rank->flags & (STET_FACT_NEGATED | STET_FACT_ANNIVERSARY)) == 0 && names_it (year, rank);
}

static void
check_rank (const StetFact *rank,
            const StetFact *first,
            const StetFact *last,
            guint n_years,
            GArray *drafts)
{
  StetDraft draft = { STET_FINDING_CONFLICT, STET_FINDING_FIELD_SUM, SCORE, FALSE };
  guint said = (guint) rank->quantity->value;
  guint right = n_years + 1;
  g_autofree char *phrase = NULL;

  if (said == right || MAX (said, right) - MIN (said, right) > MAX_OFF)
    return;
  phrase = _stet_explain_dup_phrase (rank);
  draft.a = (StetDraftSide){ rank->article, rank->sentence, rank->quantity->span, _stet_value_dup_text (rank->quantity), FALSE };
  draft.b = (StetDraftSide){ first->article, first->sentence, { first->quantity->span.start, last->quantity->span.end }, g_strdup_printf ("%u", n_years), FALSE };
  draft.explanation = g_strdup_printf ("%u earlier years are named, so that it would be number %u, not “%s”.", n_years, right, phrase);
  g_array_append_val (drafts, draft);
}

/* The ranks in the sentences around; facts stand in the order of the text. */
static void
check_series (const StetFacts *facts,
              const Series *series,
              GArray *drafts)
{
  const StetFact *first = _stet_facts_get (facts, series->first);
  const StetFact *last = _stet_facts_get (facts, series->end - 1);
  guint r = series->first;

  while (r > 0 && is_around (_stet_facts_get (facts, r - 1), first))
    r--;
  for (; r < facts->facts->len && is_around (_stet_facts_get (facts, r), first); r++)
    if (is_rank_of (_stet_facts_get (facts, r), first))
      check_rank (_stet_facts_get (facts, r), first, last, series->end - series->first, drafts);
}

void
_stet_self_check_series (const StetFacts *facts,
                         GArray *drafts)
{
  for (guint i = 0; i < facts->facts->len;)
    {
      Series series = read_series (facts, i);
      const StetFact *first = _stet_facts_get (facts, i);
      guint n_years = series.end - series.first;

      if (n_years >= MIN_YEARS && is_prior (first))
        check_series (facts, &series, drafts);
      i = MAX (series.end, i + 1);
    }
}
