/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-line-private.h"

#include "stet-article-lexicon-private.h"

#include <string.h>

/* The dash of a dateline stands within so many bytes of the start. */
#define LONGEST_DATELINE 160

/* A dateline before the dash has at most so many words, agency aside. */
#define MAX_DATELINE_WORDS 9

/* Words that stand beside a date that stands alone. */
static const char *const date_words[] = {
  "published", "updated", "posted", "modified", "last", "first", "on", "at", "date", "issued", "released",
  "publicado", "actualizado", "el", "опубликовано", "обновлено", "года", "г.", "gmt", "utc", "ict", "msk", "est", "edt", "cet", "cest", "bst", "pst", "pdt", "am", "pm", "a.m.", "p.m."
};

static StetWords
strip_punctuation (StetWords word)
{
  while (word.len > 0 && strchr (",;:|()[]-", word.start[0]) != NULL)
    word = STET_WORDS (word.start + 1, word.len - 1);
  while (word.len > 0 && strchr (",;:|()[]-", word.start[word.len - 1]) != NULL)
    word.len--;
  return word;
}

static gboolean
is_date_word (StetWords word)
{
  gunichar c;

  word = strip_punctuation (word);
  c = _stet_words_first_char (word);
  if (word.len == 0 || (!g_unichar_isalpha (c) && !g_unichar_isdigit (c) && c != '+'))
    return TRUE;
  if (g_ascii_isdigit (word.start[0]) || c == '+' || stet_date_is_weekday (word.start, word.len) ||
      _stet_words_has_prefix (word, "gmt+") || _stet_words_has_prefix (word, "utc+"))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (date_words); i++)
    if (_stet_words_equal (word, date_words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_date_words_only (StetWords words)
{
  StetWords word;

  while (_stet_words_next (&words, &word))
    if (!is_date_word (word))
      return FALSE;
  return TRUE;
}

/* A place is at most three words in capitals or two capitalised ones. */
static gboolean
is_place (StetWords words)
{
  gboolean all_upper = _stet_words_all_upper (words);
  StetWords word;
  guint n = 0;

  while (_stet_words_next (&words, &word))
    if (++n > 3 || !g_unichar_isupper (_stet_words_first_char (word)) || (n > 2 && !all_upper))
      return FALSE;
  return n > 0;
}

static StetWords
strip_edges (StetWords words)
{
  StetWords before;

  do
    {
      before = words;
      words = _stet_words_trim (strip_punctuation (words));
      if (_stet_words_has_suffix (words, "–") || _stet_words_has_suffix (words, "—") || _stet_words_has_suffix (words, "•"))
        words = _stet_words_head (words, words.len - strlen ("–"));
    }
  while (words.len != before.len);
  return words;
}

gboolean
_stet_line_is_date (StetWords line,
                    StetDate *date,
                    StetWords *outlet)
{
  StetDate found;
  StetSpan span;
  StetWords head;
  StetWords tail;
  StetWords named = { NULL, 0 };

  line = _stet_words_trim (line);
  /* Looking for a digit costs less than looking for a date. */
  if (line.len == 0 || line.len > 160 || !_stet_words_has_digit (line) ||
      !stet_date_scan_line (line.start, (gssize) line.len, &found, &span))
    return FALSE;
  head = strip_edges (_stet_words_head (line, span.start));
  tail = _stet_words_skip (line, span.end);
  if (found.precision < STET_DATE_DAY && !has_date_words_only (head))
    return FALSE;
  if (!has_date_words_only (tail) || _stet_words_last_char (tail) == '.')
    return FALSE;
  if (head.len > 0 && _stet_lexicon_is_outlet (head.start, head.len))
    named = head;
  else if (!has_date_words_only (head) && !is_place (head))
    return FALSE;
  if (date != NULL)
    *date = found;
  if (outlet != NULL)
    *outlet = named;
  return TRUE;
}

/* Whether the word is three numbers parted by slashes, full stops or dashes. */
static gboolean
is_numeric_date (StetWords word)
{
  guint n_parts = 0;
  gsize i = 0;

  while (i < word.len)
    {
      gsize from = i;

      while (i < word.len && g_ascii_isdigit (word.start[i]))
        i++;
      if (i == from || i - from > 4)
        return FALSE;
      n_parts++;
      if (i < word.len && strchr ("/.-", word.start[i++]) == NULL)
        return FALSE;
    }
  return n_parts == 3;
}

gboolean
_stet_line_is_unclear_date (StetWords line)
{
  StetWords word;
  gboolean found = FALSE;

  line = _stet_words_trim (line);
  if (line.len > 80 || !_stet_words_has_digit (line) || !has_date_words_only (line))
    return FALSE;
  while (_stet_words_next (&line, &word))
    found = found || is_numeric_date (strip_punctuation (word));
  return found;
}

/* The first dash that can end a dateline; @after is behind it. */
static gssize
find_dash (StetWords line,
           gsize *after)
{
  static const char *const dashes[] = { "—", "–", " -- ", " - ", "--" };
  gssize first = -1;

  line.len = MIN (line.len, LONGEST_DATELINE);
  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      gssize at = _stet_words_find (line, dashes[i]);

      if (at > 0 && (first < 0 || at < first))
        {
          first = at;
          *after = (gsize) at + strlen (dashes[i]);
        }
    }
  return first;
}

/* Takes "(Reuters)" off the end of @head. */
static gboolean
take_agency (StetWords *head,
             StetWords *agency)
{
  gssize open = _stet_words_find_last (*head, "(");
  StetWords name;

  if (open < 0 || head->start[head->len - 1] != ')')
    return TRUE;
  name = _stet_words_skip (*head, (gsize) open + 1);
  name = _stet_words_head (name, name.len - 1);
  if (name.len == 0 || _stet_words_has_digit (name) || _stet_words_count (name) > 4)
    return FALSE;
  *agency = name;
  *head = _stet_words_head (*head, (gsize) open);
  return TRUE;
}

/* Whether "HANOI, Vietnam, June 20" is made as the start of a lead is: every
 * word capitalised or a number, and the first part in capitals unless a date
 * or an agency makes it sure. */
static gboolean
is_place_and_date (StetWords head,
                   gboolean has_agency)
{
  gssize comma = _stet_words_find (head, ",");
  StetWords place = comma >= 0 ? _stet_words_head (head, (gsize) comma) : head;
  StetWords word;
  gboolean sure = has_agency;
  guint n = 0;

  if (_stet_words_has_digit (place) || _stet_words_n_chars (place) < 3)
    return FALSE;
  for (StetWords rest = head; _stet_words_next (&rest, &word);)
    {
      StetWords bare = strip_punctuation (word);
      gunichar c = _stet_words_first_char (bare);

      if (++n > MAX_DATELINE_WORDS)
        return FALSE;
      if (stet_date_month_from_name (bare.start, bare.len) > 0 && comma >= 0)
        sure = TRUE;
      if (!g_unichar_isupper (c) && !g_unichar_isdigit (c) && !_stet_lexicon_is_name_particle (bare.start, bare.len))
        return FALSE;
    }
  return n > 0 && (sure || _stet_words_all_upper (place));
}

gboolean
_stet_line_parse_dateline (StetWords line,
                           StetDateline *dateline)
{
  StetDateline found = { { NULL, 0 }, { 0 }, { NULL, 0 } };
  StetWords head;
  gsize after = 0;
  gssize dash;

  line = _stet_words_trim (line);
  dash = find_dash (line, &after);
  if (dash <= 0)
    return FALSE;
  head = _stet_words_head (line, (gsize) dash);
  if (!take_agency (&head, &found.agency) || head.len == 0)
    return FALSE;
  if (!is_place_and_date (head, found.agency.len > 0))
    return FALSE;
  found.body = _stet_words_skip (line, after);
  if (found.body.len == 0 || _stet_words_all_upper (found.body))
    return FALSE;
  if (!stet_date_scan_line (head.start, (gssize) head.len, &found.date, NULL) ||
      found.date.precision < STET_DATE_DAY)
    found.date = (StetDate){ .precision = STET_DATE_NONE };
  *dateline = found;
  return TRUE;
}
