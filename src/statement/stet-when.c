/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-when-private.h"

#include "stet-lexicon-private.h"

#include <string.h>

/* How many words back a word of what is to come is looked for. */
#define REACH_OF_MODAL 20

/* Before what makes a date stand no more words than this; whoever has more is read. */
#define REACH_OF_LEAD 16

/* What may stand in a date before the word that makes it one. */
#define LEADING_CLASSES (STET_WORD_NUMBER | STET_WORD_SCALE | STET_WORD_HEDGE | STET_WORD_FUNCTION | STET_WORD_DATE)

/* How many words a modal has between itself and its participle. */
#define REACH_OF_PARTICIPLE 5

/* How far behind a date that begins a sentence its verb stands. */
#define REACH_OF_VERB 8

void
_stet_when_init (StetWhen *self,
                 StetQuantityType type,
                 StetGrain grain)
{
  memset (self, 0, sizeof *self);
  self->type = type;
  _stet_moment_init (&self->said, grain);
  _stet_moment_init (&self->meant, grain);
  _stet_moment_init (&self->to, grain);
  _stet_moment_init (&self->to_meant, grain);
}

gboolean
_stet_when_remember (const StetReader *reader,
                     StetWhenReader which,
                     gboolean (*read) (const StetReader *, guint, StetWhen *),
                     guint token,
                     StetWhen *when)
{
  StetMemoKey key = { which, token, *reader->depth };
  gboolean found;

  if (!_stet_memo_get (reader->whens, key, &found, when))
    {
      found = read (reader, token, when);
      _stet_memo_put (reader->whens, key, found, when);
    }

  return found;
}

/* A verb in the past, which says when what the date tells of was: "fell",
 * "announced"; no participle of what is to be: "will be announced". */
static gboolean
is_past_verb (const StetReader *reader,
              guint token)
{
  const StetToken *word = &reader->tokens[token];
  gsize len = word->end - word->start;

  if (_stet_reader_code (reader, token) == STET_CODE_WAS)
    return TRUE;
  if (word->kind != STET_TOKEN_WORD || len < 5 || memcmp (reader->text + word->end - 2, "ed", 2) != 0)
    return FALSE;

  return token == reader->first || !_stet_reader_is (reader, token - 1, STET_TOKEN_WORD) || _stet_reader_code (reader, token - 1) != STET_CODE_BE;
}

/* "by Thursday 40 had been found": whether the sentence goes on in the past. */
static gboolean
goes_on_in_past (const StetReader *reader,
                 guint token)
{
  for (guint i = token; i < MIN (token + REACH_OF_MODAL, reader->end); i++)
    {
      if (_stet_reader_has (reader, i, STET_WORD_MODAL))
        return FALSE;
      if (_stet_reader_code (reader, i) == STET_CODE_WAS)
        return TRUE;
    }

  return FALSE;
}

/* Whether a word or phrase at @token, which is before @end, tells what is to come. */
static gboolean
is_modal (const StetReader *reader,
          guint token,
          guint end)
{
  guint n;
  const StetLexeme *lexeme = reader->tokens[token].lexeme != NULL ? _stet_lexicon_match (reader->analysis, token, STET_WORD_MODAL, &n) : NULL;

  if (lexeme == NULL || token + n > end || (_stet_reader_has (reader, token, STET_WORD_MONTH) && (reader->tokens[token].flags & STET_TOKEN_CAPITAL) != 0))
    return FALSE;

  /* "Promises" is a house. */
  return (reader->tokens[token].flags & STET_TOKEN_CAPITAL) == 0 || token == reader->first;
}

/* Whether a word or phrase at @token, which is before @end, tells of the time
 * to come in the present: "the truce begins on Friday". */
static gboolean
is_ahead (const StetReader *reader,
          guint token,
          guint end)
{
  guint n;

  /* Most words are neither such a word nor the first of such a phrase. */
  if (_stet_reader_code (reader, token) != STET_CODE_AHEAD && !_stet_reader_has (reader, token, STET_WORD_BEGINS_PHRASE))
    return FALSE;

  return _stet_reader_phrase (reader, token, &n, NULL) == STET_CODE_AHEAD && token + n <= end;
}

/* "will stay closed", "could be raised": whether the participle at @token is
 * one of what is to come. */
