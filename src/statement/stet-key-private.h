/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STET_KEY_PRIME_A G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)
#define STET_KEY_PRIME_B G_GUINT64_CONSTANT (0xD6E8FEB86659FD93)

/** _stet_key_mix: @key with @more stirred in; the order counts. */
static inline guint64
_stet_key_mix (guint64 key,
               guint64 more)
{
  key = (key ^ more) * STET_KEY_PRIME_A;

  return key ^ (key >> 29);
}

/** _stet_key_finish: @key with all its bits depending on all, and never 0. */
static inline guint64
_stet_key_finish (guint64 key)
{
  key = (key ^ (key >> 32)) * STET_KEY_PRIME_B;
  key ^= key >> 32;

  return key != 0 ? key : 1;
}

/**
 * _stet_key:
 * @bytes: (array length=len): any bytes
 * @len: their number
 *
 * Eight bytes at a time, the lowest first, so that all machines agree.
 *
 * Returns: 64 bits that stand for @bytes; never 0
 */
static inline guint64
_stet_key (const char *bytes,
           gsize len)
{
  guint64 key = (guint64) len * STET_KEY_PRIME_B;
  guint64 tail = 0;

  for (; len >= 8; bytes += 8, len -= 8)
    {
      guint64 word = 0;

      for (guint i = 0; i < 8; i++)
        word |= (guint64) (guchar) bytes[i] << (8 * i);
      key = _stet_key_mix (key, word);
    }
  for (guint i = 0; i < len; i++)
    tail |= (guint64) (guchar) bytes[i] << (8 * i);

  return _stet_key_finish (_stet_key_mix (key, tail));
}

/** _stet_key_chain: the key of the phrase that goes on from @chain with the token of @key; it begins with a token's key. */
static inline guint64
_stet_key_chain (guint64 chain,
                 guint64 key)
{
  return _stet_key_finish (_stet_key_mix (chain, key));
}

G_END_DECLS
