/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-json"

#include "stet-json-private.h"

#include <string.h>

#define WORD_BYTES 8
#define ONES G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGH_BITS (ONES << 7)

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

/* Less than eight bytes as a word: bytes that overlap stand there twice, and
 * what is left is plain. */
static inline guint64
load_short (const char *p,
            gsize n)
{
  guint32 low;
  guint32 high;

  if (n >= sizeof low)
    {
      memcpy (&low, p, sizeof low);
      memcpy (&high, p + n - sizeof high, sizeof high);
      return low | (guint64) high << 32;
    }

  return ONES * ' ' << 24 | (guchar) p[0] | (guint64) (guchar) p[n / 2] << 8 | (guint64) (guchar) p[n - 1] << 16;
}

static inline gboolean
is_word_plain (guint64 word)
{
  return !has_less (word, 0x20) && !has_byte (word, '"') && !has_byte (word, '\\');
}

const char *
_stet_json_skip_plain (const char *p,
                       const char *end)
{
  gsize n;

  for (n = (gsize) (end - p); n >= WORD_BYTES; n -= WORD_BYTES)
    {
      guint64 word;

      memcpy (&word, p, sizeof word);
      if (!is_word_plain (word))
        break;
      p += WORD_BYTES;
    }
  if (n < WORD_BYTES && (n == 0 || is_word_plain (load_short (p, n))))
    return end;
  while (p < end && is_plain (*p))
    p++;

  return p;
}