static gboolean
is_behind_modal (const StetReader *reader,
                 guint token)
{
  guint from = token > reader->first + REACH_OF_PARTICIPLE ? token - REACH_OF_PARTICIPLE : reader->first;

  for (guint i = token; i > from; i--)
    {
      StetCode code = _stet_reader_code (reader, i - 1);

      if (code == STET_CODE_COMMA || code == STET_CODE_AND || code == STET_CODE_THAT || code == STET_CODE_WAS)
        return FALSE;
      if (is_modal (reader, i - 1, token))
        return TRUE;
    }

  return FALSE;
}

/* "On Sunday, voters will choose": the verb behind a date that begins the sentence. */
static gboolean
begins_with_future (const StetReader *reader,
                    guint token)
{
  guint first = reader->first + (_stet_reader_code (reader, reader->first) == STET_CODE_ON || _stet_reader_code (reader, reader->first) == STET_CODE_IN || _stet_reader_code (reader, reader->first) == STET_CODE_AT);

  if (token != first)
    return FALSE;
  for (guint i = token + 1; i < MIN (token + REACH_OF_VERB, reader->end); i++)
    {
      if (is_modal (reader, i, reader->end))
        return TRUE;
      if (is_past_verb (reader, i) || _stet_reader_has (reader, i, STET_WORD_SAYING))
        return FALSE;
      /* "Friday's blast will": what is told is over. */
      if (i == token + 1 && reader->text[reader->tokens[token].end - 1] == 's')
        return FALSE;
    }

  return FALSE;
}

/* The nearest verb before a date without a year tells whether it was or will be. */
StetDirection
_stet_when_find_direction (const StetReader *reader,
                           guint token)
{
  guint from = token > reader->first + REACH_OF_MODAL ? token - REACH_OF_MODAL : reader->first;

  /* "by Christmas" looks ahead. */
  if (token > reader->first && _stet_reader_code (reader, token - 1) == STET_CODE_BY)
    return goes_on_in_past (reader, token) ? STET_DIRECTION_PAST : STET_DIRECTION_FUTURE;
  if (begins_with_future (reader, token))
    return STET_DIRECTION_FUTURE;
  for (guint i = token; i > from; i--)
    {
      if (is_modal (reader, i - 1, token) || is_ahead (reader, i - 1, token))
        return STET_DIRECTION_FUTURE;
      /* ", her office said," stands aside. */
      if (_stet_reader_has (reader, i - 1, STET_WORD_SAYING) && _stet_reader_code (reader, i) == STET_CODE_COMMA && i < token)
        continue;
      if ((is_past_verb (reader, i - 1) || _stet_reader_has (reader, i - 1, STET_WORD_SAYING)) && is_behind_modal (reader, i - 1))
        return STET_DIRECTION_FUTURE;
      if (_stet_reader_has (reader, i - 1, STET_WORD_SAYING))
        return token - i < 2 ? STET_DIRECTION_PAST : STET_DIRECTION_NEAR;
      if (is_past_verb (reader, i - 1))
        return STET_DIRECTION_PAST;
    }

  return STET_DIRECTION_NEAR;
}

/* "will publish third-quarter figures": the quarter before this one is spoken
 * of for as long as it is the last. */
static gboolean
is_just_over (const StetReader *reader,
              const StetWhen *when)
{
  StetMoment now;

  if (reader->reference == 0 || when->said.number == 0 || !_stet_reader_is (reader, when->end, STET_TOKEN_WORD) || _stet_reader_has (reader, when->end, STET_WORD_FUNCTION))
    return FALSE;
  _stet_moment_set_day (&now, reader->reference);

  return ((now.month - 1) / 3 + 3) % 4 + 1 == when->said.number;
}

void
_stet_when_resolve (StetWhen *self,
                    const StetReader *reader,
                    guint token)
{
  StetDirection direction = self->said.year == 0 ? _stet_when_find_direction (reader, token) : STET_DIRECTION_NEAR;

  if (self->said.grain == STET_GRAIN_QUARTER && self->said.year == 0 && (direction == STET_DIRECTION_NEAR || is_just_over (reader, self)))
    direction = STET_DIRECTION_PAST;
  self->is_known = _stet_moment_resolve (&self->said, reader->reference, direction, &self->meant);
  /* "the year ended March 31" is over. */
  if (self->is_known && self->said.year == 0 && self->said.month > 0 && self->said.day > 0 && _stet_reader_code (reader, token - (token > reader->first)) == STET_CODE_ENDED && is_past_verb (reader, token - 1) && _stet_julian (self->meant.year, self->said.month, self->said.day) > reader->reference)
    self->meant.year--;
}

