/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-amount-private.h"

#include <string.h>

#include "stet-date-parts-private.h"

/* An address is looked for in so many bytes around a number. */
#define REACH_OF_ADDRESS 200

/* The fewest digits that a number behind a plus has when it is dialled. */
#define DIALLED_DIGITS 6

/* The fewest digits of an area that is dialled. */
#define DIALLED_AREA 3

/* No more groups of figures are dialled; what looks back no farther stays
 * linear in a row of numbers. */
#define DIALLED_GROUPS 6

/* A street has no more words than this. */
#define WORDS_OF_STREET 4

/* A number of a result, a screen or a call has so many digits at most. */
#define SMALL_DIGITS 3

/* What a list counts is said no farther before a number, in tokens. */
#define REACH_OF_LIST 60

/* The value of words in the tables that make a name one of a place. */
#define PLACE_KIND 2.0

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t';
}

gboolean
_stet_is_in_address (const StetReader *reader,
                     guint token)
{
  const char *text = reader->text;
  const StetToken *number = &reader->tokens[token];
  gsize start = number->start;
  gsize end = number->end;
  gsize last = reader->tokens[reader->end - 1].end;

  while (start > 0 && number->start - start < REACH_OF_ADDRESS && !is_blank (text[start - 1]))
    start--;
  while (end < last && end - number->end < REACH_OF_ADDRESS && !is_blank (text[end]))
    end++;
  if (start == number->start && end == number->end)
    return FALSE;

  return g_strstr_len (text + start, (gssize) (end - start), "://") != NULL || g_strstr_len (text + start, (gssize) (end - start), "www.") != NULL || memchr (text + start, '@', end - start) != NULL;
}

/* Whether @token is a mark with a number right behind it. */
static gboolean
goes_on (const StetReader *reader,
         guint token,
         StetCode mark)
{
  return _stet_reader_code (reader, token) == mark && _stet_reader_is_joined (reader, token) && _stet_reader_is_joined (reader, token + 1) && _stet_reader_is (reader, token + 1, STET_TOKEN_NUMBER);
}

static gboolean
comes_from (const StetReader *reader,
            guint token,
            StetCode mark)
{
  return token >= reader->first + 2 && _stet_reader_is_joined (reader, token) && _stet_reader_code (reader, token - 1) == mark && _stet_reader_is_joined (reader, token - 1) && _stet_reader_is (reader, token - 2, STET_TOKEN_NUMBER);
}

static guint
length_of (const StetReader *reader,
           guint token)
{
  return reader->tokens[token].end - reader->tokens[token].start;
}

/* What a short run of digits says; -1 for anything else. */
static int
small_value (const StetReader *reader,
             guint token)
{
  return _stet_plain_read (reader, token, SMALL_DIGITS);
}

/* "Port Sele 3-2": what a team reached, and no part of its name, as in "Boeing 737-800". */
static gboolean
is_result (const StetReader *reader,
           guint token,
           guint end)
{
  return goes_on (reader, end, STET_CODE_DASH) && small_value (reader, end + 1) >= 0 && (small_value (reader, token) >= small_value (reader, end + 1) || length_of (reader, token) < 3) && length_of (reader, token) <= length_of (reader, end + 1) + 1;
}

/* "2-for-1", "7-for-14". */
static gboolean
is_for (const StetReader *reader,
        guint token,
        guint end)
{
  if (_stet_reader_code (reader, end) == STET_CODE_DASH && _stet_reader_is_joined (reader, end) && _stet_reader_is_joined (reader, end + 1) && _stet_reader_code (reader, end + 1) == STET_CODE_FOR)
    return TRUE;

  return token >= reader->first + 2 && _stet_reader_code (reader, token - 1) == STET_CODE_DASH && _stet_reader_is_joined (reader, token) && _stet_reader_is_joined (reader, token - 1) && _stet_reader_code (reader, token - 2) == STET_CODE_FOR;
}

/* "40 Elm Street": the number of a house. */
static gboolean
is_house (const StetReader *reader,
          guint end)
{
  for (guint i = end; i < end + WORDS_OF_STREET && _stet_reader_is (reader, i, STET_TOKEN_WORD) && (reader->tokens[i].flags & STET_TOKEN_CAPITAL) != 0; i++)
    {
      const StetSense *sense = i > end && reader->tokens[i].lexeme != NULL ? stet_lexeme_find_sense (reader->tokens[i].lexeme, STET_WORD_PLACE) : NULL;

      if (sense != NULL && sense->value == PLACE_KIND)
        return TRUE;
    }

  return FALSE;
}

/* "P5+1". */
static gboolean
is_tied_to_name (const StetReader *reader,
                 guint token)
{
  return token >= reader->first + 2 && _stet_reader_code (reader, token - 1) == STET_CODE_PLUS && _stet_reader_is_joined (reader, token) && _stet_reader_is_joined (reader, token - 1) && _stet_reader_is (reader, token - 2, STET_TOKEN_WORD);
}

