/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-naming-private.h"

#include <string.h>

#include "stet-fact-private.h"
#include "stet-place-private.h"
#include "stet-sound-private.h"

/* A name of more words is compared by its first ones. */
#define MAX_WORDS 8

/* A short form has the beginning of the long one: so many letters. */
#define MIN_SHORT_FORM 3

/* And two last names of one first name are near when they share so many. */
#define MIN_BEGINNING 2

/* A place in which countries lie. */
#define CONTINENT "continent"

/* The words of a name, without marks. */
typedef struct
{
  const char *text;
  const StetToken *tokens;
  guint words[MAX_WORDS];
  guint n;
} Words;

/* How two words of names relate. */
typedef enum
{
  OTHER,
  SOUNDS_SAME,
  IDENTICAL,
} Likeness;

static void
words_read (Words *self,
            const StetAnalysis *analysis,
            const StetName *name)
{
  guint n;
  guint first;
  guint end;

  self->n = 0;
  self->text = stet_analysis_get_text (analysis, NULL);
  self->tokens = stet_analysis_get_tokens (analysis, &n);
  if (!_stet_facts_find_tokens (analysis, name->span, &first, &end))
    return;
  for (guint i = first; i < end && self->n < MAX_WORDS; i++)
    if (self->tokens[i].folded != 0)
      self->words[self->n++] = i;
}

static const StetToken *
get_word (const Words *self,
          guint i)
{
  return &self->tokens[self->words[i]];
}

static gsize
get_length (const Words *self,
            guint i)
{
  return get_word (self, i)->end - get_word (self, i)->start;
}

static Likeness
compare_words (const Words *a,
               guint i,
               const Words *b,
               guint j)
{
  const StetToken *x = get_word (a, i);
  const StetToken *y = get_word (b, j);

  if (x->folded == y->folded)
    return IDENTICAL;
  return _stet_sound_equal (a->text, stet_token_span (x), b->text, stet_token_span (y)) ? SOUNDS_SAME : OTHER;
}

static gboolean
has_word (const Words *self,
          const Words *of,
          guint i)
{
  for (guint j = 0; j < self->n; j++)
    if (compare_words (self, j, of, i) != OTHER)
      return TRUE;
  return FALSE;
}

static guint
count_shared (const Words *a,
              const Words *b)
{
  guint n = 0;

  for (guint i = 0; i < a->n; i++)
    n += has_word (b, a, i) ? 1 : 0;
  return n;
}

static gboolean
begins_like (const Words *a,
             guint i,
             const Words *b,
             guint j,
             gsize len)
{
  return get_length (a, i) >= len && get_length (b, j) >= len &&
         g_ascii_strncasecmp (a->text + get_word (a, i)->start, b->text + get_word (b, j)->start, len) == 0;
}

/* "J." and "John", "Pat" and "Patrick", "Bill" and "William"; "Paula" and
 * "Pamela" are two. */
static gboolean
is_short_form (const StetLexicon *lexicon,
               const Words *a,
               guint i,
               const Words *b,
               guint j)
{
  guint64 x = get_word (a, i)->stem;
  guint64 y = get_word (b, j)->stem;
  gsize shorter = MIN (get_length (a, i), get_length (b, j));

  if (shorter == 1)
    return begins_like (a, i, b, j, 1);
  return (get_length (a, i) != get_length (b, j) && begins_like (a, i, b, j, MIN (shorter, MIN_SHORT_FORM))) || stet_lexicon_get_synonym (lexicon, x) == stet_lexicon_get_synonym (lexicon, y);
}

static StetNaming
compare_first_names (const StetLexicon *lexicon,
                     const Words *a,
                     const Words *b,
                     Likeness last)
{
  Likeness first;

  if (a->n == 1 || b->n == 1)
    return last == IDENTICAL ? STET_NAMING_SAME : STET_NAMING_UNKNOWN;
  first = compare_words (a, 0, b, 0);
  if (first == IDENTICAL && last == IDENTICAL)
    return STET_NAMING_SAME;
  if (first != OTHER)
    return STET_NAMING_SPELT;
  if (is_short_form (lexicon, a, 0, b, 0))
    return last == IDENTICAL ? STET_NAMING_SAME : STET_NAMING_SPELT;
  if (has_word (b, a, 0) || has_word (a, b, 0))
    return STET_NAMING_SAME;
  return last == IDENTICAL ? STET_NAMING_SIMILAR : STET_NAMING_UNKNOWN;
}

static StetNaming
compare_persons (const StetLexicon *lexicon,
                 const Words *a,
                 const Words *b)
{
  Likeness last = compare_words (a, a->n - 1, b, b->n - 1);
  guint shared = count_shared (a, b);

  if (last != OTHER)
    return compare_first_names (lexicon, a, b, last);
  if (a->n == 1 || b->n == 1)
    return shared > 0 ? STET_NAMING_SAME : STET_NAMING_DIFFERENT;
  if (shared + 1 >= MIN (a->n, b->n) && shared + 1 < MAX (a->n, b->n))
    return STET_NAMING_UNKNOWN;
  if (shared == 0)
    return STET_NAMING_DIFFERENT;
  return compare_words (a, 0, b, 0) == IDENTICAL && begins_like (a, a->n - 1, b, b->n - 1, MIN_BEGINNING) ? STET_NAMING_SIMILAR : STET_NAMING_UNKNOWN;
}

/* "WHO" and "World Health Organization". */
static gboolean
is_acronym (const Words *acronym,
            const Words *of)
{
  const char *letters;
  gsize len;
  gsize n = 0;

  if (acronym->n != 1 || of->n < 2)
    return FALSE;
  letters = acronym->text + get_word (acronym, 0)->start;
  len = get_length (acronym, 0);
  for (guint i = 0; i < of->n; i++)
    if (n < len && letters[n] == of->text[get_word (of, i)->start])
      n++;
  return n == len;
}