gboolean
_stet_when_set_reference (StetWhen *self,
                          const StetReader *reader)
{
  if (reader->reference == 0)
    return FALSE;
  _stet_moment_set_day (&self->meant, reader->reference);
  self->is_known = TRUE;

  return TRUE;
}

void
_stet_when_take (StetWhen *self)
{
  if (self->is_known)
    self->said = self->meant;
}

/* Makes the day also say the time of day. */
static void
add_time (StetMoment *day,
          const StetMoment *time)
{
  day->grain = time->grain;
  day->hour = time->hour;
  day->minute = time->minute;
  day->second = time->second;
  if (time->part != NULL)
    day->part = time->part;
}

/* A time of day counts from the part of the day: "tonight at 8". */
static void
fit_to_part (const StetMoment *day,
             StetMoment *time)
{
  if (day->part == NULL || time->hour < 0 || time->hour >= 12)
    return;
  if (strcmp (day->part, "EV") == 0 || strcmp (day->part, "AF") == 0 || (strcmp (day->part, "NI") == 0 && time->hour > 4))
    time->hour += 12;
}

/* "Friday morning", "Tuesday late evening". */
static void
read_part_behind (const StetReader *reader,
                  StetWhen *when)
{
  guint i = when->end;
  const char *part;
  guint n;
  StetCode code = _stet_reader_code (reader, i);

  if (when->said.grain != STET_GRAIN_DAY)
    return;
  if (code == STET_CODE_EARLY || code == STET_CODE_LATE || code == STET_CODE_MID)
    i++;
  part = _stet_part_read (reader, i, &n);
  if (part == NULL)
    return;
  when->said.grain = when->meant.grain = STET_GRAIN_PART;
  when->said.part = when->meant.part = part;
  when->end = i + n;
}

/* "on Friday at 10 a.m.", "June 21, 2024 - 18:28", "Tuesday in the morning". */
static void
read_time_behind (const StetReader *reader,
                  StetWhen *when)
{
  guint i = when->end;
  StetCode code = _stet_reader_code (reader, i);
  StetWhen time;

  if (when->said.grain != STET_GRAIN_DAY && when->said.grain != STET_GRAIN_PART)
    return;
  if (code == STET_CODE_COMMA || (code == STET_CODE_DASH && !_stet_reader_is_joined (reader, i)))
    i++;
  code = _stet_reader_code (reader, i);
  if (code == STET_CODE_AT || code == STET_CODE_BY || code == STET_CODE_FROM || code == STET_CODE_BEFORE || code == STET_CODE_AFTER)
    i++;
  if (code == STET_CODE_AT ? !_stet_clock_read_expected (reader, i, &time) : !_stet_clock_read (reader, i, &time))
    return;
  fit_to_part (&when->said, &time.said);
  add_time (&when->said, &time.said);
  if (when->is_known)
    add_time (&when->meant, &time.said);
  when->end = time.end;
}

/* "morning of March 3": the part of a day that is told by its date. */
static gboolean
read_part_of_day (const StetReader *reader,
                  guint token,
                  StetWhen *when)
{
  guint i = token + (_stet_reader_code (reader, token) == STET_CODE_THE);
  guint n;
  const char *part = _stet_part_read (reader, i, &n);

  if (part == NULL || _stet_reader_code (reader, i + n) != STET_CODE_OF || !_stet_calendar_read (reader, i + n + 1, when) || when->said.grain != STET_GRAIN_DAY)
    return FALSE;
  when->said.grain = when->meant.grain = STET_GRAIN_PART;
  when->said.part = when->meant.part = part;

  return TRUE;
}

