/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-sentences-private.h"

#include <string.h>

/* Behind a stop so many opening marks at most are looked through for a word. */
#define MAX_OPENERS 8

/* A beginning of so many tokens, as "At 5 a.m.", has no verb yet. */
#define SHORT_BEGINNING 7

/* A word of so few letters before a stop and a small letter may be an
 * abbreviation that nobody listed. */
#define SHORT_WORD 3

/* A name that is cut short has no more letters than this. */
#define SHORT_NAME 6

/* "U.S.S.R." has four parts; no abbreviation has more than this. */
#define MAX_PARTS 8

/* A name before "said" has so many words at most. */
#define MAX_SPEAKER 5

/* How what follows a stop begins. */
typedef enum
{
  START_CAPITAL, /* or a letter of a script without capitals */
  START_SMALL,
  START_NUMBER,
  START_OTHER,
} Start;

typedef struct
{
  guint last;         /* the last token of the mark and what closes with it */
  gboolean is_quoted; /* a quotation closes there */
  gboolean is_bracketed;
  guint head; /* the first word or number of what follows */
  Start start;
} Sequel;

/* What a stop behind an abbreviation can be; the texts of the tables. */
typedef enum
{
  ABBREVIATION_NONE,
  ABBREVIATION_NAME,    /* "Mr.": a name follows */
  ABBREVIATION_NUMBER,  /* "No.": ends nothing before a number */
  ABBREVIATION_COMPANY, /* "Inc.": may end a sentence */
  ABBREVIATION_CLOSE,   /* "etc.", "p.m.": ends one before a capital */
  ABBREVIATION_END,     /* "U.S.": ends one before a word that begins sentences */
  ABBREVIATION_INNER,   /* "e.g.": ends none */
  ABBREVIATION_INITIAL, /* "J." */
} Abbreviation;

static const char *const abbreviation_names[] = { "", "name", "number", "company", "close", "end", "inner" };

