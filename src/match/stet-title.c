/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-title-private.h"

#include "stet-text.h"

/* The longest title, in code points. */
#define MAX_TITLE_CHARS 60

/* A title without a noun has so many words. */
#define MIN_WORDS 3
#define MAX_WORDS 8

static const StetQuantity *
find_quantity (const StetAnalysis *analysis,
               const StetFindingSide *side)
{
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (analysis, &n);

  for (guint i = 0; i < n; i++)
    if (stet_span_overlaps (quantities[i].span, side->span))
      return &quantities[i];
  return NULL;
}

static char *
finish (const char *lead,
        const char *words)
{
  g_autofree char *line = stet_text_squeeze (words, -1);
  g_autofree char *title = g_strconcat (lead, line, NULL);
  g_autofree char *cut = stet_text_ellipsize (title, MAX_TITLE_CHARS);
  char capital[7] = "";

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (cut)), capital);
  return g_strconcat (capital, *cut != '\0' ? g_utf8_next_char (cut) : "", NULL);
}

static gboolean
is_in_quantity (const StetQuantity *quantities,
                const StetSentence *sentence,
                const StetToken *token)
{
  for (guint i = sentence->first_quantity; i < sentence->first_quantity + sentence->n_quantities; i++)
    if (stet_span_overlaps (quantities[i].span, stet_token_span (token)) || stet_span_overlaps (quantities[i].hedge, stet_token_span (token)))
      return TRUE;
  return FALSE;
}

/* The words that a sentence begins with, up to its first figure: a title asks
 * and does not answer. */
static char *
dup_beginning (const StetAnalysis *analysis,
               const StetFindingSide *side)
{
  const char *text = stet_analysis_get_text (analysis, NULL);
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);
  const StetQuantity *quantities = stet_analysis_get_quantities (analysis, &n);
  const StetSentence *sentence = &stet_analysis_get_sentences (analysis, &n)[side->sentence];
  GString *title = g_string_new (NULL);
  guint n_words = 0;

  for (guint i = sentence->first_token; i < sentence->first_token + sentence->n_tokens && n_words < MAX_WORDS; i++)
    {
      gboolean is_word = tokens[i].kind == STET_TOKEN_WORD && !is_in_quantity (quantities, sentence, &tokens[i]);

      if (!is_word && n_words >= MIN_WORDS)
        break;
      if (!is_word)
        {
          g_string_truncate (title, 0);
          n_words = 0;
          continue;
        }
      if (title->len > 0 && (tokens[i].flags & STET_TOKEN_JOINED) == 0)
        g_string_append_c (title, ' ');
      g_string_append_len (title, text + tokens[i].start, tokens[i].end - tokens[i].start);
      n_words++;
    }
  return g_string_free (title, FALSE);
}

static gboolean
has_digit (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      return TRUE;
  return FALSE;
}

char *
_stet_title_dup (const StetMatchArticle *articles,
                 const StetFinding *finding)
{
  const StetAnalysis *analysis = articles[finding->a.article].analysis;
  const StetQuantity *quantity = find_quantity (analysis, &finding->a);
  g_autofree char *beginning = NULL;

  if (quantity != NULL && quantity->type == STET_QUANTITY_NUMBER && !stet_span_is_empty (quantity->noun))
    {
      const char *text = stet_analysis_get_text (analysis, NULL);
      g_autofree char *noun = g_strndup (text + quantity->noun.start, stet_span_length (quantity->noun));

      if (!has_digit (noun))
        return finish ("Number of ", noun);
    }
  if (quantity != NULL && quantity->concept != NULL && g_ascii_isalpha (*quantity->concept) && !has_digit (quantity->concept))
    return finish ("", quantity->concept);

  beginning = dup_beginning (analysis, &finding->a);
  return finish ("", *beginning != '\0' ? beginning : stet_finding_field_name (finding->field));
}