/* Whether the shared words say only of what sort both are: "School", "Bank". */
static gboolean
share_sort_alone (const Words *a,
                  const Words *b)
{
  for (guint i = 0; i < a->n; i++)
    if (has_word (b, a, i) && !stet_token_has_class (get_word (a, i), STET_WORD_ORGANISATION | STET_WORD_FUNCTION))
      return FALSE;
  return a->n > 1 && b->n > 1;
}

static StetNaming
compare_things (const Words *a,
                const Words *b)
{
  guint shared = count_shared (a, b);

  if (is_acronym (a, b) || is_acronym (b, a))
    return STET_NAMING_SAME;
  if (shared == 0)
    return STET_NAMING_DIFFERENT;
  if (shared == a->n && shared == b->n)
    return STET_NAMING_SPELT;
  if (shared == MIN (a->n, b->n))
    return STET_NAMING_UNKNOWN;
  if (share_sort_alone (a, b))
    return STET_NAMING_DIFFERENT;
  return a->n == b->n && shared + 1 == a->n ? STET_NAMING_SIMILAR : STET_NAMING_UNKNOWN;
}

/* "Brandl" alone, of which nobody can tell what it names, and "Stefan Brandl". */
static gboolean
is_last_name (const Words *a,
              const Words *b)
{
  return MIN (a->n, b->n) == 1 && compare_words (a, a->n - 1, b, b->n - 1) == IDENTICAL;
}

gboolean
_stet_naming_are_two_areas (const StetAnalysis *a_analysis,
                            StetSpan a,
                            const StetAnalysis *b_analysis,
                            StetSpan b)
{
  const char *a_place = _stet_place_find (a_analysis, a);
  const char *b_place = _stet_place_find (b_analysis, b);
  const char *area;

  if (a_place == NULL || b_place == NULL || strcmp (a_place, b_place) == 0)
    return FALSE;
  area = _stet_place_get_area (a_analysis, a_place);
  return *area != '\0' && strcmp (area, CONTINENT) != 0 && strcmp (area, _stet_place_get_area (b_analysis, b_place)) == 0;
}

/* A city does not contradict its country, nor a country its continent. */
static StetNaming
compare_places (const StetAnalysis *a_analysis,
                const StetName *a,
                const StetAnalysis *b_analysis,
                const StetName *b,
                const Words *x,
                const Words *y)
{
  const char *a_place = _stet_place_find (a_analysis, a->span);
  const char *b_place = _stet_place_find (b_analysis, b->span);

  if (_stet_naming_are_two_areas (a_analysis, a->span, b_analysis, b->span))
    return STET_NAMING_DIFFERENT;
  if (a_place != NULL && b_place != NULL)
    return _stet_place_compare (a_analysis, a_place, b_place) == STET_PLACE_APART ? STET_NAMING_DIFFERENT : STET_NAMING_UNKNOWN;
  if ((a_place != NULL && *_stet_place_get_area (a_analysis, a_place) != '\0') || (b_place != NULL && *_stet_place_get_area (b_analysis, b_place) != '\0'))
    return STET_NAMING_UNKNOWN;
  /* A village that no table has may lie in the county that it is held against. */
  return a_place == NULL && b_place == NULL ? compare_things (x, y) : STET_NAMING_UNKNOWN;
}

StetNaming
_stet_naming_compare (const StetAnalysis *a_analysis,
                      const StetName *a,
                      const StetAnalysis *b_analysis,
                      const StetName *b)
{
  Words x;
  Words y;

  if (a->key == b->key)
    return STET_NAMING_SAME;
  words_read (&x, a_analysis, a);
  words_read (&y, b_analysis, b);
  if (x.n == 0 || y.n == 0)
    return STET_NAMING_UNKNOWN;
  if (a->type != b->type && is_last_name (&x, &y))
    return STET_NAMING_SAME;
  if (a->type != b->type)
    return count_shared (&x, &y) == x.n && x.n == y.n ? STET_NAMING_SAME : STET_NAMING_UNKNOWN;
  if (a->type == STET_NAME_PERSON)
    return compare_persons (stet_analysis_get_lexicon (a_analysis), &x, &y);
  if (a->type == STET_NAME_PLACE || a->type == STET_NAME_OTHER)
    return compare_places (a_analysis, a, b_analysis, b, &x, &y);
  return compare_things (&x, &y);
}

/* The words of @self between those that the other name shares with it at both
 * ends. */
static StetSpan
get_middle (const Words *self,
            guint from_start,
            guint from_end,
            StetSpan whole)
{
  if (from_start + from_end >= self->n)
    return whole;
  return (StetSpan){ get_word (self, from_start)->start, get_word (self, self->n - 1 - from_end)->end };
}

void
_stet_naming_find_difference (const StetAnalysis *a_analysis,
                              const StetName *a,
                              const StetAnalysis *b_analysis,
                              const StetName *b,
                              StetSpan *a_span,
                              StetSpan *b_span)
{
  Words x;
  Words y;
  guint from_start = 0;
  guint from_end = 0;

  words_read (&x, a_analysis, a);
  words_read (&y, b_analysis, b);
  while (from_start < x.n && from_start < y.n && compare_words (&x, from_start, &y, from_start) != OTHER)
    from_start++;
  while (from_end + from_start < x.n && from_end + from_start < y.n && compare_words (&x, x.n - 1 - from_end, &y, y.n - 1 - from_end) != OTHER)
    from_end++;
  *a_span = get_middle (&x, from_start, from_end, a->span);
  *b_span = get_middle (&y, from_start, from_end, b->span);
}
