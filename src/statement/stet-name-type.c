/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-names-private.h"

#include <string.h>

#define GUESS 1
#define SURROUNDINGS 2
#define WORDS 3

/* A name of so many letters in capitals is one of an organisation. */
#define MAX_ACRONYM 6

/* People have so many names at most. */
#define MAX_PERSON_WORDS 4

/* Words before a place. */
static const char *const place_prepositions[] = { "in", "at", "from", "near", "to", "across", "around", "outside", "inside", "throughout", NULL };

/* What only a person is followed by. */
static const char *const relatives[] = { "who", "whose", "whom", NULL };

/* The sort of nouns that name persons: "actress". */
#define PERSON "person"

/* The endings of small words. */
static const char *const endings[] = { "s", "ed", "ing", "ly" };

gboolean
_stet_namer_is_bare (const StetNamer *self,
                     guint i)
{
  const StetToken *token = &self->tokens[i];
  const char *text = self->analysis->text + token->start;
  gsize len = token->end - token->start;

  if (token->stem == token->folded)
    return TRUE;
  for (gsize k = 0; k < G_N_ELEMENTS (endings); k++)
    {
      gsize n = strlen (endings[k]);

      if (len > n && g_ascii_strncasecmp (text + len - n, endings[k], n) == 0)
        return FALSE;
    }
  return TRUE;
}

static void
decide (StetNameDraft *draft,
        StetNameType type,
        guint8 strength)
{
  draft->type = type;
  draft->strength = strength;
}

static guint
count_words (const StetNamer *self,
             const StetNameDraft *draft)
{
  guint n = 0;

  for (guint i = draft->first; i < draft->end; i++)
    n += self->tokens[i].kind == STET_TOKEN_WORD ? 1 : 0;

  return n;
}

/* The whole name stands in the tables. */
static gboolean
decide_by_table (const StetNamer *self,
                 StetNameDraft *draft)
{
  const StetLexeme *lexeme;
  const StetSense *sense;
  guint n;
  guint n_tokens = draft->end - draft->first;

  if (_stet_namer_byte (self, draft->end - 1) == '.')
    n_tokens--;
  lexeme = _stet_lexicon_match (self->analysis, draft->first, STET_WORD_PLACE | STET_WORD_ORGANISATION, &n);
  if (lexeme == NULL || n != n_tokens)
    return FALSE;
  sense = stet_lexeme_find_sense (lexeme, STET_WORD_PLACE);
  if (sense != NULL && !(sense->value >= 2))
    {
      gboolean is_person = sense->value != 1 && draft->title_end > draft->title_first;

      if (is_person)
        return FALSE;
      draft->text = sense->text;
      draft->is_adjective = sense->value == 1;
      decide (draft, STET_NAME_PLACE, WORDS);
      return TRUE;
    }
  sense = stet_lexeme_find_sense (lexeme, STET_WORD_ORGANISATION);
  if (sense == NULL || sense->text == NULL)
    return FALSE;
  draft->text = sense->text;
  decide (draft, STET_NAME_ORGANISATION, WORDS);

  return TRUE;
}

/* A word in it says what it is: "Ministry", "River". */
static gboolean
decide_by_word (const StetNamer *self,
                StetNameDraft *draft)
{
  const StetSense *place = _stet_namer_sense (self, draft->end - 1, STET_WORD_PLACE);

  if (draft->end - draft->first < 2)
    return FALSE;
  if (place != NULL && place->value == 2)
    {
      decide (draft, STET_NAME_PLACE, WORDS);
      return TRUE;
    }
  for (guint i = draft->first; i < draft->end; i++)
    {
      const StetSense *organisation = _stet_namer_sense (self, i, STET_WORD_ORGANISATION);

      if (organisation != NULL && (organisation->text == NULL || (self->tokens[i].flags & STET_TOKEN_CAPITALS) != 0))
        {
          decide (draft, organisation->value == 2 ? STET_NAME_OTHER : STET_NAME_ORGANISATION, WORDS);
          return TRUE;
        }
    }
  place = _stet_namer_sense (self, draft->first, STET_WORD_PLACE);
  if (place != NULL && place->value >= 2)
    {
      decide (draft, STET_NAME_PLACE, SURROUNDINGS);
      return TRUE;
    }

  return FALSE;
}

/* ", 45," behind a name is somebody's age. */
static gboolean
has_age (const StetNamer *self,
         guint end)
{
  return end + 2 < self->end && _stet_namer_byte (self, end) == ',' && self->tokens[end + 1].kind == STET_TOKEN_NUMBER &&
         self->tokens[end + 1].end - self->tokens[end + 1].start == 2 && _stet_namer_byte (self, end + 2) == ',';
}

