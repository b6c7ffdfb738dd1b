/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-stem-private.h"

#include "stet-fold.h"
#include "stet-key-private.h"

#include <libstemmer.h>
#include <string.h>

struct _StetStemmer
{
  struct sb_stemmer *stemmer; /* (nullable): a language without one has words as they are */
  gboolean stems_folded;
};

StetStemmer *
_stet_stemmer_new (const char *language)
{
  StetStemmer *self = g_new0 (StetStemmer, 1);

  self->stemmer = sb_stemmer_new (language, NULL);
  /* English endings have no accents; those of other languages need theirs. */
  self->stems_folded = strcmp (language, "en") == 0;

  return self;
}

void
_stet_stemmer_free (StetStemmer *self)
{
  sb_stemmer_delete (self->stemmer);
  g_free (self);
}

static gsize
without_possessive (const char *word,
                    gsize len)
{
  return len > 2 && word[len - 1] == 's' && word[len - 2] == '\'' ? len - 2 : len;
}

static guint64
find_stem (StetStemmer *self,
           const char *word,
           gsize len,
           guint64 otherwise)
{
  const sb_symbol *stem;

  if (self->stemmer == NULL || len > STET_LONGEST_WORD)
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

static StetWordKeys
read_folded (StetStemmer *self,
             const char *folded,
             gsize len)
{
  StetWordKeys keys;

  len = without_possessive (folded, len);
  keys.folded = _stet_key (folded, len);
  keys.stem = find_stem (self, folded, len, keys.folded);

  return keys;
}

StetWordKeys
_stet_stemmer_read (StetStemmer *self,
                    const char *word,
                    gsize len,
                    gboolean is_folded)
{
  g_autofree char *copy = NULL;
  g_autofree char *folded = NULL;
  StetWordKeys keys;

  if (is_folded)
    return read_folded (self, word, len);

  copy = g_strndup (word, len);
  folded = stet_fold (copy);
  keys = read_folded (self, folded, strlen (folded));
  if (!self->stems_folded)
    {
      g_autofree char *lower = g_utf8_strdown (copy, -1);

      keys.stem = find_stem (self, lower, without_possessive (lower, strlen (lower)), keys.folded);
    }

  return keys;
}
