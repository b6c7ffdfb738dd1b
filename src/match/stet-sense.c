/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-sense-private.h"

/* The tables hold nothing longer that is looked up by its span. */
#define MAX_FORM 64

const StetLexeme *
_stet_sense_find_lexeme (const StetAnalysis *analysis,
                         StetSpan span)
{
  const char *text = stet_analysis_get_text (analysis, NULL) + span.start;
  gsize len = stet_span_length (span);
  char form[MAX_FORM];

  if (len >= sizeof form)
    return NULL;
  for (gsize i = 0; i < len; i++)
    form[i] = g_ascii_isspace (text[i]) ? ' ' : g_ascii_tolower (text[i]);

  return stet_lexicon_find (stet_analysis_get_lexicon (analysis), form, len);
}

const char *
_stet_sense_find_text (const StetAnalysis *analysis,
                       StetSpan span,
                       guint32 class)
{
  const StetLexeme *lexeme = _stet_sense_find_lexeme (analysis, span);
  const StetSense *sense = lexeme != NULL ? stet_lexeme_find_sense (lexeme, class) : NULL;

  return sense != NULL ? sense->text : NULL;
}
