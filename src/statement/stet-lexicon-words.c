/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-lexicon-private.h"

#include "stet-fold.h"
#include "stet-key-private.h"
#include "stet-limits.h"

#include <libstemmer.h>
#include <string.h>

/* Stemming takes longer than everything else that is done with a word, and
 * texts are made of few words.  So each word is remembered; what is
 * remembered is never changed nor freed, and read without a lock. */

/* No word of a language is longer; stemming what is longer would be waste. */
#define LONGEST_WORD 64

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
  struct sb_stemmer *stemmer;
  gboolean stems_folded;
};

StetWordCache *
_stet_word_cache_new (const char *language)
{
  StetWordCache *self = g_new0 (StetWordCache, 1);

  self->slots = g_new0 (gpointer, N_SLOTS);
  self->stemmer = sb_stemmer_new (language, NULL);
  /* English endings have no accents; those of other languages need theirs. */
  self->stems_folded = strcmp (language, "en") == 0;
  g_mutex_init (&self->lock);

  return self;
}

static gsize
without_possessive (const char *word,
                    gsize len)
{
  return len > 2 && word[len - 1] == 's' && word[len - 2] == '\'' ? len - 2 : len;
}

static guint64
find_stem (StetWordCache *self,
           const char *word,
           gsize len,
           guint64 otherwise)
{
  const sb_symbol *stem;

  if (self->stemmer == NULL || len > LONGEST_WORD)
    return otherwise;
  stem = sb_stemmer_stem (self->stemmer, (const sb_symbol *) word, (int) len);
  if (stem == NULL)
    return otherwise;
  len = (gsize) sb_stemmer_length (self->stemmer);
  if (!self->stems_folded)
    {
      g_autofree char *copy = g_strndup ((const char *) stem, len);
      g_autofree char *folded = stet_fold (copy);

      return _stet_key (folded, strlen (folded));
    }

  return _stet_key ((const char *) stem, len);
}

/* All that there is to know of a word that was not met before. */
static void
study (const StetLexicon *self,
       const char *word,
       gsize len,
       StetWord *out)
{
  g_autofree char *copy = g_strndup (word, len);
  g_autofree char *folded = stet_fold (copy);
  gsize folded_len = without_possessive (folded, strlen (folded));

  out->folded = _stet_key (folded, folded_len);
  out->lexeme = _stet_key_table_get (self->lexemes, out->folded);
  if (self->words->stems_folded)
    {
      out->stem = find_stem (self->words, folded, folded_len, out->folded);
    }
  else
    {
      g_autofree char *lower = g_utf8_strdown (copy, -1);

      out->stem = find_stem (self->words, lower, without_possessive (lower, strlen (lower)), out->folded);
    }
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
      study (self, word, len, out);
      if (slot < N_SLOTS && words->n_entries < STET_LIMIT_KNOWN_WORDS && len <= LONGEST_WORD)
        {
          entry = g_new (Entry, 1);
          *entry = (Entry){ probe, *out };
          words->n_entries++;
          g_atomic_pointer_set (&words->slots[slot], entry);
        }
    }
  g_mutex_unlock (&words->lock);
}

void
_stet_lexicon_look_up (const StetLexicon *self,
                       const char *word,
                       gsize len,
                       gboolean is_ascii,
                       StetWord *out)
{
  char lower[LONGEST_WORD];
  guint64 probe;
  Entry *entry;
  gsize slot;

  if (is_ascii && len <= LONGEST_WORD)
    {
      for (gsize i = 0; i < len; i++)
        lower[i] = g_ascii_tolower (word[i]);
      word = lower;
    }
  probe = _stet_key (word, len);
  entry = find_entry (self->words, probe, &slot);
  if (entry != NULL)
    *out = entry->word;
  else
    meet (self, word, len, probe, out);
}
