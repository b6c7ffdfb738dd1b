/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-place-private.h"

#include <string.h>

#include "stet-sense-private.h"

/* From a street to its continent there are so many steps at most. */
#define MAX_STEPS 6

/* The parts of the world, of which none overlaps another. */
static const char *const continents[] = { "africa", "americas", "antarctica", "asia", "europe", "oceania" };

#define COUNTRY "country"

/* A place and all that it lies in. */
typedef struct
{
  const char *places[MAX_STEPS];
  guint n;
} Chain;

static const char *
find_text (const StetAnalysis *analysis,
           const char *form,
           gsize len,
           guint32 class)
{
  const StetLexeme *lexeme = stet_lexicon_find (stet_analysis_get_lexicon (analysis), form, len);
  const StetSense *sense = lexeme != NULL ? stet_lexeme_find_sense (lexeme, class) : NULL;

  return sense != NULL ? sense->text : NULL;
}

const char *
_stet_place_find (const StetAnalysis *analysis,
                  StetSpan span)
{
  return _stet_sense_find_text (analysis, span, STET_WORD_PLACE);
}

const char *
_stet_place_get_area (const StetAnalysis *analysis,
                      const char *place)
{
  const char *area = find_text (analysis, place, strlen (place), STET_WORD_AREA);

  return area != NULL ? area : "";
}

static void
chain_read (Chain *self,
            const StetAnalysis *analysis,
            const char *place)
{
  self->n = 0;
  while (place != NULL && self->n < MAX_STEPS)
    {
      self->places[self->n++] = place;
      place = find_text (analysis, place, strlen (place), STET_WORD_WITHIN);
    }
}

static gboolean
chain_has (const Chain *self,
           const char *place)
{
  for (guint i = 0; i < self->n; i++)
    if (strcmp (self->places[i], place) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
chain_has_country (const Chain *self,
                   const StetAnalysis *analysis)
{
  for (guint i = 0; i < self->n; i++)
    if (strcmp (_stet_place_get_area (analysis, self->places[i]), COUNTRY) == 0)
      return TRUE;
  return FALSE;
}

static const char *
chain_find_continent (const Chain *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (continents); i++)
    if (chain_has (self, continents[i]))
      return continents[i];
  return NULL;
}

StetPlaceRelation
_stet_place_compare (const StetAnalysis *analysis,
                     const char *a,
                     const char *b)
{
  Chain x;
  Chain y;
  const char *a_continent;
  const char *b_continent;

  if (strcmp (a, b) == 0)
    return STET_PLACE_SAME;
  chain_read (&x, analysis, a);
  chain_read (&y, analysis, b);
  if (chain_has (&x, b) || chain_has (&y, a))
    return STET_PLACE_PART;
  a_continent = chain_find_continent (&x);
  b_continent = chain_find_continent (&y);
  if (a_continent != NULL && b_continent != NULL && strcmp (a_continent, b_continent) != 0)
    return STET_PLACE_APART;
  return chain_has_country (&x, analysis) && chain_has_country (&y, analysis) ? STET_PLACE_APART : STET_PLACE_UNKNOWN;
}
