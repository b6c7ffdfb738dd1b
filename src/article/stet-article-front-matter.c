/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-front-matter-private.h"

#include "stet-limits.h"

#include <string.h>

/* A front matter that is not closed within so many bytes is none. */
#define LONGEST_FRONT_MATTER 65536

static gboolean
next_line (const char *text,
           gsize len,
           gsize *pos,
           StetWords *line)
{
  const char *eol;
  gsize n;

  if (*pos >= len)
    return FALSE;
  eol = memchr (text + *pos, '\n', len - *pos);
  n = eol != NULL ? (gsize) (eol - (text + *pos)) : len - *pos;
  *line = STET_WORDS (text + *pos, n);
  *pos += n + (eol != NULL ? 1 : 0);
  return TRUE;
}

/* Takes "key:" apart from the value; a key is one word that begins the line. */
static gboolean
split_pair (StetWords line,
            StetWords *key,
            StetWords *value)
{
  const char *colon = line.len > 0 ? memchr (line.start, ':', line.len) : NULL;
  gsize n = colon != NULL ? (gsize) (colon - line.start) : 0;

  if (n == 0)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isalnum (line.start[i]) && line.start[i] != '_' && line.start[i] != '-' && line.start[i] != '.')
      return FALSE;
  *key = STET_WORDS (line.start, n);
  *value = _stet_words_skip (line, n + 1);
  return TRUE;
}

gboolean
_stet_front_matter_find (const char *text,
                         gsize len,
                         gsize *end)
{
  gsize pos = 0;
  StetWords line;
  StetWords key;
  StetWords value;
  gboolean has_key = FALSE;

  len = MIN (len, LONGEST_FRONT_MATTER);
  if (!next_line (text, len, &pos, &line) || line.len < 3 || memcmp (line.start, "---", 3) != 0 ||
      _stet_words_skip (line, 3).len > 0)
    return FALSE;
  while (next_line (text, len, &pos, &line))
    {
      StetWords trimmed = _stet_words_trim (line);

      if (has_key && (_stet_words_equal (trimmed, "---") || _stet_words_equal (trimmed, "...")))
        {
          *end = pos;
          return TRUE;
        }
      if (!has_key && !split_pair (line, &key, &value))
        return FALSE;
      has_key = TRUE;
    }
  return FALSE;
}

static StetWords
unquote (StetWords value)
{
  if (value.len >= 2 && (value.start[0] == '"' || value.start[0] == '\'') &&
      value.start[value.len - 1] == value.start[0])
    return _stet_words_trim (STET_WORDS (value.start + 1, value.len - 2));
  return value;
}

/* Finds the line of @key; @pos is behind it. */
static gboolean
find_key (const char *text,
          gsize end,
          const char *wanted,
          gsize *pos,
          StetWords *value)
{
  StetWords line;
  StetWords key;

  *pos = 0;
  while (next_line (text, end, pos, &line))
    if (split_pair (line, &key, value) && _stet_words_equal (key, wanted))
      return TRUE;
  return FALSE;
}

gboolean
_stet_front_matter_get (const char *text,
                        gsize end,
                        const char *key,
                        StetWords *value)
{
  StetWords found;
  gsize pos;

  if (!find_key (text, end, key, &pos, &found))
    return FALSE;
  found = unquote (found);
  if (found.len == 0 || found.len > STET_LIMIT_TITLE_BYTES)
    return FALSE;
  *value = found;
  return TRUE;
}

static void
append_item (GString *list,
             StetWords item)
{
  item = unquote (_stet_words_trim (item));
  if (item.len == 0 || list->len + item.len + 2 > STET_LIMIT_TITLE_BYTES)
    return;
  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append_len (list, item.start, (gssize) item.len);
}

char *
_stet_front_matter_dup_list (const char *text,
                             gsize end,
                             const char *key)
{
  g_autoptr (GString) list = g_string_new (NULL);
  StetWords value;
  StetWords line;
  gsize pos;

  if (!find_key (text, end, key, &pos, &value))
    return NULL;
  if (value.len >= 2 && value.start[0] == '[' && value.start[value.len - 1] == ']')
    {
      StetWords rest = STET_WORDS (value.start + 1, value.len - 2);

      while (rest.len > 0)
        {
          gssize comma = _stet_words_find (rest, ",");
          gsize n = comma >= 0 ? (gsize) comma : rest.len;

          append_item (list, STET_WORDS (rest.start, n));
          rest = _stet_words_skip (rest, comma >= 0 ? n + 1 : n);
        }
    }
  else if (value.len > 0)
    append_item (list, value);
  else
    while (next_line (text, end, &pos, &line))
      {
        line = _stet_words_trim (line);
        if (!_stet_words_has_prefix (line, "- "))
          break;
        append_item (list, _stet_words_skip (line, 2));
      }
  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}
