/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-entity-private.h"

/* A longer number names a year or a telephone. */
#define MAX_DIGITS 4

/* What so many sentences name is in every story. */
#define MAX_SHARING 32

#define SCORE 0.66

/* A thing with a number for a name: "Flight 370", "Forest Road 14". */
typedef struct
{
  guint64 key;
  guint64 number;
  StetMatchPlace place;
  StetSpan span;
} Thing;

static gboolean
is_quantity (const StetAnalysis *analysis,
             const StetSentence *sentence,
             const StetToken *token)
{
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (analysis, &n);

  for (guint q = sentence->first_quantity; q < sentence->first_quantity + sentence->n_quantities; q++)
    if (stet_span_overlaps (quantities[q].span, stet_token_span (token)))
      return TRUE;
  return FALSE;
}

static gboolean
is_capital (const StetToken *token)
{
  return token->kind == STET_TOKEN_WORD && (token->flags & STET_TOKEN_CAPITAL) != 0;
}

/* Whether the token @i is a number that goes on a name and nothing goes on it:
 * no score, no time. */
static gboolean
is_name_number (const StetToken *tokens,
                guint i,
                guint first,
                guint end)
{
  const StetToken *token = &tokens[i];

  if (token->kind != STET_TOKEN_NUMBER || token->end - token->start > MAX_DIGITS || i < first + 2 || (token->flags & STET_TOKEN_JOINED) != 0 || !is_capital (&tokens[i - 1]))
    return FALSE;
  if (i + 2 < end && tokens[i + 1].kind == STET_TOKEN_PUNCTUATION && tokens[i + 2].kind == STET_TOKEN_NUMBER && (tokens[i + 2].flags & STET_TOKEN_JOINED) != 0)
    return FALSE;
  return !stet_token_has_class (&tokens[i - 1], STET_WORD_MONTH | STET_WORD_WEEKDAY | STET_WORD_FUNCTION);
}

static void
read_sentence (GArray *things,
               const StetAnalysis *analysis,
               const StetSentence *sentence,
               StetMatchPlace place)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);
  guint end = sentence->first_token + sentence->n_tokens;
  guint n_before = things->len;

  for (guint i = sentence->first_token; i < end; i++)
    {
      Thing thing = { tokens[i].folded, tokens[i].folded, place, stet_token_span (&tokens[i]) };

      if (!is_name_number (tokens, i, sentence->first_token, end) || is_quantity (analysis, sentence, &tokens[i]))
        continue;
      thing.key = tokens[i - 1].folded;
      if (is_capital (&tokens[i - 2]))
        thing.key ^= tokens[i - 2].folded * 31;
      g_array_append_val (things, thing);
    }
  /* "Redmere 2 Harlow 1" is a result. */
  if (things->len > n_before + 1)
    g_array_set_size (things, n_before);
}

static int
order_things (gconstpointer a,
              gconstpointer b)
{
  const Thing *x = a;
  const Thing *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  if (x->place.article != y->place.article)
    return x->place.article < y->place.article ? -1 : 1;
  return stet_span_compare (x->span, y->span);
}

/* Whether the article of @of gives one number alone to the name. */
static gboolean
is_alone (const Thing *things,
          guint n,
          const Thing *of)
{
  for (guint i = 0; i < n; i++)
    if (things[i].place.article == of->place.article && things[i].number != of->number)
      return FALSE;
  return TRUE;
}

static void
compare_things (const StetMatchArticle *articles,
                const Thing *a,
                const Thing *b,
                GArray *drafts)
{
  StetDraft draft = { STET_FINDING_CONFLICT, STET_FINDING_FIELD_NAME, SCORE, TRUE };
  StetCompareSide x = { articles[a->place.article].analysis, a->place.article, a->place.sentence };
  StetCompareSide y = { articles[b->place.article].analysis, b->place.article, b->place.sentence };
  g_autofree char *a_number = NULL;
  g_autofree char *b_number = NULL;

  if (!_stet_entities_are_said_alike (&x, a->span, &y, b->span))
    return;
  a_number = g_strndup (stet_analysis_get_text (x.analysis, NULL) + a->span.start, stet_span_length (a->span));
  b_number = g_strndup (stet_analysis_get_text (y.analysis, NULL) + b->span.start, stet_span_length (b->span));
  draft.a = (StetDraftSide){ a->place.article, a->place.sentence, a->span, NULL, FALSE };
  draft.b = (StetDraftSide){ b->place.article, b->place.sentence, b->span, NULL, FALSE };
  draft.explanation = g_strdup_printf ("The same name has the number %s in one article and %s in the other.", a_number, b_number);
  g_array_append_val (drafts, draft);
}

static void
compare_sharing (const StetMatchArticle *articles,
                 const Thing *things,
                 guint n,
                 GArray *drafts)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (things[i].place.article != things[j].place.article && things[i].number != things[j].number && is_alone (things, n, &things[i]) && is_alone (things, n, &things[j]))
        compare_things (articles, &things[i], &things[j], drafts);
}

void
_stet_entities_compare_numbers (const StetMatchArticle *articles,
                                guint n,
                                GArray *drafts)
{
  g_autoptr (GArray) things = g_array_new (FALSE, FALSE, sizeof (Thing));
  guint first = 0;

  for (guint i = 0; i < n; i++)
    {
      guint n_sentences;
      const StetSentence *sentences = stet_analysis_get_sentences (articles[i].analysis, &n_sentences);

      for (guint s = 0; s < n_sentences; s++)
        if (sentences[s].block != STET_BLOCK_META)
          read_sentence (things, articles[i].analysis, &sentences[s], (StetMatchPlace){ i, s });
    }
  g_array_sort (things, order_things);
  for (guint i = 1; i <= things->len; i++)
    {
      if (i < things->len && g_array_index (things, Thing, i).key == g_array_index (things, Thing, first).key)
        continue;
      if (i - first <= MAX_SHARING)
        compare_sharing (articles, &g_array_index (things, Thing, first), i - first, drafts);
      first = i;
    }
}
