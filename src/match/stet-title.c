/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-title-private.h"

#include "stet-text.h"

/* The longest title, in code points. */
#define MAX_TITLE_CHARS 60

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

static char *
dup_sentence (const StetAnalysis *analysis,
              const StetFindingSide *side)
{
  guint n;
  const StetSentence *sentences = stet_analysis_get_sentences (analysis, &n);
  StetSpan span = sentences[side->sentence].span;

  return g_strndup (stet_analysis_get_text (analysis, NULL) + span.start, stet_span_length (span));
}

char *
_stet_title_dup (const StetMatchArticle *articles,
                 const StetFinding *finding)
{
  const StetAnalysis *analysis = articles[finding->a.article].analysis;
  const StetQuantity *quantity = find_quantity (analysis, &finding->a);
  g_autofree char *sentence = dup_sentence (analysis, &finding->a);

  if (quantity != NULL && !stet_span_is_empty (quantity->noun))
    {
      const char *text = stet_analysis_get_text (analysis, NULL);
      g_autofree char *noun = g_strndup (text + quantity->noun.start, stet_span_length (quantity->noun));
      gboolean is_count = quantity->type == STET_QUANTITY_NUMBER;

      return finish (is_count ? "Number of " : "", noun);
    }
  if (quantity != NULL && quantity->concept != NULL && *quantity->concept != '\0' && *quantity->concept != '-')
    return finish ("", quantity->concept);

  return finish ("", sentence);
}