/* "10 a.m. on Friday", "3pm today", "18:28 June 21". */
static void
read_day_behind (const StetReader *reader,
                 StetWhen *when)
{
  guint i = when->end;
  guint n;
  StetCode code;
  StetWhen day;

  /* "midnight EST on Nov. 15": the zone may stand between. */
  if (_stet_reader_phrase (reader, i, &n, NULL) == STET_CODE_ZONE)
    i += n;
  code = _stet_reader_code (reader, i);
  if (code == STET_CODE_ON || code == STET_CODE_OF || code == STET_CODE_COMMA)
    i++;
  if (!_stet_calendar_read (reader, i, &day) && !_stet_relative_read (reader, i, &day))
    return;
  if (day.type != STET_QUANTITY_DATE || (day.said.grain != STET_GRAIN_DAY && day.said.grain != STET_GRAIN_PART) || day.timex != NULL || (day.said.month == 0 && day.said.weekday == 0))
    return;
  fit_to_part (&day.said, &when->said);
  add_time (&day.said, &when->said);
  if (day.is_known)
    add_time (&day.meant, &when->said);
  *when = day;
}

static gboolean
read_moment (const StetReader *reader,
             guint token,
             StetWhen *when)
{
  gboolean (*const readers[]) (const StetReader *, guint, StetWhen *) = { _stet_calendar_read, _stet_relative_read, _stet_period_read, read_part_of_day };
  gboolean found = FALSE;
  StetWhen other;

  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      if (readers[i](reader, token, &other) && (!found || other.end > when->end))
        {
          *when = other;
          found = TRUE;
        }
    }
  if (found)
    {
      read_part_behind (reader, when);
      read_time_behind (reader, when);
    }
  if (_stet_clock_read (reader, token, &other))
    {
      read_day_behind (reader, &other);
      if (!found || other.end > when->end)
        {
          if (!other.is_known && reader->reference > 0)
            _stet_when_resolve (&other, reader, token);
          *when = other;
          found = TRUE;
        }
    }

  return found;
}

gboolean
_stet_when_read_moment (const StetReader *reader,
                        guint token,
                        StetWhen *when)
{
  return _stet_when_remember (reader, STET_WHEN_MOMENT, read_moment, token, when);
}

/* "since 2012", "before May 3": the word that bounds a date belongs to it. */
static gboolean
read_bounded (const StetReader *reader,
              guint token,
              StetWhen *when)
{
  guint n;
  StetCode code = _stet_reader_phrase (reader, token, &n, NULL);

  guint i = token + n;

  if (code != STET_CODE_BEFORE && code != STET_CODE_AFTER && code != STET_CODE_SINCE && code != STET_CODE_START)
    return FALSE;
  /* "starting on Monday", "since the year 2008". */
  if (code == STET_CODE_START && _stet_reader_code (reader, i) == STET_CODE_ON)
    i++;
  if (code != STET_CODE_START && _stet_reader_code (reader, i) == STET_CODE_THE)
    i++;
  if (!_stet_when_read_moment (reader, i, when) && (i == token + n || !_stet_when_read_moment (reader, token + n, when)))
    return FALSE;
  if (when->timex != NULL)
    return FALSE;
  when->change = code == STET_CODE_BEFORE ? STET_CHANGE_BELOW : STET_CHANGE_ABOVE;

  return TRUE;
}

/* "2016 or later", "3 pm and after": the word that bounds a date stands behind it. */
static void
read_bound_behind (const StetReader *reader,
                   StetWhen *when)
{
  guint i = when->end;
  StetCode code = _stet_reader_code (reader, i);

  if ((code != STET_CODE_OR && code != STET_CODE_AND) || when->is_range || when->timex != NULL || when->said.grain == STET_GRAIN_NONE)
    return;
  code = _stet_reader_code (reader, i + 1);
  if (code != STET_CODE_LATER && code != STET_CODE_AFTER && code != STET_CODE_EARLIER && code != STET_CODE_BEFORE)
    return;
  /* "on Monday and after that" goes on. */
  if (_stet_reader_is (reader, i + 2, STET_TOKEN_WORD) || _stet_reader_is (reader, i + 2, STET_TOKEN_NUMBER))
    return;
  when->change = code == STET_CODE_LATER || code == STET_CODE_AFTER ? STET_CHANGE_ABOVE : STET_CHANGE_BELOW;
  when->end = i + 2;
}

static void
keep_longer (StetWhen *when,
             gboolean *found,
             const StetWhen *other)
{
  if (!*found || other->end > when->end)
    *when = *other;
  *found = TRUE;
}

