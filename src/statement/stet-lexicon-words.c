/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-lexicon-private.h"

#include "stet-key-private.h"
#include "stet-limits.h"
#include "stet-stem-private.h"

#include <string.h>

/* Stemming takes longer than everything else that is done with a word, and
 * texts are made of few words.  So each word is remembered; what is
 * remembered is never changed nor freed, and read without a lock. */

/* How many places are tried for a word. */
#define REACH 8

/* Twice the words, and a power of two. */
#define N_SLOTS (2 * STET_LIMIT_KNOWN_WORDS)

typedef struct
{
  guint64 probe; /* key of the word as written; ASCII letters in lower case */
  StetWord word;
} Entry;

struct _StetWordCache
{
  gpointer *slots; /* of Entry */
  GMutex lock;     /* for what follows, and for filling a slot */
  guint n_entries;
  StetStemmer *stemmer;
};

StetWordCache *
_stet_word_cache_new (const char *language)
{
  StetWordCache *self = g_new0 (StetWordCache, 1);

  self->slots = g_new0 (gpointer, N_SLOTS);
  self->stemmer = _stet_stemmer_new (language);
  g_mutex_init (&self->lock);

  return self;
}

static Entry *
find_entry (const StetWordCache *self,
            guint64 probe,
            gsize *free_slot)
{
  for (gsize i = 0; i < REACH; i++)
    {
      gsize slot = (gsize) (probe + i) & (N_SLOTS - 1);
      Entry *entry = g_atomic_pointer_get (&self->slots[slot]);

      if (entry == NULL)
        {
          *free_slot = slot;
          return NULL;
        }
      if (entry->probe == probe)
        return entry;
    }

  *free_slot = N_SLOTS;

  return NULL;
}

static void
meet (const StetLexicon *self,
      const char *word,
      gsize len,
      gboolean is_lower,
      guint64 probe,
      StetWord *out)
{
  StetWordCache *words = self->words;
  gsize slot;
  Entry *entry;

  g_mutex_lock (&words->lock);
  entry = find_entry (words, probe, &slot);
  if (entry != NULL)
    {
      *out = entry->word;
    }
  else
    {
      StetWordKeys keys = _stet_stemmer_read (words->stemmer, word, len, is_lower);

      *out = (StetWord){ keys.folded, keys.stem, _stet_lexicon_find_key (self, keys.folded) };
      if (slot < N_SLOTS && words->n_entries < STET_LIMIT_KNOWN_WORDS && len <= STET_LONGEST_WORD)
        {
          entry = g_new (Entry, 1);
          *entry = (Entry){ probe, *out };
          words->n_entries++;
          g_atomic_pointer_set (&words->slots[slot], entry);
        }
    }
  g_mutex_unlock (&words->lock);
}

/* The eight bytes that begin at @bytes, the lowest first, with ASCII capitals
 * made small. */
static inline guint64
load_lower (const char *bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 word;
  guint64 is_capital;

  memcpy (&word, bytes, sizeof word);
  word = GUINT64_FROM_LE (word);
  is_capital = ((word + ones * (0x80 - 'A')) ^ (word + ones * (0x7F - 'Z'))) & (ones * 0x80);

  return word | (is_capital >> 2);
}

/* Makes the ASCII word in @room small; behind it @room is zero.  Returns: the
 * same key as _stet_key() would for the small word */
static inline guint64
key_of_ascii (char *room,
              gsize len)
{
  guint64 key = (guint64) len * STET_KEY_PRIME_B;
  gsize i = 0;
  guint64 word;

  for (; i + 8 <= len; i += 8)
    {
      word = load_lower (room + i);
      key = _stet_key_mix (key, word);
      word = GUINT64_TO_LE (word);
      memcpy (room + i, &word, sizeof word);
    }
  word = load_lower (room + i);
  key = _stet_key_mix (key, word);
  word = GUINT64_TO_LE (word);
  memcpy (room + i, &word, sizeof word);

  return _stet_key_finish (key);
}

void
_stet_lexicon_look_up (const StetLexicon *self,
                       const char *word,
                       gsize len,
                       gboolean is_ascii,
                       StetWord *out)
{
  gboolean is_lower = is_ascii && len <= STET_LONGEST_WORD;
  char room[STET_LONGEST_WORD + 8];
  guint64 probe;
  Entry *entry;
  gsize slot;

  if (is_lower)
    {
      memset (room + len / 8 * 8, 0, 8);
      memcpy (room, word, len);
      probe = key_of_ascii (room, len);
      word = room;
    }
  else
    {
      probe = _stet_key (word, len);
    }
  entry = find_entry (self->words, probe, &slot);
  if (entry != NULL)
    *out = entry->word;
  else
    meet (self, word, len, is_lower, probe, out);
}
