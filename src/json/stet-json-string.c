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