static gboolean
has_initial (const StetNamer *self,
             const StetNameDraft *draft)
{
  for (guint i = draft->first; i + 1 < draft->end; i++)
    {
      if (self->tokens[i].end - self->tokens[i].start == 1 && self->tokens[i].kind == STET_TOKEN_WORD)
        return TRUE;
    }

  return FALSE;
}

/* "The actress Sofie Bjerre", "Sofie Bjerre, who …". */
static gboolean
is_spoken_of_as_person (const StetNamer *self,
                        const StetNameDraft *draft)
{
  const StetSense *kind = draft->first > self->begin ? _stet_namer_sense (self, draft->first - 1, STET_WORD_KIND) : NULL;

  if (kind != NULL && strcmp (kind->text, PERSON) == 0)
    return TRUE;
  return draft->end + 1 < self->end && _stet_namer_byte (self, draft->end) == ',' && _stet_analysis_is_word (self->analysis, draft->end + 1, relatives);
}

static gboolean
decide_for_person (const StetNamer *self,
                   StetNameDraft *draft,
                   guint n_words)
{
  const StetToken *first = &self->tokens[draft->first];
  gboolean is_given = stet_token_has_class (first, STET_WORD_PERSON);

  if (draft->title_end > draft->title_first && n_words <= MAX_PERSON_WORDS + 1)
    decide (draft, STET_NAME_PERSON, WORDS);
  else if (is_given && n_words > 1 && n_words <= MAX_PERSON_WORDS)
    decide (draft, STET_NAME_PERSON, WORDS);
  else if (has_initial (self, draft) && n_words > 1)
    decide (draft, STET_NAME_PERSON, SURROUNDINGS);
  else if (has_age (self, draft->end) || (n_words > 1 && n_words <= MAX_PERSON_WORDS && is_spoken_of_as_person (self, draft)))
    decide (draft, STET_NAME_PERSON, SURROUNDINGS);
  else if (is_given && n_words == 1)
    decide (draft, STET_NAME_PERSON, GUESS);
  else
    return FALSE;

  return TRUE;
}

/* "Congress", "Parliament": a body, when it has a capital. */
static gboolean
names_body (const StetNamer *self,
            guint i)
{
  const StetSense *sense = _stet_namer_sense (self, i, STET_WORD_ORGANISATION);

  return sense != NULL && sense->text == NULL && sense->value != 2;
}

/* Nothing is known of its words: those around it must do. */
static void
guess (const StetNamer *self,
       StetNameDraft *draft,
       guint n_words)
{
  const StetToken *first = &self->tokens[draft->first];
  gboolean says = (_stet_namer_has (self, draft->end, STET_WORD_SAYING) && !_stet_namer_is_capital (self, draft->end)) ||
                  (draft->first > self->begin && _stet_namer_has (self, draft->first - 1, STET_WORD_SAYING));

  if (n_words == 1 && (first->flags & STET_TOKEN_CAPITALS) != 0 && first->end - first->start <= MAX_ACRONYM)
    decide (draft, STET_NAME_ORGANISATION, GUESS);
  else if (n_words == 1 && names_body (self, draft->first))
    decide (draft, STET_NAME_ORGANISATION, SURROUNDINGS);
  else if (says && n_words <= MAX_PERSON_WORDS)
    decide (draft, STET_NAME_PERSON, SURROUNDINGS);
  else if (draft->first > self->begin && _stet_analysis_is_word (self->analysis, draft->first - 1, place_prepositions) && n_words <= 2)
    decide (draft, STET_NAME_PLACE, GUESS);
  else if (n_words >= 2 && n_words <= 3 && !_stet_namer_was_small (self, draft->first) && !_stet_namer_was_small (self, draft->end - 1) && first->lexeme == NULL && self->tokens[draft->end - 1].lexeme == NULL && _stet_namer_is_bare (self, draft->first))
    decide (draft, STET_NAME_PERSON, GUESS);
  else
    decide (draft, STET_NAME_OTHER, 0);
}

void
_stet_namer_set_type (const StetNamer *self,
                      StetNameDraft *draft)
{
  guint n_words = count_words (self, draft);

  if (decide_by_table (self, draft))
    return;
  if (decide_by_word (self, draft))
    return;
  if (!decide_for_person (self, draft, n_words))
    guess (self, draft, n_words);
}
