/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-words-private.h"

#include <string.h>

StetWords
_stet_words_trim (StetWords words)
{
  while (words.len > 0)
    {
      const char *next;

      if (!g_unichar_isspace (g_utf8_get_char (words.start)))
        break;
      next = g_utf8_next_char (words.start);
      words.len -= (gsize) (next - words.start);
      words.start = next;
    }
  while (words.len > 0)
    {
      const char *last = g_utf8_prev_char (words.start + words.len);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      words.len = (gsize) (last - words.start);
    }
  return words;
}

gboolean
_stet_words_next (StetWords *rest,
                  StetWords *word)
{
  const char *end;
  const char *p;

  while (rest->len > 0 && g_unichar_isspace (g_utf8_get_char (rest->start)))
    {
      p = g_utf8_next_char (rest->start);
      rest->len -= (gsize) (p - rest->start);
      rest->start = p;
    }
  if (rest->len == 0)
    return FALSE;

  end = rest->start + rest->len;
  for (p = rest->start; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      break;
  *word = STET_WORDS (rest->start, (gsize) (p - rest->start));
  rest->len -= word->len;
  rest->start = p;
  return TRUE;
}

static gboolean
is_ideograph (gunichar c)
{
  return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
         (c >= 0x20000 && c <= 0x3ffff);
}

guint
_stet_words_count (StetWords words)
{
  StetWords word;
  guint count = 0;
  guint ideographs = 0;

  while (_stet_words_next (&words, &word))
    {
      const char *end = word.start + word.len;
      gboolean other = FALSE;

      for (const char *p = word.start; p < end; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          if (is_ideograph (c))
            ideographs++;
          else if (g_unichar_isalnum (c))
            other = TRUE;
        }
      if (other)
        count++;
    }
  return count + (ideographs + 1) / 2;
}

gsize
_stet_words_n_chars (StetWords words)
{
  return (gsize) g_utf8_strlen (words.start, (gssize) words.len);
}

gunichar
_stet_words_first_char (StetWords words)
{
  return words.len > 0 ? g_utf8_get_char (words.start) : 0;
}

gunichar
_stet_words_last_char (StetWords words)
{
  return words.len > 0 ? g_utf8_get_char (g_utf8_prev_char (words.start + words.len)) : 0;
}

gboolean
_stet_words_has_prefix (StetWords words,
                        const char *prefix)
{
  gsize n = strlen (prefix);

  return words.len >= n && g_ascii_strncasecmp (words.start, prefix, n) == 0;
}

gboolean
_stet_words_has_suffix (StetWords words,
                        const char *suffix)
{
  gsize n = strlen (suffix);

  return words.len >= n && g_ascii_strncasecmp (words.start + words.len - n, suffix, n) == 0;
}

gboolean
_stet_words_equal (StetWords words,
                   const char *other)
{
  return strlen (other) == words.len && g_ascii_strncasecmp (words.start, other, words.len) == 0;
}

gssize
_stet_words_find (StetWords words,
                  const char *needle)
{
  const char *hit;

  if (words.len == 0)
    return -1;
  hit = memmem (words.start, words.len, needle, strlen (needle));
  return hit != NULL ? hit - words.start : -1;
}

gssize
_stet_words_find_last (StetWords words,
                       const char *needle)
{
  gsize n = strlen (needle);

  if (words.len < n)
    return -1;
  for (gsize i = words.len - n + 1; i > 0; i--)
    if (memcmp (words.start + i - 1, needle, n) == 0)
      return (gssize) (i - 1);
  return -1;
}

StetWords
_stet_words_skip (StetWords words,
                  gsize n)
{
  n = MIN (n, words.len);
  return _stet_words_trim (STET_WORDS (words.start + n, words.len - n));
}

StetWords
_stet_words_head (StetWords words,
                  gsize n)
{
  return _stet_words_trim (STET_WORDS (words.start, MIN (n, words.len)));
}

gboolean
_stet_words_all_upper (StetWords words)
{
  const char *end = words.start + words.len;
  gboolean letter = FALSE;

  for (const char *p = words.start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      letter = letter || g_unichar_isalpha (c);
    }
  return letter;
}

gboolean
_stet_words_has_digit (StetWords words)
{
  for (gsize i = 0; i < words.len; i++)
    if (g_ascii_isdigit (words.start[i]))
      return TRUE;
  return FALSE;
}

char *
_stet_words_dup (StetWords words)
{
  return g_strndup (words.start, words.len);
}