/* "4K", "8K": what a screen shows. */
static gboolean
is_resolution (const StetReader *reader,
               guint token,
               guint end)
{
  const StetToken *letter = &reader->tokens[end - 1];
  int value = small_value (reader, token);

  return end == token + 2 && letter->end - letter->start == 1 && reader->text[letter->start] == 'K' && (value == 4 || value == 8);
}

/* "called 911". */
static gboolean
is_emergency_call (const StetReader *reader,
                   guint token)
{
  int value = small_value (reader, token);

  return (value == 911 || value == 999 || value == 112) && token > reader->first && _stet_reader_code (reader, token - 1) == STET_CODE_CALL;
}

/* Whether the figures begin with a nought that no count has: "0800". */
static gboolean
has_nought (const StetReader *reader,
            guint token)
{
  const char *digits = reader->text + reader->tokens[token].start;

  return length_of (reader, token) >= DIALLED_AREA && digits[0] == '0' && g_ascii_isdigit (digits[1]);
}

/* "0800 555 123": groups of figures behind one that begins with a nought. */
static gboolean
is_dialled (const StetReader *reader,
            guint token)
{
  guint i = token;

  while (i > reader->first && token - i < DIALLED_GROUPS && _stet_reader_is (reader, i - 1, STET_TOKEN_NUMBER))
    i--;

  return has_nought (reader, i) && (i < token || _stet_reader_is (reader, i + 1, STET_TOKEN_NUMBER));
}

/* Three numbers with hyphens between them, "+44 20 …", "(206) 555-1212". */
static gboolean
is_telephone (const StetReader *reader,
              guint token,
              guint end)
{
  guint n = (guint) goes_on (reader, end, STET_CODE_DASH) + (guint) comes_from (reader, token, STET_CODE_DASH);

  if (n == 2)
    return TRUE;
  /* "555-0199". */
  if (n == 1)
    {
      guint left = goes_on (reader, end, STET_CODE_DASH) ? token : token - 2;

      if (length_of (reader, left) == 3 && length_of (reader, left + 2) == 4)
        return TRUE;
    }
  if (n == 1 && (goes_on (reader, end + 2, STET_CODE_DASH) || (token >= reader->first + 2 && comes_from (reader, token - 2, STET_CODE_DASH))))
    return TRUE;
  if (n == 1 && token >= reader->first + 2 && reader->text[reader->tokens[token - 1].start] == ')')
    return TRUE;
  if (_stet_reader_code (reader, token - (token > reader->first)) == STET_CODE_OPEN && end + 2 < reader->end && reader->text[reader->tokens[end].start] == ')' && goes_on (reader, end + 2, STET_CODE_DASH))
    return TRUE;
  if (_stet_reader_code (reader, token - (token > reader->first)) == STET_CODE_PLUS && _stet_reader_is_joined (reader, token))
    return _stet_reader_is (reader, end, STET_TOKEN_NUMBER) || n > 0 || reader->tokens[token].end - reader->tokens[token].start >= DIALLED_DIGITS;

  return FALSE;
}

/* Results and times that were played: "4:3", "9/11", "24/7". */
static gboolean
is_pair (const StetReader *reader,
         guint token,
         guint end)
{
  return goes_on (reader, end, STET_CODE_COLON) || comes_from (reader, token, STET_CODE_COLON) || goes_on (reader, end, STET_CODE_SLASH) || comes_from (reader, token, STET_CODE_SLASH);
}

/* "1. …", "2) …" at the start of a sentence. */
static gboolean
is_list_number (const StetReader *reader,
                guint token,
                guint end)
{
  return token == reader->first && end + 1 < reader->end && reader->tokens[token].end - reader->tokens[token].start <= 3 && _stet_reader_is (reader, end, STET_TOKEN_PUNCTUATION) && (reader->text[reader->tokens[end].start] == ')' || _stet_reader_code (reader, end) == STET_CODE_STOP);
}

/* Whether the word names a thing that bears the number: "Flight 370", "chapter 7". */
static gboolean
is_bearer (const StetReader *reader,
           guint token,
           guint end)
{
  const StetToken *word;
  const StetToken *next;

  if (!_stet_reader_is (reader, token, STET_TOKEN_WORD))
    return FALSE;
  word = &reader->tokens[token];
  if (_stet_reader_code (reader, token) == STET_CODE_LABEL)
    return TRUE;
  if ((word->flags & STET_TOKEN_CAPITAL) == 0 || (token == reader->first && (word->flags & STET_TOKEN_CAPITALS) == 0))
    return FALSE;
  if (_stet_reader_has (reader, token, STET_WORD_FUNCTION | STET_WORD_HEDGE | STET_WORD_UNIT | STET_WORD_NUMBER | STET_WORD_MONTH | STET_WORD_WEEKDAY | STET_WORD_DATE | STET_WORD_MODAL | STET_WORD_SAYING | STET_WORD_RISE | STET_WORD_FALL))
    return FALSE;
  if (!_stet_reader_is (reader, end, STET_TOKEN_WORD))
    return TRUE;
  /* "In Hanoi 200 people": the number counts what follows. */
  next = &reader->tokens[end];

  return (next->flags & STET_TOKEN_CAPITAL) != 0 || _stet_reader_has (reader, end, STET_WORD_FUNCTION | STET_WORD_SAYING | STET_WORD_MODAL) || (reader->text[next->end - 1] != 's' && _stet_reader_code (reader, end) != STET_CODE_PLURAL);
}

