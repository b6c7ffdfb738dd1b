/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-names-private.h"

#include "stet-lexicon-private.h"

#define OF_NAMES (STET_WORD_PERSON | STET_WORD_PLACE | STET_WORD_ORGANISATION | STET_WORD_TITLE)

/* A word of these is no name, whatever its letter. */
#define OF_CALENDAR (STET_WORD_MONTH | STET_WORD_WEEKDAY)

/* No name has more words. */
#define MAX_TOKENS 24

/* Small words inside names of people. */
static const char *const particles[] = { "de", "da", "del", "della", "der", "den", "di", "do", "dos", "du", "la", "le", "van", "von", "bin", "ibn", "al", "el", "ter", "ten", "y", "e", "zu", NULL };

static gboolean
is_single_letter (const StetNamer *self,
                  guint i)
{
  const StetToken *token = &self->tokens[i];

  return (gsize) g_utf8_skip[(guchar) self->analysis->text[token->start]] == token->end - token->start;
}

static gboolean
has_possessive (const StetNamer *self,
                guint i)
{
  const StetToken *token = &self->tokens[i];
  const char *end = self->analysis->text + token->end;

  return token->end - token->start > 2 && (end[-1] == 's' || end[-1] == 'S') && (end[-2] == '\'' || (guchar) end[-2] == 0x99);
}

static gboolean
is_ascii (const StetNamer *self,
          guint i)
{
  for (guint k = self->tokens[i].start; k < self->tokens[i].end; k++)
    {
      if ((guchar) self->analysis->text[k] >= 0x80)
        return FALSE;
    }

  return TRUE;
}

gboolean
_stet_namer_can_be_name (const StetNamer *self,
                         guint i)
{
  const StetToken *token = &self->tokens[i];

  if (token->kind != STET_TOKEN_WORD || (token->flags & STET_TOKEN_CAPITAL) == 0)
    return FALSE;
  if (stet_token_has_class (token, OF_CALENDAR) && !(stet_token_has_class (token, STET_WORD_PERSON) && _stet_namer_is_capital (self, i + 1)))
    return FALSE;
  if (stet_token_has_class (token, STET_WORD_FUNCTION))
    {
      /* "US", "WHO", "Will Smith" */
      if ((token->flags & STET_TOKEN_CAPITALS) != 0 && !self->is_display)
        return stet_token_has_class (token, STET_WORD_PLACE | STET_WORD_ORGANISATION);
      /* "Tô Lâm", "Will Smith"; at the start of a sentence it is a small word
       * unless it is a name elsewhere. */
      if (self->analysis->lexicon->is_english && !is_ascii (self, i))
        return TRUE;
      return stet_token_has_class (token, STET_WORD_PERSON) && _stet_namer_is_capital (self, i + 1) && !self->is_display &&
             (i > self->begin || _stet_namer_was_capital (self, i));
    }
  /* A letter by itself is one of a list, unless a name goes on with it. */
  if (is_single_letter (self, i) && !(_stet_namer_byte (self, i + 1) == '.' && _stet_namer_is_joined (self, i + 1)))
    return FALSE;
  if (self->is_display)
    return (_stet_namer_was_capital (self, i) || stet_token_has_class (token, STET_WORD_PLACE | STET_WORD_TITLE)) && !_stet_namer_was_small (self, i);

  return TRUE;
}

/* The end of a place, organisation or title of the tables that begins at @i, with
 * the last stop of "U.S."; @i when there is none. */
static guint
read_known (const StetNamer *self,
            guint i)
{
  guint n;

  if (_stet_lexicon_match (self->analysis, i, STET_WORD_PLACE | STET_WORD_ORGANISATION | STET_WORD_TITLE, &n) == NULL || n < 2)
    return i;
  for (guint k = i; k < i + n; k++)
    {
      if (self->tokens[k].kind == STET_TOKEN_WORD && (self->tokens[k].flags & STET_TOKEN_CAPITAL) == 0 && !_stet_namer_has (self, k, STET_WORD_FUNCTION))
        return i;
    }
  if (is_single_letter (self, i + n - 1) && _stet_namer_byte (self, i + n) == '.' && _stet_namer_is_joined (self, i + n))
    n++;

  return i + n;
}

/* Whether the tokens from @first on make a thing that goes on with "of". */
static gboolean
takes_of (const StetNamer *self,
          guint first,
          guint i)
{
  const StetSense *place;

  for (guint k = first; k < i; k++)
    {
      if (_stet_namer_has (self, k, STET_WORD_ORGANISATION))
        return TRUE;
      place = _stet_namer_sense (self, k, STET_WORD_PLACE);
      if (place != NULL && place->value >= 2)
        return TRUE;
    }

  return FALSE;
}

