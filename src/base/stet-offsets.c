/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-offsets.h"

#include "stet-utf8.h"

#include <string.h>

/* One bit for each byte says whether a character begins there, and before
 * each block stands the number of characters in all the blocks before it. */
#define BLOCK_BYTES 256
#define WORDS_PER_BLOCK (BLOCK_BYTES / 64)

#define LOWEST_BITS G_GUINT64_CONSTANT (0x0101010101010101)

typedef struct
{
  guint64 starts[WORDS_PER_BLOCK];
  guint64 n_before;
} Block;

struct _StetOffsets
{
  gsize n_bytes;
  gsize n_chars;
  /* NULL for ASCII, where both offsets are the same. */
  Block *blocks;
  gsize n_blocks;
};

static guint
count_bits (guint64 word)
{
  return (guint) __builtin_popcountll (word);
}

/* A bit for each of the eight bytes that @word was read from, the first one
 * lowest: whether a character begins there. */
static guint64
find_starts (guint64 word)
{
  guint64 is_tail = (word >> 7) & ~(word >> 6) & LOWEST_BITS;

  /* The product gathers the lowest bit of each byte in the highest byte. */
  return ((is_tail ^ LOWEST_BITS) * G_GUINT64_CONSTANT (0x0102040810204080)) >> 56;
}

static void
fill_blocks (StetOffsets *offsets,
             const char *text)
{
  gsize n_chars = 0;

  offsets->n_blocks = offsets->n_bytes / BLOCK_BYTES + 1;
  offsets->blocks = g_new0 (Block, offsets->n_blocks);

  for (gsize b = 0; b < offsets->n_blocks; b++)
    {
      Block *block = &offsets->blocks[b];
      gsize begin = b * BLOCK_BYTES;
      gsize end = MIN (begin + BLOCK_BYTES, offsets->n_bytes);
      gsize i = begin;

      block->n_before = n_chars;
      for (; i + 8 <= end; i += 8)
        {
          guint64 word;

          memcpy (&word, text + i, sizeof word);
          block->starts[(i - begin) / 64] |= find_starts (GUINT64_FROM_LE (word)) << (i % 64);
        }
      for (; i < end; i++)
        {
          guint64 is_start = ((guchar) text[i] & 0xC0) != 0x80;

          block->starts[(i - begin) / 64] |= is_start << (i % 64);
        }
      for (guint w = 0; w < WORDS_PER_BLOCK; w++)
        n_chars += count_bits (block->starts[w]);
    }

  offsets->n_chars = n_chars;
}

StetOffsets *
stet_offsets_new (const char *text,
                  gssize len)
{
  StetOffsets *offsets;

  g_return_val_if_fail (text != NULL || len == 0, NULL);

  offsets = g_atomic_rc_box_new0 (StetOffsets);
  offsets->n_bytes = len < 0 ? strlen (text) : (gsize) len;
  if (stet_utf8_count_ascii (text, offsets->n_bytes) == offsets->n_bytes)
    offsets->n_chars = offsets->n_bytes;
  else
    fill_blocks (offsets, text);

  return offsets;
}

StetOffsets *
stet_offsets_ref (StetOffsets *offsets)
{
  g_return_val_if_fail (offsets != NULL, NULL);

  return g_atomic_rc_box_acquire (offsets);
}

static void
clear_offsets_cb (gpointer data)
{
  StetOffsets *offsets = data;

  g_free (offsets->blocks);
}

void
stet_offsets_unref (StetOffsets *offsets)
{
  if (offsets != NULL)
    g_atomic_rc_box_release_full (offsets, clear_offsets_cb);
}

/* The characters that begin before @end, which lies in block @b or at its end. */
static gsize
count_starts (const StetOffsets *offsets,
              gsize b,
              gsize end)
{
  const Block *block = &offsets->blocks[b];
  gsize rest = end - b * BLOCK_BYTES;
  gsize n = block->n_before;

  for (gsize w = 0; w < WORDS_PER_BLOCK && rest > 0; w++)
    {
      guint64 word = block->starts[w];

      if (rest < 64)
        word &= (G_GUINT64_CONSTANT (1) << rest) - 1;
      n += count_bits (word);
      rest -= MIN (rest, 64);
    }

  return n;
}

gsize
stet_offsets_to_chars (const StetOffsets *offsets,
                       gsize byte)
{
  g_return_val_if_fail (offsets != NULL, 0);

  if (byte >= offsets->n_bytes)
    return offsets->n_chars;
  if (offsets->blocks == NULL)
    return byte;

  /* Counting the start at @byte itself finds the character that holds it. */
  return count_starts (offsets, byte / BLOCK_BYTES, byte + 1) - 1;
}

gsize
stet_offsets_to_bytes (const StetOffsets *offsets,
                       gsize chars)
{
  const Block *block;
  gsize low = 0;
  gsize high;
  gsize rest;

  g_return_val_if_fail (offsets != NULL, 0);

  if (chars >= offsets->n_chars)
    return offsets->n_bytes;
  if (offsets->blocks == NULL)
    return chars;

  /* The last block with at most @chars characters before it holds the one. */
  high = offsets->n_blocks;
  while (high - low > 1)
    {
      gsize middle = low + (high - low) / 2;

      if (offsets->blocks[middle].n_before <= chars)
        low = middle;
      else
        high = middle;
    }

  block = &offsets->blocks[low];
  rest = chars - block->n_before;
  for (gsize w = 0; w < WORDS_PER_BLOCK; w++)
    {
      guint64 word = block->starts[w];
      guint n = count_bits (word);

      if (rest >= n)
        {
          rest -= n;
          continue;
        }
      for (; rest > 0; rest--)
        word &= word - 1;
      return low * BLOCK_BYTES + w * 64 + (gsize) __builtin_ctzll (word);
    }

  return offsets->n_bytes;
}

gsize
stet_offsets_get_n_chars (const StetOffsets *offsets)
{
  g_return_val_if_fail (offsets != NULL, 0);

  return offsets->n_chars;
}

gsize
stet_offsets_get_n_bytes (const StetOffsets *offsets)
{
  g_return_val_if_fail (offsets != NULL, 0);

  return offsets->n_bytes;
}