/* Whether the token closes what the sentence opened, and belongs to its end. */
static gboolean
closes (const StetCutter *self,
        guint i,
        Sequel *sequel)
{
  StetMark mark = _stet_cutter_mark (self, i);

  switch ((int) mark)
    {
    case STET_MARK_STOP:
    case STET_MARK_STRONG:
    case STET_MARK_ELLIPSIS:
    case STET_MARK_WIDE_STOP:
      return TRUE;
    case STET_MARK_CLOSE:
      sequel->is_bracketed = TRUE;
      return TRUE;
    case STET_MARK_CLOSE_QUOTE:
    case STET_MARK_CLOSE_SINGLE:
      sequel->is_quoted = TRUE;
      return TRUE;
    case STET_MARK_OPEN_QUOTE:
      /* “ closes in German. */
    case STET_MARK_QUOTE:
    case STET_MARK_SINGLE:
      if ((self->tokens[i - 1].flags & STET_TOKEN_IN_QUOTE) == 0 && _stet_cutter_is_joined (self, i + 1) && self->tokens[i + 1].kind <= STET_TOKEN_NUMBER)
        return FALSE;
      sequel->is_quoted = TRUE;
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether a quotation mark at @i that stands apart closes a quotation: in some
 * texts there are blanks around every mark. */
static gboolean
closes_apart (const StetCutter *self,
              guint i,
              Sequel *sequel)
{
  StetMark mark = i < self->n ? _stet_cutter_mark (self, i) : STET_MARK_OTHER;

  if ((mark != STET_MARK_QUOTE && mark != STET_MARK_CLOSE_QUOTE) || _stet_cutter_is_joined (self, i + 1) || (self->tokens[i].flags & STET_TOKEN_AFTER_LINE) != 0)
    return FALSE;
  if ((self->tokens[i - 1].flags & STET_TOKEN_IN_QUOTE) == 0)
    return FALSE;
  sequel->is_quoted = TRUE;

  return TRUE;
}

/* Whether "[12]" stands at @i. */
static gboolean
is_note (const StetCutter *self,
         guint i)
{
  return self->analysis->text[self->tokens[i].start] == '[' && _stet_cutter_is_joined (self, i + 1) &&
         self->tokens[i + 1].kind == STET_TOKEN_NUMBER && _stet_cutter_is_joined (self, i + 2) &&
         self->analysis->text[self->tokens[i + 2].start] == ']';
}

static void
find_head (const StetCutter *self,
           Sequel *sequel)
{
  guint end = MIN (self->n, sequel->last + 1 + MAX_OPENERS);
  guint i = sequel->last + 1;

  sequel->start = START_OTHER;
  for (; i < end; i++)
    {
      const StetToken *token = &self->tokens[i];
      StetMark mark;

      if (token->kind == STET_TOKEN_WORD)
        {
          sequel->start = (token->flags & STET_TOKEN_CAPITAL) == 0 && g_unichar_islower (g_utf8_get_char (self->analysis->text + token->start)) ? START_SMALL : START_CAPITAL;
          break;
        }
      if (token->kind != STET_TOKEN_PUNCTUATION)
        {
          sequel->start = START_NUMBER;
          break;
        }
      mark = _stet_cutter_mark (self, i);
      if (mark == STET_MARK_COMMA || mark == STET_MARK_COLON || mark == STET_MARK_CLOSE || mark == STET_MARK_CLOSE_QUOTE)
        {
          i = self->n;
          break;
        }
    }
  sequel->head = MIN (i, self->n);
}

static Sequel
read_sequel (const StetCutter *self,
             guint mark)
{
  Sequel sequel = { .last = mark };

  for (;;)
    {
      if (_stet_cutter_is_joined (self, sequel.last + 1) && closes (self, sequel.last + 1, &sequel))
        sequel.last++;
      else if (_stet_cutter_is_joined (self, sequel.last + 1) && is_note (self, sequel.last + 1))
        sequel.last += 3;
      else if (closes_apart (self, sequel.last + 1, &sequel))
        sequel.last++;
      else
        break;
    }
  find_head (self, &sequel);

  return sequel;
}

/* A capitalised word that begins sentences and is no part of names: "The". */
static gboolean
begins_sentences (const StetCutter *self,
                  guint i)
{
  const StetToken *token = &self->tokens[i];

  /* "A." is an initial. */
  if (token->end - token->start <= 2 && _stet_cutter_is_joined (self, i + 1) && _stet_cutter_mark (self, i + 1) == STET_MARK_STOP)
    return FALSE;

  return (token->flags & (STET_TOKEN_CAPITAL | STET_TOKEN_CAPITALS)) == STET_TOKEN_CAPITAL &&
         stet_token_has_class (token, STET_WORD_FUNCTION) && !stet_token_has_class (token, STET_WORD_PERSON);
}

/* The first token of the abbreviation that ends with the token @i: "U.S" has
 * three of them. */
static guint
first_of_abbreviation (const StetCutter *self,
                       guint i)
{
  for (guint n = 0; n < MAX_PARTS && i > self->first + 1; n++, i -= 2)
    {
      const StetToken *before = &self->tokens[i - 2];

      if (!_stet_cutter_is_joined (self, i) || !_stet_cutter_is_joined (self, i - 1) || _stet_cutter_mark (self, i - 1) != STET_MARK_STOP)
        break;
      if (before->kind != STET_TOKEN_WORD || before->end - before->start > SHORT_WORD)
        break;
    }

  return i;
}

static Abbreviation
kind_of_lexeme (const StetLexeme *lexeme)
{
  const char *text = stet_lexeme_find_sense (lexeme, STET_WORD_ABBREVIATION)->text;

  for (guint k = 1; text != NULL && k < G_N_ELEMENTS (abbreviation_names); k++)
    {
      if (strcmp (text, abbreviation_names[k]) == 0)
        return (Abbreviation) k;
    }

  return ABBREVIATION_NONE;
}

/* Whether the tables call the word an abbreviation of that kind, too. */
static gboolean
is_abbreviation (const StetToken *token,
                 const char *kind)
{
  const StetSense *sense = token->lexeme != NULL ? token->lexeme->senses : NULL;

  while (sense != NULL && ((sense->classes & STET_WORD_ABBREVIATION) == 0 || g_strcmp0 (sense->text, kind) != 0))
    sense = sense->next;

  return sense != NULL;
}

/* "41 C." is hot, and nobody's initial. */
static gboolean
is_behind_number (const StetCutter *self,
                  guint i)
{
  return i > self->first && self->tokens[i - 1].kind == STET_TOKEN_NUMBER;
}

static Abbreviation
abbreviation_before (const StetCutter *self,
                     guint stop)
{
  const StetToken *word = &self->tokens[stop - 1];
  const StetLexeme *lexeme;
  guint first;
  guint n;

  if (stop <= self->first || !_stet_cutter_is_joined (self, stop))
    return ABBREVIATION_NONE;
  /* "N°." */
  if (word->kind == STET_TOKEN_SYMBOL && _stet_cutter_is_joined (self, stop - 1))
    return ABBREVIATION_NUMBER;
  /* "5°C." */
  if (word->kind != STET_TOKEN_WORD || (_stet_cutter_is_joined (self, stop - 1) && self->tokens[stop - 2].kind == STET_TOKEN_SYMBOL))
    return ABBREVIATION_NONE;

  first = first_of_abbreviation (self, stop - 1);
  /* The end of an address. */
  if (first < stop - 1 && is_abbreviation (word, "suffix"))
    return ABBREVIATION_NONE;
  if (first == stop - 1 && (word->flags & STET_TOKEN_CAPITAL) != 0 && !is_behind_number (self, stop - 1) && (gsize) g_utf8_skip[(guchar) self->analysis->text[word->start]] == word->end - word->start)
    return ABBREVIATION_INITIAL;
  lexeme = _stet_lexicon_match (self->analysis, first, STET_WORD_ABBREVIATION, &n);
  if (lexeme != NULL && first + n == stop)
    return kind_of_lexeme (lexeme);
  if (first < stop - 1)
    return (self->tokens[first].flags & STET_TOKEN_CAPITAL) != 0 ? ABBREVIATION_END : ABBREVIATION_INNER;
  return ABBREVIATION_NONE;
}

/* Behind "p.m.": time zones and days go on with the time, and a beginning
 * without a verb goes on anyway. */
static gboolean
goes_on_after_time (const StetCutter *self,
                    guint stop,
                    const Sequel *sequel)
{
  const StetToken *head = &self->tokens[sequel->head];

  if (stet_token_has_class (head, STET_WORD_WEEKDAY | STET_WORD_MONTH))
    return TRUE;
  if (is_abbreviation (head, "zone"))
    return TRUE;

  return stop - self->first <= SHORT_BEGINNING && begins_sentences (self, self->first) && self->tokens[self->first + 1].kind == STET_TOKEN_NUMBER;
}

/* Behind "Inc.": a new sentence shows in a small word after its first one. */
static gboolean
begins_after_company (const StetCutter *self,
                      guint head)
{
  const StetToken *token = &self->tokens[head];

  if (begins_sentences (self, head))
    return TRUE;
  if (stet_token_has_class (token, STET_WORD_ORGANISATION | STET_WORD_TITLE | STET_WORD_ABBREVIATION) || (token->flags & STET_TOKEN_CAPITALS) != 0)
    return FALSE;

  return head + 1 < self->n && token[1].kind == STET_TOKEN_WORD && (token[1].flags & (STET_TOKEN_CAPITAL | STET_TOKEN_JOINED)) == 0;
}

/* Whether a stop ends the sentence that is no abbreviation's. */
static gboolean
ends_at_plain_stop (const StetCutter *self,
                    guint stop,
                    const Sequel *sequel)
{
  const StetToken *word = &self->tokens[stop - 1];

  if (sequel->start != START_SMALL)
    return sequel->head < self->n || sequel->last + 1 == self->n || sequel->start == START_OTHER;
  if (sequel->is_quoted || sequel->is_bracketed || word->end - word->start == 1)
    return FALSE;
  /* "for the Dems. in": a short name that goes on small is cut short. */
  if ((word->flags & (STET_TOKEN_CAPITAL | STET_TOKEN_CAPITALS)) == STET_TOKEN_CAPITAL && stop - 1 > self->first && word->end - word->start <= SHORT_NAME && !stet_token_has_class (word, STET_WORD_PERSON | STET_WORD_PLACE | STET_WORD_FUNCTION))
    return FALSE;
  /* "5 in. wide" */
  if (stop > self->first + 1 && word->end - word->start <= SHORT_WORD && stet_token_has_class (word, STET_WORD_UNIT | STET_WORD_FUNCTION) && word[-1].kind == STET_TOKEN_NUMBER)
    return FALSE;

  return word->kind == STET_TOKEN_NUMBER || word->end - word->start > SHORT_WORD || stet_token_has_class (word, STET_WORD_FUNCTION) ||
         stet_token_has_class (&self->tokens[sequel->head], STET_WORD_FUNCTION);
}

/* "$3 bn. Delta said": what a number counts ends a sentence as other words do. */
static gboolean
is_unit_of_number (const StetCutter *self,
                   guint stop)
{
  guint first = first_of_abbreviation (self, stop - 1);
  guint n;

  return is_behind_number (self, first) && _stet_lexicon_match (self->analysis, first, STET_WORD_UNIT | STET_WORD_SCALE, &n) != NULL;
}

static gboolean
ends_at_stop (const StetCutter *self,
              guint stop,
              const Sequel *sequel)
{
  gboolean is_capital = sequel->start == START_CAPITAL;

  switch (abbreviation_before (self, stop))
    {
    case ABBREVIATION_NAME:
    case ABBREVIATION_INNER:
      return FALSE;
    case ABBREVIATION_NUMBER:
      return is_capital;
    case ABBREVIATION_COMPANY:
      return is_capital && begins_after_company (self, sequel->head);
    case ABBREVIATION_CLOSE:
      return is_capital && !goes_on_after_time (self, stop, sequel);
    case ABBREVIATION_END:
    case ABBREVIATION_INITIAL:
      return is_capital && (begins_sentences (self, sequel->head) || is_unit_of_number (self, stop));
    case ABBREVIATION_NONE:
    default:
      return ends_at_plain_stop (self, stop, sequel);
    }
}

/* Whether "Name said." follows a question that somebody asks. */
static gboolean
is_followed_by_speaker (const StetCutter *self,
                        guint head)
{
  guint end = MIN (self->n, head + MAX_SPEAKER);

  for (guint i = head; i < end; i++)
    {
      if (i > head && stet_token_has_class (&self->tokens[i], STET_WORD_SAYING) && (self->tokens[i].flags & STET_TOKEN_CAPITAL) == 0)
        return i + 1 == self->n || self->tokens[i + 1].kind == STET_TOKEN_PUNCTUATION;
      if ((self->tokens[i].flags & STET_TOKEN_CAPITAL) == 0 && _stet_cutter_mark (self, i) != STET_MARK_STOP)
        return FALSE;
    }

  return FALSE;
}

/* "world.Today": the blank was lost.  Addresses and file names look alike,
 * but have small letters behind the stop, or go on without a blank. */
static gboolean
is_run_on (const StetCutter *self,
           guint mark,
           guint next)
{
  const StetToken *before = &self->tokens[mark - 1];
  const StetToken *after = &self->tokens[next];
  const char *text = self->analysis->text;

  if (next != mark + 1 || mark == self->first || after->kind != STET_TOKEN_WORD || (after->flags & (STET_TOKEN_CAPITAL | STET_TOKEN_CAPITALS)) != STET_TOKEN_CAPITAL || after->end - after->start < 2)
    return FALSE;
  if (before->end - before->start < SHORT_WORD || (before->kind == STET_TOKEN_WORD && !g_ascii_islower (text[before->end - 1])) || before->kind > STET_TOKEN_NUMBER)
    return FALSE;
  if (is_abbreviation (after, "suffix") || abbreviation_before (self, mark) != ABBREVIATION_NONE)
    return FALSE;
  if (_stet_cutter_is_joined (self, mark - 1) && strchr ("@/:.", text[before->start - 1]) != NULL)
    return FALSE;

  return !_stet_cutter_is_joined (self, next + 1) || (text[after->end] == '.' && !_stet_cutter_is_joined (self, next + 2)) || text[after->end] == ',';
}

static gboolean
ends_at_strong (const StetCutter *self,
                guint mark,
                const Sequel *sequel)
{
  const StetToken *token = &self->tokens[mark];

  switch (sequel->start)
    {
    case START_CAPITAL:
      return !sequel->is_quoted || !is_followed_by_speaker (self, sequel->head);
    case START_SMALL:
      if (sequel->is_quoted || sequel->is_bracketed)
        return FALSE;
      return self->analysis->text[token->start] == '?' || sequel->last > mark || token->end - token->start > 1;
    case START_NUMBER:
    case START_OTHER:
    default:
      return sequel->head < self->n;
    }
}

/* The first stop of ". . . ." is that of the sentence when it is joined to
 * its last word and more than two are left. */
static gboolean
read_spaced_stops (const StetCutter *self,
                   guint mark,
                   guint *last)
{
  guint i = mark;

  while (i + 1 < self->n && self->tokens[i + 1].end - self->tokens[i + 1].start == 1 && self->analysis->text[self->tokens[i + 1].start] == '.')
    i++;
  if (i < mark + 2 || _stet_cutter_is_joined (self, mark + 1))
    return FALSE;

  *last = i;

  return TRUE;
}

static gboolean
ends_at_ellipsis (const StetCutter *self,
                  guint mark,
                  const Sequel *sequel)
{
  const StetToken *head = &self->tokens[sequel->head];

  /* "[...]" stands for words, not for an end. */
  if (mark > self->first && _stet_cutter_is_joined (self, mark) && _stet_cutter_mark (self, mark - 1) == STET_MARK_OPEN)
    return FALSE;
  if (sequel->head == self->n)
    return FALSE;

  /* "I" is a capital anywhere. */
  return sequel->start == START_CAPITAL && head->end - head->start > 1;
}

gboolean
_stet_cutter_ends_at (const StetCutter *self,
                      guint mark,
                      guint *last)
{
  StetMark kind = _stet_cutter_mark (self, mark);
  guint end = mark;
  Sequel sequel;

  if (kind == STET_MARK_STOP && read_spaced_stops (self, mark, &end))
    kind = STET_MARK_ELLIPSIS;
  sequel = read_sequel (self, end);
  *last = sequel.last;
  if (sequel.last + 1 >= self->n || kind == STET_MARK_WIDE_STOP)
    return TRUE;
  if (end - mark >= 3 && _stet_cutter_is_joined (self, mark) && sequel.last == end && sequel.start == START_CAPITAL)
    {
      *last = mark;
      return TRUE;
    }
  if (_stet_cutter_is_joined (self, sequel.last + 1))
    return (kind == STET_MARK_STOP || kind == STET_MARK_STRONG) && is_run_on (self, mark, sequel.last + 1);

  switch ((int) kind)
    {
    case STET_MARK_STRONG:
      return ends_at_strong (self, mark, &sequel);
    case STET_MARK_ELLIPSIS:
      return ends_at_ellipsis (self, mark, &sequel);
    case STET_MARK_RULE:
      return sequel.start == START_CAPITAL;
    default:
      return ends_at_stop (self, mark, &sequel);
    }
}
