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

/* Twice the words, and a power of two.  There are no more slots than needed,
 * so that those of a few texts stay in the processor's cache. */
#define MIN_SLOTS 4096
#define MAX_SLOTS (2 * STET_LIMIT_KNOWN_WORDS)

/* Stands for the lexeme of a word that has none. */
static const StetLexeme no_lexeme = { .form = "" };

/* A word in its slot; empty while @lexeme is NULL, never changed after. */
typedef struct
{
  guint64 probe; /* key of the word as written; ASCII letters in lower case */
  guint64 folded;
  guint64 stem;
  gpointer lexeme;
} Entry;

/* The slots; the array never moves, a larger one takes its place. */
typedef struct
{
  gsize mask; /* their number less one */
  Entry *entries;
} Slots;

struct _StetWordCache
{
  Slots *slots;
  GMutex lock; /* for what follows, and for filling a slot */
  guint n_entries;
  StetStemmer *stemmer;
};

static Slots *
slots_new (gsize n)
{
  Slots *self = g_new (Slots, 1);

  self->mask = n - 1;
  /* Aligned so that no entry lies on two lines of the processor's cache. */
  self->entries = g_aligned_alloc0 (n, sizeof (Entry), sizeof (Entry));

  return self;
}

StetWordCache *
_stet_word_cache_new (const char *language)
{
  StetWordCache *self = g_new0 (StetWordCache, 1);

  self->slots = slots_new (MIN_SLOTS);
  self->stemmer = _stet_stemmer_new (language);
  g_mutex_init (&self->lock);

  return self;
}

/* The entry of a word; else %NULL and in @free_slot where it would belong. */
static inline const Entry *
find_entry (const Slots *slots,
            guint64 probe,
            Entry **free_slot)
{
  for (gsize i = 0; i < REACH; i++)
    {
      Entry *entry = &slots->entries[(gsize) (probe + i) & slots->mask];

      if (g_atomic_pointer_get (&entry->lexeme) == NULL)
        {
          *free_slot = entry;
          return NULL;
        }
      if (entry->probe == probe)
        return entry;
    }

  *free_slot = NULL;

  return NULL;
}

/* Who reads the smaller slots meanwhile misses some words and asks again under
 * the lock; so they are kept, and are all together no more than the last ones. */
static void
grow (StetWordCache *self)
{
  const Slots *old = self->slots;
  Slots *slots = slots_new ((old->mask + 1) * 2);

  for (gsize i = 0; i <= old->mask; i++)
    {
      const Entry *entry = &old->entries[i];
      Entry *slot;

      if (entry->lexeme != NULL && find_entry (slots, entry->probe, &slot) == NULL && slot != NULL)
        *slot = *entry;
    }
  g_atomic_pointer_set (&self->slots, slots);
}

/* Where a word that was not met before belongs; NULL when there is no room. */
static Entry *
make_room (StetWordCache *self,
           guint64 probe)
{
  Entry *slot = NULL;

  if (self->n_entries == STET_LIMIT_KNOWN_WORDS)
    return NULL;
  find_entry (self->slots, probe, &slot);
  while (self->slots->mask + 1 < MAX_SLOTS && (slot == NULL || self->n_entries * 2 > self->slots->mask))
    {
      grow (self);
      find_entry (self->slots, probe, &slot);
    }

  return slot;
}

static inline StetWord
to_word (const Entry *entry)
{
  return (StetWord){ entry->folded, entry->stem, entry->lexeme != &no_lexeme ? entry->lexeme : NULL };
}

static StetWord
meet (const StetLexicon *self,
      const char *word,
      gsize len,
      gboolean is_lower,
      guint64 probe)
{
  StetWordCache *words = self->words;
  const Entry *known;
  Entry *slot;
  StetWord met;

  g_mutex_lock (&words->lock);
  known = find_entry (words->slots, probe, &slot);
  if (known != NULL)
    {
      met = to_word (known);
    }
  else
    {
      StetWordKeys keys = _stet_stemmer_read (words->stemmer, word, len, is_lower);

      met = (StetWord){ keys.folded, keys.stem, _stet_lexicon_find_key (self, keys.folded) };
      slot = len <= STET_LONGEST_WORD ? make_room (words, probe) : NULL;
      if (slot != NULL)
        {
          slot->probe = probe;
          slot->folded = met.folded;
          slot->stem = met.stem;
          words->n_entries++;
          /* From here on others see it. */
          g_atomic_pointer_set (&slot->lexeme, (gpointer) (met.lexeme != NULL ? met.lexeme : &no_lexeme));
        }
    }
  g_mutex_unlock (&words->lock);

  return met;
}

/* The next @n bytes, the lowest first, with ASCII capitals made small. */
static inline guint64
load_lower (const char *bytes,
            gsize n)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 word;
  guint64 is_capital;

  memcpy (&word, bytes, sizeof word);
  word = GUINT64_FROM_LE (word);
  if (n < sizeof word)
    word &= (G_GUINT64_CONSTANT (1) << (8 * n)) - 1;
  is_capital = ((word + ones * (0x80 - 'A')) ^ (word + ones * (0x7F - 'Z'))) & (ones * 0x80);

  return word | (is_capital >> 2);
}

/* Returns: the key that _stet_key() gives for an ASCII word made small */
static inline guint64
key_of_ascii (const char *word,
              gsize len)
{
  guint64 key = (guint64) len * STET_KEY_PRIME_B;

  for (; len >= 8; word += 8, len -= 8)
    key = _stet_key_mix (key, load_lower (word, 8));

  return _stet_key_finish (_stet_key_mix (key, load_lower (word, len)));
}

StetWord
_stet_lexicon_look_up (const StetLexicon *self,
                       const char *word,
                       gsize len,
                       gboolean is_ascii)
{
  gboolean is_lower = is_ascii && len <= STET_LONGEST_WORD;
  guint64 probe = is_lower ? key_of_ascii (word, len) : _stet_key (word, len);
  Entry *slot;
  const Entry *entry = find_entry (g_atomic_pointer_get (&self->words->slots), probe, &slot);

  if (G_LIKELY (entry != NULL))
    return to_word (entry);
  if (is_lower)
    {
      char lower[STET_LONGEST_WORD];

      for (gsize i = 0; i < len; i++)
        lower[i] = g_ascii_tolower (word[i]);
      return meet (self, lower, len, TRUE, probe);
    }

  return meet (self, word, len, FALSE, probe);
}
