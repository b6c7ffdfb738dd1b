/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-title-private.h"

#include "stet-article-lexicon-private.h"

#include <string.h>

/* A headline has no more parts than this. */
#define MOST_PARTS 4

static gboolean
is_section (StetWords words)
{
  return _stet_lexicon_is_section (words.start, words.len);
}

static gboolean
is_outlet (StetWords words)
{
  return _stet_lexicon_is_outlet (words.start, words.len);
}

/* Takes what is behind the last @mark off the end if it is no title's word. */
static gboolean
take_tail (StetWords *title,
           const char *mark,
           gboolean is_sure_mark,
           StetWords *outlet,
           gboolean *unsure)
{
  gssize at = _stet_words_find_last (*title, mark);
  StetWords tail;

  if (at <= 0)
    return FALSE;
  tail = _stet_words_skip (*title, (gsize) at + strlen (mark));
  if (tail.len == 0 || (!is_section (tail) && !is_outlet (tail) && !is_sure_mark))
    return FALSE;
  if (is_outlet (tail))
    *outlet = tail;
  else if (!is_section (tail))
    *unsure = TRUE;
  *title = _stet_words_head (*title, (gsize) at);
  return TRUE;
}

StetWords
_stet_title_split (StetWords line,
                   StetWords *outlet,
                   gboolean *unsure)
{
  static const char *const dashes[] = { " - ", " – ", " — " };
  StetWords title = line;
  gssize at;

  *outlet = STET_WORDS (NULL, 0);
  *unsure = FALSE;
  at = _stet_words_find (title, " | ");
  if (at > 0 && is_section (_stet_words_head (title, (gsize) at)))
    title = _stet_words_skip (title, (gsize) at + strlen (" | "));
  for (guint i = 0; i < MOST_PARTS && take_tail (&title, " | ", TRUE, outlet, unsure); i++)
    ;
  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (take_tail (&title, dashes[i], FALSE, outlet, unsure))
      break;
  if (outlet->len > 0)
    *unsure = FALSE;
  return title;
}

/* Copies a link's words without its target; gives the bytes used, 0 if it is no link. */
static gsize
copy_link (GString *plain,
           StetWords rest)
{
  gssize middle = _stet_words_find (rest, "](");
  gssize close;

  if (middle <= 0)
    return 0;
  close = _stet_words_find (STET_WORDS (rest.start + middle, rest.len - (gsize) middle), ")");
  if (close < 0)
    return 0;
  g_string_append_len (plain, rest.start + 1, middle - 1);
  return (gsize) (middle + close) + 1;
}

char *
_stet_title_dup_plain (StetWords markdown)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (gsize i = 0; i < markdown.len;)
    {
      char c = markdown.start[i];
      gboolean at_word = i > 0 && i + 1 < markdown.len && g_ascii_isalnum (markdown.start[i - 1]) &&
                         g_ascii_isalnum (markdown.start[i + 1]);
      gsize used = 0;

      if (c == '[')
        used = copy_link (plain, STET_WORDS (markdown.start + i, markdown.len - i));
      if (used > 0)
        {
          i += used;
          continue;
        }
      if (c == '\\' && i + 1 < markdown.len && g_ascii_ispunct (markdown.start[i + 1]))
        g_string_append_c (plain, markdown.start[++i]);
      else if (c == '\n')
        g_string_append_c (plain, ' ');
      else if (!(c == '*' || c == '`' || (c == '_' && !at_word)))
        g_string_append_c (plain, c);
      i++;
    }
  return g_strstrip (g_string_free (g_steal_pointer (&plain), FALSE));
}
