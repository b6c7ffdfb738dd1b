/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-utf8.h"

#include <string.h>

#define WORD_BYTES 8
#define HIGH_BITS G_GUINT64_CONSTANT (0x8080808080808080)

static gboolean
is_ascii_word (const char *text)
{
  guint64 word;

  memcpy (&word, text, sizeof word);

  return (word & HIGH_BITS) == 0;
}

gsize
stet_utf8_count_ascii (const char *text,
                       gsize len)
{
  gsize i = 0;

  while (i + WORD_BYTES <= len && is_ascii_word (text + i))
    i += WORD_BYTES;
  while (i < len && (guchar) text[i] < 0x80)
    i++;

  return i;
}

/* Where a word of ASCII begins behind @from, or @len. */
static gsize
find_ascii_word (const char *text,
                 gsize from,
                 gsize len)
{
  while (from + WORD_BYTES <= len)
    {
      if (is_ascii_word (text + from))
        return from;
      from += WORD_BYTES;
    }

  return len;
}

gboolean
stet_utf8_validate (const char *text,
                    gsize len,
                    const char **end)
{
  const char *nul = len > 0 ? memchr (text, '\0', len) : NULL;
  gsize limit = nul != NULL ? (gsize) (nul - text) : len;
  gsize i = 0;

  while (i < limit)
    {
      gsize stop;

      i += stet_utf8_count_ascii (text + i, limit - i);
      /* No character goes on into a word of ASCII. */
      stop = find_ascii_word (text, i, limit);
      if (!g_utf8_validate_len (text + i, stop - i, end))
        return FALSE;
      i = stop;
    }
  *end = text + limit;

  return nul == NULL;
}
