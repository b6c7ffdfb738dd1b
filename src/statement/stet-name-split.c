/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-names-private.h"

#include "stet-lexicon-private.h"

#include <string.h>

#define OF_NAMES (STET_WORD_PERSON | STET_WORD_PLACE | STET_WORD_ORGANISATION | STET_WORD_TITLE)

/* How far a title in small letters reaches back. */
#define MAX_TITLE 4

/* Whether the tokens are a place's adjective: "Russian", "South Korean". */
static gboolean
is_adjective (const StetNamer *self,
              guint i,
              guint *n)
{
  const StetLexeme *lexeme = _stet_lexicon_match (self->analysis, i, STET_WORD_PLACE, n);

  return lexeme != NULL && stet_lexeme_find_sense (lexeme, STET_WORD_PLACE)->value == 1;
}

/* Whether the word at @i makes a thing, not a person, of the name it ends. */
static gboolean
is_thing_word (const StetNamer *self,
               guint i)
{
  const StetSense *sense = _stet_namer_sense (self, i, STET_WORD_PLACE);

  if (sense != NULL && sense->value == 2)
    return TRUE;
  sense = _stet_namer_sense (self, i, STET_WORD_ORGANISATION);

  return sense != NULL && sense->text == NULL;
}

/* The first word of a sentence has its capital for another reason, unless
 * something else speaks for a name. */
static gboolean
is_name_at_start (const StetNamer *self,
                  guint i,
                  gboolean is_alone)
{
  const StetToken *token = &self->tokens[i];
  guint n;

  if ((token->flags & STET_TOKEN_CAPITALS) != 0 && !self->is_display)
    return TRUE;
  if (_stet_lexicon_match (self->analysis, i, OF_NAMES, &n) != NULL && n > 1)
    return TRUE;
  if (stet_token_has_class (token, OF_NAMES))
    return !(is_alone && stet_token_has_class (token, STET_WORD_ORGANISATION) && stet_lexeme_find_sense (token->lexeme, STET_WORD_ORGANISATION)->text == NULL && !stet_token_has_class (token, STET_WORD_PERSON | STET_WORD_PLACE));
  if (_stet_namer_was_small (self, i) || (token->lexeme != NULL && token->lexeme->classes != STET_WORD_ABBREVIATION && (token->lexeme->classes & ~STET_WORD_BEGINS_PHRASE) != 0))
    return FALSE;
  if (_stet_namer_was_capital (self, i))
    return TRUE;
  /* A plural has another stem; "Officials said" is no name. */
  if (is_alone)
    return token->stem == token->folded && _stet_namer_has (self, i + 1, STET_WORD_SAYING) && !_stet_namer_is_capital (self, i + 1);

  return (_stet_namer_is_bare (self, i) || _stet_namer_has (self, i + 1, OF_NAMES)) && !_stet_namer_has (self, i + 1, STET_WORD_TITLE);
}

static gboolean
is_at_start (const StetNamer *self,
             guint i)
{
  while (i > self->begin && self->tokens[i - 1].kind == STET_TOKEN_PUNCTUATION)
    i--;

  return i == self->begin || (self->analysis->text[self->tokens[i].start - 1] == '"');
}

/* Finds a title in small letters that ends before @i: "prime minister". */
static void
find_title_before (const StetNamer *self,
                   StetNameDraft *draft)
{
  for (guint n = MIN (MAX_TITLE, draft->first - self->begin); n > 0; n--)
    {
      guint n_match;

      if (_stet_lexicon_match (self->analysis, draft->first - n, STET_WORD_TITLE, &n_match) != NULL && n_match == n)
        {
          draft->title_first = draft->first - n;
          draft->title_end = draft->first;
          break;
        }
    }
}

/* Behind "U.S" comes the stop that belongs to it. */
static guint
without_stop (const StetNamer *self,
              guint i)
{
  return _stet_namer_byte (self, i) == '.' && _stet_namer_is_joined (self, i) ? i + 1 : i;
}

/* The place whose name ends before @i, for a title there; -1 for none. */
static gint32
find_place_before (const StetNamer *self,
                   guint i)
{
  for (guint n = 1; n <= MIN (MAX_TITLE, i - self->begin); n++)
    {
      guint n_match;

      if (_stet_lexicon_match (self->analysis, i - n, STET_WORD_PLACE, &n_match) != NULL && without_stop (self, i - n + n_match) == i)
        return (gint32) (i - n);
    }

  return -1;
}

