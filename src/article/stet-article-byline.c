/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-line-private.h"

#include "stet-article-lexicon-private.h"

#include <string.h>

/* A byline has few authors; more names than this are a list of something else. */
#define MAX_AUTHORS 12

static const char *const prefixes[] = {
  "by: ",
  "by ",
  "written by ",
  "story by ",
  "text by ",
  "words by ",
  "words: ",
  "reported by ",
  "reporting by ",
  "author: ",
  "authors: ",
  "reporter: ",
  "tác giả: ",
  "Tác giả: ",
  "Автор: ",
  "Von ",
  "Par ",
  "Por ",
};

/* What may stand between the names and the rest of the line. */
static const char *const separators[] = { " | ", " • ", " · ", " - ", " – ", " — ", " / ", " in ", " for ", ";" };

gboolean
_stet_line_is_name (StetWords words)
{
  StetWords word;
  guint n = 0;
  guint capitalised = 0;

  if (words.len > 80)
    return FALSE;
  while (_stet_words_next (&words, &word))
    {
      const char *end = word.start + word.len;

      if (++n > 5)
        return FALSE;
      for (const char *p = word.start; p < end; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && c != '-' && c != '\'' && c != '.' && c != 0x2019)
            return FALSE;
        }
      if (_stet_lexicon_is_name_particle (word.start, word.len))
        continue;
      if (!g_unichar_isupper (_stet_words_first_char (word)))
        return FALSE;
      /* "To" and "An" are Vietnamese family names as well. */
      if (_stet_lexicon_is_small_word (word.start, word.len) && !_stet_words_equal (word, "to") &&
          !_stet_words_equal (word, "an"))
        return FALSE;
      capitalised++;
    }
  return n >= 2 && capitalised >= 2;
}

/* Takes what stands before the next comma, "and" or "&" off the front. */
static StetWords
next_name (StetWords *rest)
{
  static const char *const ends[] = { ",", " and ", " AND ", " & ", " và ", " и ", " und ", " et " };
  gsize cut = rest->len;
  gsize after = rest->len;
  StetWords name;

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      gssize at = _stet_words_find (*rest, ends[i]);

      if (at >= 0 && (gsize) at < cut)
        {
          cut = (gsize) at;
          after = cut + strlen (ends[i]);
        }
    }
  name = _stet_words_head (*rest, cut);
  *rest = _stet_words_skip (*rest, after);
  return name;
}

static StetWords
cut_at_separator (StetWords *names)
{
  gsize cut = names->len;
  gsize after = names->len;
  StetWords rest;

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      gssize at = _stet_words_find (*names, separators[i]);

      if (at >= 0 && (gsize) at < cut)
        {
          cut = (gsize) at;
          after = cut + strlen (separators[i]);
        }
    }
  rest = _stet_words_skip (*names, after);
  *names = _stet_words_head (*names, cut);
  return rest;
}

/* "Staff Writer" and the like are bylines that name nobody. */
static gboolean
names_nobody (StetWords name)
{
  return _stet_words_has_prefix (name, "staff") || _stet_words_has_prefix (name, "our ") ||
         _stet_words_has_prefix (name, "news desk") || _stet_words_has_suffix (name, " desk") ||
         _stet_words_has_suffix (name, " staff") || _stet_words_has_suffix (name, " correspondent") ||
         _stet_words_has_suffix (name, " reporter") || _stet_words_has_suffix (name, " reporters");
}

static gboolean
has_byline_prefix (StetWords *line)
{
  if (line->len > 2 && line->start[0] == '(' && line->start[line->len - 1] == ')')
    *line = STET_WORDS (line->start + 1, line->len - 2);
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (_stet_words_has_prefix (*line, prefixes[i]))
      {
        *line = _stet_words_skip (*line, strlen (prefixes[i]));
        return TRUE;
      }
  return FALSE;
}

/* Reads the names; what follows the first part that is no name is a role. */
static gboolean
read_names (StetWords rest,
            StetByline *byline,
            GString *authors)
{
  for (guint n = 0; rest.len > 0 && n < MAX_AUTHORS; n++)
    {
      StetWords name = next_name (&rest);

      if (names_nobody (name))
        continue;
      if (_stet_lexicon_is_outlet (name.start, name.len))
        byline->outlet = name;
      else if (_stet_line_is_name (name))
        {
          if (authors->len > 0)
            g_string_append (authors, ", ");
          g_string_append_len (authors, name.start, (gssize) name.len);
        }
      else
        return n > 0;
    }
  return TRUE;
}

gboolean
_stet_line_parse_byline (StetWords line,
                         StetByline *byline)
{
  StetByline found = { NULL, { NULL, 0 } };
  g_autoptr (GString) authors = NULL;
  StetWords names;
  StetWords rest;

  line = _stet_words_trim (line);
  if (line.len > 300 || !has_byline_prefix (&line))
    return FALSE;
  names = line;
  rest = cut_at_separator (&names);
  if (names.len == 0)
    return FALSE;
  authors = g_string_new (NULL);
  if (!read_names (names, &found, authors))
    return FALSE;
  if (rest.len > 0 && _stet_lexicon_is_outlet (rest.start, rest.len))
    found.outlet = rest;
  if (authors->len > 0)
    found.authors = g_strdup (authors->str);
  *byline = found;
  return TRUE;
}