/* Where a name goes on behind "of" or "and" at @i; @i when it does not. */
static guint
skip_of (const StetNamer *self,
         guint first,
         guint i)
{
  static const char *const all[] = { "of", "for", "and", NULL };
  static const char *const and[] = { "and", NULL };
  static const char *const the[] = { "the", NULL };
  guint next = i + 1;

  if (next >= self->end || !_stet_analysis_is_word (self->analysis, i, all) || !takes_of (self, first, i))
    return i;
  if (_stet_analysis_is_word (self->analysis, i, and))
    return _stet_namer_has (self, first, STET_WORD_ORGANISATION) && _stet_namer_can_be_name (self, next) && (self->tokens[next].flags & STET_TOKEN_CAPITALS) == 0 ? next : i;
  if (_stet_analysis_is_word (self->analysis, next, the))
    next++;

  return next < self->end && _stet_namer_can_be_name (self, next) ? next : i;
}

/* Where a name goes on behind a small word at @i; @i when it does not. */
static guint
skip_small_words (const StetNamer *self,
                  guint first,
                  guint i)
{
  static const char *const first_of_two[] = { "van", "von", "de", NULL };
  static const char *const second_of_two[] = { "de", "den", "der", "het", "la", "las", "los", NULL };
  guint next = i + 1;

  /* "Saskia van der Velde". */
  if (next < self->end && _stet_analysis_is_word (self->analysis, i, first_of_two) && _stet_analysis_is_word (self->analysis, next, second_of_two))
    next++;
  if (next < self->end && _stet_analysis_is_word (self->analysis, i, particles) && _stet_namer_can_be_name (self, next) && (self->tokens[next].flags & STET_TOKEN_CAPITALS) == 0)
    return next;

  return skip_of (self, first, i);
}

/* The last part of "Moon Jae-in" is small, but that of "Obama-led" is no part. */
static gboolean
ends_korean_name (const StetNamer *self,
                  guint first,
                  guint i)
{
  static const char *const others[] = { "led", "era", "run", "ran", "fed", "hit", "set", "up", "on", NULL };
  const StetToken *token = &self->tokens[i];
  gsize len = token->end - token->start;

  if (i - first < 3 || token->kind != STET_TOKEN_WORD || len < 2 || len > 3 || _stet_namer_is_joined (self, i + 1))
    return FALSE;

  return g_ascii_islower (_stet_namer_byte (self, i)) && !_stet_analysis_is_word (self->analysis, i, others);
}

/* Whether a hyphen at @i joins two words of one name: "Jean-Luc", but not
 * "Vietnam-Russia". */
static gboolean
joins_name (const StetNamer *self,
            guint first,
            guint i)
{
  guint n;

  if (_stet_namer_byte (self, i) != '-' || self->tokens[i].end - self->tokens[i].start != 1 || !_stet_namer_is_joined (self, i) || !_stet_namer_is_joined (self, i + 1))
    return FALSE;
  if (ends_korean_name (self, first, i + 1))
    return TRUE;
  if (!_stet_namer_can_be_name (self, i + 1) && self->tokens[i + 1].kind != STET_TOKEN_NUMBER)
    return FALSE;

  if (!_stet_namer_has (self, i + 1, STET_WORD_PLACE))
    return TRUE;

  return !_stet_namer_has (self, i - 1, STET_WORD_PLACE) &&
         (_stet_lexicon_match (self->analysis, first, STET_WORD_PLACE, &n) == NULL || first + n != i);
}

/* The first token behind @i - 1 that goes on with the name; @end when none
 * does. */
static guint
step (const StetNamer *self,
      guint first,
      guint i)
{
  char byte = _stet_namer_byte (self, i);

  if (i >= self->end || has_possessive (self, i - 1))
    return G_MAXUINT;
  if (self->tokens[i].kind == STET_TOKEN_WORD && (self->tokens[i].flags & STET_TOKEN_CAPITAL) != 0)
    return _stet_namer_can_be_name (self, i) ? i : G_MAXUINT;
  if (self->tokens[i].kind == STET_TOKEN_WORD)
    {
      guint next = skip_small_words (self, first, i);

      return next > i ? next : G_MAXUINT;
    }
  /* "J. K. Rowling", "St. John", "D.C." */
  if (byte == '.' && _stet_namer_is_joined (self, i) && i + 1 < self->end && _stet_namer_can_be_name (self, i + 1) &&
      (is_single_letter (self, i - 1) || _stet_namer_has (self, i - 1, STET_WORD_ABBREVIATION)))
    return i + 1;
  if (byte == '&' && i + 1 < self->end && _stet_namer_can_be_name (self, i + 1))
    return i + 1;
  if (i + 1 < self->end && joins_name (self, first, i))
    return i + 1;

  return G_MAXUINT;
}

guint
_stet_namer_read_run (const StetNamer *self,
                      guint i)
{
  guint first = i;
  guint end = MAX (i + 1, MIN (read_known (self, i), self->end));

  while (end - first < MAX_TOKENS)
    {
      guint next = step (self, first, end);

      if (next == G_MAXUINT)
        break;
      end = MAX (next + 1, MIN (read_known (self, next), self->end));
    }
  /* The stop of "Jr." and of initials at the end belongs to them. */
  if (end < self->end && end - first > 1 && is_single_letter (self, end - 1) && _stet_namer_byte (self, end) == '.' && _stet_namer_is_joined (self, end) && end + 1 < self->end)
    end++;

  return end;
}