/* Adds one name; the tokens between @first and @end are all of it. */
static void
add_draft (StetNamer *self,
           StetNameDraft draft)
{
  if (draft.title_end == draft.title_first && !draft.is_description && draft.first > self->begin)
    find_title_before (self, &draft);
  if (draft.title_end > draft.title_first && draft.place < 0)
    draft.place = find_place_before (self, draft.title_first);
  if (!draft.is_description)
    _stet_namer_set_type (self, &draft);
  g_array_append_val (self->drafts, draft);
}

/* "to" or "of", as in "ambassador to Russia". */
static gboolean
is_preposition (const StetNamer *self,
                guint i)
{
  const StetToken *token = &self->tokens[i];
  const char *word = self->analysis->text + token->start;

  return token->end - token->start == 2 && (strncmp (word, "to", 2) == 0 || strncmp (word, "of", 2) == 0);
}

/* "the Russian leader": the place's adjective with a title behind it, which
 * no name follows.  Returns: the end of the title, or @i */
static guint
read_description (const StetNamer *self,
                  guint i)
{
  guint n;

  if (i >= self->end || _stet_lexicon_match (self->analysis, i, STET_WORD_TITLE, &n) == NULL)
    return i;
  if (i + n < self->end && (_stet_namer_can_be_name (self, i + n) || _stet_namer_byte (self, i + n) == '-' || (is_preposition (self, i + n) && _stet_namer_is_capital (self, i + n + 1))))
    return i;

  return i + n;
}

/* Adds the place before a title or a thing: "Russian", "Moscow", "Party". */
static void
add_rest (StetNamer *self,
          guint first,
          guint end)
{
  if (first < end)
    add_draft (self, (StetNameDraft){ .first = first, .end = end, .place = -1, .type = STET_NAME_OTHER });
}

/* The last title in the run that has a person's name behind it. */
static gboolean
find_title (const StetNamer *self,
            guint first,
            guint end,
            guint *title_first,
            guint *title_end)
{
  gboolean found = FALSE;

  if (end - first > 1 && is_thing_word (self, end - 1))
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      guint n;

      if (!_stet_namer_has (self, i, STET_WORD_TITLE) && !(self->tokens[i].lexeme != NULL && (self->tokens[i].lexeme->classes & STET_WORD_BEGINS_PHRASE) != 0))
        continue;
      if (_stet_lexicon_match (self->analysis, i, STET_WORD_TITLE, &n) == NULL || i + n > end)
        continue;
      /* "Department of Justice" */
      if (i > first && !_stet_namer_is_capital (self, i - 1) && self->tokens[i - 1].kind == STET_TOKEN_WORD)
        continue;
      /* "Mr." */
      if (i + n < end && _stet_namer_byte (self, i + n) == '.')
        n++;
      *title_first = found && *title_end == i ? *title_first : i;
      *title_end = i + n;
      found = TRUE;
      i += n - 1;
    }

  return found;
}

/* "An American author" is anybody: only "the American author" is somebody known. */
static gboolean
is_anybody (const StetNamer *self,
            guint first)
{
  static const char *const indefinite[] = { "a", "an", NULL };

  return first > self->begin && _stet_analysis_is_word (self->analysis, first - 1, indefinite);
}

/* Cuts what comes before a person's name: places, then nothing more. */
static void
split_plain (StetNamer *self,
             guint first,
             guint end)
{
  gboolean is_pair = FALSE;
  guint n;

  while (first < end && is_adjective (self, first, &n))
    {
      guint description = read_description (self, first + n);

      if (first + n >= end && description > first + n && !is_anybody (self, first))
        {
          StetNameDraft draft = { .first = first, .end = description, .title_first = first + n, .title_end = description, .place = (gint32) first, .type = STET_NAME_PERSON, .strength = 2, .is_description = TRUE };

          add_draft (self, draft);
          return;
        }
      if (!is_pair && first + n < end && _stet_namer_byte (self, first + n) != '-' && is_thing_word (self, end - 1) && !is_thing_word (self, first + n))
        break;
      add_draft (self, (StetNameDraft){ .first = first, .end = MIN (first + n, end), .place = -1, .is_adjective = TRUE });
      first += n;
      is_pair = first < end && _stet_namer_byte (self, first) == '-';
      if (is_pair)
        first++;
    }
  if (first < end && _stet_lexicon_match (self->analysis, first, STET_WORD_PLACE, &n) != NULL && without_stop (self, first + n) == end && read_description (self, end) > end)
    {
      guint description = read_description (self, end);

      add_draft (self, (StetNameDraft){ .first = first, .end = description, .title_first = end, .title_end = description, .place = (gint32) first, .type = STET_NAME_PERSON, .strength = 2, .is_description = TRUE });
      return;
    }
  add_rest (self, first, end);
}

