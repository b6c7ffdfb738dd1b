/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-explain-private.h"

#include <string.h>

#include "stet-text.h"

/* What is quoted is cut here, in code points. */
#define MAX_PHRASE 60

/* A counted noun farther from its figure, in bytes, is not quoted with it. */
#define MAX_GAP 24

/* So many shared words say what both are about. */
#define MAX_WORDS 3

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

static float
get_shared_weight (const StetFact *a,
                   const StetFact *b,
                   guint64 key)
{
  float x = 0;
  float y = 0;

  for (guint i = 0; i < a->n_terms; i++)
    if (a->terms[i].key == key)
      x = a->terms[i].weight;
  for (guint i = 0; i < b->n_terms; i++)
    if (b->terms[i].key == key)
      y = b->terms[i].weight;
  return x * y;
}

/* The word of @a's sentence with the greatest weight below @limit. */
static const StetToken *
find_word (const StetFact *a,
           const StetFact *b,
           float limit,
           float *weight)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (a->analysis, &n);
  const StetSentence *sentence = &stet_analysis_get_sentences (a->analysis, &n)[a->sentence];
  const StetToken *best = NULL;

  *weight = 0;
  for (guint i = sentence->first_token; i < sentence->first_token + sentence->n_tokens; i++)
    {
      guint64 key = tokens[i].kind == STET_TOKEN_WORD ? _stet_term_key (a->analysis, &tokens[i]) : 0;
      float shared = key != 0 ? get_shared_weight (a, b, key) : 0;

      if (shared > *weight && shared < limit)
        {
          *weight = shared;
          best = &tokens[i];
        }
    }
  return best;
}

/* What both figures are about: the words they share, the weightiest first. */
static char *
dup_topic (const StetFact *a,
           const StetFact *b)
{
  GString *topic = g_string_new (NULL);
  float limit = G_MAXFLOAT;

  for (guint i = 0; i < MAX_WORDS; i++)
    {
      float weight;
      const StetToken *word = find_word (a, b, limit, &weight);
      g_autofree char *text = NULL;

      if (word == NULL)
        break;
      text = dup_words (a->analysis, stet_token_span (word));
      g_string_append_printf (topic, "%s%s", topic->len > 0 ? ", " : "", text);
      limit = weight;
    }
  return g_string_free (topic, FALSE);
}

static const char *
name_kind (const StetFact *fact)
{
  static const char *const names[] = {
    "count", "rank", "percentage", "amount", "measure", "age", "duration", "date", "time", "interval"
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (names) == STET_QUANTITY_SET + 1);

  return names[fact->quantity->type];
}

char *
_stet_explain_conflict (const StetFact *a,
                        const StetFact *b)
{
  g_autofree char *x = _stet_explain_dup_phrase (a);
  g_autofree char *y = _stet_explain_dup_phrase (b);
  g_autofree char *topic = dup_topic (a, b);

  return g_strdup_printf ("One says “%s” and the other “%s” where both give the %s of the same thing%s%s%s.", x, y, name_kind (a),
                          *topic != '\0' ? " (" : "", topic, *topic != '\0' ? ")" : "");
}

static gboolean
is_forecast (const StetFact *fact)
{
  return (fact->flags & STET_FACT_FORECAST) != 0;
}

char *
_stet_explain_agreement (const StetFact *a,
                         const StetFact *b,
                         StetValueRelation relation)
{
  g_autofree char *x = _stet_explain_dup_phrase (a);
  g_autofree char *y = _stet_explain_dup_phrase (b);
  g_autofree char *topic = dup_topic (a, b);
  const char *forecast = "";

  if (is_forecast (a) != is_forecast (b))
    forecast = is_forecast (a) ? ", but the first is a forecast and does not confirm an outcome" : ", but the second is a forecast and does not confirm an outcome";
  return g_strdup_printf ("“%s” and “%s” %s%s%s%s%s.", x, y,
                          relation == STET_VALUE_FITS ? "fit together" : strcmp (x, y) == 0 ? "say the same"
                                                                                            : "come to the same value",
                          *topic != '\0' ? ": " : "", topic, *forecast != '\0' ? "" : "", forecast);
}

char *
_stet_explain_trend (const StetFact *a,
                     const StetFact *b)
{
  g_autofree char *x = dup_words (a->analysis, a->trend);
  g_autofree char *y = dup_words (b->analysis, b->trend);
  g_autofree char *value = _stet_explain_dup_phrase (a);

  return g_strdup_printf ("Both give %s, but one says “%s” and the other “%s”.", value, x, y);
}

char *
_stet_explain_days (const StetFact *a,
                    const StetFact *b)
{
  g_autofree char *x = _stet_explain_dup_phrase (a);
  g_autofree char *y = _stet_explain_dup_phrase (b);

  return g_strdup_printf ("“%s” and “%s” were counted on different days, and such a count changes from day to day: both can be right.", x, y);
}
