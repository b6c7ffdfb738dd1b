/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-json"

#include "stet-json-private.h"

#include <string.h>

#define WORD_BYTES 8
#define ONES G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGH_BITS (ONES << 7)

static const char escapes[] = "\"\\/bfnrt";
static const char plain[] = "\"\\/\b\f\n\r\t";

/* Whether some byte of @word may be below @least, which is 128 at most. */
static inline gboolean
has_less (guint64 word,
          guint8 least)
{
  return ((word - ONES * least) & ~word & HIGH_BITS) != 0;
}

static inline gboolean
has_byte (guint64 word,
          char c)
{
  return has_less (word ^ (ONES * (guint8) c), 1);
}

static inline gboolean
is_plain (char c)
{
  return (guchar) c >= 0x20 && c != '"' && c != '\\';
}

const char *
_stet_json_skip_plain (const char *p,
                       const char *end)
{
  while (end - p >= WORD_BYTES)
    {
      guint64 word;

      memcpy (&word, p, sizeof word);
      if (has_less (word, 0x20) || has_byte (word, '"') || has_byte (word, '\\'))
        break;
      p += WORD_BYTES;
    }
  while (p < end && is_plain (*p))
    p++;

  return p;
}

static gboolean
read_hex (const char *p,
          const char *end,
          guint *unit)
{
  *unit = 0;
  if (end - p < 4)
    return FALSE;

  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return FALSE;
      *unit = *unit << 4 | (guint) g_ascii_xdigit_value (p[i]);
    }

  return TRUE;
}

static gboolean
is_high_surrogate (guint unit)
{
  return unit >= 0xD800 && unit <= 0xDBFF;
}

static gboolean
is_low_surrogate (guint unit)
{
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

/* Reads `\uXXXX`, or two of them for one character; @p is at the first. */
static gboolean
read_unicode_escape (const char **p,
                     const char *end,
                     gunichar *c,
                     const char **problem)
{
  guint unit = 0;
  guint low = 0;

  if (!read_hex (*p + 2, end, &unit))
    {
      *problem = "four hexadecimal digits should follow “\\u”";
      return FALSE;
    }
  *p += 6;
  *c = unit;
  if (unit == 0)
    {
      *problem = "“\\u0000” cannot be part of a text";
      return FALSE;
    }
  if (is_low_surrogate (unit))
    {
      *problem = "the second half of a surrogate pair stands alone";
      return FALSE;
    }
  if (!is_high_surrogate (unit))
    return TRUE;

  if (end - *p < 2 || (*p)[0] != '\\' || (*p)[1] != 'u' || !read_hex (*p + 2, end, &low) || !is_low_surrogate (low))
    {
      *problem = "the first half of a surrogate pair stands alone";
      return FALSE;
    }
  *p += 6;
  *c = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);

  return TRUE;
}

gboolean
_stet_json_skip_escape (const char **p,
                        const char *end,
                        const char **problem)
{
  gunichar c;

  *problem = NULL;
  if (end - *p < 2)
    return FALSE;
  if ((*p)[1] == 'u')
    return read_unicode_escape (p, end, &c, problem);
  if ((*p)[1] == '\0' || strchr (escapes, (*p)[1]) == NULL)
    {
      *problem = "“\\” begins no known escape here";
      return FALSE;
    }

  *p += 2;
  return TRUE;
}

void
_stet_json_unescape (GString *out,
                     const char *text,
                     gsize len)
{
  const char *end = text + len;

  while (text < end)
    {
      const char *stop = memchr (text, '\\', (gsize) (end - text));
      const char *problem;
      gunichar c;

      if (stop == NULL)
        stop = end;
      g_string_append_len (out, text, stop - text);
      text = stop;
      if (text == end)
        return;
      if (text[1] == 'u')
        {
          read_unicode_escape (&text, end, &c, &problem);
          g_string_append_unichar (out, c);
        }
      else
        {
          g_string_append_c (out, plain[strchr (escapes, text[1]) - escapes]);
          text += 2;
        }
    }
}