/* "COVID-19", "F-16", "No. 10", "#5". */
static gboolean
is_behind_mark (const StetReader *reader,
                guint token)
{
  const StetToken *before;
  StetCode code;

  if (token == reader->first)
    return FALSE;
  before = &reader->tokens[token - 1];
  code = _stet_reader_code (reader, token - 1);
  if (code == STET_CODE_DASH && _stet_reader_is_joined (reader, token) && _stet_reader_is_joined (reader, token - 1) && token >= reader->first + 2 && _stet_reader_is (reader, token - 2, STET_TOKEN_WORD))
    /* "the under-21 side". */
    return _stet_reader_has (reader, token - 2, STET_WORD_HEDGE) || ((reader->tokens[token - 2].flags & STET_TOKEN_CAPITAL) != 0 && !_stet_reader_has (reader, token - 2, STET_WORD_MONTH | STET_WORD_WEEKDAY));
  if (code == STET_CODE_NO && (before->flags & STET_TOKEN_CAPITAL) != 0)
    return TRUE;
  if (code == STET_CODE_STOP && token >= reader->first + 2 && _stet_reader_code (reader, token - 2) == STET_CODE_NO && _stet_reader_is_joined (reader, token - 1))
    return TRUE;

  return reader->text[before->start] == '#' || (before->end - before->start == 3 && memcmp (reader->text + before->start, "\xE2\x84\x96", 3) == 0);
}

/* "Boeing 747-8": the second number of a name. */
static gboolean
is_rest_of_name (const StetReader *reader,
                 guint token)
{
  return token >= reader->first + 3 && comes_from (reader, token, STET_CODE_DASH) && !is_result (reader, token - 2, token - 1) && is_bearer (reader, token - 3, token - 1);
}

static gboolean
is_capital (const StetReader *reader,
            guint token)
{
  return _stet_reader_is (reader, token, STET_TOKEN_WORD) && (reader->tokens[token].flags & STET_TOKEN_CAPITAL) != 0;
}

/* Whether a number before @token counts something that it names. */
static gboolean
is_counted_before (const StetReader *reader,
                   guint token)
{
  for (guint i = MAX (reader->first + REACH_OF_LIST, token) - REACH_OF_LIST; i + 1 < token; i++)
    if (small_value (reader, i) >= 0 && _stet_reader_is (reader, i + 1, STET_TOKEN_WORD) && !is_capital (reader, i + 1) && !_stet_reader_has (reader, i + 1, STET_WORD_FUNCTION))
      return TRUE;
  return FALSE;
}

/* "… won 61 seats, the National Party 53 and Green Left 13": a list in which
 * the first one alone says what is counted. */
static gboolean
is_listed (const StetReader *reader,
           guint token)
{
  guint i = token;

  while (i > reader->first && is_capital (reader, i - 1))
    i--;
  if (i == token || i < reader->first + 2)
    return FALSE;
  if (_stet_reader_code (reader, i - 1) == STET_CODE_THE)
    i--;
  if (_stet_reader_code (reader, i - 1) != STET_CODE_AND && _stet_reader_code (reader, i - 1) != STET_CODE_COMMA)
    return FALSE;
  return is_counted_before (reader, i);
}

gboolean
_stet_is_name_number (const StetReader *reader,
                      guint token,
                      guint end)
{
  /* A letter that is no unit right behind: "13F", "3D". */
  if (_stet_reader_is (reader, end, STET_TOKEN_WORD) && _stet_reader_is_joined (reader, end))
    return TRUE;
  if (_stet_reader_is_joined (reader, token) && _stet_reader_is (reader, token - 1, STET_TOKEN_WORD))
    return TRUE;
  /* "2634.jpg". */
  if (_stet_reader_code (reader, end) == STET_CODE_STOP && _stet_reader_is_joined (reader, end) && _stet_reader_is (reader, end + 1, STET_TOKEN_WORD) && _stet_reader_is_joined (reader, end + 1) && (reader->tokens[end + 1].flags & STET_TOKEN_CAPITAL) == 0)
    return TRUE;

  if (is_resolution (reader, token, end) || is_tied_to_name (reader, token) || is_rest_of_name (reader, token))
    return TRUE;
  if (is_for (reader, token, end) || is_house (reader, end) || is_emergency_call (reader, token))
    return TRUE;

  return is_behind_mark (reader, token) || is_pair (reader, token, end) || is_dialled (reader, token) || is_telephone (reader, token, end) || is_list_number (reader, token, end) || (token > reader->first && !is_result (reader, token, end) && !is_listed (reader, token) && is_bearer (reader, token - 1, end)) || _stet_is_in_address (reader, token);
}