/* Whether the title has the name of an office in front: "Science Minister". */
static gboolean
takes_office (const StetNamer *self,
              guint i)
{
  const StetSense *sense = _stet_namer_sense (self, i, STET_WORD_TITLE);

  return sense != NULL && sense->value == 1;
}

/* "Ambassador to Russia" and a name: the place is one name, the person
 * another.  Returns: where the person's name begins; @first otherwise */
static guint
split_post (StetNamer *self,
            guint first,
            guint end)
{
  guint before = first;
  guint n;

  if (before > self->begin + 2 && _stet_namer_has (self, before - 1, STET_WORD_FUNCTION) && !is_preposition (self, before - 1))
    before--;
  if (before < self->begin + 2 || !is_preposition (self, before - 1) || !_stet_namer_has (self, before - 2, STET_WORD_TITLE))
    return first;
  if (_stet_lexicon_match (self->analysis, first, STET_WORD_PLACE, &n) == NULL || first + n >= end || is_thing_word (self, end - 1))
    return first;

  add_draft (self, (StetNameDraft){ .first = first, .end = first + n, .place = -1 });
  add_draft (self, (StetNameDraft){ .first = first + n, .end = end, .title_first = before - 2, .title_end = before - 1, .place = (gint32) first });

  return end;
}

/* In other languages the place stands between title and name: "Президент
 * России Владимир Путин".  Returns: where the person's name begins */
static guint
split_genitive (StetNamer *self,
                guint first,
                guint end)
{
  StetNameDraft place = { .first = first, .end = first, .place = -1 };
  guint n;

  if (self->analysis->lexicon->is_english || _stet_lexicon_match (self->analysis, first, STET_WORD_PLACE, &n) == NULL || first + n >= end)
    return first;
  place.end += n;
  _stet_namer_set_type (self, &place);
  g_array_append_val (self->drafts, place);

  return first + n;
}

void
_stet_namer_split_run (StetNamer *self,
                       guint first,
                       guint end)
{
  guint title_first = 0;
  guint title_end = 0;

  while (first < end && is_at_start (self, first) && !is_name_at_start (self, first, end - first == 1))
    {
      first++;
      while (first < end && !_stet_namer_is_capital (self, first))
        first++;
      if (first < end && self->tokens[first - 1].kind == STET_TOKEN_WORD)
        continue;
      break;
    }
  first = split_post (self, first, end);
  if (first >= end)
    return;

  if (!find_title (self, first, end, &title_first, &title_end))
    {
      split_plain (self, first, end);
      return;
    }
  if (takes_office (self, title_end - 1) && title_first > first && !_stet_namer_has (self, title_first - 1, OF_NAMES))
    title_first--;
  if (title_end < end)
    {
      StetNameDraft draft = { .first = title_end, .end = end, .title_first = title_first, .title_end = title_end, .place = -1 };

      if (title_first > first)
        split_plain (self, first, title_first);
      draft.first = split_genitive (self, title_end, end);
      add_draft (self, draft);
      return;
    }
  /* The run ends in a title: "the Russian President", "Prime Minister", but
   * also "Stephen King". */
  if (title_first > first && title_end - title_first == 1 && _stet_namer_has (self, first, STET_WORD_PERSON))
    {
      add_rest (self, first, end);
    }
  else if (title_first > first)
    {
      guint n;

      if (_stet_lexicon_match (self->analysis, first, STET_WORD_PLACE, &n) != NULL && without_stop (self, first + n) == title_first)
        add_draft (self, (StetNameDraft){ .first = first, .end = end, .title_first = title_first, .title_end = end, .place = (gint32) first, .type = STET_NAME_PERSON, .strength = 2, .is_description = TRUE });
      else
        split_plain (self, first, title_first);
    }
}
