/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-lexicon.h"

#include "stet-key-private.h"
#include "stet-lexicon-private.h"

#include <string.h>

extern const StetLexiconData _stet_lexicon_data_en;
extern const StetLexiconData _stet_lexicon_data_es;
extern const StetLexiconData _stet_lexicon_data_ru;

typedef struct
{
  const char *name;
  const StetLexiconData *data;
} Language;

/* The languages that have tables; the first one stands in for the rest. */
static const Language languages[] = {
  { "en", &_stet_lexicon_data_en },
  { "es", &_stet_lexicon_data_es },
  { "ru", &_stet_lexicon_data_ru },
};

static gpointer
open_cb (gpointer data)
{
  const Language *language = data;
  StetLexicon *self = g_new0 (StetLexicon, 1);

  self->language = language->name;
  self->is_english = language == &languages[0];
  self->data = language->data;
  self->lexemes = g_new0 (StetLexeme *, self->data->n_lexemes + 1);
  self->words = _stet_word_cache_new (self->language);

  return self;
}

const StetLexicon *
stet_lexicon_get (const char *language)
{
  static GOnce opened[G_N_ELEMENTS (languages)] = { G_ONCE_INIT, G_ONCE_INIT, G_ONCE_INIT };
  gsize i = 0;

  if (language != NULL)
    {
      gsize len = strcspn (language, "-_");

      for (i = G_N_ELEMENTS (languages) - 1; i > 0; i--)
        {
          if (len == strlen (languages[i].name) && g_ascii_strncasecmp (language, languages[i].name, len) == 0)
            break;
        }
    }

  return g_once (&opened[i], open_cb, (gpointer) &languages[i]);
}

const char *
stet_lexicon_get_language (const StetLexicon *self)
{
  return self->language;
}

static const char *
get_text (const StetLexicon *self,
          guint32 offset)
{
  return offset != 0 ? self->data->strings + offset : NULL;
}

static StetLexeme *
lexeme_new (const StetLexicon *self,
            const StetLexemeData *data)
{
  /* The senses stand in the same block, behind their lexeme. */
  StetLexeme *lexeme = g_malloc0 (sizeof (StetLexeme) + data->n_senses * sizeof (StetSense));
  StetSense *senses = (StetSense *) (void *) (lexeme + 1);

  lexeme->form = self->data->strings + data->form;
  lexeme->classes = data->classes;
  lexeme->value = data->value;
  lexeme->text = get_text (self, data->text);
  lexeme->senses = data->n_senses > 0 ? senses : NULL;
  lexeme->followers = data->followers;
  for (guint32 i = 0; i < data->n_senses; i++)
    {
      const StetSenseData *sense = &self->data->senses[data->first_sense + i];

      senses[i].classes = sense->classes;
      senses[i].value = sense->value;
      senses[i].text = get_text (self, sense->text);
      senses[i].next = i + 1 < data->n_senses ? &senses[i + 1] : NULL;
    }

  return lexeme;
}

/* Few of the words that a language knows are met in a run. */
const StetLexeme *
_stet_lexicon_get_lexeme (const StetLexicon *self,
                          guint32 index)
{
  StetLexeme *lexeme = g_atomic_pointer_get (&self->lexemes[index]);

  if (lexeme == NULL)
    {
      lexeme = lexeme_new (self, &self->data->lexemes[index]);
      /* Another thread may have met it meanwhile. */
      if (!g_atomic_pointer_compare_and_exchange (&self->lexemes[index], NULL, lexeme))
        {
          g_free (lexeme);
          lexeme = g_atomic_pointer_get (&self->lexemes[index]);
        }
    }

  return lexeme;
}

const StetLexeme *
_stet_lexicon_find_key (const StetLexicon *self,
                        guint64 key)
{
  const StetKeySlot *slot = _stet_key_index_find (&self->data->words, key);

  return slot != NULL ? _stet_lexicon_get_lexeme (self, slot->value) : NULL;
}

const StetLexeme *
stet_lexicon_find (const StetLexicon *self,
                   const char *folded,
                   gsize len)
{
  const StetLexeme *lexeme = _stet_lexicon_find_key (self, _stet_key (folded, len));

  return lexeme != NULL && (lexeme->classes & ~STET_WORD_BEGINS_PHRASE) != 0 ? lexeme : NULL;
}

const guint64 *
stet_lexicon_get_opposites (const StetLexicon *self,
                            guint64 key,
                            guint *n)
{
  const StetKeySlot *slot = _stet_key_index_find (&self->data->opposites, key);
  const guint64 *list = slot != NULL ? &self->data->stems[slot->value] : NULL;

  *n = list != NULL ? (guint) list[0] : 0;

  return list != NULL ? list + 1 : NULL;
}

guint64
stet_lexicon_get_synonym (const StetLexicon *self,
                          guint64 key)
{
  const StetKeySlot *slot = _stet_key_index_find (&self->data->synonyms, key);

  return slot != NULL ? self->data->stems[slot->value + 1] : key;
}
