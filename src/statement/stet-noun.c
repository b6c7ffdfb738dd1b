/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-noun-private.h"

#include "stet-fold.h"

#include <string.h>

/* A noun phrase has no more words than this before its head. */
#define MAX_WORDS 6

/* How far before a quantity its subject is looked for. */
#define REACH_OF_SUBJECT 10

/* Words that cannot be part of a noun phrase. */
#define ENDS_PHRASE (STET_WORD_FUNCTION | STET_WORD_SAYING | STET_WORD_MODAL | STET_WORD_NEGATION | STET_WORD_RISE | STET_WORD_FALL)

static gboolean
is_content (const StetReader *reader,
            guint token)
{
  StetCode code = _stet_reader_code (reader, token);

  if (!_stet_reader_is (reader, token, STET_TOKEN_WORD))
    return FALSE;
  if (code == STET_CODE_PLURAL)
    return TRUE;
  if (code != STET_CODE_NONE && code != STET_CODE_CALENDAR && code != STET_CODE_FISCAL && code != STET_CODE_LABEL && code != STET_CODE_SET && code != STET_CODE_SEASON && code != STET_CODE_PART && code != STET_CODE_OTHER && code != STET_CODE_START)
    return FALSE;
  if (_stet_reader_has (reader, token, STET_WORD_MONTH | STET_WORD_WEEKDAY) && (reader->tokens[token].flags & STET_TOKEN_CAPITAL) != 0)
    return FALSE;

  return !_stet_reader_has (reader, token, ENDS_PHRASE) || code == STET_CODE_OTHER;
}

static gboolean
ends_with (const StetReader *reader,
           const StetToken *word,
           const char *ending)
{
  gsize len = strlen (ending);

  return word->end - word->start > len && memcmp (reader->text + word->end - len, ending, len) == 0;
}

static gboolean
is_plural (const StetReader *reader,
           guint token)
{
  const StetToken *word = &reader->tokens[token];

  if (_stet_reader_code (reader, token) == STET_CODE_PLURAL)
    return TRUE;

  return word->end - word->start > 3 && ends_with (reader, word, "s") && !ends_with (reader, word, "ss") && !ends_with (reader, word, "us") && !ends_with (reader, word, "is") && !ends_with (reader, word, "'s") && !ends_with (reader, word, "ous");
}

static char *
dup_folded (const StetReader *reader,
            guint token)
{
  const StetToken *word = &reader->tokens[token];
  g_autofree char *text = g_strndup (reader->text + word->start, word->end - word->start);

  return stet_fold (text);
}

static void
cut_end (char *word,
         gsize n)
{
  word[strlen (word) - n] = '\0';
}

/* The singular by the rules of spelling; exceptions stand in the tables. */
static void
make_singular (char *word)
{
  gsize len = strlen (word);

  if (len > 4 && g_str_has_suffix (word, "ies"))
    {
      cut_end (word, 3);
      strcat (word, "y");
    }
  else if (g_str_has_suffix (word, "sses") || g_str_has_suffix (word, "ches") || g_str_has_suffix (word, "shes") || g_str_has_suffix (word, "xes"))
    {
      cut_end (word, 2);
    }
  else
    {
      cut_end (word, 1);
    }
}

static void
set_head (const StetReader *reader,
          guint token,
          gboolean is_one,
          StetNoun *noun)
{
  g_autofree char *name = dup_folded (reader, token);
  const char *singular;

  noun->end = token + 1;
  noun->key = reader->tokens[token].stem;
  if (g_str_has_suffix (name, "'s"))
    cut_end (name, 2);
  if (_stet_reader_phrase (reader, token, NULL, &singular) == STET_CODE_PLURAL)
    {
      noun->name = singular;
      return;
    }
  if (!is_one && is_plural (reader, token) && strlen (name) > 3)
    make_singular (name);
  noun->name = _stet_analysis_dup_text (reader->analysis, name, -1);
}

/* What may stand between a number and its noun: "two of the men", "5 % of all voters". */
static guint
skip_links (const StetReader *reader,
            guint token)
{
  guint i = token;

  for (guint n = 0; n < 3; n++)
    {
      StetCode code = _stet_reader_code (reader, i);

      if (code != STET_CODE_OF && code != STET_CODE_THE && code != STET_CODE_ALL && code != STET_CODE_THAT && code != STET_CODE_DASH)
        break;
      i++;
    }

  return i;
}

gboolean
_stet_noun_read_behind (const StetReader *reader,
                        guint token,
                        gboolean is_one,
                        StetNoun *noun)
{
  guint i = skip_links (reader, token);
  guint last = i;
  guint n = 0;

  *noun = (StetNoun){ i, i, NULL, 0 };
  /* "a 12-member panel" has twelve members. */
  if (i == token + 1 && _stet_reader_code (reader, token) == STET_CODE_DASH && _stet_reader_is_joined (reader, token) && _stet_reader_is_joined (reader, i) && is_content (reader, i))
    {
      set_head (reader, i, is_one, noun);
      return TRUE;
    }
  for (; n < MAX_WORDS; n++)
    {
      if (n > 0 && _stet_reader_code (reader, i) == STET_CODE_DASH && _stet_reader_is_joined (reader, i) && _stet_reader_is_joined (reader, i + 1))
        i++;
      if (!is_content (reader, i))
        break;
      last = i;
      if (!is_one && is_plural (reader, i))
        {
          /* "sports cars": the last of two plurals is the head. */
          if (is_content (reader, i + 1) && is_plural (reader, i + 1) && !_stet_reader_has (reader, i + 1, STET_WORD_UNIT))
            last = i + 1;
          set_head (reader, last, is_one, noun);
          return TRUE;
        }
      i++;
    }
  if (n == 0)
    return FALSE;
  if (_stet_reader_code (reader, last) == STET_CODE_SET)
    return FALSE;
  /* A number above one whose words hold no plural counts nothing, but for names of groups. */
  if (!is_one && n > 2)
    last = noun->first;
  set_head (reader, last, TRUE, noun);

  return TRUE;
}

/* A word that a figure may be said of: no part of another figure, no verb. */
static gboolean
is_subject (const StetReader *reader,
            guint token)
{
  const StetToken *word = &reader->tokens[token];

  return is_content (reader, token) && !_stet_reader_has (reader, token, STET_WORD_HEDGE | STET_WORD_UNIT | STET_WORD_SCALE | STET_WORD_NUMBER) && !ends_with (reader, word, "ed") && !ends_with (reader, word, "ly");
}

gboolean
_stet_noun_read_before (const StetReader *reader,
                        guint token,
                        StetNoun *noun)
{
  guint from = token > reader->first + REACH_OF_SUBJECT ? token - REACH_OF_SUBJECT : reader->first;
  guint i = token;
  guint end;

  /* Over the verb, what hedges and other figures, to the last noun before it. */
  while (i > from && !is_subject (reader, i - 1))
    {
      if (_stet_reader_is (reader, i - 1, STET_TOKEN_PUNCTUATION) && _stet_reader_code (reader, i - 1) != STET_CODE_DASH && _stet_reader_code (reader, i - 1) != STET_CODE_OPEN)
        return FALSE;
      i--;
    }
  end = i;
  while (i > from && end - i < MAX_WORDS && is_content (reader, i - 1) && !_stet_reader_has (reader, i - 1, STET_WORD_UNIT))
    i--;
  *noun = (StetNoun){ i, i, NULL, 0 };
  if (i == end)
    return FALSE;
  set_head (reader, end - 1, FALSE, noun);

  return TRUE;
}
