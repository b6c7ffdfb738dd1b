/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-fuzz.h"

#include "stet-analysis.h"
#include "stet-text.h"

#include <stdlib.h>

/* Fuzzing engines look for the abort, whatever the build options are. */
static void
require (gboolean is_kept)
{
  if (!is_kept)
    abort ();
}

static void
check_quantities (const StetAnalysis *analysis)
{
  gsize len;
  const char *text = stet_analysis_get_text (analysis, &len);
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      require (stet_span_is_valid_in (quantities[i].span, text, len) && !stet_span_is_empty (quantities[i].span));
      require (i == 0 || quantities[i].span.start >= quantities[i - 1].span.end);
      require (stet_span_is_valid_in (quantities[i].noun, text, len));
      require (stet_span_is_valid_in (quantities[i].subject, text, len));
      require (stet_span_is_valid_in (quantities[i].hedge, text, len));
      require (quantities[i].last_day >= quantities[i].first_day);
    }
}

static void
check_sentences (const StetAnalysis *analysis)
{
  gsize len;
  const char *text = stet_analysis_get_text (analysis, &len);
  guint n;
  const StetSentence *sentences = stet_analysis_get_sentences (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      require (stet_span_is_valid_in (sentences[i].span, text, len) && sentences[i].n_tokens > 0);
      require (i == 0 || sentences[i].span.start >= sentences[i - 1].span.end);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  static const char *const languages[] = { "en", "es", "ru", NULL };
  StetDate reference = { 0 };
  gsize len;
  g_autofree char *text = stet_text_normalise ((const char *) data, (gssize) size, &len, NULL);

  if (text == NULL)
    return 0;
  require (stet_date_parse ("2024-06-21", -1, &reference));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (StetAnalysis) analysis = stet_analysis_new (text, len, NULL, 0, languages[i], &reference);

      check_sentences (analysis);
      check_quantities (analysis);
    }

  return 0;
}
