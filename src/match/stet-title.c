/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-title-private.h"

#include <string.h>

#include "stet-phrase-private.h"
#include "stet-text.h"

/* The longest title, in code points. */
#define MAX_TITLE_CHARS 60

/* A sentence without a figure is called by so many words at least. */
#define MIN_WORDS 3

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

/* A title asks and does not answer: without a figure in it. */
static gboolean
has_digit (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      return TRUE;
  return FALSE;
}

/* @words: (transfer full) (nullable): NULL if they make no title. */
static char *
finish (const char *lead,
        char *words)
{
  g_autofree char *owned = words;
  g_autofree char *title = NULL;
  g_autofree char *cut = NULL;
  char capital[7] = "";

  if (owned == NULL || *owned == '\0' || has_digit (owned))
    return NULL;
  title = g_strconcat (lead, owned, NULL);
  cut = stet_text_ellipsize (title, MAX_TITLE_CHARS);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (cut)), capital);
  return g_strconcat (capital, g_utf8_next_char (cut), NULL);
}

/* "Number of documents", "Visit of the Russian leader". */
static char *
dup_counted (const StetPhraseReader *reader,
             const StetQuantity *quantity)
{
  const char *lead = quantity->type == STET_QUANTITY_NUMBER ? "Number of " : "";
  StetPhrase noun;

  if (quantity->type != STET_QUANTITY_NUMBER && quantity->type != STET_QUANTITY_ORDINAL)
    return NULL;
  if (!_stet_phrase_of_noun (reader, quantity, &noun))
    return NULL;
  return finish (lead, _stet_phrase_dup (reader, &noun));
}

/* "Ana Ilić, 51," */
static char *
dup_age (const StetPhraseReader *reader,
         const StetFinding *finding,
         const StetQuantity *quantity)
{
  StetPhrase name;

  if (quantity->type != STET_QUANTITY_AGE && (quantity->type != STET_QUANTITY_NUMBER || finding->field != STET_FINDING_FIELD_DURATION))
    return NULL;
  if (!_stet_phrase_of_person (reader, quantity, &name))
    return NULL;
  return finish ("Age of ", _stet_phrase_dup (reader, &name));
}

/* "Bilateral trade", "Share of the vote". */
static char *
dup_measured (const StetPhraseReader *reader,
              const StetQuantity *quantity)
{
  StetPhrase phrase;

  if (quantity->type != STET_QUANTITY_MONEY && quantity->type != STET_QUANTITY_PERCENT && quantity->type != STET_QUANTITY_MEASURE)
    return NULL;
  if (!_stet_phrase_of_measured (reader, quantity, &phrase))
    return NULL;
  if (phrase.is_share && quantity->type == STET_QUANTITY_PERCENT)
    return finish ("Share ", _stet_phrase_dup_from (reader, &phrase));
  return finish ("", _stet_phrase_dup (reader, &phrase));
}

/* The words before a figure or, if they say too little, those behind it; a
 * verb before a bare number needs both: "Fire forces … from homes". */
static char *
dup_around (const StetPhraseReader *reader,
            const StetQuantity *quantity)
{
  StetPhrase before;
  StetPhrase after;
  gboolean has_before = _stet_phrase_before (reader, quantity, &before);
  gboolean has_after = _stet_phrase_after (reader, quantity, &after);
  char *title = NULL;

  if (has_before && has_after && quantity->type == STET_QUANTITY_NUMBER && before.is_open)
    {
      g_autofree char *x = _stet_phrase_dup (reader, &before);
      g_autofree char *y = _stet_phrase_dup_from (reader, &after);

      title = finish ("", g_strdup_printf ("%s … %s", x, y));
    }
  /* One word alone stands for something only where the sentence begins with it: "Attendance: 71,204". */
  if (title == NULL && has_before && (before.n_words > 1 || (before.first <= reader->first + 1 && !before.is_name)))
    title = finish ("", _stet_phrase_dup (reader, &before));
  if (title == NULL && has_after && after.n_words > 1)
    title = finish ("", _stet_phrase_dup (reader, &after));
  return title;
}

/* What else differs or agrees may hold figures by chance. */
static gboolean
is_of_figure (const StetFinding *finding)
{
  static const StetFindingField others[] = { STET_FINDING_FIELD_NAME, STET_FINDING_FIELD_PLACE, STET_FINDING_FIELD_NEGATION, STET_FINDING_FIELD_OPPOSITE, STET_FINDING_FIELD_WORDS };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (finding->field == others[i])
      return FALSE;
  return TRUE;
}

char *
_stet_title_dup (const StetMatchArticle *articles,
                 const StetFinding *finding)
{
  const StetAnalysis *analysis = articles[finding->a.article].analysis;
  const StetQuantity *quantity = find_quantity (analysis, &finding->a);
  StetPhraseReader reader;
  StetPhrase phrase;
  char *title = NULL;

  _stet_phrase_reader_init (&reader, analysis, finding->a.sentence);
  if (is_of_figure (finding) && quantity != NULL && quantity->sentence == finding->a.sentence)
    {
      title = dup_counted (&reader, quantity);
      if (title == NULL)
        title = dup_age (&reader, finding, quantity);
      if (title == NULL)
        title = dup_measured (&reader, quantity);
      if (title == NULL)
        title = dup_around (&reader, quantity);
      /* "The haul, which …, is worth €20 million." */
      if (title == NULL && _stet_phrase_at (&reader, (StetSpan){ 0, 0 }, 1, &phrase) && !phrase.is_name)
        title = finish ("", _stet_phrase_dup (&reader, &phrase));
    }
  if (title == NULL && _stet_phrase_at (&reader, finding->a.span, MIN_WORDS, &phrase))
    title = finish ("", _stet_phrase_dup (&reader, &phrase));
  if (title == NULL && _stet_phrase_at (&reader, (StetSpan){ 0, 0 }, 1, &phrase))
    title = finish ("", _stet_phrase_dup (&reader, &phrase));
  return title != NULL ? title : finish ("", g_strdup (stet_finding_field_name (finding->field)));
}
