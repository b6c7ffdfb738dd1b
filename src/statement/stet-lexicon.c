/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-lexicon.h"

#include "stet-key-private.h"
#include "stet-lexicon-private.h"

#include <string.h>

/* The languages that may have tables; the first one stands in for the rest. */
static const char *const languages[] = { "en", "es", "ru" };

static gpointer
load_cb (gpointer data)
{
  StetLexicon *self = g_new0 (StetLexicon, 1);

  self->language = data;
  self->is_english = strcmp (self->language, languages[0]) == 0;
  self->lexemes = _stet_key_table_new ();
  self->phrases = _stet_key_table_new ();
  self->opposites = _stet_key_table_new ();
  self->synonyms = _stet_key_table_new ();
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (16384);
  self->words = _stet_word_cache_new (self->language);
  _stet_lexicon_load (self);

  return self;
}

const StetLexicon *
stet_lexicon_get (const char *language)
{
  static GOnce loads[G_N_ELEMENTS (languages)] = { G_ONCE_INIT, G_ONCE_INIT, G_ONCE_INIT };
  gsize i = 0;

  if (language != NULL)
    {
      gsize len = strcspn (language, "-_");

      for (i = G_N_ELEMENTS (languages) - 1; i > 0; i--)
        {
          if (len == strlen (languages[i]) && g_ascii_strncasecmp (language, languages[i], len) == 0 && _stet_lexicon_has_tables (languages[i]))
            break;
        }
    }

  return g_once (&loads[i], load_cb, (gpointer) languages[i]);
}

const char *
stet_lexicon_get_language (const StetLexicon *self)
{
  return self->language;
}

const StetLexeme *
stet_lexicon_find (const StetLexicon *self,
                   const char *folded,
                   gsize len)
{
  const StetLexeme *lexeme = _stet_key_table_get (self->lexemes, _stet_key (folded, len));

  return lexeme != NULL && (lexeme->classes & ~STET_WORD_BEGINS_PHRASE) != 0 ? lexeme : NULL;
}

const guint64 *
stet_lexicon_get_opposites (const StetLexicon *self,
                            guint64 key,
                            guint *n)
{
  const GArray *keys = _stet_key_table_get (self->opposites, key);

  *n = keys != NULL ? keys->len : 0;

  return keys != NULL ? (const guint64 *) (const void *) keys->data : NULL;
}

guint64
stet_lexicon_get_synonym (const StetLexicon *self,
                          guint64 key)
{
  const guint64 *common = _stet_key_table_get (self->synonyms, key);

  return common != NULL ? *common : key;
}

guint64
_stet_lexicon_chain (guint64 chain,
                     guint64 key)
{
  return _stet_key_finish (_stet_key_mix (chain, key));
}

const GPtrArray *
stet_lexicon_get_problems (const StetLexicon *self)
{
  return self->problems;
}