/* "of", "the", "in": joins words that make a date as well as any others. */
static gboolean
only_leads (StetCode code)
{
  switch ((int) code)
    {
    case STET_CODE_NONE:
    case STET_CODE_A:
    case STET_CODE_AT:
    case STET_CODE_BETWEEN:
    case STET_CODE_FOR:
    case STET_CODE_FROM:
    case STET_CODE_IN:
    case STET_CODE_THAT:
    case STET_CODE_THE:
      return TRUE;
    default:
      return code >= STET_CODE_COLON || _stet_code_only_joins (code);
    }
}

/* A figure that is a year, or is written in another way than a plain number. */
static gboolean
is_figure_of_date (const StetReader *reader,
                   guint token)
{
  const StetToken *figure = &reader->tokens[token];

  if (figure->end - figure->start > 3 || _stet_reader_is_joined (reader, token + 1))
    return TRUE;
  for (guint32 i = figure->start; i < figure->end; i++)
    {
      if (!g_ascii_isdigit (reader->text[i]))
        return TRUE;
    }

  return FALSE;
}

/* "two thousand and nine", "twenty sixteen": a year in words. */
static gboolean
is_word_of_year (const StetReader *reader,
                 guint token)
{
  const StetToken *word = &reader->tokens[token];

  if (stet_token_has_class (word, STET_WORD_SCALE))
    return word->lexeme->value <= 1000.0;

  return stet_token_has_class (word, STET_WORD_NUMBER) && _stet_reader_has (reader, token + 1, STET_WORD_NUMBER);
}

static gboolean
makes_date (const StetReader *reader,
            guint token)
{
  const StetToken *word = &reader->tokens[token];

  if (word->kind == STET_TOKEN_NUMBER)
    return is_figure_of_date (reader, token);
  if (!only_leads (_stet_reader_code (reader, token)) || (word->flags & STET_TOKEN_BEGINS_PHRASE) != 0)
    return TRUE;

  /* "Q3" is in no table. */
  return word->kind == STET_TOKEN_WORD && (is_word_of_year (reader, token) || stet_token_has_class (word, STET_WORD_MONTH | STET_WORD_WEEKDAY | STET_WORD_UNIT | STET_WORD_ORDINAL | STET_WORD_FRACTION) || g_ascii_isdigit (reader->text[word->end - 1]));
}

/* Whether what begins at @token gets to a word that makes a date before any
 * that is in no date: "in the early 1990s", but not "the two countries". */
static gboolean
leads_to_date (const StetReader *reader,
               guint token)
{
  guint end = MIN (token + REACH_OF_LEAD, reader->end);

  for (guint i = token; i < end; i++)
    {
      const StetToken *word = &reader->tokens[i];

      if (makes_date (reader, i))
        return TRUE;
      if (word->kind != STET_TOKEN_NUMBER && _stet_reader_code (reader, i) == STET_CODE_NONE && !stet_token_has_class (word, LEADING_CLASSES))
        return FALSE;
    }

  return end < reader->end;
}

gboolean
_stet_when_read (const StetReader *reader,
                 guint token,
                 StetWhen *when)
{
  gboolean found = FALSE;
  StetWhen other;

  if (!leads_to_date (reader, token))
    return FALSE;
  if (_stet_when_read_moment (reader, token, &other))
    keep_longer (when, &found, &other);
  if (_stet_when_read_range (reader, token, &other))
    keep_longer (when, &found, &other);
  if (_stet_set_read (reader, token, &other))
    {
      /* "every Monday at 4pm". */
      guint i = other.end + (_stet_reader_code (reader, other.end) == STET_CODE_AT);
      StetWhen time;

      if (i > other.end ? _stet_clock_read_expected (reader, i, &time) : _stet_clock_read (reader, i, &time))
        {
          fit_to_part (&other.said, &time.said);
          add_time (&other.said, &time.said);
          other.timex = NULL;
          other.end = time.end;
        }
      if (!found || other.end >= when->end)
        *when = other;
      found = TRUE;
    }
  if (read_bounded (reader, token, &other) || _stet_within_read (reader, token, &other))
    keep_longer (when, &found, &other);
  if (found)
    read_bound_behind (reader, when);
  /* "3pm each day". */
  if (found && when->type == STET_QUANTITY_TIME && !when->is_range && _stet_set_read (reader, when->end, &other))
    {
      when->type = STET_QUANTITY_SET;
      when->is_known = FALSE;
      when->end = other.end;
    }

  return found;
}
