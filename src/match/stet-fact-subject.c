/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-fact-private.h"

#include "stet-role-private.h"

/* So many words may stand between a person and the age: "Ana, who is now 51",
 * "the 51-year-old former air force pilot Ana". */
#define MAX_BETWEEN 5

static guint64
get_name_key (const StetName *name)
{
  return name->last_key != 0 ? name->last_key : name->key;
}

/* "Ana, a 51-year-old", "Ana, who was 51": only small words stand between. */
static gboolean
leads_to_age (const StetFact *fact,
              guint from)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);

  if (fact->first_token - from > MAX_BETWEEN)
    return FALSE;
  for (guint i = from; i < fact->first_token; i++)
    if (tokens[i].kind == STET_TOKEN_WORD && !_stet_token_has_role (&tokens[i], "being") && _stet_token_get_concept (&tokens[i], "definite") == 0)
      return FALSE;
  return from < fact->first_token;
}

/* "The 51-year-old former pilot Ana": no mark and no verb like "is" between. */
static gboolean
leads_to_name (const StetFact *fact,
               guint to)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);

  if (to < fact->end_token || to - fact->end_token > MAX_BETWEEN)
    return FALSE;
  for (guint i = fact->end_token; i < to; i++)
    if (tokens[i].kind != STET_TOKEN_WORD || stet_token_has_class (&tokens[i], STET_WORD_FUNCTION | STET_WORD_SAYING | STET_WORD_PLACE))
      return FALSE;
  return TRUE;
}

/* The person of the sentence that the age stands beside. */
static guint64
find_beside (const StetFact *fact)
{
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint n;
  const StetName *names = stet_analysis_get_names (fact->analysis, &n);

  for (guint i = sentence->first_name; i < sentence->first_name + sentence->n_names; i++)
    {
      guint first;
      guint end;

      if (names[i].type != STET_NAME_PERSON || !_stet_facts_find_tokens (fact->analysis, names[i].span, &first, &end))
        continue;
      if (end <= fact->first_token ? leads_to_age (fact, end) : leads_to_name (fact, first))
        return get_name_key (&names[i]);
    }
  return 0;
}

/* The first person that a sentence names before @end; 0 if it names nobody. */
static guint64
find_first_person (const StetFact *fact,
                   guint number,
                   gsize end)
{
  guint n;
  const StetSentence *sentence = &stet_analysis_get_sentences (fact->analysis, &n)[number];
  const StetName *names = stet_analysis_get_names (fact->analysis, &n);

  for (guint i = sentence->first_name; i < sentence->first_name + sentence->n_names; i++)
    if (names[i].type == STET_NAME_PERSON && names[i].span.end <= end)
      return get_name_key (&names[i]);
  return 0;
}

/* "The 51-year-old" is who the sentence before began with; there is no telling
 * if its own sentence names somebody first. */
static guint64
find_before (const StetFact *fact)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint start = _stet_fact_get_sentence (fact)->first_token;

  if (fact->first_token == start || fact->sentence == 0 || _stet_token_get_concept (&tokens[fact->first_token - 1], "definite") == 0)
    return 0;
  if (find_first_person (fact, fact->sentence, fact->quantity->span.start) != 0)
    return 0;
  return find_first_person (fact, fact->sentence - 1, G_MAXSIZE);
}

void
_stet_fact_read_subject (StetFact *fact)
{
  if (fact->quantity->type != STET_QUANTITY_AGE)
    return;
  fact->subject = find_beside (fact);
  if (fact->subject == 0)
    fact->subject = find_before (fact);
}
