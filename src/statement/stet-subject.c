/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-noun-private.h"

#include <string.h>

/* How far before a figure the subject of its clause begins. */
#define REACH 40

/* A noun phrase has no more words before what hangs on it. */
#define WORDS_OF_PHRASE 4

/* "shares of the owner of the bank": no more phrases hang on each other. */
#define PHRASES 3

/* Whether the clause may begin behind the mark or word at @token. */
static gboolean
ends_clause (const StetReader *reader,
             guint token)
{
  StetCode code = _stet_reader_code (reader, token);

  if (code == STET_CODE_NONE && reader->tokens[token].kind != STET_TOKEN_PUNCTUATION)
    return FALSE;
  if (code == STET_CODE_COMMA || code == STET_CODE_AND || code == STET_CODE_COLON || code == STET_CODE_OPEN || (code == STET_CODE_DASH && !_stet_reader_is_joined (reader, token)))
    return TRUE;
  if (_stet_reader_is (reader, token, STET_TOKEN_PUNCTUATION) && reader->text[reader->tokens[token].start] == ';')
    return TRUE;

  return code == STET_CODE_THAT && !_stet_noun_is_content (reader, token + 1);
}

static gboolean
ends_in_ed (const StetReader *reader,
            guint token)
{
  const StetToken *word = &reader->tokens[token];

  return (word->flags & STET_TOKEN_CAPITAL) == 0 && word->end - word->start > 3 && memcmp (reader->text + word->end - 2, "ed", 2) == 0;
}

/* Whether the word belongs to a figure: "1.5 million | kilometres", "34-year-old". */
static gboolean
is_of_figure (const StetReader *reader,
              guint token)
{
  if (token == reader->first)
    return FALSE;
  if (_stet_reader_has (reader, token, STET_WORD_UNIT | STET_WORD_SCALE | STET_WORD_NUMBER) && (_stet_reader_is (reader, token - 1, STET_TOKEN_NUMBER) || _stet_reader_code (reader, token - 1) == STET_CODE_PER || _stet_reader_has (reader, token - 1, STET_WORD_SCALE | STET_WORD_NUMBER)))
    return TRUE;

  return _stet_reader_code (reader, token - 1) == STET_CODE_DASH && _stet_reader_is_joined (reader, token) && (_stet_reader_is (reader, token - 2, STET_TOKEN_NUMBER) || _stet_reader_has (reader, token - 2, STET_WORD_UNIT | STET_WORD_NUMBER));
}

/* The token behind the words of one phrase: "Danish shipping group". */
static guint
after_phrase (const StetReader *reader,
              guint token,
              guint end)
{
  guint i = token;

  while (i < end && i < token + WORDS_OF_PHRASE && _stet_noun_is_content (reader, i))
    {
      /* What ends so behind a noun is its verb. */
      if (i > token && ends_in_ed (reader, i))
        break;
      i++;
    }

  return i;
}

/* The subject of the words from @from to @end, if a verb follows it there. */
static gboolean
read_in (const StetReader *reader,
         guint from,
         guint end,
         StetNoun *subject)
{
  guint i = from;

  while (i < end && (!_stet_noun_is_content (reader, i) || _stet_reader_code (reader, i) == STET_CODE_OTHER || _stet_reader_has (reader, i, STET_WORD_HEDGE | STET_WORD_FRACTION) || is_of_figure (reader, i)))
    {
      if (_stet_reader_has (reader, i, STET_WORD_RISE | STET_WORD_FALL | STET_WORD_MODAL | STET_WORD_SAYING) || _stet_reader_code (reader, i) == STET_CODE_WAS)
        return FALSE;
      i++;
    }
  /* ", priced at $1,199," and "he hit 45 home runs" begin with the verb. */
  if (i < end && i > reader->first && (ends_in_ed (reader, i) || _stet_reader_code (reader, i - 1) == STET_CODE_SOMEONE))
    return FALSE;
  subject->first = i;
  subject->end = i = after_phrase (reader, i, end);
  for (guint n = 1; n < PHRASES && (_stet_reader_code (reader, i) == STET_CODE_OF || _stet_reader_code (reader, i) == STET_CODE_IN); n++)
    {
      guint next = i + 1 + (_stet_reader_code (reader, i + 1) == STET_CODE_THE || _stet_reader_code (reader, i + 1) == STET_CODE_A);

      i = after_phrase (reader, next, end);
      if (i == next)
        break;
      subject->end = i;
    }

  /* "costs 49 euros", "up 15 cents" begin with the verb. */
  return subject->end > subject->first && (subject->end < end || subject->end > subject->first + 1);
}

gboolean
_stet_subject_read (const StetReader *reader,
                    guint token,
                    StetNoun *subject)
{
  guint least = token > reader->first + REACH ? token - REACH : reader->first;
  guint end = token;

  *subject = (StetNoun){ 0 };
  for (guint i = token; i > least; i--)
    {
      if (i - 1 > reader->first && !ends_clause (reader, i - 1))
        continue;
      if (read_in (reader, i - 1 == reader->first && !ends_clause (reader, i - 1) ? i - 1 : i, end, subject))
        return TRUE;
      end = i - 1;
    }

  return FALSE;
}
